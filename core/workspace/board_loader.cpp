#include "core/workspace/board_loader.h"

#include "core/workspace/learning.h"
#include "core/workspace/match_rules.h"

#include <algorithm>

namespace quittance::workspace {

namespace {

void merge(store::ChangeSet &to, const store::ChangeSet &from)
{
    const auto add = [](auto &ids, const auto &more) {
        for (auto it = more.cbegin(); it != more.cend(); ++it)
            ids[it.key()] |= it.value();
    };
    add(to.customers, from.customers);
    add(to.documents, from.documents);
    add(to.bankLines, from.bankLines);
    to.everything = to.everything || from.everything;
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

match::OpenDocument openDocumentOf(const ledger::Document &document)
{
    const ledger::DocumentFact &fact = document.fact;
    return {.id = document.id,
            .kind = fact.kind,
            .customer = document.customer,
            .number = fact.number,
            .altNumbers = fact.altNumbers,
            .reference = fact.reference,
            .currency = fact.amount.currency(),
            .openUnits = 0,
            .issue = fact.issue,
            .due = fact.due.isValid() ? fact.due : fact.issue};
}

Result<BoardLoader::Decided> BoardLoader::follow(const store::Connection &connection, const store::Snapshot &snapshot,
                                                 const store::ChangeSet &changes)
{
    const Result<DecisionGround> ground = DecisionGround::forReading(connection, m_company);
    if (!ground)
        return failed(ground);
    Result<DecidedPairs> pairs = loadDecidedPairs(connection, m_company, *ground);
    if (!pairs)
        return failed(pairs);
    const Result<> lines = changes.everything ? m_lines.load(connection, *ground)
                                              : m_lines.follow(connection, *ground, snapshot, changes);
    if (!lines)
        return failed(lines);
    if (const Result<> done = m_ledger.follow(connection, snapshot, ground->local(), m_lines, changes); !done)
        return failed(done);
    if (const Result<> done = m_lessons.follow(connection, m_company, changes); !done)
        return failed(done);
    // What waits for a second person is neither offered to other lines nor matched again.
    Decided decided{.pairs = std::move(*pairs), .pendingLines = {}, .pendingUnits = {}};
    for (const AskedApproval &asked : decided.pairs.pending) {
        const Result<ledger::BankLineId> line = ground->lineOf(asked.match);
        if (!line)
            return failed(line);
        decided.pendingLines.insert(line->value());
        for (const MatchedPart &part : asked.match.parts) {
            const Result<ledger::DocumentId> document = ground->documentOf(part.document);
            if (!document)
                return failed(document);
            decided.pendingUnits[document->value()] += part.units;
        }
    }
    return decided;
}

Result<match::MatchInput> BoardLoader::input(const store::Connection &connection, const Decided &decided) const
{
    match::MatchInput input;
    input.documents = m_ledger.documents();
    if (!decided.pendingUnits.empty()) {
        for (match::OpenDocument &document : input.documents) {
            if (const auto part = decided.pendingUnits.find(document.id.value()); part != decided.pendingUnits.end())
                document.openUnits -= part->second;
        }
        std::erase_if(input.documents, [](const match::OpenDocument &document) { return document.openUnits == 0; });
    }
    input.parties = m_ledger.parties();
    input.rejections = decided.pairs.rejections;
    const Result<Learning> learning = learningFrom(connection, m_company, m_lessons.lessons(), input.parties, m_today);
    if (!learning)
        return failed(learning);
    input.learnt = learning->inUse();
    input.calibration = learning->calibration;
    return input;
}

Result<ReconcileBoard> BoardLoader::make(const store::Connection &connection, const store::Snapshot &snapshot,
                                         std::span<const store::ChangeSet> changes, const Progress &progress,
                                         const CancelToken &cancel)
{
    store::ChangeSet all;
    all.everything = !m_isLoaded;
    for (const store::ChangeSet &one : changes)
        merge(all, one);
    m_isLoaded = false; // until all of it has gone well
    const Result<Decided> decided = follow(connection, snapshot, all);
    const Result<MatchRules> rules = readMatchRules(connection, m_company);
    if (!decided || !rules)
        return decided ? failed(rules) : failed(decided);
    Result<match::MatchInput> input = this->input(connection, *decided);
    if (!input)
        return failed(input);
    m_isLoaded = true; // a run that is cancelled has read all the same
    const auto propose
        = [&](const match::MatchInput &open) { return m_run.run(open, rules->engine, progress, cancel); };
    std::optional<ReconcileBoard> board = ReconcileBoard::build(m_lines.lines(decided->pairs, decided->pendingLines),
                                                                std::move(*input), propose, cancel);
    if (!board)
        return fail(Error::Kind::Cancelled, {});
    return std::move(*board);
}

Result<ReconcileBoard> loadBoard(const store::Connection &connection, const store::Snapshot &snapshot,
                                 ledger::CompanyId company, QDate today, const Progress &progress,
                                 const CancelToken &cancel)
{
    return BoardLoader(company, today).make(connection, snapshot, {}, progress, cancel);
}

} // namespace quittance::workspace
