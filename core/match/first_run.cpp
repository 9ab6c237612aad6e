#include "core/match/first_run.h"

#include <algorithm>
#include <map>

namespace quittance::match {
namespace {

constexpr size_t kMostCandidates = 5;
constexpr size_t kMostNamed = 64; ///< documents one line may name and still be accepted for
constexpr size_t kMostEquals = 8;
constexpr int kNeighbours = 2;
constexpr quint32 kRowsPerLook = 1024;
/// A candidate that is less likely than this is not worth a person's look: one in twenty.
constexpr int kLeastPpm = 50'000;
/// Candidates closer than this are equally good: a few days' difference does not tell two invoices apart.
constexpr int kTieWeight = 50;

template<typename T>
std::vector<const T *> sortedById(const std::vector<T> &items)
{
    std::vector<const T *> sorted;
    sorted.reserve(items.size());
    for (const T &item : items)
        sorted.push_back(&item);
    std::ranges::sort(sorted, {}, [](const T *item) { return item->id; });
    return sorted;
}

} // namespace

FirstRun::FirstRun(const MatchInput &input, const MatchPolicy &policy, const Progress &progress,
                   const CancelToken &cancel)
    : m_policy(policy)
    , m_progress(progress)
    , m_cancel(cancel)
    , m_receipts(sortedById(input.receipts))
    , m_documents(sortedById(input.documents))
    , m_parties(input.parties)
    , m_references(m_documents)
    , m_amounts(m_documents)
    , m_states(input.receipts.size())
    , m_used(input.documents.size(), 0)
{
    for (const Rejection &rejection : input.rejections)
        m_rejected.insert({rejection.receipt.value(), rejection.document.value()});
}

std::vector<Proposal> FirstRun::propose()
{
    if (!readReceipts())
        return {};
    std::vector<Claim> claims;
    for (quint32 i = 0; i < m_receipts.size(); ++i)
        claimByReference(i, claims);
    settle(claims);

    claims.clear();
    claimByInstalments(claims);
    settleShared(claims);

    claims.clear();
    for (quint32 i = 0; i < m_receipts.size(); ++i)
        claimByAmount(i, claims);
    settle(claims);

    std::vector<Proposal> proposals;
    proposals.reserve(m_receipts.size());
    for (quint32 i = 0; i < m_receipts.size(); ++i) {
        if (i % kRowsPerLook == 0 && m_cancel.isCancelled())
            return {};
        proposals.push_back(proposalOf(i));
    }
    return proposals;
}

bool FirstRun::readReceipts()
{
    for (quint32 i = 0; i < m_receipts.size(); ++i) {
        if (i % kRowsPerLook == 0) {
            if (m_cancel.isCancelled())
                return false;
            if (m_progress)
                m_progress(i, qint64(m_receipts.size()));
        }
        m_states[i].payer = m_parties.payerOf(*m_receipts[i]);
        m_states[i].named = m_references.namedBy(*m_receipts[i]);
        std::erase_if(m_states[i].named, [&](quint32 document) { return isRejected(i, document); });
    }
    if (m_progress)
        m_progress(qint64(m_receipts.size()), qint64(m_receipts.size()));
    return true;
}

bool FirstRun::isRejected(quint32 receipt, quint32 document) const
{
    return !m_rejected.isEmpty()
        && m_rejected.contains({m_receipts[receipt]->id.value(), m_documents[document]->id.value()});
}

FirstRun::Documents FirstRun::usable(quint32 receipt, const Documents &documents) const
{
    Documents kept;
    for (const quint32 document : documents) {
        const bool isSameWay = (m_documents[document]->openUnits < 0) == (m_receipts[receipt]->units < 0);
        if (m_used[document] == 0 && m_documents[document]->openUnits != 0 && isSameWay)
            kept.push_back(document);
    }
    return kept;
}

/// The one document, or all of them together, that `receipt` pays exactly. Empty when neither or more than one reading
/// agrees; then `isTie` tells which.
FirstRun::Documents FirstRun::exactlyPaid(const Receipt &receipt, const Documents &documents, bool *isTie) const
{
    Documents found;
    int readings = 0;
    qint64 sum = 0;
    bool overflows = false;
    for (const quint32 document : documents) {
        const qint64 open = m_documents[document]->openUnits;
        overflows = qAddOverflow(sum, open, &sum) || overflows;
        if (agrees(receipt.units, open, m_policy)) {
            found = {document};
            ++readings;
        }
    }
    if (documents.size() > 1 && !overflows && sum == receipt.units) {
        found = documents;
        ++readings;
    }
    *isTie = readings > 1;
    return readings == 1 ? found : Documents();
}

void FirstRun::claimByReference(quint32 receipt, std::vector<Claim> &claims)
{
    const Receipt &line = *m_receipts[receipt];
    State &state = m_states[receipt];
    const Documents named = usable(receipt, state.named);
    if (named.empty() || named.size() > kMostNamed || line.units <= 0 || line.isReversal)
        return;

    bool isTie = false;
    Documents paid = exactlyPaid(line, named, &isTie);
    if (isTie) { // the same number at two customers: the payer may tell them apart
        Documents ours;
        std::ranges::copy_if(named, std::back_inserter(ours), [&](quint32 document) {
            return state.payer.only().isValid() && m_documents[document]->customer == state.payer.only();
        });
        paid = exactlyPaid(line, ours, &isTie);
        state.isContested = paid.empty();
    }
    if (paid.empty())
        return;
    const bool isEarly = std::ranges::any_of(paid, [&](quint32 document) {
        return line.bookedOn.addDays(m_policy.daysBefore) < m_documents[document]->issue;
    });
    if (hasOwnPayment(receipt, paid))
        state.isContested = true;
    else if (!isEarly)
        claims.push_back({receipt, paid});
}

/// True when the line may be the evidence of a payment that is in the ledger already and not applied yet: to settle the
/// documents it names would count the money twice.
bool FirstRun::hasOwnPayment(quint32 receipt, const Documents &documents) const
{
    const auto isPayment
        = [&](quint32 document) { return m_documents[document]->kind == ledger::DocumentKind::Payment; };
    if (std::ranges::any_of(documents, isPayment))
        return false;
    const Receipt &line = *m_receipts[receipt];
    const AmountIndex::Found found = m_amounts.ofCustomer(m_documents[documents.front()]->customer, window(line));
    return std::ranges::any_of(found.documents, [&](quint32 document) {
        return isPayment(document) && isInWindow(line, *m_documents[document], m_policy)
            && !isRejected(receipt, document);
    });
}

/// Several lines, each naming the one document only, that add up to what it has open.
void FirstRun::claimByInstalments(std::vector<Claim> &claims) const
{
    std::map<quint32, std::vector<quint32>> linesOf;
    for (quint32 i = 0; i < m_receipts.size(); ++i) {
        const State &state = m_states[i];
        if (state.isSettled || state.isContested || m_receipts[i]->units <= 0 || m_receipts[i]->isReversal)
            continue;
        const Documents named = usable(i, state.named);
        if (named.size() == 1 && state.named.size() == 1)
            linesOf[named.front()].push_back(i);
    }
    for (const auto &[document, lines] : linesOf) {
        qint64 sum = 0;
        bool overflows = false;
        for (const quint32 line : lines)
            overflows = qAddOverflow(sum, m_receipts[line]->units, &sum) || overflows;
        if (lines.size() < 2 || overflows || sum != m_documents[document]->openUnits)
            continue;
        for (const quint32 line : lines)
            claims.push_back({line, {document}});
    }
}

AmountIndex::Query FirstRun::window(const Receipt &receipt) const
{
    return {receipt.currency, receipt.units - m_policy.toleranceUnits, receipt.units + m_policy.toleranceUnits,
            receipt.bookedOn.addDays(-m_policy.daysAfter), receipt.bookedOn.addDays(m_policy.daysBefore)};
}

/// The open documents of the payer, and of those it is the parent of, with the line's amount in the window.
FirstRun::Documents FirstRun::equalsOfPayer(quint32 receipt, bool *isCut) const
{
    const Receipt &line = *m_receipts[receipt];
    const ledger::CustomerId payer = m_states[receipt].payer.only();
    AmountIndex::Found own = m_amounts.ofCustomer(payer, window(line));
    Documents equals = std::move(own.documents);
    *isCut = own.isCut;
    for (const ledger::CustomerId child : m_parties.childrenOf(payer)) {
        const AmountIndex::Found theirs = m_amounts.ofCustomer(child, window(line));
        equals.insert(equals.end(), theirs.documents.begin(), theirs.documents.end());
        *isCut = *isCut || theirs.isCut;
    }
    std::erase_if(equals, [&](quint32 document) {
        return m_used[document] != 0 || isRejected(receipt, document)
            || !agrees(line.units, m_documents[document]->openUnits, m_policy)
            || !isInWindow(line, *m_documents[document], m_policy);
    });
    std::ranges::sort(equals);
    equals.erase(std::unique(equals.begin(), equals.end()), equals.end());
    return equals;
}

void FirstRun::claimByAmount(quint32 receipt, std::vector<Claim> &claims)
{
    const Receipt &line = *m_receipts[receipt];
    State &state = m_states[receipt];
    // A text that names something else speaks against every amount that happens to agree.
    if (state.isSettled || state.isContested || !state.named.empty() || !state.payer.only().isValid() || line.units <= 0
        || line.isReversal || !line.bookedOn.isValid())
        return;
    bool isCut = false;
    Documents equals = equalsOfPayer(receipt, &isCut);
    if (equals.size() == 1 && !isCut)
        claims.push_back({receipt, equals});
    else
        state.isContested = equals.size() > 1;
}

void FirstRun::settle(const std::vector<Claim> &claims)
{
    std::vector<quint32> claimants(m_documents.size(), 0);
    for (const Claim &claim : claims) {
        for (const quint32 document : claim.documents)
            ++claimants[document];
    }
    for (const Claim &claim : claims) {
        if (std::ranges::all_of(claim.documents, [&](quint32 document) { return claimants[document] == 1; }))
            accept(claim, 0);
        else
            m_states[claim.receipt].isContested = true;
    }
}

/// Accepts claims that share their one document on purpose.
void FirstRun::settleShared(const std::vector<Claim> &claims)
{
    std::map<quint32, int> lines;
    for (const Claim &claim : claims)
        ++lines[claim.documents.front()];
    for (const Claim &claim : claims)
        accept(claim, lines[claim.documents.front()] - 1);
}

void FirstRun::accept(const Claim &claim, int partners)
{
    State &state = m_states[claim.receipt];
    state.isSettled = true;
    state.accepted = claim.documents;
    state.partners = partners;
    for (const quint32 document : claim.documents)
        m_used[document] = 1;
}

Candidate FirstRun::candidateOf(quint32 receipt, const Documents &documents, int rivals) const
{
    const State &state = m_states[receipt];
    std::vector<const OpenDocument *> chosen;
    bool isNamed = true;
    for (const quint32 document : documents) {
        chosen.push_back(m_documents[document]);
        isNamed = isNamed && std::ranges::binary_search(state.named, document);
    }
    const PairContext context{isNamed, !isNamed && !state.named.empty(), rivals, state.partners};
    return makeCandidate(*m_receipts[receipt], chosen, state.payer, m_parties, context, m_policy);
}

Proposal FirstRun::proposalOf(quint32 receipt) const
{
    const State &state = m_states[receipt];
    Proposal proposal{m_receipts[receipt]->id, Verdict::Unmatched, {}};
    if (state.isSettled) {
        proposal.verdict = Verdict::Accepted;
        proposal.candidates.push_back(candidateOf(receipt, state.accepted, 0));
        return proposal;
    }
    if (m_receipts[receipt]->units == 0)
        return proposal;
    addSuggestions(receipt, proposal);
    const std::vector<Candidate> &found = proposal.candidates;
    if (found.empty())
        return proposal;
    const bool isTie = found.size() > 1 && weightOf(found[0]) - weightOf(found[1]) < kTieWeight;
    proposal.verdict = isTie || state.isContested ? Verdict::Ambiguous : Verdict::Suggested;
    return proposal;
}

void FirstRun::addSuggestions(quint32 receipt, Proposal &proposal) const
{
    const Receipt &line = *m_receipts[receipt];
    const State &state = m_states[receipt];
    Documents singles = usable(receipt, state.named);
    if (singles.size() > 1 && singles.size() <= kMostNamed)
        proposal.candidates.push_back(candidateOf(receipt, singles, 0));
    if (singles.size() > kMostEquals)
        singles.resize(kMostEquals);

    Documents equals = usable(receipt, m_amounts.ofAnyone(window(line)).documents);
    std::erase_if(equals, [&](quint32 document) { return !isInWindow(line, *m_documents[document], m_policy); });
    const int rivals = std::max(0, int(equals.size()) - 1);
    const Documents all = equals;
    if (equals.size() > kMostEquals)
        equals.resize(kMostEquals);
    singles.insert(singles.end(), equals.begin(), equals.end());
    for (const ledger::CustomerId customer : state.payer.customers) {
        const Documents near = m_amounts.nearestOfCustomer(customer, line.currency, line.units, kNeighbours);
        const Documents free = usable(receipt, near);
        singles.insert(singles.end(), free.begin(), free.end());
    }
    std::ranges::sort(singles);
    singles.erase(std::unique(singles.begin(), singles.end()), singles.end());
    for (const quint32 document : singles) {
        if (isRejected(receipt, document))
            continue;
        const bool isEqual = std::ranges::find(all, document) != all.end();
        Candidate candidate = candidateOf(receipt, {document}, isEqual ? rivals : 0);
        if (candidate.probabilityPpm >= kLeastPpm && !candidate.allocations.empty())
            proposal.candidates.push_back(std::move(candidate));
    }
    std::ranges::sort(proposal.candidates, isBetter);
    if (proposal.candidates.size() > kMostCandidates)
        proposal.candidates.resize(kMostCandidates);
}

} // namespace quittance::match
