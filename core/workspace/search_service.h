#pragma once

#include "core/base/result.h"
#include "core/ledger/ids.h"

#include <QFuture>

#include <memory>
#include <variant>
#include <vector>

namespace quittance::workspace {

class OpenBook;

/// Something found: what it is and how to say it on one line.
struct SearchHit
{
    std::variant<ledger::CustomerId, ledger::DocumentId, ledger::BankLineId> target;
    QString title; ///< number, name or bank text
    QString detail; ///< customer, date, amount
};

/// Finds numbers, names, references, amounts and bank text while the user types.
class SearchService
{
public:
    explicit SearchService(std::shared_ptr<OpenBook> book);

    [[nodiscard]] QFuture<Result<std::vector<SearchHit>>> find(QString text, int limit) const;

private:
    std::shared_ptr<OpenBook> m_book;
};

} // namespace quittance::workspace
