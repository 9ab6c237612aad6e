#pragma once

#include "core/base/result.h"
#include "core/workspace/job_list.h"

#include <QPointer>

namespace quittance::workspace {

/// What ends the job `id` once it is called with the job's answer, on any thread, and hands the answer on;
/// `say(const T &)` is what the list shows of a good one.
template<typename Say>
auto endingJob(JobList &jobs, int id, Say say)
{
    return [list = QPointer(&jobs), id, say = std::move(say)]<typename T>(Result<T> answer) {
        const QString detail = answer ? say(*answer) : QString();
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
    };
}

} // namespace quittance::workspace
