#pragma once

#include "core/workspace/assessment_service.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace quittance::ui {

class CellGrid;
class DataTable;
class Theme;

/// The documents that are assessed by themselves, with a rate and a reason each, and a row to add or change one.
/// Deletes itself.
class AssessmentDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AssessmentDialog(Theme &theme, QWidget *parent = nullptr);

    /// A document that may be assessed.
    struct Candidate
    {
        ledger::DocumentId document;
        QString text;
    };

    void setAssessments(std::vector<workspace::Assessment> assessments);
    void setCandidates(const QList<Candidate> &candidates);
    /// Why something could not be written; empty clears it.
    void showProblem(const QString &sentence);
    [[nodiscard]] DataTable &table() const { return *m_table; }

Q_SIGNALS:
    void assessWanted(quittance::ledger::DocumentId document, qint64 percent, const QString &reason);
    void withdrawWanted(quittance::ledger::DocumentId document);

private:
    void build();
    void takeChosen(int row);
    void refresh();
    [[nodiscard]] ledger::DocumentId chosen() const;

    CellGrid *m_rows;
    DataTable *m_table;
    QComboBox *m_document;
    QLineEdit *m_percent;
    QLineEdit *m_reason;
    QLabel *m_problem;
    QPushButton *m_assess;
    QPushButton *m_withdraw;
    std::vector<workspace::Assessment> m_assessments;
};

} // namespace quittance::ui
