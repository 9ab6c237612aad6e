#include "core/exchange/qif/qif_importer.h"

#include "core/exchange/csv/text_encoding.h"
#include "core/exchange/qif/qif_reader.h"

namespace quittance::exchange {

using namespace Qt::StringLiterals;

QString QifImporter::name() const
{
    return u"qif"_s;
}

int QifImporter::recognise(QByteArrayView prefix) const
{
    const Result<DecodedText> decoded = decodeText(prefix);
    if (!decoded || decoded->text.contains('\0'))
        return 0;
    QifScanner scanner(decoded->text);
    QifRecord record;
    constexpr int kRecordsLooked = 20;
    for (int i = 0; i < kRecordsLooked && scanner.next(record); ++i) {
        if (!record.beginsSection)
            continue;
        const QByteArray name = record.section.toByteArray().toLower();
        if (name.startsWith("type:") || name == "account" || name.startsWith("option:") || name.startsWith("clear:"))
            return i == 0 ? 95 : 75;
    }
    return 0;
}

Result<ReadOutcome> QifImporter::read(QByteArrayView bytes, const ReadOptions &options) const
{
    const Result<DecodedText> decoded = decodeText(bytes);
    if (!decoded)
        return failed(decoded);
    QifReader reader(decoded->text, options);
    Result<ReadOutcome> outcome = reader.read();
    if (outcome)
        outcome->encoding = decoded->encoding;
    return outcome;
}

} // namespace quittance::exchange
