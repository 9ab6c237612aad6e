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
                 std::vector<ledger::FactBatch> batches, const ApplyOptions &options, Progress progress,
                 CancelToken cancel);

    /// Applies the next slice: true when there is more to do. On an error everything so far is taken back.
    Result<bool> step();
    [[nodiscard]] std::vector<ApplyOutcome> takeOutcomes() { return std::move(m_outcomes); }

private:
    /// How far each kind of fact of the current batch has come.
    struct Cursor
    {
        std::array<size_t, kFactTypes> at = {};
    };

    [[nodiscard]] ledger::FactBatch nextSlice();
    void merge(ApplyOutcome slice, const Cursor &before);
    void takeBack();

    Connection m_connection;
    BatchLoader m_loader;
    std::vector<ledger::FactBatch> m_batches;
    std::vector<std::array<std::vector<qint64>, 2>> m_order; ///< original places of documents and allocations
    Progress m_progress;
    CancelToken m_cancel;
    std::vector<ApplyOutcome> m_outcomes;
    size_t m_batch = 0;
    Cursor m_cursor;
    size_t m_sliceFacts = 500;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace quittance::store
