#include "core/connect/codat/record_mappers.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::codat)
};

constexpr std::array<const char *, 6> kStatuses = {"Unknown", "Draft", "Submitted", "PartiallyPaid", "Paid", "Void"};

/// Nothing for a line whose amounts have more digits than an amount may: it stays in the raw payload alone.
std::optional<DocumentLineFact> lineOf(const JsonValue &line, const RecordFields &document)
{
    RecordFields fields(line, document.context());
    const std::optional<qint64> total = fields.unitsIfThere(line["totalAmount"]);
    const std::optional<qint64> net = fields.unitsIfThere(line["subTotal"]);
    const std::optional<qint64> tax = fields.unitsIfThere(line["taxAmount"]);
    DocumentLineFact fact{.description = fields.text(line["description"]),
                          .quantity = fields.decimal(line["quantity"]),
                          .unitPrice = fields.decimal(line["unitAmount"]),
                          .units = total.value_or(net.value_or(0) + tax.value_or(0)),
                          .taxUnits = tax.value_or(0),
                          .account = fields.text(line["accountRef"]["name"])};
    if (fact.account.isEmpty())
        fact.account = fields.text(line["accountRef"]["id"]);
    const bool isStated = total || net;
    return fields.isGood() && isStated ? std::optional(std::move(fact)) : std::nullopt;
}

void readLines(RecordFields &fields, DocumentFact &fact, MappedPage &page)
{
    for (const JsonValue &line : fields["lineItems"].children()) {
        if (std::optional<DocumentLineFact> read = lineOf(line, fields))
            fact.lines.push_back(std::move(*read));
        else
            page.notices.push_back({fact.remoteId, line.path(),
                                    Text::tr("This line states no exact amount; it is kept as it came, without one.")});
    }
}

/// Codat says that a document is void and not since when: the day the source last touched it is the best evidence.
QDate voidDay(RecordFields &fields, QDate issue)
{
    const QDate touched = fields.day(fields["sourceModifiedDate"]);
    const QDate cached = fields.day(fields["modifiedDate"]);
    return std::max(issue, touched.isValid() ? touched : cached.isValid() ? cached : issue);
}

void readStatus(RecordFields &fields, DocumentFact &fact, MappedPage &page)
{
    fact.sourceStatus = fields.text(fields["status"]);
    const bool isKnown = std::ranges::any_of(
        kStatuses, [&](const char *word) { return fact.sourceStatus == QLatin1StringView(word); });
    if (!isKnown)
        page.notices.push_back(
            {fact.remoteId, u"status"_s,
             Text::tr("The status “%1” is not known; the document counts as posted.").arg(fact.sourceStatus)});
    if (fact.sourceStatus == u"Draft"_s)
        fact.state = DocumentState::Draft;
    if (fact.sourceStatus == u"Void"_s)
        fact.voidedOn = voidDay(fields, fact.issue);
    if (fields.isDeleted())
        fact.state = DocumentState::Deleted;
}

void mapDocument(DocumentKind kind, const char *numberKey, RecordFields &fields, QDate issue, MappedPage &page)
{
    DocumentFact fact{.remoteId = fields.required(fields.record(), "id"), .kind = kind};
    fact.number = fields.text(fields[numberKey]);
    if (fact.number.isEmpty())
        fact.number = fact.remoteId;
    fact.customerRemoteId = fields.text(fields["customerRef"]["id"]);
    fact.customerName = fields.text(fields["customerRef"]["companyName"]);
    fact.issue = issue;
    fact.due = fields.day(fields["dueDate"]);
    const qint64 units = fields.units(fields.record(), "totalAmount");
    fact.amount = Money(units, fields.currency(fields.record()));
    fact.currencyRate = fields.rate(fields["currencyRate"]);
    fact.description = fields.text(fields["note"]);
    if (!fields.isGood())
        return;
    readStatus(fields, fact, page);
    readLines(fields, fact, page);
    for (const JsonValue &withheld : fields["withholdingTax"].children()) {
        page.notices.push_back(
            {fact.remoteId, withheld.path(),
             Text::tr("Tax of %1 is withheld from this document; it is settled by a certificate, not by money.")
                 .arg(withheld["amount"].string())});
    }
    if (fields.isGood())
        page.batch.documents.push_back(std::move(fact));
}

} // namespace

void mapInvoice(RecordFields &fields, MappedPage &page)
{
    mapDocument(DocumentKind::Invoice, "invoiceNumber", fields, fields.requiredDay(fields.record(), "issueDate"), page);
}

void mapCreditNote(RecordFields &fields, MappedPage &page)
{
    const QDate issued = fields.day(fields["issueDate"]);
    const QDate allocated = fields.day(fields["allocatedOnDate"]);
    if (!issued.isValid() && !allocated.isValid() && fields.isGood())
        fields.rejectMissing(fields.record(), "issueDate");
    mapDocument(DocumentKind::CreditNote, "creditNoteNumber", fields, issued.isValid() ? issued : allocated, page);
}

void mapCustomer(RecordFields &fields, MappedPage &page)
{
    CustomerFact fact{.remoteId = fields.required(fields.record(), "id"), .name = fields.text(fields["customerName"])};
    if (fact.name.isEmpty())
        fact.name = fields.text(fields["contactName"]);
    if (fact.name.isEmpty())
        fact.name = fact.remoteId;
    fact.email = fields.text(fields["emailAddress"]);
    const QString currency = fields.text(fields["defaultCurrency"]);
    if (!currency.isEmpty() && currency != kNoCurrency)
        fact.currency = fields.currency(fields.record(), "defaultCurrency");
    for (const JsonValue &contact : fields["contacts"].children()) {
        if (fact.email.isEmpty())
            fact.email = fields.text(contact["email"]);
    }
    for (const JsonValue &address : fields["addresses"].children()) {
        const QString country = fields.text(address["country"]);
        const bool isBilling = address["type"].text() == "Billing";
        if (!country.isEmpty() && (fact.country.isEmpty() || isBilling))
            fact.country = country;
    }
    if (fields.isGood())
        page.batch.customers.push_back(std::move(fact));
}

} // namespace quittance::connect::codat
