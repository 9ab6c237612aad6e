#include "core/workspace/evidence_metrics.h"

#include "core/base/decimal.h"
#include "core/base/ratio.h"
#include "core/insight/answer.h"
#include "core/match/payment_evidence.h"
#include "core/workspace/evidence_book.h"
#include "core/workspace/payment_proofs.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using insight::MetricAnswer;
using insight::MetricContext;
using insight::MetricParams;
using match::EvidenceState;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::EvidenceMetrics)
};

Result<int> daysOf(const QJsonObject &json, const QString &key, int otherwise)
{
    const MetricParams params(json);
    return json.contains(key) ? params.integer(key) : Result<int>(otherwise);
}

Result<qint64> unitsIn(const QJsonObject &json, const QString &key, qint64 otherwise)
{
    return json.contains(key) ? insight::unitsOf(json.value(key), key) : Result<qint64>(otherwise);
}

/// A policy as the truth cases write it; what it does not name keeps its default.
Result<match::PaymentMatchPolicy> policyOf(const MetricParams &params)
{
    match::PaymentMatchPolicy policy;
    const QJsonObject json = params.values().value(u"matching_policy"_s).toObject();
    const Result<int> before = daysOf(json, u"date_window_days_before"_s, policy.daysBefore);
    const Result<int> after = daysOf(json, u"date_window_days_after"_s, policy.daysAfter);
    const Result<int> batch = daysOf(json, u"batch_window_days"_s, policy.batchDays);
    const Result<qint64> fee = unitsIn(json, u"bank_fee_tolerance"_s, policy.bankFeeUnits);
    for (const Result<int> *days : {&before, &after, &batch}) {
        if (!*days)
            return failed(*days);
    }
    if (!fee)
        return failed(fee);
    policy.daysBefore = *before;
    policy.daysAfter = *after;
    policy.batchDays = *batch;
    policy.bankFeeUnits = *fee;
    if (!json.contains(u"card_fee"_s))
        return policy;
    const QJsonObject card = json.value(u"card_fee"_s).toObject();
    // A ten-thousandth of a percent is a millionth.
    const Result<qint64> share = unitsIn(card, u"pct"_s, 0);
    const Result<qint64> fixed = unitsIn(card, u"fixed"_s, 0);
    if (!share || !fixed)
        return share ? failed(fixed) : failed(share);
    policy.processors = {{card.value(u"payer_contains"_s).toString(), *share, *fixed}};
    return policy;
}

/// What the three metrics answer from.
struct Evidence
{
    ledger::AsOf asOf;
    EvidenceBook book;
    std::vector<insight::DocumentLabel> invoiceLabels; ///< as book.invoices
    std::vector<insight::DocumentLabel> paymentLabels; ///< as book.payments
    std::vector<match::BankEntry> entries;
    QHash<ledger::BankLineId, QString> lineKeys;
    match::PayerWords words;
    match::PaymentMatches matches;
    QHash<quint32, size_t> proofOf; ///< position in matches.payments by document index
};

Result<std::vector<insight::DocumentLabel>> labels(const MetricContext &context, std::vector<ledger::DocumentId> ids)
{
    if (context.describe)
        return context.describe(ids);
    return std::vector<insight::DocumentLabel>(ids.size());
}

Result<> label(const MetricContext &context, Evidence &evidence)
{
    std::vector<ledger::DocumentId> invoices;
    std::vector<ledger::DocumentId> payments;
    for (const SettledInvoice &invoice : evidence.book.invoices)
        invoices.push_back(context.ownCurrencies().documentId[invoice.index]);
    for (const match::LedgerPayment &payment : evidence.book.payments)
        payments.push_back(payment.id);
    auto invoiceLabels = labels(context, std::move(invoices));
    auto paymentLabels = labels(context, std::move(payments));
    if (!invoiceLabels || !paymentLabels)
        return invoiceLabels ? Result<>(failed(paymentLabels)) : Result<>(failed(invoiceLabels));
    evidence.invoiceLabels = std::move(*invoiceLabels);
    evidence.paymentLabels = std::move(*paymentLabels);
    for (size_t i = 0; i < evidence.book.invoices.size(); ++i) {
        for (const quint32 payment : evidence.book.invoices[i].payments) {
            if (const auto found = evidence.proofOf.constFind(payment); found != evidence.proofOf.cend())
                evidence.book.payments[*found].numbers.append(evidence.invoiceLabels[i].number);
        }
    }
    return {};
}

