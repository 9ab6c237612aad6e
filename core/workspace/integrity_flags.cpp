#include "core/workspace/integrity_flags.h"

#include "core/match/party_index.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace quittance::workspace {

using insight::FindingRule;
using insight::FlagInvoice;
using match::EvidenceState;

namespace {

constexpr int kRoundTripDays = 10;
constexpr int kPeriodEndDays = 5;
constexpr int kCreditedWithinDays = 60;
constexpr int kBackwardsDays = 14;
constexpr size_t kShortestSeries = 20;

/// Whose money a line is, as far as it can be compared: the account, else the name.
QString ownerKey(const ledger::BankLine &line)
{
    const QString account = match::accountKey(line.fact.counterpartyAccount);
    return account.isEmpty() ? match::nameKey(line.fact.counterparty) : account;
}

void addRoundTrips(const EvidenceTable &table, std::vector<IntegrityFlag> &flags)
{
    std::map<std::tuple<Currency, qint64, QString>, std::vector<const ledger::BankLine *>> credits;
    for (const ledger::BankLine &line : table.lines) {
        if (line.fact.status == ledger::BankLineStatus::Booked && line.fact.amount.units() > 0)
            credits[{line.fact.amount.currency(), line.fact.amount.units(), ownerKey(line)}].push_back(&line);
    }
    QSet<ledger::BankLineId> returns;
    for (const match::LineLink &link : table.returned)
        returns.insert(link.by);
    for (const ledger::BankLine &line : table.lines) {
        const bool isOutflow = line.fact.status == ledger::BankLineStatus::Booked && line.fact.amount.isNegative()
            && !line.fact.isReversal;
        const QString owner = ownerKey(line);
        if (!isOutflow || returns.contains(line.id) || owner.isEmpty())
            continue;
        const auto same = credits.find({line.fact.amount.currency(), -line.fact.amount.units(), owner});
        if (same == credits.end())
            continue;
        for (const ledger::BankLine *credit : same->second) {
            if (qAbs(credit->fact.bookedOn.daysTo(line.fact.bookedOn)) > kRoundTripDays)
                continue;
            flags.push_back(
                {.rule = FindingRule::RoundTrip,
                 .lines = {credit->id, line.id},
                 .day = line.fact.bookedOn,
                 .amount = credit->fact.amount,
                 .word = line.fact.counterparty.isEmpty() ? line.fact.counterpartyAccount : line.fact.counterparty});
            break;
        }
    }
}

/// Who a proof says has paid, as its line names it.
QString payerOf(const EvidenceTable &table, const match::PaymentProof &proof)
{
    const ledger::BankLine *line = proof.lines.empty() ? nullptr : table.line(proof.lines.front());
    if (!line)
        return {};
    return line->fact.counterparty.isEmpty() ? line->fact.text : line->fact.counterparty;
}

void addUnrelatedPayers(const EvidenceTable &table, std::vector<IntegrityFlag> &flags)
{
    for (size_t i = 0; i < table.proofs.size(); ++i) {
        const match::LedgerPayment &payment = table.book.payments[i];
        if (table.proofs[i].state != EvidenceState::PayerDiffers)
            continue;
        flags.push_back({.rule = FindingRule::UnrelatedPayer,
                         .documents = {payment.id},
                         .lines = table.proofs[i].lines,
                         .customer = payment.customer,
                         .day = payment.date,
                         .amount = Money(payment.units, payment.currency),
                         .word = payerOf(table, table.proofs[i])});
    }
}

void addOwnMoney(const EvidenceTable &table, std::span<const ledger::BankAccount> own,
                 std::vector<IntegrityFlag> &flags)
{
    QStringList keys;
    for (const ledger::BankAccount &account : own)
        keys << match::accountKey(account.fact.iban) << match::accountKey(account.fact.remoteId);
    keys.removeAll(QString());
    for (size_t i = 0; i < table.proofs.size(); ++i) {
        for (const ledger::BankLineId id : table.proofs[i].lines) {
            const ledger::BankLine *line = table.line(id);
            if (!line || !keys.contains(match::accountKey(line->fact.counterpartyAccount)))
                continue;
            flags.push_back({.rule = FindingRule::RoundTrip,
                             .documents = {table.proofs[i].payment},
                             .lines = {id},
                             .customer = table.book.payments[i].customer,
                             .day = line->fact.bookedOn,
                             .amount = line->fact.amount,
                             .word = line->fact.counterpartyAccount});
        }
    }
}

/// The leading part of a number and the digits at its end.
std::pair<QString, qint64> seriesOf(const QString &number)
{
    qsizetype at = number.size();
    while (at > 0 && number.at(at - 1) >= u'0' && number.at(at - 1) <= u'9')
        --at;
    const QString digits = number.mid(at);
    return {number.left(at), digits.isEmpty() || digits.size() > 15 ? -1 : digits.toLongLong()};
}

} // namespace

