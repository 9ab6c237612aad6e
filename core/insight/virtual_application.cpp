#include "core/insight/virtual_application.h"

#include <algorithm>
#include <tuple>

namespace quittance::insight {
namespace {

auto owner(const OpenPart &part)
{
    return std::tuple(part.customer, part.currency);
}

} // namespace

void applyVirtually(std::span<OpenPart> parts, bool meetsLaterItems)
{
    const auto debits = std::ranges::partition(parts, [](const OpenPart &part) { return part.open < 0; });
    const std::span credits = parts.first(parts.size() - debits.size());
    std::ranges::sort(credits, {}, [](const OpenPart &p) { return std::tuple(p.issueDay, p.document, p.dueDay); });
    std::ranges::sort(debits, {}, [](const OpenPart &p) { return std::tuple(p.dueDay, p.issueDay, p.document); });

    auto firstOpen = debits.begin();
    for (OpenPart &credit : credits) {
        while (firstOpen != debits.end() && firstOpen->open == 0)
            ++firstOpen;
        for (auto debit = firstOpen; debit != debits.end() && credit.open < 0; ++debit) {
            if (debit->issueDay > credit.issueDay && !meetsLaterItems)
                continue;
            const qint64 met = std::min(debit->open, -credit.open);
            debit->open -= met;
            credit.open += met;
        }
    }
}

void applyVirtuallyByCustomer(std::vector<OpenPart> &parts, bool meetsLaterItems)
{
    std::ranges::sort(parts, {}, owner);
    for (auto first = parts.begin(); first != parts.end();) {
        const auto last
            = std::find_if(first, parts.end(), [&](const OpenPart &p) { return owner(p) != owner(*first); });
        applyVirtually(std::span(first, last), meetsLaterItems);
        first = last;
    }
}

} // namespace quittance::insight
