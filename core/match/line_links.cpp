#include "core/match/line_links.h"

#include "core/match/payer_words.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace quittance::match {

using namespace Qt::StringLiterals;
using ledger::BankLineId;

namespace {

constexpr int kPendingDays = 10;

/// Words by which banks say that money went back, folded.
const QSet<QString> &returnWords()
{
    static const QSet<QString> kWords = {u"returned"_s,        u"return"_s,     u"nsf"_s,      u"reversal"_s,
                                         u"reversed"_s,        u"bounced"_s,    u"unpaid"_s,   u"chargeback"_s,
                                         u"dishonoured"_s,     u"dishonored"_s, u"rejected"_s, u"recall"_s,
                                         u"rucklastschrift"_s, u"retoure"_s,    u"rejet"_s,    u"impaye"_s,
                                         u"devolucion"_s,      u"storno"_s,     u"rtrn"_s};
    return kWords;
}

QSet<QString> wordSet(const Receipt &line)
{
    const QStringList words = wordsOf(line).split(u' ', Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

using AmountKey = std::pair<Currency, qint64>;
using ByAmount = std::map<AmountKey, std::vector<const BankEntry *>>;

/// Each list by booking day, then id.
ByAmount byAmount(std::span<const BankEntry> entries, bool pending)
{
    ByAmount lists;
    for (const BankEntry &entry : entries) {
        if (entry.isPending == pending)
            lists[{entry.line.currency, entry.line.units}].push_back(&entry);
    }
    for (auto &[key, list] : lists) {
        std::ranges::sort(list, {},
                          [](const BankEntry *entry) { return std::pair(entry->line.bookedOn, entry->line.id); });
    }
    return lists;
}

/// True when the two lines may be of one payer: a word of letters in common beside those of a return, or one of them
/// names nobody.
bool sharePayer(const Receipt &credit, const Receipt &debit)
{
    const auto telling = [](const Receipt &line) {
        QSet<QString> words;
        for (const QString &word : wordSet(line)) {
            const bool hasLetters = std::ranges::any_of(word, [](QChar c) { return c.isLetter(); });
            if (word.size() >= 4 && hasLetters && !returnWords().contains(word))
                words.insert(word);
        }
        return words;
    };
    if (!credit.counterpartyAccount.isEmpty() && !debit.counterpartyAccount.isEmpty())
        return accountKey(credit.counterpartyAccount) == accountKey(debit.counterpartyAccount);
    const QSet<QString> ours = telling(credit);
    const QSet<QString> theirs = telling(debit);
    return ours.isEmpty() || theirs.isEmpty() || ours.intersects(theirs);
}

std::vector<LineLink> sorted(const QHash<BankLineId, BankLineId> &links)
{
    std::vector<LineLink> list;
    for (auto link = links.cbegin(); link != links.cend(); ++link)
        list.push_back({link.key(), link.value()});
    std::ranges::sort(list, {}, &LineLink::line);
    return list;
}

} // namespace

bool saysReturned(const Receipt &line)
{
    return line.isReversal || wordSet(line).intersects(returnWords());
}

std::vector<LineLink> supersededLines(std::span<const BankEntry> entries)
{
    QHash<BankLineId, BankLineId> links;
    QSet<BankLineId> used;
    for (const BankEntry &entry : entries) {
        if (!entry.supersedes.isValid())
            continue;
        links.insert(entry.supersedes, entry.line.id);
        used.insert(entry.line.id);
    }
    const ByAmount booked = byAmount(entries, false);
    for (const auto &[key, waiting] : byAmount(entries, true)) {
        const auto same = booked.find(key);
        if (same == booked.end())
            continue;
        for (const BankEntry *pending : waiting) {
            if (links.contains(pending->line.id))
                continue;
            const QSet<QString> words = wordSet(pending->line);
            const auto found = std::ranges::find_if(same->second, [&](const BankEntry *entry) {
                const qint64 days = pending->line.bookedOn.daysTo(entry->line.bookedOn);
                return days >= 0 && days <= kPendingDays && !used.contains(entry->line.id)
                    && wordSet(entry->line).contains(words);
            });
            if (found == same->second.end())
                continue;
            links.insert(pending->line.id, (*found)->line.id);
            used.insert((*found)->line.id);
        }
    }
    return sorted(links);
}

std::vector<LineLink> returnedLines(std::span<const BankEntry> entries, int days)
{
    QHash<BankLineId, BankLineId> links;
    std::vector<const BankEntry *> debits;
    for (const BankEntry &entry : entries) {
        if (entry.isPending || entry.line.units >= 0)
            continue;
        if (entry.reverses.isValid())
            links.insert(entry.reverses, entry.line.id);
        else if (saysReturned(entry.line))
            debits.push_back(&entry);
    }
    std::ranges::sort(debits, {},
                      [](const BankEntry *entry) { return std::pair(entry->line.bookedOn, entry->line.id); });
    const ByAmount booked = debits.empty() ? ByAmount() : byAmount(entries, false);
    for (const BankEntry *debit : debits) {
        const auto same = booked.find({debit->line.currency, -debit->line.units});
        if (same == booked.end())
            continue;
        const auto &credits = same->second;
        const auto found = std::find_if(credits.rbegin(), credits.rend(), [&](const BankEntry *credit) {
            const qint64 after = credit->line.bookedOn.daysTo(debit->line.bookedOn);
            return after >= 0 && after <= days && !links.contains(credit->line.id)
                && sharePayer(credit->line, debit->line);
        });
        if (found != credits.rend())
            links.insert((*found)->line.id, debit->line.id);
    }
    return sorted(links);
}

} // namespace quittance::match
