#include "core/exchange/exchange.h"
#include "core/store/bank_gateway.h"
#include "tests/core/store/store_fixture.h"

#include <QTest>

#include <random>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

/// A movement of our own account, as any of the formats may write it.
struct Movement
{
    int day = 1; ///< of March 2026
    int cents = 0;
    QByteArray text;
    bool hasReference = false;
};

/// Twelve days of movements: on most days some are equal in all they say.
std::vector<Movement> movements()
{
    std::mt19937 random(20260331); // the same at every run
    std::vector<Movement> list;
    for (int day = 1; day <= 12; ++day) {
        const int count = 1 + int(random() % 4);
        for (int i = 0; i < count; ++i) {
            Movement movement{
                .day = day, .cents = int(random() % 90'000) - 30'000 + 1, .hasReference = random() % 2 == 0};
            movement.text = "INVOICE " + QByteArray::number(int(random() % 900));
            list.push_back(movement);
            if (random() % 3 == 0 && !movement.hasReference)
                list.push_back(movement);
        }
    }
    return list;
}

QByteArray cents(int amount, char mark)
{
    const QByteArray digits = QByteArray::number(qAbs(amount)).rightJustified(3, '0');
    return digits.chopped(2) + mark + digits.last(2);
}

QByteArray dayDigits(int day)
{
    return "2603" + QByteArray::number(day).rightJustified(2, '0');
}

using Writer = QByteArray (*)(const std::vector<Movement> &all, int from, int to);

int balanceBefore(const std::vector<Movement> &all, int day)
{
    int balance = 1'000'000;
    for (const Movement &movement : all)
        balance += movement.day < day ? movement.cents : 0;
    return balance;
}

QByteArray writeMt940(const std::vector<Movement> &all, int from, int to)
{
    QByteArray text = ":20:T\r\n:25:DE02120300000000202051\r\n:28C:0\r\n:60F:C" + dayDigits(from) + "EUR"
        + cents(balanceBefore(all, from), ',') + "\r\n";
    int number = 0;
    for (const Movement &movement : all) {
        ++number;
        if (movement.day < from || movement.day > to)
            continue;
        text += ":61:" + dayDigits(movement.day) + dayDigits(movement.day).last(4) + (movement.cents < 0 ? "D" : "C")
            + cents(movement.cents, ',') + "NTRFNONREF"
            + (movement.hasReference ? "//B" + QByteArray::number(number) : QByteArray()) + "\r\n:86:" + movement.text
            + "\r\n";
    }
    return text + ":62F:C" + dayDigits(to) + "EUR" + cents(balanceBefore(all, to + 1), ',') + "\r\n-\r\n";
}

QByteArray writeMt940ByDay(const std::vector<Movement> &all, int from, int to)
{
    QByteArray text;
    for (int day = from; day <= to; ++day)
        text += writeMt940(all, day, day);
    return text;
}

QByteArray writeOfx(const std::vector<Movement> &all, int from, int to)
{
    QByteArray text
        = "OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>4711</BANKACCTFROM><BANKTRANLIST>\n";
    int number = 0;
    for (const Movement &movement : all) {
        ++number;
        if (movement.day >= from && movement.day <= to)
            text += "<STMTTRN><DTPOSTED>20" + dayDigits(movement.day) + "<TRNAMT>" + (movement.cents < 0 ? "-" : "")
                + cents(movement.cents, '.')
                + (movement.hasReference ? "<FITID>F" + QByteArray::number(number) : QByteArray()) + "<MEMO>"
                + movement.text + "</STMTTRN>\n";
    }
    return text + "</BANKTRANLIST></STMTRS></OFX>\n";
}

QByteArray writeQif(const std::vector<Movement> &all, int from, int to)
{
    QByteArray text = "!Account\nNHouse bank\n^\n!Type:Bank\n";
    for (const Movement &movement : all) {
        if (movement.day >= from && movement.day <= to)
            text += "D2026-03-" + QByteArray::number(movement.day).rightJustified(2, '0') + "\nT"
                + (movement.cents < 0 ? "-" : "") + cents(movement.cents, '.') + "\nM" + movement.text + "\n^\n";
    }
    return text;
}

QByteArray writeBai2(const std::vector<Movement> &all, int from, int to)
{
    QByteArray text = "01,BANK,US,260331,0600,1,,,2/\n";
    int number = 0;
    for (int day = from; day <= to; ++day) {
        text += "02,US,BANK,1," + dayDigits(day) + ",,EUR,2/\n03,4711,EUR,/\n";
        number = 0;
        for (const Movement &movement : all) {
            ++number;
            if (movement.day == day)
                text += QByteArray(movement.cents < 0 ? "16,475," : "16,195,")
                    + QByteArray::number(qAbs(movement.cents)) + ",Z,"
                    + (movement.hasReference ? "B" + QByteArray::number(number) : QByteArray()) + ",," + movement.text
                    + "/\n";
        }
        text += "49,,/\n98,,,/\n";
    }
    return text + "99,,,/\n";
}

QByteArray writeCamt(const std::vector<Movement> &all, int from, int to)
{
    const auto balance = [&](const char *type, int amount, int day) {
        return QByteArray("<Bal><Tp><CdOrPrtry><Cd>") + type + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">"
            + cents(amount, '.') + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-"
            + QByteArray::number(day).rightJustified(2, '0') + "</Dt></Dt></Bal>";
    };
    QByteArray text = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>"
        + QByteArray::number(from) + "-" + QByteArray::number(to)
        + "</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>"
        + balance("OPBD", balanceBefore(all, from), from) + balance("CLBD", balanceBefore(all, to + 1), to);
    int number = 0;
    for (const Movement &movement : all) {
        ++number;
        if (movement.day >= from && movement.day <= to)
            text += "<Ntry><Amt Ccy=\"EUR\">" + cents(movement.cents, '.') + "</Amt><CdtDbtInd>"
                + (movement.cents < 0 ? "DBIT" : "CRDT") + "</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-"
                + QByteArray::number(movement.day).rightJustified(2, '0') + "</Dt></BookgDt>"
                + (movement.hasReference ? "<AcctSvcrRef>R" + QByteArray::number(number) + "</AcctSvcrRef>"
                                         : QByteArray())
                + "<NtryDtls><TxDtls><RmtInf><Ustrd>" + movement.text + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>";
    }
    return text + "</Stmt></BkToCstmrStmt></Document>";
}

Result<ReadOutcome> readText(const QByteArray &text)
{
    return read(text, {.currency = Currency::fromCode(u"EUR")});
}

qint64 storedUnits(const store::test::TempBook &book)
{
    qint64 sum = 0;
    const Result<std::vector<BankLine>> lines = store::BankGateway(book.db).allLines(book.company);
    for (const BankLine &line : *lines)
        sum += line.fact.amount.units();
    return sum;
}

} // namespace

