#include "ui/connections/platform_page.h"

#include "ui/connections/connection_grids.h"
#include "ui/connections/connection_words.h"
#include "ui/documents/cell_grid.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace quittance::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const std::vector<workspace::ProviderOffer> &offers)
{
    QStringList names;
    for (const workspace::ProviderOffer &offer : offers)
        names << providerWord(offer.provider);
    return names;
}

} // namespace

PlatformPage::PlatformPage(Theme &theme, std::vector<workspace::ProviderOffer> offers, QWidget *parent)
    : QWidget(parent)
    , m_offers(std::move(offers))
    , m_choice(new Segmented(theme, namesOf(m_offers), this))
    , m_about(new TextLabel(theme, TextStyle::Body, Tone::Secondary, this))
    , m_grid(new CellGrid(offerHeadings({tr("This platform")}), this))
    , m_table(new DataTable(theme, this))
{
    m_choice->setObjectName(u"platform"_s);
    m_choice->setAccessibleName(tr("Platform"));
    m_about->setWordWrap(true);
    m_table->setObjectName(u"platformOffer"_s);
    m_table->setColumns(offerColumns(1));
    m_table->setModel(m_grid);
    m_table->view()->setAccessibleName(tr("What the platform can do"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_choice);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_about);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_choice);
    connect(m_choice, &Segmented::chosen, this, [this] {
        showOffer();
        Q_EMIT providerChanged();
    });
    if (!m_offers.empty())
        m_choice->setCurrent(0);
    showOffer();
}

QString PlatformPage::provider() const
{
    const int at = m_choice->current();
    return at >= 0 && at < int(m_offers.size()) ? m_offers[size_t(at)].provider : QString();
}

void PlatformPage::showOffer()
{
    const QString chosen = provider();
    if (chosen == u"codat")
        m_about->setText(tr("Codat reads accounting systems such as QuickBooks, Xero and Sage, and bank feeds, and "
                            "writes what their options allow."));
    else if (chosen == u"alloy")
        m_about->setText(tr("Alloy reads an accounting system through one credential. Its payments name no invoice: "
                            "the allocation is made here."));
    else if (chosen == u"routable")
        m_about->setText(tr("Routable sends receivables to customers and tells how far their payment is."));
    else
        m_about->setText({});
    std::vector<workspace::ProviderOffer> one;
    for (const workspace::ProviderOffer &offer : m_offers) {
        if (offer.provider == chosen)
            one.push_back(offer);
    }
    m_grid->setRows(offerRows(one));
}

} // namespace quittance::ui
