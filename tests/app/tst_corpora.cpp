#include "tests/app/console.h"

#include <QDir>
#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <sqlite3.h>

using namespace quittance::test;
using namespace Qt::StringLiterals;

namespace {

QString shared()
{
    const QString given = qEnvironmentVariable("QUITTANCE_SHARED");
    return given.isEmpty() ? QStringLiteral(QUITTANCE_SOURCE_DIR "/../shared") : given;
}

QJsonObject jsonOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// A decimal text in hundredths; the truth files write `15` and `39907.5`.
qint64 hundredths(const QJsonValue &amount)
{
    const QString text = amount.toString();
    const bool isNegative = text.startsWith(u'-');
    const QString whole = text.section(u'.', 0, 0);
    const QString part = text.section(u'.', 1).leftJustified(2, u'0', true);
    const qint64 units = qAbs(whole.toLongLong()) * 100 + part.toLongLong();
    return isNegative ? -units : units;
}

/// Rows of a question to the file, behind the program's back, as text.
QList<QStringList> ask(const QString &store, const char *sql)
{
    QList<QStringList> rows;
    sqlite3 *db = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_open_v2(store.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
        && sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) == SQLITE_OK) {
        while (sqlite3_step(statement) == SQLITE_ROW) {
            QStringList row;
            for (int i = 0; i < sqlite3_column_count(statement); ++i)
                row.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, i))));
            rows.append(row);
        }
    }
    sqlite3_finalize(statement);
    sqlite3_close_v2(db);
    return rows;
}

} // namespace

