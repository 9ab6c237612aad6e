#include "core/store/sql_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

#include <sqlite3.h>

Q_LOGGING_CATEGORY(lcStore, "quittance.store", QtInfoMsg)

namespace quittance::store {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::store)
};

Error::Kind kindOfCannotOpen(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (file.exists())
        return file.isReadable() && !file.isDir() ? Error::Kind::ReadOnly : Error::Kind::Io;
    return folder.exists() && !folder.isWritable() ? Error::Kind::ReadOnly : Error::Kind::NotFound;
}

Error::Kind kindOf(int rc, const QString &path)
{
    switch (rc & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error::Kind::Busy;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Error::Kind::ReadOnly;
    case SQLITE_CANTOPEN:
        return kindOfCannotOpen(path);
    case SQLITE_FULL:
        return Error::Kind::Full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Error::Kind::Corrupt;
    case SQLITE_INTERRUPT:
        return Error::Kind::Cancelled;
    case SQLITE_CONSTRAINT:
        return Error::Kind::Conflict;
    default:
        return Error::Kind::Io;
    }
}

} // namespace

QString storeSentence(Error::Kind kind, const QString &path)
{
    const QString file = QDir::toNativeSeparators(path);
    switch (kind) {
    case Error::Kind::Busy:
        return Text::tr("%1 is in use by another program. Close that program or try again in a moment; nothing was "
                        "changed.")
            .arg(file);
    case Error::Kind::ReadOnly:
        return Text::tr("%1 cannot be written, because the file or its folder is read-only. Allow writing or copy the "
                        "book to another folder; nothing was changed.")
            .arg(file);
    case Error::Kind::Full:
        return Text::tr("The disk that holds %1 is full. Free some space and try again; nothing was changed.")
            .arg(file);
    case Error::Kind::Corrupt:
        return Text::tr("%1 is damaged or is no Quittance book. Open a backup, or rescue it: the damaged file is set "
                        "aside and what can be read is copied into a fresh book.")
            .arg(file);
    case Error::Kind::Cancelled:
        return Text::tr("The work on %1 was stopped; nothing was changed.").arg(file);
    case Error::Kind::NotFound:
        return Text::tr("There is no book at %1. Check the folder and the name.").arg(file);
    case Error::Kind::Conflict:
        return Text::tr("%1 holds something that contradicts what was to be stored; nothing was changed.").arg(file);
    default:
        return Text::tr("%1 could not be read or written. Check the disk and try again; nothing was changed.")
            .arg(file);
    }
}

Error sqlError(int rc, const QString &path, const QString &detail)
{
    const Error::Kind kind = kindOf(rc, path);
    if (kind != Error::Kind::Cancelled)
        qCInfo(lcStore).noquote() << detail << rc;
    QString message = storeSentence(kind, path);
    if (kind == Error::Kind::Io || kind == Error::Kind::Conflict)
        message += u' ' + Text::tr("(%1, code %2)").arg(detail).arg(rc);
    return Error{kind, std::move(message), Place{path, 0, {}}};
}

Error sqlError(sqlite3 *db, const char *doing)
{
    const char *path = sqlite3_db_filename(db, "main");
    return sqlError(sqlite3_extended_errcode(db), QString::fromUtf8(path == nullptr ? "" : path),
                    QString::fromUtf8(sqlite3_errmsg(db)) + QStringLiteral(": ")
                        + QString::fromUtf8(doing).simplified().left(80));
}

} // namespace quittance::store
