#include "core/workspace/workspace.h"
#include "ui/aging/aging_screen.h"
#include "ui/behaviour/behaviour_screen.h"
#include "ui/concentration/concentration_screen.h"
#include "ui/credit/credit_screen.h"
#include "ui/customer/customer_screen.h"
#include "ui/customers/customers_screen.h"
#include "ui/datahealth/health_screen.h"
#include "ui/desktop/desktop.h"
#include "ui/documents/documents_screen.h"
#include "ui/documents/question.h"
#include "ui/forecast/forecast_screen.h"
#include "ui/import/import_screen.h"
#include "ui/jobs/jobs_screen.h"
#include "ui/matchrules/rules_screen.h"
#include "ui/matchrules/rules_view.h"
#include "ui/performance/performance_screen.h"
#include "ui/reconcile/reconcile_screen.h"
#include "ui/rollrates/roll_rates_screen.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_strip.h"
#include "ui/today/today_screen.h"
#include "ui/vintage/vintage_screen.h"
#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace quittance::ui {

template<class Screen>
Screen *Desktop::hook(Screen *screen)
{
    if constexpr (requires { &Screen::selectionSummed; })
        connect(screen, &Screen::selectionSummed, &m_window->status(), &StatusStrip::setSelection);
    if constexpr (requires { &Screen::notice; })
        connect(screen, &Screen::notice, &m_window->status(), &StatusStrip::say);
    if constexpr (requires { &Screen::importWanted; })
        connect(screen, &Screen::importWanted, this, [this] { m_window->show(u"import"_s); });
    if constexpr (requires { &Screen::backWanted; })
        connect(screen, &Screen::backWanted, &m_window->navigation(), &Navigation::back);
    if constexpr (requires { &Screen::leaveWanted; })
        connect(screen, &Screen::leaveWanted, &m_window->navigation(), &Navigation::back);
    if constexpr (requires { &Screen::openDocuments; })
        connect(screen, &Screen::openDocuments, this, &Desktop::openDocuments);
    if constexpr (requires { &Screen::openDocument; })
        connect(screen, &Screen::openDocument, this, [this](ledger::DocumentId document) { openDocument(document); });
    if constexpr (requires { &Screen::openBankLine; })
        connect(screen, &Screen::openBankLine, this, [this](ledger::BankLineId line) { openBankLine(line); });
    return screen;
}

void Desktop::registerScreens()
{
    registerToday();
    registerLedgerScreens();
    registerWorkScreens();
    registerAnalysisScreens();
    registerPlatformScreens();
    registerDataScreens();
}

void Desktop::registerToday()
{
    m_window->registerScreen(
        {.id = u"today"_s, .title = tr("Today"), .icon = u"today"_s, .group = {}, .make = [this](QWidget *parent) {
             auto *screen = hook(new TodayScreen(m_workspace, m_theme, parent));
             connect(screen, &TodayScreen::performanceWanted, this, [this] { m_window->show(u"performance"_s); });
             connect(screen, &TodayScreen::openCustomer, this,
                     [this](ledger::CustomerId customer) { openCustomer(customer); });
             return screen;
         }});
}

void Desktop::registerWorkScreens()
{
    const auto openOne = [this](ledger::CustomerId customer) { openCustomer(customer); };
    m_window->registerScreen({.id = u"reconcile"_s,
                              .title = tr("Reconcile"),
                              .icon = u"reconcile"_s,
                              .group = tr("Work"),
                              .make = [this, openOne](QWidget *parent) {
                                  auto *screen = hook(new ReconcileScreen(m_workspace, m_theme, parent));
                                  connect(screen, &ReconcileScreen::openCustomer, this, openOne);
                                  connect(screen, &ReconcileScreen::ruleWanted, this, &Desktop::openRule);
                                  connect(screen, &ReconcileScreen::shownSummed, &m_window->status(),
                                          &StatusStrip::setShown);
                                  return screen;
                              }});
    m_window->registerScreen({.id = u"aging"_s,
                              .title = tr("Aging"),
                              .icon = u"aging"_s,
                              .group = tr("Analyse"),
                              .make = [this, openOne](QWidget *parent) {
                                  auto *screen = hook(new AgingScreen(m_workspace, m_theme, parent));
                                  connect(screen, &AgingScreen::openCustomer, this, openOne);
                                  return screen;
                              }});
    m_window->registerScreen(
        {.id = u"performance"_s,
         .title = tr("Performance"),
         .icon = u"perf"_s,
         .group = tr("Analyse"),
         .make = [this](QWidget *parent) { return hook(new PerformanceScreen(m_workspace, m_theme, parent)); }});
}

template<class Screen>
void Desktop::registerAnalysis(const QString &id, const QString &title, const QString &icon)
{
    m_window->registerScreen(
        {.id = id, .title = title, .icon = icon, .group = tr("Analyse"), .make = [this](QWidget *parent) {
             auto *screen = hook(new Screen(m_workspace, m_theme, parent));
             connect(screen, &Screen::openCustomer, this,
                     [this](ledger::CustomerId customer) { openCustomer(customer); });
             if constexpr (requires { &Screen::openPromises; })
                 connect(screen, &Screen::openPromises, this, &Desktop::openPromises);
             return screen;
         }});
}

