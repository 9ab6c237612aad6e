#include "core/match/explain.h"

#include "core/match/assignment.h"
#include "core/match/finder.h"
#include "core/match/reason_words.h"

#include <algorithm>

namespace quittance::match {
namespace {

/// The line read against some documents, and what each of them is worth to it alone.
class Comparison
{
public:
    Comparison(const Receipt &receipt, std::span<const OpenDocument> documents, std::span<const Party> parties,
               const MatchPolicy &policy)
        : m_book(documents, parties, {})
        , m_finder(m_book, policy)
        , m_reading(m_finder.read(receipt))
    {
        std::vector<quint32> all(documents.size());
        for (quint32 i = 0; i < all.size(); ++i)
            all[i] = i;
        m_finder.compareLoosely(m_reading, all);
    }

    [[nodiscard]] Option option(quint32 document) const
    {
        Option option = m_finder.optionFor(m_reading, {document}, CandidateKind::Single);
        option.standing = option.weight;
        return option;
    }

    [[nodiscard]] Candidate candidate(const Option &option) const
    {
        Candidate candidate;
        for (const Taking &taking : takingsOf(*m_reading.receipt, option, m_book, false)) {
            candidate.allocations.push_back(
                {m_book.document(taking.document).id, taking.cashUnits, taking.documentUnits});
        }
        candidate.residualUnits = option.residual;
        candidate.logOdds = option.standing;
        candidate.probabilityPpm = Calibration().probabilityPpm(option.standing);
        candidate.reasons = reasonsOf(*m_reading.receipt, option, m_book);
        candidate.kind = option.kind;
        candidate.treatment = option.treatment;
        return candidate;
    }

    [[nodiscard]] size_t size() const { return m_book.size(); }

private:
    BookIndex m_book;
    Finder m_finder;
    Reading m_reading;
};

} // namespace

Candidate explain(const Receipt &receipt, const OpenDocument &document, std::span<const Party> parties,
                  const MatchPolicy &policy)
{
    const Comparison comparison(receipt, std::span(&document, 1), parties, policy);
    return comparison.candidate(comparison.option(0));
}

std::vector<Candidate> nearest(const Receipt &receipt, std::span<const OpenDocument> documents,
                               std::span<const Party> parties, const MatchPolicy &policy, int count)
{
    const Comparison comparison(receipt, documents, parties, policy);
    const size_t most = size_t(std::max(count, 0));
    std::vector<Option> best;
    for (quint32 i = 0; i < comparison.size(); ++i) {
        Option option = comparison.option(i);
        if (option.signals.isOtherCurrency || option.signals.amount == AmountFit::Opposite)
            continue;
        const auto at = std::ranges::upper_bound(best, option, isBetter);
        if (size_t(at - best.begin()) >= most)
            continue;
        best.insert(at, std::move(option));
        if (best.size() > most)
            best.pop_back();
    }
    std::vector<Candidate> candidates;
    for (const Option &option : best)
        candidates.push_back(comparison.candidate(option));
    return candidates;
}

QString plainText(Money amount)
{
    return amount.toDecimalString() + QLatin1Char(' ') + amount.currency().code();
}

QString detailWith(const Reason &reason, const QString &amount)
{
    QString detail = reason.detail;
    return reason.amount ? detail.replace(plainText(*reason.amount), amount) : detail;
}

} // namespace quittance::match
