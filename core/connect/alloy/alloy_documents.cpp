#include "core/connect/alloy/alloy_documents.h"

#include "core/connect/implied_settlement.h"
#include "core/connect/json/wire_time.h"

#include <QCoreApplication>

namespace quittance::connect::alloy {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::alloy)
};

/// Some books add a line of their own that repeats the total, and names nothing.
bool isSubtotal(const JsonValue &line)
{
    for (const char *name : {"id", "description", "accountingItemId", "accountId", "remoteId"}) {
        if (line[name].isThere() && !line[name].text().isEmpty())
            return false;
    }
    return true;
}

void readLines(RecordFields &fields, DocumentFact &fact, MappedPage &page)
{
    for (const JsonValue &line : fields["lineItems"].children()) {
        if (isSubtotal(line))
            continue;
        RecordFields inner(line, fields.context());
        const std::optional<qint64> total = inner.unitsIfThere(line["totalAmount"]);
        DocumentLineFact read{.description = inner.text(line["description"]),
                              .quantity = inner.decimal(line["quantity"]),
                              .unitPrice = inner.decimal(line["unitPrice"]),
                              .units = total.value_or(0),
                              .taxUnits = inner.unitsIfThere(line["taxAmount"]).value_or(0),
                              .account = inner.text(line["accountId"])};
        if (inner.isGood() && total)
            fact.lines.push_back(std::move(read));
        else
            page.notices.push_back({fact.remoteId, line.path(),
                                    Text::tr("This line states no exact amount; it is kept as it came, without one.")});
    }
}

/// The total; where there is none, what is still owed stands for it.
std::optional<qint64> amountOf(RecordFields &fields, std::optional<qint64> balance, MappedPage &page)
{
    const std::optional<qint64> total = fields.unitsIfThere(fields["totalAmount"]);
    if (total || !fields.isGood())
        return total;
    if (balance.value_or(0) == 0) {
        fields.rejectMissing(fields.record(), "totalAmount");
        return std::nullopt;
    }
    page.notices.push_back(
        {fields["id"].string(), u"totalAmount"_s, Text::tr("The invoice states no total; its balance stands for it.")});
    return balance;
}

/// The enumeration is not published: only words that can mean nothing else are read.
void readStatus(RecordFields &fields, DocumentFact &fact)
{
    fact.sourceStatus = fields.text(fields["invoiceStatus"]);
    const QString word = fact.sourceStatus.toLower();
    if (word == u"draft"_s)
        fact.state = DocumentState::Draft;
    if (word == u"void"_s || word == u"voided"_s)
        fact.voidedOn = std::max(fact.issue, fields.day(fields["remoteUpdatedAt"]));
    if (fields["remoteDeleted"].isTrue())
        fact.state = DocumentState::Deleted;
}

void settle(RecordFields &fields, const DocumentFact &fact, std::optional<qint64> balance, MappedPage &page)
{
    const qint64 amount = fact.amount.units();
    if (!balance) {
        page.notices.push_back(
            {fact.remoteId, u"balance"_s,
             Text::tr("The invoice states no balance: whether it is paid is not known, and it counts as open.")});
        return;
    }
    const bool counts = fact.state == DocumentState::Posted && !fact.voidedOn.isValid();
    const qint64 settled = counts ? amount - *balance : 0;
    if (settled == 0) {
        takeSettlementBack(fact, page);
        return;
    }
    if ((settled > 0) != (amount > 0)) {
        page.notices.push_back(
            {fact.remoteId, u"balance"_s,
             Text::tr("More is open than the invoice's total: the total counts, until the platform says otherwise.")});
        return;
    }
    const QDate paid = fields.day(fields["paidOnDate"]);
    addSettlement(fact, {.units = settled, .day = paid, .today = QDate::currentDate()}, page);
}

} // namespace

void mapInvoice(RecordFields &fields, MappedPage &page)
{
    DocumentFact fact{.remoteId = fields.required(fields.record(), "id"), .kind = DocumentKind::Invoice};
    fact.number = fields.text(fields["invoiceNumber"]);
    if (fact.number.isEmpty())
        fact.number = fact.remoteId;
    fact.customerRemoteId = fields.text(fields["customerId"]);
    fact.issue = fields.requiredDay(fields.record(), "issueDate");
    fact.due = fields.day(fields["dueDate"]);
    const std::optional<qint64> balance = fields.unitsIfThere(fields["balance"]);
    const Currency currency = fields.currency(fields.record());
    const std::optional<qint64> amount = amountOf(fields, balance, page);
    fact.currencyRate = fields.rate(fields["exchangeRate"]);
    fact.description = fields.text(fields["memo"]);
    readStatus(fields, fact);
    if (!fields.isGood() || !amount)
        return;
    fact.amount = Money(*amount, currency);
    readLines(fields, fact, page);
    settle(fields, fact, balance, page);
    page.batch.documents.push_back(std::move(fact));
}

void mapPayment(RecordFields &fields, MappedPage &page)
{
    LedgerMovement movement{.list = u"payments"_s, .remoteId = fields.required(fields.record(), "id")};
    const QString customer = fields.text(fields["customerId"]);
    const QString vendor = fields.text(fields["vendorId"]);
    movement.date = fields.requiredDay(fields.record(), "transactionDate");
    movement.account = fields.text(fields["accountId"]);
    movement.contact = customer.isEmpty() ? vendor : customer;
    movement.reference = fields.text(fields["paymentMethod"]);
    movement.isDeleted = fields["remoteDeleted"].isTrue();
    const std::optional<qint64> units = fields.unitsIfThere(fields["totalAmount"]);
    if (!fields.isGood())
        return;
    if (!units) {
        page.notices.push_back({movement.remoteId, u"totalAmount"_s,
                                Text::tr("The payment states no amount; it is kept as it came, and counts nowhere.")});
        return;
    }
    const bool isPaidOut = customer.isEmpty() && !vendor.isEmpty();
    movement.amount = Money(isPaidOut ? -*units : *units, fields.currency(fields.record()));
    if (!fields.isGood())
        return;
    if (!customer.isEmpty() && !vendor.isEmpty())
        page.notices.push_back({movement.remoteId, u"vendorId"_s,
                                Text::tr("The payment names a customer and a vendor; it counts as the customer's.")});
    page.movements.push_back(std::move(movement));
}

} // namespace quittance::connect::alloy
