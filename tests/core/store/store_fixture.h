#pragma once

#include "core/store/apply.h"
#include "core/store/company_gateway.h"
#include "core/store/migrator.h"

#include <QTemporaryDir>

namespace quittance::store::test {

inline Instant at(const char *text)
{
    return *parseInstant(QString::fromLatin1(text));
}

inline Money money(const char *text, const char *code = "EUR")
{
    const QString decimal = QString::fromLatin1(text);
    const int point = int(decimal.indexOf(u'.'));
    const QString digits = decimal.left(point) + decimal.mid(point + 1);
    return {digits.toLongLong() * 100, *Currency::fromCode(QString::fromLatin1(code))};
}

/// A real book in a temporary folder, with one company and one connection.
struct TempBook
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("book.quittance"));
    Result<Connection> opened = Connection::open(path, Connection::Mode::Create);
    Result<int> version = migrate(*opened);
    Connection db = *opened;
    ledger::CompanyId company = *CompanyGateway(db).add(QStringLiteral("Example Ltd"));
    ledger::ConnectionId source
        = *CompanyGateway(db).source(company, QStringLiteral("files"), QStringLiteral("Imported files"));

    Result<ApplyOutcome> apply(const ledger::FactBatch &batch, Instant when = at("2026-06-01T00:00:00Z")) const
    {
        return applyBatch(db, company, source, batch, {.at = when});
    }
};

/// `count` invoices of `customers` customers, each with a payment of it and an allocation, and a bank line.
inline ledger::FactBatch makeFacts(int count, int customers = 7)
{
    ledger::FactBatch batch;
    batch.sourceName = QStringLiteral("facts.json");
    batch.sourceSha256 = QByteArray(32, 'a');
    batch.format = QStringLiteral("ledger-json");
    const Currency eur = *Currency::fromCode(u"EUR");
    for (int i = 0; i < customers; ++i)
        batch.customers.push_back(
            {.remoteId = QStringLiteral("C%1").arg(i), .name = QStringLiteral("Kunde %1 Ltd").arg(i)});
    for (int i = 0; i < count; ++i) {
        const QString customer = QStringLiteral("C%1").arg(i % customers);
        const QDate day = QDate(2026, 1, 1).addDays(i % 90);
        const Money amount(10'000 * qint64(100 + i), eur);
        batch.documents.push_back({.remoteId = QStringLiteral("I%1").arg(i),
                                   .number = QStringLiteral("INV-%1").arg(i, 6, 10, QLatin1Char('0')),
                                   .customerRemoteId = customer,
                                   .issue = day,
                                   .due = day.addDays(30),
                                   .amount = amount});
        batch.documents.push_back({.remoteId = QStringLiteral("P%1").arg(i),
                                   .kind = ledger::DocumentKind::Payment,
                                   .number = QStringLiteral("P-%1").arg(i),
                                   .customerRemoteId = customer,
                                   .issue = day.addDays(40),
                                   .amount = amount});
        batch.allocations.push_back({.remoteId = QStringLiteral("A%1").arg(i),
                                     .source = {ledger::DocumentKind::Payment, QStringLiteral("P%1").arg(i), {}},
                                     .target = {ledger::DocumentKind::Invoice, QStringLiteral("I%1").arg(i), {}},
                                     .sourceUnits = amount.units(),
                                     .targetUnits = amount.units(),
                                     .date = day.addDays(40)});
        batch.bankLines.push_back({.remoteId = QStringLiteral("B%1").arg(i),
                                   .accountRemoteId = QStringLiteral("DE02"),
                                   .bookedOn = day.addDays(40),
                                   .amount = amount,
                                   .counterparty = QStringLiteral("Kunde %1 Ltd").arg(i % customers),
                                   .text = QStringLiteral("Rechnung INV-%1").arg(i, 6, 10, QLatin1Char('0'))});
    }
    return batch;
}

} // namespace quittance::store::test
