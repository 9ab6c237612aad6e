#pragma once

#include "ui/documents/analysis_screen.h"
#include "ui/forecast/forecast_view.h"

#include <array>

namespace quittance::ui {

class Question;

/// When money will come, how sure that is, and how such forecasts have held.
class ForecastScreen : public AnalysisScreen
{
    Q_OBJECT

public:
    ForecastScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] ForecastView &view() const { return *m_view; }

protected:
    void ask() override;
    void forget() override;

private:
    void connectView();
    void askReceived();
    void askReceivedWeek(std::size_t week);
    void askRecord();
    void askKept();
    void askItems(const insight::ForecastPart &part);
    void keep();
    void openItems();
    [[nodiscard]] insight::ForecastQuestion question() const;

    ForecastView *m_view;
    Question *m_forecast;
    Question *m_record;
    Question *m_items;
    Question *m_kept;
    Question *m_fans;
    std::array<Question *, kReceivedWeeks> m_received;
    std::array<std::optional<std::vector<insight::RollForward>>, kReceivedWeeks> m_bridges; ///< oldest first
};

} // namespace quittance::ui
