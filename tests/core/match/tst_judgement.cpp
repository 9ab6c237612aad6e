#include "core/match/judgement.h"
#include "core/match/match_engine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace quittance;
using namespace quittance::match;
using namespace Qt::StringLiterals;

namespace {

/// T1 names I1; T2 has only the payer and an amount that is open once; T3 pays two invoices that only together have its
/// amount; T4 is nobody's; T7 has an amount that only one invoice has and nothing else.
const QByteArray kPortfolio = R"({"schema":"quittance-match-bench/1","kind":"portfolio",
 "customers":[{"id":"C1","name":"Harbour Tools Ltd"},{"id":"C2","name":"Quayside Rental"},{"id":"C3","name":"Orchard Foods"}],
 "invoices":[
  {"id":"I1","number":"RE-1001","customer_id":"C1","currency":"EUR","amount":"100.00","issue_date":"2026-03-01","due_date":"2026-03-31"},
  {"id":"I2","number":"RE-1002","customer_id":"C1","currency":"EUR","amount":"250.50","issue_date":"2026-03-01","due_date":"2026-03-31"},
  {"id":"I3","number":"RE-1003","customer_id":"C2","currency":"EUR","amount":"71.13","issue_date":"2026-03-01","due_date":"2026-03-31"},
  {"id":"I4","number":"RE-1004","customer_id":"C2","currency":"EUR","amount":"903.77","issue_date":"2026-03-01","due_date":"2026-04-01"},
  {"id":"I5","number":"RE-1005","customer_id":"C2","currency":"EUR","amount":"5000.00","issue_date":"2026-03-01","due_date":"2026-04-02"},
  {"id":"I6","number":"RE-1006","customer_id":"C3","currency":"EUR","amount":"333.33","issue_date":"2026-03-01","due_date":"2026-03-31"}],
 "transactions":[
  {"id":"T1","date":"2026-04-02","amount":"100.00","text":"RE-1001"},
  {"id":"T2","date":"2026-04-02","amount":"250.50","counterparty":"Harbour Tools"},
  {"id":"T3","date":"2026-04-02","amount":"974.90","counterparty":"Quayside Rental"},
  {"id":"T4","date":"2026-04-02","amount":"12.00","text":"interest"},
  {"id":"T7","date":"2026-04-02","amount":"333.33","text":"thank you"}],
 "expected":[{"invoices":["I1"],"transactions":["T1"]},{"invoices":["I2"],"transactions":["T2"]},
  {"invoices":["I3","I4"],"transactions":["T3"]},{"invoices":["I5"],"transactions":["T4"]},
  {"invoices":["I6"],"transactions":["T7"]},{"invoices":["I9"],"transactions":["T4"]}]})";

/// The portfolio, its answer and what the judge says of it.
struct Judged
{
    Portfolio portfolio;
    std::vector<Proposal> proposals;
    Judgement judgement;

    explicit Judged(const QByteArray &json)
        : portfolio(*readPortfolio(json))
        , proposals(MatchEngine().run(portfolio.input, portfolio.policy))
        , judgement(judge(portfolio, proposals, *readTruth(json, portfolio)))
    {
    }

    [[nodiscard]] const PartJudgement &whole() const { return judgement.parts.front(); }
    [[nodiscard]] IndexRecall::Found found(CandidateIndex index) const
    {
        return judgement.recall.byIndex[size_t(index)];
    }
};

} // namespace

