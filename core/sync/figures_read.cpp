#include "core/sync/figures_read.h"

#include "core/sync/figures_table.h"

#include <QTimeZone>

namespace quittance::sync {

using connect::PlatformFigures;
using store::Connection;

namespace {

Result<ListState> keep(const Connection &connection, ledger::ConnectionId source, const QByteArray &list,
                       const Result<PlatformFigures> &figures, Instant now)
{
    const ListTable table(connection);
    const Result<ListState> stored = table.open(source, list);
    if (!stored)
        return stored;
    ListState state = beginWalk(*stored, {.isFull = true}, now);
    if (figures) {
        if (const Result<> kept = FiguresTable(connection).put(source, *figures, now); !kept)
            return failed(kept);
        state.asOf = figures->generated.value_or(now);
        state = endWalk(state, now);
    } else if (figures.error().kind == Error::Kind::Unsupported) {
        state = skipWalk(state, ListOutcome::NotSupported, figures.error().message);
    } else {
        state = breakWalk(state, figures.error(), false);
    }
    const Result<> saved = table.save(state);
    return saved ? Result<ListState>(std::move(state)) : failed(saved);
}

ListReport reportOf(const QByteArray &list, const Result<PlatformFigures> &figures, const Result<ListState> &state)
{
    ListReport report{.list = list, .isFull = true};
    if (figures) {
        const auto read = qint64(figures->balances.size() + figures->invoices.size());
        report.counts = {.read = read, .changed = read};
        report.detail = figures->missing.join(u' ');
    } else {
        report.error = figures.error();
    }
    if (!state && !report.error)
        report.error = state.error();
    if (report.error) {
        report.outcome
            = report.error->kind == Error::Kind::Unsupported ? ListOutcome::NotSupported : ListOutcome::Failed;
        report.detail = report.error->message;
    }
    if (state)
        report.asOf = state->asOf;
    return report;
}

} // namespace

void readFigures(connect::Connector &connector, const RunPlace &place, const QByteArray &list, QObject *context,
                 const PullRun::Done &done)
{
    const QDate day = civilDate(place.now(), QTimeZone::systemTimeZone());
    connector.figures(day, context, [place, list, asker = QPointer(context), done](Result<PlatformFigures> figures) {
        auto read = std::make_shared<Result<PlatformFigures>>(std::move(figures));
        const auto work = [read, source = place.connection, list, now = place.now()](const Connection &connection) {
            return keep(connection, source, list, *read, now);
        };
        place.book->writeThen(work, [place, list, asker, done, read](const Result<ListState> &state) {
            auto report = std::make_shared<ListReport>(reportOf(list, *read, state));
            place.mailbox->post([asker, done, report](const NetworkThread::Network &) {
                if (asker)
                    done(*report);
            });
        });
    });
}

} // namespace quittance::sync
