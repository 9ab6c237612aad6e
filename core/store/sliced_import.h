#pragma once

#include "core/store/apply.h"

#include <QElapsedTimer>

namespace quittance::store {

/// An import of any size in slices short enough for other writes to run in between. Lives on the writer's thread.
class SlicedImport
{
    Q_DISABLE_COPY_MOVE(SlicedImport)
public:
    SlicedImport(const Connection &connection, ledger::CompanyId company, ledger::ConnectionId source,
                 std::vector<FactStream> streams, const ApplyOptions &options, Progress progress, CancelToken cancel);

    /// What a step leaves to do: another slice, addLines() or endLines() with what lines() gives, nothing.
    enum class Next { Slice, Lines, Nothing };

    /// Applies the next slice. On an error everything so far is taken back.
    Result<Next> step();
    /// Of the batch that a step asked lines for.
    [[nodiscard]] const std::function<Result<>(const FactStream::Take &)> &lines() const
    {
        return m_streams[m_batch].lines;
    }
    /// The next lines of the batch, whose lines so far are stored.
    void addLines(std::vector<ledger::BankLineFact> lines);
    /// There are no more lines. Where that is an error, everything so far is taken back, and it is answered.
    Result<> endLines(const Result<> &given);
    [[nodiscard]] std::vector<ApplyOutcome> takeOutcomes() { return std::move(m_outcomes); }

private:
    /// How far each kind of fact of the current batch has come.
    struct Cursor
    {
        std::array<size_t, kFactTypes> at = {};
    };

    [[nodiscard]] ledger::FactBatch nextSlice();
    [[nodiscard]] bool isUsedUp() const;
    Result<> applySlice();
    Result<> finish();
    void merge(ApplyOutcome slice, const Cursor &before);
    void takeBack();

    Connection m_connection;
    BatchLoader m_loader;
    std::vector<FactStream> m_streams;
    std::vector<std::array<std::vector<qint64>, 2>> m_order; ///< original places of documents and allocations
    Progress m_progress;
    CancelToken m_cancel;
    std::vector<ApplyOutcome> m_outcomes;
    size_t m_batch = 0;
    Cursor m_cursor;
    qint64 m_linesBefore = 0; ///< lines of the current batch in pieces that are used up
    size_t m_sliceFacts = 500;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace quittance::store
