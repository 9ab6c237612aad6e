#include "core/match/payment_match_run.h"

#include "core/base/text_fold.h"
#include "core/match/only_subset.h"

#include <algorithm>
#include <numeric>

namespace quittance::match {

namespace {

constexpr size_t kNone = size_t(-1);
constexpr qsizetype kShortestNumber = 4;
constexpr size_t kMostParts = 12; ///< lines of one payer that are looked at for one payment

} // namespace

PaymentMatchRun::PaymentMatchRun(const PaymentMatchInput &input, const PayerWords &words,
                                 const PaymentMatchPolicy &policy, const CancelToken &cancel)
    : m_input(input)
    , m_words(words)
    , m_policy(policy)
    , m_cancel(cancel)
    , m_order(input.payments.size())
    , m_proofs(input.payments.size())
    , m_superseded(supersededLines(input.entries))
    , m_returned(returnedLines(input.entries, policy.returnDays))
{
    std::iota(m_order.begin(), m_order.end(), size_t(0));
    std::ranges::sort(m_order, {}, [this](size_t i) { return std::pair(payment(i).date, payment(i).id); });
    for (size_t i = 0; i < m_proofs.size(); ++i)
        m_proofs[i].payment = payment(i).id;
    for (const LineLink &link : m_returned)
        m_returnedBy.emplace(link.line, link.by);
    for (const BankCoverage &known : input.coverage)
        m_coverage[known.currency] = known;
    for (size_t i = 0; i < input.entries.size(); ++i) {
        const BankEntry &entry = input.entries[i];
        if (entry.isPending)
            continue;
        if (input.coverage.empty()) {
            BankCoverage &days = m_coverage[entry.line.currency];
            days.from = days.from.isValid() ? std::min(days.from, entry.line.bookedOn) : entry.line.bookedOn;
            days.to = days.to.isValid() ? std::max(days.to, entry.line.bookedOn) : entry.line.bookedOn;
        }
        if (entry.line.units > 0)
            m_free[entry.line.currency].emplace(entry.line.units, i);
    }
}

PaymentMatches PaymentMatchRun::run()
{
    proveExact(true);
    pairEquals();
    proveBatches();
    proveLessFee();
    proveParts();
    proveExact(false);
    proveWholeDays();
    if (isDone())
        return {};
    PaymentMatches matches;
    for (size_t i = 0; i < m_proofs.size(); ++i) {
        PaymentProof &proof = m_proofs[i];
        if (payment(i).reversedOn.isValid())
            proof.state = EvidenceState::Reversed;
        else if (proof.rule == PaymentRule::None)
            proof.state = isCovered(payment(i)) ? EvidenceState::NoEvidence : EvidenceState::NoBankSource;
    }
    findTwice(matches);
    matches.payments = std::move(m_proofs);
    for (const auto &[currency, lines] : m_free) {
        for (const auto &[units, position] : lines)
            matches.freeMoney.push_back(line(position).id);
    }
    std::ranges::sort(matches.freeMoney);
    matches.superseded = std::move(m_superseded);
    matches.returned = std::move(m_returned);
    return matches;
}

bool PaymentMatchRun::isInWindow(const LedgerPayment &payment, const Receipt &line) const
{
    const qint64 days = payment.date.daysTo(line.bookedOn);
    return days >= -m_policy.daysBefore && days <= m_policy.daysAfter;
}

bool PaymentMatchRun::isProcessor(const Receipt &line) const
{
    const QString words = wordsOf(line);
    return std::ranges::any_of(m_policy.processors, [&words](const ProcessorFee &fee) {
        return !fee.payerContains.isEmpty() && words.contains(foldText(fee.payerContains));
    });
}

bool PaymentMatchRun::isCovered(const LedgerPayment &payment) const
{
    const auto days = m_coverage.find(payment.currency);
    return days != m_coverage.end() && days->second.from <= payment.date && payment.date <= days->second.to;
}

PaymentMatchRun::Positions PaymentMatchRun::linesFor(const LedgerPayment &payment, qint64 least, qint64 most) const
{
    Positions found;
    const auto lines = m_free.find(payment.currency);
    if (lines == m_free.end())
        return found;
    for (auto at = lines->second.lower_bound({least, 0}); at != lines->second.end() && at->first <= most; ++at) {
        if (isInWindow(payment, line(at->second)))
            found.push_back(at->second);
    }
    std::ranges::sort(found, {}, [this](size_t i) { return std::pair(line(i).bookedOn, line(i).id); });
    return found;
}

size_t PaymentMatchRun::onlyOneNumbered(const LedgerPayment &payment, const Positions &lines) const
{
    size_t only = kNone;
    for (const size_t position : lines) {
        const QString words = wordsOf(line(position));
        const bool isNumbered = std::ranges::any_of(payment.numbers, [&words](const QString &number) {
            Receipt asLine;
            asLine.text = number;
            const QString key = wordsOf(asLine);
            return key.trimmed().size() >= kShortestNumber && words.contains(key);
        });
        if (!isNumbered)
            continue;
        if (only != kNone)
            return kNone;
        only = position;
    }
    return only;
}

/// One line of the amount. `named`: it must name the customer; else it must be the only one of the amount there is.
void PaymentMatchRun::proveExact(bool named)
{
    for (const size_t position : m_order) {
        if (isDone())
            return;
        if (!isOpen(position))
            continue;
        const LedgerPayment &one = payment(position);
        Positions lines = linesFor(one, one.units, one.units);
        if (named)
            std::erase_if(lines, [&](size_t i) { return !m_words.names(line(i), one.customer); });
        const size_t numbered = lines.size() > 1 ? onlyOneNumbered(one, lines) : kNone;
        if (numbered != kNone)
            lines = {numbered};
        if (lines.size() == 1)
            claim(position, lines, PaymentRule::Exact);
    }
}

/// As many payments of one customer and amount as there are lines for them: whichever is whose, all are proven.
void PaymentMatchRun::pairEquals()
{
    std::map<std::tuple<ledger::CustomerId, Currency, qint64>, Positions> groups;
    for (const size_t position : m_order) {
        if (isOpen(position))
            groups[{payment(position).customer, payment(position).currency, payment(position).units}].push_back(
                position);
    }
    for (const auto &[key, members] : groups) {
        if (members.size() < 2)
            continue;
        const auto linesOf = [this](size_t position) {
            const LedgerPayment &one = payment(position);
            Positions lines = linesFor(one, one.units, one.units);
            std::erase_if(lines, [&](size_t i) { return !m_words.names(line(i), one.customer); });
            return lines;
        };
        const Positions lines = linesOf(members.front());
        const bool isClosed = lines.size() == members.size()
            && std::ranges::all_of(members, [&](size_t position) { return linesOf(position) == lines; });
        for (size_t i = 0; isClosed && i < members.size(); ++i)
            claim(members[i], {&lines[i], 1}, PaymentRule::Exact);
    }
}

PaymentMatchRun::Positions PaymentMatchRun::nearDay(const Positions &payments, QDate day) const
{
    Positions near;
    for (const size_t position : payments) {
        if (isOpen(position) && qAbs(payment(position).date.daysTo(day)) <= m_policy.batchDays)
            near.push_back(position);
    }
    return near;
}

/// One deposit of several payments of the customer it names.
void PaymentMatchRun::proveBatches()
{
    std::map<ledger::CustomerId, Positions> byCustomer;
    for (const size_t position : m_order) {
        if (isOpen(position))
            byCustomer[payment(position).customer].push_back(position);
    }
    for (const auto &[currency, free] : std::map(m_free)) {
        for (const auto &[units, position] : free) {
            if (isDone())
                return;
            Positions members;
            for (const ledger::CustomerId customer : m_words.named(line(position))) {
                const auto theirs = byCustomer.find(customer);
                if (theirs == byCustomer.end())
                    continue;
                const Positions near = nearDay(theirs->second, line(position).bookedOn);
                members.insert(members.end(), near.begin(), near.end());
            }
            std::erase_if(members, [&, code = currency](size_t i) { return payment(i).currency != code; });
            std::vector<qint64> amounts;
            for (const size_t member : members)
                amounts.push_back(payment(member).units);
            if (const auto chosen = onlySubset(amounts, units)) {
                for (const size_t i : *chosen)
                    claim(members[i], {&position, 1}, PaymentRule::Batch);
            }
        }
    }
}

void PaymentMatchRun::proveLessFee()
{
    for (const size_t position : m_order) {
        if (isDone())
            return;
        if (isOpen(position) && !proveByProcessor(position))
            proveByCharge(position);
    }
}

bool PaymentMatchRun::proveByProcessor(size_t position)
{
    const LedgerPayment &one = payment(position);
    for (const ProcessorFee &fee : m_policy.processors) {
        const qint64 kept = processorFeeUnits(fee, one.units, one.currency);
        const QString name = foldText(fee.payerContains);
        Positions lines = linesFor(one, one.units - kept, one.units - kept);
        std::erase_if(lines, [&](size_t i) { return name.isEmpty() || !wordsOf(line(i)).contains(name); });
        if (kept <= 0 || lines.empty())
            continue;
        claim(position, {lines.data(), 1}, PaymentRule::ProcessorFee, kept);
        return true;
    }
    return false;
}

void PaymentMatchRun::proveByCharge(size_t position)
{
    const LedgerPayment &one = payment(position);
    Positions lines = linesFor(one, std::max<qint64>(one.units - m_policy.bankFeeUnits, 1), one.units - 1);
    std::erase_if(lines, [&](size_t i) { return !m_words.names(line(i), one.customer); });
    const size_t numbered = lines.size() > 1 ? onlyOneNumbered(one, lines) : kNone;
    if (numbered != kNone)
        lines = {numbered};
    if (lines.size() == 1)
        claim(position, lines, PaymentRule::BankCharge, one.units - line(lines.front()).units);
}

/// Several lines of one payer that add up to one payment.
void PaymentMatchRun::proveParts()
{
    for (const size_t position : m_order) {
        if (isDone())
            return;
        if (!isOpen(position))
            continue;
        const LedgerPayment &one = payment(position);
        const auto free = m_free.find(one.currency);
        if (free == m_free.end())
            return;
        Positions lines = linesFor(one, 1, one.units - 1);
        std::erase_if(lines, [&](size_t i) { return !m_words.names(line(i), one.customer); });
        std::vector<qint64> amounts;
        for (const size_t i : lines)
            amounts.push_back(line(i).units);
        const auto chosen = onlySubset(amounts, one.units, {.least = 2, .most = kMostParts});
        if (!chosen)
            continue;
        Positions parts;
        for (const size_t i : *chosen)
            parts.push_back(lines[i]);
        claim(position, parts, PaymentRule::Parts);
    }
}

/// A deposit that names no customer and is all that the ledger received on one day and nothing else proves.
void PaymentMatchRun::proveWholeDays()
{
    std::map<std::pair<Currency, QDate>, Positions> days;
    for (const size_t position : m_order) {
        if (isOpen(position))
            days[{payment(position).currency, payment(position).date}].push_back(position);
    }
    for (const auto &[key, members] : days) {
        const LedgerPayment &first = payment(members.front());
        qint64 total = 0;
        for (const size_t member : members)
            total += payment(member).units;
        if (isDone() || members.size() < 2)
            continue;
        Positions lines = linesFor(first, total, total);
        std::erase_if(lines, [&](size_t i) {
            return qAbs(first.date.daysTo(line(i).bookedOn)) > m_policy.batchDays || !m_words.named(line(i)).empty();
        });
        if (lines.size() != 1)
            continue;
        for (const size_t member : members)
            claim(member, {&lines.front(), 1}, PaymentRule::Batch);
    }
}

void PaymentMatchRun::claim(size_t position, std::span<const size_t> lines, PaymentRule rule, qint64 feeUnits)
{
    PaymentProof &proof = m_proofs[position];
    proof.rule = rule;
    proof.feeUnits = feeUnits;
    proof.state = EvidenceState::Matched;
    ledger::BankLineId returnedBy;
    for (const size_t i : lines) {
        proof.lines.push_back(line(i).id);
        if (const auto back = m_returnedBy.find(line(i).id); back != m_returnedBy.end())
            returnedBy = back->second;
        const bool names = m_words.names(line(i), payment(position).customer);
        if (rule == PaymentRule::Exact && !names && !isProcessor(line(i)))
            proof.state = EvidenceState::PayerDiffers;
        use(i);
    }
    if (returnedBy.isValid()) {
        proof.state = EvidenceState::Reversed;
        proof.lines.push_back(returnedBy);
    }
}

void PaymentMatchRun::use(size_t position)
{
    m_free[line(position).currency].erase({line(position).units, position});
}

void PaymentMatchRun::findTwice(PaymentMatches &matches) const
{
    std::map<std::tuple<ledger::CustomerId, Currency, qint64>, Positions> proven;
    for (const size_t position : m_order) {
        const PaymentProof &proof = m_proofs[position];
        if (proof.rule == PaymentRule::Exact && proof.lines.size() == 1)
            proven[{payment(position).customer, payment(position).currency, payment(position).units}].push_back(
                position);
    }
    std::map<ledger::BankLineId, const Receipt *> lines;
    for (const BankEntry &entry : m_input.entries)
        lines.emplace(entry.line.id, &entry.line);
    for (const size_t position : m_order) {
        const LedgerPayment &one = payment(position);
        if (m_proofs[position].rule != PaymentRule::None || m_proofs[position].state != EvidenceState::NoEvidence)
            continue;
        const auto same = proven.find({one.customer, one.currency, one.units});
        if (same == proven.end())
            continue;
        const auto found = std::ranges::find_if(
            same->second, [&](size_t other) { return isInWindow(one, *lines.at(m_proofs[other].lines.front())); });
        if (found != same->second.end())
            matches.twice.push_back({m_proofs[*found].lines.front(), payment(*found).id, one.id});
    }
}

} // namespace quittance::match
