#include "ui/credit/credit_screen.h"

#include "core/base/date.h"
#include "core/workspace/behaviour_figures.h"
#include "core/workspace/workspace.h"
#include "ui/credit/credit_bar.h"
#include "ui/credit/provision_pane.h"
#include "ui/documents/ledger_words.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/question.h"
#include "ui/reconcile/reason_dialog.h"
#include "ui/widgets/format.h"

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// Sales of the year that ended so long ago have had the time to be collected.
constexpr int kHistoryFrom = -24; // months
constexpr int kHistoryTo = -12;

} // namespace

CreditScreen::CreditScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : AnalysisScreen(workspace, parent)
    , m_view(new CreditView(theme, this))
    , m_use(new Question(this))
    , m_scores(new Question(this))
    , m_runs(new Question(this))
    , m_history(new Question(this))
    , m_provision(new Question(this))
    , m_kept(new Question(this))
    , m_assessed(new Question(this))
    , m_theme(theme)
{
    setObjectName(u"creditScreen"_s);
    m_view->banner().follow(workspace.view());
    connectView();
    begin(m_view);
}

void CreditScreen::connectView()
{
    connect(&m_view->bar(), &CreditBar::exportWanted, this, [this] {
        workspace::ExportTable table = m_view->exportTable();
        table.context = contextLines({m_view->currency() ? m_view->currency()->code() : QString()});
        exportTable(table.title, table);
    });
    connect(&m_view->bar(), &CreditBar::provisionExportWanted, this, [this] {
        workspace::ExportTable table = m_view->provision().exportTable();
        table.context = contextLines({m_view->currency() ? m_view->currency()->code() : QString()});
        exportTable(table.title, table);
    });
    connect(m_use, &Question::busyChanged, m_view, &CreditView::setBusy);
    connect(m_provision, &Question::busyChanged, &m_view->provision(), &ProvisionPane::setBusy);
    connect(m_view, &CreditView::policyChanged, this, &CreditScreen::askProvision);
    connect(m_view, &CreditView::customerOpened, this, &CreditScreen::openCustomer);
    connect(m_view, &CreditView::promisesOpened, this, &CreditScreen::openPromises);
    connect(m_view, &CreditView::exposureOpened, this, &CreditScreen::openExposure);
    connect(m_view, &CreditView::bucketOpened, this, &CreditScreen::openBucket);
    connect(m_view, &CreditView::keepWanted, this, &CreditScreen::keep);
    connect(m_view, &CreditView::assessWanted, this, &CreditScreen::assess);
    connect(&m_view->bar(), &CreditBar::draftsChanged, this, [this] {
        if (workspace().isOpen())
            askCustomers();
    });
    connect(m_view, &CreditView::retryWanted, this, &CreditScreen::ask);
    connect(m_view, &CreditView::selectionSummed, this, &CreditScreen::selectionSummed);
    connect(m_view, &CreditView::notice, this, &CreditScreen::notice);
}

void CreditScreen::ask()
{
    if (!workspace().isOpen())
        return;
    m_view->setAging(workspace().agingPolicy());
    askCustomers();
    askRuns();
    askHistory();
    askAssessments();
    askProvision();
}

void CreditScreen::askCustomers()
{
    insight::CreditQuestion asked;
    asked.asOf = workspace().view().asOf();
    m_use->ask(workspace().figures().credit(base()).creditUse(asked, m_view->bar().withDrafts()),
               [this](Result<std::vector<insight::CreditRow>> rows) {
                   if (rows)
                       m_view->setCredit(std::move(*rows), workspace().view().currency());
                   else
                       m_view->showError(rows.error());
               });
    insight::LateScoreQuestion score;
    score.asOf = asked.asOf;
    m_scores->ask(workspace().figures().behaviour(base()).lateScores(score),
                  [this](Result<std::vector<insight::LateScoreRow>> scores) {
                      if (scores)
                          m_view->setScores(std::move(*scores));
                      else
                          m_view->showError(scores.error());
                  });
}

