#pragma once

#include "core/ledger/facts.h"

#include <vector>

namespace quittance::workspace {

/// What sample book to make. The same recipe gives the same facts on every machine.
struct SampleRecipe
{
    int customers = 60;
    int invoices = 2750;
    quint64 seed = 1;
    QDate lastDay = QDate(2026, 4, 16);
    int months = 26; ///< calendar months up to and including that of lastDay
};

/// Facts that came in together. Each document and allocation also carries its own knownAt, never after `at`.
struct SampleBatch
{
    Instant at; ///< when the batch is imported: the morning after its month, or the evening of the last day
    ledger::FactBatch facts;
};

/// A mid-size company's receivables: one batch a month, oldest first.
struct SampleBook
{
    QString companyName;
    Currency baseCurrency;
    QDate lastDay;
    std::vector<SampleBatch> batches;
};

/// Makes the sample book in time linear in the invoices (but for sorting). A recipe with fewer than one customer,
/// invoice or month is taken as one.
[[nodiscard]] SampleBook makeSampleBook(const SampleRecipe &recipe = {});

} // namespace quittance::workspace
