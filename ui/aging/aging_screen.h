#pragma once

#include "core/base/result.h"
#include "core/workspace/ledger_rows.h"
#include "ui/aging/aging_matrix_model.h"
#include "ui/documents/bridge_lines.h"
#include "ui/widgets/selection_sum.h"

#include <QTimer>
#include <QWidget>

#include <array>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class AgingView;
class DocumentFeed;
class Question;
class Theme;

/// Who owes how old, on any day, as known on any day.
class AgingScreen : public QWidget
{
    Q_OBJECT

public:
    AgingScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    /// What a cell of the matrix stands for, as a list to open: its total equals the cell.
    [[nodiscard]] workspace::DocumentQuery queryOf(const AgingCell &cell) const;

Q_SIGNALS:
    void openCustomer(quittance::ledger::CustomerId customer);
    void openDocument(quittance::ledger::DocumentId document);
    void openDocuments(const quittance::workspace::DocumentQuery &query, const QString &breadcrumb);
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

private:
    void connectView();
    void ask();
    /// In the base currency of the view, or each currency on its own.
    [[nodiscard]] QFuture<Result<insight::AgingTable>> agingOf(ledger::AsOf asOf,
                                                               const insight::AgingPolicy &policy) const;
    void askTable();
    void askTrend();
    void askSide();
    void askTreatment(std::size_t which);
    void compare(bool isWanted);
    /// Amounts in the base currency, where the view is in one.
    void askInBase(workspace::DocumentQuery &query, QDate ratesOn = {}) const;
    void openCell(const AgingCell &cell);
    void openBridge(const insight::RollForward &bridge, BridgeLine line);
    void openSegment(QDate day, int bucket, Currency currency);
    void exportWorkbook();
    void showFailure(const Error &error);
    void keepCurrency(insight::AgingTable &table) const;

    workspace::Workspace &m_workspace;
    AgingView *m_view;
    DocumentFeed *m_cellFeed;
    Question *m_table;
    Question *m_now;
    Question *m_trend;
    Question *m_bridge;
    Question *m_restated;
    std::array<Question *, 4> m_treatments;
    std::vector<insight::AgingTable> m_treatmentTables;
    QTimer m_later;
};

} // namespace quittance::ui
