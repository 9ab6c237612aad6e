#include "ui/concentration/concentration_bar.h"

#include "ui/documents/currency_choice.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QLabel>

#include <array>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr std::array kLargest = {5, 10, 15, 20, 30};
constexpr int kUsual = 2; // of kLargest

} // namespace

ConcentrationBar::ConcentrationBar(Theme &theme, QWidget *parent)
    : ScreenBar(theme, tr("Concentration"), parent)
    , m_group(new Segmented(theme, {tr("Customer"), tr("Group")}, this))
    , m_largest(new QComboBox(this))
    , m_currency(new CurrencyChoice(theme, this))
    , m_export(new HintButton(theme, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), this))
{
    m_group->setObjectName(u"group"_s);
    m_group->setToolTips({tr("Every customer is a debtor of its own. Key G changes it."),
                          tr("Customers under one parent owe together. Key G changes it.")});
    m_largest->setObjectName(u"largest"_s);
    for (const int count : kLargest)
        m_largest->addItem(tr("%n largest", nullptr, count), count);
    m_largest->setCurrentIndex(kUsual);
    m_largest->setToolTip(tr("So many debtors are in the chart. The table has all of them."));
    m_export->setObjectName(u"export"_s);
    m_export->setIconName(u"report"_s);
    m_export->setToolTip(tr("Writes the table of debtors as a workbook or a CSV file."));

    m_captions << addLabelled(tr("Debtor"), m_group) << addLabelled(tr("Chart"), m_largest);
    addStretch();
    addWidget(m_currency);
    addWidget(m_export);
    chainTabs({m_group, m_largest, m_currency, m_export});

    connect(m_group, &Segmented::chosen, this, &ConcentrationBar::questionChanged);
    connect(m_largest, &QComboBox::currentIndexChanged, this, &ConcentrationBar::largestChanged);
    connect(m_export, &QPushButton::clicked, this, &ConcentrationBar::exportWanted);
}

insight::ConcentrationQuestion ConcentrationBar::question(const ledger::AsOf &asOf) const
{
    return {.asOf = asOf, .byParent = m_group->current() == 1};
}

int ConcentrationBar::largest() const
{
    return m_largest->currentData().toInt();
}

void ConcentrationBar::setNarrow(bool isNarrow)
{
    for (QWidget *caption : std::as_const(m_captions))
        caption->setVisible(!isNarrow);
}

void ConcentrationBar::cycleGroup()
{
    m_group->cycle();
}

} // namespace quittance::ui
