#include "ui/reconcile/fold_pane.h"

#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

namespace quittance::ui {

FoldPane::FoldPane(QWidget *upper, const QString &upperName, QWidget *lower, const QString &lowerName, QWidget *parent)
    : QWidget(parent)
    , m_upper(upper)
    , m_lower(lower)
    , m_tabs(new QTabBar(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    m_tabs->addTab(upperName);
    m_tabs->addTab(lowerName);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->hide();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(upper);
    m_splitter->addWidget(lower);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_splitter, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &FoldPane::showTab);
}

void FoldPane::setFolded(bool isFolded)
{
    if (m_isFolded == isFolded)
        return;
    m_isFolded = isFolded;
    m_tabs->setVisible(isFolded);
    showTab(m_tabs->currentIndex());
}

void FoldPane::showLower()
{
    m_tabs->setCurrentIndex(1);
}

void FoldPane::showTab(int tab)
{
    m_upper->setVisible(!m_isFolded || tab == 0);
    m_lower->setVisible(!m_isFolded || tab == 1);
}

} // namespace quittance::ui
