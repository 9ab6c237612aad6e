#include "core/workspace/board_loader.h"

#include "core/insight/document_lookup.h"
#include "core/match/party_index.h"
#include "core/store/bank_gateway.h"
#include "core/store/company_gateway.h"
#include "core/store/customer_gateway.h"
#include "core/store/decision_gateway.h"
#include "core/store/document_gateway.h"
#include "core/store/match_gateway.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/ground_changes.h"

#include <QHash>
#include <QJsonObject>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using ledger::DocumentKind;

namespace {

/// What accepted matches use of lines and prove of documents.
struct Used
{
    std::unordered_map<qint64, qint64> byLine;
    std::unordered_map<qint64, qint64> byDocument;
    /// Line and document of what the engine accepted of money that came in.
    std::vector<std::pair<qint64, qint64>> byEngine;
};

Result<Used> loadUsed(const store::Connection &connection, ledger::CompanyId company)
{
    const Result<std::vector<store::BankMatch>> matches = store::MatchGateway(connection).all(company);
    if (!matches)
        return failed(matches);
    Used used;
    for (const store::BankMatch &match : *matches) {
        if (match.state != store::MatchState::Accepted)
            continue;
        used.byLine[match.line.value()] += match.cashUnits;
        used.byDocument[match.document.value()] += match.documentUnits;
        if (match.origin == store::MatchOrigin::Engine && match.cashUnits > 0)
            used.byEngine.emplace_back(match.line.value(), match.document.value());
    }
    return used;
}

Result<std::vector<BoardLine>> loadLines(const store::Connection &connection, ledger::CompanyId company,
                                         const Used &used, const DecidedPairs &decided)
{
    const Result<std::vector<ledger::BankLine>> lines = store::BankGateway(connection).allLines(company);
    if (!lines)
        return failed(lines);
    std::vector<BoardLine> list;
    list.reserve(lines->size());
    for (const ledger::BankLine &line : *lines) {
        if (line.fact.status != ledger::BankLineStatus::Booked)
            continue;
        const auto usedUnits = used.byLine.find(line.id.value());
        BoardLine &row = list.emplace_back();
        row.receipt = receiptOf(line);
        row.usedUnits = usedUnits == used.byLine.end() ? 0 : usedUnits->second;
        row.isReturn = line.fact.isReversal && line.fact.amount.isNegative();
        row.isIgnored = decided.ignoredLines.contains(line.id.value());
        row.isStale = qAbs(row.usedUnits) > qAbs(line.fact.amount.units());
        row.hasNote = !decided.notedLines.isEmpty() && decided.notedLines.contains(subjectOf(line.fact));
        row.isKept = !decided.keptLines.isEmpty() && decided.keptLines.contains(subjectOf(line.fact));
    }
    return list;
}

/// What is still to be matched of a document: its open balance, or of a payment the part no bank line proves.
qint64 unmatchedUnits(const insight::StandingDocument &document, qint64 proven)
{
    if (document.kind == DocumentKind::Payment)
        return std::max<qint64>(-document.units - proven, 0);
    return document.open;
}

bool takesPart(DocumentKind kind)
{
    return kind == DocumentKind::Invoice || kind == DocumentKind::CreditNote || kind == DocumentKind::OpeningBalance
        || kind == DocumentKind::Payment;
}

Result<std::vector<match::OpenDocument>> loadDocuments(const store::Connection &connection,
                                                       const store::Snapshot &snapshot, ledger::ConnectionId local,
                                                       QDate today, const Used &used)
{
    const insight::DocumentLookup lookup(snapshot, Instant::max());
    std::vector<ledger::DocumentId> ids;
    std::unordered_map<qint64, qint64> unmatched;
    for (const insight::StandingDocument &document : lookup.allStanding(today)) {
        if (!takesPart(document.kind))
            continue;
        const ledger::DocumentId id = snapshot.documentId[document.index];
        const auto proven = used.byDocument.find(id.value());
        const qint64 units = unmatchedUnits(document, proven == used.byDocument.end() ? 0 : proven->second);
        if (units == 0)
            continue;
        ids.push_back(id);
        unmatched.emplace(id.value(), units);
    }
    const Result<std::vector<ledger::Document>> rows = store::DocumentGateway(connection).byIds(ids);
    if (!rows)
        return failed(rows);
    std::vector<match::OpenDocument> documents;
    documents.reserve(rows->size());
    for (const ledger::Document &row : *rows) {
        // A receipt of ours was made from a bank line: another line must not prove it again.
        if (row.connection == local && row.fact.kind == DocumentKind::Payment)
            continue;
        documents.push_back({.id = row.id,
                             .kind = row.fact.kind,
                             .customer = row.customer,
                             .number = row.fact.number,
                             .altNumbers = row.fact.altNumbers,
                             .reference = row.fact.reference,
                             .currency = row.fact.amount.currency(),
                             .openUnits = unmatched[row.id.value()],
                             .issue = row.fact.issue,
                             .due = row.fact.due.isValid() ? row.fact.due : row.fact.issue});
    }
    return documents;
}

Result<std::vector<match::Party>> loadParties(const store::Connection &connection, ledger::CompanyId company)
{
    const store::CustomerGateway gateway(connection);
    const Result<std::vector<ledger::CustomerId>> ids = gateway.ids(company);
    if (!ids)
        return failed(ids);
    const Result<std::vector<ledger::Customer>> customers = gateway.byIds(*ids);
    if (!customers)
        return failed(customers);
    std::vector<match::Party> parties;
    parties.reserve(customers->size());
    for (const ledger::Customer &customer : *customers) {
        parties.push_back(
            {customer.id, customer.parent, customer.fact.name, customer.fact.aliases, customer.fact.accounts});
    }
    return parties;
}

} // namespace

