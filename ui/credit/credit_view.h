#pragma once

#include "core/workspace/credit_figures.h"
#include "core/workspace/report_service.h"
#include "ui/credit/credit_model.h"
#include "ui/documents/analysis_view.h"

namespace quittance::ui {

class CreditBar;
class FilterField;
class KpiStrip;
class ProvisionPane;
class RunsPane;
class ScorePane;
class TablePane;
class Theme;

/// The tiles above the customers, in their order.
enum class CreditTile { Exposure, Limits, Over, NoLimit, Provision, Coverage };

/// Credit without its data: limits and scores by customer, and the provision. Fed by plain values.
class CreditView : public AnalysisView
{
    Q_OBJECT

public:
    explicit CreditView(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] CreditBar &bar() const { return *m_bar; }
    [[nodiscard]] KpiStrip &tiles() const { return *m_tiles; }
    [[nodiscard]] TablePane &customers() const { return *m_customers; }
    [[nodiscard]] CreditModel &model() const { return *m_model; }
    [[nodiscard]] ScorePane &score() const { return *m_score; }
    [[nodiscard]] ProvisionPane &provision() const { return *m_provision; }
    [[nodiscard]] RunsPane &runs() const { return *m_runs; }

    /// Of all currencies; `only` leaves the others out.
    void setCredit(std::vector<insight::CreditRow> rows, std::optional<Currency> only);
    void setScores(std::vector<insight::LateScoreRow> scores);
    /// Documents of a rate of their own; policyChanged() follows where they are others than before.
    void setSpecific(std::vector<insight::SpecificRate> specific);
    void setRuns(std::vector<workspace::ProvisionRun> runs);
    /// One entry per currency. What was lost in the past gives the first rates where none were kept.
    void setHistory(std::vector<insight::LossRateDerivation> history);
    /// One entry per currency, for policy().
    void setProvisions(std::vector<insight::Provision> provisions);
    /// By which rules to age; rates of other buckets are forgotten.
    void setAging(const insight::AgingPolicy &policy);
    /// What to provide by. Nothing while no rates are known.
    [[nodiscard]] std::optional<insight::ProvisionPolicy> policy() const;
    void clear();

    [[nodiscard]] std::optional<Currency> currency() const;
    /// The customer under the cursor; invalid for none.
    [[nodiscard]] ledger::CustomerId chosen() const { return m_chosen; }
    [[nodiscard]] workspace::ExportTable exportTable() const;

Q_SIGNALS:
    void policyChanged();
    void customerOpened(quittance::ledger::CustomerId customer);
    void exposureOpened(quittance::ledger::CustomerId customer);
    void promisesOpened(quittance::ledger::CustomerId customer);
    void bucketOpened(int bucket); ///< below 0 for all
    void keepWanted();
    void assessWanted();

private:
    void build(Theme &theme);
    void connectParts();
    void connectProvision();
    void refresh();
    void refreshTiles();
    void refreshScore();
    void refreshProvision();
    void settleRates();
    void openTile(int tile);
    void takeRun(qint64 id);
    [[nodiscard]] const insight::Provision *shownProvision() const;
    [[nodiscard]] const insight::LossRateDerivation *shownHistory() const;

    CreditBar *m_bar;
    KpiStrip *m_tiles;
    TablePane *m_customers;
    FilterField *m_filter;
    CreditModel *m_model;
    CellGrid *m_totals;
    ScorePane *m_score;
    ProvisionPane *m_provision;
    RunsPane *m_runs;

    std::vector<insight::CreditRow> m_rows; ///< of all currencies
    std::vector<insight::LateScoreRow> m_scores;
    std::vector<insight::Provision> m_provisions;
    std::optional<std::vector<insight::LossRateDerivation>> m_history;
    insight::AgingPolicy m_aging;
    std::vector<insight::SpecificRate> m_specific;
    ledger::CustomerId m_chosen;
    bool m_hasRuns = false;
    bool m_hasRates = false;
};

} // namespace quittance::ui
