#include "core/connect/alloy/alloy_connector.h"

#include "core/connect/alloy/alloy_finder.h"
#include "core/connect/alloy/alloy_forms.h"
#include "core/connect/alloy/alloy_mappings.h"
#include "core/connect/alloy/alloy_pages.h"
#include "core/connect/alloy/alloy_writes.h"
#include "core/connect/json/json_text.h"
#include "core/connect/no_list.h"
#include "core/connect/write_rules.h"

#include <QCoreApplication>

#include <utility>

namespace quittance::connect::alloy {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::alloy)
};

WriteAnswer answerOf(const FrozenRequest &request, const HttpAnswer &answer)
{
    WriteAnswer read{.state = stateOf(answer.status), .status = answer.status, .body = answer.body};
    if (!answer.isSuccess()) {
        read.message = errorOf(answer).message;
        read.notBefore = pauseOf(answer, Instant::now());
        return read;
    }
    JsonPageReader reader;
    const Result<JsonValue> root = reader.read(answer.body);
    if (root)
        read.remoteId = recordOf(*root, listOf(request.kind)->single)["id"].string();
    read.state = read.remoteId.isEmpty() ? WriteState::Doubtful : WriteState::Confirmed;
    if (read.remoteId.isEmpty())
        read.message = Text::tr("Alloy took the record and did not say which it became.");
    return read;
}

} // namespace

AlloyConnector::AlloyConnector(HttpClient &http, const ConnectionSettings &settings, const QByteArray &secret,
                               QObject *parent)
    : Connector(parent)
    , m_client(new AlloyClient(http, settings, secret, this))
{
}

void AlloyConnector::test(QObject *context, const Done<ConnectionReport> &done)
{
    m_client->company(context, [this, done](const Result<CompanyInfo> &company) {
        if (!company)
            return done(failed(company));
        ConnectionReport report{.company = company->name, .platform = {}, .baseCurrency = company->currency};
        if (const QString learnt = m_client->learntName(); !learnt.isEmpty())
            report.learntOptions.emplace(QString::fromLatin1(AlloyClient::kOption), learnt);
        done(std::move(report));
    });
}

void AlloyConnector::statuses(QObject *context, const Done<Statuses> &done)
{
    QMetaObject::invokeMethod(
        context, [done] { done(Statuses()); }, Qt::QueuedConnection);
}

std::unique_ptr<ListPull> AlloyConnector::pull(const PullQuestion &question)
{
    const AlloyList *list = findList(question.list);
    if (!list)
        return std::make_unique<NoList>(
            Error{Error::Kind::Unsupported, Text::tr("Alloy has no list “%1”.").arg(QString::fromUtf8(question.list))});
    return std::make_unique<PageWalk>(m_client->http(), std::make_unique<AlloyPages>(*m_client, *list),
                                      question.cursor);
}

void AlloyConnector::refresh(const std::vector<QByteArray> & /*lists*/, QObject *context, const Done<void> &done)
{
    QMetaObject::invokeMethod(
        context,
        [done] {
            done(fail(Error::Kind::Unsupported,
                      Text::tr("Alloy reads the books at its own times and cannot be asked to do it now.")));
        },
        Qt::QueuedConnection);
}

std::span<const MappingSlot> AlloyConnector::mappings() const
{
    return mappingSlots();
}

void AlloyConnector::learn(QObject *context, const Done<std::map<QString, QString>> &done)
{
    if (!m_client->settledName().isEmpty())
        return Connector::learn(context, done);
    m_client->company(context, [this, done](const Result<CompanyInfo> & /*company*/) {
        // Nothing but the address of the connection hangs on it, and that is asked for again before anything is sent.
        std::map<QString, QString> learnt;
        if (const QString name = m_client->settledName(); !name.isEmpty())
            learnt.emplace(QString::fromLatin1(AlloyClient::kOption), name);
        done(learnt);
    });
}

void AlloyConnector::form(WriteKind kind, QObject *context, const Done<WriteForm> &done)
{
    const Result<> can = alloy::canWrite(kind);
    QMetaObject::invokeMethod(
        context, [done, kind, can] { done(can ? Result<WriteForm>(formOf(kind)) : Result<WriteForm>(failed(can))); },
        Qt::QueuedConnection);
}

