#include "ui/documents/screen_memory.h"

#include "ui/widgets/data_table.h"

#include <QSet>
#include <QSettings>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

QString keyOf(const QString &screen, const QString &part)
{
    return u"screens/%1/%2"_s.arg(screen, part);
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

QWidgetList tabStopsIn(QWidget &widget)
{
    QWidgetList stops;
    QSet<QWidget *> seen;
    for (QWidget *at = &widget; !seen.contains(at); at = at->nextInFocusChain()) {
        seen << at;
        const bool isInside = at == &widget || widget.isAncestorOf(at);
        if (isInside && at->focusPolicy() != Qt::NoFocus && !at->focusProxy())
            stops << at;
    }
    return stops;
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
