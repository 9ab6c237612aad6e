#include "core/store/verify.h"
#include "core/workspace/book_info.h"
#include "core/workspace/import_apply.h"
#include "core/workspace/open_book.h"
#include "tests/core/workspace/scenario.h"

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using namespace Qt::StringLiterals;
using store::Connection;

namespace {

/// A statement of one account over `entries` payments of which some are alike, behind one that is balanced.
QByteArray camt(int entries)
{
    QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>";
    for (const char *id : {"S1", "S2"}) {
        xml += QByteArray("<Stmt><Id>") + id
            + "</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>";
        for (int i = 0; i < entries; ++i)
            xml += "<Ntry><Amt Ccy=\"EUR\">" + QByteArray::number(10 + i % 7)
                + ".00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-0" + id[1]
                + "</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>INV-" + QByteArray::number(i / 3)
                + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n";
        xml += "</Stmt>";
    }
    return xml + "</BkToCstmrStmt></Document>\n";
}

QByteArray mt940(int entries, const char *account)
{
    QByteArray text;
    for (const char *number : {"1", "2"}) {
        text += QByteArray(":20:TEST\r\n:25:") + account + "\r\n:28C:" + number + "/1\r\n:60F:C260301EUR0,00\r\n";
        for (int i = 0; i < entries; ++i)
            text += ":61:260302C" + QByteArray::number(10 + i % 7) + ",00NTRFNONREF\r\n:86:INV-"
                + QByteArray::number(i / 3) + "\r\n";
        text += "-\r\n";
    }
    return text;
}

struct Desk
{
    QTemporaryDir folder;
    std::shared_ptr<OpenBook> book;

    Desk()
    {
        Result<BookOpening> opening = openBook(folder.filePath(u"book.quittance"_s), true);
        if (opening)
            book = std::make_shared<OpenBook>(std::move(opening->file), opening->company, QDate(2026, 3, 31),
                                              [](const store::ChangeSet &) {});
    }
    ~Desk()
    {
        if (book)
            book->file().close();
    }

    [[nodiscard]] FileReading file(const QString &name, const QByteArray &content) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return {.path = file.fileName()};
    }
    [[nodiscard]] Result<ImportSummary> import(const std::vector<FileReading> &files, const ImportRules &rules,
                                               const Progress &progress = {}, const CancelToken &cancel = {}) const
    {
        const Promised<Result<ImportSummary>> answer;
        importInto(book, files, rules, progress, cancel, answer);
        return answerOf(answer.future());
    }
    [[nodiscard]] QString stateHash() const
    {
        const Result<store::VerifyReport> report
            = answerOf(book->file().read([](const Connection &connection) { return store::verify(connection); }));
        return report && report->ok ? report->stateHash : u"not sound"_s;
    }
};

} // namespace

class TestLargeFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileReadTwiceIsStoredLikeOneThatIsHeld_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isAtomic");
        QTest::addColumn<qint64>("lines");
        constexpr int kPieces = int(exchange::kLinesInPiece) + 500; // a piece ends inside the second statement
        QTest::newRow("camt, one transaction") << camt(800) << true << 1600LL;
        QTest::newRow("camt, slices") << camt(800) << false << 1600LL;
        QTest::newRow("camt, slices and pieces") << camt(kPieces) << false << 2LL * kPieces;
        QTest::newRow("MT940, one transaction, pieces")
            << mt940(kPieces, "37040044/0532013000") << true << 2LL * kPieces;
        QTest::newRow("MT940, slices") << mt940(800, "37040044/0532013000") << false << 1600LL;
    }
    void aFileReadTwiceIsStoredLikeOneThatIsHeld()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const bool, isAtomic);
        QFETCH(const qint64, lines);
        const Desk held;
        const Result<ImportSummary> whole
            = held.import({held.file(u"bank"_s, content)}, {.isAtomic = true, .linesHeld = 1'000'000});
        QVERIFY(whole);
        QCOMPARE(whole->added, lines);
        const Desk streamed;
        const std::vector<FileReading> file{streamed.file(u"bank"_s, content)};
        const Result<ImportSummary> pieces = streamed.import(file, {.isAtomic = isAtomic, .linesHeld = 10});
        QVERIFY2(pieces, qPrintable(pieces ? QString() : pieces.error().message));
        QVERIFY(pieces->committed);
        QCOMPARE(pieces->added, lines);
        QCOMPARE(pieces->files.size(), size_t(1));
        QCOMPARE(pieces->files.front().warnings.size(), whole->files.front().warnings.size());
        QCOMPARE(streamed.stateHash(), held.stateHash());
        if (lines > qint64(exchange::kLinesInPiece))
            return; // the small ones show the rest
        const Result<ImportSummary> again = streamed.import(file, {.isAtomic = isAtomic, .linesHeld = 10});
        QVERIFY(again);
        QCOMPARE(again->unchanged, lines);
        QCOMPARE(again->added + again->changed, 0);
        QCOMPARE(streamed.stateHash(), held.stateHash());
    }

    /// The line is said again, as booked, when pieces of the file are with the writer already.
    void aPendingLineStaysUntilItIsBooked()
    {
        const auto entry = [](const char *status) {
            return QByteArray("<Ntry><Amt Ccy=\"EUR\">99.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>") + status
                + "</Sts><BookgDt><Dt>2026-03-01</Dt></BookgDt><AcctSvcrRef>REF-1</AcctSvcrRef></Ntry>";
        };
        QByteArray xml = camt(int(exchange::kLinesInPiece) + 500);
        const QByteArray first = "<Ntry>";
        const qsizetype middle = xml.size() / 4;
        xml.insert(xml.indexOf(first, middle), entry("PDNG"));
        xml.insert(xml.lastIndexOf(first), entry("BOOK"));
        const Desk held;
        QVERIFY(held.import({held.file(u"bank"_s, xml)}, {.isAtomic = true, .linesHeld = 1'000'000}));
        const Desk streamed;
        QVERIFY(streamed.import({streamed.file(u"bank"_s, xml)}, {.isAtomic = true, .linesHeld = 10}));
        QCOMPARE(streamed.stateHash(), held.stateHash());
    }

    void aDryRunCountsAndLeavesNothing()
    {
        const Desk desk;
        const QString before = desk.stateHash();
        const Result<ImportSummary> dry
            = desk.import({desk.file(u"bank"_s, camt(600))}, {.isDryRun = true, .linesHeld = 10});
        QVERIFY(dry);
        QVERIFY(!dry->committed);
        QCOMPARE(dry->added, 1200);
        QCOMPARE(desk.stateHash(), before);
    }

    void aFileThatBreaksOffLeavesNothing()
    {
        const Desk desk;
        const QString before = desk.stateHash();
        const QByteArray xml = camt(1000);
        const Result<ImportSummary> broken = desk.import(
            {desk.file(u"good"_s, mt940(600, "111/222")), desk.file(u"bad"_s, xml.chopped(200))}, {.linesHeld = 10});
        QVERIFY(!broken);
        QCOMPARE(desk.stateHash(), before);
    }

    /// The file shrinks between the reading that proves it and the one that stores it.
    void aFileThatChangesMeanwhileLeavesNothing_data()
    {
        QTest::addColumn<bool>("isAtomic");
        QTest::newRow("one transaction") << true;
        QTest::newRow("slices") << false;
    }
    void aFileThatChangesMeanwhileLeavesNothing()
    {
        QFETCH(const bool, isAtomic);
        const Desk desk;
        const QString before = desk.stateHash();
        const FileReading reading = desk.file(u"bank"_s, camt(3000));
        bool isSpoilt = false;
        const auto spoil = [&](qint64, qint64) { // is told of the first reading first
            if (std::exchange(isSpoilt, true))
                return;
            QVERIFY(QFile::remove(reading.path)); // whoever reads it keeps what it was
            QCOMPARE(desk.file(u"bank"_s, camt(2900)).path, reading.path);
        };
        const Result<ImportSummary> changed = desk.import({reading}, {.isAtomic = isAtomic, .linesHeld = 10}, spoil);
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, Error::Kind::Conflict);
        QCOMPARE(desk.stateHash(), before);
    }

    void aStopLeavesNothing_data() { aFileThatChangesMeanwhileLeavesNothing_data(); }
    void aStopLeavesNothing()
    {
        QFETCH(const bool, isAtomic);
        const Desk desk;
        const QString before = desk.stateHash();
        constexpr int kEntries = 4000;
        const CancelToken cancel;
        const auto stop = [&cancel](qint64 done, qint64 total) {
            if (total <= 3 * kEntries && done > kEntries) // facts, of which some are stored
                cancel.cancel();
        };
        const Result<ImportSummary> stopped = desk.import({desk.file(u"bank"_s, camt(kEntries))},
                                                          {.isAtomic = isAtomic, .linesHeld = 10}, stop, cancel);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        QCOMPARE(desk.stateHash(), before);
    }

    void linesWithoutAnAccountFindTheirsAlthoughNotHeld()
    {
        const Desk desk;
        FileReading named = desk.file(u"first.sta"_s, mt940(300, ""));
        named.account = u"DE89370400440532013000"_s;
        QVERIFY(desk.import({named}, {.isAtomic = true}));
        const QString before = desk.stateHash();
        const Result<ImportSummary> again
            = desk.import({desk.file(u"again.sta"_s, mt940(300, ""))}, {.isAtomic = true, .linesHeld = 10});
        QVERIFY2(again, qPrintable(again ? QString() : again.error().message));
        QCOMPARE(again->unchanged, 600);
        QCOMPARE(desk.stateHash(), before);
    }
};

QTEST_GUILESS_MAIN(TestLargeFiles)
#include "tst_large_files.moc"
