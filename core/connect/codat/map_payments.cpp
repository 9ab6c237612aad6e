#include "core/connect/codat/payment_pairing.h"
#include "core/connect/codat/record_mappers.h"
#include "core/connect/json/json_token.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::codat)
};

struct LinkWord
{
    const char *word;
    PaymentLinkKind kind;
};

constexpr std::array<LinkWord, 10> kLinkWords = {{
    {"Invoice", PaymentLinkKind::Invoice},
    {"CreditNote", PaymentLinkKind::CreditNote},
    {"PaymentOnAccount", PaymentLinkKind::OnAccount},
    {"Refund", PaymentLinkKind::Refund},
    {"Payment", PaymentLinkKind::Payment},
    {"Discount", PaymentLinkKind::Other},
    {"ManualJournal", PaymentLinkKind::Other},
    {"Other", PaymentLinkKind::Other},
    {"Unknown", PaymentLinkKind::Other},
    {"Unlinked", PaymentLinkKind::OnAccount},
}};

/// Reads the lines of one payment.
class LineReader
{
public:
    LineReader(RecordFields &fields, StatedPayment &payment, std::vector<Notice> &notices)
        : m_fields(fields)
        , m_payment(payment)
        , m_notices(notices)
    {
    }

    void read()
    {
        const std::vector<JsonValue> lines = m_fields["lines"].children();
        for (const JsonValue &line : lines) {
            StatedLine stated{.units = m_fields.units(line, "amount"), .date = m_fields.day(line["allocatedOnDate"])};
            if (!stated.date.isValid())
                stated.date = m_payment.date;
            readLinks(line, stated);
            m_payment.lines.push_back(std::move(stated));
        }
        // Nothing said about its use is money on account.
        if (lines.empty() && !m_payment.total.isZero()) {
            const PaymentLink onAccount{.kind = PaymentLinkKind::OnAccount, .units = -m_payment.total.units()};
            m_payment.lines.push_back({.units = m_payment.total.units(),
                                       .date = m_payment.date,
                                       .links = {{.link = onAccount, .type = u"PaymentOnAccount"_s}}});
        }
    }

private:
    void readLinks(const JsonValue &line, StatedLine &stated)
    {
        const std::vector<JsonValue> links = line["links"].children();
        for (const JsonValue &link : links) {
            const QString word = m_fields.required(link, "type");
            StatedLink read{.link = {.kind = kindOf(word, link), .id = m_fields.text(link["id"])}, .type = word};
            const bool mustName
                = read.link.kind == PaymentLinkKind::Invoice || read.link.kind == PaymentLinkKind::CreditNote;
            if (mustName && read.link.id.isEmpty())
                m_fields.rejectMissing(link, "id");
            readRate(link, read.link);
            // A single link of a line must take all of it.
            const bool isImplied = links.size() == 1 && !link["amount"].isThere() && !read.link.rate;
            read.link.units = isImplied ? -stated.units : m_fields.units(link, "amount");
            stated.links.push_back(std::move(read));
        }
        if (links.empty() && stated.units != 0) {
            const PaymentLink onAccount{.kind = PaymentLinkKind::OnAccount, .units = -stated.units};
            stated.links.push_back({.link = onAccount, .type = u"PaymentOnAccount"_s});
        }
    }

    /// A rate of one is no conversion, and must not round.
    void readRate(const JsonValue &link, PaymentLink &read)
    {
        const QString text = m_fields.rate(link["currencyRate"]);
        const bool isOne = unitsOfToken(link["currencyRate"].text()).value_or(0) == kUnitsPerWhole;
        if (text.isEmpty() || isOne)
            return;
        if (const Result<Rate> rate = Rate::parse(text))
            read.rate = *rate;
    }

    PaymentLinkKind kindOf(const QString &word, const JsonValue &link)
    {
        const auto *found = std::ranges::find_if(
            kLinkWords, [&word](const LinkWord &known) { return word == QLatin1StringView(known.word); });
        if (found != kLinkWords.end())
            return found->kind;
        m_notices.push_back({m_payment.id, link.path(),
                             Text::tr("A link of kind “%1” is not known; it counts as an adjustment.").arg(word)});
        return PaymentLinkKind::Other;
    }

