#include "ui/customer/customer_tabs.h"

#include "ui/customer/behaviour_page.h"
#include "ui/customer/customer_figures.h"
#include "ui/customer/promise_page.h"
#include "ui/documents/document_table.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

QList<ColumnSpec> allocationColumns()
{
    return {{.key = u"date"_s, .kind = CellKind::Date, .width = 88},
            {.key = u"source"_s, .width = 110, .emphasis = Emphasis::Medium},
            {.key = u"kind"_s, .width = 96, .tone = Tone::Secondary, .dropOrder = 2},
            {.key = u"target"_s, .width = 110},
            {.key = u"taken"_s, .kind = CellKind::Money, .width = 104, .dropOrder = 3},
            {.key = u"applied"_s, .kind = CellKind::Money, .width = 104},
            {.key = u"ended"_s, .kind = CellKind::Date, .width = 88, .dropOrder = 4},
            {.key = u"how"_s, .width = 90, .isStretch = true, .tone = Tone::Caption, .dropOrder = 1}};
}

QList<ColumnSpec> evidenceColumns()
{
    return {{.key = u"booked"_s, .kind = CellKind::Date, .width = 88},
            {.key = u"state"_s, .kind = CellKind::State, .width = 120},
            {.key = u"receipt"_s, .width = 110, .emphasis = Emphasis::Medium},
            {.key = u"amount"_s, .kind = CellKind::Money, .width = 104},
            {.key = u"payer"_s, .width = 150},
            {.key = u"text"_s, .width = 200, .isStretch = true, .tone = Tone::Secondary},
            {.key = u"account"_s, .width = 110, .tone = Tone::Caption, .dropOrder = 1}};
}

QString tabTitle(CustomerTab tab)
{
    switch (tab) {
    case CustomerTab::Open:
        return CustomerTabs::tr("Open items");
    case CustomerTab::All:
        return CustomerTabs::tr("All documents");
    case CustomerTab::Payments:
        return CustomerTabs::tr("Payments && allocations");
    case CustomerTab::Credits:
        return CustomerTabs::tr("Credit notes");
    case CustomerTab::Bank:
        return CustomerTabs::tr("Bank evidence");
    case CustomerTab::Promises:
        return CustomerTabs::tr("Promises && disputes");
    case CustomerTab::Behaviour:
        return CustomerTabs::tr("Behaviour");
    case CustomerTab::DaysLate:
        return CustomerTabs::tr("Days early and late");
    }
    return {};
}

} // namespace

