#include "core/workspace/json_text.h"
#include "core/workspace/match_facts.h"
#include "core/workspace/stated_odds.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using ledger::DocumentKind;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::MatchFacts)
};

constexpr const char16_t *kHandling[] = {u"none",       u"leave_open", u"bank_fee",     u"write_off", u"discount",
                                         u"on_account", u"dispute",    u"keep_waiting", u"rate"};

QString handlingName(DifferenceHandling handling)
{
    return QString::fromUtf16(kHandling[size_t(handling)]);
}

std::optional<DifferenceHandling> handlingFromName(const QString &name)
{
    for (size_t i = 0; i < std::size(kHandling); ++i) {
        if (name == QStringView(kHandling[i]))
            return DifferenceHandling(i);
    }
    return std::nullopt;
}

tl::unexpected<Error> unreadable()
{
    return fail(Error::Kind::Corrupt, Text::tr("A match decision in the book cannot be read."));
}

QJsonObject partToJson(const MatchedPart &part)
{
    QJsonObject json = toJson(part.document);
    json[u"units"_s] = part.units;
    json[u"cash_units"_s] = part.cashUnits;
    if (part.seen) {
        QJsonObject seen{{u"units"_s, part.seen->amount.units()},
                         {u"currency"_s, part.seen->amount.currency().code()},
                         {u"customer"_s, part.seen->customer},
                         {u"name"_s, part.seen->customerName}};
        if (!part.seen->ended.isEmpty())
            seen[u"ended"_s] = part.seen->ended;
        json[u"saw"_s] = seen;
    }
    return json;
}

std::optional<MatchedPart> partFromJson(const QJsonObject &json)
{
    const std::optional<ledger::DocumentRef> document = documentRefFromJson(json);
    if (!document)
        return std::nullopt;
    MatchedPart part{
        .document = *document, .units = json[u"units"_s].toInteger(), .cashUnits = json[u"cash_units"_s].toInteger()};
    const QJsonObject seen = json[u"saw"_s].toObject();
    if (const auto currency = Currency::fromCode(seen[u"currency"_s].toString()))
        part.seen = SeenDocument{Money(seen[u"units"_s].toInteger(), *currency), seen[u"customer"_s].toString(),
                                 seen[u"name"_s].toString(), seen[u"ended"_s].toString()};
    return part;
}

void addRest(QJsonObject &json, const AcceptedMatch &match)
{
    QJsonArray kept;
    for (const KeptShare &share : match.onAccount)
        kept.append(
            QJsonObject{{u"customer"_s, share.customer}, {u"name"_s, share.customerName}, {u"units"_s, share.units}});
    if (!kept.isEmpty())
        json[u"on_account"_s] = kept;
    QJsonArray disputed;
    for (const DisputedPart &part : match.disputed) {
        QJsonObject entry = toJson(part.document);
        entry[u"units"_s] = part.units;
        disputed.append(entry);
    }
    if (!disputed.isEmpty())
        json[u"disputed"_s] = disputed;
    if (match.seen)
        json[u"saw"_s]
            = QJsonObject{{u"units"_s, match.seen->amount.units()}, {u"booked"_s, toIsoDate(match.seen->bookedOn)}};
}

/// The rest of the object is the caller's.
void writeDocument(JsonText &json, const ledger::DocumentRef &document)
{
    json.key(u"connection").value(document.connection.value());
    json.key(u"id").value(document.remoteId);
    json.key(u"kind").value(kindName(document.kind));
    json.key(u"number").value(document.number);
}

void writePart(JsonText &json, const MatchedPart &part)
{
    json.beginObject();
    json.key(u"cash_units").value(part.cashUnits);
    writeDocument(json, part.document);
    if (part.seen) {
        json.key(u"saw").beginObject();
        json.key(u"currency").value(part.seen->amount.currency().code());
        json.key(u"customer").value(part.seen->customer);
        if (!part.seen->ended.isEmpty())
            json.key(u"ended").value(part.seen->ended);
        json.key(u"name").value(part.seen->customerName);
        json.key(u"units").value(part.seen->amount.units()).endObject();
    }
    json.key(u"units").value(part.units).endObject();
}

void writeOnAccount(JsonText &json, const AcceptedMatch &match)
{
    if (match.onAccount.empty())
        return;
    json.key(u"on_account").beginArray();
    for (const KeptShare &share : match.onAccount) {
        json.beginObject().key(u"customer").value(share.customer);
        json.key(u"name").value(share.customerName);
        json.key(u"units").value(share.units).endObject();
    }
    json.endArray();
}

