#include "ui/customers/customer_model.h"

#include "core/base/text_fold.h"
#include "ui/documents/ledger_words.h"
#include "ui/widgets/format.h"

#include <QCollator>
#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::CustomerModel)
};

/// ISO 4217 numbers have three digits, so a customer and a currency make one key.
qint64 keyOf(const workspace::CustomerRow &row)
{
    return row.id.value() * 1000 + row.currency.number();
}

QString definition(CustomerColumn column)
{
    switch (column) {
    case CustomerColumn::Aging:
        return Text::tr("What is open by age, each customer on its own scale.");
    case CustomerColumn::Balance:
        return Text::tr("All open items less unapplied credits on the day of the view.");
    case CustomerColumn::Overdue:
        return Text::tr("Open items past their due date, credits not taken off.");
    case CustomerColumn::Unapplied:
        return Text::tr("Receipts and credit notes that are not applied to an invoice yet.");
    case CustomerColumn::OldestDays:
        return Text::tr("Days past due of the oldest open item; blank when nothing is overdue.");
    case CustomerColumn::LastReceipt:
        return Text::tr("The day of the last receipt up to the day of the view; blank: none yet.");
    case CustomerColumn::OpenItems:
        return Text::tr("Open items that are owed; an instalment counts as one.");
    default:
        return {};
    }
}

qint64 amountOf(const workspace::CustomerRow &row, CustomerColumn column)
{
    switch (column) {
    case CustomerColumn::Balance:
        return row.balance;
    case CustomerColumn::Overdue:
        return row.overdue;
    case CustomerColumn::Unapplied:
        return row.unapplied;
    default:
        return 0;
    }
}

bool isMoney(CustomerColumn column)
{
    return column == CustomerColumn::Balance || column == CustomerColumn::Overdue
        || column == CustomerColumn::Unapplied;
}

/// Negative, zero or positive as `a` comes before, with or after `b`.
int compared(const workspace::CustomerRow &a, const workspace::CustomerRow &b, CustomerColumn column,
             const QCollator &collator)
{
    const auto order = [](auto x, auto y) { return x < y ? -1 : int(y < x); };
    switch (column) {
    case CustomerColumn::Name:
        return collator.compare(a.name, b.name);
    case CustomerColumn::Country:
        return a.country.compare(b.country);
    case CustomerColumn::Currency:
        return a.currency.code().compare(b.currency.code());
    case CustomerColumn::OldestDays:
        return order(a.oldestDays, b.oldestDays);
    case CustomerColumn::LastReceipt:
        return order(a.lastReceipt, b.lastReceipt);
    case CustomerColumn::OpenItems:
        return order(a.openItems, b.openItems);
    case CustomerColumn::Aging:
        return order(a.balance, b.balance);
    default:
        return order(amountOf(a, column), amountOf(b, column));
    }
}

} // namespace

QList<ColumnSpec> customerColumns()
{
    return {
        {.key = u"name"_s, .width = 220, .isStretch = true, .emphasis = Emphasis::Medium},
        {.key = u"country"_s, .width = 64, .isShown = false, .tone = Tone::Caption, .dropOrder = 3},
        {.key = u"currency"_s, .width = 48, .tone = Tone::Secondary},
        {.key = u"aging"_s, .kind = CellKind::Sparkbar, .width = 84, .dropOrder = 1},
        {.key = u"balance"_s, .kind = CellKind::Money, .width = 116, .emphasis = Emphasis::Medium},
        {.key = u"overdue"_s, .kind = CellKind::Money, .width = 110},
        {.key = u"unapplied"_s, .kind = CellKind::Money, .width = 104, .dropOrder = 2},
        {.key = u"oldest"_s, .kind = CellKind::Number, .width = 72},
        {.key = u"receipt"_s, .kind = CellKind::Date, .width = 100, .dropOrder = 4},
        {.key = u"items"_s, .kind = CellKind::Number, .width = 76, .dropOrder = 5},
    };
}

