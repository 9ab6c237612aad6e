#include "core/exchange/camt/xml_cursor.h"

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

QString XmlCursor::text()
{
    return m_xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
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
