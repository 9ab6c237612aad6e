#include "ui/charts/chart_print.h"

#include "ui/charts/chart_paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace quittance::ui {

namespace {

constexpr qreal kScreenDpi = 96;
constexpr qreal kRow = 18;
/// A matrix as wide as this says its figures in the picture.
constexpr int kMostColumns = 10;

/// Writes the figures row by row and turns the page when one is full.
class FigurePages
{
public:
    FigurePages(QPrinter &printer, const ChartInk &ink, const QSizeF &page, qreal top)
        : m_printer(printer)
        , m_ink(ink)
        , m_page(page)
        , m_y(top)
    {
    }

    void write(const ChartTable &table)
    {
        writeHeadings(table);
        for (int row = 0; row < int(table.rows.size()); ++row) {
            if (m_y + kRow > m_page.height()) {
                m_printer.newPage();
                m_y = 0;
                writeHeadings(table);
            }
            QStringList figures;
            for (int column = 0; column < int(table.columns.size()); ++column) {
                const ChartPoint point = table.at({column, row});
                figures << (point.value ? table.columns[column].measure.cellText(*point.value) : QString());
            }
            writeLine(table.rows[row], figures, TextStyle::Body);
        }
    }

private:
    void writeHeadings(const ChartTable &table)
    {
        QStringList titles;
        for (const ChartTable::Column &column : table.columns)
            titles << column.heading;
        writeLine(table.rowHeading, titles, TextStyle::Label);
        m_ink.painter.fillRect(QRectF(0, m_y - 1, m_page.width(), 1), m_ink.tokens.line2);
    }

    void writeLine(const QString &label, const QStringList &figures, TextStyle style)
    {
        const qreal first = std::max<qreal>(m_page.width() / qreal(figures.size() + 2), 90);
        const qreal wide = (m_page.width() - first) / qreal(std::max<qsizetype>(figures.size(), 1));
        const QFontMetricsF metrics(m_ink.theme.font(style));
        const qreal y = m_y + kRow / 2;
        m_ink.text({0, y}, metrics.elidedText(label, Qt::ElideRight, first - 8), style, m_ink.tokens.tx, Qt::AlignLeft);
        for (int i = 0; i < int(figures.size()); ++i)
            m_ink.text({first + wide * (i + 1), y}, metrics.elidedText(figures[i], Qt::ElideRight, wide - 8), style,
                       m_ink.tokens.tx, Qt::AlignRight);
        m_y += kRow;
    }

    QPrinter &m_printer;
    const ChartInk &m_ink;
    QSizeF m_page;
    qreal m_y;
};

} // namespace

bool printChart(QPrinter &printer, const Theme &theme, ChartFace &chart, const QString &title,
                const QStringList &context)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const qreal scale = printer.logicalDpiX() / kScreenDpi;
    painter.scale(scale, scale);
    const QSizeF page = QSizeF(printer.pageLayout().paintRectPixels(printer.resolution()).size()) / scale;
    const ChartInk ink{painter, theme, Tokens::light()};
    qreal y = 10;
    ink.text({0, y}, title, TextStyle::Screen, ink.tokens.tx, Qt::AlignLeft);
    y += 22;
    for (const QString &line : context) {
        ink.text({0, y}, line, TextStyle::Caption, ink.tokens.tx3, Qt::AlignLeft);
        y += 16;
    }
    const ChartTable table = chart.table();
    const bool hasFigures = table.columns.size() <= kMostColumns;
    const QSizeF picture(page.width(), std::min((page.height() - y) * (hasFigures ? 0.55 : 1), page.width() * 0.6));
    painter.save();
    painter.translate(0, y);
    chart.paintTo(painter, picture, Tokens::light());
    painter.restore();
    if (hasFigures)
        FigurePages(printer, ink, page, y + picture.height() + 12).write(table);
    return painter.end();
}

} // namespace quittance::ui
