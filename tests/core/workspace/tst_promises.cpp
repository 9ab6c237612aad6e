#include "core/workspace/behaviour_figures.h"
#include "core/workspace/credit_figures.h"
#include "tests/core/workspace/scenario.h"

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using namespace Qt::StringLiterals;
using insight::PromiseState;

namespace {

const ledger::AsOf kDay = {QDate(2026, 3, 31)};
const Currency kEuro = *Currency::fromCode(u"EUR"_s);

constexpr char kInvoices[] = "number,customer_name,issue,due,amount,currency,status\n"
                             "INV-1,Alder Ltd,2026-01-05,2026-02-04,100.00,EUR,sent\n"
                             "INV-2,Alder Ltd,2026-01-10,2026-02-09,50.00,EUR,sent\n"
                             "INV-3,Birch Inc,2026-01-12,2026-02-11,70.00,EUR,sent\n"
                             "INV-4,Birch Inc,2026-03-12,2026-04-11,25.00,EUR,draft\n";
constexpr char kPayments[] = "number,customer_name,date,amount,currency,applies_to\n"
                             "P-1,Alder Ltd,2026-03-10,60.00,EUR,INV-1\n"
                             "P-2,Birch Inc,2026-03-01,20.00,EUR,INV-3\n";

struct Desk : Scenario
{
    Desk()
    {
        const bool isReady = open() && import({write(u"invoices.csv"_s, kInvoices)}, ImportAs::Invoices)
            && import({write(u"payments.csv"_s, kPayments)}, ImportAs::Payments);
        if (!isReady)
            qFatal("The scenario's files could not be imported.");
    }

    [[nodiscard]] ledger::CustomerId customer(const QString &name)
    {
        const auto rows = answerOf(workspace.ledger().customers(kDay, {})).value();
        return std::ranges::find(rows, name, &CustomerRow::name)->id;
    }

    [[nodiscard]] ledger::DocumentId document(const QString &number)
    {
        DocumentQuery query;
        query.asOf = kDay;
        query.openOnly = false;
        const auto list = answerOf(workspace.ledger().documents(query)).value();
        const auto rows = answerOf(workspace.ledger().documentRows(list.ids, kDay, {})).value();
        return std::ranges::find_if(rows, [&](const DocumentRow &row) { return row.document.fact.number == number; })
            ->document.id;
    }

    [[nodiscard]] Result<> promise(const QString &name, qint64 units, QDate date, std::optional<qint64> replaces = {})
    {
        return answerOf(workspace.promises().recordPromise({.customer = customer(name),
                                                            .amount = Money(units, kEuro),
                                                            .madeOn = QDate(2026, 2, 20),
                                                            .date = date,
                                                            .note = u"By phone."_s,
                                                            .replaces = replaces}));
    }

    [[nodiscard]] PromiseBoard board(ledger::AsOf asOf = kDay)
    {
        return answerOf(workspace.promises().read(asOf)).value();
    }
};

} // namespace

