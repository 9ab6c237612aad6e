// Reading bank files into facts: MB/s by format, against passing over their bytes once, and against a bare pass that
// cuts the same bytes into fields and hands each on as text, as a parser without any meaning would. Milliseconds are
// those of the processor on the bench's thread.

#include "core/exchange/exchange.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_data.h"
#include "tests/bench/bench_files.h"

#include <QDate>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace quittance;
using namespace Qt::StringLiterals;

namespace {

constexpr int kCustomers = 4'000;
volatile qint64 g_sink = 0; ///< keeps the compiler from leaving out a pass whose result nobody wants

QByteArray day(const bench::InvoiceRow &row, const QString &format)
{
    return QDate::fromJulianDay(row.dueDay).toString(format).toLatin1();
}

QByteArray amount(const bench::InvoiceRow &row, char mark)
{
    const QByteArray cents = QByteArray::number(row.amountUnits / 100).rightJustified(3, '0');
    return cents.chopped(2) + mark + cents.last(2);
}

QByteArray number(const bench::InvoiceRow &row)
{
    return QByteArray::fromStdString(row.number);
}

QByteArray makeMt940(const std::vector<bench::InvoiceRow> &rows)
{
    QByteArray text = ":20:BENCH\r\n:25:37040044/0532013000\r\n:28C:1/1\r\n:60F:C200101EUR0,00\r\n";
    for (const bench::InvoiceRow &row : rows)
        text += ":61:" + day(row, u"yyMMdd"_s) + 'C' + amount(row, ',') + "NTRFNONREF//" + number(row)
            + "\r\n:86:166?00GUTSCHRIFT?20EREF+NOTPROVIDED?21SVWZ+" + number(row)
            + "?30MARKDEF1?31DE02120300000000202051?32Kelwickton Norling\r\n";
    return text + "-\r\n";
}

QByteArray makeBai2(const std::vector<bench::InvoiceRow> &rows)
{
    qint64 cents = 0;
    QByteArray text;
    for (const bench::InvoiceRow &row : rows) {
        cents += row.amountUnits / 100;
        text += "16,195," + QByteArray::number(row.amountUnits / 100) + ",0," + number(row)
            + ",,PAYMENT OF KELWICKTON NORLING/\n";
    }
    const QByteArray records = QByteArray::number(qint64(rows.size()) + 2);
    const QByteArray total = QByteArray::number(cents);
    return "01,BANK,US,240903,0600,1,,,2/\n02,US,BANK,1,240903,,USD,2/\n03,40012345,USD,,,,/\n" + text + "49," + total
        + ',' + records + "/\n98," + total + ",1," + QByteArray::number(qint64(rows.size()) + 4) + "/\n99," + total
        + ",1," + QByteArray::number(qint64(rows.size()) + 6) + "/\n";
}

QByteArray makeOfx(const std::vector<bench::InvoiceRow> &rows)
{
    QByteArray text = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n<OFX><BANKMSGSRSV1>"
                      "<STMTTRNRS><STMTRS><CURDEF>USD<BANKACCTFROM><BANKID>1<ACCTID>40012345<ACCTTYPE>CHECKING"
                      "</BANKACCTFROM><BANKTRANLIST>\n";
    for (const bench::InvoiceRow &row : rows)
        text += "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>" + day(row, u"yyyyMMdd"_s) + "120000[0:GMT]<TRNAMT>"
            + amount(row, '.') + "<FITID>" + number(row) + "<NAME>Kelwickton Norling<MEMO>" + number(row)
            + "</STMTTRN>\n";
    return text + "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n";
}

QByteArray makeQif(const std::vector<bench::InvoiceRow> &rows)
{
    QByteArray text = "!Account\nNHouse bank\nTBank\n^\n!Type:Bank\n";
    for (const bench::InvoiceRow &row : rows)
        text += 'D' + day(row, u"MM/dd/yyyy"_s) + "\nT" + amount(row, '.') + "\nPKelwickton Norling\nM" + number(row)
            + "\nN" + number(row) + "\n^\n";
    return text;
}

/// Every line of `text`, without its end.
template<typename Visit>
void eachLine(QByteArrayView text, Visit visit)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype found = text.indexOf('\n', at);
        const qsizetype end = found < 0 ? text.size() : found;
        visit(text.sliced(at, end - at));
        at = end + 1;
    }
}

