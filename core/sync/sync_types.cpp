#include "core/sync/sync_types.h"

#include <algorithm>
#include <array>

namespace quittance::sync {
namespace {

struct Word
{
    ListOutcome outcome;
    const char16_t *word;
};

constexpr std::array kWords = {
    Word{ListOutcome::Complete, u"complete"},      Word{ListOutcome::Partial, u"partial"},
    Word{ListOutcome::Failed, u"failed"},          Word{ListOutcome::NotSupported, u"not_supported"},
    Word{ListOutcome::NotEnabled, u"not_enabled"},
};

} // namespace

QString wordOf(ListOutcome outcome)
{
    const auto *found = std::ranges::find(kWords, outcome, &Word::outcome);
    return QString::fromUtf16(found->word);
}

std::optional<ListOutcome> listOutcomeOf(QStringView word)
{
    const auto *found = std::ranges::find_if(kWords, [word](const Word &one) { return word == one.word; });
    return found == kWords.end() ? std::nullopt : std::optional(found->outcome);
}

bool SyncReport::isClean() const
{
    using enum ListOutcome;
    return !error && std::ranges::none_of(lists, [](const ListReport &list) {
        return list.outcome == Partial || list.outcome == Failed || list.counts.rejected > 0;
    });
}

} // namespace quittance::sync
