#include "core/connect/routable/routable_writes.h"

#include "core/connect/json/json_token.h"
#include "core/connect/routable/receivable_body.h"
#include "core/connect/write_rules.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <array>

namespace quittance::connect::routable {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::routable)
};

/// How long the platform knows a key. Source: alloy-routable.md 2.6.
constexpr qint64 kKeyLifeMs = qint64(24) * 60 * 60 * 1000;

/// What records do not give back as it was written, or at all.
constexpr std::array kNotCompared = {"acting_team_member", "message", "terms", "type"};

/// What a record calls the same member, where it has two names.
QByteArrayView otherNameOf(QByteArrayView name)
{
    if (name == "due_from_company")
        return "pay_from_company";
    if (name == "deposit_into_account")
        return "deposit_to_account";
    return name;
}

bool readsTheSame(const JsonValue &there, const JsonValue &written)
{
    const QByteArrayView text = there.kind() == JsonKind::Object ? there["id"].text() : there.text();
    if (text == written.text())
        return true;
    const Result<qint64> left = unitsOfToken(text);
    const Result<qint64> right = unitsOfToken(written.text());
    return left && right && *left == *right;
}

bool isCompared(const JsonValue &member)
{
    const bool isLeftOut
        = std::ranges::any_of(kNotCompared, [&](const char *name) { return member.key() == QByteArrayView(name); });
    return !isLeftOut && member.isThere() && member.kind() != JsonKind::Array && member.kind() != JsonKind::Object;
}

} // namespace

Result<> canWrite(WriteKind kind)
{
    switch (kind) {
    case WriteKind::Customer:
    case WriteKind::Receivable:
        return {};
    case WriteKind::Invoice:
        return fail(Error::Kind::Unsupported,
                    Text::tr("Routable keeps no invoices of the books; push it as a receivable."));
    case WriteKind::CreditNote:
        return fail(Error::Kind::Unsupported, Text::tr("Routable has no credit notes."));
    case WriteKind::Payment:
        break;
    }
    return fail(Error::Kind::Unsupported,
                Text::tr("Routable takes no payments of its own; push a receivable of type “external” for money that "
                         "came another way."));
}

Result<FrozenRequest> frozen(const WriteIntent &intent, const Writer &writer, Instant now)
{
    if (const Result<> can = canWrite(intent.kind); !can)
        return failed(can);
    if (writer.teamMember.isEmpty())
        return missingField(u"team_member"_s);
    const bool isNew = intent.action == WriteAction::Create;
    if (!isNew && intent.remoteId.isEmpty())
        return missingField(u"remote_id"_s);
    FrozenRequest request{.kind = intent.kind, .method = isNew ? "POST" : "PATCH"};
    request.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    request.keyLifeMs = kKeyLifeMs;
    request.path = intent.kind == WriteKind::Receivable ? "/v1/receivables" : "/v1/companies";
    if (!isNew) {
        request.path += '/' + QUrl::toPercentEncoding(intent.remoteId);
        request.naturalKey = intent.remoteId;
    }
    const Result<> written = intent.kind == WriteKind::Receivable ? writeReceivable(intent, writer, now, request)
                                                                  : writeCompany(intent, writer, request);
    if (!written)
        return failed(written);
    request.bodyHash = hashOf(request);
    return request;
}

bool saysTheSame(const JsonValue &record, const JsonValue &written)
{
    return std::ranges::all_of(written.children(), [&record](const JsonValue &member) {
        JsonValue there = record[member.key()];
        if (!there.isThere())
            there = record[otherNameOf(member.key())];
        return !isCompared(member) || !there.isThere() || readsTheSame(there, member);
    });
}

} // namespace quittance::connect::routable
