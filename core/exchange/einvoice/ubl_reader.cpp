#include "core/exchange/einvoice/ubl_reader.h"

#include "core/exchange/einvoice/stated.h"

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

/// `PartyTaxScheme`: its number where the scheme is value added tax.
QString readTaxNumber(XmlCursor &xml)
{
    QString number;
    QString scheme;
    xml.children([&](QStringView name) {
        if (name == u"CompanyID")
            number = xml.text();
        else if (name == u"TaxScheme")
            scheme = statedChild(xml, u"ID").text;
        else
            return false;
        return true;
    });
    return scheme.isEmpty() || scheme.contains(u"VAT"_s) || scheme == u"GST" ? number : QString();
}

void readLegalEntity(XmlCursor &xml, EInvoiceParty &party)
{
    xml.children([&](QStringView name) {
        if (name == u"RegistrationName")
            party.name = xml.text();
        else if (name == u"CompanyID")
            party.legalId = xml.text();
        else
            return false;
        return true;
    });
}

/// Given and family name of a natural person.
QString readPerson(XmlCursor &xml)
{
    QString first;
    QString family;
    xml.children([&](QStringView name) {
        if (name == u"FirstName")
            first = xml.text();
        else if (name == u"FamilyName")
            family = xml.text();
        else
            return false;
        return true;
    });
    return (first + u' ' + family).trimmed();
}

QString readCountry(XmlCursor &xml)
{
    QString country;
    xml.children([&](QStringView name) {
        if (name != u"Country")
            return false;
        country = statedChild(xml, u"IdentificationCode").text;
        return true;
    });
    return country;
}

void readParty(XmlCursor &xml, EInvoiceParty &party)
{
    QString person;
    QString contact;
    xml.children([&](QStringView name) {
        if (name == u"EndpointID") {
            party.endpoint = xml.text();
        } else if (name == u"PartyIdentification") {
            addOnce(party.ids, statedChild(xml, u"ID").text);
        } else if (name == u"PartyName") {
            party.tradingName = statedChild(xml, u"Name").text;
        } else if (name == u"PostalAddress") {
            party.country = readCountry(xml);
        } else if (name == u"PartyTaxScheme") {
            keepFirst(party.vatId, readTaxNumber(xml));
        } else if (name == u"PartyLegalEntity") {
            readLegalEntity(xml, party);
        } else if (name == u"Person") {
            person = readPerson(xml);
        } else if (name == u"Contact") {
            xml.children([&](QStringView part) {
                if (part == u"Name")
                    contact = xml.text();
                else if (part == u"ElectronicMail")
                    party.email = xml.text();
                else
                    return false;
                return true;
            });
        } else {
            return false;
        }
        return true;
    });
    for (const QString &name : {party.tradingName, person, contact})
        keepFirst(party.name, name);
}

/// `AccountingSupplierParty` and `AccountingCustomerParty`.
EInvoiceParty readAccountingParty(XmlCursor &xml)
{
    EInvoiceParty party;
    QString assigned;
    xml.children([&](QStringView name) {
        if (name == u"Party")
            readParty(xml, party);
        else if (name == u"SupplierAssignedAccountID")
            assigned = xml.text();
        else
            return false;
        return true;
    });
    if (!assigned.isEmpty()) // the number the seller knows its customer by
        party.ids.prepend(assigned);
    return party;
}

void readPaymentMeans(XmlCursor &xml, EInvoice &invoice)
{
    xml.children([&](QStringView name) {
        if (name == u"PaymentID") {
            keepFirst(invoice.paymentReference, xml.text());
        } else if (name == u"PayeeFinancialAccount") {
            addOnce(invoice.accounts, statedChild(xml, u"ID").text);
        } else if (name == u"PaymentDueDate") {
            invoice.terms.push_back({.due = stated(xml)});
        } else if (name == u"PaymentMandate") {
            xml.children([&](QStringView part) {
                if (part != u"PayerFinancialAccount")
                    return false;
                keepFirst(invoice.debited, statedChild(xml, u"ID").text);
                return true;
            });
        } else {
            return false;
        }
        return true;
    });
}

