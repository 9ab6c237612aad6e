#pragma once

#include "core/insight/behaviour.h"
#include "core/insight/late_score.h"
#include "core/workspace/report_service.h"
#include "ui/documents/analysis_view.h"
#include "ui/documents/item_model.h"

namespace quittance::ui {

class BehaviourBar;
class BehaviourModel;
class CellGrid;
class ChartPane;
class ColumnChart;
class FilterField;
class HintButton;
class ItemPane;
class KpiStrip;
class LineChart;
class TablePane;
class Theme;

/// Which settled invoices the user asked to see.
struct BehaviourDrill
{
    ledger::CustomerId customer; ///< invalid: of the book
    std::optional<int> bin;
    QDate month; ///< any day of the month they were paid in; invalid: all that count
};

/// The screen of payment behaviour without its data. Fed by plain values.
class BehaviourView : public AnalysisView
{
    Q_OBJECT

public:
    explicit BehaviourView(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] BehaviourBar &bar() const { return *m_bar; }
    [[nodiscard]] KpiStrip &tiles() const { return *m_tiles; }
    [[nodiscard]] ChartPane &histogram() const { return *m_histogramPane; }
    [[nodiscard]] ChartPane &trend() const { return *m_trendPane; }
    [[nodiscard]] TablePane &customers() const { return *m_customers; }
    [[nodiscard]] BehaviourModel &model() const { return *m_model; }
    [[nodiscard]] ItemPane &items() const { return *m_items; }

    /// The answer to `question`, one entry per currency; `only` leaves the others out.
    void setBehaviour(std::vector<insight::PaymentBehaviour> answers, const insight::BehaviourQuestion &question,
                      std::optional<Currency> only);
    void setScores(std::vector<insight::LateScoreRow> scores);
    /// The settled invoices of `drill`, which was wanted.
    void setItems(const BehaviourDrill &drill, const std::vector<insight::SettledItem> &items);
    /// The trend of the chosen customer; the book's comes back when none is chosen.
    void setCustomerTrend(const insight::PaymentBehaviour &behaviour);
    /// Lines above exports and on paper.
    void setContext(const QStringList &lines);
    void clear();

    [[nodiscard]] std::optional<Currency> currency() const;
    /// The customer under the cursor of the table; invalid where the book is looked at.
    [[nodiscard]] ledger::CustomerId chosen() const { return m_chosen; }
    void chooseBook();
    [[nodiscard]] workspace::ExportTable exportTable() const;

Q_SIGNALS:
    void drillWanted(const quittance::ui::BehaviourDrill &drill);
    void customerChosen(quittance::ledger::CustomerId customer); ///< invalid: the book again
    void customerOpened(quittance::ledger::CustomerId customer);
    void currencyChosen();
    void importWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(Theme &theme);
    void connectParts();
    void addKeys();
    void refresh();
    void refreshHead();
    void showHistogram(const insight::PaymentBehaviour *customer);
    void choose(ledger::CustomerId customer);
    void openTile(int tile);
    [[nodiscard]] const insight::PaymentBehaviour *shown() const;
    [[nodiscard]] QString nameOf(ledger::CustomerId customer) const;
    [[nodiscard]] QString titleOf(const BehaviourDrill &drill) const;

    BehaviourBar *m_bar;
    KpiStrip *m_tiles;
    ColumnChart *m_histogram;
    LineChart *m_trend;
    ChartPane *m_histogramPane;
    ChartPane *m_trendPane;
    TablePane *m_customers;
    FilterField *m_filter;
    BehaviourModel *m_model;
    CellGrid *m_totals;
    ItemPane *m_items;
    HintButton *m_toBook;

    std::vector<insight::PaymentBehaviour> m_answers;
    std::vector<insight::LateScoreRow> m_scores; ///< of all currencies
    insight::BehaviourQuestion m_question;
    ledger::CustomerId m_chosen;
};

} // namespace quittance::ui
