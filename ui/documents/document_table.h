#pragma once

#include "ui/documents/document_model.h"

#include <QWidget>

namespace quittance::ui {

class CellGrid;
class DataTable;
class Theme;

/// A windowed list of documents with its totals per currency. It is fed by a DocumentFeed.
class DocumentTable : public QWidget
{
    Q_OBJECT

public:
    DocumentTable(Theme &theme, DocumentListUse use, QWidget *parent = nullptr);

    [[nodiscard]] DataTable &table() { return *m_table; }
    [[nodiscard]] DocumentModel &model() { return *m_model; }
    [[nodiscard]] const CellGrid &totals() const { return *m_totals; }

    /// Shows the ids and totals of `list`; `isFiltered` says whether a text narrows it.
    void setList(const workspace::DocumentList &list, const workspace::DocumentQuery &query, bool isFiltered);
    /// The document under the cursor; invalid when there is none or it is not loaded.
    [[nodiscard]] ledger::DocumentId currentDocument() const;
    [[nodiscard]] const workspace::DocumentRow *currentRow() const;
    /// The documents of the selected rows, at most `most` of them, in the order of the list.
    [[nodiscard]] std::vector<ledger::DocumentId> selectedDocuments(int most) const;
    /// Makes `document` the current row once the list has it.
    void selectDocument(ledger::DocumentId document);

Q_SIGNALS:
    void sortWanted(quittance::workspace::DocumentSort sort, bool descending);
    void documentActivated(const quittance::workspace::DocumentRow &row); ///< Enter or double click
    void currentDocumentChanged(quittance::ledger::DocumentId document);

private:
    void showTotals(const workspace::DocumentList &list, const workspace::DocumentQuery &query, bool isFiltered);
    void takePendingSelection();

    DocumentListUse m_use;
    DocumentModel *m_model;
    CellGrid *m_totals;
    DataTable *m_table;
    ledger::DocumentId m_pending;
};

} // namespace quittance::ui
