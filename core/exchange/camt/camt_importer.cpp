#include "core/exchange/camt/camt_importer.h"

#include "core/exchange/camt/camt_reader.h"
#include "core/exchange/csv/text_encoding.h"

#include <QBuffer>
#include <QCoreApplication>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::CamtImporter)
};

} // namespace

QString CamtImporter::name() const
{
    return u"camt"_s;
}

int CamtImporter::recognise(QByteArrayView prefix) const
{
    const Result<DecodedText> decoded = decodeText(prefix);
    if (!decoded || !decoded->text.trimmed().startsWith('<'))
        return 0;
    const QByteArrayView text = decoded->text;
    for (const char *message : {"camt.052.", "camt.053.", "camt.054."}) {
        if (text.contains(message))
            return 95;
    }
    for (const char *element : {"BkToCstmrStmt", "BkToCstmrAcctRpt", "BkToCstmrDbtCdtNtfctn"}) {
        if (text.contains(element))
            return 80;
    }
    return 0;
}

Result<ReadOutcome> CamtImporter::read(QByteArrayView bytes, const ReadOptions &options) const
{
    if (const std::optional<qsizetype> at = overlongXmlPart(bytes, kLongestXmlPart, options.passed))
        return fail(Error::Kind::InvalidInput,
                    Text::tr("One text of the file is longer than a MiB, at byte %1. No bank writes that; fetch the "
                             "file again.")
                        .arg(*at),
                    {.line = bytes.first(*at).count('\n') + 1});
    const QByteArray raw = QByteArray::fromRawData(bytes.data(), bytes.size());
    QBuffer device;
    device.setData(raw);
    device.open(QIODevice::ReadOnly);
    CamtReader reader(device, options);
    return reader.read();
}

} // namespace quittance::exchange
