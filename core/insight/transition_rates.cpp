#include "core/base/ratio.h"
#include "core/insight/transitions.h"

namespace quittance::insight {
namespace {

/// Rates are carried to eighteen places, so that no product of them moves the sixth.
constexpr Int128 kOne = 1'000'000'000'000'000'000;

void addTo(std::vector<qint64> &sum, const std::vector<qint64> &units)
{
    for (size_t i = 0; i < sum.size() && i < units.size(); ++i)
        sum[i] += units[i];
}

} // namespace

std::optional<QString> TransitionMatrix::pct(int row, int column) const
{
    return ratioText(Int128(cells[size_t(row)][size_t(column)]) * 100, opening[size_t(row)]);
}

qint64 TransitionMatrix::rolledUnits(int row) const
{
    qint64 rolled = 0;
    for (int bucket = row + 1; bucket < buckets(); ++bucket)
        rolled += cells[size_t(row)][size_t(bucket)];
    return rolled;
}

std::optional<QString> TransitionMatrix::rolledPct(int row) const
{
    if (row + 1 >= buckets())
        return std::nullopt;
    return ratioText(Int128(rolledUnits(row)) * 100, opening[size_t(row)]);
}

std::optional<QString> TransitionMatrix::netFlowPct(int row) const
{
    if (row + 1 >= buckets())
        return std::nullopt;
    return ratioText(Int128(closing[size_t(row) + 1]) * 100, opening[size_t(row)]);
}

std::vector<std::optional<QString>> TransitionMatrix::chainedLossPct(qint64 terminalPct) const
{
    std::vector<std::optional<QString>> losses(opening.size());
    Int128 rate = kOne * terminalPct / (Int128(100) * kUnitsPerWhole);
    for (int row = buckets() - 1; row >= 0; --row) {
        if (row + 1 < buckets()) {
            const Int128 open = opening[size_t(row)];
            if (open == 0)
                break;
            const Int128 rolled = Int128(rolledUnits(row)) * rate;
            rate = (rolled + (rolled < 0 ? -open : open) / 2) / open;
        }
        losses[size_t(row)] = ratioText(rate, kOne / 100);
    }
    return losses;
}

std::optional<QString> TransitionMatrix::observedTerminalLossPct() const
{
    if (opening.empty())
        return std::nullopt;
    const std::vector<qint64> &last = cells.back();
    qint64 gone = 0;
    for (const Outcome outcome : {Outcome::Paid, Outcome::Credited, Outcome::WrittenOff, Outcome::Voided})
        gone += last[size_t(column(outcome))];
    return ratioText(Int128(last[size_t(column(Outcome::WrittenOff))]) * 100, gone);
}

TransitionMatrix averageTransitions(std::span<const TransitionMatrix> matrices)
{
    if (matrices.empty())
        return {};
    TransitionMatrix sum = matrices.front();
    sum.to = matrices.back().to;
    for (const TransitionMatrix &matrix : matrices.subspan(1)) {
        addTo(sum.opening, matrix.opening);
        addTo(sum.closing, matrix.closing);
        for (size_t row = 0; row < sum.cells.size() && row < matrix.cells.size(); ++row)
            addTo(sum.cells[row], matrix.cells[row]);
    }
    return sum;
}

} // namespace quittance::insight
