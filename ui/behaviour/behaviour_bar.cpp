#include "ui/behaviour/behaviour_bar.h"

#include "ui/documents/currency_choice.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>

#include <array>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kCaptionsFrom = 1100; // px
constexpr std::array kMonths = {3, 6, 12, 24, 36};
constexpr int kUsualMonths = 2; // of kMonths
/// The trend shows a year at least, however few months the figures are of.
constexpr int kLeastTrend = 12;

} // namespace

BehaviourBar::BehaviourBar(Theme &theme, QWidget *parent)
    : ScreenBar(theme, tr("Payment behaviour"), parent)
    , m_months(new QComboBox(this))
    , m_group(new Segmented(theme, {tr("Customer"), tr("Group")}, this))
    , m_paidOn(new Segmented(theme, {tr("Receipt day"), tr("Day applied")}, this))
    , m_currency(new CurrencyChoice(theme, this))
    , m_export(new HintButton(theme, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), this))
{
    m_months->setObjectName(u"months"_s);
    for (const int months : kMonths)
        m_months->addItem(tr("%n months", nullptr, months), months);
    m_months->setCurrentIndex(kUsualMonths);
    m_months->setToolTip(tr("Payments of so many months up to the day count."));
    m_group->setObjectName(u"group"_s);
    m_group->setToolTips(
        {tr("One row per customer. Key G changes it."), tr("Customers under one parent together. Key G changes it.")});
    m_paidOn->setObjectName(u"paidOn"_s);
    m_paidOn->setToolTips({tr("Paid is the day the money came: by the bank where a line is matched, else by the "
                              "ledger. Key P changes it."),
                           tr("Paid is the day somebody applied the receipt. Key P changes it.")});
    m_export->setObjectName(u"export"_s);
    m_export->setIconName(u"report"_s);
    m_export->setToolTip(tr("Writes the table of customers as a workbook or a CSV file."));

    addLabelled(tr("Paid in"), m_months);
    addLabelled(tr("By"), m_group);
    addLabelled(tr("Paid on"), m_paidOn);
    setCaptionsFrom(kCaptionsFrom);
    addStretch();
    addWidget(m_currency);
    addWidget(m_export);
    chainTabs({m_months, m_group, m_paidOn, m_currency, m_export});

    connect(m_months, &QComboBox::currentIndexChanged, this, &BehaviourBar::questionChanged);
    connect(m_group, &Segmented::chosen, this, &BehaviourBar::questionChanged);
    connect(m_paidOn, &Segmented::chosen, this, &BehaviourBar::questionChanged);
    connect(m_export, &QPushButton::clicked, this, &BehaviourBar::exportWanted);
}

int BehaviourBar::months() const
{
    return m_months->currentData().toInt();
}

insight::BehaviourQuestion BehaviourBar::question(const ledger::AsOf &asOf) const
{
    insight::BehaviourQuestion question;
    question.asOf = asOf;
    question.from = asOf.day.addMonths(-months()).addDays(1);
    question.to = asOf.day;
    question.policy.paidOn = m_paidOn->current() == 1 ? insight::BehaviourPolicy::PaidOn::Allocation
                                                      : insight::BehaviourPolicy::PaidOn::Receipt;
    question.byParent = m_group->current() == 1;
    question.trendMonths = std::max(months(), kLeastTrend);
    return question;
}

void BehaviourBar::cycleGroup()
{
    m_group->cycle();
}

void BehaviourBar::cyclePaidOn()
{
    m_paidOn->cycle();
}

} // namespace quittance::ui