void CreditScreen::askRuns()
{
    m_runs->ask(workspace().figures().credit().provisionRuns(),
                [this](Result<std::vector<workspace::ProvisionRun>> runs) {
                    if (runs)
                        m_view->setRuns(std::move(*runs));
                    else
                        m_view->provision().showError(runs.error());
                });
}

void CreditScreen::askHistory()
{
    const ledger::AsOf asOf = workspace().view().asOf();
    m_history->ask(workspace().figures().credit(base()).lossRates(asOf, asOf.day.addMonths(kHistoryFrom).addDays(1),
                                                                  asOf.day.addMonths(kHistoryTo),
                                                                  workspace().agingPolicy()),
                   [this](Result<std::vector<insight::LossRateDerivation>> history) {
                       if (history)
                           m_view->setHistory(std::move(*history));
                       else
                           m_view->provision().showError(history.error());
                   });
}

void CreditScreen::askProvision()
{
    const std::optional<insight::ProvisionPolicy> policy = m_view->policy();
    if (!workspace().isOpen() || !policy)
        return; // asked when rates are known
    m_provision->ask(workspace().figures().credit(base()).provision(workspace().view().asOf(), *policy),
                     [this](Result<std::vector<insight::Provision>> provisions) {
                         if (provisions)
                             m_view->setProvisions(std::move(*provisions));
                         else
                             m_view->provision().showError(provisions.error());
                     });
}

void CreditScreen::keep()
{
    if (!workspace().isOpen() || !m_view->policy())
        return;
    const ledger::AsOf asOf = workspace().view().asOf();
    auto *dialog = new ReasonDialog(
        tr("Keep this provision"),
        tr("The provision of %1 is kept with its rates and amounts. Say why these rates.").arg(dateText(asOf.day)),
        tr("Keep"), {tr("Month end"), tr("Rates of the book's own history"), tr("Quarterly review")}, this);
    dialog->askThen([this, asOf, policy = *m_view->policy()](const QString &reason) {
        m_kept->ask(workspace().figures().credit().keepProvision(asOf, policy, reason),
                    [this](const Result<workspace::ProvisionRun> &run) {
                        if (!run) {
                            Q_EMIT notice(run.error().message);
                            return;
                        }
                        Q_EMIT notice(tr("The provision of %1 is kept.").arg(dateText(run->asOf.day)));
                        askRuns();
                    });
    });
}

workspace::DocumentQuery CreditScreen::bucketQuery(int bucket) const
{
    workspace::DocumentQuery query;
    query.asOf = workspace().view().asOf();
    query.policy = workspace().agingPolicy();
    query.policy.credits = insight::CreditTreatment::Separate;
    query.filter.currency = m_view->currency();
    query.base = base();
    query.filter.side = insight::AgingFilter::Side::Debits;
    if (bucket >= 0)
        query.filter.bucket = bucket;
    return query;
}

void CreditScreen::openBucket(int bucket)
{
    if (!m_view->currency())
        return;
    const workspace::DocumentQuery query = bucketQuery(bucket);
    QStringList steps{tr("Credit"), m_view->currency()->code()};
    if (bucket >= 0)
        steps << bucketWord(insight::bucketLabels(query.policy).value(bucket));
    Q_EMIT openDocuments(query, steps.join(u" › "_s));
}

void CreditScreen::openExposure(ledger::CustomerId customer)
{
    const insight::CreditRow *row = m_view->model().rowOfCustomer(customer);
    if (!row)
        return;
    workspace::DocumentQuery query;
    query.asOf = workspace().view().asOf();
    query.policy = workspace().agingPolicy();
    query.filter.customer = customer;
    query.filter.currency = row->currency;
    query.base = base();
    Q_EMIT openDocuments(query, QStringList{tr("Credit"), row->name, tr("Net receivable")}.join(u" › "_s));
}

void CreditScreen::forget()
{
    for (Question *asked : {m_use, m_scores, m_runs, m_history, m_provision, m_kept, m_assessed})
        asked->drop();
    m_view->clear();
}

} // namespace quittance::ui
