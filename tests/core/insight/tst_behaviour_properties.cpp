#include "core/insight/behaviour.h"
#include "core/insight/late_score.h"
#include "core/insight/transitions.h"
#include "core/insight/vintage.h"
#include "core/store/snapshot_builder.h"
#include "tests/core/insight/random_book.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>

using namespace quittance;
using namespace quittance::insight;

namespace {

constexpr int kBooks = 120;

struct Period
{
    QDate from;
    QDate to;
    Instant knownAt;
};

Period randomPeriod(QRandomGenerator &random)
{
    const QDate to = test::randomDay(random).addDays(random.bounded(60));
    return {random.bounded(2) == 0 ? monthEnd(to.addMonths(-1)).addDays(-1) : to.addDays(-1 - random.bounded(70)), to,
            test::randomInstant(random)};
}

BehaviourQuestion questionOf(const Period &period)
{
    BehaviourQuestion question = {.asOf = {period.to, period.knownAt}, .from = period.from, .to = period.to};
    question.policy.fewest = 1;
    return question;
}

qint64 sumOf(const std::vector<qint64> &units)
{
    return std::accumulate(units.begin(), units.end(), qint64(0));
}

/// Everything the answers say that does not depend on the ids a book happened to give.
QStringList saidOf(const store::Snapshot &snapshot, const Period &period)
{
    QStringList said;
    const auto say = [&](const auto &...values) { said += (QStringLiteral("%1 ").arg(values) + ...); };
    const auto saySums = [&](const PaymentSums &sums) {
        say(sums.settled, sums.onTime, sums.daysLate, sums.paidUnits, sums.cashUnits, sums.paidOnTimeUnits,
            sums.weightedDaysToPay().value_or(QString()), sums.weightedDaysLate().value_or(QString()));
    };
    const auto answers = paymentBehaviour(snapshot, questionOf(period));
    for (const PaymentBehaviour &answer : *answers) {
        saySums(answer.total.sums);
        say(answer.total.spread.sampleDeviation().value_or(QString()), answer.leftOut, answer.total.openLaterUnits);
        for (const BehaviourRow &row : answer.rows) {
            say(row.name, row.openUnits);
            saySums(row.sums);
        }
        for (const BehaviourPoint &point : answer.trend)
            saySums(point.sums);
    }
    const auto matrices = transitions(snapshot, period.from, period.to, period.knownAt, {});
    for (const TransitionMatrix &matrix : *matrices) {
        for (const std::vector<qint64> &row : matrix.cells) {
            for (const qint64 units : row)
                say(units);
        }
    }
    const auto tables = vintages(snapshot, {.asOf = {period.to, period.knownAt}});
    for (const VintageTable &table : *tables) {
        for (const VintageCohort &cohort : table.cohorts)
            say(toIsoDate(cohort.month), cohort.billed, sumOf(cohort.cash), sumOf(cohort.resolved));
    }
    const auto scores = lateScores(snapshot, {.asOf = {period.to, period.knownAt}});
    for (const LateScoreRow &row : *scores)
        say(row.name, row.currency.code(), row.score.score, row.probability.value_or(QString()));
    return said;
}

} // namespace

class TestBehaviourProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_random.seed(20240229); }

    void transitionRowsSumToWhatWasOpen()
    {
        int seen = 0;
        for (int run = 0; run < kBooks; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 40));
            const Period period = randomPeriod(m_random);
            std::map<int, std::vector<qint64>> opening;
            std::map<int, std::vector<qint64>> closing;
            const auto before = aging(snapshot, {period.from, period.knownAt}, {});
            for (const AgingRow &total : before->totals)
                opening[total.currency.number()] = total.buckets;
            const auto after = aging(snapshot, {period.to, period.knownAt}, {});
            for (const AgingRow &total : after->totals)
                closing[total.currency.number()] = total.buckets;
            const auto matrices = transitions(snapshot, period.from, period.to, period.knownAt, {});
            for (const TransitionMatrix &matrix : *matrices) {
                const std::vector<qint64> none(5);
                const int number = matrix.currency.number();
                QCOMPARE(matrix.opening, opening.contains(number) ? opening[number] : none);
                QCOMPARE(matrix.closing, closing.contains(number) ? closing[number] : none);
                for (size_t row = 0; row < matrix.cells.size(); ++row)
                    QCOMPARE(sumOf(matrix.cells[row]), matrix.opening[row]);
                seen += sumOf(matrix.opening) > 0 ? 1 : 0;
            }
        }
        QVERIFY(seen > kBooks);
    }

    void transitionItemsSumToEveryCell()
    {
        for (int run = 0; run < kBooks / 4; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 40));
            const Period period = randomPeriod(m_random);
            const auto matrices = transitions(snapshot, period.from, period.to, period.knownAt, {});
            for (const TransitionMatrix &matrix : *matrices) {
                TransitionFilter filter;
                filter.book.currency = matrix.currency;
                const auto listed = [&] {
                    qint64 sum = 0;
                    for (const TransitionItem &item :
                         transitionItems(snapshot, period.from, period.to, period.knownAt, {}, filter))
                        sum += item.units;
                    return sum;
                };
                QCOMPARE(listed(), sumOf(matrix.opening));
                for (int row = 0; row < matrix.buckets(); ++row) {
                    filter.row = row;
                    filter.column.reset();
                    QCOMPARE(listed(), matrix.opening[size_t(row)]);
                    for (int column = 0; column < matrix.buckets() + kOutcomes; ++column) {
                        filter.column = column;
                        QCOMPARE(listed(), matrix.cells[size_t(row)][size_t(column)]);
                    }
                }
            }
        }
    }

    void weightedDaysLateIsDaysToPayLessTerms()
    {
        qint64 paid = 0;
        for (int run = 0; run < kBooks; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 40));
            const auto answers = paymentBehaviour(snapshot, questionOf(randomPeriod(m_random)));
            for (const PaymentBehaviour &answer : *answers) {
                PaymentSums sum;
                for (const BehaviourRow &row : answer.rows) {
                    QVERIFY(row.sums.unitDaysLate == row.sums.unitDaysToPay - row.sums.unitDaysTerms);
                    QVERIFY(row.openLaterUnits <= row.openUnits);
                    sum.settled += row.sums.settled;
                    sum.paidUnits += row.sums.paidUnits;
                    sum.unitDaysLate += row.sums.unitDaysLate;
                    sum.cashUnits += row.sums.cashUnits;
                }
                const PaymentSums &total = answer.total.sums;
                QVERIFY(total.unitDaysLate == total.unitDaysToPay - total.unitDaysTerms);
                QCOMPARE(sum.settled, total.settled);
                QCOMPARE(sum.paidUnits, total.paidUnits);
                QCOMPARE(sum.cashUnits, total.cashUnits);
                QVERIFY(sum.unitDaysLate == total.unitDaysLate);
                paid += total.paidUnits;
            }
        }
        QVERIFY(paid > 0);
    }

    void settledItemsSumToEveryBar()
    {
        int seen = 0;
        for (int run = 0; run < kBooks / 2; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 40));
            BehaviourQuestion question = questionOf(randomPeriod(m_random));
            const auto answers = paymentBehaviour(snapshot, question);
            for (const PaymentBehaviour &answer : *answers) {
                question.filter.currency = answer.currency;
                int settled = 0;
                for (size_t bin = 0; bin < answer.histogram.size(); ++bin) {
                    const auto items = settledItems(snapshot, question, {.bin = int(bin)});
                    qint64 units = 0;
                    for (const SettledItem &item : items)
                        units += item.units;
                    QCOMPARE(int(items.size()), answer.histogram[bin].count);
                    QCOMPARE(units, answer.histogram[bin].units);
                    settled += answer.histogram[bin].count;
                }
                QCOMPARE(settled, answer.total.sums.settled);
                for (const BehaviourRow &row : answer.rows)
                    QCOMPARE(int(settledItems(snapshot, question, {.customer = row.customer}).size()),
                             row.sums.settled);
                seen += settled;
            }
            question.filter.currency.reset();
        }
        QVERIFY(seen > 0);
    }

    void collectionCurvesNeverFallAndTheirItemsSumToThem()
    {
        for (int run = 0; run < kBooks / 2; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 40));
            const Period period = randomPeriod(m_random);
            VintageQuestion question = {.asOf = {period.to, period.knownAt}, .ages = {10, 30, 60}};
            const auto tables = vintages(snapshot, question);
            for (const VintageTable &table : *tables) {
                question.filter.currency = table.currency;
                for (const VintageCohort &cohort : table.cohorts) {
                    QVERIFY(std::ranges::is_sorted(cohort.cash));
                    for (size_t age = 0; age < table.ages.size(); ++age) {
                        QVERIFY(cohort.resolved[age] >= cohort.cash[age]);
                        VintageItem sum;
                        for (const VintageItem &item :
                             vintageItems(snapshot, question, cohort.month, table.ages[age])) {
                            sum.billed += item.billed;
                            sum.cash += item.cash;
                            sum.resolved += item.resolved;
                        }
                        QCOMPARE(sum.billed, cohort.billed);
                        QCOMPARE(sum.cash, cohort.cash[age]);
                        QCOMPARE(sum.resolved, cohort.resolved[age]);
                    }
                }
                question.filter.currency.reset();
            }
        }
    }

    void shuffledInputGivesTheSameFigures()
    {
        for (int run = 0; run < kBooks / 2; ++run) {
            ledger::FactBatch batch = test::randomBook(m_random, 40);
            const Period period = randomPeriod(m_random);
            const QStringList said = saidOf(store::snapshotOf(batch), period);
            std::shuffle(batch.documents.begin(), batch.documents.end(), m_random);
            std::shuffle(batch.allocations.begin(), batch.allocations.end(), m_random);
            QCOMPARE(saidOf(store::snapshotOf(batch), period), said);
        }
    }

    void whatIsLearnedLaterChangesNoEarlierAnswer()
    {
        for (int run = 0; run < kBooks / 2; ++run) {
            ledger::FactBatch batch = test::randomBook(m_random, 40);
            Period period = randomPeriod(m_random);
            period.knownAt = {QDateTime(test::randomDay(m_random), QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch()};
            const QStringList withFuture = saidOf(store::snapshotOf(batch), period);
            const auto isLater = [&](const auto &fact) { return fact.knownAt && *fact.knownAt > period.knownAt; };
            std::erase_if(batch.documents, isLater);
            std::erase_if(batch.allocations, isLater);
            QCOMPARE(withFuture, saidOf(store::snapshotOf(batch), period));
            period.knownAt = Instant::max();
            QCOMPARE(saidOf(store::snapshotOf(batch), period), withFuture);
        }
    }

private:
    QRandomGenerator m_random;
};

QTEST_APPLESS_MAIN(TestBehaviourProperties)
#include "tst_behaviour_properties.moc"
