#pragma once

#include "core/insight/concentration.h"
#include "ui/documents/screen_bar.h"

class QComboBox;

namespace quittance::ui {

class CurrencyChoice;
class HintButton;
class Segmented;

/// The tool row of concentration: who counts as one debtor, and how many of the largest are looked at.
class ConcentrationBar : public ScreenBar
{
    Q_OBJECT

public:
    explicit ConcentrationBar(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] insight::ConcentrationQuestion question(const ledger::AsOf &asOf) const;
    /// How many of the largest debtors the chart shows.
    [[nodiscard]] int largest() const;
    [[nodiscard]] CurrencyChoice &currency() const { return *m_currency; }
    /// Takes the captions away where there is no room for them.
    void setNarrow(bool isNarrow);
    void cycleGroup();

Q_SIGNALS:
    void questionChanged();
    void largestChanged();
    void exportWanted();

private:
    Segmented *m_group;
    QComboBox *m_largest;
    CurrencyChoice *m_currency;
    HintButton *m_export;
    QList<QWidget *> m_captions;
};

} // namespace quittance::ui
