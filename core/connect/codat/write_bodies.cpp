#include "core/connect/codat/write_bodies.h"

#include "core/connect/codat/payment_lines_body.h"
#include "core/connect/json/json_text.h"
#include "core/connect/json/json_token.h"
#include "core/connect/json/wire_time.h"
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
    body.add("currencyRate", token);
    return {};
}

QByteArray lineBody(const WorkedLine &worked)
{
    JsonObjectText line;
    line.addIfThere("description", worked.line.description);
    line.add("unitAmount", amountText(worked.unitUnits));
    line.add("quantity", decimalOfToken(worked.quantity.toLatin1()).toLatin1());
    line.add("subTotal", amountText(worked.netUnits));
    line.add("taxAmount", amountText(worked.taxUnits));
    line.add("totalAmount", amountText(worked.netUnits + worked.taxUnits));
    line.addReference("accountRef", worked.line.account);
    line.addReference("taxRateRef", worked.line.taxRate);
    line.addReference("itemRef", worked.line.item);
    QByteArrayList tracking;
    for (const QString &category : worked.line.tracking)
        tracking.push_back("{\"id\":" + jsonString(category) + '}');
    if (!tracking.isEmpty())
        line.add("trackingCategoryRefs", jsonList(tracking));
    return line.bytes();
}

void addFigures(JsonObjectText &body, const WorkedLines &worked)
{
    QByteArrayList lines;
    for (const WorkedLine &line : worked.lines)
        lines.push_back(lineBody(line));
    body.add("lineItems", jsonList(lines));
    body.addString("currency", worked.currency.code());
    body.add("subTotal", amountText(worked.netUnits));
    body.add("totalTaxAmount", amountText(worked.taxUnits));
    body.add("totalAmount", amountText(worked.totalUnits));
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
    body.addString(keyFieldOf(intent.kind), intent.number);
    body.addReference("customerRef", intent.customerId);
    body.addString("issueDate", dayText(intent.issue));
    if (isInvoice)
        body.addString("dueDate", dayText(intent.due.isValid() ? intent.due : intent.issue));
    if (Result<> rate = addRate(body, intent); !rate)
        return failed(rate);
    addFigures(body, *worked);
    body.add("totalDiscount", "0");
    body.add("discountPercentage", "0");
    body.add(isInvoice ? "amountDue" : "remainingCredit", amountText(worked->totalUnits));
    const QString status = fieldOf(intent, u"status"_s);
    body.addString("status", status.isEmpty() ? u"Submitted"_s : status);
    const QString note = fieldOf(intent, u"note"_s);
    body.addIfThere("note", note.isEmpty() ? intent.description : note);
    return body.bytes();
}

Result<QByteArray> customerBody(const WriteIntent &intent)
{
    static const QStringList known = {u"contactName"_s, u"emailAddress"_s,       u"phone"_s, u"defaultCurrency"_s,
                                      u"taxNumber"_s,   u"registrationNumber"_s, u"status"_s};
    if (intent.number.trimmed().isEmpty())
        return wrong(Text::tr("The customer needs a name."), u"number"_s);
    if (Result<> checked = checkFields(intent, known); !checked)
        return failed(checked);
    JsonObjectText body;
    body.addString("customerName", intent.number);
    for (const QString &name : known)
        body.addIfThere(name.toLatin1(), fieldOf(intent, name));
    if (fieldOf(intent, u"status"_s).isEmpty())
        body.addString("status", u"Active"_s);
    return body.bytes();
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
    body.addReference("customerRef", intent.customerId);
    body.addReference("accountRef", intent.account);
    body.addReference("paymentMethodRef", fieldOf(intent, u"payment_method"_s));
    body.add("totalAmount", amountText(lines->totalUnits));
    body.addString("currency", intent.amount->currency().code());
    if (Result<> rate = addRate(body, intent); !rate)
        return failed(rate);
    body.addString("date", dayText(intent.issue));
    const QString note = fieldOf(intent, u"note"_s);
    body.addIfThere("note", note.isEmpty() ? intent.description : note);
    body.add("lines", jsonList(lines->lines));
    body.addString("reference", intent.reference.isEmpty() ? reference : intent.reference);
    return body.bytes();
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
    if (!intent.attachments.empty())
        return wrong(Text::tr("Codat takes attachments only for invoices that are there already."), u"attachments"_s);
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
    const bool isSameCurrency = currency.isEmpty() || currency == "XXX" || currency == sent["currency"].text();
    return isSameCurrency && record["customerRef"]["id"].text() == sent["customerRef"]["id"].text()
        && isSameUnits(record["totalAmount"], sent["totalAmount"]) && isSameDay(record[day], sent[day]);
}

} // namespace quittance::connect::codat
