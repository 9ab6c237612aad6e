#pragma once

#include "core/base/date.h"
#include "core/insight/aging.h"
#include "core/insight/data_findings.h"

#include <QFuture>

#include <memory>
#include <vector>

namespace quittance::workspace {

class OpenBook;
class UndoHistory;

/// A finding and what somebody decided about it.
struct FindingRow
{
    insight::Finding finding;
    bool isDismissed = false;
    bool hasChangedSince = false; ///< it was dismissed, and is another now: it stands again
    QString reason; ///< of the dismissal
    QString author;
    Instant at;
};

/// What decisions and the console call a finding: its rule's name and its subject, `header_lines:invoice/INV-1`.
[[nodiscard]] QString findingKey(const insight::Finding &finding);

/// How many findings one rule has. Every rule is there, also those that found nothing.
struct FindingGroup
{
    insight::FindingRule rule = insight::FindingRule::HeaderLines;
    qint64 standing = 0; ///< exact, also beyond what is listed
    qint64 dismissed = 0;
};

/// How far one kind of facts of one source reaches.
struct SourceFreshness
{
    QString what; ///< "Invoices and credit notes", "Bank lines of Main account"
    QString source; ///< the file or connection its last fact came from
    ledger::BankAccountId account;
    qint64 count = 0;
    QDate newest; ///< day of the last fact
    Instant learned; ///< when it became known
    bool isStale = false;
};

/// Everything that can be seen to be wrong with the data, and how fresh it is.
struct DataHealth
{
    std::vector<FindingGroup> groups; ///< in the order of the rules
    std::vector<FindingRow> rows; ///< up to kFindingsListed of each rule, worst rules first
    std::vector<SourceFreshness> sources;
};

/// Rows listed of one rule; the counts are of all.
inline constexpr qint64 kFindingsListed = 2000;

/// One currency of a kept month end beside what the same day is answered as now.
struct MonthEndDifference
{
    Currency currency;
    qint64 keptNet = 0;
    qint64 netNow = 0;
    qint64 explained = 0; ///< Σ of the restatements since; the difference, unless the file was tampered with
    int restatements = 0;
    bool isMoved = false; ///< something moved between buckets, though perhaps not the net

    [[nodiscard]] qint64 difference() const { return netNow - keptNet; }
};

struct MonthEndRow
{
    QDate day;
    Instant keptAt; ///< what was known when it was first answered
    std::vector<MonthEndDifference> currencies; ///< by code
};

/// What is wrong with the book's data, decisions about it, and the month ends it was closed with.
///
/// Findings are made anew from the book each time; only dismissals are stored, as decisions.
class DataHealthService
{
public:
    DataHealthService(std::shared_ptr<OpenBook> book, UndoHistory &history);

    [[nodiscard]] QFuture<Result<DataHealth>> read() const;

    /// Takes findings off the list, with a reason; one step of undo. A finding that becomes another stands again.
    QFuture<Result<>> dismiss(std::vector<insight::Finding> findings, QString reason);
    QFuture<Result<>> restore(std::vector<insight::Finding> findings);
    /// The same without a step of undo: for programs that have no sitting.
    QFuture<Result<>> decideNow(std::vector<insight::Finding> findings, const QString &reason, bool dismisses) const;

    /// The last `months` closed month ends, oldest first. One that was never asked before is answered and kept now; a
    /// kept one is never rewritten, but compared with today's answer. In a read-only book nothing is kept.
    [[nodiscard]] QFuture<Result<std::vector<MonthEndRow>>> monthEnds(int months, insight::AgingPolicy policy) const;

private:
    QFuture<Result<>> decide(const QString &kind, std::vector<insight::Finding> findings, const QString &reason) const;

    std::shared_ptr<OpenBook> m_book;
    UndoHistory &m_history;
};

} // namespace quittance::workspace
