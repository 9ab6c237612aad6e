#pragma once

#include <QFuture>
#include <QPromise>

#include <memory>
#include <utility>

namespace quittance {

/// An answer that is still to come, handed from step to step and from thread to thread until one of them gives it. Its
/// future is cancelled when the last copy goes without an answer.
///
/// Steps of one answer are chained with this, never with QFuture::then(): in Qt 6.4 a continuation that is attached
/// while another thread finishes the future may run twice. The lints ban it.
template<typename T>
class Promised
{
public:
    Promised()
        : m_promise(std::make_shared<QPromise<T>>())
    {
        m_promise->start();
    }

    [[nodiscard]] QFuture<T> future() const { return m_promise->future(); }

    /// Gives the answer: once.
    void operator()(T answer) const
    {
        m_promise->addResult(std::move(answer));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<T>> m_promise;
};

} // namespace quittance
