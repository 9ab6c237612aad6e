#include "core/sync/intent_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace quittance::sync {

using namespace Qt::StringLiterals;
using connect::SendOn;
using connect::WriteIntent;
using connect::WriteKind;
using connect::WriteLine;
using connect::WriteShare;

namespace {

void put(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object[key] = text;
}

void put(QJsonObject &object, const QString &key, QDate day)
{
    if (day.isValid())
        object[key] = toIsoDate(day);
}

void put(QJsonObject &object, const QString &key, const std::optional<Money> &money)
{
    if (money)
        object[key] = money->toDecimalString();
}

QJsonObject lineJson(const WriteLine &line)
{
    QJsonObject object;
    put(object, u"description"_s, line.description);
    put(object, u"quantity"_s, line.quantity);
    put(object, u"unit_amount"_s, line.unitAmount);
    put(object, u"amount"_s, line.amount);
    put(object, u"account"_s, line.account);
    put(object, u"tax_rate"_s, line.taxRate);
    put(object, u"item"_s, line.item);
    if (line.isFee)
        object[u"fee"_s] = true;
    QJsonArray tracking;
    for (const QString &one : line.tracking)
        tracking.append(one);
    if (!tracking.isEmpty())
        object[u"tracking"_s] = tracking;
    return object;
}

QJsonObject shareJson(const WriteShare &share)
{
    QJsonObject object{{u"amount"_s, share.amount.toDecimalString()}};
    switch (share.to) {
    case WriteShare::To::Invoice:
        object[u"invoice"_s] = share.remoteId;
        break;
    case WriteShare::To::CreditNote:
        object[u"credit_note"_s] = share.remoteId;
        break;
    case WriteShare::To::OnAccount:
        object[u"on_account"_s] = true;
        break;
    }
    return object;
}

/// The currency that any of the amounts names.
std::optional<Currency> currencyOf(const WriteIntent &intent)
{
    if (intent.amount)
        return intent.amount->currency();
    for (const WriteLine &line : intent.lines) {
        if (line.amount || line.unitAmount)
            return (line.amount ? *line.amount : *line.unitAmount).currency();
    }
    return std::nullopt;
}

void putReceivable(QJsonObject &object, const WriteIntent &intent)
{
    put(object, u"type"_s, intent.type);
    put(object, u"message"_s, intent.message);
    if (intent.sendOn.when == SendOn::When::Hold)
        object[u"send_on"_s] = QJsonValue();
    put(object, u"send_on"_s, intent.sendOn.when == SendOn::When::Day ? intent.sendOn.day : QDate());
}

void putAttachments(QJsonObject &object, const WriteIntent &intent)
{
    QJsonArray names;
    for (const connect::WriteAttachment &attachment : intent.attachments)
        names.append(attachment.name);
    if (!names.isEmpty())
        object[u"attachments"_s] = names;
}

} // namespace

QByteArray intentJson(const WriteIntent &intent)
{
    QJsonObject object;
    put(object, u"id"_s, intent.remoteId);
    put(object, u"number"_s, intent.number);
    put(object, u"customer_id"_s, intent.customerId);
    put(object, intent.kind == WriteKind::Payment ? u"date"_s : u"issue"_s, intent.issue);
    put(object, u"due"_s, intent.due);
    if (const std::optional<Currency> currency = currencyOf(intent))
        object[u"currency"_s] = currency->code();
    put(object, u"amount"_s, intent.amount);
    put(object, u"description"_s, intent.description);
    put(object, u"account"_s, intent.account);
    put(object, u"reference"_s, intent.reference);
    QJsonArray lines;
    for (const WriteLine &line : intent.lines)
        lines.append(lineJson(line));
    if (!lines.isEmpty())
        object[u"lines"_s] = lines;
    QJsonArray shares;
    for (const WriteShare &share : intent.shares)
        shares.append(shareJson(share));
    if (!shares.isEmpty())
        object[u"applies_to"_s] = shares;
    if (intent.kind == WriteKind::Receivable)
        putReceivable(object, intent);
    putAttachments(object, intent);
    QJsonObject fields;
    for (const auto &[name, value] : intent.fields)
        fields[name] = value;
    if (!fields.isEmpty())
        object[u"fields"_s] = fields;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace quittance::sync
