#include "core/exchange/bai2/bai2_importer.h"

#include "core/exchange/bai2/bai2_reader.h"
#include "core/exchange/csv/text_encoding.h"

namespace quittance::exchange {

using namespace Qt::StringLiterals;

QString Bai2Importer::name() const
{
    return u"bai2"_s;
}

int Bai2Importer::recognise(QByteArrayView prefix) const
{
    const Result<DecodedText> decoded = decodeText(prefix);
    if (!decoded || BaiRecordScanner::codeOf(decoded->text.trimmed()) != 1)
        return 0;
    BaiRecordScanner scanner(decoded->text);
    BaiRecord header;
    BaiRecord group;
    constexpr qsizetype kHeaderFields = 8;
    if (!scanner.next(header) || header.pieces.front().count(u',') + 1 < kHeaderFields - 1)
        return 0;
    if (!scanner.next(group))
        return 70;
    return group.code == 2 || group.code == 99 ? 96 : 0;
}

Result<ReadOutcome> Bai2Importer::read(QByteArrayView bytes, const ReadOptions &options) const
{
    const Result<DecodedText> decoded = decodeText(bytes);
    if (!decoded)
        return failed(decoded);
    Bai2Reader reader(decoded->text, options);
    Result<ReadOutcome> outcome = reader.read();
    if (outcome)
        outcome->encoding = decoded->encoding;
    return outcome;
}

} // namespace quittance::exchange
