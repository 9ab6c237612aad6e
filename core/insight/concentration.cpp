#include "core/insight/concentration.h"

#include "core/base/ratio.h"
#include "core/insight/customer_groups.h"
#include "core/insight/document_lookup.h"
#include "core/insight/long_ratio.h"
#include "core/insight/open_scan.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

/// What one debtor owes in one currency.
struct Exposure
{
    qint64 gross = 0;
    std::set<quint32> members;
};

std::optional<Int128> sumOfSquares(std::span<const qint64> parts)
{
    Int128 sum = 0;
    for (const qint64 part : parts) {
        if (__builtin_add_overflow(sum, Int128(part) * part, &sum))
            return std::nullopt;
    }
    return sum;
}

} // namespace

ExposureShares::ExposureShares(std::span<const qint64> parts)
{
    for (const qint64 part : parts) {
        if (part > 0)
            m_largestFirst.push_back(part);
    }
    std::ranges::sort(m_largestFirst, std::greater());
    m_total = std::accumulate(m_largestFirst.begin(), m_largestFirst.end(), qint64(0));
    m_squares = sumOfSquares(m_largestFirst);
}

qint64 ExposureShares::largest(size_t count) const
{
    const auto end = m_largestFirst.begin() + qsizetype(std::min(count, debtors()));
    return std::accumulate(m_largestFirst.begin(), end, qint64(0));
}

std::optional<QString> ExposureShares::shareOf(qint64 part) const
{
    return ratioText(Int128(part) * 100, m_total);
}

std::optional<QString> ExposureShares::topShare(size_t count) const
{
    return shareOf(largest(count));
}

std::optional<QString> ExposureShares::hhi() const
{
    constexpr int kTenThousand = 4;
    return m_squares ? longRatioText(*m_squares, Int128(m_total) * m_total, kTenThousand) : std::nullopt;
}

std::optional<QString> ExposureShares::normalisedHhi() const
{
    // (H − 1/n) / (1 − 1/n) with H = Σ part² / total², over a common denominator.
    const Int128 whole = Int128(m_total) * m_total;
    Int128 scaled = 0;
    Int128 denominator = 0;
    const auto count = qint64(debtors());
    if (count < 2 || !m_squares || __builtin_mul_overflow(*m_squares, Int128(count), &scaled)
        || __builtin_mul_overflow(whole, Int128(count - 1), &denominator))
        return std::nullopt;
    return longRatioText(scaled - whole, denominator);
}

std::optional<QString> ExposureShares::effectiveDebtors() const
{
    return m_squares ? longRatioText(Int128(m_total) * m_total, *m_squares) : std::nullopt;
}

QString ExposureShares::reason() const
{
    return m_total > 0 ? QString() : u"no_exposure"_s;
}

std::optional<std::vector<Concentration>>
concentration(const store::Snapshot &snapshot, const ConcentrationQuestion &question, const CancelToken &cancel)
{
    std::map<quint16, std::map<quint32, Exposure>> exposures;
    const auto add = [&](const OpenPart &part) {
        if (part.open <= 0)
            return;
        const quint32 debtor = question.byParent ? topParentOf(snapshot, part.customer) : part.customer;
        Exposure &exposure = exposures[part.currency][debtor];
        exposure.gross += part.open;
        exposure.members.insert(part.customer);
    };
    if (!OpenScan(snapshot, question.asOf.knownAt).onDay(question.asOf.day, add, cancel))
        return std::nullopt;
    std::vector<Concentration> answers;
    const std::vector<quint32> byName = customersByName(snapshot);
    for (const auto &[number, debtors] : exposures) {
        Concentration answer
            = {.currency = Currency::fromNumber(number).value_or(Currency()), .rows = {}, .shares = {}};
        std::vector<qint64> parts;
        for (const quint32 customer : byName) {
            const auto found = debtors.find(customer);
            if (found == debtors.end())
                continue;
            const Exposure &exposure = found->second;
            answer.rows.push_back({snapshot.customerId[customer], snapshot.customerName[customer], exposure.gross,
                                   int(exposure.members.size())});
            parts.push_back(exposure.gross);
        }
        std::ranges::stable_sort(answer.rows, std::greater(), &ConcentrationRow::gross);
        answer.shares = ExposureShares(parts);
        answers.push_back(std::move(answer));
    }
    std::ranges::sort(answers, {}, [](const Concentration &answer) { return answer.currency.code(); });
    return answers;
}

std::vector<ExposureItem> exposureItems(const store::Snapshot &snapshot, const ConcentrationQuestion &question,
                                        Currency currency, std::optional<ledger::CustomerId> customer)
{
    std::map<quint32, qint64> byDocument;
    OpenScan(snapshot, question.asOf.knownAt).onDay(question.asOf.day, [&](const OpenPart &part) {
        const quint32 debtor = question.byParent ? topParentOf(snapshot, part.customer) : part.customer;
        if (part.open > 0 && part.currency == currency.number()
            && (!customer || snapshot.customerId[debtor] == *customer))
            byDocument[part.document] += part.open;
    });
    std::vector<ExposureItem> items;
    items.reserve(byDocument.size());
    for (const auto &[document, open] : byDocument)
        items.push_back({snapshot.documentId[document], open});
    return items;
}

} // namespace quittance::insight
