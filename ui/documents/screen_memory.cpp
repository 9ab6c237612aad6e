#include "ui/documents/screen_memory.h"

#include "ui/widgets/data_table.h"

#include <QSettings>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

QString keyOf(const QString &screen, const QString &part)
{
    return u"screens/%1/%2"_s.arg(screen, part);
}

/// What takes the focus in `widget`, which may be one itself, in the order so far.
QWidgetList tabStopsIn(QWidget &widget)
{
    QWidgetList stops;
    QWidget *at = &widget;
    do {
        const bool isInside = at == &widget || widget.isAncestorOf(at);
        if (isInside && at->focusPolicy() != Qt::NoFocus && !at->focusProxy())
            stops << at;
        at = at->nextInFocusChain();
    } while (at != &widget);
    return stops;
}

} // namespace

void rememberSplitter(QSplitter &splitter, const QString &screen, const QString &part)
{
    const QString key = keyOf(screen, part);
    splitter.restoreState(QSettings().value(key).toByteArray());
    QObject::connect(&splitter, &QSplitter::splitterMoved, &splitter,
                     [&splitter, key] { QSettings().setValue(key, splitter.saveState()); });
}

void rememberColumns(DataTable &table, const QString &screen, const QString &part)
{
    const QString key = keyOf(screen, part);
    const QByteArray state = QSettings().value(key).toByteArray();
    if (!state.isEmpty() && !table.restoreColumns(state))
        QSettings().remove(key);
    QObject::connect(&table, &DataTable::columnsChanged, &table,
                     [&table, key] { QSettings().setValue(key, table.saveColumns()); });
}

void chainTabs(std::initializer_list<QWidget *> widgets)
{
    QWidget *before = nullptr;
    for (QWidget *widget : widgets) {
        for (QWidget *stop : tabStopsIn(*widget)) {
            if (before)
                QWidget::setTabOrder(before, stop);
            before = stop;
        }
    }
}

} // namespace quittance::ui
