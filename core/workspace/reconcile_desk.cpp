#include "core/workspace/reconcile_desk.h"

#include "core/base/text_fold.h"
#include "core/workspace/author.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/line_decisions.h"
#include "core/workspace/line_view.h"
#include "core/workspace/reconcile_bulk.h"
#include "core/workspace/reconcile_calls.h"
#include "core/workspace/unproven_payments.h"
#include "core/workspace/when_answered.h"

#include <QCoreApplication>

namespace quittance::workspace {

using ledger::BankLineId;
using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::ReconcileDesk)
};

constexpr size_t kFoundCustomers = 50;

DecisionContext contextOf(const OpenBook &book, const QString &reason)
{
    return {.company = book.company(), .author = sittingAuthor(), .reason = reason};
}

} // namespace

QFuture<Result<>> rememberStep(const std::shared_ptr<OpenBook> &book, UndoHistory &history,
                               const std::shared_ptr<QObject> &answers, const QFuture<Result<>> &written,
                               const std::function<QString()> &verb, BankLineId line, const UndoHistory::Action &undo,
                               const UndoHistory::Action &redo)
{
    // The entry names the line as people see it; reading that must not hold up the answer.
    return answeredBy(answers.get(), written, [=, &history, owner = answers.get()](Result<> done) {
        if (!done)
            return done;
        const auto rows = askBoard(book, [line](const Connection &connection, const ReconcileBoard &board) {
            return readLineRows(connection, board, {line});
        });
        whenAnswered(owner, rows, [book, &history, verb, undo, redo](const Result<std::vector<BankLineRow>> &answer) {
            QString name;
            if (answer && !answer->empty()) {
                const ledger::BankLine &row = answer->front().line;
                name = lineName(row, history.amountText(row.fact.amount));
            }
            history.push(book->company(), (verb() + QLatin1Char(' ') + name).trimmed(), undo, redo);
        });
        return done;
    });
}

ReconcileDesk::ReconcileDesk(std::shared_ptr<OpenBook> book, UndoHistory &history, std::shared_ptr<QObject> answers)
    : m_book(std::move(book))
    , m_history(&history)
    , m_answers(std::move(answers))
{
}

QFuture<Result<BulkPreview>> ReconcileDesk::previewAbove(int fromPpm) const
{
    return askBoard(m_book,
                    [fromPpm, company = m_book->company()](const Connection &connection,
                                                           const ReconcileBoard &board) -> Result<BulkPreview> {
                        const Result<ReconcilePolicy> policy = currentPolicy(connection, company);
                        if (!policy)
                            return failed(policy);
                        return quittance::workspace::previewAbove(board, *policy, fromPpm);
                    });
}

QFuture<Result<qint64>> ReconcileDesk::acceptAbove(int fromPpm, std::vector<BankLineId> lines)
{
    const DecisionContext context = contextOf(*m_book, {});
    auto written = m_book->write(
        [book = m_book, context, fromPpm,
         lines = std::move(lines)](const Connection &connection) -> Result<DecisionOutcome> {
            const auto board = book->board(book->beginReading(connection));
            const Result<ReconcilePolicy> policy = currentPolicy(connection, book->company());
            if (!board || !policy)
                return board ? failed(policy) : failed(board);
            const std::vector<WeighedDecision> decisions = decisionsAbove(**board, *policy, fromPpm, lines);
            return decisions.empty() ? Result<DecisionOutcome>(DecisionOutcome())
                                     : acceptMatches(connection, context, decisions);
        },
        changesOf);
    return answeredBy(
        m_answers.get(), written,
        [book = m_book, history = m_history, context](const Result<DecisionOutcome> &outcome) -> Result<qint64> {
            if (!outcome)
                return failed(outcome);
            if (outcome->matches == 0)
                return 0;
            const auto last = std::make_shared<qint64>(outcome->seq);
            history->push(
                book->company(), Text::tr("Accept %n likely match(es)", nullptr, int(outcome->matches)),
                [book, context, last] {
                    return writeDecision(book, [context, last](const Connection &connection) {
                        return unmatchEvent(connection, context, *last);
                    });
                },
                [book, context, last] {
                    return writeEvent(
                        book,
                        [context, last](const Connection &connection) { return rematch(connection, context, *last); },
                        last);
                });
            return outcome->matches;
        });
}

template<typename Write>
QFuture<Result<>> ReconcileDesk::decide(const QString &verb, BankLineId line, const QString &inverse,
                                        const QString &reason, Write write)
{
    const DecisionContext context = contextOf(*m_book, reason);
    const auto seq = std::make_shared<qint64>(0);
    const auto redo = [book = m_book, context, write, seq] {
        return writeEvent(
            book, [context, write](const Connection &connection) { return write(connection, context); }, seq);
    };
    const auto undo = [book = m_book, context, line, inverse, seq] {
        return writeDecision(book, [=](const Connection &connection) {
            return inverse == kUnapproveEvent ? unapproveMatch(connection, context, line, *seq)
                                              : takeBack(connection, context, inverse, line, *seq);
        });
    };
    return rememberStep(
        m_book, *m_history, m_answers, redo(), [verb] { return verb; }, line, undo, redo);
}

