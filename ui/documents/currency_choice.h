#pragma once

#include "core/base/money.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace quittance::ui {

class Segmented;
class Theme;

/// Which of the currencies of an answer a screen shows; hidden where there is no choice. Currencies are never added up,
/// so one is always chosen.
class CurrencyChoice : public QWidget
{
    Q_OBJECT

public:
    explicit CurrencyChoice(Theme &theme, QWidget *parent = nullptr);

    /// The first one is chosen unless the one chosen before is among them. Nothing is emitted.
    void setCurrencies(std::vector<Currency> currencies);
    /// Nothing where there is no currency at all.
    [[nodiscard]] std::optional<Currency> current() const;
    void choose(Currency currency);

Q_SIGNALS:
    void chosen(quittance::Currency currency);

private:
    Segmented *m_choices;
    std::vector<Currency> m_currencies;
    std::optional<Currency> m_current;
};

} // namespace quittance::ui
