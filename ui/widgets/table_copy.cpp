#include "ui/widgets/table_copy.h"

#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/column_spec.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kMostRows = 10'000;

/// A cell that begins like a formula would be run by the spreadsheet it is pasted into.
QString defused(QString text)
{
    text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
    const bool isFormula = !text.isEmpty() && (u"=+@"_s.contains(text.at(0)) || text.startsWith(u'-'));
    const bool isFigure = std::ranges::none_of(text, [](QChar c) { return c.isLetter() || c == u'(' || c == u'|'; });
    return isFormula && !isFigure ? u'\'' + text : text;
}

QString htmlCell(const QString &text, bool isRight)
{
    const QString side = isRight ? u" align=\"right\""_s : QString();
    return u"<td%1>%2</td>"_s.arg(side, text.toHtmlEscaped());
}

/// Row by row, which columns are selected; false when there are too many rows.
bool collect(const QTableView &view, std::map<int, std::set<int>> &cells)
{
    const QItemSelection selection = view.selectionModel()->selection();
    qint64 rows = 0;
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    if (rows > 4LL * kMostRows)
        return false;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            for (int column = range.left(); column <= range.right(); ++column) {
                if (!view.isColumnHidden(column))
                    cells[row].insert(view.horizontalHeader()->visualIndex(column));
            }
        }
    }
    return int(cells.size()) <= kMostRows;
}

} // namespace

int mostCopiedRows()
{
    return kMostRows;
}

CopyState copySelectedCells(const QTableView &view, const CellDelegate &delegate, TableCopy &copy)
{
    if (!view.selectionModel() || !view.selectionModel()->hasSelection())
        return CopyState::NothingSelected;
    std::map<int, std::set<int>> cells;
    if (!collect(view, cells))
        return CopyState::TooMany;

    const QAbstractItemModel &model = *view.model();
    bool isLoaded = true;
    std::set<int> columns;
    for (const auto &[row, visuals] : cells) {
        const QVariant loaded = model.index(row, 0).data(LoadedRole);
        isLoaded = isLoaded && (!loaded.isValid() || loaded.toBool());
        columns.insert(visuals.begin(), visuals.end());
    }
    if (!isLoaded)
        return CopyState::StillLoading;

    const QHeaderView &header = *view.horizontalHeader();
    QStringList titles;
    for (const int visual : columns)
        titles << model.headerData(header.logicalIndex(visual), Qt::Horizontal).toString();
    const bool isOneCell = cells.size() == 1 && columns.size() == 1;
    if (!isOneCell) {
        copy.tabSeparated = titles.join(u'\t') + u'\n';
        copy.html = u"<table><tr>"_s;
        for (const QString &title : titles)
            copy.html += u"<th>%1</th>"_s.arg(title.toHtmlEscaped());
        copy.html += u"</tr>"_s;
    }
    for (const auto &[row, visuals] : cells) {
        QStringList line;
        QString htmlLine;
        for (const int visual : columns) {
            const QModelIndex index = model.index(row, header.logicalIndex(visual));
            const bool isTaken = visuals.contains(visual);
            line << (isTaken ? defused(delegate.copyTextOf(index)) : QString());
            htmlLine += htmlCell(isTaken ? delegate.textOf(index) : QString(), isRightAligned(delegate.kindOf(index)));
        }
        copy.tabSeparated += line.join(u'\t') + (isOneCell ? QString() : u"\n"_s);
        copy.html += isOneCell ? line.constFirst().toHtmlEscaped() : u"<tr>%1</tr>"_s.arg(htmlLine);
    }
    if (!isOneCell)
        copy.html += u"</table>"_s;
    copy.rows = int(cells.size());
    return CopyState::Ready;
}

} // namespace quittance::ui
