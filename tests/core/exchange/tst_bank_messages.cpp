#include "core/exchange/exchange.h"
#include "core/store/bank_gateway.h"
#include "tests/core/store/store_fixture.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <numeric>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

constexpr char kAccount[] = "<Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>";

QByteArray message(const char *type, const char *root, const char *part, const QByteArray &id, const QByteArray &body)
{
    return QByteArray("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.") + type + "\"><" + root + "><" + part
        + "><Id>" + id + "</Id><CreDtTm>2026-03-07T20:00:00</CreDtTm>" + kAccount + body + "</" + part + "></" + root
        + "></Document>";
}

QByteArray report(const QByteArray &body, const QByteArray &id = "R1")
{
    return message("052.001.08", "BkToCstmrAcctRpt", "Rpt", id, body);
}

QByteArray statement(const QByteArray &body, const QByteArray &id = "S1")
{
    return message("053.001.08", "BkToCstmrStmt", "Stmt", id, body);
}

QByteArray notification(const QByteArray &body, const QByteArray &id = "N1")
{
    return message("054.001.08", "BkToCstmrDbtCdtNtfctn", "Ntfctn", id, body);
}

QByteArray balance(const char *type, const char *amount, const char *day)
{
    return QByteArray("<Bal><Tp><CdOrPrtry><Cd>") + type + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + amount
        + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>" + day + "</Dt></Dt></Bal>";
}

struct Entry
{
    const char *amount = "";
    const char *status = "BOOK";
    const char *day = "2026-03-07";
    const char *reference = "";
    const char *endToEnd = "";
    const char *name = "";
    const char *text = "";
};

QByteArray entry(const Entry &what)
{
    QByteArray xml = QByteArray("<Ntry><Amt Ccy=\"EUR\">") + what.amount + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>"
        + what.status + "</Cd></Sts><BookgDt><Dt>" + what.day + "</Dt></BookgDt><ValDt><Dt>" + what.day
        + "</Dt></ValDt>";
    if (*what.reference != 0)
        xml += QByteArray("<AcctSvcrRef>") + what.reference + "</AcctSvcrRef>";
    xml += "<NtryDtls><TxDtls>";
    if (*what.endToEnd != 0)
        xml += QByteArray("<Refs><EndToEndId>") + what.endToEnd + "</EndToEndId></Refs>";
    if (*what.name != 0)
        xml += QByteArray("<RltdPties><Dbtr><Pty><Nm>") + what.name + "</Nm></Pty></Dbtr></RltdPties>";
    if (*what.text != 0)
        xml += QByteArray("<RmtInf><Ustrd>") + what.text + "</Ustrd></RmtInf>";
    return xml + "</TxDtls></NtryDtls></Ntry>";
}

