#pragma once

#include "core/workspace/provider_offer.h"

#include <QWidget>

class QVBoxLayout;

namespace quittance::ui {

class DataTable;
class PaneHeader;
class Theme;

/// What each platform's connector reads and writes, a column each; the tip of a dash says why not.
class OfferMatrix : public QWidget
{
    Q_OBJECT

public:
    explicit OfferMatrix(Theme &theme, QWidget *parent = nullptr);

    void setOffers(const std::vector<workspace::ProviderOffer> &offers);
    /// Without it where what stands around says what this is.
    void setHeaderShown(bool isShown);

Q_SIGNALS:
    void notice(const QString &sentence);

private:
    Theme &m_theme;
    PaneHeader *m_header;
    QVBoxLayout *m_layout;
    DataTable *m_table = nullptr; ///< made with the offers: a column each
};

} // namespace quittance::ui
