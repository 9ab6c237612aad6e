#include "core/match/assignment.h"
#include "core/match/finder.h"

#include <algorithm>

namespace quittance::match {
namespace {

bool isWrittenOff(Treatment treatment, bool writesOffTolerance)
{
    switch (treatment) {
    case Treatment::Fee:
    case Treatment::Discount:
    case Treatment::Withholding:
        return true;
    case Treatment::Tolerance:
        return writesOffTolerance;
    default:
        return false;
    }
}

/// Cash in the line's currency for takings that are in another: in proportion, no cent lost.
void exchange(const Receipt &receipt, std::vector<Taking> &takings)
{
    std::vector<qint64> shares;
    shares.reserve(takings.size());
    for (const Taking &taking : takings)
        shares.push_back(std::abs(taking.documentUnits));
    const std::vector<qint64> cash = splitByLargestRemainder(receipt.units, shares, kUnitDigits);
    for (size_t i = 0; i < cash.size(); ++i)
        takings[i].cashUnits = cash[i];
}

} // namespace

std::vector<Taking> takingsOf(const Receipt &receipt, const Option &option, const BookIndex &book,
                              bool writesOffTolerance)
{
    const Currency currency = book.document(option.documents.front()).currency;
    const std::optional<qint64> brought = broughtIn(receipt, currency);
    if (!brought || option.signals.amount == AmountFit::Opposite)
        return {};
    std::vector<quint32> order = option.documents;
    std::ranges::sort(order, [&](quint32 a, quint32 b) {
        return std::pair(expectedDay(book.document(a)), a) < std::pair(expectedDay(book.document(b)), b);
    });
    Int128 sum = 0;
    for (const quint32 document : order)
        sum += book.document(document).openUnits;
    const bool isWhole = sum == *brought;
    const bool isWaived = isWrittenOff(option.treatment, writesOffTolerance);
    std::vector<Taking> takings;
    qint64 left = *brought - option.excess;
    for (const quint32 position : order) {
        const OpenDocument &document = book.document(position);
        const qint64 open = document.openUnits;
        const bool fits = document.currency == currency && (isWhole || (open < 0) == (left < 0));
        const qint64 taken = !fits ? 0 : isWhole || std::abs(open) <= std::abs(left) ? open : left;
        left -= taken;
        const qint64 settled = isWaived && document.currency == currency ? open : taken;
        if (settled != 0)
            takings.push_back({position, taken, settled});
    }
    std::ranges::sort(takings, {}, &Taking::document);
    if (currency != receipt.currency)
        exchange(receipt, takings);
    return takings;
}

} // namespace quittance::match
