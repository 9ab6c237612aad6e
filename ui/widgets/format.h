#pragma once

#include "core/base/date.h"
#include "core/base/money.h"

#include <QDate>
#include <QLocale>
#include <QString>

namespace quittance::ui {

/// How an amount is written for people.
struct MoneyFormat
{
    bool zeroAsDash = false; ///< 0 as an en dash: matrices.
    bool withSign = false; ///< A plus before positive amounts.
    bool withCurrency = false; ///< The code after the amount.
};

/// Text for people, through QLocale. A minus is U+2212; nothing is rounded, so an
/// amount finer than its currency's minor unit shows the digits it has.
[[nodiscard]] QString moneyText(const Money &money, MoneyFormat format = {}, const QLocale &locale = QLocale());
/// As above from ten-thousandths; an empty or unknown code is written with two digits.
[[nodiscard]] QString moneyText(qint64 units, const QString &currencyCode, MoneyFormat format = {},
                                const QLocale &locale = QLocale());
/// For axes and totals on charts: "3.29" of 3,290,000.36 with `exponent` 6. Rounded half up; a double never sees it.
[[nodiscard]] QString scaledMoneyText(qint64 units, int exponent, int digits, const QLocale &locale = QLocale());
/// A pattern such as "d MMM" as the locale writes days: German puts a dot behind the number.
[[nodiscard]] QString dayPattern(const QString &pattern, const QLocale &locale = QLocale());
/// "16 Apr", with the year when it is not that of `today`; empty for an invalid date.
[[nodiscard]] QString dateText(QDate date, QDate today = {}, const QLocale &locale = QLocale());
/// "Thu 16 Apr 2026".
[[nodiscard]] QString longDateText(QDate date, const QLocale &locale = QLocale());
/// "09:41" for today, else "15 Apr 21:10", in local time.
[[nodiscard]] QString instantText(Instant instant, QDate today, const QLocale &locale = QLocale());
/// 1234567 as "1,234,567" and -3 with U+2212.
[[nodiscard]] QString numberText(qint64 number, const QLocale &locale = QLocale());
/// 675 per mille as "67.5%" (`digits` 1) or "68%" (0).
[[nodiscard]] QString percentText(int perMille, int digits = 0, const QLocale &locale = QLocale());
/// 12_400_000 bytes as "12 MB".
[[nodiscard]] QString sizeText(qint64 bytes, const QLocale &locale = QLocale());

} // namespace quittance::ui
