#pragma once

#include <QByteArray>

namespace quittance::connect::alloy {

/// Whether `signature` is of `message` by the owner of `publicKey`: RSA (PKCS #1 v1.5) with SHA-256. False, too, for a
/// key that is no RSA key in PEM.
[[nodiscard]] bool isSignedBy(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature);

} // namespace quittance::connect::alloy
