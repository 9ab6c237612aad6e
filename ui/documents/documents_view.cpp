#include "ui/documents/documents_view.h"

#include "ui/documents/document_table.h"
#include "ui/documents/filter_field.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/screen_bar.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/segmented.h"

#include <QAction>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// A promise or dispute is about a handful of documents; more are a mistake.
constexpr int kMostChosen = 500;

} // namespace

DocumentsView::DocumentsView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_banner(new LookingBackBanner(theme, this))
    , m_documents(new DocumentTable(theme, DocumentListUse::Screen, this))
    , m_bar(new ScreenBar(theme, tr("Invoices"), this))
    , m_filter(new FilterField(tr("Number, name or reference"), m_documents, this))
    , m_kinds(new Segmented(theme, {tr("Invoices"), tr("Receipts"), tr("Credit notes"), tr("All")}, this))
    , m_open(new Segmented(theme, {tr("Open"), tr("Open and settled")}, this))
    , m_export(new HintButton(theme, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), this))
    , m_header(new PaneHeader(theme, tr("From"), this))
    , m_promise(new QAction(tr("Record &promise…"), this))
    , m_dispute(new QAction(tr("Record &dispute…"), this))
{
    setObjectName(u"documentsView"_s);
    build(theme);
    connectParts();
    addRecording();
    setReadOnly({});
    refreshEmptyState({});
    rememberColumns(m_documents->table(), u"documents"_s, u"columns"_s);
}

void DocumentsView::build(Theme &)
{
    m_kinds->setObjectName(u"kinds"_s);
    m_kinds->setCurrent(0);
    m_open->setObjectName(u"openOnly"_s);
    m_open->setCurrent(0);
    m_open->setToolTips({tr("Only what is open on the day of the view."),
                         tr("Every document in force on the day of the view, settled ones too.")});
    m_export->setObjectName(u"export"_s);
    m_export->setIconName(u"report"_s);
    m_export->setToolTip(tr("Writes the rows of this list as a workbook or a CSV file."));
    m_header->hide();

    m_bar->addWidget(m_kinds);
    m_bar->addWidget(m_open);
    m_bar->addStretch();
    m_bar->addWidget(m_filter);
    m_bar->addWidget(m_export);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_header);
    layout->addWidget(m_documents, 1);
    setFocusProxy(m_documents);
    chainTabs({m_kinds, m_open, m_filter, m_export, m_documents});
}

void DocumentsView::connectParts()
{
    connect(m_kinds, &Segmented::chosen, this, [this] {
        m_bar->setTitle(title());
        Q_EMIT choiceChanged();
    });
    connect(m_open, &Segmented::chosen, this, &DocumentsView::choiceChanged);
    connect(m_filter, &FilterField::filterChanged, this, [this](const QString &text) {
        refreshEmptyState(text);
        Q_EMIT textChanged(text);
    });
    connect(m_export, &QPushButton::clicked, this, &DocumentsView::exportWanted);
    connect(m_header, &PaneHeader::crumbClicked, this, &DocumentsView::backWanted);
    DataTable &table = m_documents->table();
    connect(m_documents, &DocumentTable::documentActivated, this,
            [this](const workspace::DocumentRow &row) { Q_EMIT openCustomer(row.document.customer, row.document.id); });
    connect(&table, &DataTable::emptyButtonClicked, m_filter, &FilterField::clearFilter);
    connect(&table, &DataTable::selectionSummed, this, &DocumentsView::selectionSummed);
    connect(&table, &DataTable::notice, this, &DocumentsView::notice);
}

/// On the menu of the rows and on keys.
void DocumentsView::addRecording()
{
    m_promise->setObjectName(u"recordPromise"_s);
    m_promise->setShortcut(Qt::Key_P);
    m_dispute->setObjectName(u"recordDispute"_s);
    m_dispute->setShortcut(Qt::Key_D);
    DataTable &table = m_documents->table();
    for (QAction *action : {m_promise, m_dispute}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_documents->addAction(action);
    }
    connect(m_promise, &QAction::triggered, this, &DocumentsView::promiseWanted);
    connect(m_dispute, &QAction::triggered, this, &DocumentsView::disputeWanted);
    connect(&table, &DataTable::contextMenuAboutToShow, this, [this](QMenu *menu, const QModelIndex &index) {
        if (!index.isValid())
            return;
        menu->addSeparator();
        menu->setToolTipsVisible(true);
        menu->addActions({m_promise, m_dispute});
    });
}

void DocumentsView::setReadOnly(const QString &why)
{
    m_promise->setEnabled(why.isEmpty());
    m_dispute->setEnabled(why.isEmpty());
    m_promise->setToolTip(why.isEmpty() ? tr("Records when the customer says it will pay the selected documents.")
                                        : why);
    m_dispute->setToolTip(why.isEmpty() ? tr("Records why the customer does not pay the selected documents.") : why);
}

std::vector<ledger::DocumentId> DocumentsView::chosen() const
{
    std::vector<ledger::DocumentId> documents = m_documents->selectedDocuments(kMostChosen);
    if (const ledger::DocumentId current = m_documents->currentDocument(); documents.empty() && current.isValid())
        documents.push_back(current);
    return documents;
}

DocumentChoice DocumentsView::choice() const
{
    return {.kinds = m_kinds->current(), .openOnly = m_open->current() == 0};
}

std::vector<ledger::DocumentKind> DocumentsView::kindsOf(int choice)
{
    switch (choice) {
    case 0:
        return {ledger::DocumentKind::Invoice, ledger::DocumentKind::OpeningBalance};
    case 1:
        return {ledger::DocumentKind::Payment, ledger::DocumentKind::Refund};
    case 2:
        return {ledger::DocumentKind::CreditNote, ledger::DocumentKind::WriteOff};
    default:
        return {};
    }
}

void DocumentsView::setBreadcrumb(const QStringList &steps)
{
    const bool isDrill = !steps.isEmpty();
    m_header->setBreadcrumb(steps);
    m_header->setVisible(isDrill);
    m_kinds->setVisible(!isDrill);
    m_open->setVisible(!isDrill);
    m_bar->setTitle(title());
}

void DocumentsView::setMeta(const QString &meta)
{
    m_header->setMeta(meta);
}

QString DocumentsView::title() const
{
    if (!m_header->isHidden())
        return tr("Documents");
    switch (m_kinds->current()) {
    case 0:
        return tr("Invoices");
    case 1:
        return tr("Receipts");
    case 2:
        return tr("Credit notes");
    default:
        return tr("Documents");
    }
}

void DocumentsView::refreshEmptyState(const QString &text)
{
    DataTable &table = m_documents->table();
    if (text.isEmpty())
        table.setEmptyState(tr("There is nothing to list on this day."));
    else
        table.setEmptyState(tr("No row passes this filter."), tr("Clear filter"),
                            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
}

} // namespace quittance::ui
