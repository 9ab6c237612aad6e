#include "core/workspace/workspace.h"
#include "ui/connections/connection_watch.h"
#include "ui/connections/connections_screen.h"
#include "ui/desktop/desktop.h"
#include "ui/documents/question.h"
#include "ui/outbox/outbox_screen.h"
#include "ui/outbox/outbox_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/format.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr qint64 kStaleDays = 31;

} // namespace

void Desktop::registerPlatformScreens()
{
    m_window->registerScreen({.id = u"outbox"_s,
                              .title = tr("Outbox"),
                              .icon = u"outbox"_s,
                              .group = tr("Out"),
                              .make = [this](QWidget *parent) {
                                  auto *screen = new OutboxScreen(m_workspace, m_theme, parent);
                                  connect(screen, &OutboxScreen::notice, &m_window->status(), &StatusStrip::say);
                                  connect(screen, &OutboxScreen::selectionSummed, &m_window->status(),
                                          &StatusStrip::setSelection);
                                  return screen;
                              }});
    m_window->registerScreen({.id = u"connections"_s,
                              .title = tr("Connections"),
                              .icon = u"plug"_s,
                              .group = tr("Data"),
                              .make = [this](QWidget *parent) {
                                  auto *screen = new ConnectionsScreen(m_workspace, m_theme, parent);
                                  connect(screen, &ConnectionsScreen::notice, &m_window->status(), &StatusStrip::say);
                                  connect(screen, &ConnectionsScreen::customerWanted, this,
                                          [this](ledger::CustomerId customer) { openCustomer(customer); });
                                  connect(screen, &ConnectionsScreen::documentWanted, this, &Desktop::openDocument);
                                  return screen;
                              }});
}

void Desktop::addConnectionCommands()
{
    ActionRegistry &actions = m_window->actions();
    QAction *add = actions.add({.id = u"data.connect"_s,
                                .menu = MenuId::Data,
                                .text = tr("&Add connection…"),
                                .icon = u"plug"_s,
                                .tip = tr("Connects Codat, Alloy or Routable, step by step"),
                                .startsGroup = true,
                                .needsBook = true});
    QAction *sync = actions.add({.id = u"data.sync"_s,
                                 .menu = MenuId::Data,
                                 .text = tr("&Sync all connections"),
                                 .icon = u"sync"_s,
                                 .tip = tr("Reads what changed at every platform"),
                                 .needsBook = true});
    QAction *send = actions.add({.id = u"data.send"_s,
                                 .menu = MenuId::Data,
                                 .text = tr("Send what &waits in the outbox"),
                                 .icon = u"send"_s,
                                 .tip = tr("Sends what is due and asks how far the others are"),
                                 .needsBook = true});
    QAction *write = actions.add({.id = u"data.write"_s,
                                  .menu = MenuId::Data,
                                  .text = tr("&New record at a platform…"),
                                  .icon = u"plus"_s,
                                  .tip = tr("An invoice, credit note, payment, customer or receivable"),
                                  .needsBook = true});
    connect(write, &QAction::triggered, this, [this] {
        m_window->show(u"outbox"_s);
        static_cast<OutboxScreen *>(m_window->screen(u"outbox"_s))->newWrite();
    });
    const auto screen = [this] {
        m_window->show(u"connections"_s);
        return static_cast<ConnectionsScreen *>(m_window->screen(u"connections"_s));
    };
    connect(add, &QAction::triggered, this, [screen] { screen()->addConnection(); });
    connect(sync, &QAction::triggered, this, [screen] { screen()->syncAll(); });
    connect(send, &QAction::triggered, this, [this] {
        whenAnswered(this, m_workspace.outbox().run(), [this](const Result<sync::OutboxReport> &done) {
            if (!done)
                showFailure(done.error());
            else if (done->items.empty())
                m_window->status().say(tr("Nothing waits to be sent or asked for."));
            else
                m_window->status().say(tr("Something was done for %n write(s).", nullptr, int(done->items.size())));
        });
    });
}

void Desktop::followPlatforms()
{
    connect(m_connections, &ConnectionWatch::sourcesChanged, this, &Desktop::showSources);
    connect(m_connections, &ConnectionWatch::newData, &m_window->status(), &StatusStrip::say);
    connect(m_connections, &ConnectionWatch::needingCounted, this,
            [this](int connections) { m_window->rail().setCount(u"connections"_s, connections, Tone::Caution); });
    connect(new OutboxWatch(m_workspace, this), &OutboxWatch::counted, this, [this](int open, int needing) {
        m_window->rail().setCount(u"outbox"_s, needing > 0 ? needing : open,
                                  needing > 0 ? Tone::Danger : Tone::Caption);
    });
    connect(&m_workspace, &workspace::Workspace::opened, this, [this] { m_workspace.outbox().goOnByItself(); });
}

/// Connections first; what was imported follows, newest first, so the first of a name is its freshness.
void Desktop::showSources()
{
    if (!m_workspace.isOpen())
        return;
    QList<FreshSource> sources = m_connections->sources();
    QStringList named = m_connections->names();
    const QDate today = m_workspace.today();
    for (const workspace::Freshness &source : m_freshness) {
        if (named.contains(source.source) || source.facts == 0)
            continue;
        named << source.source;
        const QDate day = civilDate(source.at, QTimeZone::utc());
        const bool isStale = day.daysTo(today) > kStaleDays;
        sources << FreshSource{
            isStale ? FreshMark::Stale : FreshMark::Fresh, u"%1 %2"_s.arg(source.source, instantText(source.at, today)),
            tr("%1: %2 facts, last read %3").arg(source.source, numberText(source.facts), longDateText(day))};
    }
    m_window->status().setSources(sources);
}

} // namespace quittance::ui
