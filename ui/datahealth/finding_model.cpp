#include "ui/datahealth/finding_model.h"

#include "core/base/text_fold.h"
#include "core/match/explain.h"
#include "ui/widgets/cell_roles.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using insight::FindingSeverity;
using workspace::FindingRow;

namespace {

/// The sentence with its amount as the reader's language writes it.
QString sentenceText(const insight::Finding &finding)
{
    if (!finding.amount.currency().isValid())
        return finding.sentence;
    const Money size = finding.amount.abs();
    QString sentence = finding.sentence;
    return sentence.replace(match::plainText(size), moneyText(size, {.withCurrency = true}));
}

QString decisionText(const FindingRow &row)
{
    if (row.isDismissed)
        return FindingModel::tr("Dismissed: %1").arg(row.reason);
    return row.hasChangedSince ? FindingModel::tr("Changed since it was dismissed") : QString();
}

QString decisionTip(const FindingRow &row, QDate today)
{
    if (row.isDismissed)
        return FindingModel::tr("Dismissed by %1, %2: %3").arg(row.author, instantText(row.at, today), row.reason);
    if (row.hasChangedSince)
        return FindingModel::tr("It was dismissed by %1 (“%2”), and is another now: it stands again.")
            .arg(row.author, row.reason);
    return {};
}

} // namespace

QString severityWord(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Wrong:
        return FindingModel::tr("Wrong");
    case FindingSeverity::Doubtful:
        return FindingModel::tr("Doubtful");
    case FindingSeverity::Notice:
        return FindingModel::tr("Notice");
    }
    return {};
}

QString severityIcon(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Wrong:
    case FindingSeverity::Doubtful:
        return u"warn"_s;
    case FindingSeverity::Notice:
        return u"info"_s;
    }
    return {};
}

Tone severityTone(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Wrong:
        return Tone::Danger;
    case FindingSeverity::Doubtful:
        return Tone::Caution;
    case FindingSeverity::Notice:
        return Tone::Caption;
    }
    return Tone::Normal;
}

FindingModel::FindingModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

QList<ColumnSpec> FindingModel::columns()
{
    return {{.key = u"severity"_s, .kind = CellKind::State, .width = 92},
            {.key = u"sentence"_s, .width = 420, .isStretch = true},
            {.key = u"rule"_s, .width = 190, .isShown = false, .tone = Tone::Secondary},
            {.key = u"day"_s, .kind = CellKind::Date, .width = 96, .dropOrder = 4},
            {.key = u"amount"_s, .kind = CellKind::Money, .width = 112, .isSummed = true, .dropOrder = 2},
            {.key = u"currency"_s, .width = 52, .dropOrder = 1},
            {.key = u"decision"_s, .width = 200, .isShown = false, .tone = Tone::Secondary, .dropOrder = 3}};
}

void FindingModel::setRows(std::vector<FindingRow> rows, QDate today)
{
    m_rows = std::move(rows);
    m_today = today;
    refilter();
}

void FindingModel::setFilter(std::optional<insight::FindingRule> rule, FindingShow show, const QString &text)
{
    m_rule = rule;
    m_show = show;
    m_text = foldText(text);
    refilter();
}

bool FindingModel::isShown(const FindingRow &row) const
{
    if (m_rule && row.finding.rule != *m_rule)
        return false;
    if (m_show != FindingShow::All && row.isDismissed != (m_show == FindingShow::Dismissed))
        return false;
    return m_text.isEmpty() || foldText(row.finding.sentence).contains(m_text) || foldText(row.reason).contains(m_text);
}

void FindingModel::refilter()
{
    if (!m_order.empty()) {
        beginRemoveRows({}, 0, int(m_order.size()) - 1);
        m_order.clear();
        endRemoveRows();
    }
    std::vector<int> shown;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (isShown(m_rows[size_t(i)]))
            shown.push_back(i);
    }
    if (m_sortColumn >= 0)
        std::ranges::stable_sort(shown, [this](int a, int b) { return isBefore(a, b); });
    if (shown.empty())
        return;
    beginInsertRows({}, 0, int(shown.size()) - 1);
    m_order = std::move(shown);
    endInsertRows();
}

