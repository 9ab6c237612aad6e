#include "ui/vintage/vintage_bar.h"

#include "ui/documents/currency_choice.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>

#include <array>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kCaptionsFrom = 1000; // px
constexpr std::array kMonths = {12, 18, 24, 36};
constexpr int kUsualMonths = 1; // of kMonths

} // namespace

VintageBar::VintageBar(Theme &theme, QWidget *parent)
    : ScreenBar(theme, tr("Vintage"), parent)
    , m_months(new QComboBox(this))
    , m_measure(new Segmented(theme, {tr("Cash"), tr("Resolved")}, this))
    , m_view(new Segmented(theme, {tr("Curves"), tr("Table")}, this))
    , m_currency(new CurrencyChoice(theme, this))
    , m_export(new HintButton(theme, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), this))
{
    m_months->setObjectName(u"months"_s);
    for (const int months : kMonths)
        m_months->addItem(tr("%n months", nullptr, months), months);
    m_months->addItem(tr("All months"), 0);
    m_months->setCurrentIndex(kUsualMonths);
    m_months->setToolTip(tr("Invoices issued in so many months up to that of the day."));
    m_measure->setObjectName(u"measure"_s);
    m_measure->setToolTips({tr("What was received, as a share of what was billed. Key V changes it."),
                            tr("What was received or credited, as a share of what was billed. Key V changes it.")});
    m_view->setObjectName(u"view"_s);
    m_view->setToolTips({tr("One line per month. Key L changes it."), tr("One row per month. Key L changes it.")});
    m_export->setObjectName(u"export"_s);
    m_export->setIconName(u"report"_s);
    m_export->setToolTip(tr("Writes the shares as a workbook or a CSV file."));

    addLabelled(tr("Invoiced in"), m_months);
    addLabelled(tr("Count"), m_measure);
    addLabelled(tr("As"), m_view);
    setCaptionsFrom(kCaptionsFrom);
    addStretch();
    addWidget(m_currency);
    addWidget(m_export);
    chainTabs({m_months, m_measure, m_view, m_currency, m_export});

    connect(m_months, &QComboBox::currentIndexChanged, this, &VintageBar::questionChanged);
    connect(m_measure, &Segmented::chosen, this, &VintageBar::lookChanged);
    connect(m_view, &Segmented::chosen, this, &VintageBar::lookChanged);
    connect(m_export, &QPushButton::clicked, this, &VintageBar::exportWanted);
}

int VintageBar::months() const
{
    return m_months->currentData().toInt();
}

bool VintageBar::isResolved() const
{
    return m_measure->current() == 1;
}

bool VintageBar::isHeat() const
{
    return m_view->current() == 1;
}

void VintageBar::cycleMeasure()
{
    m_measure->cycle();
}

void VintageBar::cycleView()
{
    m_view->cycle();
}

} // namespace quittance::ui
