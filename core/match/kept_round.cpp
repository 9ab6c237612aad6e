#include "core/match/kept_round.h"

#include <algorithm>

namespace quittance::match {
namespace {

constexpr qint64 kLinesPerLook = 1024;

template<typename T>
std::vector<T> sortedById(const std::vector<T> &items)
{
    std::vector<T> sorted = items;
    if (!std::ranges::is_sorted(sorted, {}, &T::id))
        std::ranges::stable_sort(sorted, {}, &T::id);
    return sorted;
}

/// Walks two lists by id side by side; calls `use(before, now)`, null where one has no such item.
template<typename T, typename Use>
void eachPair(const std::vector<T> &before, const std::vector<T> &now, Use use)
{
    auto a = before.begin();
    auto b = now.begin();
    while (a != before.end() || b != now.end()) {
        const bool isGone = b == now.end() || (a != before.end() && a->id < b->id);
        const bool isNew = a == before.end() || (b != now.end() && b->id < a->id);
        use(isNew ? nullptr : &*a, isGone ? nullptr : &*b);
        if (!isNew)
            ++a;
        if (!isGone)
            ++b;
    }
}

auto rowOf(const Rejection &rejection)
{
    return std::pair(rejection.receipt, rejection.document);
}

/// A learnt fact as far as the engine cares: how often it was confirmed matters only where it turns the balance.
LearntFact inEffect(LearntFact fact)
{
    fact.confirmations = fact.confirmations > fact.contradictions ? 1 : 0;
    fact.contradictions = 0;
    return fact;
}

/// True where both tell the same payers: how late a customer pays says nothing of that.
bool isNamedAlike(const Party &a, const Party &b)
{
    return a.id == b.id && a.parent == b.parent && a.name == b.name && a.aliases == b.aliases
        && a.accounts == b.accounts;
}

/// The customers of what differs: facts come in one order, so that what begins and ends alike is the same.
void noteFacts(std::span<const LearntFact> before, std::span<const LearntFact> now, ChangedGround &changed)
{
    while (!before.empty() && !now.empty() && before.front() == now.front()) {
        before = before.subspan(1);
        now = now.subspan(1);
    }
    while (!before.empty() && !now.empty() && before.back() == now.back()) {
        before = before.first(before.size() - 1);
        now = now.first(now.size() - 1);
    }
    for (const std::span<const LearntFact> &facts : {before, now}) {
        for (const LearntFact &fact : facts) {
            changed.addCustomer(fact.customer);
            changed.addCustomer(fact.other);
        }
    }
}

} // namespace

void KeptRound::forget()
{
    *this = KeptRound();
}

KeptRound::PartyNews KeptRound::followParties(const MatchInput &input, ChangedGround &changed)
{
    std::vector<Party> parties = sortedById(input.parties);
    std::vector<LearntFact> learnt;
    learnt.reserve(input.learnt.size());
    std::ranges::transform(input.learnt, std::back_inserter(learnt), inEffect);
    PartyNews news;
    const auto note = [&](const Party *party) {
        if (party == nullptr)
            return;
        changed.addCustomer(party->id);
        changed.addCustomer(party->parent);
    };
    eachPair(m_parties, parties, [&](const Party *before, const Party *now) {
        if (before != nullptr && now != nullptr && *before == *now)
            return;
        news.isAny = true;
        news.arePayersNew = news.arePayersNew || before == nullptr || now == nullptr || !isNamedAlike(*before, *now);
        note(before);
        note(now);
    });
    if (learnt != m_learnt) {
        news = {true, true};
        noteFacts(m_learnt, learnt, changed);
    }
    m_parties = std::move(parties);
    m_learnt = std::move(learnt);
    return news;
}

void KeptRound::movePositions(const BookIndex &before, const BookIndex &now)
{
    constexpr quint32 kGone = ~quint32(0);
    std::vector<quint32> position(before.size(), kGone);
    quint32 at = 0;
    for (quint32 i = 0; i < before.size(); ++i) {
        while (at < now.size() && now.document(at).id < before.document(i).id)
            ++at;
        if (at < now.size() && now.document(at).id == before.document(i).id)
            position[i] = at;
    }
    for (size_t line = 0; line < m_contenders.size(); ++line) {
        for (Option &option : m_contenders[line].options) {
            for (quint32 &document : option.documents) {
                document = position[document];
                if (document == kGone)
                    m_rivalries.readAnew[line] = 1;
            }
        }
    }
}

void KeptRound::followDocuments(std::vector<OpenDocument> documents, std::shared_ptr<const PartyIndex> parties,
                                ChangedGround &changed)
{
    const auto next = std::make_shared<const Ground>(std::move(documents), std::move(parties));
    if (m_ground) {
        eachPair(m_ground->documents, next->documents, [&](const OpenDocument *before, const OpenDocument *now) {
            if (before != nullptr && now != nullptr && *before == *now)
                return;
            if (before != nullptr)
                changed.addDocument(m_ground->index, quint32(before - m_ground->documents.data()));
            if (now != nullptr)
                changed.addDocument(next->index, quint32(now - next->documents.data()));
        });
        movePositions(m_ground->index, next->index);
    }
    m_ground = next;
    m_work.isIndexed = true;
}

void KeptRound::followRejections(std::vector<Rejection> rejections)
{
    std::ranges::sort(rejections, {}, rowOf);
    std::vector<Rejection> moved;
    std::ranges::set_symmetric_difference(m_rejections, rejections, std::back_inserter(moved), {}, rowOf, rowOf);
    for (const Rejection &rejection : moved) {
        const auto line
            = std::ranges::lower_bound(m_lines, rejection.receipt, {}, [](const Line &one) { return one.receipt.id; });
        if (line != m_lines.end() && line->receipt.id == rejection.receipt)
            m_rivalries.isTouched[size_t(line - m_lines.begin())] = 1;
    }
    m_rejections = std::move(rejections);
}

void KeptRound::followLines(const MatchInput &input)
{
    std::vector<const Receipt *> receipts;
    receipts.reserve(input.receipts.size());
    for (const Receipt &receipt : input.receipts)
        receipts.push_back(&receipt);
    std::ranges::sort(receipts, {}, [](const Receipt *receipt) { return receipt->id; });
    KeptRound next;
    next.m_lines.reserve(receipts.size());
    size_t before = 0;
    const auto breakUp = [&] { next.m_rivalries.broken.insert(m_rivalries.family[before]); };
    for (const Receipt *receipt : receipts) {
        for (; before < m_lines.size() && m_lines[before].receipt.id < receipt->id; ++before)
            breakUp();
        const bool isKnown = before < m_lines.size() && m_lines[before].receipt.id == receipt->id;
        const bool isSame = isKnown && m_lines[before].receipt == *receipt;
        if (isKnown && !isSame)
            breakUp();
        next.m_lines.push_back(isSame ? std::move(m_lines[before]) : Line{*receipt, {}, {}});
        next.m_contenders.push_back(isSame ? std::move(m_contenders[before]) : Contender());
        next.m_proposals.push_back(isSame ? std::move(m_proposals[before]) : Proposal());
        next.m_rivalries.family.push_back(isSame ? m_rivalries.family[before] : 0);
        // What pays together was put together from all lines: it is read anew each time.
        next.m_rivalries.isTouched.push_back(isSame ? m_rivalries.readAnew[before] : quint8(1));
        before += isKnown ? 1 : 0;
    }
    for (; before < m_lines.size(); ++before)
        breakUp();
    m_lines = std::move(next.m_lines);
    m_contenders = std::move(next.m_contenders);
    m_proposals = std::move(next.m_proposals);
    m_rivalries = std::move(next.m_rivalries);
    m_rivalries.broken.erase(0);
}

void KeptRound::touch(const ChangedGround &changed, bool arePayersNew)
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        quint8 &isTouched = m_rivalries.isTouched[i];
        if (isTouched == 0 && changed.concerns(line.receipt, line.trace, m_policy))
            isTouched = 1;
        if (isTouched == 0 && arePayersNew && m_ground->index.parties().payerOf(line.receipt) != line.payer)
            isTouched = 1;
    }
}

