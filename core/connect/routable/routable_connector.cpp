#include "core/connect/routable/routable_connector.h"

#include "core/connect/json/json_text.h"
#include "core/connect/no_list.h"
#include "core/connect/routable/message_html.h"
#include "core/connect/routable/routable_finder.h"
#include "core/connect/routable/routable_forms.h"
#include "core/connect/routable/routable_mappings.h"
#include "core/connect/routable/routable_pages.h"
#include "core/connect/routable/routable_writes.h"
#include "core/connect/routable/send_check.h"
#include "core/connect/write_rules.h"

#include <QCoreApplication>

#include <utility>

namespace quittance::connect::routable {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::routable)
};

WriteAnswer refusalOf(const HttpAnswer &answer)
{
    return {.state = stateOf(answer.status),
            .message = errorOf(answer).message,
            .status = answer.status,
            .notBefore = pauseOf(answer, Instant::now()),
            .body = answer.body};
}

/// The id of the record that an answer is about; empty where it cannot be read.
QString idOf(const QByteArray &body)
{
    JsonPageReader reader;
    const Result<JsonValue> root = reader.read(body);
    return root ? (*root)["id"].string() : QString();
}

WriteAnswer answerOf(const HttpAnswer &answer)
{
    if (!answer.isSuccess())
        return refusalOf(answer);
    WriteAnswer read{.state = WriteState::Confirmed, .status = answer.status, .body = answer.body};
    read.remoteId = idOf(answer.body);
    if (read.remoteId.isEmpty()) {
        read.state = WriteState::Doubtful;
        read.message = Text::tr("Routable took the record and did not say which it became.");
    } else if (answer.status == 202) {
        read.state = WriteState::Accepted;
        read.operation = read.remoteId;
    }
    return read;
}

/// A record that was only taken in, as it is found later. It is not there at first, and that says nothing.
WriteAnswer polledOf(const HttpAnswer &answer, const QString &operation)
{
    if (answer.status == 404)
        return {.state = WriteState::Accepted, .operation = operation, .status = answer.status, .body = answer.body};
    if (!answer.isSuccess()) {
        WriteAnswer busy = refusalOf(answer);
        busy.state = WriteState::Busy;
        return busy;
    }
    WriteAnswer read = answerOf(answer);
    JsonPageReader reader;
    const Result<JsonValue> root = reader.read(answer.body);
    const QString status = root ? (*root)["status"].string() : QString();
    if (status == u"failed"_s) {
        read.state = WriteState::Refused;
        read.message = Text::tr("Routable could not make the receivable: its status is “%1”.").arg(status);
    }
    return read;
}

QStringList linksOf(const QByteArray &body)
{
    QStringList links;
    JsonPageReader reader;
    const Result<JsonValue> root = reader.read(body);
    const JsonValue contacts = root ? (*root)["contacts"] : JsonValue();
    for (const JsonValue &contact : contacts["results"].children()) {
        for (const char *name : {"invitation_url", "external_flow_url"}) {
            if (const QString link = contact["links"][name].string(); !link.isEmpty())
                links.append(link);
        }
    }
    return links;
}

} // namespace

RoutableConnector::RoutableConnector(HttpClient &http, const ConnectionSettings &settings, const QByteArray &secret,
                                     QObject *parent)
    : Connector(parent)
    , m_client(http, settings, secret)
{
}

void RoutableConnector::test(QObject *context, const Done<ConnectionReport> &done)
{
    m_client.get("/v1/settings/accounts?page=1&page_size=100", context, [done](const Result<HttpAnswer> &answer) {
        if (!answer)
            return done(failed(answer));
        if (!answer->isSuccess())
            return done(tl::unexpected<Error>(errorOf(*answer)));
        ConnectionReport report{.company = {}, .platform = u"Routable"_s};
        QStringList currencies;
        JsonPageReader reader;
        const Result<JsonValue> root = reader.read(answer->body, "results", [&currencies](const JsonRecord &record) {
            const QString currency = record.value["currency_code"].string();
            if (!currency.isEmpty() && !currencies.contains(currency))
                currencies.append(currency);
        });
        if (!root)
            return done(failed(root));
        if (currencies.size() == 1)
            report.baseCurrency = Currency::fromCode(currencies.front());
        done(std::move(report));
    });
}

void RoutableConnector::statuses(QObject *context, const Done<Statuses> &done)
{
    QMetaObject::invokeMethod(
        context, [done] { done(Statuses()); }, Qt::QueuedConnection);
}

std::unique_ptr<ListPull> RoutableConnector::pull(const PullQuestion &question)
{
    const RoutableList *list = findList(question.list);
    if (!list)
        return std::make_unique<NoList>(Error{
            Error::Kind::Unsupported, Text::tr("Routable has no list “%1”.").arg(QString::fromUtf8(question.list))});
    std::unique_ptr<PageSource> source;
    if (list->isOfCompanies)
        source = std::make_unique<CompanyPages>(m_client, *list);
    else
        source = std::make_unique<RoutablePages>(m_client, *list, question.modifiedSince);
    return std::make_unique<PageWalk>(m_client.http(), std::move(source), question.cursor);
}

