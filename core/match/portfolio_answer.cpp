#include "core/match/portfolio_truth.h"

#include <QJsonArray>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace quittance::match {

using namespace Qt::StringLiterals;

namespace {

/// Parts per million as a number between 0 and 1.
QJsonValue share(int ppm)
{
    return qreal(ppm) / 1'000'000;
}

/// The answer in the making: what each line and document still has.
class Answer
{
public:
    Answer(const Portfolio &portfolio, const std::vector<Proposal> &proposals)
        : m_portfolio(portfolio)
        , m_proposals(proposals)
    {
        for (const OpenDocument &document : portfolio.input.documents)
            m_open.push_back(document.openUnits);
    }

    [[nodiscard]] std::vector<StatedPair> statedPairs()
    {
        allocate();
        std::vector<StatedPair> pairs;
        for (const auto &[proposal, part] : m_given) {
            const Candidate &best = proposal->candidates.front();
            pairs.push_back({{quint32(proposal->receipt.value() - 1), quint32(part->document.value() - 1)},
                             best.probabilityPpm,
                             best.logOdds,
                             proposal->verdict == Verdict::Accepted});
        }
        return pairs;
    }

    [[nodiscard]] QJsonObject write()
    {
        allocate();
        QJsonArray allocations;
        for (const auto &[proposal, part] : m_given)
            allocations.append(allocationJson(*proposal, *part));
        QJsonArray transactions;
        QJsonArray unmatched;
        for (size_t i = 0; i < m_proposals.size(); ++i) {
            transactions.append(transactionJson(i));
            if (!m_isAllocated.contains(i))
                unmatched.append(nameOf(m_proposals[i]));
        }
        QJsonArray open;
        for (size_t i = 0; i < m_open.size(); ++i) {
            if (m_open[i] != 0 && document(i).kind != ledger::DocumentKind::Payment)
                open.append(m_portfolio.documents[qsizetype(i)]);
        }
        return {
            {u"allocations"_s, allocations},          {u"transactions"_s, transactions},
            {u"unmatched_transactions"_s, unmatched}, {u"open_invoices"_s, open},
            {u"sign_turned"_s, m_portfolio.isTurned}, {u"unread"_s, QJsonArray::fromStringList(m_portfolio.unread)}};
    }

private:
    [[nodiscard]] const OpenDocument &document(size_t position) const { return m_portfolio.input.documents[position]; }
    [[nodiscard]] const Receipt &receipt(const Proposal &proposal) const
    {
        return m_portfolio.input.receipts[size_t(proposal.receipt.value() - 1)];
    }
    [[nodiscard]] QString nameOf(const Proposal &proposal) const
    {
        return m_portfolio.transactions[proposal.receipt.value() - 1];
    }
    [[nodiscard]] QString nameOf(const Allocation &part) const
    {
        return m_portfolio.documents[part.document.value() - 1];
    }
    [[nodiscard]] static size_t positionOf(const Allocation &part) { return size_t(part.document.value() - 1); }

    [[nodiscard]] bool fits(const Candidate &candidate) const
    {
        return std::ranges::all_of(candidate.allocations, [&](const Allocation &part) {
            const qint64 open = m_open[positionOf(part)];
            return (part.documentUnits < 0) == (open < 0) && std::abs(part.documentUnits) <= std::abs(open);
        });
    }

    /// The accepted first, then the suggestions, the surest first, as far as they do not take what is taken. A tie is
    /// nobody's answer.
    void allocate()
    {
        std::vector<size_t> order;
        for (size_t i = 0; i < m_proposals.size(); ++i) {
            const Verdict verdict = m_proposals[i].verdict;
            if (verdict == Verdict::Accepted || verdict == Verdict::Suggested)
                order.push_back(i);
        }
        std::ranges::sort(order, [&](size_t a, size_t b) {
            const auto rank = [&](size_t i) {
                return std::tuple(m_proposals[i].verdict, -m_proposals[i].candidates.front().logOdds, i);
            };
            return rank(a) < rank(b);
        });
        for (const size_t i : order) {
            const Candidate &best = m_proposals[i].candidates.front();
            if (!fits(best))
                continue;
            m_isAllocated.emplace(i, true);
            for (const Allocation &part : best.allocations) {
                m_open[positionOf(part)] -= part.documentUnits;
                addAllocation(m_proposals[i], part);
            }
        }
    }

    void addAllocation(const Proposal &proposal, const Allocation &part)
    {
        const std::vector<Allocation> &paid = m_portfolio.paid[positionOf(part)];
        if (document(positionOf(part)).kind != ledger::DocumentKind::Payment) {
            m_given.emplace_back(&proposal, &part);
            return;
        }
        for (const Allocation &invoice : paid)
            m_given.emplace_back(&proposal, &invoice);
    }

    [[nodiscard]] QString amountOf(const Allocation &part) const
    {
        return Money(part.documentUnits, document(positionOf(part)).currency).toDecimalString();
    }

