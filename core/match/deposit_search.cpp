#include "core/match/deposit_search.h"

#include "core/match/difference.h"

#include <algorithm>
#include <limits>

namespace quittance::match {
namespace {

/// Source: receivables.md 1.17, stage 3.
constexpr size_t kMostDeposited = 25;
/// 100·ln of some four hundred possible sums: all of a day are not one choice of many.
constexpr int kWholeDay = 600;

Int128 sumOf(std::span<const OpenAmount> payments)
{
    Int128 sum = 0;
    for (const OpenAmount &payment : payments)
        sum += payment.units;
    return sum;
}

/// All of them, as a group that nothing was searched for.
Group allOf(std::span<const OpenAmount> payments, CandidateKind kind)
{
    Group all{.documents = {}, .kind = kind, .surprise = kWholeDay};
    for (const OpenAmount &payment : payments)
        all.documents.push_back(payment.document);
    std::ranges::sort(all.documents);
    return all;
}

/// True where the line is short of the payments by what a card processor keeps of each of them.
bool isNetOfFees(std::span<const OpenAmount> payments, const Receipt &receipt, const MatchPolicy &policy)
{
    const Int128 sum = sumOf(payments);
    if (payments.size() < 2 || sum <= receipt.units || sum > std::numeric_limits<qint64>::max())
        return false;
    const DifferenceContext context{
        .bookedOn = receipt.bookedOn, .currency = receipt.currency, .payments = int(payments.size())};
    return differenceOf(receipt.units, qint64(sum), context, policy).fit == AmountFit::ProcessorNet;
}

Group depositOfDay(std::span<const OpenAmount> payments, const Receipt &receipt, const MatchPolicy &policy)
{
    if (payments.size() < 2)
        return {};
    if (payments.size() > kMostDeposited)
        return sumOf(payments) == receipt.units ? allOf(payments, CandidateKind::DueRun) : Group();
    return findGroup(payments, receipt.units, policy.limits);
}

} // namespace

Group findDeposit(const BookIndex &book, const Receipt &receipt, const MatchPolicy &policy,
                  const std::function<bool(quint32)> &mayBeOf)
{
    Group exact;
    Group net;
    const auto take = [](Group &best, Group found) {
        if (found.documents.empty())
            return;
        if (best.documents.empty())
            best = std::move(found);
        else
            best.others += 1 + found.others;
    };
    for (int days = -kDepositDays; days <= kDepositDays; ++days) {
        std::vector<OpenAmount> payments = book.paymentsOf(receipt.bookedOn.addDays(days), receipt.currency);
        std::erase_if(payments,
                      [&](const OpenAmount &payment) { return payment.units <= 0 || !mayBeOf(payment.document); });
        take(exact, depositOfDay(payments, receipt, policy));
        if (isNetOfFees(payments, receipt, policy))
            take(net, allOf(payments, CandidateKind::Batch));
    }
    return exact.documents.empty() ? net : exact;
}

} // namespace quittance::match
