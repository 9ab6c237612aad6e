#pragma once

#include "core/workspace/report_service.h"
#include "ui/concentration/concentration_model.h"
#include "ui/documents/analysis_view.h"

namespace quittance::ui {

class CellGrid;
class ChartPane;
class ColumnChart;
class ConcentrationBar;
class FilterField;
class ItemPane;
class KpiStrip;
class TablePane;
class Theme;

/// Concentration without its data: Pareto, debtors, and the documents behind one. Fed by plain values.
class ConcentrationView : public AnalysisView
{
    Q_OBJECT

public:
    explicit ConcentrationView(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] ConcentrationBar &bar() const { return *m_bar; }
    [[nodiscard]] KpiStrip &tiles() const { return *m_tiles; }
    [[nodiscard]] ChartPane &pareto() const { return *m_paretoPane; }
    [[nodiscard]] TablePane &debtors() const { return *m_debtors; }
    [[nodiscard]] ConcentrationModel &model() const { return *m_model; }
    [[nodiscard]] ItemPane &items() const { return *m_items; }

    /// One entry per currency; `only` leaves the others out.
    void setConcentration(std::vector<insight::Concentration> answers, const insight::ConcentrationQuestion &question,
                          std::optional<Currency> only);
    /// The documents of a debtor; of all where it is invalid.
    void setItems(ledger::CustomerId debtor, const std::vector<insight::ExposureItem> &items);
    /// Lines above exports and on paper.
    void setContext(const QStringList &lines);
    void clear();

    [[nodiscard]] std::optional<Currency> currency() const;
    /// The debtor whose documents are wanted: invalid for all, nothing while none was chosen.
    [[nodiscard]] std::optional<ledger::CustomerId> chosen() const { return m_chosen; }
    [[nodiscard]] workspace::ExportTable exportTable() const;

Q_SIGNALS:
    void debtorWanted(quittance::ledger::CustomerId debtor); ///< invalid: all of them
    void customerOpened(quittance::ledger::CustomerId customer);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(Theme &theme);
    void connectParts();
    void refresh();
    void refreshChart();
    void choose(ledger::CustomerId debtor);
    void chooseRank(int rank);
    [[nodiscard]] const insight::Concentration *shown() const;

    ConcentrationBar *m_bar;
    KpiStrip *m_tiles;
    ColumnChart *m_pareto;
    ChartPane *m_paretoPane;
    TablePane *m_debtors;
    FilterField *m_filter;
    ConcentrationModel *m_model;
    CellGrid *m_totals;
    ItemPane *m_items;

    std::vector<insight::Concentration> m_answers;
    insight::ConcentrationQuestion m_question;
    std::optional<ledger::CustomerId> m_chosen;
};

} // namespace quittance::ui