    RecordFields &m_fields;
    StatedPayment &m_payment;
    std::vector<Notice> &m_notices;
};

/// A payment whose lines do not add up is set aside, never mended. Source: receivables.md case C12.
void checkBalance(RecordFields &fields, const StatedPayment &payment)
{
    const Result<PaymentEffect> effect = effectOf(payment.statement());
    if (!effect)
        fields.reject(fields["totalAmount"], effect.error().message);
    else if (!effect->isBalanced)
        fields.reject(fields["lines"],
                      Text::tr("The lines and links of the payment do not add up to its total: %1 is unexplained.")
                          .arg(unitsToDecimalString(effect->unexplained, payment.total.currency().minorDigits())));
}

DocumentFact documentOf(RecordFields &fields, const StatedPayment &payment)
{
    const bool isRefund = payment.total.isNegative();
    DocumentFact fact{.remoteId = payment.id, .kind = isRefund ? DocumentKind::Refund : DocumentKind::Payment};
    fact.customerRemoteId = fields.text(fields["customerRef"]["id"]);
    fact.customerName = fields.text(fields["customerRef"]["companyName"]);
    fact.issue = payment.date;
    fact.amount = payment.total.abs();
    fact.currencyRate = fields.rate(fields["currencyRate"]);
    fact.reference = fields.text(fields["reference"]);
    fact.number = fact.reference.isEmpty() ? payment.id : fact.reference;
    fact.description = fields.text(fields["note"]);
    fact.state = fields.isDeleted() ? DocumentState::Deleted : DocumentState::Posted;
    return fact;
}

DocumentFact adjustmentOf(const DocumentFact &payment, const Adjustment &adjustment)
{
    DocumentFact fact = payment;
    fact.remoteId = adjustment.remoteId;
    fact.kind = DocumentKind::CreditNote;
    fact.number = adjustment.remoteId;
    fact.amount = Money(adjustment.units, payment.amount.currency());
    fact.sourceStatus = adjustment.type;
    return fact;
}

void addPayment(RecordFields &fields, const StatedPayment &payment, MappedPage &page)
{
    const DocumentFact document = documentOf(fields, payment);
    Pairing pairing = pairingOf(payment);
    if (!fields.isGood())
        return;
    PaymentAllocations stated{.paymentId = payment.id, .allocationIds = {}};
    for (AllocationFact &allocation : pairing.allocations) {
        if (fields.isDeleted())
            allocation.unappliedOn = allocation.date;
        stated.allocationIds.append(allocation.remoteId);
        page.batch.allocations.push_back(std::move(allocation));
    }
    if (!payment.total.isZero())
        page.batch.documents.push_back(document);
    for (const Adjustment &adjustment : pairing.adjustments)
        page.batch.documents.push_back(adjustmentOf(document, adjustment));
    if (pairing.usesEarlierMoney)
        page.notices.push_back({payment.id, u"lines"_s,
                                Text::tr("Money that was on account settles a document here, and which payment it came "
                                         "from is not stated: the document stays open beside the money.")});
    page.allocations.push_back(std::move(stated));
}

} // namespace

void mapPayment(RecordFields &fields, MappedPage &page)
{
    StatedPayment payment{.id = fields.required(fields.record(), "id"),
                          .date = fields.requiredDay(fields.record(), "date")};
    const qint64 total = fields.units(fields.record(), "totalAmount");
    payment.total = Money(total, fields.currency(fields.record()));
    std::vector<Notice> notices;
    LineReader(fields, payment, notices).read();
    if (fields.isGood())
        checkBalance(fields, payment);
    if (!fields.isGood())
        return;
    addPayment(fields, payment, page);
    if (fields.isGood())
        std::ranges::move(notices, std::back_inserter(page.notices));
}

} // namespace quittance::connect::codat
