#pragma once

#include "app/cli/output.h"
#include "core/ledger/document.h"

#include <QFuture>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::cli {

/// Waits for an answer: a console program has nothing else to do.
template<typename T>
[[nodiscard]] Result<T> await(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return fail(Error::Kind::Cancelled, {});
    return future.takeResult();
}

/// The day and knowledge the command line asks for; the book's own today where it names none.
[[nodiscard]] ledger::AsOf askedAsOf(const Invocation &invocation, const workspace::Workspace &workspace);

/// The currency of an option; absent where the option is. InvalidInput for text that is none.
[[nodiscard]] Result<std::optional<Currency>> askedCurrency(const Invocation &invocation, const QString &option);

[[nodiscard]] Exit runSample(const Invocation &invocation, workspace::Workspace &workspace);
[[nodiscard]] Exit runInspect(const Invocation &invocation, workspace::Workspace &workspace);
[[nodiscard]] Exit runImport(const Invocation &invocation, workspace::Workspace &workspace);
[[nodiscard]] Exit runReconcile(const Invocation &invocation, workspace::Workspace &workspace);
/// `reconcile --bench`: matches a portfolio file and touches no store.
[[nodiscard]] Exit runBench(const Invocation &invocation);
[[nodiscard]] Exit runExplain(const Invocation &invocation, workspace::Workspace &workspace);
[[nodiscard]] Exit runAging(const Invocation &invocation, workspace::Workspace &workspace);
[[nodiscard]] Exit runMetric(const Invocation &invocation, workspace::Workspace &workspace);
[[nodiscard]] Exit runCheckCases(const Invocation &invocation, workspace::Workspace &workspace);
[[nodiscard]] Exit runReport(const Invocation &invocation, workspace::Workspace &workspace);
[[nodiscard]] Exit runConnect(const Invocation &invocation, workspace::Workspace &workspace);
[[nodiscard]] Exit runSync(const Invocation &invocation, workspace::Workspace &workspace);
[[nodiscard]] Exit runHealth(const Invocation &invocation, workspace::Workspace &workspace);
[[nodiscard]] Exit runPush(const Invocation &invocation, workspace::Workspace &workspace);
[[nodiscard]] Exit runOutbox(const Invocation &invocation, workspace::Workspace &workspace);
[[nodiscard]] Exit runListen(const Invocation &invocation, workspace::Workspace &workspace);
[[nodiscard]] Exit runVerify(const Invocation &invocation, workspace::Workspace &workspace);

} // namespace quittance::cli