bool KeptRound::search(const Solver &solver, const Progress &progress, const CancelToken &cancel)
{
    const qint64 all = std::ranges::count(m_rivalries.isTouched, quint8(1));
    for (size_t i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines[i];
        if (m_rivalries.isTouched[i] == 0) {
            m_contenders[i].receipt = &line.receipt;
            continue;
        }
        if (m_work.searched++ % kLinesPerLook == 0) {
            if (cancel.isCancelled())
                return false;
            if (progress)
                progress(m_work.searched, all);
        }
        line.payer = m_ground->index.parties().payerOf(line.receipt);
        line.trace.written = writtenOf(line.receipt);
        m_contenders[i] = solver.search(line.receipt, &line.trace.consulted);
    }
    return !cancel.isCancelled();
}

bool KeptRound::update(const MatchInput &input, const MatchPolicy &policy, const Progress &progress,
                       const CancelToken &cancel)
{
    if (policy != m_policy)
        forget();
    m_policy = policy;
    m_work = {};
    ChangedGround changed;
    const PartyNews news = followParties(input, changed);
    std::vector<OpenDocument> documents = sortedById(input.documents);
    if (!m_ground || news.isAny || documents != m_ground->documents) {
        auto parties = m_ground && !news.isAny ? m_ground->index.sharedParties()
                                               : std::make_shared<const PartyIndex>(m_parties, m_learnt);
        followDocuments(std::move(documents), std::move(parties), changed);
    }
    changed.close();
    followLines(input);
    followRejections(input.rejections);
    touch(changed, news.arePayersNew);
    const bool isRestated = input.calibration != m_calibration;
    m_calibration = input.calibration;
    Solver solver(m_ground->index, m_policy, m_calibration, m_rejections);
    if (!search(solver, progress, cancel)) {
        forget();
        return false;
    }
    solver.resume(std::move(m_contenders), m_rivalries);
    for (size_t line = 0; line < m_lines.size(); ++line) {
        m_work.assigned += m_rivalries.isTouched[line];
        if (isRestated || m_rivalries.isTouched[line] != 0)
            m_proposals[line] = solver.proposal(line);
    }
    m_contenders = solver.release();
    m_rivalries.broken.clear();
    m_work.lines = qint64(m_lines.size());
    if (progress)
        progress(m_work.searched, m_work.searched);
    return true;
}

} // namespace quittance::match
