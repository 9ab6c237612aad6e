#include "ui/behaviour/behaviour_screen.h"

#include "core/base/date.h"
#include "core/workspace/behaviour_figures.h"
#include "core/workspace/workspace.h"
#include "ui/behaviour/behaviour_bar.h"
#include "ui/charts/chart_pane.h"
#include "ui/documents/currency_choice.h"
#include "ui/documents/item_pane.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/question.h"

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace quittance::ui {

BehaviourScreen::BehaviourScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : AnalysisScreen(workspace, parent)
    , m_view(new BehaviourView(theme, this))
    , m_figures(new Question(this))
    , m_scores(new Question(this))
    , m_items(new Question(this))
    , m_customer(new Question(this))
{
    setObjectName(u"behaviourScreen"_s);
    m_soon.setSingleShot(true);
    m_soon.setInterval(120ms);
    m_view->banner().follow(workspace.view());
    connectView();
    feed(m_view->items(), tr("Behaviour"));
    exportCharts(workspace, {&m_view->histogram(), &m_view->trend()});
    begin(m_view);
}

void BehaviourScreen::connectView()
{
    connect(&m_soon, &QTimer::timeout, this, [this] {
        askItems(m_drill);
        askCustomer();
    });
    connect(&m_view->bar(), &BehaviourBar::questionChanged, this, &BehaviourScreen::ask);
    connect(&m_view->bar(), &BehaviourBar::exportWanted, this, [this] {
        workspace::ExportTable table = m_view->exportTable();
        table.context = contextLines({m_view->currency() ? m_view->currency()->code() : QString()});
        exportTable(table.title, table);
    });
    connect(m_figures, &Question::busyChanged, m_view, &BehaviourView::setBusy);
    connect(m_items, &Question::busyChanged, &m_view->items(), &ItemPane::setBusy);
    connect(m_view, &BehaviourView::drillWanted, this, [this](const BehaviourDrill &drill) {
        m_drill = drill;
        m_soon.start();
    });
    connect(m_view, &BehaviourView::customerChosen, this, [this](ledger::CustomerId customer) {
        if (customer.isValid())
            return; // a drill into it follows
        m_soon.stop();
        m_items->drop();
        m_customer->drop();
    });
    connect(m_view, &BehaviourView::customerOpened, this, &BehaviourScreen::openCustomer);
    connect(m_view, &BehaviourView::retryWanted, this, &BehaviourScreen::ask);
    connect(m_view, &BehaviourView::importWanted, this, &BehaviourScreen::importWanted);
    connect(m_view, &BehaviourView::selectionSummed, this, &BehaviourScreen::selectionSummed);
    connect(m_view, &BehaviourView::notice, this, &BehaviourScreen::notice);
    connect(&m_view->items(), &ItemPane::retryWanted, this, [this] { askItems(m_drill); });
}

insight::BehaviourQuestion BehaviourScreen::question() const
{
    insight::BehaviourQuestion question = m_view->bar().question(workspace().view().asOf());
    question.filter.currency = workspace().view().currency();
    return question;
}

void BehaviourScreen::ask()
{
    if (!workspace().isOpen())
        return;
    m_figures->ask(workspace().figures().behaviour(base()).behaviour(question()),
                   [this, asked = question()](Result<std::vector<insight::PaymentBehaviour>> answers) {
                       if (!answers) {
                           m_view->showError(answers.error());
                           return;
                       }
                       m_view->setContext(contextLines());
                       m_view->setBehaviour(std::move(*answers), asked, asked.filter.currency);
                       if (m_view->chosen().isValid()) {
                           m_drill = {.customer = m_view->chosen(), .bin = {}, .month = {}};
                           m_soon.start();
                       }
                   });
    askScores();
}

void BehaviourScreen::askScores()
{
    insight::LateScoreQuestion score;
    score.asOf = workspace().view().asOf();
    score.policy.paidOn = question().policy.paidOn;
    m_scores->ask(workspace().figures().behaviour(base()).lateScores(score),
                  [this](Result<std::vector<insight::LateScoreRow>> scores) {
                      if (scores)
                          m_view->setScores(std::move(*scores));
                      else
                          m_view->showError(scores.error());
                  });
}

void BehaviourScreen::askItems(const BehaviourDrill &drill)
{
    if (!workspace().isOpen())
        return;
    insight::BehaviourQuestion asked = question();
    asked.filter.currency = m_view->currency();
    if (drill.month.isValid()) {
        asked.from = QDate(drill.month.year(), drill.month.month(), 1);
        asked.to = monthEnd(drill.month);
    }
    insight::SettledFilter filter;
    if (drill.customer.isValid())
        filter.customer = drill.customer;
    filter.bin = drill.bin;
    m_items->ask(workspace().figures().behaviour(base()).settled(asked, filter),
                 [this, drill](const Result<std::vector<insight::SettledItem>> &items) {
                     if (items)
                         m_view->setItems(drill, *items);
                     else
                         m_view->items().showError(items.error());
                 });
}

void BehaviourScreen::askCustomer()
{
    insight::BehaviourQuestion asked = question();
    if (!workspace().isOpen() || asked.byParent || !m_view->chosen().isValid())
        return; // a group's months are not asked for one by one
    asked.filter.customer = m_view->chosen();
    asked.filter.currency = m_view->currency();
    m_customer->ask(workspace().figures().behaviour(base()).behaviour(asked),
                    [this](const Result<std::vector<insight::PaymentBehaviour>> &answers) {
                        if (answers && !answers->empty())
                            m_view->setCustomerTrend(answers->front());
                    });
}

void BehaviourScreen::forget()
{
    for (Question *question : {m_figures, m_scores, m_items, m_customer})
        question->drop();
    m_soon.stop();
    m_view->clear();
}

} // namespace quittance::ui
