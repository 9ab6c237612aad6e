#include "core/store/statement_chain.h"

#include <algorithm>

namespace quittance::store {
namespace {

bool hasBalances(const BankStatement &statement)
{
    return statement.fact.openingUnits && statement.fact.closingUnits;
}

bool isSame(const ledger::StatementFact &one, const ledger::StatementFact &other)
{
    return one.openingUnits == other.openingUnits && one.closingUnits == other.closingUnits
        && one.openingDate == other.openingDate && one.closingDate == other.closingDate;
}

void checkAlone(const BankStatement &statement, std::vector<StatementBreak> &breaks)
{
    const ledger::StatementFact &fact = statement.fact;
    if (!hasBalances(statement))
        breaks.push_back({.kind = StatementBreak::Kind::NoBalance,
                          .before = statement.id,
                          .from = fact.openingDate,
                          .to = fact.closingDate});
    else if (fact.isBalanced == false)
        breaks.push_back({.kind = StatementBreak::Kind::Unbalanced,
                          .before = statement.id,
                          .from = fact.openingDate,
                          .to = fact.closingDate});
}

void checkPair(const BankStatement &before, const BankStatement &after, std::vector<StatementBreak> &breaks)
{
    const Money closing(*before.fact.closingUnits, before.fact.currency);
    const Money opening(*after.fact.openingUnits, after.fact.currency);
    if (opening == closing)
        return;
    const bool isOverlap = after.fact.openingDate.isValid() && before.fact.closingDate.isValid()
        && after.fact.openingDate < before.fact.closingDate;
    breaks.push_back({.kind = isOverlap ? StatementBreak::Kind::Overlap : StatementBreak::Kind::Missing,
                      .before = before.id,
                      .after = after.id,
                      .from = before.fact.closingDate,
                      .to = after.fact.openingDate,
                      .difference = opening.minus(closing).value_or(Money())});
}

bool closeTogether(const BankStatement &one, const BankStatement &other)
{
    return one.fact.closingDate == other.fact.closingDate && one.fact.currency == other.fact.currency;
}

/// Puts the statements that close on the day of `at` behind one another by their balances, as far as they follow.
void orderDay(std::vector<BankStatement> &chain, size_t at)
{
    auto end = chain.begin() + qsizetype(at);
    while (end != chain.end() && closeTogether(*end, chain[at]))
        ++end;
    for (auto place = chain.begin() + qsizetype(at); place != end; ++place) {
        const bool hasBefore = place != chain.begin() && (place - 1)->fact.currency == place->fact.currency;
        const auto follows = [&](const BankStatement &statement) {
            return hasBefore && statement.fact.openingUnits == (place - 1)->fact.closingUnits;
        };
        const auto begins = [&](const BankStatement &statement) {
            return std::none_of(place, end, [&](const BankStatement &other) {
                return &other != &statement && other.fact.closingUnits == statement.fact.openingUnits;
            });
        };
        auto next = std::find_if(place, end, follows);
        if (next == end)
            next = std::find_if(place, end, begins);
        if (next != end)
            std::rotate(place, next, next + 1);
    }
}

bool isRepeated(const std::vector<BankStatement> &chain, const BankStatement &statement)
{
    for (auto known = chain.rbegin(); known != chain.rend() && closeTogether(*known, statement); ++known) {
        if (isSame(known->fact, statement.fact))
            return true;
    }
    return false;
}

} // namespace

std::vector<StatementBreak> chainBreaks(std::vector<BankStatement> statements)
{
    // An account in several currencies has a chain in each.
    std::ranges::stable_sort(statements, {}, [](const BankStatement &statement) {
        return std::pair(statement.fact.currency, statement.fact.closingDate);
    });
    std::vector<StatementBreak> breaks;
    std::vector<BankStatement> chain;
    for (const BankStatement &statement : statements) {
        checkAlone(statement, breaks);
        if (hasBalances(statement) && !isRepeated(chain, statement))
            chain.push_back(statement);
    }
    for (size_t i = 0; i < chain.size(); ++i) {
        if (i == 0 || !closeTogether(chain[i - 1], chain[i]))
            orderDay(chain, i);
        if (i > 0 && chain[i - 1].fact.currency == chain[i].fact.currency)
            checkPair(chain[i - 1], chain[i], breaks);
    }
    return breaks;
}

} // namespace quittance::store
