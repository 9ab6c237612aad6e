#include "core/insight/behaviour.h"
#include "core/insight/cash_forecast.h"
#include "core/insight/concentration.h"
#include "core/insight/credit_use.h"
#include "core/insight/forecast_backtest.h"
#include "core/insight/late_score.h"
#include "core/insight/provision.h"
#include "core/insight/transitions.h"
#include "core/insight/vintage.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_snapshot.h"

using namespace quittance;

namespace {

const QDate kDay(2024, 9, 3);
volatile size_t g_sink = 0;

/// What a screen asks for, and what it is called in RESULTS.md.
struct Analysis
{
    const char *operation;
    std::function<void()> work;
};

std::vector<Analysis> analyses(const store::Snapshot &book)
{
    const ledger::AsOf asOf{kDay};
    const QDate yearAgo = kDay.addYears(-1).addDays(1);
    return {{"payment behaviour of twelve months", // a row a customer, histogram and trend
             [=, &book] {
                 g_sink = insight::paymentBehaviour(book, {asOf, yearAgo, kDay})->size();
             }},
            {"roll rates of twelve months",
             [=, &book] { g_sink = insight::rollRates(book, kDay, 12, Instant::max(), {})->size(); }},
            {"vintage curves of every month", [=, &book] { g_sink = insight::vintages(book, {asOf})->size(); }},
            {"cash forecast of 13 weeks with its fan",
             [=, &book] { g_sink = insight::cashForecast(book, {asOf})->size(); }},
            {"back-test over twelve month ends",
             [=, &book] { g_sink = insight::forecastBacktest(book, {.forecast = {asOf}})->size(); }},
            {"concentration", [=, &book] { g_sink = insight::concentration(book, {asOf})->size(); }},
            {"credit limits used", [=, &book] { g_sink = insight::creditUse(book, {asOf})->size(); }},
            {"late score of every customer", [=, &book] { g_sink = insight::lateScores(book, {asOf})->size(); }},
            {"provision matrix", [=, &book] { g_sink = insight::provisionMatrix(book, asOf, {})->size(); }},
            {"historical loss rates of a year", [=, &book] {
                 g_sink = insight::historicalLossRates(book, asOf, yearAgo.addYears(-1), yearAgo, {})->size();
             }}};
}

} // namespace

int main(int argc, char **argv)
{
    bench::Suite suite(argc, argv);
    const store::Snapshot book = bench::makeBook(size_t(suite.rows(1'000'000)));
    suite.note("documents", double(book.documentCount()), "");
    const bench::Side ageNow
        = [&] { return bench::timed([&] { g_sink = insight::aging(book, {kDay}, {})->rows.size(); }); };
    for (const Analysis &analysis : analyses(book)) {
        suite.compare({.operation = std::string(analysis.operation) + " / one aging",
                       .goal = 0,
                       .ours = [&] { return bench::timed(analysis.work); },
                       .limit = ageNow});
    }
    return suite.finish();
}
