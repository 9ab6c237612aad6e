#include "core/exchange/exchange.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::ledger;
using namespace Qt::StringLiterals;

namespace {

QString sample(const QString &name)
{
    return QStringLiteral(QUITTANCE_SOURCE_DIR "/tests/sample/exchange/") + name;
}

ReadOptions on(QDate today)
{
    return {.today = today};
}

const QDate kToday(2026, 3, 1);

const DocumentFact *byNumber(const ReadOutcome &outcome, const QString &number)
{
    const auto found = std::ranges::find(outcome.batch.documents, number, &DocumentFact::number);
    return found == outcome.batch.documents.end() ? nullptr : &*found;
}

/// What a batch of documents says, as text that does not depend on the order of columns.
QStringList gist(const ReadOutcome &outcome)
{
    QStringList lines;
    for (const DocumentFact &fact : outcome.batch.documents)
        lines += QStringList{fact.remoteId,
                             fact.number,
                             fact.customerRemoteId,
                             fact.customerName,
                             toIsoDate(fact.issue),
                             toIsoDate(fact.due),
                             fact.amount.toDecimalString(),
                             fact.amount.currency().code(),
                             fact.description}
                     .join(u'|');
    return lines;
}

QByteArray quoted(const QString &cell)
{
    QString text = cell;
    return "\"" + text.replace(u'"', u"\"\""_s).toUtf8() + "\"";
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsReadRejectedOrSetAside()
    {
        const Result<ReadOutcome> outcome = readFile(sample(u"invoices.csv"_s), on(kToday));
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->rows, 11);
        QCOMPARE(outcome->setAside, 1);
        QCOMPARE(outcome->rejected.size(), size_t(4));
        QCOMPARE(outcome->read, 6);
        QCOMPARE(outcome->batch.format, u"csv"_s);
        QCOMPARE(outcome->batch.sourceName, u"invoices.csv"_s);
        QCOMPARE(outcome->batch.sourceSha256.size(), 32);
    }

    void aRejectedRowSaysLineFieldValueAndReason()
    {
        const Result<ReadOutcome> outcome = readFile(sample(u"invoices.csv"_s), on(kToday));
        QVERIFY(outcome);
        const std::vector<RejectedRecord> &rejected = outcome->rejected;
        QCOMPARE(rejected[0].line, 9);
        QCOMPARE(rejected[0].field, u"Number"_s);
        QCOMPARE(rejected[0].value, u"1.23457E+11"_s);
        QVERIFY(rejected[0].reason.contains(u"spreadsheet"_s));
        QCOMPARE(rejected[1].field, u"Date"_s);
        QCOMPARE(rejected[1].value, u"2026-02-30"_s);
        QCOMPARE(rejected[2].value, u"1,00"_s);
        QCOMPARE(rejected[3].field, u"Currency"_s);
    }

    void leadingZerosSurvive()
    {
        const Result<ReadOutcome> outcome = readFile(sample(u"invoices.csv"_s), on(kToday));
        QVERIFY(outcome);
        QVERIFY(byNumber(*outcome, u"0007431"_s) != nullptr);
        QCOMPARE(byNumber(*outcome, u"0007431"_s)->remoteId, u"0007431@K1"_s);
    }

    void statusBecomesState()
    {
        const Result<ReadOutcome> outcome = readFile(sample(u"invoices.csv"_s), on(kToday));
        QVERIFY(outcome);
        QCOMPARE(byNumber(*outcome, u"0007433"_s)->voidedOn, QDate(2026, 1, 20));
        QCOMPARE(byNumber(*outcome, u"0007433"_s)->state, DocumentState::Posted);
        QCOMPARE(byNumber(*outcome, u"0007434"_s)->state, DocumentState::Draft);
        QVERIFY(byNumber(*outcome, u"0007435"_s)->amount.isOverPrecise());
    }

