#include "core/workspace/open_book.h"

#include "core/store/snapshot_loader.h"
#include "core/workspace/board_loader.h"
#include "core/workspace/evidence_states.h"

#include <algorithm>
#include <numeric>

namespace quittance::workspace {

namespace {

/// Days whose evidence is kept: today's and the one looked back to.
constexpr size_t kMostEvidence = 2;

/// Customer indices by name, for all who list customers: an update adds customers behind the order made before it.
void orderNames(store::Snapshot &snapshot)
{
    snapshot.customerByName.resize(snapshot.customerCount());
    std::iota(snapshot.customerByName.begin(), snapshot.customerByName.end(), quint32(0));
    std::ranges::sort(snapshot.customerByName, [&snapshot](quint32 a, quint32 b) {
        const int names = snapshot.customerName[a].compare(snapshot.customerName[b]);
        return names != 0 ? names < 0 : snapshot.customerId[a] < snapshot.customerId[b];
    });
}

} // namespace

OpenBook::OpenBook(std::shared_ptr<store::Book> file, ledger::CompanyId company, QDate today, Listener listener)
    : m_file(std::move(file))
    , m_company(company)
    , m_today(today)
    , m_listener(std::move(listener))
{
}

OpenBook::~OpenBook() = default;

Result<std::shared_ptr<const store::Snapshot>> OpenBook::snapshot(const Reading &reading) const
{
    const QMutexLocker lock(&m_snapshot.mutex);
    const std::vector<store::ChangeSet> pending = m_snapshot.takePending(reading.seen);
    if (m_snapshot.value && pending.empty())
        return m_snapshot.value;
    Result<store::Snapshot> made = tl::unexpected<Error>(Error{});
    if (!m_snapshot.value) {
        made = store::loadSnapshot(reading.connection, m_company);
    } else {
        made = store::updateSnapshot(*m_snapshot.value, reading.connection, pending.front());
        for (size_t i = 1; made && i < pending.size(); ++i)
            made = store::updateSnapshot(*made, reading.connection, pending[i]);
    }
    if (!made) {
        m_snapshot.value.reset(); // the changes taken are lost with it: the next one loads afresh
        return failed(made);
    }
    const bool areNamesMoved = std::ranges::any_of(
        pending, [](const store::ChangeSet &changes) { return changes.everything || !changes.customers.isEmpty(); });
    if (areNamesMoved || made->customerByName.size() != made->customerCount())
        orderNames(*made);
    m_snapshot.value = std::make_shared<const store::Snapshot>(std::move(*made));
    return m_snapshot.value;
}

Result<std::shared_ptr<const store::SearchIndex>> OpenBook::searchIndex(const Reading &reading) const
{
    const QMutexLocker lock(&m_search.mutex);
    const std::vector<store::ChangeSet> pending = m_search.takePending(reading.seen);
    if (m_search.value && pending.empty())
        return m_search.value;
    if (!m_search.value) {
        Result<store::SearchIndex> built = store::SearchIndex::build(reading.connection, m_company);
        if (!built)
            return failed(built);
        m_search.value = std::make_shared<const store::SearchIndex>(std::move(*built));
        return m_search.value;
    }
    auto changed = std::make_shared<store::SearchIndex>(*m_search.value);
    for (const store::ChangeSet &changes : pending) {
        if (const Result<> updated = changed->update(reading.connection, changes); !updated) {
            m_search.value.reset();
            return failed(updated);
        }
    }
    m_search.value = std::move(changed);
    return m_search.value;
}

Result<std::shared_ptr<const ReconcileBoard>> OpenBook::board(const Reading &reading, const Progress &progress,
                                                              const CancelToken &cancel) const
{
    const auto columns = snapshot(reading);
    if (!columns)
        return failed(columns);
    const QMutexLocker lock(&m_board.mutex);
    const std::vector<store::ChangeSet> pending = m_board.takePending(reading.seen);
    if (m_board.value && pending.empty())
        return m_board.value;
    m_board.value.reset();
    if (!m_boardLoader)
        m_boardLoader = std::make_unique<BoardLoader>(m_company, m_today);
    Result<ReconcileBoard> made = m_boardLoader->make(reading.connection, **columns, pending, progress, cancel);
    if (!made)
        return failed(made);
    m_board.value = std::make_shared<const ReconcileBoard>(std::move(*made));
    return m_board.value;
}

Result<std::shared_ptr<const EvidenceStates>> OpenBook::evidence(const Reading &reading,
                                                                 const std::shared_ptr<const store::Snapshot> &columns,
                                                                 const ledger::AsOf &asOf) const
{
    const QMutexLocker lock(&m_evidenceMutex);
    std::erase_if(m_evidence, [&](const Evidence &one) { return one.seen < reading.seen; });
    const auto known = std::ranges::find_if(m_evidence, [&](const Evidence &one) {
        return one.columns == columns && one.seen == reading.seen && one.asOf == asOf;
    });
    if (known != m_evidence.end())
        return known->states;
    Result<EvidenceStates> made = readEvidenceStates(reading.connection, *columns, m_company, asOf);
    if (!made)
        return failed(made);
    m_evidence.insert(m_evidence.begin(),
                      {std::make_shared<const EvidenceStates>(std::move(*made)), columns, reading.seen, asOf});
    if (m_evidence.size() > kMostEvidence)
        m_evidence.pop_back();
    return m_evidence.front().states;
}

Result<std::shared_ptr<const EvidenceStates>> OpenBook::evidenceToday(const Reading &reading) const
{
    const auto columns = snapshot(reading);
    return columns ? evidence(reading, *columns, ledger::AsOf{m_today}) : failed(columns);
}

std::shared_ptr<const ReconcileBoard> OpenBook::shownBoard() const
{
    if (!m_board.mutex.tryLock())
        return nullptr;
    std::shared_ptr<const ReconcileBoard> shown = m_board.value;
    m_board.mutex.unlock();
    return shown;
}

void OpenBook::rest() const
{
    const auto drop = [](auto &kept) {
        const QMutexLocker lock(&kept.mutex);
        kept.value.reset();
    };
    // On a reader: a load may hold a lock for a while.
    static_cast<void>(read([self = shared_from_this(), drop](const store::Connection &) -> Result<> {
        drop(self->m_snapshot);
        drop(self->m_search);
        drop(self->m_board);
        {
            const QMutexLocker evidence(&self->m_evidenceMutex);
            self->m_evidence.clear();
        }
        {
            const QMutexLocker board(&self->m_board.mutex);
            self->m_boardLoader.reset();
        }
        const QMutexLocker lock(&self->m_convertedMutex);
        self->m_converted.reset();
        return {};
    }));
}

void OpenBook::noteChange(const store::ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    // Pushed before it is counted: whoever reads the count finds the change.
    const QMutexLocker lock(&m_noteMutex);
    const qint64 number = m_changes.load() + 1;
    m_snapshot.note(number, changes);
    m_search.note(number, changes);
    m_board.note(number, changes);
    m_changes.store(number);
    if (m_listener)
        m_listener(changes);
}

} // namespace quittance::workspace
