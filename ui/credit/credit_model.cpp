#include "ui/credit/credit_model.h"

#include "ui/behaviour/score_words.h"
#include "ui/charts/metric_figures.h"
#include "ui/widgets/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

const ChartMeasure kPercent{.kind = ChartMeasure::Kind::Percent};

QString headingOf(CreditColumn column)
{
    switch (column) {
    case CreditColumn::Name:
        return CreditModel::tr("Customer");
    case CreditColumn::Exposure:
        return CreditModel::tr("Exposure");
    case CreditColumn::Limit:
        return CreditModel::tr("Limit");
    case CreditColumn::Use:
        return CreditModel::tr("Used");
    case CreditColumn::Headroom:
        return CreditModel::tr("Headroom");
    case CreditColumn::Score:
        return CreditModel::tr("Score");
    case CreditColumn::Chance:
        return CreditModel::tr("Late");
    }
    return {};
}

QString definitionOf(CreditColumn column)
{
    switch (column) {
    case CreditColumn::Name:
        return {};
    case CreditColumn::Exposure:
        return CreditModel::tr("What the customer owes net of its credits, but not less than nothing, with orders not "
                               "yet invoiced and less what is insured.");
    case CreditColumn::Limit:
        return CreditModel::tr("The credit limit the source states, in its own currency. None is not a limit of "
                               "zero.");
    case CreditColumn::Use:
        return metricDefinition(u"credit_utilisation");
    case CreditColumn::Headroom:
        return CreditModel::tr("Limit less exposure. Below zero the limit is exceeded.");
    case CreditColumn::Score:
        return metricDefinition(u"late_score");
    case CreditColumn::Chance:
        return CreditModel::tr("The share of invoices to be expected late: the customer's own, drawn towards the "
                               "share of the book.");
    }
    return {};
}

Cell limitCell(const insight::CreditRow &row)
{
    if (row.use.limit)
        return moneyCell({*row.use.limit, row.currency}, true);
    return {{Qt::ToolTipRole, limitGap(row.use)}};
}

Cell useCell(const insight::CreditRow &row)
{
    Cell cell = ratioCell(row.use.utilisationPct(), kPercent, limitGap(row.use));
    if (row.use.isBreach())
        cell.insert(ToneRole, int(Tone::Danger));
    return cell;
}

Cell headroomCell(const insight::CreditRow &row)
{
    const std::optional<qint64> headroom = row.use.headroom();
    if (!headroom)
        return {{Qt::ToolTipRole, limitGap(row.use)}};
    Cell cell = moneyCell({*headroom, row.currency}, true);
    if (*headroom < 0)
        cell.insert(ToneRole, int(Tone::Danger));
    return cell;
}

Cell scoreCell(const insight::LateScoreRow *score)
{
    if (!score)
        return {};
    return {{Qt::DisplayRole, millionthsText(score->score.score, 0)},
            {SortRole, score->score.score},
            {CopyRole, ChartMeasure{.kind = ChartMeasure::Kind::Plain}.plainText(score->score.score)},
            {ToneRole, int(toneOfBand(score->score.band))},
            {Qt::ToolTipRole, lateScoreText(*score)}};
}

Cell chanceCell(const insight::LateScoreRow *score)
{
    const std::optional<qint64> chance = score ? millionthsOf(score->probability) : std::nullopt;
    if (!chance)
        return {};
    const qint64 percent = *chance * 100;
    return {{Qt::DisplayRole, kPercent.labelText(percent)},
            {SortRole, percent},
            {CopyRole, kPercent.plainText(percent)},
            {Qt::ToolTipRole,
             CreditModel::tr("%1 of %2 invoices settled in twelve months were late.")
                 .arg(numberText(score->late), numberText(score->settled))}};
}

} // namespace

Tone toneOfBand(insight::LateBand band)
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

QString limitGap(const insight::CreditUse &use)
{
    const QString reason = use.reason();
    if (reason == u"no_limit"_s)
        return CreditModel::tr("No credit limit is stated in this currency.");
    if (reason == u"zero_limit_with_exposure"_s)
        return CreditModel::tr("The limit is zero, and something is owed.");
    if (reason == u"zero_limit"_s)
        return CreditModel::tr("The limit is zero.");
    return reason;
}

