#pragma once

#include "core/base/promised.h"
#include "core/base/task.h"
#include "core/store/apply.h"
#include "core/store/connection.h"

#include <QFuture>
#include <QMutex>
#include <QThread>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace quittance::store {

/// The answer of a functor over a connection: always a Result.
template<typename F>
using Answer = std::invoke_result_t<F, const Connection &>;

using ImportAnswer = Result<std::vector<ApplyOutcome>>;

/// An open book: one writer on its own thread, two readers on theirs. Nothing here waits but open(), the destructor and
/// QFuture::result().
///
/// A write is one transaction. Readers see one state of the file per read and never wait for the writer.
class Book
{
    Q_DISABLE_COPY_MOVE(Book)
public:
    /// Opens (Mode::Create makes a new one), migrates, takes back an import that a crash cut short. Blocks for that:
    /// not for the UI thread.
    static Result<std::unique_ptr<Book>> open(const QString &path, Connection::Mode mode);
    ~Book();

    /// Cancels reads, lets queued writes finish, closes the file. Whatever is asked afterwards is refused. Not to be
    /// called, nor the last of the book let go, on one of its own threads.
    void close();

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_writer == nullptr; }

    /// Runs `function(const Connection &) -> Result<T>` on a reader. `cancel` interrupts it within a millisecond.
    template<typename F>
    QFuture<Answer<F>> read(F function, const CancelToken &cancel = CancelToken())
    {
        const Promised<Answer<F>> answer;
        readThen(std::move(function), answer, cancel);
        return answer.future();
    }

    /// The same for a step of something longer: `done(Answer<F>)` is called on the reader's thread.
    template<typename F, typename Done>
    void readThen(F function, Done done, const CancelToken &cancel = CancelToken())
    {
        m_readers.start([this, cancel, function = std::move(function), done = std::move(done)]() mutable {
            done(readNow(function, cancel));
        });
    }

    /// Runs `function` on the writer, in one transaction that is taken back when it answers an error.
    template<typename F>
    QFuture<Answer<F>> write(F function)
    {
        const Promised<Answer<F>> answer;
        writeThen(std::move(function), answer);
        return answer.future();
    }

    /// The same for a step of something longer: `done(Answer<F>)` is called on the writer's thread, after the commit.
    template<typename F, typename Done>
    void writeThen(F function, Done done)
    {
        const bool isQueued = post([done, function = std::move(function)](const Connection &connection) mutable {
            done(writeNow(connection, function));
        });
        if (!isQueued)
            done(Answer<F>(failed(readOnlyError())));
    }

    /// The same for what must outlive a loss of power: `done` is called once the disk has it.
    template<typename F, typename Done>
    void writeDurablyThen(F function, Done done)
    {
        const bool isQueued = post([done, function = std::move(function)](const Connection &connection) mutable {
            const Result<> asked = connection.exec("PRAGMA synchronous = FULL");
            Answer<F> answer = asked ? writeNow(connection, function) : Answer<F>(failed(asked));
            const Result<> back = connection.exec("PRAGMA synchronous = NORMAL");
            done(back || !answer ? std::move(answer) : Answer<F>(failed(back)));
        });
        if (!isQueued)
            done(Answer<F>(failed(readOnlyError())));
    }

    /// Applies `batches` for one connection: all of them or nothing.
    ///
    /// What fits 50 ms is one transaction. A larger import is applied in slices of about 25 ms, between which other
    /// writes run; readers may see part of it meanwhile, but its changes are told only at its end. When it fails, is
    /// cancelled or the program ends, every slice is taken back, on the spot or when the book is opened next.
    /// `isAtomic` keeps it one transaction whatever its size: for programs in which nobody clicks.
    QFuture<ImportAnswer> import(ledger::CompanyId company, ledger::ConnectionId source,
                                 std::vector<ledger::FactBatch> batches, const ApplyOptions &options = {},
                                 const Progress &progress = {}, const CancelToken &cancel = CancelToken(),
                                 bool isAtomic = false);
    /// The same for a step of something longer, and of more than can be held: `done` is called on the writer's thread.
    /// Lines behind a batch are made on the writer where the import is one transaction, else on a thread of their own.
    void importThen(ledger::CompanyId company, ledger::ConnectionId source, std::vector<FactStream> streams,
                    const ApplyOptions &options, const Progress &progress, const CancelToken &cancel, bool isAtomic,
                    const std::function<void(ImportAnswer)> &done);

private:
    using Job = std::function<void(const Connection &)>;
    class Writer;

    explicit Book(QString path);

    template<typename F>
    Answer<F> readNow(F &function, const CancelToken &cancel)
    {
        if (cancel.isCancelled() || m_closing.isCancelled())
            return failed(cancelledError());
        const std::shared_ptr<Connection> connection = takeReader();
        connection->setCancelToken(cancel);
        Answer<F> answer = failed(cancelledError());
        if (Result<std::unique_ptr<Transaction>> transaction = Transaction::beginRead(*connection); transaction)
            answer = function(*connection);
        else
            answer = failed(transaction);
        connection->setCancelToken(CancelToken());
        giveReader(connection);
        return answer;
    }

    template<typename F>
    static Answer<F> writeNow(const Connection &connection, F &function)
    {
        Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
        if (!transaction)
            return failed(transaction);
        Answer<F> answer = function(connection);
        if (!answer)
            return answer;
        if (const Result<> committed = (*transaction)->commit(); !committed)
            return failed(committed);
        return answer;
    }

    /// False when the book is read-only.
    bool post(Job job);
    struct RunningImport;
    void runSlice(const std::shared_ptr<RunningImport> &job);
    /// Has the lines made that the import waits for, and hands them to the writer piece by piece. Waits for it.
    void feedLines(const std::shared_ptr<RunningImport> &job);
    Result<> startReaders();
    std::shared_ptr<Connection> takeReader();
    void giveReader(std::shared_ptr<Connection> connection);
    [[nodiscard]] Result<> readOnlyError() const;
    [[nodiscard]] Result<> cancelledError() const;

    QString m_path;
    QThread m_writerThread;
    std::unique_ptr<Writer> m_writer;
    QThreadPool m_readers;
    QMutex m_readerLock;
    std::vector<std::shared_ptr<Connection>> m_allReaders;
    std::vector<std::shared_ptr<Connection>> m_idleReaders;
    CancelToken m_closing;
};

} // namespace quittance::store
