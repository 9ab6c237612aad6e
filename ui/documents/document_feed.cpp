#include "ui/documents/document_feed.h"

#include "core/workspace/workspace.h"
#include "ui/documents/document_export.h"
#include "ui/documents/document_table.h"
#include "ui/documents/question.h"
#include "ui/widgets/data_table.h"

#include <QHeaderView>
#include <QTableView>

#include <chrono>

using namespace std::chrono_literals;

namespace quittance::ui {

DocumentFeed::DocumentFeed(workspace::Workspace &workspace, DocumentTable &table, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_table(table)
    , m_question(new Question(this))
{
    m_later.setSingleShot(true);
    m_later.setInterval(250ms);
    connect(&m_later, &QTimer::timeout, this, &DocumentFeed::reload);
    connect(&table.model(), &WindowedModelBase::pageWanted, this, &DocumentFeed::loadPage);
    connect(&table, &DocumentTable::sortWanted, this, [this](workspace::DocumentSort sort, bool descending) {
        m_query.sort = sort;
        m_query.descending = descending;
        reload();
    });
    connect(&table.table(), &DataTable::errorButtonClicked, this, &DocumentFeed::reload);
    connect(m_question, &Question::busyChanged, this,
            [this](bool busy) { m_table.table().setProgress(0, busy ? -1 : 0); });
    connect(&workspace, &workspace::Workspace::changed, this, [this](const workspace::Change &change) {
        if (change.everything || change.settings || !change.documents.isEmpty() || !change.customers.isEmpty()
            || !change.bankLines.isEmpty())
            m_later.start();
    });
    connect(&workspace, &workspace::Workspace::closed, this, &DocumentFeed::clear);
}

void DocumentFeed::setQuery(workspace::DocumentQuery query)
{
    query.text = m_query.text;
    if (m_isSet) {
        query.sort = m_query.sort;
        query.descending = m_query.descending;
    } else if (const QHeaderView *header = m_table.table().view()->horizontalHeader(); header->isSortIndicatorShown()) {
        // The order the header was left in by an earlier sitting.
        if (const auto sort = documentSort(DocumentColumn(header->sortIndicatorSection()))) {
            query.sort = *sort;
            query.descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
        }
    }
    m_query = std::move(query);
    m_isSet = true;
    reload();
}

void DocumentFeed::setText(const QString &text)
{
    m_query.text = text;
    reload();
}

void DocumentFeed::clear()
{
    m_isSet = false;
    m_question->drop();
    m_later.stop();
    m_list = {};
    m_table.setList(m_list, m_query, false);
}

void DocumentFeed::reload()
{
    if (!m_isSet || !m_workspace.isOpen())
        return;
    m_later.stop();
    m_question->ask(m_workspace.ledger().documents(m_query),
                    [this, query = m_query](Result<workspace::DocumentList> list) {
                        if (!list) {
                            showFailure(list.error());
                            return;
                        }
                        m_list = std::move(*list);
                        m_listed = query;
                        m_table.setList(m_list, query, !query.text.isEmpty());
                        Q_EMIT listed();
                    });
}

void DocumentFeed::loadPage(int generation, int page, const std::vector<qint64> &ids)
{
    if (!m_workspace.isOpen())
        return;
    std::vector<ledger::DocumentId> documents;
    documents.reserve(ids.size());
    for (const qint64 id : ids)
        documents.emplace_back(id);
    whenAnswered(this, m_workspace.ledger().documentRows(std::move(documents), m_listed),
                 [this, generation, page](Result<std::vector<workspace::DocumentRow>> rows) {
                     if (rows)
                         m_table.model().setPage(generation, page, std::move(*rows));
                     else
                         showFailure(rows.error());
                 });
}

void DocumentFeed::showFailure(const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        m_table.table().showError(tr("The documents could not be read."), error.message, tr("Try again"));
}

void DocumentFeed::exportTo(const QString &path, const QString &title)
{
    if (m_workspace.isOpen())
        m_workspace.reports().exportTable(path, documentExport(m_workspace.ledger(), m_listed, m_list.ids, title));
}

} // namespace quittance::ui
