#include "ui/documents/question.h"

#include <chrono>

using namespace std::chrono_literals;

namespace quittance::ui {

namespace {

constexpr auto kNoticed = 150ms;

} // namespace

Question::Question(QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kNoticed);
    connect(&m_patience, &QTimer::timeout, this, [this] { Q_EMIT busyChanged(true); });
}

Question::~Question()
{
    if (m_isWaiting)
        m_future.cancel();
}

int Question::begin(QFuture<void> future)
{
    if (m_isWaiting)
        m_future.cancel();
    m_future = std::move(future);
    m_isWaiting = true;
    m_patience.start();
    return ++m_number;
}

void Question::end()
{
    m_isWaiting = false;
    m_patience.stop();
    Q_EMIT busyChanged(false);
}

void Question::drop()
{
    if (!m_isWaiting)
        return;
    ++m_number;
    m_future.cancel();
    end();
}

} // namespace quittance::ui
