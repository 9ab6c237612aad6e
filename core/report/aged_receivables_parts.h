#pragma once

#include "core/report/aged_receivables.h"
#include "core/report/xlsx_sheet.h"

#include <QHash>

namespace quittance::report {

/// A customer's row on the sheet By customer.
struct CustomerPlace
{
    QString sheet;
    quint32 row = 0;
};

/// What one sheet of the aged-receivables workbook leaves for another.
struct AgedBook
{
    XlsxBook &book;
    const AgedReceivablesInput &input;
    const Progress &progress;
    const CancelToken &cancel;
    std::vector<CustomerPlace> customerPlaces; ///< parallel to the aging's rows
    QHash<int, TablePlace> customerTables; ///< by currency number
    QHash<int, TablePlace> trendTables; ///< by currency number
    qint64 openItems = 0;

    [[nodiscard]] bool hasCurrent() const { return input.aging.policy.basis == insight::AgingBasis::DueDate; }
    [[nodiscard]] int bucketCount() const { return static_cast<int>(input.aging.labels.size()); }
    /// Of the totals; one invalid currency for an empty book, so that every sheet still has its table.
    [[nodiscard]] std::vector<Currency> currencies() const;
    /// `tblOpenItems`, or `tblOpenItems_EUR` where there are several currencies.
    [[nodiscard]] QString tableName(const QString &base, Currency currency) const;
    [[nodiscard]] TableSpec tableSpec(const QString &base, Currency currency) const;
    /// Past due units of a row; 0 when aged by invoice date.
    [[nodiscard]] qint64 overdue(const insight::AgingRow &row) const;
    void addBucketColumns(std::vector<Column> &columns, ColumnTotal total) const;
};

void writeCustomers(AgedBook &aged);
[[nodiscard]] Result<> writeOpenItems(AgedBook &aged);
void writeCurrencies(AgedBook &aged);
void writeUnapplied(AgedBook &aged);
void writeRollForwards(AgedBook &aged);
void writeDefinitions(AgedBook &aged);
/// Last, on the first sheet: it links to all the others.
void writeSummary(AgedBook &aged, XlsxSheet &sheet);

} // namespace quittance::report
