#include "core/workspace/rules_service.h"

#include "core/match/match_engine.h"
#include "core/store/bank_gateway.h"
#include "core/store/decision_gateway.h"
#include "core/workspace/author.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/job_run.h"
#include "core/workspace/open_book.h"
#include "core/workspace/undo_history.h"
#include "core/workspace/when_answered.h"

#include <QCoreApplication>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::RulesService)
};

store::ChangeSet settingsChanged()
{
    store::ChangeSet changes;
    changes.settings = true;
    return changes;
}

QFuture<Result<>> storeRules(const std::shared_ptr<OpenBook> &book, const MatchRules &rules)
{
    return book->write(
        [company = book->company(), rules](const Connection &connection) -> Result<store::ChangeSet> {
            const Result<> written = writeMatchRules(connection, company, rules);
            return written ? Result<store::ChangeSet>(settingsChanged()) : failed(written);
        },
        [](const store::ChangeSet &changes) { return changes; }, withoutValue<store::ChangeSet>);
}

Result<store::ChangeSet> appendVerdicts(const Connection &connection, ledger::CompanyId company,
                                        const QStringList &keys, const QString &kind, const QString &reason)
{
    const store::DecisionGateway decisions(connection);
    for (const QString &key : keys) {
        const Result<store::Decision> appended = decisions.append({.company = company,
                                                                   .at = {},
                                                                   .author = sittingAuthor(),
                                                                   .kind = kind,
                                                                   .subject = key,
                                                                   .payload = u"{}"_s,
                                                                   .reason = reason});
        if (!appended)
            return failed(appended);
    }
    return settingsChanged();
}

Result<TrialAnswer> tryOn(const Connection &connection, const OpenBook &book, const MatchRules &rules,
                          const JobList::Handle &job)
{
    const auto board = book.board(book.beginReading(connection), job.progress, job.cancel);
    const Result<DecisionLessons> lessons = readLessons(connection, book.company());
    const Result<MatchRules> inForce = readMatchRules(connection, book.company());
    if (!board)
        return failed(board);
    if (!lessons || !inForce)
        return lessons ? failed(inForce) : failed(lessons);
    std::optional<TrialReport> report = tryRules(match::MatchEngine(), (*board)->input(), lessons->confirmed,
                                                 inForce->engine, rules.engine, job.progress, job.cancel);
    if (!report)
        return fail(Error::Kind::Cancelled, {});
    TrialAnswer answer{.report = std::move(*report), .rows = {}};
    std::vector<ledger::BankLineId> ids;
    for (const TrialDifference &one : answer.report.differences) {
        if (ids.size() == kTrialRows)
            break;
        ids.push_back(one.line);
    }
    const Result<std::vector<ledger::BankLine>> lines = store::BankGateway(connection).linesByIds(ids);
    if (!lines)
        return failed(lines);
    for (size_t i = 0; i < lines->size(); ++i)
        answer.rows.push_back({answer.report.differences[i], (*lines)[i]});
    return answer;
}

} // namespace

RulesService::RulesService(std::shared_ptr<OpenBook> book, JobList &jobs, UndoHistory &history)
    : m_book(std::move(book))
    , m_answers(std::make_unique<QObject>())
    , m_jobs(jobs)
    , m_history(history)
{
}

QFuture<Result<MatchRules>> RulesService::rules() const
{
    return m_book->read(
        [company = m_book->company()](const Connection &connection) { return readMatchRules(connection, company); });
}

QFuture<Result<>> RulesService::setRules(MatchRules rules)
{
    // What was in force is read in the same write, so that undo goes back to it and to nothing else.
    auto written = m_book->write(
        [company = m_book->company(), rules](const Connection &connection) -> Result<MatchRules> {
            const Result<MatchRules> before = readMatchRules(connection, company);
            const Result<> stored = before ? writeMatchRules(connection, company, rules) : Result<>();
            return stored ? before : failed(stored);
        },
        [](const MatchRules &) { return settingsChanged(); });
    return answeredBy(m_answers.get(), written, [this, rules](const Result<MatchRules> &before) -> Result<> {
        if (!before)
            return failed(before);
        if (*before == rules)
            return {};
        m_history.push(
            m_book->company(), Text::tr("Change the matching rules"),
            [book = m_book, old = *before] { return storeRules(book, old); },
            [book = m_book, rules] { return storeRules(book, rules); });
        return {};
    });
}

QFuture<Result<Learning>> RulesService::learning() const
{
    return m_book->read([book = m_book](const Connection &connection) -> Result<Learning> {
        const auto board = book->board(book->beginReading(connection));
        if (!board)
            return failed(board);
        return readLearning(connection, book->company(), (*board)->input().parties, book->today());
    });
}

QFuture<Result<>> RulesService::decide(const QStringList &keys, const QString &kind, const QString &inverse,
                                       const QString &reason, const QString &text)
{
    const auto write = [book = m_book, keys](const QString &event, const QString &why) {
        return book->write(
            [company = book->company(), keys, event, why](const Connection &connection) {
                return appendVerdicts(connection, company, keys, event, why);
            },
            [](const store::ChangeSet &changes) { return changes; }, withoutValue<store::ChangeSet>);
    };
    return answeredBy(m_answers.get(), write(kind, reason), [this, write, kind, inverse, reason, text](Result<> done) {
        if (done)
            m_history.push(
                m_book->company(), text, [write, inverse] { return write(inverse, {}); },
                [write, kind, reason] { return write(kind, reason); });
        return done;
    });
}

QFuture<Result<>> RulesService::switchFacts(QStringList keys, bool isOff, QString reason)
{
    const auto count = int(keys.size());
    return isOff ? decide(keys, kLearntOffEvent, kLearntOnEvent, reason,
                          Text::tr("Switch off %n learnt fact(s)", nullptr, count))
                 : decide(keys, kLearntOnEvent, kLearntOffEvent, reason,
                          Text::tr("Switch on %n learnt fact(s)", nullptr, count));
}

QFuture<Result<>> RulesService::forgetFacts(QStringList keys, QString reason)
{
    return decide(keys, kForgetEvent, kUnforgetEvent, reason,
                  Text::tr("Forget %n learnt fact(s)", nullptr, int(keys.size())));
}

QFuture<Result<TrialAnswer>> RulesService::tryOut(MatchRules rules)
{
    const JobList::Handle job = m_jobs.begin(Text::tr("Trying matching rules"));
    const auto end = endingJob(m_jobs, job.id, [](const TrialAnswer &answer) {
        return Text::tr("%n decision(s) tried", nullptr, int(answer.report.before.all()));
    });
    return m_book->read([book = m_book, rules, job,
                         end](const Connection &connection) { return end(tryOn(connection, *book, rules, job)); },
                        job.cancel);
}

} // namespace quittance::workspace
