#include "core/store/book.h"

#include "core/store/migrator.h"
#include "core/store/sliced_import.h"
#include "core/store/sql_error.h"
#include "core/store/undo_import.h"

#include <QFileInfo>
#include <QObject>
#include <QSemaphore>

#include <atomic>

namespace quittance::store {
namespace {

constexpr int kReaders = 2;
/// So many facts are applied well within 50 ms.
constexpr qint64 kSmallImport = 1000;

} // namespace

/// Lives on the writer's thread and owns the only connection that writes.
class Book::Writer : public QObject
{
public:
    explicit Writer(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    void post(Job job)
    {
        QMetaObject::invokeMethod(
            this, [this, job = std::move(job)] { job(m_connection); }, Qt::QueuedConnection);
    }

private:
    Connection m_connection;
};

Book::Book(QString path)
    : m_path(std::move(path))
{
    m_readers.setMaxThreadCount(kReaders);
    m_writerThread.setObjectName(QStringLiteral("store writer"));
}

Result<std::unique_ptr<Book>> Book::open(const QString &path, Connection::Mode mode)
{
    if (QFileInfo::exists(path)) {
        // Before it is opened for writing, which already marks the file as ours.
        const Result<Connection> looked = Connection::open(path, Connection::Mode::ReadOnly);
        if (!looked)
            return failed(looked);
        if (const Result<> isBook = checkIsBook(*looked); !isBook)
            return failed(isBook);
    }
    Result<Connection> connection = Connection::open(path, mode);
    if (!connection)
        return failed(connection);
    std::unique_ptr<Book> book(new Book(path));
    if (mode == Connection::Mode::ReadOnly) {
        if (const Result<> known = checkVersion(*connection); !known)
            return failed(known);
    } else {
        if (const Result<int> version = migrate(*connection); !version)
            return failed(version);
        if (const Result<> whole = undoUnfinishedImports(*connection); !whole)
            return failed(whole);
        book->m_writer = std::make_unique<Writer>(std::move(*connection));
        book->m_writer->moveToThread(&book->m_writerThread);
        book->m_writerThread.start();
    }
    if (const Result<> started = book->startReaders(); !started)
        return failed(started);
    return book;
}

Result<> Book::startReaders()
{
    for (int i = 0; i < kReaders; ++i) {
        Result<Connection> reader = Connection::open(m_path, Connection::Mode::ReadOnly);
        if (!reader)
            return failed(reader);
        // An interrupt alone would miss a query that starts just after it.
        reader->setClosingToken(m_closing);
        m_allReaders.push_back(std::make_shared<Connection>(std::move(*reader)));
    }
    m_idleReaders = m_allReaders;
    return {};
}

Book::~Book()
{
    close();
}

void Book::close()
{
    m_closing.cancel();
    m_readers.waitForDone();
    if (m_writer) {
        // Behind everything that is queued, so that no accepted write is lost.
        QMetaObject::invokeMethod(
            m_writer.get(), [this] { m_writerThread.quit(); }, Qt::QueuedConnection);
        m_writerThread.wait();
        m_readers.waitForDone(); // what the last writes asked of them
    }
    m_idleReaders.clear();
    m_allReaders.clear();
    m_writer.reset(); // last: whoever closes last folds the log into the file
}

bool Book::post(Job job)
{
    if (m_writer == nullptr)
        return false;
    m_writer->post(std::move(job));
    return true;
}

std::shared_ptr<Connection> Book::takeReader()
{
    const QMutexLocker lock(&m_readerLock);
    Q_ASSERT(!m_idleReaders.empty()); // as many as the pool has threads
    std::shared_ptr<Connection> reader = std::move(m_idleReaders.back());
    m_idleReaders.pop_back();
    return reader;
}

void Book::giveReader(std::shared_ptr<Connection> connection)
{
    const QMutexLocker lock(&m_readerLock);
    m_idleReaders.push_back(std::move(connection));
}

Result<> Book::readOnlyError() const
{
    return fail(Error::Kind::ReadOnly, storeSentence(Error::Kind::ReadOnly, m_path), Place{m_path, 0, {}});
}

Result<> Book::cancelledError() const
{
    return fail(Error::Kind::Cancelled, storeSentence(Error::Kind::Cancelled, m_path), Place{m_path, 0, {}});
}

QFuture<ImportAnswer> Book::import(ledger::CompanyId company, ledger::ConnectionId source,
                                   std::vector<ledger::FactBatch> batches, const ApplyOptions &options,
                                   const Progress &progress, const CancelToken &cancel, bool isAtomic)
{
    const Promised<ImportAnswer> answer;
    std::vector<FactStream> streams;
    streams.reserve(batches.size());
    for (ledger::FactBatch &batch : batches)
        streams.push_back({.facts = std::move(batch)});
    importThen(company, source, std::move(streams), options, progress, cancel, isAtomic, answer);
    return answer.future();
}

/// An import in slices. The writer steps it; where it waits for lines, a thread of its own makes them, and is never
/// more than one piece ahead.
struct Book::RunningImport
{
    RunningImport(const Connection &connection, ledger::CompanyId company, ledger::ConnectionId source,
                  std::vector<FactStream> streams, const ApplyOptions &options, const Progress &progress,
                  const CancelToken &cancel, std::function<void(ImportAnswer)> whenDone)
        : slices(connection, company, source, std::move(streams), options, progress, cancel)
        , done(std::move(whenDone))
    {
    }

