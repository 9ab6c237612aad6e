#pragma once

#include "core/insight/aging.h"
#include "core/ledger/rate_table.h"

#include <memory>

namespace quittance::insight {

/// A book asked in one currency: at which rates, and how old they may be.
struct BaseRates
{
    Currency base;
    std::shared_ptr<const ledger::RateTable> rates;
    ledger::RatePolicy policy = {};
};

/// Aged receivables with every open item in the base currency at the closing rate of `asOf.day`, each rounded by itself
/// before it is added. Credits under FIFO meet debits of their own currency, before anything is converted. One total,
/// in the base currency. NotFound, naming the pair and the day, where an open item has no rate.
/// Source: receivables.md 3.1, case C09 Q01.
[[nodiscard]] Result<AgingTable> agingInBase(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                             const AgingPolicy &policy, const BaseRates &base);

/// The book with every document in the base currency at the closing rate of `asOf.day`, for figures over several
/// months: one rate throughout, so that a ratio does not move with the market.
///
/// What is open of a document on `asOf` is exactly its open amount converted and rounded once; nothing that is settled
/// there leaves a remainder. On other days it may be a minor unit off where an allocation was taken back in between.
/// NotFound, naming the pair and the day, where a document issued by that day has no rate; documents of other
/// currencies issued later are left out.
[[nodiscard]] Result<store::Snapshot> snapshotInBase(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                                     const BaseRates &base);

/// Conversions of one day, each looked up once.
class DayRates
{
public:
    DayRates(const BaseRates &base, QDate day)
        : m_base(base)
        , m_day(day)
    {
    }

    [[nodiscard]] const Result<ledger::Conversion> &of(Currency currency);
    [[nodiscard]] Result<Money> convert(Money amount);

private:
    const BaseRates &m_base;
    QDate m_day;
    std::map<Currency, Result<ledger::Conversion>> m_found;
};

} // namespace quittance::insight