    [[nodiscard]] QJsonObject allocationJson(const Proposal &proposal, const Allocation &part) const
    {
        const Candidate &best = proposal.candidates.front();
        QJsonArray reasons;
        for (const Reason &reason : best.reasons)
            reasons.append(QJsonObject{
                {u"signal"_s, reason.signal}, {u"detail"_s, reason.detail}, {u"weight"_s, qreal(reason.weight) / 100}});
        return {{u"transaction"_s, nameOf(proposal)},
                {u"invoice"_s, nameOf(part)},
                {u"amount"_s, amountOf(part)},
                {u"cash"_s, Money(part.cashUnits, receipt(proposal).currency).toDecimalString()},
                {u"probability"_s, share(best.probabilityPpm)},
                {u"state"_s, verdictName(proposal.verdict)},
                {u"kind"_s, shapeName(best)},
                {u"reasons"_s, reasons},
                {u"runner_up"_s, runnerUp(proposal)}};
    }

    [[nodiscard]] QJsonValue runnerUp(const Proposal &proposal) const
    {
        if (proposal.candidates.size() < 2)
            return QJsonValue::Null;
        const Candidate &second = proposal.candidates[1];
        QStringList why;
        for (const Reason &reason : second.reasons) {
            if (reason.weight < 0 && reason.signal != u"prior")
                why.append(reason.detail);
        }
        return QJsonObject{{u"probability"_s, share(second.probabilityPpm)},
                           {u"why"_s, why.join(u' ')},
                           {u"allocations"_s, partsJson(second)}};
    }

    [[nodiscard]] QJsonArray partsJson(const Candidate &candidate) const
    {
        QJsonArray parts;
        for (const Allocation &part : candidate.allocations)
            parts.append(QJsonObject{{u"invoice"_s, nameOf(part)}, {u"amount"_s, amountOf(part)}});
        return parts;
    }

    [[nodiscard]] QJsonObject residualJson(const Proposal &proposal, const Candidate *candidate) const
    {
        const Receipt &line = receipt(proposal);
        const qint64 units = candidate ? candidate->residualUnits : line.units;
        const bool isInOther = candidate && !candidate->allocations.empty()
            && document(positionOf(candidate->allocations.front())).currency == line.originalCurrency;
        const Currency currency = isInOther ? line.originalCurrency : line.currency;
        return {{u"amount"_s, Money(units, currency).toDecimalString()},
                {u"treatment"_s, treatmentName(candidate ? candidate->treatment : Treatment::OnAccount)}};
    }

    [[nodiscard]] QJsonObject transactionJson(size_t i) const
    {
        const Proposal &proposal = m_proposals[i];
        QJsonArray options;
        for (const Candidate &candidate : proposal.candidates) {
            options.append(QJsonObject{{u"probability"_s, share(candidate.probabilityPpm)},
                                       {u"kind"_s, shapeName(candidate)},
                                       {u"other_solutions"_s, candidate.otherSolutions},
                                       {u"allocations"_s, partsJson(candidate)},
                                       {u"residual"_s, residualJson(proposal, &candidate)}});
        }
        const Candidate *used = m_isAllocated.contains(i) ? &proposal.candidates.front() : nullptr;
        return {{u"transaction"_s, nameOf(proposal)},
                {u"verdict"_s, verdictName(proposal.verdict)},
                {u"customer"_s,
                 proposal.customer.isValid() ? QJsonValue(m_portfolio.customers[proposal.customer.value() - 1])
                                             : QJsonValue(QJsonValue::Null)},
                {u"customer_probability"_s, share(proposal.customerPpm)},
                {u"residual"_s, residualJson(proposal, used)},
                {u"options"_s, options}};
    }

    const Portfolio &m_portfolio;
    const std::vector<Proposal> &m_proposals;
    std::vector<qint64> m_open; ///< by document
    std::unordered_map<size_t, bool> m_isAllocated; ///< by proposal
    std::vector<std::pair<const Proposal *, const Allocation *>> m_given; ///< each allocation of the answer
};

} // namespace

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted:
        return u"accepted"_s;
    case Verdict::Suggested:
        return u"suggested"_s;
    case Verdict::Ambiguous:
        return u"ambiguous"_s;
    case Verdict::Unmatched:
        return u"unmatched"_s;
    }
    return {};
}

QString shapeName(const Candidate &candidate)
{
    if (candidate.allocations.size() > 1)
        return u"1-N"_s;
    switch (candidate.kind) {
    case CandidateKind::Instalment:
        return u"N-1"_s;
    case CandidateKind::Part:
        return u"partial"_s;
    default:
        return u"1-1"_s;
    }
}

QString treatmentName(Treatment treatment)
{
    switch (treatment) {
    case Treatment::None:
        return u"none"_s;
    case Treatment::Fee:
        return u"fee"_s;
    case Treatment::Discount:
        return u"discount"_s;
    case Treatment::Withholding:
        return u"withholding"_s;
    case Treatment::Tolerance:
        return u"tolerance"_s;
    case Treatment::Rate:
        return u"fx"_s;
    case Treatment::OnAccount:
        return u"on_account"_s;
    case Treatment::LeaveOpen:
        return u"leave_open"_s;
    }
    return {};
}

QJsonObject answerTo(const Portfolio &portfolio, const std::vector<Proposal> &proposals)
{
    return Answer(portfolio, proposals).write();
}

std::vector<StatedPair> statedPairs(const Portfolio &portfolio, const std::vector<Proposal> &proposals)
{
    return Answer(portfolio, proposals).statedPairs();
}

} // namespace quittance::match
