#include "core/workspace/forecast_figures.h"
#include "tests/core/workspace/scenario.h"

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kMade(2026, 2, 27);
const QDate kNow(2026, 3, 22); // three whole weeks later
const Currency kEuro = *Currency::fromCode(u"EUR"_s);

constexpr char kInvoices[] = "number,customer_name,issue,due,amount,currency,status\n"
                             "OLD-1,Alder Ltd,2025-10-01,2025-10-31,80.00,EUR,sent\n"
                             "OLD-2,Alder Ltd,2025-10-15,2025-11-14,90.00,EUR,sent\n"
                             "OLD-3,Birch Inc,2025-11-01,2025-12-01,70.00,EUR,sent\n"
                             "OLD-4,Birch Inc,2025-11-15,2025-12-15,60.00,EUR,sent\n"
                             "INV-1,Alder Ltd,2026-02-02,2026-03-04,100.00,EUR,sent\n"
                             "INV-2,Birch Inc,2026-02-10,2026-03-12,60.00,EUR,sent\n"
                             "NEW-1,Birch Inc,2026-03-02,2026-04-01,500.00,EUR,sent\n";
constexpr char kPayments[] = "number,customer_name,date,amount,currency,applies_to\n"
                             "P-1,Alder Ltd,2025-11-05,80.00,EUR,OLD-1\n"
                             "P-2,Alder Ltd,2025-11-20,90.00,EUR,OLD-2\n"
                             "P-3,Birch Inc,2025-12-06,70.00,EUR,OLD-3\n"
                             "P-4,Birch Inc,2025-12-28,60.00,EUR,OLD-4\n"
                             "P-5,Alder Ltd,2026-03-05,40.00,EUR,INV-1\n"
                             "P-6,Birch Inc,2026-03-12,60.00,EUR,INV-2\n"
                             "P-7,Birch Inc,2026-03-10,500.00,EUR,NEW-1\n";

} // namespace

/// Kept forecasts beside what came since: the evidence that a fan was right or wrong.
class TestKeptFans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Scenario>();
        QVERIFY(m_desk->open());
        QVERIFY(m_desk->import({m_desk->write(u"invoices.csv"_s, kInvoices)}, ImportAs::Invoices));
        QVERIFY(m_desk->import({m_desk->write(u"payments.csv"_s, kPayments)}, ImportAs::Payments));
    }

    void whatCameIsCashOnWhatWasOpenThen()
    {
        const insight::CashForecast made = keep(kMade, 4);
        const KeptFan fan = only(fansOn(kNow));
        QCOMPARE(fan.currency, kEuro);
        QCOMPARE(fan.day, kMade);
        // 40.00 in the first week, 60.00 in the second, nothing in the third; NEW-1 was not there yet.
        QCOMPARE(fan.came, (std::vector<qint64>{400'000, 1'000'000, 1'000'000}));
        QCOMPARE(fan.expected.size(), made.weeks.size());
        qint64 sum = 0;
        for (size_t week = 0; week < made.weeks.size(); ++week) {
            sum += made.weeks[week].expected;
            QCOMPARE(fan.expected[week], sum);
            QVERIFY(fan.low[week] <= fan.median[week] && fan.median[week] <= fan.high[week]);
        }
    }

    void onlyWeeksThatHavePassedAreKnown_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("weeks");
        QTest::newRow("six days") << kMade.addDays(6) << 0;
        QTest::newRow("one week") << kMade.addDays(7) << 1;
        QTest::newRow("two weeks and a day") << kMade.addDays(15) << 2;
        QTest::newRow("more than were forecast") << kMade.addDays(60) << 4;
    }

    void onlyWeeksThatHavePassedAreKnown()
    {
        QFETCH(const QDate, day);
        QFETCH(const int, weeks);
        keep(kMade, 4);
        QCOMPARE(int(only(fansOn(day)).came.size()), weeks);
    }

    void theLastOneOfADayCountsAndNewerDaysComeFirst()
    {
        keep(kMade, 4);
        keep(kMade, 6);
        keep(kMade.addDays(7), 4);
        const std::vector<KeptFan> fans = fansOn(kNow);
        QCOMPARE(fans.size(), size_t(2));
        QCOMPARE(fans[0].day, kMade.addDays(7));
        QCOMPARE(fans[1].day, kMade);
        QCOMPARE(fans[1].expected.size(), size_t(6));
    }

    void theDayItselfAndLaterOnesAreNoPast()
    {
        keep(kNow, 4);
        QVERIFY(fansOn(kNow).empty());
        QVERIFY(fansOn(kMade).empty());
        QCOMPARE(fansOn(kNow.addDays(1)).size(), size_t(1));
    }

    void whatWasKeptLaterIsNotKnownBefore()
    {
        const Instant before{Instant::now().ms - 60'000};
        keep(kMade, 4);
        QVERIFY(fansOn(kNow, before).empty());
    }

    void inABaseCurrencyThereAreNone()
    {
        keep(kMade, 4);
        const auto fans = answerOf(m_desk->workspace.figures().forecast(kEuro).keptFans(question(kNow, 4))).value();
        QVERIFY(fans.empty());
    }

private:
    [[nodiscard]] static insight::ForecastQuestion question(QDate day, int weeks, Instant knownAt = Instant::max())
    {
        return {.asOf = {day, knownAt}, .filter = {}, .curves = {}, .weeks = weeks, .runs = 50};
    }

    insight::CashForecast keep(QDate day, int weeks)
    {
        const auto made = answerOf(m_desk->workspace.figures().forecast().keep(question(day, weeks))).value();
        return made.empty() ? insight::CashForecast() : made.front();
    }

    [[nodiscard]] std::vector<KeptFan> fansOn(QDate day, Instant knownAt = Instant::max())
    {
        return answerOf(m_desk->workspace.figures().forecast().keptFans(question(day, 4, knownAt))).value();
    }

    [[nodiscard]] static KeptFan only(const std::vector<KeptFan> &fans)
    {
        return fans.size() == 1 ? fans.front() : KeptFan();
    }

    std::unique_ptr<Scenario> m_desk;
};

QTEST_GUILESS_MAIN(TestKeptFans)
#include "tst_kept_fans.moc"
