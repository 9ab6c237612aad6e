#include "core/exchange/xml/xml_cursor.h"

#include <QCoreApplication>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::XmlCursor)
};

constexpr int kDeepest = 64;

} // namespace

bool XmlCursor::enterRoot()
{
    while (!m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::DTD:
            m_xml.raiseError(Text::tr("The file has a document type declaration, which is not accepted."));
            return false;
        case QXmlStreamReader::StartElement:
            return true;
        default:
            break;
        }
    }
    return false;
}

bool XmlCursor::descend()
{
    if (++m_depth <= kDeepest)
        return true;
    m_xml.raiseError(Text::tr("The elements of the file are nested too deep."));
    return false;
}

QString XmlCursor::wholeText()
{
    constexpr qsizetype kLongestText = 64 * 1024;
    QString text;
    int depth = 1;
    while (depth > 0 && !m_xml.atEnd()) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        depth += int(token == QXmlStreamReader::StartElement) - int(token == QXmlStreamReader::EndElement);
        if (depth > kDeepest)
            m_xml.raiseError(Text::tr("The elements of the file are nested too deep."));
        if (token == QXmlStreamReader::Characters)
            text += m_xml.text().left(kLongestText - text.size());
    }
    return text;
}

QString XmlCursor::prefixedAttribute(QLatin1StringView name) const
{
    for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
        if (attribute.name() == name && !attribute.namespaceUri().isEmpty())
            return attribute.value().toString();
    }
    return {};
}

void XmlCursor::skip()
{
    int depth = 1;
    while (depth > 0 && !m_xml.atEnd()) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        depth += int(token == QXmlStreamReader::StartElement) - int(token == QXmlStreamReader::EndElement);
        if (depth > kDeepest)
            m_xml.raiseError(Text::tr("The elements of the file are nested too deep."));
    }
}

std::optional<qsizetype> overlongXmlPart(QByteArrayView bytes, qsizetype longest,
                                         const std::function<void(qint64)> &passed)
{
    struct Bracket
    {
        QByteArrayView opening;
        QByteArrayView closing;
    };
    constexpr Bracket kBrackets[] = {{"<![CDATA[", "]]>"}, {"<!--", "-->"}, {"<?", "?>"}};
    constexpr qsizetype kTellEvery = 1024 * 1024;
    qsizetype told = 0;
    qsizetype at = 0;
    while (at < bytes.size()) {
        if (passed && at - told >= kTellEvery)
            passed(told = at);
        qsizetype end = bytes.indexOf('<', at + 1);
        for (const Bracket &bracket : kBrackets) {
            if (bytes.sliced(at).startsWith(bracket.opening))
                end = bytes.indexOf(bracket.closing, at + bracket.opening.size());
        }
        const qsizetype next = end < 0 ? bytes.size() : end;
        if (next - at > longest)
            return at;
        // Each attribute is held against all others: what a tag of a megabyte costs is minutes.
        constexpr qsizetype kLongestTag = 32 * 1024;
        if (next - at > kLongestTag && !bytes.sliced(at + 1, kLongestTag).contains('>'))
            return at;
        at = next;
    }
    return std::nullopt;
}

} // namespace quittance::exchange
