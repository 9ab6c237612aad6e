#pragma once

#include "core/workspace/workspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace quittance::workspace::test {

/// Waits with the event loop running, as a window would: some answers come through it.
template<typename T>
[[nodiscard]] Result<T> answerOf(QFuture<Result<T>> future)
{
    const auto wait = [&future] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 60'000); };
    wait();
    if (!future.isFinished() || future.resultCount() == 0)
        return fail(Error::Kind::Cancelled, QStringLiteral("There was no answer."));
    return future.takeResult();
}

/// A workspace with a book in a folder of its own, and files beside it.
struct Scenario
{
    QTemporaryDir folder;
    Workspace workspace;

    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }

    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return file.fileName();
    }

    [[nodiscard]] Result<> open() { return workspace.openNow(path(QStringLiteral("book.quittance")), true); }

    [[nodiscard]] Result<ImportSummary> import(const QStringList &paths, std::optional<ImportAs> as = {},
                                               const QString &account = {})
    {
        return answerOf(workspace.imports().importFiles({.paths = paths, .as = as, .account = account}));
    }

    [[nodiscard]] insight::AgingTable aging(ledger::AsOf asOf, const insight::AgingPolicy &policy = {})
    {
        return answerOf(workspace.figures().aging(asOf, policy)).value();
    }

    [[nodiscard]] VerifySummary verify() { return answerOf(workspace.verify()).value(); }
};

} // namespace quittance::workspace::test
