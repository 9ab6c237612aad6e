#include "ui/connections/mapping_desk.h"

#include "core/workspace/workspace.h"
#include "ui/connections/mappings_pane.h"
#include "ui/documents/question.h"

#include <algorithm>

namespace quittance::ui {

using States = workspace::MappingService::States;
using Offers = std::vector<workspace::MappingOffer>;

namespace {

/// Sets it in the book that is open then; undo ends with the book, so there is one.
QFuture<Result<>> setIn(workspace::Workspace &workspace, QObject *owner, const QString &connection, const QString &key,
                        const QString &value)
{
    return workspace::answeredBy(owner, workspace.mappings().setMapping(connection, key, value),
                                 [](const Result<States> &states) { return states ? Result<>() : failed(states); });
}

} // namespace

MappingDesk::MappingDesk(workspace::Workspace &workspace, MappingsPane &pane, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_pane(pane)
    , m_states(new Question(this))
    , m_offers(new Question(this))
{
    connect(&pane, &MappingsPane::setWanted, this, &MappingDesk::set);
    connect(&pane, &MappingsPane::platformWanted, this, &MappingDesk::askPlatform);
    connect(&pane, &MappingsPane::reloadWanted, this, [this] { ask(m_connection); });
    connect(&workspace.history(), &workspace::UndoHistory::changed, this, [this] {
        if (m_pane.isVisible())
            ask(m_connection);
    });
    connect(&pane, &MappingsPane::notice, this, &MappingDesk::notice);
}

void MappingDesk::ask(const QString &connection)
{
    // What another one has is not offered here.
    if (connection != m_connection)
        m_pane.clear();
    m_connection = connection;
    if (!m_workspace.isOpen() || connection.isEmpty()) {
        drop();
        return;
    }
    m_states->ask(m_workspace.mappings().mappings(connection), [this, connection](const Result<States> &states) {
        if (states)
            m_pane.setMappings(connection, *states);
        else if (states.error().kind != Error::Kind::Cancelled)
            m_pane.showError(states.error());
    });
    m_offers->ask(m_workspace.mappings().choices(connection), [this](const Result<Offers> &offers) {
        if (offers)
            m_pane.setOffers(*offers);
    });
}

void MappingDesk::drop()
{
    m_states->drop();
    m_offers->drop();
    m_pane.clear();
}

void MappingDesk::askPlatform()
{
    if (!m_workspace.isOpen() || m_connection.isEmpty())
        return;
    m_offers->ask(m_workspace.mappings().askedChoices(m_connection), [this](const Result<Offers> &offers) {
        if (offers) {
            m_pane.setOffers(*offers);
            Q_EMIT notice(tr("The choices have what the platform's forms offer."));
        } else if (offers.error().kind != Error::Kind::Cancelled) {
            Q_EMIT notice(offers.error().message);
        }
    });
}

void MappingDesk::set(const QString &key, const QString &value)
{
    if (!m_workspace.isOpen() || m_connection.isEmpty())
        return;
    const auto &mappings = m_pane.mappings();
    const auto found = std::ranges::find(mappings, key, &sync::MappingState::key);
    const QString before = found == mappings.end() ? QString() : found->value;
    if (before == value)
        return;
    whenAnswered(this, m_workspace.mappings().setMapping(m_connection, key, value),
                 [this, connection = m_connection, key, before, value](const Result<States> &states) {
                     if (!states) {
                         m_pane.showProblem(states.error().message);
                         return;
                     }
                     remember(key, before, value);
                     if (connection == m_connection)
                         m_pane.setMappings(connection, *states);
                 });
}

void MappingDesk::remember(const QString &key, const QString &before, const QString &value)
{
    const auto to
        = [&workspace = m_workspace, owner = &m_workspace, connection = m_connection, key](const QString &wanted) {
              return [&workspace, owner, connection, key, wanted] {
                  return setIn(workspace, owner, connection, key, wanted);
              };
          };
    const std::optional<connect::MappingUse> use = connect::mappingUseOf(key.section(u'.', 0, 0));
    const QString what = use ? mappingWord(*use) : key;
    m_workspace.history().push(value.isEmpty() ? tr("Take back %1 of %2").arg(what, m_connection)
                                               : tr("Set %1 of %2").arg(what, m_connection),
                               to(before), to(value));
}

} // namespace quittance::ui
