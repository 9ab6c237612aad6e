#pragma once

#include "core/store/company_gateway.h"
#include "core/store/state_hash.h"
#include "core/sync/sync_board.h"
#include "tests/core/sync/scripted_platform.h"

#include <QFile>
#include <QTemporaryDir>

namespace quittance::sync::test {

/// A book, the network's thread and a platform of the test's own.
class Desk
{
public:
    /// Opens the book at `path`, made where there is none.
    Desk(QString path, Platform &platform)
        : m_path(std::move(path))
        , m_platform(platform)
    {
        m_book = std::shared_ptr<store::Book>(*store::Book::open(m_path, store::Connection::Mode::Create));
        m_kept = *inBook([](const store::Connection &connection) -> Result<KeptConnection> {
            const store::CompanyGateway companies(connection);
            const auto all = companies.all();
            if (all->empty()) {
                const ledger::CompanyId company = *companies.add(u"Acme"_s, *Currency::fromCode(u"EUR"));
                const connect::ConnectionSettings settings{.name = u"books"_s, .provider = u"codat"_s};
                if (const auto added = ConnectionTable(connection).add(company, settings, u"given"_s, {1}); !added)
                    return failed(added);
            }
            return ConnectionTable(connection).byName(ledger::CompanyId(1), u"books"_s);
        });
    }
    ~Desk()
    {
        m_network.reset();
        m_book->close();
    }
    Q_DISABLE_COPY_MOVE(Desk)

    template<typename Work>
    store::Answer<Work> inBook(Work work)
    {
        auto future = m_book->write(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }

    /// Begins a run; run() waits for its report.
    QFuture<SyncReport> begin(SyncOrder order = {})
    {
        order.connection = m_kept;
        order.secret = "key";
        order.cause = u"manual"_s;
        if (!m_network)
            m_network = std::make_unique<NetworkThread>();
        const BoardTools tools{.book = m_book,
                               .company = ledger::CompanyId(1),
                               .mailbox = m_network->mailbox(),
                               .secrets = std::make_shared<SecretStore>(),
                               .make = [this](connect::HttpClient &, const connect::ConnectionSettings &,
                                              const QByteArray &) -> Result<std::unique_ptr<connect::Connector>> {
                                   return std::make_unique<ScriptedConnector>(m_platform);
                               },
                               .now = [this] { return now; },
                               .changed = [](const store::ChangeSet &) {},
                               .refresh = {.firstWait = std::chrono::milliseconds(1),
                                           .longestWait = std::chrono::milliseconds(2),
                                           .limit = std::chrono::milliseconds(200)}};
        const Promised<SyncReport> answer;
        m_network->post([tools, order, answer, cancel = cancel](const NetworkThread::Network &there) {
            auto *board = new SyncBoard(tools, there.client, there.objects);
            board->add(order, {}, cancel, answer);
        });
        return answer.future();
    }
    SyncReport run(SyncOrder order = {})
    {
        QFuture<SyncReport> future = begin(std::move(order));
        future.waitForFinished();
        return future.takeResult();
    }

    /// Of one list of a report.
    [[nodiscard]] static ListReport of(const SyncReport &report, const char *list)
    {
        const auto found = std::ranges::find(report.lists, QByteArray(list), &ListReport::list);
        return found == report.lists.end() ? ListReport{} : *found;
    }

    [[nodiscard]] QString hash() { return *inBook(&store::stateHash); }
    [[nodiscard]] qint64 count(const QByteArray &from)
    {
        return *inBook(
            [from](const store::Connection &connection) { return connection.scalar("SELECT count(*) FROM " + from); });
    }
    [[nodiscard]] store::Book &book() { return *m_book; }

    Instant now{qint64(1'800'000'000) * 1000};
    CancelToken cancel;

private:
    QString m_path;
    Platform &m_platform;
    std::shared_ptr<store::Book> m_book;
    KeptConnection m_kept;
    std::unique_ptr<NetworkThread> m_network;
};

/// Two customers, five invoices, two payments that settle three of them.
inline void fill(Platform &platform)
{
    const Instant day{qint64(1'790'000'000) * 1000};
    platform.lists["customers"] = {{.id = u"c1"_s, .modified = day}, {.id = u"c2"_s, .modified = day}};
    platform.lists["accounts"] = {{.id = u"a1"_s, .modified = day}};
    for (int i = 1; i <= 5; ++i)
        platform.lists["invoices"].push_back({.id = QString::number(i), .units = i * 10'000, .modified = day});
    platform.lists["payments"] = {{.id = u"p1"_s, .units = 20'000, .pays = {u"1"_s, u"2"_s}, .modified = day},
                                  {.id = u"p2"_s, .units = 30'000, .pays = {u"3"_s}, .modified = day}};
    platform.lists["movements"] = {{.id = u"m1"_s, .units = 20'000, .modified = day},
                                   {.id = u"m2"_s, .units = 30'000, .modified = day},
                                   {.id = u"m3"_s, .units = -500, .modified = day}};
}

} // namespace quittance::sync::test
