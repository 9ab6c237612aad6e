#include "core/sync/secret_store.h"

#include <QCoreApplication>
#include <qt6keychain/keychain.h>

namespace quittance::sync {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::sync)
};

const QLatin1String kEnvironment("env:");
const QLatin1String kKeychain("keychain");
const QLatin1String kGiven("given");
const QString kService = QStringLiteral("Quittance");

tl::unexpected<Error> keychainError(const QString &connection, const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return fail(Error::Kind::NotFound,
                    Text::tr("The system keychain has no secret for the connection “%1”. Add it again with its secret.")
                        .arg(connection));
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return fail(Error::Kind::ReadOnly,
                    Text::tr("The system keychain did not hand out the secret of “%1”. Unlock it and try again.")
                        .arg(connection));
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return fail(
        Error::Kind::Unsupported,
        Text::tr("No system keychain can be reached here, so the secret of “%1” is not there. Name an environment "
                 "variable that holds it (--secret-env), or hand it over each time (--secret-stdin).")
            .arg(connection));
}

} // namespace

QString SecretSource::word() const
{
    switch (kind) {
    case Kind::Environment:
        return kEnvironment + variable;
    case Kind::Keychain:
        return kKeychain;
    case Kind::Given:
        return kGiven;
    }
    return {};
}

SecretSource SecretSource::ofWord(QStringView word)
{
    if (word.startsWith(kEnvironment))
        return {Kind::Environment, word.mid(kEnvironment.size()).toString()};
    return {word == kGiven ? Kind::Given : Kind::Keychain, {}};
}

void SecretStore::give(const QString &connection, const QByteArray &secret)
{
    const QMutexLocker lock(&m_mutex);
    m_given[connection] = secret;
}

std::optional<QByteArray> SecretStore::given(const QString &connection) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_given.find(connection);
    return found == m_given.end() ? std::nullopt : std::optional(found->second);
}

void SecretStore::find(const QString &connection, const SecretSource &source, QObject *context,
                       const Done<QByteArray> &done)
{
    if (const std::optional<QByteArray> secret = given(connection)) {
        done(*secret);
        return;
    }
    if (source.kind == SecretSource::Kind::Given) {
        done(fail(Error::Kind::NotFound,
                  Text::tr("The secret of “%1” was given to another process and is kept nowhere. Hand it over again "
                           "(--secret-stdin or --secret-env).")
                      .arg(connection)));
        return;
    }
    if (source.kind == SecretSource::Kind::Environment) {
        const QByteArray secret = qgetenv(source.variable.toLocal8Bit().constData());
        if (secret.isEmpty())
            done(fail(Error::Kind::NotFound,
                      Text::tr("The secret of “%1” is read from the environment variable %2, which is not set.")
                          .arg(connection, source.variable)));
        else
            done(secret);
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(kService, context);
    job->setKey(connection);
    QObject::connect(job, &QKeychain::Job::finished, context, [connection, job, done] {
        if (job->error() == QKeychain::NoError)
            done(job->binaryData());
        else
            done(keychainError(connection, *job));
    });
    job->start();
}

void SecretStore::keep(const QString &connection, const QByteArray &secret, QObject *context, const Done<void> &done)
{
    give(connection, secret);
    auto *job = new QKeychain::WritePasswordJob(kService, context);
    job->setKey(connection);
    job->setBinaryData(secret);
    QObject::connect(job, &QKeychain::Job::finished, context, [connection, job, done] {
        done(job->error() == QKeychain::NoError ? Result<>() : Result<>(keychainError(connection, *job)));
    });
    job->start();
}

void SecretStore::forget(const QString &connection, const SecretSource &source, QObject *context,
                         const Done<void> &done)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_given.erase(connection);
    }
    if (source.kind != SecretSource::Kind::Keychain) {
        done({});
        return;
    }
    auto *job = new QKeychain::DeletePasswordJob(kService, context);
    job->setKey(connection);
    // Where nothing can be deleted nothing is left behind.
    QObject::connect(job, &QKeychain::Job::finished, context, [done] { done({}); });
    job->start();
}

} // namespace quittance::sync
