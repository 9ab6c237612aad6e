#include "core/exchange/ofx/ofx_importer.h"

#include "core/exchange/csv/text_encoding.h"
#include "core/exchange/ofx/ofx_reader.h"

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

/// Banks write `CHARSET:1252` above UTF-8 and the other way round: bytes that are valid UTF-8 are, and among code pages
/// the header decides.
QString encodingOf(QByteArrayView bytes)
{
    const QString found = detectEncoding(bytes);
    if (!found.startsWith(u"windows"))
        return found;
    constexpr qsizetype kHeaderSize = 512;
    const QByteArray header = bytes.first(qMin(bytes.size(), kHeaderSize)).toByteArray().toLower();
    if (header.contains("charset:1250") || header.contains("8859-2") || header.contains("windows-1250"))
        return u"windows-1250"_s;
    const bool isWestern = header.contains("charset:1252") || header.contains("8859-1") || header.contains("1252");
    return isWestern ? u"windows-1252"_s : found;
}

} // namespace

QString OfxImporter::name() const
{
    return u"ofx"_s;
}

int OfxImporter::recognise(QByteArrayView prefix) const
{
    const Result<DecodedText> decoded = decodeText(prefix);
    if (!decoded)
        return 0;
    const QByteArrayView text = decoded->text.trimmed();
    if (text.startsWith("OFXHEADER") || text.startsWith("<OFX>"))
        return 97;
    constexpr qsizetype kHeaderSize = 2048;
    const QByteArray head = text.first(qMin(text.size(), kHeaderSize)).toByteArray().toUpper();
    if (head.contains("<?OFX") || head.contains("OFXHEADER:") || head.contains("<OFX>"))
        return 92;
    return text.toByteArray().toUpper().contains("<STMTTRN>") ? 60 : 0;
}

Result<ReadOutcome> OfxImporter::read(QByteArrayView bytes, const ReadOptions &options) const
{
    const Result<DecodedText> decoded = decodeText(bytes, encodingOf(bytes));
    if (!decoded)
        return failed(decoded);
    OfxReader reader(decoded->text, options);
    Result<ReadOutcome> outcome = reader.read();
    if (outcome)
        outcome->encoding = decoded->encoding;
    return outcome;
}

} // namespace quittance::exchange
