#include "app/desktop/self_test.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

namespace quittance::desktop {

SelfTest::SelfTest(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
}

void SelfTest::start()
{
    m_window.installEventFilter(this);
    m_window.update();
}

bool SelfTest::eventFilter(QObject *watched, QEvent *event)
{
    // Queued: the window paints to its end first, and the event loop runs even when this is the first one.
    if (event->type() == QEvent::Paint)
        QMetaObject::invokeMethod(this, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace quittance::desktop
