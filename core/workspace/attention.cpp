#include "core/workspace/attention.h"

#include "core/base/date.h"
#include "core/insight/base_view.h"
#include "core/insight/document_lookup.h"
#include "core/store/document_gateway.h"
#include "core/store/rate_gateway.h"
#include "core/workspace/evidence_states.h"
#include "core/workspace/reconcile_board.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace quittance::workspace {

using insight::StandingDocument;
using ledger::DocumentKind;
using match::EvidenceState;

namespace {

constexpr size_t kMostItems = 6;

/// Sums per currency.
class Totals
{
public:
    void add(Money money) { m_units[money.currency().code()] += money.units(); }
    [[nodiscard]] std::vector<Money> list() const
    {
        std::vector<Money> totals;
        for (const auto &[code, units] : m_units)
            totals.emplace_back(units, *Currency::fromCode(code));
        return totals;
    }

private:
    std::map<QString, qint64> m_units;
};

/// A document of a group and the amount it counts with.
struct Found
{
    ledger::DocumentId document;
    Money amount;
};

void keepLargest(std::vector<Found> &found)
{
    std::ranges::stable_sort(found, std::ranges::greater(), [](const Found &one) { return one.amount.abs().units(); });
    if (found.size() > kMostItems)
        found.resize(kMostItems);
}

class AttentionReader
{
public:
    /// `rates` is null where amounts stay in their own currency.
    AttentionReader(const store::Connection &connection, const store::Snapshot &snapshot,
                    const AttentionQuestion &question, const EvidenceStates &evidence, insight::DayRates *rates)
        : m_connection(connection)
        , m_snapshot(snapshot)
        , m_question(question)
        , m_evidence(evidence)
        , m_lookup(snapshot, question.asOf.knownAt)
        , m_rates(rates)
    {
    }

    Result<> readReceipts(Attention &attention) const;
    Result<> readUnapplied(Attention &attention) const;
    Result<> readMissingDue(Attention &attention) const;
    Result<> readLines(const ReconcileBoard &board, Queue queue, AttentionKind kind, Attention &attention) const;

private:
    [[nodiscard]] Result<Money> counted(const Money &amount) const
    {
        return m_rates ? m_rates->convert(amount) : Result<Money>(amount);
    }
    /// The sums of each month are added up in `sums`, what is held against the bank in `receipts`.
    Result<> addReceipt(const StandingDocument &payment, EvidenceState state, std::vector<MonthReceipts> &receipts,
                        std::vector<Totals> &sums) const;
    [[nodiscard]] bool isAsked(Currency currency) const
    {
        return !m_question.currency || *m_question.currency == currency;
    }
    void tally(const StandingDocument &payment, EvidenceState state, Attention &attention, std::vector<Found> &without,
               std::vector<Found> &reversed) const;
    Result<> addGroup(AttentionKind kind, std::vector<Found> found, Attention &attention) const;

