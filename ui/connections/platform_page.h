#pragma once

#include "core/workspace/provider_offer.h"

#include <QWidget>

namespace quittance::ui {

class CellGrid;
class DataTable;
class Segmented;
class TextLabel;
class Theme;

/// First step of a new connection: which platform, and what its connector can do.
class PlatformPage : public QWidget
{
    Q_OBJECT

public:
    PlatformPage(Theme &theme, std::vector<workspace::ProviderOffer> offers, QWidget *parent = nullptr);

    /// Empty where there is none to choose.
    [[nodiscard]] QString provider() const;

Q_SIGNALS:
    void providerChanged();

private:
    void showOffer();

    std::vector<workspace::ProviderOffer> m_offers;
    Segmented *m_choice;
    TextLabel *m_about;
    CellGrid *m_grid;
    DataTable *m_table;
};

} // namespace quittance::ui
