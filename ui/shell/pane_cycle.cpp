#include "ui/shell/pane_cycle.h"

#include <QAbstractItemView>
#include <QList>
#include <QWidget>

namespace quittance::ui {

namespace {

bool isPane(const QWidget &widget)
{
    const bool takesFocus = widget.focusPolicy() == Qt::StrongFocus || widget.focusPolicy() == Qt::WheelFocus;
    if (!takesFocus || !widget.isVisible() || !widget.isEnabled() || widget.height() < 40)
        return false;
    return widget.width() > 80;
}

} // namespace

bool focusNextPane(QWidget &screen, bool forward)
{
    QList<QWidget *> panes;
    for (QWidget *widget = screen.nextInFocusChain(); widget && widget != &screen;
         widget = widget->nextInFocusChain()) {
        if (screen.isAncestorOf(widget) && isPane(*widget))
            panes << widget;
    }
    if (panes.isEmpty())
        return false;
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        const QWidget *focus = screen.window()->focusWidget();
        if (panes[i] == focus || (focus && panes[i]->isAncestorOf(focus)))
            at = i;
    }
    const qsizetype next
        = at < 0 ? (forward ? 0 : panes.size() - 1) : (at + (forward ? 1 : panes.size() - 1)) % panes.size();
    panes[next]->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace quittance::ui
