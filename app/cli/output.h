#pragma once

#include "app/cli/invocation.h"

#include <QJsonObject>

namespace quittance::cli {

/// Exit codes of the contract.
enum class Exit { Done = 0, SomeRejected = 1, WrongUsage = 2, Failed = 3 };

/// With --json, the one document on stdout; else `text`. Ends with a line break.
void print(const Invocation &invocation, const QJsonObject &document, const QString &text);

/// A line on stderr for whoever watches; nothing under --quiet.
void say(const Invocation &invocation, const QString &line);

/// Says why on stderr (or as the error document) and returns Failed.
[[nodiscard]] Exit printError(const Invocation &invocation, const Error &error);

/// Columns of text under headings, padded; columns in `right` are right-aligned.
[[nodiscard]] QString textTable(const QStringList &headings, const std::vector<QStringList> &rows,
                                const QList<int> &right);

} // namespace quittance::cli
