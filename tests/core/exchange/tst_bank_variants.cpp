#include "core/base/date.h"
#include "core/base/decimal.h"
#include "core/exchange/exchange.h"

#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

/// What a file is to say: of all statements the booked sums, and of the first line who and what for.
struct Expected
{
    QString format;
    int statements = 1;
    QString account;
    QString currency;
    QString credits;
    QString debits;
    QString counterparty;
    QString text; ///< a part of it
    std::optional<bool> isBalanced = true;
    QString booked = {}; ///< of the first line
    QString counterpartyAccount = {};
    QString endToEndId = {};
};

QByteArray lines(std::initializer_list<const char *> list, const char *end = "\r\n")
{
    QByteArray text;
    for (const char *line : list)
        text += QByteArray(line) + end;
    return text;
}

QString plain(qint64 units)
{
    return unitsToDecimalString(units, 2);
}

QByteArray camt(const QByteArray &head, const QByteArray &tail, const QByteArray &status, const QByteArray &party)
{
    return head
        + "<BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>7</Id><Acct><Id><IBAN>CH9300762011623852957</IBAN>"
          "</Id><Ccy>CHF</Ccy></Acct><Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"CHF\">10.00</Amt>"
          "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-01</Dt></Dt></Bal><Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry>"
          "</Tp><Amt Ccy=\"CHF\">110.05</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal><Ntry>"
          "<Amt Ccy=\"CHF\">100.05</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
        + status
        + "<BookgDt><DtTm>2026-03-02T08:00:00+01:00</DtTm></BookgDt><ValDt><Dt>2026-03-02</Dt></"
          "ValDt><NtryDtls><TxDtls>"
          "<Refs><EndToEndId>E-77</EndToEndId></Refs><RltdPties>"
        + party
        + "</RltdPties><RmtInf><Ustrd>Invoice 77</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt>"
        + tail;
}

void addCamt()
{
    const Expected expected{.format = u"camt.053"_s,
                            .account = u"CH9300762011623852957"_s,
                            .currency = u"CHF"_s,
                            .credits = u"100.05"_s,
                            .debits = u"0.00"_s,
                            .counterparty = u"Alder AG"_s,
                            .text = u"Invoice 77"_s,
                            .booked = u"2026-03-02"_s,
                            .endToEndId = u"E-77"_s};
    const QByteArray oldParty = "<Dbtr><Nm>Alder AG</Nm></Dbtr>";
    const QByteArray newParty = "<Dbtr><Pty><Nm>Alder AG</Nm></Pty></Dbtr>";
    const QByteArray oldStatus = "<Sts>BOOK</Sts>";
    const QByteArray newStatus = "<Sts><Cd>BOOK</Cd></Sts>";
    for (int version = 1; version <= 13; ++version) {
        const QByteArray number = QByteArray::number(version).rightJustified(2, '0');
        Expected dated = expected;
        dated.format = u"camt.053.001."_s + QString::fromLatin1(number);
        const bool isNew = version >= 8;
        QTest::addRow("camt.053.001.%s", number.constData()) << camt(
            "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001." + number + "\">",
            "</Document>", isNew ? newStatus : oldStatus, isNew ? newParty : oldParty)
                                                             << dated;
    }
    Expected eight = expected;
    eight.format = u"camt.053.001.08"_s;
    const QByteArray space = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";
    QByteArray prefixed = camt("<Document>", "</Document>", newStatus, newParty);
    prefixed.replace("</", "</n:").replace("<", "<n:").replace("<n:/n:", "</n:");
    prefixed.replace("<n:Document>", "<n:Document xmlns:n=\"" + space + "\">");
    QTest::newRow("camt, prefixed") << prefixed << eight;
    QTest::newRow("camt, business message envelope")
        << camt("<Envelope><AppHdr xmlns=\"urn:iso:std:iso:20022:tech:xsd:head.001.001.02\"><Fr/></AppHdr><Document "
                "xmlns=\""
                    + space + "\">",
                "</Document></Envelope>", newStatus, newParty)
        << eight;
    QTest::newRow("camt, data unit in a body")
        << camt("<Saa:DataPDU xmlns:Saa=\"urn:swift:saa:xsd:saa.2.0\"><Saa:Header/><Saa:Body><Document xmlns=\"" + space
                    + "\">",
                "</Document></Saa:Body></Saa:DataPDU>", newStatus, newParty)
        << eight;
    Expected bare = expected;
    QTest::newRow("camt, no namespace") << camt("<Document>", "</Document>", newStatus, newParty) << bare;
}