    void whatIsLeftImpliesASettlement()
    {
        const Result<ReadOutcome> outcome = readFile(sample(u"invoices.csv"_s), on(kToday));
        QVERIFY(outcome);
        const std::vector<AllocationFact> &allocations = outcome->batch.allocations;
        QCOMPARE(allocations.size(), size_t(3)); // none for the void and the draft
        QVERIFY2(!allocations[0].isInferred, "the file states the day it was paid");
        QVERIFY2(allocations[1].isInferred, "the file states only what is left");
        QCOMPARE(allocations[0].remoteId, u"0007431@K1#settled"_s);
        QCOMPARE(allocations[0].date, QDate(2026, 2, 13));
        QCOMPARE(allocations[0].targetUnits, 11'900'000);
        QCOMPARE(allocations[1].date, QDate(2026, 2, 10)); // due, and past
        QCOMPARE(allocations[1].targetUnits, 3'000'000);
        // A negative invoice is a credit: what used it up was a refund.
        QCOMPARE(allocations[2].source.kind, DocumentKind::Invoice);
        QCOMPARE(allocations[2].target.kind, DocumentKind::Refund);
        QCOMPARE(allocations[2].sourceUnits, 400'000);
    }

    void aDueDateToComeDoesNotDateASettlement()
    {
        const Result<ReadOutcome> outcome = readFile(sample(u"invoices.csv"_s), on(QDate(2026, 1, 31)));
        QVERIFY(outcome);
        QCOMPARE(outcome->batch.allocations[1].date, QDate(2026, 1, 11));
    }

    void germanBankFileReadsWithJunkCommaAndWindowsLetters()
    {
        const Result<ReadOutcome> outcome = readFile(sample(u"bank_de.csv"_s));
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->encoding, u"windows-1252"_s);
        QCOMPARE(outcome->batch.bankLines.size(), size_t(3));
        const BankLineFact &first = outcome->batch.bankLines.front();
        QCOMPARE(first.counterparty, u"Möller & Söhne KG"_s);
        QCOMPARE(first.counterpartyAccount, u"DE89370400440532013000"_s);
        QCOMPARE(first.amount.toDecimalString(), u"1190.00"_s);
        QCOMPARE(first.bookedOn, QDate(2026, 2, 13));
        QCOMPARE(outcome->batch.bankLines[1].text, u"Quittung; \"bar\""_s);
        const StatementSummary &summary = outcome->summary.statements.front();
        QCOMPARE(summary.isBalanced, std::optional(true));
        QCOMPARE(summary.opening->units, 10'200'000);
        QCOMPARE(summary.closing->units, 21'900'000);
        QCOMPARE(summary.debitCount, 2);
    }

    void equalLinesOfADayAreKeptAndKeepTheirIds()
    {
        QFile file(sample(u"bank_de.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const Result<ReadOutcome> first = read(whole);
        QVERIFY(first);
        QVERIFY(first->batch.bankLines[1].remoteId != first->batch.bankLines[2].remoteId);
        // A later file that holds only the older day names its lines alike.
        QByteArray part = whole;
        const qsizetype from = part.indexOf("\"13.02.26\"");
        part.remove(from, part.indexOf("\r\n", from) + 2 - from);
        const Result<ReadOutcome> second = read(part);
        QVERIFY(second);
        QCOMPARE(second->batch.bankLines.size(), size_t(2));
        QCOMPARE(second->batch.bankLines[0].remoteId, first->batch.bankLines[1].remoteId);
        QCOMPARE(second->batch.bankLines[1].remoteId, first->batch.bankLines[2].remoteId);
    }

    void paymentsNameTheInvoicesTheySettle()
    {
        const Result<ReadOutcome> outcome = readFile(sample(u"payments.csv"_s), {.as = RecordKind::Payments});
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QVERIFY(outcome->rejected.empty());
        QCOMPARE(outcome->batch.documents.size(), size_t(5)); // Z-2 stands on two rows
        QCOMPARE(outcome->batch.documents[1].amount.toDecimalString(), u"120.00"_s);
        QCOMPARE(outcome->batch.documents[2].kind, DocumentKind::Refund);
        QCOMPARE(outcome->batch.allocations.size(), size_t(5));
        const AllocationFact &first = outcome->batch.allocations.front();
        QCOMPARE(first.target, (DocumentRef{DocumentKind::Invoice, {}, u"0012"_s}));
        QVERIFY(first.upToOpen);
        QCOMPARE(first.date, QDate(2026, 1, 31));
        QVERIFY(outcome->batch.documents[3].remoteId != outcome->batch.documents[4].remoteId);
    }

    void ambiguousDatesStopTheImport()
    {
        const QByteArray csv
            = "Number,Customer,Date,Amount,Currency\n1,A,02/03/2026,1.50,EUR\n2,A,05/03/2026,1.50,EUR\n";
        const Result<ReadOutcome> undecided = read(csv, {.as = RecordKind::Invoices});
        QVERIFY(!undecided);
        QCOMPARE(undecided.error().kind, Error::Kind::InvalidInput);
        QCOMPARE(undecided.error().place.field, u"Date"_s);
        // One day beyond 12 anywhere in the column settles it for all.
        const Result<ReadOutcome> settled = read(csv + "3,A,13/03/2026,1.50,EUR\n", {.as = RecordKind::Invoices});
        QVERIFY(settled);
        QCOMPARE(settled->batch.documents.front().issue, QDate(2026, 3, 2));
    }

    void ambiguousDecimalMarksStopTheImport()
    {
        const QByteArray csv = "Number;Customer;Date;Amount;Currency\n1;A;2026-03-02;1.234;EUR\n";
        const Result<ReadOutcome> undecided = read(csv, {.as = RecordKind::Invoices});
        QVERIFY(!undecided);
        QCOMPARE(undecided.error().place.field, u"Amount"_s);
        const Result<ReadOutcome> settled = read(csv + "2;A;2026-03-02;0,50;EUR\n", {.as = RecordKind::Invoices});
        QVERIFY(settled);
        QCOMPARE(settled->batch.documents.front().amount.toDecimalString(), u"1234.00"_s);
    }

    void amountsAtTheEndOfTheRangeAreKeptOrRejected_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<int>("as");
        QTest::addColumn<qint64>("kept");
        QTest::addColumn<QString>("field");
        const QByteArray bank = "Transaction ID,Booking date,Amount,Currency,Balance,Text\n";
        const QByteArray invoices = "Number,Customer,Date,Amount,Open amount,Currency\n";
        const int asBank = int(RecordKind::Bank);
        const int asInvoices = int(RecordKind::Invoices);
        QTest::newRow("largest") << bank + "1,2026-03-02,922337203685477.5807,EUR,922337203685477.5807,a\n"
                                 << asBank << qint64(1) << QString();
        QTest::newRow("sum of credits") << bank
                + "1,2026-03-02,922337203685477.5807,EUR,,a\n2,2026-03-02,0.0001,EUR,,b\n"
                                        << asBank << qint64(1) << u"Amount"_s;
        QTest::newRow("sum of debits") << bank
                + "1,2026-03-02,-922337203685477.5807,EUR,,a\n2,2026-03-02,-0.01,EUR,,b\n"
                                       << asBank << qint64(1) << u"Amount"_s;
        QTest::newRow("balance less amount") << bank + "1,2026-03-02,922337203685477.5807,EUR,-922337203685477.5807,a\n"
                                             << asBank << qint64(1) << QString();
        QTest::newRow("beyond") << bank + "1,2026-03-02,922337203685477.5808,EUR,,a\n2,2026-03-02,1.00,EUR,,b\n"
                                << asBank << qint64(1) << u"Amount"_s;
        QTest::newRow("open beyond amount")
            << invoices + "1,A,2026-03-02,922337203685477.5807,-922337203685477.5807,EUR\n"
            << asInvoices << qint64(0) << u"Open amount"_s;
    }
    void amountsAtTheEndOfTheRangeAreKeptOrRejected()
    {
        QFETCH(const QByteArray, csv);
        QFETCH(const int, as);
        QFETCH(const qint64, kept);
        QFETCH(const QString, field);
        const Result<ReadOutcome> outcome = read(csv, {.as = RecordKind(as), .account = u"X"_s});
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->read, kept);
        QCOMPARE(outcome->rejected.size(), size_t(field.isEmpty() ? 0 : 1));
        if (field.isEmpty())
            return;
        QCOMPARE(outcome->rejected.front().field, field);
        QVERIFY(outcome->rejected.front().line > 1);
    }

