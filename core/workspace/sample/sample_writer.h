#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/workspace/sample/sample_book.h"

namespace quittance::workspace {

struct SampleWritten
{
    qint64 facts = 0;
    qint64 provenPayments = 0;
};

/// Makes a sample book at `path`: its facts as they came in month by month, and the ledger's payments proven by the
/// bank where nothing is in doubt. What is open stays for a person. The same recipe gives the same bytes. Blocks.
/// Conflict when there is a file already; a failure leaves none.
[[nodiscard]] Result<SampleWritten> writeSampleBook(const QString &path, const SampleRecipe &recipe,
                                                    const Progress &progress, const CancelToken &cancel);

} // namespace quittance::workspace
