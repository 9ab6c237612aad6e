#include "core/exchange/exchange.h"

#include <QFile>
#include <QStringConverter>
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

/// The sample invoice with one place changed.
QByteArray changed(const QByteArray &from, const QByteArray &to, const QString &name = u"invoice_ubl.xml"_s)
{
    QByteArray bytes = sample(name);
    Q_ASSERT(bytes.contains(from));
    return bytes.replace(from, to);
}

QString facts(const ReadOutcome &outcome)
{
    QStringList all;
    for (const CustomerFact &fact : outcome.batch.customers)
        all += u"customer %1|%2|%3|%4|%5"_s.arg(fact.remoteId, fact.name, fact.email, fact.country,
                                                fact.aliases.join(u','));
    for (const DocumentFact &fact : outcome.batch.documents) {
        all += u"%1 %2|%3|%4|%5|%6|%7|%8 %9"_s.arg(
            kindName(fact.kind), fact.remoteId, fact.number, fact.customerRemoteId, fact.customerName,
            toIsoDate(fact.issue), toIsoDate(fact.due), fact.amount.toDecimalString(), fact.amount.currency().code());
        all += fact.reference + u'|' + fact.altNumbers.join(u',') + u'|' + fact.sourceStatus;
        for (const DocumentLineFact &line : fact.lines)
            all += u"line %1|%2|%3|%4"_s.arg(line.description, line.quantity, line.unitPrice).arg(line.units);
    }
    for (const AllocationFact &fact : outcome.batch.allocations)
        all += u"%1 -> %2%3 %4"_s.arg(fact.source.remoteId, fact.target.remoteId, fact.target.number)
                   .arg(fact.targetUnits);
    return all.join(u'\n');
}

} // namespace

class TestEInvoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anInvoiceSaysWhatIsOwedAndHowToPay()
    {
        const Result<ReadOutcome> outcome = read(sample(u"invoice_ubl.xml"_s));
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->batch.format, u"ubl"_s);
        QCOMPARE(outcome->read, 1);
        const DocumentFact &invoice = outcome->batch.documents.front();
        QCOMPARE(invoice.number, u"AR-2026-0117"_s);
        QCOMPARE(invoice.kind, DocumentKind::Invoice);
        QCOMPARE(invoice.issue, QDate(2026, 2, 10));
        QCOMPARE(invoice.due, QDate(2026, 3, 12));
        QCOMPARE(invoice.amount.toDecimalString(), u"1190.00"_s);
        QCOMPARE(invoice.reference, u"RF18539007547034"_s);
        QCOMPARE(invoice.altNumbers, (QStringList{u"PO-88120"_s, u"FRAME-7"_s}));
        QCOMPARE(invoice.lines.size(), size_t(1));
        const DocumentSummary &summary = outcome->summary.documents.front();
        QCOMPARE(summary.totalUnits, std::optional<qint64>(11'900'000));
        QCOMPARE(summary.payableUnits, std::optional<qint64>(9'900'000));
        QCOMPARE(summary.taxUnits, std::optional<qint64>(1'900'000));
        QCOMPARE(summary.seller, u"Werft Nord Service GmbH"_s);
        QCOMPARE(summary.buyer, u"Sjögren & Dotter Rederi AB"_s);
        QCOMPARE(summary.iban, u"DE89370400440532013000"_s);
        const CustomerFact &customer = outcome->batch.customers.front();
        QCOMPARE(customer.remoteId, u"K-2204"_s);
        QCOMPARE(customer.country, u"SE"_s);
    }

    void whatWasPrepaidLeavesThePayableOpen()
    {
        const Result<ReadOutcome> outcome = read(sample(u"invoice_ubl.xml"_s));
        QVERIFY(outcome);
        QCOMPARE(outcome->batch.documents.size(), size_t(2));
        const DocumentFact &payment = outcome->batch.documents.back();
        QCOMPARE(payment.kind, DocumentKind::Payment);
        QCOMPARE(payment.amount.toDecimalString(), u"200.00"_s);
        const AllocationFact &applied = outcome->batch.allocations.front();
        QVERIFY(applied.isInferred);
        QCOMPARE(outcome->batch.documents.front().amount.units() - applied.targetUnits,
                 *outcome->summary.documents.front().payableUnits);
    }

    void twinsOfBothSyntaxesAreOneDocument()
    {
        const Result<ReadOutcome> ubl = read(sample(u"invoice_ubl.xml"_s));
        const Result<ReadOutcome> cii = read(sample(u"invoice_cii.xml"_s));
        QVERIFY(ubl && cii);
        QCOMPARE(cii->batch.format, u"cii"_s);
        QCOMPARE(facts(*cii), facts(*ubl));
    }

    void aCreditNoteIsPositiveAndCreditsItsInvoice()
    {
        const Result<ReadOutcome> outcome = read(sample(u"credit_note_ubl.xml"_s));
        QVERIFY(outcome);
        const DocumentFact &credit = outcome->batch.documents.front();
        QCOMPARE(credit.kind, DocumentKind::CreditNote);
        QCOMPARE(credit.amount.toDecimalString(), u"119.00"_s);
        const AllocationFact &applied = outcome->batch.allocations.front();
        QCOMPARE(applied.target.number, u"AR-2026-0117"_s);
        QVERIFY(applied.upToOpen);
    }

    void aTypeCodeOutranksTheRootElement()
    {
        const Result<ReadOutcome> outcome = read(changed(">380<", ">381<"));
        QVERIFY(outcome);
        QCOMPARE(outcome->batch.documents.front().kind, DocumentKind::CreditNote);
        const Result<ReadOutcome> proforma = read(changed(">380<", ">325<"));
        QCOMPARE(proforma->batch.documents.front().state, DocumentState::Draft);
    }

    void whatWeBuyIsSetAside()
    {
        const ReadOptions buyer{.ownNames = {u"sjögren & dotter REDERI ab"_s}};
        const Result<ReadOutcome> bought = read(sample(u"invoice_ubl.xml"_s), buyer);
        QVERIFY(bought);
        QCOMPARE(bought->setAside, 1);
        QVERIFY(bought->batch.documents.empty());
        QCOMPARE(bought->summary.documents.size(), size_t(1));
        const ReadOptions seller{.ownAccounts = {u"DE89370400440532013000"_s}};
        const Result<ReadOutcome> sold = read(sample(u"invoice_ubl.xml"_s), seller);
        QCOMPARE(sold->read, 1);
        QVERIFY(sold->warnings.empty());
        QCOMPARE(read(sample(u"invoice_ubl.xml"_s))->warnings.size(), size_t(1));
    }

    void whatIsNotStatedExactlyIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("field");
        QTest::newRow("amount with comma") << changed(">990.00<", ">990,00<") << u"PayableAmount"_s;
        QTest::newRow("other currency") << changed("EUR\">990", "USD\">990") << u"PayableAmount"_s;
        QTest::newRow("no such currency") << changed(">EUR</cbc:Doc", ">EUX</cbc:Doc") << u"DocumentCurrencyCode"_s;
        QTest::newRow("no day") << changed(">2026-02-10<", ">2026-02-30<") << u"IssueDate"_s;
        QTest::newRow("due is no day") << changed(">2026-03-12<", ">12.03.2026<") << u"DueDate"_s;
        QTest::newRow("no number") << changed(">AR-2026-0117<", "> <") << u"ID"_s;
        QTest::newRow("five decimals") << changed(">990.00<", ">990.00001<") << u"PayableAmount"_s;
        QTest::newRow("too large") << changed(">990.00<", ">999999999999999999990.00<") << u"PayableAmount"_s;
        QTest::newRow("sum too large") << changed(">990.00<", ">922337203685477.00<") << u"PayableAmount"_s;
        QTest::newRow("negative credit note")
            << changed(">119.00</cbc:Pay", ">-119.00</cbc:Pay", u"credit_note_ubl.xml"_s) << u"PayableAmount"_s;
        QTest::newRow("unknown kind") << changed(">380<", ">9999<", u"invoice_cii.xml"_s) << u"TypeCode"_s;
    }

    void whatIsNotStatedExactlyIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, field);
        const Result<ReadOutcome> outcome = read(bytes);
        QVERIFY(outcome);
        QCOMPARE(outcome->rows, 1);
        QCOMPARE(outcome->read, 0);
        QVERIFY(outcome->batch.documents.empty());
        QCOMPARE(outcome->rejected.size(), size_t(1));
        QCOMPARE(outcome->rejected.front().field, field);
        QVERIFY(outcome->rejected.front().line > 0);
        QVERIFY(!outcome->rejected.front().reason.isEmpty());
    }

    void aTotalThatDoesNotLeadToThePayableIsTold()
    {
        const Result<ReadOutcome> outcome = read(changed(">1190.00<", ">1191.00<"));
        QVERIFY(outcome);
        QCOMPARE(outcome->batch.documents.front().amount.toDecimalString(), u"1190.00"_s);
        QCOMPARE(outcome->warnings.size(), size_t(2));
        QCOMPARE(outcome->warnings.front().field, u"PayableAmount"_s);
    }

    void partsOfAPaymentBecomeInstalments()
    {
        const QByteArray terms = "<ram:SpecifiedTradePaymentTerms>\n        <ram:DueDateDateTime>";
        const QByteArray two = "<ram:SpecifiedTradePaymentTerms>\n"
                               "<ram:DueDateDateTime><udt:DateTimeString format=\"102\">20260301</udt:DateTimeString>"
                               "</ram:DueDateDateTime><ram:PartialPaymentAmount>600.00</ram:PartialPaymentAmount>"
                               "</ram:SpecifiedTradePaymentTerms><ram:SpecifiedTradePaymentTerms>"
                               "<ram:PartialPaymentAmount>590.00</ram:PartialPaymentAmount><ram:DueDateDateTime>";
        const Result<ReadOutcome> outcome = read(changed(terms, two, u"invoice_cii.xml"_s));
        QVERIFY(outcome);
        const std::vector<Instalment> &parts = outcome->batch.documents.front().instalments;
        QCOMPARE(parts.size(), size_t(2));
        QCOMPARE(parts[0].due, QDate(2026, 3, 1));
        QCOMPARE(parts[1].units, 5'900'000);
    }

    void hostileXmlIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray ubl = sample(u"invoice_ubl.xml"_s);
        QTest::newRow("document type") << changed("?>\n<Invoice", "?>\n<!DOCTYPE a [<!ENTITY b \"c\">]>\n<Invoice");
        QTest::newRow("cut off") << ubl.left(ubl.size() / 2);
        QTest::newRow("deep text") << changed(">Schiffsdiesel warten<",
                                              '>' + QByteArray("<a>").repeated(200'000)
                                                  + QByteArray("</a>").repeated(200'000) + '<');
        QTest::newRow("deep element") << changed("<cac:OrderReference>",
                                                 QByteArray("<x>").repeated(200'000)
                                                     + QByteArray("</x>").repeated(200'000) + "<cac:OrderReference>");
        QTest::newRow("not UTF-8") << changed("Schiffsdiesel",
                                              "Schiff\xff\xfe"
                                              "diesel");
    }

    void hostileXmlIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const Result<ReadOutcome> outcome = read(bytes);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::InvalidInput);
        QVERIFY(outcome.error().place.line > 0);
    }

    void otherUblDocumentsAreNamed()
    {
        const Result<ReadOutcome> outcome
            = read("<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\"></Order>");
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Unsupported);
        QVERIFY(outcome.error().message.contains(u"Order"_s));
    }

    void utf16IsReadAlike()
    {
        const QString text = QString::fromUtf8(sample(u"invoice_ubl.xml"_s)).replace(u"UTF-8"_s, u"UTF-16"_s);
        QStringEncoder encode(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
        const QByteArray bytes = encode(text);
        const Result<ReadOutcome> outcome = read(bytes);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(facts(*outcome), facts(*read(sample(u"invoice_ubl.xml"_s))));
    }
};

QTEST_APPLESS_MAIN(TestEInvoice)
#include "tst_einvoice.moc"
