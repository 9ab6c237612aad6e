#pragma once

#include "core/connect/connector.h"

#include <QSignalSpy>
#include <QTimer>

#include <memory>

namespace quittance::connect {

/// What a connector says to one question, as a value: tests ask and wait.
template<typename T>
class Answered
{
public:
    [[nodiscard]] std::function<void(Result<T>)> taker()
    {
        return [this](Result<T> given) {
            m_answer = std::make_shared<Result<T>>(std::move(given));
            m_bell.setSingleShot(true);
            m_bell.start(0);
        };
    }
    /// True when it is there in time; a value or an error.
    [[nodiscard]] bool wait(int milliseconds)
    {
        QSignalSpy rung(&m_bell, &QTimer::timeout);
        return isThere() || rung.wait(milliseconds);
    }
    [[nodiscard]] bool isThere() const { return m_answer != nullptr; }
    [[nodiscard]] Result<T> &operator*() { return *m_answer; }
    [[nodiscard]] Result<T> *operator->() { return m_answer.get(); }

private:
    std::shared_ptr<Result<T>> m_answer;
    QTimer m_bell; ///< rings when it came
};

template<typename T>
[[nodiscard]] bool isAnswered(Answered<T> &answer, int milliseconds = 10'000)
{
    return answer.wait(milliseconds);
}

/// Everything one pull brings.
struct Pulled
{
    std::vector<PulledPage> pages;
    std::optional<Error> error;

    [[nodiscard]] qint64 records() const
    {
        qint64 sum = 0;
        for (const PulledPage &page : pages)
            sum += page.mapped.records;
        return sum;
    }
    [[nodiscard]] bool isWhole() const { return !pages.empty() && pages.back().isWhole; }
};

/// Pages until the list is over, an error comes, or `most` are there.
[[nodiscard]] inline Pulled pullAll(ListPull &pull, size_t most = 10'000)
{
    Pulled all;
    while (all.pages.size() < most) {
        Answered<std::optional<PulledPage>> page;
        pull.next(page.taker());
        if (!isAnswered(page, 90'000))
            all.error = Error{Error::Kind::Network, QStringLiteral("No answer came."), {}};
        else if (!*page)
            all.error = page->error();
        if (all.error || !**page)
            return all;
        all.pages.push_back(std::move(***page));
    }
    return all;
}

} // namespace quittance::connect
