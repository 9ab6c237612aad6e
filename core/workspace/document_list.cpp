#include "core/workspace/document_list.h"

#include "core/insight/buckets.h"
#include "core/insight/document_lookup.h"
#include "core/store/document_gateway.h"
#include "core/workspace/evidence_reader.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace quittance::workspace {
namespace {

using insight::StandingDocument;

/// A document of the list with the open amount that counts there.
struct Listed
{
    StandingDocument document;
    ledger::DocumentId id;
    qint64 open = 0;
};

/// Instalments of one document are one row.
void addUp(std::vector<std::pair<quint32, qint64>> &openByIndex)
{
    size_t rows = 0;
    for (const auto &[index, open] : openByIndex) {
        if (rows > 0 && openByIndex[rows - 1].first == index)
            openByIndex[rows - 1].second += open;
        else
            openByIndex[rows++] = {index, open};
    }
    openByIndex.resize(rows);
}

std::vector<Listed> openListed(const store::Snapshot &snapshot, const insight::DocumentLookup &lookup,
                               const DocumentQuery &query)
{
    std::vector<std::pair<quint32, qint64>> openByIndex;
    for (const insight::OpenItem &item : insight::openItems(snapshot, query.asOf, query.policy, query.filter)) {
        if (const std::optional<quint32> index = lookup.indexOf(item.document))
            openByIndex.emplace_back(*index, item.open);
    }
    std::ranges::sort(openByIndex);
    addUp(openByIndex);
    std::vector<Listed> listed;
    listed.reserve(openByIndex.size());
    for (const auto &[index, open] : openByIndex) {
        if (const std::optional<StandingDocument> document = lookup.standing(index, query.asOf.day))
            listed.push_back({*document, snapshot.documentId[index], open});
    }
    return listed;
}

std::vector<Listed> allListed(const store::Snapshot &snapshot, const insight::DocumentLookup &lookup,
                              const DocumentQuery &query)
{
    std::vector<Listed> listed;
    for (const StandingDocument &document : lookup.allStanding(query.asOf.day)) {
        const bool fits = (!query.filter.customer || snapshot.customerId[document.customer] == *query.filter.customer)
            && (!query.filter.currency || document.currency == *query.filter.currency);
        if (fits)
            listed.push_back({document, snapshot.documentId[document.index], document.open});
    }
    return listed;
}

void keepKinds(std::vector<Listed> &listed, const std::vector<ledger::DocumentKind> &kinds)
{
    if (kinds.empty())
        return;
    std::erase_if(listed,
                  [&](const Listed &row) { return std::ranges::find(kinds, row.document.kind) == kinds.end(); });
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
        return !documents.contains(row.id.value())
            && !customers.contains(snapshot.customerId[row.document.customer].value());
    });
}

qint64 numericKey(const Listed &row, DocumentSort sort)
{
    switch (sort) {
    case DocumentSort::Issue:
        return row.document.issue.toJulianDay();
    case DocumentSort::Due:
        return row.document.due.toJulianDay();
    case DocumentSort::Days:
        return -row.document.due.toJulianDay();
    case DocumentSort::Amount:
        return row.document.units;
    case DocumentSort::Open:
        return row.open;
    case DocumentSort::Kind:
        return qint64(row.document.kind);
    case DocumentSort::Number:
    case DocumentSort::Customer:
        break;
    }
    return 0;
}

/// Rank of every customer by name; rank of every document by number where that is asked.
Result<std::vector<qint64>> sortKeys(const store::Connection &connection, const store::Snapshot &snapshot,
                                     const insight::DocumentLookup &lookup, ledger::CompanyId company,
                                     const std::vector<Listed> &listed, DocumentSort sort)
{
    std::vector<qint64> keys(listed.size());
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
    for (size_t i = 0; i < listed.size(); ++i) {
        keys[i] = sort == DocumentSort::Customer ? rank[listed[i].document.customer]
            : sort == DocumentSort::Number       ? rank[listed[i].document.index]
                                                 : numericKey(listed[i], sort);
    }
    return keys;
}

DocumentList listOf(const std::vector<Listed> &listed, const std::vector<qint64> &keys, bool descending)
{
    std::vector<std::pair<qint64, quint32>> order(listed.size());
    for (size_t i = 0; i < listed.size(); ++i)
        order[i] = {descending ? -keys[i] : keys[i], quint32(i)};
    std::ranges::sort(order);
    DocumentList list;
    list.ids.reserve(listed.size());
    for (const auto &[key, i] : order)
        list.ids.push_back(listed[i].id);
    std::map<Currency, std::pair<Money, Money>> byNumber;
    for (const Listed &row : listed) {
        const Currency currency = row.document.currency;
        auto &[open, amount] = byNumber.try_emplace(currency, Money(0, currency), Money(0, currency)).first->second;
        open = open.plus(Money(row.open, currency)).value_or(open);
        amount = amount.plus(Money(row.document.units, currency)).value_or(amount);
    }
    std::map<QString, std::pair<Money, Money>> totals; // in the order of the codes
    for (const auto &[currency, sums] : byNumber)
        totals.emplace(currency.code(), sums);
    for (const auto &[code, sums] : totals) {
        list.openTotals.push_back(sums.first);
        list.amountTotals.push_back(sums.second);
    }
    return list;
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

} // namespace

Result<DocumentList> listDocuments(const store::Connection &connection, const store::Snapshot &snapshot,
                                   const store::SearchIndex *search, ledger::CompanyId company,
                                   const DocumentQuery &query)
{
    const insight::DocumentLookup lookup(snapshot, query.asOf.knownAt);
    std::vector<Listed> listed
        = query.openOnly ? openListed(snapshot, lookup, query) : allListed(snapshot, lookup, query);
    keepKinds(listed, query.kinds);
    if (search && !query.text.trimmed().isEmpty())
        keepFound(listed, snapshot, *search, query.text);
    const Result<std::vector<qint64>> keys = sortKeys(connection, snapshot, lookup, company, listed, query.sort);
    if (!keys)
        return failed(keys);
    return listOf(listed, *keys, query.descending);
}

Result<std::vector<DocumentRow>> documentRows(const store::Connection &connection, const store::Snapshot &snapshot,
                                              ledger::CompanyId company, const std::vector<ledger::DocumentId> &ids,
                                              ledger::AsOf asOf, const insight::AgingPolicy &policy)
{
    const Result<std::vector<ledger::Document>> documents = store::DocumentGateway(connection).byIds(ids);
    const Result<EvidenceReader> evidence = EvidenceReader::open(connection, company);
    if (!documents || !evidence)
        return documents ? failed(evidence) : failed(documents);
    const insight::DocumentLookup lookup(snapshot, asOf.knownAt);
    std::vector<DocumentRow> rows;
    for (const ledger::Document &document : *documents) {
        const std::optional<quint32> index = lookup.indexOf(document.id);
        DocumentRow &row = rows.emplace_back(
            rowOf(document, index ? lookup.standing(*index, asOf.day) : std::nullopt, asOf, policy));
        const bool isPayment = document.fact.kind == ledger::DocumentKind::Payment;
        const Result<std::optional<match::EvidenceState>> state = isPayment
            ? evidence->ofPayment(document).map([](match::EvidenceState s) { return std::optional(s); })
            : evidence->ofSettled(document.id);
        if (!state)
            return failed(state);
        row.evidence = *state;
    }
    return rows;
}

} // namespace quittance::workspace
