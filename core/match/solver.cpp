#include "core/match/solver.h"

#include "core/match/instalments.h"
#include "core/match/reason_words.h"

#include <algorithm>

namespace quittance::match {
namespace {

constexpr quint32 kLinesPerLook = 1024;
constexpr int kMillion = 1'000'000;
/// Readings closer than this are equally good: a few days' difference does not tell two invoices apart.
constexpr int kTie = 100;

std::vector<const Receipt *> sortedById(std::span<const Receipt> receipts)
{
    std::vector<const Receipt *> sorted;
    sorted.reserve(receipts.size());
    for (const Receipt &receipt : receipts)
        sorted.push_back(&receipt);
    std::ranges::sort(sorted, {}, [](const Receipt *receipt) { return receipt->id; });
    return sorted;
}

bool isWaived(Treatment treatment)
{
    return treatment == Treatment::Fee || treatment == Treatment::Discount || treatment == Treatment::Withholding;
}

/// The chosen reading first, then by standing.
std::vector<const Option *> inOrder(const Contender &contender)
{
    std::vector<const Option *> order;
    for (const Option &option : contender.options)
        order.push_back(&option);
    const Option *chosen = contender.chosen < 0 ? nullptr : &contender.options[size_t(contender.chosen)];
    std::ranges::stable_sort(order, [&](const Option *a, const Option *b) {
        return a->standing != b->standing ? a->standing > b->standing : (a == chosen) > (b == chosen);
    });
    return order;
}

} // namespace

Solver::Solver(const BookIndex &book, const MatchPolicy &policy, const Calibration &calibration,
               std::span<const Rejection> rejections)
    : m_book(book)
    , m_policy(policy)
    , m_calibration(calibration)
    , m_finder(book, policy)
{
    for (const Rejection &rejection : rejections) {
        if (const std::optional<quint32> position = book.positionOf(rejection.document))
            m_ruledOut.emplace_back(rejection.receipt.value(), *position);
    }
    std::ranges::sort(m_ruledOut);
}

void Solver::ruleOut(Reading &reading) const
{
    const qint64 id = reading.receipt->id.value();
    for (auto row = std::ranges::lower_bound(m_ruledOut, std::pair(id, quint32(0)));
         row != m_ruledOut.end() && row->first == id; ++row)
        reading.ruledOut.push_back(row->second);
    if (reading.ruledOut.empty())
        return;
    std::erase_if(reading.named,
                  [&](const Named &name) { return std::ranges::binary_search(reading.ruledOut, name.document); });
}

bool Solver::solve(std::span<const Receipt> receipts, const Progress &progress, const CancelToken &cancel)
{
    const std::vector<const Receipt *> sorted = sortedById(receipts);
    m_contenders.assign(sorted.size(), {});
    for (quint32 line = 0; line < sorted.size(); ++line) {
        if (line % kLinesPerLook == 0) {
            if (cancel.isCancelled())
                return false;
            if (progress)
                progress(line, qint64(sorted.size()));
        }
        m_contenders[line] = search(*sorted[line]);
    }
    addInstalments(m_contenders, m_finder, m_book, m_policy);
    assign(m_contenders, m_book);
    dropBrokenInstalments(m_contenders, m_book);
    if (progress)
        progress(qint64(sorted.size()), qint64(sorted.size()));
    return !cancel.isCancelled();
}

Contender Solver::search(const Receipt &receipt, std::vector<ledger::CustomerId> *consulted) const
{
    Reading reading = m_finder.read(receipt);
    ruleOut(reading);
    reading.isTraced = consulted != nullptr;
    Contender contender;
    contender.receipt = &receipt;
    contender.namesExactly = reading.namesExactly;
    if (receipt.units != 0)
        contender.options = m_finder.find(reading);
    if (consulted != nullptr)
        *consulted = std::move(reading.consulted);
    return contender;
}

void Solver::resume(std::vector<Contender> contenders, Rivalries &rivalries)
{
    m_contenders = std::move(contenders);
    addInstalments(m_contenders, m_finder, m_book, m_policy);
    rivalries.readAnew.assign(m_contenders.size(), 0);
    for (size_t line = 0; line < m_contenders.size(); ++line) {
        const auto isInstalment = [](const Option &option) { return option.kind == CandidateKind::Instalment; };
        if (std::ranges::any_of(m_contenders[line].options, isInstalment))
            rivalries.readAnew[line] = rivalries.isTouched[line] = 1;
    }
    assignTouched(m_contenders, m_book, rivalries);
    dropBrokenInstalments(m_contenders, m_book);
}

bool Solver::mayAccept(const Contender &contender) const
{
    if (contender.chosen < 0 || contender.isContested)
        return false;
    const Option &option = contender.options[size_t(contender.chosen)];
    const bool isLeft = option.signals.amount >= AmountFit::Hair && option.kind != CandidateKind::Part;
    return contender.receipt->units > 0 && !contender.receipt->isReversal && !option.signals.isOtherCurrency && isLeft
        && option.others == 0 && (m_policy.acceptsWriteOff || !isWaived(option.treatment));
}

Verdict Solver::verdict(size_t line) const
{
    const Contender &contender = m_contenders[line];
    if (contender.options.empty())
        return Verdict::Unmatched;
    const std::vector<const Option *> order = inOrder(contender);
    const Option &best = *order.front();
    const int probability = m_calibration.probabilityPpm(best.standing);
    const bool isChosen = contender.chosen >= 0 && &contender.options[size_t(contender.chosen)] == &best;
    if (isChosen && mayAccept(contender) && probability >= kMillion - m_policy.allowedErrorsPpm)
        return Verdict::Accepted;
    if (!contender.isContested && probability < m_policy.leastShownPpm)
        return Verdict::Unmatched;
    const bool isTie = order.size() > 1 && best.standing - order[1]->standing < kTie;
    return isTie || contender.isContested || best.others > 0 ? Verdict::Ambiguous : Verdict::Suggested;
}

Candidate Solver::candidateOf(const Contender &contender, const Option &option) const
{
    Candidate candidate;
    for (const Taking &taking : takingsOf(*contender.receipt, option, m_book, m_policy.acceptsWriteOff)) {
        candidate.allocations.push_back({m_book.document(taking.document).id, taking.cashUnits, taking.documentUnits});
    }
    candidate.residualUnits = option.residual;
    candidate.logOdds = option.standing;
    candidate.probabilityPpm = m_calibration.probabilityPpm(option.standing);
    candidate.reasons = reasonsOf(*contender.receipt, option, m_book);
    candidate.kind = option.kind;
    candidate.treatment = option.treatment;
    candidate.otherSolutions = option.others;
    return candidate;
}

void Solver::namePayer(const Contender &contender, Proposal &proposal) const
{
    std::vector<std::pair<ledger::CustomerId, int>> shares;
    for (const Option &option : contender.options) {
        const ledger::CustomerId customer = m_book.document(option.documents.front()).customer;
        const auto found = std::ranges::find(shares, customer, &std::pair<ledger::CustomerId, int>::first);
        const int ppm = m_calibration.probabilityPpm(option.standing);
        if (found == shares.end())
            shares.emplace_back(customer, ppm);
        else
            found->second = std::min(kMillion - 1, found->second + ppm);
    }
    for (const auto &[customer, ppm] : shares) {
        if (ppm > proposal.customerPpm && customer.isValid()) {
            proposal.customer = customer;
            proposal.customerPpm = ppm;
        }
    }
}

Proposal Solver::proposal(size_t line) const
{
    const Contender &contender = m_contenders[line];
    Proposal proposal{contender.receipt->id, verdict(line), {}, {}, 0, {}};
    if (proposal.verdict == Verdict::Unmatched)
        return proposal;
    const std::vector<const Option *> order = inOrder(contender);
    for (const Option *option : order) {
        const bool isShown = m_calibration.probabilityPpm(option->standing) >= m_policy.leastShownPpm
            || option == order.front() || contender.isContested;
        if (!isShown && proposal.verdict != Verdict::Accepted)
            continue;
        Candidate candidate = candidateOf(contender, *option);
        if (!candidate.allocations.empty())
            proposal.candidates.push_back(std::move(candidate));
    }
    if (proposal.candidates.size() > 1)
        proposal.margin = proposal.candidates[0].logOdds - proposal.candidates[1].logOdds;
    if (proposal.candidates.empty())
        proposal.verdict = Verdict::Unmatched;
    namePayer(contender, proposal);
    return proposal;
}

} // namespace quittance::match
