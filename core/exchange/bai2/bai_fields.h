#pragma once

#include "core/exchange/bai2/record_scanner.h"

#include <QDate>

#include <optional>

namespace quittance::exchange {

/// Takes the fields of a record one by one, over its continuations.
class BaiFields
{
public:
    /// `record` outlives this.
    explicit BaiFields(const BaiRecord &record)
        : m_record(record)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_piece >= m_record.pieces.size(); }
    /// True where a field more stands in the piece reached, without going on to a continuation.
    [[nodiscard]] bool hasMoreHere() const { return !atEnd() && m_at >= 0; }
    /// The next field without blanks around it; empty when there is none.
    QString next();
    /// The next field, unless it would stand in a continuation.
    QString nextHere();
    /// All that is left: the text of a record 16, which may hold commas.
    [[nodiscard]] QString rest();

private:
    const BaiRecord &m_record;
    qsizetype m_piece = 0;
    qsizetype m_at = 0; ///< in the piece; -1: the piece is used up
};

/// When the money of an amount may be used. Source: BAI2, funds type codes.
struct BaiFunds
{
    QString type; ///< empty, 0, 1, 2, S, V, D, Z
    QDate valued; ///< of V
    bool isKnown = true;
};

/// Takes a funds type and what belongs to it.
[[nodiscard]] BaiFunds readBaiFunds(BaiFields &fields);

/// YYMMDD; invalid for other text.
[[nodiscard]] QDate readBaiDate(const QString &text);

/// An amount without decimal mark, in the currency's minor unit: digits with a sign in front. Nothing for other text
/// and for what leaves 64 bits.
[[nodiscard]] std::optional<qint64> readBaiAmount(const QString &text);

} // namespace quittance::exchange
