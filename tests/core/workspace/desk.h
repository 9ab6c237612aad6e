#pragma once

#include "tests/core/workspace/scenario.h"

#include <QHash>

namespace quittance::workspace::test {

using namespace Qt::StringLiterals;

inline constexpr char kInvoices[] = "Invoice number,Customer ID,Customer,Issue date,Due date,Amount,Currency\n"
                                    "INV-1001,C1,Alder Works,2026-01-05,2026-02-04,1000.00,EUR\n"
                                    "INV-1002,C1,Alder Works,2026-01-12,2026-02-11,2500.00,EUR\n"
                                    "INV-1003,C2,Birch Supplies,2026-01-15,2026-02-14,800.00,EUR\n"
                                    "INV-1004,C2,Birch Supplies,2026-02-01,2026-03-03,1200.00,EUR\n"
                                    "INV-1005,C3,Cedar Retail,2026-02-05,2026-03-07,640.50,EUR\n"
                                    "INV-1006,C3,Cedar Retail,2026-02-10,2026-03-12,300.00,EUR\n";
inline constexpr char kCreditNotes[] = "Credit note number,Customer ID,Customer,Issue date,Amount,Currency\n"
                                       "CN-1,C3,Cedar Retail,2026-02-20,40.50,EUR\n";
inline constexpr char kBank[] = "Transaction ID,Booking date,Amount,Currency,Counterparty,Text\n"
                                "B1,2026-02-04,1000.00,EUR,Alder Works,Payment INV-1001\n"
                                "B2,2026-02-12,2490.00,EUR,Alder Works,transfer\n"
                                "B3,2026-02-20,850.00,EUR,Birch Supplies,our order\n"
                                "B4,2026-03-09,900.00,EUR,Cedar Retail,settlement\n"
                                "B5,2026-03-10,1200.00,EUR,Birch Supplies,INV-1004\n"
                                "B6,2026-03-11,77.00,EUR,Somebody else,refund of a deposit\n";
inline const QDate kDay(2026, 3, 31);

/// The book of these files, and what its lines and documents are called.
struct Desk : Scenario
{
    QHash<QString, ledger::BankLineId> lines;
    QHash<QString, ledger::DocumentId> documents;

    void fill()
    {
        QVERIFY(open());
        const auto ledger = import({write(u"invoices.csv"_s, kInvoices)}, ImportAs::Invoices);
        QVERIFY2(ledger, ledger ? "" : qPrintable(ledger.error().message));
        QVERIFY(import({write(u"credits.csv"_s, kCreditNotes)}, ImportAs::CreditNotes));
        const auto bank = import({write(u"bank.csv"_s, kBank)}, ImportAs::Bank, u"DE01"_s);
        QVERIFY(bank);
        QVERIFY(bank->committed);
        nameThings();
    }

    void nameThings()
    {
        const auto ids = answerOf(workspace.reconcile().lines(Queue::All, {}));
        QVERIFY(ids);
        const auto named = answerOf(workspace.reconcile().lineRows(*ids));
        QVERIFY(named);
        for (const BankLineRow &row : *named)
            lines[row.line.fact.remoteId] = row.line.id;
        QCOMPARE(lines.size(), 6);
        const auto list = answerOf(workspace.ledger().documents({.asOf = {kDay}, .openOnly = false}));
        QVERIFY(list);
        const auto rows = answerOf(workspace.ledger().documentRows(list->ids, {kDay}, insight::AgingPolicy()));
        QVERIFY(rows);
        for (const DocumentRow &row : *rows)
            documents[row.document.fact.number] = row.document.id;
        QCOMPARE(documents.size(), 7);
    }

    [[nodiscard]] insight::AgingRow total(Instant knownAt = Instant::max())
    {
        const insight::AgingTable table = aging({kDay, knownAt});
        return table.totals.empty() ? insight::AgingRow() : table.totals.front();
    }

    [[nodiscard]] QString net(Instant knownAt = Instant::max())
    {
        return Money(total(knownAt).net, *Currency::fromCode(u"EUR")).toDecimalString();
    }

    [[nodiscard]] QString openOf(const QString &number)
    {
        const auto rows
            = answerOf(workspace.ledger().documentRows({documents.value(number)}, {kDay}, insight::AgingPolicy()));
        return rows && rows->size() == 1 ? rows->front().open.toDecimalString() : u"gone"_s;
    }

    [[nodiscard]] Queue queueOf(const QString &line)
    {
        return answerOf(workspace.reconcile().lineRows({lines.value(line)})).value().front().queue;
    }

    /// Parts are decimal amounts taken off what is open.
    [[nodiscard]] MatchDecision decision(const QString &line, const QList<std::pair<QString, qint64>> &parts,
                                         DifferenceHandling difference) const
    {
        MatchDecision decision{.line = lines.value(line), .difference = difference};
        for (const auto &[number, cents] : parts)
            decision.allocations.push_back({documents.value(number), cents * 100, cents * 100});
        return decision;
    }

    /// A person's step is in the history once it is written.
    template<typename T>
    [[nodiscard]] bool isDone(QFuture<Result<T>> written)
    {
        const size_t before = workspace.history().entries().size();
        const Result<T> done = answerOf(std::move(written));
        if (!done)
            qInfo("%s", qPrintable(done.error().message));
        const auto wait = [&] { QTRY_COMPARE(workspace.history().entries().size(), before + 1); };
        if (done)
            wait();
        return done.has_value();
    }

    void undo()
    {
        QTRY_VERIFY(workspace.history().canUndo());
        workspace.history().undo();
        QTRY_VERIFY(workspace.history().canRedo());
    }

    void redo()
    {
        workspace.history().redo();
        QTRY_VERIFY(workspace.history().canUndo() && !workspace.history().canRedo());
    }
};

/// An instant after all that was written and before all that will be.
inline Instant between()
{
    const Instant now = Instant::now();
    const auto wait = [now] { QTRY_VERIFY(Instant::now() > Instant{now.ms + 1}); };
    wait();
    return {now.ms + 1};
}

} // namespace quittance::workspace::test
