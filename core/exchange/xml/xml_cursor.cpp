#include "core/exchange/xml/xml_cursor.h"

#include <QCoreApplication>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::XmlCursor)
};

constexpr int kDeepest = 64;
constexpr qsizetype kLongestText = 1024 * 1024;

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

bool XmlCursor::deeper()
{
    if (++m_depth <= kDeepest)
        return true;
    m_xml.raiseError(Text::tr("The elements of the file are nested too deep."));
    return false;
}

QString XmlCursor::wholeText()
{
    QString text;
    int depth = 1;
    while (depth > 0 && !m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        case QXmlStreamReader::Characters:
        case QXmlStreamReader::EntityReference:
            text += m_xml.text();
            break;
        default:
            break;
        }
        if (depth > kDeepest)
            m_xml.raiseError(Text::tr("The elements of the file are nested too deep."));
        if (text.size() > kLongestText) {
            m_xml.raiseError(Text::tr("A text in the file is longer than any message of its kind has."));
            return {};
        }
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

} // namespace quittance::exchange
