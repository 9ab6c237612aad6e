#include "ui/concentration/concentration_screen.h"

#include "core/workspace/credit_figures.h"
#include "core/workspace/workspace.h"
#include "ui/charts/chart_pane.h"
#include "ui/concentration/concentration_bar.h"
#include "ui/documents/item_pane.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/question.h"

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace quittance::ui {

ConcentrationScreen::ConcentrationScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : AnalysisScreen(workspace, parent)
    , m_view(new ConcentrationView(theme, this))
    , m_figures(new Question(this))
    , m_items(new Question(this))
{
    setObjectName(u"concentrationScreen"_s);
    m_soon.setSingleShot(true);
    m_soon.setInterval(120ms);
    m_view->banner().follow(workspace.view());
    connectView();
    feed(m_view->items(), tr("Concentration"));
    exportCharts(workspace, {&m_view->pareto()});
    begin(m_view);
}

void ConcentrationScreen::connectView()
{
    connect(&m_soon, &QTimer::timeout, this, &ConcentrationScreen::askItems);
    connect(&m_view->bar(), &ConcentrationBar::questionChanged, this, &ConcentrationScreen::ask);
    connect(&m_view->bar(), &ConcentrationBar::exportWanted, this, [this] {
        workspace::ExportTable table = m_view->exportTable();
        table.context = contextLines({m_view->currency() ? m_view->currency()->code() : QString()});
        exportTable(table.title, table);
    });
    connect(m_figures, &Question::busyChanged, m_view, &ConcentrationView::setBusy);
    connect(m_items, &Question::busyChanged, &m_view->items(), &ItemPane::setBusy);
    connect(m_view, &ConcentrationView::debtorWanted, this, [this] { m_soon.start(); });
    connect(m_view, &ConcentrationView::customerOpened, this, &ConcentrationScreen::openCustomer);
    connect(m_view, &ConcentrationView::retryWanted, this, &ConcentrationScreen::ask);
    connect(m_view, &ConcentrationView::selectionSummed, this, &ConcentrationScreen::selectionSummed);
    connect(m_view, &ConcentrationView::notice, this, &ConcentrationScreen::notice);
    connect(&m_view->items(), &ItemPane::retryWanted, this, &ConcentrationScreen::askItems);
}

void ConcentrationScreen::ask()
{
    if (!workspace().isOpen())
        return;
    const insight::ConcentrationQuestion asked = m_view->bar().question(workspace().view().asOf());
    m_figures->ask(workspace().figures().credit(base()).concentration(asked),
                   [this, asked](Result<std::vector<insight::Concentration>> answers) {
                       if (!answers) {
                           m_view->showError(answers.error());
                           return;
                       }
                       m_view->setContext(contextLines());
                       m_view->setConcentration(std::move(*answers), asked, workspace().view().currency());
                       if (m_view->chosen())
                           m_soon.start();
                   });
}

void ConcentrationScreen::askItems()
{
    const std::optional<ledger::CustomerId> chosen = m_view->chosen();
    if (!workspace().isOpen() || !chosen || !m_view->currency())
        return;
    m_items->ask(workspace().figures().credit(base()).exposureItems(m_view->bar().question(workspace().view().asOf()),
                                                                    *m_view->currency(),
                                                                    chosen->isValid() ? chosen : std::nullopt),
                 [this, debtor = *chosen](const Result<std::vector<insight::ExposureItem>> &items) {
                     if (items)
                         m_view->setItems(debtor, *items);
                     else
                         m_view->items().showError(items.error());
                 });
}

void ConcentrationScreen::forget()
{
    m_soon.stop();
    m_figures->drop();
    m_items->drop();
    m_view->clear();
}

} // namespace quittance::ui
