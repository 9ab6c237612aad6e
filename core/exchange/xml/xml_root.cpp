#include "core/exchange/xml/xml_root.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

#include <cstring>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::XmlRoot)
};

/// Attachments in base64 are the longest texts that invoices really have.
constexpr qsizetype kLongestRun = 100 * 1024 * 1024;

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

QString xmlTooLarge(QByteArrayView bytes)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    while (end - at > kLongestRun) {
        const void *next = std::memchr(at, '<', size_t(end - at));
        const char *const tag = next == nullptr ? end : static_cast<const char *>(next);
        if (tag - at > kLongestRun)
            return Text::tr("A single text in the file is longer than 100 megabytes. No message of its kind has such a "
                            "text; ask the sender for the file again.");
        at = tag + 1;
    }
    return {};
}

} // namespace quittance::exchange
