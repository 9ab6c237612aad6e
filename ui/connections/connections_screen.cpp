#include "ui/connections/connections_screen.h"

#include "core/workspace/workspace.h"
#include "ui/connections/add_connection_dialog.h"
#include "ui/connections/comparison_desk.h"
#include "ui/connections/comparison_pane.h"
#include "ui/connections/connections_view.h"
#include "ui/connections/mapping_desk.h"
#include "ui/documents/question.h"

#include <QDesktopServices>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <chrono>

namespace quittance::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using workspace::JobInfo;
using workspace::JobState;

ConnectionsScreen::ConnectionsScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : LazyScreen(workspace, parent)
    , m_theme(theme)
    , m_view(new ConnectionsView(theme, this))
    , m_statuses(new Question(this))
    , m_detail(new Question(this))
    , m_mappings(new MappingDesk(workspace, m_view->mappings(), this))
    , m_comparison(new ComparisonDesk(workspace, m_view->comparison(), this))
    , m_open(&QDesktopServices::openUrl)
{
    setObjectName(u"connectionsScreen"_s);
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &ConnectionsScreen::askLater);
    connect(&workspace.jobs(), &workspace::JobList::jobChanged, this, [this](int id) {
        const auto &jobs = this->workspace().jobs().jobs();
        const auto job = std::ranges::find(jobs, id, &JobInfo::id);
        if (job != jobs.end() && job->state != JobState::Running)
            askLater();
        showJobs();
    });
    connect(m_statuses, &Question::busyChanged, m_view, &ConnectionsView::setBusy);
    connectView();
    m_minute.start();
    begin(m_view);
}

void ConnectionsScreen::forget()
{
    m_statuses->drop();
    m_detail->drop();
    m_mappings->drop();
    m_comparison->drop();
    m_jobs.clear();
    m_view->clear();
}

void ConnectionsScreen::connectView()
{
    connect(m_view, &ConnectionsView::addWanted, this, &ConnectionsScreen::addConnection);
    connect(m_view, &ConnectionsView::removeWanted, this, &ConnectionsScreen::remove);
    connect(m_view, &ConnectionsView::testWanted, this, &ConnectionsScreen::test);
    connect(m_view, &ConnectionsView::secretWanted, this, &ConnectionsScreen::askSecret);
    connect(m_view, &ConnectionsView::syncWanted, this, &ConnectionsScreen::sync);
    connect(m_view, &ConnectionsView::stopWanted, this, &ConnectionsScreen::stop);
    connect(m_view, &ConnectionsView::typesWanted, this, &ConnectionsScreen::setTypes);
    connect(m_view, &ConnectionsView::detailWanted, this, &ConnectionsScreen::askDetail);
    connect(m_view, &ConnectionsView::retryWanted, this, &ConnectionsScreen::askIfOpen);
    connect(m_view, &ConnectionsView::notice, this, &ConnectionsScreen::notice);
    connect(m_mappings, &MappingDesk::notice, this, &ConnectionsScreen::notice);
    const ComparisonPane &comparison = m_view->comparison();
    connect(&comparison, &ComparisonPane::notice, this, &ConnectionsScreen::notice);
    connect(&comparison, &ComparisonPane::customerWanted, this, &ConnectionsScreen::customerWanted);
    connect(&comparison, &ComparisonPane::documentWanted, this, &ConnectionsScreen::documentWanted);
}

void ConnectionsScreen::ask()
{
    if (!m_view->hasOffers())
        whenAnswered(this, workspace().connections().offers(),
                     [this](const std::vector<workspace::ProviderOffer> &offers) { m_view->setOffers(offers); });
    m_statuses->ask(workspace().connections().statuses(), [this](Result<std::vector<sync::ConnectionStatus>> statuses) {
        if (!statuses) {
            if (statuses.error().kind != Error::Kind::Cancelled)
                m_view->showError(statuses.error());
            return;
        }
        m_names.clear();
        for (const sync::ConnectionStatus &status : *statuses)
            m_names << status.connection.settings.name;
        m_view->setStatuses(std::move(*statuses), Instant::now(), workspace().today());
        askDetail();
    });
}

void ConnectionsScreen::askDetail()
{
    const QString name = m_view->chosen();
    if (!workspace().isOpen())
        return;
    workspace::ConnectionService &connections = workspace().connections();
    const auto failed = [this](const Error &error) {
        if (error.kind != Error::Kind::Cancelled)
            Q_EMIT notice(error.message);
    };
    switch (m_view->page()) {
    case ConnectionPage::Runs:
        if (name.isEmpty())
            m_view->setRuns({});
        else
            m_detail->ask(connections.history(name), [this, failed](const Result<std::vector<sync::PastRun>> &runs) {
                if (runs)
                    m_view->setRuns(*runs);
                else
                    failed(runs.error());
            });
        break;
    case ConnectionPage::Refused:
        if (const QByteArray type = m_view->chosenType(); type.isEmpty())
            m_view->setRefused({}, {});
        else
            m_detail->ask(connections.rejected(name, type),
                          [this, type, failed](const Result<std::vector<sync::RejectedItem>> &items) {
                              if (items)
                                  m_view->setRefused(type, *items);
                              else
                                  failed(items.error());
                          });
        break;
    case ConnectionPage::Requests:
        m_detail->ask(connections.requestLog(),
                      [this](const std::vector<connect::LoggedRequest> &requests) { m_view->setRequests(requests); });
        break;
    case ConnectionPage::Mappings:
        m_mappings->ask(name);
        break;
    case ConnectionPage::Comparison:
        m_comparison->ask(name);
        break;
    case ConnectionPage::Offers:
        break;
    }
}

