#pragma once

#include "core/ledger/ids.h"
#include "core/store/book.h"
#include "core/store/changes.h"
#include "core/store/search_index.h"
#include "core/store/snapshot.h"
#include "core/workspace/reconcile_board.h"

#include <QFuture>
#include <QMutex>

#include <atomic>
#include <functional>
#include <memory>

namespace quittance::workspace {

class BoardLoader;
class EvidenceStates;

/// Whether it went well, for who needs no more.
template<typename T>
[[nodiscard]] Result<> withoutValue(const Result<T> &answer)
{
    return answer ? Result<>() : failed(answer);
}

/// One company of the open file with what is kept in memory beside it: the columns for figures, the search text, the
/// board of the workbench. Shared by the services; every member may be called from any thread.
class OpenBook : public std::enable_shared_from_this<OpenBook>
{
    Q_DISABLE_COPY_MOVE(OpenBook)
public:
    /// Called on the thread of the write, after its commit.
    using Listener = std::function<void(const store::ChangeSet &)>;

    OpenBook(std::shared_ptr<store::Book> file, ledger::CompanyId company, QDate today, Listener listener);
    ~OpenBook();

    [[nodiscard]] store::Book &file() const { return *m_file; }
    /// For work that another thread asks for; it ends before the book is closed.
    [[nodiscard]] const std::shared_ptr<store::Book> &sharedFile() const { return m_file; }
    [[nodiscard]] ledger::CompanyId company() const { return m_company; }
    /// The book's own today: the clock's, or the last day of a sample.
    [[nodiscard]] QDate today() const { return m_today; }

    /// Runs `ask(const store::Connection &)`, which returns a Result, on a reader.
    template<typename Ask>
    [[nodiscard]] auto read(Ask ask, const CancelToken &cancel = {}) const
    {
        return m_file->read(std::move(ask), cancel);
    }

    /// Runs `change(const store::Connection &) -> Result<store::ChangeSet>`-like work on the writer; `changes` picks
    /// the ids out of its value, and everybody who listens hears of them.
    template<typename Change, typename Pick>
    [[nodiscard]] auto write(Change change, Pick changes)
    {
        const Promised<store::Answer<Change>> answer;
        writeThen(std::move(change), std::move(changes), answer);
        return answer.future();
    }

    /// The same with what the caller makes of the answer: `say(Result<T>)`, called on the thread of the write.
    template<typename Change, typename Pick, typename Say>
    [[nodiscard]] auto write(Change change, Pick changes, Say say)
    {
        const Promised<std::invoke_result_t<Say, store::Answer<Change>>> answer;
        writeThen(std::move(change), std::move(changes),
                  [answer, say = std::move(say)](store::Answer<Change> value) { answer(say(std::move(value))); });
        return answer.future();
    }

    /// The same for a step of something longer: `done` is called on the thread of the write, once everybody who listens
    /// has heard.
    template<typename Change, typename Pick, typename Done>
    void writeThen(Change change, Pick changes, Done done)
    {
        m_file->writeThen(std::move(change),
                          [self = shared_from_this(), changes = std::move(changes),
                           done = std::move(done)](store::Answer<Change> value) {
                              if (value)
                                  self->noteChange(changes(*value));
                              done(std::move(value));
                          });
    }

    /// A reader's view of the file and which changes it is sure to see.
    struct Reading
    {
        const store::Connection &connection;
        qint64 seen = 0;
    };

    /// To be called before the first query of a read: SQLite fixes what a read sees at its first query, so every change
    /// noted until now is seen.
    [[nodiscard]] Reading beginReading(const store::Connection &connection) const
    {
        return {connection, m_changes.load()};
    }

    /// The columns as of the last write; loaded or brought up to date by the first who asks.
    [[nodiscard]] Result<std::shared_ptr<const store::Snapshot>> snapshot(const Reading &reading) const;
    [[nodiscard]] Result<std::shared_ptr<const store::SearchIndex>> searchIndex(const Reading &reading) const;
    [[nodiscard]] Result<std::shared_ptr<const ReconcileBoard>>
    board(const Reading &reading, const Progress &progress = {}, const CancelToken &cancel = {}) const;

    /// What the bank says of the receipts on a day, by document index of `columns`, those of `reading`; made once.
    [[nodiscard]] Result<std::shared_ptr<const EvidenceStates>>
    evidence(const Reading &reading, const std::shared_ptr<const store::Snapshot> &columns,
             const ledger::AsOf &asOf) const;

    /// The same of today, with the columns of the last write.
    [[nodiscard]] Result<std::shared_ptr<const EvidenceStates>> evidenceToday(const Reading &reading) const;

    /// The board that was last made, though facts may have changed since: what people see. Null where there is none, or
    /// where one is just being made.
    [[nodiscard]] std::shared_ptr<const ReconcileBoard> shownBoard() const;

