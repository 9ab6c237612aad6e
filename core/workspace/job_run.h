#pragma once

#include "core/base/result.h"
#include "core/workspace/job_list.h"

#include <QFuture>
#include <QPointer>

namespace quittance::workspace {

/// Ends the job `id` when `future` has its answer; `say(const T &)` is what the list shows. Answers the same future.
template<typename T, typename Say>
QFuture<Result<T>> endJobWith(QFuture<Result<T>> future, JobList &jobs, int id, Say say)
{
    return future.then([list = QPointer(&jobs), id, say = std::move(say)](Result<T> answer) {
        const QString detail = answer ? say(answer) : QString();
        const std::optional<Error> error = answer ? std::nullopt : std::optional(answer.error());
        if (list) {
            QMetaObject::invokeMethod(
                list,
                [list, id, detail, error] {
                    if (list)
                        list->end(id, detail, error);
                },
                Qt::QueuedConnection);
        }
        return answer;
    });
}

} // namespace quittance::workspace
