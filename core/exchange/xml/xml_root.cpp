#include "core/exchange/xml/xml_root.h"

#include <QXmlStreamReader>

namespace quittance::exchange {
namespace {

bool mayBeXml(QByteArrayView prefix)
{
    for (const char c : prefix.first(qMin<qsizetype>(prefix.size(), 256))) {
        if (c == '<')
            return true;
        // A byte order mark, spaces, and the zero bytes of UTF-16 may stand before it.
        const bool mayStand = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0' || (c & 0x80) != 0;
        if (!mayStand)
            return false;
    }
    return false;
}

} // namespace

XmlRoot xmlRootOf(QByteArrayView prefix)
{
    if (!mayBeXml(prefix))
        return {};
    while (!prefix.isEmpty() && (prefix.front() == ' ' || prefix.front() == '\n' || prefix.front() == '\r'))
        prefix = prefix.sliced(1);
    QXmlStreamReader xml(prefix.toByteArray());
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            return {xml.name().toString(), xml.namespaceUri().toString()};
    }
    return {};
}

} // namespace quittance::exchange
