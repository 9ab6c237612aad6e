#pragma once

#include "core/ledger/facts.h"
#include "core/store/connection.h"

#include <optional>

namespace quittance::workspace {

/// What makes a line the same one, whatever account it is kept under.
[[nodiscard]] size_t contentOf(const ledger::BankLineFact &line);

/// Lines of a file that does not say whose account it is of: `contents` are those of its lines of
/// exchange::kUnnamedAccount.
///
/// Answers the account under which the book has most of them already: the same file again, or one that overlaps it.
/// Nothing when the book knows none of them. InvalidInput when it knows some of them, or under several accounts: then
/// somebody has to say whose they are, for as lines of an account without a name they would be counted twice.
[[nodiscard]] Result<std::optional<QString>>
knownAccountOf(const store::Connection &connection, ledger::CompanyId company, const std::vector<size_t> &contents);

} // namespace quittance::workspace