/// Proves the receipts of every currency, since who collects shows only there, and keeps those that are asked.
void prove(const insight::BankFacts &bank, const match::PaymentMatchPolicy &policy, const MetricContext &context,
           Evidence &evidence)
{
    std::vector<match::LedgerPayment> payments = evidence.book.payments;
    if (context.currency) {
        for (match::LedgerPayment &payment : evidenceBookOf(context.ownCurrencies(), evidence.asOf).payments) {
            if (payment.currency != *context.currency)
                payments.push_back(std::move(payment));
        }
    }
    evidence.matches = provePayments({payments, evidence.entries, bank.used}, evidence.words, policy);
    if (!context.currency)
        return;
    evidence.matches.payments.resize(evidence.book.payments.size()); // the others stand behind them
    QSet<ledger::BankLineId> own;
    std::erase_if(evidence.entries,
                  [&](const match::BankEntry &entry) { return entry.line.currency != *context.currency; });
    for (const match::BankEntry &entry : evidence.entries)
        own.insert(entry.line.id);
    std::erase_if(evidence.matches.freeMoney, [&](ledger::BankLineId line) { return !own.contains(line); });
    std::erase_if(evidence.matches.superseded, [&](const match::LineLink &link) { return !own.contains(link.line); });
}

Result<Evidence> evidenceOf(const MetricParams &params, const MetricContext &context)
{
    const store::Snapshot &snapshot = context.ownCurrencies();
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    const Result<match::PaymentMatchPolicy> policy = policyOf(params);
    const Result<insight::BankFacts> bank
        = context.bankFacts ? context.bankFacts() : Result<insight::BankFacts>(insight::BankFacts());
    if (!asOf || !policy)
        return asOf ? failed(policy) : failed(asOf);
    if (!bank)
        return failed(bank);
    Evidence evidence{.asOf = *asOf,
                      .book = evidenceBookOf(snapshot, *asOf, context.currency),
                      .invoiceLabels = {},
                      .paymentLabels = {},
                      .entries = bankEntries(bank->lines, bank->links),
                      .lineKeys = {},
                      .words = match::PayerWords(partiesOf(bank->customers)),
                      .matches = {},
                      .proofOf = {}};
    std::erase_if(evidence.entries, [&](const match::BankEntry &entry) { return entry.line.bookedOn > asOf->day; });
    for (const ledger::BankLine &line : bank->lines)
        evidence.lineKeys.insert(line.id, line.fact.remoteId);
    for (size_t i = 0; i < evidence.book.payments.size(); ++i)
        evidence.proofOf.insert(evidence.book.paymentIndex[i], i);
    if (const Result<> done = label(context, evidence); !done)
        return failed(done);
    prove(*bank, *policy, context, evidence);
    return evidence;
}

QString stateWord(EvidenceState state)
{
    switch (state) {
    case EvidenceState::Matched:
        return u"matched"_s;
    case EvidenceState::PayerDiffers:
        return u"matched_payer_mismatch"_s;
    case EvidenceState::Reversed:
        return u"reversed"_s;
    case EvidenceState::NoEvidence:
        return u"no_bank_evidence"_s;
    case EvidenceState::NoBankSource:
        return u"no_bank_source"_s;
    }
    return {};
}