/// What the store holds after files of one account have come twice, overlapping, whole or in parts.
class TestBankRedelivery : public QObject
{
    Q_OBJECT

private:
    static void writers()
    {
        QTest::addColumn<Writer>("write");
        QTest::newRow("mt940") << Writer(writeMt940);
        QTest::newRow("mt940, a statement a day") << Writer(writeMt940ByDay);
        QTest::newRow("ofx") << Writer(writeOfx);
        QTest::newRow("qif") << Writer(writeQif);
        QTest::newRow("bai2") << Writer(writeBai2);
        QTest::newRow("camt") << Writer(writeCamt);
    }

private Q_SLOTS:
    void theSameFileTwiceChangesNothing_data() { writers(); }
    void theSameFileTwiceChangesNothing()
    {
        QFETCH(Writer, write);
        const std::vector<Movement> all = movements();
        const Result<ReadOutcome> outcome = readText(write(all, 1, 12));
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        const store::test::TempBook book;
        const auto first = book.apply(outcome->batch);
        const auto again = book.apply(readText(write(all, 1, 12))->batch);
        QVERIFY(first && again);
        QCOMPARE(first->of(store::FactType::BankLine).added, qint64(all.size())); // equal lines of a day too
        QCOMPARE(again->of(store::FactType::BankLine),
                 (store::ApplyCounts{.added = 0, .changed = 0, .unchanged = qint64(all.size())}));
    }

    void filesThatOverlapAddWhatIsNewOnly_data() { writers(); }
    void filesThatOverlapAddWhatIsNewOnly()
    {
        QFETCH(Writer, write);
        const std::vector<Movement> all = movements();
        const store::test::TempBook book;
        for (const auto &[from, to] : {std::pair(1, 7), std::pair(4, 9), std::pair(9, 12), std::pair(1, 12)})
            QVERIFY(book.apply(readText(write(all, from, to))->batch));
        QCOMPARE(store::BankGateway(book.db).allLines(book.company)->size(), all.size());
        QCOMPARE(storedUnits(book), qint64(balanceBefore(all, 13) - 1'000'000) * 100);
    }

    void wholeAndInPartsAreTheSameLines_data() { writers(); }
    void wholeAndInPartsAreTheSameLines()
    {
        QFETCH(Writer, write);
        const std::vector<Movement> all = movements();
        const auto collect = [&](int from, int to, QSet<QString> &ids) {
            const Result<ReadOutcome> outcome = readText(write(all, from, to));
            for (const BankLineFact &line : outcome->batch.bankLines)
                ids.insert(line.remoteId);
        };
        QSet<QString> whole;
        collect(1, 12, whole);
        QSet<QString> parts;
        for (const auto &[from, to] : {std::pair(1, 2), std::pair(3, 3), std::pair(4, 11), std::pair(12, 12)})
            collect(from, to, parts);
        QCOMPARE(parts, whole);
        QCOMPARE(size_t(whole.size()), all.size());
    }

    void aStoppedImportAnswersSo_data() { writers(); }
    void aStoppedImportAnswersSo()
    {
        QFETCH(Writer, write);
        std::vector<Movement> all;
        for (int i = 0; i < 5000; ++i)
            all.push_back({.day = 1 + i / 500, .cents = i + 1, .text = "X" + QByteArray::number(i)});
        const QByteArray text = write(all, 1, 10);
        ReadOptions options{.currency = Currency::fromCode(u"EUR")};
        int calls = 0;
        options.progress = [&](qint64 done, qint64 total) {
            calls += int(done > 0 && done <= total);
            if (done > text.size() / 2)
                options.cancel.cancel();
        };
        const Result<ReadOutcome> outcome = read(text, options);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
        QVERIFY(calls > 0);
    }

    void overlappingStatementsInOneFileAreOne_data()
    {
        QTest::addColumn<Writer>("write");
        QTest::newRow("mt940") << Writer(writeMt940);
        QTest::newRow("ofx") << Writer(writeOfx);
    }
    void overlappingStatementsInOneFileAreOne()
    {
        QFETCH(Writer, write);
        const std::vector<Movement> all = movements();
        const Result<ReadOutcome> outcome = readText(write(all, 1, 7) + write(all, 4, 12));
        QVERIFY(outcome);
        QCOMPARE(outcome->batch.bankLines.size(), all.size());
        QVERIFY(outcome->setAside > 0);
    }
};

QTEST_APPLESS_MAIN(TestBankRedelivery)
#include "tst_bank_redelivery.moc"
