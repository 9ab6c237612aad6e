#include "core/workspace/arrival_check.h"

#include "core/base/date.h"
#include "core/exchange/importer.h"
#include "core/store/statement_chain.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace quittance::workspace {

using store::StatementBreak;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::ArrivalCheck)
};

using BreakKey = std::tuple<int, qint64, qint64>;

BreakKey keyOf(const StatementBreak &gap)
{
    return {int(gap.kind), gap.before.value(), gap.after.value()};
}

} // namespace

Result<ArrivalCheck> ArrivalCheck::against(const store::Connection &connection, ledger::CompanyId company)
{
    ArrivalCheck check;
    check.m_connection = connection;
    check.m_company = company;
    const Result<std::vector<ledger::BankAccount>> accounts = store::BankGateway(connection).accounts(company);
    if (!accounts)
        return failed(accounts);
    for (const ledger::BankAccount &account : *accounts)
        check.m_accounts.insert(account.fact.remoteId, account);
    return check;
}

Result<> ArrivalCheck::readBook(const QString &account)
{
    if (m_known.contains(account))
        return {};
    Account &known = m_known[account];
    known.name = account;
    const auto stored = m_accounts.constFind(account);
    if (stored == m_accounts.cend() || !m_connection)
        return {};
    if (!stored->fact.name.isEmpty())
        known.name = stored->fact.name;
    Result<std::vector<store::BankStatement>> statements = store::BankGateway(*m_connection).statements(stored->id);
    if (!statements)
        return failed(statements);
    known.statements = std::move(*statements);
    known.stored = known.statements.size();
    for (const store::BankStatement &statement : known.statements)
        known.ids.insert(statement.fact.remoteId);
    return readEdge(known.edge, account);
}

Result<> ArrivalCheck::readEdge(Edge &edge, const QString &account)
{
    const store::BankGateway bank(*m_connection);
    const ledger::BankAccountId id = m_accounts.value(account).id;
    const auto days = bank.bookedDays(id);
    if (!days)
        return failed(days);
    std::tie(edge.first, edge.last) = *days;
    edge.isKnown = edge.first.isValid();
    for (const QDate day : {edge.first, edge.last}) {
        if (!day.isValid())
            continue;
        const auto lines = bank.lineIds({.company = m_company, .account = id, .bookedFrom = day, .bookedTo = day});
        if (!lines)
            return failed(lines);
        const auto read = bank.linesByIds(*lines);
        if (!read)
            return failed(read);
        for (const ledger::BankLine &line : *read)
            edge.ids[day].insert(line.fact.remoteId);
    }
    return {};
}

Result<> ArrivalCheck::add(size_t file, const ledger::FactBatch &batch)
{
    for (const ledger::BankAccountFact &account : batch.bankAccounts) {
        if (const Result<> read = readBook(account.remoteId); !read)
            return read;
        if (Account &known = m_known[account.remoteId]; known.name == account.remoteId && !account.name.isEmpty())
            known.name = account.name;
    }
    QSet<QString> proved;
    for (const ledger::StatementFact &fact : batch.statements) {
        if (const Result<> read = readBook(fact.accountRemoteId); !read)
            return read;
        if (fact.isBalanced == true)
            proved.insert(fact.accountRemoteId);
        Account &account = m_known[fact.accountRemoteId];
        if (account.ids.contains(fact.remoteId))
            continue;
        account.ids.insert(fact.remoteId);
        m_fileOf.insert(m_nextId, file);
        account.statements.push_back({ledger::StatementId(m_nextId++), {}, fact});
    }
    QHash<QString, Edge> edges;
    for (const ledger::BankLineFact &line : batch.bankLines) {
        if (proved.contains(line.accountRemoteId))
            continue;
        Edge &edge = edges[line.accountRemoteId];
        edge.first = edge.isKnown ? std::min(edge.first, line.bookedOn) : line.bookedOn;
        edge.last = edge.isKnown ? std::max(edge.last, line.bookedOn) : line.bookedOn;
        edge.isKnown = true;
    }
    for (const ledger::BankLineFact &line : batch.bankLines) {
        const auto edge = edges.find(line.accountRemoteId);
        if (edge != edges.end() && (line.bookedOn == edge->first || line.bookedOn == edge->last))
            edge->ids[line.bookedOn].insert(line.bankReference.isEmpty() ? line.remoteId : QString());
    }
    for (auto edge = edges.cbegin(); edge != edges.cend(); ++edge) {
        if (const Result<> read = readBook(edge.key()); !read)
            return read;
        Account &account = m_known[edge.key()];
        doubt(file, account.name, account.edge, *edge);
        if (!account.edge.isKnown || edge->last > account.edge.last)
            account.edge = *edge;
    }
    return {};
}

