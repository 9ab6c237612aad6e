#include "core/workspace/credit_figures.h"
#include "core/workspace/forecast_figures.h"
#include "core/workspace/run_json.h"
#include "core/workspace/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace quittance;
using namespace quittance::workspace;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
T answer(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return *future.takeResult();
}

insight::ProvisionPolicy somePolicy()
{
    insight::ProvisionPolicy policy;
    policy.rates = {{500'000, 2'000'000, 5'000'000, 15'000'000, 40'000'000}, 1'100'000};
    return policy;
}

} // namespace

class TestCreditFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(
            m_workspace.createSampleNow(m_folder.filePath(u"sample.quittance"_s), {.customers = 12, .invoices = 300}));
        m_today = m_workspace.view().asOf();
    }

    void everyDebtorListsItsDocuments()
    {
        const CreditFigures figures = m_workspace.figures().credit();
        const insight::ConcentrationQuestion question = {.asOf = m_today};
        const auto answers = answer(figures.concentration(question));
        QVERIFY(!answers.empty());
        for (const insight::Concentration &one : answers) {
            for (const insight::ConcentrationRow &row : one.rows) {
                qint64 sum = 0;
                for (const insight::ExposureItem &item :
                     answer(figures.exposureItems(question, one.currency, row.customer)))
                    sum += item.open;
                QCOMPARE(sum, row.gross);
            }
        }
    }

    void limitsComeFromTheBook()
    {
        insight::CreditQuestion question;
        question.asOf = m_today;
        const auto rows = answer(m_workspace.figures().credit().creditUse(question));
        QVERIFY(std::ranges::any_of(rows, [](const insight::CreditRow &row) { return row.use.limit.has_value(); }));
    }

    void aProvisionIsKeptWithAllItWasMadeFrom()
    {
        const CreditFigures figures = m_workspace.figures().credit();
        insight::ProvisionPolicy policy = somePolicy();
        const auto items = answer(figures.exposureItems({.asOf = m_today}, *Currency::fromCode(u"EUR"), std::nullopt));
        QVERIFY(!items.empty());
        policy.specific = {{items.front().document, 80'000'000}};
        const ProvisionRun kept = answer(figures.keepProvision(m_today, policy, u"Year end"_s));
        const std::vector<ProvisionRun> runs = answer(figures.provisionRuns());
        QCOMPARE(runs.size(), size_t(1));
        QCOMPARE(runs.front().id, kept.id);
        QCOMPARE(runs.front().note, u"Year end"_s);
        QVERIFY(!runs.front().author.isEmpty());
        QCOMPARE(provisionInputs(runs.front().policy), provisionInputs(policy));
        // An auditor runs it again from what was kept.
        const auto again = answer(figures.provision(runs.front().asOf, runs.front().policy));
        QCOMPARE(again.size(), runs.front().provisions.size());
        for (size_t i = 0; i < again.size(); ++i) {
            QCOMPARE(again[i].total(), runs.front().provisions[i].total());
            QCOMPARE(again[i].gross, runs.front().provisions[i].gross);
            QCOMPARE(again[i].coveragePct(), runs.front().provisions[i].coveragePct());
        }
    }

    void everyWeekListsItsItems()
    {
        const ForecastFigures figures = m_workspace.figures().forecast();
        insight::ForecastQuestion question = {.asOf = m_today, .filter = {}, .curves = {}, .runs = 100};
        const auto forecasts = answer(figures.forecast(question));
        QVERIFY(!forecasts.empty());
        for (const insight::CashForecast &one : forecasts) {
            for (size_t week = 0; week < one.weeks.size(); week += 4) {
                qint64 sum = 0;
                for (const insight::ForecastItem &item :
                     answer(figures.items(question, one.currency, {insight::ForecastPart::What::Week, int(week)})))
                    sum += item.expected;
                QCOMPARE(sum, one.weeks[week].expected);
            }
        }
    }

    void aKeptForecastIsItsDaysTrackRecord()
    {
        const ForecastFigures figures = m_workspace.figures().forecast();
        insight::ForecastQuestion past
            = {.asOf = {m_today.day.addDays(-100)}, .filter = {}, .curves = {}, .weeks = 4, .runs = 10};
        const auto made = answer(figures.keep(past));
        answer(figures.keep(past)); // the same again is not another one
        insight::BacktestQuestion question = {.forecast = past, .months = 3, .kept = {}};
        question.forecast.asOf = m_today;
        const auto records = answer(figures.backtest(question));
        int kept = 0;
        for (const insight::ForecastBacktest &record : records) {
            for (const insight::BacktestPoint &point : record.points) {
                if (!point.isKept)
                    continue;
                ++kept;
                const auto forecast = std::ranges::find(made, record.currency, &insight::CashForecast::currency);
                QCOMPARE(point.asOf, past.asOf.day);
                QCOMPARE(point.expected.back(), forecast->total());
            }
        }
        const auto told = std::ranges::count_if(made, [](const auto &one) { return one.reason.isEmpty(); });
        QVERIFY(told > 0);
        QCOMPARE(kept, int(told));
    }

private:
    QTemporaryDir m_folder;
    Workspace m_workspace;
    ledger::AsOf m_today;
};

QTEST_GUILESS_MAIN(TestCreditFigures)
#include "tst_credit_figures.moc"