void RoutableConnector::refresh(const std::vector<QByteArray> & /*lists*/, QObject *context, const Done<void> &done)
{
    QMetaObject::invokeMethod(
        context,
        [done] {
            done(fail(Error::Kind::Unsupported,
                      Text::tr("What Routable shows is its own and needs no refreshing from elsewhere.")));
        },
        Qt::QueuedConnection);
}

std::span<const MappingSlot> RoutableConnector::mappings() const
{
    return mappingSlots();
}

void RoutableConnector::form(WriteKind kind, QObject *context, const Done<WriteForm> &done)
{
    const Result<> can = routable::canWrite(kind);
    QMetaObject::invokeMethod(
        context, [done, kind, can] { done(can ? Result<WriteForm>(formOf(kind)) : Result<WriteForm>(failed(can))); },
        Qt::QueuedConnection);
}

Result<> RoutableConnector::canWrite(WriteKind kind, WriteAction /*action*/) const
{
    return routable::canWrite(kind);
}

Result<> RoutableConnector::canChange(WriteKind kind, const QString &status) const
{
    if (kind != WriteKind::Receivable || !isKnownStatus(status) || isChangeable(status))
        return {};
    return fail(
        Error::Kind::Conflict,
        Text::tr("The receivable is “%1” by now, and Routable takes changes only before one is sent.").arg(status));
}

Result<FrozenRequest> RoutableConnector::freeze(const WriteIntent &intent, Instant now) const
{
    return frozen(intent, {.teamMember = m_client.option(u"team_member"_s), .account = m_client.option(u"account"_s)},
                  now);
}

void RoutableConnector::send(const FrozenRequest &request, QObject *context, const Done<WriteAnswer> &done)
{
    const std::optional<HttpMethod> method = methodOf(request.method);
    if (!method) {
        QMetaObject::invokeMethod(
            context, [done] { done(fail(Error::Kind::InvalidInput, Text::tr("The stored request has no method."))); },
            Qt::QueuedConnection);
        return;
    }
    const auto checked = [this, method = *method, request, context, done](const Result<QString> &whyNot) {
        if (!whyNot)
            done(failed(whyNot)); // nobody could be asked, so nothing was sent
        else if (whyNot->isEmpty())
            transmit(method, request, context, done);
        else
            done(WriteAnswer{.state = WriteState::Refused, .message = *whyNot});
    };
    std::make_shared<SendCheck>(m_client, request, context, checked)->start();
}

void RoutableConnector::transmit(HttpMethod method, const FrozenRequest &request, QObject *context,
                                 const Done<WriteAnswer> &done)
{
    HttpRequest asked = m_client.request(method, request.path);
    asked.headers.push_back({"Content-Type", "application/json"});
    asked.headers.push_back({"Idempotency-Key", request.idempotencyKey.toUtf8()});
    asked.body = request.body;
    // Which addresses know the key is not documented: after any doubt the record is looked for first.
    asked.isSentOnce = true;
    asked.isWhole = {};
    m_client.http().send(std::move(asked), context, [done](const Result<HttpAnswer> &answer) {
        done(answer ? Result<WriteAnswer>(answerOf(*answer)) : unanswered(answer.error()));
    });
}

void RoutableConnector::poll(const FrozenRequest &request, const QString &operation, QObject *context,
                             const Done<WriteAnswer> &done)
{
    const QByteArray path
        = request.method == "POST" ? request.path + '/' + QUrl::toPercentEncoding(operation) : request.path;
    m_client.get(path, context, [operation, done](const Result<HttpAnswer> &answer) {
        if (!answer)
            return done(failed(answer));
        done(polledOf(*answer, operation));
    });
}

void RoutableConnector::find(const FrozenRequest &request, QObject *context, const Done<FoundRecord> &done)
{
    std::make_shared<RoutableFinder>(m_client, request, context, done)->start();
}

void RoutableConnector::invite(const Invitation &invitation, bool isAgain, QObject *context,
                               const Done<QStringList> &done)
{
    JsonObjectText body;
    body.text("acting_team_member", m_client.option(u"team_member"_s))
        .flag("get_links", true)
        .flag("send_invite_email", invitation.isMailed)
        .flag("request_payment_method", invitation.asksForPaymentMethod)
        .textIfAny("message", reducedHtml(invitation.message));
    HttpRequest asked = m_client.request(isAgain ? HttpMethod::Patch : HttpMethod::Post,
                                         "/v1/companies/" + QUrl::toPercentEncoding(invitation.companyId) + "/invite");
    asked.headers.push_back({"Content-Type", "application/json"});
    asked.body = body.done();
    asked.isSentOnce = true;
    m_client.http().send(std::move(asked), context, [done](const Result<HttpAnswer> &answer) {
        if (!answer)
            return done(failed(answer));
        if (!answer->isSuccess())
            return done(tl::unexpected<Error>(errorOf(*answer)));
        done(linksOf(answer->body));
    });
}

} // namespace quittance::connect::routable
