#include "core/connect/codat/report_types.h"

#include "core/connect/json/json_text.h"
#include "core/connect/json/json_token.h"
#include "core/connect/json/wire_time.h"

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

std::optional<Money> moneyOf(const JsonValue &amount, const JsonValue &currency)
{
    const Result<qint64> units = unitsOfToken(amount.text());
    const std::optional<Currency> known = Currency::fromCode(currency.string());
    return units && known ? std::optional(Money(*units, *known)) : std::nullopt;
}

QDate dayOf(const JsonValue &value)
{
    const std::optional<WireTime> time = parseWireTime(value.text());
    return time ? time->date : QDate();
}

std::optional<Instant> instantOf(const JsonValue &value)
{
    const std::optional<WireTime> time = parseWireTime(value.text());
    return time ? std::optional(time->instant(QTimeZone::utc())) : std::nullopt;
}

std::optional<qint64> countOf(const JsonValue &value)
{
    bool isNumber = false;
    const qint64 count = value.text().toByteArray().toLongLong(&isNumber);
    return isNumber ? std::optional(count) : std::nullopt;
}

std::optional<int> smallCountOf(const JsonValue &value)
{
    const std::optional<qint64> count = countOf(value);
    return count ? std::optional(int(*count)) : std::nullopt;
}

AgedAmount agedAmountOf(const JsonValue &customer, const JsonValue &inCurrency, const JsonValue &span)
{
    AgedAmount aged{.customerId = customer["customerId"].string(),
                    .customerName = customer["customerName"].string(),
                    .from = dayOf(span["fromDate"]),
                    .to = dayOf(span["toDate"]),
                    .amount = moneyOf(span["amount"], inCurrency["currency"])};
    for (const JsonValue &detail : span["details"].children())
        aged.details.emplace_back(detail["name"].string(), moneyOf(detail["amount"], inCurrency["currency"]));
    return aged;
}

ReconciledPayment reconciledPaymentOf(const JsonValue &payment)
{
    ReconciledPayment read{.id = payment["id"].string(),
                           .date = dayOf(payment["date"]),
                           .type = payment["paymentType"].string(),
                           .amount = moneyOf(payment["amount"], payment["currency"]),
                           .currencyRate = decimalOfToken(payment["currencyRate"].text())};
    for (const JsonValue &reference : payment["bankingTransactionRefs"].children()) {
        read.movements.push_back({.id = reference["id"].string(),
                                  .connectionId = reference["dataConnectionId"].string(),
                                  .accountId = reference["accountId"].string(),
                                  .accountName = reference["accountName"].string(),
                                  .date = dayOf(reference["date"]),
                                  .description = reference["description"].string(),
                                  .amount = moneyOf(reference["amount"], payment["currency"])});
    }
    return read;
}

SyncSetting syncSettingOf(const JsonValue &setting)
{
    return {.list = setting["dataType"].string(),
            .fetchOnFirstLink = setting["fetchOnFirstLink"].isTrue(),
            .everyHours = smallCountOf(setting["syncSchedule"]).value_or(0),
            .order = smallCountOf(setting["syncOrder"]).value_or(0),
            .from = instantOf(setting["syncFromUtc"]),
            .monthsBack = smallCountOf(setting["syncFromWindow"]),
            .months = smallCountOf(setting["monthsToSync"]),
            .isLocked = setting["isLocked"].isTrue()};
}

QByteArray settingBody(const SyncSetting &setting)
{
    JsonObjectText text;
    text.text("dataType", setting.list);
    text.flag("fetchOnFirstLink", setting.fetchOnFirstLink);
    text.number("syncSchedule", QString::number(setting.everyHours));
    text.number("syncOrder", QString::number(setting.order));
    // One or the other says from when. Source: codat.md 6.
    if (setting.monthsBack)
        text.number("syncFromWindow", QString::number(*setting.monthsBack));
    else if (setting.from)
        text.text("syncFromUtc", toIsoInstant(*setting.from));
    if (setting.months)
        text.number("monthsToSync", QString::number(*setting.months));
    text.flag("isLocked", setting.isLocked);
    return text.done();
}

} // namespace