/// Files that share one day only: whether the second one says that day again or goes on with it, only balances tell.
void ArrivalCheck::doubt(size_t file, const QString &account, const Edge &known, const Edge &arriving)
{
    if (!known.isKnown)
        return;
    const bool isBehind = arriving.first == known.last;
    const bool isBefore = arriving.last == known.first;
    if (!isBehind && !isBefore)
        return;
    const QDate day = isBehind ? known.last : known.first;
    const QSet<QString> mine = known.ids.value(day);
    const QSet<QString> theirs = arriving.ids.value(day);
    qsizetype equal = 0;
    for (const QString &id : theirs)
        equal += !id.isEmpty() && mine.contains(id) ? 1 : 0;
    if (equal == 0 || mine == theirs)
        return;
    m_doubts.emplace_back(
        file,
        FileWarning{0,
                    {},
                    Text::tr("%n line(s) of account %1 on %2 are equal to lines that are there already, and the file "
                             "states no balances. They are taken as the same lines; if the bank booked them twice, "
                             "import a file that begins on the day before.",
                             nullptr, int(equal))
                        .arg(account, toIsoDate(day))});
}

std::vector<std::pair<size_t, FileWarning>> ArrivalCheck::remarks() const
{
    std::vector<std::pair<size_t, FileWarning>> remarks = m_doubts;
    for (const Account &account : m_known) {
        if (account.statements.size() == account.stored)
            continue;
        std::vector<store::BankStatement> stored(account.statements.begin(),
                                                 account.statements.begin() + qptrdiff(account.stored));
        std::vector<BreakKey> before;
        for (const StatementBreak &gap : store::chainBreaks(std::move(stored)))
            before.push_back(keyOf(gap));
        for (const StatementBreak &gap : store::chainBreaks(account.statements)) {
            // The reader of the file has said which of its statements do not add up.
            if (gap.kind == StatementBreak::Kind::Unbalanced || std::ranges::find(before, keyOf(gap)) != before.end())
                continue;
            const auto after = m_fileOf.constFind(gap.after.value());
            const auto file = after != m_fileOf.cend() ? after : m_fileOf.constFind(gap.before.value());
            if (file != m_fileOf.cend())
                remarks.emplace_back(*file, FileWarning{0, {}, sentence(gap, account.name)});
        }
    }
    std::ranges::stable_sort(remarks, {}, &std::pair<size_t, FileWarning>::first);
    return remarks;
}

QString ArrivalCheck::sentence(const StatementBreak &gap, const QString &account) const
{
    const auto day = [](QDate at) { return at.isValid() ? toIsoDate(at) : Text::tr("a day not stated"); };
    switch (gap.kind) {
    case StatementBreak::Kind::Missing:
        return Text::tr("Statements of account %1 are missing between %2 and %3: the balances differ by %4 %5.")
            .arg(account, day(gap.from), day(gap.to), gap.difference.toDecimalString(),
                 gap.difference.currency().code());
    case StatementBreak::Kind::Overlap:
        return Text::tr("Statements of account %1 overlap between %2 and %3.").arg(account, day(gap.to), day(gap.from));
    case StatementBreak::Kind::Unbalanced:
        return Text::tr(
                   "The lines of the statement of account %1 that closes on %2 do not lead to its closing balance.")
            .arg(account, day(gap.to));
    case StatementBreak::Kind::NoBalance:
        return gap.to.isValid()
            ? Text::tr("The statement of account %1 up to %2 does not state both balances, so nothing proves it.")
                  .arg(account, day(gap.to))
            : Text::tr("The statement of account %1 does not state both balances, so nothing proves it.").arg(account);
    }
    return {};
}

} // namespace quittance::workspace
