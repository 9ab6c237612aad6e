#pragma once

#include "core/base/date.h"
#include "core/base/result.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace quittance::cli {

/// One parsed command line. Source: the console contract, ARCHITECTURE.md.
struct Invocation
{
    QString store;
    bool json = false;
    bool quiet = false;
    std::optional<QDate> asOf;
    std::optional<Instant> knownAt;
    QString command;
    QStringList arguments; ///< what is no option
    QHash<QString, QStringList> options; ///< of the command, by name; a flag has one empty value

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    /// The last value given, empty when absent.
    [[nodiscard]] QString value(const QString &option) const
    {
        return options.value(option).value(options.value(option).size() - 1);
    }
};

/// Options a command takes: a name, and whether a value follows it.
struct OptionSpec
{
    QStringView name;
    bool takesValue;
};

struct CommandSpec
{
    QStringView name;
    QStringView usage; ///< after the program's name
    std::vector<OptionSpec> options;
    int minArguments;
    int maxArguments; ///< −1: any number
    bool needsStore;
};

[[nodiscard]] const std::vector<CommandSpec> &commandSpecs();

/// InvalidInput with a sentence for stderr when the words do not fit the contract.
[[nodiscard]] Result<Invocation> parseCommandLine(const QStringList &arguments);

/// What `--help` prints.
[[nodiscard]] QString usageText();

} // namespace quittance::cli
