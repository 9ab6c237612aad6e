#pragma once

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace quittance::test {

constexpr int kLongest = 240'000; ///< ms

/// What a run of the console program said.
struct Run
{
    int exit = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json; ///< empty unless stdout is exactly one document
};

inline QString binary()
{
    const QString folder
        = qEnvironmentVariable("QUITTANCE_BIN", QCoreApplication::applicationDirPath() + QStringLiteral("/../bin"));
    return folder + QStringLiteral("/quittance-cli");
}

/// A folder with a book in it, and the console program to work on it.
struct Desk
{
    QTemporaryDir folder;
    QString store = folder.filePath(QStringLiteral("book.quittance"));

    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    [[nodiscard]] Run raw(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(binary(), arguments);
        Run run;
        if (!process.waitForFinished(kLongest) || process.exitStatus() != QProcess::NormalExit)
            return run;
        run.exit = process.exitCode();
        run.out = process.readAllStandardOutput();
        run.err = process.readAllStandardError();
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(run.out, &error);
        if (error.error == QJsonParseError::NoError)
            run.json = document.object();
        return run;
    }

    [[nodiscard]] Run json(const QStringList &arguments) const
    {
        return raw(QStringList{QStringLiteral("--json"), QStringLiteral("--store"), store} + arguments);
    }
};

} // namespace quittance::test