Result<> readRest(const QJsonObject &json, AcceptedMatch &match)
{
    for (const QJsonValue value : json[u"on_account"_s].toArray())
        match.onAccount.push_back(
            {value[u"customer"_s].toString(), value[u"name"_s].toString(), value[u"units"_s].toInteger()});
    for (const QJsonValue value : json[u"disputed"_s].toArray()) {
        const std::optional<ledger::DocumentRef> document = documentRefFromJson(value.toObject());
        if (!document)
            return unreadable();
        match.disputed.push_back({*document, value[u"units"_s].toInteger()});
    }
    const QJsonObject seen = json[u"saw"_s].toObject();
    if (const Result<QDate> booked = parseIsoDate(seen[u"booked"_s].toString()))
        match.seen = SeenLine{Money(seen[u"units"_s].toInteger(), match.amount.currency()), *booked};
    return {};
}

} // namespace

QJsonObject toJson(const ledger::DocumentRef &document)
{
    return {{u"kind"_s, kindName(document.kind)},
            {u"id"_s, document.remoteId},
            {u"number"_s, document.number},
            {u"connection"_s, document.connection.value()}};
}

std::optional<ledger::DocumentRef> documentRefFromJson(const QJsonObject &json)
{
    const std::optional<DocumentKind> kind = ledger::kindFromName(json[u"kind"_s].toString());
    if (!kind)
        return std::nullopt;
    return ledger::DocumentRef{*kind, json[u"id"_s].toString(), json[u"number"_s].toString(),
                               ledger::ConnectionId(json[u"connection"_s].toInteger())};
}

QJsonObject toJson(const AcceptedMatch &match)
{
    QJsonArray parts;
    for (const MatchedPart &part : match.parts)
        parts.append(partToJson(part));
    QJsonObject json{{u"line"_s, match.lineRemoteId},
                     {u"account"_s, match.accountRemoteId},
                     {u"receipt"_s, match.receiptId},
                     {u"received_on"_s, toIsoDate(match.receivedOn)},
                     {u"currency"_s, match.amount.currency().code()},
                     {u"units"_s, match.amount.units()},
                     {u"parts"_s, parts},
                     {u"difference"_s, handlingName(match.difference)},
                     {u"difference_units"_s, match.differenceUnits}};
    addRest(json, match);
    return json;
}

void writeJson(JsonText &json, const AcceptedMatch &match, const StatedOdds *stated)
{
    json.beginObject();
    json.key(u"account").value(match.accountRemoteId);
    json.key(u"currency").value(match.amount.currency().code());
    json.key(u"difference").value(handlingName(match.difference));
    json.key(u"difference_units").value(match.differenceUnits);
    if (!match.disputed.empty()) {
        json.key(u"disputed").beginArray();
        for (const DisputedPart &part : match.disputed) {
            json.beginObject();
            writeDocument(json, part.document);
            json.key(u"units").value(part.units).endObject();
        }
        json.endArray();
    }
    json.key(u"line").value(match.lineRemoteId);
    writeOnAccount(json, match);
    json.key(u"parts").beginArray();
    for (const MatchedPart &part : match.parts)
        writePart(json, part);
    json.endArray();
    json.key(u"receipt").value(match.receiptId);
    json.key(u"received_on").value(toIsoDate(match.receivedOn));
    if (match.seen) {
        json.key(u"saw").beginObject();
        json.key(u"booked").value(toIsoDate(match.seen->bookedOn));
        json.key(u"units").value(match.seen->amount.units()).endObject();
    }
    if (stated) {
        json.key(u"stated").beginObject();
        json.key(u"log_odds").value(qint64(stated->logOdds));
        json.key(u"ppm").value(qint64(stated->probabilityPpm));
        json.key(u"taken").value(stated->isTaken).endObject();
    }
    json.key(u"units").value(match.amount.units()).endObject();
}

Result<AcceptedMatch> acceptedMatchFromJson(const QJsonObject &json)
{
    const std::optional<Currency> currency = Currency::fromCode(json[u"currency"_s].toString());
    const Result<QDate> receivedOn = parseIsoDate(json[u"received_on"_s].toString());
    const std::optional<DifferenceHandling> difference = handlingFromName(json[u"difference"_s].toString());
    if (!currency || !receivedOn || !difference)
        return unreadable();
    AcceptedMatch match{.lineRemoteId = json[u"line"_s].toString(),
                        .accountRemoteId = json[u"account"_s].toString(),
                        .receiptId = json[u"receipt"_s].toString(),
                        .receivedOn = *receivedOn,
                        .amount = Money(json[u"units"_s].toInteger(), *currency),
                        .difference = *difference,
                        .differenceUnits = json[u"difference_units"_s].toInteger()};
    for (const QJsonValue value : json[u"parts"_s].toArray()) {
        std::optional<MatchedPart> part = partFromJson(value.toObject());
        if (!part)
            return unreadable();
        match.parts.push_back(std::move(*part));
    }
    if (const Result<> read = readRest(json, match); !read)
        return failed(read);
    return match;
}

} // namespace quittance::workspace
