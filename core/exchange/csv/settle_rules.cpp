#include "core/exchange/csv/settle_rules.h"

#include "core/exchange/csv/csv_scanner.h"

#include <QCoreApplication>

#include <span>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::SettleRules)
};

constexpr Field kDateFields[] = {Field::Issue,   Field::Due,  Field::PaidOn,  Field::VoidedOn,
                                 Field::Updated, Field::Date, Field::Booking, Field::Value};
constexpr Field kAmountFields[]
    = {Field::Amount, Field::Open, Field::Credit, Field::Debit, Field::Balance, Field::CreditLimit};

struct Column
{
    size_t index = 0;
    QString heading;
    DateEvidence dates;
    DecimalEvidence decimals;
};

std::vector<Column> columnsOf(const ColumnMapping &mapping, const CsvShape &shape, std::span<const Field> fields)
{
    std::vector<Column> columns;
    for (const Field field : fields) {
        for (const QString &heading : mapping.headingsFor(field)) {
            const qsizetype at = shape.headings.indexOf(heading);
            if (at >= 0)
                columns.push_back({size_t(at), heading, {}, {}});
        }
    }
    return columns;
}

void collect(QByteArrayView text, const CsvShape &shape, std::vector<Column> &dates, std::vector<Column> &amounts)
{
    CsvScanner scanner(text, shape.delimiter.toLatin1());
    std::vector<QByteArrayView> cells;
    for (int i = 0; i < shape.headerRows; ++i) {
        if (!scanner.next(cells))
            return;
    }
    while (scanner.next(cells)) {
        for (Column &column : dates) {
            if (column.index < cells.size())
                column.dates.add(cells[column.index]);
        }
        for (Column &column : amounts) {
            if (column.index < cells.size())
                column.decimals.add(cells[column.index]);
        }
    }
}

Result<DateOrder> orderOf(const RuleEvidence &evidence)
{
    const DateEvidence &dates = evidence.dates;
    if (const std::optional<DateOrder> order = dates.decided())
        return *order;
    const QString message = dates.isAmbiguous()
        ? Text::tr(
              "Dates like “%1” can be read as day-month or month-day, and no date in the file decides it. State the "
              "date order.")
              .arg(dates.example())
        : Text::tr("The dates do not agree on the order of day and month (“%1”).").arg(dates.example());
    return fail(Error::Kind::InvalidInput, message, {.field = evidence.dateHeading});
}

Result<QChar> markOf(const RuleEvidence &evidence)
{
    const DecimalEvidence &decimals = evidence.decimals;
    if (const std::optional<QChar> mark = decimals.decided())
        return *mark;
    const QString message = decimals.isAmbiguous()
        ? Text::tr("Amounts like “%1” can be read with a decimal point or a decimal comma, and no amount in the file "
                   "decides "
                   "it. State the decimal mark.")
              .arg(decimals.example())
        : Text::tr("The amounts do not agree on a decimal mark (“%1”).").arg(decimals.example());
    return fail(Error::Kind::InvalidInput, message, {.field = evidence.amountHeading});
}

} // namespace

RuleEvidence collectEvidence(QByteArrayView text, const CsvShape &shape, const ColumnMapping &mapping)
{
    std::vector<Column> dates = mapping.dateOrder ? std::vector<Column>() : columnsOf(mapping, shape, kDateFields);
    std::vector<Column> amounts
        = mapping.decimalMark.isNull() ? columnsOf(mapping, shape, kAmountFields) : std::vector<Column>();
    if (!dates.empty() || !amounts.empty())
        collect(text, shape, dates, amounts);
    RuleEvidence evidence;
    for (const Column &column : dates)
        evidence.dates.merge(column.dates);
    for (const Column &column : amounts)
        evidence.decimals.merge(column.decimals);
    evidence.dateHeading = dates.empty() ? QString() : dates.front().heading;
    evidence.amountHeading = amounts.empty() ? QString() : amounts.front().heading;
    return evidence;
}

Result<ColumnMapping> settleRules(QByteArrayView text, const CsvShape &shape, ColumnMapping mapping)
{
    mapping.delimiter = shape.delimiter;
    mapping.headerRows = shape.headerRows;
    const RuleEvidence evidence = collectEvidence(text, shape, mapping);
    if (!mapping.dateOrder) {
        const Result<DateOrder> order = orderOf(evidence);
        if (!order)
            return failed(order);
        mapping.dateOrder = *order;
    }
    if (mapping.decimalMark.isNull()) {
        const Result<QChar> mark = markOf(evidence);
        if (!mark)
            return failed(mark);
        mapping.decimalMark = *mark;
    }
    return mapping;
}

} // namespace quittance::exchange
