#include "tests/core/workspace/desk.h"

#include <algorithm>

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using namespace Qt::StringLiterals;
using insight::AgingTable;

class TestReconcileScenario : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runAcceptsWhatIsExactAndBalancesFallByIt()
    {
        Desk desk;
        desk.fill();
        QCOMPARE(desk.net(), u"6400.00"_s);

        const auto ran = answerOf(desk.workspace.reconcile().run());

        QVERIFY(ran);
        QCOMPARE(ran->accepted, 2);
        QCOMPARE(desk.net(), u"4200.00"_s);
        QCOMPARE(desk.openOf(u"INV-1001"_s), u"0.00"_s);
        QCOMPARE(desk.openOf(u"INV-1004"_s), u"0.00"_s);
        QCOMPARE(desk.queueOf(u"B1"_s), Queue::Done);
        const auto line = answerOf(desk.workspace.reconcile().line(desk.lines.value(u"B1"_s)));
        QVERIFY(line);
        QCOMPARE(line->row.usedUnits, 10'000'000);
        QCOMPARE(line->accepted.size(), size_t(1));
        // Why it was accepted is kept with it, amount and all.
        const match::Candidate &accepted = line->accepted.front().candidate;
        const auto amount = std::ranges::find(accepted.reasons, u"amount"_s, &match::Reason::signal);
        QVERIFY(amount != accepted.reasons.end());
        QCOMPARE(amount->amount, Money(10'000'000, *Currency::fromCode(u"EUR")));
        QVERIFY(accepted.probabilityPpm < 1'000'000);
        const VerifySummary verified = desk.verify();
        QVERIFY(verified.isOk);

        const auto again = answerOf(desk.workspace.reconcile().run());
        QVERIFY(again);
        QCOMPARE(again->accepted, 0);
        QCOMPARE(again->suggested + again->unmatched, 4);
        QCOMPARE(desk.verify().stateHash, verified.stateHash);
        QVERIFY(!desk.workspace.history().canUndo()); // the engine's work is no step of a person
    }

    void lineIsUsedOnce()
    {
        Desk desk;
        desk.fill();
        QVERIFY(answerOf(desk.workspace.reconcile().run()));
        const QString before = desk.verify().stateHash;
        const Result<> twice = answerOf(desk.workspace.reconcile().accept(
            desk.decision(u"B1"_s, {{u"INV-1002"_s, 100'000}}, DifferenceHandling::None)));
        QVERIFY(!twice);
        const Result<> paid = answerOf(desk.workspace.reconcile().accept(
            desk.decision(u"B2"_s, {{u"INV-1001"_s, 100'000}}, DifferenceHandling::LeaveOpen)));
        QVERIFY(!paid);
        QCOMPARE(desk.verify().stateHash, before);
        QVERIFY(!desk.workspace.history().canUndo());
    }

    void shortPayWithAFeeIsAcceptedUndoneAndRedone()
    {
        Desk desk;
        desk.fill();
        const insight::AgingRow before = desk.total();
        QVERIFY(desk.isDone(desk.workspace.reconcile().accept(
            desk.decision(u"B2"_s, {{u"INV-1002"_s, 250'000}}, DifferenceHandling::BankFee))));
        QCOMPARE(desk.net(), u"3900.00"_s);
        QCOMPARE(desk.openOf(u"INV-1002"_s), u"0.00"_s);
        QCOMPARE(desk.queueOf(u"B2"_s), Queue::Done);
        const insight::AgingRow after = desk.total();

        desk.undo();
        QCOMPARE(desk.total(), before);
        QVERIFY(desk.queueOf(u"B2"_s) != Queue::Done);
        desk.redo();
        QCOMPARE(desk.total(), after);
        desk.undo();
        QCOMPARE(desk.total(), before);
        QVERIFY(desk.verify().isOk);
    }

    void overPayStaysOnAccountOfTheCustomer()
    {
        Desk desk;
        desk.fill();
        const MatchDecision over = desk.decision(u"B3"_s, {{u"INV-1003"_s, 80'000}}, DifferenceHandling::None);
        QVERIFY(!answerOf(desk.workspace.reconcile().accept(over)));
        QVERIFY(desk.isDone(desk.workspace.reconcile().accept(
            desk.decision(u"B3"_s, {{u"INV-1003"_s, 80'000}}, DifferenceHandling::LeaveOpen))));
        QCOMPARE(desk.net(), u"5550.00"_s);
        const AgingTable table = desk.aging({kDay});
        const auto birch = std::ranges::find(table.rows, u"Birch Supplies"_s, &insight::AgingRow::customerName);
        QVERIFY(birch != table.rows.end());
        QCOMPARE(birch->unapplied, -500'000);
        QCOMPARE(birch->grossOpen, 12'000'000);
    }

    /// Of two that fit alike a person takes one: why it fitted, how sure it was and what else there was is kept.
    void whatAPersonAcceptsKeepsItsReasonsAndTheRunnerUp()
    {
        Desk desk;
        desk.fill();
        const QString twins = desk.write(u"twins.csv"_s,
                                         "Invoice number,Customer ID,Customer,Issue date,Due date,Amount,Currency\n"
                                         "INV-2001,C4,Dogwood Trade,2026-02-10,2026-03-12,410.00,EUR\n"
                                         "INV-2002,C4,Dogwood Trade,2026-02-10,2026-03-12,410.00,EUR\n");
        QVERIFY(desk.import({twins}, ImportAs::Invoices));
        const QString bank = desk.write(u"more.csv"_s,
                                        "Transaction ID,Booking date,Amount,Currency,Counterparty,Text\n"
                                        "B7,2026-03-12,410.00,EUR,Dogwood Trade,settlement\n");
        QVERIFY(desk.import({bank}, ImportAs::Bank, u"DE01"_s));
        const auto ties = answerOf(desk.workspace.reconcile().lines(Queue::Ambiguous, {}));
        QVERIFY(ties && ties->size() == 1);
        const ledger::BankLineId tie = ties->front();
        const auto shown = answerOf(desk.workspace.reconcile().line(tie));
        QVERIFY(shown);
        QCOMPARE(shown->candidates.size(), size_t(2));
        const match::Candidate &second = shown->candidates[1].candidate;
        QVERIFY(desk.isDone(desk.workspace.reconcile().accept({.line = tie, .allocations = second.allocations})));
        const auto decided = answerOf(desk.workspace.reconcile().line(tie));
        QVERIFY(decided);
        QCOMPARE(decided->accepted.size(), size_t(1));
        const match::Candidate &kept = decided->accepted.front().candidate;
        QCOMPARE(kept.probabilityPpm, second.probabilityPpm);
        QCOMPARE(kept.reasons.size(), second.reasons.size() + 1);
        QCOMPARE(kept.reasons.back().signal, u"runner_up"_s);
        QCOMPARE(kept.reasons.back().weight, 0);
        QVERIFY(kept.reasons.back().detail.contains(shown->candidates[0].numbers().front()));
    }

    void severalInvoicesLessACreditNoteAreSettledByOneLine()
    {
        Desk desk;
        desk.fill();
        const insight::AgingRow before = desk.total();
        QVERIFY(desk.isDone(desk.workspace.reconcile().accept(
            desk.decision(u"B4"_s, {{u"INV-1005"_s, 64'050}, {u"INV-1006"_s, 30'000}, {u"CN-1"_s, -4050}},
                          DifferenceHandling::None))));
        QCOMPARE(desk.net(), u"5500.00"_s);
        for (const QString &number : {u"INV-1005"_s, u"INV-1006"_s, u"CN-1"_s})
            QCOMPARE(desk.openOf(number), u"0.00"_s);
        desk.undo();
        QCOMPARE(desk.total(), before);
        QCOMPARE(desk.openOf(u"CN-1"_s), u"-40.50"_s);
    }

    void unmatchGivesBackWhatTheMatchTook()
    {
        Desk desk;
        desk.fill();
        const insight::AgingRow before = desk.total();
        QVERIFY(answerOf(desk.workspace.reconcile().run()));
        const insight::AgingRow after = desk.total();
        QVERIFY(desk.isDone(desk.workspace.reconcile().unmatch(desk.lines.value(u"B1"_s), u"wrong customer"_s)));
        QVERIFY(desk.isDone(desk.workspace.reconcile().unmatch(desk.lines.value(u"B5"_s), u"wrong customer"_s)));
        QCOMPARE(desk.total(), before);
        desk.undo();
        desk.undo();
        QCOMPARE(desk.total(), after);
        QVERIFY(desk.verify().isOk);
    }

    void rejectedPairIsNotProposedAgain()
    {
        Desk desk;
        desk.fill();
        const insight::AgingRow before = desk.total();
        QVERIFY(desk.isDone(desk.workspace.reconcile().reject(
            desk.lines.value(u"B1"_s), desk.documents.value(u"INV-1001"_s), u"another order"_s)));
        const auto ran = answerOf(desk.workspace.reconcile().run());
        QVERIFY(ran);
        QCOMPARE(ran->accepted, 1);
        QCOMPARE(desk.openOf(u"INV-1001"_s), u"1000.00"_s);
        const auto view = answerOf(desk.workspace.reconcile().line(desk.lines.value(u"B1"_s)));
        QVERIFY(view);
        for (const CandidateView &candidate : view->candidates) {
            for (const match::Allocation &part : candidate.candidate.allocations)
                QVERIFY(part.document != desk.documents.value(u"INV-1001"_s));
        }
        desk.undo();
        QCOMPARE(answerOf(desk.workspace.reconcile().run()).value().accepted, 1);
        QCOMPARE(desk.openOf(u"INV-1001"_s), u"0.00"_s);
        QCOMPARE(desk.total().net, before.net - 22'000'000);
    }

    void ignoredLineLeavesTheQueues()
    {
        Desk desk;
        desk.fill();
        const QueueCounts before = answerOf(desk.workspace.reconcile().counts()).value();
        QVERIFY(desk.isDone(desk.workspace.reconcile().ignore(desk.lines.value(u"B6"_s), u"no receivable"_s)));
        const QueueCounts after = answerOf(desk.workspace.reconcile().counts()).value();
        QCOMPARE(after.ignored, before.ignored + 1);
        QCOMPARE(desk.queueOf(u"B6"_s), Queue::Ignored);
        desk.undo();
        QCOMPARE(answerOf(desk.workspace.reconcile().counts()).value().ignored, before.ignored);
    }

    void allExactAreOneStep()
    {
        Desk desk;
        desk.fill();
        const insight::AgingRow before = desk.total();
        QVERIFY(desk.isDone(desk.workspace.reconcile().acceptAllExact()));
        QCOMPARE(desk.net(), u"4200.00"_s);
        QCOMPARE(desk.workspace.history().entries().size(), size_t(1));
        desk.undo();
        QCOMPARE(desk.total(), before);
        desk.redo();
        QCOMPARE(desk.net(), u"4200.00"_s);
        desk.undo();
        QCOMPARE(desk.total(), before);
        QVERIFY(desk.verify().isOk);
    }

    void decisionsOutliveTheSameFilesAgain()
    {
        Desk desk;
        desk.fill();
        QVERIFY(answerOf(desk.workspace.reconcile().run()));
        QVERIFY(desk.isDone(desk.workspace.reconcile().accept(
            desk.decision(u"B2"_s, {{u"INV-1002"_s, 250'000}}, DifferenceHandling::BankFee))));
        const QString before = desk.verify().stateHash;

        const auto ledger = desk.import({desk.path(u"invoices.csv"_s)}, ImportAs::Invoices);
        const auto bank = desk.import({desk.path(u"bank.csv"_s)}, ImportAs::Bank, u"DE01"_s);

        QVERIFY(ledger && bank);
        QCOMPARE(ledger->added + ledger->changed + bank->added + bank->changed, 0);
        QCOMPARE(desk.verify().stateHash, before);
        QCOMPARE(desk.net(), u"1700.00"_s);
    }

    void changedInvoiceKeepsItsReceipt()
    {
        Desk desk;
        desk.fill();
        QVERIFY(answerOf(desk.workspace.reconcile().run()));
        const Instant matched = between();
        const QByteArray changed = QByteArray(kInvoices).replace("2026-02-04,1000.00", "2026-02-04,900.00");
        const auto ledger = desk.import({desk.write(u"invoices.csv"_s, changed)}, ImportAs::Invoices);
        QVERIFY(ledger);
        QCOMPARE(ledger->changed, 1);

        QCOMPARE(desk.net(), u"4100.00"_s);
        QCOMPARE(desk.net(matched), u"4200.00"_s);
        QCOMPARE(desk.openOf(u"INV-1001"_s), u"-100.00"_s);
        QCOMPARE(answerOf(desk.workspace.reconcile().line(desk.lines.value(u"B1"_s))).value().accepted.size(),
                 size_t(1));
        const auto restated = answerOf(desk.workspace.figures().restatements({kDay, matched}));
        QVERIFY(restated);
        QVERIFY(std::ranges::find(*restated, desk.documents.value(u"INV-1001"_s), &Restatement::document)
                != restated->end());
        QVERIFY(desk.verify().isOk);
        QVERIFY(desk.isDone(desk.workspace.reconcile().unmatch(desk.lines.value(u"B1"_s), u"amount changed"_s)));
        QCOMPARE(desk.openOf(u"INV-1001"_s), u"900.00"_s);
    }

    void knownBeforeTheDecisionIsTheOldBalance()
    {
        Desk desk;
        desk.fill();
        const insight::AgingRow before = desk.total();
        const Instant undecided = between();
        QVERIFY(answerOf(desk.workspace.reconcile().run()));
        const Instant decided = between();
        QVERIFY(desk.isDone(desk.workspace.reconcile().unmatch(desk.lines.value(u"B1"_s), u"wrong"_s)));

        QCOMPARE(desk.total(undecided), before);
        QCOMPARE(desk.net(decided), u"4200.00"_s);
        QCOMPARE(desk.net(), u"5200.00"_s);
    }

    void bookOpenedAgainShowsTheSame()
    {
        Desk desk;
        desk.fill();
        QVERIFY(answerOf(desk.workspace.reconcile().run()));
        QVERIFY(desk.isDone(desk.workspace.reconcile().accept(
            desk.decision(u"B3"_s, {{u"INV-1003"_s, 80'000}}, DifferenceHandling::LeaveOpen))));
        const insight::AgingRow before = desk.total();
        const QString hash = desk.verify().stateHash;
        desk.workspace.close();
        QVERIFY(desk.open());
        QCOMPARE(desk.total(), before);
        QCOMPARE(desk.verify().stateHash, hash);
        QCOMPARE(desk.queueOf(u"B3"_s), Queue::Done);
    }

    void sameFilesAndDecisionsAreTheSameState()
    {
        QStringList hashes;
        for (int i = 0; i < 2; ++i) {
            Desk desk;
            desk.fill();
            QVERIFY(answerOf(desk.workspace.reconcile().run()));
            hashes.append(desk.verify().stateHash);
        }
        QCOMPARE(hashes[0], hashes[1]);
    }
};

QTEST_GUILESS_MAIN(TestReconcileScenario)
#include "tst_reconcile_scenario.moc"
