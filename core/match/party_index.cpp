#include "core/match/party_index.h"

#include "core/base/text_fold.h"

#include <algorithm>

namespace quittance::match {

namespace {

/// Characters after which banks commonly cut a name, and below which a common beginning says nothing.
constexpr qsizetype kShortestCutName = 12;
constexpr qsizetype kShortestWord = 4;
/// A word that so many customers share tells none of them apart.
constexpr size_t kMostSharers = 32;

bool isLegalForm(QStringView word)
{
    static constexpr QStringView kForms[]
        = {u"ltd",  u"limited", u"llc",     u"llp", u"lp",          u"inc", u"incorporated", u"corp", u"plc", u"gmbh",
           u"mbh",  u"ag",      u"kg",      u"ohg", u"corporation", u"ug",  u"sa",           u"sas",  u"sl",  u"srl",
           u"spa",  u"bv",      u"sarl",    u"nv",  u"oy",          u"ab",  u"as",           u"aps",  u"co",  u"lda",
           u"ltda", u"pty",     u"company", u"se",  u"eurl",        u"kft", u"sro",          u"the"};
    return std::ranges::any_of(kForms, [word](QStringView form) {
        return form.size() == word.size() && form.front() == word.front() && form == word;
    });
}

void insertSorted(std::vector<ledger::CustomerId> &ids, ledger::CustomerId id)
{
    const auto at = std::ranges::lower_bound(ids, id);
    if (at == ids.end() || *at != id)
        ids.insert(at, id);
}

bool contains(const std::vector<ledger::CustomerId> &ids, ledger::CustomerId id)
{
    return std::ranges::binary_search(ids, id);
}

} // namespace

QString nameKey(QStringView name)
{
    const QString folded = foldText(name);
    QString all;
    QString kept;
    all.reserve(folded.size() + 1);
    qsizetype begin = 0;
    const auto closeWord = [&] {
        const QStringView word = QStringView(all).sliced(begin);
        if (word.isEmpty())
            return;
        if (!isLegalForm(word)) {
            if (!kept.isEmpty())
                kept += u' ';
            kept += word;
        }
        all += u' ';
        begin = all.size();
    };
    for (const QChar c : folded) {
        if (c == u'.' || c == u'\'') // S.p.A. is spa, O'Hara is ohara
            continue;
        if (c.isLetterOrNumber())
            all += c;
        else
            closeWord();
    }
    closeWord();
    all.chop(1);
    return kept.isEmpty() ? all : kept;
}

QString accountKey(QStringView account)
{
    QString key;
    for (const QChar c : account) {
        if (c.isLetterOrNumber())
            key += c.toUpper();
    }
    return key;
}

bool areSimilarNames(QStringView a, QStringView b)
{
    if (a.isEmpty() || b.isEmpty())
        return false;
    if (std::min(a.size(), b.size()) >= kShortestCutName && (a.startsWith(b) || b.startsWith(a)))
        return true;
    return shareMostLetters(wordsOf(a), wordsOf(b));
}

NameWords wordsOf(QStringView nameKey)
{
    NameWords words;
    for (const QStringView word : nameKey.split(u' ', Qt::SkipEmptyParts)) {
        words.words.emplace_back(qHash(word, size_t(0)), quint16(word.size()));
        words.letters += quint32(word.size());
    }
    std::ranges::sort(words.words);
    return words;
}

bool shareMostLetters(const NameWords &a, const NameWords &b)
{
    quint32 common = 0;
    quint16 longest = 0;
    for (auto ours = a.words.begin(), theirs = b.words.begin(); ours != a.words.end() && theirs != b.words.end();) {
        if (*ours == *theirs) {
            common += ours->second;
            longest = std::max(longest, ours->second);
            ++ours;
            ++theirs;
        } else if (*ours < *theirs) {
            ++ours;
        } else {
            ++theirs;
        }
    }
    return longest >= kShortestWord && common * 2 >= a.letters + b.letters - common;
}

PartyIndex::PartyIndex(std::span<const Party> parties, std::span<const LearntFact> learnt)
{
    m_known.reserve(parties.size());
    for (const Party &party : parties) {
        m_slots.add(party.id.value(), quint32(m_known.size()));
        Known &known
            = m_known.emplace_back(Known{party.id, party.name, party.parent, {}, {}, party.usualDaysLate, {}, {}});
        addName(known, party.name);
        for (const QString &name : party.aliases)
            addName(known, name);
        for (const QString &account : party.accounts) {
            if (const QString key = accountKey(account); !key.isEmpty())
                insertSorted(m_byAccount[key], party.id);
        }
        if (party.parent.isValid())
            insertSorted(m_children[party.parent], party.id);
    }
    m_slots.close();
    for (const LearntFact &fact : learnt) {
        if (fact.confirmations > fact.contradictions)
            learn(fact);
    }
}

void PartyIndex::addName(Known &known, const QString &name)
{
    const QString key = nameKey(name);
    if (key.isEmpty())
        return;
    known.nameKeys.append(key);
    known.words.push_back(wordsOf(key));
    insertSorted(m_byName[key], known.id); // the text that nameKeys holds, wherever it is moved to
    for (const QStringView word : QStringView(key).split(u' ')) {
        if (word.size() < kShortestWord)
            continue;
        std::vector<ledger::CustomerId> &sharers = m_byWord[word];
        if (sharers.size() <= kMostSharers)
            insertSorted(sharers, known.id);
    }
}

void PartyIndex::learn(const LearntFact &fact)
{
    const quint32 slot = m_slots.find(fact.customer.value());
    if (slot == IdSlots::kNowhere)
        return;
    Known *known = &m_known[slot];
    switch (fact.kind) {
    case LearntFact::Kind::Alias:
        addName(*known, fact.text);
        break;
    case LearntFact::Kind::Account:
        if (const QString key = accountKey(fact.text); !key.isEmpty())
            insertSorted(m_byAccount[key], fact.customer);
        break;
    case LearntFact::Kind::Fee:
    case LearntFact::Kind::Deduction:
        known->shortages.push_back(fact);
        break;
    case LearntFact::Kind::Payer:
        insertSorted(known->payers, fact.other);
        insertSorted(m_children[fact.other], fact.customer);
        break;
    }
}

Payer PartyIndex::payerOf(const Receipt &receipt) const
{
    Payer payer;
    payer.name = nameKey(receipt.counterparty);
    static const std::vector<ledger::CustomerId> kNobody;
    const auto named = m_byName.constFind(payer.name);
    const std::vector<ledger::CustomerId> &byName = named == m_byName.cend() ? kNobody : *named;
    if (!m_byAccount.isEmpty())
        payer.customers = m_byAccount.value(accountKey(receipt.counterpartyAccount));
    payer.isByAccount = !payer.customers.empty();
    if (!payer.isByAccount) {
        payer.customers = byName;
        if (!byName.empty())
            return payer;
        const QString key = payer.name.isEmpty() ? nameKey(receipt.text) : payer.name;
        payer.words = wordsOf(key);
        payer.similar = similarTo(key, payer.words, payer.name.isEmpty());
        return payer;
    }
    payer.words = wordsOf(payer.name);
    if (byName.empty())
        return payer;
    std::vector<ledger::CustomerId> both;
    std::ranges::set_intersection(payer.customers, byName, std::back_inserter(both));
    if (both.empty())
        payer.isConflicting = true;
    else
        payer.customers = both;
    return payer;
}

std::vector<ledger::CustomerId> PartyIndex::byWords(const QString &key) const
{
    std::vector<ledger::CustomerId> found;
    for (const QStringView word : QStringView(key).split(u' ')) {
        const auto sharers = word.size() < kShortestWord ? m_byWord.cend() : m_byWord.constFind(word);
        if (sharers != m_byWord.cend() && sharers->size() <= kMostSharers)
            found.insert(found.end(), sharers->begin(), sharers->end());
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool PartyIndex::isLike(const Known &known, const QString &key, const NameWords &words)
{
    for (qsizetype i = 0; i < known.nameKeys.size(); ++i) {
        const QString &name = known.nameKeys[i];
        const bool isCut = std::min(name.size(), key.size()) >= kShortestCutName && name.front() == key.front()
            && (name.startsWith(key) || key.startsWith(name));
        if (isCut || shareMostLetters(known.words[size_t(i)], words))
            return true;
    }
    return false;
}

std::vector<ledger::CustomerId> PartyIndex::similarTo(const QString &key, const NameWords &words, bool isText) const
{
    std::vector<ledger::CustomerId> found;
    if (key.isEmpty())
        return found;
    const QString padded = u' ' + key + u' ';
    for (const ledger::CustomerId id : byWords(key)) {
        const Known *known = knownOf(id);
        const bool isAlike = isText
            ? std::ranges::any_of(known->nameKeys,
                                  [&](const QString &name) {
                                      return name.size() >= kShortestWord && padded.contains(u' ' + name + u' ');
                                  })
            : isLike(*known, key, words);
        if (isAlike)
            found.push_back(id);
    }
    return found;
}

PartyFit PartyIndex::fit(const Payer &payer, ledger::CustomerId customer) const
{
    if (contains(payer.customers, customer))
        return payer.isByAccount ? PartyFit::Account : PartyFit::Name;
    const Known *known = knownOf(customer);
    const ledger::CustomerId parent = known ? known->parent : ledger::CustomerId();
    for (const ledger::CustomerId id : payer.customers) {
        const ledger::CustomerId theirs = parentOf(id);
        if (known && contains(known->payers, id))
            return PartyFit::Family;
        if (id == parent || theirs == customer || (parent.isValid() && theirs == parent))
            return PartyFit::Family;
    }
    if (contains(payer.similar, customer))
        return PartyFit::Similar;
    if (payer.name.isEmpty() && payer.customers.empty())
        return PartyFit::Unknown;
    const bool mayBeAlike = !payer.name.isEmpty() && !payer.words.words.empty();
    if (mayBeAlike && known && isLike(*known, payer.name, payer.words))
        return PartyFit::Similar;
    return payer.customers.empty() ? PartyFit::Stranger : PartyFit::Other;
}

ledger::CustomerId PartyIndex::parentOf(ledger::CustomerId customer) const
{
    const Known *known = knownOf(customer);
    return known ? known->parent : ledger::CustomerId();
}

std::vector<ledger::CustomerId> PartyIndex::childrenOf(ledger::CustomerId customer) const
{
    return m_children.value(customer);
}

int PartyIndex::usualDaysLate(ledger::CustomerId customer) const
{
    const Known *known = knownOf(customer);
    return known ? known->usualDaysLate : 0;
}

std::span<const LearntFact> PartyIndex::usualShortages(ledger::CustomerId customer) const
{
    const Known *known = knownOf(customer);
    return known ? std::span(known->shortages) : std::span<const LearntFact>();
}

QString PartyIndex::nameOf(ledger::CustomerId customer) const
{
    const Known *known = knownOf(customer);
    return known ? known->name : QString();
}

} // namespace quittance::match
