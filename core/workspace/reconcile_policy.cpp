#include "core/workspace/reconcile_policy.h"

#include "core/store/decision_gateway.h"
#include "core/workspace/decision_events.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kUsualWriteOff = 250'000; ///< units: 25.00

std::optional<Money> limitOf(const std::vector<Money> &limits, Currency currency)
{
    const auto found = std::ranges::find(limits, currency, &Money::currency);
    return found == limits.end() ? std::nullopt : std::optional(*found);
}

QJsonArray limitsToJson(const std::vector<Money> &limits)
{
    QJsonArray list;
    for (const Money &limit : limits)
        list.append(QJsonObject{{u"currency"_s, limit.currency().code()}, {u"units"_s, limit.units()}});
    return list;
}

std::vector<Money> limitsFromJson(const QJsonArray &list)
{
    std::vector<Money> limits;
    for (const QJsonValue value : list) {
        if (const auto currency = Currency::fromCode(value[u"currency"_s].toString()))
            limits.emplace_back(value[u"units"_s].toInteger(), *currency);
    }
    return limits;
}

} // namespace

Money ReconcilePolicy::writeOffLimit(Currency currency) const
{
    return limitOf(writeOffLimits, currency).value_or(Money(kUsualWriteOff, currency));
}

std::optional<Money> ReconcilePolicy::approvalLimit(Currency currency) const
{
    return limitOf(approvalLimits, currency);
}

bool ReconcilePolicy::needsApproval(const Money &amount) const
{
    const std::optional<Money> limit = approvalLimit(amount.currency());
    return limit && amount.abs().units() > limit->units();
}

QJsonObject toJson(const ReconcilePolicy &policy)
{
    return {{u"write_off"_s, limitsToJson(policy.writeOffLimits)},
            {u"approval"_s, limitsToJson(policy.approvalLimits)},
            {u"locked_through"_s, policy.lockedThrough.isValid() ? toIsoDate(policy.lockedThrough) : QString()},
            {u"locked_at"_s, policy.lockedAt.ms}};
}

ReconcilePolicy policyFromJson(const QJsonObject &json)
{
    ReconcilePolicy policy;
    policy.writeOffLimits = limitsFromJson(json[u"write_off"_s].toArray());
    policy.approvalLimits = limitsFromJson(json[u"approval"_s].toArray());
    if (const Result<QDate> day = parseIsoDate(json[u"locked_through"_s].toString())) {
        policy.lockedThrough = *day;
        policy.lockedAt = Instant{json[u"locked_at"_s].toInteger()};
    }
    return policy;
}

Result<ReconcilePolicy> currentPolicy(const store::Connection &connection, ledger::CompanyId company)
{
    const Result<std::vector<store::Decision>> events
        = store::DecisionGateway(connection).ofSubject(company, kPolicySubject);
    if (!events)
        return failed(events);
    if (events->empty())
        return ReconcilePolicy();
    return policyFromJson(QJsonDocument::fromJson(events->back().payload.toUtf8()).object());
}

} // namespace quittance::workspace
