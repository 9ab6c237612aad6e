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

/// Runs `write(connection) -> Result<qint64>` on the writer; everybody who shows decisions asks again.
template<typename Write>
QFuture<Result<qint64>> written(const std::shared_ptr<OpenBook> &book, Write write)
{
    return book->write(std::move(write), [](qint64) { return decided(); });
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

/// The number of the event is of no more use.
QFuture<Result<>> done(UndoHistory &history, const QFuture<Result<qint64>> &seq)
{
    return answeredBy(&history, seq,
                      [](const Result<qint64> &made) { return made ? Result<>() : Result<>(failed(made)); });
}

QFuture<Result<qint64>> about(const std::shared_ptr<OpenBook> &book, const QString &kind, qint64 of,
                              const QJsonObject &more = {}, const QString &reason = {})
{
    return written(book, [company = book->company(), kind, of, more, reason](const Connection &connection) {
        return writeAbout(connection, company, kind, of, more, reason);
    });
}

/// Once `recorded` has its number, it can be withdrawn and put back.
QFuture<Result<>> asStep(const std::shared_ptr<OpenBook> &book, UndoHistory &history, const QString &text,
                         const QFuture<Result<qint64>> &recorded)
{
    return answeredBy(&history, recorded, [book, &history, text](const Result<qint64> &seq) -> Result<> {
        if (!seq)
            return failed(seq);
        const auto undo = [book, &history, of = *seq] { return done(history, about(book, kWithdrawEvent, of)); };
        const auto redo = [book, &history, of = *seq] { return done(history, about(book, kUnwithdrawEvent, of)); };
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
    return m_book->readWithSnapshot([asOf, base, book = m_book](const Connection &connection,
                                                                const store::Snapshot &snapshot)
                                        -> Result<PromiseBoard> {
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
    return asStep(m_book, m_history, text,
                  written(m_book, [company = m_book->company(), promise = std::move(promise)](
                                      const Connection &connection) {
                      return writePromise(connection, company, promise);
                  }));
}

QFuture<Result<>> PromiseService::recordDispute(NewDispute dispute)
{
    const QString text = Text::tr("Record a dispute of %1").arg(m_history.amountText(dispute.amount));
    return asStep(m_book, m_history, text,
                  written(m_book, [company = m_book->company(), dispute = std::move(dispute)](
                                      const Connection &connection) {
                      return writeDispute(connection, company, dispute);
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
        return done(*history, about(book, kind, of, more, reason));
    };
    return answeredBy(&m_history, write(),
                      [book = m_book, history = &m_history, text, inverse, of, write](Result<> decided) {
                          if (decided)
                              history->push(
                                  book->company(), text,
                                  [book, history, inverse, of] { return done(*history, about(book, inverse, of)); },
                                  write);
                          return decided;
                      });
}

} // namespace quittance::workspace
