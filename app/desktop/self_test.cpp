#include "app/desktop/self_test.h"

#include "ui/desktop/desktop.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <cstdio>

namespace quittance::desktop {

namespace {

/// Whoever waits for the window wants to know now, not when a buffer is full.
void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

} // namespace

SelfTest::SelfTest(ui::Desktop &program, bool hasBook, QObject *parent)
    : QObject(parent)
    , m_hasBook(hasBook)
{
    program.window().installEventFilter(this);
    connect(&program, &ui::Desktop::bookShown, this, [this] {
        // After the events of showing it, the painting among them.
        QTimer::singleShot(0, this, [] {
            say("shown");
            QCoreApplication::quit();
        });
    });
}

bool SelfTest::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::UpdateRequest && !m_isPainted) {
        m_isPainted = true;
        QTimer::singleShot(0, this, &SelfTest::sayPainted);
    }
    return QObject::eventFilter(watched, event);
}

void SelfTest::sayPainted()
{
    say("painted");
    if (!m_hasBook)
        QCoreApplication::quit();
}

} // namespace quittance::desktop