QJsonObject proofJson(const Evidence &evidence, size_t position, Currency currency)
{
    const match::PaymentProof &proof = evidence.matches.payments[position];
    QJsonArray lines;
    for (const ledger::BankLineId line : proof.lines)
        lines.append(evidence.lineKeys.value(line));
    QString rule = match::paymentRuleName(proof.rule);
    if (!rule.isEmpty() && proof.state == EvidenceState::Reversed && proof.lines.size() > 1)
        rule += u"_then_returned"_s;
    QJsonObject json{{u"status"_s, stateWord(proof.state)},
                     {u"bank"_s, lines},
                     {u"rule"_s, rule.isEmpty() ? QJsonValue() : QJsonValue(rule)}};
    if (proof.feeUnits > 0)
        json.insert(u"fee"_s, insight::moneyText(proof.feeUnits, currency));
    return json;
}

/// What money that no payment of the ledger accounts for may be for.
QString freeMoneyWord(const Evidence &evidence, const match::Receipt &line, std::span<const match::OpenDocument> open,
                      const QHash<ledger::DocumentId, QString> &keys)
{
    const std::vector<ledger::DocumentId> documents = match::documentsFor(line, open, evidence.words);
    if (documents.empty())
        return u"no_open_invoice"_s;
    QStringList names;
    for (const ledger::DocumentId id : documents)
        names.append(keys.value(id));
    return (documents.size() == 1 ? u"single_open_invoice:"_s : u"ambiguous:"_s) + names.join(u',');
}

Result<MetricAnswer> computeReconcile(const MetricParams &params, const MetricContext &context)
{
    const Result<Evidence> evidence = evidenceOf(params, context);
    if (!evidence)
        return failed(evidence);
    QJsonObject answer;
    for (size_t i = 0; i < evidence->matches.payments.size(); ++i)
        answer.insert(evidence->paymentLabels[i].key, proofJson(*evidence, i, evidence->book.payments[i].currency));
    std::vector<match::OpenDocument> open;
    QHash<ledger::DocumentId, QString> keys;
    for (size_t i = 0; i < evidence->book.invoices.size(); ++i) {
        const SettledInvoice &invoice = evidence->book.invoices[i];
        if (invoice.standing.open == 0)
            continue;
        match::OpenDocument &document = open.emplace_back();
        document.id = context.ownCurrencies().documentId[invoice.index];
        document.customer = context.ownCurrencies().customerId[invoice.standing.customer];
        document.number = evidence->invoiceLabels[i].number;
        document.currency = invoice.standing.currency;
        document.openUnits = invoice.standing.open;
        keys.insert(document.id, evidence->invoiceLabels[i].key);
    }
    QHash<ledger::BankLineId, const match::Receipt *> lines;
    for (const match::BankEntry &entry : evidence->entries)
        lines.insert(entry.line.id, &entry.line);
    QJsonObject unmatched;
    for (const ledger::BankLineId line : evidence->matches.freeMoney)
        unmatched.insert(evidence->lineKeys.value(line), freeMoneyWord(*evidence, *lines.value(line), open, keys));
    QJsonObject ignored;
    for (const match::LineLink &link : evidence->matches.superseded)
        ignored.insert(evidence->lineKeys.value(link.line),
                       u"superseded by posted "_s + evidence->lineKeys.value(link.by));
    answer.insert(u"unmatched_bank"_s, unmatched);
    answer.insert(u"ignored_bank"_s, ignored);
    return MetricAnswer{answer, {}};
}

/// The worst the bank says of what paid an invoice; nothing where no cash did.
std::optional<EvidenceState> stateOf(const Evidence &evidence, const SettledInvoice &invoice)
{
    std::optional<EvidenceState> worst;
    for (const quint32 payment : invoice.payments) {
        const auto found = evidence.proofOf.constFind(payment);
        if (found == evidence.proofOf.cend())
            continue;
        const EvidenceState state = evidence.matches.payments[*found].state;
        worst = worst ? match::worseOf(*worst, state) : state;
    }
    return worst;
}

