#include "ui/documents/pane_quad.h"

#include "ui/documents/screen_memory.h"

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kWide = 1000; // splitters scale these sizes to the room there is

QSplitter *rowOf(QWidget *left, QWidget *right, int leftShare, const QString &screen, const QString &part)
{
    auto *row = new QSplitter(Qt::Horizontal);
    row->setChildrenCollapsible(false);
    row->addWidget(left);
    row->setStretchFactor(0, leftShare);
    if (right) {
        row->addWidget(right);
        row->setStretchFactor(1, 100 - leftShare);
        row->setSizes({kWide * leftShare / 100, kWide * (100 - leftShare) / 100});
    }
    rememberSplitter(*row, screen, part);
    return row;
}

} // namespace

PaneQuad::PaneQuad(const QString &screen, const Panes &panes, QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
{
    setChildrenCollapsible(false);
    addWidget(rowOf(panes.topLeft, panes.topRight, panes.leftShare, screen, u"top"_s));
    addWidget(rowOf(panes.bottomLeft, panes.bottomRight, panes.leftShare, screen, u"bottom"_s));
    setStretchFactor(0, panes.topShare);
    setStretchFactor(1, 100 - panes.topShare);
    setSizes({kWide * panes.topShare / 100, kWide * (100 - panes.topShare) / 100});
    rememberSplitter(*this, screen, u"rows"_s);
}

} // namespace quittance::ui
