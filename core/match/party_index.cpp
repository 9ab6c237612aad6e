#include "core/match/party_index.h"

#include "core/base/text_fold.h"

#include <QSet>

#include <algorithm>

namespace quittance::match {

using namespace Qt::StringLiterals;

namespace {

/// Characters after which banks commonly cut a name, and below which a common beginning says nothing.
constexpr qsizetype kShortestCutName = 12;
constexpr qsizetype kShortestWord = 4;
/// A word that so many customers share tells none of them apart.
constexpr size_t kMostSharers = 32;

bool isLegalForm(const QString &word)
{
    static const QSet<QString> kForms
        = {u"ltd"_s,     u"limited"_s, u"llc"_s,  u"llp"_s, u"lp"_s,  u"inc"_s, u"incorporated"_s, u"corp"_s,
           u"plc"_s,     u"gmbh"_s,    u"mbh"_s,  u"ag"_s,  u"kg"_s,  u"ohg"_s, u"corporation"_s,  u"ug"_s,
           u"sa"_s,      u"sas"_s,     u"sl"_s,   u"srl"_s, u"spa"_s, u"bv"_s,  u"sarl"_s,         u"nv"_s,
           u"oy"_s,      u"ab"_s,      u"as"_s,   u"aps"_s, u"co"_s,  u"lda"_s, u"ltda"_s,         u"pty"_s,
           u"company"_s, u"se"_s,      u"eurl"_s, u"kft"_s, u"sro"_s, u"the"_s};
    return kForms.contains(word);
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
    QString words = foldText(name);
    words.remove(u'.').remove(u'\''); // S.p.A. is spa, O'Hara is ohara
    for (QChar &c : words) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    QStringList kept;
    QStringList all = words.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : std::as_const(all)) {
        if (!isLegalForm(word))
            kept.append(word);
    }
    return (kept.isEmpty() ? all : kept).join(u' ');
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
    const QStringView shorter = a.size() <= b.size() ? a : b;
    const QStringView longer = a.size() <= b.size() ? b : a;
    if (shorter.size() >= kShortestCutName && longer.startsWith(shorter))
        return true;
    const QList<QStringView> ours = shorter.split(u' ');
    QList<QStringView> theirs = longer.split(u' ');
    qsizetype common = 0;
    qsizetype letters = 0;
    qsizetype longest = 0;
    for (const QStringView word : theirs)
        letters += word.size();
    for (const QStringView word : ours) {
        if (theirs.removeOne(word)) {
            common += word.size();
            longest = std::max(longest, word.size());
        } else {
            letters += word.size();
        }
    }
    return longest >= kShortestWord && common * 2 >= letters;
}

PartyIndex::PartyIndex(std::span<const Party> parties, std::span<const LearntFact> learnt)
{
    m_known.reserve(qsizetype(parties.size()));
    for (const Party &party : parties) {
        Known known{party.name, party.parent, {}, party.usualDaysLate, {}, {}};
        addName(known, party.id, party.name);
        for (const QString &name : party.aliases)
            addName(known, party.id, name);
        for (const QString &account : party.accounts) {
            if (const QString key = accountKey(account); !key.isEmpty())
                insertSorted(m_byAccount[key], party.id);
        }
        m_known.insert(party.id, known);
        if (party.parent.isValid())
            insertSorted(m_children[party.parent], party.id);
    }
    for (const LearntFact &fact : learnt) {
        if (fact.confirmations > fact.contradictions)
            learn(fact);
    }
}

void PartyIndex::addName(Known &known, ledger::CustomerId id, const QString &name)
{
    const QString key = nameKey(name);
    if (key.isEmpty())
        return;
    known.nameKeys.append(key);
    insertSorted(m_byName[key], id);
    for (const QStringView word : QStringView(key).split(u' ')) {
        if (word.size() < kShortestWord)
            continue;
        std::vector<ledger::CustomerId> &sharers = m_byWord[word.toString()];
        if (sharers.size() <= kMostSharers)
            insertSorted(sharers, id);
    }
}

void PartyIndex::learn(const LearntFact &fact)
{
    const auto known = m_known.find(fact.customer);
    if (known == m_known.end())
        return;
    switch (fact.kind) {
    case LearntFact::Kind::Alias:
        addName(*known, fact.customer, fact.text);
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
    const std::vector<ledger::CustomerId> byName = m_byName.value(payer.name);
    payer.customers = m_byAccount.value(accountKey(receipt.counterpartyAccount));
    payer.isByAccount = !payer.customers.empty();
    if (!payer.isByAccount) {
        payer.customers = byName;
        if (byName.empty())
            payer.similar
                = payer.name.isEmpty() ? similarTo(nameKey(receipt.text), true) : similarTo(payer.name, false);
        return payer;
    }
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
        const auto sharers = word.size() < kShortestWord ? m_byWord.cend() : m_byWord.constFind(word.toString());
        if (sharers == m_byWord.cend() || sharers->size() > kMostSharers)
            continue;
        for (const ledger::CustomerId id : *sharers)
            insertSorted(found, id);
    }
    return found;
}

std::vector<ledger::CustomerId> PartyIndex::similarTo(const QString &key, bool isText) const
{
    std::vector<ledger::CustomerId> found;
    if (key.isEmpty())
        return found;
    const QString padded = u' ' + key + u' ';
    for (const ledger::CustomerId id : byWords(key)) {
        const QStringList &names = m_known.constFind(id)->nameKeys;
        const bool isAlike = std::ranges::any_of(names, [&](const QString &name) {
            return isText ? name.size() >= kShortestWord && padded.contains(u' ' + name + u' ')
                          : areSimilarNames(name, key);
        });
        if (isAlike)
            found.push_back(id);
    }
    return found;
}

PartyFit PartyIndex::fit(const Payer &payer, ledger::CustomerId customer) const
{
    if (contains(payer.customers, customer))
        return payer.isByAccount ? PartyFit::Account : PartyFit::Name;
    const ledger::CustomerId parent = parentOf(customer);
    for (const ledger::CustomerId id : payer.customers) {
        const ledger::CustomerId theirs = parentOf(id);
        const auto known = m_known.constFind(customer);
        if (known != m_known.cend() && contains(known->payers, id))
            return PartyFit::Family;
        if (id == parent || theirs == customer || (parent.isValid() && theirs == parent))
            return PartyFit::Family;
    }
    if (contains(payer.similar, customer))
        return PartyFit::Similar;
    if (payer.name.isEmpty() && payer.customers.empty())
        return PartyFit::Unknown;
    const auto known = m_known.constFind(customer);
    if (known != m_known.cend()
        && std::ranges::any_of(known->nameKeys, [&](const QString &key) { return areSimilarNames(key, payer.name); }))
        return PartyFit::Similar;
    return payer.customers.empty() ? PartyFit::Stranger : PartyFit::Other;
}

ledger::CustomerId PartyIndex::parentOf(ledger::CustomerId customer) const
{
    const auto known = m_known.constFind(customer);
    return known == m_known.cend() ? ledger::CustomerId() : known->parent;
}

std::vector<ledger::CustomerId> PartyIndex::childrenOf(ledger::CustomerId customer) const
{
    return m_children.value(customer);
}

int PartyIndex::usualDaysLate(ledger::CustomerId customer) const
{
    const auto known = m_known.constFind(customer);
    return known == m_known.cend() ? 0 : known->usualDaysLate;
}

std::span<const LearntFact> PartyIndex::usualShortages(ledger::CustomerId customer) const
{
    const auto known = m_known.constFind(customer);
    return known == m_known.cend() ? std::span<const LearntFact>() : std::span(known->shortages);
}

QString PartyIndex::nameOf(ledger::CustomerId customer) const
{
    const auto known = m_known.constFind(customer);
    return known == m_known.cend() ? QString() : known->name;
}

} // namespace quittance::match
