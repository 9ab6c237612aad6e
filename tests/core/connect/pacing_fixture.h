#pragma once

#include "core/connect/http/http_client.h"

#include <QTimer>

#include <memory>

namespace quittance::connect {

/// Time that passes only by waiting for it: every wait is over at once, and is written down.
struct TestTime
{
    Instant now = Instant::now(); ///< as the fake server, whose answers name a day
    std::vector<std::chrono::milliseconds> waits;

    [[nodiscard]] HttpPacing pacing()
    {
        return {.now = [this] { return now; },
                .random = [] { return 0U; },
                .later =
                    [this](std::chrono::milliseconds wait, QObject *context, std::function<void()> step) {
                        waits.push_back(wait);
                        now.ms += wait.count();
                        QTimer::singleShot(0, context, std::move(step));
                    }};
    }
};

} // namespace quittance::connect