std::vector<IntegrityFlag> evidenceFlags(const EvidenceTable &table, const store::Snapshot &snapshot,
                                         std::span<const ledger::BankAccount> own)
{
    std::vector<IntegrityFlag> flags;
    if (!table.hasBank)
        return flags;
    for (const SettledInvoice &invoice : table.book.invoices) {
        const std::optional<EvidenceState> state = table.stateOf(invoice);
        const bool isReturned = state == EvidenceState::Reversed;
        if (invoice.standing.open != 0 || (!isReturned && state != EvidenceState::NoEvidence))
            continue;
        IntegrityFlag &flag = flags.emplace_back();
        flag.rule = isReturned ? FindingRule::ReturnedButPaid : FindingRule::PaidWithoutEvidence;
        flag.documents = {snapshot.documentId[invoice.index]};
        flag.customer = snapshot.customerId[invoice.standing.customer];
        flag.day = invoice.standing.issue;
        flag.amount = Money(invoice.standing.units, invoice.standing.currency);
        for (const quint32 payment : invoice.payments) {
            const auto found = table.byIndex.constFind(payment);
            if (found == table.byIndex.cend())
                continue;
            const match::PaymentProof &proof = table.proofs[*found];
            flag.documents.push_back(proof.payment);
            flag.lines.insert(flag.lines.end(), proof.lines.begin(), proof.lines.end());
        }
    }
    addUnrelatedPayers(table, flags);
    QHash<ledger::DocumentId, const match::LedgerPayment *> payments;
    if (!table.twice.empty()) {
        for (const match::LedgerPayment &payment : table.book.payments)
            payments.insert(payment.id, &payment);
    }
    for (const match::TwiceRecorded &twice : table.twice) {
        const match::LedgerPayment *payment = payments.value(twice.other);
        flags.push_back({.rule = FindingRule::ReceiptTwice,
                         .documents = {twice.other, twice.proven},
                         .lines = {twice.line},
                         .customer = payment->customer,
                         .day = payment->date,
                         .amount = Money(payment->units, payment->currency)});
    }
    addRoundTrips(table, flags);
    addOwnMoney(table, own, flags);
    return flags;
}

std::vector<IntegrityFlag> crossCustomerFlags(const EvidenceTable &table, const store::Snapshot &snapshot)
{
    const auto groupOf = [&snapshot](quint32 customer) {
        const qint32 parent = snapshot.customerParent[customer];
        return parent < 0 ? customer : quint32(parent);
    };
    const insight::DocumentLookup lookup(snapshot, Instant::max());
    std::vector<IntegrityFlag> flags;
    for (const SettledInvoice &invoice : table.book.invoices) {
        for (const quint32 payment : invoice.payments) {
            const insight::DocumentLookup::Row row = lookup.versionOf(payment);
            const quint32 payer = row.columns->customer[row.row];
            if (groupOf(payer) == groupOf(invoice.standing.customer))
                continue;
            flags.push_back({.rule = FindingRule::CrossCustomer,
                             .documents = {snapshot.documentId[payment], snapshot.documentId[invoice.index]},
                             .customer = snapshot.customerId[payer],
                             .day = QDate::fromJulianDay(row.columns->issueDay[row.row]),
                             .amount = Money(qAbs(row.columns->units[row.row]), invoice.standing.currency),
                             .word = snapshot.customerName[payer]});
        }
    }
    return flags;
}