match::Receipt receiptOf(const ledger::BankLine &line)
{
    return {.id = line.id,
            .currency = line.fact.amount.currency(),
            .units = line.fact.amount.units(),
            .bookedOn = line.fact.bookedOn,
            .valueOn = line.fact.valueOn,
            .counterparty = line.fact.counterparty,
            .counterpartyAccount = line.fact.counterpartyAccount,
            .text = line.fact.text,
            .reference = line.fact.reference,
            .endToEndId = line.fact.endToEndId,
            .isReversal = line.fact.isReversal};
}

Result<DecidedPairs> loadDecidedPairs(const store::Connection &connection, ledger::CompanyId company)
{
    const Result<std::vector<store::Decision>> events
        = store::DecisionGateway(connection)
              .ofKinds(company,
                       {kRejectEvent, kUnrejectEvent, kIgnoreEvent, kUnignoreEvent, kProposeEvent, kWithdrawEvent,
                        kUnwithdrawEvent, kApproveEvent, kUnapproveEvent, kNoteEvent, kUnnoteEvent, kKeepEvent,
                        kUnkeepEvent});
    if (!events)
        return failed(events);
    DecidedPairs decided;
    QHash<qint64, QString> kept;
    for (const store::Decision &event : *events) {
        const QJsonObject payload = payloadOf(event);
        const ledger::BankLineId line(payload[u"line"_s].toInteger());
        const match::Rejection pair{line, ledger::DocumentId(payload[u"document"_s].toInteger())};
        if (event.kind == kRejectEvent)
            decided.rejections.push_back(pair);
        else if (event.kind == kUnrejectEvent)
            std::erase(decided.rejections, pair);
        else if (event.kind == kIgnoreEvent)
            decided.ignoredLines.insert(line.value());
        else if (event.kind == kUnignoreEvent)
            decided.ignoredLines.erase(line.value());
        else if (event.kind == kKeepEvent)
            kept.insert(event.seq, event.subject);
        else if (event.kind == kUnkeepEvent)
            kept.remove(payload[u"of"_s].toInteger());
    }
    decided.pending = pendingApprovals(*events);
    const QStringList noted = notedLines(*events);
    decided.notedLines = QSet<QString>(noted.begin(), noted.end());
    decided.keptLines = QSet<QString>(kept.begin(), kept.end());
    return decided;
}

