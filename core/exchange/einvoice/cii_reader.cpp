#include "core/exchange/einvoice/cii_reader.h"

#include "core/exchange/einvoice/stated.h"

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

/// `IssueDateTime` and its like: the text of the `DateTimeString` or `DateString` inside.
StatedText readDate(XmlCursor &xml)
{
    StatedText found;
    const QString element = xml.name();
    xml.children([&](QStringView name) {
        if (name != u"DateTimeString" && name != u"DateString" && name != u"DateTime")
            return false;
        found = stated(xml);
        return true;
    });
    found.element = element;
    return found;
}

/// `SpecifiedTaxRegistration`: the number of value added tax; that of the tax office does not tell parties apart alike.
QString readTaxNumber(XmlCursor &xml)
{
    QString number;
    xml.children([&](QStringView name) {
        if (name != u"ID")
            return false;
        const bool isVat = xml.attribute("schemeID"_L1) == u"VA";
        const QString text = xml.text();
        if (isVat)
            number = text;
        return true;
    });
    return number;
}

void readContact(XmlCursor &xml, EInvoiceParty &party)
{
    xml.children([&](QStringView name) {
        if (name != u"EmailURIUniversalCommunication")
            return false;
        party.email = statedChild(xml, u"URIID").text;
        return true;
    });
}

EInvoiceParty readParty(XmlCursor &xml)
{
    EInvoiceParty party;
    QStringList globalIds;
    xml.children([&](QStringView name) {
        if (name == u"ID") {
            addOnce(party.ids, xml.text());
        } else if (name == u"GlobalID") {
            addOnce(globalIds, xml.text());
        } else if (name == u"Name") {
            party.name = xml.text();
        } else if (name == u"SpecifiedLegalOrganization") {
            xml.children([&](QStringView part) {
                if (part == u"ID")
                    party.legalId = xml.text();
                else if (part == u"TradingBusinessName")
                    party.tradingName = xml.text();
                else
                    return false;
                return true;
            });
        } else if (name == u"PostalTradeAddress") {
            party.country = statedChild(xml, u"CountryID").text;
        } else if (name == u"URIUniversalCommunication") {
            party.endpoint = statedChild(xml, u"URIID").text;
        } else if (name == u"SpecifiedTaxRegistration") {
            keepFirst(party.vatId, readTaxNumber(xml));
        } else if (name == u"DefinedTradeContact") {
            readContact(xml, party);
        } else {
            return false;
        }
        return true;
    });
    party.ids += globalIds;
    keepFirst(party.name, party.tradingName);
    return party;
}

/// The number of a referenced document.
QString readReference(XmlCursor &xml)
{
    QString number;
    xml.children([&](QStringView name) {
        if (name != u"IssuerAssignedID" && name != u"ID")
            return false;
        number = xml.text();
        return true;
    });
    return number;
}

void readAgreement(XmlCursor &xml, EInvoice &invoice)
{
    xml.children([&](QStringView name) {
        if (name == u"SellerTradeParty")
            invoice.seller = readParty(xml);
        else if (name == u"BuyerTradeParty")
            invoice.buyer = readParty(xml);
        else if (name == u"BuyerOrderReferencedDocument")
            invoice.orderReference = readReference(xml);
        else if (name == u"SellerOrderReferencedDocument")
            invoice.salesOrder = readReference(xml);
        else if (name == u"ContractReferencedDocument")
            invoice.contract = readReference(xml);
        else
            return false;
        return true;
    });
}

QString readAccount(XmlCursor &xml)
{
    QString iban;
    QString other;
    xml.children([&](QStringView name) {
        if (name == u"IBANID")
            iban = xml.text();
        else if (name == u"ProprietaryID")
            other = xml.text();
        else
            return false;
        return true;
    });
    return iban.isEmpty() ? other : iban;
}

void readPaymentMeans(XmlCursor &xml, EInvoice &invoice)
{
    xml.children([&](QStringView name) {
        if (name == u"PayeePartyCreditorFinancialAccount")
            addOnce(invoice.accounts, readAccount(xml));
        else if (name == u"PayerPartyDebtorFinancialAccount")
            keepFirst(invoice.debited, readAccount(xml));
        else
            return false;
        return true;
    });
}

