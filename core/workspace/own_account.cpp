#include "core/workspace/own_account.h"

#include "core/exchange/importer.h"
#include "core/store/bank_gateway.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace quittance::workspace {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::OwnAccount)
};

} // namespace

size_t contentOf(const ledger::BankLineFact &line)
{
    return qHashMulti(0, line.bookedOn.toJulianDay(), line.amount.units(), line.amount.currency().number(),
                      line.counterparty, line.counterpartyAccount, line.text, line.reference, line.endToEndId);
}

Result<std::optional<QString>> knownAccountOf(const store::Connection &connection, ledger::CompanyId company,
                                              const std::vector<size_t> &contents)
{
    if (contents.empty())
        return std::nullopt;
    const store::BankGateway bank(connection);
    const Result<std::vector<ledger::BankAccount>> accounts = bank.accounts(company);
    if (!accounts)
        return failed(accounts);
    const bool isNamed = std::ranges::any_of(*accounts, [](const ledger::BankAccount &account) {
        return account.fact.remoteId != exchange::kUnnamedAccount;
    });
    if (!isNamed)
        return std::nullopt;
    const Result<std::vector<ledger::BankLine>> kept = bank.allLines(company);
    if (!kept)
        return failed(kept);
    QHash<size_t, QString> accountOf;
    for (const ledger::BankLine &line : *kept) {
        if (line.fact.accountRemoteId != exchange::kUnnamedAccount)
            accountOf.insert(contentOf(line.fact), line.fact.accountRemoteId);
    }
    qint64 known = 0;
    QSet<QString> found;
    for (const size_t content : contents) {
        const auto account = accountOf.constFind(content);
        if (account == accountOf.cend())
            continue;
        ++known;
        found.insert(*account);
    }
    if (known == 0)
        return std::nullopt;
    if (found.size() == 1 && known * 2 > qint64(contents.size()))
        return *found.cbegin();
    QStringList names(found.cbegin(), found.cend());
    names.sort();
    return fail(Error::Kind::InvalidInput,
                Text::tr("%n line(s) of this file are in the book already, under the account %1. The file does not say "
                         "which account of ours it is of: say it.",
                         nullptr, int(known))
                    .arg(names.join(QStringLiteral(", "))));
}

} // namespace quittance::workspace
