#include "core/store/match_gateway.h"

#include "core/store/rows.h"

#include <map>
#include <tuple>

namespace quittance::store {
namespace {

using ledger::BankLineId;
using ledger::CompanyId;
using ledger::DocumentId;

constexpr char kColumns[]
    = "SELECT id, company_id, bank_line_id, document_id, cash_units, document_units, state, origin,"
      " probability_ppm, reasons, event_seq, at_ms FROM bank_match ";
constexpr char kAdd[]
    = "INSERT INTO bank_match (company_id, bank_line_id, document_id, cash_units, document_units, state,"
      " origin, probability_ppm, reasons, event_seq, at_ms)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
constexpr char kSetState[] = "UPDATE bank_match SET state = ?2, event_seq = coalesce(?3, event_seq) WHERE id = ?1";
constexpr char kRemove[] = "DELETE FROM bank_match WHERE id = ?1";
constexpr char kTouch[] = "UPDATE generation SET value = value + 1";

constexpr char kReceiptDays[]
    = "SELECT m.document_id, max(coalesce(l.value_day, l.booked_day)) FROM bank_match m INDEXED BY bank_match_event"
      " JOIN bank_line l ON l.id = m.bank_line_id WHERE m.company_id = ?1 AND m.state = 0 AND m.at_ms <= ?2"
      " AND l.amount_units > 0 AND l.is_reversal = 0 GROUP BY m.document_id ORDER BY m.document_id";

constexpr char kProvenCash[]
    = "SELECT m.document_id, sum(CASE WHEN m.cash_units > 0 AND l.is_reversal = 0 THEN m.document_units ELSE 0 END),"
      " sum(CASE WHEN m.cash_units > 0 AND l.is_reversal = 0 THEN 0 ELSE abs(m.cash_units) END)"
      " FROM bank_match m INDEXED BY bank_match_event JOIN bank_line l ON l.id = m.bank_line_id"
      " WHERE m.company_id = ?1 AND m.state = 0 GROUP BY m.document_id ORDER BY m.document_id";

constexpr char kImportsSince[]
    = "SELECT count(*) FROM import_batch WHERE company_id = ?1 AND format <> 'decision'"
      " AND id > coalesce(?2, 0) AND at_ms >= (SELECT min(at_ms) FROM bank_match WHERE company_id = ?1 AND state = 0)";

/// What is settled is found by way of the receipt that the match made: its allocations, and those of credits beside it.
constexpr char kTouched[]
    = "WITH fresh(id, at_ms) AS MATERIALIZED (SELECT id, at_ms FROM import_batch WHERE company_id = ?1"
      "   AND format <> 'decision' AND id > coalesce(?2, 0)"
      "   AND at_ms >= (SELECT min(at_ms) FROM bank_match WHERE company_id = ?1 AND state = 0)),"
      " doc(id, at_ms) AS MATERIALIZED (SELECT d.id, f.at_ms FROM document d JOIN fresh f ON f.id = d.import_id"
      "   WHERE d.company_id = ?1)"
      " SELECT m.bank_line_id, m.event_seq FROM bank_line l JOIN fresh f ON f.id = l.import_id"
      "   JOIN bank_match m ON m.bank_line_id = l.id"
      "   WHERE l.company_id = ?1 AND m.state = 0 AND m.event_seq IS NOT NULL AND f.at_ms >= m.at_ms"
      " UNION SELECT m.bank_line_id, m.event_seq FROM doc CROSS JOIN bank_match m ON m.document_id = doc.id"
      "   WHERE m.state = 0 AND m.event_seq IS NOT NULL AND doc.at_ms >= m.at_ms"
      " UNION SELECT m.bank_line_id, m.event_seq FROM doc CROSS JOIN allocation a ON a.target_id = doc.id"
      "   CROSS JOIN bank_match m ON m.document_id = a.source_id"
      "   WHERE m.state = 0 AND m.event_seq IS NOT NULL AND doc.at_ms >= m.at_ms"
      " UNION SELECT m.bank_line_id, m.event_seq FROM doc CROSS JOIN allocation c ON c.source_id = doc.id"
      "   CROSS JOIN allocation a ON a.target_id = c.target_id CROSS JOIN bank_match m ON m.document_id = a.source_id"
      "   WHERE m.state = 0 AND m.event_seq IS NOT NULL AND doc.at_ms >= m.at_ms"
      " ORDER BY 1, 2";

BankMatch readMatch(const Statement &row)
{
    return {.id = row.int64(0),
            .company = CompanyId(row.int64(1)),
            .line = BankLineId(row.int64(2)),
            .document = DocumentId(row.int64(3)),
            .cashUnits = row.int64(4),
            .documentUnits = row.int64(5),
            .state = MatchState(row.int32(6)),
            .origin = MatchOrigin(row.int32(7)),
            .probabilityPpm = row.int64(8),
            .reasons = row.text(9),
            .eventSeq = row.optionalInt64(10),
            .at = Instant{row.int64(11)}};
}

constexpr char kUsed[] = "SELECT bank_line_id, document_id, cash_units, document_units, origin FROM bank_match WHERE ";

UsedPart readUsed(const Statement &row)
{
    return {BankLineId(row.int64(0)), DocumentId(row.int64(1)), row.int64(2), row.int64(3), MatchOrigin(row.int32(4))};
}

template<typename Id>
Result<std::vector<UsedPart>> usedOfEach(const Connection &connection, const char *column, std::span<const Id> ids)
{
    Result<Statement> read = connection.prepare(QByteArray(kUsed) + column + " = ?1 AND state = 0 ORDER BY id");
    if (!read)
        return failed(read);
    std::vector<UsedPart> parts;
    for (const Id id : ids) {
        const Result<std::vector<UsedPart>> own = collectRows(read->bind(id), readUsed);
        if (!own)
            return failed(own);
        parts.insert(parts.end(), own->begin(), own->end());
    }
    return parts;
}

void note(ChangeSet &changes, const BankMatch &match)
{
    changes.bankLines[match.line] |= Field::Match;
    changes.documents[match.document] |= Field::Match;
}

/// What makes two engine matches the same answer.
auto content(const BankMatch &match)
{
    return std::tuple(match.line, match.document, match.cashUnits, match.documentUnits, match.state,
                      match.probabilityPpm, match.reasons);
}

ReceiptDay readReceiptDay(const Statement &row)
{
    return {DocumentId(row.int64(0)), QDate::fromJulianDay(row.int64(1))};
}

} // namespace

Result<std::vector<BankMatch>> MatchGateway::all(CompanyId company) const
{
    return readRows(m_connection, QByteArray(kColumns) + "WHERE company_id = ?1 ORDER BY id", readMatch, company);
}

Result<std::vector<UsedPart>> MatchGateway::usedParts(CompanyId company) const
{
    return readRows(m_connection, QByteArray(kUsed) + "company_id = ?1 AND state = 0 ORDER BY id", readUsed, company);
}

Result<std::vector<UsedPart>> MatchGateway::usedParts(std::span<const BankLineId> lines) const
{
    return usedOfEach(m_connection, "bank_line_id", lines);
}

Result<std::vector<UsedPart>> MatchGateway::usedParts(std::span<const DocumentId> documents) const
{
    return usedOfEach(m_connection, "document_id", documents);
}

Result<std::vector<BankMatch>> MatchGateway::ofLine(BankLineId line) const
{
    return readRows(m_connection, QByteArray(kColumns) + "WHERE bank_line_id = ?1 ORDER BY id", readMatch, line);
}

Result<std::vector<BankMatch>> MatchGateway::ofDocument(DocumentId document) const
{
    return readRows(m_connection, QByteArray(kColumns) + "WHERE document_id = ?1 ORDER BY id", readMatch, document);
}

Result<std::vector<ReceiptDay>> MatchGateway::receiptDays(CompanyId company, Instant knownAt) const
{
    return readRows(m_connection, kReceiptDays, readReceiptDay, company, knownAt);
}

Result<std::vector<ProvenCash>> MatchGateway::provenCash(CompanyId company) const
{
    const auto read = [](const Statement &row) {
        return ProvenCash{DocumentId(row.int64(0)), row.int64(1), row.int64(2)};
    };
    return readRows(m_connection, kProvenCash, read, company);
}

Result<ledger::ImportId> MatchGateway::lastImport(CompanyId company) const
{
    const auto ids = readRows(
        m_connection, "SELECT coalesce(max(id), 0) FROM import_batch WHERE company_id = ?1",
        [](const Statement &row) { return ledger::ImportId(row.int64(0)); }, company);
    if (!ids)
        return failed(ids);
    return ids->empty() ? ledger::ImportId() : ids->front();
}

Result<std::vector<TouchedMatch>> MatchGateway::touchedSince(CompanyId company, ledger::ImportId after) const
{
    const auto counts = readRows(
        m_connection, kImportsSince, [](const Statement &row) { return row.int64(0); }, company, after);
    if (!counts)
        return failed(counts);
    if (counts->empty() || counts->front() == 0)
        return std::vector<TouchedMatch>();
    const auto read = [](const Statement &row) { return TouchedMatch{BankLineId(row.int64(0)), row.int64(1)}; };
    return readRows(m_connection, kTouched, read, company, after);
}

Result<ChangeSet> MatchGateway::add(std::span<const BankMatch> matches) const
{
    ChangeSet changes;
    if (matches.empty())
        return changes;
    Result<Statement> insert = m_connection.prepare(kAdd);
    if (!insert)
        return failed(insert);
    for (const BankMatch &match : matches) {
        const Instant at = match.at.ms == 0 ? Instant::now() : match.at;
        insert->bind(match.company, match.line, match.document, match.cashUnits, match.documentUnits, match.state,
                     match.origin, match.probabilityPpm, match.reasons, match.eventSeq, at);
        if (const Result<> done = insert->run(); !done)
            return failed(done);
        note(changes, match);
    }
    const Result<> touched = m_connection.exec(kTouch);
    return touched ? Result<ChangeSet>(std::move(changes)) : Result<ChangeSet>(failed(touched));
}

Result<ChangeSet> MatchGateway::setState(qint64 id, MatchState state, std::optional<qint64> eventSeq) const
{
    const auto found = readRows(m_connection, QByteArray(kColumns) + "WHERE id = ?1", readMatch, id);
    if (!found)
        return failed(found);
    ChangeSet changes;
    for (const BankMatch &match : *found)
        note(changes, match);
    const Result<> done = runOnce(m_connection, kSetState, id, state, eventSeq);
    const Result<> touched = done ? m_connection.exec(kTouch) : done;
    return touched ? Result<ChangeSet>(std::move(changes)) : Result<ChangeSet>(failed(touched));
}

Result<ChangeSet> MatchGateway::remove(std::span<const qint64> ids) const
{
    ChangeSet changes;
    Result<Statement> read = m_connection.prepare(QByteArray(kColumns) + "WHERE id = ?1");
    Result<Statement> erase = m_connection.prepare(kRemove);
    if (!read || !erase)
        return read ? failed(erase) : failed(read);
    for (const qint64 id : ids) {
        const Result<std::optional<BankMatch>> match = readOne(*read, readMatch, id);
        if (!match)
            return failed(match);
        if (!*match)
            continue;
        note(changes, **match);
        if (const Result<> done = erase->bind(id).run(); !done)
            return failed(done);
    }
    const Result<> touched = m_connection.exec(kTouch);
    return touched ? Result<ChangeSet>(std::move(changes)) : Result<ChangeSet>(failed(touched));
}

Result<ChangeSet> MatchGateway::replaceEngine(CompanyId company, std::span<const BankMatch> matches) const
{
    const Result<std::vector<BankMatch>> stored = all(company);
    if (!stored)
        return failed(stored);
    // What the engine says again stays as it is: its id, its instant, and no change to announce.
    std::map<decltype(content(matches.front())), std::vector<qint64>> former;
    for (const BankMatch &match : *stored) {
        if (match.origin == MatchOrigin::Engine)
            former[content(match)].push_back(match.id);
    }
    std::vector<BankMatch> added;
    for (const BankMatch &match : matches) {
        auto same = former.find(content(match));
        if (same != former.end() && !same->second.empty())
            same->second.pop_back();
        else
            added.push_back(match);
    }
    std::vector<qint64> gone;
    for (const auto &entry : former)
        gone.insert(gone.end(), entry.second.begin(), entry.second.end());
    Result<ChangeSet> changes = gone.empty() ? Result<ChangeSet>(ChangeSet()) : remove(gone);
    if (!changes)
        return changes;
    const Result<ChangeSet> more = add(added);
    if (!more)
        return more;
    for (auto it = more->bankLines.cbegin(); it != more->bankLines.cend(); ++it)
        changes->bankLines[it.key()] |= it.value();
    for (auto it = more->documents.cbegin(); it != more->documents.cend(); ++it)
        changes->documents[it.key()] |= it.value();
    return changes;
}

} // namespace quittance::store
