#include "core/workspace/document_list.h"

#include "core/base/int128.h"
#include "core/insight/buckets.h"
#include "core/insight/document_lookup.h"
#include "core/store/document_gateway.h"
#include "core/workspace/evidence_states.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_set>

namespace quittance::workspace {
namespace {

using insight::StandingDocument;

/// A document of the list with the open amount that counts there. Small: a list may hold every document of a book.
struct Listed
{
    quint32 index; ///< document index
    quint32 customer; ///< customer index
    Currency currency;
    ledger::DocumentKind kind;
    qint32 issueDay;
    qint32 dueDay;
    qint64 units;
    qint64 open;
};

Listed listedOf(const StandingDocument &document, qint64 open)
{
    return {.index = document.index,
            .customer = document.customer,
            .currency = document.currency,
            .kind = document.kind,
            .issueDay = qint32(document.issue.toJulianDay()),
            .dueDay = qint32(document.due.toJulianDay()),
            .units = document.units,
            .open = open};
}

std::vector<Listed> openListed(const store::Snapshot &snapshot, const insight::DocumentLookup &lookup,
                               const DocumentQuery &query)
{
    const std::vector<insight::OpenAmount> amounts
        = insight::openAmounts(snapshot, query.asOf, query.policy, query.filter);
    std::vector<Listed> listed;
    listed.reserve(amounts.size());
    for (const auto &[index, open] : amounts) {
        if (const std::optional<StandingDocument> document = lookup.standing(index, query.asOf.day))
            listed.push_back(listedOf(*document, open));
    }
    return listed;
}

/// The same in the base currency: each open item is converted by itself, as the aging does it, and the parts of a
/// document are one line. Credits meet debits of their own currency before anything is converted.
Result<std::vector<Listed>> openListedInBase(const store::Snapshot &snapshot, const BookInBase &inBase,
                                             const DocumentQuery &query, QDate ratesOn)
{
    insight::AgingFilter filter = query.filter;
    filter.currency.reset();
    insight::DayRates rates(inBase.rates, ratesOn);
    std::map<quint32, qint64> openOf;
    const insight::DocumentLookup native(snapshot, query.asOf.knownAt);
    for (const insight::OpenItem &item : insight::openItems(snapshot, query.asOf, query.policy, filter)) {
        const Result<Money> open = rates.convert(Money(item.open, item.currency));
        const std::optional<quint32> index = native.indexOf(item.document);
        if (!open)
            return failed(open);
        if (index)
            openOf[*index] += open->units();
    }
    const insight::DocumentLookup lookup(*inBase.snapshot, query.asOf.knownAt);
    std::vector<Listed> listed;
    for (const auto &[index, open] : openOf) {
        if (const std::optional<StandingDocument> document = lookup.standing(index, query.asOf.day))
            listed.push_back(listedOf(*document, open));
    }
    return listed;
}

std::vector<Listed> allListed(const store::Snapshot &snapshot, const insight::DocumentLookup &lookup,
                              const DocumentQuery &query)
{
    std::vector<Listed> listed;
    if (!query.moves)
        listed.reserve(snapshot.documentCount());
    for (quint32 index = 0; index < snapshot.documentCount(); ++index) {
        const std::optional<StandingDocument> document
            = query.moves ? lookup.moved(index, *query.moves) : lookup.standing(index, query.asOf.day);
        if (document && (!query.filter.customer || snapshot.customerId[document->customer] == *query.filter.customer)
            && (!query.filter.currency || document->currency == *query.filter.currency))
            listed.push_back(listedOf(*document, document->open));
    }
    return listed;
}

void keepKinds(std::vector<Listed> &listed, const std::vector<ledger::DocumentKind> &kinds)
{
    if (kinds.empty())
        return;
    std::erase_if(listed, [&](const Listed &row) { return std::ranges::find(kinds, row.kind) == kinds.end(); });
}

void keepAsked(std::vector<Listed> &listed, const store::Snapshot &snapshot, const DocumentQuery &query)
{
    if (query.issuedFrom.isValid())
        std::erase_if(listed,
                      [first = query.issuedFrom.toJulianDay()](const Listed &row) { return row.issueDay < first; });
    if (query.issuedTo.isValid())
        std::erase_if(listed, [last = query.issuedTo.toJulianDay()](const Listed &row) { return row.issueDay > last; });
    if (!query.only)
        return;
    std::unordered_set<qint64> wanted;
    for (const ledger::DocumentId id : *query.only)
        wanted.insert(id.value());
    std::erase_if(listed, [&](const Listed &row) { return !wanted.contains(snapshot.documentId[row.index].value()); });
}

void keepFound(std::vector<Listed> &listed, const store::Snapshot &snapshot, const store::SearchIndex &search,
               const QString &text)
{
    std::unordered_set<qint64> documents;
    std::unordered_set<qint64> customers;
    for (const auto &[kind, id] : search.findIds(text, std::numeric_limits<int>::max())) {
        if (kind == store::SearchHit::Kind::Document)
            documents.insert(id);
        else if (kind == store::SearchHit::Kind::Customer)
            customers.insert(id);
    }
    std::erase_if(listed, [&](const Listed &row) {
        return !documents.contains(snapshot.documentId[row.index].value())
            && !customers.contains(snapshot.customerId[row.customer].value());
    });
}

qint64 numericKey(const Listed &row, DocumentSort sort)
{
    switch (sort) {
    case DocumentSort::Issue:
        return row.issueDay;
    case DocumentSort::Due:
        return row.dueDay;
    case DocumentSort::Days:
        return -row.dueDay;
    case DocumentSort::Amount:
        return row.units;
    case DocumentSort::Open:
        return row.open;
    case DocumentSort::Kind:
        return qint64(row.kind);
    case DocumentSort::Number:
    case DocumentSort::Customer:
        break;
    }
    return 0;
}

/// Rank of every customer by name, or of every document by number, where the order asks for it; else nothing.
Result<std::vector<qint64>> ranks(const store::Connection &connection, const store::Snapshot &snapshot,
                                  const insight::DocumentLookup &lookup, ledger::CompanyId company, DocumentSort sort)
{
    std::vector<qint64> rank;
    if (sort == DocumentSort::Customer) {
        rank.resize(snapshot.customerCount());
        const std::vector<quint32> byName = insight::customersByName(snapshot);
        for (size_t i = 0; i < byName.size(); ++i)
            rank[byName[i]] = qint64(i);
    } else if (sort == DocumentSort::Number) {
        const Result<std::vector<ledger::DocumentId>> ordered
            = store::DocumentGateway(connection).ids({.company = company}, store::DocumentGateway::Order::Number);
        if (!ordered)
            return failed(ordered);
        rank.resize(snapshot.documentCount());
        for (size_t i = 0; i < ordered->size(); ++i) {
            if (const std::optional<quint32> index = lookup.indexOf((*ordered)[i]))
                rank[*index] = qint64(i);
        }
    }
    return rank;
}

std::vector<ledger::DocumentId> idsInOrder(const store::Snapshot &snapshot, const std::vector<Listed> &listed,
                                           const std::vector<qint64> &rank, DocumentSort sort, bool descending)
{
    std::vector<std::pair<qint64, quint32>> order(listed.size());
    for (size_t i = 0; i < listed.size(); ++i) {
        const qint64 key = sort == DocumentSort::Customer ? rank[listed[i].customer]
            : sort == DocumentSort::Number                ? rank[listed[i].index]
                                                          : numericKey(listed[i], sort);
        order[i] = {descending ? -key : key, quint32(i)};
    }
    std::ranges::sort(order);
    std::vector<ledger::DocumentId> ids;
    ids.reserve(listed.size());
    for (const auto &[key, i] : order)
        ids.push_back(snapshot.documentId[listed[i].index]);
    return ids;
}

/// Open and whole amounts of one currency: wide, as a list may hold more than one amount can.
struct Totals
{
    Int128 open = 0;
    Int128 amount = 0;
};

/// The nearest amount there is.
Money moneyOf(Int128 units, Currency currency)
{
    constexpr Int128 kLeast = std::numeric_limits<qint64>::min();
    constexpr Int128 kMost = std::numeric_limits<qint64>::max();
    return {qint64(std::clamp(units, kLeast, kMost)), currency};
}

void addTotals(DocumentList &list, const std::vector<Listed> &listed)
{
    std::map<Currency, Totals> byNumber;
    Currency current;
    Totals *totals = nullptr;
    for (const Listed &row : listed) {
        if (!totals || row.currency != current) {
            current = row.currency;
            totals = &byNumber[current];
        }
        totals->open += row.open;
        totals->amount += row.units;
    }
    std::map<QString, Currency> byCode;
    for (const auto &[currency, sums] : byNumber)
        byCode.emplace(currency.code(), currency);
    for (const auto &[code, currency] : byCode) {
        list.openTotals.push_back(moneyOf(byNumber[currency].open, currency));
        list.amountTotals.push_back(moneyOf(byNumber[currency].amount, currency));
    }
}

DocumentRow rowOf(const ledger::Document &document, const std::optional<StandingDocument> &standing,
                  const ledger::AsOf &asOf, const insight::AgingPolicy &policy)
{
    const Currency currency = document.fact.amount.currency();
    const qint64 units = standing ? standing->units : 0;
    const qint64 open = standing ? standing->open : 0;
    DocumentRow row{.document = document,
                    .amount = Money(receivableSign(document.fact.kind) * document.fact.amount.units(), currency),
                    .applied = Money(open - units, currency),
                    .open = Money(open, currency)};
    if (standing) {
        const QDate from = policy.basis == insight::AgingBasis::DueDate ? standing->due : standing->issue;
        row.days = int(from.daysTo(asOf.day));
        row.bucket = open > 0 ? insight::Buckets(policy).of(row.days) : -1;
    }
    return row;
}

void addBase(std::vector<DocumentRow> &rows, const BookInBase &inBase, const DocumentQuery &query)
{
    const insight::DocumentLookup lookup(*inBase.snapshot, query.asOf.knownAt);
    for (DocumentRow &row : rows) {
        const std::optional<quint32> index = lookup.indexOf(row.document.id);
        const auto standing = index ? lookup.standing(*index, query.asOf.day) : std::nullopt;
        const auto moved = index && query.moves ? lookup.moved(*index, *query.moves) : std::nullopt;
        const auto &counted = moved ? moved : standing;
        if (counted) {
            row.amountInBase = Money(counted->units, inBase.rates.base);
            row.openInBase = Money(counted->open, inBase.rates.base);
        }
    }
}

} // namespace

Result<DocumentList> listDocuments(const ListedBook &book, const store::SearchIndex *search, const DocumentQuery &query)
{
    const store::Snapshot &snapshot = book.inBase ? *book.inBase->snapshot : book.snapshot;
    const insight::DocumentLookup lookup(snapshot, query.asOf.knownAt);
    const bool isOpen = query.openOnly && !query.moves;
    const QDate ratesOn = query.ratesOn.isValid() ? query.ratesOn : query.asOf.day;
    Result<std::vector<Listed>> listed = !isOpen ? allListed(snapshot, lookup, query)
        : book.inBase                            ? openListedInBase(book.snapshot, *book.inBase, query, ratesOn)
                                                 : openListed(snapshot, lookup, query);
    if (!listed)
        return failed(listed);
    keepKinds(*listed, query.kinds);
    keepAsked(*listed, snapshot, query);
    if (search && !query.text.trimmed().isEmpty())
        keepFound(*listed, snapshot, *search, query.text);
    const Result<std::vector<qint64>> rank = ranks(book.connection, snapshot, lookup, book.company, query.sort);
    if (!rank)
        return failed(rank);
    DocumentList list;
    list.ids = idsInOrder(snapshot, *listed, *rank, query.sort, query.descending);
    addTotals(list, *listed);
    return list;
}

Result<std::vector<DocumentRow>> documentRows(const ListedBook &book, const std::vector<ledger::DocumentId> &ids,
                                              const DocumentQuery &query)
{
    const Result<std::vector<ledger::Document>> documents = store::DocumentGateway(book.connection).byIds(ids);
    if (!documents)
        return failed(documents);
    const insight::DocumentLookup lookup(book.snapshot, query.asOf.knownAt);
    std::vector<DocumentRow> rows;
    for (const ledger::Document &document : *documents) {
        const std::optional<quint32> index = lookup.indexOf(document.id);
        DocumentRow &row = rows.emplace_back(
            rowOf(document, index ? lookup.standing(*index, query.asOf.day) : std::nullopt, query.asOf, query.policy));
        if (const auto moved = index && query.moves ? lookup.moved(*index, *query.moves) : std::nullopt)
            row.amount = Money(moved->units, moved->currency);
        if (index && book.evidence)
            row.evidence = book.evidence->of(*index);
    }
    if (book.inBase)
        addBase(rows, *book.inBase, query);
    return rows;
}

} // namespace quittance::workspace
