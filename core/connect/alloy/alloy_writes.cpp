#include "core/connect/alloy/alloy_writes.h"

#include "core/connect/json/json_text.h"
#include "core/connect/json/json_token.h"
#include "core/connect/json/wire_time.h"
#include "core/connect/write_rules.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUuid>

#include <array>

namespace quittance::connect::alloy {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::alloy)
};

QString field(const WriteIntent &intent, const QString &name)
{
    const auto found = intent.fields.find(name);
    return found == intent.fields.end() ? QString() : found->second;
}

/// Members that the platform alone knows, by its own names.
void addFields(JsonObjectText &body, const WriteIntent &intent, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        body.textIfAny(name, field(intent, QString::fromLatin1(name)));
}

QByteArray addressOf(const WriteIntent &intent)
{
    JsonObjectText address;
    for (const char *name : {"street1", "street2", "city", "state", "country", "countrySubdivision", "zipCode"})
        address.textIfAny(name, field(intent, QString::fromLatin1(name)));
    if (address.isEmpty())
        return {};
    address.text("addressType", u"BILLING");
    return address.done();
}

Result<QByteArray> customerBody(const WriteIntent &intent, QString &key)
{
    const bool isNew = intent.action == WriteAction::Create;
    if (isNew && intent.number.isEmpty())
        return missingField(u"number"_s);
    JsonObjectText body;
    body.textIfAny("customerName", intent.number);
    addFields(body, intent, {"email", "taxNumber", "customerStatus", "currency", "companyId"});
    if (const QByteArray address = addressOf(intent); !address.isEmpty())
        body.raw("addresses", jsonList({address}));
    const QString given = field(intent, u"phoneNumber"_s);
    if (const QString phone = given.isEmpty() ? field(intent, u"phone"_s) : given; !phone.isEmpty()) {
        JsonObjectText entry;
        entry.text("phoneNumberType", u"PRIMARY").text("phoneNumber", phone);
        body.raw("phoneNumbers", jsonList({entry.done()}));
    }
    const QString email = field(intent, u"email"_s);
    key = email.isEmpty() ? intent.number : intent.number + u" / "_s + email;
    return body.done();
}

Result<QByteArray> lineBody(const WriteLine &line, size_t index, Currency currency)
{
    const QString place = u"lines[%1]"_s.arg(index);
    if (!line.taxRate.isEmpty())
        return fail(Error::Kind::InvalidInput, Text::tr("Alloy's lines take no tax rate."),
                    {.field = place + u".tax_rate"_s});
    const Result<Money> amount = connect::amountOf(line, index, currency);
    if (!amount)
        return failed(amount);
    JsonObjectText body;
    body.textIfAny("description", line.description).text("totalAmount", amount->toDecimalString());
    if (!line.quantity.isEmpty()) {
        const QString quantity = decimalOfToken(line.quantity.toUtf8());
        if (quantity.isEmpty())
            return fail(Error::Kind::InvalidInput, Text::tr("This is not a number."),
                        {.field = place + u".quantity"_s});
        body.number("quantity", quantity);
    }
    if (line.unitAmount)
        body.text("unitPrice", line.unitAmount->toDecimalString());
    body.textIfAny("accountingItemId", line.item).textIfAny("accountId", line.account);
    QByteArrayList tracking;
    for (const QString &category : line.tracking)
        tracking.append(jsonString(category));
    if (!tracking.isEmpty())
        body.raw("trackingCategoryIds", jsonList(tracking));
    return body.done();
}

Result<> addLines(JsonObjectText &body, const WriteIntent &intent, Currency currency)
{
    QByteArrayList lines;
    for (size_t i = 0; i < intent.lines.size(); ++i) {
        const Result<QByteArray> line = lineBody(intent.lines[i], i, currency);
        if (!line)
            return failed(line);
        lines.append(*line);
    }
    body.raw("lineItems", jsonList(lines));
    return {};
}

/// Everything an invoice must have when it is new.
Result<> checkNewInvoice(const WriteIntent &intent)
{
    if (intent.customerId.isEmpty())
        return missingField(u"customer_id"_s);
    if (intent.number.isEmpty())
        return missingField(u"number"_s);
    if (intent.lines.empty() && !intent.amount)
        return missingField(u"lines"_s);
    return {};
}

/// An invoice without lines is one line.
WriteIntent withLines(WriteIntent intent)
{
    if (intent.lines.empty() && intent.amount) {
        const QString description = intent.description.isEmpty() ? intent.number : intent.description;
        intent.lines.push_back({.description = description, .quantity = {}, .amount = intent.amount});
    }
    return intent;
}

Result<QByteArray> invoiceBody(const WriteIntent &given, QString &key, std::optional<Money> &amount)
{
    const WriteIntent intent = withLines(given);
    if (intent.action == WriteAction::Create) {
        if (const Result<> ready = checkNewInvoice(intent); !ready)
            return failed(ready);
    }
    const std::optional<Currency> currency = currencyOf(intent);
    JsonObjectText body;
    body.textIfAny("customerId", intent.customerId).textIfAny("invoiceNumber", intent.number);
    if (intent.issue.isValid())
        body.text("issueDate", toIsoDate(intent.issue));
    if (intent.due.isValid())
        body.text("dueDate", toIsoDate(intent.due));
    if (currency)
        body.text("currency", currency->code());
    body.textIfAny("memo", intent.description);
    addFields(body, intent, {"companyId"});
    if (!intent.lines.empty()) {
        if (!currency)
            return missingField(u"currency"_s);
        const Result<Money> total = totalOf(intent, *currency);
        const Result<> lines = total ? addLines(body, intent, *currency) : Result<>(failed(total));
        if (!lines)
            return failed(lines);
        amount = *total;
        body.number("balance", total->toDecimalString());
    }
    key = intent.number + u" / "_s + intent.customerId;
    return body.done();
}

