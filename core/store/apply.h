#pragma once

#include "core/base/task.h"
#include "core/ledger/facts.h"
#include "core/ledger/ids.h"
#include "core/store/changes.h"
#include "core/store/connection.h"
#include "core/store/fact_stream.h"
#include "core/store/key_map.h"

#include <QHash>

#include <array>
#include <memory>
#include <span>

namespace quittance::store {

struct ApplyOptions
{
    Instant at; ///< when the facts became known that do not say so themselves; 0: now
    bool isDryRun = false; ///< count, report, and take everything back
    /// Let a large first load run without secondary indexes, which are rebuilt at its end. Used only while the book
    /// holds few documents, so that setting it is always safe.
    bool bulkLoad = false;
    /// So many keys of a table are held at most; what is known beyond that is asked of the book, row by row.
    size_t mostKeys = KeyMap::kAnyNumber;
    /// The caller takes everything back when this fails, and runs inside a transaction: then none is opened here. A
    /// savepoint keeps a copy of every page that changes.
    bool isWithin = false;
    /// Whose documents are that name no customer, by their remote ids.
    QHash<QString, ledger::CustomerId> owners = {};
};

enum class FactType : quint8 { Customer, Document, Allocation, BankAccount, Statement, BankLine, Rate };
inline constexpr size_t kFactTypes = 7;

struct ApplyCounts
{
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;

    friend bool operator==(const ApplyCounts &, const ApplyCounts &) = default;
};

/// A fact that could not be stored as stated. `index` is its place in its vector of the batch; −1 where it waits from
/// an earlier import.
struct FactIssue
{
    FactType type = FactType::Document;
    qint64 index = -1;
    QString remoteId;
    QString reason; ///< one sentence
    bool isPending = false; ///< an allocation that is kept and tried again when more documents arrive
};

/// A document of the batch that looks like another one of the book.
struct PossibleDuplicate
{
    enum class Why {
        SameNumber, ///< the numbers differ only in case, spaces, punctuation or leading zeros
        SameAmount ///< same customer, kind and amount within seven days
    };

    qint64 index = -1; ///< in FactBatch::documents
    ledger::DocumentId document;
    ledger::DocumentId of;
    QString number;
    QString ofNumber;
    Why why = Why::SameNumber;
};

struct ApplyOutcome
{
    ledger::ImportId import; ///< invalid after a dry run
    std::array<ApplyCounts, kFactTypes> byType;
    std::vector<FactIssue> issues;
    std::vector<PossibleDuplicate> possibleDuplicates; ///< the first thousand
    ChangeSet changes;

    [[nodiscard]] ApplyCounts &of(FactType type) { return byType[size_t(type)]; }
    [[nodiscard]] const ApplyCounts &of(FactType type) const { return byType[size_t(type)]; }
    [[nodiscard]] ApplyCounts total() const;
    /// Takes what a further part of the same import came to, in whose facts `FactIssue::index` counts on.
    void add(ApplyOutcome part);
};

/// Stores `batch` for one connection in one transaction: all of it or nothing. The same facts a second time are
/// unchanged. Customers are found by remote id, else by folded name, else created.
Result<ApplyOutcome> applyBatch(const Connection &connection, ledger::CompanyId company, ledger::ConnectionId source,
                                const ledger::FactBatch &batch, const ApplyOptions &options = {},
                                const Progress &progress = {}, const CancelToken &cancel = {});

/// Several batches in one transaction, one outcome each. Progress counts facts over all of them.
Result<std::vector<ApplyOutcome>> applyBatches(const Connection &connection, ledger::CompanyId company,
                                               ledger::ConnectionId source, std::span<const ledger::FactBatch> batches,
                                               const ApplyOptions &options = {}, const Progress &progress = {},
                                               const CancelToken &cancel = {});

/// The same of batches with lines behind them, which are made on this thread.
Result<std::vector<ApplyOutcome>> applyStreams(const Connection &connection, ledger::CompanyId company,
                                               ledger::ConnectionId source, std::span<const FactStream> streams,
                                               const ApplyOptions &options = {}, const Progress &progress = {},
                                               const CancelToken &cancel = {});

/// A sequence of batches for one connection, each its own transaction: the pages of a sync or of a first load. Keeps
/// what it knows of the book between batches; a write by somebody else makes it look again.
class BatchLoader
{
    Q_DISABLE_COPY_MOVE(BatchLoader)
public:
    BatchLoader(const Connection &connection, ledger::CompanyId company, ledger::ConnectionId source,
                const ApplyOptions &options = {});
    ~BatchLoader();

    Result<ApplyOutcome> apply(const ledger::FactBatch &batch, const Progress &progress = {},
                               const CancelToken &cancel = {});
    /// A part of one import: goes on with `import`, or starts it where that is invalid. Until the part that `isLast`
    /// the import counts as unfinished, and undoImport() or the next opening of the book takes it back.
    /// `total` is how many facts the whole import has.
    Result<ApplyOutcome> applyPart(const ledger::FactBatch &part, ledger::ImportId import, bool isLast, qint64 total,
                                   const CancelToken &cancel = {});
    /// To be called when what was applied is taken back by the transaction around it: what is known of the book is then
    /// read anew.
    void forget();
    /// Rebuilds the indexes that a bulk load left out. Opening the book does so too, should this never be called.
    Result<> finish();

private:
    struct State;
    Result<ApplyOutcome> keep(Result<ApplyOutcome> outcome);

    std::unique_ptr<State> m_state;
};

} // namespace quittance::store
