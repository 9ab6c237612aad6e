#include "tests/app/console.h"

#include <QDir>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTest>

using namespace quittance::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kConversionTime = 240'000; ///< ms

/// "-1234.5" in hundredths; a spreadsheet drops closing zeros.
qint64 hundredths(const QString &text)
{
    const qint64 units = qAbs(text.section(u'.', 0, 0).toLongLong()) * 100
        + text.section(u'.', 1).leftJustified(2, u'0', true).toLongLong();
    return text.startsWith(u'-') ? -units : units;
}

/// The rows below all headings that start with `first`, each time up to an empty line. No cell there has a comma.
QList<QStringList> rowsBelow(const QString &path, const QString &first)
{
    QFile file(path);
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    bool isBelow = false;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u',');
        isBelow = isBelow && !cells.front().isEmpty();
        if (isBelow)
            rows.append(cells);
        isBelow = isBelow || cells.front() == first;
    }
    return rows;
}

} // namespace

/// The workbook as a spreadsheet program reads it, against what the console says.
class TestWorkbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spreadsheetShowsTheAging()
    {
        const QString office = QStandardPaths::findExecutable(u"soffice"_s);
        if (office.isEmpty())
            QSKIP("There is no LibreOffice here.");
        const Desk desk;
        QCOMPARE(desk.json({u"sample"_s, u"--customers"_s, u"20"_s, u"--invoices"_s, u"400"_s}).exit, 0);
        const QString book = desk.folder.filePath(u"aged.xlsx"_s);
        QCOMPARE(desk.json({u"report"_s, u"aged-receivables"_s, u"--out"_s, book}).exit, 0);
        QProcess process;
        process.setWorkingDirectory(desk.folder.path());
        process.start(office,
                      {u"-env:UserInstallation=file://"_s + desk.folder.filePath(u"profile"_s), u"--headless"_s,
                       u"--convert-to"_s,
                       u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"_s, book});
        QVERIFY(process.waitForFinished(kConversionTime));
        QCOMPARE(process.exitCode(), 0);

        const QJsonArray totals = desk.json({u"aging"_s}).json[u"currencies"].toArray();
        QVERIFY(totals.size() >= 2);
        const QList<QStringList> byCurrency = rowsBelow(desk.folder.filePath(u"aged-By currency.csv"_s), u"Currency"_s);
        const QList<QStringList> byCustomer = rowsBelow(desk.folder.filePath(u"aged-By customer.csv"_s), u"Customer"_s);
        QCOMPARE(byCurrency.size(), totals.size());
        for (qsizetype i = 0; i < totals.size(); ++i) {
            const QString code = totals[i][u"currency"].toString();
            const QStringList &row = byCurrency[i];
            QCOMPARE(row[0], code);
            const QJsonArray buckets = totals[i][u"buckets"].toArray();
            for (qsizetype b = 0; b < buckets.size(); ++b)
                QCOMPARE(hundredths(row[1 + b]), hundredths(buckets[b][u"amount"].toString()));
            const qint64 net = hundredths(totals[i][u"net"].toString());
            const qint64 gross = hundredths(totals[i][u"gross_open"].toString());
            QCOMPARE(hundredths(row[6]), hundredths(totals[i][u"unapplied"].toString()));
            QCOMPARE(hundredths(row[7]), gross);
            QCOMPARE(hundredths(row[8]), net);

            qint64 ofCustomers = 0;
            for (const QStringList &customer : byCustomer) {
                if (customer[1] == code && !customer[0].startsWith(u"Total"_s))
                    ofCustomers += hundredths(customer[9]);
            }
            QCOMPARE(ofCustomers, net);
            qint64 ofInvoices = 0;
            const QString sheet = desk.folder.filePath(u"aged-By invoice %1.csv"_s.arg(code));
            for (const QStringList &invoice : rowsBelow(sheet, u"Document"_s)) {
                if (!invoice[0].startsWith(u"Total"_s))
                    ofInvoices += hundredths(invoice[9]);
            }
            QCOMPARE(ofInvoices, gross);
        }
    }
};

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
