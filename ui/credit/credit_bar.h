#pragma once

#include "ui/documents/screen_bar.h"

namespace quittance::ui {

class CurrencyChoice;
class HintButton;

/// The tool row of credit: the currency, and what to write.
class CreditBar : public ScreenBar
{
    Q_OBJECT

public:
    explicit CreditBar(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] CurrencyChoice &currency() const { return *m_currency; }

Q_SIGNALS:
    void exportWanted(); ///< the customers
    void provisionExportWanted();

private:
    CurrencyChoice *m_currency;
    HintButton *m_provision;
    HintButton *m_export;
};

} // namespace quittance::ui
