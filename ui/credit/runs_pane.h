#pragma once

#include "core/workspace/credit_figures.h"
#include "ui/documents/table_pane.h"

namespace quittance::ui {

class CellGrid;

/// The provisions that were kept, newest first. Enter takes the rates of one.
class RunsPane : public TablePane
{
    Q_OBJECT

public:
    explicit RunsPane(Theme &theme, QWidget *parent = nullptr);

    void setRuns(std::vector<workspace::ProvisionRun> runs);
    /// Amounts are shown of this one.
    void setCurrency(std::optional<Currency> currency);
    [[nodiscard]] const std::vector<workspace::ProvisionRun> &runs() const { return m_runs; }

Q_SIGNALS:
    void runChosen(qint64 id);

private:
    void refresh();

    CellGrid *m_rows;
    std::vector<workspace::ProvisionRun> m_runs;
    std::optional<Currency> m_currency;
};

} // namespace quittance::ui