QString customerHeading(CustomerColumn column)
{
    switch (column) {
    case CustomerColumn::Name:
        return Text::tr("Customer");
    case CustomerColumn::Country:
        return Text::tr("Country");
    case CustomerColumn::Currency:
        return Text::tr("Ccy");
    case CustomerColumn::Aging:
        return Text::tr("Aging");
    case CustomerColumn::Balance:
        return Text::tr("Balance");
    case CustomerColumn::Overdue:
        return Text::tr("Overdue");
    case CustomerColumn::Unapplied:
        return Text::tr("Unapplied");
    case CustomerColumn::OldestDays:
        return Text::tr("Oldest, d");
    case CustomerColumn::LastReceipt:
        return Text::tr("Last receipt");
    case CustomerColumn::OpenItems:
        return Text::tr("Items");
    }
    return {};
}

QString closedText(Instant since, bool isWhole)
{
    const QString day = dateText(civilDate(since, QTimeZone::systemTimeZone()));
    return isWhole ? Text::tr("The platform this customer came from no longer has it since %1. Its documents stay; "
                              "nothing new can be written for it there.")
                         .arg(day)
                   : Text::tr("gone since %1").arg(day);
}

void CustomerModel::setRows(std::vector<workspace::CustomerRow> rows, const QStringList &bucketLabels, QDate asOf)
{
    m_rows = std::move(rows);
    m_words = bucketWords(bucketLabels);
    m_asOf = asOf;
    m_rowOfKey.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rowOfKey.insert(keyOf(m_rows[i]), int(i));
    arrange();
}

void CustomerModel::setFilter(const QString &text, CustomerShow show)
{
    m_filter = foldText(text).split(u' ', Qt::SkipEmptyParts);
    m_show = show;
    arrange();
}

bool CustomerModel::passes(const workspace::CustomerRow &row) const
{
    switch (m_show) {
    case CustomerShow::Open:
        if (row.openItems == 0 && row.balance == 0)
            return false;
        break;
    case CustomerShow::Overdue:
        if (row.overdue <= 0)
            return false;
        break;
    case CustomerShow::OnAccount:
        if (row.unapplied >= 0)
            return false;
        break;
    case CustomerShow::All:
        break;
    }
    if (m_filter.isEmpty())
        return true;
    const QString gone = row.closedAt ? u' ' + closedText(*row.closedAt, false) : QString();
    const QString text = foldText(row.name + u' ' + row.country + u' ' + row.currency.code() + gone);
    return std::ranges::all_of(m_filter, [&text](const QString &word) { return text.contains(word); });
}

void CustomerModel::arrange()
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::vector<const workspace::CustomerRow *> shown;
    for (const workspace::CustomerRow &row : m_rows) {
        if (passes(row))
            shown.push_back(&row);
    }
    const auto column = CustomerColumn(m_sortColumn);
    std::ranges::stable_sort(shown, [&](const workspace::CustomerRow *a, const workspace::CustomerRow *b) {
        const int way = m_sortOrder == Qt::AscendingOrder ? 1 : -1;
        if (const int order = compared(*a, *b, column, collator) * way)
            return order < 0;
        return compared(*a, *b, CustomerColumn::Name, collator) < 0;
    });
    RowIds ids;
    ids.reserve(shown.size());
    std::ranges::transform(shown, std::back_inserter(ids), [](const auto *row) { return keyOf(*row); });
    setRowMap(std::move(ids));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kCustomerColumns - 1));
}

const workspace::CustomerRow *CustomerModel::rowAt(int row) const
{
    const auto found = m_rowOfKey.constFind(idAt(row));
    return found == m_rowOfKey.constEnd() ? nullptr : &m_rows[std::size_t(*found)];
}

