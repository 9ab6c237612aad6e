#include "core/match/judgement.h"

#include "core/base/money.h"

#include <QCryptographicHash>

#include <algorithm>

namespace quittance::match {
namespace {

constexpr qint64 kMillion = 1'000'000;
constexpr uchar kFirstBit = 0x80;

std::optional<qint64> shareOf(qint64 part, qint64 whole)
{
    if (whole == 0)
        return std::nullopt;
    return divideRounded(Int128(part) * kMillion, whole);
}

/// The invoices that a reading says the line pays; a payment that the ledger holds stands for the invoices it pays.
std::vector<LinePair> pairsOf(const Portfolio &portfolio, quint32 line, const Candidate &candidate)
{
    std::vector<LinePair> pairs;
    for (const Allocation &part : candidate.allocations) {
        const auto position = quint32(part.document.value() - 1);
        if (portfolio.input.documents[position].kind != ledger::DocumentKind::Payment) {
            pairs.push_back({line, position});
            continue;
        }
        for (const Allocation &paid : portfolio.paid[position])
            pairs.push_back({line, quint32(paid.document.value() - 1)});
    }
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

/// Judges the lines of one part.
class Judge
{
public:
    Judge(const Portfolio &portfolio, const PortfolioTruth &truth, JudgedPart part)
        : m_portfolio(portfolio)
        , m_truth(truth)
    {
        m_judgement.part = part;
        m_isOurs.reserve(size_t(portfolio.transactions.size()));
        for (const QString &name : portfolio.transactions)
            m_isOurs.push_back(part == JudgedPart::Whole || halfOf(name) == part);
    }

    [[nodiscard]] PartJudgement run(const std::vector<StatedPair> &stated, const std::vector<Proposal> &proposals)
    {
        const qint64 count = std::ranges::count_if(m_truth.pairs, [&](LinePair pair) { return m_isOurs[pair.line]; });
        m_judgement.accepted.truth = count;
        m_judgement.proposed.truth = count;
        for (const StatedPair &pair : stated) {
            if (m_isOurs[pair.pair.line])
                add(pair);
        }
        for (const Proposal &proposal : proposals) {
            const auto line = quint32(proposal.receipt.value() - 1);
            if (!m_isOurs[line])
                continue;
            for (const Candidate &candidate : proposal.candidates)
                m_judgement.readings.push_back(
                    {candidate.probabilityPpm, candidate.logOdds, isWholeTruth(line, candidate)});
        }
        return std::move(m_judgement);
    }

private:
    void add(const StatedPair &pair)
    {
        const bool isRight = std::ranges::binary_search(m_truth.pairs, pair.pair);
        const auto tally = [isRight](PairTally &all) {
            ++all.stated;
            all.right += isRight ? 1 : 0;
        };
        tally(m_judgement.proposed);
        if (pair.isAccepted)
            tally(m_judgement.accepted);
        m_judgement.pairs.push_back({pair.probabilityPpm, pair.logOdds, isRight});
    }

    [[nodiscard]] bool isWholeTruth(quint32 line, const Candidate &candidate) const
    {
        const auto first = std::ranges::lower_bound(m_truth.pairs, LinePair{line, 0});
        const auto last = std::ranges::lower_bound(m_truth.pairs, LinePair{line + 1, 0});
        return std::ranges::equal(std::ranges::subrange(first, last), pairsOf(m_portfolio, line, candidate));
    }

    const Portfolio &m_portfolio;
    const PortfolioTruth &m_truth;
    std::vector<bool> m_isOurs; ///< by line
    PartJudgement m_judgement;
};

} // namespace

std::optional<qint64> PairTally::precisionPpm() const
{
    return shareOf(right, stated);
}

std::optional<qint64> PairTally::recallPpm() const
{
    return shareOf(right, truth);
}

std::optional<qint64> PairTally::f1Ppm() const
{
    return shareOf(2 * right, stated + truth);
}

JudgedPart halfOf(const QString &transaction)
{
    const QByteArray hash = QCryptographicHash::hash(transaction.toUtf8(), QCryptographicHash::Sha256);
    return (uchar(hash.front()) & kFirstBit) != 0 ? JudgedPart::HeldOut : JudgedPart::Tuning;
}

Judgement judge(const Portfolio &portfolio, const std::vector<Proposal> &proposals, const PortfolioTruth &truth)
{
    const std::vector<StatedPair> stated = statedPairs(portfolio, proposals);
    Judgement judgement;
    for (const JudgedPart part : {JudgedPart::Whole, JudgedPart::Tuning, JudgedPart::HeldOut})
        judgement.parts.push_back(Judge(portfolio, truth, part).run(stated, proposals));
    judgement.recall = recallOf(portfolio, truth, proposals);
    judgement.unknown = truth.unknown;
    return judgement;
}

} // namespace quittance::match
