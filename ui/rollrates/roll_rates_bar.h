#pragma once

#include "core/insight/transitions.h"
#include "ui/documents/screen_bar.h"

class QComboBox;
class QSpinBox;

namespace quittance::ui {

class CurrencyChoice;
class HintButton;
class Segmented;

/// The tool row of roll rates: which months, one of them or their mean, shares or amounts, and the loss assumed.
class RollRatesBar : public ScreenBar
{
    Q_OBJECT

public:
    explicit RollRatesBar(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] int months() const;
    /// The months that can be looked at alone, oldest first; the one chosen stays if it is among them.
    void setMonths(const std::vector<insight::TransitionMatrix> &months);
    /// The last day of the month looked at; invalid for the mean of all.
    [[nodiscard]] QDate month() const;
    void chooseMonth(QDate lastDay);
    [[nodiscard]] bool isAmount() const;
    void cycleMeasure();
    /// Of the last bucket, in units: 40% is 400,000.
    [[nodiscard]] qint64 terminalPct() const;
    [[nodiscard]] CurrencyChoice &currency() const { return *m_currency; }

Q_SIGNALS:
    void questionChanged(); ///< other figures are needed
    void lookChanged(); ///< the same figures are looked at otherwise
    void exportWanted();

private:
    QComboBox *m_months;
    QComboBox *m_month;
    Segmented *m_measure;
    QSpinBox *m_terminal;
    CurrencyChoice *m_currency;
    HintButton *m_export;
};

} // namespace quittance::ui