/// A field as text: what every parser has to hand on.
qint64 handOn(QByteArrayView field)
{
    return QString::fromUtf8(field).size();
}

/// Tag and content of each field, whose further lines are its own.
qint64 cutMt940(QByteArrayView text)
{
    qint64 sum = 0;
    eachLine(text, [&](QByteArrayView line) {
        const qsizetype end = line.startsWith(':') ? line.indexOf(':', 1) : -1;
        sum += end < 0 ? handOn(line) : handOn(line.sliced(1, end - 1)) + handOn(line.sliced(end + 1));
    });
    return sum;
}

qint64 cutBai2(QByteArrayView text)
{
    qint64 sum = 0;
    eachLine(text, [&](QByteArrayView line) {
        for (qsizetype at = 0; at <= line.size();) {
            const qsizetype found = line.indexOf(',', at);
            const qsizetype end = found < 0 ? line.size() : found;
            sum += handOn(line.sliced(at, end - at));
            at = end + 1;
        }
    });
    return sum;
}

qint64 cutOfx(QByteArrayView text)
{
    qint64 sum = 0;
    for (qsizetype at = text.indexOf('<'); at >= 0;) {
        const qsizetype close = text.indexOf('>', at);
        if (close < 0)
            break;
        const qsizetype found = text.indexOf('<', close);
        const qsizetype end = found < 0 ? text.size() : found;
        sum += handOn(text.sliced(at + 1, close - at - 1)) + handOn(text.sliced(close + 1, end - close - 1));
        at = found;
    }
    return sum;
}

qint64 cutQif(QByteArrayView text)
{
    qint64 sum = 0;
    eachLine(text, [&](QByteArrayView line) { sum += line.isEmpty() ? 0 : line.front() + handOn(line.sliced(1)); });
    return sum;
}

struct Format
{
    const char *name;
    QByteArray (*make)(const std::vector<bench::InvoiceRow> &);
    qint64 (*cut)(QByteArrayView);
};

double readTimed(const QString &path, qint64 expected)
{
    qint64 facts = 0;
    const double ms = bench::timedOnThread([&] {
        const Result<exchange::ReadOutcome> outcome
            = exchange::readFile(path, {.account = u"1"_s, .currency = Currency::fromCode(u"USD"_s)});
        facts = outcome ? outcome->read : -1;
        if (!outcome)
            std::fprintf(stderr, "%s\n", qPrintable(outcome.error().message));
    });
    if (facts != expected)
        std::fprintf(stderr, "%s: %lld facts read\n", qPrintable(path), static_cast<long long>(facts));
    return facts == expected ? ms : 0;
}

double passBytes(const QString &path)
{
    return bench::timedOnThread([&] {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            g_sink = file.readAll().count('\n');
    });
}

double passFields(const QString &path, qint64 (*cut)(QByteArrayView))
{
    return bench::timedOnThread([&] {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            g_sink = cut(file.readAll());
    });
}

} // namespace

int main(int argc, char **argv)
{
    bench::Suite suite(argc, argv);
    const QTemporaryDir folder;
    const long rows = suite.rows(200'000);
    constexpr Format kFormats[] = {{"MT940", makeMt940, cutMt940},
                                   {"BAI2", makeBai2, cutBai2},
                                   {"OFX, SGML", makeOfx, cutOfx},
                                   {"QIF", makeQif, cutQif}};
    for (const Format &format : kFormats) {
        const std::string operation = std::string("import ") + format.name + ", " + std::to_string(rows) + " entries";
        if (!suite.wants(operation))
            continue;
        QByteArray bytes = format.make(bench::makeInvoices(size_t(rows), kCustomers));
        const QString path = bench::writeFile(folder, QString::fromLatin1(format.name), bytes);
        const double size = double(bytes.size()) / 1e6;
        bytes = {};
        const auto ours = [&] { return readTimed(path, rows); };
        suite.compare({operation + " / its bytes", 0, ours, [&] { return passBytes(path); }, size});
        suite.compare({operation + " / a bare pass over its fields", 0, ours,
                       [&] { return passFields(path, format.cut); }, size});
    }
    return g_sink < 0 ? 2 : suite.finish();
}
