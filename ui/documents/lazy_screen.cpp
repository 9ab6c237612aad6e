#include "ui/documents/lazy_screen.h"

#include "core/workspace/workspace.h"

#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace quittance::ui {

LazyScreen::LazyScreen(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    m_later.setSingleShot(true);
    m_later.setInterval(250ms);
    connect(&m_later, &QTimer::timeout, this, &LazyScreen::askIfOpen);
    connect(&workspace, &workspace::Workspace::opened, this, &LazyScreen::askIfOpen);
    connect(&workspace, &workspace::Workspace::changed, this, &LazyScreen::askLater);
    connect(&workspace, &workspace::Workspace::closed, this, [this] {
        m_later.stop();
        forget();
    });
}

void LazyScreen::begin(QWidget *view)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(view);
    setFocusProxy(view);
    askIfOpen();
}

/// Nobody should pay for it who does not look.
void LazyScreen::askLater()
{
    if (isVisible())
        m_later.start();
    else
        m_isOutdated = true;
}

void LazyScreen::askIfOpen()
{
    if (!m_workspace.isOpen())
        return;
    m_isOutdated = false;
    m_later.stop();
    ask();
}

void LazyScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOutdated)
        askIfOpen();
}

} // namespace quittance::ui
