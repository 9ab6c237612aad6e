#include "core/connect/codat/codat_writer.h"

#include "core/connect/codat/attachment_body.h"
#include "core/connect/codat/codat_address.h"
#include "core/connect/codat/form_reader.h"
#include "core/connect/codat/push_operation.h"
#include "core/connect/codat/write_bodies.h"
#include "core/connect/json/json_page.h"
#include "core/connect/write_rules.h"

#include <QCoreApplication>
#include <QUrlQuery>
#include <QUuid>

#include <utility>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::codat)
};

/// How long Codat answers a key with its first answer. Source: codat.md 9.
constexpr qint64 kKeyLifeMs = qint64(90) * 60 * 1000;
constexpr qsizetype kReferenceDigits = 8;

QString optionOf(const ConnectionSettings &settings, const QString &name)
{
    const auto found = settings.options.find(name);
    return found == settings.options.end() ? QString() : found->second;
}

/// What goes into the address of a write.
QByteArray queryOf(const WriteIntent &intent)
{
    QUrlQuery query;
    for (const auto &[name, value] : intent.fields) {
        if (isQueryField(name))
            query.addQueryItem(name, value);
    }
    return query.isEmpty() ? QByteArray() : '?' + query.toString(QUrl::FullyEncoded).toUtf8();
}

QString naturalKeyOf(const WriteIntent &intent, const QString &reference)
{
    if (intent.kind != WriteKind::Payment)
        return intent.number;
    return intent.reference.isEmpty() ? reference : intent.reference;
}

/// A write is sent once: whoever sends it again looks first, and writes every attempt down.
HttpRequest requestOf(const CodatClient &client, const FrozenRequest &frozen)
{
    const bool isPost = frozen.method == "POST";
    HttpRequest request = client.writing(isPost ? HttpMethod::Post : HttpMethod::Put, frozen.path, frozen.body,
                                         isPost ? frozen.idempotencyKey : QString());
    if (attachmentPlace(frozen.path)) {
        for (HttpHeader &header : request.headers) {
            if (header.name == "Content-Type")
                header.value = attachmentType(frozen.body);
        }
    }
    request.isSentOnce = true;
    // An answer that is no JSON leaves the write open; asking again is not the HTTP client's to decide.
    request.isWhole = {};
    return request;
}

Result<> checkBody(const WriteForm &form, const QByteArray &body)
{
    JsonPageReader reader;
    const Result<JsonValue> record = reader.read(body);
    return record ? checkAgainst(form, *record) : Result<>(failed(record));
}

/// A model that is not there forbids nothing; one that could not be asked for does, for now.
bool isNoModel(const Error &error)
{
    return error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Unsupported
        || error.kind == Error::Kind::Conflict || error.kind == Error::Kind::InvalidInput
        || error.kind == Error::Kind::ReadOnly;
}

} // namespace