std::vector<IntegrityFlag> invoiceFlags(std::span<const FlagInvoice> invoices,
                                        std::span<const insight::FlagCredit> credits)
{
    std::vector<IntegrityFlag> flags;
    std::vector<insight::FlagPair> pairs = insight::sameAmounts(invoices);
    std::vector<insight::FlagPair> numbers = insight::sameNumbers(invoices);
    std::erase_if(numbers, [&](const insight::FlagPair &pair) {
        const FlagInvoice &a = invoices[pair.first];
        const FlagInvoice &b = invoices[pair.second];
        return a.customer != b.customer && seriesOf(a.number).first != seriesOf(b.number).first;
    });
    const std::vector<insight::FlagPair> orders = insight::sameOrders(invoices);
    pairs.insert(pairs.end(), numbers.begin(), numbers.end());
    pairs.insert(pairs.end(), orders.begin(), orders.end());
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto &[first, second] : pairs) {
        const bool inOrder = invoices[first].issue <= invoices[second].issue;
        const FlagInvoice &later = invoices[inOrder ? second : first];
        const FlagInvoice &earlier = invoices[inOrder ? first : second];
        flags.push_back({.rule = FindingRule::DuplicateInvoice,
                         .documents = {later.id, earlier.id},
                         .customer = later.customer,
                         .day = later.issue,
                         .amount = later.amount});
    }
    for (const insight::Rebill &one : insight::rebills(invoices, credits)) {
        const FlagInvoice &old = invoices[one.credited];
        flags.push_back({.rule = FindingRule::CreditRebill,
                         .documents = {invoices[one.rebilled].id, old.id, one.creditNote},
                         .customer = old.customer,
                         .day = invoices[one.rebilled].issue,
                         .amount = old.amount,
                         .count = one.hiddenDays});
    }
    for (const insight::FlagCredit &credit : credits) {
        const FlagInvoice &invoice = invoices[credit.invoice];
        const QDate end(invoice.issue.year(), invoice.issue.month(), invoice.issue.daysInMonth());
        const qint64 days = invoice.issue.daysTo(credit.date);
        const bool isWhole = Int128(credit.units) * 100 >= Int128(invoice.amount.units()) * 95;
        if (!isWhole || invoice.issue.daysTo(end) >= kPeriodEndDays || days < 0 || days > kCreditedWithinDays
            || credit.date <= end)
            continue;
        flags.push_back({.rule = FindingRule::PeriodEndCredit,
                         .documents = {invoice.id, credit.creditNote},
                         .customer = invoice.customer,
                         .day = invoice.issue,
                         .amount = invoice.amount,
                         .count = days});
    }
    return flags;
}

std::vector<IntegrityFlag> numberFlags(std::span<const FlagInvoice> invoices)
{
    std::map<QString, std::vector<std::pair<qint64, const FlagInvoice *>>> series;
    for (const FlagInvoice &invoice : invoices) {
        if (const auto [name, number] = seriesOf(invoice.number); number >= 0)
            series[name].emplace_back(number, &invoice);
    }
    std::vector<IntegrityFlag> flags;
    for (auto &[name, members] : series) {
        if (members.size() < kShortestSeries)
            continue;
        std::ranges::sort(members, {}, [](const auto &one) { return std::pair(one.first, one.second->id); });
        const FlagInvoice *latest = members.front().second;
        qint64 missing = 0;
        for (size_t i = 1; i < members.size(); ++i) {
            const FlagInvoice &invoice = *members[i].second;
            missing += std::max<qint64>(members[i].first - members[i - 1].first - 1, 0);
            if (invoice.issue.daysTo(latest->issue) > kBackwardsDays)
                flags.push_back({.rule = FindingRule::NumberOrder,
                                 .documents = {invoice.id, latest->id},
                                 .customer = invoice.customer,
                                 .day = invoice.issue,
                                 .amount = invoice.amount});
            if (invoice.issue > latest->issue)
                latest = &invoice;
        }
        // A series that skips more than it has is not counted one by one.
        if (missing > 0 && missing <= qint64(members.size()) / 10)
            flags.push_back({.rule = FindingRule::NumberOrder,
                             .documents = {members.front().second->id, members.back().second->id},
                             .count = missing,
                             .word = name});
    }
    return flags;
}

} // namespace quittance::workspace
