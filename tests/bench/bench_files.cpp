#include "tests/bench/bench_files.h"

#include <QDate>
#include <QFile>

#include <cstdio>

namespace quittance::bench {

namespace {

constexpr int kCustomers = 40'000;

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
    Random random(7);
    std::vector<QByteArray> names;
    for (int i = 0; i < kCustomers; ++i)
        names.push_back(QByteArray::fromStdString(makeCompany(random)));
    return names;
}

} // namespace

QByteArray makeCsv(const std::vector<InvoiceRow> &rows)
{
    const std::vector<QByteArray> names = companyNames();
    QByteArray csv = "Invoice ID,Invoice No,Customer ID,Customer,Invoice date,Due date,Amount,Currency,Reference\r\n";
    for (const InvoiceRow &row : rows)
        csv += QByteArray::fromStdString(row.remoteId) + ',' + QByteArray::fromStdString(row.number) + ",C"
            + QByteArray::number(row.customer) + ",\"" + names[size_t(row.customer)] + "\"," + dayText(row.issueDay)
            + ',' + dayText(row.dueDay) + ',' + amountText(row.amountUnits) + ','
            + QByteArray::fromStdString(row.currency) + ",Order of " + dayText(row.issueDay) + "\r\n";
    return csv;
}

namespace {

constexpr auto kCamtBegin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt>"
                            "<Id>1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>\n";
constexpr auto kCamtEnd = "</Stmt></BkToCstmrStmt></Document>\n";

QByteArray camtEntries(const std::vector<InvoiceRow> &rows, const std::vector<QByteArray> &names)
{
    QByteArray xml;
    for (const InvoiceRow &row : rows)
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
    return xml;
}

} // namespace

QByteArray makeCamt(const std::vector<InvoiceRow> &rows)
{
    return kCamtBegin + camtEntries(rows, companyNames()) + kCamtEnd;
}

qint64 writeLargeCamt(const QString &path, qint64 bytes)
{
    constexpr size_t kAtOnce = 10'000;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return 0;
    const std::vector<QByteArray> names = companyNames();
    file.write(kCamtBegin);
    qint64 entries = 0;
    for (; file.pos() < bytes; entries += kAtOnce)
        file.write(camtEntries(makeInvoices(kAtOnce, kCustomers, quint64(entries) + 1), names));
    file.write(kCamtEnd);
    return file.flush() && file.error() == QFileDevice::NoError ? entries : 0;
}

QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        std::fprintf(stderr, "cannot write %s\n", qPrintable(name));
    return file.fileName();
}

} // namespace quittance::bench