Result<MetricAnswer> computePaidWithoutEvidence(const MetricParams &params, const MetricContext &context)
{
    const Result<Evidence> evidence = evidenceOf(params, context);
    if (!evidence)
        return failed(evidence);
    Currency currency = context.currency.value_or(context.base);
    QJsonArray invoices;
    qint64 paid = 0;
    qint64 without = 0;
    qint64 cashUnits = 0;
    qint64 withoutUnits = 0;
    for (size_t i = 0; i < evidence->book.invoices.size(); ++i) {
        const SettledInvoice &invoice = evidence->book.invoices[i];
        if (invoice.standing.open != 0)
            continue;
        ++paid;
        currency = invoice.standing.currency;
        const std::optional<EvidenceState> state = stateOf(*evidence, invoice);
        cashUnits += state ? invoice.standing.units : 0;
        if (state != EvidenceState::NoEvidence && state != EvidenceState::Reversed)
            continue;
        ++without;
        withoutUnits += invoice.standing.units;
        invoices.append(evidence->invoiceLabels[i].key);
    }
    const auto percent = [](Int128 part, Int128 whole) {
        const std::optional<QString> text = ratioText(part * 100, whole);
        return text ? QJsonValue(*text) : QJsonValue();
    };
    const bool hasBank = !evidence->entries.empty();
    const QString reason = !hasBank ? u"no_bank_source"_s : paid == 0 ? u"nothing_paid"_s : QString();
    QJsonObject answer{
        {u"invoices"_s, invoices},
        {u"amount"_s, insight::moneyText(withoutUnits, currency)},
        {u"paid_invoices"_s, paid},
        {u"evidence_rate_count_pct"_s, hasBank ? percent(paid - without, paid) : QJsonValue()},
        {u"paid_by_cash_amount"_s, insight::moneyText(cashUnits, currency)},
        {u"evidence_rate_amount_pct"_s, hasBank ? percent(Int128(cashUnits) - withoutUnits, cashUnits) : QJsonValue()}};
    if (!reason.isEmpty())
        answer.insert(u"reason"_s, reason);
    return MetricAnswer{answer, reason};
}

QJsonArray pairsJson(std::span<const insight::FlagPair> pairs, std::span<const insight::DocumentLabel> labels)
{
    QJsonArray list;
    for (const auto &[first, second] : pairs)
        list.append(QJsonArray{labels[first].key, labels[second].key});
    return list;
}

void insertRoundShares(QJsonObject &answer, const insight::RoundCounts &counts)
{
    const auto share = [&counts](qint64 count) {
        const std::optional<QString> text = ratioText(Int128(count) * 100, counts.all);
        return text ? QJsonValue(*text) : QJsonValue();
    };
    answer.insert(u"round_sum_no_minor_units_pct"_s, share(counts.whole));
    answer.insert(u"round_100_pct"_s, share(counts.hundreds));
    answer.insert(u"round_1000_pct"_s, share(counts.thousands));
}

/// Payments whose payer differs, and the invoices that only returned or unproven payments paid.
void insertEvidenceFlags(QJsonObject &answer, const Evidence &evidence)
{
    QJsonArray differing;
    for (size_t i = 0; i < evidence.matches.payments.size(); ++i) {
        if (evidence.matches.payments[i].state == EvidenceState::PayerDiffers)
            differing.append(evidence.paymentLabels[i].key);
    }
    QJsonArray returned;
    QJsonArray unproven;
    for (size_t i = 0; i < evidence.book.invoices.size(); ++i) {
        const std::optional<EvidenceState> state = stateOf(evidence, evidence.book.invoices[i]);
        if (state == EvidenceState::Reversed)
            returned.append(evidence.invoiceLabels[i].key);
        else if (state == EvidenceState::NoEvidence)
            unproven.append(evidence.invoiceLabels[i].key);
    }
    answer.insert(u"payer_mismatch"_s, differing);
    answer.insert(u"returned_payment_still_marked_paid"_s, returned);
    answer.insert(u"paid_no_bank"_s, unproven);
}

