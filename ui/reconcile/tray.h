#pragma once

#include "core/base/decimal.h"
#include "core/workspace/line_work.h"

#include <QLocale>

namespace quittance::ui {

/// A document in the tray and what of the bank line goes to it.
struct TrayRow
{
    match::OpenDocument document; ///< of an account: its id is invalid, its number the customer's name
    qint64 units = 0; ///< applied: the sign of what is open
    QString typed; ///< what the user typed when it could not be taken; else empty
    QString problem; ///< sentence: why the row cannot be accepted; empty: it can

    /// Money that settles nothing yet and is kept for a customer.
    [[nodiscard]] bool isAccount() const { return !document.id.isValid(); }
    /// A document in another currency than the line, which only the bank's rate settles.
    [[nodiscard]] bool isForeign(Currency line) const { return !isAccount() && document.currency != line; }
};

/// What adds up in the tray. Units of the line's currency.
struct TraySums
{
    qint64 applied = 0;
    qint64 available = 0; ///< of the bank line, less what accepted matches use
    qint64 missing = 0; ///< applied − available: above 0 too little came, below 0 too much
    qint64 explained = 0; ///< of `missing`, by the handling of the difference
    qint64 left = 0; ///< still to explain; a match is accepted only at 0
};

/// One bank line and the documents a person means it for: the arithmetic of the allocation pane.
class Tray
{
public:
    /// Empties the tray for a line with `available` units of `currency` to use.
    void begin(qint64 available, Currency currency);
    /// Puts `document` in with all it has open, or with `units` of it. False when it is there already.
    bool add(const match::OpenDocument &document, std::optional<qint64> units = std::nullopt);
    /// Keeps what is left of the line, or `units`, for a customer. False when it has a row already.
    bool addAccount(ledger::CustomerId customer, const QString &name, std::optional<qint64> units = std::nullopt);
    void removeAt(int row);
    /// Takes what the user typed. A text that cannot be taken is kept as typed with the reason.
    void apply(int row, const QString &text, const DecimalRule &rule);
    void setHandling(workspace::DifferenceHandling handling);

    [[nodiscard]] const std::vector<TrayRow> &rows() const { return m_rows; }
    [[nodiscard]] Currency currency() const { return m_currency; }
    [[nodiscard]] workspace::DifferenceHandling handling() const { return m_handling; }
    /// The most that may be written off; nothing: no limit.
    void setWriteOffLimit(std::optional<Money> limit) { m_writeOffLimit = limit; }
    [[nodiscard]] std::optional<Money> writeOffLimit() const { return m_writeOffLimit; }
    /// True when the difference may be handled so: what is missing stays open or is made good, what is left over goes
    /// on account or waits on.
    [[nodiscard]] bool allows(workspace::DifferenceHandling handling) const;
    [[nodiscard]] TraySums sums() const;
    /// True when a document is in another currency than the line: the bank's rate settles it, or nothing does.
    [[nodiscard]] bool hasForeign() const;
    /// What stays open of a row once accepted, less what LeaveOpen takes off it.
    [[nodiscard]] qint64 leftOf(int row) const;
    /// Why it cannot be accepted, one sentence; empty when it can.
    [[nodiscard]] QString problem() const;
    /// The decision it stands for; to be asked only when problem() is empty.
    [[nodiscard]] workspace::MatchDecision decision(ledger::BankLineId line) const;

private:
    [[nodiscard]] QString problemOf(const match::OpenDocument &document, qint64 units) const;
    [[nodiscard]] bool allowsRate() const;
    /// What of the line goes to each row: what the bank exchanged is shared out by what its documents take.
    [[nodiscard]] std::vector<qint64> cashUnits(const std::vector<qint64> &taken) const;
    /// What each row takes off its document: LeaveOpen and Dispute take a shortfall off the last ones.
    [[nodiscard]] std::vector<qint64> takenUnits() const;

    std::vector<TrayRow> m_rows;
    qint64 m_available = 0;
    Currency m_currency;
    std::optional<Money> m_writeOffLimit;
    workspace::DifferenceHandling m_handling = workspace::DifferenceHandling::None;
};

/// How amounts are typed in `locale`.
[[nodiscard]] DecimalRule decimalRuleOf(const QLocale &locale);

} // namespace quittance::ui
