#pragma once

#include "core/base/currency.h"
#include "core/base/date.h"

#include <QToolBar>

#include <optional>

class QAction;
class QToolButton;

namespace quittance::ui {

class AsOfButton;
class DropButton;
class SearchButton;
class Theme;

/// The bar under the menus: back and forward, company, as-of with known-at, currency, search.
class TopBar : public QToolBar
{
    Q_OBJECT

public:
    explicit TopBar(Theme &theme, QWidget *parent = nullptr);

    /// Shows the actions' icons, tool tips and states.
    void setNavigation(QAction *back, QAction *forward);
    /// The companies of the book by name, to turn to; `current` is -1 with no book. The menu adds one more too.
    void setCompanies(const QStringList &names, int current);
    /// The currencies there are to choose from; nothing chosen: each on its own.
    void setCurrencies(const std::vector<Currency> &currencies, std::optional<Currency> current);
    /// The currencies everything may be shown in, as far as there are rates; none: that is not offered.
    void setBases(const std::vector<Currency> &bases, std::optional<Currency> current);
    /// What the view shows now, whoever chose it.
    void showChosen(std::optional<Currency> currency, std::optional<Currency> base);
    [[nodiscard]] AsOfButton &asOf() const { return *m_asOf; }
    void setBookOpen(bool open);
    /// Narrow windows: the words go first, then the search shrinks to 180 px.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void companyChosen(int index);
    void companyAddWanted();
    /// One currency's own amounts, or each on its own.
    void currencyChosen(std::optional<quittance::Currency> currency);
    void baseChosen(quittance::Currency base);
    void searchWanted();

private:
    void rebuildCurrencyMenu();
    void updateCurrencyText();

    Theme &m_theme;
    QToolButton *m_back;
    QToolButton *m_forward;
    DropButton *m_company;
    AsOfButton *m_asOf;
    DropButton *m_currency;
    SearchButton *m_search;
    std::vector<Currency> m_currencies;
    std::vector<Currency> m_bases;
    std::optional<Currency> m_chosen;
    std::optional<Currency> m_base;
    bool m_isNarrow = false;
};

} // namespace quittance::ui
