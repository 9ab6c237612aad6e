#pragma once

#include <QMutex>
#include <QObject>

#include <functional>
#include <memory>
#include <utility>

namespace quittance::sync {

/// Brings answers of other threads home to the thread of an object, and drops those that come when it is gone: a
/// member of that object, made and destroyed on its thread.
class Homing
{
    Q_DISABLE_COPY_MOVE(Homing)
public:
    explicit Homing(QObject *home)
        : m_door(std::make_shared<Door>())
    {
        m_door->home = home;
    }
    ~Homing()
    {
        const QMutexLocker lock(&m_door->mutex);
        m_door->home = nullptr;
    }

    /// `take` as something that may be called on any thread: it runs at home, later.
    template<typename T, typename Take>
    [[nodiscard]] auto home(Take take) const
    {
        return [door = m_door, take = std::move(take)](T answer) {
            const QMutexLocker lock(&door->mutex);
            if (!door->home)
                return;
            QMetaObject::invokeMethod(
                door->home, [take, answer = std::move(answer)]() mutable { take(std::move(answer)); },
                Qt::QueuedConnection);
        };
    }

private:
    struct Door
    {
        QMutex mutex;
        QObject *home = nullptr; ///< null once it is gone
    };

    std::shared_ptr<Door> m_door;
};

} // namespace quittance::sync
