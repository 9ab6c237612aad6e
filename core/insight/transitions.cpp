#include "core/insight/transitions.h"

#include "core/insight/document_lookup.h"
#include "core/insight/open_scan.h"
#include "core/insight/transition_flow.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace quittance::insight {
namespace {

bool isAsked(const store::Snapshot &snapshot, const OpenPart &part, const AgingFilter &filter)
{
    return part.open > 0 && (!filter.currency || part.currency == filter.currency->number())
        && (!filter.customer || snapshot.customerId[part.customer] == *filter.customer);
}

class MatrixBuilder
{
public:
    MatrixBuilder(QDate from, QDate to, const AgingPolicy &policy)
        : m_from(from)
        , m_to(to)
        , m_labels(Buckets(policy).labels())
    {
    }

    void add(const TransitionFlow &flow)
    {
        TransitionMatrix &matrix = matrixOf(flow.currency);
        matrix.cells[size_t(flow.row)][size_t(flow.column)] += flow.units;
        matrix.opening[size_t(flow.row)] += flow.units;
    }

    void addClosing(quint16 currency, int bucket, qint64 units) { matrixOf(currency).closing[size_t(bucket)] += units; }

    [[nodiscard]] std::vector<TransitionMatrix> byCode() const
    {
        std::vector<TransitionMatrix> matrices;
        for (const auto &[number, matrix] : m_matrices)
            matrices.push_back(matrix);
        std::ranges::sort(matrices, {}, [](const TransitionMatrix &matrix) { return matrix.currency.code(); });
        return matrices;
    }

private:
    TransitionMatrix &matrixOf(quint16 number)
    {
        const auto [found, isNew] = m_matrices.try_emplace(number);
        TransitionMatrix &matrix = found->second;
        if (isNew) {
            const auto buckets = size_t(m_labels.size());
            matrix.currency = Currency::fromNumber(number).value_or(Currency());
            matrix.from = m_from;
            matrix.to = m_to;
            matrix.labels = m_labels;
            matrix.opening.resize(buckets);
            matrix.closing.resize(buckets);
            matrix.cells.assign(buckets, std::vector<qint64>(buckets + kOutcomes));
        }
        return matrix;
    }

    QDate m_from;
    QDate m_to;
    QStringList m_labels;
    std::map<quint16, TransitionMatrix> m_matrices;
};

} // namespace

std::optional<std::vector<TransitionMatrix>> transitions(const store::Snapshot &snapshot, QDate from, QDate to,
                                                         Instant knownAt, const AgingPolicy &policy,
                                                         const AgingFilter &filter, const CancelToken &cancel)
{
    MatrixBuilder builder(from, to, policy);
    TransitionFlows flows(snapshot, from, to, knownAt, policy);
    const OpenScan scan(snapshot, knownAt);
    const auto addOpening = [&](const OpenPart &part) {
        if (isAsked(snapshot, part, filter))
            flows.addOpen(part.document, [&](const TransitionFlow &flow) { builder.add(flow); });
    };
    const Buckets buckets(policy);
    const bool byDue = policy.basis == AgingBasis::DueDate;
    const auto closingDay = qint32(to.toJulianDay());
    const auto addClosing = [&](const OpenPart &part) {
        if (isAsked(snapshot, part, filter))
            builder.addClosing(part.currency, buckets.of(closingDay - part.agesFrom(byDue)), part.open);
    };
    if (!scan.onDay(from, addOpening, cancel) || !scan.onDay(to, addClosing, cancel))
        return std::nullopt;
    return builder.byCode();
}

std::optional<std::vector<RollRates>> rollRates(const store::Snapshot &snapshot, QDate last, int months,
                                                Instant knownAt, const AgingPolicy &policy, const AgingFilter &filter,
                                                const CancelToken &cancel)
{
    const QDate end = last == monthEnd(last) ? last : monthEnd(last.addMonths(-1));
    const std::vector<QDate> days = monthEnds(end, std::max(months, 1) + 1);
    std::map<QString, RollRates> byCode;
    for (size_t i = 1; i < days.size(); ++i) {
        auto matrices = transitions(snapshot, days[i - 1], days[i], knownAt, policy, filter, cancel);
        if (!matrices)
            return std::nullopt;
        for (TransitionMatrix &matrix : *matrices) {
            RollRates &rates = byCode[matrix.currency.code()];
            rates.currency = matrix.currency;
            rates.months.push_back(std::move(matrix));
        }
    }
    std::vector<RollRates> all;
    for (auto &[code, rates] : byCode) {
        rates.mean = averageTransitions(rates.months);
        all.push_back(std::move(rates));
    }
    return all;
}

std::vector<TransitionItem> transitionItems(const store::Snapshot &snapshot, QDate from, QDate to, Instant knownAt,
                                            const AgingPolicy &policy, const TransitionFilter &filter)
{
    TransitionFlows flows(snapshot, from, to, knownAt, policy);
    std::map<std::tuple<quint32, int, int>, TransitionItem> cells;
    const auto add = [&](const TransitionFlow &flow) {
        if ((filter.row && flow.row != *filter.row) || (filter.column && flow.column != *filter.column))
            return;
        TransitionItem &item = cells[{flow.document, flow.row, filter.column ? flow.column : 0}];
        item.document = snapshot.documentId[flow.document];
        item.customer = snapshot.customerId[flow.customer];
        item.currency = Currency::fromNumber(flow.currency).value_or(Currency());
        item.row = flow.row;
        item.column = filter.column ? flow.column : -1;
        item.units += flow.units;
    };
    OpenScan(snapshot, knownAt).onDay(from, [&](const OpenPart &part) {
        if (isAsked(snapshot, part, filter.book))
            flows.addOpen(part.document, add);
    });
    std::vector<TransitionItem> items;
    for (const auto &[key, item] : cells) {
        if (item.units != 0)
            items.push_back(item);
    }
    std::ranges::sort(items, [](const TransitionItem &a, const TransitionItem &b) {
        return a.units != b.units ? a.units > b.units : a.document < b.document;
    });
    return items;
}

} // namespace quittance::insight
