#pragma once

#include "core/store/apply.h"
#include "core/store/book.h"
#include "core/store/company_gateway.h"
#include "core/store/snapshot_loader.h"
#include "core/workspace/board_loader.h"
#include "core/workspace/match_decisions.h"

#include <QTemporaryDir>

#include <algorithm>

namespace quittance::workspace::test {

using namespace Qt::StringLiterals;
using store::Connection;

inline const QDate kToday(2026, 6, 30);
inline const Currency kEuro = *Currency::fromCode(u"EUR");
inline const Currency kDollar = *Currency::fromCode(u"USD");

/// What two boards say differently; nothing where they are the same.
inline QString differenceOf(const ReconcileBoard &kept, const ReconcileBoard &fresh)
{
    for (int queue = int(Queue::All); queue <= int(Queue::Unproven); ++queue) {
        if (kept.counts().*countOf(Queue(queue)) != fresh.counts().*countOf(Queue(queue)))
            return u"queue %1 has %2 instead of %3"_s.arg(queue)
                .arg(kept.counts().*countOf(Queue(queue)))
                .arg(fresh.counts().*countOf(Queue(queue)));
        if (kept.lines(Queue(queue)) != fresh.lines(Queue(queue)))
            return u"queue %1 has other lines"_s.arg(queue);
    }
    if (kept.input().documents != fresh.input().documents)
        return u"other open documents"_s;
    if (kept.input().parties != fresh.input().parties)
        return u"other parties"_s;
    if (kept.input().learnt != fresh.input().learnt || kept.input().calibration != fresh.input().calibration)
        return u"something else was learnt"_s;
    if (kept.input().receipts != fresh.input().receipts)
        return u"other lines wait"_s;
    return kept.proposals() == fresh.proposals() ? QString() : u"other proposals"_s;
}

/// A book that changes step by step, with the board that follows it.
class Desk
{
public:
    Desk()
        : m_file(std::move(*store::Book::open(m_folder.filePath(u"book.quittance"_s), Connection::Mode::Create)))
    {
        write([this](const Connection &connection) -> Result<store::ChangeSet> {
            const store::CompanyGateway gateway(connection);
            company = *gateway.add(u"Harbour Ltd"_s, kEuro, u"UTC"_s, {});
            source = *gateway.source(company, u"files"_s, u"Files"_s);
            return store::ChangeSet();
        });
    }

    /// Runs `change` as one write, lets the board follow, and answers what it says differently from one made afresh.
    template<typename Change>
    QString write(Change change)
    {
        QString difference;
        auto written = m_file->write([&](const Connection &connection) -> Result<qint64> {
            const Result<store::ChangeSet> changes = change(connection);
            if (!changes)
                return failed(changes);
            Result<store::Snapshot> now = m_snapshot ? store::updateSnapshot(*m_snapshot, connection, *changes)
                                                     : store::loadSnapshot(connection, company);
            if (!now)
                return failed(now);
            m_snapshot = std::move(*now);
            if (!m_loader)
                m_loader.emplace(company, kToday);
            const store::ChangeSet one[] = {*changes};
            Result<ReconcileBoard> kept = m_loader->make(connection, *m_snapshot, one);
            const Result<ReconcileBoard> fresh = loadBoard(connection, *m_snapshot, company, kToday);
            if (!kept || !fresh)
                return kept ? failed(fresh) : failed(kept);
            difference = differenceOf(*kept, *fresh);
            board = std::move(*kept);
            return 0;
        });
        written.waitForFinished();
        const Result<qint64> done = written.takeResult();
        return done ? difference : done.error().message;
    }

    QString apply(ledger::FactBatch batch)
    {
        batch.format = u"csv"_s;
        return write([&](const Connection &connection) -> Result<store::ChangeSet> {
            const Result<store::ApplyOutcome> outcome = store::applyBatch(connection, company, source, batch);
            return outcome ? Result<store::ChangeSet>(outcome->changes) : failed(outcome);
        });
    }

    template<typename Decide>
    QString decide(Decide decide)
    {
        return write([&](const Connection &connection) -> Result<store::ChangeSet> {
            const Result<DecisionOutcome> outcome
                = decide(connection, DecisionContext{.company = company, .author = u"Ana"_s});
            if (outcome)
                last = outcome->seq;
            return outcome ? Result<store::ChangeSet>(outcome->changes) : failed(outcome);
        });
    }

    [[nodiscard]] ledger::BankLineId lineOf(const QString &text) const
    {
        for (int queue = int(Queue::All); queue <= int(Queue::Stale); ++queue) {
            for (const ledger::BankLineId id : board->lines(Queue(queue))) {
                if (board->line(id)->receipt.text == text)
                    return id;
            }
        }
        return {};
    }

    [[nodiscard]] const match::OpenDocument *openDocument(const QString &number) const
    {
        const auto &documents = board->input().documents;
        const auto found = std::ranges::find(documents, number, &match::OpenDocument::number);
        return found == documents.end() ? nullptr : &*found;
    }

    [[nodiscard]] match::MatchWork work() const { return m_loader->work(); }

    ledger::CompanyId company;
    ledger::ConnectionId source;
    std::optional<ReconcileBoard> board;
    qint64 last = 0;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Book> m_file;
    std::optional<store::Snapshot> m_snapshot;
    std::optional<BoardLoader> m_loader;
};

inline ledger::DocumentFact invoiceOf(const QString &id, const QString &number, const QString &customer, qint64 units,
                                      Currency currency = kEuro)
{
    ledger::DocumentFact fact;
    fact.remoteId = id;
    fact.number = number;
    fact.customerName = customer;
    fact.issue = QDate(2026, 3, 1);
    fact.due = QDate(2026, 3, 31);
    fact.amount = Money(units, currency);
    return fact;
}

inline ledger::BankLineFact lineFact(const QString &id, qint64 units, const QString &payer, const QString &text)
{
    ledger::BankLineFact fact;
    fact.remoteId = id;
    fact.accountRemoteId = u"DE01"_s;
    fact.bookedOn = QDate(2026, 4, 2);
    fact.amount = Money(units, kEuro);
    fact.counterparty = payer;
    fact.text = text;
    return fact;
}

inline ledger::FactBatch withAccount(ledger::FactBatch batch)
{
    ledger::BankAccountFact account;
    account.remoteId = u"DE01"_s;
    account.currency = kEuro;
    batch.bankAccounts.push_back(account);
    return batch;
}

/// An invoice and the line that names it.
inline ledger::FactBatch onePair()
{
    return withAccount({.documents = {invoiceOf(u"D1"_s, u"INV-1001"_s, u"Alder Works"_s, 1'000'000)},
                        .bankLines = {lineFact(u"B1"_s, 1'000'000, u"Alder Works"_s, u"INV-1001"_s)}});
}

} // namespace quittance::workspace::test
