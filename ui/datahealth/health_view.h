#pragma once

#include "core/base/result.h"
#include "core/workspace/data_health.h"
#include "ui/widgets/selection_sum.h"

#include <QWidget>

class QMenu;
class QSplitter;

namespace quittance::ui {

class CellGrid;
class DataTable;
class FilterField;
class FindingModel;
class HintButton;
class PaneHeader;
class ScreenBar;
class Segmented;
class Theme;

/// What is wrong with the data: the checks with their counts, their findings, how far each source reaches, and the
/// month ends as they were closed. Fed by plain values.
class HealthView : public QWidget
{
    Q_OBJECT

public:
    explicit HealthView(Theme &theme, QWidget *parent = nullptr);

    void setHealth(workspace::DataHealth health, QDate today);
    void setMonthEnds(std::vector<workspace::MonthEndRow> monthEnds, QDate today);
    void setBusy(bool isBusy);
    void showError(const Error &error);
    void clear();

    [[nodiscard]] DataTable &checks() { return *m_checks; }
    [[nodiscard]] DataTable &findings() { return *m_findings; }
    [[nodiscard]] DataTable &sources() { return *m_sources; }
    [[nodiscard]] DataTable &monthEnds() { return *m_monthEnds; }
    [[nodiscard]] const FindingModel &model() const { return *m_model; }

Q_SIGNALS:
    /// Enter or a double click on a finding: to what it is about.
    void findingOpened(const quittance::insight::Finding &finding);
    void dismissWanted(const std::vector<quittance::insight::Finding> &findings);
    void restoreWanted(const std::vector<quittance::insight::Finding> &findings);
    /// The day as it was known when it was kept.
    void monthEndOpened(QDate day, quittance::Instant keptAt);
    void importWanted();
    void exportWanted();
    void retryWanted();
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

private:
    void buildTables();
    void build(Theme &theme);
    void connectParts();
    void connectTables();
    void refilter();
    void refreshButtons();
    void refreshTitles();
    void addToMenu(QMenu *menu);
    [[nodiscard]] std::optional<insight::FindingRule> chosenRule() const;
    [[nodiscard]] std::vector<insight::Finding> selected(bool dismissed) const;

    workspace::DataHealth m_health;
    std::vector<workspace::MonthEndRow> m_monthEndRows;
    FindingModel *m_model;
    CellGrid *m_checkGrid;
    CellGrid *m_sourceGrid;
    CellGrid *m_monthEndGrid;
    ScreenBar *m_bar;
    Segmented *m_show;
    FilterField *m_filter;
    HintButton *m_dismiss;
    HintButton *m_restore;
    HintButton *m_export;
    PaneHeader *m_findingsHeader;
    Segmented *m_lower;
    PaneHeader *m_lowerHeader;
    DataTable *m_checks;
    DataTable *m_findings;
    DataTable *m_sources;
    DataTable *m_monthEnds;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QString m_text;
};

} // namespace quittance::ui
