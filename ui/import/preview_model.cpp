#include "ui/import/preview_model.h"

#include "core/base/date.h"
#include "core/base/decimal.h"
#include "ui/widgets/format.h"

#include <algorithm>
#include <optional>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using workspace::PreviewRow;
using workspace::RejectedRow;

namespace {

/// More refused rows than anyone reads here stay in the export.
constexpr std::size_t kMostRefused = 5000;
constexpr std::size_t kRefusedFirst = 200;
constexpr int kLine = 0;

/// "1234.50 EUR" as the preview writes amounts.
std::optional<std::pair<qint64, QString>> amountOf(const QString &text)
{
    const qsizetype space = text.lastIndexOf(u' ');
    if (space <= 0 || text.size() - space != 4)
        return std::nullopt;
    const Result<qint64> units = parseUnits(QStringView(text).left(space), {.mark = u'.', .grouping = false});
    return units ? std::optional(std::pair(*units, text.mid(space + 1))) : std::nullopt;
}

PreviewRow previewOf(const RejectedRow &rejected)
{
    return {.line = rejected.line, .cells = {}, .rejected = rejected};
}

} // namespace

void PreviewModel::setFile(const workspace::PreparedFile &file)
{
    const bool isSameShape = file.previewHeadings == m_headings;
    if (!isSameShape)
        beginResetModel(); // the columns themselves are others
    else if (rowCount() > 0)
        beginRemoveRows({}, 0, rowCount() - 1);
    const bool hadRows = !m_rows.empty();
    m_headings = file.previewHeadings;
    m_rejected = file.rejected;
    m_read.clear();
    for (const PreviewRow &row : file.preview) {
        if (!row.rejected || !row.cells.isEmpty())
            m_read.push_back(row);
    }
    m_rows.clear();
    m_kinds.clear();
    for (int heading = 0; heading < int(m_headings.size()); ++heading)
        m_kinds.push_back(kindOfColumn(heading));
    m_widest = widestText();
    if (!isSameShape)
        endResetModel();
    else if (hadRows)
        endRemoveRows();
    fill();
}

void PreviewModel::setOnlyRefused(bool only)
{
    if (only == m_isOnlyRefused)
        return;
    m_isOnlyRefused = only;
    if (!m_rows.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_rows.clear();
        endRemoveRows();
    }
    fill();
}

void PreviewModel::fill()
{
    std::vector<PreviewRow> rows;
    for (const PreviewRow &row : m_read) {
        if (row.rejected)
            rows.push_back(row);
    }
    const std::size_t most = m_isOnlyRefused ? kMostRefused : kRefusedFirst;
    for (const RejectedRow &rejected : m_rejected) {
        if (rows.size() >= most)
            break;
        if (std::ranges::none_of(m_read, [&](const PreviewRow &r) { return r.rejected && r.line == rejected.line; }))
            rows.push_back(previewOf(rejected));
    }
    if (!m_isOnlyRefused)
        std::ranges::copy_if(m_read, std::back_inserter(rows), [](const PreviewRow &row) { return !row.rejected; });
    if (rows.empty())
        return;
    beginInsertRows({}, 0, int(rows.size()) - 1);
    m_rows = std::move(rows);
    endInsertRows();
}

CellKind PreviewModel::kindOfColumn(int heading) const
{
    bool isMoney = true;
    bool isDate = true;
    bool isEmpty = true;
    for (const PreviewRow &row : m_read) {
        const QString text = row.rejected ? QString() : row.cells.value(heading);
        if (text.isEmpty())
            continue;
        isEmpty = false;
        isMoney = isMoney && amountOf(text);
        isDate = isDate && parseIsoDate(text);
    }
    if (isEmpty)
        return CellKind::Text;
    return isMoney ? CellKind::Money : isDate ? CellKind::Date : CellKind::Text;
}

PreviewModel::TextShape PreviewModel::shapeOf(int heading) const
{
    TextShape shape{.longest = m_headings[heading].size(), .isConstant = m_read.size() > 1};
    for (const PreviewRow &row : m_read) {
        const QString text = row.cells.value(heading);
        shape.longest = std::max(shape.longest, text.size());
        shape.isConstant = shape.isConstant && text == m_read.front().cells.value(heading);
    }
    return shape;
}

int PreviewModel::widestText() const
{
    int widest = -1;
    qsizetype longest = 0;
    for (int heading = 0; heading < int(m_headings.size()); ++heading) {
        if (m_kinds[std::size_t(heading)] != CellKind::Text)
            continue;
        const TextShape shape = shapeOf(heading);
        if (widest >= 0 && (shape.isConstant || shape.longest < longest))
            continue;
        longest = shape.isConstant ? 0 : shape.longest;
        widest = heading;
    }
    return widest;
}

