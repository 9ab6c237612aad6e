#include "core/connect/routable/receivable_body.h"

#include "core/connect/json/json_page.h"
#include "core/connect/json/json_text.h"
#include "core/connect/json/json_token.h"
#include "core/connect/routable/message_html.h"
#include "core/connect/routable/send_schedule.h"
#include "core/connect/write_rules.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace quittance::connect::routable {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::routable)
};

/// A request may have 25 MB, and base64 makes three bytes four. Source: alloy-routable.md 2.4.
constexpr qint64 kMostAttached = qint64(18) * 1024 * 1024;

struct FileKind
{
    const char *suffix;
    const char *type;
};

constexpr std::array<FileKind, 8> kFileKinds
    = {{{"csv", "text/csv"},
        {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
        {"jpg", "image/jpeg"},
        {"jpeg", "image/jpeg"},
        {"pdf", "application/pdf"},
        {"png", "image/png"},
        {"txt", "text/plain"},
        {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}}};

tl::unexpected<Error> wrong(const QString &field, const QString &sentence)
{
    return fail(Error::Kind::InvalidInput, sentence, {.field = field});
}

const char *typeOf(const QString &name)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    for (const FileKind &kind : kFileKinds) {
        if (suffix == QLatin1StringView(kind.suffix))
            return kind.type;
    }
    return nullptr;
}

Result<> addAttachments(JsonObjectText &body, const WriteIntent &intent)
{
    QByteArrayList files;
    qint64 size = 0;
    for (size_t i = 0; i < intent.attachments.size(); ++i) {
        const WriteAttachment &file = intent.attachments[i];
        const QString place = u"attachments[%1]"_s.arg(i);
        const char *type = typeOf(file.name);
        if (!type)
            return wrong(place,
                         Text::tr("“%1” cannot be attached: Routable takes CSV, DOCX, JPG, PDF, PNG, TXT and XLSX.")
                             .arg(file.name));
        size += file.bytes.size();
        if (size > kMostAttached)
            return wrong(place, Text::tr("The attachments are larger than 18 MB together."));
        const QByteArray uri = QByteArray("data:") + type + ";base64," + file.bytes.toBase64();
        files.append(JsonObjectText().text("data_uri", QString::fromLatin1(uri)).text("name", file.name).done());
    }
    if (!files.isEmpty())
        body.raw("attachments", jsonList(files));
    return {};
}

/// Whole numbers as numbers, others as text: both are known to be taken.
void addQuantity(JsonObjectText &body, const QString &quantity)
{
    if (quantity.contains(u'.'))
        body.text("quantity", quantity);
    else
        body.number("quantity", quantity);
}

Result<QByteArray> lineBody(const WriteLine &line, size_t index, Currency currency)
{
    const QString place = u"lines[%1]"_s.arg(index);
    if (!line.item.isEmpty() && !line.account.isEmpty())
        return wrong(place, Text::tr("A line names an item or an account, not both."));
    if (!line.taxRate.isEmpty())
        return wrong(place + u".tax_rate"_s, Text::tr("Routable's lines take no tax rate."));
    if (line.description.trimmed().isEmpty())
        return missingField(place + u".description"_s);
    const Result<Money> amount = connect::amountOf(line, index, currency);
    if (!amount)
        return failed(amount);
    if (amount->isNegative())
        return wrong(place + u".amount"_s, Text::tr("Routable takes no amounts below zero."));
    const QString quantity
        = line.quantity.isEmpty() || !line.unitAmount ? u"1"_s : decimalOfToken(line.quantity.toUtf8());
    if (quantity.isEmpty())
        return wrong(place + u".quantity"_s, Text::tr("This is not a number."));
    JsonObjectText body;
    body.text("description", line.description)
        .text("unit_price", (line.unitAmount ? *line.unitAmount : *amount).toDecimalString())
        .text("amount", amount->toDecimalString());
    addQuantity(body, quantity);
    for (const auto &[name, id] : {std::pair("item", line.item), std::pair("account", line.account)}) {
        if (!id.isEmpty())
            body.raw(name, JsonObjectText().text("id", id).done());
    }
    return body.done();
}

/// A receivable without lines is one line.
std::vector<WriteLine> linesOf(const WriteIntent &intent)
{
    if (!intent.lines.empty() || !intent.amount)
        return intent.lines;
    const QString description = intent.description.trimmed().isEmpty() ? intent.number : intent.description;
    return {{.description = description, .quantity = {}, .amount = intent.amount}};
}

