#pragma once

#include "core/base/result.h"

#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

namespace quittance::connect::codat {

/// A question that several ask at the same time is asked once. Its answer is kept, unless it is an error: then the next
/// to ask asks again. For one thread.
template<typename T>
class AskedOnce
{
public:
    using Done = std::function<void(Result<T>)>;

    /// `ask` is called when the answer is neither known nor on its way; it must call what it is given once, later.
    void get(QObject *context, Done done, const std::function<void(Done)> &ask)
    {
        if (m_answer) {
            QMetaObject::invokeMethod(
                context, [done = std::move(done), answer = *m_answer] { done(answer); }, Qt::QueuedConnection);
            return;
        }
        m_waiting.push_back({context, std::move(done)});
        if (m_waiting.size() == 1)
            ask([this](const Result<T> &answer) { tell(answer); });
    }
    /// Null while it is not known.
    [[nodiscard]] const T *answer() const { return m_answer ? &*m_answer : nullptr; }
    void forget() { m_answer.reset(); }

private:
    struct Asker
    {
        QPointer<QObject> context;
        Done done;
    };

    void tell(const Result<T> &answer)
    {
        if (answer)
            m_answer = *answer;
        for (const Asker &asker : std::exchange(m_waiting, {})) {
            if (asker.context)
                asker.done(answer);
        }
    }

    std::optional<T> m_answer;
    std::vector<Asker> m_waiting;
};

} // namespace quittance::connect::codat