    void theSameNumberWithOtherDetailsIsRejectedAndARepeatSetAside()
    {
        const Result<ReadOutcome> outcome = read("Number,Customer,Date,Amount,Currency\n7,A,2026-03-02,1.50,EUR\n7,A,"
                                                 "2026-03-02,1.50,EUR\n7,A,2026-03-02,9.50,EUR\n",
                                                 {.as = RecordKind::Invoices});
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 1);
        QCOMPARE(outcome->setAside, 1);
        QCOMPARE(outcome->rejected.size(), size_t(1));
        QVERIFY(outcome->rejected.front().reason.contains(u"line 2"_s));
    }

    void lineEndsMarksAndEncodingsDoNotMatter()
    {
        const QString text
            = u"Number;Customer;Date;Amount;Currency\n1;Žižkov Łódź;2026-03-02;1.50;EUR\n2;Čapek Šimůnek;2026-03-03;2.50;EUR\n"_s;
        const Result<ReadOutcome> plain = read(text.toUtf8(), {.as = RecordKind::Invoices});
        QVERIFY(plain);
        for (const QString &lineEnd : {u"\n"_s, u"\r\n"_s, u"\r"_s}) {
            QString written = text;
            written.replace(u'\n', lineEnd);
            QByteArray wide;
            QByteArray wideOther;
            for (const QChar c : std::as_const(written)) {
                wide += QByteArray().append(char(c.cell())).append(char(c.row()));
                wideOther += QByteArray().append(char(c.row())).append(char(c.cell()));
            }
            const QByteArray forms[]
                = {written.toUtf8(), "\xef\xbb\xbf" + written.toUtf8(), wide, QByteArray("\xff\xfe") + wide,
                   wideOther,        QByteArray("\xfe\xff") + wideOther};
            for (const QByteArray &form : forms) {
                const Result<ReadOutcome> outcome = read(form, {.as = RecordKind::Invoices});
                QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
                QCOMPARE(gist(*outcome), gist(*plain));
            }
        }
    }

    void quotingRoundTripsAndColumnsMayBeShuffled()
    {
        QRandomGenerator random(20260301);
        const QString letters = u"ab\",;\n\r\tß€ '"_s;
        const QStringList headings = {u"Number"_s,   u"Customer ID"_s, u"Customer"_s, u"Issue date"_s,
                                      u"Due date"_s, u"Amount"_s,      u"Currency"_s, u"Description"_s};
        for (int run = 0; run < 60; ++run) {
            std::vector<QStringList> rows;
            for (int i = 0; i < 8; ++i) {
                QString wild = u"x"_s;
                for (int n = random.bounded(12); n > 0; --n)
                    wild += letters[random.bounded(int(letters.size()))];
                wild += u'x';
                const QDate day = QDate(2026, 1, 1).addDays(random.bounded(300));
                rows.push_back({QString::number(i), u"C%1"_s.arg(i % 3), wild, toIsoDate(day),
                                toIsoDate(day.addDays(30)),
                                u"%1.%2"_s.arg(random.bounded(9000)).arg(random.bounded(10, 99)), u"EUR"_s, wild});
            }
            std::vector<qsizetype> order(size_t(headings.size()));
            std::iota(order.begin(), order.end(), 0);
            QStringList expected;
            for (int shuffle = 0; shuffle < 3; ++shuffle) {
                QByteArray csv;
                for (const qsizetype column : order)
                    csv += quoted(headings[column]) + ",";
                csv += "\r\n";
                for (const QStringList &row : rows) {
                    for (const qsizetype column : order)
                        csv += quoted(row[column]) + ",";
                    csv += "\r\n";
                }
                const Result<ReadOutcome> outcome = read(csv, {.as = RecordKind::Invoices});
                QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
                QCOMPARE(outcome->read, 8);
                QCOMPARE(outcome->batch.documents[3].description, rows[3].back());
                if (shuffle == 0)
                    expected = gist(*outcome);
                QCOMPARE(gist(*outcome), expected);
                std::shuffle(order.begin(), order.end(), random);
            }
        }
    }

    void aStrayQuoteDoesNotSwallowTheFile()
    {
        const Result<ReadOutcome> outcome = read("Number,Customer,Date,Amount,Currency,Description\n1,A,2026-03-02,1."
                                                 "50,EUR,\"12 inch\n2,A,2026-03-02,1.50,EUR,ok\n",
                                                 {.as = RecordKind::Invoices});
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 2);
    }

    void debitAndCreditColumnsAndDirectionsGiveTheSign()
    {
        const Result<ReadOutcome> columns
            = read("Date;Details;Debit;Credit\n2026-03-02;a;10,00;\n2026-03-02;b;;20,00\n2026-03-02;c;-5,00;\n",
                   {.as = RecordKind::Bank, .account = u"X"_s, .currency = Currency::fromCode(u"EUR")});
        QVERIFY2(columns, qPrintable(columns ? QString() : columns.error().message));
        QCOMPARE(columns->batch.bankLines[0].amount.units(), -100'000);
        QCOMPARE(columns->batch.bankLines[1].amount.units(), 200'000);
        QCOMPARE(columns->batch.bankLines[2].amount.units(), -50'000);
        const Result<ReadOutcome> letters
            = read("Date;Details;Amount;D/C\n2026-03-02;a;10,00;D\n2026-03-02;b;20,00;C\n2026-03-02;b;20,00;?\n",
                   {.as = RecordKind::Bank, .account = u"X"_s, .currency = Currency::fromCode(u"EUR")});
        QVERIFY2(letters, qPrintable(letters ? QString() : letters.error().message));
        QCOMPARE(letters->batch.bankLines[0].amount.units(), -100'000);
        QCOMPARE(letters->batch.bankLines[1].amount.units(), 200'000);
        QCOMPARE(letters->rejected.size(), size_t(1));
    }

    void nothingIsReadWithoutACurrency()
    {
        const Result<ReadOutcome> outcome
            = read("Number,Customer,Date,Amount\n1,A,2026-03-02,1.50\n", {.as = RecordKind::Invoices});
        QVERIFY(outcome);
        QCOMPARE(outcome->read, 0);
        QCOMPARE(outcome->rejected.size(), size_t(1));
    }

    void aStoppedImportSaysSo()
    {
        QByteArray csv = "Number,Customer,Date,Amount,Currency\n";
        for (int i = 0; i < 3000; ++i)
            csv += QByteArray::number(i) + ",A,2026-03-02,1.50,EUR\n";
        ReadOptions options{.as = RecordKind::Invoices};
        options.cancel.cancel();
        const Result<ReadOutcome> outcome = read(csv, options);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"
