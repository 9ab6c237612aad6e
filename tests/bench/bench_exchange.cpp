// Reading files into facts. CSV against passing over its bytes once; camt against a bare QXmlStreamReader pass.

#include "core/exchange/exchange.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_data.h"

#include <QDate>
#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <cstdio>

using namespace quittance;
using namespace quittance::exchange;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCustomers = 40'000;

volatile qint64 g_sink = 0; ///< keeps the compiler from leaving out a pass whose result nobody wants

QByteArray dayText(int julianDay)
{
    return QDate::fromJulianDay(julianDay).toString(Qt::ISODate).toLatin1();
}

QByteArray amountText(qint64 units)
{
    const QByteArray cents = QByteArray::number(units / 100).rightJustified(3, '0');
    return cents.chopped(2) + '.' + cents.last(2);
}

std::vector<QByteArray> companyNames()
{
    bench::Random random(7);
    std::vector<QByteArray> names;
    for (int i = 0; i < kCustomers; ++i)
        names.push_back(QByteArray::fromStdString(bench::makeCompany(random)));
    return names;
}

QByteArray makeCsv(const std::vector<bench::InvoiceRow> &rows)
{
    const std::vector<QByteArray> names = companyNames();
    QByteArray csv = "Invoice ID,Invoice No,Customer ID,Customer,Invoice date,Due date,Amount,Currency,Reference\r\n";
    for (const bench::InvoiceRow &row : rows)
        csv += QByteArray::fromStdString(row.remoteId) + ',' + QByteArray::fromStdString(row.number) + ",C"
            + QByteArray::number(row.customer) + ",\"" + names[size_t(row.customer)] + "\"," + dayText(row.issueDay)
            + ',' + dayText(row.dueDay) + ',' + amountText(row.amountUnits) + ','
            + QByteArray::fromStdString(row.currency) + ",Order of " + dayText(row.issueDay) + "\r\n";
    return csv;
}

QByteArray makeCamt(const std::vector<bench::InvoiceRow> &rows)
{
    const std::vector<QByteArray> names = companyNames();
    QByteArray xml
        = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>1</Id>"
          "<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>\n";
    for (const bench::InvoiceRow &row : rows)
        xml += "<Ntry>\n  <Amt Ccy=\"EUR\">" + amountText(row.amountUnits)
            + "</Amt>\n  <CdtDbtInd>CRDT</CdtDbtInd>\n  <Sts><Cd>BOOK</Cd></Sts>\n  <BookgDt><Dt>" + dayText(row.dueDay)
            + "</Dt></BookgDt>\n  <ValDt><Dt>" + dayText(row.dueDay) + "</Dt></ValDt>\n  <AcctSvcrRef>"
            + QByteArray::fromStdString(row.remoteId)
            + "</AcctSvcrRef>\n  "
              "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>\n"
              "  <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>"
            + QString::fromUtf8(names[size_t(row.customer)]).toHtmlEscaped().toUtf8()
            + "</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></DbtrAcct></"
              "RltdPties><RmtInf><Ustrd>"
            + QByteArray::fromStdString(row.number) + "</Ustrd></RmtInf></TxDtls></NtryDtls>\n</Ntry>\n";
    return xml + "</Stmt></BkToCstmrStmt></Document>\n";
}

QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        std::fprintf(stderr, "cannot write %s\n", qPrintable(name));
    return file.fileName();
}

/// Reads a file whole; 0 ms and a message when it does not come out as `expected` facts.
double readTimed(const QString &path, qint64 expected)
{
    qint64 facts = 0;
    const double ms = bench::timed([&] {
        const Result<ReadOutcome> outcome = readFile(path, {.today = QDate(2026, 1, 1)});
        facts = outcome ? outcome->read : -1;
    });
    if (facts != expected)
        std::fprintf(stderr, "%s: %lld facts read\n", qPrintable(path), static_cast<long long>(facts));
    return facts == expected ? ms : 0;
}

/// Passes over the bytes of a file once.
double passBytes(const QString &path)
{
    return bench::timed([&] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QByteArray bytes = file.readAll();
        g_sink = bytes.count('\n');
    });
}

/// Passes over every token of an XML file once.
double passXml(const QString &path)
{
    return bench::timed([&] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        QXmlStreamReader xml(&file);
        qint64 tokens = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            ++tokens;
        }
        g_sink = tokens;
    });
}

double megabytes(const QByteArray &bytes)
{
    return double(bytes.size()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    bench::Suite suite(argc, argv);
    const QTemporaryDir folder;
    const long rows = suite.rows(1'000'000);
    const std::string csvName = "import CSV, " + std::to_string(rows) + " invoices, mapping proposed";
    if (suite.wants(csvName)) {
        QByteArray csv = makeCsv(bench::makeInvoices(size_t(rows), kCustomers));
        const QString path = write(folder, u"invoices.csv"_s, csv);
        const double size = megabytes(csv);
        csv = {};
        suite.compare({csvName, 0, [&] { return readTimed(path, rows); }, [&] { return passBytes(path); }, size});
    }
    const long entries = rows / 5;
    const std::string camtName = "import camt.053, " + std::to_string(entries) + " entries";
    if (suite.wants(camtName)) {
        QByteArray xml = makeCamt(bench::makeInvoices(size_t(entries), kCustomers));
        const QString path = write(folder, u"statement.xml"_s, xml);
        const double size = megabytes(xml);
        xml = {};
        suite.compare({camtName, 2.5, [&] { return readTimed(path, entries); }, [&] { return passXml(path); }, size});
    }
    return g_sink < 0 ? 2 : suite.finish();
}
