#pragma once

#include "core/workspace/import_types.h"

#include <QDate>
#include <QWidget>

namespace quittance::ui {

class CellGrid;
class DataTable;
class PaneHeader;
class Theme;

/// The statements of one bank file: opening, money in, money out, closing, and whether they agree.
class StatementPane : public QWidget
{
    Q_OBJECT

public:
    explicit StatementPane(Theme &theme, QWidget *parent = nullptr);

    void setStatements(const std::vector<workspace::StatementSummary> &statements);
    [[nodiscard]] DataTable *table() const { return m_table; }

private:
    Theme &m_theme;
    PaneHeader *m_header;
    DataTable *m_table;
    CellGrid *m_model;
};

} // namespace quittance::ui
