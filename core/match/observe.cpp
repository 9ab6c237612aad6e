#include "core/match/difference.h"
#include "core/match/finder.h"

#include <algorithm>
#include <limits>

namespace quittance::match {
namespace {

constexpr int kNearDays = 14;
/// A payment of the ledger and its bank line are booked days apart, not months.
constexpr int kPaymentDays = 10;

const Named *nameOf(const Reading &reading, quint32 document)
{
    const auto found = std::ranges::lower_bound(reading.named, document, {}, &Named::document);
    return found != reading.named.end() && found->document == document ? &*found : nullptr;
}

bool isWhole(ReferenceFit fit)
{
    return fit >= ReferenceFit::Embedded;
}

} // namespace

QDate expectedPayment(const OpenDocument &document, const PartyIndex &parties)
{
    if (document.kind == ledger::DocumentKind::Payment)
        return document.issue;
    const QDate day = expectedDay(document);
    return day.isValid() ? day.addDays(parties.usualDaysLate(document.customer)) : day;
}

DateFit dateFitOf(const Receipt &receipt, const OpenDocument &document, QDate expected, const MatchPolicy &policy)
{
    if (!receipt.bookedOn.isValid() || !expected.isValid())
        return DateFit::Unknown;
    const qint64 days = expected.daysTo(receipt.bookedOn);
    if (document.kind == ledger::DocumentKind::Payment)
        return std::abs(days) <= kPaymentDays ? DateFit::Near : DateFit::Outside;
    if (document.issue.isValid() && receipt.bookedOn < document.issue && document.openUnits > 0)
        return DateFit::BeforeIssue;
    const qint64 late = expectedDay(document).daysTo(receipt.bookedOn);
    if (-late > policy.daysBefore || late > policy.daysAfter)
        return DateFit::Outside;
    return std::abs(days) <= kNearDays ? DateFit::Near : DateFit::InWindow;
}

std::optional<qint64> broughtIn(const Receipt &receipt, Currency currency)
{
    if (receipt.currency == currency)
        return receipt.units;
    if (receipt.originalCurrency.isValid() && receipt.originalCurrency == currency)
        return receipt.originalUnits;
    return std::nullopt;
}

bool isBetter(const Option &a, const Option &b)
{
    if (a.weight != b.weight)
        return a.weight > b.weight;
    if (std::abs(a.residual) != std::abs(b.residual))
        return std::abs(a.residual) < std::abs(b.residual);
    return a.documents < b.documents;
}

void Finder::observeNames(const Reading &reading, Option &option) const
{
    Signals &signals = option.signals;
    bool hasUnnamed = false;
    size_t named = 0;
    quint64 places = 0;
    for (const quint32 document : option.documents) {
        const Named *name = nameOf(reading, document);
        if (name == nullptr) { // a credit note that is netted need not be named
            hasUnnamed = hasUnnamed || m_book.document(document).openUnits > 0;
            continue;
        }
        ++named;
        places |= name->places;
        const bool isWeakest = named == 1 || name->fit < signals.reference;
        if (isWeakest) {
            signals.reference = name->fit;
            signals.keyLength = name->length;
            signals.sharers = name->sharers;
        }
    }
    size_t others = 0;
    for (const Named &name : reading.named) {
        // Documents that share a number are named together: naming one is not naming others.
        const bool isElsewhere = (name.places & ~places) != 0;
        if (!isWhole(name.fit) || !isElsewhere || std::ranges::binary_search(option.documents, name.document))
            continue;
        ++others;
        signals.otherLength = std::max(signals.otherLength, name.length);
    }
    if (signals.sharers > 1 && option.documents.size() > 1) // sharers that are in it are no rivals
        signals.sharers = quint16(std::max<qint64>(1, signals.sharers - qint64(option.documents.size()) + 1));
    if (hasUnnamed) { // a group of which most are named is named in part
        const bool isMostly = named * 2 >= option.documents.size() && option.documents.size() > 1;
        signals.reference = isMostly ? std::min(signals.reference, ReferenceFit::Tail) : ReferenceFit::None;
        signals.sharers = 1;
    }
    signals.namesOthers = others > 0 && named == 0;
    signals.namesMore = others > 0 && named > 0;
}

void Finder::observeAmount(const Reading &reading, Option &option) const
{
    const Receipt &receipt = *reading.receipt;
    const OpenDocument &first = m_book.document(option.documents.front());
    Int128 open = 0;
    qint64 discount = 0;
    DifferenceContext context{.bookedOn = receipt.bookedOn,
                              .issue = first.issue,
                              .usual = m_book.parties().usualShortages(first.customer),
                              .currency = first.currency};
    bool isMixed = false;
    for (const quint32 position : option.documents) {
        const OpenDocument &document = m_book.document(position);
        isMixed = isMixed || document.currency != first.currency;
        open += document.openUnits;
        context.issue = std::max(context.issue, document.issue);
        discount += document.discountUnits;
        if (document.discountUnits != 0
            && (!context.discountUntil.isValid() || document.discountUntil < context.discountUntil))
            context.discountUntil = document.discountUntil;
    }
    context.discountUnits = discount;
    if (option.kind == CandidateKind::Batch)
        context.payments = int(option.documents.size());
    const std::optional<qint64> brought = broughtIn(receipt, first.currency);
    const bool fits = open <= std::numeric_limits<qint64>::max() && open >= std::numeric_limits<qint64>::min();
    if (!brought || isMixed || !fits) {
        option.signals.isOtherCurrency = true;
        option.signals.amount = AmountFit::Part;
        option.treatment = Treatment::LeaveOpen;
        option.residual = receipt.units;
        return;
    }
    const Difference difference = differenceOf(*brought, qint64(open), context, m_policy);
    option.signals.amount = difference.fit;
    option.treatment = difference.treatment;
    option.residual = difference.units;
    if (first.currency != receipt.currency && difference.units == 0)
        option.treatment = Treatment::Rate;
}

void Finder::observeParty(const Reading &reading, Option &option) const
{
    Signals &signals = option.signals;
    signals.isByAccount = reading.payer.isByAccount;
    bool isFirst = true;
    ledger::CustomerId last;
    for (const quint32 document : option.documents) {
        const ledger::CustomerId customer = m_book.document(document).customer;
        if (!customer.isValid() || (!isFirst && customer == last))
            continue;
        Signals other = signals;
        other.party = m_book.parties().fit(reading.payer, customer);
        // One transfer for several customers names them: who of them has paid is enough.
        if (isFirst || weights::party(other) > weights::party(signals))
            signals.party = other.party;
        last = customer;
        isFirst = false;
    }
}

void Finder::observeDate(const Reading &reading, Option &option) const
{
    bool isFirst = true;
    for (const quint32 position : option.documents) {
        const OpenDocument &document = m_book.document(position);
        const QDate expected = expectedPayment(document, m_book.parties());
        Signals other = option.signals;
        other.date = dateFitOf(*reading.receipt, document, expected, m_policy);
        if (!isFirst && weights::date(other) >= weights::date(option.signals))
            continue;
        isFirst = false;
        option.signals.date = other.date;
        const qint64 days = other.date == DateFit::Unknown ? 0 : expected.daysTo(reading.receipt->bookedOn);
        option.signals.days = qint16(std::clamp<qint64>(days, -9999, 9999));
    }
}

Option Finder::optionFor(const Reading &reading, std::vector<quint32> documents, CandidateKind kind) const
{
    Option option;
    option.documents = std::move(documents);
    std::ranges::sort(option.documents);
    option.kind = kind;
    observeNames(reading, option);
    observeAmount(reading, option);
    observeParty(reading, option);
    observeDate(reading, option);
    option.signals.isReversal = reading.receipt->isReversal;
    option.signals.isRecorded = std::ranges::all_of(option.documents, [&](quint32 document) {
        return m_book.document(document).kind == ledger::DocumentKind::Payment;
    });
    if (kind == CandidateKind::Single
        && (option.signals.amount == AmountFit::Part || option.signals.amount == AmountFit::Close)
        && std::abs(reading.receipt->units) < std::abs(m_book.document(option.documents.front()).openUnits))
        option.kind = CandidateKind::Part;
    option.weight = weights::total(option.signals);
    return option;
}

} // namespace quittance::match
