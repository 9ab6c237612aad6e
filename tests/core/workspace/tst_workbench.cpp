#include "tests/core/workspace/desk.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using namespace Qt::StringLiterals;

namespace {

const Currency kEuro = *Currency::fromCode(u"EUR");

/// Who sits at the desk while this lives.
class Sitting
{
    Q_DISABLE_COPY_MOVE(Sitting)
public:
    explicit Sitting(const QByteArray &who)
        : m_before(qgetenv("USER"))
    {
        qputenv("USER", who);
    }
    ~Sitting() { qputenv("USER", m_before); }

private:
    QByteArray m_before;
};

struct Bench : Desk
{
    [[nodiscard]] ReconcileDesk desk() { return workspace.reconcile().desk(); }
    [[nodiscard]] LineView view(const QString &line)
    {
        return answerOf(workspace.reconcile().line(lines.value(line))).value();
    }
    [[nodiscard]] QueueCounts counts() { return answerOf(workspace.reconcile().counts()).value(); }
    [[nodiscard]] bool accept(const MatchDecision &decision) { return isDone(workspace.reconcile().accept(decision)); }
    [[nodiscard]] QString refusal(const MatchDecision &decision)
    {
        const Result<> written = answerOf(workspace.reconcile().accept(decision));
        return written ? QString() : written.error().message;
    }
    [[nodiscard]] ledger::CustomerId customer(const QString &name)
    {
        const auto found = answerOf(desk().customers(name)).value();
        return found.empty() ? ledger::CustomerId() : found.front().first;
    }
    [[nodiscard]] insight::AgingRow rowOf(const QString &name)
    {
        const insight::AgingTable table = aging({kDay});
        const auto row = std::ranges::find(table.rows, name, &insight::AgingRow::customerName);
        return row == table.rows.end() ? insight::AgingRow() : *row;
    }
    [[nodiscard]] bool setPolicy(const ReconcilePolicy &policy)
    {
        return isDone(desk().setPolicy(policy, u"agreed"_s));
    }
};

} // namespace

