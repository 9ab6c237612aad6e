#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace quittance::bench {

/// splitmix64: the same numbers for the same seed on every machine.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    [[nodiscard]] std::uint64_t next();
    /// Evenly from 0 to `bound` - 1.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);
    /// Evenly from 0 to 1, 1 excluded.
    [[nodiscard]] double unit();

private:
    std::uint64_t m_state;
};

/// One synthetic invoice. Days are Julian days, amounts ten-thousandths, instants ms since the epoch.
struct InvoiceRow
{
    std::string remoteId; ///< a GUID
    std::string number; ///< "INV-0000001"
    std::string currency;
    std::int64_t amountUnits = 0;
    std::int64_t modifiedMs = 0;
    int customer = 0; ///< 0 to customers - 1
    int issueDay = 0;
    int dueDay = 0;
};

/// `count` invoices issued evenly over five years from 2020-01-01. Customers are skewed as in life (the
/// largest eighth of them has half of the invoices), 30 % of amounts are round, terms are 14 to 60 days.
[[nodiscard]] std::vector<InvoiceRow> makeInvoices(std::size_t count, int customers = 40'000, std::uint64_t seed = 1);

/// A payment that settles part of an invoice. Source rows are `invoice`'s indexes.
struct AllocationRow
{
    std::size_t invoice = 0;
    int day = 0;
    std::int64_t units = 0;
};

/// One allocation per invoice on average: 70 % paid whole, 15 % in two parts, 15 % open.
[[nodiscard]] std::vector<AllocationRow> makeAllocations(const std::vector<InvoiceRow> &invoices,
                                                         std::uint64_t seed = 2);

/// "Kelwickton & Norling Packaging Ltd": a company that does not exist.
[[nodiscard]] std::string makeCompany(Random &random);
/// Such a name as a bank prints it: capitals, sometimes cut short, a letter or the legal form missing.
[[nodiscard]] std::string asBankPrints(Random &random, std::string name);

} // namespace quittance::bench
