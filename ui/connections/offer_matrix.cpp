#include "ui/connections/offer_matrix.h"

#include "ui/connections/connection_grids.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pane_header.h"

#include <QTableView>
#include <QVBoxLayout>

namespace quittance::ui {

using namespace Qt::StringLiterals;

OfferMatrix::OfferMatrix(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new PaneHeader(theme, tr("What each can do"), this))
    , m_layout(new QVBoxLayout(this))
{
    m_header->setMeta(tr("buttons follow this"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_layout->addWidget(m_header);
    setOffers({});
}

void OfferMatrix::setOffers(const std::vector<workspace::ProviderOffer> &offers)
{
    delete m_table;
    QStringList providers;
    for (const workspace::ProviderOffer &offer : offers)
        providers << offer.provider;
    m_table = new DataTable(m_theme, this);
    m_table->setObjectName(u"offers"_s);
    m_table->setColumns(offerColumns(int(providers.size())));
    auto *grid = new CellGrid(offerHeadings(providers), m_table);
    grid->setRows(offerRows(offers));
    m_table->setModel(grid);
    m_table->view()->setAccessibleName(tr("What each platform can do"));
    m_table->setEmptyState(tr("What the platforms' connectors read and write shows here."));
    connect(m_table, &DataTable::notice, this, &OfferMatrix::notice);
    m_layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
}

void OfferMatrix::setHeaderShown(bool isShown)
{
    m_header->setVisible(isShown);
}

} // namespace quittance::ui
