#include "core/connect/codat/write_bodies.h"

#include "core/connect/codat/payment_lines_body.h"
#include "core/connect/json/json_text.h"
#include "core/connect/json/json_token.h"
#include "core/connect/json/wire_time.h"
#include "core/connect/record_fields.h"
#include "core/connect/write_lines.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::codat)
};

tl::unexpected<Error> wrong(const QString &message, const QString &field)
{
    return fail(Error::Kind::InvalidInput, message, {.field = field});
}

/// A reference by id; nothing for an empty one.
void addReference(JsonObjectText &object, QByteArrayView key, const QString &id)
{
    if (!id.isEmpty())
        object.raw(key, JsonObjectText().text("id", id).done());
}

QByteArray amountText(qint64 units)
{
    return unitsToDecimalString(units, 2).toLatin1();
}

/// The business's own time, which has no zone.
QString dayText(QDate day)
{
    return toIsoDate(day) + u"T00:00:00"_s;
}

QString fieldOf(const WriteIntent &intent, const QString &name)
{
    const auto found = intent.fields.find(name);
    return found == intent.fields.end() ? QString() : found->second;
}

/// Properties that are not in the model make a write fail: what we do not know is refused here.
Result<> checkFields(const WriteIntent &intent, const QStringList &known)
{
    for (const auto &[name, value] : intent.fields) {
        if (!known.contains(name) && !isQueryField(name))
            return wrong(Text::tr("Codat knows no field “%1” of this record.").arg(name), name);
    }
    return {};
}

Result<> addRate(JsonObjectText &body, const WriteIntent &intent)
{
    const QString rate = fieldOf(intent, u"currencyRate"_s);
    if (rate.isEmpty())
        return {};
    const QByteArray token = rate.toLatin1();
    if (!isJsonNumber(token))
        return wrong(Text::tr("“%1” is not a rate.").arg(rate), u"currencyRate"_s);
    body.raw("currencyRate", token);
    return {};
}

QByteArray lineBody(const WorkedLine &worked)
{
    JsonObjectText line;
    line.textIfAny("description", worked.line.description);
    line.raw("unitAmount", amountText(worked.unitUnits));
    line.raw("quantity", decimalOfToken(worked.quantity.toLatin1()).toLatin1());
    line.raw("subTotal", amountText(worked.netUnits));
    line.raw("taxAmount", amountText(worked.taxUnits));
    line.raw("totalAmount", amountText(worked.netUnits + worked.taxUnits));
    addReference(line, "accountRef", worked.line.account);
    addReference(line, "taxRateRef", worked.line.taxRate);
    addReference(line, "itemRef", worked.line.item);
    QByteArrayList tracking;
    for (const QString &category : worked.line.tracking)
        tracking.push_back(JsonObjectText().text("id", category).done());
    if (!tracking.isEmpty())
        line.raw("trackingCategoryRefs", jsonList(tracking));
    return line.done();
}

void addFigures(JsonObjectText &body, const WorkedLines &worked)
{
    QByteArrayList lines;
    for (const WorkedLine &line : worked.lines)
        lines.push_back(lineBody(line));
    body.raw("lineItems", jsonList(lines));
    body.text("currency", worked.currency.code());
    body.raw("subTotal", amountText(worked.netUnits));
    body.raw("totalTaxAmount", amountText(worked.taxUnits));
    body.raw("totalAmount", amountText(worked.totalUnits));
}

Result<> checkDocument(const WriteIntent &intent)
{
    if (intent.number.trimmed().isEmpty())
        return wrong(Text::tr("The document needs a number: by it, it is found again when an answer is lost."),
                     u"number"_s);
    if (intent.customerId.isEmpty())
        return wrong(Text::tr("The document needs its customer."), u"customer_id"_s);
    if (!intent.issue.isValid())
        return wrong(Text::tr("The document needs its day of issue."), u"issue"_s);
    if (intent.due.isValid() && intent.due < intent.issue)
        return wrong(Text::tr("The document cannot be due before it is issued."), u"due"_s);
    return {};
}

Result<QByteArray> documentBody(const WriteIntent &intent)
{
    const bool isInvoice = intent.kind == WriteKind::Invoice;
    if (Result<> checked = checkDocument(intent); !checked)
        return failed(checked);
    if (Result<> known = checkFields(intent, {u"status"_s, u"note"_s, u"currencyRate"_s}); !known)
        return failed(known);
    const Result<WorkedLines> worked = workOut(intent);
    if (!worked)
        return failed(worked);
    JsonObjectText body;
    body.text(keyFieldOf(intent.kind), intent.number);
    addReference(body, "customerRef", intent.customerId);
    body.text("issueDate", dayText(intent.issue));
    if (isInvoice)
        body.text("dueDate", dayText(intent.due.isValid() ? intent.due : intent.issue));
    if (Result<> rate = addRate(body, intent); !rate)
        return failed(rate);
    addFigures(body, *worked);
    body.raw("totalDiscount", "0");
    body.raw("discountPercentage", "0");
    body.raw(isInvoice ? "amountDue" : "remainingCredit", amountText(worked->totalUnits));
    const QString status = fieldOf(intent, u"status"_s);
    body.text("status", status.isEmpty() ? u"Submitted"_s : status);
    const QString note = fieldOf(intent, u"note"_s);
    body.textIfAny("note", note.isEmpty() ? intent.description : note);
    return body.done();
}

