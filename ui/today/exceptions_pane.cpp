#include "ui/today/exceptions_pane.h"

#include "ui/today/today_figures.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane_header.h"

#include <QCoreApplication>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::AttentionGroup;
using workspace::AttentionItem;
using workspace::AttentionKind;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::ExceptionsPane)
};

enum Column { kName, kDetail, kDays, kAmount, kColumns };

/// Lines below a group; its list has them all.
constexpr std::size_t kMostLines = 3;

struct Look
{
    QString icon;
    Tone tone;
};

Look lookOf(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::NoEvidence:
        return {u"noeye"_s, Tone::Danger};
    case AttentionKind::Reversed:
    case AttentionKind::ReturnedLine:
        return {u"match-ret"_s, Tone::Danger};
    case AttentionKind::UnexplainedLine:
        return {u"match-none"_s, Tone::Caution};
    case AttentionKind::AmbiguousLine:
        return {u"match-amb"_s, Tone::Caution};
    case AttentionKind::StaleDecision:
        return {u"history"_s, Tone::Caution};
    case AttentionKind::Unapplied:
        return {u"split"_s, Tone::Info};
    case AttentionKind::NoDueDate:
        return {u"calendar"_s, Tone::Caution};
    }
    return {};
}

std::vector<GridHeading> headings()
{
    return {{Text::tr("What")},
            {Text::tr("Of whom")},
            {Text::tr("Count or age"), {}, true},
            {Text::tr("Amount"), {}, true}};
}

QList<ColumnSpec> columns()
{
    return {{.key = u"what"_s, .width = 104, .isSortable = false},
            {.key = u"whom"_s, .width = 150, .isStretch = true, .isSortable = false},
            {.key = u"days"_s, .kind = CellKind::Number, .width = 46, .isSortable = false, .tone = Tone::Caption},
            {.key = u"amount"_s, .kind = CellKind::Money, .width = 100, .isSortable = false}};
}

GridRow itemRow(const AttentionItem &item, AttentionKind kind, QDate today)
{
    const bool isLine = item.line.isValid();
    GridRow row{.cells = std::vector<Cell>(kColumns)};
    row.cells[kName] = textCell(isLine ? dateText(item.day, today) : item.number);
    row.cells[kDetail] = textCell(item.name);
    row.cells[kDays] = textCell(Text::tr("%1 d", "days ago").arg(numberText(item.day.daysTo(today))));
    row.cells[kAmount] = moneyCell(item.amount, true);
    const QString tip = isLine ? Text::tr("Opens the bank line in Reconcile.") : Text::tr("Opens the document.");
    const QString words = u"%1\n%2, %3\n%4"_s.arg(attentionTitle(kind), item.name, longDateText(item.day), tip);
    for (Cell &cell : row.cells)
        cell.insert(Qt::ToolTipRole, words);
    return row;
}

} // namespace

QString attentionTitle(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::NoEvidence:
        return Text::tr("Paid without bank evidence");
    case AttentionKind::Reversed:
        return Text::tr("Reversed, still counted");
    case AttentionKind::ReturnedLine:
        return Text::tr("Returned by the bank");
    case AttentionKind::UnexplainedLine:
        return Text::tr("Bank money, no invoice");
    case AttentionKind::AmbiguousLine:
        return Text::tr("Several documents fit");
    case AttentionKind::StaleDecision:
        return Text::tr("Ground of a match moved");
    case AttentionKind::Unapplied:
        return Text::tr("Credits not applied");
    case AttentionKind::NoDueDate:
        return Text::tr("No due date stated");
    }
    return {};
}

QString attentionDefinition(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::NoEvidence:
        return Text::tr("Receipts of the last 90 days that no accepted bank line proves whole, in currencies with a "
                        "bank source.");
    case AttentionKind::Reversed:
        return Text::tr("Receipts of the last 90 days whose money the bank took back, while the ledger still counts "
                        "them.");
    case AttentionKind::ReturnedLine:
        return Text::tr("Bank lines that take money back and are matched to nothing yet.");
    case AttentionKind::UnexplainedLine:
        return Text::tr("Bank lines for which no open document was found.");
    case AttentionKind::AmbiguousLine:
        return Text::tr("Bank lines that several documents explain about as well.");
    case AttentionKind::StaleDecision:
        return Text::tr("Matches that a later import no longer supports. They stand until somebody decides.");
    case AttentionKind::Unapplied:
        return Text::tr("Credit notes and receipts, or parts of them, that settle no invoice yet.");
    case AttentionKind::NoDueDate:
        return Text::tr("Open items whose source states no due date. They age from their date of issue.");
    }
    return {};
}

ExceptionsPane::ExceptionsPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(theme, tr("Exceptions"), this))
    , m_rows(new CellGrid(headings(), this))
    , m_table(new DataTable(theme, this))
{
    setObjectName(u"exceptionsPane"_s);
    build();
}