void ConnectionsScreen::syncAll()
{
    sync({});
}

void ConnectionsScreen::sync(const workspace::SyncWish &wish)
{
    if (!workspace().isOpen())
        return;
    const auto answer = workspace().connections().sync(wish);
    if (const auto &jobs = workspace().jobs().jobs(); !jobs.empty())
        m_jobs.push_back(jobs.front().id);
    showJobs();
    whenAnswered(this, answer, [this](const Result<std::vector<sync::SyncReport>> &reports) {
        if (!reports) {
            report(failed(reports), {});
        } else {
            for (const sync::SyncReport &one : *reports) {
                if (one.error)
                    Q_EMIT notice(u"%1: %2"_s.arg(one.name, one.error->message));
            }
        }
        askIfOpen();
    });
}

void ConnectionsScreen::stop()
{
    for (const int job : m_jobs)
        workspace().jobs().cancel(job);
}

void ConnectionsScreen::showJobs()
{
    const auto &jobs = workspace().jobs().jobs();
    std::erase_if(m_jobs, [&jobs](int id) {
        const auto job = std::ranges::find(jobs, id, &JobInfo::id);
        return job == jobs.end() || job->state != JobState::Running;
    });
    if (m_jobs.empty()) {
        m_view->setRunning(false);
        return;
    }
    const auto job = std::ranges::find(jobs, m_jobs.front(), &JobInfo::id);
    m_view->setRunning(true, job->done, job->total);
}

void ConnectionsScreen::remove(const QString &name)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove %1").arg(name),
                                tr("Remove the connection %1?").arg(name), QMessageBox::Cancel, this);
    box->setObjectName(u"removeDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("The program forgets the connection and its secret. The documents and payments it "
                               "brought stay in the book, with their history, and are no longer brought up to date."));
    QPushButton *confirm = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    confirm->setObjectName(u"confirm"_s);
    connect(confirm, &QPushButton::clicked, this, [this, name] {
        if (workspace().isOpen())
            whenAnswered(this, workspace().connections().remove(name), [this, name](const Result<> &done) {
                report(done, tr("%1 is no longer connected.").arg(name));
                askIfOpen();
            });
    });
    box->open();
}

void ConnectionsScreen::test(const QString &name)
{
    if (!workspace().isOpen())
        return;
    m_view->setTestAnswer(name, tr("asking the platform…"));
    whenAnswered(
        this, workspace().connections().test(name), [this, name](const Result<connect::ConnectionReport> &answer) {
            if (!answer) {
                m_view->setTestAnswer(name, tr("the test failed: %1").arg(answer.error().message));
                return;
            }
            const QString who
                = answer->platform.isEmpty() ? answer->company : tr("%1 in %2").arg(answer->company, answer->platform);
            m_view->setTestAnswer(name, tr("the platform answers: %1").arg(who));
        });
}

void ConnectionsScreen::askSecret(const QString &name)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"secretDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Secret of %1").arg(name));
    dialog->setLabelText(tr("For this sitting; it is not shown again and not written down."));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, name](const QString &secret) {
        if (workspace().isOpen() && !secret.trimmed().isEmpty())
            workspace().connections().giveSecret(name, secret.trimmed().toUtf8());
    });
    dialog->open();
}

void ConnectionsScreen::setTypes(const QString &name, const workspace::TypeWish &wish)
{
    if (!workspace().isOpen())
        return;
    whenAnswered(this, workspace().connections().setTypes(name, wish),
                 [this](const Result<sync::ConnectionStatus> &status) {
                     if (!status)
                         report(failed(status), {});
                     askIfOpen();
                 });
}

void ConnectionsScreen::addConnection()
{
    if (!workspace().isOpen())
        return;
    whenAnswered(this, workspace().connections().offers(),
                 [this](std::vector<workspace::ProviderOffer> offers) { showWizard(std::move(offers)); });
}

void ConnectionsScreen::showWizard(std::vector<workspace::ProviderOffer> offers)
{
    if (findChild<AddConnectionDialog *>())
        return;
    auto *dialog = new AddConnectionDialog(m_theme, std::move(offers), m_names, this);
    new BrowserLink(workspace(), *dialog, m_open);
    connect(dialog, &AddConnectionDialog::testWanted, this, [this, dialog](const workspace::NewConnection &wanted) {
        if (workspace().isOpen())
            whenAnswered(dialog, workspace().connections().tryOut(wanted),
                         [dialog](const Result<connect::ConnectionReport> &answer) { dialog->showTest(answer); });
    });
    connect(dialog, &AddConnectionDialog::addWanted, this,
            [this, dialog](const workspace::NewConnection &wanted, bool isReadNow) { add(dialog, wanted, isReadNow); });
    dialog->open();
}

void ConnectionsScreen::add(AddConnectionDialog *dialog, const workspace::NewConnection &wanted, bool isReadNow)
{
    if (!workspace().isOpen())
        return;
    whenAnswered(dialog, workspace().connections().add(wanted),
                 [this, dialog, name = wanted.settings.name, isReadNow](const Result<> &added) {
                     dialog->showAdded(added);
                     if (!added)
                         return;
                     if (isReadNow)
                         sync({.names = {name}, .isFull = true, .cause = u"manual"_s});
                     askIfOpen();
                 });
}

void ConnectionsScreen::report(const Result<> &done, const QString &sentence)
{
    if (done && !sentence.isEmpty())
        Q_EMIT notice(sentence);
    else if (!done && done.error().kind != Error::Kind::Cancelled)
        Q_EMIT notice(done.error().message);
}

} // namespace quittance::ui
