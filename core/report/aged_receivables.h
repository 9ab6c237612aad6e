#pragma once

#include "core/base/result.h"
#include "core/insight/aging.h"
#include "core/insight/roll_forward.h"
#include "core/report/table.h"

#include <functional>
#include <vector>

namespace quittance::report {

/// One open invoice or instalment. Units of `currency`.
struct OpenItemRow
{
    QString number;
    QString customer;
    QDate issue;
    QDate due;
    int days = 0; ///< past due, or since issue when aged by invoice date
    int bucket = 0; ///< index into AgingTable::labels
    Currency currency;
    qint64 amount = 0;
    qint64 applied = 0; ///< amount − open
    qint64 open = 0;
};

/// Fills the next open item and answers true, or answers false when there are no more. Rows of one currency come
/// together, currencies in the order of AgingTable::totals; credits that are in no bucket are left out.
using OpenItemSource = std::function<bool(OpenItemRow &)>;

/// A credit note, payment or other credit with something left that settles nothing yet.
struct UnappliedCreditRow
{
    QString number;
    ledger::DocumentKind kind = ledger::DocumentKind::Payment;
    QString customer;
    QDate date;
    Currency currency;
    qint64 amount = 0; ///< ≤ 0, as it lowers the receivable
    qint64 applied = 0; ///< amount − open
    qint64 open = 0; ///< ≤ 0
};

struct Definition
{
    QString term;
    QString meaning; ///< full sentences
};

/// What the policy's figures mean, for the sheet Definitions. Source: receivables.md 1.0, 1.1, 1.4.
[[nodiscard]] std::vector<Definition> agedReceivablesDefinitions(const insight::AgingPolicy &policy);

/// All that the aged-receivables workbook prints. Nothing is computed from it but shares, ranks and totals.
struct AgedReceivablesInput
{
    ReportHeader header;
    insight::AgingTable aging;
    std::vector<insight::AgingTable> trend; ///< at month ends, oldest first; empty: no chart
    OpenItemSource openItems;
    qint64 openItemCount = 0; ///< for progress; 0: not known
    std::vector<UnappliedCreditRow> unapplied;
    std::vector<insight::RollForward> rollForwards;
    std::vector<Definition> definitions; ///< empty: those of the policy
    quint32 rowLimit = kSheetRowLimit; ///< rows of a sheet before it goes on to the next
};

/// Writes the workbook: Summary, By customer, By invoice (a sheet per currency), By currency, Unapplied credits,
/// Roll-forward, Definitions. Never a sum across currencies. The same input gives the same bytes.
///
/// An existing file is replaced only when all is written. Runs on any one thread and holds one row of the open items
/// at a time. Fails with Cancelled, ReadOnly, NotFound, Full, Io, or InvalidInput when the open items are out of
/// order. Source: receivables.md 2.4.
[[nodiscard]] Result<WrittenFile> writeAgedReceivables(const AgedReceivablesInput &input, const QString &path,
                                                       const Progress &progress = {}, const CancelToken &cancel = {});

} // namespace quittance::report
