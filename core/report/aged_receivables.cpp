#include "core/report/aged_receivables.h"

#include "core/report/aged_receivables_parts.h"

#include <QCoreApplication>

#include <numeric>

namespace quittance::report {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::report)
};

} // namespace

std::vector<Currency> AgedBook::currencies() const
{
    std::vector<Currency> found;
    for (const insight::AgingRow &total : input.aging.totals)
        found.push_back(total.currency);
    if (found.empty())
        found.emplace_back();
    return found;
}

QString AgedBook::tableName(const QString &base, Currency currency) const
{
    return input.aging.totals.size() > 1 ? base + u'_' + currency.code() : base;
}

TableSpec AgedBook::tableSpec(const QString &base, Currency currency) const
{
    return {.name = tableName(base, currency), .bucketCount = bucketCount(), .hasCurrent = hasCurrent()};
}

qint64 AgedBook::overdue(const insight::AgingRow &row) const
{
    if (!hasCurrent() || row.buckets.empty())
        return 0;
    return std::accumulate(row.buckets.begin() + 1, row.buckets.end(), qint64(0));
}

void AgedBook::addBucketColumns(std::vector<Column> &columns, ColumnTotal total) const
{
    for (int i = 0; i < bucketCount(); ++i) {
        const QString note = hasCurrent()
            ? (i == 0 ? Text::tr("Not yet due on the as-of day.") : Text::tr("Days past due on the as-of day."))
            : Text::tr("Days since the invoice was issued.");
        columns.push_back({.title = input.aging.labels[i],
                           .kind = CellKind::Amount,
                           .width = 15,
                           .total = total,
                           .note = note,
                           .bucket = i});
    }
}

Result<WrittenFile> writeAgedReceivables(const AgedReceivablesInput &input, const QString &path,
                                         const Progress &progress, const CancelToken &cancel)
{
    Result<std::unique_ptr<XlsxBook>> book = XlsxBook::create(path, input.header);
    if (!book)
        return failed(book);
    AgedBook aged = {.book = **book, .input = input, .progress = progress, .cancel = cancel};
    XlsxSheet summary(**book, input.header, {.name = Text::tr("Summary"), .hasFullHead = true});
    writeCustomers(aged);
    if (Result<> items = writeOpenItems(aged); !items)
        return failed(items);
    writeCurrencies(aged);
    writeUnapplied(aged);
    writeRollForwards(aged);
    writeDefinitions(aged);
    writeSummary(aged, summary);
    if (cancel.isCancelled())
        return fail(Error::Kind::Cancelled, Text::tr("The report was stopped; no file was written."));
    if (Result<> saved = (*book)->save(); !saved)
        return failed(saved);
    if (progress)
        progress(aged.openItems, aged.openItems);
    return WrittenFile{
        .path = path, .rows = aged.openItems, .sheets = (*book)->sheetNames(), .notes = (*book)->notes()};
}

} // namespace quittance::report
