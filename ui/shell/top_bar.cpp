#include "ui/shell/top_bar.h"

#include "ui/shell/drop_button.h"
#include "ui/shell/search_button.h"
#include "ui/widgets/as_of_button.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

#include <functional>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

QToolButton *makeArrow(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setProperty("arrow", true);
    button->setFixedSize(26, 26);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

TopBar::TopBar(Theme &theme, QWidget *parent)
    : QToolBar(parent)
    , m_theme(theme)
    , m_back(makeArrow(u"back"_s, this))
    , m_forward(makeArrow(u"forward"_s, this))
    , m_company(new DropButton(theme, this))
    , m_asOf(new AsOfButton(theme, this))
    , m_currency(new DropButton(theme, this))
    , m_search(new SearchButton(theme, this))
{
    setObjectName(u"topBar"_s);
    setWindowTitle(tr("Top bar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setFixedHeight(40);
    m_company->setObjectName(u"company"_s);
    m_asOf->setObjectName(u"asOf"_s);
    m_currency->setObjectName(u"currency"_s);
    m_search->setObjectName(u"search"_s);
    m_company->setMenu(new QMenu(m_company));
    m_currency->setMenu(new QMenu(m_currency));
    addWidget(m_back);
    addWidget(m_forward);
    addSeparator();
    addWidget(m_company);
    addWidget(m_asOf);
    addSeparator();
    addWidget(m_currency);
    auto *gap = new QWidget(this);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(gap);
    addWidget(m_search);
    connect(m_search, &QAbstractButton::clicked, this, &TopBar::searchWanted);
    setCompanies({}, -1);
    setCurrencies({}, {});
}

void TopBar::setNavigation(QAction *back, QAction *forward)
{
    m_back->setDefaultAction(back);
    m_forward->setDefaultAction(forward);
}

void TopBar::setCompanies(const QStringList &names, int current)
{
    QMenu *menu = m_company->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (int i = 0; i < int(names.size()); ++i) {
        // A menu takes an ampersand for the mark of a key.
        QAction *choice = menu->addAction(QString(names[i]).replace(u'&', u"&&"_s));
        choice->setCheckable(true);
        choice->setChecked(i == current);
        group->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, i] { Q_EMIT companyChosen(i); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Add a company…")), &QAction::triggered, this, &TopBar::companyAddWanted);
    const bool isNone = current < 0 || current >= int(names.size());
    m_company->setTexts(isNone ? tr("Company") : QString(), isNone ? tr("none open") : names[current]);
    m_company->setEnabled(!isNone);
    m_company->setToolTip(names.size() > 1 ? tr("The company whose ledger is shown; the book holds %n companies.",
                                                nullptr, int(names.size()))
                                           : tr("The company whose ledger is shown"));
}

void TopBar::setCurrencies(const std::vector<Currency> &currencies, std::optional<Currency> current)
{
    m_currencies = currencies;
    m_chosen = current;
    rebuildCurrencyMenu();
}

void TopBar::setBases(const std::vector<Currency> &bases, std::optional<Currency> current)
{
    m_bases = bases;
    m_base = current;
    rebuildCurrencyMenu();
}

void TopBar::showChosen(std::optional<Currency> currency, std::optional<Currency> base)
{
    if (m_chosen == currency && m_base == base)
        return;
    m_chosen = currency;
    m_base = base;
    rebuildCurrencyMenu();
}

void TopBar::rebuildCurrencyMenu()
{
    QMenu *menu = m_currency->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, bool isChosen, const std::function<void()> &choose) {
        QAction *choice = menu->addAction(text);
        choice->setCheckable(true);
        choice->setChecked(isChosen);
        group->addAction(choice);
        connect(choice, &QAction::triggered, this, choose);
    };
    const auto chooseOwn = [this](std::optional<Currency> currency) {
        m_base.reset();
        m_chosen = currency;
        updateCurrencyText();
        Q_EMIT currencyChosen(currency);
    };
    add(tr("Each on its own"), !m_base && !m_chosen, [chooseOwn] { chooseOwn({}); });
    for (const Currency currency : m_currencies)
        add(currency.code(), !m_base && m_chosen == currency, [chooseOwn, currency] { chooseOwn(currency); });
    if (!m_bases.empty())
        menu->addSeparator();
    for (const Currency base : m_bases) {
        add(tr("Everything in %1").arg(base.code()), m_base == base, [this, base] {
            m_base = base;
            m_chosen.reset();
            updateCurrencyText();
            Q_EMIT baseChosen(base);
        });
    }
    m_currency->setToolTip(m_bases.empty()
                               ? tr("Amounts of different currencies are never added up")
                               : tr("Each currency on its own, or the aging in one currency: every open item at the "
                                    "closing rate of the day, rounded by itself"));
    updateCurrencyText();
}

void TopBar::updateCurrencyText()
{
    if (m_base) {
        m_currency->setTexts(m_isNarrow ? QString() : tr("Currency"), tr("all in %1").arg(m_base->code()), QString());
        return;
    }
    m_currency->setTexts(m_isNarrow ? QString() : tr("Currency"), m_chosen ? m_chosen->code() : tr("all"),
                         m_isNarrow || m_chosen ? QString() : tr("each on its own"));
}

void TopBar::setBookOpen(bool open)
{
    m_asOf->setVisible(open);
    for (QAction *action : actions()) {
        if (widgetForAction(action) == m_asOf || widgetForAction(action) == m_currency)
            action->setVisible(open);
    }
    m_search->setOpen(open);
}

void TopBar::setNarrow(bool narrow)
{
    m_isNarrow = narrow;
    m_search->setFixedWidth(narrow ? 180 : 308);
    updateCurrencyText();
}

} // namespace quittance::ui
