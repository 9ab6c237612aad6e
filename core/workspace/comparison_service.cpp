#include "core/workspace/comparison_service.h"

#include "core/workspace/job_run.h"
#include "core/workspace/platform_asking.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::workspace {

using connect::PlatformFigures;
using store::Connection;
using sync::FiguresTable;
using sync::KeptConnection;
using sync::KeptFigures;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::ComparisonService)
};

/// What one connection's platform said.
struct Heard
{
    KeptConnection connection;
    KeptFigures kept;
};

Result<Comparison> comparisonOf(const OpenBook &book, const Connection &connection, const KeptConnection &kept,
                                const KeptFigures &figures)
{
    Result<Comparison> comparison = compareFigures(book, connection, kept.id, figures);
    if (comparison)
        comparison->connection = kept.settings.name;
    return comparison;
}

QString endedText(const Comparison &comparison)
{
    const auto differ = [](const auto &one) { return !one.agrees; };
    const auto balances = std::ranges::count_if(comparison.balances, differ);
    const auto invoices = std::ranges::count_if(comparison.invoices, differ);
    return Text::tr("%1 balances and %2 invoices differ").arg(balances).arg(invoices);
}

} // namespace

ComparisonService::ComparisonService(std::shared_ptr<OpenBook> book, JobList &jobs, sync::NetworkLink &link)
    : m_book(std::move(book))
    , m_jobs(jobs)
    , m_link(link)
{
}

ComparisonService::~ComparisonService() = default;

QFuture<Result<std::optional<Comparison>>> ComparisonService::comparison(QString connection)
{
    using Answer = Result<std::optional<Comparison>>;
    return m_book->read([book = m_book, name = connection](const Connection &db) -> Answer {
        const Result<KeptConnection> kept = sync::ConnectionTable(db).byName(book->company(), name);
        if (!kept)
            return failed(kept);
        const Result<std::optional<KeptFigures>> figures = FiguresTable(db).read(kept->id);
        if (!figures)
            return failed(figures);
        if (!*figures)
            return std::optional<Comparison>();
        Result<Comparison> compared = comparisonOf(*book, db, *kept, **figures);
        return compared ? Answer(std::optional(std::move(*compared))) : Answer(failed(compared));
    });
}

QFuture<Result<Comparison>> ComparisonService::compare(QString connection, QDate day)
{
    const JobList::Handle job = m_jobs.begin(Text::tr("Comparing with %1").arg(connection));
    const Promised<Result<Comparison>> answer;
    const auto done = [answer, end = endingJob(m_jobs, job.id, endedText)](Result<Comparison> comparison) {
        answer(end(std::move(comparison)));
    };
    const auto keep = [book = m_book, done](const Heard &heard) {
        const auto store = [heard](const Connection &db) {
            return FiguresTable(db).put(heard.connection.id, heard.kept.figures, heard.kept.readAt);
        };
        const auto read
            = [book, heard](const Connection &db) { return comparisonOf(*book, db, heard.connection, heard.kept); };
        book->file().writeThen(store, [book, read, done](const Result<> &stored) {
            if (stored)
                book->file().readThen(read, done);
            else
                done(failed(stored));
        });
    };
    const auto heard = [keep, done](const Result<Heard> &answered) {
        if (answered)
            keep(*answered);
        else
            done(failed(answered));
    };
    const auto ask = [day](connect::Connector &connector, const KeptConnection &kept,
                           const std::function<void(Result<Heard>)> &over) {
        connector.figures(day, &connector, [kept, over](const Result<PlatformFigures> &figures) {
            over(figures ? Result<Heard>(Heard{kept, {.readAt = Instant::now(), .figures = *figures}})
                         : Result<Heard>(failed(figures)));
        });
    };
    PlatformAsking(m_book, m_link).withConnector<Heard>(connection, heard, ask);
    return answer.future();
}

} // namespace quittance::workspace