    /// Which conversion of the book: what it had seen, the day of the rates and their currency.
    struct Converted
    {
        qint64 seen = 0;
        ledger::AsOf asOf;
        Currency base;

        friend bool operator==(const Converted &, const Converted &) = default;
    };
    /// The book as `convert()` made it the last time for the same `which`; made anew for any other.
    template<typename Convert>
    [[nodiscard]] Result<std::shared_ptr<const store::Snapshot>> converted(const Converted &which,
                                                                           Convert convert) const
    {
        const QMutexLocker lock(&m_convertedMutex);
        if (!m_converted || m_convertedOf != which) {
            m_converted.reset();
            Result<store::Snapshot> made = convert();
            if (!made)
                return failed(made);
            m_converted = std::make_shared<const store::Snapshot>(std::move(*made));
            m_convertedOf = which;
        }
        return m_converted;
    }

    /// Runs `ask(const store::Connection &, const store::Snapshot &)`, which returns a Result, on a reader.
    template<typename Ask>
    [[nodiscard]] auto readWithSnapshot(Ask ask) const
    {
        return read(withSnapshot(std::move(ask)));
    }

    /// The same for a step of something longer: `done` is called on the reader's thread.
    template<typename Ask, typename Done>
    void readWithSnapshotThen(Ask ask, Done done) const
    {
        m_file->readThen(withSnapshot(std::move(ask)), std::move(done));
    }

    /// Runs `ask(const store::Connection &)` on a reader; `done` is called there.
    template<typename Ask, typename Done>
    void readThen(Ask ask, Done done) const
    {
        m_file->readThen(std::move(ask), std::move(done));
    }

    /// The same for what needs nothing but the columns.
    template<typename Compute>
    [[nodiscard]] auto figure(Compute compute) const
    {
        return readWithSnapshot(
            [compute = std::move(compute)](const store::Connection &, const store::Snapshot &snapshot) {
                return compute(snapshot);
            });
    }

    void noteChange(const store::ChangeSet &changes);
    /// Lets go of what is kept in memory, once nobody uses it; whoever asks next loads it anew.
    void rest() const;

private:
    /// `ask` over the columns as a question over a connection alone.
    template<typename Ask>
    [[nodiscard]] auto withSnapshot(Ask ask) const
    {
        using Answer = std::invoke_result_t<Ask, const store::Connection &, const store::Snapshot &>;
        return [self = shared_from_this(), ask = std::move(ask)](const store::Connection &connection) -> Answer {
            const auto columns = self->snapshot(self->beginReading(connection));
            if (!columns)
                return failed(columns);
            return ask(connection, **columns);
        };
    }

    /// One thing in memory that follows the file: the value, and what changed since it was made.
    template<typename T>
    struct Kept
    {
        QMutex mutex; ///< held while `value` is read or made
        std::shared_ptr<const T> value;

        void note(qint64 number, const store::ChangeSet &changes)
        {
            const QMutexLocker lock(&m_pendingMutex);
            m_pending.emplace_back(number, changes);
        }
        /// Changes up to `seen`, oldest first; later ones stay for a reader that sees them.
        [[nodiscard]] std::vector<store::ChangeSet> takePending(qint64 seen)
        {
            const QMutexLocker lock(&m_pendingMutex);
            std::vector<store::ChangeSet> taken;
            while (!m_pending.empty() && m_pending.front().first <= seen) {
                taken.push_back(std::move(m_pending.front().second));
                m_pending.erase(m_pending.begin());
            }
            return taken;
        }

    private:
        QMutex m_pendingMutex; ///< its own, so that a commit never waits for a load
        std::vector<std::pair<qint64, store::ChangeSet>> m_pending;
    };

    std::shared_ptr<store::Book> m_file;
    ledger::CompanyId m_company;
    QDate m_today;
    Listener m_listener;
    QMutex m_noteMutex;
    std::atomic<qint64> m_changes = 0; ///< number of the last change noted
    mutable Kept<store::Snapshot> m_snapshot;
    mutable Kept<store::SearchIndex> m_search;
    mutable Kept<ReconcileBoard> m_board;
    /// Evidence and what it was made for.
    struct Evidence
    {
        std::shared_ptr<const EvidenceStates> states;
        std::shared_ptr<const store::Snapshot> columns;
        qint64 seen = 0;
        ledger::AsOf asOf;
    };
    mutable QMutex m_evidenceMutex; ///< held while evidence is read
    mutable std::vector<Evidence> m_evidence; ///< of the days asked last, newest first
    mutable std::unique_ptr<BoardLoader> m_boardLoader; ///< what the last board was made of; under the board's mutex
    mutable QMutex m_convertedMutex; ///< held while the book is converted
    mutable std::shared_ptr<const store::Snapshot> m_converted;
    mutable Converted m_convertedOf;
};

} // namespace quittance::workspace
