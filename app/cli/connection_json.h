#pragma once

#include "app/cli/invocation.h"
#include "core/workspace/workspace.h"

#include <QJsonObject>

namespace quittance::cli {

/// An instant as ISO text, null where there is none.
[[nodiscard]] QJsonValue instantJson(const std::optional<Instant> &instant);

[[nodiscard]] QJsonObject connectionJson(const sync::ConnectionStatus &status);
[[nodiscard]] QJsonObject typesJson(const sync::ConnectionStatus &status);
[[nodiscard]] QJsonObject reportJson(const sync::SyncReport &report);

/// The keys of `--types A,B --types C`.
[[nodiscard]] std::vector<QByteArray> listKeys(const QStringList &values);

/// The secret of `--secret-env` or `--secret-stdin`; empty where neither is given. InvalidInput for a variable that is
/// not set and for an empty standard input.
[[nodiscard]] Result<QByteArray> handedSecret(const Invocation &invocation);
/// Hands the secret of the command line to these connections, for this process.
[[nodiscard]] Result<> giveSecrets(const Invocation &invocation, workspace::Workspace &workspace,
                                   const QStringList &names);

} // namespace quittance::cli