class TestPromises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReceiptKeepsThePromiseDueFirstAndCountsOnce()
    {
        Desk desk;
        QVERIFY(desk.promise(u"Alder Ltd"_s, 500'000, QDate(2026, 3, 15)));
        QVERIFY(desk.promise(u"Alder Ltd"_s, 400'000, QDate(2026, 3, 20)));
        const PromiseBoard board = desk.board();
        QCOMPARE(board.promises.size(), size_t(2));
        QCOMPARE(board.promises[0].standing.state, PromiseState::Kept);
        QCOMPARE(board.promises[1].standing.state, PromiseState::Partial);
        QCOMPARE(board.promises[1].standing.inTimeUnits, 100'000);
        const auto rates = insight::promiseRates(board.promises, kEuro, QDate(2026, 1, 1), kDay.day);
        QCOMPARE(rates.keptCountPct(), u"50.000000"_s);
        QCOMPARE(rates.keptAmountPct(), u"66.666667"_s);
    }

    void stateFollowsTheDay_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("state");
        QTest::newRow("before") << QDate(2026, 3, 9) << int(PromiseState::Open);
        QTest::newRow("received") << QDate(2026, 3, 10) << int(PromiseState::Open);
        QTest::newRow("grace") << QDate(2026, 3, 18) << int(PromiseState::InGrace);
        QTest::newRow("after") << QDate(2026, 3, 19) << int(PromiseState::Partial);
    }

    void stateFollowsTheDay()
    {
        QFETCH(const QDate, day);
        QFETCH(const int, state);
        Desk desk;
        QVERIFY(desk.promise(u"Alder Ltd"_s, 900'000, QDate(2026, 3, 15)));
        QCOMPARE(int(desk.board({day}).promises.front().standing.state), state);
    }

    void undoTakesAPromiseBackAndRedoBringsItAgain()
    {
        Desk desk;
        QVERIFY(desk.promise(u"Alder Ltd"_s, 500'000, QDate(2026, 3, 15)));
        desk.workspace.history().undo();
        QTRY_VERIFY(desk.board().promises.empty());
        desk.workspace.history().redo();
        QTRY_COMPARE(desk.board().promises.size(), size_t(1));
        QVERIFY(desk.verify().isOk);
    }

    void severalDisputesAreOneStepOfUndo()
    {
        Desk desk;
        std::vector<NewDispute> disputes;
        for (const QString &number : {u"INV-1"_s, u"INV-2"_s, u"INV-3"_s})
            disputes.push_back({.document = desk.document(number),
                                .amount = Money(100'000, kEuro),
                                .reason = insight::DisputeReason::Quality,
                                .openedOn = kDay.day});
        QVERIFY(answerOf(desk.workspace.promises().recordDisputes(disputes)));
        QCOMPARE(desk.board().disputes.size(), size_t(3));
        desk.workspace.history().undo();
        QTRY_VERIFY(desk.board().disputes.empty());
        desk.workspace.history().redo();
        QTRY_COMPARE(desk.board().disputes.size(), size_t(3));
        QVERIFY(desk.verify().isOk);
    }

    void oneImpossibleDisputeStoresNone()
    {
        Desk desk;
        std::vector<NewDispute> disputes;
        for (const qint64 units : {100'000, 0})
            disputes.push_back(
                {.document = desk.document(u"INV-1"_s), .amount = Money(units, kEuro), .openedOn = kDay.day});
        const Result<> recorded = answerOf(desk.workspace.promises().recordDisputes(disputes));
        QVERIFY(!recorded);
        QCOMPARE(recorded.error().kind, Error::Kind::InvalidInput);
        QVERIFY(desk.board().disputes.empty());
    }

    void cancelledAndReplacedPromisesAreNeitherKeptNorBroken()
    {
        Desk desk;
        QVERIFY(desk.promise(u"Birch Inc"_s, 300'000, QDate(2026, 3, 5)));
        const qint64 first = desk.board().promises.front().promise.id;
        QVERIFY(desk.promise(u"Birch Inc"_s, 300'000, QDate(2026, 3, 25), first));
        PromiseBoard board = desk.board();
        QCOMPARE(board.promises[0].standing.state, PromiseState::Superseded);
        QVERIFY(answerOf(desk.workspace.promises().cancelPromise(board.promises[1].promise.id, QDate(2026, 3, 2),
                                                                 u"In dispute."_s)));
        board = desk.board();
        QCOMPARE(board.promises[1].standing.state, PromiseState::Cancelled);
        QCOMPARE(insight::promiseRates(board.promises, kEuro, QDate(2026, 1, 1), kDay.day).matured, 0);
        desk.workspace.history().undo();
        QTRY_VERIFY(desk.board().promises[1].standing.state != PromiseState::Cancelled);
    }

    void whatWasRecordedLaterWasNotKnownThen()
    {
        Desk desk;
        const Instant before = Instant::now();
        QTRY_VERIFY(Instant::now() > before);
        QVERIFY(desk.promise(u"Alder Ltd"_s, 500'000, QDate(2026, 3, 15)));
        QVERIFY(desk.board({kDay.day, before}).promises.empty());
    }

    void brokenPromisesRaiseTheLateScore()
    {
        Desk desk;
        const auto scoreOf = [&desk] {
            insight::LateScoreQuestion question;
            question.asOf = kDay;
            const auto rows = answerOf(desk.workspace.figures().behaviour().lateScores(question)).value();
            return *std::ranges::find(rows, u"Birch Inc"_s, &insight::LateScoreRow::name);
        };
        const insight::LateScoreRow before = scoreOf();
        QVERIFY(!before.features.of(insight::LateFeature::BrokenPromises));
        QVERIFY(desk.promise(u"Birch Inc"_s, 500'000, QDate(2026, 3, 5)));
        const insight::LateScoreRow after = scoreOf();
        QCOMPARE(after.features.of(insight::LateFeature::BrokenPromises).value_or(-1), 1'000'000);
        QCOMPARE(after.score.score - before.score.score, 10'000'000);
    }

    void aDisputeIsNoMoreThanIsOpenAndEndsWhenItIsClosed()
    {
        Desk desk;
        QVERIFY(answerOf(desk.workspace.promises().recordDispute({.document = desk.document(u"INV-1"_s),
                                                                  .amount = Money(900'000, kEuro),
                                                                  .reason = insight::DisputeReason::Price,
                                                                  .openedOn = QDate(2026, 3, 1),
                                                                  .note = u"Wrong price list."_s})));
        PromiseBoard board = desk.board();
        QCOMPARE(board.disputes.front().openUnits, 400'000);
        QCOMPARE(board.disputes.front().overdueUnits, 400'000);
        QVERIFY(answerOf(desk.workspace.promises().closeDispute(board.disputes.front().dispute.id, QDate(2026, 3, 20),
                                                                true, u"Credit note follows."_s)));
        QCOMPARE(desk.board().disputes.front().openUnits, 0);
        QVERIFY(desk.board().disputes.front().dispute.isValid);
        QCOMPARE(desk.board({QDate(2026, 3, 19)}).disputes.front().openUnits, 400'000);
    }

    void whatCannotBeIsRefused()
    {
        Desk desk;
        QCOMPARE(desk.promise(u"Alder Ltd"_s, 0, QDate(2026, 3, 15)).error().kind, Error::Kind::InvalidInput);
        QCOMPARE(desk.promise(u"Alder Ltd"_s, 1, QDate(2026, 2, 15)).error().kind, Error::Kind::InvalidInput);
    }

    void promisesOutliveASecondImport()
    {
        Desk desk;
        QVERIFY(desk.promise(u"Alder Ltd"_s, 500'000, QDate(2026, 3, 15)));
        QVERIFY(desk.import({desk.path(u"invoices.csv"_s)}, ImportAs::Invoices));
        QCOMPARE(desk.board().promises.size(), size_t(1));
    }

    void anAssessedDocumentLeavesTheMatrixUntilItIsUndone()
    {
        Desk desk;
        const ledger::DocumentId document = desk.document(u"INV-3"_s);
        QVERIFY(answerOf(desk.workspace.assessments().assess(document, 80'000'000, u"Insolvency."_s)));
        const auto assessments = answerOf(desk.workspace.assessments().read()).value();
        QCOMPARE(assessments.size(), size_t(1));
        QCOMPARE(assessments.front().number, u"INV-3"_s);
        insight::ProvisionPolicy policy;
        policy.rates.percent = {0, 0, 0, 0, 0};
        policy.specific = specificRates(assessments);
        const auto provisions = answerOf(desk.workspace.figures().credit().provision(kDay, policy)).value();
        QCOMPARE(provisions.front().individual, 400'000);
        QVERIFY(answerOf(desk.workspace.assessments().assess(document, 50'000'000, u"Plan agreed."_s)));
        desk.workspace.history().undo();
        QTRY_COMPARE(answerOf(desk.workspace.assessments().read()).value().front().percent, 80'000'000);
        desk.workspace.history().undo();
        QTRY_VERIFY(answerOf(desk.workspace.assessments().read()).value().empty());
        QCOMPARE(answerOf(desk.workspace.assessments().assess(document, 100'000'001, {})).error().kind,
                 Error::Kind::InvalidInput);
    }

    void draftsCountInTheExposureOnlyWhereTheyAreAskedFor()
    {
        Desk desk;
        insight::CreditQuestion question;
        question.asOf = kDay;
        const auto exposure = [&](bool withDrafts) {
            const auto rows = answerOf(desk.workspace.figures().credit().creditUse(question, withDrafts)).value();
            return std::ranges::find(rows, u"Birch Inc"_s, &insight::CreditRow::name)->use.exposure;
        };
        QCOMPARE(exposure(false), 500'000);
        QCOMPARE(exposure(true), 750'000);
    }
};

QTEST_GUILESS_MAIN(TestPromises)
#include "tst_promises.moc"