/// What people do at the workbench besides accepting a line whole.
class TestWorkbench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void discountIsACreditNote()
    {
        Bench desk;
        desk.fill();
        const insight::AgingRow before = desk.total();
        QVERIFY(desk.accept(desk.decision(u"B2"_s, {{u"INV-1002"_s, 250'000}}, DifferenceHandling::Discount)));
        QCOMPARE(desk.net(), u"3900.00"_s);
        QCOMPARE(desk.openOf(u"INV-1002"_s), u"0.00"_s);
        const auto list = answerOf(desk.workspace.ledger().documents({.asOf = {kDay}, .openOnly = false})).value();
        const auto rows
            = answerOf(desk.workspace.ledger().documentRows(list.ids, {kDay}, insight::AgingPolicy())).value();
        const auto made = std::ranges::find_if(rows, [](const DocumentRow &row) {
            return row.document.fact.kind == ledger::DocumentKind::CreditNote
                && row.document.fact.amount == Money(100'000, kEuro);
        });
        QVERIFY(made != rows.end());
        QVERIFY(made->open.isZero());
        QVERIFY(desk.view(u"B2"_s).accepted.front().effects.join(u' ').contains(u"10.00"_s));
        desk.undo();
        QCOMPARE(desk.total(), before);
    }

    void noMoreIsWrittenOffThanTheLimit()
    {
        Bench desk;
        desk.fill();
        const insight::AgingRow before = desk.total();
        const MatchDecision writeOff
            = desk.decision(u"B4"_s, {{u"INV-1005"_s, 64'050}, {u"INV-1006"_s, 30'000}}, DifferenceHandling::WriteOff);
        QVERIFY(desk.refusal(writeOff).contains(u"25.00"_s));
        QCOMPARE(desk.total(), before);
        QVERIFY(desk.setPolicy({.writeOffLimits = {Money(500'000, kEuro)}}));
        QVERIFY(desk.accept(writeOff));
        QCOMPARE(desk.openOf(u"INV-1006"_s), u"0.00"_s);
        desk.undo();
        desk.undo(); // the limit
        QVERIFY(desk.refusal(writeOff).contains(u"25.00"_s));
    }

    void aLineIsSplitBetweenCustomersAndAnAccount()
    {
        Bench desk;
        desk.fill();
        const insight::AgingRow before = desk.total();
        const insight::AgingRow birch = desk.rowOf(u"Birch Supplies"_s);
        MatchDecision split
            = desk.decision(u"B5"_s, {{u"INV-1003"_s, 80'000}, {u"INV-1006"_s, 30'000}}, DifferenceHandling::None);
        split.onAccount = {{desk.customer(u"Alder Works"_s), 1'000'000}};
        QVERIFY(desk.accept(split));

        // Each customer has what came for it, and nothing of the others.
        QCOMPARE(desk.total().net, before.net - 12'000'000);
        QCOMPARE(desk.rowOf(u"Birch Supplies"_s).net, birch.net - 8'000'000);
        QCOMPARE(desk.rowOf(u"Cedar Retail"_s).unapplied, -405'000);
        QCOMPARE(desk.rowOf(u"Alder Works"_s).unapplied, -1'000'000);
        QCOMPARE(desk.rowOf(u"Alder Works"_s).grossOpen, 35'000'000);
        QCOMPARE(desk.queueOf(u"B5"_s), Queue::Done);
        QCOMPARE(desk.view(u"B5"_s).row.usedUnits, 12'000'000);
        QVERIFY(desk.verify().isOk);
        desk.undo();
        QCOMPARE(desk.total(), before);
        QCOMPARE(desk.rowOf(u"Birch Supplies"_s), birch);
        desk.redo();
        QCOMPARE(desk.rowOf(u"Alder Works"_s).unapplied, -1'000'000);
    }

    void allOfALineMayBeKeptOnAccount()
    {
        Bench desk;
        desk.fill();
        MatchDecision kept{.line = desk.lines.value(u"B6"_s)};
        QVERIFY(!desk.refusal(kept).isEmpty());
        kept.onAccount = {{desk.customer(u"Cedar Retail"_s), 770'000}};
        QVERIFY(desk.accept(kept));
        QCOMPARE(desk.rowOf(u"Cedar Retail"_s).unapplied, -405'000 - 770'000);
        QCOMPARE(desk.queueOf(u"B6"_s), Queue::Done);
        desk.undo();
        QCOMPARE(desk.rowOf(u"Cedar Retail"_s).unapplied, -405'000);
    }

    void theRestOfALineKeepsWaiting()
    {
        Bench desk;
        desk.fill();
        QVERIFY(desk.accept(desk.decision(u"B1"_s, {{u"INV-1002"_s, 40'000}}, DifferenceHandling::KeepWaiting)));
        QCOMPARE(desk.view(u"B1"_s).row.usedUnits, 4'000'000);
        QVERIFY(desk.queueOf(u"B1"_s) != Queue::Done);
        QVERIFY(desk.accept(desk.decision(u"B1"_s, {{u"INV-1002"_s, 60'000}}, DifferenceHandling::None)));
        QCOMPARE(desk.queueOf(u"B1"_s), Queue::Done);
        QCOMPARE(desk.view(u"B1"_s).accepted.size(), size_t(2));
        QCOMPARE(desk.openOf(u"INV-1002"_s), u"1500.00"_s);
        // One undo takes back one decision, not the line.
        desk.undo();
        QCOMPARE(desk.view(u"B1"_s).row.usedUnits, 4'000'000);
        QCOMPARE(desk.openOf(u"INV-1002"_s), u"2100.00"_s);
        desk.undo();
        QCOMPARE(desk.view(u"B1"_s).row.usedUnits, 0);
        QCOMPARE(desk.openOf(u"INV-1002"_s), u"2500.00"_s);
        QVERIFY(desk.verify().isOk);
    }

    void whatIsDisputedStaysOpenWithAReason()
    {
        Bench desk;
        desk.fill();
        MatchDecision disputed
            = desk.decision(u"B4"_s, {{u"INV-1005"_s, 64'050}, {u"INV-1006"_s, 25'950}}, DifferenceHandling::Dispute);
        QVERIFY(!desk.refusal(disputed).isEmpty());
        disputed.disputed = {{desk.documents.value(u"INV-1006"_s), 405'000}};
        QVERIFY(!desk.refusal(disputed).isEmpty()); // nobody says why
        disputed.reason = u"quantity"_s;
        disputed.disputed.front().units += 1;
        QVERIFY(!desk.refusal(disputed).isEmpty()); // more than stays open
        disputed.disputed.front().units -= 1;
        QVERIFY(desk.accept(disputed));
        QCOMPARE(desk.openOf(u"INV-1006"_s), u"40.50"_s);
        QVERIFY(desk.view(u"B4"_s).accepted.front().effects.join(u' ').contains(u"40.50"_s));
        const auto disputes = [&desk] {
            return answerOf(desk.workspace.promises().read({desk.workspace.today(), Instant::max()})).value().disputes;
        };
        QCOMPARE(disputes().size(), size_t(1));
        QCOMPARE(disputes().front().dispute.units, 405'000);
        QCOMPARE(disputes().front().dispute.reason, insight::DisputeReason::Quantity);
        desk.undo();
        QVERIFY(disputes().empty());
        desk.workspace.history().redo();
        QTRY_COMPARE(disputes().size(), size_t(1));
        desk.undo();
        QCOMPARE(desk.openOf(u"INV-1006"_s), u"300.00"_s);
    }

    void aSecondPersonApprovesAboveTheLimit()
    {
        Bench desk;
        desk.fill();
        const Sitting anna("anna");
        QVERIFY(desk.setPolicy({.approvalLimits = {Money(5'000'000, kEuro)}}));
        const MatchDecision decision = desk.decision(u"B1"_s, {{u"INV-1001"_s, 100'000}}, DifferenceHandling::None);
        QVERIFY(desk.accept(decision));
        QCOMPARE(desk.net(), u"6400.00"_s); // nothing is booked
        QCOMPARE(desk.queueOf(u"B1"_s), Queue::Approval);
        QCOMPARE(desk.counts().approval, 1);
        QVERIFY(desk.view(u"B1"_s).pending);
        QVERIFY(!desk.view(u"B1"_s).pending->canApprove);
        QVERIFY(!desk.refusal(decision).isEmpty()); // it waits already
        QVERIFY(!answerOf(desk.desk().approve(desk.lines.value(u"B1"_s), {})));
        {
            const Sitting ben("ben");
            QVERIFY(desk.view(u"B1"_s).pending->canApprove);
            QVERIFY(desk.isDone(desk.desk().approve(desk.lines.value(u"B1"_s), u"seen"_s)));
        }
        QCOMPARE(desk.net(), u"5400.00"_s);
        QCOMPARE(desk.queueOf(u"B1"_s), Queue::Done);
        desk.undo();
        QCOMPARE(desk.net(), u"6400.00"_s);
        QCOMPARE(desk.queueOf(u"B1"_s), Queue::Approval);
        desk.undo();
        QCOMPARE(desk.counts().approval, 0);
        QVERIFY(!desk.view(u"B1"_s).pending);
        QVERIFY(desk.verify().isOk);
    }

    void whatWaitsForApprovalIsOfferedToNobodyElse()
    {
        Bench desk;
        desk.fill();
        QVERIFY(desk.setPolicy({.approvalLimits = {Money(5'000'000, kEuro)}}));
        QVERIFY(desk.accept(desk.decision(u"B1"_s, {{u"INV-1001"_s, 100'000}}, DifferenceHandling::None)));
        QVERIFY(!answerOf(desk.desk().openDocument(desk.documents.value(u"INV-1001"_s))));
        QVERIFY(desk.isDone(desk.desk().withdraw(desk.lines.value(u"B1"_s), u"not sure"_s)));
        QVERIFY(answerOf(desk.desk().openDocument(desk.documents.value(u"INV-1001"_s))));
        desk.undo();
        QCOMPARE(desk.queueOf(u"B1"_s), Queue::Approval);
    }

    void aReconciledPeriodChangesOnlyWithAReason()
    {
        Bench desk;
        desk.fill();
        QVERIFY(desk.setPolicy({.lockedThrough = QDate(2026, 2, 28)}));
        const ReconcilePolicy policy = answerOf(desk.desk().policy()).value();
        QVERIFY(policy.lockedAt.ms > 0);
        MatchDecision decision = desk.decision(u"B1"_s, {{u"INV-1001"_s, 100'000}}, DifferenceHandling::None);
        QVERIFY(desk.view(u"B1"_s).isLocked);
        QVERIFY(!desk.view(u"B5"_s).isLocked);
        QVERIFY(desk.refusal(decision).contains(u"2026-02-28"_s));
        // The engine leaves it alone.
        QCOMPARE(answerOf(desk.workspace.reconcile().run()).value().accepted, 1);
        QCOMPARE(desk.openOf(u"INV-1001"_s), u"1000.00"_s);

        between();
        decision.reason = u"the statement came late"_s;
        QVERIFY(desk.accept(decision));
        const LineView line = desk.view(u"B1"_s);
        QVERIFY(line.history.back().isRestatement);
        const auto restated
            = answerOf(desk.workspace.figures().restatements({policy.lockedThrough, policy.lockedAt})).value();
        QVERIFY(std::ranges::find(restated, desk.documents.value(u"INV-1001"_s), &Restatement::document)
                != restated.end());
        QVERIFY(!answerOf(desk.workspace.reconcile().unmatch(desk.lines.value(u"B1"_s), {})));
        QVERIFY(desk.isDone(desk.workspace.reconcile().unmatch(desk.lines.value(u"B1"_s), u"a mistake"_s)));
        QCOMPARE(desk.openOf(u"INV-1001"_s), u"1000.00"_s);
    }

    void movedGroundIsQueuedWithBothVersions()
    {
        Bench desk;
        desk.fill();
        QVERIFY(answerOf(desk.workspace.reconcile().run()));
        between();
        const QByteArray changed = QByteArray(kInvoices).replace("2026-02-04,1000.00", "2026-02-04,900.00");
        QVERIFY(desk.import({desk.write(u"invoices.csv"_s, changed)}, ImportAs::Invoices));

        QCOMPARE(desk.queueOf(u"B1"_s), Queue::Stale);
        QCOMPARE(desk.counts().stale, 1);
        const LineView line = desk.view(u"B1"_s);
        QCOMPARE(line.moved.size(), size_t(1));
        QCOMPARE(line.moved.front().number, u"INV-1001"_s);
        QCOMPARE(line.moved.front().amountThen, Money(10'000'000, kEuro));
        QCOMPARE(line.moved.front().amountNow, Money(9'000'000, kEuro));
        QCOMPARE(line.accepted.size(), size_t(1)); // it still stands

        QVERIFY(desk.isDone(desk.desk().keep(desk.lines.value(u"B1"_s), u"the rest goes on account"_s)));
        QCOMPARE(desk.queueOf(u"B1"_s), Queue::Done);
        desk.undo();
        QCOMPARE(desk.queueOf(u"B1"_s), Queue::Stale);
        QVERIFY(answerOf(desk.workspace.reconcile().unmatch(desk.lines.value(u"B1"_s), u"again"_s)));
        QCOMPARE(desk.openOf(u"INV-1001"_s), u"900.00"_s);
        QCOMPARE(desk.counts().stale, 0);
    }

    void theSameFilesAgainMoveNothing()
    {
        Bench desk;
        desk.fill();
        QVERIFY(answerOf(desk.workspace.reconcile().run()));
        between();
        const QByteArray more = QByteArray(kInvoices) + "INV-1007,C3,Cedar Retail,2026-02-11,2026-03-13,12.00,EUR\n";
        QVERIFY(desk.import({desk.write(u"invoices.csv"_s, more)}, ImportAs::Invoices));
        QVERIFY(desk.import({desk.path(u"bank.csv"_s)}, ImportAs::Bank, u"DE01"_s));
        QCOMPARE(desk.counts().stale, 0);
        QCOMPARE(desk.queueOf(u"B1"_s), Queue::Done);
    }

    void notesStayWithTheLine()
    {
        Bench desk;
        desk.fill();
        const ledger::BankLineId line = desk.lines.value(u"B6"_s);
        QVERIFY(!answerOf(desk.desk().note(line, u"  "_s)));
        QVERIFY(desk.isDone(desk.desk().note(line, u"Asked Dana on the phone"_s)));
        QCOMPARE(desk.view(u"B6"_s).notes.size(), size_t(1));
        QCOMPARE(desk.view(u"B6"_s).notes.front().text, u"Asked Dana on the phone"_s);
        QVERIFY(answerOf(desk.workspace.reconcile().lineRows({line})).value().front().hasNote);
        desk.undo();
        QVERIFY(desk.view(u"B6"_s).notes.empty());
        desk.redo();
        QCOMPARE(desk.view(u"B6"_s).notes.size(), size_t(1));
    }

    void allAboveAProbabilityAreOneDecision()
    {
        Bench desk;
        desk.fill();
        const insight::AgingRow before = desk.total();
        const BulkPreview none = answerOf(desk.desk().previewAbove(1'000'001)).value();
        QVERIFY(none.rows.empty());
        const BulkPreview preview = answerOf(desk.desk().previewAbove(500'000)).value();
        QVERIFY(preview.rows.size() >= 2);
        qint64 sum = 0;
        std::vector<ledger::BankLineId> chosen;
        for (const BulkPreview::Row &row : preview.rows) {
            QVERIFY(row.probabilityPpm >= 500'000);
            sum += row.amount.units();
            chosen.push_back(row.line);
        }
        QCOMPARE(preview.totals, (std::vector<Money>{Money(sum, kEuro)}));
        QVERIFY(desk.isDone(desk.desk().acceptAbove(500'000, chosen)));
        QCOMPARE(desk.total().net, before.net - sum);
        desk.undo();
        QCOMPARE(desk.total(), before);
        desk.redo();
        QCOMPARE(desk.total().net, before.net - sum);
    }

    void linesAreFoundByAmountNumberNameAndDay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("name") << u"birch"_s << 2;
        QTest::newRow("amount") << u"850.00"_s << 1;
        QTest::newRow("amount as another country writes it") << u"1.200,00"_s << 1;
        QTest::newRow("range of amounts") << u"850..1000"_s << 3;
        QTest::newRow("above") << u">1000"_s << 2;
        QTest::newRow("at most") << u"<=77"_s << 1;
        QTest::newRow("month") << u"2026-02"_s << 3;
        QTest::newRow("days") << u"2026-02-12..2026-03-09"_s << 3;
        QTest::newRow("from a day") << u"2026-03-10.."_s << 2;
        QTest::newRow("name and month") << u"birch 2026-03"_s << 1;
        QTest::newRow("number in the text") << u"inv-1004"_s << 1;
        QTest::newRow("nothing") << u"zebra"_s << 0;
    }
    void linesAreFoundByAmountNumberNameAndDay()
    {
        QFETCH(const QString, text);
        Bench desk;
        if (desk.lines.isEmpty())
            desk.fill();
        QTEST(int(answerOf(desk.workspace.reconcile().lines(Queue::All, text)).value().size()), "count");
    }

    void everyCentIsKeptWhateverIsDecided()
    {
        Bench desk;
        desk.fill();
        const insight::AgingRow before = desk.total();
        QRandomGenerator random(20260411);
        const QStringList numbers{u"INV-1001"_s, u"INV-1002"_s, u"INV-1003"_s,
                                  u"INV-1004"_s, u"INV-1005"_s, u"INV-1006"_s};
        int written = 0;
        for (int round = 0; round < 24; ++round) {
            const QString line = u"B%1"_s.arg(random.bounded(1, 7));
            const LineView view = desk.view(line);
            const qint64 left = view.row.line.fact.amount.units() - view.row.usedUnits;
            MatchDecision decision{.line = desk.lines.value(line)};
            qint64 taken = 0;
            for (int i = 0; i < 2; ++i) {
                const QString &number = numbers[random.bounded(6)];
                const auto open = answerOf(desk.desk().openDocument(desk.documents.value(number)));
                const bool isIn = std::ranges::any_of(decision.allocations, [&](const match::Allocation &part) {
                    return part.document == desk.documents.value(number);
                });
                if (!open || isIn || taken >= left)
                    continue;
                const qint64 units = std::min(open->openUnits, (left - taken) / random.bounded(1, 3));
                if (units > 0)
                    decision.allocations.push_back({open->id, units, units});
                taken += std::max<qint64>(units, 0);
            }
            decision.difference
                = random.bounded(2) == 0 ? DifferenceHandling::KeepWaiting : DifferenceHandling::OnAccount;
            if (decision.allocations.empty())
                continue;
            const qint64 net = desk.total().net;
            if (!desk.accept(decision))
                continue;
            ++written;
            const qint64 used = desk.view(line).row.usedUnits - view.row.usedUnits;
            QCOMPARE(desk.total().net, net - used);
            QVERIFY(desk.view(line).row.usedUnits <= view.row.line.fact.amount.units());
        }
        QVERIFY(written >= 6);
        QVERIFY(desk.verify().isOk);
        for (int i = 0; i < written; ++i) {
            QTRY_VERIFY(desk.workspace.history().canUndo());
            desk.workspace.history().undo();
            QTRY_VERIFY(desk.workspace.history().entries()[size_t(written - 1 - i)].isUndone);
        }
        QCOMPARE(desk.total(), before);
        for (const QString &line : {u"B1"_s, u"B2"_s, u"B3"_s, u"B4"_s, u"B5"_s, u"B6"_s})
            QCOMPARE(desk.view(line).row.usedUnits, 0);
    }
};

QTEST_GUILESS_MAIN(TestWorkbench)
#include "tst_workbench.moc"
