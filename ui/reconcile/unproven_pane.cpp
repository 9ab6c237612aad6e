#include "ui/reconcile/unproven_pane.h"

#include "core/match/explain.h"
#include "core/workspace/match_rules.h"
#include "ui/documents/cell_grid.h"
#include "ui/reconcile/reconcile_words.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/evidence_list.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kEven = 500'000; ///< ppm

QList<ColumnSpec> paymentColumns()
{
    return {{.key = u"day"_s, .kind = CellKind::Date, .width = 104, .isSortable = false, .tone = Tone::Caption},
            {.key = u"number"_s, .width = 130, .isSortable = false, .emphasis = Emphasis::Medium},
            {.key = u"customer"_s, .isStretch = true, .isSortable = false},
            {.key = u"amount"_s, .kind = CellKind::Money, .width = 104, .isSortable = false, .isSummed = true}};
}

QList<ColumnSpec> lineColumns()
{
    return {{.key = u"day"_s, .kind = CellKind::Date, .width = 104, .isSortable = false, .tone = Tone::Caption},
            {.key = u"text"_s, .isStretch = true, .isSortable = false},
            {.key = u"amount"_s, .kind = CellKind::Money, .width = 104, .isSortable = false},
            {.key = u"chance"_s, .kind = CellKind::Probability, .width = 124, .isSortable = false}};
}

/// A list over what belongs to its current row.
QWidget *paneOf(PaneHeader *header, QWidget *body, QWidget *parent)
{
    auto *pane = new QWidget(parent);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(body, 1);
    return pane;
}

} // namespace

int UnprovenModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kUnprovenColumns;
}

QVariant UnprovenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kUnprovenColumns)
        return {};
    const bool isAmount = UnprovenColumn(section) == UnprovenColumn::Amount;
    const QString titles[] = {tr("Paid"), tr("Payment"), tr("Customer"), tr("Unproven")};
    if (role == Qt::DisplayRole)
        return titles[section];
    if (role == Qt::TextAlignmentRole)
        return int((isAmount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::ToolTipRole && isAmount ? QVariant(tr("What of the payment no bank line proves.")) : QVariant();
}

qint64 UnprovenModel::rowId(const workspace::UnprovenPayment &row) const
{
    return row.payment.id.value();
}

QVariant UnprovenModel::cell(const workspace::UnprovenPayment &row, int column, int role) const
{
    const ledger::DocumentFact &fact = row.payment.fact;
    switch (UnprovenColumn(column)) {
    case UnprovenColumn::Day:
        return role == Qt::DisplayRole ? QVariant(fact.issue) : QVariant();
    case UnprovenColumn::Number:
        return role == Qt::DisplayRole ? QVariant(fact.number) : QVariant();
    case UnprovenColumn::Customer:
        return role == Qt::DisplayRole ? QVariant(row.payment.customerName) : QVariant();
    case UnprovenColumn::Amount:
        return role == MoneyRole   ? QVariant(row.unprovenUnits)
            : role == CurrencyRole ? QVariant(fact.amount.currency().code())
            : role == ZeroRole     ? QVariant(true)
                                   : QVariant();
    }
    return {};
}

UnprovenPane::UnprovenPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new UnprovenModel(this))
    , m_header(new PaneHeader(theme, tr("Payments without evidence"), this))
    , m_payments(new DataTable(theme, this))
    , m_linesHeader(new PaneHeader(theme, tr("Nearest bank lines"), this))
    , m_lines(new DataTable(theme, this))
    , m_rows(new CellGrid({{tr("Booked"), {}, false},
                           {tr("Bank text"), {}, false},
                           {tr("Amount"), {}, true},
                           {tr("Chance"), tr("What the evidence below adds up to."), true}},
                          this))
    , m_evidence(new EvidenceList(theme, this))
    , m_sentence(new TextLabel(theme, TextStyle::Caption, Tone::Caption, this))
    , m_take(new HintButton(theme, tr("Take it to this line"), {}, this))
    , m_open(new HintButton(theme, tr("Open the payment"), {}, this))
{
    setObjectName(u"unprovenPane"_s);
    build(theme);
    connect(m_payments, &DataTable::currentChanged, this, [this](const QModelIndex &index) {
        const ledger::DocumentId payment(index.isValid() ? m_model->idAt(index.row()) : 0);
        if (!payment.isValid() || payment == m_current)
            return;
        m_current = payment;
        Q_EMIT paymentChosen(payment);
    });
    connect(m_payments, &DataTable::selectionSummed, this, &UnprovenPane::selectionSummed);
    connect(m_lines, &DataTable::currentChanged, this,
            [this](const QModelIndex &index) { showLine(index.isValid() ? index.row() : -1); });
    const auto take = [this] {
        const QModelIndex index = m_lines->currentIndex();
        // While the chosen payment is still being read the lines are those of the one before.
        if (index.isValid() && m_view.payment.payment.id == m_current)
            Q_EMIT lineWanted(ledger::BankLineId(m_rows->idAt(index.row())), m_current);
    };
    connect(m_lines, &DataTable::activated, this, take);
    connect(m_evidence, &EvidenceList::rowActivated, this, [this](int row) {
        if (const QString rule = m_rules.value(row); !rule.isEmpty())
            Q_EMIT ruleWanted(rule);
    });
    connect(m_take, &QPushButton::clicked, this, take);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openDocument(m_current); });
    connect(m_payments, &DataTable::activated, this, [this] { Q_EMIT openDocument(m_current); });
    clear();
}

