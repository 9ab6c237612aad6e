#pragma once

#include "ui/documents/screen_bar.h"

class QCheckBox;

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

    /// Draft invoices count in the exposure.
    [[nodiscard]] bool withDrafts() const;

Q_SIGNALS:
    void draftsChanged(); ///< see withDrafts()
    void exportWanted(); ///< the customers
    void provisionExportWanted();

private:
    CurrencyChoice *m_currency;
    QCheckBox *m_drafts;
    HintButton *m_provision;
    HintButton *m_export;
};

} // namespace quittance::ui
