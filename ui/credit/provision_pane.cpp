#include "ui/credit/provision_pane.h"

#include "ui/charts/chart_measure.h"
#include "ui/charts/metric_figures.h"
#include "ui/credit/provision_rows.h"
#include "ui/credit/rate_delegate.h"
#include "ui/documents/grid_export.h"
#include "ui/documents/screen_memory.h"
#include "ui/documents/table_totals.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr qint64 kOne = 1'000'000;
constexpr qint64 kMostFactor = 100 * kOne;

} // namespace

ProvisionPane::ProvisionPane(Theme &theme, QWidget *parent)
    : TablePane(theme, tr("Provision"), u"provision"_s, parent)
    , m_rows(new ProvisionGrid(this))
    , m_totals(new CellGrid(std::vector<GridHeading>(std::size_t(kProvisionColumns)), this))
    , m_factor(new QLineEdit(this))
    , m_fromHistory(new HintButton(theme, tr("Use history"), {}, this))
    , m_assess(new HintButton(theme, tr("Assess…"), {}, this))
    , m_keep(new HintButton(theme, tr("Keep…"), {}, this))
{
    table().setColumns(provisionColumns());
    table().setModel(m_rows);
    table().setCellSelection(true);
    table().setEmptyState(tr("Nothing is open on this day."));
    table().view()->setItemDelegateForColumn(int(ProvisionColumn::Rate), new RateDelegate(theme, this));
    m_factor->setObjectName(u"factor"_s);
    m_factor->setAccessibleName(tr("Factor on all rates"));
    m_factor->setToolTip(tr("Factor on all rates, for what is expected against the past. 1 leaves them as they are."));
    m_factor->setFixedWidth(56);
    m_factor->setAlignment(Qt::AlignRight);
    m_fromHistory->setObjectName(u"fromHistory"_s);
    m_fromHistory->setToolTip(tr("Takes the loss rates of the past for all buckets."));
    m_keep->setObjectName(u"keep"_s);
    m_keep->setToolTip(tr("Keeps this provision with its rates, the day and your reason."));
    m_assess->setObjectName(u"assess"_s);
    m_assess->setToolTip(tr("Documents that leave the matrix for a rate of their own, with your reason."));
    for (HintButton *button : {m_fromHistory, m_assess, m_keep})
        button->setButtonSize(ButtonSize::Small);
    header().setToolTip(metricDefinition(u"provision_matrix"));
    header().addWidget(new QLabel(tr("Factor"), this));
    header().addWidget(m_factor);
    header().addWidget(m_fromHistory);
    header().addWidget(m_assess);
    header().addWidget(m_keep);
    chainTabs({m_factor, m_fromHistory, m_assess, m_keep, table().view()});

    connect(m_rows, &ProvisionGrid::notice, this, &ProvisionPane::notice);
    connect(m_rows, &ProvisionGrid::rateTyped, this, [this](int bucket, qint64 rate) {
        if (bucket < 0 || std::size_t(bucket) >= m_rates.percent.size() || m_rates.percent[std::size_t(bucket)] == rate)
            return;
        m_rates.percent[std::size_t(bucket)] = rate;
        Q_EMIT ratesChanged();
    });
    connect(m_factor, &QLineEdit::editingFinished, this, &ProvisionPane::takeFactor);
    connect(m_fromHistory, &QPushButton::clicked, this, &ProvisionPane::takeHistory);
    connect(m_assess, &QPushButton::clicked, this, &ProvisionPane::assessWanted);
    connect(m_keep, &QPushButton::clicked, this, &ProvisionPane::keepWanted);
    connect(&table(), &DataTable::activated, this, [this](const QModelIndex &index) {
        if (index.column() == int(ProvisionColumn::Rate))
            table().view()->edit(index);
        else
            Q_EMIT bucketWanted(int(m_rows->idAt(index.row())) - 1);
    });
    connect(table().totalsView(), &QTableView::clicked, this, [this] { Q_EMIT bucketWanted(-1); });
    connect(&table(), &DataTable::errorButtonClicked, this, &ProvisionPane::retryWanted);
    connect(&table(), &DataTable::notice, this, &ProvisionPane::notice);
    setRates({});
}

void ProvisionPane::setRates(const insight::LossRates &rates)
{
    m_rates = rates;
    m_factor->setText(exactMillionthsText(rates.forwardScalar, 2));
}

void ProvisionPane::setProvision(const insight::Provision *provision, const insight::LossRateDerivation *history)
{
    m_history.clear();
    if (history && history->sales > 0) {
        for (std::size_t i = 0; i < history->reached.size(); ++i)
            m_history.push_back(history->rate(i));
    }
    m_fromHistory->setEnabled(!m_history.empty());
    m_keep->setEnabled(provision != nullptr);
    m_rows->setRows(provision ? provisionRows(*provision, history) : std::vector<GridRow>());
    m_totals->setRows(provision ? provisionTotals(*provision) : std::vector<GridRow>());
    showTotalsRows(table(), *m_totals, 2);
    header().setMeta(!provision ? QString()
                         : m_history.empty()
                         ? tr("%1, no sales old enough for a history").arg(provision->currency.code())
                         : tr("%1, history of sales %2 to %3")
                               .arg(provision->currency.code(), dateText(history->from), dateText(history->to)));
    table().clearError();
}

void ProvisionPane::takeFactor()
{
    const std::optional<qint64> factor = typedMillionths(m_factor->text(), kMostFactor);
    if (!factor) {
        Q_EMIT notice(tr("The factor is a number from 0 to 100, such as 1.15."));
        setRates(m_rates);
        return;
    }
    if (*factor == m_rates.forwardScalar)
        return;
    m_rates.forwardScalar = *factor;
    setRates(m_rates);
    Q_EMIT ratesChanged();
}

void ProvisionPane::takeHistory()
{
    if (m_history.size() != m_rates.percent.size() || m_history == m_rates.percent)
        return;
    m_rates.percent = m_history;
    Q_EMIT ratesChanged();
}

void ProvisionPane::setBusy(bool isBusy)
{
    table().setProgress(0, isBusy ? -1 : 0);
}

void ProvisionPane::showError(const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        table().showError(tr("The provision could not be worked out."), error.message, tr("Try again"));
}

workspace::ExportTable ProvisionPane::exportTable() const
{
    return gridExport(*m_rows, tr("Provision"));
}

} // namespace quittance::ui
