#include "ui/rollrates/roll_rates_bar.h"

#include "core/base/money.h"
#include "ui/documents/currency_choice.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QLocale>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kCaptionsFrom = 1200; // px
constexpr std::array kMonths = {3, 6, 12, 24, 36};
constexpr int kUsualMonths = 2; // of kMonths
constexpr int kUsualLoss = 50;

} // namespace

RollRatesBar::RollRatesBar(Theme &theme, QWidget *parent)
    : ScreenBar(theme, tr("Roll rates"), parent)
    , m_months(new QComboBox(this))
    , m_month(new QComboBox(this))
    , m_measure(new Segmented(theme, {tr("Share"), tr("Amount")}, this))
    , m_terminal(new QSpinBox(this))
    , m_currency(new CurrencyChoice(theme, this))
    , m_export(new HintButton(theme, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), this))
{
    m_months->setObjectName(u"months"_s);
    for (const int months : kMonths)
        m_months->addItem(tr("%n months", nullptr, months), months);
    m_months->setCurrentIndex(kUsualMonths);
    m_months->setToolTip(tr("So many whole months up to the day."));
    m_month->setObjectName(u"month"_s);
    m_month->setToolTip(tr("The mean of the months weighted by balance, or one month by itself."));
    m_month->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMonths({});
    m_measure->setObjectName(u"measure"_s);
    m_measure->setToolTips(
        {tr("Shares of what was open in a bucket. Key V changes it."), tr("Amounts. Key V changes it.")});
    m_terminal->setObjectName(u"terminal"_s);
    m_terminal->setRange(0, 100);
    m_terminal->setValue(kUsualLoss);
    m_terminal->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_terminal->setSuffix(QLocale().percent());
    m_terminal->setToolTip(
        tr("How much of the last bucket is taken to be lost. The chained loss of every bucket follows from it."));
    m_export->setObjectName(u"export"_s);
    m_export->setIconName(u"report"_s);
    m_export->setToolTip(tr("Writes the matrix as a workbook or a CSV file."));

    addLabelled(tr("Over"), m_months);
    addLabelled(tr("Show"), m_month);
    addLabelled(tr("As"), m_measure);
    addLabelled(tr("Lost of the last bucket"), m_terminal);
    setCaptionsFrom(kCaptionsFrom);
    addStretch();
    addWidget(m_currency);
    addWidget(m_export);
    chainTabs({m_months, m_month, m_measure, m_terminal, m_currency, m_export});

    connect(m_months, &QComboBox::currentIndexChanged, this, &RollRatesBar::questionChanged);
    connect(m_month, &QComboBox::currentIndexChanged, this, &RollRatesBar::lookChanged);
    connect(m_measure, &Segmented::chosen, this, &RollRatesBar::lookChanged);
    connect(m_terminal, &QSpinBox::valueChanged, this, &RollRatesBar::lookChanged);
    connect(m_export, &QPushButton::clicked, this, &RollRatesBar::exportWanted);
}

int RollRatesBar::months() const
{
    return m_months->currentData().toInt();
}

void RollRatesBar::setMonths(const std::vector<insight::TransitionMatrix> &months)
{
    const QDate before = month();
    const QSignalBlocker quiet(m_month);
    m_month->clear();
    m_month->addItem(tr("Mean"), QDate());
    for (const insight::TransitionMatrix &one : months | std::views::reverse) {
        const QString name = QLocale().toString(one.to, u"MMM yyyy"_s);
        m_month->addItem(name, one.to);
    }
    m_month->setCurrentIndex(std::max(m_month->findData(before), 0));
}

QDate RollRatesBar::month() const
{
    return m_month->currentData().toDate();
}

void RollRatesBar::chooseMonth(QDate lastDay)
{
    m_month->setCurrentIndex(std::max(m_month->findData(lastDay), 0));
}

bool RollRatesBar::isAmount() const
{
    return m_measure->current() == 1;
}

void RollRatesBar::cycleMeasure()
{
    m_measure->cycle();
}

qint64 RollRatesBar::terminalPct() const
{
    return m_terminal->value() * kUnitsPerWhole;
}

} // namespace quittance::ui
