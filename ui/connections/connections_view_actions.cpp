#include "ui/connections/connection_words.h"
#include "ui/connections/connections_view.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"

#include <QItemSelectionModel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using sync::Schedule;

std::vector<QByteArray> ConnectionsView::chosenTypes() const
{
    std::vector<QByteArray> types;
    const sync::ConnectionStatus *status = current();
    if (!status)
        return types;
    for (const QModelIndex &index : m_types->view()->selectionModel()->selectedRows()) {
        const auto at = size_t(m_typeGrid->idAt(index.row()));
        if (at < status->lists.size())
            types.push_back(status->lists[at].list);
    }
    return types;
}

void ConnectionsView::refreshButtons()
{
    const sync::ConnectionStatus *status = current();
    const std::vector<QByteArray> types = chosenTypes();
    const bool isOneOn = status && std::ranges::any_of(status->lists, [&types](const sync::ListStatus &list) {
                             return list.isOn && std::ranges::find(types, list.list) != types.end();
                         });
    m_stop->setVisible(m_isRunning);
    m_syncAll->setEnabled(!m_statuses.empty() && !m_isRunning);
    for (HintButton *button : {m_full, m_refresh})
        button->setEnabled(status && !m_isRunning);
    for (HintButton *button : {m_test, m_remove})
        button->setEnabled(status != nullptr);
    m_every->setEnabled(isOneOn);
    m_again->setEnabled(isOneOn && !m_isRunning);
}

/// Only what is on is read; the others are left out rather than reported as failed.
void ConnectionsView::sync(bool isFull, bool isRefreshed, bool isTypesOnly)
{
    const sync::ConnectionStatus *status = current();
    if (!status)
        return;
    workspace::SyncWish wish{.names = {status->connection.settings.name}, .isFull = isFull, .isRefreshed = isRefreshed};
    if (isTypesOnly) {
        wish.lists = chosenTypes();
        std::erase_if(wish.lists, [status](const QByteArray &type) {
            const auto list = std::ranges::find(status->lists, type, &sync::ListStatus::list);
            return list == status->lists.end() || !list->isOn;
        });
        if (wish.lists.empty())
            return;
    }
    Q_EMIT syncWanted(wish);
}

void ConnectionsView::toggle(int row)
{
    const sync::ConnectionStatus *status = current();
    const auto at = size_t(m_typeGrid->idAt(row));
    if (!status || at >= status->lists.size())
        return;
    const sync::ListStatus &list = status->lists[at];
    if (list.outcome == sync::ListOutcome::NotSupported)
        return; // there is nothing to be switched
    if (list.isOn)
        switchOff(list.list);
    else
        Q_EMIT typesWanted(chosen(), {.on = {list.list}, .off = {}, .schedule = {}});
}

/// Says what stops being right before it stops.
void ConnectionsView::switchOff(const QByteArray &type)
{
    const auto off
        = [this, name = chosen(), type] { Q_EMIT typesWanted(name, {.on = {}, .off = {type}, .schedule = {}}); };
    const QString stops = stopsSentence(type);
    if (stops.isEmpty()) {
        off();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Switch %1 off").arg(typeWord(type)),
                                tr("Switch %1 of %2 off?").arg(typeWord(type), chosen()), QMessageBox::Cancel, this);
    box->setObjectName(u"switchOffDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("%1 What was read stays in the book.").arg(stops));
    QPushButton *confirm = box->addButton(tr("Switch off"), QMessageBox::AcceptRole);
    confirm->setObjectName(u"confirm"_s);
    connect(confirm, &QPushButton::clicked, this, off);
    box->open();
}

/// What is behind the type's state: its refused records, or the requests of one that failed.
void ConnectionsView::openType()
{
    const sync::ConnectionStatus *status = current();
    const QByteArray type = chosenType();
    if (!status || type.isEmpty())
        return;
    const auto list = std::ranges::find(status->lists, type, &sync::ListStatus::list);
    const bool isFailed = list != status->lists.end() && !list->error.isEmpty() && list->rejected == 0;
    setPage(isFailed ? ConnectionPage::Requests : ConnectionPage::Refused);
}

void ConnectionsView::addSchedules(QMenu *menu, const std::vector<QByteArray> &types)
{
    using Kind = Schedule::Kind;
    const Schedule schedules[] = {{.kind = Kind::Manual},
                                  {.kind = Kind::OnStart},
                                  {.kind = Kind::Every, .hours = 1},
                                  {.kind = Kind::Every, .hours = 6},
                                  {.kind = Kind::Every, .hours = 24},
                                  {.kind = Kind::Every, .hours = 168},
                                  {.kind = Kind::Monthly}};
    for (const Schedule &schedule : schedules) {
        QAction *action = menu->addAction(scheduleWord(schedule));
        action->setObjectName(u"every-%1"_s.arg(schedule.word()));
        connect(action, &QAction::triggered, this, [this, types, schedule] {
            workspace::TypeWish wish{.on = types, .off = {}, .schedule = schedule};
            Q_EMIT typesWanted(chosen(), wish);
        });
    }
}

void ConnectionsView::showScheduleMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"everyMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    std::vector<QByteArray> types = chosenTypes();
    const sync::ConnectionStatus *status = current();
    std::erase_if(types, [status](const QByteArray &type) {
        return std::ranges::none_of(status->lists,
                                    [&type](const sync::ListStatus &list) { return list.list == type && list.isOn; });
    });
    addSchedules(menu, types);
    menu->addSeparator();
    addSchedules(menu->addMenu(tr("All types of %1").arg(chosen())), {});
    menu->popup(m_every->mapToGlobal(QPoint(0, m_every->height())));
}

void ConnectionsView::addToConnectionMenu(QMenu *menu)
{
    QAction *first = menu->actions().value(0);
    const auto add = [&](const QString &text, const auto &act) {
        auto *action = new QAction(text, menu);
        action->setEnabled(!chosen().isEmpty());
        connect(action, &QAction::triggered, this, act);
        menu->insertAction(first, action);
    };
    add(tr("Sync now"), [this] { Q_EMIT syncWanted({.names = {chosen()}}); });
    add(tr("Test"), [this] { m_test->click(); });
    add(tr("Give the secret again…"), [this] { Q_EMIT secretWanted(chosen()); });
    add(tr("Remove…"), [this] { m_remove->click(); });
    menu->insertSeparator(first);
}

void ConnectionsView::addToTypeMenu(QMenu *menu)
{
    QAction *first = menu->actions().value(0);
    const auto add = [&](const QString &text, bool isEnabled, const auto &act) {
        auto *action = new QAction(text, menu);
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, this, act);
        menu->insertAction(first, action);
    };
    add(tr("Sync again"), m_again->isEnabled(), [this] { m_again->click(); });
    add(tr("Switch on or off"), !chosenType().isEmpty(), [this] { toggle(m_types->currentIndex().row()); });
    add(tr("Show refused records"), !chosenType().isEmpty(), [this] { setPage(ConnectionPage::Refused); });
    menu->insertSeparator(first);
}

} // namespace quittance::ui
