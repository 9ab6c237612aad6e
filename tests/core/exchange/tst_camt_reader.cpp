#include "core/exchange/exchange.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample()
{
    QFile file(QStringLiteral(QUITTANCE_SOURCE_DIR "/tests/sample/exchange/statement_camt053.xml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCamtReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statementAddsUpWithoutItsPendingEntry()
    {
        const Result<ReadOutcome> outcome = read(sample());
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->batch.format, u"camt.053.001.08"_s);
        QCOMPARE(outcome->rows, 4);
        QCOMPARE(outcome->read, 4);
        const StatementSummary &summary = outcome->summary.statements.front();
        QCOMPARE(summary.entries, 3);
        QCOMPARE(summary.pending, 1);
        QCOMPARE(summary.creditUnits, 24'400'000);
        QCOMPARE(summary.debitUnits, 325'000);
        QCOMPARE(summary.isBalanced, std::optional(true));
        QCOMPARE(summary.lastBooking, QDate(2026, 3, 2));
        const StatementFact &fact = outcome->batch.statements.front();
        QCOMPARE(fact.sequence, u"42"_s);
        QCOMPARE(fact.closingUnits, std::optional<qint64>(34'075'000));
        QCOMPARE(outcome->batch.bankAccounts.front().iban, u"DE02120300000000202051"_s);
    }

    void anEntryKeepsWhoPaidAndWhatTheyWrote()
    {
        const Result<ReadOutcome> outcome = read(sample());
        QVERIFY(outcome);
        const BankLineFact &line = outcome->batch.bankLines.front();
        QCOMPARE(line.counterparty, u"Möller & Söhne KG"_s);
        QCOMPARE(line.counterpartyAccount, u"DE89370400440532013000"_s);
        QCOMPARE(line.text, u"Rechnung 0007431"_s);
        QCOMPARE(line.reference, u"RF18539007547034"_s);
        QCOMPARE(line.endToEndId, u"E2E-77"_s);
        QCOMPARE(line.valueOn, QDate(2026, 3, 3));
        QCOMPARE(line.statementRemoteId, outcome->batch.statements.front().remoteId);
    }

    void aBatchIsOneLineThatNamesAllItsParts()
    {
        const Result<ReadOutcome> outcome = read(sample());
        QVERIFY(outcome);
        const BankLineFact &batch = outcome->batch.bankLines[1];
        QCOMPARE(batch.batchSize, 3);
        QVERIFY(batch.counterparty.isEmpty()); // two payers
        for (const QString &part : {u"INV 12"_s, u"INV 15"_s, u"INV 16"_s, u"Ars Lignea"_s, u"Bruun ApS"_s})
            QVERIFY(batch.text.contains(part));
    }

    void entryThatTheStatementCannotSumIsRejected()
    {
        QByteArray xml = sample();
        xml.replace("<Amt Ccy=\"EUR\">1190.00</Amt>", "<Amt Ccy=\"EUR\">922337203685477.5807</Amt>");
        const Result<ReadOutcome> outcome = read(xml);
        QVERIFY(outcome);
        QVERIFY(!outcome->rejected.empty());
        QCOMPARE(outcome->rejected.front().field, u"Amt"_s);
        QVERIFY(outcome->rejected.front().line > 0);
        QCOMPARE(outcome->rows, outcome->read + qint64(outcome->rejected.size()));
        QCOMPARE(outcome->summary.statements.front().isBalanced, std::optional(false));
    }

    void idsAreUniqueAndTheSameOnReDelivery()
    {
        const Result<ReadOutcome> first = read(sample());
        const Result<ReadOutcome> again = read(sample());
        QVERIFY(first && again);
        QSet<QString> ids;
        for (size_t i = 0; i < first->batch.bankLines.size(); ++i) {
            ids.insert(first->batch.bankLines[i].remoteId);
            QCOMPARE(first->batch.bankLines[i].remoteId, again->batch.bankLines[i].remoteId);
        }
        QCOMPARE(ids.size(), 4); // the charge shares the bank's reference with its principal
    }

    void equalEntriesWithoutReferenceAreTwoLines()
    {
        QByteArray xml = sample();
        const qsizetype from = xml.lastIndexOf("<Ntry>");
        const qsizetype to = xml.lastIndexOf("</Ntry>") + 7;
        xml.insert(to, xml.sliced(from, to - from));
        const Result<ReadOutcome> outcome = read(xml);
        QVERIFY(outcome);
        QCOMPARE(outcome->batch.bankLines.size(), size_t(5));
        QVERIFY(outcome->batch.bankLines[3].remoteId != outcome->batch.bankLines[4].remoteId);
    }

    void aReversalKeepsTheRolesOfWhatItReverses()
    {
        QByteArray xml = sample();
        xml.replace("<Amt Ccy=\"EUR\">1190.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>",
                    "<Amt Ccy=\"EUR\">1190.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>");
        const Result<ReadOutcome> outcome = read(xml);
        QVERIFY(outcome);
        const BankLineFact &line = outcome->batch.bankLines.front();
        QVERIFY(line.isReversal);
        QVERIFY(line.amount.isNegative());
        QCOMPARE(line.counterparty, u"Möller & Söhne KG"_s);
        QCOMPARE(outcome->summary.statements.front().isBalanced, std::optional(false));
        QVERIFY(!outcome->warnings.empty());
    }

    void aBadEntryIsRejectedAloneWithItsLine()
    {
        QByteArray xml = sample();
        xml.replace("<Amt Ccy=\"EUR\">32.50</Amt>", "<Amt Ccy=\"EUR\">32,50</Amt>");
        const Result<ReadOutcome> outcome = read(xml);
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 3);
        QCOMPARE(outcome->rejected.size(), size_t(1));
        QCOMPARE(outcome->rejected.front().field, u"Amt"_s);
        QCOMPARE(outcome->rejected.front().value, u"32,50"_s);
        QCOMPARE(outcome->rejected.front().line, 35);
    }

    void theSameEntryIsOneLineInEveryMessage_data()
    {
        QTest::addColumn<QByteArray>("references");
        QTest::newRow("bank's reference") << QByteArray("<AcctSvcrRef>2026030300017</AcctSvcrRef>");
        QTest::newRow("no reference") << QByteArray();
        QTest::newRow("a placeholder") << QByteArray("<AcctSvcrRef>NONREF</AcctSvcrRef>");
    }

    void theSameEntryIsOneLineInEveryMessage()
    {
        QFETCH(QByteArray, references);
        const auto message = [&](const QByteArray &number, const QByteArray &root, const QByteArray &part) {
            return QByteArray("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt." + number + ".001.08\"><" + root
                              + "><" + part + "><Id>" + number
                              + "-1</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN>"
                                "</Id><Ccy>EUR</Ccy></Acct><Ntry><NtryRef>"
                              + number
                              + "</NtryRef><Amt Ccy=\"EUR\">77.10"
                                "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-03</Dt>"
                                "</BookgDt>"
                              + references
                              + "<NtryDtls><TxDtls><Refs><EndToEndId>E2E-9</EndToEndId></Refs>"
                                "<RmtInf><Ustrd>Invoice 9</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></"
                              + part + "></" + root + "></Document>");
        };
        const Result<ReadOutcome> report = read(message("052", "BkToCstmrAcctRpt", "Rpt"));
        const Result<ReadOutcome> statement = read(message("053", "BkToCstmrStmt", "Stmt"));
        const Result<ReadOutcome> notice = read(message("054", "BkToCstmrDbtCdtNtfctn", "Ntfctn"));
        QVERIFY(report && statement && notice);
        const QString id = statement->batch.bankLines.front().remoteId;
        QCOMPARE(report->batch.bankLines.front().remoteId, id);
        QCOMPARE(notice->batch.bankLines.front().remoteId, id);
    }

    void aStatementSaidTwiceIsKeptOnce()
    {
        QByteArray xml = sample();
        const qsizetype from = xml.indexOf("<Stmt>");
        const qsizetype to = xml.indexOf("</Stmt>") + 7;
        xml.insert(to, xml.sliced(from, to - from));
        const Result<ReadOutcome> outcome = read(xml);
        QVERIFY(outcome);
        QCOMPARE(outcome->summary.statements.size(), size_t(2));
        QCOMPARE(outcome->read, 4);
        QCOMPARE(outcome->setAside, 4);
        QCOMPARE(outcome->rows, 8);
    }

    void moneyPaidInAnotherCurrencyItsRateAndChargesAreKept()
    {
        QByteArray xml = sample();
        xml.replace("<RmtInf><Ustrd>Rechnung 0007431</Ustrd>",
                    "<AmtDtls><InstdAmt><Amt Ccy=\"USD\">1314.06</Amt></InstdAmt>"
                    "<TxAmt><Amt Ccy=\"EUR\">1190.00</Amt><CcyXchg><SrcCcy>USD</SrcCcy><XchgRate>1.10425</XchgRate>"
                    "</CcyXchg></TxAmt></AmtDtls><Chrgs><TtlChrgsAndTaxAmt Ccy=\"EUR\">0.00</TtlChrgsAndTaxAmt><Rcrd>"
                    "<Amt Ccy=\"EUR\">5.00</Amt></Rcrd></Chrgs><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"
                    "<RmtInf><Ustrd>Rechnung 0007431</Ustrd>");
        const Result<ReadOutcome> outcome = read(xml);
        QVERIFY(outcome);
        const QString text = outcome->batch.bankLines.front().text;
        for (const QString &word : {u"/OCMT/USD1314.06/"_s, u"/EXCH/1.10425/"_s, u"/CHGS/EUR5.00/"_s, u"/RTRN/AC04/"_s})
            QVERIFY2(text.contains(word), qPrintable(text));
        QVERIFY(!text.contains(u"0.00"));
        QCOMPARE(outcome->batch.bankLines.front().amount.units(), 11'900'000);
    }

    void hostileXmlIsRefused_data()
    {
        QTest::addColumn<QByteArray>("xml");
        const QByteArray head = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt>";
        QTest::newRow("external entity") << QByteArray("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                                                       + head + "<Stmt><Id>&x;</Id></Stmt></BkToCstmrStmt></Document>");
        QTest::newRow("too deep") << QByteArray(head + QByteArray("<a>").repeated(100'000));
        QTest::newRow("too deep where we look") << QByteArray(head + "<Stmt><Ntry><NtryDtls><TxDtls><RltdPties><Dbtr>"
                                                              + QByteArray("<Pty>").repeated(100'000));
        QTest::newRow("too deep in a text") << QByteArray(head + "<Stmt><Id>" + QByteArray("<a>").repeated(100'000));
        QTest::newRow("one endless text") << QByteArray(head + "<Stmt><Id>" + QByteArray("x").repeated(3'000'000));
        QTest::newRow("one endless comment") << QByteArray(head + "<!--" + QByteArray("<").repeated(3'000'000));
        QTest::newRow("cut off") << sample().first(1500);
        QTest::newRow("no message") << QByteArray(
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"/>");
    }

    void hostileXmlIsRefused()
    {
        QFETCH(QByteArray, xml);
        const Result<ReadOutcome> outcome = read(xml);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::InvalidInput);
        QVERIFY(!outcome.error().message.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestCamtReader)
#include "tst_camt_reader.moc"