AgedDebtors agedDebtorsOf(const JsonValue &report)
{
    AgedDebtors read{.reportDay = dayOf(report["reportDate"]), .generated = instantOf(report["generated"])};
    for (const JsonValue &customer : report["data"].children()) {
        for (const JsonValue &inCurrency : customer["agedCurrencyOutstanding"].children()) {
            for (const JsonValue &span : inCurrency["agedOutstandingAmounts"].children())
                read.amounts.push_back(agedAmountOf(customer, inCurrency, span));
        }
    }
    return read;
}

ReconciledInvoice reconciledInvoiceOf(const JsonValue &item)
{
    ReconciledInvoice read{.id = item["id"].string(),
                           .number = item["invoiceNumber"].string(),
                           .customerId = item["customerRef"]["id"].string(),
                           .customerName = item["customerRef"]["customerName"].string(),
                           .issue = dayOf(item["issueDate"]),
                           .due = dayOf(item["dueDate"]),
                           .paid = dayOf(item["paidOnDate"]),
                           .status = item["status"].string(),
                           .amount = moneyOf(item["totalAmount"], item["currency"]),
                           .open = moneyOf(item["amountDue"], item["currency"])};
    for (const JsonValue &payment : item["payments"].children())
        read.payments.push_back(reconciledPaymentOf(payment));
    return read;
}

BankingBalance bankingBalanceOf(const JsonValue &balance)
{
    return {.accountId = balance["accountId"].string(),
            .date = dayOf(balance["date"]),
            .at = instantOf(balance["date"]),
            .current = decimalOfToken(balance["balance"]["current"].text()),
            .available = decimalOfToken(balance["balance"]["available"].text())};
}

PullOperation pullOperationOf(const JsonValue &operation)
{
    return {.id = operation["id"].string(),
            .connectionId = operation["connectionId"].string(),
            .list = operation["dataType"].string(),
            .status = operation["status"].string(),
            .error = operation["errorMessage"].string(),
            .requested = instantOf(operation["requested"]),
            .completed = instantOf(operation["completed"]),
            .progress = smallCountOf(operation["progress"]).value_or(0),
            .isCompleted = operation["isCompleted"].isTrue(),
            .isErrored = operation["isErrored"].isTrue()};
}

std::vector<ValidationItem> validationOf(const JsonValue &result)
{
    std::vector<ValidationItem> items;
    for (const bool isError : {true, false}) {
        for (const JsonValue &item : result[isError ? "errors" : "warnings"].children())
            items.push_back({.rule = item["ruleId"].string(),
                             .item = item["itemId"].string(),
                             .message = item["message"].string(),
                             .isError = isError});
    }
    return items;
}

SyncSettings syncSettingsOf(const JsonValue &settings)
{
    SyncSettings read{.companyId = settings["companyId"].string(),
                      .overridesDefaults = settings["overridesDefaults"].isTrue()};
    for (const JsonValue &setting : settings["settings"].children())
        read.settings.push_back(syncSettingOf(setting));
    return read;
}

QByteArray bodyOf(const SyncSettings &settings)
{
    QByteArrayList lists;
    for (const SyncSetting &setting : settings.settings)
        lists.push_back(settingBody(setting));
    JsonObjectText text;
    text.text("companyId", settings.companyId);
    text.raw("settings", jsonList(lists));
    text.flag("overridesDefaults", settings.overridesDefaults);
    return text.done();
}

std::vector<Attachment> attachmentsOf(const JsonValue &list)
{
    std::vector<Attachment> attachments;
    for (const JsonValue &one : list["attachments"].children())
        attachments.push_back({.id = one["id"].string(),
                               .name = one["name"].string(),
                               .contentType = one["contentType"].string(),
                               .bytes = countOf(one["fileSize"])});
    return attachments;
}

ExcelStatus excelStatusOf(const JsonValue &status)
{
    const bool isRunning = status["inProgress"].isTrue();
    return {.isRunning = isRunning,
            .isDone = !isRunning && status["success"].isTrue(),
            .queued = status["queued"].string(),
            .error = status["errorMessage"].string(),
            .lastGenerated = instantOf(status["lastGenerated"]),
            .bytes = countOf(status["fileSize"])};
}

} // namespace quittance::connect::codat
