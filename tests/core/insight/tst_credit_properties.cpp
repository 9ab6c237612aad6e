#include "core/insight/borrowing_base.h"
#include "core/insight/concentration.h"
#include "core/insight/credit_use.h"
#include "core/insight/forecast_backtest.h"
#include "core/insight/provision.h"
#include "core/store/snapshot_builder.h"
#include "tests/core/insight/random_book.h"

#include <QTest>

#include <numeric>

using namespace quittance;
using namespace quittance::insight;

namespace {

constexpr int kBooks = 100;

ledger::AsOf randomAsOf(QRandomGenerator &random)
{
    return {test::randomDay(random).addDays(random.bounded(90)), test::randomInstant(random)};
}

qint64 sumOf(const std::vector<qint64> &units)
{
    return std::accumulate(units.begin(), units.end(), qint64(0));
}

struct RandomLoan
{
    std::vector<LendingDebtor> debtors;
    std::vector<LendingItem> items;
    LendingPolicy policy;
};

RandomLoan randomLoan(QRandomGenerator &random)
{
    RandomLoan loan;
    const int debtors = 1 + random.bounded(8);
    for (int i = 0; i < debtors; ++i)
        loan.debtors.push_back({.key = QString::number(i),
                                .country = random.bounded(3) == 0 ? QStringLiteral("FR") : QStringLiteral("US"),
                                .payable = random.bounded(4) == 0 ? random.bounded(9'000'000) : 0,
                                .isAffiliate = random.bounded(6) == 0,
                                .isGovernment = random.bounded(6) == 0,
                                .isInsured = random.bounded(2) == 0,
                                .isOnHold = random.bounded(8) == 0});
    for (int i = 0; i < 30; ++i)
        loan.items.push_back({.key = QString::number(i),
                              .debtor = size_t(random.bounded(debtors)),
                              .age = random.bounded(150),
                              .units = qint64(random.bounded(20'000'000)) - 4'000'000,
                              .disputed = random.bounded(5) == 0 ? random.bounded(9'000'000) : 0,
                              .isUnbilled = random.bounded(9) == 0,
                              .isUnverified = random.bounded(9) == 0});
    loan.policy.home = QStringLiteral("US");
    loan.policy.capOf = LendingPolicy::CapOf(random.bounded(3));
    loan.policy.concentration = (1 + random.bounded(60)) * qint64(1'000'000);
    std::shuffle(loan.policy.rules.begin() + 2, loan.policy.rules.end() - 1, random);
    return loan;
}

} // namespace

class TestCreditProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_random.seed(20240229); }

    void debtorsSumToEverythingOwedAndDocumentsToDebtors()
    {
        int seen = 0;
        for (int run = 0; run < kBooks; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 40));
            const ConcentrationQuestion question = {.asOf = randomAsOf(m_random), .byParent = m_random.bounded(2) == 0};
            const auto table = aging(snapshot, question.asOf, {});
            const auto answers = concentration(snapshot, question);
            for (const Concentration &answer : *answers) {
                const auto total = std::ranges::find(table->totals, answer.currency, &AgingRow::currency);
                QVERIFY(total != table->totals.end());
                QCOMPARE(answer.shares.total(), total->grossOpen);
                QCOMPARE(answer.shares.topShare(answer.rows.size()), QStringLiteral("100.000000"));
                qint64 sum = 0;
                for (const ConcentrationRow &row : answer.rows) {
                    sum += row.gross;
                    qint64 listed = 0;
                    for (const ExposureItem &item : exposureItems(snapshot, question, answer.currency, row.customer))
                        listed += item.open;
                    QCOMPARE(listed, row.gross);
                    ++seen;
                }
                QCOMPARE(sum, answer.shares.total());
            }
        }
        QVERIFY(seen > kBooks);
    }

    void netExposuresSumToNetReceivables()
    {
        for (int run = 0; run < kBooks; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 40));
            const ledger::AsOf asOf = randomAsOf(m_random);
            const auto table = aging(snapshot, asOf, {});
            CreditQuestion question;
            question.asOf = asOf;
            const auto rows = creditUse(snapshot, question);
            for (const AgingRow &total : table->totals) {
                qint64 net = 0;
                for (const CreditRow &row : *rows)
                    net += row.currency == total.currency ? row.net : 0;
                QCOMPARE(net, total.net);
            }
        }
    }

    void provisionByBucketSumsToTheTotalAndBalancesToTheGross()
    {
        int seen = 0;
        for (int run = 0; run < kBooks; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 40));
            const ledger::AsOf asOf = randomAsOf(m_random);
            ProvisionPolicy policy;
            for (int bucket = 0; bucket < 5; ++bucket)
                policy.rates.percent.push_back(m_random.bounded(60'000'000));
            policy.rates.forwardScalar = 500'000 + m_random.bounded(1'000'000);
            for (const ledger::DocumentId document : snapshot.documentId) {
                if (m_random.bounded(5) == 0)
                    policy.specific.push_back({document, m_random.bounded(100'000'000)});
            }
            const auto table = aging(snapshot, asOf, {});
            const auto answers = provisionMatrix(snapshot, asOf, policy);
            for (const Provision &answer : *answers) {
                const auto total = std::ranges::find(table->totals, answer.currency, &AgingRow::currency);
                QVERIFY(total != table->totals.end());
                qint64 balances = 0;
                qint64 losses = 0;
                for (const ProvisionBucket &bucket : answer.buckets) {
                    balances += bucket.balance;
                    losses += bucket.provision;
                }
                for (const SpecificProvision &item : answer.specific) {
                    balances += item.balance;
                    losses += item.provision;
                }
                QCOMPARE(balances, total->grossOpen);
                QCOMPARE(losses, answer.total());
                QCOMPARE(answer.gross, total->grossOpen);
                ++seen;
            }
        }
        QVERIFY(seen > kBooks);
    }

    void eachAmountLeavesOnceAndTheCertificateFoots()
    {
        for (int run = 0; run < 20 * kBooks; ++run) {
            const RandomLoan loan = randomLoan(m_random);
            const Currency currency = *Currency::fromCode(u"BHD");
            const BorrowingBase base = borrowingBase(currency, loan.debtors, loan.items, loan.policy);
            std::vector<qint64> left;
            for (const LendingItem &item : loan.items)
                left.push_back(item.units);
            qint64 printed = base.gross;
            for (const IneligibleLine &line : base.lines) {
                printed -= line.units;
                for (size_t i = 0; i < left.size(); ++i)
                    left[i] -= line.taken[i];
                QVERIFY(qAbs(sumOf(line.taken) - line.units) < 10);
            }
            QCOMPARE(printed, base.eligible);
            QVERIFY(qAbs(sumOf(left) - base.eligible) < 10 * qint64(base.lines.size()));
            for (size_t i = 0; i < left.size(); ++i) {
                const qint64 units = loan.items[i].units;
                QVERIFY(units > 0 ? 0 <= left[i] && left[i] <= units : units <= left[i] && left[i] <= 0);
            }
        }
    }

    void forecastWeeksLaterAndNeverSumToWhatIsOpen()
    {
        int seen = 0;
        for (int run = 0; run < kBooks; ++run) {
            const store::Snapshot snapshot = store::snapshotOf(test::randomBook(m_random, 60));
            ForecastQuestion question = {.asOf = randomAsOf(m_random), .filter = {}, .curves = {}, .runs = 50};
            const auto table = aging(snapshot, question.asOf, {});
            const auto answers = cashForecast(snapshot, question);
            for (const CashForecast &answer : *answers) {
                if (!answer.reason.isEmpty())
                    continue;
                const auto total = std::ranges::find(table->totals, answer.currency, &AgingRow::currency);
                QCOMPARE(answer.open, total->grossOpen);
                QCOMPARE(answer.total() + answer.later + answer.never, answer.open);
                for (size_t week = 1; week < answer.weeks.size(); ++week) {
                    const CashQuantiles &quantiles = answer.weeks[week].quantiles;
                    QVERIFY(quantiles.p10 <= quantiles.p50 && quantiles.p50 <= quantiles.p90);
                    QVERIFY(quantiles.p10 >= answer.weeks[week - 1].quantiles.p10);
                    QVERIFY(quantiles.p90 <= answer.open);
                }
                const auto listed = [&](ForecastPart part) {
                    qint64 sum = 0;
                    for (const ForecastItem &item : forecastItems(snapshot, question, answer.currency, part))
                        sum += item.expected;
                    return sum;
                };
                QCOMPARE(listed({ForecastPart::What::Week, 2}), answer.weeks[2].expected);
                QCOMPARE(listed({ForecastPart::What::Later}), answer.later);
                QCOMPARE(listed({ForecastPart::What::Never}), answer.never);
                ++seen;
            }
        }
        QVERIFY(seen > kBooks / 4);
    }

    void forecastsNeverSeeTheFuture()
    {
        for (int run = 0; run < kBooks / 2; ++run) {
            ledger::FactBatch batch = test::randomBook(m_random, 40);
            ForecastQuestion question = {.asOf = randomAsOf(m_random), .filter = {}, .curves = {}, .runs = 50};
            question.asOf.knownAt
                = {QDateTime(test::randomDay(m_random), QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch()};
            const auto said = [&] {
                QStringList words;
                const auto answers = cashForecast(store::snapshotOf(batch), question);
                for (const CashForecast &answer : *answers) {
                    words += answer.currency.code() + QString::number(answer.never) + QString::number(answer.later);
                    for (const ForecastWeek &week : answer.weeks)
                        words += QString::number(week.expected);
                }
                return words;
            };
            const QStringList withFuture = said();
            const auto isLater
                = [&](const auto &fact) { return fact.knownAt && *fact.knownAt > question.asOf.knownAt; };
            std::erase_if(batch.documents, isLater);
            std::erase_if(batch.allocations, isLater);
            QCOMPARE(said(), withFuture);
        }
    }

private:
    QRandomGenerator m_random;
};

QTEST_APPLESS_MAIN(TestCreditProperties)
#include "tst_credit_properties.moc"