Result<QByteArray> customerBody(const WriteIntent &intent)
{
    static const QStringList kSameName = {u"contactName"_s, u"emailAddress"_s,       u"phone"_s, u"defaultCurrency"_s,
                                          u"taxNumber"_s,   u"registrationNumber"_s, u"status"_s};
    if (intent.number.trimmed().isEmpty())
        return wrong(Text::tr("The customer needs a name."), u"number"_s);
    if (Result<> checked = checkFields(intent, kSameName + QStringList{u"email"_s, u"country"_s, u"currency"_s});
        !checked)
        return failed(checked);
    JsonObjectText body;
    body.text("customerName", intent.number);
    for (const QString &name : kSameName)
        body.textIfAny(name.toLatin1(), fieldOf(intent, name));
    body.textIfAny("emailAddress", fieldOf(intent, u"email"_s));
    body.textIfAny("defaultCurrency", fieldOf(intent, u"currency"_s));
    if (const QString country = fieldOf(intent, u"country"_s); !country.isEmpty())
        body.raw("addresses", jsonList({JsonObjectText().text("type", u"Billing"_s).text("country", country).done()}));
    if (fieldOf(intent, u"status"_s).isEmpty())
        body.text("status", u"Active"_s);
    return body.done();
}

Result<QByteArray> paymentBody(const WriteIntent &intent, const QString &reference)
{
    if (Result<> known = checkFields(intent, {u"note"_s, u"currencyRate"_s, u"payment_method"_s}); !known)
        return failed(known);
    if (!intent.issue.isValid())
        return wrong(Text::tr("The payment needs its day."), u"date"_s);
    if (intent.customerId.isEmpty())
        return wrong(Text::tr("The payment needs its customer."), u"customer_id"_s);
    const Result<PaymentLines> lines = paymentLinesOf(intent);
    if (!lines)
        return failed(lines);
    JsonObjectText body;
    addReference(body, "customerRef", intent.customerId);
    addReference(body, "accountRef", intent.account);
    addReference(body, "paymentMethodRef", fieldOf(intent, u"payment_method"_s));
    body.raw("totalAmount", amountText(lines->totalUnits));
    body.text("currency", intent.amount->currency().code());
    if (Result<> rate = addRate(body, intent); !rate)
        return failed(rate);
    body.text("date", dayText(intent.issue));
    const QString note = fieldOf(intent, u"note"_s);
    body.textIfAny("note", note.isEmpty() ? intent.description : note);
    body.raw("lines", jsonList(lines->lines));
    body.text("reference", intent.reference.isEmpty() ? reference : intent.reference);
    return body.done();
}

bool isSameUnits(const JsonValue &one, const JsonValue &other)
{
    const Result<qint64> first = unitsOfToken(one.text());
    const Result<qint64> second = unitsOfToken(other.text());
    return first && second && *first == *second;
}

bool isSameDay(const JsonValue &one, const JsonValue &other)
{
    const std::optional<WireTime> first = parseWireTime(one.text());
    const std::optional<WireTime> second = parseWireTime(other.text());
    return first && second && first->date == second->date;
}

} // namespace

Result<QByteArray> bodyOf(const WriteIntent &intent, const QString &reference)
{
    if (!intent.attachments.empty() && intent.kind != WriteKind::Invoice)
        return wrong(Text::tr("Codat takes attachments only for invoices."), u"attachments"_s);
    switch (intent.kind) {
    case WriteKind::Invoice:
    case WriteKind::CreditNote:
        return documentBody(intent);
    case WriteKind::Customer:
        return customerBody(intent);
    case WriteKind::Payment:
        return paymentBody(intent, reference);
    case WriteKind::Receivable:
        break;
    }
    return fail(Error::Kind::Unsupported, Text::tr("Codat has no such records; write an invoice instead."));
}

QByteArray writeListOf(WriteKind kind)
{
    switch (kind) {
    case WriteKind::Customer:
        return "customers";
    case WriteKind::Invoice:
        return "invoices";
    case WriteKind::CreditNote:
        return "creditNotes";
    case WriteKind::Payment:
        return "payments";
    case WriteKind::Receivable:
        break;
    }
    return {};
}

QByteArray keyFieldOf(WriteKind kind)
{
    switch (kind) {
    case WriteKind::Customer:
        return "customerName";
    case WriteKind::Invoice:
        return "invoiceNumber";
    case WriteKind::CreditNote:
        return "creditNoteNumber";
    case WriteKind::Payment:
    case WriteKind::Receivable:
        break;
    }
    return "reference";
}

bool isQueryField(const QString &name)
{
    return name == u"timeoutInMinutes"_s || name == u"forceUpdate"_s || name == u"allowSyncOnPushComplete"_s;
}

bool isSameRecord(WriteKind kind, const JsonValue &record, const JsonValue &sent)
{
    const QByteArray key = keyFieldOf(kind);
    if (record[key].text() != sent[key].text())
        return false;
    if (kind == WriteKind::Customer) {
        const JsonValue mail = sent["emailAddress"];
        return !mail.isThere() || mail.text() == record["emailAddress"].text();
    }
    const QByteArrayView day = kind == WriteKind::Payment ? "date" : "issueDate";
    const QByteArrayView currency = record["currency"].text();
    const bool isNamed = !currency.isEmpty() && QLatin1StringView(currency) != kNoCurrency;
    const bool isSameCurrency = !isNamed || currency == sent["currency"].text();
    return isSameCurrency && record["customerRef"]["id"].text() == sent["customerRef"]["id"].text()
        && isSameUnits(record["totalAmount"], sent["totalAmount"]) && isSameDay(record[day], sent[day]);
}

} // namespace quittance::connect::codat
