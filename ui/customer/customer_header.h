#pragma once

#include "core/workspace/ledger_rows.h"
#include "ui/documents/screen_bar.h"

namespace quittance::ui {

class ChipRow;
class HintButton;
class Segmented;

/// Name, terms, flags and actions of one customer, and its currency where it has several.
class CustomerHeader : public ScreenBar
{
    Q_OBJECT

public:
    explicit CustomerHeader(Theme &theme, QWidget *parent = nullptr);

    void setOverview(const workspace::CustomerOverview &overview, int oldestDays);
    void setCurrency(Currency currency);
    [[nodiscard]] const std::vector<Currency> &currencies() const { return m_currencies; }

Q_SIGNALS:
    void currencyChosen(quittance::Currency currency);
    void documentsWanted();
    void exportWanted();

private:
    ChipRow *m_flags;
    Segmented *m_currency;
    HintButton *m_documents;
    HintButton *m_export;
    std::vector<Currency> m_currencies;
};

} // namespace quittance::ui
