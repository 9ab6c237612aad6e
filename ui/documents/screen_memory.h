#pragma once

#include <QString>

#include <initializer_list>

class QSplitter;
class QWidget;

namespace quittance::ui {

class DataTable;

/// Splitters and columns come back as they were left, keyed by the screen and the part of it.
void rememberSplitter(QSplitter &splitter, const QString &screen, const QString &part);
void rememberColumns(DataTable &table, const QString &screen, const QString &part);
/// Tab goes through `widgets` in this order, and through what takes the focus inside of each.
void chainTabs(std::initializer_list<QWidget *> widgets);

} // namespace quittance::ui
