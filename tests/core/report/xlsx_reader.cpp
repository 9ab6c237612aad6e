#include "xlsx_reader.h"

#include <QFile>
#include <QXmlStreamReader>
#include <QtEndian>

#include <zlib.h>

namespace quittance::test {

namespace {

constexpr quint32 kCentralEntry = 0x02014b50;
constexpr quint32 kCentralEnd = 0x06054b50;

template<typename T>
T at(const QByteArray &bytes, qsizetype offset)
{
    return offset + qsizetype(sizeof(T)) <= bytes.size() ? qFromLittleEndian<T>(bytes.constData() + offset) : T(0);
}

QByteArray inflated(const QByteArray &packed, qsizetype size)
{
    QByteArray out(size, '\0');
    z_stream stream = {};
    inflateInit2(&stream, -MAX_WBITS);
    QByteArray in = packed;
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return out;
}

QMap<QString, QByteArray> unzipped(const QByteArray &zip, QSet<quint32> &stamps)
{
    QMap<QString, QByteArray> parts;
    const QByteArray endMark = QByteArray::fromRawData("PK\5\6", 4);
    const qsizetype end = zip.lastIndexOf(endMark);
    if (end < 0 || at<quint32>(zip, end) != kCentralEnd)
        return parts;
    qsizetype entry = at<quint32>(zip, end + 16);
    while (at<quint32>(zip, entry) == kCentralEntry) {
        stamps.insert(at<quint32>(zip, entry + 12));
        const auto packedSize = qsizetype(at<quint32>(zip, entry + 20));
        const auto size = qsizetype(at<quint32>(zip, entry + 24));
        const int nameLength = at<quint16>(zip, entry + 28);
        const auto local = qsizetype(at<quint32>(zip, entry + 42));
        const qsizetype data = local + 30 + at<quint16>(zip, local + 26) + at<quint16>(zip, local + 28);
        const QByteArray packed = zip.mid(data, packedSize);
        const bool isStored = at<quint16>(zip, entry + 10) == 0;
        parts.insert(QString::fromUtf8(zip.mid(entry + 46, nameLength)), isStored ? packed : inflated(packed, size));
        entry += 46 + nameLength + at<quint16>(zip, entry + 30) + at<quint16>(zip, entry + 32);
    }
    return parts;
}

} // namespace

XlsxReader::XlsxReader(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        m_parts = unzipped(file.readAll(), m_stamps);
    QXmlStreamReader xml(part(QStringLiteral("xl/workbook.xml")));
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"sheet")
            m_sheetNames.push_back(xml.attributes().value(QStringLiteral("name")).toString());
    }
    readSharedStrings();
}

void XlsxReader::readSharedStrings()
{
    QXmlStreamReader xml(part(QStringLiteral("xl/sharedStrings.xml")));
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"si")
            m_sharedStrings.push_back(xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
}

QHash<QString, ReadCell> XlsxReader::sheet(const QString &name) const
{
    QHash<QString, ReadCell> cells;
    QXmlStreamReader xml(part(QStringLiteral("xl/worksheets/sheet%1.xml").arg(m_sheetNames.indexOf(name) + 1)));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"c")
            continue;
        const QString reference = xml.attributes().value(QStringLiteral("r")).toString();
        const QString type = xml.attributes().value(QStringLiteral("t")).toString();
        ReadCell cell;
        cell.style = xml.attributes().value(QStringLiteral("s")).toInt();
        cell.isText = type == u"s" || type == u"inlineStr" || type == u"str";
        while (xml.readNextStartElement()) {
            const bool isFormula = xml.name() == u"f";
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            (isFormula ? cell.formula : cell.value) = text;
        }
        if (type == u"s")
            cell.value = m_sharedStrings.value(cell.value.toInt());
        cells.insert(reference, cell);
    }
    return cells;
}

int XlsxReader::rowOf(const QString &sheetName, const QString &column, const QString &text) const
{
    const QHash<QString, ReadCell> cells = sheet(sheetName);
    int first = 0;
    for (auto it = cells.begin(); it != cells.end(); ++it) {
        if (it->value != text || !it.key().startsWith(column))
            continue;
        bool isRow = false;
        const int row = QStringView(it.key()).mid(column.size()).toInt(&isRow);
        if (isRow && (first == 0 || row < first))
            first = row;
    }
    return first;
}

QStringList XlsxReader::tableNames() const
{
    QStringList names;
    for (auto it = m_parts.begin(); it != m_parts.end(); ++it) {
        if (!it.key().startsWith(u"xl/tables/"))
            continue;
        QXmlStreamReader xml(it.value());
        if (xml.readNextStartElement())
            names.push_back(xml.attributes().value(QStringLiteral("name")).toString());
    }
    return names;
}

QString XlsxReader::numberFormat(int style) const
{
    QXmlStreamReader xml(part(QStringLiteral("xl/styles.xml")));
    QHash<int, QString> formats = {{0, QStringLiteral("General")}, {49, QStringLiteral("@")}};
    QList<int> ids;
    bool isInCells = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.name() == u"cellXfs")
            isInCells = xml.isStartElement();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"numFmt")
            formats.insert(xml.attributes().value(QStringLiteral("numFmtId")).toInt(),
                           xml.attributes().value(QStringLiteral("formatCode")).toString());
        else if (isInCells && xml.name() == u"xf")
            ids.push_back(xml.attributes().value(QStringLiteral("numFmtId")).toInt());
    }
    return formats.value(ids.value(style));
}

} // namespace quittance::test
