#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QTranslator>

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace {

using namespace quittance;
using namespace Qt::StringLiterals;

struct Command
{
    QStringView name;
    cli::Exit (*run)(const cli::Invocation &, workspace::Workspace &);
};

constexpr Command kCommands[] = {
    {u"sample", cli::runSample},   {u"inspect", cli::runInspect},
    {u"import", cli::runImport},   {u"reconcile", cli::runReconcile},
    {u"explain", cli::runExplain}, {u"aging", cli::runAging},
    {u"metric", cli::runMetric},   {u"check-cases", cli::runCheckCases},
    {u"report", cli::runReport},   {u"verify", cli::runVerify},
    {u"health", cli::runHealth},   {u"connect", cli::runConnect},
    {u"sync", cli::runSync},       {u"push", cli::runPush},
    {u"outbox", cli::runOutbox},   {u"listen", cli::runListen},
};

/// A book that was only opened to store nothing in it leaves no trace.
void removeBook(const QString &path)
{
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
}

cli::Exit runCommand(const cli::Invocation &invocation)
{
    workspace::Workspace workspace;
    const bool adds = invocation.command == u"connect" && invocation.arguments.front() == u"add";
    const bool creates = invocation.command == u"import" || adds;
    const bool isNew = creates && !QFile::exists(invocation.store);
    // `sample` makes its own file; a command that only reads files needs none.
    if (!invocation.store.isEmpty() && invocation.command != u"sample") {
        if (const Result<> opened = workspace.openNow(invocation.store, creates); !opened)
            return cli::printError(invocation, opened.error());
    }
    const auto *command
        = std::ranges::find_if(kCommands, [&](const Command &c) { return invocation.command == c.name; });
    if (command == std::end(kCommands))
        return cli::Exit::WrongUsage;
    const cli::Exit exit = command->run(invocation, workspace);
    const bool storedNothing
        = exit == cli::Exit::WrongUsage || exit == cli::Exit::Failed || invocation.has(u"dry-run"_s);
    if (isNew && storedNothing) {
        workspace.close();
        removeBook(invocation.store);
    }
    return exit;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"Quittance"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(QUITTANCE_VERSION));
    QTranslator plurals; // "1 line", "2 lines"
    if (plurals.load(u":/i18n/quittance_en.qm"_s))
        QCoreApplication::installTranslator(&plurals);

    const Result<cli::Invocation> invocation = cli::parseCommandLine(QCoreApplication::arguments().mid(1));
    if (!invocation) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(invocation.error().message));
        return int(cli::Exit::WrongUsage);
    }
    if (invocation->command == u"help") {
        std::fprintf(stdout, "%s", qUtf8Printable(cli::usageText()));
        return int(cli::Exit::Done);
    }
    return int(runCommand(*invocation));
}
