#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/exchange/exchange.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(QUITTANCE_SOURCE_DIR "/tests/sample/exchange/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray withoutDeclaration(const QByteArray &xml)
{
    return xml.sliced(xml.indexOf("?>") + 2);
}

QByteArray enveloped(const QByteArray &invoice)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><StandardBusinessDocument "
           "xmlns=\"http://www.unece.org/cefact/namespaces/"
           "StandardBusinessDocumentHeader\"><StandardBusinessDocumentHeader>"
           "<HeaderVersion>1.0</HeaderVersion><Sender><Identifier Authority=\"iso6523-actorid-upis\">0192:991825827"
           "</Identifier></Sender></StandardBusinessDocumentHeader>"
        + withoutDeclaration(invoice) + "</StandardBusinessDocument>";
}

QByteArray utf16(const QByteArray &xml)
{
    const QString text = QString::fromUtf8(withoutDeclaration(xml));
    QByteArray wide("\xff\xfe");
    for (const QChar c : u"<?xml version=\"1.0\" encoding=\"UTF-16\"?>"_s + text)
        wide += QByteArray().append(char(c.cell())).append(char(c.row()));
    return wide;
}

/// The smallest invoice of the profile MINIMUM: no lines, no due day, no account.
QByteArray minimum(const QByteArray &type = "380", const QByteArray &total = "119.00")
{
    return "<rsm:CrossIndustryInvoice xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\" "
           "xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100\" "
           "xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100\"><rsm:ExchangedDocumentContext>"
           "<ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:factur-x.eu:1p0:minimum</ram:ID>"
           "</ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext><rsm:ExchangedDocument>"
           "<ram:ID>M-1</ram:ID><ram:TypeCode>"
        + type
        + "</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format=\"102\">20260305</udt:DateTimeString>"
          "</ram:IssueDateTime></"
          "rsm:ExchangedDocument><rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeAgreement>"
          "<ram:SellerTradeParty><ram:Name>Alder "
          "SARL</ram:Name></ram:SellerTradeParty><ram:BuyerTradeParty><ram:Name>Birch SA"
          "</ram:Name></ram:BuyerTradeParty></ram:ApplicableHeaderTradeAgreement><ram:ApplicableHeaderTradeDelivery/>"
          "<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>"
          "<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:TaxBasisTotalAmount>100.00</"
          "ram:TaxBasisTotalAmount>"
          "<ram:TaxTotalAmount currencyID=\"EUR\">19.00</ram:TaxTotalAmount><ram:GrandTotalAmount>"
        + total + "</ram:GrandTotalAmount><ram:DuePayableAmount>" + total
        + "</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>"
          "</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>";
}

QByteArray zugferdOne()
{
    return "<?xml version=\"1.0\"?><rsm:CrossIndustryDocument xmlns:rsm=\"urn:ferd:CrossIndustryDocument:invoice:1p0\" "
           "xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:12\" "
           "xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:15\"><rsm:HeaderExchangedDocument>"
           "<ram:ID>Z-1</ram:ID><ram:Name>RECHNUNG</ram:Name><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime>"
           "<udt:DateTimeString "
           "format=\"102\">20260305</udt:DateTimeString></ram:IssueDateTime></rsm:HeaderExchangedDocument>"
           "<rsm:SpecifiedSupplyChainTradeTransaction><ram:ApplicableSupplyChainTradeAgreement><ram:SellerTradeParty><"
           "ram:Name>"
           "Alder GmbH</ram:Name></ram:SellerTradeParty><ram:BuyerTradeParty><ram:Name>Birke AG</ram:Name>"
           "</ram:BuyerTradeParty></ram:ApplicableSupplyChainTradeAgreement><ram:ApplicableSupplyChainTradeSettlement>"
           "<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradePaymentTerms><ram:Description>30 "
           "Tage"
           "</ram:Description><ram:DueDateDateTime><udt:DateTimeString format=\"102\">20260404</udt:DateTimeString>"
           "</ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms><ram:SpecifiedTradeSettlementMonetarySummation>"
           "<ram:LineTotalAmount currencyID=\"EUR\">100.00</ram:LineTotalAmount><ram:TaxBasisTotalAmount "
           "currencyID=\"EUR\">"
           "100.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID=\"EUR\">19.00</ram:TaxTotalAmount>"
           "<ram:GrandTotalAmount currencyID=\"EUR\">119.00</ram:GrandTotalAmount><ram:DuePayableAmount "
           "currencyID=\"EUR\">"
           "119.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementMonetarySummation>"
           "</ram:ApplicableSupplyChainTradeSettlement></rsm:SpecifiedSupplyChainTradeTransaction>"
           "</rsm:CrossIndustryDocument>";
}