void addSwift()
{
    QTest::newRow("mt940, German savings bank") << lines(
        {":20:STARTUMSE", ":25:10050000/0123456789", ":28C:00007/001", ":60F:C260302EUR1000,00",
         ":61:2603030303CR250,50N062NONREF", ":86:166?00GUTSCHR. UEBERWEISUNG?109310?20EREF+RE-4711?21SVWZ+Rechnung",
         "4711 vom 1?22. Februar?30BELADEBEXXX?31DE021203000000?32Erle und Soehne?33 GmbH?34000",
         ":61:2603040304DR10,00N005NONREF", ":86:805?00ENTGELT?20Kontofuehrung", ":62F:C260304EUR1240,50", "-"})
                                                << Expected{.format = u"mt940"_s,
                                                            .account = u"10050000/0123456789"_s,
                                                            .currency = u"EUR"_s,
                                                            .credits = u"250.50"_s,
                                                            .debits = u"10.00"_s,
                                                            .counterparty = u"Erle und Soehne GmbH"_s,
                                                            .text = u"Rechnung"_s,
                                                            .booked = u"2026-03-03"_s,
                                                            .endToEndId = u"RE-4711"_s};
    QTest::newRow("mt940, Dutch with a bare header") << lines(
        {"ABNANL2A", "940", "ABNANL2A", ":20:ABN AMRO BANK NV", ":25:517852257", ":28:19321/1",
         ":60F:C260302EUR3236,28", ":61:2603030303D9,00N192NONREF", ":86:GIRO   428428 KPN - DIGTENNE    BETALINGSKEN",
         "MERK  000000042188659", ":61:2603030303C1,00N244NONREF",
         ":86:/TRTP/SEPA OVERBOEKING/IBAN/NL91ABNA0417164300/BIC/ABNANL2A/NAME/Eik B.V./REMI/Factuur 99/EREF/E-99",
         ":62F:C260303EUR3228,28", "-"})
                                                     << Expected{.format = u"mt940"_s,
                                                                 .account = u"517852257"_s,
                                                                 .currency = u"EUR"_s,
                                                                 .credits = u"1.00"_s,
                                                                 .debits = u"9.00"_s,
                                                                 .counterparty = {},
                                                                 .text = u"DIGTENNE"_s,
                                                                 .booked = u"2026-03-03"_s};
    QTest::newRow("mt940, Polish with tildes")
        << lines({":20:MT940", ":25:/PL61109010140000071219812874", ":28C:1", ":60F:C260302PLN100,00",
                  ":61:2603030303CN50,00NTRFNONREF//BR12", ":86:020",
                  ":86:020~00PRZELEW~20FAKTURA 12~21 ZA MARZEC~3210901014~33"
                  "JESION SP Z O O~38PL61109010140000071219812874",
                  ":62F:C260303PLN150,00", "-"})
        << Expected{.format = u"mt940"_s,
                    .account = u"PL61109010140000071219812874"_s,
                    .currency = u"PLN"_s,
                    .credits = u"50.00"_s,
                    .debits = u"0.00"_s,
                    .counterparty = {},
                    .text = u"FAKTURA 12"_s};
    QTest::newRow("mt940, Nordic in a message") << lines(
        {"{1:F01DABASESXAXXX0000000000}{2:I940CUSTOMERXXXXN}{4:", ":20:N1", ":25:52000123456", ":28C:61/1",
         ":60F:D260302SEK100,", ":61:260303C100,NMSCNONREF//5484", ":86:Bankgiro 5050-1055", ":62F:C260303SEK0,", "-}"},
        "\n")
                                                << Expected{.format = u"mt940"_s,
                                                            .account = u"52000123456"_s,
                                                            .currency = u"SEK"_s,
                                                            .credits = u"100.00"_s,
                                                            .debits = u"0.00"_s,
                                                            .counterparty = {},
                                                            .text = u"Bankgiro"_s,
                                                            .booked = u"2026-03-03"_s};
}

