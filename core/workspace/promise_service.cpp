#include "core/workspace/promise_service.h"

#include "core/store/rate_gateway.h"
#include "core/workspace/book_in_base.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/promise_events.h"
#include "core/workspace/undo_history.h"
#include "core/workspace/when_answered.h"

#include <QCoreApplication>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::Promises)
};

store::ChangeSet decided()
{
    store::ChangeSet changes;
    changes.settings = true;
    return changes;
}

using Numbers = std::vector<qint64>; ///< of events

/// Runs `write(connection)`, which returns a Result, on the writer; everybody who shows decisions asks again.
template<typename Write>
auto written(const std::shared_ptr<OpenBook> &book, Write write)
{
    return book->write(std::move(write), [](const auto &) { return decided(); });
}

/// Amounts in the base currency, each rounded by itself.
Result<> convertBoard(const Connection &connection, ledger::CompanyId company, PromiseBoard &board,
                      const ledger::AsOf &asOf, Currency base)
{
    Result<ledger::RateTable> rates = store::RateGateway(connection).table(company, asOf.knownAt);
    if (!rates)
        return failed(rates);
    const auto convert = [&](qint64 &units, Currency from) -> Result<> {
        const Result<Money> money = rates->convert({units, from}, base, asOf.day);
        units = money ? money->units() : units;
        return money ? Result<>() : Result<>(failed(money));
    };
    for (insight::PromiseRow &row : board.promises) {
        const Currency from = row.promise.amount.currency();
        qint64 promised = row.promise.amount.units();
        for (qint64 *units : {&promised, &row.standing.inTimeUnits}) {
            if (const Result<> done = convert(*units, from); !done)
                return done;
        }
        row.promise.amount = Money(promised, base);
    }
    for (insight::DisputeRow &row : board.disputes) {
        for (qint64 *units : {&row.dispute.units, &row.openUnits, &row.overdueUnits}) {
            if (const Result<> done = convert(*units, row.currency); !done)
                return done;
        }
        row.currency = base;
    }
    return {};
}

/// The numbers of the events are of no more use.
QFuture<Result<>> done(UndoHistory &history, const QFuture<Result<Numbers>> &made)
{
    return answeredBy(&history, made,
                      [](const Result<Numbers> &all) { return all ? Result<>() : Result<>(failed(all)); });
}

/// Writes one event after the other, `write(which)` each: all of them or none.
template<typename Write>
Result<Numbers> each(std::size_t count, Write write)
{
    Numbers made;
    for (std::size_t i = 0; i < count; ++i) {
        const Result<qint64> seq = write(i);
        if (!seq)
            return failed(seq);
        made.push_back(*seq);
    }
    return made;
}

/// Writes an event about each of those numbered `of`.
QFuture<Result<Numbers>> about(const std::shared_ptr<OpenBook> &book, const QString &kind, const Numbers &of,
                               const QJsonObject &more = {}, const QString &reason = {})
{
    return written(book, [company = book->company(), kind, of, more, reason](const Connection &connection) {
        return each(of.size(),
                    [&](std::size_t i) { return writeAbout(connection, company, kind, of[i], more, reason); });
    });
}

/// Once what was `recorded` has its numbers, it can be withdrawn and put back.
QFuture<Result<>> asStep(const std::shared_ptr<OpenBook> &book, UndoHistory &history, const QString &text,
                         const QFuture<Result<Numbers>> &recorded)
{
    return answeredBy(&history, recorded, [book, &history, text](const Result<Numbers> &all) -> Result<> {
        if (!all)
            return failed(all);
        const auto undo = [book, &history, of = *all] { return done(history, about(book, kWithdrawEvent, of)); };
        const auto redo = [book, &history, of = *all] { return done(history, about(book, kUnwithdrawEvent, of)); };
        history.push(book->company(), text, undo, redo);
        return {};
    });
}

} // namespace

PromiseService::PromiseService(std::shared_ptr<OpenBook> book, UndoHistory &history)
    : m_book(std::move(book))
    , m_history(history)
{
}

QFuture<Result<PromiseBoard>> PromiseService::read(ledger::AsOf asOf, std::optional<Currency> base) const
{
    return m_book->readWithSnapshot(
        [asOf, base, book = m_book](const Connection &connection,
                                    const store::Snapshot &snapshot) -> Result<PromiseBoard> {
            const Result<RecordedPromises> recorded = readPromises(connection, snapshot.company, asOf.knownAt);
            if (!recorded)
                return failed(recorded);
            PromiseBoard board{insight::promiseRows(snapshot, recorded->promises, asOf),
                               insight::disputeRows(snapshot, recorded->disputes, asOf)};
            if (!base)
                return board;
            const Result<> converted = convertBoard(connection, book->company(), board, asOf, *base);
            return converted ? Result<PromiseBoard>(std::move(board)) : failed(converted);
        });
}

QFuture<Result<>> PromiseService::recordPromise(NewPromise promise)
{
    const QString text = Text::tr("Record a promise of %1").arg(m_history.amountText(promise.amount));
    return asStep(
        m_book, m_history, text,
        written(m_book, [company = m_book->company(), promise = std::move(promise)](const Connection &connection) {
            return each(1, [&](std::size_t) { return writePromise(connection, company, promise); });
        }));
}

QFuture<Result<>> PromiseService::recordDispute(NewDispute dispute)
{
    return recordDisputes({std::move(dispute)});
}

QFuture<Result<>> PromiseService::recordDisputes(std::vector<NewDispute> disputes)
{
    const QString text = disputes.size() == 1
        ? Text::tr("Record a dispute of %1").arg(m_history.amountText(disputes.front().amount))
        : Text::tr("Record %n disputes", nullptr, int(disputes.size()));
    return asStep(
        m_book, m_history, text,
        written(m_book, [company = m_book->company(), disputes = std::move(disputes)](const Connection &connection) {
            return each(disputes.size(), [&](std::size_t i) { return writeDispute(connection, company, disputes[i]); });
        }));
}

QFuture<Result<>> PromiseService::cancelPromise(qint64 promise, QDate on, const QString &reason)
{
    return decide(Text::tr("Cancel a promise"), kPromiseCancelEvent, kPromiseReopenEvent, promise,
                  {{u"on"_s, on.toString(Qt::ISODate)}}, reason);
}

QFuture<Result<>> PromiseService::closeDispute(qint64 dispute, QDate on, bool isValid, const QString &reason)
{
    return decide(Text::tr("Close a dispute"), kDisputeCloseEvent, kDisputeReopenEvent, dispute,
                  {{u"on"_s, on.toString(Qt::ISODate)}, {u"valid"_s, isValid}}, reason);
}

QFuture<Result<>> PromiseService::decide(const QString &text, const QString &kind, const QString &inverse, qint64 of,
                                         const QJsonObject &more, const QString &reason)
{
    const auto write = [book = m_book, history = &m_history, kind, of, more, reason] {
        return done(*history, about(book, kind, {of}, more, reason));
    };
    return answeredBy(
        &m_history, write(), [book = m_book, history = &m_history, text, inverse, of, write](Result<> decided) {
            if (decided)
                history->push(
                    book->company(), text,
                    [book, history, inverse, of] { return done(*history, about(book, inverse, {of})); }, write);
            return decided;
        });
}

} // namespace quittance::workspace
