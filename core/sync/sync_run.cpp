#include "core/sync/sync_run.h"

#include "core/connect/connector_factory.h"
#include "core/sync/budget_table.h"
#include "core/sync/figures_read.h"
#include "core/sync/run_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace quittance::sync {

using connect::Connector;
using connect::ListInfo;
using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::sync)
};

/// After so many lists in a row without any answer the others are not asked for.
constexpr int kMostUnreachable = 2;

QStringList namesOf(std::span<const ListInfo> lists)
{
    QStringList names;
    for (const ListInfo &list : lists)
        names.append(QString::fromUtf8(list.key));
    return names;
}

Error stopped()
{
    return {Error::Kind::Cancelled, Text::tr("The reading was stopped.")};
}

} // namespace

SyncRun::SyncRun(connect::HttpClient &client, RunPlace place, SyncOrder order, RefreshPacing pacing, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_place(std::move(place))
    , m_order(std::move(order))
    , m_pacing(pacing)
{
    m_report.connection = m_order.connection.id;
    m_report.name = m_order.connection.settings.name;
    m_hosts = connect::hostsOf(m_order.connection.settings);
    m_before = tally();
}

void SyncRun::start(const MakeConnector &make, Done done)
{
    m_done = std::move(done);
    Result<std::unique_ptr<Connector>> connector = make(m_client, m_order.connection.settings, m_order.secret);
    if (!connector) {
        m_report.error = connector.error();
        QMetaObject::invokeMethod(
            this, [this] { finish(); }, Qt::QueuedConnection);
        return;
    }
    m_connector = std::move(*connector);
    open();
}

void SyncRun::abort()
{
    m_isAborted = true;
    if (m_pull)
        m_pull->abort();
}

void SyncRun::open()
{
    const auto work = [id = m_place.connection, cause = m_order.cause,
                       at = m_place.now()](const Connection &connection) -> Result<Opening> {
        const Result<qint64> run = RunTable(connection).begin(id, cause, at);
        Result<std::map<QByteArray, ListSetting>> settings = ConnectionTable(connection).listSettings(id);
        if (!run || !settings)
            return run ? failed(settings) : failed(run);
        return Opening{std::move(*settings), *run};
    };
    m_place.book->writeThen(work, [self = QPointer(this), mailbox = m_place.mailbox](Result<Opening> opening) {
        auto carried = std::make_shared<Result<Opening>>(std::move(opening));
        mailbox->post([self, carried](const NetworkThread::Network &) {
            if (!self)
                return;
            if (!*carried) {
                self->failRun(carried->error());
                return;
            }
            self->m_run = (*carried)->run;
            self->chooseLists((*carried)->settings);
        });
    });
}

void SyncRun::chooseLists(const Settings &settings)
{
    const std::span<const ListInfo> offered = m_connector->lists();
    for (const QByteArray &asked : m_order.lists) {
        if (std::ranges::find(offered, asked, &ListInfo::key) != offered.end())
            continue;
        failRun(
            {Error::Kind::InvalidInput,
             Text::tr("%1 has no type “%2”; it has %3.")
                 .arg(m_order.connection.settings.provider, QString::fromUtf8(asked), namesOf(offered).join(u", "))});
        return;
    }
    for (const ListInfo &list : offered) {
        const bool isAsked = std::ranges::find(m_order.lists, list.key) != m_order.lists.end();
        if (!m_order.lists.empty() && !isAsked)
            continue;
        const auto setting = settings.find(list.key);
        const std::optional<bool> isOn = setting == settings.end() ? std::nullopt : setting->second.isOn;
        if (isOn.value_or(list.isPlanned || isAsked))
            m_lists.push_back(list);
        else if (isOn)
            skip(list.key, ListOutcome::NotEnabled, Text::tr("The type is switched off for this connection."));
    }
    askStatuses();
}

void SyncRun::askStatuses()
{
    m_connector->statuses(this, [this](const Result<Connector::Statuses> &statuses) {
        if (statuses)
            m_statuses = *statuses;
        else if (statuses.error().kind == Error::Kind::Network)
            ++m_unreachable;
        // Without statuses the lists still answer for themselves.
        if (m_order.isRefreshed && !m_isAborted)
            refresh();
        else
            readNext();
    });
}

void SyncRun::refresh()
{
    std::vector<QByteArray> lists;
    for (const ListInfo &list : m_lists) {
        if (!m_order.lists.empty() && !list.isOfFigures)
            lists.push_back(list.key);
    }
    if (!m_order.lists.empty() && lists.empty()) { // figures are added up when they are asked for
        readNext();
        return;
    }
    m_connector->refresh(lists, this, [this](const Result<> &asked) {
        if (!asked) {
            failRun(asked.error());
            return;
        }
        m_wait = m_pacing.firstWait;
        waitForBooks();
    });
}

void SyncRun::waitForBooks()
{
    QTimer::singleShot(m_wait, this, [this] {
        m_waited += m_wait;
        m_wait = std::min(m_wait * 2, m_pacing.longestWait);
        ++m_polls;
        m_connector->statuses(this, [this](const Result<Connector::Statuses> &now) {
            const bool isDone = m_isAborted || m_waited >= m_pacing.limit || (now && isRefreshDone(*now));
            if (!isDone) {
                waitForBooks();
                return;
            }
            if (now)
                m_statuses = *now;
            readNext();
        });
    });
}

/// A list may take a moment to be put in the platform's queue: one that looks as before is believed the third time.
bool SyncRun::isRefreshDone(const Connector::Statuses &now) const
{
    constexpr int kBelieved = 3;
    return std::ranges::all_of(m_lists, [&](const ListInfo &list) {
        const auto status = now.find(list.key);
        if (status == now.end())
            return true;
        if (status->second.state == connect::ListState::Running)
            return false;
        const auto before = m_statuses.find(list.key);
        const bool isNews = before == m_statuses.end() || before->second.lastSuccess != status->second.lastSuccess;
        return isNews || m_polls >= kBelieved;
    });
}

connect::HttpTally SyncRun::tally() const
{
    connect::HttpTally sum;
    for (const QString &host : m_hosts) {
        const connect::HttpTally one = m_client.tallyOf(host);
        sum.sent += one.sent;
        sum.retries += one.retries;
    }
    return sum;
}

std::vector<connect::HostUse> SyncRun::uses() const
{
    std::vector<connect::HostUse> uses;
    for (const QString &host : m_hosts)
        uses.push_back(m_client.useOf(host));
    return uses;
}

QString SyncRun::statusDetail(const QByteArray &list) const
{
    const auto status = m_statuses.find(list);
    return status == m_statuses.end() ? QString() : status->second.detail;
}

bool SyncRun::isSkipped(const ListInfo &list)
{
    const auto status = m_statuses.find(list.key);
    if (status == m_statuses.end())
        return false;
    if (status->second.state == connect::ListState::NotSupported) {
        const QString detail = statusDetail(list.key);
        skip(list.key, ListOutcome::NotSupported,
             detail.isEmpty() ? Text::tr("The books behind the platform have nothing of this type.") : detail);
        return true;
    }
    if (status->second.state == connect::ListState::NotEnabled) {
        const QString detail = statusDetail(list.key);
        skip(list.key, ListOutcome::NotEnabled,
             detail.isEmpty() ? Text::tr("The type is switched off at the platform.") : detail);
        return true;
    }
    return false;
}

void SyncRun::skip(const QByteArray &list, ListOutcome outcome, const QString &why)
{
    m_report.lists.push_back({.list = list, .outcome = outcome, .detail = why});
    m_place.book->writeThen(
        [id = m_place.connection, list, outcome, why](const Connection &connection) -> Result<> {
            const ListTable table(connection);
            const Result<ListState> state = table.open(id, list);
            return state ? table.save(skipWalk(*state, outcome, why)) : failed(state);
        },
        [](const Result<> &) {});
}

void SyncRun::readNext()
{
    while (m_next < m_lists.size() && isSkipped(m_lists[m_next]))
        ++m_next;
    if (m_next == m_lists.size()) {
        finish();
        return;
    }
    const ListInfo &list = m_lists[m_next];
    if (m_isAborted || m_unreachable >= kMostUnreachable) {
        const Error why = m_isAborted
            ? stopped()
            : Error{Error::Kind::Network, Text::tr("The platform did not answer for the types before this one.")};
        onListRead({.list = list.key, .outcome = ListOutcome::Failed, .error = why, .detail = why.message});
        return;
    }
    if (list.isOfFigures) {
        readFigures(*m_connector, m_place, list.key, this,
                    [this](ListReport report) { onListRead(std::move(report)); });
        return;
    }
    const WalkWish wish{.isFull = m_order.isFull, .hasChanges = list.hasChanges, .changedFrom = m_order.changedFrom};
    m_pull = new PullRun(*m_connector, m_place, list.key, wish, this);
    m_pull->setStep([this](const RecordCounts &soFar) {
        if (m_progress)
            m_progress(m_read + soFar.read, 0);
    });
    m_pull->start([this](ListReport report) {
        m_pull->deleteLater();
        onListRead(std::move(report));
    });
}

void SyncRun::onListRead(ListReport report)
{
    const bool isUnreachable = report.error && report.error->kind == Error::Kind::Network && report.counts.read == 0;
    m_unreachable = isUnreachable ? m_unreachable + 1 : 0;
    m_read += report.counts.read;
    const auto status = m_statuses.find(report.list);
    if (!report.asOf && status != m_statuses.end())
        report.asOf = status->second.lastSuccess;
    if (report.detail.isEmpty())
        report.detail = statusDetail(report.list);
    m_report.lists.push_back(std::move(report));
    ++m_next;
    QMetaObject::invokeMethod(
        this, [this] { readNext(); }, Qt::QueuedConnection);
}

void SyncRun::failRun(const Error &error)
{
    m_report.error = error;
    finish();
}

void SyncRun::finish()
{
    const connect::HttpTally now = tally();
    m_report.requests = now.sent - m_before.sent;
    m_report.retries = now.retries - m_before.retries;
    const auto work = [report = m_report, run = m_run, writer = m_place.writer, uses = uses(),
                       at = m_place.now()](const Connection &connection) -> Result<> {
        const Result<> finished = writer->finish(connection);
        if (!finished || run == 0)
            return finished;
        if (const Result<> kept = BudgetTable(connection).put(report.connection, uses, at); !kept)
            return kept;
        return RunTable(connection).end(run, report, at);
    };
    m_place.book->writeThen(work, [self = QPointer(this), mailbox = m_place.mailbox](const Result<> &) {
        mailbox->post([self](const NetworkThread::Network &) {
            if (!self)
                return;
            const Done done = std::exchange(self->m_done, {});
            done(self->m_report);
        });
    });
}

} // namespace quittance::sync
