#include "core/workspace/book_in_base.h"

#include "core/store/rate_gateway.h"

namespace quittance::workspace {

Result<BookInBase> bookInBase(const OpenBook &book, const OpenBook::Reading &reading, const store::Snapshot &snapshot,
                              ledger::AsOf asOf, Currency base)
{
    Result<ledger::RateTable> rates = store::RateGateway(reading.connection).table(book.company(), asOf.knownAt);
    if (!rates)
        return failed(rates);
    BookInBase made{
        .snapshot = {},
        .rates = {.base = base, .rates = std::make_shared<const ledger::RateTable>(std::move(*rates)), .policy = {}}};
    const auto convert = [&] { return insight::snapshotInBase(snapshot, asOf, made.rates); };
    const auto converted = book.converted({.seen = reading.seen, .asOf = asOf, .base = base}, convert);
    if (!converted)
        return failed(converted);
    made.snapshot = *converted;
    return made;
}

Result<Money> AskedBook::counted(const Money &amount, QDate day) const
{
    return rates ? rates->rates->convert(amount, rates->base, day, rates->policy) : Result<Money>(amount);
}

} // namespace quittance::workspace
