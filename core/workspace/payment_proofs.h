#pragma once

#include "core/match/payer_words.h"
#include "core/match/payment_match.h"
#include "core/store/match_gateway.h"

namespace quittance::workspace {

/// The receipts of a ledger, the lines of a bank, and what was accepted between them.
struct ProofQuestion
{
    std::span<const match::LedgerPayment> payments;
    std::span<const match::BankEntry> entries; ///< of every currency
    std::span<const store::UsedPart> used; ///< accepted, by id
};

/// How the bank's money proves each receipt, for every screen, file and figure alike: by the lines accepted for it
/// where there are any, else by holding it against the lines that nothing uses. A payer that pays for as many
/// customers as the policy says, or more, collects for them, as a processor, a factor or the bank itself does: its name
/// says nothing against a receipt.
/// Answers as matchPayments does. Source: receivables.md 1.16, 1.17.
[[nodiscard]] match::PaymentMatches provePayments(const ProofQuestion &question, const match::PayerWords &words,
                                                  const match::PaymentMatchPolicy &policy = {});

/// Who pays with a bank line, in its own words: the name, or the text where it has none.
[[nodiscard]] QString payerWord(const match::Receipt &line);

} // namespace quittance::workspace