int CustomerModel::rowOfCustomer(ledger::CustomerId customer) const
{
    const auto found = std::ranges::find(rowMap(), customer.value(), [](qint64 key) { return key / 1000; });
    return found == rowMap().end() ? -1 : int(found - rowMap().begin());
}

std::vector<CustomerModel::Total> CustomerModel::totals() const
{
    std::map<QString, Total> sums;
    for (int i = 0; i < rowCount(); ++i) {
        const workspace::CustomerRow *row = rowAt(i);
        if (!row)
            continue;
        Total &total = sums[row->currency.code()];
        total.sum.currency = row->currency;
        total.sum.balance += row->balance;
        total.sum.overdue += row->overdue;
        total.sum.unapplied += row->unapplied;
        total.sum.openItems += row->openItems;
        total.sum.buckets.resize(std::max(total.sum.buckets.size(), row->buckets.size()));
        std::ranges::transform(row->buckets, total.sum.buckets, total.sum.buckets.begin(), std::plus{});
        ++total.customers;
    }
    std::vector<Total> all;
    for (auto &[code, total] : sums)
        all.push_back(std::move(total));
    return all;
}

int CustomerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kCustomerColumns;
}

QVariant CustomerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kCustomerColumns)
        return {};
    const auto column = CustomerColumn(section);
    const bool isRight = isMoney(column) || column == CustomerColumn::OldestDays || column == CustomerColumn::OpenItems;
    switch (role) {
    case Qt::DisplayRole:
        return customerHeading(column);
    case Qt::ToolTipRole:
        return definition(column);
    case Qt::TextAlignmentRole:
        return int((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant CustomerModel::data(const QModelIndex &index, int role) const
{
    const workspace::CustomerRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    const auto column = CustomerColumn(index.column());
    if (role == IdRole)
        return keyOf(*row);
    if (isMoney(column))
        return moneyOf(*row, column, role);
    if (column == CustomerColumn::Aging) {
        if (role == SegmentsRole)
            return QVariant::fromValue(QList<qint64>(row->buckets.begin(), row->buckets.end()));
        if (role == Qt::ToolTipRole || role == CopyRole) {
            QStringList lines;
            for (qsizetype i = 0; i < m_words.size() && i < qsizetype(row->buckets.size()); ++i)
                lines << m_words[i] + u": "_s + moneyText(Money(row->buckets[std::size_t(i)], row->currency));
            return lines.join(role == CopyRole ? u"; "_s : u"\n"_s);
        }
        return {};
    }
    if (column == CustomerColumn::Name && row->closedAt && (role == SecondaryRole || role == Qt::ToolTipRole))
        return closedText(*row->closedAt, role == Qt::ToolTipRole);
    if (role == Qt::DisplayRole)
        return textOf(*row, column);
    if (role == ToneRole && row->openItems == 0)
        return int(Tone::Caption);
    return {};
}

QVariant CustomerModel::moneyOf(const workspace::CustomerRow &row, CustomerColumn column, int role) const
{
    switch (role) {
    case MoneyRole:
        return amountOf(row, column);
    case CurrencyRole:
        return row.currency.code();
    default:
        return {};
    }
}

QVariant CustomerModel::textOf(const workspace::CustomerRow &row, CustomerColumn column) const
{
    switch (column) {
    case CustomerColumn::Name:
        return row.name;
    case CustomerColumn::Country:
        return row.country;
    case CustomerColumn::Currency:
        return row.currency.code();
    case CustomerColumn::OldestDays:
        return row.oldestDays > 0 ? numberText(row.oldestDays) : QVariant();
    case CustomerColumn::LastReceipt:
        return dateText(row.lastReceipt, m_asOf);
    case CustomerColumn::OpenItems:
        return numberText(row.openItems);
    default:
        return {};
    }
}

void CustomerModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kCustomerColumns)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

void CustomerModel::dropPages() { }

void CustomerModel::dropPage(int) { }

QList<int> CustomerModel::heldPages() const
{
    return {};
}

} // namespace quittance::ui