void addSwiftOverseas()
{
    QTest::newRow("mt940, Swiss with an account in words")
        << lines({":20:1234567890", ":25:CH9300762011623852957", ":28C:00043/00001", ":60F:C260302CHF10,5",
                  ":61:2603030303CF89,5S10000001234567890//9930361TI3123", "INCOMING PAYMENT", ":86:ARVE LTD ZURICH",
                  ":62F:C260303CHF100,", ":64:C260303CHF100,", "-"})
        << Expected{.format = u"mt940"_s,
                    .account = u"CH9300762011623852957"_s,
                    .currency = u"CHF"_s,
                    .credits = u"89.50"_s,
                    .debits = u"0.00"_s,
                    .counterparty = {},
                    .text = u"ARVE"_s};
    QTest::newRow("mt940, American") << lines(
        {"{1:F01CITIUS33AXXX0000000000}{2:O9401200260303CITIUS33AXXX00000000002603031200N}{3:{108:1}}{4:",
         ":20:0303600123456789", ":25:36001234", ":28C:62/1", ":60F:C260302USD1000,00",
         ":61:2603030303CD1500,25S165INV778899//0620123", "/ACH CREDIT", ":86:ORIG CO NAME:MAPLE INC ORIG ID:123",
         ":61:2603030303DD0,25S699NONREF//0620124", ":86:FEE", ":62F:C260303USD2500,00", "-}{5:{CHK:ABC}}"})
                                     << Expected{.format = u"mt940"_s,
                                                 .account = u"36001234"_s,
                                                 .currency = u"USD"_s,
                                                 .credits = u"1500.25"_s,
                                                 .debits = u"0.25"_s,
                                                 .counterparty = {},
                                                 .text = u"MAPLE INC"_s};
    QTest::newRow("mt940, reversals") << lines(
        {":20:R", ":25:DE02120300000000202051", ":28C:2", ":60F:C260302EUR100,00", ":61:2603030303RC30,00NRTINONREF",
         ":86:RETOUR", ":61:2603030303RD5,00NRTINONREF", ":86:BACK", ":62F:C260303EUR75,00", "-"})
                                      << Expected{.format = u"mt940"_s,
                                                  .account = u"DE02120300000000202051"_s,
                                                  .currency = u"EUR"_s,
                                                  .credits = u"5.00"_s,
                                                  .debits = u"30.00"_s,
                                                  .counterparty = {},
                                                  .text = u"RETOUR"_s};
    QTest::newRow("mt942") << lines({":20:I", ":25:DE02120300000000202051", ":28C:2/1", ":34F:EURD0,", ":34F:EURC0,",
                                     ":13D:2603031200+0100", ":61:2603030303C30,00NTRFNONREF", ":86:EARLY",
                                     ":90D:0EUR0,", ":90C:1EUR30,00", "-"})
                           << Expected{.format = u"mt942"_s,
                                       .account = u"DE02120300000000202051"_s,
                                       .currency = u"EUR"_s,
                                       .credits = u"30.00"_s,
                                       .debits = u"0.00"_s,
                                       .counterparty = {},
                                       .text = u"EARLY"_s,
                                       .isBalanced = std::nullopt};
}