    const store::Connection &m_connection;
    const store::Snapshot &m_snapshot;
    const AttentionQuestion &m_question;
    const EvidenceStates &m_evidence;
    insight::DocumentLookup m_lookup;
    insight::DayRates *m_rates;
};

void AttentionReader::tally(const StandingDocument &payment, EvidenceState state, Attention &attention,
                            std::vector<Found> &without, std::vector<Found> &reversed) const
{
    EvidenceTally &evidence = attention.evidence;
    const Found found{m_snapshot.documentId[payment.index], Money(-payment.units, payment.currency)};
    switch (state) {
    case EvidenceState::NoBankSource:
        return;
    case EvidenceState::Matched:
    case EvidenceState::PayerDiffers:
        ++evidence.proven;
        break;
    case EvidenceState::Reversed:
        ++evidence.reversed;
        reversed.push_back(found);
        break;
    case EvidenceState::NoEvidence:
        ++evidence.without;
        without.push_back(found);
        break;
    }
    ++evidence.receipts;
    evidence.counted.push_back(found.document);
}

Result<> AttentionReader::readReceipts(Attention &attention) const
{
    const QDate day = m_question.asOf.day;
    attention.evidence.from = day.addDays(1 - m_question.evidenceDays);
    std::vector<QDate> months = monthEnds(monthEnd(day), std::max(m_question.receiptMonths, 1));
    months.back() = day;
    std::vector<Totals> sums(months.size());
    for (const QDate month : months)
        attention.receipts.push_back({.day = month, .sums = {}});
    const QDate first = std::min(attention.evidence.from, monthEnd(months.front().addMonths(-1)).addDays(1));
    std::vector<Found> without;
    std::vector<Found> reversed;
    for (const StandingDocument &document : m_lookup.allStanding(day)) {
        if (document.kind != DocumentKind::Payment || !isAsked(document.currency) || document.issue < first)
            continue;
        const EvidenceState state = m_evidence.of(document.index).value_or(EvidenceState::NoBankSource);
        if (const Result<> added = addReceipt(document, state, attention.receipts, sums); !added)
            return added;
        if (document.issue >= attention.evidence.from)
            tally(document, state, attention, without, reversed);
    }
    for (size_t i = 0; i < months.size(); ++i)
        attention.receipts[i].sums = sums[i].list();
    if (const Result<> done = addGroup(AttentionKind::NoEvidence, std::move(without), attention); !done)
        return done;
    return addGroup(AttentionKind::Reversed, std::move(reversed), attention);
}

Result<> AttentionReader::addReceipt(const StandingDocument &payment, EvidenceState state,
                                     std::vector<MonthReceipts> &receipts, std::vector<Totals> &sums) const
{
    const auto month = std::ranges::lower_bound(receipts, payment.issue, {}, &MonthReceipts::day);
    if (month == receipts.end() || payment.issue <= monthEnd(receipts.front().day.addMonths(-1)))
        return {};
    month->held += state == EvidenceState::NoBankSource ? 0 : 1;
    month->proven += state == EvidenceState::Matched || state == EvidenceState::PayerDiffers ? 1 : 0;
    const Result<Money> amount = counted(Money(-payment.units, payment.currency));
    if (!amount)
        return failed(amount);
    sums[size_t(month - receipts.begin())].add(*amount);
    return {};
}

Result<> AttentionReader::readUnapplied(Attention &attention) const
{
    const insight::AgingFilter filter{.customer = {}, .currency = m_question.currency, .bucket = -1};
    std::vector<Found> found;
    for (const auto &[index, open] : insight::openAmounts(m_snapshot, m_question.asOf, m_question.policy, filter)) {
        if (const auto document = m_lookup.standing(index, m_question.asOf.day))
            found.push_back({m_snapshot.documentId[index], Money(open, document->currency)});
    }
    return addGroup(AttentionKind::Unapplied, std::move(found), attention);
}

Result<> AttentionReader::readMissingDue(Attention &attention) const
{
    const insight::AgingFilter filter{
        .customer = {}, .currency = m_question.currency, .bucket = {}, .side = insight::AgingFilter::Side::Debits};
    std::unordered_map<qint64, Money> open;
    std::vector<ledger::DocumentId> ids;
    for (const auto &[index, units] : insight::openAmounts(m_snapshot, m_question.asOf, m_question.policy, filter)) {
        const std::optional<StandingDocument> document = m_lookup.standing(index, m_question.asOf.day);
        if (!document || document->due != document->issue)
            continue; // a stated date; one that is the day of issue is looked up
        ids.push_back(m_snapshot.documentId[index]);
        open.emplace(ids.back().value(), Money(units, document->currency));
    }
    const Result<std::vector<ledger::Document>> documents = store::DocumentGateway(m_connection).byIds(ids);
    if (!documents)
        return failed(documents);
    std::vector<Found> found;
    for (const ledger::Document &document : *documents) {
        if (!document.fact.due.isValid())
            found.push_back({document.id, open.at(document.id.value())});
    }
    return addGroup(AttentionKind::NoDueDate, std::move(found), attention);
}

Result<> AttentionReader::addGroup(AttentionKind kind, std::vector<Found> found, Attention &attention) const
{
    if (found.empty())
        return {};
    AttentionGroup group{.kind = kind};
    Totals totals;
    for (Found &one : found) {
        const Result<Money> amount = counted(one.amount);
        if (!amount)
            return failed(amount);
        one.amount = *amount;
        group.documents.push_back(one.document);
        totals.add(one.amount);
    }
    group.totals = totals.list();
    keepLargest(found);
    std::vector<ledger::DocumentId> ids;
    ids.reserve(found.size());
    for (const Found &one : found)
        ids.push_back(one.document);
    const Result<std::vector<ledger::Document>> documents = store::DocumentGateway(m_connection).byIds(ids);
    if (!documents)
        return failed(documents);
    for (const ledger::Document &document : *documents) {
        const auto one = std::ranges::find(found, document.id, &Found::document);
        group.largest.push_back({.document = document.id,
                                 .line = {},
                                 .number = document.fact.number,
                                 .name = document.customerName,
                                 .day = document.fact.issue,
                                 .amount = one->amount});
    }
    attention.groups.push_back(std::move(group));
    return {};
}

Result<> AttentionReader::readLines(const ReconcileBoard &board, Queue queue, AttentionKind kind,
                                    Attention &attention) const
{
    AttentionGroup group{.kind = kind};
    Totals totals;
    for (const ledger::BankLineId id : board.lines(queue)) {
        const match::Receipt &receipt = board.line(id)->receipt;
        if (!isAsked(receipt.currency) || receipt.bookedOn > m_question.asOf.day)
            continue;
        group.lines.push_back(id);
        const Result<Money> amount = counted(Money(receipt.units, receipt.currency));
        if (!amount)
            return failed(amount);
        totals.add(*amount);
        group.largest.push_back(
            {.document = {},
             .line = id,
             .number = {},
             .name = receipt.counterparty.isEmpty() ? receipt.text.simplified() : receipt.counterparty,
             .day = receipt.bookedOn,
             .amount = *amount});
    }
    if (group.lines.empty())
        return {};
    group.totals = totals.list();
    std::ranges::stable_sort(group.largest, std::ranges::greater(),
                             [](const AttentionItem &item) { return item.amount.abs().units(); });
    if (group.largest.size() > kMostItems)
        group.largest.resize(kMostItems);
    attention.groups.push_back(std::move(group));
    return {};
}

/// The bank lines that need a person, the most pressing first.
constexpr std::pair<Queue, AttentionKind> kQueues[] = {{Queue::Returned, AttentionKind::ReturnedLine},
                                                       {Queue::NoCandidate, AttentionKind::UnexplainedLine},
                                                       {Queue::Ambiguous, AttentionKind::AmbiguousLine},
                                                       {Queue::Stale, AttentionKind::StaleDecision}};

} // namespace

