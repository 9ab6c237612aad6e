#pragma once

#include "core/workspace/ledger_rows.h"
#include "ui/widgets/selection_sum.h"

#include <QWidget>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class DocumentFeed;
class DocumentsView;
class PromiseRecorder;
class Theme;

/// All documents of the book, or those behind a figure: the target of every drill.
class DocumentsScreen : public QWidget
{
    Q_OBJECT

public:
    DocumentsScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    /// The documents whose sum is a figure. `breadcrumb` says where they come from: "Aging › Harrowmere › 31–60".
    void showDrill(const workspace::DocumentQuery &query, const QString &breadcrumb);
    /// The whole book, as the rail opens it.
    void showAll();
    [[nodiscard]] const workspace::DocumentList &list() const;

Q_SIGNALS:
    void openCustomer(quittance::ledger::CustomerId customer, quittance::ledger::DocumentId document);
    void backWanted();
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

private:
    void ask();
    void exportList();

    workspace::Workspace &m_workspace;
    DocumentsView *m_view;
    DocumentFeed *m_feed;
    PromiseRecorder *m_recorder;
    workspace::DocumentQuery m_drill;
    QString m_breadcrumb; ///< empty: the whole book
    bool m_followsView = true;
};

} // namespace quittance::ui
