#pragma once

#include "core/base/result.h"

#include <vector>

namespace quittance::store {

/// How much of one table came through.
struct RescuedTable
{
    QString name;
    qint64 copied = 0;
    bool isWhole = true; ///< false: a damaged page ended the copy, or rows were refused
};

struct RescueReport
{
    QString setAside; ///< where the damaged file lies now
    std::vector<RescuedTable> tables;
};

/// Sets a damaged book aside as `<path>.corrupt-<time>` and copies row by row what can be read of it into a fresh book
/// at `path`: first what only this file knows (companies, decisions, settings, mappings), then the mirror of the
/// sources, which importing the same files again completes. Nothing is ever deleted. The book must not be open.
Result<RescueReport> rescue(const QString &path);

} // namespace quittance::store
