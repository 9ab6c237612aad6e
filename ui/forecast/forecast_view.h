#pragma once

#include "core/workspace/report_service.h"
#include "ui/documents/analysis_view.h"
#include "ui/forecast/forecast_charts.h"

class QComboBox;

namespace quittance::ui {

class CellGrid;
class ChartPane;
class ForecastBar;
class ItemPane;
class KpiStrip;
class TablePane;
class Theme;

/// The cash forecast without its data: fan, track record, weeks, and the items behind a week. Fed by plain values.
class ForecastView : public AnalysisView
{
    Q_OBJECT

public:
    explicit ForecastView(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] ForecastBar &bar() const { return *m_bar; }
    [[nodiscard]] KpiStrip &tiles() const { return *m_tiles; }
    [[nodiscard]] ChartPane &fan() const { return *m_fanPane; }
    [[nodiscard]] ChartPane &record() const { return *m_recordPane; }
    [[nodiscard]] TablePane &weeks() const { return *m_weeks; }
    [[nodiscard]] ItemPane &items() const { return *m_items; }

    /// One entry per currency.
    void setForecast(std::vector<insight::CashForecast> answers);
    /// Bridges of the past weeks, oldest first.
    void setReceived(std::vector<std::vector<insight::RollForward>> weeks);
    /// Kept forecasts of past days, newest first; one of them may be shown in place of today's.
    void setKept(std::vector<workspace::KeptFan> kept);
    void setRecord(std::vector<insight::ForecastBacktest> records);
    /// The items of the part that was wanted.
    void setItems(const insight::ForecastPart &part, const std::vector<insight::ForecastItem> &items);
    void setRecordBusy(bool isBusy);
    void showRecordError(const Error &error);
    /// Lines above exports and on paper.
    void setContext(const QStringList &lines);
    void clear();

    [[nodiscard]] std::optional<Currency> currency() const;
    [[nodiscard]] std::optional<insight::ForecastPart> chosen() const { return m_chosen; }
    [[nodiscard]] workspace::ExportTable exportTable() const;

Q_SIGNALS:
    void partWanted(const quittance::insight::ForecastPart &part);
    void openItemsWanted(); ///< everything that is open, in currency()
    void dayWanted(QDate day); ///< a past week or forecast

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(Theme &theme);
    void connectParts();
    void refresh();
    void refreshFan();
    void refreshKept();
    [[nodiscard]] const workspace::KeptFan *shownKept() const;
    void refreshRecord();
    void refreshWeeks();
    void fillHorizons();
    void choose(const insight::ForecastPart &part);
    void openTile(int tile);
    void openFan(int index);
    void openRecord(int index);
    [[nodiscard]] const insight::CashForecast *shown() const;
    [[nodiscard]] const insight::ForecastBacktest *shownRecord() const;
    [[nodiscard]] std::vector<ReceivedWeek> received() const;
    [[nodiscard]] QString titleOf(const insight::ForecastPart &part) const;

    ForecastBar *m_bar;
    KpiStrip *m_tiles;
    LineChart *m_fan;
    LineChart *m_record;
    ChartPane *m_fanPane;
    ChartPane *m_recordPane;
    QComboBox *m_made;
    QComboBox *m_horizon;
    TablePane *m_weeks;
    CellGrid *m_rows;
    CellGrid *m_totals;
    ItemPane *m_items;

    std::vector<insight::CashForecast> m_answers;
    std::vector<std::vector<insight::RollForward>> m_received;
    std::vector<insight::ForecastBacktest> m_records;
    std::vector<workspace::KeptFan> m_kept;
    std::optional<insight::ForecastPart> m_chosen;
};

} // namespace quittance::ui
