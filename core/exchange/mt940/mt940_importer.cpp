#include "core/exchange/mt940/mt940_importer.h"

#include "core/exchange/csv/text_encoding.h"
#include "core/exchange/mt940/field_scanner.h"
#include "core/exchange/mt940/mt940_reader.h"

#include <QSet>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

QString Mt940Importer::name() const
{
    return u"mt940"_s;
}

int Mt940Importer::recognise(QByteArrayView prefix) const
{
    const Result<DecodedText> decoded = decodeText(prefix);
    if (!decoded || decoded->text.contains('\0'))
        return 0;
    SwiftFieldScanner scanner(decoded->text);
    SwiftField field;
    QSet<QByteArrayView> tags;
    constexpr int kEnoughTags = 3;
    while (tags.size() < kEnoughTags && scanner.next(field)) {
        if (!field.tag.isEmpty())
            tags.insert(field.tag);
    }
    if (tags.isEmpty())
        return 0;
    constexpr int kFirstTag = 62; // above a table, which a few lines with commas resemble
    return kFirstTag + 12 * int(tags.size() - 1);
}

Result<ReadOutcome> Mt940Importer::read(QByteArrayView bytes, const ReadOptions &options) const
{
    const Result<DecodedText> decoded = decodeText(bytes);
    if (!decoded)
        return failed(decoded);
    Mt940Reader reader(decoded->text, options);
    Result<ReadOutcome> outcome = reader.read();
    if (outcome)
        outcome->encoding = decoded->encoding;
    return outcome;
}

} // namespace quittance::exchange
