#include "core/match/learnt.h"
#include "core/match/match_engine.h"
#include "core/match/reliability.h"

#include <QTest>

#include <algorithm>

using namespace quittance;
using namespace quittance::match;
using namespace Qt::StringLiterals;

namespace {

const Currency kEuro = *Currency::fromCode(u"EUR");
const QDate kToday(2026, 6, 1);

std::vector<Party> parties()
{
    std::vector<Party> list(3);
    const QString names[] = {u"Alder Ltd"_s, u"Birch Foods"_s, u"Cedar Works"_s};
    for (int i = 0; i < 3; ++i) {
        list[size_t(i)].id = ledger::CustomerId(i + 1);
        list[size_t(i)].name = names[i];
    }
    return list;
}

Lesson lesson(int decision, int customer, const QString &name, QDate day = kToday)
{
    Lesson made;
    made.decision = decision;
    made.day = day;
    made.customer = ledger::CustomerId(customer);
    made.line.currency = kEuro;
    made.line.counterparty = name;
    made.cashUnits = 100 * kUnitsPerWhole;
    made.documentUnits = made.cashUnits;
    return made;
}

const LearntRow *find(const std::vector<LearntRow> &rows, LearntFact::Kind kind, int customer)
{
    const auto found = std::ranges::find_if(rows, [&](const LearntRow &row) {
        return row.fact.kind == kind && row.fact.customer == ledger::CustomerId(customer);
    });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

class TestLearnt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisionsFadeAndContradict()
    {
        const std::vector<Party> known = parties();
        const std::vector<Lesson> lessons
            = {lesson(1, 1, u"Zeta Treasury"_s, kToday.addDays(-540)),
               lesson(2, 1, u"Zeta Treasury"_s, kToday.addDays(-540)), lesson(3, 2, u"Zeta Treasury"_s)};
        const std::vector<LearntRow> rows = learn(lessons, known, kToday);
        const LearntRow *alder = find(rows, LearntFact::Kind::Alias, 1);
        QVERIFY(alder);
        QCOMPARE(alder->fact.confirmations, 1); // two of half the weight
        QCOMPARE(alder->fact.contradictions, 1);
        QVERIFY(!holds(alder->fact));
        QCOMPARE(alder->sources.size(), size_t(3));
    }

    void whatACustomerIsCalledIsNotLearnt()
    {
        const std::vector<Party> known = parties();
        const std::vector<LearntRow> rows = learn(std::vector{lesson(1, 1, u"ALDER LTD."_s)}, known, kToday);
        QVERIFY(rows.empty());
    }

    void whoPaysForWhomIsLearnt()
    {
        const std::vector<Party> known = parties();
        const std::vector<LearntRow> rows
            = learn(std::vector{lesson(1, 1, u"Birch Foods"_s), lesson(2, 3, u"Birch Foods"_s)}, known, kToday);
        const LearntRow *payer = find(rows, LearntFact::Kind::Payer, 1);
        QVERIFY(payer);
        QCOMPARE(payer->fact.other, ledger::CustomerId(2));
        QCOMPARE(payer->fact.contradictions, 0);
    }

    void theOrderOfLessonsDoesNotMatter()
    {
        const std::vector<Party> known = parties();
        std::vector<Lesson> lessons = {lesson(1, 1, u"Zeta"_s), lesson(2, 2, u"Omega"_s), lesson(3, 1, u"Omega"_s)};
        const std::vector<LearntRow> forward = learn(lessons, known, kToday);
        std::ranges::reverse(lessons);
        const std::vector<LearntRow> backward = learn(lessons, known, kToday);
        QCOMPARE(forward.size(), backward.size());
        for (size_t i = 0; i < forward.size(); ++i) {
            QCOMPARE(forward[i].fact, backward[i].fact);
            QCOMPARE(forward[i].sources, backward[i].sources);
        }
    }

    void anExactReferenceBeatsALearntAccount()
    {
        MatchInput input;
        input.parties = parties();
        for (int i = 1; i <= 2; ++i) {
            OpenDocument &document = input.documents.emplace_back();
            document.id = ledger::DocumentId(i);
            document.customer = ledger::CustomerId(i);
            document.number = u"INV-2026-%1"_s.arg(4710 + i);
            document.currency = kEuro;
            document.openUnits = 500 * kUnitsPerWhole;
            document.issue = kToday.addDays(-30);
            document.due = kToday;
        }
        Receipt &line = input.receipts.emplace_back();
        line.id = ledger::BankLineId(1);
        line.currency = kEuro;
        line.units = 500 * kUnitsPerWhole;
        line.bookedOn = kToday;
        line.counterpartyAccount = u"DE77"_s;
        line.text = u"INV-2026-4712"_s;
        LearntFact &account = input.learnt.emplace_back();
        account.kind = LearntFact::Kind::Account;
        account.customer = ledger::CustomerId(1);
        account.text = u"DE77"_s;
        account.confirmations = 50;
        const std::vector<Proposal> proposals = MatchEngine().run(input, {});
        QCOMPARE(proposals.size(), size_t(1));
        QVERIFY(!proposals.front().candidates.empty());
        QCOMPARE(proposals.front().candidates.front().allocations.front().document, ledger::DocumentId(2));
    }

    void binsHoldEveryOutcome()
    {
        const std::vector<StatedOutcome> outcomes = {
            {0, 0, false}, {999'500, 700, true}, {1'000'000, 900, true}, {900'000, 220, true}, {920'000, 240, false}};
        const std::vector<ReliabilityBin> bins = reliabilityOf(outcomes);
        qint64 all = 0;
        for (const ReliabilityBin &bin : bins)
            all += bin.count;
        QCOMPARE(all, qint64(outcomes.size()));
        const auto ninety = std::ranges::find(bins, 900'000, &ReliabilityBin::fromPpm);
        QCOMPARE(ninety->count, 2);
        QCOMPARE(ninety->right, 1);
        QCOMPARE(ninety->saidPpm, 910'000);
        QVERIFY(!brierScore({}));
        QCOMPARE(brierScore(std::vector<StatedOutcome>{{500'000, 0, true}}), std::optional<qint64>(250'000));
    }
};

QTEST_APPLESS_MAIN(TestLearnt)
#include "tst_learnt.moc"