/// A Peppol credit note whose due day stands with the means of payment, as UBL has it for credit notes.
QByteArray peppolCredit()
{
    return "<CreditNote xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2\" "
           "xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" "
           "xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"><cbc:CustomizationID>"
           "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</"
           "cbc:CustomizationID><cbc:ID>C-1</cbc:ID>"
           "<cbc:IssueDate>2026-03-05</cbc:IssueDate><cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>"
           "<cbc:DocumentCurrencyCode>NOK</"
           "cbc:DocumentCurrencyCode><cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>"
           "F-9</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference><cac:AccountingSupplierParty><cac:Party>"
           "<cac:PartyLegalEntity><cbc:RegistrationName>Alder "
           "AS</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party>"
           "</"
           "cac:AccountingSupplierParty><cac:AccountingCustomerParty><cac:Party><cac:PartyLegalEntity><cbc:"
           "RegistrationName>"
           "Bjerk "
           "AS</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></"
           "cac:AccountingCustomerParty><cac:PaymentMeans>"
           "<cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentDueDate>2026-04-04</cbc:PaymentDueDate></"
           "cac:PaymentMeans>"
           "<cac:TaxTotal><cbc:TaxAmount "
           "currencyID=\"NOK\">25.00</cbc:TaxAmount></cac:TaxTotal><cac:LegalMonetaryTotal>"
           "<cbc:LineExtensionAmount currencyID=\"NOK\">100.00</cbc:LineExtensionAmount><cbc:TaxInclusiveAmount "
           "currencyID=\"NOK\">125.00</cbc:TaxInclusiveAmount><cbc:PayableAmount "
           "currencyID=\"NOK\">125.00</cbc:PayableAmount>"
           "</cac:LegalMonetaryTotal></CreditNote>";
}

/// XRechnung's extension: lines inside lines, whose amounts are part of those around them.
QByteArray withSubLines()
{
    QByteArray ubl = sample(u"invoice_ubl.xml"_s);
    ubl.replace(
        "</cac:InvoiceLine>",
        "<cac:SubInvoiceLine><cbc:ID>1.1</cbc:ID><cbc:InvoicedQuantity unitCode=\"HUR\">4</cbc:InvoicedQuantity>"
        "<cbc:LineExtensionAmount "
        "currencyID=\"EUR\">500.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Part</cbc:Name>"
        "</cac:Item></cac:SubInvoiceLine></cac:InvoiceLine>");
    return ubl;
}

QByteArray camtAround(const QByteArray &inside)
{
    return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>1</Id>" + inside
        + "</Stmt></BkToCstmrStmt></Document>";
}

QByteArray manyAttributes(int count)
{
    QByteArray text = "<Ntry";
    for (int i = 0; i < count; ++i)
        text += " a" + QByteArray::number(i) + "=\"\"";
    return text + "/>";
}

} // namespace

