#include "ui/behaviour/behaviour_model.h"

#include "ui/behaviour/behaviour_charts.h"
#include "ui/behaviour/score_words.h"
#include "ui/charts/metric_figures.h"
#include "ui/widgets/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

const ChartMeasure kDays{.kind = ChartMeasure::Kind::Days};
const ChartMeasure kPercent{.kind = ChartMeasure::Kind::Percent};

Tone bandTone(insight::LateBand band)
{
    switch (band) {
    case insight::LateBand::Severe:
        return Tone::Danger;
    case insight::LateBand::High:
        return Tone::Caution;
    case insight::LateBand::Moderate:
    case insight::LateBand::Low:
        break;
    }
    return Tone::Normal;
}

QString headingOf(BehaviourColumn column, bool byParent)
{
    switch (column) {
    case BehaviourColumn::Name:
        return byParent ? BehaviourModel::tr("Group") : BehaviourModel::tr("Customer");
    case BehaviourColumn::Settled:
        return BehaviourModel::tr("Settled");
    case BehaviourColumn::DaysToPay:
        return BehaviourModel::tr("To pay");
    case BehaviourColumn::DaysLate:
        return BehaviourModel::tr("Late");
    case BehaviourColumn::Median:
        return BehaviourModel::tr("Median");
    case BehaviourColumn::Percentile90:
        return BehaviourModel::tr("P90");
    case BehaviourColumn::Deviation:
        return BehaviourModel::tr("Spread");
    case BehaviourColumn::OnTime:
        return BehaviourModel::tr("On time");
    case BehaviourColumn::Paid:
        return BehaviourModel::tr("Paid");
    case BehaviourColumn::Open:
        return BehaviourModel::tr("Open");
    case BehaviourColumn::OpenLater:
        return BehaviourModel::tr("Later than usual");
    case BehaviourColumn::Score:
        return BehaviourModel::tr("Score");
    }
    return {};
}

QString definitionOf(BehaviourColumn column)
{
    switch (column) {
    case BehaviourColumn::Name:
        return {};
    case BehaviourColumn::Settled:
        return BehaviourModel::tr("Invoices settled in these days by receipts.");
    case BehaviourColumn::DaysToPay:
        return BehaviourModel::tr("Days from issue to receipt, weighted by what each receipt paid.");
    case BehaviourColumn::DaysLate:
        return BehaviourModel::tr(
            "Days from due date to receipt, weighted by what each receipt paid. Early is below 0.");
    case BehaviourColumn::Median:
        return BehaviourModel::tr("Half of the settled invoices were paid no later than this many days late.");
    case BehaviourColumn::Percentile90:
        return BehaviourModel::tr("Nine in ten settled invoices were paid no later than this many days late.");
    case BehaviourColumn::Deviation:
        return BehaviourModel::tr("Sample standard deviation of days late.");
    case BehaviourColumn::OnTime:
        return BehaviourModel::tr("Share of the paid amount that came by its due date.");
    case BehaviourColumn::Paid:
        return BehaviourModel::tr("Receipts of these days that were applied to invoices.");
    case BehaviourColumn::Open:
        return BehaviourModel::tr("Open and owed on the day.");
    case BehaviourColumn::OpenLater:
        return BehaviourModel::tr("Of it, already later than what was paid was on average.");
    case BehaviourColumn::Score:
        return metricDefinition(u"late_score");
    }
    return {};
}

} // namespace

QList<ColumnSpec> behaviourColumns()
{
    const auto number = [](const QString &key, int width, int dropOrder = 0) {
        return ColumnSpec{.key = key, .kind = CellKind::Number, .width = width, .dropOrder = dropOrder};
    };
    return {{.key = u"name"_s, .width = 150, .isStretch = true},
            number(u"settled"_s, 56),
            number(u"toPay"_s, 54),
            number(u"late"_s, 48),
            number(u"median"_s, 56, 3),
            {.key = u"p90"_s, .kind = CellKind::Number, .width = 44, .isShown = false},
            {.key = u"spread"_s, .kind = CellKind::Number, .width = 56, .isShown = false},
            number(u"onTime"_s, 60),
            {.key = u"paid"_s, .kind = CellKind::Money, .width = 104, .isSummed = true, .dropOrder = 2},
            {.key = u"open"_s, .kind = CellKind::Money, .width = 98, .isShown = false},
            {.key = u"openLater"_s, .kind = CellKind::Money, .width = 104, .dropOrder = 5},
            number(u"score"_s, 50, 1)};
}