void addOfxInXmlAndOfCards(const QByteArray &sgml, const Expected &expected)
{
    Expected german = expected;
    german.currency = u"EUR"_s;
    QTest::newRow("ofx, German in XML") << QByteArray(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?><?OFX OFXHEADER=\"200\" VERSION=\"211\" "
        "SECURITY=\"NONE\""
        " OLDFILEUID=\"NONE\" "
        "NEWFILEUID=\"NONE\"?><OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR</CURDEF><BANKACCTFROM>"
        "<BANKID>12030000</BANKID><ACCTID>4711</ACCTID></BANKACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>XFER</"
        "TRNTYPE><DTPOSTED>"
        "20260303</DTPOSTED><TRNAMT>1234.56</TRNAMT><FITID>1</FITID><NAME>MAPLE INC</NAME><MEMO>INV 5</MEMO></STMTTRN>"
        "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>")
                                        << german;
    Expected card = expected;
    card.credits = u"0.00"_s;
    card.debits = u"19.99"_s;
    card.counterparty = u"KIOSK"_s;
    card.text.clear();
    QTest::newRow("ofx, credit card") << sgml
            + "<OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>USD<CCACCTFROM><ACCTID>4711</"
              "CCACCTFROM><BANKTRANLIST>"
              "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260303<TRNAMT>-19.99<FITID>3<NAME>KIOSK</STMTTRN></BANKTRANLIST></"
              "CCSTMTRS>"
              "</CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>"
                                      << card;
}

void addOfx()
{
    const QByteArray sgml
        = "OFXHEADER:100\r\nDATA:OFXSGML\r\nVERSION:102\r\nSECURITY:NONE\r\nENCODING:USASCII\r\nCHARSET:"
          "1252\r\nCOMPRESSION:NONE\r\nOLDFILEUID:NONE\r\nNEWFILEUID:NONE\r\n\r\n";
    const auto bank = [](const QByteArray &currency, const QByteArray &from, const QByteArray &transactions) {
        return "<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20260303<LANGUAGE>ENG</"
               "SONRS>"
               "</SIGNONMSGSRSV1><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</"
               "STATUS><STMTRS><CURDEF>"
            + currency + "<BANKACCTFROM>" + from + "</BANKACCTFROM><BANKTRANLIST><DTSTART>20260301<DTEND>20260331"
            + transactions
            + "</BANKTRANLIST><LEDGERBAL><BALAMT>5.00<DTASOF>20260331</LEDGERBAL></STMTRS></STMTTRNRS>"
              "</BANKMSGSRSV1></OFX>";
    };
    const Expected expected{.format = u"ofx"_s,
                            .account = u"4711"_s,
                            .currency = u"USD"_s,
                            .credits = u"1234.56"_s,
                            .debits = u"0.00"_s,
                            .counterparty = u"MAPLE INC"_s,
                            .text = u"INV 5"_s,
                            .isBalanced = std::nullopt,
                            .booked = u"2026-03-03"_s};
    QTest::newRow("ofx, American") << sgml
            + bank("USD", "<BANKID>021000021<ACCTID>4711<ACCTTYPE>CHECKING",
                   "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260303120000[-5:EST]<TRNAMT>1234.56<FITID>1<NAME>MAPLE "
                   "INC<MEMO>INV "
                   "5</STMTTRN>") << expected;
    Expected brazil = expected;
    brazil.currency = u"BRL"_s;
    brazil.counterparty.clear();
    brazil.text = u"RECEBIMENTO"_s;
    QTest::newRow("ofx, Brazilian with commas")
        << sgml
            + bank(
                "BRL", "<BANKID>0341<ACCTID>4711<ACCTTYPE>CHECKING",
                "\r\n<STMTTRN>\r\n<TRNTYPE>CREDIT\r\n<DTPOSTED>20260303100000[-03:EST]\r\n<TRNAMT>1.234,56\r\n<FITID>"
                "20260303001\r\n<CHECKNUM>20260303001\r\n<MEMO>RECEBIMENTO PIX\r\n</STMTTRN>\r\n")
        << brazil;
    Expected canada = expected;
    canada.currency = u"CAD"_s;
    canada.counterparty = u"Érable Ltée"_s;
    canada.text.clear();
    QTest::newRow("ofx, Canadian in windows-1252") << sgml
            + bank("CAD", "<BANKID>815000000<ACCTID>4711<ACCTTYPE>CHECKING",
                   "<STMTTRN><TRNTYPE>DEP<DTPOSTED>20260303<TRNAMT>+1234.56<FITID>9<NAME>\xc9rable Lt\xe9"
                   "e</STMTTRN>") << canada;
    addOfxInXmlAndOfCards(sgml, expected);
}

