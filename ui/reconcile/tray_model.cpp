#include "ui/reconcile/tray_model.h"

#include "ui/documents/ledger_words.h"
#include "ui/widgets/format.h"

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

QString plainText(Money money)
{
    QLocale plain;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return moneyText(money, {}, plain);
}

} // namespace

QList<ColumnSpec> trayColumns()
{
    return {{.key = u"document"_s, .isStretch = true, .isSortable = false, .emphasis = Emphasis::Medium},
            {.key = u"due"_s,
             .kind = CellKind::Date,
             .width = 78,
             .isSortable = false,
             .tone = Tone::Caption,
             .dropOrder = 2},
            {.key = u"open"_s, .kind = CellKind::Money, .width = 84, .isSortable = false},
            {.key = u"apply"_s, .kind = CellKind::Money, .width = 98, .isSortable = false, .isSummed = true},
            {.key = u"left"_s,
             .kind = CellKind::Money,
             .width = 70,
             .isSortable = false,
             .tone = Tone::Caption,
             .dropOrder = 1},
            {.key = u"remove"_s, .kind = CellKind::State, .width = 30, .isSortable = false}};
}

void TrayModel::begin(qint64 available, Currency currency)
{
    fill(available, currency, {}, {});
}

void TrayModel::fill(qint64 available, Currency currency, const std::vector<match::OpenDocument> &documents,
                     const std::vector<std::optional<qint64>> &units)
{
    if (rowCount() > 0) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_tray.begin(available, currency);
        endRemoveRows();
    }
    Tray filled;
    filled.setWriteOffLimit(m_writeOffLimit);
    filled.begin(available, currency);
    for (std::size_t i = 0; i < documents.size(); ++i)
        filled.add(documents[i], i < units.size() ? units[i] : std::nullopt);
    if (!filled.rows().empty()) {
        beginInsertRows({}, 0, int(filled.rows().size()) - 1);
        m_tray = std::move(filled);
        endInsertRows();
    } else {
        m_tray = std::move(filled);
    }
    Q_EMIT trayChanged();
}

bool TrayModel::add(const match::OpenDocument &document)
{
    Tray added = m_tray;
    return !m_isReadOnly && added.add(document) && take(std::move(added));
}

bool TrayModel::addAccount(ledger::CustomerId customer, const QString &name)
{
    Tray added = m_tray;
    return !m_isReadOnly && added.addAccount(customer, name) && take(std::move(added));
}

bool TrayModel::take(Tray added)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_tray = std::move(added);
    endInsertRows();
    announce();
    Q_EMIT edited();
    return true;
}

void TrayModel::setWriteOffLimit(std::optional<Money> limit)
{
    m_writeOffLimit = limit;
    m_tray.setWriteOffLimit(limit);
}

void TrayModel::removeAt(int row)
{
    if (m_isReadOnly || row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_tray.removeAt(row);
    endRemoveRows();
    announce();
    Q_EMIT edited();
}

void TrayModel::setHandling(workspace::DifferenceHandling handling)
{
    m_tray.setHandling(handling);
    announce();
}

void TrayModel::setReadOnly(bool readOnly)
{
    if (m_isReadOnly == readOnly)
        return;
    m_isReadOnly = readOnly;
    announce();
}

void TrayModel::announce()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kTrayColumns - 1));
    Q_EMIT trayChanged();
}

int TrayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tray.rows().size());
}

int TrayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kTrayColumns;
}

Qt::ItemFlags TrayModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && TrayColumn(index.column()) == TrayColumn::Apply && !m_isReadOnly)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant TrayModel::money(qint64 units, Currency currency, int role) const
{
    switch (role) {
    case MoneyRole:
        return units;
    case CurrencyRole:
        return currency.code();
    case ZeroRole:
        return true;
    default:
        return {};
    }
}

QVariant TrayModel::documentData(const TrayRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.isAccount() ? tr("On account, %1").arg(row.document.number) : row.document.number;
    case Qt::ToolTipRole:
        if (row.isAccount())
            return tr("Kept for %1 until a document is there to settle.").arg(row.document.number);
        return row.document.reference.isEmpty()
            ? tr("%1 %2").arg(kindWord(row.document.kind), row.document.number)
            : tr("%1 %2, reference %3").arg(kindWord(row.document.kind), row.document.number, row.document.reference);
    default:
        return {};
    }
}

QVariant TrayModel::applyData(const TrayRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.typed.isEmpty() ? moneyText(Money(row.units, row.document.currency)) : row.typed;
    case Qt::EditRole:
        return row.typed.isEmpty() ? plainText(Money(row.units, row.document.currency)) : row.typed;
    case Qt::ToolTipRole:
        return row.problem.isEmpty() ? QVariant() : row.problem;
    case kRefusedRole:
        return !row.problem.isEmpty();
    default:
        return money(row.units, row.document.currency, role);
    }
}

QVariant TrayModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TrayRow &row = m_tray.rows()[std::size_t(index.row())];
    if (role == IdRole)
        return row.document.id.value();
    switch (TrayColumn(index.column())) {
    case TrayColumn::Document:
        return documentData(row, role);
    case TrayColumn::Due:
        return role == Qt::DisplayRole ? QVariant(row.document.due.isValid() ? row.document.due : row.document.issue)
                                       : QVariant();
    case TrayColumn::Open:
        if (row.isAccount())
            return {};
        return money(row.document.openUnits, row.document.currency, role);
    case TrayColumn::Apply:
        return applyData(row, role);
    case TrayColumn::Left:
        if (row.isAccount())
            return {};
        return money(m_tray.leftOf(index.row()), row.document.currency, role);
    case TrayColumn::Remove:
        if (m_isReadOnly)
            return {};
        return role == IconRole       ? QVariant(u"x"_s)
            : role == Qt::ToolTipRole ? QVariant(tr("Take %1 out of the tray.").arg(row.document.number))
                                      : QVariant();
    }
    return {};
}

bool TrayModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    if (value.toString() == data(index, Qt::EditRole).toString())
        return true;
    m_tray.apply(index.row(), value.toString(), decimalRuleOf(QLocale()));
    announce();
    Q_EMIT edited();
    return true;
}

QVariant TrayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kTrayColumns)
        return {};
    const bool isMoney = section >= int(TrayColumn::Open) && section <= int(TrayColumn::Left);
    if (role == Qt::TextAlignmentRole)
        return int((isMoney ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const std::pair<QString, QString> headings[] = {
        {tr("Document"), {}},
        {tr("Due"), tr("Due date; for credits and payments their own date.")},
        {tr("Open"), tr("What may still be matched of the document.")},
        {tr("Apply"), tr("What this bank line pays of it. F2 or a click edits.")},
        {tr("Left"), tr("What stays open of the document afterwards.")},
        {{}, {}},
    };
    if (role == Qt::DisplayRole)
        return headings[section].first;
    return role == Qt::ToolTipRole && !headings[section].second.isEmpty() ? QVariant(headings[section].second)
                                                                          : QVariant();
}

} // namespace quittance::ui
