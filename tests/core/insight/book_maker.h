#pragma once

#include "core/ledger/facts.h"

namespace quittance::test {

/// Writes small ledgers in one line a fact; amounts in whole units of the book's currency.
struct BookMaker
{
    ledger::FactBatch batch;
    Currency currency = *Currency::fromCode(u"USD");

    static QDate day(const char *iso) { return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate); }
    static Instant at(const char *iso) { return *parseInstant(QString::fromLatin1(iso)); }

    ledger::DocumentFact &document(ledger::DocumentKind kind, const char *id, const char *customer, const char *issue,
                                   qint64 whole, const char *due = nullptr)
    {
        ledger::DocumentFact &fact = batch.documents.emplace_back();
        fact.kind = kind;
        fact.remoteId = QString::fromLatin1(id);
        fact.customerRemoteId = QString::fromLatin1(customer);
        fact.customerName = fact.customerRemoteId;
        fact.issue = day(issue);
        fact.due = due ? day(due) : QDate();
        fact.amount = Money(whole * kUnitsPerWhole, currency);
        return fact;
    }

    ledger::AllocationFact &allocate(ledger::DocumentKind kind, const char *source, const char *target,
                                     const char *date, qint64 whole)
    {
        ledger::AllocationFact &fact = batch.allocations.emplace_back();
        fact.source = {kind, QString::fromLatin1(source), {}};
        fact.target = {ledger::DocumentKind::Invoice, QString::fromLatin1(target), {}};
        fact.sourceUnits = fact.targetUnits = whole * kUnitsPerWhole;
        fact.date = day(date);
        return fact;
    }
};

} // namespace quittance::test
