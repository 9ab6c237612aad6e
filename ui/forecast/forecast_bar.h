#pragma once

#include "core/insight/cash_forecast.h"
#include "ui/documents/screen_bar.h"

class QComboBox;

namespace quittance::ui {

class CurrencyChoice;
class HintButton;
class Segmented;

/// The tool row of the cash forecast: how far ahead, and what becomes of weekends.
class ForecastBar : public ScreenBar
{
    Q_OBJECT

public:
    explicit ForecastBar(Theme &theme, QWidget *parent = nullptr);

    /// What to ask as of a day; the filter is left to the screen.
    [[nodiscard]] insight::ForecastQuestion question(const ledger::AsOf &asOf) const;
    [[nodiscard]] int weeks() const;
    [[nodiscard]] CurrencyChoice &currency() const { return *m_currency; }
    /// A forecast can be kept only of today.
    void setLookingBack(bool isLookingBack);
    /// Takes the captions away where there is no room for them.
    void setNarrow(bool isNarrow);
    void cycleWeekends();

Q_SIGNALS:
    void questionChanged();
    void keepWanted();
    void exportWanted();

private:
    QComboBox *m_weeks;
    Segmented *m_weekends;
    CurrencyChoice *m_currency;
    HintButton *m_keep;
    HintButton *m_export;
    QList<QWidget *> m_captions;
};

} // namespace quittance::ui
