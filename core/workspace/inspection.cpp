#include "core/workspace/inspection.h"

#include "core/exchange/exchange.h"
#include "core/exchange/file_listing.h"
#include "core/workspace/held_lines.h"

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(toIsoDate(day)) : QJsonValue();
}

QString decimal(qint64 units, const std::optional<Currency> &currency)
{
    return Money(units, currency.value_or(Currency())).toDecimalString();
}

QJsonValue decimalOrNull(std::optional<qint64> units, const std::optional<Currency> &currency)
{
    return units ? QJsonValue(decimal(*units, currency)) : QJsonValue();
}

QJsonValue balanceJson(const std::optional<exchange::DatedBalance> &balance, const std::optional<Currency> &currency)
{
    if (!balance)
        return {};
    return QJsonObject{{u"amount"_s, decimal(balance->units, currency)}, {u"date"_s, dayOrNull(balance->date)}};
}

QJsonObject statementJson(const exchange::StatementSummary &statement)
{
    return {{u"id"_s, statement.id},
            {u"account"_s, orNull(statement.account)},
            {u"currency"_s, statement.currency ? QJsonValue(statement.currency->code()) : QJsonValue()},
            {u"opening"_s, balanceJson(statement.opening, statement.currency)},
            {u"closing"_s, balanceJson(statement.closing, statement.currency)},
            {u"entries"_s, statement.entries},
            {u"pending"_s, statement.pending},
            {u"credits"_s, decimal(statement.creditUnits, statement.currency)},
            {u"debits"_s, decimal(statement.debitUnits, statement.currency)},
            {u"credit_count"_s, statement.creditCount},
            {u"debit_count"_s, statement.debitCount},
            {u"first_booking"_s, dayOrNull(statement.firstBooking)},
            {u"last_booking"_s, dayOrNull(statement.lastBooking)},
            {u"balanced"_s, statement.isBalanced ? QJsonValue(*statement.isBalanced) : QJsonValue()}};
}

QJsonObject documentJson(const exchange::DocumentSummary &document)
{
    return {{u"kind"_s, kindName(document.kind)},
            {u"number"_s, document.number},
            {u"issue"_s, dayOrNull(document.issue)},
            {u"due"_s, dayOrNull(document.due)},
            {u"currency"_s, document.currency ? QJsonValue(document.currency->code()) : QJsonValue()},
            {u"total"_s, decimalOrNull(document.totalUnits, document.currency)},
            {u"payable"_s, decimalOrNull(document.payableUnits, document.currency)},
            {u"tax"_s, decimalOrNull(document.taxUnits, document.currency)},
            {u"seller"_s, orNull(document.seller)},
            {u"buyer"_s, orNull(document.buyer)},
            {u"iban"_s, orNull(document.iban)},
            {u"reference"_s, orNull(document.reference)}};
}

QString statusName(ledger::BankLineStatus status)
{
    switch (status) {
    case ledger::BankLineStatus::Booked:
        return u"booked"_s;
    case ledger::BankLineStatus::Pending:
        return u"pending"_s;
    case ledger::BankLineStatus::Info:
        return u"info"_s;
    }
    return {};
}

QJsonObject lineJson(const ledger::BankLineFact &line)
{
    return {{u"id"_s, line.remoteId},
            {u"booking"_s, dayOrNull(line.bookedOn)},
            {u"value"_s, dayOrNull(line.valueOn)},
            {u"amount"_s, line.amount.toDecimalString()},
            {u"currency"_s, line.amount.currency().code()},
            {u"counterparty"_s, orNull(line.counterparty)},
            {u"counterparty_account"_s, orNull(line.counterpartyAccount)},
            {u"text"_s, orNull(line.text)},
            {u"reference"_s, orNull(line.reference)},
            {u"status"_s, statusName(line.status)},
            {u"reversal"_s, line.isReversal},
            {u"batch_size"_s, line.batchSize}};
}

QJsonObject noteJson(qint64 line, const QString &field, const QString &message)
{
    return {
        {u"line"_s, line > 0 ? QJsonValue(line) : QJsonValue()}, {u"field"_s, orNull(field)}, {u"message"_s, message}};
}

void fillFrom(QJsonObject &file, const exchange::ReadOutcome &outcome, bool entries)
{
    QJsonArray statements;
    for (const exchange::StatementSummary &statement : outcome.summary.statements)
        statements.append(statementJson(statement));
    QJsonArray documents;
    for (const exchange::DocumentSummary &document : exchange::documentSummaries(outcome))
        documents.append(documentJson(document));
    QJsonArray warnings;
    for (const exchange::Warning &warning : outcome.warnings)
        warnings.append(noteJson(warning.line, warning.field, warning.message));
    QJsonArray errors;
    for (const exchange::RejectedRecord &record : outcome.rejected)
        errors.append(noteJson(record.line, record.field, record.reason));
    file[u"format"_s] = outcome.batch.format;
    file[u"encoding"_s] = orNull(outcome.encoding);
    file[u"statements"_s] = statements;
    file[u"documents"_s] = documents;
    file[u"warnings"_s] = warnings;
    file[u"errors"_s] = errors;
    if (entries) {
        QJsonArray lines;
        for (const ledger::BankLineFact &line : outcome.batch.bankLines)
            lines.append(lineJson(line));
        file[u"lines"_s] = lines;
    }
}

} // namespace

namespace {

QJsonObject inspected(const QString &path, bool entries, const Result<exchange::ReadOutcome> &outcome)
{
    QJsonObject file{{u"file"_s, path},
                     {u"format"_s, QJsonValue()},
                     {u"encoding"_s, QJsonValue()},
                     {u"statements"_s, QJsonArray()},
                     {u"documents"_s, QJsonArray()},
                     {u"warnings"_s, QJsonArray()},
                     {u"errors"_s, QJsonArray()}};
    if (outcome) {
        fillFrom(file, *outcome, entries);
    } else {
        const Error &error = outcome.error();
        file[u"errors"_s] = QJsonArray{noteJson(error.place.line, error.place.field, error.message)};
    }
    return file;
}

/// With the lines of the file where they are asked for or few.
Result<exchange::ReadOutcome> readWithin(const QString &path, bool entries)
{
    if (entries)
        return exchange::readFile(path);
    HeldLines lines(kLinesHeld, 0);
    exchange::ReadOptions options;
    options.lines = lines.sink();
    Result<exchange::ReadOutcome> outcome = exchange::readFile(path, std::move(options));
    if (outcome)
        lines.settle(*outcome);
    return outcome;
}

} // namespace

QJsonArray inspectFiles(const QStringList &paths, bool entries, ArrivalCheck arrivals)
{
    std::vector<QJsonObject> files;
    for (const exchange::ListedFile &listed : exchange::listFiles(paths)) {
        const Result<exchange::ReadOutcome> outcome = readWithin(listed.path, entries);
        files.push_back(inspected(listed.path, entries, outcome));
        const Result<> added = outcome ? arrivals.add(files.size() - 1, outcome->batch) : Result<>();
        if (!added)
            files.back()[u"errors"_s] = QJsonArray{noteJson(0, {}, added.error().message)};
    }
    for (const auto &[file, remark] : arrivals.remarks()) {
        QJsonArray warnings = files[file][u"warnings"_s].toArray();
        warnings.append(noteJson(remark.line, remark.field, remark.message));
        files[file][u"warnings"_s] = warnings;
    }
    QJsonArray list;
    for (const QJsonObject &file : files)
        list.append(file);
    return list;
}

QJsonObject inspectFile(const QString &path, bool entries)
{
    return inspected(path, entries, readWithin(path, entries));
}

} // namespace quittance::workspace
