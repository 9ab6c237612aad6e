#include "core/workspace/behaviour_facts.h"

#include "core/store/company_gateway.h"
#include "core/store/customer_gateway.h"
#include "core/store/match_gateway.h"

#include <algorithm>

namespace quittance::workspace {

using store::Connection;
using store::Snapshot;

namespace {

using BankDays = std::shared_ptr<const std::vector<qint32>>;

/// By document index; null where no bank line is matched.
Result<BankDays> bankDaysOf(const Connection &connection, const Snapshot &snapshot, Instant knownAt)
{
    const Result<std::vector<store::ReceiptDay>> known
        = store::MatchGateway(connection).receiptDays(snapshot.company, knownAt);
    if (!known)
        return failed(known);
    if (known->empty())
        return BankDays();
    std::vector<qint32> days(snapshot.documentCount(), store::kNever);
    for (const store::ReceiptDay &receipt : *known) {
        const auto found = std::ranges::lower_bound(snapshot.documentId, receipt.document);
        if (found != snapshot.documentId.end() && *found == receipt.document)
            days[size_t(found - snapshot.documentId.begin())] = qint32(receipt.day.toJulianDay());
    }
    return std::make_shared<const std::vector<qint32>>(std::move(days));
}

Result<std::vector<insight::CreditLimit>> limitsOf(const Connection &connection, ledger::CompanyId company)
{
    const store::CustomerGateway gateway(connection);
    const Result<std::vector<ledger::CustomerId>> ids = gateway.ids(company);
    if (!ids)
        return failed(ids);
    const Result<std::vector<ledger::Customer>> customers = gateway.byIds(*ids);
    const Result<store::Company> self = store::CompanyGateway(connection).byId(company);
    if (!customers || !self)
        return customers ? failed(self) : failed(customers);
    std::vector<insight::CreditLimit> limits;
    for (const ledger::Customer &customer : *customers) {
        if (customer.fact.creditLimitUnits)
            limits.push_back(
                {customer.id,
                 Money(*customer.fact.creditLimitUnits, customer.fact.currency.value_or(self->baseCurrency))});
    }
    return limits;
}

} // namespace

Result<insight::BehaviourFacts> readBehaviourFacts(const Connection &connection, const Snapshot &snapshot,
                                                   Instant knownAt)
{
    Result<BankDays> days = bankDaysOf(connection, snapshot, knownAt);
    Result<std::vector<insight::CreditLimit>> limits = limitsOf(connection, snapshot.company);
    if (!days || !limits)
        return days ? failed(limits) : failed(days);
    return insight::BehaviourFacts{std::move(*days), std::move(*limits)};
}

} // namespace quittance::workspace