bool FindingModel::isBefore(int a, int b) const
{
    const FindingRow &left = m_rows[size_t(m_sortOrder == Qt::AscendingOrder ? a : b)];
    const FindingRow &right = m_rows[size_t(m_sortOrder == Qt::AscendingOrder ? b : a)];
    switch (m_sortColumn) {
    case SeverityColumn:
        return insight::ruleSeverity(left.finding.rule) < insight::ruleSeverity(right.finding.rule);
    case RuleColumn:
        return insight::ruleTitle(left.finding.rule).localeAwareCompare(insight::ruleTitle(right.finding.rule)) < 0;
    case DayColumn:
        return left.finding.day < right.finding.day;
    case AmountColumn:
    case CurrencyColumn: {
        const auto key = [](const FindingRow &row) {
            return std::pair(row.finding.amount.currency().code(), row.finding.amount.abs().units());
        };
        return key(left) < key(right);
    }
    case DecisionColumn:
        return decisionText(left).localeAwareCompare(decisionText(right)) < 0;
    default:
        return left.finding.sentence.localeAwareCompare(right.finding.sentence) < 0;
    }
}

const FindingRow *FindingModel::rowAt(int row) const
{
    return row >= 0 && row < int(m_order.size()) ? &m_rows[size_t(m_order[size_t(row)])] : nullptr;
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    const FindingRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    const insight::Finding &finding = row->finding;
    const FindingSeverity severity = insight::ruleSeverity(finding.rule);
    const int column = index.column();
    if (role == IdRole)
        return m_order[size_t(index.row())];
    if (role == ToneRole && row->isDismissed)
        return int(Tone::Caption);
    if (role == Qt::ToolTipRole)
        return column == DecisionColumn && (row->isDismissed || row->hasChangedSince) ? decisionTip(*row, m_today)
            : column == SentenceColumn                                                ? sentenceText(finding)
                                       : insight::ruleDefinition(finding.rule);
    switch (column) {
    case SeverityColumn:
        if (role == Qt::DisplayRole)
            return severityWord(severity);
        if (role == IconRole)
            return severityIcon(severity);
        return role == IconToneRole ? QVariant(int(severityTone(severity))) : QVariant();
    case SentenceColumn:
        if (role == SecondaryRole)
            return decisionText(*row);
        return role == Qt::DisplayRole ? QVariant(sentenceText(finding)) : QVariant();
    case RuleColumn:
        return role == Qt::DisplayRole ? QVariant(insight::ruleTitle(finding.rule)) : QVariant();
    case DayColumn:
        if (role == Qt::DisplayRole && finding.day.isValid())
            return dateText(finding.day, m_today);
        return role == CopyRole && finding.day.isValid() ? QVariant(toIsoDate(finding.day)) : QVariant();
    case AmountColumn:
        if (!finding.amount.currency().isValid())
            return {};
        if (role == MoneyRole)
            return finding.amount.units();
        return role == CurrencyRole ? QVariant(finding.amount.currency().code()) : QVariant();
    case CurrencyColumn:
        return role == Qt::DisplayRole && finding.amount.currency().isValid()
            ? QVariant(finding.amount.currency().code())
            : QVariant();
    default:
        return role == Qt::DisplayRole ? QVariant(decisionText(*row)) : QVariant();
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool isTitle = role == Qt::DisplayRole;
    switch (section) {
    case SeverityColumn:
        return isTitle ? tr("Severity")
                       : tr("Wrong: a figure is or may be wrong. Doubtful: a figure rests on something assumed.");
    case SentenceColumn:
        return isTitle ? tr("What was found") : tr("Enter opens what it is about.");
    case RuleColumn:
        return isTitle ? tr("Check") : tr("The check that found it");
    case DayColumn:
        return isTitle ? tr("Day") : tr("The day it concerns, where there is one");
    case AmountColumn:
        return isTitle ? tr("At stake") : tr("The difference or the amount that is in doubt");
    case CurrencyColumn:
        return isTitle ? tr("Ccy") : tr("The currency of what is at stake");
    case DecisionColumn:
        return isTitle ? tr("Decision") : tr("What somebody decided about it");
    default:
        return {};
    }
}

void FindingModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    refilter();
}

} // namespace quittance::ui
