#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QMutex>
#include <QObject>

#include <functional>
#include <map>
#include <optional>

namespace quittance::sync {

/// Where the secret of a connection is. The word of it is what the book keeps; the secret itself never is.
struct SecretSource
{
    enum class Kind : quint8 {
        Environment, ///< the variable named here, read anew by every process
        Keychain, ///< the system's
        Given ///< by whoever started this process, for this process
    };

    Kind kind = Kind::Keychain;
    QString variable;

    /// `env:NAME`, `keychain`, `given`.
    [[nodiscard]] QString word() const;
    [[nodiscard]] static SecretSource ofWord(QStringView word);

    friend bool operator==(const SecretSource &, const SecretSource &) = default;
};

/// The secrets of connections: in this process's memory, in its environment, or in the system's keychain; never in the
/// book and never in a log. What was given for this process comes before where a secret is kept.
///
/// Any thread may call it. What needs the keychain is answered on the thread of `context`, which needs an event loop;
/// everything else before the call returns.
class SecretStore
{
    Q_DISABLE_COPY_MOVE(SecretStore)
public:
    template<typename T>
    using Done = std::function<void(Result<T>)>;

    SecretStore() = default;

    /// For this process, under the connection's name.
    void give(const QString &connection, const QByteArray &secret);
    /// NotFound with a sentence that says where the secret was looked for and what to do.
    void find(const QString &connection, const SecretSource &source, QObject *context, const Done<QByteArray> &done);
    /// Into the keychain. Unsupported with a sentence where the system has none.
    void keep(const QString &connection, const QByteArray &secret, QObject *context, const Done<void> &done);
    /// From this process and from the keychain, if it is there.
    void forget(const QString &connection, const SecretSource &source, QObject *context, const Done<void> &done);

private:
    [[nodiscard]] std::optional<QByteArray> given(const QString &connection) const;

    mutable QMutex m_mutex;
    std::map<QString, QByteArray> m_given;
};

} // namespace quittance::sync
