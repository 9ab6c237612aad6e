#include "ui/performance/performance_screen.h"

#include "core/workspace/workspace.h"
#include "ui/aging/aging_figures.h"
#include "ui/charts/chart_pane.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/question.h"
#include "ui/documents/save_dialog.h"
#include "ui/performance/performance_bar.h"
#include "ui/performance/performance_export.h"
#include "ui/performance/performance_view.h"
#include "ui/widgets/format.h"

#include <QDir>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace quittance::ui {

PerformanceScreen::PerformanceScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_view(new PerformanceView(theme, this))
    , m_order(new Question(this))
    , m_figures(new Question(this))
    , m_losses(new Question(this))
{
    setObjectName(u"performanceScreen"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    m_view->banner().follow(workspace.view());
    m_later.setSingleShot(true);
    m_later.setInterval(250ms);
    connectView();

    connect(&m_later, &QTimer::timeout, this, &PerformanceScreen::ask);
    connect(&workspace.view(), &workspace::ViewState::changed, this, &PerformanceScreen::ask);
    connect(&workspace, &workspace::Workspace::opened, this, [this] {
        m_currencies.clear();
        ask();
    });
    connect(&workspace, &workspace::Workspace::closed, this, [this] {
        m_order->drop();
        m_figures->drop();
        m_losses->drop();
        m_later.stop();
        m_view->setPerformance({}, {}, false);
    });
    connect(&workspace, &workspace::Workspace::changed, this, [this](const workspace::Change &change) {
        if (change.everything)
            m_currencies.clear();
        if (change.everything || change.rates || !change.customers.isEmpty() || !change.documents.isEmpty())
            m_later.start();
    });
    ask();
}

void PerformanceScreen::connectView()
{
    connect(m_view, &PerformanceView::questionChanged, this, &PerformanceScreen::ask);
    connect(&m_view->bar(), &PerformanceBar::exportWanted, this, &PerformanceScreen::exportFigures);
    connect(m_view, &PerformanceView::pointChosen, this, &PerformanceScreen::askLosses);
    connect(m_view, &PerformanceView::retryWanted, this, &PerformanceScreen::ask);
    connect(m_view, &PerformanceView::importWanted, this, &PerformanceScreen::importWanted);
    connect(m_view, &PerformanceView::partOpened, this, &PerformanceScreen::openPart);
    connect(m_view, &PerformanceView::bridgeOpened, this, &PerformanceScreen::openBridge);
    connect(m_view, &PerformanceView::selectionSummed, this, &PerformanceScreen::selectionSummed);
    connect(m_view, &PerformanceView::notice, this, &PerformanceScreen::notice);
    connect(m_figures, &Question::busyChanged, m_view, &PerformanceView::setBusy);
    exportCharts(m_workspace, m_view->panes());
    for (ChartPane *pane : m_view->panes())
        connect(pane, &ChartPane::notice, this, &PerformanceScreen::notice);
}

void PerformanceScreen::ask()
{
    if (!m_workspace.isOpen())
        return;
    m_later.stop();
    if (!m_currencies.empty()) {
        askFigures();
        return;
    }
    // Which currency most of the book is in is asked once: the choice must not move from day to day.
    m_order->ask(m_workspace.figures().aging(m_workspace.view().asOf(), {}), [this](Result<insight::AgingTable> table) {
        if (table)
            m_currencies = currenciesByWeight(*table);
        askFigures();
    });
}

void PerformanceScreen::askFigures()
{
    const workspace::Figures &figures = m_workspace.figures();
    const workspace::ViewState &view = m_workspace.view();
    const PerformanceBar &bar = m_view->bar();
    m_figures->ask(view.base() ? figures.performanceInBase(view.asOf(), bar.months(), bar.policy(), *view.base())
                               : figures.performance(view.asOf(), bar.months(), bar.policy()),
                   [this](Result<insight::Performance> performance) {
                       if (performance)
                           showFigures(std::move(*performance));
                       else
                           showFailure(performance.error());
                   });
}

void PerformanceScreen::showFigures(insight::Performance performance)
{
    const workspace::ViewState &view = m_workspace.view();
    if (view.currency() && !view.base())
        std::erase_if(performance.currencies, [only = *view.currency()](const insight::CurrencyPerformance &one) {
            return one.currency != only;
        });
    m_view->setPerformance(std::move(performance), m_currencies, view.base().has_value());
}

void PerformanceScreen::askLosses(const insight::PerformancePoint &point)
{
    if (!m_workspace.isOpen())
        return;
    const insight::DaySpan year = yearOf(point, m_view->bar().policy());
    const QDate from = year.after.addDays(1);
    const workspace::ViewState &view = m_workspace.view();
    const workspace::Figures &figures = m_workspace.figures();
    m_losses->ask(view.base() ? figures.lossesInBase(from, year.through, view.asOf(), *view.base())
                              : figures.losses(from, year.through, view.asOf().knownAt),
                  [this, day = point.day](Result<std::vector<insight::LossWindow>> losses) {
                      if (losses)
                          m_view->setLosses(day, std::move(*losses));
                      else
                          showFailure(losses.error());
                  });
}

void PerformanceScreen::exportFigures()
{
    const workspace::ExportTable table = performanceExport(m_view->performance());
    askWhereToSave(
        this, tr("Export performance"), u"%1 %2"_s.arg(table.title, toIsoDate(m_view->performance().asOf.day)),
        tr("Excel workbook (*.xlsx)") + u";;"_s + tr("Comma-separated values (*.csv)"), u"xlsx"_s,
        [this, table](const QString &path) {
            whenAnswered(this, m_workspace.reports().exportTable(path, table), [this, path](const Result<> &written) {
                Q_EMIT notice(written ? tr("The workbook is at %1.").arg(QDir::toNativeSeparators(path))
                                      : written.error().message);
            });
        });
}

void PerformanceScreen::showFailure(const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        m_view->showError(tr("The figures could not be worked out."), error.message);
}

void PerformanceScreen::openPart(const insight::PerformancePoint &point, PointPart part)
{
    open(pointQuery(point, m_view->currency(), part, m_workspace.view().asOf().knownAt, m_view->bar().policy()),
         dateText(point.day), partWord(part));
}

void PerformanceScreen::openBridge(const insight::RollForward &bridge, BridgeLine line)
{
    open(bridgeQuery(bridge, line, m_workspace.view().asOf().knownAt, {}),
         tr("%1 to %2").arg(dateText(bridge.from), dateText(bridge.to)), bridgeWord(line));
}

void PerformanceScreen::open(workspace::DocumentQuery query, const QString &days, const QString &what)
{
    query.base = m_workspace.view().base();
    if (query.base) { // the documents of every currency are behind it, at the rates of the day looked at
        query.filter.currency.reset();
        query.ratesOn = m_workspace.view().asOf().day;
    }
    Q_EMIT openDocuments(query, QStringList{tr("Performance"), days, m_view->currency().code(), what}.join(u" › "_s));
}

} // namespace quittance::ui
