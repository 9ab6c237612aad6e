#pragma once

#include "core/base/result.h"
#include "ui/documents/item_model.h"
#include "ui/documents/table_pane.h"
#include "ui/widgets/selection_sum.h"

namespace quittance::ui {

class CellGrid;
class HintButton;

/// The documents behind a chosen figure, which they sum to. See AnalysisScreen::feed().
class ItemPane : public TablePane
{
    Q_OBJECT

public:
    /// `screen` names the columns that are remembered.
    ItemPane(Theme &theme, const QString &screen, std::vector<ItemFigure> figures, QWidget *parent = nullptr);

    [[nodiscard]] ItemModel &model() const { return *m_model; }
    /// Which figure the documents are behind; empty where none is chosen.
    [[nodiscard]] QString what() const { return m_what; }
    [[nodiscard]] std::vector<ledger::DocumentId> documents() const;
    /// `what` says which figure they are behind: "Harrowmere Tooling, 8…15 days late".
    void setItems(const QString &what, std::vector<ItemRow> items, Currency currency, QDate today);
    /// Nothing is chosen, or it has no documents of its own: `sentence` says so.
    void clear(const QString &sentence);
    void setBusy(bool isBusy);
    void showError(const Error &error);

Q_SIGNALS:
    void documentOpened(quittance::ledger::DocumentId document);
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);
    void retryWanted();
    void listWanted(); ///< the documents as a screen of their own

private:
    void showTotals();

    ItemModel *m_model;
    CellGrid *m_totals;
    HintButton *m_open;
    QString m_what;
};

} // namespace quittance::ui
