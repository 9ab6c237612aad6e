#pragma once

#include "core/ledger/facts.h"

#include <optional>
#include <vector>

namespace quittance::exchange {

/// A record of the file that was not taken over, and why.
struct RejectedRecord
{
    qint64 line = 0; ///< 1-based line where the record starts; 0 unknown
    QString field; ///< the file's own name for it: a heading, an element
    QString value; ///< as the file writes it
    QString reason; ///< one sentence for a person

    friend bool operator==(const RejectedRecord &, const RejectedRecord &) = default;
};

/// Something a person should know about a record that was taken over, or about the file (line 0).
struct Warning
{
    qint64 line = 0;
    QString field;
    QString message;

    friend bool operator==(const Warning &, const Warning &) = default;
};

struct DatedBalance
{
    qint64 units = 0; ///< credit positive
    QDate date; ///< invalid: not stated

    friend bool operator==(const DatedBalance &, const DatedBalance &) = default;
};

/// A bank statement as `quittance-cli inspect` prints it. Sums and counts are of booked entries.
struct StatementSummary
{
    QString id;
    QString account;
    std::optional<Currency> currency;
    std::optional<DatedBalance> opening;
    std::optional<DatedBalance> closing;
    qint64 entries = 0;
    qint64 pending = 0; ///< entries that are not booked: pending or for information
    qint64 creditUnits = 0; ///< absolute sum
    qint64 debitUnits = 0; ///< absolute sum
    qint64 creditCount = 0;
    qint64 debitCount = 0;
    QDate firstBooking;
    QDate lastBooking;
    std::optional<bool> isBalanced; ///< opening + entries = closing; absent: a balance is missing
};

/// An invoice or credit note as `quittance-cli inspect` prints it.
struct DocumentSummary
{
    ledger::DocumentKind kind = ledger::DocumentKind::Invoice;
    QString number;
    QDate issue;
    QDate due;
    std::optional<Currency> currency;
    std::optional<qint64> totalUnits;
    std::optional<qint64> payableUnits;
    std::optional<qint64> taxUnits;
    QString seller;
    QString buyer;
    QString iban;
    QString reference; ///< the payment reference the document asks for
};

struct FileSummary
{
    std::vector<StatementSummary> statements;
    std::vector<DocumentSummary> documents; ///< of formats that are documents; see documentSummaries()
};

/// What one file says. Rows read, rejected and set aside add up to the records of the file.
struct ReadOutcome
{
    ledger::FactBatch batch;
    std::vector<RejectedRecord> rejected;
    std::vector<Warning> warnings;
    FileSummary summary;
    qint64 rows = 0; ///< records of the file: data rows, entries, documents
    qint64 read = 0; ///< records that became facts
    qint64 setAside = 0; ///< records left out on purpose: filtered, or said twice word for word
    QString encoding; ///< `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `windows-1250`
};

/// The invoices and credit notes of an outcome, from the file's own summary or, for tables, from the facts.
[[nodiscard]] std::vector<DocumentSummary> documentSummaries(const ReadOutcome &outcome);

} // namespace quittance::exchange
