#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace quittance::exchange {

/// `C131016DEM84349,74` of :60F:, :62F: and their like.
struct SwiftBalance
{
    qint64 units = 0; ///< credit positive
    QDate date; ///< invalid: the file writes a day that does not exist
    Currency currency; ///< invalid: the code is of no currency that exists, as DEM
    QString code; ///< as written
};

/// InvalidInput with the reason; a day that does not exist is none.
[[nodiscard]] Result<SwiftBalance> readSwiftBalance(QStringView text);

/// A :61: field. Source: SWIFT MT940 field 61, format 6!n[4!n]2a[1!a]15d1!a3!c16x[//16x][34x].
struct SwiftEntry
{
    QDate valued;
    QDate booked; ///< of the entry date; invalid where there is none or it is no day
    bool isDayClamped = false; ///< 30 February and its like, as interest is reckoned: taken as the month's last day
    bool isCredit = false; ///< after the reversal: `RD` is a credit, `RC` a debit
    bool isReversal = false;
    bool isExpected = false; ///< `EC` and `ED` of an interim report: announced, not booked
    QString amountText;
    qint64 units = 0; ///< signed, credit positive
    QString type; ///< `NTRF`
    QString customerReference; ///< empty for NONREF
    QString bankReference; ///< behind `//`
    QString tail; ///< what stands behind sixteen letters of reference: some banks write the name there
    QString supplement; ///< the lines below
};

/// InvalidInput with the field (`:61: date`, `:61: mark`, `:61: amount`) in the place.
[[nodiscard]] Result<SwiftEntry> readSwiftEntry(const QStringList &lines);

/// An amount with decimal comma, as `6800,` and `0,01`; a point with one or two decimals is read alike, for it can
/// mean nothing else. InvalidInput otherwise.
[[nodiscard]] Result<qint64> readSwiftAmount(QStringView text);

/// True for NONREF and the other words that stand where there is no reference.
[[nodiscard]] bool isSwiftPlaceholder(QStringView reference);

} // namespace quittance::exchange
