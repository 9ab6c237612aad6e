#include "core/workspace/assessment_service.h"

#include "core/store/decision_gateway.h"
#include "core/store/document_gateway.h"
#include "core/workspace/author.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/open_book.h"
#include "core/workspace/undo_history.h"
#include "core/workspace/when_answered.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using store::Connection;
using store::Decision;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::Assessments)
};

/// What one decision changed: the rate before it, for its inverse.
struct Assessed
{
    std::optional<qint64> before;
};

QString subjectOf(const ledger::Document &document)
{
    return u"document/%1/%2/%3"_s.arg(document.connection.value())
        .arg(ledger::kindName(document.fact.kind), document.fact.remoteId);
}

QJsonObject payloadOf(const Decision &event)
{
    return QJsonDocument::fromJson(event.payload.toUtf8()).object();
}

/// The last event about each document, by subject.
Result<std::map<QString, Decision>> lastEvents(const Connection &connection, ledger::CompanyId company, Instant knownAt)
{
    const auto events = store::DecisionGateway(connection).ofKinds(company, {kAssessEvent, kUnassessEvent});
    if (!events)
        return failed(events);
    std::map<QString, Decision> last;
    for (const Decision &event : *events) {
        if (event.at <= knownAt)
            last[event.subject] = event;
    }
    return last;
}

std::optional<qint64> percentOf(const Decision &event)
{
    if (event.kind != kAssessEvent)
        return std::nullopt;
    return payloadOf(event).value(u"percent"_s).toString().toLongLong();
}

Result<ledger::DocumentId> documentOf(const Connection &connection, const Decision &event)
{
    const QJsonObject payload = payloadOf(event);
    const auto kind = ledger::kindFromName(payload.value(u"kind"_s).toString());
    const ledger::ConnectionId source(payload.value(u"connection"_s).toString().toLongLong());
    if (!kind)
        return ledger::DocumentId();
    return store::DocumentGateway(connection).byRemoteId(source, *kind, payload.value(u"document"_s).toString());
}

Result<std::vector<Assessment>> readAssessments(const Connection &connection, ledger::CompanyId company,
                                                Instant knownAt)
{
    const auto last = lastEvents(connection, company, knownAt);
    if (!last)
        return failed(last);
    const store::DocumentGateway gateway(connection);
    std::vector<Assessment> assessments;
    for (const auto &[subject, event] : *last) {
        const std::optional<qint64> percent = percentOf(event);
        if (!percent)
            continue;
        const Result<ledger::DocumentId> id = documentOf(connection, event);
        if (!id)
            return failed(id);
        const auto documents = gateway.byIds({&*id, 1});
        if (!documents)
            return failed(documents);
        if (documents->empty())
            continue;
        const ledger::Document &document = documents->front();
        assessments.push_back({.document = document.id,
                               .customer = document.customer,
                               .number = document.fact.number,
                               .customerName = document.customerName,
                               .percent = *percent,
                               .reason = event.reason,
                               .author = event.author,
                               .at = event.at});
    }
    std::ranges::sort(assessments, {}, &Assessment::number);
    return assessments;
}

/// Without a percentage the document goes back to the matrix.
Result<Assessed> writeAssessment(const Connection &connection, ledger::CompanyId company, ledger::DocumentId id,
                                 std::optional<qint64> percent, const QString &reason)
{
    if (percent && (*percent < 0 || *percent > insight::kWholePercent))
        return fail(Error::Kind::InvalidInput, Text::tr("A loss is between 0 and 100 percent."));
    const auto documents = store::DocumentGateway(connection).byIds({&id, 1});
    const auto last = lastEvents(connection, company, Instant::max());
    if (!documents || !last)
        return documents ? failed(last) : failed(documents);
    if (documents->empty())
        return fail(Error::Kind::NotFound, Text::tr("The document is no longer in the book."));
    const ledger::Document &document = documents->front();
    const QString subject = subjectOf(document);
    const auto before = last->find(subject);
    QJsonObject payload{{u"connection"_s, QString::number(document.connection.value())},
                        {u"document"_s, document.fact.remoteId},
                        {u"kind"_s, ledger::kindName(document.fact.kind)},
                        {u"number"_s, document.fact.number}};
    if (percent)
        payload.insert(u"percent"_s, QString::number(*percent));
    const auto event = store::DecisionGateway(connection)
                           .append({.company = company,
                                    .at = {},
                                    .author = sittingAuthor(),
                                    .kind = percent ? kAssessEvent : kUnassessEvent,
                                    .subject = subject,
                                    .payload = QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact)),
                                    .reason = reason});
    if (!event)
        return failed(event);
    return Assessed{before == last->end() ? std::nullopt : percentOf(before->second)};
}

QFuture<Result<Assessed>> write(const std::shared_ptr<OpenBook> &book, ledger::DocumentId document,
                                std::optional<qint64> percent, const QString &reason)
{
    return book->write(
        [company = book->company(), document, percent, reason](const Connection &connection) {
            return writeAssessment(connection, company, document, percent, reason);
        },
        [](const Assessed &) {
            store::ChangeSet changes;
            changes.settings = true;
            return changes;
        });
}

} // namespace

AssessmentService::AssessmentService(std::shared_ptr<OpenBook> book, UndoHistory &history)
    : m_book(std::move(book))
    , m_history(history)
{
}

QFuture<Result<std::vector<Assessment>>> AssessmentService::read(Instant knownAt) const
{
    return m_book->read([company = m_book->company(), knownAt](const Connection &connection) {
        return readAssessments(connection, company, knownAt);
    });
}

QFuture<Result<>> AssessmentService::assess(ledger::DocumentId document, qint64 percent, const QString &reason)
{
    return decide(Text::tr("Assess a document by itself"), document, percent, reason);
}

QFuture<Result<>> AssessmentService::withdraw(ledger::DocumentId document, const QString &reason)
{
    return decide(Text::tr("Put a document back into the matrix"), document, std::nullopt, reason);
}

QFuture<Result<>> AssessmentService::decide(const QString &text, ledger::DocumentId document,
                                            std::optional<qint64> percent, const QString &reason)
{
    const auto again = [book = m_book, history = &m_history, document](std::optional<qint64> to, const QString &why) {
        return answeredBy(history, write(book, document, to, why), [](const Result<Assessed> &written) {
            return written ? Result<>() : Result<>(failed(written));
        });
    };
    return answeredBy(&m_history, write(m_book, document, percent, reason),
                      [book = m_book, history = &m_history, text, percent, reason,
                       again](const Result<Assessed> &written) -> Result<> {
                          if (!written)
                              return failed(written);
                          history->push(
                              book->company(), text,
                              [again, before = written->before] { return again(before, Text::tr("Undone.")); },
                              [again, percent, reason] { return again(percent, reason); });
                          return {};
                      });
}

std::vector<insight::SpecificRate> specificRates(const std::vector<Assessment> &assessments)
{
    std::vector<insight::SpecificRate> rates;
    rates.reserve(assessments.size());
    for (const Assessment &one : assessments)
        rates.push_back({one.document, one.percent});
    return rates;
}

} // namespace quittance::workspace
