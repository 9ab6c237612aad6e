#pragma once

#include "core/store/company_gateway.h"
#include "core/store/outbox_gateway.h"
#include "core/sync/outbox.h"
#include "tests/core/sync/fake_platform.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTestEventLoop>

namespace quittance::sync::test {

/// A book with one connection, and an outbox that can be ended and started again over it.
class OutboxFixture
{
public:
    OutboxFixture()
    {
        const QString path = m_folder.filePath(QStringLiteral("b.quittance"));
        QFile::copy(emptyBook(), path);
        m_book = std::move(*store::Book::open(path, store::Connection::Mode::ReadWrite));
        auto kept = m_book->write([this](const store::Connection &db) -> Result<> {
            m_writer = db;
            return {};
        });
        kept.waitForFinished();
        start();
    }

    void start()
    {
        m_connector = std::make_shared<FakeConnector>(platform);
        const OutboxMeans means{
            .book = m_book,
            .company = company,
            .connectorOf
            = [this](ledger::ConnectionId, const OutboxMeans::Connected &connected) { connected(m_connector); },
            .now = [this] { return now; }};
        m_outbox = std::make_unique<Outbox>(means);
    }
    /// The program ends here and now, and begins again.
    void restart()
    {
        m_outbox.reset();
        m_connector.reset();
        start();
    }

    Result<store::OutboxItem> push(const QString &number = QStringLiteral("INV-1"), qint64 whole = 10,
                                   const std::function<void(NewWrite &)> &change = {})
    {
        connect::WriteIntent intent{.number = number, .customerId = QStringLiteral("C"), .issue = QDate(2026, 1, 1)};
        intent.amount = Money(whole * kUnitsPerWhole, *Currency::fromCode(u"EUR"));
        NewWrite write{.connection = connection, .intent = intent, .author = QStringLiteral("ada")};
        if (change)
            change(write);
        std::optional<Result<store::OutboxItem>> answer;
        m_outbox->push(write, [&](const Result<store::OutboxItem> &item) {
            answer = item;
            m_loop.exitLoop();
        });
        wait();
        return *answer;
    }

    Result<OutboxReport> run(bool isEager = true)
    {
        std::optional<Result<OutboxReport>> answer;
        m_outbox->run({.only = {}, .isEager = isEager}, [&](const Result<OutboxReport> &report) {
            answer = report;
            m_loop.exitLoop();
        });
        wait();
        if (!answer)
            return fail(Error::Kind::Cancelled, QStringLiteral("The program ended."));
        return *answer;
    }

    /// `function(OutboxDesk)` in a transaction.
    template<typename Function>
    auto atDesk(Function function)
    {
        auto future
            = m_book->write([&](const store::Connection &db) { return function(OutboxDesk(db, company, now)); });
        future.waitForFinished();
        return future.result();
    }

    store::OutboxItem item(qint64 id = 1)
    {
        return *atDesk([&](const OutboxDesk &desk) { return desk.item(store::OutboxId(id)); });
    }

    std::vector<store::OutboxAttempt> attempts(qint64 id = 1)
    {
        auto future = m_book->read(
            [id](const store::Connection &db) { return store::OutboxGateway(db).attempts(store::OutboxId(id)); });
        future.waitForFinished();
        return *future.result();
    }

    /// The n-th access of the idle writer from now fails, and every later one; 0 heals.
    void breakStore(qint64 n) { m_writer->failFromAccess(n); }

    [[nodiscard]] bool isDead() const { return platform.diesAt > 0 && platform.wireActions >= platform.diesAt; }
    [[nodiscard]] store::Book &book() const { return *m_book; }

    FakePlatform platform;
    Instant now{1'800'000'000'000};
    ledger::CompanyId company{1};
    ledger::ConnectionId connection{1};

private:
    /// Until an answer, or the death of the program. Not by looking now and then: there are hundreds of waits.
    void wait()
    {
        platform.onDeath = [this] { m_loop.exitLoop(); };
        m_loop.enterLoop(10);
    }

    /// A book is copied in a blink and made in a quarter of a second.
    static QString emptyBook()
    {
        static const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("empty.quittance"));
        if (!QFile::exists(path)) {
            const auto book = store::Book::open(path, store::Connection::Mode::Create);
            auto made = (*book)->write([](const store::Connection &db) -> Result<> {
                const store::CompanyGateway gateway(db);
                const auto added = gateway.add(QStringLiteral("Example Ltd"));
                const auto source = gateway.source(*added, QStringLiteral("codat"), QStringLiteral("books"));
                return source ? Result<>() : failed(source);
            });
            made.waitForFinished();
        }
        return path;
    }

    QTestEventLoop m_loop;
    QTemporaryDir m_folder;
    std::shared_ptr<store::Book> m_book;
    std::shared_ptr<FakeConnector> m_connector;
    std::optional<store::Connection> m_writer; ///< the writer's own, for breakStore()
    std::unique_ptr<Outbox> m_outbox;
};

} // namespace quittance::sync::test