void addOthers()
{
    QTest::newRow("bai2, no slashes at the ends of lines")
        << lines({"01,122099999,123456789,260303,0200,1,80,1,2", "02,031001234,122099999,1,260302,2359,USD,2",
                  "03,0975312468,USD,010,50000,,,015,64000,,", "88,100,15000,1,,400,1000,1,",
                  "16,165,15000,0,1122334455,INV 5,ACH CREDIT MAPLE INC", "16,475,1000,0,,778,CHECK PAID",
                  "49,146000,5", "98,146000,1,7", "99,146000,1,9"})
        << Expected{.format = u"bai2"_s,
                    .account = u"0975312468"_s,
                    .currency = u"USD"_s,
                    .credits = u"150.00"_s,
                    .debits = u"10.00"_s,
                    .counterparty = {},
                    .text = u"MAPLE INC"_s,
                    .booked = u"2026-03-02"_s};
    QTest::newRow("bai2, distributed funds and a value date")
        << lines({"01,BANK,US,260303,0200,1,,,2/", "02,US,BANK,1,260302,,USD,2/", "03,4711,,,,,/",
                  "16,195,10050,D,3,0,5050,1,3000,2,2000,REF1,,WIRE IN/", "16,495,50,V,260304,1200,REF2,,WIRE FEE/",
                  "49,10100,4/", "98,10100,1,6/", "99,10100,1,8/"})
        << Expected{.format = u"bai2"_s,
                    .account = u"4711"_s,
                    .currency = u"USD"_s,
                    .credits = u"100.50"_s,
                    .debits = u"0.50"_s,
                    .counterparty = {},
                    .text = u"WIRE IN"_s,
                    .isBalanced = std::nullopt};
    const auto qif = [](const char *day, const char *amount) {
        return QByteArray("!Account\nNHouse\n^\n!Type:Bank\nD") + day + "\nT" + amount
            + "\nPMaple Inc\nMINV 5\n^\nD31/03/2026\nT-1.00\nPBank\n^\n";
    };
    const Expected read{.format = u"qif"_s,
                        .account = u"House"_s,
                        .currency = u"USD"_s,
                        .credits = u"1234.56"_s,
                        .debits = u"1.00"_s,
                        .counterparty = u"Maple Inc"_s,
                        .text = u"INV 5"_s,
                        .isBalanced = std::nullopt,
                        .booked = u"2026-03-04"_s};
    QTest::newRow("qif, day first") << qif("04/03/2026", "1,234.56") << read;
    QTest::newRow("qif, day first with an apostrophe") << qif("04/03'26", "1234.56") << read;
    QTest::newRow("qif, German")
        << qif("04.03.2026", "1.234,56").replace("31/03/2026", "31.03.2026").replace("-1.00", "-1,00") << read;
    QTest::newRow("qif, ISO") << qif("2026-03-04", "1234.56").replace("31/03/2026", "2026-03-31") << read;
}