    SlicedImport slices;
    std::function<void(ImportAnswer)> done;
    QSemaphore room{1}; ///< for a piece of lines; none while the writer is at one
    bool isFed = false; ///< a thread makes lines; touched by the writer alone
    std::atomic_bool hasFailed = false; ///< `done` knows already
};

void Book::importThen(ledger::CompanyId company, ledger::ConnectionId source, std::vector<FactStream> streams,
                      const ApplyOptions &options, const Progress &progress, const CancelToken &cancel, bool isAtomic,
                      const std::function<void(ImportAnswer)> &done)
{
    if (m_writer == nullptr) {
        done(failed(readOnlyError()));
        return;
    }
    qint64 facts = 0;
    for (const FactStream &stream : streams)
        facts += stream.size();
    if (isAtomic || options.isDryRun || facts <= kSmallImport) {
        post([=, streams = std::move(streams)](const Connection &connection) {
            done(applyStreams(connection, company, source, streams, options, progress, cancel));
        });
        return;
    }
    auto shared = std::make_shared<std::vector<FactStream>>(std::move(streams));
    post([=, this](const Connection &connection) {
        runSlice(std::make_shared<RunningImport>(connection, company, source, std::move(*shared), options, progress,
                                                 cancel, done));
    });
}

void Book::runSlice(const std::shared_ptr<RunningImport> &job)
{
    const Result<SlicedImport::Next> next = job->slices.step();
    if (!next) {
        job->hasFailed = true;
        job->room.release(); // whoever makes lines looks, and ends
        job->done(failed(next));
    } else if (*next == SlicedImport::Next::Nothing) {
        job->done(job->slices.takeOutcomes());
    } else if (*next == SlicedImport::Next::Slice) { // to the end of the queue: whoever waits goes first
        post([this, job](const Connection &) { runSlice(job); });
    } else if (job->isFed) {
        job->room.release();
    } else {
        job->isFed = true;
        m_readers.start([this, job] { feedLines(job); });
    }
}

void Book::feedLines(const std::shared_ptr<RunningImport> &job)
{
    bool isIdle = false; // the writer, because we stopped
    const auto take = [&](std::vector<ledger::BankLineFact> lines) -> Result<> {
        if (!isIdle)
            job->room.acquire();
        isIdle = job->hasFailed || m_closing.isCancelled();
        if (isIdle)
            return cancelledError();
        auto piece = std::make_shared<std::vector<ledger::BankLineFact>>(std::move(lines));
        post([this, job, piece](const Connection &) {
            job->slices.addLines(std::move(*piece));
            runSlice(job);
        });
        return {};
    };
    const Result<> given = job->slices.lines()(take);
    if (!isIdle)
        job->room.acquire();
    if (job->hasFailed)
        return;
    post([this, job, given](const Connection &) {
        job->isFed = false;
        job->room.release();
        if (const Result<> ended = job->slices.endLines(given); ended)
            runSlice(job);
        else
            job->done(failed(ended));
    });
}

} // namespace quittance::store
