#include "core/match/scoring.h"

#include "core/match/amount_index.h"
#include "core/match/explain.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace quittance::match {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::match)
};

// Hundredths of a log-odds point. What two unrelated records are worth, and what each signal adds or takes.
constexpr int kPrior = -400;
constexpr int kNamed = 600;
constexpr int kNamesOthers = -300;
constexpr int kAmountEqual = 450;
constexpr int kAmountTolerated = 350;
constexpr int kAmountClose = 50;
constexpr int kAmountPart = -200;
constexpr int kAmountOver = -250;
constexpr int kAmountOpposite = -900;
constexpr int kCurrencyDiffers = -1200;
constexpr int kPartyAccount = 400;
constexpr int kPartyName = 350;
constexpr int kPartyFamily = 250;
constexpr int kPartySimilar = 150;
constexpr int kPartyStranger = -100;
constexpr int kPartyOther = -250;
constexpr int kDateNear = 50;
constexpr int kDateInWindow = 0;
constexpr int kDateOutside = -150;
constexpr int kBeforeIssue = -200;

constexpr int kNearDays = 14;
/// A payment of the ledger and its bank line are booked days apart, not months.
constexpr int kPaymentDays = 10;
/// A difference of up to one in so many is what fees and discounts leave.
constexpr qint64 kCloseShare = 50;

/// 100·ln(n) for small n: what n equal rivals cost.
int rivalsWeight(int rivals)
{
    return -int(std::lround(100.0 * std::log(1.0 + rivals)));
}

struct Sheet
{
    Candidate candidate;

    void add(const char16_t *signal, int weight, QString detail)
    {
        candidate.reasons.push_back({QString::fromUtf16(signal), std::move(detail), weight});
    }

    /// `detail` names the amount as %1.
    void add(const char16_t *signal, int weight, const QString &detail, Money amount)
    {
        add(signal, weight, detail.arg(plainText(amount)));
        candidate.reasons.back().amount = amount;
    }
};

void addReference(Sheet &sheet, std::span<const OpenDocument *const> documents, const PairContext &context)
{
    if (context.isNamed) {
        QStringList numbers;
        for (const OpenDocument *document : documents)
            numbers.append(document->number);
        sheet.add(u"reference", kNamed, Text::tr("The bank text names %1.").arg(numbers.join(u", "_s)));
    }
    if (context.namesOthers)
        sheet.add(u"reference", kNamesOthers, Text::tr("The bank text names other documents."));
}

void addAmount(Sheet &sheet, const Receipt &receipt, qint64 open, const MatchPolicy &policy)
{
    const qint64 difference = receipt.units - open;
    const qint64 size = std::abs(open);
    if (difference == 0) {
        sheet.add(u"amount", kAmountEqual, Text::tr("The amount is exactly what is open, %1."),
                  Money(open, receipt.currency));
    } else if ((receipt.units < 0) != (open < 0)) {
        sheet.add(u"amount", kAmountOpposite, Text::tr("The money goes the other way."));
    } else if (agrees(receipt.units, open, policy)) {
        sheet.add(u"amount", kAmountTolerated, Text::tr("The amount differs by %1, within the tolerance."),
                  Money(difference, receipt.currency));
    } else {
        const bool isShort = std::abs(receipt.units) < size;
        const bool isClose = std::abs(difference) <= size / kCloseShare;
        const QString text = isShort ? Text::tr("The line is %1 short of what is open.")
                                     : Text::tr("The line is %1 more than what is open.");
        sheet.add(u"amount", isClose ? kAmountClose : (isShort ? kAmountPart : kAmountOver), text,
                  Money(std::abs(difference), receipt.currency));
    }
}

void addParty(Sheet &sheet, const Receipt &receipt, const OpenDocument &document, const Payer &payer,
              const PartyIndex &parties)
{
    const QString name = parties.nameOf(document.customer);
    switch (parties.fit(payer, document.customer)) {
    case PartyFit::Account:
        sheet.add(u"party", kPartyAccount, Text::tr("The account is known to be that of %1.").arg(name));
        break;
    case PartyFit::Name:
        sheet.add(u"party", kPartyName, Text::tr("The payer's name is that of %1.").arg(name));
        break;
    case PartyFit::Family:
        sheet.add(u"party", kPartyFamily, Text::tr("The payer belongs to the same group as %1.").arg(name));
        break;
    case PartyFit::Similar:
        sheet.add(u"party", kPartySimilar,
                  Text::tr("The payer's name, %1, is similar to %2.").arg(receipt.counterparty, name));
        break;
    case PartyFit::Stranger:
        sheet.add(u"party", kPartyStranger, Text::tr("The payer, %1, is not known.").arg(receipt.counterparty));
        break;
    case PartyFit::Other:
        sheet.add(u"party", kPartyOther, Text::tr("The payer is another customer, not %1.").arg(name));
        break;
    case PartyFit::Unknown:
        break;
    }
}

