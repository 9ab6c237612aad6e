#include "core/workspace/workspace.h"
#include "ui/credit/assessment_dialog.h"
#include "ui/credit/credit_screen.h"
#include "ui/documents/question.h"
#include "ui/widgets/format.h"

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// Open documents offered: the largest come first.
constexpr std::size_t kMostCandidates = 300;

} // namespace

void CreditScreen::askAssessments()
{
    m_assessed->ask(workspace().assessments().read(workspace().view().asOf().knownAt),
                    [this](Result<std::vector<workspace::Assessment>> assessments) {
                        if (!assessments) {
                            Q_EMIT notice(assessments.error().message);
                            return;
                        }
                        m_view->setSpecific(workspace::specificRates(*assessments));
                        if (m_dialog)
                            m_dialog->setAssessments(std::move(*assessments));
                    });
}

void CreditScreen::assess()
{
    if (!workspace().isOpen() || workspace().view().isLookingBack()) {
        Q_EMIT notice(tr("The view is read-only while looking back."));
        return;
    }
    m_dialog = new AssessmentDialog(m_theme, this);
    const auto told = [this](const Result<> &done) {
        if (!done && m_dialog)
            m_dialog->showProblem(done.error().message);
    };
    connect(m_dialog, &AssessmentDialog::assessWanted, this,
            [this, told](ledger::DocumentId document, qint64 percent, const QString &reason) {
                whenAnswered(this, workspace().assessments().assess(document, percent, reason), told);
            });
    connect(m_dialog, &AssessmentDialog::withdrawWanted, this, [this, told](ledger::DocumentId document) {
        whenAnswered(this, workspace().assessments().withdraw(document, tr("Back to the matrix.")), told);
    });
    m_dialog->open();
    askAssessments();
    askCandidates();
}

void CreditScreen::askCandidates()
{
    workspace::DocumentQuery query;
    query.asOf = workspace().view().asOf();
    query.policy = workspace().agingPolicy();
    if (!base())
        query.filter.currency = m_view->currency();
    query.filter.side = insight::AgingFilter::Side::Debits;
    query.sort = workspace::DocumentSort::Open;
    query.descending = true;
    whenAnswered(this, workspace().ledger().documents(query), [this](const Result<workspace::DocumentList> &list) {
        if (!list || !m_dialog)
            return;
        std::vector<ledger::DocumentId> ids = list->ids;
        ids.resize(std::min(ids.size(), kMostCandidates));
        whenAnswered(
            this,
            workspace().ledger().documentRows(std::move(ids), workspace().view().asOf(), workspace().agingPolicy()),
            [this](const Result<std::vector<workspace::DocumentRow>> &rows) {
                if (!rows || !m_dialog)
                    return;
                QList<AssessmentDialog::Candidate> candidates;
                for (const workspace::DocumentRow &row : *rows)
                    candidates << AssessmentDialog::Candidate{row.document.id,
                                                              tr("%1, %2, %3 open")
                                                                  .arg(row.document.fact.number,
                                                                       row.document.customerName,
                                                                       moneyText(row.open, {.withCurrency = true}))};
                m_dialog->setCandidates(candidates);
            });
    });
}

} // namespace quittance::ui
