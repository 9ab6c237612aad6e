#include "ui/performance/performance_bar.h"

#include "ui/documents/screen_memory.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QLabel>
#include <QSettings>

#include <array>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// Whole years, and the month that stands beside the same one a year before.
constexpr std::array kMonths = {13, 25, 37};

constexpr char kDefinition[] = "screens/performance/definition";
constexpr char kSales[] = "screens/performance/sales";
constexpr char kSpan[] = "screens/performance/months";

int choiceOf(const char *key, int count)
{
    const int choice = QSettings().value(key).toInt();
    return choice >= 0 && choice < count ? choice : 0;
}

} // namespace

PerformanceBar::PerformanceBar(Theme &theme, QWidget *parent)
    : ScreenBar(theme, tr("Performance"), parent)
    , m_definition(new QComboBox(this))
    , m_sales(new Segmented(theme, {tr("Gross"), tr("Net of credit notes")}, this))
    , m_months(new Segmented(theme, {tr("1 year"), tr("2 years"), tr("3 years")}, this))
    , m_currency(new QComboBox(this))
    , m_export(new HintButton(theme, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), this))
{
    fill();
    restore();
    m_shed << addLabelled(tr("DSO"), m_definition);
    m_shed << addLabelled(tr("Sales"), m_sales);
    m_shed << addLabelled(tr("Span"), m_months);
    m_currencyCaption = addLabelled(tr("Currency"), m_currency);
    addStretch();
    addWidget(m_export);
    chainTabs({m_definition, m_sales, m_months, m_currency, m_export});
    setCurrencies({}, -1);

    connect(m_definition, &QComboBox::currentIndexChanged, this, [this](int index) {
        QSettings().setValue(kDefinition, index);
        m_definition->setToolTip(dsoSentence(definition()));
        Q_EMIT definitionChanged();
    });
    connect(m_currency, &QComboBox::activated, this, &PerformanceBar::currencyChosen);
    connect(m_export, &QPushButton::clicked, this, &PerformanceBar::exportWanted);
    connect(m_sales, &Segmented::chosen, this, [this](int index) {
        QSettings().setValue(kSales, index);
        m_policy.sales = insight::SalesBasis(index);
        Q_EMIT questionChanged();
    });
    connect(m_months, &Segmented::chosen, this, [this](int index) {
        QSettings().setValue(kSpan, index);
        Q_EMIT questionChanged();
    });
}

void PerformanceBar::fill()
{
    m_definition->setObjectName(u"definition"_s);
    for (const DsoDefinition one : kDsoDefinitions) {
        m_definition->addItem(dsoWord(one, m_policy));
        m_definition->setItemData(m_definition->count() - 1, dsoSentence(one), Qt::ToolTipRole);
    }
    m_sales->setObjectName(u"sales"_s);
    m_sales->setToolTips({tr("Invoices as they were issued, gross of tax."),
                          tr("Invoices less the credit notes issued in the same days.")});
    m_currency->setObjectName(u"currencyChoice"_s);
    m_currency->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_currency->setToolTip(tr("Currencies are never added up: each has figures of its own."));
    m_export->setObjectName(u"export"_s);
    m_export->setIconName(u"report"_s);
    m_export->setToolTip(tr("Writes every figure of every month end as a workbook or a CSV file."));
    m_months->setObjectName(u"months"_s);
    m_months->setToolTips({tr("Thirteen month ends."), tr("Twenty-five month ends."), tr("Thirty-seven month ends.")});
}

void PerformanceBar::restore()
{
    m_definition->setCurrentIndex(choiceOf(kDefinition, int(kDsoDefinitions.size())));
    m_definition->setToolTip(dsoSentence(definition()));
    m_sales->setCurrent(choiceOf(kSales, 2));
    m_policy.sales = insight::SalesBasis(m_sales->current());
    m_months->setCurrent(choiceOf(kSpan, int(kMonths.size())));
}

DsoDefinition PerformanceBar::definition() const
{
    return DsoDefinition(m_definition->currentIndex());
}

void PerformanceBar::setDefinition(DsoDefinition definition)
{
    m_definition->setCurrentIndex(int(definition));
}

void PerformanceBar::cycleDefinition()
{
    m_definition->setCurrentIndex((m_definition->currentIndex() + 1) % m_definition->count());
}

int PerformanceBar::months() const
{
    return kMonths[std::size_t(m_months->current())];
}

void PerformanceBar::setCurrencies(const QStringList &codes, int current)
{
    const QSignalBlocker quiet(m_currency);
    m_currency->clear();
    m_currency->addItems(codes);
    m_currency->setCurrentIndex(current);
    m_currency->setVisible(codes.size() > 1);
    m_currencyCaption->setVisible(codes.size() > 1 && !m_isNarrow);
    m_export->setEnabled(!codes.isEmpty());
}

void PerformanceBar::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    for (QWidget *caption : std::as_const(m_shed))
        caption->setVisible(!isNarrow);
    m_currencyCaption->setVisible(m_currency->count() > 1 && !isNarrow);
}

} // namespace quittance::ui
