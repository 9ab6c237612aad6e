#pragma once

#include "core/base/result.h"
#include "core/workspace/ledger_rows.h"

#include <QObject>
#include <QTimer>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class DocumentTable;
class Question;

/// Asks the workspace for what a DocumentTable shows: ids first, then the pages on screen, and again when facts
/// change.
class DocumentFeed : public QObject
{
    Q_OBJECT

public:
    /// `table` outlives the feed.
    DocumentFeed(workspace::Workspace &workspace, DocumentTable &table, QObject *parent);

    /// Shows the documents of `query`; what was typed and the sort order chosen before hold on.
    void setQuery(workspace::DocumentQuery query);
    void setText(const QString &text);
    void reload();
    /// Shows nothing and asks nothing until the next query.
    void clear();
    [[nodiscard]] const workspace::DocumentQuery &query() const { return m_query; }
    /// What is listed now.
    [[nodiscard]] const workspace::DocumentList &list() const { return m_list; }
    /// Writes what is listed, .xlsx or .csv by the ending of `path`, as a job.
    void exportTo(const QString &path, const QString &title);

Q_SIGNALS:
    void listed();

private:
    void loadPage(int generation, int page, const std::vector<qint64> &ids);
    void showFailure(const Error &error);

    workspace::Workspace &m_workspace;
    DocumentTable &m_table;
    Question *m_question;
    QTimer m_later;
    workspace::DocumentQuery m_query;
    workspace::DocumentQuery m_listed; ///< what m_list answers
    workspace::DocumentList m_list;
    bool m_isSet = false;
};

} // namespace quittance::ui