Result<> checkShares(const WriteIntent &intent)
{
    for (size_t i = 0; i < intent.shares.size(); ++i) {
        if (intent.shares[i].to != WriteShare::To::OnAccount)
            return fail(Error::Kind::InvalidInput,
                        Text::tr("Alloy's payments name no invoice: what a payment settles cannot be written there."),
                        {.field = u"applies_to[%1]"_s.arg(i)});
    }
    return {};
}

Result<QByteArray> paymentBody(const WriteIntent &intent, QString &key, std::optional<Money> &amount)
{
    if (const Result<> shares = checkShares(intent); !shares)
        return failed(shares);
    const bool isNew = intent.action == WriteAction::Create;
    if (isNew && intent.customerId.isEmpty())
        return missingField(u"customer_id"_s);
    if (isNew && !intent.amount)
        return missingField(u"amount"_s);
    JsonObjectText body;
    body.textIfAny("customerId", intent.customerId);
    if (intent.amount)
        body.number("totalAmount", intent.amount->toDecimalString()).text("currency", intent.amount->currency().code());
    if (intent.issue.isValid())
        body.text("transactionDate", toIsoDate(intent.issue));
    body.textIfAny("accountId", intent.account);
    addFields(body, intent, {"paymentMethod", "companyId"});
    amount = intent.amount;
    key = u"%1 / %2 / %3"_s.arg(intent.customerId, intent.amount ? intent.amount->toDecimalString() : QString(),
                                toIsoDate(intent.issue));
    return body.done();
}

/// What a row must agree in to be the record at all.
std::vector<const char *> keyMembers(WriteKind kind)
{
    switch (kind) {
    case WriteKind::Customer:
        return {"customerName", "email"};
    case WriteKind::Invoice:
        return {"customerId", "invoiceNumber"};
    case WriteKind::Payment:
        return {"customerId", "totalAmount", "transactionDate"};
    case WriteKind::CreditNote:
    case WriteKind::Receivable:
        break;
    }
    return {};
}

bool readsTheSame(const JsonValue &there, const JsonValue &written)
{
    if (there.text() == written.text())
        return true;
    const Result<qint64> left = unitsOfToken(there.text());
    const Result<qint64> right = unitsOfToken(written.text());
    if (left && right)
        return *left == *right;
    const std::optional<WireTime> from = parseWireTime(there.text());
    const std::optional<WireTime> to = parseWireTime(written.text());
    return from && to && from->date == to->date;
}

/// What is owed falls as money comes in, and lines come back with additions: the total is what must agree.
bool isComparable(const JsonValue &member)
{
    return member.key() != "balance" && member.kind() != JsonKind::Array && member.kind() != JsonKind::Object;
}

} // namespace

Result<> canWrite(WriteKind kind)
{
    if (listOf(kind))
        return {};
    return kind == WriteKind::CreditNote
        ? fail(Error::Kind::Unsupported, Text::tr("Alloy offers no credit notes; write it in the books themselves."))
        : fail(Error::Kind::Unsupported, Text::tr("Receivables of this kind exist at Routable only."));
}

Result<FrozenRequest> frozen(const WriteIntent &intent, const QByteArray &version)
{
    if (const Result<> can = canWrite(intent.kind); !can)
        return failed(can);
    const AlloyList &list = *listOf(intent.kind);
    const bool isNew = intent.action == WriteAction::Create;
    if (!isNew && intent.remoteId.isEmpty())
        return missingField(u"remote_id"_s);
    FrozenRequest request{.kind = intent.kind, .method = isNew ? "POST" : "PUT"};
    request.path = version + "/one/accounting/" + list.key;
    if (!isNew)
        request.path += '/' + QUrl::toPercentEncoding(intent.remoteId);
    const Result<QByteArray> body = intent.kind == WriteKind::Customer ? customerBody(intent, request.naturalKey)
        : intent.kind == WriteKind::Invoice ? invoiceBody(intent, request.naturalKey, request.amount)
                                            : paymentBody(intent, request.naturalKey, request.amount);
    if (!body)
        return failed(body);
    if (*body == "{}")
        return fail(Error::Kind::InvalidInput, Text::tr("Nothing is to be changed."));
    request.body = *body;
    if (!isNew)
        request.naturalKey = intent.remoteId;
    request.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    request.bodyHash = hashOf(request);
    return request;
}

bool saysTheSame(const JsonValue &record, const JsonValue &written)
{
    for (const JsonValue &member : written.children()) {
        const JsonValue there = record[member.key()];
        if (isComparable(member) && there.isThere() && !readsTheSame(there, member))
            return false;
    }
    const JsonValue total = record["totalAmount"];
    const JsonValue owed = written["balance"];
    return !owed.isThere() || !total.isThere() || readsTheSame(total, owed);
}

Likeness compare(WriteKind kind, const JsonValue &row, const JsonValue &written)
{
    if (row["remoteDeleted"].isTrue())
        return Likeness::Other;
    for (const char *name : keyMembers(kind)) {
        if (written[name].isThere() && !readsTheSame(row[name], written[name]))
            return Likeness::Other;
    }
    return saysTheSame(row, written) ? Likeness::Same : Likeness::SameKey;
}

} // namespace quittance::connect::alloy
