#include "core/match/index_recall.h"

#include "core/match/reach.h"

#include <algorithm>
#include <bitset>

namespace quittance::match {

using namespace Qt::StringLiterals;

namespace {

using Indices = std::bitset<kCandidateIndices>;
using Customers = std::vector<ledger::CustomerId>;

Indices only(std::initializer_list<CandidateIndex> indices)
{
    Indices set;
    for (const CandidateIndex index : indices)
        set.set(size_t(index));
    return set;
}

/// The indices that have to be silent for a find of this one to be its own.
Indices rivalsOf(CandidateIndex index)
{
    using enum CandidateIndex;
    switch (index) {
    case Account:
    case Name:
        return only({Reference, Account, Name, Amount}) & ~only({index});
    case Near:
    case Group:
        return only({Reference, Amount, Near, Group}) & ~only({index});
    case Reference:
    case Amount:
        break;
    }
    return ~only({index});
}

void insertAll(std::vector<quint32> &documents, const std::vector<quint32> &more)
{
    documents.insert(documents.end(), more.begin(), more.end());
}

void sortOnce(std::vector<quint32> &documents)
{
    std::ranges::sort(documents);
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
}

/// What each index says of one line.
class Probe
{
public:
    Probe(const BookIndex &book, const MatchPolicy &policy, const Receipt &receipt)
        : m_book(book)
        , m_policy(policy)
        , m_receipt(receipt)
        , m_named(book.references().namedBy(receipt))
    {
        Receipt unnamed = receipt;
        unnamed.counterparty.clear();
        unnamed.text.clear();
        m_byAccount = familiesOf(book.parties().payerOf(unnamed));
        Receipt withoutAccount = receipt;
        withoutAccount.counterpartyAccount.clear();
        m_byName = familiesOf(book.parties().payerOf(withoutAccount));
        if (!receipt.bookedOn.isValid())
            return;
        for (const auto &[currency, units] : amountsOf(receipt))
            insertAll(m_equal, book.amounts().ofAnyone(equalAmounts(receipt, policy, currency, units)).documents);
        sortOnce(m_equal);
        Customers payers = m_byAccount;
        payers.insert(payers.end(), m_byName.begin(), m_byName.end());
        for (const ledger::CustomerId payer : payers)
            lookAround(payer);
        lookForGroups(book.parties().payerOf(receipt));
        sortOnce(m_near);
        sortOnce(m_group);
    }

    [[nodiscard]] Indices leadTo(quint32 document) const
    {
        const ledger::CustomerId customer = m_book.document(document).customer;
        Indices set;
        const auto say = [&](CandidateIndex index, bool leads) { set.set(size_t(index), leads); };
        say(CandidateIndex::Reference, std::ranges::binary_search(m_named, document, {}, &Named::document));
        say(CandidateIndex::Account, std::ranges::find(m_byAccount, customer) != m_byAccount.end());
        say(CandidateIndex::Name, std::ranges::find(m_byName, customer) != m_byName.end());
        say(CandidateIndex::Amount, std::ranges::binary_search(m_equal, document));
        say(CandidateIndex::Near, std::ranges::binary_search(m_near, document));
        say(CandidateIndex::Group, std::ranges::binary_search(m_group, document));
        return set;
    }

private:
    [[nodiscard]] Customers familiesOf(const Payer &payer) const
    {
        Customers customers;
        for (const ledger::CustomerId customer : payer.customers)
            eachOfFamily(m_book.parties(), customer, [&](ledger::CustomerId member) { customers.push_back(member); });
        customers.insert(customers.end(), payer.similar.begin(), payer.similar.end());
        std::erase_if(customers, [](ledger::CustomerId customer) { return !customer.isValid(); });
        return customers;
    }

    void lookAround(ledger::CustomerId payer)
    {
        for (const auto &[currency, units] : amountsOf(m_receipt)) {
            const AmountIndex::Query query = nearAmounts(m_receipt, m_policy, currency, units);
            insertAll(m_near, m_book.amounts().ofCustomer(payer, query).documents);
            insertAll(m_near, m_book.amounts().nearestOfCustomer(payer, currency, units, kNeighbours));
        }
    }

    void lookForGroups(const Payer &payer)
    {
        for (const ledger::CustomerId customer : payer.customers) {
            std::vector<OpenAmount> open = m_book.openOf(customer, m_receipt.currency);
            for (const ledger::CustomerId child : m_book.parties().childrenOf(customer))
                std::ranges::copy(m_book.openOf(child, m_receipt.currency), std::back_inserter(open));
            std::erase_if(open, [&](const OpenAmount &amount) {
                return !mayJoinGroup(m_book.document(amount.document), m_receipt, m_policy);
            });
            insertAll(m_group, findGroup(open, m_receipt.units, m_policy.limits).documents);
        }
    }

    const BookIndex &m_book;
    const MatchPolicy &m_policy;
    const Receipt &m_receipt;
    std::vector<Named> m_named;
    Customers m_byAccount;
    Customers m_byName;
    std::vector<quint32> m_equal;
    std::vector<quint32> m_near;
    std::vector<quint32> m_group;
};

bool isKept(const Portfolio &portfolio, const std::vector<Proposal> &proposals, const LinePair &pair)
{
    const ledger::BankLineId line = portfolio.input.receipts[pair.line].id;
    const auto proposal = std::ranges::lower_bound(proposals, line, {}, &Proposal::receipt);
    if (proposal == proposals.end() || proposal->receipt != line)
        return false;
    return std::ranges::any_of(proposal->candidates, [&](const Candidate &candidate) {
        return std::ranges::any_of(candidate.allocations, [&](const Allocation &part) {
            const auto position = size_t(part.document.value() - 1);
            return position == pair.document
                || std::ranges::any_of(portfolio.paid[position], [&](const Allocation &paid) {
                       return quint32(paid.document.value() - 1) == pair.document;
                   });
        });
    });
}

void count(IndexRecall &recall, Indices leads)
{
    ++recall.pairs;
    recall.byNone += leads.none() ? 1 : 0;
    for (size_t i = 0; i < kCandidateIndices; ++i) {
        if (!leads.test(i))
            continue;
        ++recall.byIndex[i].pairs;
        recall.byIndex[i].alone += (leads & rivalsOf(CandidateIndex(i))).none() ? 1 : 0;
    }
}

} // namespace

IndexRecall recallOf(const Portfolio &portfolio, const PortfolioTruth &truth, const std::vector<Proposal> &proposals)
{
    const BookIndex book(portfolio.input.documents, portfolio.input.parties, portfolio.input.learnt);
    IndexRecall recall;
    for (auto pair = truth.pairs.begin(); pair != truth.pairs.end();) {
        const quint32 line = pair->line;
        const Probe probe(book, portfolio.policy, portfolio.input.receipts[line]);
        for (; pair != truth.pairs.end() && pair->line == line; ++pair) {
            const auto document = book.positionOf(portfolio.input.documents[pair->document].id);
            count(recall, document ? probe.leadTo(*document) : Indices());
            recall.kept += isKept(portfolio, proposals, *pair) ? 1 : 0;
        }
    }
    return recall;
}

QString indexName(CandidateIndex index)
{
    switch (index) {
    case CandidateIndex::Reference:
        return u"reference"_s;
    case CandidateIndex::Account:
        return u"account"_s;
    case CandidateIndex::Name:
        return u"name"_s;
    case CandidateIndex::Amount:
        return u"amount"_s;
    case CandidateIndex::Near:
        return u"near"_s;
    case CandidateIndex::Group:
        return u"group"_s;
    }
    return {};
}

} // namespace quittance::match
