#include "ui/documents/documents_screen.h"

#include "core/workspace/workspace.h"
#include "ui/documents/document_feed.h"
#include "ui/documents/document_table.h"
#include "ui/documents/documents_view.h"
#include "ui/documents/ledger_words.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/promise_recorder.h"
#include "ui/documents/save_dialog.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

DocumentsScreen::DocumentsScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_view(new DocumentsView(theme, this))
    , m_feed(new DocumentFeed(workspace, m_view->documents(), this))
    , m_recorder(new PromiseRecorder(workspace, this))
{
    setObjectName(u"documentsScreen"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    m_view->banner().follow(workspace.view());

    connect(&workspace.view(), &workspace::ViewState::changed, this, &DocumentsScreen::ask);
    connect(&workspace, &workspace::Workspace::opened, this, &DocumentsScreen::showAll);
    connect(m_view, &DocumentsView::choiceChanged, this, &DocumentsScreen::ask);
    connect(m_view, &DocumentsView::textChanged, m_feed, &DocumentFeed::setText);
    connect(m_view, &DocumentsView::exportWanted, this, &DocumentsScreen::exportList);
    connect(m_view, &DocumentsView::openCustomer, this, &DocumentsScreen::openCustomer);
    connect(m_view, &DocumentsView::backWanted, this, &DocumentsScreen::backWanted);
    connect(m_view, &DocumentsView::selectionSummed, this, &DocumentsScreen::selectionSummed);
    connect(m_view, &DocumentsView::notice, this, &DocumentsScreen::notice);
    connect(m_view, &DocumentsView::promiseWanted, this, [this] { m_recorder->promiseAll(m_view->chosen()); });
    connect(m_view, &DocumentsView::disputeWanted, this, [this] { m_recorder->disputeAll(m_view->chosen()); });
    connect(m_recorder, &PromiseRecorder::notice, this, &DocumentsScreen::notice);
    ask();
}

void DocumentsScreen::showDrill(const workspace::DocumentQuery &query, const QString &breadcrumb)
{
    m_drill = query;
    m_breadcrumb = breadcrumb;
    m_followsView = !query.moves && !query.ratesOn.isValid() && query.asOf == m_workspace.view().asOf();
    m_view->setBreadcrumb(breadcrumb.split(u" › "_s));
    ask();
}

void DocumentsScreen::showAll()
{
    m_breadcrumb.clear();
    m_followsView = true;
    m_view->setBreadcrumb({});
    ask();
}

const workspace::DocumentList &DocumentsScreen::list() const
{
    return m_feed->list();
}

void DocumentsScreen::ask()
{
    if (!m_workspace.isOpen())
        return;
    const workspace::ViewState &view = m_workspace.view();
    m_view->setReadOnly(view.isLookingBack() ? tr("The view is read-only while looking back.") : QString());
    workspace::DocumentQuery query = m_drill;
    if (m_breadcrumb.isEmpty()) {
        query = {};
        query.policy = m_workspace.agingPolicy();
        query.filter.currency = view.currency();
        query.base = view.base();
        query.kinds = DocumentsView::kindsOf(m_view->choice().kinds);
        query.openOnly = m_view->choice().openOnly;
    }
    if (m_followsView)
        query.asOf = view.asOf();
    m_feed->setQuery(query);
}

void DocumentsScreen::exportList()
{
    const QString title = m_breadcrumb.isEmpty() ? m_view->title() : m_breadcrumb;
    const QString name = u"%1 %2"_s.arg(m_view->title(), toIsoDate(m_feed->query().asOf.day));
    askWhereToSave(this, tr("Export documents"), name,
                   tr("Excel workbook (*.xlsx)") + u";;"_s + tr("Comma-separated values (*.csv)"), u"xlsx"_s,
                   [this, title](const QString &path) { m_feed->exportTo(path, title); });
}

} // namespace quittance::ui