BehaviourModel::BehaviourModel(QObject *parent)
    : NamedRowsModel({.columns = kBehaviourColumns,
                      .nameColumn = int(BehaviourColumn::Name),
                      .firstColumn = int(BehaviourColumn::Paid)},
                     parent)
{
}

void BehaviourModel::setBehaviour(std::vector<insight::BehaviourRow> rows, Currency currency,
                                  insight::BehaviourPolicy policy, bool byParent)
{
    m_rows = std::move(rows);
    m_currency = currency;
    m_policy = std::move(policy);
    m_byParent = byParent;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, 0);
    rowsChanged();
}

void BehaviourModel::setScores(std::vector<insight::LateScoreRow> scores)
{
    m_scores = std::move(scores);
    m_scoreAt.clear();
    for (std::size_t i = 0; i < m_scores.size(); ++i)
        m_scoreAt.insert(m_scores[i].customer.value(), int(i));
    arrange();
}

const insight::BehaviourRow *BehaviourModel::rowAt(int row) const
{
    const std::optional<std::size_t> at = heldBy(idAt(row));
    return at ? &m_rows[*at] : nullptr;
}

QString BehaviourModel::whyBlank(const insight::BehaviourRow &row) const
{
    return row.sums.paidUnits == 0 ? tr("Nothing was paid in these days.") : QString();
}

Cell BehaviourModel::scoreCell(const insight::BehaviourRow &row) const
{
    const auto found = m_byParent ? m_scoreAt.constEnd() : m_scoreAt.constFind(row.customer.value());
    if (found == m_scoreAt.constEnd())
        return {};
    const insight::LateScoreRow &score = m_scores[std::size_t(*found)];
    return {{Qt::DisplayRole, millionthsText(score.score.score, 0)},
            {SortRole, score.score.score},
            {CopyRole, ChartMeasure{.kind = ChartMeasure::Kind::Plain}.plainText(score.score.score)},
            {ToneRole, int(bandTone(score.score.band))},
            {Qt::ToolTipRole, lateScoreText(score)}};
}

Cell BehaviourModel::cellOf(const insight::BehaviourRow &row, BehaviourColumn column) const
{
    const QString blank = whyBlank(row);
    const QString few = row.spread.isShown() ? QString() : tooFewSentence(m_policy, row.spread.count());
    switch (column) {
    case BehaviourColumn::Name:
        return textCell(row.name);
    case BehaviourColumn::Settled:
        return numberCell(row.sums.settled);
    case BehaviourColumn::DaysToPay:
        return ratioCell(row.sums.weightedDaysToPay(), kDays, blank);
    case BehaviourColumn::DaysLate:
        return ratioCell(row.sums.weightedDaysLate(), kDays, blank);
    case BehaviourColumn::Median:
        return ratioCell(row.spread.median(), kDays, few);
    case BehaviourColumn::Percentile90:
        if (const std::optional<int> days = row.spread.percentile(90))
            return numberCell(*days);
        return {{Qt::ToolTipRole, few}};
    case BehaviourColumn::Deviation:
        return ratioCell(row.spread.sampleDeviation(), kDays, few);
    case BehaviourColumn::OnTime:
        return ratioCell(row.sums.onTimeAmountPct(), kPercent, blank);
    case BehaviourColumn::Paid:
        return moneyCell({row.sums.paidUnits, m_currency});
    case BehaviourColumn::Open:
        return moneyCell({row.openUnits, m_currency});
    case BehaviourColumn::OpenLater:
        return moneyCell({row.openLaterUnits, m_currency});
    case BehaviourColumn::Score:
        break;
    }
    return scoreCell(row);
}

GridRow BehaviourModel::totalRow(const insight::BehaviourRow &total) const
{
    GridRow row{.id = 1};
    for (int column = 0; column < kBehaviourColumns; ++column)
        row.cells.push_back(column == int(BehaviourColumn::Score) ? Cell{} : cellOf(total, BehaviourColumn(column)));
    row.cells.front() = textCell(tr("The book"));
    return row;
}

Cell BehaviourModel::heldCell(std::size_t at, int column) const
{
    return cellOf(m_rows[at], BehaviourColumn(column));
}

QString BehaviourModel::heading(int column) const
{
    return headingOf(BehaviourColumn(column), m_byParent);
}

QString BehaviourModel::definition(int column) const
{
    return definitionOf(BehaviourColumn(column));
}

} // namespace quittance::ui
