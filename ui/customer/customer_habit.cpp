#include "core/base/date.h"
#include "core/workspace/behaviour_figures.h"
#include "core/workspace/workspace.h"
#include "ui/charts/chart_pane.h"
#include "ui/customer/behaviour_page.h"
#include "ui/customer/customer_screen.h"
#include "ui/customer/customer_tabs.h"
#include "ui/customer/customer_view.h"
#include "ui/customer/timeline_pane.h"
#include "ui/documents/question.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// Issue months in the collection curves.
constexpr int kVintageMonths = 24;

} // namespace

void CustomerScreen::connectHabit()
{
    BehaviourPage &page = m_view->tabs().behaviour();
    connect(m_view, &CustomerView::notice, this, &CustomerScreen::notice);
    connect(m_view, &CustomerView::binOpened, this, [this](int bin) {
        const insight::PaymentBehaviour *own = behaviourIn(m_habit->own, m_view->currency());
        if (own && bin >= 0 && std::size_t(bin) < own->histogram.size())
            openSettled(bin, m_habit->from, m_habit->to,
                        tr("%1 days late").arg(lateBinWord(own->histogram[std::size_t(bin)].label)));
    });
    connect(&page, &BehaviourPage::monthOpened, this, [this](int month) {
        const insight::PaymentBehaviour *own = behaviourIn(m_habit->own, m_view->currency());
        if (!own || month < 0 || std::size_t(month) >= own->trend.size())
            return;
        const QDate day = own->trend[std::size_t(month)].month;
        openSettled({}, QDate(day.year(), day.month(), 1), day,
                    tr("Settled in %1").arg(QLocale().toString(day, u"MMMM yyyy"_s)));
    });
    connect(&page, &BehaviourPage::curveOpened, this, &CustomerScreen::openCurve);
    connect(&page, &BehaviourPage::featureOpened, this, &CustomerScreen::openFeature);
    const auto &late = m_view->latePanes();
    exportCharts(m_workspace, {late[0], late[1], &page.trendPane(), &page.vintagePane(), &m_view->timeline().pane()});
}

void CustomerScreen::askHabit()
{
    const ledger::AsOf asOf = m_workspace.view().asOf();
    const workspace::BehaviourFigures figures = m_workspace.figures().behaviour(m_workspace.view().base());
    m_habit->from = asOf.day.addYears(-1).addDays(1);
    m_habit->to = asOf.day;
    insight::BehaviourQuestion behaviour{.asOf = asOf, .from = m_habit->from, .to = m_habit->to};
    insight::VintageQuestion vintage{.asOf = asOf, .months = kVintageMonths};
    const insight::LateScoreQuestion score{.asOf = asOf};
    const auto ask = [this](Question *question, auto future, auto keep) {
        question->ask(future, [this, keep](auto answer) {
            if (!answer) {
                showFailure(answer.error());
                return;
            }
            keep(std::move(*answer));
            showHabit();
        });
    };
    ask(m_book, figures.behaviour(behaviour),
        [this](std::vector<insight::PaymentBehaviour> book) { m_habit->book = std::move(book); });
    ask(m_bookVintage, figures.vintages(vintage),
        [this](std::vector<insight::VintageTable> book) { m_habit->bookVintage = std::move(book); });
    // Of the whole book: a chance of late payment is drawn towards what is usual in it.
    ask(m_scores, figures.lateScores(score), [this](std::vector<insight::LateScoreRow> rows) {
        std::erase_if(rows, [this](const insight::LateScoreRow &row) { return row.customer != m_customer; });
        m_habit->scores = std::move(rows);
    });
    behaviour.filter.customer = m_customer;
    vintage.filter.customer = m_customer;
    ask(m_own, figures.behaviour(behaviour),
        [this](std::vector<insight::PaymentBehaviour> own) { m_habit->own = std::move(own); });
    ask(m_ownVintage, figures.vintages(vintage),
        [this](std::vector<insight::VintageTable> own) { m_habit->ownVintage = std::move(own); });
}

void CustomerScreen::showHabit()
{
    m_view->setHabit(*m_habit, m_workspace.isOpen() ? m_workspace.agingPolicy().edges : insight::AgingPolicy().edges);
}

/// The invoices of the months that are old enough for the point: those it is pooled from.
void CustomerScreen::openCurve(int age)
{
    workspace::DocumentQuery query = shownQuery();
    query.openOnly = false;
    query.kinds = {ledger::DocumentKind::Invoice};
    const QDate day = m_workspace.view().asOf().day.addMonths(1 - kVintageMonths);
    query.issuedFrom = QDate(day.year(), day.month(), 1);
    QString what = tr("Invoices");
    const auto table = std::ranges::find(m_habit->ownVintage, m_view->currency(), &insight::VintageTable::currency);
    if (table != m_habit->ownVintage.end() && age >= 0 && std::size_t(age) < table->ages.size()) {
        query.issuedTo = query.issuedFrom.addDays(-1);
        for (const insight::VintageCohort &cohort : table->cohorts) {
            if (table->isMature(cohort, std::size_t(age)))
                query.issuedTo = monthEnd(cohort.month);
        }
        what = tr("Invoices at least %n days old", nullptr, table->ages[std::size_t(age)]);
    }
    Q_EMIT openDocuments(query, breadcrumb(what));
}

void CustomerScreen::openSettled(std::optional<int> bin, QDate from, QDate to, const QString &what)
{
    insight::BehaviourQuestion question{.asOf = m_workspace.view().asOf(), .from = from, .to = to};
    question.filter = {.customer = m_customer, .currency = m_view->currency()};
    question.policy.edges = m_habit->edges;
    m_settled->ask(
        m_workspace.figures().behaviour(m_workspace.view().base()).settled(question, {.customer = {}, .bin = bin}),
        [this, what](Result<std::vector<insight::SettledItem>> items) {
            if (!items) {
                showFailure(items.error());
                return;
            }
            std::vector<ledger::DocumentId> ids;
            for (const insight::SettledItem &item : *items)
                ids.push_back(item.invoice);
            workspace::DocumentQuery query = shownQuery();
            query.openOnly = false;
            query.only = std::move(ids);
            Q_EMIT openDocuments(query, breadcrumb(what));
        });
}

void CustomerScreen::openFeature(int feature)
{
    switch (insight::LateFeature(feature)) {
    case insight::LateFeature::DaysLate:
    case insight::LateFeature::Trend:
        openSettled({}, m_habit->to.addMonths(-6).addDays(1), m_habit->to, tr("Settled in 6 months"));
        return;
    case insight::LateFeature::LateShare:
        openSettled({}, m_habit->from, m_habit->to, tr("Settled in 12 months"));
        return;
    case insight::LateFeature::OverdueShare:
        openList(CustomerTile::Overdue);
        return;
    case insight::LateFeature::BrokenPromises:
        m_view->showPromises();
        return;
    case insight::LateFeature::Utilisation:
        openList(CustomerTile::Balance);
        return;
    }
}

} // namespace quittance::ui
