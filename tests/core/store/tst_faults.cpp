#include "core/store/book.h"
#include "core/store/verify.h"
#include "tests/core/store/store_fixture.h"

#include <QFile>
#include <QTest>

#include <sqlite3.h>

using namespace quittance;
using namespace quittance::store;
using namespace quittance::store::test;
using namespace Qt::StringLiterals;

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereverAnImportFailsNothingIsChanged()
    {
        const TempBook book;
        ledger::FactBatch batch = makeFacts(3, 2);
        QVERIFY(book.apply(batch));
        batch.documents[0].amount = money("77.00");
        batch.documents[2].due = QDate(2026, 9, 9);
        batch.customers.push_back({.remoteId = u"new"_s, .name = u"New"_s, .parentRemoteId = u"C0"_s});
        const QString before = verify(book.db)->stateHash;
        const Instant later = at("2026-07-01T00:00:00Z");

        int failures = 0;
        for (qint64 n = 1; n < 10'000; ++n) {
            book.db.failFromAccess(n);
            const Result<ApplyOutcome> outcome = book.apply(batch, later);
            book.db.failFromAccess(0);
            if (outcome)
                break;
            ++failures;
            QCOMPARE(outcome.error().kind, Error::Kind::Full);
            QCOMPARE(verify(book.db)->stateHash, before);
        }
        QVERIFY(failures > 20);

        const TempBook untroubled;
        QVERIFY(untroubled.apply(makeFacts(3, 2)));
        QVERIFY(untroubled.apply(batch, later));
        QCOMPARE(verify(book.db)->stateHash, verify(untroubled.db)->stateHash);
        QVERIFY(verify(book.db)->ok);
    }

    void aFullDiskIsSaidAndTakesNothing()
    {
        const TempBook book;
        QVERIFY(book.apply(makeFacts(5)));
        const QString before = verify(book.db)->stateHash;
        QVERIFY(book.db.exec("PRAGMA max_page_count = 1")); // never below what there is
        const Result<ApplyOutcome> outcome = book.apply(makeFacts(5000));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Full);
        QVERIFY(outcome.error().message.contains(u"book.quittance"));
        QCOMPARE(verify(book.db)->stateHash, before);
    }

    void aLockedFileIsSaid()
    {
        const TempBook book;
        const Result<Connection> other = Connection::open(book.path, Connection::Mode::ReadWrite);
        QVERIFY(other);
        const auto held = Transaction::begin(*other);
        QVERIFY(held);
        sqlite3_busy_timeout(book.db.handle(), 1);
        const Result<ApplyOutcome> outcome = book.apply(makeFacts(1));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Busy);
    }

    void aReadOnlyBookIsReadAndNotWritten()
    {
        const TempBook book;
        QVERIFY(book.apply(makeFacts(2)));
        const auto opened = Book::open(book.path, Connection::Mode::ReadOnly);
        QVERIFY(opened);
        QVERIFY((*opened)->isReadOnly());
        const auto count
            = (*opened)->read([](const Connection &db) { return db.scalar("SELECT count(*) FROM document"); });
        QCOMPARE(*count.result(), 4);
        const auto written = (*opened)->write([](const Connection &db) { return db.exec("DELETE FROM setting"); });
        QCOMPARE(written.result().error().kind, Error::Kind::ReadOnly);
    }

    void aFileThatIsNoBookIsSaid()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"noise.quittance"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto opened = Book::open(path, Connection::Mode::ReadWrite);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Corrupt);
        QVERIFY(opened.error().message.contains(u"noise.quittance"));
        QCOMPARE(QFile(path).size(), 8192);
    }

    void aMissingFileIsSaid()
    {
        const QTemporaryDir folder;
        const auto opened = Book::open(folder.filePath(u"none.quittance"_s), Connection::Mode::ReadWrite);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::NotFound);
    }

    void aCancelledImportChangesNothing()
    {
        const TempBook book;
        const CancelToken cancel;
        const auto stop = [&](qint64 done, qint64) {
            if (done >= 2048)
                cancel.cancel();
        };
        const Result<ApplyOutcome> outcome
            = applyBatch(book.db, book.company, book.source, makeFacts(2000), {}, stop, cancel);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
        QCOMPARE(*book.db.scalar("SELECT count(*) FROM document"), 0);
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