Result<> addMoney(JsonObjectText &body, WriteIntent intent, FrozenRequest &request)
{
    intent.lines = linesOf(intent);
    const std::optional<Currency> currency = currencyOf(intent);
    if (!currency)
        return intent.action == WriteAction::Create ? Result<>(missingField(u"amount"_s)) : Result<>();
    if (!isAccepted(*currency))
        return wrong(u"currency"_s, Text::tr("Routable does not take %1.").arg(currency->code()));
    const Result<Money> total = totalOf(intent, *currency);
    if (!total)
        return failed(total);
    if (total->units() <= 0)
        return wrong(u"amount"_s, Text::tr("A receivable's amount is above zero."));
    QByteArrayList lines;
    for (size_t i = 0; i < intent.lines.size(); ++i) {
        const Result<QByteArray> line = lineBody(intent.lines[i], i, *currency);
        if (!line)
            return failed(line);
        lines.append(*line);
    }
    request.amount = *total;
    body.text("amount", total->toDecimalString()).text("currency_code", currency->code());
    body.raw("line_items", jsonList(lines));
    return {};
}

Result<> addSendOn(JsonObjectText &body, const SendOn &sendOn, Instant now)
{
    if (sendOn.when == SendOn::When::Ask)
        return wrong(u"send_on"_s,
                     Text::tr("It does not say when it goes out, and Routable would send it at once. Choose a day, or "
                              "prepare it without sending."));
    if (firstStatus(sendOn, now, false) == FirstStatus::RejectedPastDate)
        return wrong(u"send_on"_s,
                     Text::tr("%1 is over where Routable counts its days; today is %2 there.")
                         .arg(toIsoDate(sendOn.day), toIsoDate(pacificDay(now))));
    if (sendOn.when == SendOn::When::Hold)
        body.null("send_on");
    else
        body.text("send_on", toIsoDate(sendOn.day));
    return {};
}

/// A due day is taken only with these terms, and only when it is to come.
void addDue(JsonObjectText &body, const WriteIntent &intent, Instant now)
{
    const QString given = fieldOf(intent, u"terms"_s);
    const bool isTaken
        = intent.due.isValid() && intent.due > pacificDay(now) && (given.isEmpty() || given == u"see_invoice"_s);
    const QString terms = isTaken ? u"see_invoice"_s : given;
    body.textIfAny("terms", terms);
    if (isTaken)
        body.text("due_on", toIsoDate(intent.due));
}

/// Free-form parts of the ledger behind the platform, as JSON that the user keeps.
Result<> addLedger(JsonObjectText &body, const WriteIntent &intent)
{
    for (const char *name : {"ledger", "type_details"}) {
        const QByteArray json = fieldOf(intent, QString::fromLatin1(name)).toUtf8();
        if (json.isEmpty())
            continue;
        JsonPageReader reader;
        const Result<JsonValue> read = reader.read(json);
        if (!read || read->kind() != JsonKind::Object)
            return wrong(QString::fromLatin1(name), Text::tr("This is no JSON object."));
        body.raw(name, json);
    }
    return {};
}

QString externalIdOf(const WriteIntent &intent, const FrozenRequest &request)
{
    const QString given = fieldOf(intent, u"external_id"_s);
    if (!given.isEmpty())
        return given;
    return u"quittance-inv-"_s + (intent.number.isEmpty() ? request.idempotencyKey : intent.number);
}

Result<> addParties(JsonObjectText &body, const WriteIntent &intent, const Writer &writer)
{
    const bool isNew = intent.action == WriteAction::Create;
    const QString account = intent.account.isEmpty() && isNew ? writer.account : intent.account;
    if (isNew && account.isEmpty())
        return missingField(u"account"_s);
    if (isNew && intent.customerId.isEmpty())
        return missingField(u"customer_id"_s);
    body.textIfAny("deposit_into_account", account).textIfAny("due_from_company", intent.customerId);
    return {};
}

} // namespace

QString fieldOf(const WriteIntent &intent, const QString &name)
{
    const auto found = intent.fields.find(name);
    return found == intent.fields.end() ? QString() : found->second;
}

Result<> writeReceivable(const WriteIntent &intent, const Writer &writer, Instant now, FrozenRequest &request)
{
    const bool isNew = intent.action == WriteAction::Create;
    const bool isKnownType = intent.type.isEmpty() || intent.type == u"invoice"_s || intent.type == u"external"_s;
    if (!isKnownType)
        return wrong(u"type"_s, Text::tr("A receivable is an “invoice” or “external”."));
    JsonObjectText body;
    body.text("acting_team_member", writer.teamMember);
    if (isNew)
        body.text("type", intent.type.isEmpty() ? u"invoice"_s : intent.type);
    if (isNew) {
        request.naturalKey = externalIdOf(intent, request);
        body.text("external_id", request.naturalKey);
    }
    body.textIfAny("bill_number", intent.number).textIfAny("reference", intent.reference);
    body.textIfAny("message", reducedHtml(intent.message));
    addDue(body, intent, now);
    const auto steps = {addParties(body, intent, writer), addMoney(body, intent, request),
                        addSendOn(body, intent.sendOn, now), addLedger(body, intent), addAttachments(body, intent)};
    for (const Result<> &step : steps) {
        if (!step)
            return step;
    }
    request.body = body.done();
    return {};
}

} // namespace quittance::connect::routable
