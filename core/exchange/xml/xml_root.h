#pragma once

#include <QByteArrayView>
#include <QString>

namespace quittance::exchange {

/// The first element of an XML text.
struct XmlRoot
{
    QString name; ///< local; empty: this is no XML, or its root is not among the bytes
    QString namespaceUri;
};

/// The root of an XML text of which `prefix` is the beginning. Passes over a document type, which reading refuses.
[[nodiscard]] XmlRoot xmlRootOf(QByteArrayView prefix);

} // namespace quittance::exchange
