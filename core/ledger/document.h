#pragma once

#include "core/base/date.h"
#include "core/base/money.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace quittance::ledger {

/// What a document is. The numbers are stored; never reuse one.
enum class DocumentKind : quint8 {
    Invoice = 0,
    CreditNote = 1,
    Payment = 2,
    Refund = 3,
    WriteOff = 4,
    OpeningBalance = 5
};

inline constexpr DocumentKind kDocumentKinds[]
    = {DocumentKind::Invoice, DocumentKind::CreditNote, DocumentKind::Payment,
       DocumentKind::Refund,  DocumentKind::WriteOff,   DocumentKind::OpeningBalance};

/// `invoice`, `credit_note`, `payment`, `refund`, `write_off`, `opening_balance`: the words of files and the console.
[[nodiscard]] QString kindName(DocumentKind kind);
[[nodiscard]] std::optional<DocumentKind> kindFromName(QStringView name);

/// Whether a document counts at all. A void is not a state: it has a day, before which the document existed.
enum class DocumentState : quint8 { Posted = 0, Draft = 1, Deleted = 2 };

/// +1 where the document's amount raises what the customer owes, −1 where it lowers it.
[[nodiscard]] constexpr int receivableSign(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Invoice:
    case DocumentKind::Refund:
    case DocumentKind::OpeningBalance:
        return 1;
    case DocumentKind::CreditNote:
    case DocumentKind::Payment:
    case DocumentKind::WriteOff:
        return -1;
    }
    return 1;
}

/// A part of a document with its own due date.
struct Instalment
{
    QDate due;
    qint64 units = 0; ///< of the document's currency, same sign as the document's amount

    friend bool operator==(const Instalment &, const Instalment &) = default;
};

/// Which day a figure is for, and what was known when it was asked.
struct AsOf
{
    QDate day;
    Instant knownAt = Instant::max();

    friend bool operator==(const AsOf &, const AsOf &) = default;
};

/// When a version of a fact was believed: from `from` until `to`, exclusive.
struct KnownSpan
{
    Instant from;
    Instant to = Instant::max();

    [[nodiscard]] constexpr bool holds(Instant at) const { return from <= at && (at < to || to == Instant::max()); }

    friend bool operator==(const KnownSpan &, const KnownSpan &) = default;
};

/// One version of a document, as far as its open balance goes.
struct DocumentVersion
{
    qint64 receivableUnits = 0; ///< signed effect on the receivable: +invoice, −payment, −credit note
    DocumentState state = DocumentState::Posted;
    QDate effective; ///< issue date
    QDate ended; ///< void or reversal day: from then on it does not exist; invalid: never
    KnownSpan known;
};

/// One version of an allocation as one of its two documents sees it.
struct AppliedVersion
{
    qint64 receivableUnits = 0; ///< added to the document's open: − on an invoice, + on the payment that settles it
    QDate effective;
    QDate ended; ///< un-applied, or the other document void or reversed; invalid: never
    KnownSpan known;
};

/// True when the document exists on `asOf.day` as known at `asOf.knownAt`. Source: receivables.md 1.0.
[[nodiscard]] bool isInForce(const DocumentVersion &document, AsOf asOf);

/// What is open of a document: its amount less all allocations in force; 0 where it is not in force.
/// Positive for what is owed, negative for credits. Source: receivables.md 1.0, cases C01, C10.
[[nodiscard]] qint64 openUnits(std::span<const DocumentVersion> versions, std::span<const AppliedVersion> applied,
                               AsOf asOf);

/// Open units of each instalment when `open` is left of a document of these instalments: what is settled pays the
/// earliest due first. The parts add up to `open`.
[[nodiscard]] std::vector<qint64> openByInstalment(std::span<const Instalment> instalments, qint64 open);

} // namespace quittance::ledger
