#include "core/workspace/board_ledger.h"

#include "core/insight/document_lookup.h"
#include "core/insight/late_spread.h"
#include "core/insight/payment_history.h"
#include "core/store/customer_gateway.h"
#include "core/store/document_gateway.h"
#include "core/workspace/board_loader.h"

#include <algorithm>
#include <map>

namespace quittance::workspace {

using ledger::DocumentKind;

namespace {

/// The last invoices of a customer that say how late it pays; fewer than `kFewestPaid` say nothing.
constexpr size_t kMostPaid = 24;
constexpr size_t kFewestPaid = 5;

/// What is still to be matched of a document: its open balance, or of a payment the part no bank line proves.
qint64 unmatchedUnits(const insight::StandingDocument &document, qint64 proven)
{
    if (document.kind == DocumentKind::Payment)
        return std::max<qint64>(-document.units - proven, 0);
    return document.open;
}

/// What it says is as it was: at most it was settled, or proved.
bool saysTheSame(const store::ChangeSet &changes, ledger::DocumentId document)
{
    const store::Fields known = store::Field::Allocations | store::Field::Match;
    return !changes.everything && !(changes.documents.value(document) & ~known);
}

bool takesPart(DocumentKind kind)
{
    return kind == DocumentKind::Invoice || kind == DocumentKind::CreditNote || kind == DocumentKind::OpeningBalance
        || kind == DocumentKind::Payment;
}

match::Party partyOf(const ledger::Customer &customer)
{
    return {.id = customer.id,
            .parent = customer.parent,
            .name = customer.fact.name,
            .aliases = customer.fact.aliases,
            .accounts = customer.fact.accounts};
}

} // namespace

Result<> BoardLedger::follow(const store::Connection &connection, const store::Snapshot &snapshot,
                             ledger::ConnectionId local, const BoardLines &lines, const store::ChangeSet &changes)
{
    if (const Result<> done = followDocuments(connection, snapshot, local, lines, changes); !done)
        return done;
    if (const Result<> done = followParties(connection, changes); !done)
        return done;
    followHabits(snapshot, changes);
    return {};
}

Result<> BoardLedger::followDocuments(const store::Connection &connection, const store::Snapshot &snapshot,
                                      ledger::ConnectionId local, const BoardLines &lines,
                                      const store::ChangeSet &changes)
{
    const insight::DocumentLookup lookup(snapshot, Instant::max());
    std::vector<Known> open;
    std::vector<ledger::DocumentId> unread;
    auto known = m_documents.begin();
    for (const insight::StandingDocument &document : lookup.allStanding(m_today)) { // by id
        const ledger::DocumentId id = snapshot.documentId[document.index];
        const qint64 units = takesPart(document.kind) ? unmatchedUnits(document, lines.provenUnits(id)) : 0;
        if (units == 0)
            continue;
        while (known != m_documents.end() && known->document.id < id)
            ++known;
        const bool isKnown = known != m_documents.end() && known->document.id == id && saysTheSame(changes, id);
        Known &row = open.emplace_back(isKnown ? std::move(*known) : Known());
        if (!isKnown)
            unread.push_back(id);
        row.document.id = id;
        row.document.openUnits = units;
    }
    m_documents = std::move(open);
    const Result<std::vector<ledger::Document>> rows = store::DocumentGateway(connection).byIds(unread);
    if (!rows)
        return failed(rows);
    auto at = m_documents.begin();
    for (const ledger::Document &row : *rows) {
        while (at->document.id < row.id)
            ++at;
        const qint64 units = at->document.openUnits;
        at->document = openDocumentOf(row);
        at->document.openUnits = units;
        // A receipt of ours was made from a bank line: another line must not prove it again.
        at->isOurs = row.connection == local && row.fact.kind == DocumentKind::Payment;
    }
    return {};
}

Result<> BoardLedger::followParties(const store::Connection &connection, const store::ChangeSet &changes)
{
    const bool isFirst = !m_hasParties || changes.everything;
    if (!isFirst && changes.customers.isEmpty())
        return {};
    const store::CustomerGateway gateway(connection);
    Result<std::vector<ledger::CustomerId>> ids
        = std::vector<ledger::CustomerId>(changes.customers.keyBegin(), changes.customers.keyEnd());
    if (isFirst)
        ids = gateway.ids(m_company);
    const Result<std::vector<ledger::Customer>> customers = ids ? gateway.byIds(*ids) : failed(ids);
    if (!customers)
        return failed(customers);
    std::map<ledger::CustomerId, match::Party> parties;
    for (match::Party &party : m_parties) {
        if (!isFirst && !changes.customers.contains(party.id))
            parties.emplace(party.id, std::move(party));
    }
    for (const ledger::Customer &customer : *customers)
        parties[customer.id] = partyOf(customer);
    m_parties.clear();
    for (auto &[id, party] : parties)
        m_parties.push_back(std::move(party));
    m_hasParties = true;
    return {};
}

void BoardLedger::followHabits(const store::Snapshot &snapshot, const store::ChangeSet &changes)
{
    if (!changes.everything && changes.documents.isEmpty() && changes.customers.isEmpty())
        return;
    const std::optional<insight::PaymentHistory> history = insight::paymentHistory(snapshot, {m_today}, {}, {});
    if (!history)
        return;
    std::vector<std::vector<std::pair<qint32, int>>> paid(snapshot.customerCount()); // day, days late
    for (const insight::SettledInvoice &invoice : history->settled)
        paid[invoice.customer].emplace_back(invoice.paidDay, invoice.daysLate());
    std::map<ledger::CustomerId, std::pair<int, int>> habits;
    for (size_t customer = 0; customer < paid.size(); ++customer) {
        std::vector<std::pair<qint32, int>> &days = paid[customer];
        if (days.size() < kFewestPaid)
            continue;
        std::ranges::sort(days, std::ranges::greater());
        std::vector<int> late;
        for (size_t i = 0; i < std::min(days.size(), kMostPaid); ++i)
            late.push_back(days[i].second);
        const int count = int(late.size());
        const insight::LateSpread spread(std::move(late), int(kFewestPaid));
        habits[snapshot.customerId[customer]] = {spread.percentile(50).value_or(0), count};
    }
    for (match::Party &party : m_parties) {
        const auto habit = habits.find(party.id);
        party.usualDaysLate = habit == habits.end() ? 0 : habit->second.first;
        party.paymentsSeen = habit == habits.end() ? 0 : habit->second.second;
    }
}

std::vector<match::OpenDocument> BoardLedger::documents() const
{
    std::vector<match::OpenDocument> documents;
    documents.reserve(m_documents.size());
    for (const Known &known : m_documents) {
        if (!known.isOurs)
            documents.push_back(known.document);
    }
    return documents;
}

} // namespace quittance::workspace