QList<ColumnSpec> PreviewModel::columns() const
{
    constexpr int kMoneyWidth = 100;
    constexpr int kDateWidth = 66;
    constexpr qsizetype kLetterWidth = 7;
    constexpr qsizetype kPadding = 16;
    constexpr qsizetype kLeastText = 64;
    constexpr qsizetype kMostText = 150;
    QList<ColumnSpec> specs{
        {.key = u"line"_s, .kind = CellKind::Number, .width = 48, .isSortable = false, .tone = Tone::Caption}};
    for (int heading = 0; heading < int(m_headings.size()); ++heading) {
        const CellKind kind = m_kinds[std::size_t(heading)];
        ColumnSpec spec{.key = u"cell%1"_s.arg(heading), .kind = kind, .width = kMoneyWidth, .isSortable = false};
        if (kind == CellKind::Date)
            spec.width = kDateWidth;
        if (kind == CellKind::Text) {
            const TextShape shape = shapeOf(heading);
            spec.width = int(std::clamp(shape.longest * kLetterWidth + kPadding, kLeastText, kMostText));
            spec.dropOrder = shape.isConstant ? 1 : 0;
        }
        specs << spec;
    }
    if (m_widest >= 0)
        specs[m_widest + 1].isStretch = true;
    specs << ColumnSpec{.key = u"state"_s, .kind = CellKind::Chips, .width = 146, .isSortable = false};
    return specs;
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headings.size()) + 2;
}

QVariant PreviewModel::valueCell(const QString &text, int heading, int role) const
{
    switch (m_kinds[std::size_t(heading)]) {
    case CellKind::Money: {
        const auto amount = amountOf(text);
        if (role == MoneyRole && amount)
            return amount->first;
        if (role == CurrencyRole && amount)
            return amount->second;
        if (role == ZeroRole)
            return true;
        if (role == Qt::ToolTipRole && !text.isEmpty())
            return text;
        break;
    }
    case CellKind::Date:
        if (role == Qt::DisplayRole && !text.isEmpty())
            return QDate::fromString(text, Qt::ISODate);
        break;
    default:
        break;
    }
    return role == Qt::DisplayRole ? QVariant(text) : QVariant();
}

/// A refused row whose cells could not be read shows the field and the value that stopped it.
QVariant PreviewModel::refusedCell(const PreviewRow &row, int heading, int role) const
{
    const int place = std::max(m_widest, 0);
    if (role == KindRole)
        return int(CellKind::Text);
    if (!row.cells.isEmpty()) {
        if (role == ToneRole && m_headings.value(heading) == row.rejected->field)
            return int(Tone::Danger);
        return role == Qt::DisplayRole ? QVariant(row.cells.value(heading)) : QVariant();
    }
    if (heading != place)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row.rejected->value.isEmpty() ? tr("empty") : row.rejected->value;
    case SecondaryRole:
        return row.rejected->field.isEmpty() ? QVariant() : QVariant(tr("in %1").arg(row.rejected->field));
    case ToneRole:
        return int(Tone::Danger);
    case EmphasisRole:
        return int(Emphasis::Medium);
    default:
        return {};
    }
}

QVariant PreviewModel::stateCell(const PreviewRow &row, int role) const
{
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return row.rejected ? row.rejected->reason : tr("Read as shown.");
    if (role != ChipsRole)
        return {};
    const ChipSpec chip = row.rejected ? ChipSpec{row.rejected->reason, u"warn"_s, Tone::Danger}
                                       : ChipSpec{tr("readable"), u"check"_s, Tone::Caption};
    return QVariant::fromValue(QList<ChipSpec>{chip});
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PreviewRow &row = m_rows[std::size_t(index.row())];
    if (index.column() == kLine)
        return role == Qt::DisplayRole && row.line > 0 ? QVariant(row.line) : QVariant();
    const int heading = index.column() - 1;
    if (heading == int(m_headings.size()))
        return stateCell(row, role);
    return row.rejected ? refusedCell(row, heading, role) : valueCell(row.cells.value(heading), heading, role);
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const int heading = section - 1;
    const bool isCell = heading >= 0 && heading < int(m_headings.size());
    if (role == Qt::TextAlignmentRole) {
        const bool isRight = section == kLine || (isCell && isRightAligned(m_kinds[std::size_t(heading)]));
        return int((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    return section == kLine ? tr("Row") : isCell ? m_headings[heading] : tr("State");
}

} // namespace quittance::ui
