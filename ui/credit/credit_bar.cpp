#include "ui/credit/credit_bar.h"

#include "ui/documents/currency_choice.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/hint_button.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace quittance::ui {

CreditBar::CreditBar(Theme &theme, QWidget *parent)
    : ScreenBar(theme, tr("Credit"), parent)
    , m_currency(new CurrencyChoice(theme, this))
    , m_drafts(new QCheckBox(tr("With drafts"), this))
    , m_provision(new HintButton(theme, tr("Export provision…"), {}, this))
    , m_export(new HintButton(theme, tr("Export customers…"), QKeySequence(Qt::CTRL | Qt::Key_E), this))
{
    m_provision->setObjectName(u"exportProvision"_s);
    m_provision->setIconName(u"report"_s);
    m_provision->setToolTip(tr("Writes the provision with its rates as a workbook or a CSV file."));
    m_export->setObjectName(u"export"_s);
    m_export->setIconName(u"report"_s);
    m_export->setToolTip(tr("Writes limits, exposure and scores as a workbook or a CSV file."));
    m_drafts->setObjectName(u"drafts"_s);
    m_drafts->setToolTip(tr("Draft invoices count in the exposure, with the orders."));
    addWidget(m_drafts);
    addStretch();
    addWidget(m_currency);
    addWidget(m_provision);
    addWidget(m_export);
    chainTabs({m_drafts, m_currency, m_provision, m_export});
    connect(m_provision, &QPushButton::clicked, this, &CreditBar::provisionExportWanted);
    connect(m_export, &QPushButton::clicked, this, &CreditBar::exportWanted);
    connect(m_drafts, &QCheckBox::toggled, this, &CreditBar::draftsChanged);
}

bool CreditBar::withDrafts() const
{
    return m_drafts->isChecked();
}

} // namespace quittance::ui
