#include "core/connect/write_intent.h"

#include <algorithm>
#include <array>
#include <utility>

namespace quittance::connect {

namespace {

constexpr std::array<std::pair<WriteKind, const char *>, 5> kWords = {{{WriteKind::Customer, "customer"},
                                                                       {WriteKind::Invoice, "invoice"},
                                                                       {WriteKind::CreditNote, "credit-note"},
                                                                       {WriteKind::Payment, "payment"},
                                                                       {WriteKind::Receivable, "receivable"}}};

} // namespace

QString wordOf(WriteKind kind)
{
    const auto *const found = std::ranges::find(kWords, kind, [](const auto &entry) { return entry.first; });
    return QString::fromLatin1(found->second);
}

std::optional<WriteKind> writeKindOf(QStringView word)
{
    const auto *const found
        = std::ranges::find_if(kWords, [&](const auto &entry) { return word == QLatin1StringView(entry.second); });
    return found == kWords.end() ? std::nullopt : std::optional(found->first);
}

} // namespace quittance::connect
