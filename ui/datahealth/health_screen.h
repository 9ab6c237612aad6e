#pragma once

#include "core/base/result.h"
#include "core/workspace/data_health.h"
#include "ui/widgets/selection_sum.h"

#include <QTimer>
#include <QWidget>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class HealthView;
class Question;
class Theme;

/// The screen Data health on a workspace.
class HealthScreen : public QWidget
{
    Q_OBJECT

public:
    HealthScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void openDocument(quittance::ledger::DocumentId document);
    void openCustomer(quittance::ledger::CustomerId customer);
    void openBankLine(quittance::ledger::BankLineId line);
    void importWanted();
    /// A month end was opened: the view looks at it as it was known then.
    void agingWanted();
    /// How many findings stand that make a figure wrong: the rail shows it.
    void wrongCounted(int findings);
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void showHealth(Result<workspace::DataHealth> health);
    void open(const insight::Finding &finding);
    void askReason(const std::vector<insight::Finding> &findings);
    void restore(const std::vector<insight::Finding> &findings);
    void exportFindings();
    void report(const Result<> &done);

    workspace::Workspace &m_workspace;
    HealthView *m_view;
    Question *m_health;
    Question *m_monthEnds;
    QTimer m_later;
    bool m_isOutdated = false; ///< something changed while nobody looked
};

} // namespace quittance::ui