namespace {

/// Lines whose decision stands on something that has changed since.
Result<> markMoved(const store::Connection &connection, ledger::CompanyId company, const DecisionGround &ground,
                   std::vector<BoardLine> &lines)
{
    const Result<std::vector<store::TouchedMatch>> touched = store::MatchGateway(connection).touchedSince(company);
    if (!touched)
        return failed(touched);
    std::unordered_set<qint64> moved;
    for (const store::TouchedMatch &match : *touched) {
        const Result<std::vector<GroundChange>> changes = movedGround(connection, ground, company, match.line);
        if (!changes)
            return failed(changes);
        if (!changes->empty())
            moved.insert(match.line.value());
    }
    for (BoardLine &line : lines)
        line.isStale = (line.isStale && !line.isKept) || moved.contains(line.receipt.id.value());
    return {};
}

/// What waits for a second person is neither offered to other lines nor matched again.
Result<> setAside(const DecisionGround &ground, const std::vector<AskedApproval> &pending,
                  std::vector<BoardLine> &lines, std::vector<match::OpenDocument> &documents)
{
    std::unordered_set<qint64> waiting;
    std::unordered_map<qint64, qint64> taken;
    for (const AskedApproval &asked : pending) {
        const Result<ledger::BankLineId> line = ground.lineOf(asked.match);
        if (!line)
            return failed(line);
        waiting.insert(line->value());
        for (const MatchedPart &part : asked.match.parts) {
            const Result<ledger::DocumentId> document = ground.documentOf(part.document);
            if (!document)
                return failed(document);
            taken[document->value()] += part.units;
        }
    }
    for (BoardLine &line : lines)
        line.isPending = waiting.contains(line.receipt.id.value());
    for (match::OpenDocument &document : documents) {
        if (const auto part = taken.find(document.id.value()); part != taken.end())
            document.openUnits -= part->second;
    }
    std::erase_if(documents, [](const match::OpenDocument &document) { return document.openUnits == 0; });
    return {};
}

/// Lines that the engine used for a customer whose money they are not, and that nobody has looked at since.
void markOtherPayers(const store::Snapshot &snapshot, const Used &used, const std::vector<match::Party> &parties,
                     std::vector<BoardLine> &lines)
{
    if (used.byEngine.empty())
        return;
    const insight::DocumentLookup lookup(snapshot, Instant::max());
    const match::PartyIndex index(parties);
    std::unordered_map<qint64, BoardLine *> rows;
    for (BoardLine &line : lines)
        rows.emplace(line.receipt.id.value(), &line);
    for (const auto &[lineId, documentId] : used.byEngine) {
        const auto row = rows.find(lineId);
        const std::optional<quint32> document = lookup.indexOf(ledger::DocumentId(documentId));
        if (row == rows.end() || row->second->isKept || !document)
            continue;
        const quint32 customer = snapshot.current.customer[*document];
        const match::PartyFit fit = index.fit(index.payerOf(row->second->receipt), snapshot.customerId[customer]);
        row->second->hasOtherPayer
            = row->second->hasOtherPayer || fit == match::PartyFit::Stranger || fit == match::PartyFit::Other;
    }
}

} // namespace

Result<ReconcileBoard> loadBoard(const store::Connection &connection, const store::Snapshot &snapshot,
                                 ledger::CompanyId company, QDate today, const match::Engine &engine,
                                 const Progress &progress, const CancelToken &cancel)
{
    const Result<Used> used = loadUsed(connection, company);
    const Result<DecidedPairs> decided = loadDecidedPairs(connection, company);
    const Result<DecisionGround> ground = DecisionGround::forReading(connection, company);
    if (!used)
        return failed(used);
    if (!decided || !ground)
        return decided ? failed(ground) : failed(decided);
    Result<std::vector<BoardLine>> lines = loadLines(connection, company, *used, *decided);
    match::MatchInput input;
    Result<std::vector<match::OpenDocument>> documents
        = loadDocuments(connection, snapshot, ground->local(), today, *used);
    Result<std::vector<match::Party>> parties = loadParties(connection, company);
    if (!lines)
        return failed(lines);
    if (!documents || !parties)
        return documents ? failed(parties) : failed(documents);
    if (const Result<> done = markMoved(connection, company, *ground, *lines); !done)
        return failed(done);
    if (const Result<> done = setAside(*ground, decided->pending, *lines, *documents); !done)
        return failed(done);
    markOtherPayers(snapshot, *used, *parties, *lines);
    input.documents = std::move(*documents);
    input.parties = std::move(*parties);
    input.rejections = decided->rejections;
    std::optional<ReconcileBoard> board
        = ReconcileBoard::build(std::move(*lines), std::move(input), engine, {}, progress, cancel);
    if (!board)
        return fail(Error::Kind::Cancelled, {});
    return std::move(*board);
}

} // namespace quittance::workspace