CustomerTabs::CustomerTabs(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_bar(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_open(new DocumentTable(theme, DocumentListUse::Customer, this))
    , m_all(new DocumentTable(theme, DocumentListUse::Customer, this))
    , m_credits(new DocumentTable(theme, DocumentListUse::Customer, this))
    , m_allocationRows(new CellGrid(allocationHeadings(), this))
    , m_allocations(new DataTable(theme, this))
    , m_evidenceRows(new CellGrid(evidenceHeadings(), this))
    , m_evidence(new DataTable(theme, this))
    , m_promises(new PromisePage(theme, this))
    , m_behaviour(new BehaviourPage(theme, this))
    , m_latePage(new QWidget(this))
{
    setObjectName(u"customerTabs"_s);
    build(theme);
    connectTables();
}

void CustomerTabs::build(Theme &)
{
    m_open->setObjectName(u"openItems"_s);
    m_all->setObjectName(u"allDocuments"_s);
    m_credits->setObjectName(u"creditNotes"_s);
    m_open->table().setEmptyState(tr("Nothing is open on this day."));
    m_all->table().setEmptyState(tr("No document yet on this day."));
    m_credits->table().setEmptyState(tr("No credit note yet."));
    m_allocations->setObjectName(u"allocations"_s);
    m_allocations->setColumns(allocationColumns());
    m_allocations->setModel(m_allocationRows);
    m_allocations->setEmptyState(tr("Nothing was applied yet."));
    m_allocations->view()->setAccessibleName(tr("Payments and allocations"));
    m_evidence->setObjectName(u"evidence"_s);
    m_evidence->setColumns(evidenceColumns());
    m_evidence->setModel(m_evidenceRows);
    m_evidence->view()->setAccessibleName(tr("Bank evidence"));

    m_bar->setObjectName(u"tabs"_s);
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setUsesScrollButtons(true);
    const QList<QWidget *> pages{m_open,     m_all,      m_allocations, m_credits,
                                 m_evidence, m_promises, m_behaviour,   m_latePage};
    for (int i = 0; i < kCustomerTabs; ++i) {
        m_bar->addTab(tabTitle(CustomerTab(i)));
        m_pages->addWidget(pages[i]);
    }
    auto *late = new QVBoxLayout(m_latePage);
    late->setContentsMargins({});
    m_bar->setTabVisible(int(CustomerTab::DaysLate), false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    rememberColumns(m_open->table(), u"customer"_s, u"open"_s);
    rememberColumns(m_all->table(), u"customer"_s, u"all"_s);
    rememberColumns(m_credits->table(), u"customer"_s, u"credits"_s);
    rememberColumns(*m_allocations, u"customer"_s, u"allocations"_s);
    rememberColumns(*m_evidence, u"customer"_s, u"evidence"_s);
}

void CustomerTabs::connectTables()
{
    connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        Q_EMIT tabChanged(CustomerTab(tab));
    });
    auto *next = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Tab), parentWidget() ? parentWidget() : this, nullptr,
                               nullptr, Qt::WidgetWithChildrenShortcut);
    connect(next, &QShortcut::activated, this, [this] {
        int tab = m_bar->currentIndex();
        do
            tab = (tab + 1) % kCustomerTabs;
        while (!m_bar->isTabVisible(tab));
        setCurrent(CustomerTab(tab));
    });
    for (DocumentTable *table : {m_open, m_all, m_credits}) {
        connect(table, &DocumentTable::currentDocumentChanged, this, &CustomerTabs::documentChosen);
        connect(table, &DocumentTable::documentActivated, this, &CustomerTabs::documentActivated);
    }
    for (DataTable *table : {&m_open->table(), &m_all->table(), &m_credits->table(), m_allocations, m_evidence}) {
        connect(table, &DataTable::selectionSummed, this, &CustomerTabs::selectionSummed);
        connect(table, &DataTable::notice, this, &CustomerTabs::notice);
    }
    connect(m_allocations, &DataTable::currentChanged, this, [this](const QModelIndex &index) {
        const qint64 id = m_allocationRows->idAt(index.row());
        const auto found = std::ranges::find(m_allocationList, ledger::AllocationId(id), &ledger::Allocation::id);
        if (found != m_allocationList.end())
            Q_EMIT allocationChosen(found->target);
    });
    connect(m_evidence, &DataTable::activated, this, [this](const QModelIndex &index) {
        Q_EMIT bankLineOpened(ledger::BankLineId(m_evidenceRows->idAt(index.row())));
    });
    connect(m_evidence, &DataTable::emptyButtonClicked, this, &CustomerTabs::importWanted);
    connect(m_promises, &PromisePage::selectionSummed, this, &CustomerTabs::selectionSummed);
    connect(m_promises, &PromisePage::notice, this, &CustomerTabs::notice);
}

CustomerTab CustomerTabs::current() const
{
    return CustomerTab(m_bar->currentIndex());
}

void CustomerTabs::setCurrent(CustomerTab tab)
{
    m_bar->setCurrentIndex(int(tab));
    QWidget *page = m_pages->currentWidget();
    page->setFocus(Qt::OtherFocusReason);
    // A page that shows a sentence in place of its figures takes no focus.
    if (!page->isAncestorOf(window()->focusWidget()))
        m_bar->setFocus(Qt::OtherFocusReason);
}

void CustomerTabs::setLatePane(QWidget *pane)
{
    m_latePage->layout()->addWidget(pane);
}

void CustomerTabs::setLateShown(bool isShown)
{
    if (!isShown && current() == CustomerTab::DaysLate)
        m_bar->setCurrentIndex(int(CustomerTab::Open));
    m_bar->setTabVisible(int(CustomerTab::DaysLate), isShown);
}

void CustomerTabs::setCount(CustomerTab tab, qint64 count)
{
    m_bar->setTabText(int(tab), u"%1  %2"_s.arg(tabTitle(tab), numberText(count)));
}

void CustomerTabs::setAllocations(const std::vector<ledger::Allocation> &allocations, QDate today)
{
    m_allocationList = allocations;
    m_allocationRows->setRows(allocationRows(allocations, today));
    setCount(CustomerTab::Payments, qint64(allocations.size()));
}

void CustomerTabs::setEvidence(const std::vector<workspace::BankEvidenceRow> &evidence, bool hasBankSource, QDate today)
{
    m_evidenceRows->setRows(evidenceRows(evidence, today));
    setCount(CustomerTab::Bank, qint64(evidence.size()));
    if (hasBankSource)
        m_evidence->setEmptyState(tr("No bank line concerns this customer yet."));
    else
        m_evidence->setEmptyState(tr("No bank source yet, so no receipt can be proven."), tr("Import files…"));
}

} // namespace quittance::ui
