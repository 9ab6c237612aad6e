#include "ui/documents/analysis_view.h"

#include "ui/charts/chart_pane.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/widgets/data_table.h"

#include <QVBoxLayout>

namespace quittance::ui {

AnalysisView::AnalysisView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_banner(new LookingBackBanner(theme, this))
{
}

void AnalysisView::stack(const QList<QWidget *> &rows)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (QWidget *row : rows) {
        layout->addWidget(row, row == rows.constLast() ? 1 : 0);
        if (row == rows.constFirst())
            layout->addWidget(m_banner);
    }
}

void AnalysisView::setMainTable(DataTable &table, const QString &failure)
{
    m_main = &table;
    m_failure = failure;
    connect(&table, &DataTable::errorButtonClicked, this, &AnalysisView::retryWanted);
    listenTo(table);
}

void AnalysisView::listenTo(const DataTable &table)
{
    connect(&table, &DataTable::selectionSummed, this, &AnalysisView::selectionSummed);
    connect(&table, &DataTable::notice, this, &AnalysisView::notice);
}

void AnalysisView::listenTo(const QList<ChartPane *> &charts)
{
    for (const ChartPane *chart : charts)
        connect(chart, &ChartPane::notice, this, &AnalysisView::notice);
}

void AnalysisView::setBusy(bool isBusy)
{
    if (m_main)
        m_main->setProgress(0, isBusy ? -1 : 0);
}

void AnalysisView::showError(const Error &error)
{
    if (m_main && error.kind != Error::Kind::Cancelled)
        m_main->showError(m_failure, error.message, tr("Try again"));
}

} // namespace quittance::ui
