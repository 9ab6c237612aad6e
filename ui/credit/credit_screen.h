#pragma once

#include "ui/credit/credit_view.h"
#include "ui/documents/analysis_screen.h"

#include <QPointer>

namespace quittance::ui {

class AssessmentDialog;

class Question;

/// Whom to trust with how much: limits, late scores, and what is expected to be lost.
class CreditScreen : public AnalysisScreen
{
    Q_OBJECT

public:
    CreditScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] CreditView &view() const { return *m_view; }
    /// The documents of a bucket of the provision, below 0 of all: their total equals its balance.
    [[nodiscard]] workspace::DocumentQuery bucketQuery(int bucket) const;

Q_SIGNALS:
    void openPromises(quittance::ledger::CustomerId customer);

protected:
    void ask() override;
    void forget() override;

private:
    void connectView();
    void askCustomers();
    void askRuns();
    void askHistory();
    void askProvision();
    void keep();
    void askAssessments();
    void assess();
    void askCandidates();
    void openExposure(ledger::CustomerId customer);
    void openBucket(int bucket);

    CreditView *m_view;
    Question *m_use;
    Question *m_scores;
    Question *m_runs;
    Question *m_history;
    Question *m_provision;
    Question *m_kept;
    Question *m_assessed;
    Theme &m_theme;
    QPointer<AssessmentDialog> m_dialog;
};

} // namespace quittance::ui
