#pragma once

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace quittance::workspace {

/// What somebody types to find lines or documents. Words look into texts, folded; all of them have to fit:
///
/// - `alder 2026-03` – a word and a month
/// - `2026-03-01..2026-03-15`, `2026-03-01..`, `..2026-03-15` – days, both ends included
/// - `1200.50`, `1,200.50` – an amount, whatever its sign; it may stand in a text too
/// - `100..250`, `>=100`, `<250`, `>100`, `<=250` – a range of amounts
class LineQuery
{
public:
    explicit LineQuery(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    /// `units` may be of any sign; a size within the range fits.
    [[nodiscard]] bool fits(const QStringList &texts, qint64 units, QDate day) const;

private:
    struct Term
    {
        QString folded; ///< empty: not a word
        std::optional<qint64> amount; ///< size in units that a text may be, too
        std::optional<qint64> fromUnits; ///< inclusive
        std::optional<qint64> toUnits; ///< inclusive
        QDate fromDay;
        QDate toDay;
        bool isUnits = false;
        bool isDays = false;
    };

    [[nodiscard]] static Term termOf(const QString &word);
    [[nodiscard]] static std::optional<Term> rangeOf(const QString &word);
    [[nodiscard]] static std::optional<Term> boundOf(const QString &word);

    std::vector<Term> m_terms;
};

} // namespace quittance::workspace
