#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <type_traits>
#include <utility>

namespace quittance::workspace {

/// Calls `answer` on the thread of `owner` with what `future` brings; never when it is cancelled or `owner` is gone
/// by then. QFuture::then() with a context takes a context that is gone for an error, and any then() may run twice
/// (Qt 6.4): the lints ban it.
template<typename T, typename Answer>
void whenAnswered(QObject *owner, const QFuture<T> &future, Answer answer)
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, answer = std::move(answer)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
            answer(watcher->result());
    });
    watcher->setFuture(future);
}

/// The same for an `answer` that brings something itself. What is returned is cancelled when `future` is, or when
/// `owner` is gone before the answer.
template<typename T, typename Answer>
[[nodiscard]] auto answeredBy(QObject *owner, const QFuture<T> &future, Answer answer)
{
    using Brought = std::invoke_result_t<Answer, T>;
    auto promise = std::make_shared<QPromise<Brought>>();
    promise->start();
    QFuture<Brought> brought = promise->future();
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
                     [watcher, promise, answer = std::move(answer)]() mutable {
                         watcher->deleteLater();
                         if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
                             promise->addResult(answer(watcher->result()));
                         else
                             promise->future().cancel();
                         promise->finish();
                     });
    watcher->setFuture(future);
    // A promise that goes without an answer cancels its future.
    return brought;
}

} // namespace quittance::workspace
