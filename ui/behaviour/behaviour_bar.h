#pragma once

#include "core/insight/behaviour.h"
#include "ui/documents/screen_bar.h"

class QComboBox;

namespace quittance::ui {

class CurrencyChoice;
class HintButton;
class Segmented;

/// The tool row of payment behaviour: which payments count, by which day, and for whom.
class BehaviourBar : public ScreenBar
{
    Q_OBJECT

public:
    explicit BehaviourBar(Theme &theme, QWidget *parent = nullptr);

    /// What to ask as of a day; the filter is left to the screen.
    [[nodiscard]] insight::BehaviourQuestion question(const ledger::AsOf &asOf) const;
    [[nodiscard]] int months() const;
    [[nodiscard]] CurrencyChoice &currency() const { return *m_currency; }
    void cycleGroup();
    void cyclePaidOn();

Q_SIGNALS:
    void questionChanged();
    void exportWanted();

private:
    QComboBox *m_months;
    Segmented *m_group;
    Segmented *m_paidOn;
    CurrencyChoice *m_currency;
    HintButton *m_export;
};

} // namespace quittance::ui
