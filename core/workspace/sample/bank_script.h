#pragma once

#include "core/workspace/sample/plan.h"

namespace quittance::workspace {

/// One movement on a bank account of the sample book, before it gets its number and statement.
struct SampleMovement
{
    int currency = 0; ///< position in SamplePlan::currencies: one account each
    QDate day;
    qint64 units = 0; ///< money in is positive
    QString counterparty;
    QString counterpartyAccount;
    QString text;
    bool isReversal = false;
    int batchSize = 1;
};

/// What the bank saw of the plan: receipts in the payers' words, collections, returns, refunds, fees, transfers and
/// money that belongs to nobody. By currency, then day.
[[nodiscard]] std::vector<SampleMovement> makeSampleMovements(const SamplePlan &plan, const SampleRecipe &recipe);

} // namespace quittance::workspace
