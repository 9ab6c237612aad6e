#pragma once

#include "core/ledger/records.h"
#include "core/match/evidence.h"
#include "core/match/types.h"
#include "core/store/bank_gateway.h"
#include "core/store/match_gateway.h"

#include <QSet>

#include <unordered_map>

namespace quittance::workspace {

/// What the bank says of payments, from the accepted matches of a book. Used on one reader's thread.
class EvidenceReader
{
public:
    [[nodiscard]] static Result<EvidenceReader> open(const store::Connection &connection, ledger::CompanyId company);

    [[nodiscard]] Result<match::EvidenceState> ofPayment(const ledger::Document &payment) const;
    /// Of an invoice, by what settles it: the worst state of its cash receipts; nothing when none settles it.
    [[nodiscard]] Result<std::optional<match::EvidenceState>> ofSettled(ledger::DocumentId document) const;
    /// The accepted bank lines of a document.
    [[nodiscard]] Result<std::vector<ledger::BankLine>> linesOf(ledger::DocumentId document) const;
    [[nodiscard]] bool hasBankSource() const { return !m_currencies.isEmpty(); }
    [[nodiscard]] bool hasBankSource(Currency currency) const { return m_currencies.contains(currency); }

private:
    explicit EvidenceReader(store::Connection connection)
        : m_connection(std::move(connection))
    {
    }

    [[nodiscard]] Result<std::vector<match::Party>> groupOf(ledger::CustomerId customer) const;

    store::Connection m_connection;
    QSet<Currency> m_currencies; ///< of accounts that bank data came for
};

} // namespace quittance::workspace
