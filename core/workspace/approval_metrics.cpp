#include "core/workspace/approval_metrics.h"

#include "core/connect/approval_rule.h"
#include "core/connect/routable/send_schedule.h"

#include <QCoreApplication>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using connect::ApprovalLevel;
using connect::SendOn;
using insight::MetricAnswer;
using insight::MetricContext;
using insight::MetricParams;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::ApprovalMetrics)
};

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue value : list.toArray())
        texts.append(insight::scalarText(value));
    return texts;
}

QJsonArray jsonOf(const std::vector<int> &levels)
{
    QJsonArray list;
    for (const int level : levels)
        list.append(level);
    return list;
}

Result<std::vector<ApprovalLevel>> levelsOf(const MetricParams &params)
{
    std::vector<ApprovalLevel> levels;
    for (const QJsonValue value : params.values().value(u"approval_levels"_s).toArray()) {
        const Result<qint64> from = insight::unitsOf(value[u"min_amount"_s], u"approval_levels"_s);
        if (!from)
            return failed(from);
        levels.push_back({.level = value[u"level"_s].toInt(),
                          .minUnits = *from,
                          .needsAll = value[u"mode"_s].toString() == u"all"_s,
                          .approvers = textsOf(value[u"approvers"_s])});
    }
    return levels;
}

/// A day; null holds it back, and nothing or `__omitted__` leaves it open.
Result<SendOn> sendOnOf(const QJsonValue &row)
{
    const QJsonValue stated = row[u"send_on"_s];
    if (stated.isNull())
        return SendOn{SendOn::When::Hold, {}};
    if (stated.isUndefined() || stated.toString() == u"__omitted__"_s)
        return SendOn{SendOn::When::Ask, {}};
    const Result<QDate> day = parseIsoDate(stated.toString());
    if (!day)
        return failed(day);
    return SendOn{SendOn::When::Day, *day};
}

Result<MetricAnswer> computeInitialStatus(const MetricParams &params, const MetricContext & /*context*/)
{
    const Result<QJsonArray> rows = params.list(u"rows"_s);
    const Result<std::vector<ApprovalLevel>> levels = levelsOf(params);
    if (!rows || !levels)
        return rows ? failed(levels) : failed(rows);
    QJsonArray statuses;
    QJsonArray needed;
    for (const QJsonValue row : *rows) {
        const Result<SendOn> sendOn = sendOnOf(row);
        const Result<Instant> now = parseInstant(row[u"now"_s].toString());
        const Result<qint64> amount = insight::unitsOf(row[u"amount"_s], u"rows"_s);
        if (!sendOn || !now || !amount)
            return !sendOn ? failed(sendOn) : !now ? failed(now) : failed(amount);
        std::vector<int> applying = connect::levelsFor(*levels, *amount);
        const auto status = connect::routable::firstStatus(*sendOn, *now, !applying.empty());
        if (status == connect::routable::FirstStatus::RejectedPastDate)
            applying.clear();
        statuses.append(connect::routable::wordOf(status));
        needed.append(jsonOf(applying));
    }
    return MetricAnswer{QJsonObject{{u"status"_s, statuses}, {u"levels"_s, needed}}, {}};
}

Result<MetricAnswer> computeRelease(const MetricParams &params, const MetricContext & /*context*/)
{
    const Result<QJsonArray> rows = params.list(u"rows"_s);
    if (!rows)
        return failed(rows);
    QJsonArray statuses;
    for (const QJsonValue row : *rows) {
        const Result<SendOn> sendOn = sendOnOf(row);
        const Result<Instant> approved = parseInstant(row[u"approved_at"_s].toString());
        if (!sendOn || !approved)
            return sendOn ? failed(approved) : failed(sendOn);
        statuses.append(connect::routable::wordOf(connect::routable::statusAfterApproval(*sendOn, *approved)));
    }
    return MetricAnswer{QJsonObject{{u"status"_s, statuses}}, {}};
}

Result<MetricAnswer> computeProgress(const MetricParams &params, const MetricContext & /*context*/)
{
    const Result<QJsonArray> rows = params.list(u"rows"_s);
    const Result<std::vector<ApprovalLevel>> levels = levelsOf(params);
    if (!rows || !levels)
        return rows ? failed(levels) : failed(rows);
    QJsonArray satisfied;
    QJsonArray released;
    for (const QJsonValue row : *rows) {
        const Result<qint64> amount = insight::unitsOf(row[u"amount"_s], u"rows"_s);
        if (!amount)
            return failed(amount);
        const connect::ApprovalProgress progress
            = connect::progressOf(*levels, *amount, row[u"creator"_s].toString(), textsOf(row[u"approvals"_s]));
        satisfied.append(jsonOf(progress.satisfied));
        released.append(progress.isReleased);
    }
    return MetricAnswer{QJsonObject{{u"satisfied_levels"_s, satisfied}, {u"released"_s, released}}, {}};
}

} // namespace

std::vector<insight::Metric> approvalMetrics()
{
    return {{.name = u"initial_status"_s,
             .unit = u"count"_s,
             .definition =
                 [] {
                     return Text::tr("What a receivable becomes when it is made: held until somebody sends it, waiting "
                                     "for approvers, scheduled for a day in Pacific time, or sent. A day that is over "
                                     "is refused.");
                 },
             .compute = computeInitialStatus,
             .isPerCurrency = false},
            {.name = u"release_after_approval"_s,
             .unit = u"count"_s,
             .definition =
                 [] {
                     return Text::tr("What a receivable becomes with its last approval: one whose day went by "
                                     "meanwhile is sent at once.");
                 },
             .compute = computeRelease,
             .isPerCurrency = false},
            {.name = u"approval_progress"_s,
             .unit = u"count"_s,
             .definition =
                 [] {
                     return Text::tr("Which levels of approval are satisfied. Every level whose minimum is reached "
                                     "must be, and nobody approves what is their own.");
                 },
             .compute = computeProgress,
             .isPerCurrency = false}};
}

} // namespace quittance::workspace
