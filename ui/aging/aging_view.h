#pragma once

#include "core/insight/aging.h"
#include "core/insight/roll_forward.h"
#include "core/workspace/ledger_rows.h"
#include "ui/aging/aging_matrix_model.h"
#include "ui/documents/bridge_lines.h"
#include "ui/widgets/selection_sum.h"

#include <QWidget>

class QSplitter;

namespace quittance::ui {

class AgingBar;
class AgingMatrix;
class AgingSide;
class Banner;
class HintButton;
class PaneHeader;
class Segmented;
class StackedAgingChart;
class Theme;

/// The aging screen without its data: month ends, matrix, and what explains them. Fed by plain values.
class AgingView : public QWidget
{
    Q_OBJECT

public:
    explicit AgingView(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] AgingBar &bar() { return *m_bar; }
    [[nodiscard]] AgingMatrix &matrix() { return *m_matrix; }
    [[nodiscard]] AgingSide &side() { return *m_side; }
    [[nodiscard]] StackedAgingChart &chart() { return *m_chart; }

    /// The day looked at; `today` for dates without a year.
    void setAsOf(const ledger::AsOf &asOf, QDate today, bool isLookingBack);
    void setAging(const insight::AgingTable &table);
    /// Shows `now` less the table set before, until setAging() is called again.
    void setComparison(const insight::AgingTable &now);
    void setTrend(std::vector<insight::AgingTable> tables);
    void setRestatements(std::vector<workspace::Restatement> restatements);
    void setRollForward(std::vector<insight::RollForward> bridges);
    void setTreatments(std::vector<insight::AgingTable> tables);
    /// The one currency of chart, bridge and treatments.
    [[nodiscard]] Currency currency() const { return m_currency; }
    void setCurrency(Currency currency);
    [[nodiscard]] bool isComparing() const { return m_isComparing; }
    /// "Aging › Harrowmere Tooling › 31–60".
    [[nodiscard]] QString breadcrumbOf(const AgingCell &cell) const;

Q_SIGNALS:
    void dayWanted(QDate day); ///< a column of the chart
    void segmentOpened(QDate day, int bucket, quittance::Currency currency);
    void cellChosen(const quittance::ui::AgingCell &cell);
    void cellOpened(const quittance::ui::AgingCell &cell);
    void bridgeOpened(const quittance::insight::RollForward &bridge, quittance::ui::BridgeLine line);
    void compareWanted(bool compare);
    void returnWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(Theme &theme);
    void connectParts();
    void addKeys();
    void placeSide();
    void refreshMatrix();
    void refreshBanner();
    void refreshCurrencies();
    void refreshForCurrency();
    void refreshChart();
    void refreshRestated();
    [[nodiscard]] QString cellTitle(const AgingCell &cell) const;

    AgingBar *m_bar;
    Banner *m_banner;
    HintButton *m_showRestated;
    HintButton *m_compare;
    QSplitter *m_columns;
    QSplitter *m_rows;
    PaneHeader *m_chartHeader;
    Segmented *m_currencyChoice;
    StackedAgingChart *m_chart;
    PaneHeader *m_matrixHeader;
    AgingMatrix *m_matrix;
    AgingSide *m_side;

    ledger::AsOf m_asOf;
    QDate m_today;
    insight::AgingTable m_table;
    std::optional<insight::AgingTable> m_now;
    std::vector<insight::AgingTable> m_trend;
    std::vector<workspace::Restatement> m_restatements;
    std::vector<insight::RollForward> m_bridges;
    std::vector<insight::AgingTable> m_treatmentTables;
    std::vector<Currency> m_currencies;
    Currency m_currency;
    bool m_isLookingBack = false;
    bool m_isComparing = false;
    bool m_isNarrow = false;
};

} // namespace quittance::ui
