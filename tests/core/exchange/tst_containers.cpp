#include "core/exchange/exchange.h"
#include "core/exchange/file_bytes.h"
#include "core/exchange/file_listing.h"
#include "core/exchange/zip/zip_archive.h"
#include "tests/support/workbook_writer.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace quittance;
using namespace quittance::exchange;
using namespace quittance::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char kCsv[] = "Invoice number,Customer,Issue date,Due date,Amount,Currency\n"
                        "R-1,Aqua,2026-03-01,2026-03-31,5.00,EUR\n";

QByteArray workbook()
{
    return workbookOf({{"One",
                        row(1,
                            textCell("A1", "Invoice number") + textCell("B1", "Customer") + textCell("C1", "Issue date")
                                + textCell("D1", "Amount") + textCell("E1", "Currency"))
                            + row(2,
                                  textCell("A2", "R-2") + textCell("B2", "Aqua") + numberCell("C2", "46112", 1)
                                      + numberCell("D2", "7.5", 3) + textCell("E2", "EUR"))}});
}

struct Folder
{
    QTemporaryDir dir;

    void put(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(dir.filePath(name).section(u'/', 0, -2));
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    [[nodiscard]] QStringList listed(const QStringList &names = {QString()}) const
    {
        QStringList paths;
        for (const QString &name : names)
            paths += name.isEmpty() ? dir.path() : dir.filePath(name);
        QStringList found;
        for (const ListedFile &file : listFiles(paths))
            found += (file.isFound ? QString() : u"named "_s) + file.path.sliced(dir.path().size() + 1);
        return found;
    }
};

} // namespace

