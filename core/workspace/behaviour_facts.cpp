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

Result<std::vector<insight::CreditLimit>> limitsOf(const AskedBook &book, QDate day)
{
    const store::CustomerGateway gateway(book.connection);
    const ledger::CompanyId company = book.snapshot.company;
    const Result<std::vector<ledger::CustomerId>> ids = gateway.ids(company);
    if (!ids)
        return failed(ids);
    const Result<std::vector<ledger::Customer>> customers = gateway.byIds(*ids);
    const Result<store::Company> self = store::CompanyGateway(book.connection).byId(company);
    if (!customers || !self)
        return customers ? failed(self) : failed(customers);
    std::vector<insight::CreditLimit> limits;
    for (const ledger::Customer &customer : *customers) {
        if (!customer.fact.creditLimitUnits)
            continue;
        const Money stated(*customer.fact.creditLimitUnits, customer.fact.currency.value_or(self->baseCurrency));
        const Result<Money> limit = book.counted(stated, day);
        if (!limit)
            return failed(limit);
        limits.push_back({customer.id, *limit});
    }
    return limits;
}

} // namespace

Result<insight::BehaviourFacts> readBehaviourFacts(const AskedBook &book, const ledger::AsOf &asOf)
{
    Result<BankDays> days = bankDaysOf(book.connection, book.snapshot, asOf.knownAt);
    Result<std::vector<insight::CreditLimit>> limits = limitsOf(book, asOf.day);
    if (!days || !limits)
        return days ? failed(limits) : failed(days);
    return insight::BehaviourFacts{std::move(*days), std::move(*limits)};
}

} // namespace quittance::workspace
