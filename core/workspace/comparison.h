#pragma once

#include "core/connect/platform_figures.h"
#include "core/ledger/ids.h"
#include "core/match/evidence.h"
#include "core/sync/figures_table.h"

namespace quittance::workspace {

class OpenBook;

/// What one customer owes in one currency: the platform's sum and ours.
struct BalanceComparison
{
    ledger::CustomerId customer; ///< invalid: the book has no such customer
    QString remoteId; ///< the platform's id of it
    QString name;
    Currency currency;
    std::optional<Money> theirs; ///< absent: the platform states nothing of it, which is not the same as zero
    bool isUnreadable = false; ///< it states something that is no amount, so that there is no sum
    std::optional<Money> ours; ///< absent: the book has no such customer
    std::optional<Money> difference; ///< theirs less ours; absent where one side is
    /// Nothing to be looked at: both are there and the same, or one is not there and the other is zero.
    bool agrees = false;
};

/// What the platform's own reconciliation says of the money for an invoice.
enum class TheirEvidence : quint8 {
    Unpaid,
    None, ///< paid, and no movement at a bank is behind any of it
    Part,
    Proven
};
/// `unpaid`, `none`, `part`, `proven`.
[[nodiscard]] QString wordOf(TheirEvidence evidence);

struct InvoiceComparison
{
    ledger::DocumentId document; ///< invalid: the book does not have it
    QString remoteId;
    QString number;
    QString customerName;
    QString theirStatus; ///< the platform's own word
    TheirEvidence theirs = TheirEvidence::Unpaid;
    std::optional<match::EvidenceState> ours; ///< absent: no cash paid it, or the book does not have it
    std::optional<Money> theirOpen;
    std::optional<Money> ourOpen;
    bool agrees = false; ///< in what is open and in whether the money is proven
};

/// A platform's own figures held against ours, as of one day.
struct Comparison
{
    QString connection;
    Instant readAt; ///< when the platform was asked
    QDate day; ///< of the balances, theirs and ours
    std::optional<Instant> generated; ///< by the platform's clock
    bool hasBalances = false;
    bool hasInvoices = false;
    QStringList missing; ///< sentences about what could not be had
    std::vector<BalanceComparison> balances; ///< those that differ first, largest difference first
    std::vector<InvoiceComparison> invoices; ///< those that differ first
    std::vector<connect::PlatformFinding> findings;
    std::vector<connect::PlatformRead> reads; ///< newest first
};

/// Holds kept figures against the book as it is now. Units are exact; nothing is converted.
[[nodiscard]] Result<Comparison> compareFigures(const OpenBook &book, const store::Connection &connection,
                                                ledger::ConnectionId id, const sync::KeptFigures &kept);

} // namespace quittance::workspace
