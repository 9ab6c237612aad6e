#pragma once

#include "core/base/result.h"
#include "core/workspace/data_health.h"
#include "ui/documents/lazy_screen.h"
#include "ui/widgets/selection_sum.h"

namespace quittance::ui {

class HealthView;
class Question;
class Theme;

/// The screen Data health on a workspace.
class HealthScreen : public LazyScreen
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
    void ask() override;
    void forget() override;

private:
    void showHealth(Result<workspace::DataHealth> health);
    void open(const insight::Finding &finding);
    void askReason(const std::vector<insight::Finding> &findings);
    void restore(const std::vector<insight::Finding> &findings);
    void exportFindings();
    void report(const Result<> &done);

    HealthView *m_view;
    Question *m_health;
    Question *m_monthEnds;
};

} // namespace quittance::ui
