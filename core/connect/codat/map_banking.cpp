#include "core/connect/codat/record_mappers.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

/// Some sources give their lines no id: then what a line says is its id, and equal lines of a page are told apart by
/// their turn.
QString contentId(const BankLineFact &line, const QString &balance, const MappedPage &page)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString &part : {line.accountRemoteId, toIsoDate(line.bookedOn), line.text, line.counterparty,
                                QString::number(line.amount.units()), balance}) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\x1f"));
    }
    const QString base = QString::fromLatin1(hash.result().toHex());
    const auto turn = std::ranges::count_if(
        page.batch.bankLines, [&base](const BankLineFact &other) { return other.remoteId.startsWith(base); });
    return turn == 0 ? base : u"%1-%2"_s.arg(base).arg(turn);
}

void addLine(RecordFields &fields, BankLineFact line, MappedPage &page)
{
    if (!fields.isGood())
        return;
    if (fields.isDeleted())
        page.deletedBankLines.append(line.remoteId);
    else
        page.batch.bankLines.push_back(std::move(line));
}

} // namespace

void mapBankAccount(RecordFields &fields, MappedPage &page)
{
    BankAccountFact fact{.remoteId = fields.required(fields.record(), "id"),
                         .name = fields.text(fields["accountName"]),
                         .iban = fields.text(fields["iBan"])};
    const QString currency = fields.text(fields["currency"]);
    if (!currency.isEmpty() && currency != kNoCurrency)
        fact.currency = fields.currency(fields.record());
    if (fields.isGood())
        page.batch.bankAccounts.push_back(std::move(fact));
}

void mapBankingAccount(RecordFields &fields, MappedPage &page)
{
    BankAccountFact fact{.remoteId = fields.required(fields.record(), "id"),
                         .name = fields.text(fields["name"]),
                         .iban = fields.text(fields["identifiers"]["iban"]),
                         .currency = fields.currency(fields.record())};
    if (fields.isGood())
        page.batch.bankAccounts.push_back(std::move(fact));
}

void mapBankTransaction(RecordFields &fields, MappedPage &page)
{
    BankLineFact line{.remoteId = fields.text(fields["id"]),
                      .accountRemoteId = fields.required(fields.record(), "accountId"),
                      .bookedOn = fields.requiredDay(fields.record(), "clearedOnDate")};
    const qint64 units = fields.units(fields.record(), "amount");
    const auto known = fields.context().accountCurrencies.constFind(line.accountRemoteId);
    const bool isKnown = known != fields.context().accountCurrencies.constEnd();
    line.amount = Money(units, isKnown ? *known : fields.currency(fields.record()));
    line.text = fields.text(fields["description"]);
    line.counterparty = fields.text(fields["counterparty"]);
    if (line.remoteId.isEmpty())
        line.remoteId = contentId(line, fields.text(fields["balance"]), page);
    addLine(fields, std::move(line), page);
}

void mapBankingTransaction(RecordFields &fields, MappedPage &page)
{
    BankLineFact line{.remoteId = fields.required(fields.record(), "id"),
                      .accountRemoteId = fields.required(fields.record(), "accountId"),
                      .bookedOn = fields.day(fields["postedDate"])};
    // A line that is authorised and not posted is on its way, not in the account.
    if (!line.bookedOn.isValid() && fields.isGood()) {
        line.bookedOn = fields.day(fields["authorizedDate"]);
        line.status = BankLineStatus::Pending;
    }
    if (!line.bookedOn.isValid() && fields.isGood())
        fields.rejectMissing(fields.record(), "postedDate");
    const qint64 units = fields.units(fields.record(), "amount");
    line.amount = Money(units, fields.currency(fields.record()));
    line.text = fields.text(fields["description"]);
    line.counterparty = fields.text(fields["merchantName"]);
    if (line.counterparty.isEmpty())
        line.counterparty = fields.text(fields["counterparty"]);
    addLine(fields, std::move(line), page);
}

} // namespace quittance::connect::codat