/// Profiles and dialects of electronic invoices, and XML that means harm.
class TestInvoiceVariants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachDialectIsRead_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("says"); // format, kind, number, due, payable, currency, seller, buyer
        const QString nord
            = u"invoice|AR-2026-0117|2026-03-12|990.00|EUR|Werft Nord Service GmbH|Sjögren & Dotter Rederi AB"_s;
        const QByteArray ubl = sample(u"invoice_ubl.xml"_s);
        const QByteArray cii = sample(u"invoice_cii.xml"_s);
        QTest::newRow("ubl in the envelope of Peppol") << enveloped(ubl) << u"ubl|"_s + nord;
        QTest::newRow("cii in the envelope of Peppol") << enveloped(cii) << u"cii|"_s + nord;
        QTest::newRow("ubl in utf-16") << utf16(ubl) << u"ubl|"_s + nord;
        QTest::newRow("cii in utf-16") << utf16(cii) << u"cii|"_s + nord;
        QTest::newRow("behind a style sheet and a remark")
            << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?xml-stylesheet type=\"text/xsl\" href=\"x.xsl\"?>\n<!-- "
               "Invoice -->\n"
                + withoutDeclaration(ubl)
            << u"ubl|"_s + nord;
        QTest::newRow("lines inside lines") << withSubLines() << u"ubl|"_s + nord;
        QTest::newRow("profile MINIMUM") << minimum() << u"cii|invoice|M-1||119.00|EUR|Alder SARL|Birch SA"_s;
        QTest::newRow("a credit note in CII")
            << minimum("381") << u"cii|credit_note|M-1||119.00|EUR|Alder SARL|Birch SA"_s;
        QTest::newRow("ZUGFeRD 1") << zugferdOne() << u"cii|invoice|Z-1|2026-04-04|119.00|EUR|Alder GmbH|Birke AG"_s;
        QTest::newRow("a corrected invoice") << minimum("384") << u"cii|invoice|M-1||119.00|EUR|Alder SARL|Birch SA"_s;
        QTest::newRow("a Peppol credit note")
            << peppolCredit() << u"ubl|credit_note|C-1|2026-04-04|125.00|NOK|Alder AS|Bjerk AS"_s;
    }

    void eachDialectIsRead()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, says);
        const Result<ReadOutcome> outcome = read(file);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        for (const RejectedRecord &record : outcome->rejected)
            qWarning().noquote() << record.line << record.field << record.value << record.reason;
        const std::vector<DocumentSummary> documents = documentSummaries(*outcome);
        QCOMPARE(documents.size(), size_t(1));
        const DocumentSummary &document = documents.front();
        const QString due = document.due.isValid() ? toIsoDate(document.due) : QString();
        QCOMPARE(
            (QStringList{outcome->batch.format, kindName(document.kind), document.number, due,
                         unitsToDecimalString(document.payableUnits.value_or(0), 2),
                         document.currency ? document.currency->code() : QString(), document.seller, document.buyer}
                 .join(u'|')),
            says);
    }

    void xmlThatMeansHarmIsRefusedAtOnce_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QByteArray entities
            = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
              "\"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        const QByteArray outside = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        QByteArray deep;
        QByteArray deepEnd;
        for (int i = 0; i < 100'000; ++i) {
            deep += "<a>";
            deepEnd += "</a>";
        }
        const QByteArray cii = minimum();
        const auto inCii = [&](const QByteArray &what) {
            QByteArray file = cii;
            return file.replace("<ram:ID>M-1</ram:ID>", "<ram:ID>M-1</ram:ID>" + what);
        };
        QTest::newRow("camt, entities") << entities + camtAround("<Id>&c;</Id>");
        QTest::newRow("camt, a file from outside") << outside + camtAround("<Id>&a;</Id>");
        QTest::newRow("camt, deep") << camtAround(deep + deepEnd);
        QTest::newRow("camt, a million attributes") << camtAround(manyAttributes(1'000'000));
        QTest::newRow("camt, attributes of a megabyte") << camtAround(manyAttributes(110'000));
        QTest::newRow("cii, entities") << entities + inCii("<x>&c;</x>");
        QTest::newRow("cii, a file from outside") << outside + inCii("<x>&a;</x>");
        QTest::newRow("cii, deep") << inCii(deep + deepEnd);
        QTest::newRow("cii, a million attributes") << inCii(manyAttributes(1'000'000));
        QTest::newRow("cii, attributes of a megabyte") << inCii(manyAttributes(110'000));
    }

    void xmlThatMeansHarmIsRefusedAtOnce()
    {
        QFETCH(QByteArray, file);
        QElapsedTimer timer;
        timer.start();
        const Result<ReadOutcome> outcome = read(file);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::InvalidInput);
        QVERIFY(!outcome.error().message.isEmpty());
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestInvoiceVariants)
#include "tst_invoice_variants.moc"
