#include "ui/widgets/column_state.h"

#include <QAbstractItemModel>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kVersion = 1;

int columnOfKey(const QList<ColumnSpec> &columns, const QString &key)
{
    for (int i = 0; i < int(columns.size()); ++i) {
        if (columns[i].key == key)
            return i;
    }
    return -1;
}

} // namespace

QByteArray saveColumnState(const QHeaderView &header, const QList<ColumnSpec> &columns, const QSet<int> &dropped)
{
    QJsonArray saved;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (column >= columns.size())
            continue;
        const bool isHidden = header.isSectionHidden(column) && !dropped.contains(column);
        QJsonObject entry{{u"key"_s, columns[column].key}, {u"shown"_s, !isHidden}};
        if (!header.isSectionHidden(column) && !columns[column].isStretch)
            entry.insert(u"width"_s, header.sectionSize(column));
        saved.append(entry);
    }
    QJsonObject state{{u"version"_s, kVersion}, {u"columns"_s, saved}};
    const int sorted = header.sortIndicatorSection();
    if (header.isSortIndicatorShown() && sorted >= 0 && sorted < columns.size()) {
        state.insert(u"sort"_s, columns[sorted].key);
        state.insert(u"descending"_s, header.sortIndicatorOrder() == Qt::DescendingOrder);
    }
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

bool restoreColumnState(QHeaderView &header, const QList<ColumnSpec> &columns, const QByteArray &state)
{
    const QJsonObject root = QJsonDocument::fromJson(state).object();
    if (root.value("version"_L1).toInt() != kVersion)
        return false;
    const QJsonArray saved = root.value("columns"_L1).toArray();
    int visual = 0;
    int shown = 0;
    for (const QJsonValue entry : saved)
        shown += entry["shown"_L1].toBool() && columnOfKey(columns, entry["key"_L1].toString()) >= 0 ? 1 : 0;
    if (shown == 0)
        return false;
    for (const QJsonValue entry : saved) {
        const int column = columnOfKey(columns, entry["key"_L1].toString());
        if (column < 0 || column >= header.count())
            continue;
        header.moveSection(header.visualIndex(column), visual++);
        header.setSectionHidden(column, !entry["shown"_L1].toBool());
        if (const int width = entry["width"_L1].toInt(); width > 0 && !columns[column].isStretch)
            header.resizeSection(column, width);
    }
    if (const int sorted = columnOfKey(columns, root.value("sort"_L1).toString()); sorted >= 0) {
        header.setSortIndicator(sorted,
                                root.value("descending"_L1).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
        header.setSortIndicatorShown(true);
    }
    return true;
}

void resetColumnState(QHeaderView &header, const QList<ColumnSpec> &columns)
{
    for (int column = 0; column < int(columns.size()) && column < header.count(); ++column) {
        header.moveSection(header.visualIndex(column), column);
        header.setSectionHidden(column, !columns[column].isShown);
        header.setSectionResizeMode(column,
                                    columns[column].isStretch ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!columns[column].isStretch)
            header.resizeSection(column, columns[column].width);
    }
}

void fillColumnMenu(QMenu &menu, QHeaderView &header)
{
    const int shown = header.count() - header.hiddenSectionCount();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        QString title = header.model()->headerData(column, Qt::Horizontal).toString();
        if (title.isEmpty())
            title = header.model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        if (title.isEmpty())
            continue;
        QAction *action = menu.addAction(title);
        action->setCheckable(true);
        action->setChecked(!header.isSectionHidden(column));
        action->setEnabled(header.isSectionHidden(column) || shown > 1);
        QObject::connect(action, &QAction::toggled, &header,
                         [&header, column](bool isShown) { header.setSectionHidden(column, !isShown); });
    }
}

} // namespace quittance::ui
