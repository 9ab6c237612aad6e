#include "ui/behaviour/behaviour_model.h"

#include "ui/behaviour/behaviour_charts.h"
#include "ui/behaviour/score_words.h"
#include "ui/charts/metric_figures.h"
#include "ui/widgets/format.h"

#include <QCollator>

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

void BehaviourModel::setBehaviour(std::vector<insight::BehaviourRow> rows, Currency currency,
                                  insight::BehaviourPolicy policy, bool byParent)
{
    m_rows = std::move(rows);
    m_currency = currency;
    m_policy = std::move(policy);
    m_byParent = byParent;
    m_at.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_at.insert(m_rows[i].customer.value(), int(i));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, 0);
    arrange();
}

void BehaviourModel::setScores(std::vector<insight::LateScoreRow> scores)
{
    m_scores = std::move(scores);
    m_scoreAt.clear();
    for (std::size_t i = 0; i < m_scores.size(); ++i)
        m_scoreAt.insert(m_scores[i].customer.value(), int(i));
    arrange();
}

void BehaviourModel::setFilter(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    arrange();
}

bool BehaviourModel::passes(const insight::BehaviourRow &row) const
{
    return std::ranges::all_of(m_words,
                               [&row](const QString &word) { return row.name.contains(word, Qt::CaseInsensitive); });
}

const insight::BehaviourRow *BehaviourModel::rowAt(int row) const
{
    const auto found = m_at.constFind(idAt(row));
    return found == m_at.constEnd() ? nullptr : &m_rows[std::size_t(*found)];
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

int BehaviourModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kBehaviourColumns;
}

QVariant BehaviourModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kBehaviourColumns)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return headingOf(BehaviourColumn(section), m_byParent);
    case Qt::ToolTipRole: {
        const QString definition = definitionOf(BehaviourColumn(section));
        return definition.isEmpty() ? QVariant() : definition;
    }
    case Qt::TextAlignmentRole:
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant BehaviourModel::data(const QModelIndex &index, int role) const
{
    const insight::BehaviourRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    if (role == IdRole)
        return row->customer.value();
    if (role == LoadedRole)
        return true;
    return cellOf(*row, BehaviourColumn(index.column())).value(role);
}

void BehaviourModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < 0 ? int(BehaviourColumn::Paid) : column;
    m_sortOrder = column < 0 ? Qt::DescendingOrder : order;
    arrange();
}

void BehaviourModel::arrange()
{
    struct Keyed
    {
        std::optional<qint64> key;
        const insight::BehaviourRow *row;
    };
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto column = BehaviourColumn(m_sortColumn);
    std::vector<Keyed> shown;
    for (const insight::BehaviourRow &row : m_rows) {
        if (!passes(row))
            continue;
        Keyed one{{}, &row};
        if (const QVariant key = column == BehaviourColumn::Name ? QVariant() : cellOf(row, column).value(SortRole);
            key.isValid())
            one.key = key.toLongLong();
        shown.push_back(one);
    }
    std::ranges::stable_sort(shown, [&](const Keyed &a, const Keyed &b) {
        // What is not defined comes last, whichever way.
        if (a.key != b.key)
            return !b.key || (a.key && (m_sortOrder == Qt::AscendingOrder ? *a.key < *b.key : *b.key < *a.key));
        const int order = collator.compare(a.row->name, b.row->name);
        return column == BehaviourColumn::Name && m_sortOrder == Qt::DescendingOrder ? order > 0 : order < 0;
    });
    RowIds ids;
    std::ranges::transform(shown, std::back_inserter(ids), [](const Keyed &one) { return one.row->customer.value(); });
    setRowMap(std::move(ids));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kBehaviourColumns - 1));
}

} // namespace quittance::ui