/// Real files through the console program into a book, against what is known of them.
class TestCorpora : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir(shared()).exists(u"corpora"_s))
            QSKIP("The shared corpora are not here; set QUITTANCE_SHARED.");
    }

    void xeroReceivablesEqualTheTruth()
    {
        const QDir seeds(shared() + u"/corpora/platforms/dbt_xero/integration_tests/seeds"_s);
        const QJsonObject truth = jsonOf(shared() + u"/corpora/truth/dbt_xero.json"_s);
        const QJsonObject groups = truth[u"by_type_status"].toObject();
        QVERIFY(!groups.isEmpty());
        const Desk desk;
        QCOMPARE(desk.json({u"import"_s, seeds.filePath(u"xero_contact_data.csv"_s), u"--as"_s, u"customers"_s}).exit,
                 0);
        const QString invoices = seeds.filePath(u"xero_invoice_data.csv"_s);
        const Run run = desk.json({u"import"_s, invoices});
        QCOMPARE(run.exit, 0);

        qint64 payable = 0;
        qint64 receivable = 0;
        QHash<QString, std::pair<qint64, qint64>> stored;
        for (const QStringList &row : ask(desk.store,
                                          "SELECT source_status, currency, count(*), sum(amount_units) / 100"
                                          " FROM document WHERE kind = 0 GROUP BY 1, 2"))
            stored[row[0] + u'/' + (row[1] == u"840" ? u"USD"_s : u"GBP"_s)]
                = {row[2].toLongLong(), row[3].toLongLong()};
        for (auto it = groups.constBegin(); it != groups.constEnd(); ++it) {
            const qint64 count = it.value()[u"count"].toInteger();
            if (it.key().startsWith(u"ACCPAY"_s)) {
                payable += count;
                continue;
            }
            receivable += count;
            const auto &[have, total] = stored[it.key().section(u'/', 1)];
            QCOMPARE(have, count);
            QCOMPARE(total, hundredths(it.value()[u"total"]));
        }
        QCOMPARE(stored.size(), 5);
        QCOMPARE(run.json[u"totals"][u"added"].toInteger(), receivable);
        QCOMPARE(run.json[u"totals"][u"set_aside"].toInteger(), payable);

        const Run aging = desk.json({u"--as-of"_s, u"2030-12-31"_s, u"aging"_s, u"--group"_s, u"currency"_s});
        for (const QJsonValue row : aging.json[u"currencies"].toArray()) {
            const QJsonValue group = groups[u"ACCREC/AUTHORISED/"_s + row[u"currency"].toString()];
            QCOMPARE(hundredths(row[u"net"]), hundredths(group[u"due"]));
        }
        QCOMPARE(aging.json[u"currencies"].toArray().size(), 2);

        const Run again = desk.json({u"import"_s, invoices});
        QCOMPARE(again.json[u"totals"][u"unchanged"].toInteger(), receivable);
        QCOMPARE(again.json[u"totals"][u"added"].toInteger() + again.json[u"totals"][u"changed"].toInteger(), 0);
    }

    void monthOfStatementsEqualsTheTruth()
    {
        const QDir root(shared() + u"/corpora"_s);
        const QJsonObject files = jsonOf(root.filePath(u"truth/camt.json"_s))[u"files"].toObject();
        QStringList paths;
        qint64 entries = 0;
        qint64 credits = 0;
        qint64 debits = 0;
        for (auto it = files.constBegin(); it != files.constEnd(); ++it) {
            if (!it.key().contains(u"/subite/"_s) || !it.key().contains(u"CAMT_053"_s))
                continue;
            paths.append(root.filePath(it.key()));
            for (const QJsonValue statement : it.value()[u"statements"].toArray()) {
                entries += statement[u"entries"].toInteger();
                credits += hundredths(statement[u"credits"]);
                debits += hundredths(statement[u"debits"]);
            }
        }
        QVERIFY(paths.size() >= 30);

        const Desk desk;
        const Run run = desk.json(QStringList{u"import"_s} + paths);
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.json[u"totals"][u"added"].toInteger(), entries);
        const QList<QStringList> sums
            = ask(desk.store,
                  "SELECT count(*), sum(max(amount_units, 0)) / 100, sum(max(-amount_units, 0)) / 100 FROM bank_line");
        QCOMPARE(sums.front(),
                 (QStringList{QString::number(entries), QString::number(credits), QString::number(debits)}));

        const QString hash = desk.json({u"verify"_s}).json[u"state_hash"].toString();
        const Run again = desk.json(QStringList{u"import"_s} + paths);
        QCOMPARE(again.json[u"totals"][u"unchanged"].toInteger(), entries);
        QCOMPARE(again.json[u"totals"][u"added"].toInteger(), 0);
        QCOMPARE(desk.json({u"verify"_s}).json[u"state_hash"].toString(), hash);
    }

    void missingDayIsNoticed()
    {
        const QDir folder(shared()
                          + u"/corpora/formats/camt/subite/example-files/CAMT/LT625883379695428516/CAMT_053"_s);
        QStringList paths;
        for (const QString &name : folder.entryList({u"*.xml"_s}, QDir::Files, QDir::Name))
            paths.append(folder.filePath(name));
        QVERIFY(paths.size() > 10);
        const auto missing = [](const Run &run) {
            int count = 0;
            for (const QJsonValue file : run.json[u"files"].toArray()) {
                for (const QJsonValue warning : file[u"warnings"].toArray())
                    count += warning[u"message"].toString().contains(u"missing"_s) ? 1 : 0;
            }
            return count;
        };
        const Desk whole;
        const int before = missing(whole.json(QStringList{u"import"_s} + paths));
        paths.removeAt(paths.size() / 2);
        const Desk gapped;
        const Run run = gapped.json(QStringList{u"import"_s} + paths);
        QCOMPARE(run.exit, 0);
        QCOMPARE(missing(run), before + 1);
    }

    void portfolioIsMatchedPrecisely()
    {
        const QDir folder(shared() + u"/match/trl_single_csv"_s);
        if (!folder.exists(u"truth.csv"_s))
            QSKIP("The match portfolio is not here.");
        QFile truthFile(folder.filePath(u"truth.csv"_s));
        QVERIFY(truthFile.open(QIODevice::ReadOnly));
        QSet<QString> truth;
        while (!truthFile.atEnd()) {
            const QList<QByteArray> cells = truthFile.readLine().split(',');
            if (cells.size() > 2)
                truth.insert(QString::fromUtf8(cells[1] + ' ' + cells[2]));
        }
        const Desk desk;
        const Run invoices = desk.json({u"import"_s, folder.filePath(u"invoices.csv"_s)});
        const Run bank = desk.json({u"import"_s, folder.filePath(u"bank.csv"_s)});
        QCOMPARE(invoices.json[u"totals"][u"added"].toInteger(), 15'527);
        QCOMPARE(bank.json[u"totals"][u"added"].toInteger(), 12'262);
        const auto netOf = [&] {
            qint64 sum = 0;
            const Run aging = desk.json({u"--as-of"_s, u"2030-12-31"_s, u"aging"_s, u"--group"_s, u"currency"_s});
            for (const QJsonValue row : aging.json[u"currencies"].toArray())
                sum += hundredths(row[u"net"]);
            return sum;
        };
        const qint64 before = netOf();

        const Run run = desk.json({u"reconcile"_s});

        QCOMPARE(run.exit, 0);
        const QList<QStringList> pairs
            = ask(desk.store,
                  "SELECT t.number, s.reference, a.target_units / 100 FROM allocation a"
                  " JOIN document t ON t.id = a.target_id JOIN document s ON s.id = a.source_id"
                  " WHERE s.kind = 2 AND s.state = 0 AND a.unapplied_day IS NULL");
        qint64 right = 0;
        qint64 applied = 0;
        for (const QStringList &pair : pairs) {
            right += truth.contains(pair[0] + u' ' + pair[1]) ? 1 : 0;
            applied += pair[2].toLongLong();
        }
        qInfo("%lld accepted, %lld of %lld pairs right", run.json[u"accepted"].toInteger(), right,
              qint64(pairs.size()));
        QVERIFY(pairs.size() > 8'000);
        QVERIFY(right * 1000 >= pairs.size() * 996);
        QCOMPARE(netOf(), before - applied);
        // What the first run settled leaves a few amounts unique that were not; then nothing is left to do.
        QVERIFY(desk.json({u"reconcile"_s}).json[u"accepted"].toInteger() < 100);
        QCOMPARE(desk.json({u"reconcile"_s}).json[u"accepted"].toInteger(), 0);
        QVERIFY(desk.json({u"verify"_s}).json[u"ok"].toBool());
    }
};

QTEST_GUILESS_MAIN(TestCorpora)
#include "tst_corpora.moc"