Result<MetricAnswer> computeRedFlags(const MetricParams &params, const MetricContext &context)
{
    const Result<Evidence> evidence = evidenceOf(params, context);
    if (!evidence)
        return failed(evidence);
    const store::Snapshot &snapshot = context.ownCurrencies();
    std::vector<insight::FlagInvoice> invoices;
    std::vector<insight::FlagCredit> credits;
    std::vector<ledger::DocumentId> creditNotes;
    for (size_t i = 0; i < evidence->book.invoices.size(); ++i) {
        const SettledInvoice &invoice = evidence->book.invoices[i];
        invoices.push_back({.id = snapshot.documentId[invoice.index],
                            .customer = snapshot.customerId[invoice.standing.customer],
                            .amount = Money(invoice.standing.units, invoice.standing.currency),
                            .issue = invoice.standing.issue,
                            .due = invoice.standing.due,
                            .number = evidence->invoiceLabels[i].number,
                            .reference = {}});
        credits.insert(credits.end(), invoice.credits.begin(), invoice.credits.end());
    }
    const std::vector<insight::Rebill> rebilled = insight::rebills(invoices, credits);
    for (const insight::Rebill &one : rebilled)
        creditNotes.push_back(one.creditNote);
    const auto creditLabels = labels(context, creditNotes);
    if (!creditLabels)
        return failed(creditLabels);
    QJsonArray hidden;
    for (size_t i = 0; i < rebilled.size(); ++i) {
        hidden.append(QJsonObject{{u"credited"_s, evidence->invoiceLabels[rebilled[i].credited].key},
                                  {u"credit_note"_s, (*creditLabels)[i].key},
                                  {u"rebilled"_s, evidence->invoiceLabels[rebilled[i].rebilled].key},
                                  {u"age_hidden_days"_s, rebilled[i].hiddenDays}});
    }
    const std::span<const insight::DocumentLabel> names = evidence->invoiceLabels;
    QJsonObject answer{{u"duplicate_same_customer_amount_7d"_s, pairsJson(insight::sameAmounts(invoices), names)},
                       {u"duplicate_normalised_number"_s, pairsJson(insight::sameNumbers(invoices), names)},
                       {u"credit_and_rebill_reaging"_s, hidden}};
    insertEvidenceFlags(answer, *evidence);
    insertRoundShares(answer, insight::roundCounts(invoices));
    return MetricAnswer{answer, {}};
}

} // namespace

std::vector<insight::Metric> evidenceMetrics()
{
    return {{.name = u"reconcile"_s,
             .unit = u"count"_s,
             .definition =
                 [] {
                     return Text::tr("What the bank says of every receipt of the ledger, by which rule and which bank "
                                     "lines; money in that no receipt accounts for, and pending lines that booked ones "
                                     "replaced.");
                 },
             .compute = computeReconcile},
            {.name = u"paid_without_bank_evidence"_s,
             .unit = u"count"_s,
             .definition =
                 [] {
                     return Text::tr("Paid invoices whose receipt no bank line proves, or whose bank line was taken "
                                     "back. The share by count is of all paid invoices, the one by amount of those "
                                     "paid in cash.");
                 },
             .compute = computePaidWithoutEvidence},
            {.name = u"red_flags"_s,
             .unit = u"count"_s,
             .definition =
                 [] {
                     return Text::tr("Patterns that deserve a look: invoices said twice, credits that hide an "
                                     "invoice's age, receipts of strangers, returned receipts that still count, and "
                                     "round sums. One alone proves nothing.");
                 },
             .compute = computeRedFlags}};
}

} // namespace quittance::workspace
