#pragma once

#include "core/exchange/importer.h"

#include <QSet>

#include <cstdlib>

namespace quittance::exchange {

/// Reads arbitrary bytes and ends the process where the outcome breaks what every importer promises: the records add
/// up, and every bank line has a day, a currency and an id of its own.
inline int fuzzImporter(const Importer &importer, const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    (void)importer.recognise(bytes);
    ReadOptions options{.currency = Currency::fromCode(u"EUR")};
    options.today = QDate(2026, 3, 31);
    const Result<ReadOutcome> outcome = importer.read(bytes, options);
    if (!outcome)
        return 0;
    if (outcome->read + qint64(outcome->rejected.size()) + outcome->setAside != outcome->rows)
        std::abort();
    QSet<QString> ids;
    for (const ledger::BankLineFact &line : outcome->batch.bankLines) {
        if (line.remoteId.isEmpty() || !line.bookedOn.isValid() || !line.amount.currency().isValid())
            std::abort();
        const QString id = line.accountRemoteId + u' ' + line.remoteId;
        if (ids.contains(id))
            std::abort();
        ids.insert(id);
    }
    return 0;
}

} // namespace quittance::exchange
