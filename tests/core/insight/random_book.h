#pragma once

#include "core/ledger/facts.h"

#include <QRandomGenerator>

namespace quittance::test {

/// A ledger nobody would wish for: voids, returns, drafts, deletions, changes learned late, backdated receipts,
/// instalments, negative invoices, three currencies of 0, 2 and 3 digits, leap days and month ends.
[[nodiscard]] ledger::FactBatch randomBook(QRandomGenerator &random, int documents);

/// A day the random books know something about.
[[nodiscard]] QDate randomDay(QRandomGenerator &random);
/// Sometimes "now".
[[nodiscard]] Instant randomInstant(QRandomGenerator &random);

/// What the book says is open on a day, document by document, worked out the slow way: every fact's version is chosen
/// by itself and the ledger's own rule applied. Keys are remote ids; documents with nothing open are left out.
[[nodiscard]] std::vector<std::pair<const ledger::DocumentFact *, qint64>> openByRule(const ledger::FactBatch &batch,
                                                                                      ledger::AsOf asOf);

} // namespace quittance::test
