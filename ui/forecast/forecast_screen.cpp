#include "ui/forecast/forecast_screen.h"

#include "core/workspace/forecast_figures.h"
#include "core/workspace/workspace.h"
#include "ui/charts/chart_pane.h"
#include "ui/documents/item_pane.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/question.h"
#include "ui/forecast/forecast_bar.h"
#include "ui/widgets/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kWeek = 7;

} // namespace

ForecastScreen::ForecastScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : AnalysisScreen(workspace, parent)
    , m_view(new ForecastView(theme, this))
    , m_forecast(new Question(this))
    , m_record(new Question(this))
    , m_items(new Question(this))
    , m_kept(new Question(this))
    , m_fans(new Question(this))
    , m_received{}
{
    for (Question *&question : m_received)
        question = new Question(this);
    setObjectName(u"forecastScreen"_s);
    m_view->banner().follow(workspace.view());
    connectView();
    feed(m_view->items(), tr("Cash forecast"));
    exportCharts(workspace, {&m_view->fan(), &m_view->record()});
    begin(m_view);
}

void ForecastScreen::connectView()
{
    connect(&m_view->bar(), &ForecastBar::questionChanged, this, &ForecastScreen::ask);
    connect(&m_view->bar(), &ForecastBar::keepWanted, this, &ForecastScreen::keep);
    connect(&m_view->bar(), &ForecastBar::exportWanted, this, [this] {
        workspace::ExportTable table = m_view->exportTable();
        table.context = contextLines({m_view->currency() ? m_view->currency()->code() : QString()});
        exportTable(table.title, table);
    });
    connect(m_forecast, &Question::busyChanged, m_view, &ForecastView::setBusy);
    connect(m_record, &Question::busyChanged, m_view, &ForecastView::setRecordBusy);
    connect(m_items, &Question::busyChanged, &m_view->items(), &ItemPane::setBusy);
    connect(m_view, &ForecastView::partWanted, this, &ForecastScreen::askItems);
    connect(m_view, &ForecastView::openItemsWanted, this, &ForecastScreen::openItems);
    connect(m_view, &ForecastView::retryWanted, this, [this] {
        if (workspace().isOpen())
            ask();
    });
    connect(m_view, &ForecastView::dayWanted, this, [this](QDate day) {
        workspace().view().setAsOf({.day = day, .knownAt = workspace().view().asOf().knownAt});
    });
    connect(m_view, &ForecastView::selectionSummed, this, &ForecastScreen::selectionSummed);
    connect(m_view, &ForecastView::notice, this, &ForecastScreen::notice);
    connect(&m_view->items(), &ItemPane::retryWanted, this, [this] {
        if (m_view->chosen())
            askItems(*m_view->chosen());
    });
}

insight::ForecastQuestion ForecastScreen::question() const
{
    insight::ForecastQuestion question = m_view->bar().question(workspace().view().asOf());
    question.filter.currency = workspace().view().currency();
    return question;
}

void ForecastScreen::ask()
{
    if (!workspace().isOpen())
        return;
    m_view->bar().setLookingBack(workspace().view().isLookingBack());
    m_forecast->ask(workspace().figures().forecast(base()).forecast(question()),
                    [this](Result<std::vector<insight::CashForecast>> answers) {
                        if (!answers) {
                            m_view->showError(answers.error());
                            return;
                        }
                        m_view->setContext(contextLines());
                        m_view->setForecast(std::move(*answers));
                        if (m_view->chosen())
                            askItems(*m_view->chosen());
                    });
    askReceived();
    askRecord();
    askKept();
}

void ForecastScreen::askReceived()
{
    for (std::size_t week = 0; week < m_bridges.size(); ++week) {
        m_bridges[week].reset();
        askReceivedWeek(week);
    }
}

void ForecastScreen::askReceivedWeek(std::size_t week)
{
    const ledger::AsOf asOf = workspace().view().asOf();
    const QDate to = asOf.day.addDays(-kWeek * (kReceivedWeeks - 1 - qint64(week)));
    const workspace::Figures &figures = workspace().figures();
    m_received[week]->ask(base() ? figures.rollForwardInBase(to.addDays(-kWeek), to, asOf.knownAt, *base(), asOf.day)
                                 : figures.rollForward(to.addDays(-kWeek), to, asOf.knownAt),
                          [this, week](Result<std::vector<insight::RollForward>> bridges) {
                              if (!bridges) {
                                  m_view->showError(bridges.error());
                                  return;
                              }
                              m_bridges[week] = std::move(*bridges);
                              if (!std::ranges::all_of(m_bridges, [](const auto &one) { return one.has_value(); }))
                                  return;
                              std::vector<std::vector<insight::RollForward>> weeks;
                              for (const auto &one : m_bridges)
                                  weeks.push_back(*one);
                              m_view->setReceived(std::move(weeks));
                          });
}

void ForecastScreen::askRecord()
{
    insight::BacktestQuestion asked;
    asked.forecast = question();
    m_record->ask(workspace().figures().forecast(base()).backtest(asked),
                  [this](Result<std::vector<insight::ForecastBacktest>> records) {
                      if (records)
                          m_view->setRecord(std::move(*records));
                      else
                          m_view->showRecordError(records.error());
                  });
}

void ForecastScreen::askKept()
{
    m_fans->ask(workspace().figures().forecast(base()).keptFans(question()),
                [this](Result<std::vector<workspace::KeptFan>> kept) {
                    if (kept)
                        m_view->setKept(std::move(*kept));
                    else
                        m_view->showRecordError(kept.error());
                });
}

void ForecastScreen::askItems(const insight::ForecastPart &part)
{
    if (!workspace().isOpen() || !m_view->currency())
        return;
    m_items->ask(workspace().figures().forecast(base()).items(question(), *m_view->currency(), part),
                 [this, part](const Result<std::vector<insight::ForecastItem>> &items) {
                     if (items)
                         m_view->setItems(part, *items);
                     else
                         m_view->items().showError(items.error());
                 });
}

void ForecastScreen::keep()
{
    if (!workspace().isOpen())
        return;
    insight::ForecastQuestion whole = question();
    whole.filter = {}; // what is kept is of the whole book
    m_kept->ask(workspace().figures().forecast().keep(whole),
                [this, day = whole.asOf.day](const Result<std::vector<insight::CashForecast>> &kept) {
                    if (!kept) {
                        Q_EMIT notice(kept.error().message);
                        return;
                    }
                    Q_EMIT notice(tr("The forecast of %1 is kept.").arg(dateText(day)));
                    askRecord();
                    askKept();
                });
}

void ForecastScreen::openItems()
{
    if (!m_view->currency())
        return;
    workspace::DocumentQuery query;
    query.asOf = workspace().view().asOf();
    query.policy = workspace().agingPolicy();
    query.filter.currency = m_view->currency();
    query.base = base();
    query.filter.side = insight::AgingFilter::Side::Debits;
    Q_EMIT openDocuments(query,
                         QStringList{tr("Cash forecast"), m_view->currency()->code(), tr("Open")}.join(u" › "_s));
}

void ForecastScreen::forget()
{
    for (Question *asked : {m_forecast, m_record, m_items, m_kept, m_fans})
        asked->drop();
    for (Question *asked : m_received)
        asked->drop();
    m_view->clear();
}

} // namespace quittance::ui
