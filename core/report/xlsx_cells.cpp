#include "core/report/xlsx_sheet.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <xlsxwriter.h>

namespace quittance::report {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::report)
};

constexpr lxw_color_t kBarColour = 0xF2B24A;
constexpr double kMillion = 1'000'000;

/// A heading as it stands inside the brackets of a table reference.
QString escapedHeading(QString title)
{
    for (const QChar special : {u'\'', u'[', u']', u'#'})
        title.replace(special, QString(u'\'') + special);
    return title;
}

QString quotedSheet(QString name)
{
    return u'\'' + name.replace(u'\'', QStringLiteral("''")) + u'\'';
}

QString cellReference(const QString &sheet, quint32 row, quint16 column)
{
    char buffer[LXW_MAX_CELL_NAME_LENGTH] = {};
    lxw_rowcol_to_cell(buffer, row, column);
    return quotedSheet(sheet) + u'!' + QString::fromLatin1(buffer);
}

bool fitsUnits(Int128 units)
{
    return units <= std::numeric_limits<qint64>::max() && units >= std::numeric_limits<qint64>::min();
}

/// A total as a double for a formula's computed value; the formula itself can be no more exact than that.
double computedValue(qint64 units)
{
    const qint64 wholes = units / kUnitsPerWhole;
    return cellNumber(units).value_or(static_cast<double>(wholes));
}

} // namespace

void XlsxSheet::writeCell(quint32 row, quint16 column, const Cell &cell)
{
    XlsxFormats &formats = m_book.formats();
    switch (cell.kind) {
    case CellKind::Empty:
        return;
    case CellKind::Text:
        if (!cell.text.isEmpty())
            writeText(row, column, cell.text,
                      m_table.columns[column].isWrapped ? CellStyle::WrappedText : CellStyle::Text);
        return;
    case CellKind::Integer:
        worksheet_write_number(m_sheet, row, column, static_cast<double>(cell.number),
                               formats.style(CellStyle::Integer));
        return;
    case CellKind::Amount:
        writeAmount(row, column, cell.number, cell.currency, false);
        return;
    case CellKind::Decimal:
        worksheet_write_number(m_sheet, row, column, static_cast<double>(cell.number) / kMillion,
                               formats.style(CellStyle::Decimal));
        return;
    case CellKind::Ratio:
        if (cell.whole != 0)
            worksheet_write_number(m_sheet, row, column,
                                   static_cast<double>(cell.number) / static_cast<double>(cell.whole),
                                   formats.style(CellStyle::Ratio));
        return;
    case CellKind::Day: {
        const QDate day = QDate::fromJulianDay(cell.number);
        if (const std::optional<double> serial = cellDay(day))
            worksheet_write_number(m_sheet, row, column, *serial, formats.style(CellStyle::Day));
        else
            writeText(row, column, toIsoDate(day), CellStyle::Text);
        return;
    }
    case CellKind::Moment:
        if (const std::optional<double> serial = cellMoment({cell.number}))
            worksheet_write_number(m_sheet, row, column, *serial, formats.style(CellStyle::Moment));
        return;
    case CellKind::Formula:
        worksheet_write_formula_num(m_sheet, row, column, cell.text.toUtf8().constData(),
                                    formats.amount(cell.currency, false), computedValue(cell.number));
        return;
    case CellKind::Link:
        worksheet_write_url_opt(m_sheet, row, column, (QStringLiteral("internal:") + cell.target).toUtf8().constData(),
                                formats.style(CellStyle::Link), sheetText(cell.text).toUtf8().constData(), nullptr);
        return;
    }
}

void XlsxSheet::writeAmount(quint32 row, quint16 column, qint64 units, Currency currency, bool isTotal)
{
    if (const std::optional<double> number = cellNumber(units)) {
        worksheet_write_number(m_sheet, row, column, *number,
                               m_book.formats().amount(currency, isTotal, Money(units, currency).isOverPrecise()));
        return;
    }
    writeText(row, column, unitsToDecimalString(units, currency.minorDigits()), CellStyle::AmountAsText);
    m_book.addNote(Text::tr("Amounts of more than 15 digits are written as text, because a spreadsheet would round "
                            "them; formulas do not count them."));
}

void XlsxSheet::writeTotals()
{
    XlsxFormats &formats = m_book.formats();
    for (size_t i = 0; i < m_table.columns.size(); ++i) {
        const auto column = static_cast<quint16>(i);
        switch (m_table.columns[i].total) {
        case ColumnTotal::Label:
            writeText(m_row, column, Text::tr("Total"), CellStyle::TotalText);
            break;
        case ColumnTotal::Sum:
            writeSubtotal(column);
            break;
        case ColumnTotal::None:
            worksheet_write_blank(m_sheet, m_row, column, formats.style(CellStyle::TotalText));
            break;
        }
    }
}

