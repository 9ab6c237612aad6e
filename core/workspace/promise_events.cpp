#include "core/workspace/promise_events.h"

#include "core/base/text_fold.h"
#include "core/store/customer_gateway.h"
#include "core/store/decision_gateway.h"
#include "core/store/document_gateway.h"
#include "core/workspace/author.h"
#include "core/workspace/book_in_base.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/promise_service.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <map>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using store::Connection;
using store::Decision;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::Promises)
};

/// A whole number as text, since JSON has no 64-bit ones.
QString number(qint64 value)
{
    return QString::number(value);
}

qint64 numberOf(const QJsonObject &json, const QString &key)
{
    return json.value(key).toString().toLongLong();
}

QDate dateOf(const QJsonObject &json, const QString &key)
{
    return QDate::fromString(json.value(key).toString(), Qt::ISODate);
}

QString dateName(QDate day)
{
    return day.toString(Qt::ISODate);
}

QJsonObject payloadOf(const Decision &event)
{
    return QJsonDocument::fromJson(event.payload.toUtf8()).object();
}

/// Ids of today for the keys that events name things by: they outlive a full re-import, which gives new ids.
class Names
{
public:
    Names(const Connection &connection, ledger::CompanyId company)
        : m_connection(connection)
        , m_company(company)
    {
    }

    Result<ledger::CustomerId> customer(const QJsonObject &payload)
    {
        if (!m_isRead) {
            const store::CustomerGateway gateway(m_connection);
            const auto ids = gateway.ids(m_company);
            const auto all = ids ? gateway.byIds(*ids) : Result<std::vector<ledger::Customer>>(failed(ids));
            if (!all)
                return failed(all);
            for (const ledger::Customer &one : *all)
                m_customers.emplace(std::pair(one.connection.value(), keyOf(one.fact.remoteId, one.fact.name)), one.id);
            m_isRead = true;
        }
        const auto found = m_customers.find(
            {numberOf(payload, u"connection"_s),
             keyOf(payload.value(u"customer"_s).toString(), payload.value(u"name"_s).toString())});
        return found == m_customers.end() ? ledger::CustomerId() : found->second;
    }

    Result<ledger::DocumentId> document(const QJsonObject &payload) const
    {
        const auto kind = ledger::kindFromName(payload.value(u"kind"_s).toString());
        if (!kind)
            return ledger::DocumentId();
        return store::DocumentGateway(m_connection)
            .byRemoteId(ledger::ConnectionId(numberOf(payload, u"connection"_s)), *kind,
                        payload.value(u"document"_s).toString());
    }

private:
    /// A source that knows no ids knows names.
    static QString keyOf(const QString &remoteId, const QString &name)
    {
        return remoteId.isEmpty() ? u"name:"_s + foldText(name) : remoteId;
    }

    const Connection &m_connection;
    ledger::CompanyId m_company;
    std::map<std::pair<qint64, QString>, ledger::CustomerId> m_customers;
    bool m_isRead = false;
};

/// What the events so far say, by the number of the first one about each.
class Fold
{
public:
    explicit Fold(Names &names)
        : m_names(names)
    {
    }

    Result<> take(const Decision &event)
    {
        const QJsonObject payload = payloadOf(event);
        if (event.kind == kPromiseEvent)
            return addPromise(event, payload);
        if (event.kind == kDisputeEvent)
            return addDispute(event, payload);
        const qint64 of = numberOf(payload, u"of"_s);
        if (event.kind == kWithdrawEvent || event.kind == kUnwithdrawEvent) {
            m_withdrawn[of] = event.kind == kWithdrawEvent;
        } else if (const auto promise = m_promises.find(of); promise != m_promises.end()) {
            promise->second.cancelledOn
                = event.kind == kPromiseCancelEvent ? dateOf(payload, u"on"_s) : QDate();
        } else if (const auto dispute = m_disputes.find(of); dispute != m_disputes.end()) {
            dispute->second.closedOn = event.kind == kDisputeCloseEvent ? dateOf(payload, u"on"_s) : QDate();
            dispute->second.isValid = payload.value(u"valid"_s).toBool();
        }
        return {};
    }

    RecordedPromises answer()
    {
        for (const auto &[replaced, by] : m_replaced) {
            const auto promise = m_promises.find(replaced);
            if (promise != m_promises.end() && !m_withdrawn[by])
                promise->second.supersededOn = m_promises.at(by).madeOn;
        }
        RecordedPromises recorded;
        for (const auto &[id, promise] : m_promises) {
            if (!m_withdrawn[id])
                recorded.promises.push_back(promise);
        }
        for (const auto &[id, dispute] : m_disputes) {
            if (!m_withdrawn[id])
                recorded.disputes.push_back(dispute);
        }
        return recorded;
    }

private:
    Result<> addPromise(const Decision &event, const QJsonObject &payload)
    {
        const Result<ledger::CustomerId> customer = m_names.customer(payload);
        if (!customer)
            return failed(customer);
        const auto currency = Currency::fromCode(payload.value(u"currency"_s).toString());
        if (!customer->isValid() || !currency)
            return {};
        m_promises[event.seq] = {.id = event.seq,
                                 .customer = *customer,
                                 .amount = Money(numberOf(payload, u"units"_s), *currency),
                                 .madeOn = dateOf(payload, u"made"_s),
                                 .date = dateOf(payload, u"date"_s),
                                 .supersededOn = {},
                                 .cancelledOn = {},
                                 .note = event.reason};
        if (payload.contains(u"replaces"_s))
            m_replaced.emplace_back(numberOf(payload, u"replaces"_s), event.seq);
        return {};
    }

