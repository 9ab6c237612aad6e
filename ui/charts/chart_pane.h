#pragma once

#include "core/workspace/report_service.h"

#include <QWidget>

class QMenu;
class QPrinter;
class QStackedWidget;

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class BalanceTimeline;
class CellGrid;
class Chart;
class ChartFace;
class DataTable;
class EmptyState;
class ErrorBar;
class HintButton;
class PaneHeader;
class ProgressLine;
class StackedAgingChart;
class Theme;
struct ChartTable;

/// A chart with its head and its table twin. Key T turns between the two; both drill to the same places, copy,
/// print and export the same figures.
class ChartPane : public QWidget
{
    Q_OBJECT

public:
    /// Takes `chart` as a child.
    ChartPane(Theme &theme, const QString &title, Chart *chart, QWidget *parent = nullptr);
    /// drilled() gives the bucket as series, -1 for a whole column.
    ChartPane(Theme &theme, const QString &title, StackedAgingChart *chart, QWidget *parent = nullptr);
    /// drilled() gives the bucket as series and the step as index, the last column -1 as series.
    ChartPane(Theme &theme, const QString &title, BalanceTimeline *chart, QWidget *parent = nullptr);
    ~ChartPane() override;

    [[nodiscard]] PaneHeader &header() const { return *m_header; }
    [[nodiscard]] DataTable &table() const { return *m_table; }
    void setTitle(const QString &title);
    /// The caption after the title: basis, currency, scale.
    void setMeta(const QString &meta);
    /// How the figures are made: tool tip of the head and of every mark, a line on paper and above exports.
    void setDefinition(const QString &definition);
    /// More lines on paper and above exports: the company, the as-of day.
    void setContext(const QStringList &lines);
    /// A control at the right of the head, before the pane's own.
    void addTool(QWidget *tool);

    /// A sentence in place of chart and table; an empty one brings them back. See emptyButtonClicked().
    void setEmptyState(const QString &sentence, const QString &button = {});
    /// A bar under the head; the old figures stay. See errorButtonClicked().
    void showError(const QString &subject, const QString &cause, const QString &button = {});
    void clearError();
    /// A 2 px line under the head; a `total` of 0 hides it, below 0 the end is unknown.
    void setProgress(qint64 done, qint64 total);

    void setTableShown(bool shown);
    [[nodiscard]] bool isTableShown() const { return m_isTableShown; }
    void copyFigures();
    void copyPicture();
    /// Asks for a printer without blocking.
    void print();
    /// False when the printer did not begin.
    [[nodiscard]] bool printOn(QPrinter &printer);
    [[nodiscard]] workspace::ExportTable exportTable() const;

Q_SIGNALS:
    /// From a mark or a cell of the table; `series` is -1 for a row as a whole.
    void drilled(int series, int index);
    void whyWanted(int series, int index);
    void exportWanted(); ///< Write exportTable(); see exportCharts().
    void notice(const QString &sentence);
    void emptyButtonClicked();
    void errorButtonClicked();

private:
    ChartPane(Theme &theme, const QString &title, QWidget *chart, ChartFace &face, QWidget *parent);

    void build();
    void connectParts();
    void fillMenu(QMenu &menu);
    void showMenu(const QPoint &at);
    void refreshTable();
    void refreshPage();
    [[nodiscard]] QStringList contextLines() const;

    Theme &m_theme;
    ChartFace &m_face;
    QWidget *m_chart;
    PaneHeader *m_header;
    QWidget *m_tools;
    HintButton *m_turn;
    HintButton *m_more;
    ErrorBar *m_error;
    ProgressLine *m_progress;
    QStackedWidget *m_pages;
    DataTable *m_table;
    EmptyState *m_empty;
    CellGrid *m_grid = nullptr;
    QString m_definition;
    QStringList m_context;
    bool m_isTableShown = false;
    bool m_isEmpty = false;
};

/// Lets `panes` write their tables: asks where, runs the job and says in notice() where the file is.
void exportCharts(workspace::Workspace &workspace, const QList<ChartPane *> &panes);

} // namespace quittance::ui