void XlsxSheet::writeSubtotal(quint16 column)
{
    XlsxFormats &formats = m_book.formats();
    const std::vector<CurrencySum> &sums = m_sums[column];
    const Column &spec = m_table.columns[column];
    // Amounts of several currencies have no sum.
    if (sums.size() > 1 || (sums.size() == 1 && !fitsUnits(sums.front().units))) {
        worksheet_write_blank(m_sheet, m_row, column, formats.style(CellStyle::TotalText));
        return;
    }
    const auto total = sums.empty() ? 0 : static_cast<qint64>(sums.front().units);
    const QString formula
        = QStringLiteral("=SUBTOTAL(109,%1[%2])").arg(QString::fromLatin1(m_tableName), escapedHeading(spec.title));
    const bool isCount = spec.kind == CellKind::Integer;
    const Currency currency = sums.empty() ? Currency() : sums.front().currency;
    worksheet_write_formula_num(m_sheet, m_row, column, formula.toUtf8().constData(),
                                isCount ? formats.style(CellStyle::TotalInteger) : formats.amount(currency, true),
                                isCount ? static_cast<double>(total) : computedValue(total));
}

void XlsxSheet::addTableObject()
{
    const size_t count = m_table.columns.size();
    std::vector<QByteArray> titles(count);
    std::vector<lxw_table_column> columns(count);
    std::vector<lxw_table_column *> pointers(count + 1, nullptr);
    QByteArray totalLabel = Text::tr("Total").toUtf8();
    for (size_t i = 0; i < count; ++i) {
        titles[i] = m_table.columns[i].title.toUtf8();
        columns[i].header = titles[i].data();
        if (m_table.hasTotals && m_table.columns[i].total == ColumnTotal::Label)
            columns[i].total_string = totalLabel.data();
        if (m_table.hasTotals && m_table.columns[i].total == ColumnTotal::Sum && m_sums[i].size() <= 1)
            columns[i].total_function = LXW_TABLE_FUNCTION_SUM;
        pointers[i] = &columns[i];
    }
    lxw_table_options options = {};
    options.name = m_tableName.data();
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    options.no_autofilter = m_table.hasTotals ? LXW_FALSE : LXW_TRUE;
    options.total_row = m_table.hasTotals ? LXW_TRUE : LXW_FALSE;
    options.columns = pointers.data();
    const lxw_row_t last = m_table.hasTotals ? m_row : m_row - 1;
    // The library refuses tables on streamed sheets because it would write their headings and totals itself, out of
    // order. They are written already; only the table object is wanted.
    m_sheet->optimize = LXW_FALSE;
    worksheet_add_table(m_sheet, m_headerRow, 0, last, static_cast<lxw_col_t>(count - 1), &options);
    m_sheet->optimize = m_spec.isStreamed ? LXW_TRUE : LXW_FALSE;
}

void XlsxSheet::writeTotalsByCurrency(quint32 row)
{
    std::vector<Currency> currencies;
    for (const auto &sums : m_allSums) {
        for (const CurrencySum &sum : sums) {
            if (sum.currency.isValid() && std::ranges::find(currencies, sum.currency) == currencies.end())
                currencies.push_back(sum.currency);
        }
    }
    std::ranges::sort(currencies, [](Currency a, Currency b) { return a.code() < b.code(); });
    for (const Currency currency : currencies) {
        writeText(row, 0, Text::tr("Total %1").arg(currency.code()), CellStyle::TotalText);
        for (size_t i = 0; i < m_allSums.size(); ++i) {
            const auto sum = std::ranges::find(m_allSums[i], currency, &CurrencySum::currency);
            if (sum != m_allSums[i].end() && fitsUnits(sum->units) && m_table.columns[i].kind == CellKind::Amount)
                writeAmount(row, static_cast<quint16>(i), static_cast<qint64>(sum->units), currency, true);
        }
        ++row;
    }
    m_row = row;
}

void XlsxSheet::writeGrandTotal()
{
    writeText(m_row, 0, Text::tr("Total of all sheets"), CellStyle::TotalText);
    for (size_t i = 0; i < m_allSums.size(); ++i) {
        const auto column = static_cast<quint16>(i);
        if (m_allSums[i].size() != 1 || !fitsUnits(m_allSums[i].front().units))
            continue;
        QStringList parts;
        for (const Part &part : m_parts)
            parts.push_back(cellReference(part.sheet, part.totalRow, column));
        const auto total = static_cast<qint64>(m_allSums[i].front().units);
        const bool isCount = m_table.columns[i].kind == CellKind::Integer;
        worksheet_write_formula_num(m_sheet, m_row, column, (u'=' + parts.join(u'+')).toUtf8().constData(),
                                    isCount ? m_book.formats().style(CellStyle::TotalInteger)
                                            : m_book.formats().amount(m_allSums[i].front().currency, true),
                                    isCount ? static_cast<double>(total) : computedValue(total));
    }
    ++m_row;
}

void XlsxSheet::addBars()
{
    for (size_t i = 0; i < m_table.columns.size(); ++i) {
        if (!m_table.columns[i].hasDataBar)
            continue;
        lxw_conditional_format bar = {};
        bar.type = LXW_CONDITIONAL_DATA_BAR;
        bar.data_bar_2010 = LXW_TRUE;
        bar.bar_solid = LXW_TRUE;
        bar.bar_color = kBarColour;
        bar.bar_negative_color_same = LXW_TRUE;
        // From zero: what is not yet due has no bar.
        bar.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
        bar.min_value = 0;
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_conditional_format_range(m_sheet, m_headerRow + 1, column, std::max(m_row, 1U) - 1, column, &bar);
    }
}

} // namespace quittance::report
