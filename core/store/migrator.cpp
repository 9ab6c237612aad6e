#include "core/store/migrator.h"

#include "core/store/indexes.h"
#include "core/store/sql_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <sqlite3.h>

/// Outside every namespace, as Q_INIT_RESOURCE wants it: a static library's resources are linked only when named.
static void initResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace quittance::store {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::store)
};

constexpr char kCreateVersions[] = R"sql(
    CREATE TABLE IF NOT EXISTS schema_version (
        version    INTEGER PRIMARY KEY,
        min_reader INTEGER NOT NULL,
        name       TEXT    NOT NULL
    ) STRICT
)sql";

struct Step
{
    int version = 0;
    int minReader = 0;
    QString name;
    QByteArray sql;
};

struct FileVersion
{
    int version = 0;
    int minReader = 0;
};

/// A file of another program: nothing of ours may be put into it.
tl::unexpected<Error> noBook(const Connection &connection)
{
    return fail(Error::Kind::Corrupt,
                Text::tr("%1 is a database, but not a Quittance book. The file was not changed.")
                    .arg(QDir::toNativeSeparators(connection.path())),
                Place{connection.path(), 0, {}});
}

/// `0002_promise_to_pay.sql`, whose first line is `-- min_reader: N`.
Result<Step> readStep(const QFileInfo &info)
{
    static const QRegularExpression head(QStringLiteral("^-- min_reader: (\\d+)\\n"));
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Io, Text::tr("The migration %1 cannot be read.").arg(info.filePath()));
    const QByteArray sql = file.readAll();
    const QRegularExpressionMatch match = head.match(QString::fromUtf8(sql));
    const int version = info.baseName().left(4).toInt();
    if (version < 1 || !match.hasMatch())
        return fail(Error::Kind::InvalidInput, Text::tr("The migration %1 has no version.").arg(info.fileName()));
    return Step{version, match.captured(1).toInt(), info.completeBaseName(), sql};
}

Result<std::vector<Step>> readSteps(const QString &folder)
{
    initResources();
    const QDir dir(folder.isEmpty() ? QStringLiteral(":/quittance/store/migrations") : folder);
    std::vector<Step> steps;
    for (const QFileInfo &info : dir.entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        Result<Step> step = readStep(info);
        if (!step)
            return failed(step);
        if (step->version != int(steps.size()) + 1)
            return fail(Error::Kind::InvalidInput, Text::tr("Migration %1 is missing.").arg(steps.size() + 1));
        steps.push_back(std::move(*step));
    }
    return steps;
}

Result<FileVersion> readVersion(const Connection &connection)
{
    const Result<qint64> known = connection.scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'schema_version'");
    if (!known)
        return failed(known);
    if (*known == 0)
        return FileVersion();
    const Result<qint64> version = connection.scalar("SELECT coalesce(max(version), 0) FROM schema_version");
    const Result<qint64> reader = connection.scalar("SELECT coalesce(max(min_reader), 0) FROM schema_version");
    if (!version || !reader)
        return failed(version ? reader : version);
    return FileVersion{int(*version), int(*reader)};
}

tl::unexpected<Error> tooNew(const Connection &connection, int needs, int newest)
{
    return fail(Error::Kind::TooNew,
                Text::tr("%1 was written by a newer version of Quittance (it needs format %2, this version reads up to "
                         "%3). Install the newer version; the file was not changed.")
                    .arg(QDir::toNativeSeparators(connection.path()))
                    .arg(needs)
                    .arg(newest),
                Place{connection.path(), 0, {}});
}

