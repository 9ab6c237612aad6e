#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"

#include <QByteArrayView>

#include <optional>

namespace quittance::exchange {

/// An amount cell: the number and what else stood in it.
struct AmountCell
{
    qint64 units = 0;
    std::optional<Currency> currency; ///< a code written beside the number
};

/// Ten-thousandths of an amount written with decimal mark `mark`; a currency sign or code may stand beside it.
/// InvalidInput with the reason otherwise.
[[nodiscard]] Result<AmountCell> readAmount(QByteArrayView cell, QChar mark);

/// True for `1.23457E+11`: an identifier or amount that a spreadsheet shortened, whose digits are lost.
[[nodiscard]] bool isScientific(QByteArrayView cell);

/// What the cells of a column say about the decimal mark. A column is judged as a whole.
class DecimalEvidence
{
public:
    void add(QByteArrayView cell);
    void merge(const DecimalEvidence &other);

    [[nodiscard]] qint64 numbers() const { return m_numbers; }
    [[nodiscard]] qint64 others() const { return m_others; }
    /// True when a cell needs the mark to be known, or has decimals: amounts, rather than plain counts and ids.
    [[nodiscard]] bool hasMarks() const { return m_point > 0 || m_comma > 0 || m_unsure > 0; }
    /// The mark that the numbers which read only one way agree on, but for one in ten; a point where none has a mark.
    [[nodiscard]] std::optional<QChar> decided() const;
    /// Every number with a mark reads both ways, as `1.234` does.
    [[nodiscard]] bool isAmbiguous() const { return m_unsure > 0 && m_point == 0 && m_comma == 0; }
    [[nodiscard]] QString example() const { return QString::fromUtf8(m_example); }

private:
    qint64 m_numbers = 0;
    qint64 m_others = 0;
    qint64 m_point = 0; ///< numbers that only a decimal point explains
    qint64 m_comma = 0;
    qint64 m_unsure = 0; ///< numbers that mean two things
    QByteArray m_example;
};

} // namespace quittance::exchange
