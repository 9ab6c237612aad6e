#include "ui/datahealth/health_screen.h"

#include "core/workspace/workspace.h"
#include "ui/datahealth/finding_model.h"
#include "ui/datahealth/health_view.h"
#include "ui/documents/question.h"
#include "ui/documents/save_dialog.h"
#include "ui/reconcile/reason_dialog.h"

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kMonths = 12;

} // namespace

HealthScreen::HealthScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : LazyScreen(workspace, parent)
    , m_view(new HealthView(theme, this))
    , m_health(new Question(this))
    , m_monthEnds(new Question(this))
{
    setObjectName(u"healthScreen"_s);
    connect(m_health, &Question::busyChanged, m_view, &HealthView::setBusy);
    connect(m_view, &HealthView::retryWanted, this, &HealthScreen::askIfOpen);
    connect(m_view, &HealthView::findingOpened, this, &HealthScreen::open);
    connect(m_view, &HealthView::dismissWanted, this, &HealthScreen::askReason);
    connect(m_view, &HealthView::restoreWanted, this, &HealthScreen::restore);
    connect(m_view, &HealthView::importWanted, this, &HealthScreen::importWanted);
    connect(m_view, &HealthView::exportWanted, this, &HealthScreen::exportFindings);
    connect(m_view, &HealthView::selectionSummed, this, &HealthScreen::selectionSummed);
    connect(m_view, &HealthView::notice, this, &HealthScreen::notice);
    connect(m_view, &HealthView::monthEndOpened, this, [this](QDate day, Instant keptAt) {
        this->workspace().view().setAsOf({.day = day, .knownAt = keptAt});
        Q_EMIT agingWanted();
    });
    begin(m_view);
}

void HealthScreen::ask()
{
    m_health->ask(workspace().health().read(),
                  [this](Result<workspace::DataHealth> health) { showHealth(std::move(health)); });
    m_monthEnds->ask(workspace().health().monthEnds(kMonths, workspace().agingPolicy()),
                     [this](Result<std::vector<workspace::MonthEndRow>> rows) {
                         if (rows)
                             m_view->setMonthEnds(std::move(*rows), workspace().today());
                         else if (rows.error().kind != Error::Kind::Cancelled)
                             Q_EMIT notice(rows.error().message);
                     });
}

void HealthScreen::forget()
{
    m_health->drop();
    m_monthEnds->drop();
    m_view->clear();
}

void HealthScreen::showHealth(Result<workspace::DataHealth> health)
{
    if (!health) {
        if (health.error().kind != Error::Kind::Cancelled)
            m_view->showError(health.error());
        return;
    }
    qint64 wrong = 0;
    for (const workspace::FindingGroup &group : health->groups)
        wrong += insight::ruleSeverity(group.rule) == insight::FindingSeverity::Wrong ? group.standing : 0;
    m_view->setHealth(std::move(*health), workspace().today());
    Q_EMIT wrongCounted(int(std::min<qint64>(wrong, std::numeric_limits<int>::max())));
}

/// What is not in the book can only be imported.
void HealthScreen::open(const insight::Finding &finding)
{
    if (finding.document.isValid())
        Q_EMIT openDocument(finding.document);
    else if (!finding.lines.empty())
        Q_EMIT openBankLine(finding.lines.front());
    else if (finding.customer.isValid())
        Q_EMIT openCustomer(finding.customer);
    else
        Q_EMIT importWanted();
}

void HealthScreen::askReason(const std::vector<insight::Finding> &findings)
{
    const QString sentence = findings.size() == 1
        ? findings.front().sentence
        : tr("%n findings are taken off the list.", nullptr, int(findings.size()));
    auto *dialog = new ReasonDialog(tr("Dismiss"), sentence, tr("Dismiss"),
                                    {tr("Known, and correct in the source"), tr("Being corrected in the source"),
                                     tr("Does not bear on any figure we use")},
                                    this);
    dialog->askThen([this, findings](const QString &reason) {
        if (workspace().isOpen())
            whenAnswered(this, workspace().health().dismiss(findings, reason),
                         [this](const Result<> &done) { report(done); });
    });
}

void HealthScreen::restore(const std::vector<insight::Finding> &findings)
{
    whenAnswered(this, workspace().health().restore(findings), [this](const Result<> &done) { report(done); });
}

void HealthScreen::report(const Result<> &done)
{
    if (done)
        ask();
    else if (done.error().kind != Error::Kind::Cancelled)
        Q_EMIT notice(done.error().message);
}

void HealthScreen::exportFindings()
{
    workspace::ExportTable table;
    table.title = tr("Data health");
    table.context = {tr("Findings of %1").arg(toIsoDate(workspace().today()))};
    using Type = workspace::ExportColumn::Type;
    table.columns
        = {{tr("Severity"), Type::Text}, {tr("Check"), Type::Text},     {tr("What was found"), Type::Text},
           {tr("Day"), Type::Date},      {tr("At stake"), Type::Money}, {tr("Dismissed because"), Type::Text}};
    std::vector<workspace::FindingRow> rows;
    for (int row = 0; row < m_view->model().rowCount(); ++row)
        rows.push_back(*m_view->model().rowAt(row));
    table.rows = qint64(rows.size());
    table.row = [rows = std::move(rows)](qint64 at) -> std::vector<workspace::ExportCell> {
        const workspace::FindingRow &row = rows[std::size_t(at)];
        return {{.text = severityWord(insight::ruleSeverity(row.finding.rule))},
                {.text = insight::ruleTitle(row.finding.rule)},
                {.text = row.finding.sentence},
                {.date = row.finding.day},
                {.money = row.finding.amount.currency().isValid() ? std::optional(row.finding.amount) : std::nullopt},
                {.text = row.isDismissed ? row.reason : QString()}};
    };
    const QString name = u"%1 %2"_s.arg(table.title, toIsoDate(workspace().today()));
    askWhereToSave(this, tr("Export findings"), name,
                   tr("Excel workbook (*.xlsx)") + u";;"_s + tr("Comma-separated values (*.csv)"), u"xlsx"_s,
                   [this, table](const QString &path) { workspace().reports().exportTable(path, table); });
}

} // namespace quittance::ui
