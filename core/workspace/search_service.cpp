#include "core/workspace/search_service.h"

#include "core/workspace/open_book.h"

namespace quittance::workspace {
namespace {

SearchHit hitOf(const store::SearchHit &found)
{
    // The display line is what matters first, then the rest: "INV-0001 · Acme Ltd · 2026-01-01 · 120.00 EUR".
    const qsizetype first = found.line.indexOf(u" · ");
    SearchHit hit{.title = found.line.left(first), .detail = first < 0 ? QString() : found.line.mid(first + 3)};
    switch (found.kind) {
    case store::SearchHit::Kind::Customer:
        hit.target = ledger::CustomerId(found.id);
        break;
    case store::SearchHit::Kind::Document:
        hit.target = ledger::DocumentId(found.id);
        break;
    case store::SearchHit::Kind::BankLine:
        hit.target = ledger::BankLineId(found.id);
        break;
    }
    return hit;
}

} // namespace

SearchService::SearchService(std::shared_ptr<OpenBook> book)
    : m_book(std::move(book))
{
}

QFuture<Result<std::vector<SearchHit>>> SearchService::find(QString text, int limit) const
{
    return m_book->read(
        [book = m_book, text, limit](const store::Connection &connection) -> Result<std::vector<SearchHit>> {
            const auto index = book->searchIndex(book->beginReading(connection));
            if (!index)
                return failed(index);
            const Result<std::vector<store::SearchHit>> rows = (*index)->find(connection, text, limit);
            if (!rows)
                return failed(rows);
            std::vector<SearchHit> hits;
            for (const store::SearchHit &found : *rows)
                hits.push_back(hitOf(found));
            return hits;
        });
}

} // namespace quittance::workspace
