// Reading files into facts. CSV against passing over its bytes once; camt against a bare QXmlStreamReader pass.
// Milliseconds are those of the processor on the bench's thread.

#include "core/exchange/exchange.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_data.h"
#include "tests/bench/bench_files.h"

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

/// Reads a file whole; 0 ms and a message when it does not come out as `expected` facts.
double readTimed(const QString &path, qint64 expected)
{
    qint64 facts = 0;
    const double ms = bench::timedOnThread([&] {
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
    return bench::timedOnThread([&] {
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
    return bench::timedOnThread([&] {
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
        QByteArray csv = bench::makeCsv(bench::makeInvoices(size_t(rows), kCustomers));
        const QString path = bench::writeFile(folder, u"invoices.csv"_s, csv);
        const double size = megabytes(csv);
        csv = {};
        suite.compare({csvName, 0, [&] { return readTimed(path, rows); }, [&] { return passBytes(path); }, size});
    }
    const long entries = rows / 5;
    const std::string camtName = "import camt.053, " + std::to_string(entries) + " entries";
    if (suite.wants(camtName)) {
        QByteArray xml = bench::makeCamt(bench::makeInvoices(size_t(entries), kCustomers));
        const QString path = bench::writeFile(folder, u"statement.xml"_s, xml);
        const double size = megabytes(xml);
        xml = {};
        suite.compare({camtName, 2.5, [&] { return readTimed(path, entries); }, [&] { return passXml(path); }, size});
    }
    return g_sink < 0 ? 2 : suite.finish();
}
