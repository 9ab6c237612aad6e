#include "core/workspace/import_preview.h"

#include <QCoreApplication>

namespace quittance::workspace {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::ImportPreview)
};

QString dayText(QDate day)
{
    return day.isValid() ? toIsoDate(day) : QString();
}

QString moneyText(const Money &money)
{
    return money.toDecimalString() + QLatin1Char(' ') + money.currency().code();
}

QString kindText(ledger::DocumentKind kind)
{
    using enum ledger::DocumentKind;
    switch (kind) {
    case Invoice:
        return Text::tr("Invoice");
    case CreditNote:
        return Text::tr("Credit note");
    case Payment:
        return Text::tr("Payment");
    case Refund:
        return Text::tr("Refund");
    case WriteOff:
        return Text::tr("Write-off");
    case OpeningBalance:
        return Text::tr("Opening balance");
    }
    return {};
}

template<typename Fact, typename Cells>
void addRows(PreparedFile &file, const std::vector<Fact> &facts, Cells &&cells)
{
    for (size_t i = 0; i < std::min(facts.size(), kPreviewRows); ++i)
        file.preview.push_back({0, cells(facts[i]), std::nullopt});
}

void addDocuments(PreparedFile &file, const ledger::FactBatch &batch)
{
    file.previewHeadings = {Text::tr("Kind"),   Text::tr("Number"), Text::tr("Customer"),
                            Text::tr("Issued"), Text::tr("Due"),    Text::tr("Amount")};
    addRows(file, batch.documents, [](const ledger::DocumentFact &fact) {
        return QStringList{kindText(fact.kind),
                           fact.number,
                           fact.customerName.isEmpty() ? fact.customerRemoteId : fact.customerName,
                           dayText(fact.issue),
                           dayText(fact.due),
                           moneyText(fact.amount)};
    });
}

void addBankLines(PreparedFile &file, const ledger::FactBatch &batch)
{
    file.previewHeadings
        = {Text::tr("Booked"), Text::tr("Account"), Text::tr("Payer"), Text::tr("Bank text"), Text::tr("Amount")};
    addRows(file, batch.bankLines, [](const ledger::BankLineFact &fact) {
        return QStringList{dayText(fact.bookedOn), fact.accountRemoteId, fact.counterparty, fact.text,
                           moneyText(fact.amount)};
    });
}

void addCustomers(PreparedFile &file, const ledger::FactBatch &batch)
{
    file.previewHeadings = {Text::tr("Id"), Text::tr("Name"), Text::tr("Currency"), Text::tr("E-mail")};
    addRows(file, batch.customers, [](const ledger::CustomerFact &fact) {
        return QStringList{fact.remoteId, fact.name, fact.currency ? fact.currency->code() : QString(), fact.email};
    });
}

void addRates(PreparedFile &file, const ledger::FactBatch &batch)
{
    file.previewHeadings = {Text::tr("Day"), Text::tr("From"), Text::tr("To"), Text::tr("Rate")};
    addRows(file, batch.rates, [](const ledger::RateFact &fact) {
        return QStringList{dayText(fact.day), fact.from.code(), fact.to.code(), fact.rate};
    });
}

QString balanceText(const std::optional<exchange::DatedBalance> &balance, const std::optional<Currency> &currency)
{
    return balance ? Money(balance->units, currency.value_or(Currency())).toDecimalString() : QString();
}

} // namespace

void fillPreview(PreparedFile &file, const exchange::ReadOutcome &outcome)
{
    for (size_t i = 0; i < std::min(outcome.rejected.size(), kPreviewRows); ++i) {
        const exchange::RejectedRecord &record = outcome.rejected[i];
        file.preview.push_back({record.line, {}, RejectedRow{record.line, record.field, record.value, record.reason}});
    }
    if (!outcome.batch.bankLines.empty())
        addBankLines(file, outcome.batch);
    else if (!outcome.batch.documents.empty())
        addDocuments(file, outcome.batch);
    else if (!outcome.batch.rates.empty())
        addRates(file, outcome.batch);
    else
        addCustomers(file, outcome.batch);
}

std::vector<StatementSummary> statementSummaries(const exchange::FileSummary &summary)
{
    std::vector<StatementSummary> statements;
    for (const exchange::StatementSummary &statement : summary.statements) {
        const Currency currency = statement.currency.value_or(Currency());
        statements.push_back({.id = statement.id,
                              .account = statement.account,
                              .currency = currency.code(),
                              .opening = balanceText(statement.opening, statement.currency),
                              .closing = balanceText(statement.closing, statement.currency),
                              .openingDate = statement.opening ? statement.opening->date : QDate(),
                              .closingDate = statement.closing ? statement.closing->date : QDate(),
                              .entries = statement.entries,
                              .credits = Money(statement.creditUnits, currency).toDecimalString(),
                              .debits = Money(statement.debitUnits, currency).toDecimalString(),
                              .balanced = statement.isBalanced});
    }
    return statements;
}

} // namespace quittance::workspace
