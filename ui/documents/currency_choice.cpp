#include "ui/documents/currency_choice.h"

#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

CurrencyChoice::CurrencyChoice(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_choices(new Segmented(theme, {}, this))
{
    setObjectName(u"currencyChoice"_s);
    m_choices->setAccessibleName(tr("Currency"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_choices);
    setFocusProxy(m_choices);
    hide();
    connect(m_choices, &Segmented::chosen, this, [this](int index) {
        if (index < 0 || std::size_t(index) >= m_currencies.size())
            return;
        m_current = m_currencies[std::size_t(index)];
        Q_EMIT chosen(*m_current);
    });
}

void CurrencyChoice::setCurrencies(std::vector<Currency> currencies)
{
    const QSignalBlocker quiet(m_choices);
    if (currencies != m_currencies) {
        m_currencies = std::move(currencies);
        QStringList codes;
        for (const Currency currency : m_currencies)
            codes << currency.code();
        m_choices->setChoices(codes);
    }
    if (!m_current || std::ranges::find(m_currencies, *m_current) == m_currencies.end())
        m_current = m_currencies.empty() ? std::nullopt : std::optional(m_currencies.front());
    if (m_current)
        m_choices->setCurrent(int(std::ranges::find(m_currencies, *m_current) - m_currencies.begin()));
    setVisible(m_currencies.size() > 1);
}

std::optional<Currency> CurrencyChoice::current() const
{
    return m_current;
}

void CurrencyChoice::choose(Currency currency)
{
    const auto found = std::ranges::find(m_currencies, currency);
    if (found != m_currencies.end())
        m_choices->setCurrent(int(found - m_currencies.begin()));
}

} // namespace quittance::ui