CodatWriter::CodatWriter(const CodatClient &client, CompanyReader &company, const ConnectionSettings &settings,
                         QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_company(company)
{
    m_set.company = settings.company.isEmpty() ? optionOf(settings, u"company"_s) : settings.company;
    m_set.connection = settings.connections.size() == 1 ? settings.connections.front()
                                                        : optionOf(settings, u"accounting_connection"_s);
}

Result<> CodatWriter::canWrite(WriteKind kind, WriteAction action) const
{
    if (kind == WriteKind::Receivable)
        return fail(Error::Kind::Unsupported,
                    Text::tr("Codat has no receivables to be sent to debtors; write an invoice instead."));
    if (kind == WriteKind::Payment && action == WriteAction::Update)
        return fail(Error::Kind::Unsupported,
                    Text::tr("A payment that is in the books cannot be changed through Codat."));
    return {};
}

Result<CodatWriter::Target> CodatWriter::target() const
{
    Target target = m_set;
    if (const CompanyFacts *facts = m_company.known()) {
        if (target.company.isEmpty())
            target.company = facts->id;
        const std::vector<CompanyConnection> links = CompanyReader::linksFor(infoOf(DataType::DirectIncomes), *facts);
        if (target.connection.isEmpty() && !links.empty())
            target.connection = links.front().id;
    }
    if (target.company.isEmpty() || target.connection.isEmpty())
        return fail(Error::Kind::InvalidInput,
                    Text::tr("Which books are written to is not known. Test the connection, or name its link."),
                    {.field = u"connection"_s});
    return target;
}

Result<FrozenRequest> CodatWriter::freeze(const WriteIntent &intent, Instant /*now*/) const
{
    if (Result<> allowed = canWrite(intent.kind, intent.action); !allowed)
        return failed(allowed);
    const Result<Target> to = target();
    if (!to)
        return failed(to);
    const bool isUpdate = intent.action == WriteAction::Update;
    if (isUpdate && intent.remoteId.isEmpty())
        return fail(Error::Kind::InvalidInput, Text::tr("Say which record is to be changed."), {.field = u"id"_s});
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const AttachmentBooks books{.company = to->company, .connection = to->connection, .platform = platform()};
    const bool hasFiles = intent.kind == WriteKind::Invoice && !intent.attachments.empty();
    if (hasFiles && isUpdate) {
        FrozenRequest file{.kind = intent.kind, .idempotencyKey = key, .keyLifeMs = kKeyLifeMs};
        if (const Result<> frozen = freezeAttachment(intent, books, file); !frozen)
            return failed(frozen);
        file.bodyHash = hashOf(file);
        return file;
    }
    Result<std::vector<FrozenRequest>> followers;
    if (hasFiles)
        followers = attachmentsToFollow(intent, books);
    if (!followers)
        return failed(followers);
    const QString reference = u"QTC-"_s + key.first(kReferenceDigits);
    const Result<QByteArray> body = bodyOf(intent, reference);
    if (!body)
        return failed(body);
    QList<QString> segments = {u"companies"_s, to->company, u"connections"_s,
                               to->connection, u"push"_s,   QString::fromLatin1(writeListOf(intent.kind))};
    if (isUpdate)
        segments += intent.remoteId;
    FrozenRequest frozen{.kind = intent.kind,
                         .method = isUpdate ? "PUT" : "POST",
                         .path = pathOf(segments) + queryOf(intent),
                         .body = *body,
                         .idempotencyKey = key,
                         .naturalKey = naturalKeyOf(intent, reference),
                         .amount = intent.amount,
                         .keyLifeMs = isUpdate ? 0 : kKeyLifeMs};
    frozen.bodyHash = hashOf(frozen);
    for (FrozenRequest &follower : *followers) {
        follower.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
        follower.keyLifeMs = kKeyLifeMs;
        follower.bodyHash = hashOf(follower);
        frozen.followers.push_back(std::move(follower));
    }
    return frozen;
}

/// The accounting system behind the connection; empty where that was not asked for yet.
QString CodatWriter::platform() const
{
    const CompanyFacts *facts = m_company.known();
    if (facts == nullptr)
        return {};
    const std::vector<CompanyConnection> links = CompanyReader::linksFor(infoOf(DataType::DirectIncomes), *facts);
    return links.empty() ? QString() : links.front().platformName;
}

void CodatWriter::send(const FrozenRequest &request, QObject *context, const Done<WriteAnswer> &done)
{
    if (attachmentPlace(request.path)) {
        transmit(request, context, done);
        return;
    }
    form(request.kind, context, [this, request, context, done](const Result<WriteForm> &form) {
        if (!form && !isNoModel(form.error()))
            return done(failed(form));
        const Result<> checked = form ? checkBody(*form, request.body) : Result<>();
        if (!checked)
            return done(WriteAnswer{.state = WriteState::Refused, .message = checked.error().message});
        transmit(request, context, done);
    });
}

void CodatWriter::transmit(const FrozenRequest &request, QObject *context, const Done<WriteAnswer> &done)
{
    m_client.http().send(requestOf(m_client, request), context, [done](const Result<HttpAnswer> &answer) {
        done(answer ? Result<WriteAnswer>(answerOf(*answer, Instant::now())) : unanswered(answer.error()));
    });
}

void CodatWriter::poll(const QString &operation, QObject *context, const Done<WriteAnswer> &done)
{
    m_company.id(context, [this, operation, context, done](const Result<QString> &company) {
        if (!company)
            return done(failed(company));
        const QByteArray path = pathOf({u"companies"_s, *company, u"push"_s, operation});
        m_client.ask(m_client.request(m_client.address(path)), context, [done](const Result<HttpAnswer> &answer) {
            // An operation that Codat does not know any more may have had its effect.
            if (!answer && answer.error().kind == Error::Kind::NotFound)
                done(WriteAnswer{.state = WriteState::Doubtful, .message = answer.error().message, .status = 404});
            else if (!answer)
                done(failed(answer));
            else
                done(answerOf(*answer, Instant::now()));
        });
    });
}

void CodatWriter::form(WriteKind kind, QObject *context, const Done<WriteForm> &done)
{
    m_forms[kind].get(context, done, [this, kind](const AskedOnce<WriteForm>::Done &answer) {
        if (const Result<Target> known = target())
            return readForm(*known, kind, answer);
        m_company.facts(this, [this, kind, answer](const Result<CompanyFacts> &facts) {
            const Result<Target> to = facts ? target() : Result<Target>(failed(facts));
            if (to)
                readForm(*to, kind, answer);
            else
                answer(failed(to));
        });
    });
}

void CodatWriter::readForm(const Target &to, WriteKind kind, const Done<WriteForm> &done)
{
    const QByteArray path = pathOf({u"companies"_s, to.company, u"connections"_s, to.connection, u"options"_s,
                                    QString::fromLatin1(writeListOf(kind))});
    m_client.fetch(path, this, [this, kind, done](const Result<JsonValue> &model) {
        if (!model)
            return done(failed(model));
        WriteForm form = formOf(kind, *model);
        if (kind == WriteKind::Invoice)
            form.attachments = attachmentOffer(platform());
        done(std::move(form));
    });
}

} // namespace quittance::connect::codat