QFuture<Result<>> ReconcileDesk::note(BankLineId line, QString text)
{
    return decide(Text::tr("Note on"), line, kUnnoteEvent, {},
                  [line, text](const Connection &connection, const DecisionContext &context) {
                      return addNote(connection, context, line, text);
                  });
}

QFuture<Result<>> ReconcileDesk::keep(BankLineId line, QString reason)
{
    return decide(Text::tr("Keep"), line, kUnkeepEvent, reason,
                  [line](const Connection &connection, const DecisionContext &context) {
                      return keepMatch(connection, context, line);
                  });
}

QFuture<Result<>> ReconcileDesk::approve(BankLineId line, QString reason)
{
    return decide(Text::tr("Approve"), line, kUnapproveEvent, reason,
                  [line](const Connection &connection, const DecisionContext &context) {
                      return approveMatch(connection, context, line);
                  });
}

QFuture<Result<>> ReconcileDesk::withdraw(BankLineId line, QString reason)
{
    return decide(Text::tr("Withdraw"), line, kUnretractEvent, reason,
                  [line](const Connection &connection, const DecisionContext &context) {
                      return withdrawMatch(connection, context, line);
                  });
}

QFuture<Result<ReconcilePolicy>> ReconcileDesk::policy() const
{
    return m_book->read(
        [company = m_book->company()](const Connection &connection) { return currentPolicy(connection, company); });
}

QFuture<Result<>> ReconcileDesk::setPolicy(ReconcilePolicy policy, QString reason)
{
    const DecisionContext context = contextOf(*m_book, reason);
    const auto before = std::make_shared<ReconcilePolicy>();
    const auto redo = [book = m_book, context, policy, before] {
        return writeDecision(book, [=](const Connection &connection) -> Result<DecisionOutcome> {
            const Result<ReconcilePolicy> now = currentPolicy(connection, context.company);
            if (!now)
                return failed(now);
            *before = *now;
            return quittance::workspace::setPolicy(connection, context, policy);
        });
    };
    const auto undo = [book = m_book, context, before] {
        return writeDecision(book, [=](const Connection &connection) {
            return quittance::workspace::setPolicy(connection, context, *before);
        });
    };
    return answeredBy(m_answers.get(), redo(), [book = m_book, history = m_history, undo, redo](Result<> done) {
        if (done)
            history->push(book->company(), Text::tr("Change the limits of matching"), undo, redo);
        return done;
    });
}

QFuture<Result<std::vector<ledger::DocumentId>>> ReconcileDesk::unproven(QString text) const
{
    return askEvidence(m_book, [text](const Connection &, const ReconcileBoard &board, const EvidenceStates &evidence) {
        return Result<std::vector<ledger::DocumentId>>(findUnproven(board, evidence, text));
    });
}

QFuture<Result<std::vector<UnprovenPayment>>> ReconcileDesk::unprovenRows(std::vector<ledger::DocumentId> ids) const
{
    return askBoard(m_book, [ids = std::move(ids)](const Connection &connection, const ReconcileBoard &board) {
        return readUnprovenRows(connection, board, ids);
    });
}

QFuture<Result<UnprovenView>> ReconcileDesk::unprovenPayment(ledger::DocumentId payment) const
{
    using Seen = Result<UnprovenView>;
    return askEvidence(
        m_book,
        [payment](const Connection &connection, const ReconcileBoard &board, const EvidenceStates &evidence) -> Seen {
            return readUnproven(connection, board, evidence, payment);
        });
}

QFuture<Result<match::OpenDocument>> ReconcileDesk::openDocument(ledger::DocumentId document) const
{
    return askBoard(m_book, [document](const Connection &, const ReconcileBoard &board) -> Result<match::OpenDocument> {
        const match::OpenDocument *open = board.document(document);
        return open ? Result<match::OpenDocument>(*open)
                    : fail(Error::Kind::NotFound, Text::tr("Nothing of this is to be matched."));
    });
}

QFuture<Result<std::vector<std::pair<ledger::CustomerId, QString>>>> ReconcileDesk::customers(QString text) const
{
    using Found = std::vector<std::pair<ledger::CustomerId, QString>>;
    return askBoard(m_book, [text](const Connection &, const ReconcileBoard &board) -> Result<Found> {
        const QString folded = foldText(text);
        Found found;
        for (const match::Party &party : board.input().parties) {
            if (foldText(party.name).contains(folded))
                found.emplace_back(party.id, party.name);
            if (found.size() == kFoundCustomers)
                break;
        }
        return found;
    });
}

} // namespace quittance::workspace
