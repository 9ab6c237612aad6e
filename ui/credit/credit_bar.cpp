#include "ui/credit/credit_bar.h"

#include "ui/documents/currency_choice.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/hint_button.h"

using namespace Qt::StringLiterals;

namespace quittance::ui {

CreditBar::CreditBar(Theme &theme, QWidget *parent)
    : ScreenBar(theme, tr("Credit"), parent)
    , m_currency(new CurrencyChoice(theme, this))
    , m_provision(new HintButton(theme, tr("Export provision…"), {}, this))
    , m_export(new HintButton(theme, tr("Export customers…"), QKeySequence(Qt::CTRL | Qt::Key_E), this))
{
    m_provision->setObjectName(u"exportProvision"_s);
    m_provision->setIconName(u"report"_s);
    m_provision->setToolTip(tr("Writes the provision with its rates as a workbook or a CSV file."));
    m_export->setObjectName(u"export"_s);
    m_export->setIconName(u"report"_s);
    m_export->setToolTip(tr("Writes limits, exposure and scores as a workbook or a CSV file."));
    addStretch();
    addWidget(m_currency);
    addWidget(m_provision);
    addWidget(m_export);
    chainTabs({m_currency, m_provision, m_export});
    connect(m_provision, &QPushButton::clicked, this, &CreditBar::provisionExportWanted);
    connect(m_export, &QPushButton::clicked, this, &CreditBar::exportWanted);
}

} // namespace quittance::ui
