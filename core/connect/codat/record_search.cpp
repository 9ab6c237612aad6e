#include "core/connect/codat/record_search.h"

#include "core/connect/codat/codat_address.h"
#include "core/connect/codat/page_mapper.h"
#include "core/connect/codat/write_bodies.h"
#include "core/connect/json/json_page.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::codat)
};

constexpr int kRowsAPage = 100;
constexpr int kMostPages = 200;

bool isPlain(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'-' || letter == u'_' || letter == u'.' || letter == u'/'
        || letter == u'#' || letter == u':';
}

/// The id at the end of an update's address.
QString updatedId(const FrozenRequest &request)
{
    if (request.method != "PUT")
        return {};
    const QByteArray path
        = request.path.left(request.path.indexOf('?') < 0 ? request.path.size() : request.path.indexOf('?'));
    return QUrl::fromPercentEncoding(path.sliced(path.lastIndexOf('/') + 1));
}

FoundRecord foundOf(const FrozenRequest &request, const JsonValue &record, const JsonValue &sent, QByteArrayView bytes)
{
    return {.remoteId = record["id"].string(),
            .isSame = isSameRecord(request.kind, record, sent),
            .body = bytes.toByteArray()};
}

/// What Codat does not have yet, or not at all.
bool isAbsence(const Error &error)
{
    return error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Conflict;
}

} // namespace

QString keyQuery(const QString &field, const QString &key)
{
    if (!key.isEmpty() && std::ranges::all_of(key, isPlain))
        return field + u'=' + key;
    QString longest;
    QString run;
    for (const QChar letter : key) {
        if (isPlain(letter))
            run += letter;
        else
            run.clear();
        if (run.size() > longest.size())
            longest = run;
    }
    return longest.isEmpty() ? QString() : field + u'~' + longest;
}

RecordSearch::RecordSearch(const CodatClient &client, QString company, FrozenRequest request, SearchPatience patience,
                           QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_company(std::move(company))
    , m_request(std::move(request))
    , m_patience(patience)
{
}

void RecordSearch::start(QObject *context, Done done)
{
    m_context = context;
    m_done = std::move(done);
    look();
}

void RecordSearch::look()
{
    m_other = {};
    const QString id = updatedId(m_request);
    if (id.isEmpty())
        lookAt(1);
    else
        lookAtUpdated(id);
}

void RecordSearch::lookAt(int page)
{
    const QString list = QString::fromLatin1(writeListOf(m_request.kind));
    QByteArray path = pathOf({u"companies"_s, m_company, u"data"_s, list}) + "?page=" + QByteArray::number(page)
        + "&pageSize=" + QByteArray::number(kRowsAPage) + "&orderBy=-modifiedDate";
    const QString query = keyQuery(QString::fromLatin1(keyFieldOf(m_request.kind)), m_request.naturalKey);
    if (!query.isEmpty())
        path += "&query=" + QUrl::toPercentEncoding(query);
    m_client.ask(m_client.request(m_client.address(path)), this,
                 [this, page](const Result<HttpAnswer> &answer) { onPage(page, answer); });
}

void RecordSearch::onPage(int page, const Result<HttpAnswer> &answer)
{
    if (!answer)
        return isAbsence(answer.error()) ? onNotThere() : end(failed(answer));
    JsonPageReader sentReader;
    const Result<JsonValue> sent = sentReader.read(m_request.body);
    if (!sent)
        return end(failed(sent));
    std::optional<FoundRecord> same;
    qint64 rows = 0;
    const QByteArray keyField = keyFieldOf(m_request.kind);
    const QByteArray key = m_request.naturalKey.toUtf8();
    JsonPageReader reader;
    const Result<JsonValue> envelope = reader.read(answer->body, "results", [&](const JsonRecord &record) {
        ++rows;
        const bool isNamed = record.error.isEmpty() && record.value[keyField].text() == key;
        if (!isNamed || record.value["metadata"]["isDeleted"].isTrue())
            return;
        const FoundRecord found = foundOf(m_request, record.value, *sent, record.bytes);
        if (found.isSame && !same)
            same = found;
        else if (!m_other.remoteId)
            m_other = found;
    });
    if (!envelope)
        return end(failed(envelope));
    if (same)
        return end(*same);
    const std::optional<int> next = pageOfLink(envelopeOf(*envelope).next);
    if (next && *next > page && rows > 0 && page < kMostPages)
        lookAt(*next);
    else
        onNotThere();
}

void RecordSearch::lookAtUpdated(const QString &id)
{
    const QString list = QString::fromLatin1(writeListOf(m_request.kind));
    const QByteArray path = pathOf({u"companies"_s, m_company, u"data"_s, list, id});
    m_client.ask(m_client.request(m_client.address(path)), this, [this](const Result<HttpAnswer> &answer) {
        if (!answer)
            return isAbsence(answer.error()) ? onNotThere() : end(failed(answer));
        JsonPageReader sentReader;
        JsonPageReader reader;
        const Result<JsonValue> sent = sentReader.read(m_request.body);
        const Result<JsonValue> record = reader.read(answer->body);
        if (!sent || !record)
            return end(failed(sent ? record : sent));
        m_other = foundOf(m_request, *record, *sent, answer->body);
        if (m_other.isSame)
            end(m_other);
        else
            onNotThere();
    });
}

void RecordSearch::onNotThere()
{
    if (m_isFresh)
        end(m_other);
    else
        refresh();
}

void RecordSearch::refresh()
{
    m_isFresh = true;
    const QByteArray path
        = pathOf({u"companies"_s, m_company, u"data"_s, u"queue"_s, QString::fromLatin1(writeListOf(m_request.kind))});
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_client.ask(m_client.writing(HttpMethod::Post, path, {}, key), this, [this](const Result<HttpAnswer> &answer) {
        // Where the list cannot be read anew, what Codat has is all there is to know.
        if (!answer
            && (answer.error().kind == Error::Kind::NotFound || answer.error().kind == Error::Kind::Unsupported))
            return end(m_other);
        if (!answer)
            return end(failed(answer));
        JsonPageReader reader;
        const Result<JsonValue> operation = reader.read(answer->body);
        wait(operation ? (*operation)["id"].string() : QString());
    });
}

void RecordSearch::wait(const QString &operation)
{
    const QByteArray path = pathOf({u"companies"_s, m_company, u"data"_s, u"history"_s, operation});
    m_client.fetch(path, this, [this, operation](const Result<JsonValue> &pull) {
        // Where the read cannot be followed, what Codat has now is all there is to know.
        if (!pull)
            return isAbsence(pull.error()) ? look() : end(failed(pull));
        const QByteArrayView status = (*pull)["status"].text();
        const bool isOver = (*pull)["isCompleted"].isTrue() || status == "Complete";
        if (isOver && !(*pull)["isErrored"].isTrue())
            return look();
        if (isOver || (*pull)["isErrored"].isTrue() || ++m_looks >= m_patience.looks)
            return end(fail(Error::Kind::Busy,
                            Text::tr("Codat has not read the list from the books again yet, so whether the record is "
                                     "there is not known.")));
        QTimer::singleShot(m_patience.between, this, [this, operation] { wait(operation); });
    });
}

void RecordSearch::end(Result<FoundRecord> answer)
{
    if (m_context && m_done)
        m_done(std::move(answer));
    m_done = {};
    deleteLater();
}

} // namespace quittance::connect::codat