void readPaymentTerms(XmlCursor &xml, EInvoice &invoice)
{
    EInvoiceTerm term;
    xml.children([&](QStringView name) {
        if (name == u"PaymentDueDate" || name == u"InstallmentDueDate")
            term.due = stated(xml);
        else if (name == u"Amount")
            term.amount = stated(xml);
        else
            return false;
        return true;
    });
    if (!term.due.isEmpty())
        invoice.terms.push_back(std::move(term));
}

void readTotals(XmlCursor &xml, EInvoice &invoice)
{
    xml.children([&](QStringView name) {
        if (name == u"TaxInclusiveAmount")
            invoice.gross = stated(xml);
        else if (name == u"PrepaidAmount")
            invoice.prepaid = stated(xml);
        else if (name == u"PayableRoundingAmount")
            invoice.rounding = stated(xml);
        else if (name == u"PayableAmount")
            invoice.payable = stated(xml);
        else
            return false;
        return true;
    });
}

/// The document a `BillingReference` names.
QString readBillingReference(XmlCursor &xml)
{
    QString number;
    xml.children([&](QStringView name) {
        if (name != u"InvoiceDocumentReference" && name != u"CreditNoteDocumentReference")
            return false;
        number = statedChild(xml, u"ID").text;
        return true;
    });
    return number;
}

EInvoiceLine readLine(XmlCursor &xml)
{
    EInvoiceLine line;
    xml.children([&](QStringView name) {
        if (name == u"InvoicedQuantity" || name == u"CreditedQuantity")
            line.quantity = xml.text();
        else if (name == u"LineExtensionAmount")
            line.amount = stated(xml);
        else if (name == u"Item")
            line.description = statedChild(xml, u"Name").text;
        else if (name == u"Price")
            line.unitPrice = statedChild(xml, u"PriceAmount").text;
        else
            return false;
        return true;
    });
    return line;
}

/// What stands directly under the root; true when it was taken.
bool readHeader(XmlCursor &xml, QStringView name, EInvoice &invoice)
{
    if (name == u"ID")
        invoice.number = stated(xml);
    else if (name == u"IssueDate")
        invoice.issue = stated(xml);
    else if (name == u"DueDate")
        invoice.terms.push_back({.due = stated(xml)});
    else if (name == u"InvoiceTypeCode" || name == u"CreditNoteTypeCode")
        invoice.typeCode = stated(xml);
    else if (name == u"DocumentCurrencyCode")
        invoice.currency = stated(xml);
    else if (name == u"OrderReference")
        xml.children([&](QStringView part) {
            if (part == u"ID")
                invoice.orderReference = xml.text();
            else if (part == u"SalesOrderID")
                invoice.salesOrder = xml.text();
            else
                return false;
            return true;
        });
    else if (name == u"ContractDocumentReference")
        keepFirst(invoice.contract, statedChild(xml, u"ID").text);
    else if (name == u"BillingReference")
        addOnce(invoice.preceding, readBillingReference(xml));
    else
        return false;
    return true;
}

} // namespace

EInvoice readUblInvoice(XmlCursor &xml)
{
    EInvoice invoice{.line = xml.line(), .root = xml.name()};
    xml.children([&](QStringView name) {
        if (readHeader(xml, name, invoice))
            return true;
        if (name == u"AccountingSupplierParty") {
            invoice.seller = readAccountingParty(xml);
        } else if (name == u"AccountingCustomerParty") {
            invoice.buyer = readAccountingParty(xml);
        } else if (name == u"PayeeParty") {
            EInvoiceParty payee;
            readParty(xml, payee);
            invoice.payee = payee.name;
        } else if (name == u"PaymentMeans") {
            readPaymentMeans(xml, invoice);
        } else if (name == u"PaymentTerms") {
            readPaymentTerms(xml, invoice);
        } else if (name == u"TaxTotal") {
            invoice.taxes.push_back(statedChild(xml, u"TaxAmount"));
        } else if (name == u"LegalMonetaryTotal") {
            readTotals(xml, invoice);
        } else if ((name == u"InvoiceLine" || name == u"CreditNoteLine") && invoice.lines.size() < kMostInvoiceLines) {
            invoice.lines.push_back(readLine(xml));
        } else {
            return false;
        }
        return true;
    });
    return invoice;
}

} // namespace quittance::exchange