/// An answer is measured against what is true, after it is made.
class TestJudgement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTruePairIsCountedOnce()
    {
        const Judged judged(kPortfolio);
        QCOMPARE(judged.judgement.recall.pairs, 6);
        QCOMPARE(judged.judgement.unknown, 1);
        QCOMPARE(judged.whole().proposed.truth, 6);
        QCOMPARE(judged.whole().proposed.right, 5);
        QCOMPARE(judged.whole().proposed.stated, 5);
        QCOMPARE(judged.whole().proposed.precisionPpm(), 1'000'000);
        QCOMPARE(judged.whole().proposed.recallPpm(), 833'333);
        QCOMPARE(judged.whole().proposed.f1Ppm(), 909'091);
    }

    void wrongPairsCostPrecision()
    {
        QByteArray json = kPortfolio;
        json.replace(R"({"invoices":["I1"],"transactions":["T1"]})", R"({"invoices":["I1"],"transactions":["T4"]})");
        const Judged judged(json);
        QCOMPARE(judged.whole().accepted.stated - judged.whole().accepted.right, 1);
        QCOMPARE(judged.whole().proposed.precisionPpm(), 800'000);
        const auto wrong = std::ranges::count(judged.whole().pairs, false, &StatedOutcome::isRight);
        QCOMPARE(wrong, 1);
    }

    void indicesAreAskedApart()
    {
        const Judged judged(kPortfolio);
        QCOMPARE(judged.found(CandidateIndex::Reference).pairs, 1);
        QCOMPARE(judged.found(CandidateIndex::Account).pairs, 0);
        QCOMPARE(judged.found(CandidateIndex::Name).pairs, 3);
        QCOMPARE(judged.found(CandidateIndex::Name).alone, 2);
        QCOMPARE(judged.found(CandidateIndex::Amount).pairs, 3);
        QCOMPARE(judged.found(CandidateIndex::Amount).alone, 1);
        QCOMPARE(judged.found(CandidateIndex::Group).pairs, 2);
        QCOMPARE(judged.judgement.recall.byNone, 1); // T4
        QCOMPARE(judged.judgement.recall.kept, 5);
    }

    void accountLeadsToTheWholeFamily()
    {
        QByteArray json = kPortfolio;
        json.replace(R"("id":"C1","name":"Harbour Tools Ltd")",
                     R"("id":"C1","name":"Harbour Tools Ltd","accounts":["DE02120300000000202051"])");
        json.replace(R"("id":"C3",)", R"("id":"C3","parent":"C1",)");
        json.replace(R"("text":"thank you")", R"("counterparty_account":"DE02120300000000202051")");
        const Judged judged(json);
        QCOMPARE(judged.found(CandidateIndex::Account).pairs, 1);
        QCOMPARE(judged.found(CandidateIndex::Amount).alone, 0);
    }

    void halvesTogetherAreTheWhole()
    {
        const Judged judged(kPortfolio);
        const std::vector<PartJudgement> &parts = judged.judgement.parts;
        QCOMPARE(parts.size(), size_t(3));
        QCOMPARE(parts[1].proposed.truth + parts[2].proposed.truth, parts[0].proposed.truth);
        QCOMPARE(parts[1].proposed.stated + parts[2].proposed.stated, parts[0].proposed.stated);
        QCOMPARE(parts[1].readings.size() + parts[2].readings.size(), parts[0].readings.size());
        int heldOut = 0;
        for (int i = 0; i < 1'000; ++i)
            heldOut += halfOf(u"T%1"_s.arg(i)) == JudgedPart::HeldOut ? 1 : 0;
        QVERIFY2(heldOut > 450 && heldOut < 550, qPrintable(QString::number(heldOut)));
        // SHA-256 of "abc" begins with ba, of "hello" with 2c.
        QCOMPARE(halfOf(u"abc"_s), JudgedPart::HeldOut);
        QCOMPARE(halfOf(u"hello"_s), JudgedPart::Tuning);
    }

    void readingIsRightOnlyAsAWhole()
    {
        QByteArray json = kPortfolio;
        json.replace(R"("invoices":["I3","I4"])", R"("invoices":["I3","I4","I5"])");
        const Judged judged(json);
        const auto right = std::ranges::count(judged.whole().readings, true, &StatedOutcome::isRight);
        QCOMPARE(right, 3); // T1, T2, T7: the group of T3 is not all that it pays
        QCOMPARE(judged.whole().proposed.right, 5); // its pairs are true none the less
    }

    void qualityHoldsEveryFigure()
    {
        const Judged judged(kPortfolio);
        const QJsonObject quality = qualityJson(judged.judgement);
        QCOMPARE(quality[u"parts"].toArray().size(), 3);
        const QJsonValue whole = quality[u"parts"][0];
        QCOMPARE(whole[u"proposed"][u"recall"], QJsonValue(0.833333));
        QCOMPARE(whole[u"pairs"][u"n"].toInteger(), 5);
        qint64 inBins = 0;
        const QJsonArray bins = whole[u"pairs"][u"reliability"].toArray();
        for (const QJsonValue bin : bins) {
            inBins += bin[u"n"].toInteger();
            QCOMPARE(bin[u"observed"].isNull(), bin[u"n"].toInteger() == 0);
        }
        QCOMPARE(inBins, 5);
        QVERIFY(whole[u"brier"].isDouble());
        QCOMPARE(quality[u"recall"][u"indices"].toArray().size(), qsizetype(kCandidateIndices));
        QCOMPARE(quality[u"recall"][u"found_by_none_share"], QJsonValue(0.166667));
        QVERIFY(quality[u"refitted"][u"held_out_brier_refitted"].isDouble());
    }

    void fileWithoutTruthHasNoJudge()
    {
        QByteArray json = kPortfolio;
        json.replace("\"expected\":", "\"noted\":");
        QVERIFY(!readTruth(json, *readPortfolio(json)));
    }
};

QTEST_APPLESS_MAIN(TestJudgement)
#include "tst_judgement.moc"