Result<store::ApplyOutcome> keep(const store::test::TempBook &book, const QByteArray &text)
{
    Result<ReadOutcome> outcome = read(text, {.currency = Currency::fromCode(u"EUR")});
    if (!outcome)
        return failed(outcome);
    static qint64 minute = 0; // each import later than the one before
    return book.apply(outcome->batch, {store::test::at("2026-06-01T00:00:00Z").ms + ++minute * 60'000});
}

std::vector<BankLine> linesOf(const store::test::TempBook &book)
{
    const Result<std::vector<BankLine>> lines = store::BankGateway(book.db).allLines(book.company);
    return lines ? *lines : std::vector<BankLine>();
}

/// All that is stored of the lines, in an order of its own. The id is that of the message that came first.
QStringList stateOf(const store::test::TempBook &book, bool withIds)
{
    QStringList rows;
    for (const BankLine &line : linesOf(book)) {
        const BankLineFact &fact = line.fact;
        rows += QStringList{fact.accountRemoteId,
                            fact.statementRemoteId,
                            toIsoDate(fact.bookedOn),
                            toIsoDate(fact.valueOn),
                            fact.amount.toDecimalString(),
                            fact.counterparty,
                            fact.counterpartyAccount,
                            fact.text,
                            fact.reference,
                            fact.endToEndId,
                            fact.bankReference,
                            QString::number(int(fact.status)),
                            QString::number(fact.batchSize),
                            withIds ? fact.remoteId : QString()}
                    .join(u'|');
    }
    rows.sort();
    const store::BankGateway bank(book.db);
    const auto accounts = bank.accounts(book.company);
    for (const BankAccount &account : *accounts) {
        rows += account.fact.name + u'|' + account.fact.iban;
        const auto statements = bank.statements(account.id);
        for (const store::BankStatement &kept : *statements)
            rows += kept.fact.remoteId;
    }
    return rows;
}

QByteArray swift(const QByteArray &number, const char *openDay, const char *open, const QByteArray &entries,
                 const char *closeDay, const char *close)
{
    return ":20:T\r\n:25:DE02120300000000202051\r\n:28C:" + number + "\r\n:60F:C" + openDay + "EUR" + open + "\r\n"
        + entries + ":62F:C" + closeDay + "EUR" + close + "\r\n-\r\n";
}

QByteArray swiftEntry(const char *day, const char *amount, const char *text)
{
    return QByteArray(":61:") + day + QByteArray(day).last(4) + "C" + amount + "NTRFNONREF\r\n:86:" + text + "\r\n";
}

} // namespace

/// One movement in several messages: report, statement and notification, pending and booked, overlapping files.
class TestBankMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOrderOfMessagesEndsInTheSameState_data()
    {
        QTest::addColumn<QList<QByteArray>>("files");
        QTest::addColumn<int>("lines");
        QTest::addColumn<bool>("sameIds");
        const QByteArray proof = balance("OPBD", "100.00", "2026-03-07") + balance("CLBD", "375.00", "2026-03-07");
        QTest::newRow("one reference for all, details in the notification only")
            << QList<QByteArray>{report(entry({.amount = "25.00", .status = "PDNG", .reference = "A1"})
                                        + entry({.amount = "250.00", .reference = "A2", .text = "RE 7"})),
                                 statement(proof + entry({.amount = "25.00", .reference = "A1"})
                                           + entry({.amount = "250.00", .reference = "A2"})),
                                 notification(entry({.amount = "25.00",
                                                     .reference = "A1",
                                                     .endToEnd = "E2E-1",
                                                     .name = "Alder Ltd",
                                                     .text = "Invoice 4711"}))}
            << 2 << true;
        QTest::newRow("only the statement has the bank's reference") << QList<QByteArray>{
            report(entry({.amount = "275.00", .status = "PDNG", .day = "2026-03-05", .endToEnd = "E2E-9"})),
            statement(proof + entry({.amount = "275.00", .reference = "B1", .endToEnd = "E2E-9"})),
            notification(entry({.amount = "275.00",
                                .endToEnd = "E2E-9",
                                .name = "Birch plc",
                                .text = "Invoice 12"}))} << 1 << false;
        QTest::newRow("two equal payments of one day")
            << QList<QByteArray>{report(entry({.amount = "137.50", .name = "Cedar", .text = "rent"})
                                        + entry({.amount = "137.50", .name = "Cedar", .text = "rent"})),
                                 statement(
                                     proof
                                     + entry({.amount = "137.50", .reference = "C1", .name = "Cedar", .text = "rent"})
                                     + entry({.amount = "137.50", .reference = "C2", .name = "Cedar", .text = "rent"}))}
            << 2 << false;
        QTest::newRow("two reports, the later one books what the first one announced")
            << QList<QByteArray>{report(entry({.amount = "275.00", .status = "PDNG", .reference = "D1"}), "R1"),
                                 report(entry({.amount = "275.00", .reference = "D1", .text = "RE 1"}), "R2"),
                                 statement(proof + entry({.amount = "275.00", .reference = "D1"}))}
            << 1 << true;
    }
    void everyOrderOfMessagesEndsInTheSameState()
    {
        QFETCH(QList<QByteArray>, files);
        QFETCH(int, lines);
        QFETCH(bool, sameIds);
        std::vector<int> order(size_t(files.size()));
        std::iota(order.begin(), order.end(), 0);
        QStringList first;
        do {
            const store::test::TempBook book;
            for (const int file : order)
                QVERIFY(keep(book, files[file]));
            const QStringList once = stateOf(book, sameIds);
            QCOMPARE(int(linesOf(book).size()), lines);
            for (const BankLine &line : linesOf(book))
                QCOMPARE(line.fact.status, BankLineStatus::Booked);
            for (const int file : order) { // and again: nothing moves
                const auto again = keep(book, files[file]);
                QVERIFY(again);
                QCOMPARE(again->of(store::FactType::BankLine).added, 0);
                QCOMPARE(again->of(store::FactType::BankLine).changed, 0);
            }
            QCOMPARE(stateOf(book, sameIds), once);
            if (first.isEmpty())
                first = once;
            QCOMPARE(once, first);
        } while (std::ranges::next_permutation(order).found);
    }

    void aLineOfOverlappingStatementsIsUnchanged()
    {
        const store::test::TempBook book;
        const QByteArray shared = swiftEntry("260307", "50,00", "INVOICE 1");
        QVERIFY(keep(book,
                     swift("1", "260301", "100,00", swiftEntry("260302", "10,00", "A") + shared, "260307", "160,00")));
        const auto second = keep(
            book, swift("2", "260303", "110,00", shared + swiftEntry("260309", "5,00", "B"), "260309", "165,00"));
        QVERIFY(second);
        QCOMPARE(second->of(store::FactType::BankLine), (store::ApplyCounts{.added = 1, .changed = 0, .unchanged = 1}));
    }

    void oneStatementInTwoFormatsIsOne()
    {
        const QByteArray row = swiftEntry("260307", "137,50", "RENT CEDAR");
        const QByteArray mt940 = swift("1", "260307", "100,00", row + row, "260307", "375,00");
        const QByteArray camt = statement(
            balance("OPBD", "100.00", "2026-03-07") + balance("CLBD", "375.00", "2026-03-07")
            + entry({.amount = "137.50", .reference = "C1", .endToEnd = "E-1", .name = "Cedar", .text = "Rent Cedar"})
            + entry({.amount = "137.50", .reference = "C2", .endToEnd = "E-2", .name = "Cedar", .text = "Rent Cedar"}));
        for (const bool isCamtFirst : {false, true}) {
            const store::test::TempBook book;
            QVERIFY(keep(book, isCamtFirst ? camt : mt940));
            QVERIFY(keep(book, isCamtFirst ? mt940 : camt));
            QCOMPARE(linesOf(book).size(), size_t(2));
            QCOMPARE(linesOf(book).back().fact.counterparty, u"Cedar"_s);
            for (const QByteArray &again : {camt, mt940}) {
                const auto redelivered = keep(book, again);
                QVERIFY(redelivered);
                QCOMPARE(redelivered->of(store::FactType::BankLine).added, 0);
                QCOMPARE(redelivered->of(store::FactType::BankLine).changed, 0);
            }
        }
    }

    void equalLinesOfStatementsThatFollowAreKept()
    {
        const store::test::TempBook book;
        const QByteArray row = swiftEntry("260307", "50,00", "INVOICE 1");
        const QByteArray morning = swift("1", "260301", "100,00", row, "260307", "150,00");
        const QByteArray evening = swift("2", "260307", "150,00", row + row, "260307", "250,00");
        QVERIFY(keep(book, morning));
        const auto second = keep(book, evening);
        QVERIFY(second);
        QCOMPARE(second->of(store::FactType::BankLine).added, 2);
        QCOMPARE(linesOf(book).size(), size_t(3));
        for (const QByteArray &again : {evening, morning, evening}) {
            const auto redelivered = keep(book, again);
            QVERIFY(redelivered);
            QCOMPARE(redelivered->of(store::FactType::BankLine).added, 0);
            QCOMPARE(redelivered->of(store::FactType::BankLine).changed, 0);
        }
        QCOMPARE(linesOf(book).size(), size_t(3));
    }

    void aPendingLineBecomesTheBookedOne_data()
    {
        QTest::addColumn<QByteArray>("pending");
        QTest::addColumn<QByteArray>("booked");
        const auto ofx = [](const QByteArray &list) {
            return "OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>4711</BANKACCTFROM>" + list
                + "</STMTRS></OFX>\n";
        };
        QTest::newRow("ofx, another id")
            << ofx("<BANKTRANLISTP><DTASOF>20260305<STMTTRNP><TRNTYPE>DEBIT<DTTRAN>20260304<TRNAMT>-19.99<NAME>KIOSK 4"
                   "</STMTTRNP></BANKTRANLISTP>")
            << ofx("<BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260306<TRNAMT>-19.99<FITID>F77<NAME>KIOSK 4"
                   "</STMTTRN></BANKTRANLIST>");
        const QByteArray head = "Account,Date,Amount,Currency,Description,Status\n";
        QTest::newRow("csv") << head + "4711,2026-03-04,-19.99,EUR,Kiosk No 4,pending\n"
                             << head + "4711,2026-03-06,-19.99,EUR,Kiosk No 4,booked\n";
        QTest::newRow("mt942, then mt940")
            << QByteArray(":20:T\r\n:25:DE02120300000000202051\r\n:28C:1\r\n:34F:EUR0,\r\n:13D:2603071200+0100\r\n")
                + swiftEntry("260307", "50,00", "INVOICE 1")
            << swift("1", "260301", "100,00", swiftEntry("260307", "50,00", "INVOICE 1"), "260307", "150,00");
        QTest::newRow("camt, no reference")
            << report(entry(
                   {.amount = "50.00", .status = "PDNG", .day = "2026-03-05", .name = "Dogwood", .text = "INV 5"}))
            << statement(entry({.amount = "50.00", .name = "Dogwood", .text = "INV 5"}));
    }
    void aPendingLineBecomesTheBookedOne()
    {
        QFETCH(QByteArray, pending);
        QFETCH(QByteArray, booked);
        for (const bool isLate : {false, true}) { // the pending one may also come behind the booked one
            const store::test::TempBook book;
            const auto first = keep(book, isLate ? booked : pending);
            QVERIFY2(first, qPrintable(first ? QString() : first.error().message));
            QVERIFY(keep(book, isLate ? pending : booked));
            QCOMPARE(linesOf(book).size(), size_t(1));
            QCOMPARE(linesOf(book).front().fact.status, BankLineStatus::Booked);
            QVERIFY(keep(book, booked));
            QVERIFY(keep(book, pending));
            QCOMPARE(linesOf(book).size(), size_t(1));
            QCOMPARE(linesOf(book).front().fact.status, BankLineStatus::Booked);
        }
    }

    void pendingAndBookedInOneFileAreOne()
    {
        const store::test::TempBook book;
        const QByteArray both
            = message("052.001.08", "BkToCstmrAcctRpt", "Rpt", "R1",
                      entry({.amount = "9.00", .status = "PDNG", .day = "2026-03-06", .reference = "X"}))
                  .replace("</BkToCstmrAcctRpt></Document>", "")
            + "<Rpt><Id>R2</Id>" + kAccount + entry({.amount = "9.00", .reference = "X"})
            + "</Rpt></BkToCstmrAcctRpt></Document>";
        QVERIFY(keep(book, both));
        QCOMPARE(linesOf(book).size(), size_t(1));
        QCOMPARE(linesOf(book).front().fact.status, BankLineStatus::Booked);
        QCOMPARE(linesOf(book).front().fact.bookedOn, QDate(2026, 3, 7));
    }

    void aPendingLineWaitsForItsBookingWhileOthersAreHandedOn()
    {
        QByteArray many = entry({.amount = "9.00", .status = "PDNG", .day = "2026-03-06", .reference = "X"});
        constexpr int kMany = 2 * int(kLinesInPiece) + 7;
        for (int i = 0; i < kMany; ++i)
            many += entry({.amount = "1.00", .reference = QByteArray::number(i).constData()});
        const QByteArray both = report(many).replace("</BkToCstmrAcctRpt></Document>", "") + "<Rpt><Id>R2</Id>"
            + kAccount + entry({.amount = "9.00", .reference = "X"}) + "</Rpt></BkToCstmrAcctRpt></Document>";
        std::vector<BankLineFact> lines;
        const auto take = [&lines](LinePiece piece) { std::ranges::move(piece.lines, std::back_inserter(lines)); };
        const Result<ReadOutcome> outcome = read(both, {.currency = Currency::fromCode(u"EUR"), .lines = take});
        QVERIFY(outcome);
        QCOMPARE(lines.size(), size_t(2 * kLinesInPiece - 1)); // the pending one stays
        std::ranges::copy(outcome->batch.bankLines, std::back_inserter(lines));
        QCOMPARE(lines.size(), size_t(kMany + 1));
        const auto nine
            = std::ranges::find(lines, 90'000, [](const BankLineFact &line) { return line.amount.units(); });
        QVERIFY(nine != lines.end());
        QCOMPARE(nine->status, BankLineStatus::Booked);
        QCOMPARE(nine->bookedOn, QDate(2026, 3, 7));
        QVERIFY(
            std::ranges::all_of(lines, [](const BankLineFact &line) { return line.status == BankLineStatus::Booked; }));
    }

    void otherMovementsStayApart()
    {
        const store::test::TempBook book;
        QVERIFY(keep(book, report(entry({.amount = "50.00", .status = "PDNG", .endToEnd = "E1", .text = "INV 5"}))));
        QVERIFY(keep(book,
                     statement(entry({.amount = "50.00", .endToEnd = "E2", .text = "INV 5"})
                               + entry({.amount = "51.00", .endToEnd = "E1", .text = "INV 5"}))));
        QCOMPARE(linesOf(book).size(), size_t(3));
    }
};

QTEST_APPLESS_MAIN(TestBankMessages)
#include "tst_bank_messages.moc"