void ExceptionsPane::build()
{
    m_table->setObjectName(u"exceptions"_s);
    m_table->setColumns(columns());
    m_table->setModel(m_rows);
    m_table->setHeaderShown(false);
    m_table->view()->setAccessibleName(tr("Exceptions"));
    m_table->setEmptyState(tr("Nothing needs a decision."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);

    connect(m_table, &DataTable::activated, this, [this](const QModelIndex &index) { open(index.row()); });
    connect(m_table, &DataTable::whyWanted, this, [this](const QModelIndex &index) {
        const Target target = m_targets[std::size_t(index.row())];
        if (target.group >= 0)
            Q_EMIT notice(attentionDefinition(m_groups[std::size_t(target.group)].kind));
    });
    connect(m_table, &DataTable::selectionSummed, this, &ExceptionsPane::selectionSummed);
    connect(m_table, &DataTable::notice, this, &ExceptionsPane::notice);
    connect(m_table, &DataTable::errorButtonClicked, this, &ExceptionsPane::retryWanted);
}

void ExceptionsPane::open(int row)
{
    const Target target = m_targets[std::size_t(row)];
    if (target.group < 0) {
        Q_EMIT importWanted();
        return;
    }
    const AttentionGroup &group = m_groups[std::size_t(target.group)];
    if (target.item < 0) {
        Q_EMIT groupOpened(group);
        return;
    }
    const AttentionItem &item = group.largest[std::size_t(target.item)];
    if (item.line.isValid())
        Q_EMIT bankLineOpened(item.line);
    else
        Q_EMIT documentOpened(item.document);
}

void ExceptionsPane::addGroup(int group, std::vector<GridRow> &rows)
{
    const AttentionGroup &shown = m_groups[std::size_t(group)];
    const Look look = lookOf(shown.kind);
    GridRow head{.id = qint64(shown.kind) + 1, .cells = std::vector<Cell>(kColumns)};
    head.cells[kName] = textCell(attentionTitle(shown.kind));
    head.cells[kName].insert(GroupRole, true);
    head.cells[kName].insert(IconRole, look.icon);
    head.cells[kName].insert(IconToneRole, int(look.tone));
    head.cells[kDays] = numberCell(shown.count());
    const auto total = std::ranges::find(shown.totals, m_currency, &Money::currency);
    if (total != shown.totals.end())
        head.cells[kAmount] = moneyCell(*total, true);
    for (Cell &cell : head.cells)
        cell.insert(Qt::ToolTipRole, attentionDefinition(shown.kind));
    rows.push_back(std::move(head));
    m_targets.push_back({group, -1});
    for (std::size_t i = 0; i < std::min(shown.largest.size(), kMostLines); ++i) {
        rows.push_back(itemRow(shown.largest[i], shown.kind, m_today));
        rows.back().id = (qint64(shown.kind) + 1) * 100 + qint64(i);
        m_targets.push_back({group, int(i)});
    }
}

void ExceptionsPane::setAttention(const workspace::Attention &attention, Currency currency, QDate today)
{
    m_groups = attention.groups;
    m_currency = currency;
    m_today = today;
    m_targets.clear();
    std::vector<GridRow> rows;
    if (!attention.hasBankSource) {
        GridRow row{.id = 1'000, .cells = std::vector<Cell>(kColumns)};
        row.cells[kName] = textCell(tr("No bank source yet: import statements to prove receipts"));
        row.cells[kName].insert(IconRole, u"bank"_s);
        for (Cell &cell : row.cells)
            cell.insert(Qt::ToolTipRole, tr("Without bank lines no receipt can be proven. Enter opens Import."));
        rows.push_back(std::move(row));
        m_targets.push_back({});
    }
    for (int group = 0; group < int(m_groups.size()); ++group)
        addGroup(group, rows);
    m_rows->setRows(std::move(rows));
    showSpans();
    m_table->clearError();
    m_header->setMeta(m_groups.empty() ? QString() : tr("%1, Enter opens the list").arg(currency.code()));
}

/// The title of a group takes the room of both columns of words.
void ExceptionsPane::showSpans()
{
    QTableView *view = m_table->view();
    view->clearSpans();
    for (int row = 0; row < int(m_targets.size()); ++row) {
        if (m_targets[std::size_t(row)].item < 0)
            view->setSpan(row, kName, 1, m_targets[std::size_t(row)].group < 0 ? kColumns : kDays);
    }
}

qint64 ExceptionsPane::count() const
{
    qint64 count = 0;
    for (const AttentionGroup &group : m_groups)
        count += group.count();
    return count;
}

void ExceptionsPane::setBusy(bool isBusy)
{
    m_table->setProgress(0, isBusy ? -1 : 0);
}

void ExceptionsPane::showError(const QString &cause)
{
    m_table->showError(tr("The exceptions could not be read."), cause, tr("Try again"));
}

} // namespace quittance::ui
