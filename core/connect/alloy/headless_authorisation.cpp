#include "core/connect/alloy/headless_authorisation.h"

#include "core/connect/json/json_page.h"
#include "core/connect/json/json_text.h"

#include <QCoreApplication>

#include <utility>

namespace quittance::connect::alloy {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::alloy)
};

struct Credential
{
    QString id;
    QString app;
    QString mark; ///< changes when it is linked again
};

std::vector<Credential> credentialsOf(const QByteArray &body)
{
    std::vector<Credential> all;
    JsonPageReader reader;
    (void)reader.read(body, "data", [&all](const JsonRecord &record) {
        const QString id = record.value["credentialId"].string();
        if (!id.isEmpty())
            all.push_back({id, record.value["type"].string(), id + u' ' + record.value["updatedAt"].string()});
    });
    return all;
}

/// One member of an answer; an Error for a refusal, or where it is not there.
Result<QString> memberOf(const Result<HttpAnswer> &answer, QByteArrayView outer, QByteArrayView name)
{
    if (!answer)
        return tl::unexpected<Error>(answer.error());
    if (!answer->isSuccess())
        return tl::unexpected<Error>(errorOf(*answer));
    JsonPageReader reader;
    const Result<JsonValue> root = reader.read(answer->body);
    if (!root)
        return tl::unexpected<Error>(root.error());
    const JsonValue inner = (*root)[outer];
    QString found = (inner.isThere() ? inner : *root)[name].string();
    if (found.isEmpty())
        return fail(Error::Kind::NotFound, Text::tr("Alloy's answer does not say what was asked for."));
    return found;
}

} // namespace

HeadlessAuthorisation::HeadlessAuthorisation(AlloyClient &client, Question question, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_question(std::move(question))
{
    m_pause.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &HeadlessAuthorisation::look);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        end({Error::Kind::Cancelled, Text::tr("Nobody consented in time; the books are not linked.")});
    });
}

void HeadlessAuthorisation::createUser(AlloyClient &client, const QString &name, QObject *context,
                                       const std::function<void(Result<QString>)> &done)
{
    HttpRequest request = client.plainRequest(HttpMethod::Post, client.version(kReferenceVersion) + "/one/users", {});
    request.headers.push_back({"Content-Type", "application/json"});
    request.body = JsonObjectText().text("username", name).done();
    request.isSentOnce = true;
    client.http().send(std::move(request), context,
                       [done](const Result<HttpAnswer> &answer) { done(memberOf(answer, "data", "userId")); });
}

QByteArray HeadlessAuthorisation::credentialsPath() const
{
    return m_client.version(kReferenceVersion) + "/users/" + QUrl::toPercentEncoding(m_question.userId)
        + "/credentials";
}

void HeadlessAuthorisation::start()
{
    m_patience.start(m_question.patience);
    lookBefore();
}

void HeadlessAuthorisation::cancel()
{
    end({Error::Kind::Cancelled, Text::tr("Linking the books was stopped.")});
}

void HeadlessAuthorisation::lookBefore()
{
    m_client.http().send(m_client.plainRequest(HttpMethod::Get, credentialsPath(), {}), this,
                         [this](const Result<HttpAnswer> &answer) {
                             if (!answer)
                                 return end(answer.error());
                             if (!answer->isSuccess())
                                 return end(errorOf(*answer));
                             for (const Credential &credential : credentialsOf(answer->body))
                                 m_known.insert(credential.mark);
                             askAddress();
                         });
}

void HeadlessAuthorisation::askAddress()
{
    QUrlQuery query;
    query.addQueryItem(u"app"_s, QString::fromLatin1(QUrl::toPercentEncoding(m_question.app)));
    query.addQueryItem(u"userId"_s, QString::fromLatin1(QUrl::toPercentEncoding(m_question.userId)));
    const QByteArray path = m_client.version(kReferenceVersion) + "/headless/oauthUrl";
    m_client.http().send(
        m_client.plainRequest(HttpMethod::Get, path, query), this, [this](const Result<HttpAnswer> &answer) {
            const Result<QString> address = memberOf(answer, "data", "oauthUrl");
            if (!address)
                return end(address.error());
            const QUrl url(*address, QUrl::StrictMode);
            if (url.scheme() != u"https"_s || url.host().isEmpty())
                return end({Error::Kind::InvalidInput, Text::tr("Alloy gave no safe address for the browser.")});
            if (m_isOver)
                return;
            Q_EMIT consentWanted(url);
            m_pause.start(m_question.pause);
        });
}

void HeadlessAuthorisation::look()
{
    m_client.http().send(m_client.plainRequest(HttpMethod::Get, credentialsPath(), {}), this,
                         [this](const Result<HttpAnswer> &answer) { onLook(answer); });
}

void HeadlessAuthorisation::onLook(const Result<HttpAnswer> &answer)
{
    if (m_isOver)
        return;
    // The person is still at it: a look that fails is no reason to stop.
    const bool isRefused = answer && (answer->status == 401 || answer->status == 403);
    if (isRefused)
        return end(errorOf(*answer));
    for (const Credential &credential : answer ? credentialsOf(answer->body) : std::vector<Credential>()) {
        const bool isOfApp = credential.app.isEmpty() || credential.app.startsWith(m_question.app, Qt::CaseInsensitive);
        if (!isOfApp || m_known.contains(credential.mark))
            continue;
        m_isOver = true;
        m_patience.stop();
        Q_EMIT linked(credential.id);
        return;
    }
    m_pause.start(m_question.pause);
}

void HeadlessAuthorisation::end(const Error &error)
{
    if (std::exchange(m_isOver, true))
        return;
    m_pause.stop();
    m_patience.stop();
    Q_EMIT failed(error);
}

} // namespace quittance::connect::alloy
