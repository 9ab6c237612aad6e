#include "core/workspace/table_reading.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using exchange::ColumnMapping;
using exchange::DateOrder;
using exchange::Field;
using exchange::RecordKind;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::TableReading)
};

constexpr const char16_t *kOrders[] = {u"ymd", u"dmy", u"mdy"};

QString orderName(std::optional<DateOrder> order)
{
    return order ? QString::fromUtf16(kOrders[size_t(*order)]) : QString();
}

QStringList fieldNames(const std::vector<Field> &fields)
{
    QStringList names;
    for (const Field field : fields)
        names.append(fieldName(field));
    return names;
}

TableReading readingOf(const exchange::MappingProposal &proposal, const ColumnMapping &mapping)
{
    TableReading reading;
    reading.as = importAsOf(mapping.as);
    reading.delimiter = mapping.delimiter.isNull() ? QString(proposal.shape.delimiter) : QString(mapping.delimiter);
    reading.encoding = mapping.encoding.isEmpty() ? proposal.shape.encoding : mapping.encoding;
    reading.headerRows = mapping.headerRows.value_or(proposal.shape.headerRows);
    reading.dateOrder = orderName(mapping.dateOrder);
    reading.decimalMark = mapping.decimalMark.isNull() ? QString() : QString(mapping.decimalMark);
    reading.reverseSign = mapping.sign == exchange::SignRule::Reversed;
    reading.rowsAreLines = mapping.rowsAreLines;
    reading.preset = proposal.preset;
    for (auto constant = mapping.constants.cbegin(); constant != mapping.constants.cend(); ++constant)
        reading.constants.insert(fieldName(constant.key()), constant.value());
    reading.only = mapping.only;
    return reading;
}

} // namespace

RecordKind recordKindOf(ImportAs as)
{
    switch (as) {
    case ImportAs::Customers:
        return RecordKind::Customers;
    case ImportAs::Invoices:
        return RecordKind::Invoices;
    case ImportAs::CreditNotes:
        return RecordKind::CreditNotes;
    case ImportAs::Payments:
        return RecordKind::Payments;
    case ImportAs::Bank:
        return RecordKind::Bank;
    case ImportAs::Rates:
        return RecordKind::Rates;
    }
    return RecordKind::Invoices;
}

ImportAs importAsOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customers:
        return ImportAs::Customers;
    case RecordKind::Invoices:
        return ImportAs::Invoices;
    case RecordKind::CreditNotes:
        return ImportAs::CreditNotes;
    case RecordKind::Payments:
        return ImportAs::Payments;
    case RecordKind::Bank:
        return ImportAs::Bank;
    case RecordKind::Rates:
        return ImportAs::Rates;
    }
    return ImportAs::Invoices;
}

TableReading tableReadingOf(const exchange::MappingProposal &proposal)
{
    TableReading reading = readingOf(proposal, proposal.mapping);
    reading.dateOrderIsAmbiguous = proposal.asksDateOrder;
    reading.decimalMarkIsAmbiguous = proposal.asksDecimalMark;
    for (const exchange::ColumnProposal &column : proposal.columns) {
        reading.columns.push_back({.heading = column.heading,
                                   .fields = fieldNames(column.fields),
                                   .reason = column.reason,
                                   .confidence = column.confidence,
                                   .samples = column.samples});
    }
    return reading;
}

TableReading tableReadingOf(const exchange::MappingProposal &proposal, const ColumnMapping &saved,
                            const QString &savedName)
{
    TableReading reading = readingOf(proposal, saved);
    reading.savedName = savedName;
    // A mapping may leave both to the file; then what the file says holds.
    if (reading.dateOrder.isEmpty()) {
        reading.dateOrder = orderName(proposal.mapping.dateOrder);
        reading.dateOrderIsAmbiguous = proposal.asksDateOrder;
    }
    if (reading.decimalMark.isEmpty() && !proposal.mapping.decimalMark.isNull())
        reading.decimalMark = QString(proposal.mapping.decimalMark);
    reading.decimalMarkIsAmbiguous = reading.decimalMark.isEmpty() && proposal.asksDecimalMark;
    for (const exchange::ColumnProposal &column : proposal.columns) {
        ColumnChoice choice{.heading = column.heading, .samples = column.samples};
        const auto chosen = std::ranges::find(saved.columns, column.heading, &ColumnMapping::Column::heading);
        if (chosen != saved.columns.end()) {
            choice.fields = fieldNames(chosen->fields);
            choice.reason = Text::tr("As in the saved mapping “%1”.").arg(savedName);
            choice.confidence = 100;
        }
        reading.columns.push_back(std::move(choice));
    }
    return reading;
}

Result<ColumnMapping> mappingOf(const TableReading &reading)
{
    ColumnMapping mapping;
    mapping.as = recordKindOf(reading.as);
    mapping.delimiter = reading.delimiter.isEmpty() ? QChar() : reading.delimiter.front();
    mapping.encoding = reading.encoding;
    mapping.headerRows = reading.headerRows;
    if (reading.sheets.size() > 1)
        mapping.sheet = reading.sheet;
    for (size_t order = 0; order < std::size(kOrders); ++order) {
        if (reading.dateOrder == QStringView(kOrders[order]))
            mapping.dateOrder = DateOrder(order);
    }
    mapping.decimalMark = reading.decimalMark.isEmpty() ? QChar() : reading.decimalMark.front();
    mapping.rowsAreLines = reading.rowsAreLines;
    mapping.sign = reading.reverseSign ? exchange::SignRule::Reversed : exchange::SignRule::AsIs;
    const auto fieldOf = [](const QString &name) -> Result<Field> {
        const std::optional<Field> field = exchange::fieldFromName(name);
        if (!field)
            return fail(Error::Kind::InvalidInput, Text::tr("There is no field “%1”.").arg(name), {.field = name});
        return *field;
    };
    for (const ColumnChoice &choice : reading.columns) {
        ColumnMapping::Column column{.heading = choice.heading};
        for (const QString &name : choice.fields) {
            const Result<Field> field = fieldOf(name);
            if (!field)
                return failed(field);
            column.fields.push_back(*field);
        }
        if (!column.fields.empty())
            mapping.columns.push_back(std::move(column));
    }
    for (auto constant = reading.constants.cbegin(); constant != reading.constants.cend(); ++constant) {
        const Result<Field> field = fieldOf(constant.key());
        if (!field)
            return failed(field);
        mapping.constants.insert(*field, constant.value());
    }
    mapping.only = reading.only;
    return mapping;
}

} // namespace quittance::workspace
