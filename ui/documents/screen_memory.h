#pragma once

#include <QString>
#include <QWidget>

#include <initializer_list>

class QSplitter;

namespace quittance::ui {

class DataTable;

/// Splitters and columns come back as they were left, keyed by the screen and the part of it.
void rememberSplitter(QSplitter &splitter, const QString &screen, const QString &part);
void rememberColumns(DataTable &table, const QString &screen, const QString &part);
/// What takes the focus in `widget`, which may be one itself, in the order of Tab.
[[nodiscard]] QWidgetList tabStopsIn(QWidget &widget);
/// Tab goes through `widgets` in this order, and through what takes the focus inside of each.
void chainTabs(std::initializer_list<QWidget *> widgets);

} // namespace quittance::ui