class TestContainers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileInFoldersAndArchivesIsFound()
    {
        const Folder folder;
        folder.put(u"b.csv"_s, kCsv);
        folder.put(u".hidden"_s, kCsv);
        folder.put(u"~$open.xlsx"_s, kCsv);
        folder.put(u"sub/deep/c.csv"_s, kCsv);
        folder.put(u"a.zip"_s,
                   zipped({{"z.csv", kCsv},
                           {"in/y.csv", kCsv},
                           {"in/", {}},
                           {"__MACOSX/._z.csv", "x"},
                           {"inner.zip", zipped({{"x.csv", kCsv}})},
                           {"book.xlsx", workbook()}}));
        QCOMPARE(folder.listed(),
                 (QStringList{u"a.zip/book.xlsx"_s, u"a.zip/in/y.csv"_s, u"a.zip/inner.zip/x.csv"_s, u"a.zip/z.csv"_s,
                              u"b.csv"_s, u"sub/deep/c.csv"_s}));
        QCOMPARE(folder.listed({u"b.csv"_s, u"none.csv"_s}), (QStringList{u"named b.csv"_s, u"named none.csv"_s}));
    }

    void aFileInAnArchiveIsReadLikeOneOfItsOwn()
    {
        const Folder folder;
        folder.put(u"b.csv"_s, kCsv);
        folder.put(u"a.zip"_s,
                   zipped({{"in/b.csv", kCsv}, {"inner.zip", zipped({{"b.csv", kCsv}, {"w.xlsx", workbook()}})}}));
        const Result<ReadOutcome> own = readFile(folder.dir.filePath(u"b.csv"_s));
        QVERIFY(own);
        for (const QString &path : {u"a.zip/in/b.csv"_s, u"a.zip/inner.zip/b.csv"_s}) {
            const Result<ReadOutcome> inside = readFile(folder.dir.filePath(path));
            QVERIFY2(inside, qPrintable(path));
            QCOMPARE(inside->batch.sourceName, u"b.csv"_s);
            QCOMPARE(inside->batch.sourceSha256, own->batch.sourceSha256);
            QCOMPARE(inside->batch.documents.front().remoteId, own->batch.documents.front().remoteId);
        }
        const Result<ReadOutcome> sheet = readFile(folder.dir.filePath(u"a.zip/inner.zip/w.xlsx"_s));
        QVERIFY(sheet);
        QCOMPARE(sheet->batch.documents.front().amount.toDecimalString(), u"7.50"_s);
    }

    void namesThatLeadOutsideLeadNowhere()
    {
        const Folder folder;
        folder.put(u"secret.csv"_s, kCsv);
        folder.put(u"in/a.zip"_s, zipped({{"../../secret.csv", "not that one"}}));
        const QStringList found = folder.listed({u"in/a.zip"_s});
        QCOMPARE(found, QStringList(u"in/a.zip/../../secret.csv"_s));
        const Result<FileBytes> bytes = FileBytes::open(folder.dir.filePath(found.front()));
        QVERIFY(bytes);
        QCOMPARE(bytes->bytes().toByteArray(), QByteArray("not that one"));
    }

    void whatIsWrongWithAnArchiveIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error::Kind>("kind");
        const QByteArray whole = zipped({{"a.csv", kCsv}, {"b.csv", kCsv}});
        QTest::newRow("cut off") << whole.left(whole.size() - 30) << Error::Kind::InvalidInput;
        QTest::newRow("empty") << zipped({}) << Error::Kind::Unsupported;
        QTest::newRow("only system files") << zipped({{"__MACOSX/a", "x"}}) << Error::Kind::Unsupported;
        QByteArray many = whole;
        many[many.size() - 12] = '\xf0';
        many[many.size() - 11] = '\xf0';
        QTest::newRow("too many files") << many << Error::Kind::InvalidInput;
        QByteArray deep = zipped({{"a.csv", kCsv}});
        for (int i = 0; i < 5; ++i)
            deep = zipped({{"inner.zip", deep}});
        QTest::newRow("too deep") << deep << Error::Kind::Unsupported;
    }

    void whatIsWrongWithAnArchiveIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Error::Kind, kind);
        const Folder folder;
        folder.put(u"a.zip"_s, bytes);
        const std::vector<ListedFile> files = listFiles({folder.dir.filePath(u"a.zip"_s)});
        QCOMPARE(files.size(), size_t(1));
        const Result<ReadOutcome> outcome = readFile(files.front().path);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, kind);
        QVERIFY(!outcome.error().place.file.isEmpty());
    }

    void anEntryThatSwellsIsNotUnpacked()
    {
        const Folder folder;
        folder.put(u"a.zip"_s, zipped({{"bomb.csv", QByteArray(60 << 20, '0')}, {"good.csv", kCsv}}));
        QCOMPARE(folder.listed().size(), 2);
        const Result<ReadOutcome> bomb = readFile(folder.dir.filePath(u"a.zip/bomb.csv"_s));
        QVERIFY(!bomb);
        QCOMPARE(bomb.error().kind, Error::Kind::InvalidInput);
        QVERIFY(readFile(folder.dir.filePath(u"a.zip/good.csv"_s)));
    }

    void aSizeThatLiesIsADamagedFile()
    {
        QByteArray archive = zipped({{"a.csv", QByteArray(kCsv).repeated(50)}});
        const qsizetype directory = archive.indexOf("PK\x01\x02");
        archive[directory + 24] = '\x10'; // the unpacked size the directory declares
        archive[directory + 25] = '\0';
        const Result<ZipArchive> opened = ZipArchive::open(archive);
        if (opened) {
            const Result<QByteArray> bytes = opened->read(u"a.csv"_s, 1 << 20);
            QVERIFY(!bytes);
        }
    }

    void listingCanBeStopped()
    {
        const Folder folder;
        folder.put(u"a.zip"_s, zipped({{"a.csv", kCsv}, {"b.csv", kCsv}}));
        CancelToken cancel;
        cancel.cancel();
        QVERIFY(listFiles({folder.dir.path()}, cancel).size() < 2);
    }
};

QTEST_APPLESS_MAIN(TestContainers)
#include "tst_containers.moc"
