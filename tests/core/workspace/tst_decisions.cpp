#include "tests/core/workspace/scenario.h"

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using namespace Qt::StringLiterals;

namespace {

/// A negative invoice of 100, of which a refund of 60 has been paid out: 40 are left to be taken off.
constexpr char kLedger[] = R"json({
  "schema": "quittance-truth-case/1", "case_id": "own", "base_currency": "EUR",
  "customers": [{"id": "K1", "name": "Alder Works"}],
  "documents": [
    {"id": "INV-A", "type": "invoice", "customer": "K1", "issue": "2026-01-10", "due": "2026-02-09",
     "amount": "1000.00", "ccy": "EUR", "recorded_at": "2026-01-10T09:00:00Z"},
    {"id": "INV-N", "type": "invoice", "customer": "K1", "issue": "2026-01-12", "due": "2026-02-11",
     "amount": "-100.00", "ccy": "EUR", "recorded_at": "2026-01-12T09:00:00Z"},
    {"id": "REF", "type": "refund", "customer": "K1", "issue": "2026-01-20",
     "amount": "60.00", "ccy": "EUR", "recorded_at": "2026-01-20T09:00:00Z"}],
  "allocations": [{"id": "A1", "source": "REF", "target": "INV-N", "amount": "60.00", "date": "2026-01-20",
     "recorded_at": "2026-01-20T09:00:00Z"}]
})json";
constexpr char kBank[] = "Transaction ID,Booking date,Amount,Currency,Counterparty,Text\n"
                         "B1,2026-02-04,%1,EUR,Alder Works,net of our credit\n";
const QDate kDay(2026, 3, 31);

} // namespace

/// What a decision may take, against what the figures say is open.
class TestDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMoreIsTakenThanTheFiguresSayIsOpen_data()
    {
        QTest::addColumn<qint64>("credit");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("what is left") << qint64(40) << true;
        QTest::newRow("less") << qint64(10) << true;
        QTest::newRow("what the refund has taken too") << qint64(100) << false;
    }
    void noMoreIsTakenThanTheFiguresSayIsOpen()
    {
        QFETCH(const qint64, credit);
        Scenario desk;
        QVERIFY(desk.open());
        QVERIFY(desk.import({desk.write(u"ledger.json"_s, kLedger)}));
        const QString bank = QString::fromLatin1(kBank).arg(1000 - credit);
        QVERIFY(desk.import({desk.write(u"bank.csv"_s, bank.toUtf8())}, ImportAs::Bank, u"DE01"_s));
        const auto lines = answerOf(desk.workspace.reconcile().lines(Queue::All, {}));
        QVERIFY(lines);
        QCOMPARE(lines->size(), size_t(1));
        const auto list = answerOf(desk.workspace.ledger().documents({.asOf = {kDay}}));
        const auto rows = answerOf(desk.workspace.ledger().documentRows(list->ids, {kDay}, {}));
        MatchDecision decision{.line = lines->front()};
        for (const DocumentRow &row : *rows) {
            if (row.document.fact.number == u"INV-A" || row.document.fact.remoteId == u"INV-A")
                decision.allocations.push_back({row.document.id, 10'000'000, 10'000'000});
            if (row.document.fact.number == u"INV-N" || row.document.fact.remoteId == u"INV-N") {
                QCOMPARE(row.open.units(), -400'000);
                decision.allocations.push_back({row.document.id, -credit * 10'000, -credit * 10'000});
            }
        }
        QCOMPARE(decision.allocations.size(), size_t(2));

        const Result<> accepted = answerOf(desk.workspace.reconcile().accept(decision));

        if (!accepted)
            qInfo("%s", qPrintable(accepted.error().message));
        QTEST(accepted.has_value(), "isTaken");
    }
};

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
