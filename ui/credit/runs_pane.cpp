#include "ui/credit/runs_pane.h"

#include "ui/charts/metric_figures.h"
#include "ui/documents/cell_grid.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane_header.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

const ChartMeasure kPercent{.kind = ChartMeasure::Kind::Percent, .digits = 2};

std::vector<GridHeading> headings()
{
    return {{RunsPane::tr("As of")},
            {RunsPane::tr("Provision"), {}, true},
            {RunsPane::tr("Coverage"), RunsPane::tr("Provision in per cent of what was open."), true},
            {RunsPane::tr("Why")},
            {RunsPane::tr("Kept")},
            {RunsPane::tr("By")}};
}

QList<ColumnSpec> columns()
{
    return {{.key = u"asOf"_s, .kind = CellKind::Date, .width = 84},
            {.key = u"provision"_s, .kind = CellKind::Money, .width = 96},
            {.key = u"coverage"_s, .kind = CellKind::Number, .width = 66, .dropOrder = 1},
            {.key = u"note"_s, .width = 110, .isStretch = true},
            {.key = u"kept"_s, .width = 92, .tone = Tone::Secondary, .dropOrder = 2},
            {.key = u"author"_s, .width = 70, .tone = Tone::Secondary, .dropOrder = 3}};
}

/// A tool tip: the rates a run was made with.
QString ratesText(const insight::LossRates &rates)
{
    QStringList percents;
    for (const qint64 rate : rates.percent)
        percents << kPercent.labelText(rate);
    return RunsPane::tr("Rates %1, factor %2").arg(percents.join(u" · "_s), exactMillionthsText(rates.forwardScalar));
}

} // namespace

RunsPane::RunsPane(Theme &theme, QWidget *parent)
    : TablePane(theme, tr("Kept provisions"), u"runs"_s, parent)
    , m_rows(new CellGrid(headings(), this))
{
    table().setColumns(columns());
    table().setModel(m_rows);
    table().setEmptyState(tr("No provision was kept yet. Keep writes one down with its rates and your reason."));
    header().setMeta(tr("Enter takes its rates"));
    rememberColumns(table(), u"credit"_s, u"runs"_s);
    connect(&table(), &DataTable::activated, this,
            [this](const QModelIndex &index) { Q_EMIT runChosen(m_rows->idAt(index.row())); });
}

void RunsPane::setRuns(std::vector<workspace::ProvisionRun> runs)
{
    m_runs = std::move(runs);
    refresh();
}

void RunsPane::setCurrency(std::optional<Currency> currency)
{
    m_currency = currency;
    refresh();
}

void RunsPane::refresh()
{
    std::vector<GridRow> rows;
    for (const workspace::ProvisionRun &run : m_runs) {
        const auto found = m_currency ? std::ranges::find(run.provisions, *m_currency, &insight::Provision::currency)
                                      : run.provisions.end();
        const bool isThere = found != run.provisions.end();
        Cell asOf = textCell(dateText(run.asOf.day));
        asOf.insert(SortRole, run.asOf.day);
        Cell kept = textCell(instantText(run.madeAt, {}));
        kept.insert(SortRole, run.madeAt.ms);
        Cell note = textCell(run.note);
        note.insert(Qt::ToolTipRole, ratesText(run.policy.rates));
        rows.push_back({.id = run.id,
                        .cells = {asOf, isThere ? moneyCell({found->total(), found->currency}, true) : Cell(),
                                  isThere ? ratioCell(found->coveragePct(), kPercent) : Cell(), note, kept,
                                  textCell(run.author)}});
    }
    m_rows->setRows(std::move(rows));
}

} // namespace quittance::ui
