#include "app/cli/commands.h"
#include "app/cli/connection_json.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>

#include <algorithm>

namespace quittance::cli {

using namespace Qt::StringLiterals;
using Reports = std::vector<sync::SyncReport>;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::cli)
};

QString textOf(const Reports &reports)
{
    QString text;
    for (const sync::SyncReport &report : reports) {
        text += report.error ? u"%1: %2\n"_s.arg(report.name, report.error->message) : report.name + u'\n';
        for (const sync::ListReport &list : report.lists) {
            text += Text::tr("  %1: %2, %3 read, %4 added, %5 changed, %6 unchanged, %7 deleted, %8 rejected")
                        .arg(QString::fromUtf8(list.list), sync::wordOf(list.outcome))
                        .arg(list.counts.read)
                        .arg(list.counts.added)
                        .arg(list.counts.changed)
                        .arg(list.counts.unchanged)
                        .arg(list.counts.deleted)
                        .arg(list.counts.rejected)
                + u'\n';
            if (!list.detail.isEmpty())
                text += u"    "_s + list.detail + u'\n';
            for (const sync::RejectedItem &item : list.rejected)
                text += u"    %1 %2: %3\n"_s.arg(item.remoteId, item.path, item.reason);
        }
    }
    return text;
}

} // namespace

Exit runSync(const Invocation &invocation, workspace::Workspace &workspace)
{
    QElapsedTimer timer;
    timer.start();
    if (const Result<> given = giveSecrets(invocation, workspace, invocation.arguments); !given)
        return printError(invocation, given.error());
    const Result<Reports> reports
        = await(workspace.connections().sync({.names = invocation.arguments,
                                              .lists = listKeys(invocation.options.value(u"types"_s)),
                                              .isFull = invocation.has(u"full"_s),
                                              .isRefreshed = invocation.has(u"refresh"_s),
                                              .changedFrom = {}}));
    if (!reports)
        return printError(invocation, reports.error());
    const bool isNothing = !reports->empty()
        && std::ranges::all_of(*reports, [](const sync::SyncReport &report) { return report.error.has_value(); });
    if (isNothing)
        return printError(invocation, *reports->front().error);
    QJsonArray connections;
    for (const sync::SyncReport &report : *reports)
        connections.append(reportJson(report));
    constexpr qreal kMsPerSecond = 1000;
    print(invocation, {{u"connections"_s, connections}, {u"seconds"_s, qreal(timer.elapsed()) / kMsPerSecond}},
          textOf(*reports));
    return std::ranges::all_of(*reports, &sync::SyncReport::isClean) ? Exit::Done : Exit::SomeRejected;
}

} // namespace quittance::cli
