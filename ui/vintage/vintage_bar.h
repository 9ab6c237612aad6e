#pragma once

#include "ui/documents/screen_bar.h"

class QComboBox;

namespace quittance::ui {

class CurrencyChoice;
class HintButton;
class Segmented;

/// The tool row of collection curves: how many months, cash or whatever settled, lines or a table.
class VintageBar : public ScreenBar
{
    Q_OBJECT

public:
    explicit VintageBar(Theme &theme, QWidget *parent = nullptr);

    /// Issue months up to the day's; 0: all.
    [[nodiscard]] int months() const;
    /// Credits count as well as cash.
    [[nodiscard]] bool isResolved() const;
    [[nodiscard]] bool isHeat() const;
    void cycleMeasure();
    void cycleView();
    [[nodiscard]] CurrencyChoice &currency() const { return *m_currency; }

Q_SIGNALS:
    void questionChanged(); ///< other figures are needed
    void lookChanged(); ///< the same figures are looked at otherwise
    void exportWanted();

private:
    QComboBox *m_months;
    Segmented *m_measure;
    Segmented *m_view;
    CurrencyChoice *m_currency;
    HintButton *m_export;
};

} // namespace quittance::ui