    Result<> addDispute(const Decision &event, const QJsonObject &payload)
    {
        const Result<ledger::DocumentId> document = m_names.document(payload);
        if (!document)
            return failed(document);
        const auto reason = insight::disputeReasonFromName(payload.value(u"reason"_s).toString());
        if (!document->isValid() || !reason)
            return {};
        m_disputes[event.seq] = {.id = event.seq,
                                 .document = *document,
                                 .units = numberOf(payload, u"units"_s),
                                 .reason = *reason,
                                 .openedOn = dateOf(payload, u"opened"_s),
                                 .closedOn = {},
                                 .note = event.reason};
        return {};
    }

    Names &m_names;
    std::map<qint64, insight::RecordedPromise> m_promises;
    std::map<qint64, insight::RecordedDispute> m_disputes;
    std::map<qint64, bool> m_withdrawn;
    std::vector<std::pair<qint64, qint64>> m_replaced; ///< and by which
};

Result<qint64> append(const Connection &connection, ledger::CompanyId company, const QString &kind,
                      const QString &subject, const QJsonObject &payload, const QString &reason)
{
    const auto event = store::DecisionGateway(connection)
                           .append({.company = company,
                                    .at = {},
                                    .author = sittingAuthor(),
                                    .kind = kind,
                                    .subject = subject,
                                    .payload = QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact)),
                                    .reason = reason});
    return event ? Result<qint64>(event->seq) : failed(event);
}

Result<> checkAmount(const Money &amount)
{
    if (amount.units() > 0)
        return {};
    return fail(Error::Kind::InvalidInput, Text::tr("The amount has to be above zero."));
}

} // namespace

Result<RecordedPromises> readPromises(const Connection &connection, ledger::CompanyId company, Instant knownAt)
{
    const auto events = store::DecisionGateway(connection).ofKinds(company, kPromiseEvents);
    if (!events)
        return failed(events);
    Names names(connection, company);
    Fold fold(names);
    for (const Decision &event : *events) {
        if (event.at > knownAt)
            break;
        if (const Result<> taken = fold.take(event); !taken)
            return failed(taken);
    }
    return fold.answer();
}

Result<std::vector<insight::PromiseRecord>> readPromiseRecords(const AskedBook &book, const ledger::AsOf &asOf)
{
    Result<RecordedPromises> recorded = readPromises(book.connection, book.snapshot.company, asOf.knownAt);
    if (!recorded)
        return failed(recorded);
    for (insight::RecordedPromise &promise : recorded->promises) {
        const Result<Money> amount = book.counted(promise.amount, asOf.day);
        if (!amount)
            return failed(amount);
        promise.amount = *amount;
    }
    return insight::promiseRecords(insight::promiseRows(book.snapshot, recorded->promises, asOf), asOf.day);
}

Result<qint64> writePromise(const Connection &connection, ledger::CompanyId company, const NewPromise &promise)
{
    if (const Result<> checked = checkAmount(promise.amount); !checked)
        return failed(checked);
    if (!promise.date.isValid() || promise.date < promise.madeOn)
        return fail(Error::Kind::InvalidInput, Text::tr("A promise cannot be for a day before it was made."));
    const auto customers = store::CustomerGateway(connection).byIds({&promise.customer, 1});
    if (!customers)
        return failed(customers);
    if (customers->empty())
        return fail(Error::Kind::NotFound, Text::tr("The customer is no longer in the book."));
    const ledger::Customer &customer = customers->front();
    QJsonObject payload{{u"connection"_s, number(customer.connection.value())},
                        {u"customer"_s, customer.fact.remoteId},
                        {u"name"_s, customer.fact.name},
                        {u"units"_s, number(promise.amount.units())},
                        {u"currency"_s, promise.amount.currency().code()},
                        {u"made"_s, dateName(promise.madeOn)},
                        {u"date"_s, dateName(promise.date)}};
    if (promise.replaces)
        payload.insert(u"replaces"_s, number(*promise.replaces));
    const QString key = customer.fact.remoteId.isEmpty() ? customer.fact.name : customer.fact.remoteId;
    return append(connection, company, kPromiseEvent, u"customer/"_s + key, payload, promise.note);
}

Result<qint64> writeDispute(const Connection &connection, ledger::CompanyId company, const NewDispute &dispute)
{
    if (const Result<> checked = checkAmount(dispute.amount); !checked)
        return failed(checked);
    const auto documents = store::DocumentGateway(connection).byIds({&dispute.document, 1});
    if (!documents)
        return failed(documents);
    if (documents->empty())
        return fail(Error::Kind::NotFound, Text::tr("The document is no longer in the book."));
    const ledger::Document &document = documents->front();
    if (document.fact.amount.currency() != dispute.amount.currency())
        return fail(Error::Kind::InvalidInput, Text::tr("A dispute is in the currency of its document."));
    const QJsonObject payload{{u"connection"_s, number(document.connection.value())},
                              {u"document"_s, document.fact.remoteId},
                              {u"kind"_s, ledger::kindName(document.fact.kind)},
                              {u"number"_s, document.fact.number},
                              {u"units"_s, number(dispute.amount.units())},
                              {u"currency"_s, dispute.amount.currency().code()},
                              {u"reason"_s, insight::disputeReasonName(dispute.reason)},
                              {u"opened"_s, dateName(dispute.openedOn)}};
    return append(connection, company, kDisputeEvent, u"document/"_s + document.fact.remoteId, payload, dispute.note);
}

Result<qint64> writeAbout(const Connection &connection, ledger::CompanyId company, const QString &kind, qint64 of,
                          QJsonObject payload, const QString &reason)
{
    payload.insert(u"of"_s, number(of));
    return append(connection, company, kind, u"decision/"_s + number(of), payload, reason);
}

} // namespace quittance::workspace