void UnprovenPane::build(Theme &theme)
{
    m_payments->setObjectName(u"unprovenTable"_s);
    m_payments->setColumns(paymentColumns());
    m_payments->setModel(m_model);
    m_payments->view()->setAccessibleName(tr("Payments without evidence"));
    m_payments->setEmptyState(tr("Every payment of the days the bank has told of is proven."));
    m_lines->setObjectName(u"nearestLines"_s);
    m_lines->setColumns(lineColumns());
    m_lines->setModel(m_rows);
    m_lines->view()->setAccessibleName(tr("Nearest bank lines"));
    m_lines->setEmptyState(tr("No bank line of this currency waits."));
    m_evidence->setObjectName(u"unprovenEvidence"_s);
    m_evidence->setToolTip(tr("Click a reason, or press Enter on it, to open the rule that it rests on."));
    m_sentence->setWordWrap(true);
    m_take->setObjectName(u"takeToLine"_s);
    m_take->setLook(ButtonLook::Primary);
    m_take->setToolTip(tr("Goes to the bank line with this payment in the tray. Enter on the line does the same."));
    m_open->setObjectName(u"openUnproven"_s);
    auto *right = new QWidget(this);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins({});
    rightLayout->setSpacing(0);
    rightLayout->addWidget(paneOf(m_linesHeader, m_lines, right), 1);
    rightLayout->addWidget(paneOf(new PaneHeader(theme, tr("Why, and why not"), right), m_evidence, right), 1);
    auto *inset = new QVBoxLayout; // a selectable label does not keep margins of its own
    inset->setContentsMargins(12, 6, 12, 6);
    inset->addWidget(m_sentence);
    rightLayout->addLayout(inset);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 6, 12, 10);
    buttons->setSpacing(6);
    buttons->addWidget(m_take);
    buttons->addWidget(m_open);
    buttons->addStretch();
    rightLayout->addLayout(buttons);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(paneOf(m_header, m_payments, this));
    split->addWidget(right);
    split->setSizes({600, 560});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(split);
    setFocusProxy(m_payments);
}

void UnprovenPane::setPayments(RowIds ids)
{
    m_header->setMeta(tr("%n payment(s)", nullptr, int(ids.size())));
    const bool isFirst = m_model->rowOf(m_current.value()) < 0;
    m_model->setRowMap(std::move(ids));
    if (m_model->rowCount() == 0)
        clear();
    else if (isFirst || m_model->rowOf(m_current.value()) < 0)
        m_payments->setCurrentRow(0);
}

void UnprovenPane::setPayment(const workspace::UnprovenView &view)
{
    if (view.payment.payment.id != m_current)
        return;
    m_view = view;
    std::vector<GridRow> rows;
    for (const workspace::UnprovenView::Near &near : view.lines) {
        const ledger::BankLineFact &fact = near.row.line.fact;
        GridRow row{.id = near.row.line.id.value(), .cells = std::vector<Cell>(4)};
        row.cells[0] = {{Qt::DisplayRole, fact.bookedOn}};
        row.cells[1] = textCell(lineTitle(fact), fact.counterparty.isEmpty() ? QString() : fact.text);
        row.cells[2] = moneyCell(fact.amount, true);
        row.cells[3] = chanceCell(near.candidate.probabilityPpm);
        rows.push_back(std::move(row));
    }
    const Money amount(view.payment.unprovenUnits, view.payment.payment.fact.amount.currency());
    m_linesHeader->setMeta(
        tr("for %1, %2").arg(view.payment.payment.fact.number, moneyText(amount, {.withCurrency = true})));
    m_rows->setRows(std::move(rows));
    m_open->setEnabled(true);
    if (!view.lines.empty())
        m_lines->setCurrentRow(0);
    showLine(view.lines.empty() ? -1 : 0);
}

void UnprovenPane::showLine(int row)
{
    const bool hasLine = row >= 0 && row < int(m_view.lines.size());
    m_take->setEnabled(hasLine);
    std::vector<match::Reason> reasons;
    if (hasLine)
        reasons = m_view.lines[std::size_t(row)].candidate.reasons;
    std::erase_if(reasons, [](const match::Reason &reason) { return reason.signal == u"prior"_s; });
    std::ranges::stable_sort(reasons, std::ranges::greater{}, &match::Reason::weight);
    QList<EvidenceRow> rows;
    m_rules.clear();
    for (const match::Reason &reason : reasons) {
        const QString text = reason.amount
            ? match::detailWith(reason, moneyText(*reason.amount, {.withCurrency = true}))
            : reason.detail;
        rows << EvidenceRow{.text = text.isEmpty() ? signalWord(reason.signal) : text,
                            .detail = workspace::ruleTitle(reason.rule),
                            .tenths = tenthsOf(reason.weight)};
        m_rules << reason.rule;
    }
    m_evidence->setRows(std::move(rows));
    const bool fits = hasLine && m_view.lines[std::size_t(row)].candidate.probabilityPpm > kEven;
    m_sentence->setText(!hasLine   ? QString()
                            : fits ? tr("This line fits. It waits because others fit as well, or because nobody has "
                                        "decided yet.")
                                   : tr("What speaks for this line does not outweigh what speaks against it."));
}

void UnprovenPane::clear()
{
    m_current = {};
    m_view = {};
    m_rows->setRows({});
    m_linesHeader->setMeta({});
    m_evidence->setRows({});
    m_rules.clear();
    m_sentence->clear();
    m_take->setEnabled(false);
    m_open->setEnabled(false);
}

void UnprovenPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.tokens().panel);
}

} // namespace quittance::ui
