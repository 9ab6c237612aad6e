#include "core/workspace/data_health.h"

#include "core/store/decision_gateway.h"
#include "core/workspace/author.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/finding_reader.h"
#include "core/workspace/month_ends.h"
#include "core/workspace/open_book.h"
#include "core/workspace/undo_history.h"
#include "core/workspace/when_answered.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using insight::Finding;
using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::DataHealth)
};

Result<store::ChangeSet> appendDecisions(const Connection &connection, ledger::CompanyId company, const QString &kind,
                                         const std::vector<Finding> &findings, const QString &reason)
{
    const store::DecisionGateway decisions(connection);
    for (const Finding &finding : findings) {
        const QJsonObject payload{{u"rule"_s, insight::ruleName(finding.rule)},
                                  {u"state"_s, findingState(finding)},
                                  {u"saw"_s, finding.sentence}};
        const auto appended
            = decisions.append({.company = company,
                                .at = {},
                                .author = sittingAuthor(),
                                .kind = kind,
                                .subject = findingKey(finding),
                                .payload = QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact)),
                                .reason = reason});
        if (!appended)
            return failed(appended);
    }
    store::ChangeSet changes;
    changes.settings = true;
    return changes;
}

} // namespace

DataHealthService::DataHealthService(std::shared_ptr<OpenBook> book, UndoHistory &history)
    : m_book(std::move(book))
    , m_history(history)
{
}

QFuture<Result<DataHealth>> DataHealthService::read() const
{
    return m_book->readWithSnapshot([company = m_book->company(), today = m_book->today()](
                                        const Connection &connection, const store::Snapshot &snapshot) {
        return readDataHealth(connection, snapshot, company, today);
    });
}

QFuture<Result<>> DataHealthService::decide(const QString &kind, std::vector<Finding> findings,
                                            const QString &reason) const
{
    return m_book->write(
        [company = m_book->company(), kind, findings = std::move(findings), reason](const Connection &connection) {
            return appendDecisions(connection, company, kind, findings, reason);
        },
        [](const store::ChangeSet &changes) { return changes; }, withoutValue<store::ChangeSet>);
}

QFuture<Result<>> DataHealthService::dismiss(std::vector<Finding> findings, QString reason)
{
    const auto count = int(findings.size());
    const auto dismissAgain
        = [service = *this, findings, reason] { return service.decide(kDismissEvent, findings, reason); };
    const auto undo = [service = *this, findings] { return service.decide(kRestoreEvent, findings, {}); };
    QFuture<Result<>> written = decide(kDismissEvent, std::move(findings), reason);
    return answeredBy(&m_history, written,
                      [history = &m_history, company = m_book->company(), count, undo, dismissAgain](Result<> done) {
                          if (done)
                              history->push(company, Text::tr("Dismiss %n finding(s)", nullptr, count), undo,
                                            dismissAgain);
                          return done;
                      });
}

QFuture<Result<>> DataHealthService::restore(std::vector<Finding> findings)
{
    const auto count = int(findings.size());
    const auto again = [service = *this, findings] { return service.decide(kRestoreEvent, findings, {}); };
    const auto undo = [service = *this, findings] {
        return service.decide(kDismissEvent, findings, Text::tr("Dismissed again by undo."));
    };
    QFuture<Result<>> written = decide(kRestoreEvent, std::move(findings), {});
    return answeredBy(&m_history, written,
                      [history = &m_history, company = m_book->company(), count, undo, again](Result<> done) {
                          if (done)
                              history->push(company, Text::tr("Restore %n finding(s)", nullptr, count), undo, again);
                          return done;
                      });
}

QFuture<Result<>> DataHealthService::decideNow(std::vector<Finding> findings, const QString &reason,
                                               bool dismisses) const
{
    return decide(dismisses ? kDismissEvent : kRestoreEvent, std::move(findings), reason);
}

QFuture<Result<std::vector<MonthEndRow>>> DataHealthService::monthEnds(int months, insight::AgingPolicy policy) const
{
    return keepMonthEnds(m_book, months, policy);
}

} // namespace quittance::workspace
