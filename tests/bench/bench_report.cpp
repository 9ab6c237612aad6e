// The aged-receivables workbook against bare libxlsxwriter in constant_memory mode, which writes only the cells of its
// sheet By invoice. The last workbook of each side stays in the folder QUITTANCE_BENCH_FOLDER (the temporary folder).

#include "core/report/aged_receivables.h"
#include "tests/bench/bench.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <vector>
#include <xlsxwriter.h>

using namespace quittance;
using namespace quittance::report;

namespace {

constexpr int kCustomers = 4'000;
constexpr int kBuckets = 5;

struct Row
{
    QString number;
    QString customer;
    QByteArray number8;
    QByteArray customer8;
    QDate issue;
    QDate due;
    int days = 0;
    int bucket = 0;
    qint64 amount = 0;
    qint64 open = 0;
};

const QDate kAsOf(2026, 3, 31);
const char *const kLabels[] = {"current", "1-30", "31-60", "61-90", "91+"};

/// The same rows on every machine: a linear congruential sequence.
std::vector<Row> makeRows(qint64 count)
{
    const char16_t *first[] = {u"Brightwater", u"Northgate", u"Halcyon", u"Meridian", u"Ashdown", u"Kestrel"};
    const char16_t *second[] = {u"Trading", u"Logistics", u"Foods", u"Engineering", u"Textiles", u"Media"};
    std::vector<Row> rows(static_cast<size_t>(count));
    quint64 state = 88'172'645'463'325'252ULL;
    const auto next = [&state](quint64 below) {
        state = state * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL;
        return (state >> 33) % below;
    };
    for (size_t i = 0; i < rows.size(); ++i) {
        Row &row = rows[i];
        const auto customer = next(kCustomers) * next(kCustomers) / kCustomers;
        row.number = QStringLiteral("INV-%1").arg(i + 1, 8, 10, QChar(u'0'));
        row.customer = QStringLiteral("%1 %2 Ltd %3")
                           .arg(QString::fromUtf16(first[customer % 6]), QString::fromUtf16(second[customer % 5]))
                           .arg(customer);
        row.number8 = row.number.toUtf8();
        row.customer8 = row.customer.toUtf8();
        row.days = static_cast<int>(next(160)) - 45;
        row.due = kAsOf.addDays(-row.days);
        row.issue = row.due.addDays(-30);
        row.bucket = row.days <= 0 ? 0 : row.days <= 30 ? 1 : row.days <= 60 ? 2 : row.days <= 90 ? 3 : 4;
        row.amount = static_cast<qint64>(next(90'000'000) + 1) * 100;
        row.open = next(5) == 0 ? row.amount / 200 * 100 : row.amount;
    }
    return rows;
}

void addTo(insight::AgingRow &into, const Row &row)
{
    const auto bucket = static_cast<size_t>(row.bucket);
    into.buckets[bucket] += row.open;
    ++into.counts[bucket];
    into.grossOpen += row.open;
    into.net += row.open;
}

AgedReceivablesInput makeInput(const std::vector<Row> &rows, Currency currency)
{
    AgedReceivablesInput input;
    input.header = {.title = QStringLiteral("Aged receivables"),
                    .entity = QStringLiteral("Larkspur Holdings"),
                    .asOf = kAsOf,
                    .currency = QStringLiteral("EUR"),
                    .generatedBy = QStringLiteral("bench"),
                    .generatedAt = {1'774'962'000'000},
                    .appVersion = QStringLiteral(QUITTANCE_VERSION),
                    .freshness = {QStringLiteral("Invoices: made for the bench")}};
    const insight::AgingRow empty
        = {.currency = currency, .buckets = std::vector<qint64>(kBuckets), .counts = std::vector<qint32>(kBuckets)};
    for (const char *label : kLabels)
        input.aging.labels.push_back(QString::fromLatin1(label));
    input.aging.totals = {empty};
    QHash<QString, qsizetype> known;
    for (const Row &row : rows) {
        addTo(input.aging.totals.front(), row);
        auto at = known.find(row.customer);
        if (at == known.end()) {
            at = known.insert(row.customer, static_cast<qsizetype>(input.aging.rows.size()));
            input.aging.rows.push_back(empty);
            input.aging.rows.back().customerName = row.customer;
        }
        addTo(input.aging.rows[static_cast<size_t>(*at)], row);
    }
    for (const QDate day : monthEnds(kAsOf, 12)) {
        input.trend.push_back({.asOf = {day}, .labels = input.aging.labels, .totals = input.aging.totals});
        for (qint64 &units : input.trend.back().totals.front().buckets)
            units = units / 10'000 * (70 + day.month() * 3) * 100;
    }
    return input;
}

OpenItemSource sourceOf(const std::vector<Row> &rows, Currency currency)
{
    return [&rows, currency, next = size_t(0)](OpenItemRow &item) mutable {
        if (next == rows.size())
            return false;
        const Row &row = rows[next++];
        item.number = row.number;
        item.customer = row.customer;
        item.issue = row.issue;
        item.due = row.due;
        item.days = row.days;
        item.bucket = row.bucket;
        item.currency = currency;
        item.amount = row.amount;
        item.applied = row.amount - row.open;
        item.open = row.open;
        return true;
    };
}

struct BareFormats
{
    lxw_format *text;
    lxw_format *day;
    lxw_format *count;
    lxw_format *amount;
};

void writeBareRow(lxw_worksheet *sheet, lxw_row_t at, const Row &row, const BareFormats &formats)
{
    worksheet_write_string(sheet, at, 0, row.number8.constData(), formats.text);
    worksheet_write_string(sheet, at, 1, row.customer8.constData(), formats.text);
    worksheet_write_number(sheet, at, 2, static_cast<double>(row.issue.toJulianDay() - 2'415'019), formats.day);
    worksheet_write_number(sheet, at, 3, static_cast<double>(row.due.toJulianDay() - 2'415'019), formats.day);
    worksheet_write_number(sheet, at, 4, row.days, formats.count);
    worksheet_write_string(sheet, at, 5, kLabels[row.bucket], formats.text);
    worksheet_write_string(sheet, at, 6, "EUR", formats.text);
    worksheet_write_number(sheet, at, 7, static_cast<double>(row.amount) / 10'000, formats.amount);
    worksheet_write_number(sheet, at, 8, static_cast<double>(row.amount - row.open) / 10'000, formats.amount);
    worksheet_write_number(sheet, at, 9, static_cast<double>(row.open) / 10'000, formats.amount);
}

bool writeBare(const std::vector<Row> &rows, const QString &path)
{
    QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "By invoice");
    const BareFormats formats
        = {workbook_add_format(book), workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
    format_set_num_format(formats.text, "@");
    format_set_num_format(formats.day, "yyyy-mm-dd");
    format_set_num_format(formats.count, "#,##0");
    format_set_num_format(formats.amount, "#,##0.00");
    lxw_row_t at = 0;
    lxw_row_t onSheet = 0;
    for (const Row &row : rows) {
        if (onSheet++ == kSheetRowLimit) {
            sheet = workbook_add_worksheet(book, nullptr);
            at = 0;
            onSheet = 1;
        }
        writeBareRow(sheet, at++, row, formats);
    }
    return workbook_close(book) == LXW_NO_ERROR;
}

} // namespace

int main(int argc, char **argv)
{
    bench::Suite suite(argc, argv);
    const long count = suite.rows(200'000);
    const QString folder = QString::fromLocal8Bit(qgetenv("QUITTANCE_BENCH_FOLDER"));
    const QDir target(folder.isEmpty() ? QDir::tempPath() : folder);
    const QString ours = target.filePath(QStringLiteral("bench_report.xlsx"));
    const QString bare = target.filePath(QStringLiteral("bench_report_bare.xlsx"));
    const Currency currency = *Currency::fromCode(u"EUR");
    const std::vector<Row> rows = makeRows(count);
    AgedReceivablesInput input = makeInput(rows, currency);
    bool isWritten = true;

    suite.compare({.operation = "aged-receivables workbook / bare libxlsxwriter constant_memory",
                   .goal = 1.2,
                   .ours =
                       [&] {
                           input.openItems = sourceOf(rows, currency);
                           return bench::timed(
                               [&] { isWritten = writeAgedReceivables(input, ours).has_value() && isWritten; });
                       },
                   .limit = [&] { return bench::timed([&] { isWritten = writeBare(rows, bare) && isWritten; }); }});
    suite.note("workbook", static_cast<double>(QFileInfo(ours).size()) / 1'048'576, "MiB");
    suite.note("bare workbook", static_cast<double>(QFileInfo(bare).size()) / 1'048'576, "MiB");
    return isWritten ? suite.finish() : 1;
}
