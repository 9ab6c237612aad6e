#include "ui/documents/table_pane.h"

#include "ui/widgets/data_table.h"
#include "ui/widgets/pane_header.h"

#include <QTableView>
#include <QVBoxLayout>

namespace quittance::ui {

TablePane::TablePane(Theme &theme, const QString &title, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_header(new PaneHeader(theme, title, this))
    , m_table(new DataTable(theme, this))
{
    m_table->setObjectName(name);
    m_table->view()->setAccessibleName(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table->view());
}

} // namespace quittance::ui
