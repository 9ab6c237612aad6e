#pragma once

#include "core/insight/provision.h"
#include "core/workspace/report_service.h"
#include "ui/documents/table_pane.h"

class QLineEdit;

namespace quittance::ui {

class CellGrid;
class HintButton;
class ProvisionGrid;

/// The provision of one currency, bucket by bucket, with rates and a factor that can be typed. The rates hold for every
/// currency of the book.
class ProvisionPane : public TablePane
{
    Q_OBJECT

public:
    explicit ProvisionPane(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const insight::LossRates &rates() const { return m_rates; }
    /// Shown with the next provision; nothing is emitted.
    void setRates(const insight::LossRates &rates);
    /// `provision` may be null: nothing is open. `history` may be null: not known, or none.
    void setProvision(const insight::Provision *provision, const insight::LossRateDerivation *history);
    void setBusy(bool isBusy);
    void showError(const Error &error);
    [[nodiscard]] workspace::ExportTable exportTable() const;

Q_SIGNALS:
    void ratesChanged();
    void bucketWanted(int bucket); ///< the documents in it; below 0 for all
    void keepWanted();
    void assessWanted(); ///< documents of a rate of their own
    void retryWanted();
    void notice(const QString &sentence);

private:
    void takeFactor();
    void takeHistory();

    ProvisionGrid *m_rows;
    CellGrid *m_totals;
    QLineEdit *m_factor;
    HintButton *m_fromHistory;
    HintButton *m_assess;
    HintButton *m_keep;
    insight::LossRates m_rates;
    std::vector<qint64> m_history; ///< rates of the past, by bucket; empty: none
};

} // namespace quittance::ui
