#pragma once

#include "core/workspace/when_answered.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <utility>

namespace quittance::ui {

using workspace::answeredBy;
using workspace::whenAnswered;

/// A question a screen asks the workspace again and again. Only the answer to the latest one is delivered; the
/// ones before are cancelled. Lives on the UI thread and is owned by who asks.
class Question : public QObject
{
    Q_OBJECT

public:
    explicit Question(QObject *parent);
    ~Question() override;

    /// `answer` is called on the UI thread with what `future` brings, unless something newer was asked meanwhile.
    template<typename T, typename Answer>
    void ask(const QFuture<T> &future, Answer answer)
    {
        const int number = begin(QFuture<void>(future));
        whenAnswered(this, future, [this, number, answer = std::move(answer)](T result) mutable {
            if (number != m_number)
                return;
            end();
            answer(std::move(result));
        });
    }
    /// Forgets what was asked; no answer comes.
    void drop();
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }

Q_SIGNALS:
    /// True when an answer takes longer than people notice (150 ms), false when it came.
    void busyChanged(bool busy);

private:
    int begin(QFuture<void> future);
    void end();

    QFuture<void> m_future;
    QTimer m_patience;
    int m_number = 0;
    bool m_isWaiting = false;
};

} // namespace quittance::ui
