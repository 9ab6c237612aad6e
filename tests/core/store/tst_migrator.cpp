#include "core/store/book.h"
#include "core/store/decision_gateway.h"
#include "core/store/rescue.h"
#include "tests/core/store/store_fixture.h"

#include <QFile>
#include <QTest>

using namespace quittance;
using namespace quittance::store;
using namespace quittance::store::test;
using namespace Qt::StringLiterals;

class TestMigrator : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString steps(const char *name, std::initializer_list<QByteArray> texts) const
    {
        const QString folder = m_folder.filePath(QString::fromLatin1(name));
        QDir().mkpath(folder);
        int number = 0;
        for (const QByteArray &text : texts) {
            QFile file(u"%1/%2_step.sql"_s.arg(folder).arg(++number, 4, 10, QLatin1Char('0')));
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
                return {};
        }
        return folder;
    }
    Connection open(const char *name) const
    {
        return *Connection::open(m_folder.filePath(QString::fromLatin1(name)), Connection::Mode::Create);
    }

private Q_SLOTS:
    void migratingTwiceDoesNothingMore()
    {
        const TempBook book;
        QVERIFY(book.version);
        const qint64 before = *book.db.scalar("SELECT count(*) FROM sqlite_schema");
        QCOMPARE(*migrate(book.db), *book.version);
        QCOMPARE(*book.db.scalar("SELECT count(*) FROM sqlite_schema"), before);
        QVERIFY(!QFile::exists(backupPath(book.path, 1)));
    }

    void aFailingStepLeavesTheVersionBefore()
    {
        const Connection db = open("failing.db");
        const QByteArray first = "-- min_reader: 1\nCREATE TABLE a (x INTEGER) STRICT;\n";
        QVERIFY(migrate(db, steps("one", {first})));
        QVERIFY(
            !migrate(db, steps("two", {first, "-- min_reader: 1\nCREATE TABLE b (x INTEGER) STRICT;\nNONSENSE;\n"})));
        QCOMPARE(*db.scalar("SELECT max(version) FROM schema_version"), 1);
        QCOMPARE(*db.scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'b'"), 0);
        QCOMPARE(*db.scalar("PRAGMA foreign_keys"), 1);
    }

    void aNewStepFirstMakesACopy()
    {
        const Connection db = open("copied.db");
        const QByteArray first = "-- min_reader: 1\nCREATE TABLE a (x INTEGER) STRICT;\nINSERT INTO a VALUES (7);\n";
        QVERIFY(migrate(db, steps("three", {first})));
        QCOMPARE(*migrate(db, steps("four", {first, "-- min_reader: 1\nDELETE FROM a;\n"})), 2);
        const auto copy = Connection::open(backupPath(db.path(), 1), Connection::Mode::ReadOnly);
        QVERIFY(copy);
        QCOMPARE(*copy->scalar("SELECT x FROM a"), 7);
        QCOMPARE(*copy->scalar("SELECT max(version) FROM schema_version"), 1);
    }

    void aFileFromTheFutureIsLeftAlone()
    {
        const TempBook book;
        QVERIFY(book.db.exec("INSERT INTO schema_version VALUES (99, 99, '0099_future')"));
        const auto opened = Book::open(book.path, Connection::Mode::ReadWrite);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::TooNew);
        QVERIFY(opened.error().message.contains(u"newer version"));
        const auto readOnly = Book::open(book.path, Connection::Mode::ReadOnly);
        QCOMPARE(readOnly.error().kind, Error::Kind::TooNew);
    }

    void aDamagedPageIsRescuedAround()
    {
        const QString path = m_folder.filePath(u"damaged.quittance"_s);
        {
            const Connection db = *Connection::open(path, Connection::Mode::Create);
            QVERIFY(migrate(db));
            const auto company = *CompanyGateway(db).add(u"Kept"_s);
            const auto source = *CompanyGateway(db).source(company, u"files"_s, u"Files"_s);
            QVERIFY(applyBatch(db, company, source, makeFacts(3000)));
            QVERIFY(DecisionGateway(db).append({.company = company, .author = u"me"_s, .kind = u"note"_s}));
            QVERIFY(db.exec("PRAGMA wal_checkpoint(TRUNCATE)"));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 whole = file.size();
        QVERIFY(file.seek(whole / 2 / 4096 * 4096));
        file.write(QByteArray(3 * 4096, '\xff'));
        file.close();

        const Result<RescueReport> report = rescue(path);
        QVERIFY(report);
        QCOMPARE(QFile(report->setAside).size(), whole);
        const Connection fresh = *Connection::open(path, Connection::Mode::ReadWrite);
        QCOMPARE(*fresh.scalar("SELECT count(*) FROM company"), 1);
        QCOMPARE(*fresh.scalar("SELECT count(*) FROM decision_event"), 1);
        QVERIFY(*fresh.scalar("SELECT count(*) FROM document") > 3000);
        QVERIFY(DecisionGateway(fresh).verifyChain(ledger::CompanyId(1))->empty());
    }
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
