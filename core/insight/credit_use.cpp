#include "core/insight/credit_use.h"

#include "core/base/ratio.h"
#include "core/insight/document_lookup.h"
#include "core/insight/open_scan.h"

#include <algorithm>
#include <map>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

using Rows = std::map<std::pair<quint16, ledger::CustomerId>, CreditRow>;

CreditRow &rowOf(Rows &rows, ledger::CustomerId customer, Currency currency)
{
    CreditRow &row = rows[{quint16(currency.number()), customer}];
    row.customer = customer;
    row.currency = currency;
    return row;
}

bool isAsked(const BookFilter &filter, ledger::CustomerId customer, Currency currency)
{
    return (!filter.customer || *filter.customer == customer) && (!filter.currency || *filter.currency == currency);
}

void addStated(Rows &rows, const CreditQuestion &question)
{
    for (const CreditLimit &limit : question.limits) {
        if (isAsked(question.filter, limit.customer, limit.limit.currency()))
            rowOf(rows, limit.customer, limit.limit.currency()).use.limit = limit.limit.units();
    }
    for (const CustomerAmount &order : question.orders) {
        if (isAsked(question.filter, order.customer, order.amount.currency()))
            rowOf(rows, order.customer, order.amount.currency()).orders += order.amount.units();
    }
    for (const CustomerAmount &cover : question.secured) {
        if (isAsked(question.filter, cover.customer, cover.amount.currency()))
            rowOf(rows, cover.customer, cover.amount.currency()).secured += cover.amount.units();
    }
}

} // namespace

std::optional<QString> CreditUse::utilisationPct() const
{
    return limit && *limit > 0 ? ratioText(Int128(exposure) * 100, *limit) : std::nullopt;
}

std::optional<qint64> CreditUse::headroom() const
{
    return limit ? std::optional(*limit - exposure) : std::nullopt;
}

QString CreditUse::reason() const
{
    if (!limit)
        return u"no_limit"_s;
    if (*limit > 0)
        return {};
    return exposure > 0 ? u"zero_limit_with_exposure"_s : u"zero_limit"_s;
}

std::optional<std::vector<CreditRow>> creditUse(const store::Snapshot &snapshot, const CreditQuestion &question,
                                                const CancelToken &cancel)
{
    Rows rows;
    const auto add = [&](const OpenPart &part) {
        const auto currency = Currency::fromNumber(part.currency);
        if (currency && isAsked(question.filter, snapshot.customerId[part.customer], *currency))
            rowOf(rows, snapshot.customerId[part.customer], *currency).net += part.open;
    };
    if (!OpenScan(snapshot, question.asOf.knownAt).onDay(question.asOf.day, add, cancel))
        return std::nullopt;
    addStated(rows, question);
    std::vector<CreditRow> answer;
    const std::vector<quint32> byName = customersByName(snapshot);
    std::map<ledger::CustomerId, size_t> rank;
    for (size_t i = 0; i < byName.size(); ++i)
        rank.emplace(snapshot.customerId[byName[i]], i);
    for (auto &[key, row] : rows) {
        const auto found = rank.find(key.second);
        if (found == rank.end())
            continue;
        row.name = snapshot.customerName[byName[found->second]];
        row.use.exposure = std::max<qint64>(0, std::max<qint64>(0, row.net) + row.orders - row.secured);
        answer.push_back(row);
    }
    std::ranges::sort(answer, {},
                      [&](const CreditRow &row) { return std::pair(row.currency.code(), rank.at(row.customer)); });
    return answer;
}

} // namespace quittance::insight
