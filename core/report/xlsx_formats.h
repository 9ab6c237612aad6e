#pragma once

#include "core/base/currency.h"

#include <QHash>

#include <array>

struct lxw_workbook;
struct lxw_format;

namespace quittance::report {

enum class CellStyle : quint8 {
    Title,
    Caption, ///< of a section
    Label,
    Plain, ///< text in the head of a sheet
    PlainDay,
    PlainMoment,
    Note,
    Header,
    HeaderCentre,
    HeaderRight,
    HeaderFiltered, ///< right-aligned, clear of the filter button
    Text,
    WrappedText,
    Integer,
    Decimal,
    Ratio,
    Day,
    Moment,
    Link,
    TotalText,
    TotalInteger,
    AmountAsText,
    Last = AmountAsText
};

/// A colour of the aging buckets. Source: SCREENS.md 2.1, light palette.
struct BucketColour
{
    quint32 fill;
    quint32 line;
    quint32 ink; ///< text on the fill
};

/// Spreads the five colours over any number of buckets; `hasCurrent` keeps the blue for what is not yet due.
[[nodiscard]] BucketColour bucketColour(int bucket, int bucketCount, bool hasCurrent);

/// Makes each cell format of a workbook once. The workbook owns them.
class XlsxFormats
{
public:
    explicit XlsxFormats(lxw_workbook *book)
        : m_book(book)
    {
    }

    [[nodiscard]] lxw_format *style(CellStyle style);
    [[nodiscard]] lxw_format *amount(Currency currency, bool isTotal, bool allDigits = false);
    [[nodiscard]] lxw_format *bucketHeader(BucketColour colour, bool isFiltered);

private:
    lxw_format *make(CellStyle style);
    lxw_format *fresh();

    lxw_workbook *m_book;
    std::array<lxw_format *, static_cast<size_t>(CellStyle::Last) + 1> m_styles = {};
    std::array<lxw_format *, 4> m_recent = {}; ///< amounts of `m_recentCurrency`, by total and digits
    Currency m_recentCurrency;
    QHash<int, lxw_format *> m_amounts;
    QHash<quint32, lxw_format *> m_headers; ///< by twice the fill, plus one where filtered
};

} // namespace quittance::report
