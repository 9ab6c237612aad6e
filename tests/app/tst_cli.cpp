#include "tests/app/console.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <sqlite3.h>

using namespace quittance::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char kInvoices[] = "Invoice number,Customer ID,Customer,Issue date,Due date,Amount,Currency\n"
                             "INV-1001,C1,Alder Works,2026-01-05,2026-02-04,1000.00,EUR\n"
                             "INV-1002,C1,Alder Works,2026-01-12,2026-02-11,2500.00,EUR\n"
                             "INV-1003,C2,Birch Supplies,2026-01-15,2026-02-14,800.00,USD\n"
                             "INV-1004,C2,Birch Supplies,2026-03-20,2026-04-19,1200.00,USD\n";
constexpr char kOneBadRow[] = "Invoice number,Customer ID,Customer,Issue date,Due date,Amount,Currency\n"
                              "INV-2001,C1,Alder Works,2026-01-05,2026-02-04,10.00,EUR\n"
                              "INV-2002,C1,Alder Works,2026-01-12,2026-02-11,ten,EUR\n";
constexpr char kBank[] = "Transaction ID,Booking date,Amount,Currency,Counterparty,Text\n"
                         "B1,2026-02-04,1000.00,EUR,Alder Works,Payment INV-1001\n"
                         "B2,2026-02-12,2490.00,EUR,Alder Works,transfer\n";
/// Headings that say nothing: only the mapping knows what they are.
constexpr char kOddInvoices[] = "A;B;C;D;E;F\n"
                                "X-1;Alder Works;05.01.2026;1.000,50;EUR;yes\n"
                                "X-2;Alder Works;06.01.2026;10,00;EUR;no\n";
constexpr char kMapping[] = R"({"schema":"quittance-mapping/1","as":"invoices","delimiter":";","encoding":"utf-8",
"header_rows":1,"date_order":"dmy","decimal_mark":",","sign":"as-is",
"columns":{"A":"number","B":"customer_name","C":"issue","D":"amount","E":"currency"},
"constants":{},"only":{"F":["yes"]}})";

/// A portfolio to match without a book, but for its last brace.
constexpr char kPortfolio[] = R"({"schema":"quittance-match-bench/1","kind":"portfolio",
"customers":[{"id":"C1","name":"Alder Works"}],
"invoices":[{"id":"I1","number":"INV-1001","customer_id":"C1","currency":"EUR","amount":"1000.00","issue_date":"2026-01-05"},
{"id":"I2","number":"INV-1002","customer_id":"C1","currency":"EUR","amount":"2500.00","issue_date":"2026-01-12"}],
"transactions":[{"id":"T1","date":"2026-02-04","amount":"1000.00","counterparty":"Alder Works","text":"INV-1001"}])";

qint64 cents(const QJsonValue &amount)
{
    QString text = amount.toString();
    return text.count(u'.') == 1 && text.section(u'.', 1).size() == 2 ? text.remove(u'.').toLongLong() : -1;
}

QString caseFile(const QString &name)
{
    const QDir folder(QStringLiteral(QUITTANCE_SOURCE_DIR "/tests/sample/cases"));
    const QStringList found = folder.entryList({name + u"*.json"_s});
    return found.size() == 1 ? folder.filePath(found.front()) : QString();
}

