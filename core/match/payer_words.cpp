#include "core/match/payer_words.h"

#include "core/base/text_fold.h"

#include <algorithm>

namespace quittance::match {

using namespace Qt::StringLiterals;
using ledger::CustomerId;

namespace {

constexpr qsizetype kShortestWord = 4;
/// A word in the names of more customers than this says nothing about who has paid.
constexpr size_t kMostSharers = 64;

QString spaced(QStringView text)
{
    QString words = foldText(text);
    for (QChar &c : words) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return words;
}

/// The words of a name that can name it: those of four letters and more, or all of it where it has none.
QStringList namingWords(const QString &name)
{
    const QString key = nameKey(name);
    QStringList words;
    const QStringList all = key.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : all) {
        if (word.size() >= kShortestWord)
            words.append(word);
    }
    if (words.isEmpty() && !key.isEmpty())
        words.append(key);
    return words;
}

void insertSorted(std::vector<CustomerId> &ids, CustomerId id)
{
    const auto at = std::ranges::lower_bound(ids, id);
    if (id.isValid() && (at == ids.end() || *at != id))
        ids.insert(at, id);
}

} // namespace

QString wordsOf(const Receipt &line)
{
    const QString all = spaced(line.text) + u' ' + spaced(line.counterparty) + u' ' + spaced(line.reference) + u' '
        + spaced(line.endToEndId);
    return u' ' + all.simplified() + u' ';
}

PayerWords::PayerWords(std::span<const Party> parties)
    : m_parties(parties)
{
    m_words.reserve(qsizetype(parties.size()));
    for (const Party &party : parties) {
        QStringList words = namingWords(party.name);
        for (const QString &alias : party.aliases)
            words += namingWords(alias);
        words.removeDuplicates();
        for (const QString &word : std::as_const(words))
            insertSorted(m_byWord[word], party.id);
        m_words.insert(party.id, words);
    }
}

bool PayerWords::names(const Receipt &line, CustomerId customer) const
{
    switch (m_parties.fit(m_parties.payerOf(line), customer)) {
    case PartyFit::Account:
    case PartyFit::Name:
    case PartyFit::Family:
    case PartyFit::Similar:
        return true;
    case PartyFit::Other: // the payer's name is another customer's: a word in the text does not outweigh it
        return false;
    case PartyFit::Unknown:
    case PartyFit::Stranger:
        break;
    }
    const QString text = wordsOf(line);
    const auto words = m_words.constFind(customer);
    return words != m_words.cend()
        && std::ranges::any_of(*words, [&text](const QString &word) { return text.contains(u' ' + word + u' '); });
}

std::vector<CustomerId> PayerWords::named(const Receipt &line) const
{
    std::vector<CustomerId> found = m_parties.payerOf(line).customers;
    const QString text = wordsOf(line);
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const auto sharers = m_byWord.constFind(word);
        if (sharers == m_byWord.cend() || sharers->size() > kMostSharers)
            continue;
        for (const CustomerId id : *sharers)
            insertSorted(found, id);
    }
    const std::vector<CustomerId> direct = found;
    for (const CustomerId id : direct) {
        insertSorted(found, m_parties.parentOf(id));
        for (const CustomerId child : m_parties.childrenOf(id))
            insertSorted(found, child);
    }
    return found;
}

std::vector<ledger::DocumentId> documentsFor(const Receipt &line, std::span<const OpenDocument> documents,
                                             const PayerWords &words)
{
    const QString text = wordsOf(line);
    std::vector<ledger::DocumentId> found;
    for (const OpenDocument &document : documents) {
        if (document.currency != line.currency || document.openUnits != line.units)
            continue;
        const QString number = spaced(document.number).simplified();
        const bool isNamed = number.size() >= kShortestWord && text.contains(u' ' + number + u' ');
        if (isNamed || words.names(line, document.customer))
            found.push_back(document.id);
    }
    return found;
}

} // namespace quittance::match
