#pragma once

#include "core/workspace/ledger_rows.h"
#include "ui/widgets/selection_sum.h"

#include <QTimer>
#include <QWidget>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class CustomersView;
class Question;
class Theme;
enum class CustomerColumn;

/// Everyone who owes or is owed, on the day of the view.
class CustomersScreen : public QWidget
{
    Q_OBJECT

public:
    CustomersScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void openCustomer(quittance::ledger::CustomerId customer);
    void openDocuments(const quittance::workspace::DocumentQuery &query, const QString &breadcrumb);
    void importWanted();
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

private:
    void ask();
    void showRows(Result<std::vector<workspace::CustomerRow>> rows);
    void drillTotal(Currency currency, CustomerColumn column);
    void exportRows();

    workspace::Workspace &m_workspace;
    CustomersView *m_view;
    Question *m_question;
    QTimer m_later;
};

} // namespace quittance::ui
