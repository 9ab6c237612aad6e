#pragma once

#include <QWidget>

namespace quittance::ui {

class DataTable;
class PaneHeader;
class Theme;

/// A table under the head of a pane.
class TablePane : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the object name of the table; `title` is on the head and read out.
    TablePane(Theme &theme, const QString &title, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] PaneHeader &header() const { return *m_header; }
    [[nodiscard]] DataTable &table() const { return *m_table; }

private:
    PaneHeader *m_header;
    DataTable *m_table;
};

} // namespace quittance::ui
