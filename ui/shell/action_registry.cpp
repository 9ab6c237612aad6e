#include "ui/shell/action_registry.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

QString titleOf(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return ActionRegistry::tr("&File");
    case MenuId::Edit:
        return ActionRegistry::tr("&Edit");
    case MenuId::View:
        return ActionRegistry::tr("&View");
    case MenuId::Go:
        return ActionRegistry::tr("&Go");
    case MenuId::Ledger:
        return ActionRegistry::tr("&Ledger");
    case MenuId::Reconcile:
        return ActionRegistry::tr("&Reconcile");
    case MenuId::Data:
        return ActionRegistry::tr("&Data");
    case MenuId::Window:
        return ActionRegistry::tr("&Window");
    case MenuId::Help:
        return ActionRegistry::tr("&Help");
    }
    return {};
}

} // namespace

ActionRegistry::ActionRegistry(Theme &theme, QWidget &window, QMenuBar &bar)
    : QObject(&window)
    , m_theme(theme)
    , m_window(window)
{
    for (const MenuId menu : {MenuId::File, MenuId::Edit, MenuId::View, MenuId::Go, MenuId::Ledger, MenuId::Reconcile,
                              MenuId::Data, MenuId::Window, MenuId::Help}) {
        QMenu *made = bar.addMenu(titleOf(menu));
        made->menuAction()->setVisible(false);
        m_menus << made;
    }
    connect(&theme, &Theme::changed, this, &ActionRegistry::restyle);
}

QAction *ActionRegistry::add(const CommandSpec &spec)
{
    Q_ASSERT_X(!action(spec.id), "ActionRegistry::add", qPrintable(spec.id));
    auto *made = new QAction(spec.text, this);
    made->setObjectName(spec.id);
    made->setShortcuts(spec.keys);
    made->setToolTip(spec.tip.isEmpty() ? plainText(*made) : spec.tip);
    made->setStatusTip(spec.tip);
    if (!spec.icon.isEmpty())
        made->setIcon(m_theme.icon(spec.icon));
    QMenu *into = menu(spec.menu);
    if (spec.startsGroup && !into->isEmpty())
        into->addSeparator();
    into->addAction(made);
    into->menuAction()->setVisible(true);
    m_window.addAction(made);
    m_entries << Entry{spec, made};
    return made;
}

QMenu *ActionRegistry::addSubmenu(MenuId menu, const QString &title)
{
    QMenu *into = this->menu(menu);
    into->menuAction()->setVisible(true);
    return into->addMenu(title);
}

QAction *ActionRegistry::action(const QString &id) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry &entry) { return entry.spec.id == id; });
    return found == m_entries.end() ? nullptr : found->action;
}

QList<QAction *> ActionRegistry::actions() const
{
    QList<QAction *> all;
    for (int menu = 0; menu < int(m_menus.size()); ++menu) {
        for (const Entry &entry : m_entries) {
            if (int(entry.spec.menu) == menu)
                all << entry.action;
        }
    }
    return all;
}

QString ActionRegistry::plainText(const QAction &action)
{
    QString text = action.text();
    const qsizetype tab = text.indexOf(u'\t');
    if (tab >= 0)
        text.truncate(tab);
    return text.replace(u"&&"_s, u"\x01"_s).remove(u'&').replace(u'\x01', u'&');
}

QString ActionRegistry::iconName(const QAction &action) const
{
    const auto found = std::ranges::find(m_entries, &action, &Entry::action);
    return found == m_entries.end() ? QString() : found->spec.icon;
}

QString ActionRegistry::menuTitle(MenuId menu) const
{
    return titleOf(menu).remove(u'&');
}

QMenu *ActionRegistry::menu(MenuId menu) const
{
    return m_menus[qsizetype(menu)];
}

void ActionRegistry::setBookOpen(bool open)
{
    for (const Entry &entry : m_entries) {
        if (entry.spec.needsBook)
            entry.action->setEnabled(open);
    }
}

QString ActionRegistry::setKey(const QString &id, const QKeySequence &key)
{
    QString robbed;
    for (const Entry &entry : m_entries) {
        QList<QKeySequence> keys = entry.action->shortcuts();
        if (entry.spec.id != id && !key.isEmpty() && keys.removeAll(key) > 0) {
            entry.action->setShortcuts(keys);
            robbed = entry.spec.id;
        }
    }
    if (QAction *wanted = action(id))
        wanted->setShortcuts(key.isEmpty() ? QList<QKeySequence>{} : QList<QKeySequence>{key});
    return robbed;
}

void ActionRegistry::restoreKeys(const QSettings &settings)
{
    for (const Entry &entry : m_entries) {
        const QString name = u"keys/"_s + entry.spec.id;
        if (!settings.contains(name))
            continue;
        const QString keys = settings.value(name).toString();
        entry.action->setShortcuts(keys.isEmpty() ? QList<QKeySequence>{}
                                                  : QKeySequence::listFromString(keys, QKeySequence::PortableText));
    }
}

void ActionRegistry::saveKeys(QSettings &settings) const
{
    for (const Entry &entry : m_entries) {
        const QString name = u"keys/"_s + entry.spec.id;
        if (entry.action->shortcuts() == entry.spec.keys)
            settings.remove(name);
        else
            settings.setValue(name, QKeySequence::listToString(entry.action->shortcuts(), QKeySequence::PortableText));
    }
}

void ActionRegistry::restyle()
{
    for (const Entry &entry : m_entries) {
        if (!entry.spec.icon.isEmpty())
            entry.action->setIcon(m_theme.icon(entry.spec.icon));
    }
}

} // namespace quittance::ui
