#include "ui/vintage/vintage_screen.h"

#include "core/workspace/behaviour_figures.h"
#include "core/workspace/workspace.h"
#include "ui/charts/chart_pane.h"
#include "ui/documents/item_pane.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/question.h"
#include "ui/vintage/vintage_bar.h"

using namespace Qt::StringLiterals;

namespace quittance::ui {

VintageScreen::VintageScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : AnalysisScreen(workspace, parent)
    , m_view(new VintageView(theme, this))
    , m_tables(new Question(this))
    , m_items(new Question(this))
{
    setObjectName(u"vintageScreen"_s);
    m_view->banner().follow(workspace.view());
    connect(&m_view->bar(), &VintageBar::questionChanged, this, &VintageScreen::ask);
    connect(&m_view->bar(), &VintageBar::exportWanted, this, [this] { Q_EMIT m_view->shownPane().exportWanted(); });
    connect(m_tables, &Question::busyChanged, m_view, &VintageView::setBusy);
    connect(m_items, &Question::busyChanged, &m_view->items(), &ItemPane::setBusy);
    connect(m_view, &VintageView::drillWanted, this, [this](const VintageDrill &drill) {
        m_drill = drill;
        askItems();
    });
    connect(m_view, &VintageView::retryWanted, this, &VintageScreen::ask);
    connect(m_view, &VintageView::importWanted, this, &VintageScreen::importWanted);
    connect(m_view, &VintageView::selectionSummed, this, &VintageScreen::selectionSummed);
    connect(m_view, &VintageView::notice, this, &VintageScreen::notice);
    connect(&m_view->items(), &ItemPane::retryWanted, this, &VintageScreen::askItems);
    feed(m_view->items(), tr("Vintage"));
    exportCharts(workspace, {&m_view->curvePane(), &m_view->heatPane()});
    begin(m_view);
}

insight::VintageQuestion VintageScreen::question() const
{
    insight::VintageQuestion question;
    question.asOf = workspace().view().asOf();
    question.filter.currency = workspace().view().currency();
    question.months = m_view->bar().months();
    return question;
}

void VintageScreen::ask()
{
    if (!workspace().isOpen())
        return;
    m_items->drop();
    m_tables->ask(workspace().figures().behaviour(base()).vintages(question()),
                  [this, asked = question()](Result<std::vector<insight::VintageTable>> tables) {
                      if (!tables) {
                          m_view->showError(tables.error());
                          return;
                      }
                      m_view->setContext(contextLines());
                      m_view->setVintages(std::move(*tables), asked, asked.filter.currency);
                  });
}

void VintageScreen::askItems()
{
    const insight::VintageTable *table = m_view->shown();
    if (!workspace().isOpen() || !table || !m_drill.month.isValid())
        return;
    insight::VintageQuestion asked = question();
    asked.filter.currency = table->currency;
    m_items->ask(workspace().figures().behaviour(base()).vintageItems(asked, m_drill.month, m_drill.age),
                 [this, drill = m_drill](const Result<std::vector<insight::VintageItem>> &items) {
                     if (items)
                         m_view->setItems(drill, *items);
                     else
                         m_view->items().showError(items.error());
                 });
}

void VintageScreen::forget()
{
    m_tables->drop();
    m_items->drop();
    m_view->clear();
}

} // namespace quittance::ui
