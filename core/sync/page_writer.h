#pragma once

#include "core/connect/list_pull.h"
#include "core/store/apply.h"
#include "core/sync/record_table.h"

#include <map>
#include <memory>

namespace quittance::sync {

/// What became of one page.
struct PageOutcome
{
    ListState state; ///< as stored with the page
    RecordCounts counts;
    std::vector<RejectedItem> rejected;
    store::ChangeSet changes;
};

/// Stores the pages of one connection's lists: each in the transaction it is called in, together with its cursor.
///
/// Keeps what it knows of the book from page to page, and is used by one run and on the writer's thread only.
class PageWriter
{
public:
    PageWriter(ledger::CompanyId company, ledger::ConnectionId source, QString sourceName)
        : m_company(company)
        , m_source(source)
        , m_sourceName(std::move(sourceName))
    {
    }

    /// `packed` as RecordTable::keep() takes it. The page is the writer's from then on.
    Result<PageOutcome> write(const store::Connection &connection, const ListState &state, connect::PulledPage &page,
                              const QByteArray &packed, Instant at);
    /// To be called when the transaction around write() was taken back.
    void forget();
    /// Brings back indexes that a first load went without.
    Result<> finish(const store::Connection &connection);

private:
    Result<store::ApplyOutcome> apply(const store::Connection &connection, const ListState &state,
                                      ledger::FactBatch &batch);
    Result<> writeFacts(const store::Connection &connection, connect::PulledPage &page, PageOutcome &outcome);
    Result<> retract(const store::Connection &connection, connect::PulledPage &page, PageOutcome &outcome);
    Result<> closeUnnamed(const store::Connection &connection, PageOutcome &outcome, Instant at);
    Result<> closeRecords(const store::Connection &connection, const QStringList &unnamed, PageOutcome &outcome,
                          Instant at);

    ledger::CompanyId m_company;
    ledger::ConnectionId m_source;
    QString m_sourceName;
    std::unique_ptr<store::BatchLoader> m_loader;
    std::map<QByteArray, ledger::ImportId> m_imports; ///< of this run, by list
};

} // namespace quittance::sync