Result<Attention> readAttention(const store::Connection &connection, const store::Snapshot &snapshot,
                                const ReconcileBoard &board, const EvidenceStates &evidence, ledger::CompanyId company,
                                const AttentionQuestion &question)
{
    Attention attention;
    attention.hasBankSource = evidence.hasBankSource(question.currency);
    Result<ledger::RateTable> table = store::RateGateway(connection).table(company, question.asOf.knownAt);
    if (!table)
        return failed(table);
    const insight::BaseRates base{.base = question.base.value_or(Currency()),
                                  .rates = std::make_shared<const ledger::RateTable>(std::move(*table)),
                                  .policy = {}};
    insight::DayRates rates(base, question.asOf.day);
    const AttentionReader reader(connection, snapshot, question, evidence, question.base ? &rates : nullptr);
    if (const Result<> done = reader.readReceipts(attention); !done)
        return failed(done);
    for (const auto &[queue, kind] : kQueues) {
        if (const Result<> done = reader.readLines(board, queue, kind, attention); !done)
            return failed(done);
    }
    if (const Result<> done = reader.readUnapplied(attention); !done)
        return failed(done);
    if (const Result<> done = reader.readMissingDue(attention); !done)
        return failed(done);
    return attention;
}

} // namespace quittance::workspace
