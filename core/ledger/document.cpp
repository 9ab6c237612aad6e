#include "core/ledger/document.h"

#include <algorithm>
#include <numeric>

namespace quittance::ledger {

using namespace Qt::StringLiterals;

QString kindName(DocumentKind kind)
{
    using enum DocumentKind;
    switch (kind) {
    case Invoice:
        return u"invoice"_s;
    case CreditNote:
        return u"credit_note"_s;
    case Payment:
        return u"payment"_s;
    case Refund:
        return u"refund"_s;
    case WriteOff:
        return u"write_off"_s;
    case OpeningBalance:
        return u"opening_balance"_s;
    }
    return {};
}

std::optional<DocumentKind> kindFromName(QStringView name)
{
    for (const DocumentKind kind : kDocumentKinds) {
        if (name == kindName(kind))
            return kind;
    }
    return std::nullopt;
}

bool isInForce(const DocumentVersion &document, AsOf asOf)
{
    return document.state == DocumentState::Posted && document.effective <= asOf.day
        && (!document.ended.isValid() || asOf.day < document.ended) && document.known.holds(asOf.knownAt);
}

qint64 openUnits(std::span<const DocumentVersion> versions, std::span<const AppliedVersion> applied, AsOf asOf)
{
    const auto version = std::ranges::find_if(versions, [asOf](const auto &v) { return isInForce(v, asOf); });
    if (version == versions.end())
        return 0;
    qint64 open = version->receivableUnits;
    for (const AppliedVersion &part : applied) {
        const bool inForce = part.effective <= asOf.day && (!part.ended.isValid() || asOf.day < part.ended)
            && part.known.holds(asOf.knownAt);
        open += inForce ? part.receivableUnits : 0;
    }
    return open;
}

std::vector<qint64> openByInstalment(std::span<const Instalment> instalments, qint64 open)
{
    std::vector<size_t> order(instalments.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t i) { return instalments[i].due; });

    // The latest due keep what is open: settlement ate the earliest first.
    std::vector<qint64> parts(instalments.size());
    qint64 left = open;
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        const qint64 whole = instalments[*it].units;
        const bool earliest = std::next(it) == order.rend();
        const bool fits = left >= 0 ? left >= whole && whole >= 0 : left <= whole && whole <= 0;
        parts[*it] = earliest || !fits ? left : whole;
        left -= parts[*it];
    }
    return parts;
}

} // namespace quittance::ledger