void readPaymentTerms(XmlCursor &xml, EInvoice &invoice)
{
    EInvoiceTerm term;
    xml.children([&](QStringView name) {
        if (name == u"DueDateDateTime")
            term.due = readDate(xml);
        else if (name == u"PartialPaymentAmount")
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
        if (name == u"TaxTotalAmount")
            invoice.taxes.push_back(stated(xml));
        else if (name == u"GrandTotalAmount" && invoice.gross.isEmpty())
            invoice.gross = stated(xml);
        else if (name == u"TotalPrepaidAmount")
            invoice.prepaid = stated(xml);
        else if (name == u"RoundingAmount")
            invoice.rounding = stated(xml);
        else if (name == u"DuePayableAmount")
            invoice.payable = stated(xml);
        else
            return false;
        return true;
    });
}

void readSettlement(XmlCursor &xml, EInvoice &invoice)
{
    xml.children([&](QStringView name) {
        if (name == u"PaymentReference")
            invoice.paymentReference = xml.text();
        else if (name == u"InvoiceCurrencyCode")
            invoice.currency = stated(xml);
        else if (name == u"PayeeTradeParty")
            invoice.payee = readParty(xml).name;
        else if (name == u"SpecifiedTradeSettlementPaymentMeans")
            readPaymentMeans(xml, invoice);
        else if (name == u"SpecifiedTradePaymentTerms")
            readPaymentTerms(xml, invoice);
        else if (name == u"SpecifiedTradeSettlementHeaderMonetarySummation"
                 || name == u"SpecifiedTradeSettlementMonetarySummation")
            readTotals(xml, invoice);
        else if (name == u"InvoiceReferencedDocument")
            addOnce(invoice.preceding, readReference(xml));
        else
            return false;
        return true;
    });
}

QString readPrice(XmlCursor &xml)
{
    QString price;
    xml.children([&](QStringView name) {
        if (name != u"NetPriceProductTradePrice")
            return false;
        price = statedChild(xml, u"ChargeAmount").text;
        return true;
    });
    return price;
}

StatedText readLineTotal(XmlCursor &xml)
{
    StatedText total;
    xml.children([&](QStringView name) {
        const bool isTotals = name == u"SpecifiedTradeSettlementLineMonetarySummation"
            || name == u"SpecifiedTradeSettlementMonetarySummation";
        if (isTotals)
            total = statedChild(xml, u"LineTotalAmount");
        return isTotals;
    });
    return total;
}

EInvoiceLine readLine(XmlCursor &xml)
{
    EInvoiceLine line;
    xml.children([&](QStringView name) {
        if (name == u"SpecifiedTradeProduct")
            line.description = statedChild(xml, u"Name").text;
        else if (name == u"SpecifiedLineTradeAgreement" || name == u"SpecifiedSupplyChainTradeAgreement")
            line.unitPrice = readPrice(xml);
        else if (name == u"SpecifiedLineTradeDelivery" || name == u"SpecifiedSupplyChainTradeDelivery")
            line.quantity = statedChild(xml, u"BilledQuantity").text;
        else if (name == u"SpecifiedLineTradeSettlement" || name == u"SpecifiedSupplyChainTradeSettlement")
            line.amount = readLineTotal(xml);
        else
            return false;
        return true;
    });
    return line;
}

void readTransaction(XmlCursor &xml, EInvoice &invoice)
{
    xml.children([&](QStringView name) {
        if (name == u"ApplicableHeaderTradeAgreement" || name == u"ApplicableSupplyChainTradeAgreement")
            readAgreement(xml, invoice);
        else if (name == u"ApplicableHeaderTradeSettlement" || name == u"ApplicableSupplyChainTradeSettlement")
            readSettlement(xml, invoice);
        else if (name == u"IncludedSupplyChainTradeLineItem" && invoice.lines.size() < kMostInvoiceLines)
            invoice.lines.push_back(readLine(xml));
        else
            return false;
        return true;
    });
}

} // namespace

EInvoice readCiiInvoice(XmlCursor &xml)
{
    EInvoice invoice{.line = xml.line(), .root = xml.name()};
    xml.children([&](QStringView name) {
        if (name == u"ExchangedDocument" || name == u"HeaderExchangedDocument") {
            xml.children([&](QStringView part) {
                if (part == u"ID")
                    invoice.number = stated(xml);
                else if (part == u"TypeCode")
                    invoice.typeCode = stated(xml);
                else if (part == u"IssueDateTime")
                    invoice.issue = readDate(xml);
                else
                    return false;
                return true;
            });
        } else if (name == u"SupplyChainTradeTransaction" || name == u"SpecifiedSupplyChainTradeTransaction") {
            readTransaction(xml, invoice);
        } else {
            return false;
        }
        return true;
    });
    return invoice;
}

} // namespace quittance::exchange