void Desktop::registerAnalysisScreens()
{
    registerAnalysis<BehaviourScreen>(u"behaviour"_s, tr("Behaviour"), u"clock"_s);
    registerAnalysis<RollRatesScreen>(u"rollrates"_s, tr("Roll rates"), u"fwd"_s);
    registerAnalysis<VintageScreen>(u"vintage"_s, tr("Vintage"), u"calendar"_s);
    registerAnalysis<ForecastScreen>(u"forecast"_s, tr("Cash forecast"), u"forecast"_s);
    registerAnalysis<ConcentrationScreen>(u"concentration"_s, tr("Concentration"), u"half"_s);
    registerAnalysis<CreditScreen>(u"credit"_s, tr("Credit"), u"credit"_s);
}

void Desktop::registerDataScreens()
{
    const QString data = tr("Data");
    m_window->registerScreen(
        {.id = u"import"_s, .title = tr("Import"), .icon = u"drop"_s, .group = data, .make = [this](QWidget *parent) {
             auto *screen = hook(new ImportScreen(m_workspace, m_theme, parent));
             connect(screen, &ImportScreen::matchingWanted, this, [this] { m_window->show(u"reconcile"_s); });
             connect(screen, &ImportScreen::customersWanted, this, [this] { m_window->show(u"customers"_s); });
             return screen;
         }});
    m_window->registerScreen(
        {.id = u"datahealth"_s,
         .title = tr("Data health"),
         .icon = u"check"_s,
         .group = data,
         .make = [this](QWidget *parent) {
             auto *screen = hook(new HealthScreen(m_workspace, m_theme, parent));
             connect(screen, &HealthScreen::openCustomer, this,
                     [this](ledger::CustomerId customer) { openCustomer(customer); });
             connect(screen, &HealthScreen::agingWanted, this, [this] { m_window->show(u"aging"_s); });
             connect(screen, &HealthScreen::wrongCounted, this,
                     [this](int findings) { m_window->rail().setCount(u"datahealth"_s, findings, Tone::Danger); });
             return screen;
         }});
    m_window->registerScreen(
        {.id = u"matchrules"_s,
         .title = tr("Match rules"),
         .icon = u"filter"_s,
         .group = data,
         .make = [this](QWidget *parent) { return hook(new RulesScreen(m_workspace, m_theme, parent)); }});
    m_window->registerScreen(
        {.id = u"jobs"_s,
         .title = tr("Jobs"),
         .icon = u"pulse"_s,
         .group = data,
         .needsBook = false,
         .make = [this](QWidget *parent) { return hook(new JobsScreen(m_workspace.jobs(), m_theme, parent)); }});
}

void Desktop::registerLedgerScreens()
{
    const QString ledger = tr("Ledger");
    m_window->registerScreen({.id = u"customers"_s,
                              .title = tr("Customers"),
                              .icon = u"customers"_s,
                              .group = ledger,
                              .make = [this](QWidget *parent) {
                                  auto *screen = hook(new CustomersScreen(m_workspace, m_theme, parent));
                                  connect(screen, &CustomersScreen::openCustomer, this,
                                          [this](ledger::CustomerId customer) { openCustomer(customer); });
                                  return screen;
                              }});
    m_window->registerScreen({.id = u"documents"_s,
                              .title = tr("Documents"),
                              .icon = u"invoice"_s,
                              .group = ledger,
                              .make =
                                  [this](QWidget *parent) {
                                      auto *screen = hook(new DocumentsScreen(m_workspace, m_theme, parent));
                                      connect(screen, &DocumentsScreen::openCustomer, this, &Desktop::openCustomer);
                                      return screen;
                                  },
                              .showWhole = [](QWidget *screen) { static_cast<DocumentsScreen *>(screen)->showAll(); }});
    m_window->registerScreen(
        {.id = u"customer"_s,
         .title = tr("Customer"),
         .icon = u"user"_s,
         .isInRail = false,
         .make = [this](QWidget *parent) { return hook(new CustomerScreen(m_workspace, m_theme, parent)); }});
}

void Desktop::openCustomer(ledger::CustomerId customer, ledger::DocumentId document)
{
    m_window->show(u"customer"_s, [customer, document](QWidget *screen) {
        static_cast<CustomerScreen *>(screen)->setCustomer(customer, document);
    });
}

void Desktop::openPromises(ledger::CustomerId customer)
{
    m_window->show(u"customer"_s,
                   [customer](QWidget *screen) { static_cast<CustomerScreen *>(screen)->showPromises(customer); });
}

void Desktop::openDocuments(const workspace::DocumentQuery &query, const QString &breadcrumb)
{
    m_window->show(
        u"documents"_s,
        [query, breadcrumb](QWidget *screen) { static_cast<DocumentsScreen *>(screen)->showDrill(query, breadcrumb); },
        breadcrumb.isEmpty() ? tr("Documents") : breadcrumb);
}

void Desktop::openDocument(ledger::DocumentId document)
{
    whenAnswered(this,
                 m_workspace.ledger().documentRows({document}, m_workspace.view().asOf(), m_workspace.agingPolicy()),
                 [this, document](const Result<std::vector<workspace::DocumentRow>> &rows) {
                     if (!rows)
                         showFailure(rows.error());
                     else if (rows->empty())
                         m_window->status().say(tr("This document is not known on the day shown."));
                     else
                         openCustomer(rows->front().document.customer, document);
                 });
}

void Desktop::openRule(const QString &rule)
{
    m_window->show(u"matchrules"_s,
                   [rule](QWidget *screen) { static_cast<RulesScreen *>(screen)->view().goToRule(rule); });
}

void Desktop::openBankLine(ledger::BankLineId line)
{
    m_window->show(u"reconcile"_s, [line](QWidget *screen) { static_cast<ReconcileScreen *>(screen)->showLine(line); });
}

} // namespace quittance::ui