Result<> AlloyConnector::canWrite(WriteKind kind, WriteAction /*action*/) const
{
    return alloy::canWrite(kind);
}

Result<FrozenRequest> AlloyConnector::freeze(const WriteIntent &intent, Instant /*now*/) const
{
    const AlloyList *list = listOf(intent.kind);
    const bool isNew = intent.action == WriteAction::Create;
    const char *documented = list && isNew ? list->createVersion : kReferenceVersion;
    return frozen(intent, m_client->version(documented));
}

void AlloyConnector::send(const FrozenRequest &request, QObject *context, const Done<WriteAnswer> &done)
{
    // A write is never what finds out how the connection is named: that is asked before.
    m_client->company(context, [this, request, context, done](const Result<CompanyInfo> &company) {
        const bool isKnown = company || company.error().kind == Error::Kind::NotFound
            || (company.error().kind == Error::Kind::InvalidInput && company.error().place.field != u"credential"_s);
        if (!isKnown)
            return done(failed(company));
        sendNow(request, context, done);
    });
}

void AlloyConnector::sendNow(const FrozenRequest &request, QObject *context, const Done<WriteAnswer> &done)
{
    const std::optional<HttpMethod> method = methodOf(request.method);
    if (!method)
        return done(fail(Error::Kind::InvalidInput, Text::tr("The stored request has no method.")));
    HttpRequest asked = m_client->request(*method, request.path);
    asked.headers.push_back({"Content-Type", "application/json"});
    asked.body = request.body;
    asked.isSentOnce = true;
    asked.isWhole = {};
    m_client->http().send(std::move(asked), context, [this, request, context, done](const Result<HttpAnswer> &answer) {
        if (!answer)
            return done(unanswered(answer.error()));
        const WriteAnswer read = answerOf(request, *answer);
        if (read.state == WriteState::Confirmed && request.method == "PUT")
            return readBack(request, read, context, done);
        done(read);
    });
}

void AlloyConnector::readBack(const FrozenRequest &request, const WriteAnswer &written, QObject *context,
                              const Done<WriteAnswer> &done)
{
    m_client->get(request.path, {}, context, [request, written, done](const Result<HttpAnswer> &answer) {
        done(answer && answer->isSuccess() ? answerOf(request, *answer) : written);
    });
}

void AlloyConnector::poll(const FrozenRequest &request, const QString &operation, QObject *context,
                          const Done<WriteAnswer> &done)
{
    const QByteArray path
        = operation.isEmpty() ? request.path : request.path + '/' + QUrl::toPercentEncoding(operation);
    m_client->get(path, {}, context, [request, done](const Result<HttpAnswer> &answer) {
        if (!answer)
            return done(unanswered(answer.error()));
        WriteAnswer read = answerOf(request, *answer);
        // The write itself was taken in: a read that fails leaves it where it is.
        if (!answer->isSuccess())
            read.state = WriteState::Doubtful;
        done(std::move(read));
    });
}

void AlloyConnector::find(const FrozenRequest &request, QObject *context, const Done<FoundRecord> &done)
{
    const auto finder = std::make_shared<AlloyFinder>(*m_client, request, context, done);
    m_client->company(context, [finder](const Result<CompanyInfo> & /*company*/) { finder->start(); });
}

void AlloyConnector::passThrough(const QByteArray &method, const QString &endpoint, const QByteArray &body,
                                 QObject *context, const Done<QByteArray> &done)
{
    JsonObjectText asked;
    asked.text("method", QString::fromLatin1(method)).text("endpoint", endpoint);
    if (!body.isEmpty())
        asked.raw("body", body);
    m_client->post(m_client->version(kReferenceVersion) + "/one/forward", asked.done(), context,
                   [done](const Result<HttpAnswer> &answer) {
                       if (!answer)
                           return done(failed(answer));
                       if (!answer->isSuccess())
                           return done(tl::unexpected<Error>(errorOf(*answer)));
                       done(answer->body);
                   });
}

} // namespace quittance::connect::alloy