void addDate(Sheet &sheet, const Receipt &receipt, const OpenDocument &document, const MatchPolicy &policy)
{
    const QDate expected = document.kind == ledger::DocumentKind::Payment ? document.issue : expectedDay(document);
    if (!expected.isValid() || !receipt.bookedOn.isValid())
        return;
    const int days = int(expected.daysTo(receipt.bookedOn));
    if (document.kind != ledger::DocumentKind::Payment && receipt.bookedOn < document.issue) {
        sheet.add(u"date", kBeforeIssue,
                  Text::tr("The money came %n day(s) before the document was issued.", nullptr,
                           int(receipt.bookedOn.daysTo(document.issue))));
    } else if (!isInWindow(receipt, document, policy)) {
        sheet.add(u"date", kDateOutside, Text::tr("%n day(s) apart is outside the window.", nullptr, std::abs(days)));
    } else {
        const QString text = days < 0 ? Text::tr("%n day(s) before the expected day.", nullptr, -days)
                                      : Text::tr("%n day(s) after the expected day.", nullptr, days);
        sheet.add(u"date", std::abs(days) <= kNearDays ? kDateNear : kDateInWindow, text);
    }
}

/// Gives `receipt` to the documents, earliest due first.
std::vector<Allocation> allocate(const Receipt &receipt, std::span<const OpenDocument *const> documents)
{
    qint64 sum = 0;
    for (const OpenDocument *document : documents)
        sum += document->openUnits;
    std::vector<const OpenDocument *> order(documents.begin(), documents.end());
    std::ranges::sort(order, [](const OpenDocument *a, const OpenDocument *b) {
        return std::pair(expectedDay(*a), a->id) < std::pair(expectedDay(*b), b->id);
    });
    std::vector<Allocation> parts;
    qint64 left = receipt.units;
    for (const OpenDocument *document : order) {
        const qint64 open = document->openUnits;
        // A sum that agrees takes every document whole, also credits of the other sign.
        const bool fits = document->currency == receipt.currency && (sum == receipt.units || (open < 0) == (left < 0));
        const qint64 taken = !fits ? 0 : sum == receipt.units || std::abs(open) <= std::abs(left) ? open : left;
        left -= taken;
        if (taken != 0)
            parts.push_back({document->id, taken, taken});
    }
    std::ranges::sort(parts, {}, &Allocation::document);
    return parts;
}

} // namespace

int probabilityPpm(int weight)
{
    return int(std::lround(1'000'000.0 / (1.0 + std::exp(-weight / 100.0))));
}

int weightOf(const Candidate &candidate)
{
    int sum = 0;
    for (const Reason &reason : candidate.reasons)
        sum += reason.weight;
    return sum;
}

bool agrees(qint64 receiptUnits, qint64 openUnits, const MatchPolicy &policy)
{
    return (receiptUnits < 0) == (openUnits < 0) && std::abs(receiptUnits - openUnits) <= policy.toleranceUnits;
}

bool isInWindow(const Receipt &receipt, const OpenDocument &document, const MatchPolicy &policy)
{
    if (!receipt.bookedOn.isValid())
        return false;
    if (document.kind == ledger::DocumentKind::Payment)
        return std::abs(document.issue.daysTo(receipt.bookedOn)) <= kPaymentDays;
    const QDate expected = expectedDay(document);
    const qint64 days = expected.daysTo(receipt.bookedOn);
    return expected.isValid() && -days <= policy.daysBefore && days <= policy.daysAfter
        && receipt.bookedOn >= document.issue;
}

Candidate makeCandidate(const Receipt &receipt, std::span<const OpenDocument *const> documents, const Payer &payer,
                        const PartyIndex &parties, const PairContext &context, const MatchPolicy &policy)
{
    Sheet sheet;
    sheet.add(u"prior", kPrior, Text::tr("Most bank lines and documents have nothing to do with each other."));
    addReference(sheet, documents, context);

    const OpenDocument &first = *documents.front();
    qint64 open = 0;
    for (const OpenDocument *document : documents)
        open += document->openUnits;
    if (context.partners > 0)
        sheet.add(u"amount", kAmountEqual,
                  Text::tr("With %n other line(s) it adds up to exactly what is open, %1.", nullptr, context.partners),
                  Money(open, receipt.currency));
    else if (first.currency != receipt.currency)
        sheet.add(
            u"currency", kCurrencyDiffers,
            Text::tr("The line is in %1, the document in %2.").arg(receipt.currency.code(), first.currency.code()));
    else
        addAmount(sheet, receipt, open, policy);
    if (first.customer.isValid())
        addParty(sheet, receipt, first, payer, parties);
    addDate(sheet, receipt, first, policy);
    if (context.rivals > 0)
        sheet.add(u"competition", rivalsWeight(context.rivals),
                  Text::tr("%n other document(s) have the same amount.", nullptr, context.rivals));
    if (receipt.isReversal)
        sheet.add(u"reversal", kAmountOpposite, Text::tr("The bank took this entry back."));

    sheet.candidate.allocations = allocate(receipt, documents);
    if (context.partners == 0)
        sheet.candidate.residualUnits = first.currency == receipt.currency ? receipt.units - open : receipt.units;
    sheet.candidate.probabilityPpm = probabilityPpm(weightOf(sheet.candidate));
    return std::move(sheet.candidate);
}

bool isBetter(const Candidate &a, const Candidate &b)
{
    const int weightA = weightOf(a);
    const int weightB = weightOf(b);
    if (weightA != weightB)
        return weightA > weightB;
    if (std::abs(a.residualUnits) != std::abs(b.residualUnits))
        return std::abs(a.residualUnits) < std::abs(b.residualUnits);
    return std::ranges::lexicographical_compare(a.allocations, b.allocations, {}, &Allocation::document,
                                                &Allocation::document);
}

} // namespace quittance::match
