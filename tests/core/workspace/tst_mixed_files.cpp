#include "tests/core/workspace/scenario.h"
#include "tests/support/workbook_writer.h"

#include <QDir>

using namespace quittance;
using namespace quittance::test;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(QUITTANCE_SOURCE_DIR "/tests/sample/exchange/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray workbook()
{
    const QByteArray rows
        = row(1,
              textCell("A1", "Invoice number") + textCell("B1", "Customer") + textCell("C1", "Issue date")
                  + textCell("D1", "Due date") + textCell("E1", "Amount") + textCell("F1", "Currency"))
        + row(2,
              textCell("A2", "X-1") + textCell("B2", "Birch Supplies") + numberCell("C2", "46068", 1)
                  + numberCell("D2", "46098", 1) + numberCell("E2", "1234.5600000000001", 3) + textCell("F2", "EUR"));
    return workbookOf({{"Open items", rows}});
}

/// A folder as it lies on a finance desk: an archive of the month, a workbook, a broken file and a picture.
QString mixedFolder(Scenario &desk, bool withBroken)
{
    const QString folder = desk.path(u"mixed"_s);
    QDir().mkpath(folder + u"/more"_s);
    const auto put = [&](const QString &name, const QByteArray &bytes) { (void)desk.write(u"mixed/"_s + name, bytes); };
    put(u"month.zip"_s,
        zipped({{"statement.xml", sample(u"statement_camt053.xml"_s)}, {"invoice.xml", sample(u"invoice_ubl.xml"_s)}}));
    put(u"more/items.xlsx"_s, workbook());
    put(u"picture.png"_s, "\x89PNG\r\n\x1a\nand so on");
    if (withBroken)
        put(u"broken.xml"_s, sample(u"invoice_ubl.xml"_s).left(700));
    return folder;
}

} // namespace

class TestMixedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFileOfAFolderIsShownBeforeAnythingIsKept()
    {
        Scenario desk;
        QVERIFY(desk.open());
        const Result<std::vector<PreparedFile>> files
            = answerOf(desk.workspace.imports().prepare({mixedFolder(desk, true)}));
        QVERIFY2(files, qPrintable(files ? QString() : files.error().message));
        QCOMPARE(files->size(), size_t(5));
        const auto &[broken, invoice, statement, picture, items]
            = std::tie((*files)[0], (*files)[1], (*files)[2], (*files)[3], (*files)[4]);
        QVERIFY(broken.error.has_value());
        QCOMPARE(broken.error->kind, Error::Kind::InvalidInput);
        QCOMPARE(invoice.archive, u"month.zip"_s);
        QCOMPARE(invoice.format, u"ubl"_s);
        QCOMPARE(statement.statements.size(), size_t(1));
        QCOMPARE(picture.error->kind, Error::Kind::Unsupported);
        QCOMPARE(items.format, u"xlsx"_s);
        QVERIFY(items.table.has_value());
        QCOMPARE(items.rows, 1);
        QVERIFY(desk.aging({QDate(2026, 3, 31)}).rows.empty());
        QCOMPARE(answerOf(desk.workspace.imports().dryRun({invoice, items}))->added, 2);
    }

    void anotherSheetIsReadWhenItIsChosen()
    {
        Scenario desk;
        QVERIFY(desk.open());
        const auto rows = [](const QByteArray &number) {
            return row(1,
                       textCell("A1", "Invoice number") + textCell("B1", "Customer") + textCell("C1", "Issue date")
                           + textCell("D1", "Amount") + textCell("E1", "Currency"))
                + row(2,
                      textCell("A2", number) + textCell("B2", "Birch") + numberCell("C2", "46068", 1)
                          + numberCell("D2", "7", 3) + textCell("E2", "EUR"));
        };
        const QString path = desk.write(u"two.xlsx"_s, workbookOf({{"First", rows("F-1")}, {"Second", rows("S-1")}}));
        Result<std::vector<PreparedFile>> files = answerOf(desk.workspace.imports().prepare({path}));
        QVERIFY(files);
        TableReading reading = *files->front().table;
        QCOMPARE(reading.sheet, u"First"_s);
        QCOMPARE(reading.sheets, (QStringList{u"First"_s, u"Second"_s}));
        reading.sheet = u"Second"_s;
        reading.columns.clear();
        const Result<PreparedFile> again = answerOf(desk.workspace.imports().reread(path, reading));
        QVERIFY(again && !again->error);
        QCOMPARE(again->table->sheet, u"Second"_s);
        QCOMPARE(again->preview.front().cells.value(1), u"S-1"_s);
        QCOMPARE(answerOf(desk.workspace.imports().commit({*again}, false))->added, 1);
        const Result<std::vector<PreparedFile>> other = answerOf(desk.workspace.imports().prepare({path}));
        QCOMPARE(answerOf(desk.workspace.imports().dryRun(*other))->added, 1);
    }

    void aBadFileIsAnsweredAndHidesNoOther()
    {
        Scenario desk;
        QVERIFY(desk.open());
        const QString folder = mixedFolder(desk, true);
        const Result<ImportSummary> stopped = desk.import({folder});
        QVERIFY2(stopped, qPrintable(stopped ? QString() : stopped.error().message));
        QVERIFY(!stopped->committed);
        QCOMPARE(stopped->files.size(), size_t(5));
        QCOMPARE(stopped->rejected, 1);
        QCOMPARE(stopped->files.front().rejected.size(), size_t(1));
        const Result<ImportSummary> skipped
            = answerOf(desk.workspace.imports().importFiles({.paths = {folder}, .skipBad = true}));
        QVERIFY(skipped && skipped->committed);
        QCOMPARE(skipped->added, 6);
    }

    void aPictureStopsNothing()
    {
        Scenario desk;
        QVERIFY(desk.open());
        const QString folder = mixedFolder(desk, false);
        const Result<ImportSummary> first = desk.import({folder});
        QVERIFY2(first && first->committed, qPrintable(first ? QString() : first.error().message));
        QCOMPARE(first->setAside, 1);
        const Result<ImportSummary> again = desk.import({folder});
        QVERIFY(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->unchanged, first->added);
    }

    void aNamedFileThatCannotBeReadStillFails()
    {
        Scenario desk;
        QVERIFY(desk.open());
        const Result<ImportSummary> summary = desk.import({mixedFolder(desk, true) + u"/broken.xml"_s});
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, Error::Kind::InvalidInput);
    }

    void bothSyntaxesOfAnInvoiceAreOneInTheBook()
    {
        Scenario desk;
        QVERIFY(desk.open());
        const Result<ImportSummary> ubl = desk.import({desk.write(u"a.xml"_s, sample(u"invoice_ubl.xml"_s))});
        const Result<ImportSummary> cii = desk.import({desk.write(u"b.xml"_s, sample(u"invoice_cii.xml"_s))});
        const Result<ImportSummary> credit = desk.import({desk.write(u"c.xml"_s, sample(u"credit_note_ubl.xml"_s))});
        QVERIFY(ubl && cii && credit);
        QCOMPARE(ubl->added, 1);
        QCOMPARE(cii->added + cii->changed, 0);
        QCOMPARE(cii->unchanged, 1);
        QCOMPARE(credit->added, 1);
        const insight::AgingTable table = desk.aging({QDate(2026, 3, 31)});
        QCOMPARE(table.totals.size(), size_t(1));
        QCOMPARE(table.totals.front().net, 8'710'000); // 990.00 payable less 119.00 credited
    }
};

QTEST_GUILESS_MAIN(TestMixedFiles)
#include "tst_mixed_files.moc"
