#include "core/match/match_engine.h"
#include "core/match/portfolio.h"

#include <QJsonArray>
#include <QTest>

using namespace quittance;
using namespace quittance::match;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPortfolio = R"({"schema":"quittance-match-bench/1","kind":"portfolio",
 "customers":[{"id":"C1","name":"Harbour Tools Ltd","accounts":["DE02120300000000202051"]}],
 "invoices":[
  {"id":"I1","number":"RE-1001","customer_id":"C1","currency":"EUR","amount":"100.00","issue_date":"2026-03-01","due_date":"2026-03-31"},
  {"id":"I2","number":"RE-1002","customer_id":"C1","currency":"EUR","amount":"250.50","issue_date":"2026-03-01","due_date":"2026-03-31"},
  {"id":"I3","number":"RE-1003","customer_name":"Quayside Rental","currency":"EUR","amount":"70.00"}],
 "transactions":[
  {"id":"T1","date":"2026-04-02","amount":"350.50","counterparty":"Harbour Tools","text":"RE-1001 RE-1002"},
  {"id":"T2","date":"2026-04-02","amount":"12.00","text":"interest"},
  {"id":"T3","date":"2026-04-02","amount":"twelve"}],
 "expected":[{"invoices":["I3"],"transactions":["T2"]}]})";

} // namespace

/// A portfolio is matched without a store, and the answer uses no cent twice.
class TestPortfolio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAPortfolio()
    {
        const Result<Portfolio> portfolio = readPortfolio(kPortfolio);
        QVERIFY(portfolio);
        QCOMPARE(portfolio->unread.size(), 1);
        const QJsonObject answer = answerTo(*portfolio, MatchEngine().run(portfolio->input, portfolio->policy));
        const QJsonArray allocations = answer[u"allocations"].toArray();
        QCOMPARE(allocations.size(), 2);
        QCOMPARE(allocations[0][u"transaction"].toString(), u"T1"_s);
        QCOMPARE(allocations[0][u"invoice"].toString(), u"I1"_s);
        QCOMPARE(allocations[0][u"amount"].toString(), u"100.00"_s);
        QCOMPARE(allocations[1][u"cash"].toString(), u"250.50"_s);
        QCOMPARE(allocations[1][u"state"].toString(), u"accepted"_s);
        QCOMPARE(allocations[1][u"kind"].toString(), u"1-N"_s);
        QVERIFY(!allocations[0][u"reasons"].toArray().isEmpty());
        QCOMPARE(answer[u"unmatched_transactions"].toArray(), QJsonArray{u"T2"_s});
        QCOMPARE(answer[u"open_invoices"].toArray(), QJsonArray{u"I3"_s});
        const QJsonValue first = answer[u"transactions"][0];
        QCOMPARE(first[u"customer"].toString(), u"C1"_s);
        QCOMPARE(first[u"residual"][u"treatment"].toString(), u"none"_s);
    }

    void hiddenFieldIsNotLookedAt()
    {
        const Result<Portfolio> portfolio = readPortfolio(kPortfolio, {u"text"_s, u"counterparty"_s});
        QVERIFY(portfolio);
        QVERIFY(portfolio->input.receipts[0].text.isEmpty());
        QVERIFY(portfolio->input.receipts[0].counterparty.isEmpty());
    }

    void receiptsOfALedgersViewAreTurned()
    {
        QByteArray json = kPortfolio;
        json.replace("\"350.50\"", "\"-350.50\"").replace("\"12.00\"", "\"-12.00\"");
        const Result<Portfolio> portfolio = readPortfolio(json);
        QVERIFY(portfolio);
        QVERIFY(portfolio->isTurned);
        QCOMPARE(portfolio->input.receipts[0].units, 3'505'000);
    }

    void settingsOverrideDefaults()
    {
        QByteArray json = kPortfolio;
        json.replace("\"kind\":\"portfolio\",",
                     "\"settings\":{\"tolerance\":{\"type\":\"percent\",\"value\":\"0.5\"},"
                     "\"date_tolerance_days\":10,\"writeoff_limit\":\"5.00\"},");
        const Result<Portfolio> portfolio = readPortfolio(json);
        QVERIFY(portfolio);
        QCOMPARE(portfolio->policy.tolerancePpm, 5'000);
        QCOMPARE(portfolio->policy.daysAfter, 10);
        QVERIFY(portfolio->policy.acceptsWriteOff);
        QCOMPARE(portfolio->policy.tolerances.bankFeeUnits, 50'000);
    }

    void otherFilesAreRefused()
    {
        QVERIFY(!readPortfolio("{}"));
        QVERIFY(!readPortfolio("not json"));
        QByteArray json = kPortfolio;
        QCOMPARE(readPortfolio(json.replace("bench/1", "bench/9")).error().kind, Error::Kind::Unsupported);
    }
};

QTEST_APPLESS_MAIN(TestPortfolio)
#include "tst_portfolio.moc"
