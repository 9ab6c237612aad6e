#include "core/report/xlsx_formats.h"

#include "core/report/cell.h"

#include <algorithm>
#include <array>
#include <xlsxwriter.h>

namespace quittance::report {

namespace {

constexpr lxw_color_t kInk = 0x1A1C1F;
constexpr lxw_color_t kQuietInk = 0x5F6368;
constexpr lxw_color_t kHeaderFill = 0xF1F2F4;
constexpr lxw_color_t kRule = 0xB9BEC5;
constexpr lxw_color_t kLinkInk = 0x2B4A6F;
constexpr lxw_color_t kCautionInk = 0x855000;

constexpr std::array<BucketColour, 5> kBuckets = {{{0x3E86BD, 0x2B648F, 0xFFFFFF},
                                                   {0xFCEBB6, 0x8A6D1F, 0x3D3008},
                                                   {0xF2B24A, 0x8F671C, 0x3D2A05},
                                                   {0xCF6018, 0x8A3C0B, 0xFFFFFF},
                                                   {0x741F05, 0x4A1302, 0xFFFFFF}}};

/// Steps of indent that the button of a table's filter covers.
constexpr quint8 kFilterIndent = 2;

constexpr char kDayFormat[] = "yyyy-mm-dd";
constexpr char kMomentFormat[] = "yyyy-mm-dd hh:mm\" UTC\"";

void asHeader(lxw_format *format)
{
    format_set_bold(format);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_bg_color(format, kHeaderFill);
    format_set_bottom(format, LXW_BORDER_THIN);
    format_set_bottom_color(format, kRule);
}

void asTotal(lxw_format *format)
{
    format_set_bold(format);
    format_set_bg_color(format, kHeaderFill);
    format_set_top(format, LXW_BORDER_THIN);
    format_set_top_color(format, kRule);
}

/// Styles of the lines above a table and of its headings; false for the others.
bool dressHead(lxw_format *format, CellStyle style)
{
    switch (style) {
    case CellStyle::Title:
        format_set_bold(format);
        format_set_font_size(format, 14);
        return true;
    case CellStyle::Caption:
        format_set_bold(format);
        format_set_font_size(format, 12);
        return true;
    case CellStyle::Label:
        format_set_font_color(format, kQuietInk);
        return true;
    case CellStyle::Plain:
        format_set_align(format, LXW_ALIGN_LEFT);
        return true;
    case CellStyle::PlainDay:
        format_set_num_format(format, kDayFormat);
        format_set_align(format, LXW_ALIGN_LEFT);
        return true;
    case CellStyle::PlainMoment:
        format_set_num_format(format, kMomentFormat);
        format_set_align(format, LXW_ALIGN_LEFT);
        return true;
    case CellStyle::Note:
        format_set_italic(format);
        format_set_font_color(format, kCautionInk);
        return true;
    case CellStyle::Header:
        asHeader(format);
        return true;
    case CellStyle::HeaderCentre:
        asHeader(format);
        format_set_align(format, LXW_ALIGN_CENTER);
        return true;
    case CellStyle::HeaderRight:
    case CellStyle::HeaderFiltered:
        asHeader(format);
        format_set_align(format, LXW_ALIGN_RIGHT);
        if (style == CellStyle::HeaderFiltered)
            format_set_indent(format, kFilterIndent);
        return true;
    default:
        return false;
    }
}

void dressCell(lxw_format *format, CellStyle style)
{
    switch (style) {
    case CellStyle::Text:
        // As text also while it is edited: a name that begins with "=" never becomes a formula.
        format_set_num_format(format, "@");
        break;
    case CellStyle::WrappedText:
        format_set_num_format(format, "@");
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        break;
    case CellStyle::Integer:
        format_set_num_format(format, "#,##0_)");
        break;
    case CellStyle::Decimal:
        format_set_num_format(format, "#,##0.0#####");
        break;
    case CellStyle::Ratio:
        format_set_num_format(format, "0.0%");
        break;
    case CellStyle::Day:
        format_set_num_format(format, kDayFormat);
        format_set_align(format, LXW_ALIGN_CENTER);
        break;
    case CellStyle::Moment:
        format_set_num_format(format, kMomentFormat);
        break;
    case CellStyle::Link:
        format_set_num_format(format, "@");
        format_set_font_color(format, kLinkInk);
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
        break;
    case CellStyle::TotalText:
        asTotal(format);
        break;
    case CellStyle::TotalInteger:
        asTotal(format);
        format_set_num_format(format, "#,##0_)");
        break;
    case CellStyle::AmountAsText:
        format_set_num_format(format, "@");
        format_set_align(format, LXW_ALIGN_RIGHT);
        format_set_font_color(format, kCautionInk);
        break;
    default:
        break;
    }
}

} // namespace

BucketColour bucketColour(int bucket, int bucketCount, bool hasCurrent)
{
    const int first = hasCurrent ? 0 : 1;
    const int steps = static_cast<int>(kBuckets.size()) - 1 - first;
    const int last = std::max(bucketCount - 1, 1);
    int index = first + (std::clamp(bucket, 0, last) * steps + last / 2) / last;
    if (hasCurrent && bucket > 0)
        index = std::max(index, 1);
    return kBuckets[static_cast<size_t>(index)];
}

lxw_format *XlsxFormats::fresh()
{
    lxw_format *format = workbook_add_format(m_book);
    format_set_font_color(format, kInk);
    return format;
}

lxw_format *XlsxFormats::make(CellStyle style)
{
    lxw_format *format = fresh();
    if (!dressHead(format, style))
        dressCell(format, style);
    return format;
}

lxw_format *XlsxFormats::style(CellStyle style)
{
    lxw_format *&format = m_styles[static_cast<size_t>(style)];
    if (format == nullptr)
        format = make(style);
    return format;
}

lxw_format *XlsxFormats::amount(Currency currency, bool isTotal, bool allDigits)
{
    if (currency != m_recentCurrency) {
        m_recent = {};
        m_recentCurrency = currency;
    }
    const int variant = (isTotal ? 2 : 0) + (allDigits ? 1 : 0);
    lxw_format *&recent = m_recent[static_cast<size_t>(variant)];
    if (recent != nullptr)
        return recent;
    lxw_format *&format = m_amounts[currency.number() * 4 + variant];
    if (format == nullptr) {
        format = fresh();
        format_set_num_format(format, amountFormat(currency, allDigits).toUtf8().constData());
        if (isTotal)
            asTotal(format);
    }
    recent = format;
    return format;
}

lxw_format *XlsxFormats::bucketHeader(BucketColour colour, bool isFiltered)
{
    lxw_format *&format = m_headers[colour.fill * 2 + (isFiltered ? 1 : 0)];
    if (format == nullptr) {
        format = fresh();
        asHeader(format);
        format_set_align(format, LXW_ALIGN_RIGHT);
        if (isFiltered)
            format_set_indent(format, kFilterIndent);
        format_set_bg_color(format, colour.fill);
        format_set_font_color(format, colour.ink);
    }
    return format;
}

} // namespace quittance::report