QList<ColumnSpec> creditColumns()
{
    return {{.key = u"name"_s, .width = 150, .isStretch = true},
            {.key = u"exposure"_s, .kind = CellKind::Money, .width = 104, .isSummed = true},
            {.key = u"limit"_s, .kind = CellKind::Money, .width = 100, .dropOrder = 2},
            {.key = u"use"_s, .kind = CellKind::Number, .width = 62},
            {.key = u"headroom"_s, .kind = CellKind::Money, .width = 104, .dropOrder = 1},
            {.key = u"score"_s, .kind = CellKind::Number, .width = 50},
            {.key = u"chance"_s, .kind = CellKind::Number, .width = 54, .dropOrder = 3}};
}

CreditModel::CreditModel(QObject *parent)
    : NamedRowsModel(
        {.columns = kCreditColumns, .nameColumn = int(CreditColumn::Name), .firstColumn = int(CreditColumn::Exposure)},
        parent)
{
}

void CreditModel::setRows(std::vector<insight::CreditRow> rows)
{
    m_rows = std::move(rows);
    rowsChanged();
}

void CreditModel::setScores(std::vector<insight::LateScoreRow> scores)
{
    m_scores = std::move(scores);
    m_scoreAt.clear();
    for (std::size_t i = 0; i < m_scores.size(); ++i)
        m_scoreAt.insert(m_scores[i].customer.value(), int(i));
    arrange();
}

const insight::CreditRow *CreditModel::rowAt(int row) const
{
    return rowOfCustomer(ledger::CustomerId(idAt(row)));
}

const insight::CreditRow *CreditModel::rowOfCustomer(ledger::CustomerId customer) const
{
    const std::optional<std::size_t> at = heldBy(customer.value());
    return at ? &m_rows[*at] : nullptr;
}

const insight::LateScoreRow *CreditModel::scoreOf(ledger::CustomerId customer) const
{
    const auto found = m_scoreAt.constFind(customer.value());
    return found == m_scoreAt.constEnd() ? nullptr : &m_scores[std::size_t(*found)];
}

Cell CreditModel::cellOf(const insight::CreditRow &row, CreditColumn column) const
{
    switch (column) {
    case CreditColumn::Name:
        return textCell(row.name);
    case CreditColumn::Exposure:
        return moneyCell({row.use.exposure, row.currency});
    case CreditColumn::Limit:
        return limitCell(row);
    case CreditColumn::Use:
        return useCell(row);
    case CreditColumn::Headroom:
        return headroomCell(row);
    case CreditColumn::Score:
        return scoreCell(scoreOf(row.customer));
    case CreditColumn::Chance:
        break;
    }
    return chanceCell(scoreOf(row.customer));
}

std::vector<GridRow> CreditModel::totalRows() const
{
    if (m_rows.empty())
        return {};
    const Currency currency = m_rows.front().currency;
    qint64 exposure = 0;
    qint64 limit = 0;
    for (const insight::CreditRow &row : m_rows) {
        exposure += row.use.exposure;
        limit += row.use.limit.value_or(0);
    }
    GridRow total{.id = 1, .cells = std::vector<Cell>(std::size_t(kCreditColumns))};
    total.cells[int(CreditColumn::Name)] = textCell(tr("Total, %n customers", nullptr, int(m_rows.size())));
    total.cells[int(CreditColumn::Exposure)] = moneyCell({exposure, currency}, true);
    total.cells[int(CreditColumn::Limit)] = moneyCell({limit, currency}, true);
    return {total};
}

Cell CreditModel::heldCell(std::size_t at, int column) const
{
    return cellOf(m_rows[at], CreditColumn(column));
}

QString CreditModel::heading(int column) const
{
    return headingOf(CreditColumn(column));
}

QString CreditModel::definition(int column) const
{
    return definitionOf(CreditColumn(column));
}

} // namespace quittance::ui
