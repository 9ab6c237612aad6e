#include "ui/concentration/concentration_charts.h"

#include "core/base/ratio.h"
#include "ui/charts/metric_figures.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::ConcentrationCharts)
};

KpiTile shareTile(const insight::Concentration &shown, const QString &label, std::size_t count)
{
    return {.label = label,
            .value = ratioLabel(shown.shares.topShare(count)),
            .unit = u"%"_s,
            .caption = moneyText(shown.shares.largest(count), shown.currency.code(), {.withCurrency = true}),
            .definition = metricDefinition(u"concentration")};
}

} // namespace

ColumnChartData paretoData(const insight::Concentration &shown, int largest)
{
    ColumnChartData data{.measure = {.kind = ChartMeasure::Kind::Money, .currency = shown.currency.code()},
                         .heading = Text::tr("Debtor"),
                         .columns = {.name = Text::tr("Owed"), .definition = metricDefinition(u"concentration")},
                         .cumulative
                         = ChartSeries{.name = Text::tr("Running share"),
                                       .definition = Text::tr("What this debtor and all larger ones owe, in per cent "
                                                              "of everything owed.")}};
    const auto count = std::min(std::size_t(largest), shown.rows.size());
    for (std::size_t i = 0; i < count; ++i) {
        const insight::ConcentrationRow &row = shown.rows[i];
        const QString share = ratioLabel(shown.shares.shareOf(row.gross));
        const QString members = row.members > 1 ? Text::tr("%n customers", nullptr, row.members) : QString();
        data.categories << row.name;
        data.columns.points << ChartPoint{row.gross,
                                          members.isEmpty()
                                              ? Text::tr("%1% of everything owed").arg(share)
                                              : Text::tr("%1% of everything owed, %2").arg(share, members)};
        data.cumulative->points << ratioPoint(shown.shares.topShare(i + 1), {});
    }
    if (count < shown.rows.size())
        data.footer = Text::tr("%n others are in the table", nullptr, int(shown.rows.size() - count));
    return data;
}

QList<KpiTile> concentrationTiles(const insight::Concentration &shown)
{
    const QString definition = metricDefinition(u"concentration");
    const QString normalised = ratioLabel(shown.shares.normalisedHhi(), 3);
    KpiTile largest = shareTile(shown, Text::tr("Largest debtor"), 1);
    if (!shown.rows.empty())
        largest.caption = shown.rows.front().name;
    return {{.label = Text::tr("Owed"),
             .value = moneyText(shown.shares.total(), shown.currency.code()),
             .unit = shown.currency.code(),
             .caption = Text::tr("%n debtors", nullptr, int(shown.shares.debtors())),
             .definition = Text::tr("What is owed on the day. Credits of one debtor offset nobody's debts, nor its "
                                    "own.")},
            largest,
            shareTile(shown, Text::tr("5 largest"), 5),
            shareTile(shown, Text::tr("10 largest"), 10),
            {.label = Text::tr("Herfindahl index"),
             .value = ratioLabel(shown.shares.hhi(), 0),
             .caption = normalised.isEmpty() ? Text::tr("one debtor owes everything")
                                             : Text::tr("normalised %1").arg(normalised),
             .definition = definition},
            {.label = Text::tr("Effective debtors"),
             .value = ratioLabel(shown.shares.effectiveDebtors()),
             .caption = Text::tr("of equal size, as concentrated"),
             .definition = definition}};
}

} // namespace quittance::ui
