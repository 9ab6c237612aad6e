#include "ui/rollrates/roll_rates_screen.h"

#include "core/workspace/behaviour_figures.h"
#include "core/workspace/workspace.h"
#include "ui/charts/chart_pane.h"
#include "ui/documents/item_pane.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/question.h"
#include "ui/rollrates/roll_rates_bar.h"
#include "ui/rollrates/roll_rates_view.h"

using namespace Qt::StringLiterals;

namespace quittance::ui {

RollRatesScreen::RollRatesScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : AnalysisScreen(workspace, parent)
    , m_view(new RollRatesView(theme, this))
    , m_rates(new Question(this))
    , m_items(new Question(this))
{
    setObjectName(u"rollRatesScreen"_s);
    m_view->banner().follow(workspace.view());
    connect(&m_view->bar(), &RollRatesBar::questionChanged, this, &RollRatesScreen::ask);
    connect(&m_view->bar(), &RollRatesBar::exportWanted, &m_view->matrix(), &ChartPane::exportWanted);
    connect(m_rates, &Question::busyChanged, m_view, &RollRatesView::setBusy);
    connect(m_items, &Question::busyChanged, &m_view->items(), &ItemPane::setBusy);
    connect(m_view, &RollRatesView::itemsWanted, this, &RollRatesScreen::askItems);
    connect(m_view, &RollRatesView::retryWanted, this, &RollRatesScreen::ask);
    connect(m_view, &RollRatesView::selectionSummed, this, &RollRatesScreen::selectionSummed);
    connect(m_view, &RollRatesView::notice, this, &RollRatesScreen::notice);
    connect(&m_view->items(), &ItemPane::retryWanted, this, &RollRatesScreen::askItems);
    feed(m_view->items(), tr("Roll rates"));
    exportCharts(workspace, {&m_view->matrix(), &m_view->trend()});
    begin(m_view);
}

void RollRatesScreen::ask()
{
    if (!workspace().isOpen())
        return;
    insight::AgingFilter filter;
    filter.currency = workspace().view().currency();
    m_rates->ask(workspace().figures().behaviour(base()).rollRates(workspace().view().asOf(), m_view->bar().months(),
                                                                   workspace().agingPolicy(), filter),
                 [this, only = filter.currency](Result<std::vector<insight::RollRates>> rates) {
                     if (!rates) {
                         m_view->showError(rates.error());
                         return;
                     }
                     m_view->setContext(contextLines());
                     m_view->setRates(std::move(*rates), only);
                 });
}

void RollRatesScreen::askItems()
{
    const insight::TransitionMatrix *matrix = m_view->shown();
    const TransitionCell cell = m_view->chosen();
    if (!workspace().isOpen() || !matrix || !cell.isValid())
        return;
    workspace::TransitionQuestion question;
    question.from = matrix->from;
    question.to = matrix->to;
    question.knownAt = workspace().view().asOf().knownAt;
    question.policy = workspace().agingPolicy();
    question.filter.book.currency = matrix->currency;
    question.ratesOn = workspace().view().asOf().day;
    question.filter.row = cell.row;
    if (cell.column >= 0)
        question.filter.column = cell.column;
    m_items->ask(workspace().figures().behaviour(base()).transitionItems(question),
                 [this](const Result<std::vector<insight::TransitionItem>> &items) {
                     if (items)
                         m_view->setItems(*items);
                     else
                         m_view->items().showError(items.error());
                 });
}

void RollRatesScreen::forget()
{
    m_rates->drop();
    m_items->drop();
    m_view->clear();
}

} // namespace quittance::ui
