#pragma once

#include "core/base/result.h"
#include "core/ledger/ids.h"
#include "core/workspace/ledger_rows.h"
#include "ui/widgets/selection_sum.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

namespace quittance::workspace {
class Workspace;
struct ExportTable;
} // namespace quittance::workspace

namespace quittance::ui {

class ItemPane;

/// Base of the screens that work figures out of the whole book: they ask again when the day, what was known or the
/// facts change, and never while no book is open.
class AnalysisScreen : public QWidget
{
    Q_OBJECT

public:
    AnalysisScreen(workspace::Workspace &workspace, QWidget *parent);

Q_SIGNALS:
    void openCustomer(quittance::ledger::CustomerId customer);
    void openDocument(quittance::ledger::DocumentId document);
    void openDocuments(const quittance::workspace::DocumentQuery &query, const QString &breadcrumb);
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);
    void importWanted();

protected:
    /// Shows `view` and asks for the first time; the last line of a constructor.
    void begin(QWidget *view);
    /// Asks for everything; a book is open.
    virtual void ask() = 0;
    /// Forgets what belongs to a book that is gone.
    virtual void forget() = 0;
    /// The workspace answers for the documents of `items`, which open from there. `title` is where a list of them came
    /// from.
    void feed(ItemPane &items, const QString &title);
    /// Asks where to write a table and says where it is.
    void exportTable(const QString &title, const workspace::ExportTable &table);
    /// Lines above exports and on paper: the day, and what is shown of it.
    [[nodiscard]] QStringList contextLines(const QStringList &more = {}) const;
    [[nodiscard]] workspace::Workspace &workspace() const { return m_workspace; }
    /// The currency everything is shown in; nothing: each in its own.
    [[nodiscard]] std::optional<Currency> base() const;

private:
    void askIfOpen();

    workspace::Workspace &m_workspace;
    QTimer m_later;
};

} // namespace quittance::ui