Result<> backUp(const Connection &connection, int version)
{
    const QString path = backupPath(connection.path(), version);
    sqlite3 *copy = nullptr;
    int rc = sqlite3_open_v2(path.toUtf8().constData(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (rc == SQLITE_OK) {
        sqlite3_backup *backup = sqlite3_backup_init(copy, "main", connection.handle(), "main");
        rc = backup == nullptr ? sqlite3_errcode(copy) : sqlite3_backup_step(backup, -1);
        rc = backup == nullptr ? rc : sqlite3_backup_finish(backup);
    }
    sqlite3_close_v2(copy);
    if (rc != SQLITE_OK)
        return tl::unexpected<Error>(sqlError(rc, path, QStringLiteral("backup")));
    return {};
}

Result<> apply(const Connection &connection, const Step &step)
{
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
    if (!transaction)
        return failed(transaction);
    if (const Result<> done = connection.exec(step.sql); !done)
        return failed(done);
    Result<Statement> record = connection.prepare("INSERT INTO schema_version VALUES (?1, ?2, ?3)");
    if (!record)
        return failed(record);
    if (const Result<> done = record->bind(step.version, step.minReader, step.name).run(); !done)
        return failed(done);
    const Result<qint64> broken = connection.scalar("SELECT count(*) FROM pragma_foreign_key_check");
    if (!broken)
        return failed(broken);
    if (*broken != 0)
        return fail(Error::Kind::Corrupt,
                    Text::tr("The step %1 would leave %n broken references in the book; it was taken back.", nullptr,
                             int(*broken))
                        .arg(step.name));
    return (*transaction)->commit();
}

Result<int> applyNewSteps(const Connection &connection, const QString &folder)
{
    const Result<std::vector<Step>> steps = readSteps(folder);
    if (!steps)
        return failed(steps);
    const Result<FileVersion> file = readVersion(connection);
    if (!file)
        return failed(file);
    const int newest = int(steps->size());
    if (file->minReader > newest)
        return tooNew(connection, file->minReader, newest);
    if (file->version >= newest)
        return newest;
    if (file->version > 0) {
        if (const Result<> copied = backUp(connection, file->version); !copied)
            return failed(copied);
    }
    if (const Result<> done = connection.exec(kCreateVersions); !done)
        return failed(done);
    for (size_t i = size_t(file->version); i < steps->size(); ++i) {
        if (const Result<> done = apply(connection, (*steps)[i]); !done)
            return failed(done);
    }
    return newest;
}

} // namespace

QString backupPath(const QString &path, int version)
{
    return QStringLiteral("%1.backup-v%2").arg(path).arg(version);
}

Result<int> migrate(const Connection &connection, const QString &folder)
{
    // A step may rebuild a table, which drops the one that others refer to.
    // SQLite ignores this pragma inside a transaction, so it is set around all.
    if (const Result<> off = connection.exec("PRAGMA foreign_keys = OFF"); !off)
        return failed(off);
    Result<int> version = applyNewSteps(connection, folder);
    if (const Result<> on = connection.exec("PRAGMA foreign_keys = ON"); !on)
        return failed(on);
    if (!version || !folder.isEmpty())
        return version;
    // A bulk load that was cut short leaves its tables without their indexes.
    if (const Result<> built = createIndexes(connection); !built)
        return failed(built);
    return version;
}

Result<> checkIsBook(const Connection &connection)
{
    const Result<qint64> foreign = connection.scalar("SELECT count(*) > 0 AND sum(name = 'schema_version') = 0"
                                                     " FROM sqlite_schema");
    if (!foreign)
        return failed(foreign);
    return *foreign != 0 ? Result<>(noBook(connection)) : Result<>();
}

Result<> checkVersion(const Connection &connection, const QString &folder)
{
    const Result<std::vector<Step>> steps = readSteps(folder);
    if (!steps)
        return failed(steps);
    const Result<FileVersion> file = readVersion(connection);
    if (!file)
        return failed(file);
    const int newest = int(steps->size());
    if (file->minReader > newest)
        return tooNew(connection, file->minReader, newest);
    if (file->version < newest)
        return fail(Error::Kind::Unsupported,
                    Text::tr("%1 was written by an older version of Quittance and must be opened for writing once.")
                        .arg(QDir::toNativeSeparators(connection.path())),
                    Place{connection.path(), 0, {}});
    return {};
}

} // namespace quittance::store
