#pragma once

#include "core/workspace/line_work.h"
#include "core/workspace/undo_history.h"

/// Made-up bank lines and documents for tests of the reconcile screen, the same on every run.
namespace quittance::samples {

/// An open document of 2026; `open` in cents, its sign as in the ledger.
[[nodiscard]] match::OpenDocument openDocument(qint64 id, const QString &number, qint64 cents, QDate due,
                                               ledger::DocumentKind kind = ledger::DocumentKind::Invoice);
/// Bank line 108: 48,217.35 that is 12.40 short of three invoices less a credit note, and three more readings of it.
[[nodiscard]] workspace::LineView shortPayLine();
/// Bank line 101: pays INV-20790 to the cent.
[[nodiscard]] workspace::LineView exactLine();
/// Bank line 114: two equal invoices.
[[nodiscard]] workspace::LineView tiedLine();
/// Bank line 101 once it is accepted.
[[nodiscard]] workspace::LineView doneLine();
/// The same after its invoice was lowered and moved to another customer, with a note.
[[nodiscard]] workspace::LineView movedLine();
/// Bank line 108 put up for a second person by somebody else, in a period that is reconciled.
[[nodiscard]] workspace::LineView pendingLine();
/// Three lines that would be accepted above 99 %, and one of each that is left out.
[[nodiscard]] workspace::BulkPreview bulkPreview();
/// A payment that no line proves, with two lines near it.
[[nodiscard]] workspace::UnprovenView unprovenView();
/// Sixteen lines of every queue, ids from 101.
[[nodiscard]] std::vector<workspace::BankLineRow> bankLines();
[[nodiscard]] workspace::QueueCounts queueCounts();
[[nodiscard]] std::vector<workspace::UndoEntry> undoEntries();

} // namespace quittance::samples
