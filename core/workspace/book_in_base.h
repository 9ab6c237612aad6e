#pragma once

#include "core/insight/base_view.h"
#include "core/workspace/open_book.h"

#include <optional>
#include <type_traits>

namespace quittance::workspace {

/// A book with every amount in one currency, and the rates that made it so.
struct BookInBase
{
    std::shared_ptr<const store::Snapshot> snapshot;
    insight::BaseRates rates;
};

/// `snapshot`, the book of `reading`, in the base currency at the closing rates of `asOf.day`; see
/// insight::snapshotInBase(). NotFound, naming the pair and the day, where a rate is missing.
[[nodiscard]] Result<BookInBase> bookInBase(const OpenBook &book, const OpenBook::Reading &reading,
                                            const store::Snapshot &snapshot, ledger::AsOf asOf, Currency base);

/// What a figure is asked of: the columns to compute over, and, where they were converted, at which rates.
struct AskedBook
{
    const store::Connection &connection;
    const store::Snapshot &snapshot;
    const insight::BaseRates *rates = nullptr; ///< null: every currency on its own

    /// An amount that stands beside the ledger, such as a credit limit, as the figure counts it.
    [[nodiscard]] Result<Money> counted(const Money &amount, QDate day) const;
};

/// Runs `ask(const AskedBook &)`, which returns a Result, on a reader; over the book in `base` where there is one.
template<typename Ask>
[[nodiscard]] auto readAsked(const std::shared_ptr<OpenBook> &book, std::optional<Currency> base, ledger::AsOf asOf,
                             Ask ask)
{
    using Answer = std::invoke_result_t<Ask, const AskedBook &>;
    return book->read([book, base, asOf, ask = std::move(ask)](const store::Connection &connection) -> Answer {
        const OpenBook::Reading reading = book->beginReading(connection);
        const auto columns = book->snapshot(reading);
        if (!columns)
            return failed(columns);
        if (!base)
            return ask(AskedBook{connection, **columns});
        const Result<BookInBase> converted = bookInBase(*book, reading, **columns, asOf, *base);
        if (!converted)
            return failed(converted);
        return ask(AskedBook{connection, *converted->snapshot, &converted->rates});
    });
}

} // namespace quittance::workspace
