#include "core/exchange/ledger_json/ledger_json_importer.h"

#include "core/exchange/ledger_json/truth_ledger.h"

namespace quittance::exchange {

using namespace Qt::StringLiterals;

QString LedgerJsonImporter::name() const
{
    return u"ledger-json"_s;
}

int LedgerJsonImporter::recognise(QByteArrayView prefix) const
{
    if (!prefix.trimmed().startsWith('{'))
        return 0;
    if (prefix.contains("\"quittance-truth-case/1\""))
        return 95;
    return prefix.contains("\"documents\"") && (prefix.contains("\"customers\"") || prefix.contains("\"allocations\""))
        ? 60
        : 0;
}

Result<ReadOutcome> LedgerJsonImporter::read(QByteArrayView bytes, const ReadOptions &options) const
{
    return readLedgerJson(bytes, options);
}

} // namespace quittance::exchange
