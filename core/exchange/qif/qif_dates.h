#pragma once

#include "core/exchange/csv/cell_date.h"

#include <vector>

namespace quittance::exchange {

/// How a QIF file orders its days, and how sure that is.
struct QifDateOrder
{
    enum class Ground {
        Stated, ///< by the caller, or no date leaves it open
        Proved, ///< some date reads only one way
        Sequence, ///< the dates run in one order and not in the other
        Assumed ///< month first, as the program that made the format writes it
    };

    DateOrder order = DateOrder::Mdy;
    Ground ground = Ground::Stated;
    QString example;
};

/// `D1/ 1'00` and `2/10'2020` as other tables write them: `1/1/2000`, `2/10/2020`. The apostrophe stands in front of
/// years from 2000 on.
[[nodiscard]] QByteArray plainQifDate(QByteArrayView date);

/// Gathers the dates of a file before the first is read.
class QifDateEvidence
{
public:
    void add(QByteArrayView date);
    [[nodiscard]] QifDateOrder order() const;

private:
    [[nodiscard]] static bool runs(const std::vector<qint64> &days);

    DateEvidence m_evidence;
    std::vector<qint64> m_dayFirst; ///< the first thousands of dates, day before month
    std::vector<qint64> m_monthFirst;
};

} // namespace quittance::exchange