/// The bytes of one column's text changed in place, behind the program's back.
bool tamper(const QString &store)
{
    sqlite3 *db = nullptr;
    bool done = sqlite3_open(store.toUtf8().constData(), &db) == SQLITE_OK;
    done = done
        && sqlite3_exec(db, "UPDATE decision_event SET author = 'somebody' WHERE seq = 1", nullptr, nullptr, nullptr)
            == SQLITE_OK
        && sqlite3_changes(db) == 1;
    sqlite3_close_v2(db);
    return done;
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(QFile::exists(binary()), qPrintable(binary())); }

    void wrongUsageIsExitTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown command") << QStringList{u"invoice"_s};
        QTest::newRow("unknown option") << QStringList{u"verify"_s, u"--hard"_s};
        QTest::newRow("no store") << QStringList{u"aging"_s};
        QTest::newRow("value missing") << QStringList{u"--store"_s};
        QTest::newRow("file missing") << QStringList{u"--store"_s, u"b"_s, u"import"_s};
        QTest::newRow("no date") << QStringList{u"--store"_s, u"b"_s, u"--as-of"_s, u"31.3.2026"_s, u"aging"_s};
        QTest::newRow("local instant") << QStringList{u"--store"_s, u"b"_s, u"--known-at"_s, u"2026-03-31T10:00"_s,
                                                      u"aging"_s};
        QTest::newRow("no kind") << QStringList{u"--store"_s, u"b"_s, u"import"_s, u"f"_s, u"--as"_s, u"bills"_s};
        QTest::newRow("no currency") << QStringList{u"--store"_s, u"b"_s,          u"import"_s,
                                                    u"f"_s,       u"--currency"_s, u"EU"_s};
    }

    void wrongUsageIsExitTwo()
    {
        QFETCH(const QStringList, arguments);
        const Desk desk;
        const Run run = desk.raw(arguments);
        QCOMPARE(run.exit, 2);
        QVERIFY(run.out.isEmpty());
        QVERIFY(!run.err.isEmpty());
        QCOMPARE(QDir(desk.folder.path()).entryList(QDir::Files).size(), 0);
    }

    void failureIsOneErrorDocument()
    {
        const Desk desk;
        const Run run = desk.json({u"aging"_s});
        QCOMPARE(run.exit, 3);
        const QJsonObject error = run.json[u"error"].toObject();
        QCOMPARE(error[u"kind"].toString(), u"not_found"_s);
        QVERIFY(error[u"message"].toString().contains(u"book.quittance"));
        for (const QString &key : {u"file"_s, u"line"_s, u"field"_s})
            QVERIFY(error.contains(key));
        QVERIFY(!QFile::exists(desk.store));
        const Run missing = desk.json({u"import"_s, u"none.csv"_s});
        QCOMPARE(missing.exit, 3);
        QCOMPARE(missing.json[u"error"][u"file"].toString(), u"none.csv"_s);
        QVERIFY(!QFile::exists(desk.store)); // nothing changed: there was no book
    }

    void sameFileTwiceIsUnchanged()
    {
        const Desk desk;
        const QString invoices = desk.write(u"invoices.csv"_s, kInvoices);
        const Run first = desk.json({u"import"_s, invoices});
        QCOMPARE(first.exit, 0);
        QCOMPARE(first.json[u"totals"][u"added"].toInt(), 4);
        QCOMPARE(first.json[u"files"][0][u"format"].toString(), u"csv"_s);
        const QString hash = desk.json({u"verify"_s}).json[u"state_hash"].toString();
        const Run second = desk.json({u"import"_s, invoices});
        QCOMPARE(second.exit, 0);
        QCOMPARE(
            second.json[u"totals"],
            QJsonValue(QJsonObject{
                {u"added"_s, 0}, {u"changed"_s, 0}, {u"unchanged"_s, 4}, {u"set_aside"_s, 0}, {u"rejected"_s, 0}}));
        QCOMPARE(desk.json({u"verify"_s}).json[u"state_hash"].toString(), hash);
    }

    void dryRunStoresNothing()
    {
        const Desk desk;
        const Run first = desk.json({u"import"_s, desk.write(u"a.csv"_s, kInvoices), u"--dry-run"_s});
        QCOMPARE(first.json[u"totals"][u"added"].toInt(), 4);
        QVERIFY(!QFile::exists(desk.store));
        QCOMPARE(desk.json({u"import"_s, desk.write(u"a.csv"_s, kInvoices)}).exit, 0);
        const QString hash = desk.json({u"verify"_s}).json[u"state_hash"].toString();
        const QString other = desk.write(u"b.csv"_s, QByteArray(kInvoices).replace("INV-1", "INV-3"));
        const Run dry = desk.json({u"import"_s, other, u"--dry-run"_s});
        QCOMPARE(dry.exit, 0);
        QCOMPARE(dry.json[u"totals"][u"added"].toInt(), 4);
        QCOMPARE(desk.json({u"verify"_s}).json[u"state_hash"].toString(), hash);
    }

    void oneBadRowStoresNoneUnlessSkipped()
    {
        const Desk desk;
        const QString good = desk.write(u"good.csv"_s, kInvoices);
        const QString bad = desk.write(u"bad.csv"_s, kOneBadRow);
        const Run refused = desk.json({u"import"_s, good, bad});
        QCOMPARE(refused.exit, 1);
        const QJsonObject row = refused.json[u"files"][1][u"rejected"][0].toObject();
        QCOMPARE(row[u"line"].toInt(), 3);
        QCOMPARE(row[u"field"].toString(), u"Amount"_s);
        QCOMPARE(row[u"value"].toString(), u"ten"_s);
        QVERIFY(!row[u"reason"].toString().isEmpty());
        QCOMPARE(desk.json({u"aging"_s}).json[u"currencies"].toArray().size(), 0);

        const Run skipped = desk.json({u"import"_s, good, bad, u"--skip-bad"_s});
        QCOMPARE(skipped.exit, 1);
        QCOMPARE(skipped.json[u"totals"][u"added"].toInt(), 5);
        QCOMPARE(skipped.json[u"totals"][u"rejected"].toInt(), 1);
        QCOMPARE(desk.json({u"aging"_s}).json[u"currencies"].toArray().size(), 2);
    }

    void mappingFileSaysHowToRead()
    {
        const Desk desk;
        const QString file = desk.write(u"odd.csv"_s, kOddInvoices);
        const QString mapping = desk.write(u"mapping.json"_s, kMapping);
        const Run run = desk.json({u"import"_s, file, u"--mapping"_s, mapping});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.json[u"totals"][u"added"].toInt(), 1);
        QCOMPARE(run.json[u"totals"][u"set_aside"].toInt(), 1);
        const Run aging = desk.json({u"--as-of"_s, u"2026-01-31"_s, u"aging"_s});
        QCOMPARE(aging.json[u"currencies"][0][u"net"].toString(), u"1000.50"_s);
        QCOMPARE(desk.json({u"import"_s, file, u"--mapping"_s, u"no such mapping"_s}).exit, 3);
    }

    void agingBucketsSumToNet()
    {
        const Desk desk;
        QCOMPARE(desk.json({u"sample"_s, u"--customers"_s, u"12"_s, u"--invoices"_s, u"200"_s}).exit, 0);
        for (const QString &credits : {u"separate"_s, u"own-date"_s, u"fifo"_s, u"current"_s}) {
            for (const QString &by : {u"due"_s, u"issue"_s}) {
                const Run run = desk.json({u"aging"_s, u"--credits"_s, credits, u"--by"_s, by});
                QCOMPARE(run.exit, 0);
                QCOMPARE(run.json[u"credits"].toString(), credits);
                QCOMPARE(run.json[u"by"].toString(), by);
                QVERIFY(run.json[u"known_at"].isNull());
                QCOMPARE(run.json[u"as_of"].toString(), u"2026-04-16"_s);
                for (const QString &part : {u"currencies"_s, u"customers"_s}) {
                    QVERIFY(!run.json[part].toArray().isEmpty());
                    for (const QJsonValue row : run.json[part].toArray()) {
                        if (row[u"currency"].toString() == u"JPY")
                            continue;
                        qint64 sum = cents(row[u"unapplied"]);
                        for (const QJsonValue bucket : row[u"buckets"].toArray())
                            sum += cents(bucket[u"amount"]);
                        QCOMPARE(sum, cents(row[u"net"]));
                    }
                }
            }
        }
    }

    void agingTakesTheWordsOfTheCasesToo()
    {
        const Desk desk;
        QCOMPARE(desk.json({u"sample"_s, u"--customers"_s, u"5"_s, u"--invoices"_s, u"60"_s}).exit, 0);
        const std::pair<QString, QString> words[]
            = {{u"own-date"_s, u"own_date"_s}, {u"fifo"_s, u"fifo_oldest_due"_s}, {u"current"_s, u"current_bucket"_s}};
        for (const auto &[ours, theirs] : words)
            QCOMPARE(desk.json({u"aging"_s, u"--credits"_s, ours}).json,
                     desk.json({u"aging"_s, u"--credits"_s, theirs}).json);
        QCOMPARE(desk.json({u"aging"_s, u"--by"_s, u"issue"_s}).json,
                 desk.json({u"aging"_s, u"--by"_s, u"invoice"_s}).json);
        QCOMPARE(desk.json({u"aging"_s, u"--credits"_s, u"late"_s}).exit, 2);
        QCOMPARE(desk.json({u"aging"_s, u"--edges"_s, u"30,20"_s}).exit, 2);
        QCOMPARE(desk.json({u"aging"_s, u"--group"_s, u"country"_s}).exit, 2);
        const Run grouped = desk.json({u"aging"_s, u"--group"_s, u"currency"_s});
        QCOMPARE(grouped.json[u"customers"].toArray().size(), 0);
        const QJsonArray buckets
            = desk.json({u"aging"_s, u"--edges"_s, u"0,15,45"_s}).json[u"currencies"][0][u"buckets"].toArray();
        QStringList labels;
        for (const QJsonValue bucket : buckets)
            labels.append(bucket[u"label"].toString());
        QCOMPARE(labels, (QStringList{u"current"_s, u"1-15"_s, u"16-45"_s, u"46+"_s}));
        const QJsonArray byIssue = desk.json({u"aging"_s, u"--by"_s, u"issue"_s, u"--edges"_s, u"30,60"_s})
                                       .json[u"currencies"][0][u"buckets"]
                                       .toArray();
        QCOMPARE(byIssue[0][u"label"].toString(), u"0-30"_s);
    }

    void earlierDayAndKnowledgeAreOtherFigures()
    {
        const Desk desk;
        QCOMPARE(desk.json({u"sample"_s, u"--customers"_s, u"12"_s, u"--invoices"_s, u"300"_s}).exit, 0);
        const Run day = desk.json({u"--as-of"_s, u"2026-02-28"_s, u"aging"_s});
        const Run then
            = desk.json({u"--as-of"_s, u"2026-02-28"_s, u"--known-at"_s, u"2026-03-01T07:00:00Z"_s, u"aging"_s});
        QCOMPARE(then.json[u"known_at"].toString(), u"2026-03-01T07:00:00Z"_s);
        QVERIFY(day.json[u"currencies"] != then.json[u"currencies"]);
        QVERIFY(day.json[u"currencies"] != desk.json({u"aging"_s}).json[u"currencies"]);
    }

    void metricsAreListedAndAnswered()
    {
        const Desk desk;
        const Run list = desk.raw({u"--json"_s, u"metric"_s, u"--list"_s});
        QCOMPARE(list.exit, 0);
        bool isListed = false;
        for (const QJsonValue metric : list.json[u"metrics"].toArray())
            isListed = isListed || metric[u"name"].toString() == u"pct_current";
        QVERIFY(isListed);

        QCOMPARE(desk.json({u"import"_s, desk.write(u"i.csv"_s, kInvoices)}).exit, 0);
        const Run share
            = desk.json({u"--as-of"_s, u"2026-03-31"_s, u"metric"_s, u"pct_current"_s, u"--currency"_s, u"USD"_s});
        QCOMPARE(share.exit, 0);
        QCOMPARE(share.json[u"value"][u"pct_current"].toString(), u"60.000000"_s);
        QVERIFY(share.json[u"reason"].isNull());
        const Run each = desk.json({u"--as-of"_s, u"2026-03-31"_s, u"metric"_s, u"pct_current"_s});
        QVERIFY(each.json[u"value"].toObject().contains(u"EUR"_s));
        QVERIFY(each.json[u"value"].toObject().contains(u"USD"_s));
        QCOMPARE(desk.json({u"metric"_s, u"no_such_metric"_s}).exit, 3);
    }

    void casesOfThisReleaseAgree()
    {
        const Desk desk;
        const Run ten = desk.raw({u"--json"_s, u"check-cases"_s, caseFile(u"C10"_s)});
        QCOMPARE(ten.exit, 0);
        QCOMPARE(ten.json[u"disagree"].toInt(), 0);
        QVERIFY(ten.json[u"agree"].toInt() > 0);
        const Run nine = desk.raw({u"--json"_s, u"check-cases"_s, caseFile(u"C09"_s)});
        int checked = 0;
        for (const QJsonValue query : nine.json[u"cases"][0][u"queries"].toArray()) {
            const int number = query[u"id"].toString().right(2).toInt();
            if (number < 4 || number > 8)
                continue;
            QVERIFY2(query[u"agrees"].toBool(), qPrintable(query[u"id"].toString()));
            ++checked;
        }
        QCOMPARE(checked, 5);
        const Run one = desk.raw({u"--json"_s, u"check-cases"_s, caseFile(u"C01"_s)});
        for (const QJsonValue query : one.json[u"cases"][0][u"queries"].toArray()) {
            const QString metric = query[u"metric"].toString();
            if (metric.contains(u"aging") || metric.contains(u"roll") || metric == u"pct_current")
                QVERIFY2(query[u"agrees"].toBool(), qPrintable(query[u"id"].toString()));
        }
    }

    void reconcileAndExplain()
    {
        const Desk desk;
        QCOMPARE(desk.json({u"import"_s, desk.write(u"i.csv"_s, kInvoices)}).exit, 0);
        QCOMPARE(
            desk.json({u"import"_s, desk.write(u"b.csv"_s, kBank), u"--as"_s, u"bank"_s, u"--account"_s, u"DE01"_s})
                .exit,
            0);
        const Run matched = desk.json({u"reconcile"_s});
        QCOMPARE(matched.exit, 0);
        QCOMPARE(matched.json[u"accepted"].toInt(), 1);
        QCOMPARE(matched.json[u"suggested"].toInt(), 1);
        QVERIFY(matched.json[u"seconds"].isDouble());
        QCOMPARE(desk.json({u"reconcile"_s}).json[u"accepted"].toInt(), 0);
        const Run paid = desk.json({u"explain"_s, u"B1"_s});
        QCOMPARE(paid.exit, 0);
        const QJsonObject candidate = paid.json[u"candidates"][0].toObject();
        QCOMPARE(candidate[u"state"].toString(), u"accepted"_s);
        QCOMPARE(candidate[u"documents"][0][u"number"].toString(), u"INV-1001"_s);
        QCOMPARE(candidate[u"documents"][0][u"amount"].toString(), u"1000.00"_s);
        QVERIFY(candidate[u"reasons"].toArray().size() >= 2);
        QVERIFY(!desk.json({u"explain"_s, u"INV-1002"_s}).json[u"verdict"].toString().isEmpty());
        const Run nobody = desk.json({u"explain"_s, u"INV-9999"_s});
        QCOMPARE(nobody.exit, 3);
        QCOMPARE(nobody.json[u"error"][u"kind"].toString(), u"not_found"_s);
    }

    void judgeReadsWhatIsExpectedAndTheMatcherDoesNot()
    {
        const Desk desk;
        const auto answer = [&](const char *expected, bool isJudged) {
            const QString file = desk.write(u"portfolio.json"_s, QByteArray(kPortfolio) + expected + '}');
            QStringList arguments{u"--json"_s, u"reconcile"_s, u"--bench"_s, file};
            if (isJudged)
                arguments.append(u"--judge"_s);
            Run run = desk.raw(arguments);
            run.json.remove(u"seconds"_s);
            run.json.remove(u"peak_rss_mb"_s);
            return run;
        };
        constexpr char kTruth[] = R"(,"expected":[{"invoices":["I1"],"transactions":["T1"]}])";
        constexpr char kLie[] = R"(,"expected":[{"invoices":["I2"],"transactions":["T1"]}])";

        const Run plain = answer("", false);
        QCOMPARE(plain.exit, 0);
        QCOMPARE(plain.json[u"allocations"].toArray().size(), 1);
        QVERIFY(!plain.json.contains(u"quality"_s));
        QCOMPARE(answer(kTruth, false).json, plain.json);

        Run judged = answer(kTruth, true);
        QCOMPARE(judged.json[u"quality"][u"parts"][0][u"accepted"][u"precision"], QJsonValue(1));
        QCOMPARE(judged.json[u"quality"][u"recall"][u"found_by_none"], QJsonValue(0));
        judged.json.remove(u"quality"_s);
        QCOMPARE(judged.json, plain.json);
        QCOMPARE(answer(kLie, true).json[u"quality"][u"parts"][0][u"accepted"][u"precision"], QJsonValue(0));

        const Run unknown = answer("", true);
        QCOMPARE(unknown.exit, 0);
        QVERIFY(unknown.json[u"quality"].isNull());
        QVERIFY(!unknown.json[u"reason"].toString().isEmpty());
    }

    void reportIsAWorkbookOrNothing()
    {
        const Desk desk;
        QCOMPARE(desk.json({u"import"_s, desk.write(u"i.csv"_s, kInvoices)}).exit, 0);
        const QString out = desk.folder.filePath(u"aged.xlsx"_s);
        QCOMPARE(desk.json({u"--as-of"_s, u"2026-03-31"_s, u"report"_s, u"aged-receivables"_s, u"--out"_s, out}).exit,
                 0);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.startsWith("PK\x03\x04"));
        QVERIFY(content.contains("xl/workbook.xml"));

        QCOMPARE(desk.json({u"report"_s, u"aged-receivables"_s}).exit, 2);
        QCOMPARE(desk.json({u"report"_s, u"aged-debtors"_s, u"--out"_s, out}).exit, 2);

        const QString nowhere = desk.folder.filePath(u"no/such/aged.xlsx"_s);
        const Run failed = desk.json({u"report"_s, u"aged-receivables"_s, u"--out"_s, nowhere});
        QCOMPARE(failed.exit, 3);
        QVERIFY(failed.json.contains(u"error"_s));
        QVERIFY(!QFile::exists(nowhere));
    }

    void verifyFindsWhatWasTamperedWith()
    {
        const Desk desk;
        QCOMPARE(desk.json({u"sample"_s, u"--customers"_s, u"3"_s, u"--invoices"_s, u"40"_s}).exit, 0);
        const Run sound = desk.json({u"verify"_s});
        QCOMPARE(sound.exit, 0);
        QVERIFY(sound.json[u"ok"].toBool());
        QVERIFY(!sound.json[u"state_hash"].toString().isEmpty());
        QVERIFY(tamper(desk.store));
        const Run found = desk.json({u"verify"_s});
        QCOMPARE(found.exit, 1);
        QVERIFY(!found.json[u"ok"].toBool(true));
        const QJsonObject finding = found.json[u"findings"][0].toObject();
        for (const QString &key : {u"kind"_s, u"id"_s, u"message"_s})
            QVERIFY(!finding[key].toString().isEmpty());
    }

    void sampleReplacesNothingAndIsTheSameForTheSameSeed()
    {
        const Desk one;
        const Desk two;
        const QStringList command{u"sample"_s, u"--customers"_s, u"6"_s, u"--invoices"_s, u"80"_s, u"--seed"_s, u"5"_s};
        QCOMPARE(one.json(command).exit, 0);
        QCOMPARE(two.json(command).exit, 0);
        QFile first(one.store);
        QFile second(two.store);
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        QVERIFY(first.readAll() == second.readAll());
        QCOMPARE(QDir(one.folder.path()).entryList(QDir::Files).size(), 1);
        QCOMPARE(one.json(command).exit, 3);
        QCOMPARE(one.json({u"sample"_s, u"--seed"_s, u"x"_s}).exit, 2);
    }

    void inspectNeedsNoBook()
    {
        const Desk desk;
        const Run run = desk.raw({u"--json"_s, u"inspect"_s, desk.write(u"i.csv"_s, kInvoices), u"none.csv"_s});
        QCOMPARE(run.exit, 1);
        const QJsonArray files = run.json[u"files"].toArray();
        QCOMPARE(files.size(), 2);
        QCOMPARE(files[0][u"documents"].toArray().size(), 4);
        QCOMPARE(files[0][u"documents"][0][u"total"].toString(), u"1000.00"_s);
        QCOMPARE(files[0][u"documents"][0][u"buyer"].toString(), u"Alder Works"_s);
        QCOMPARE(files[1][u"errors"].toArray().size(), 1);
    }

    void lastValueOfAnOptionHolds()
    {
        const Desk desk;
        QCOMPARE(desk.json({u"import"_s, desk.write(u"i.csv"_s, kInvoices)}).exit, 0);
        const Run run = desk.json({u"aging"_s, u"--credits"_s, u"fifo"_s, u"--credits"_s, u"current"_s});
        QCOMPARE(run.json[u"credits"].toString(), u"current"_s);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