void addTables()
{
    const Expected read{.format = u"csv"_s,
                        .account = u"DE02120300000000202051"_s,
                        .currency = u"EUR"_s,
                        .credits = u"1234.56"_s,
                        .debits = u"7.00"_s,
                        .counterparty = u"Müller & Söhne"_s,
                        .text = u"Rechnung 4711"_s,
                        .isBalanced = std::nullopt,
                        .booked = u"2026-03-13"_s};
    const QString table
        = u"Auftragskonto;Buchungstag;Betrag;Währung;Beguenstigter/Zahlungspflichtiger;Verwendungszweck\n"
          "DE02120300000000202051;13.03.2026;1.234,56;EUR;Müller & Söhne;Rechnung 4711\n"
          "DE02120300000000202051;14.03.2026;-7,00;EUR;Bank;Entgelt\n"_s;
    QTest::newRow("csv, utf-8 with a mark") << "\xef\xbb\xbf" + table.toUtf8() << read;
    QTest::newRow("csv, windows-1252") << table.toLatin1() << read;
    QByteArray wide("\xff\xfe");
    for (const QChar c : table)
        wide += QByteArray().append(char(c.cell())).append(char(c.row()));
    QTest::newRow("csv, utf-16") << wide << read;
    QTest::newRow("csv, lines before the headings")
        << ("Umsatzanzeige;Datei erstellt am: 15.03.2026\n\nIBAN;DE02 1203 0000 0000 2020 51\nZeitraum;01.03.2026 - "
            "15.03.2026\n\n"
            + table.toUtf8())
        << read;
    Expected folded = read;
    folded.text = u"zweite Zeile"_s;
    QTest::newRow("csv, a quoted cell of two lines")
        << QString(table).replace(u"Rechnung 4711"_s, u"\"Rechnung 4711\nzweite Zeile; mit \"\"Zitat\"\"\""_s).toUtf8()
        << folded;
    QTest::newRow("csv, old Mac lines") << QString(table).replace(u'\n', u'\r').toUtf8() << read;
    Expected said = read;
    QTest::newRow("csv, separator said") << "sep=;\r\n" + table.toUtf8() << said;
}

} // namespace

Q_DECLARE_METATYPE(Expected)

/// Dialects of banks, each in a few lines of our own.
class TestBankVariants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachDialectIsRead_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<Expected>("expected");
        addCamt();
        addSwift();
        addSwiftOverseas();
        addOfx();
        addOthers();
        addTables();
    }

    void eachDialectIsRead()
    {
        QFETCH(QByteArray, file);
        QFETCH(Expected, expected);
        const bool isQif = expected.format == u"qif";
        const Result<ReadOutcome> outcome = read(file, {.currency = isQif ? Currency::fromCode(u"USD") : std::nullopt});
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        for (const RejectedRecord &record : outcome->rejected)
            qWarning().noquote() << record.line << record.field << record.value << record.reason;
        QVERIFY(outcome->rejected.empty());
        QCOMPARE(outcome->batch.format, expected.format);
        QCOMPARE(int(outcome->summary.statements.size()), expected.statements);
        const StatementSummary &statement = outcome->summary.statements.front();
        QCOMPARE(statement.account, expected.account);
        QCOMPARE(statement.currency ? statement.currency->code() : QString(), expected.currency);
        QCOMPARE(plain(statement.creditUnits), expected.credits);
        QCOMPARE(plain(statement.debitUnits), expected.debits);
        QCOMPARE(statement.isBalanced, expected.isBalanced);
        const BankLineFact &line = outcome->batch.bankLines.front();
        if (!expected.booked.isEmpty())
            QCOMPARE(toIsoDate(line.bookedOn), expected.booked);
        if (!expected.counterparty.isEmpty())
            QCOMPARE(line.counterparty, expected.counterparty);
        QVERIFY2(line.text.contains(expected.text), qPrintable(line.text));
        if (!expected.endToEndId.isEmpty())
            QCOMPARE(line.endToEndId, expected.endToEndId);
    }
};

QTEST_APPLESS_MAIN(TestBankVariants)
#include "tst_bank_variants.moc"
