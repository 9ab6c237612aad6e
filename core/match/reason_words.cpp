#include "core/match/reason_words.h"

#include "core/match/explain.h"

#include <QCoreApplication>

namespace quittance::match {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::match)
};

/// Reasons in the making.
class Sheet
{
public:
    void add(const QString &signal, int weight, QString detail)
    {
        m_sum += weight;
        m_reasons.push_back({signal, std::move(detail), weight});
    }

    /// `detail` names the amount as %1.
    void add(const QString &signal, int weight, const QString &detail, Money amount)
    {
        add(signal, weight, detail.arg(plainText(amount)));
        m_reasons.back().amount = amount;
    }

    /// The setting that the last reason rests on.
    void restOn(const QString &rule) { m_reasons.back().rule = rule; }

    [[nodiscard]] int sum() const { return m_sum; }
    [[nodiscard]] std::vector<Reason> take() { return std::move(m_reasons); }

private:
    std::vector<Reason> m_reasons;
    int m_sum = 0;
};

QString referenceText(ReferenceFit fit, const QString &numbers)
{
    switch (fit) {
    case ReferenceFit::None:
        return {};
    case ReferenceFit::Tail:
        return Text::tr("The bank text has the end of %1.").arg(numbers);
    case ReferenceFit::Cut:
        return Text::tr("The bank text has %1, cut short.").arg(numbers);
    case ReferenceFit::OneEdit:
        return Text::tr("The bank text has %1 but for one character.").arg(numbers);
    case ReferenceFit::NoZeros:
        return Text::tr("The bank text has %1 without its leading zeros.").arg(numbers);
    case ReferenceFit::Embedded:
        return Text::tr("The bank text has the number of %1, glued to a word.").arg(numbers);
    case ReferenceFit::Exact:
        return Text::tr("The bank text names %1.").arg(numbers);
    case ReferenceFit::Structured:
        return Text::tr("The bank text has the payment reference of %1, and its check digits hold.").arg(numbers);
    }
    return {};
}

void addReference(Sheet &sheet, const Option &option, const BookIndex &book)
{
    const Signals &signals = option.signals;
    if (signals.reference != ReferenceFit::None) {
        QStringList numbers;
        for (const quint32 document : option.documents)
            numbers.append(book.document(document).number);
        sheet.add(u"reference"_s, weights::reference(signals), referenceText(signals.reference, numbers.join(u", "_s)));
        if (signals.sharers > 1)
            sheet.add(u"rarity"_s, weights::sharers(signals),
                      Text::tr("%n other document(s) go by the same number.", nullptr, signals.sharers - 1));
    }
    if (signals.namesOthers)
        sheet.add(u"reference"_s, weights::otherNames(signals), Text::tr("The bank text names other documents."));
    else if (signals.namesMore)
        sheet.add(u"reference"_s, weights::otherNames(signals), Text::tr("The bank text names more documents."));
}

/// What is learnt of a customer, where a reason names a rule.
const QString kLearnt = u"learnt"_s;

/// The setting by which a difference got its name.
QString ruleOf(AmountFit fit)
{
    switch (fit) {
    case AmountFit::Tolerated:
        return u"tolerance"_s;
    case AmountFit::Withheld:
        return u"withholding"_s;
    case AmountFit::FeeLike:
        return u"bank_fee"_s;
    case AmountFit::ProcessorNet:
        return u"processor_share"_s;
    case AmountFit::UsualFee:
        return kLearnt;
    case AmountFit::DiscountLike:
        return u"discount"_s;
    default:
        return {};
    }
}

QString ruleOf(CandidateKind kind)
{
    switch (kind) {
    case CandidateKind::DueRun:
        return u"most_open"_s;
    case CandidateKind::AllButFew:
        return u"most_left_out"_s;
    case CandidateKind::Subset:
        return u"most_in_subset"_s;
    case CandidateKind::Named:
        return u"most_named"_s;
    default:
        return {};
    }
}

QString shortText(const Option &option)
{
    switch (option.signals.amount) {
    case AmountFit::Tolerated:
        return Text::tr("The amount differs by %1, within the tolerance.");
    case AmountFit::Withheld:
        return Text::tr("The line is %1 short, a round percentage: tax may be kept back.");
    case AmountFit::FeeLike:
        return Text::tr("The line is %1 short, which a bank's fee may be.");
    case AmountFit::ProcessorNet:
        return Text::tr("The line is %1 short, exactly what a card processor keeps.");
    case AmountFit::UsualFee:
        return Text::tr("The line is %1 short, as this customer's payments usually are.");
    case AmountFit::DiscountLike:
        return Text::tr("The line is %1 short, a round percentage for early payment.");
    case AmountFit::DiscountDue:
        return Text::tr("The line is %1 short, exactly the discount granted, and in time.");
    default:
        return option.residual < 0 ? Text::tr("The line is %1 short of what is open.")
                                   : Text::tr("The line is %1 more than what is open.");
    }
}

void addGroup(Sheet &sheet, const Option &option)
{
    if (option.others > 0)
        sheet.add(u"group"_s, 0, Text::tr("%n other group(s) add up as well.", nullptr, option.others));
    else if (option.kind == CandidateKind::DueRun)
        sheet.add(u"group"_s, 0, Text::tr("They follow each other in due order, and nothing else adds up."));
    else if (option.kind == CandidateKind::AllButFew)
        sheet.add(u"group"_s, 0, Text::tr("They are all that is open but a few, and nothing else adds up."));
    else if (option.kind == CandidateKind::Batch)
        sheet.add(u"group"_s, 0, Text::tr("They were received on one day, and nothing else of those days adds up."));
    else if (option.kind == CandidateKind::Subset)
        sheet.add(u"group"_s, 0, Text::tr("Of the payer's few documents, only these add up."));
    else
        return;
    sheet.restOn(ruleOf(option.kind));
}

void addAmount(Sheet &sheet, const Receipt &receipt, const Option &option, const BookIndex &book)
{
    const Signals &signals = option.signals;
    const OpenDocument &first = book.document(option.documents.front());
    const int weight = weights::amount(signals);
    if (signals.isOtherCurrency) {
        sheet.add(
            u"currency"_s, weights::currency(signals),
            Text::tr("The line is in %1, the document in %2.").arg(receipt.currency.code(), first.currency.code()));
        sheet.restOn(u"exchange_rate"_s);
        sheet.add(u"amount"_s, weight, Text::tr("The amounts cannot be compared."));
        return;
    }
    qint64 open = 0;
    for (const quint32 document : option.documents)
        open += book.document(document).openUnits;
    if (signals.partners > 0 && option.residual == 0)
        sheet.add(u"amount"_s, weight,
                  Text::tr("With %n other line(s) it adds up to exactly what is open, %1.", nullptr, signals.partners),
                  Money(open, first.currency));
    else if (signals.partners > 0)
        sheet.add(u"amount"_s, weight,
                  Text::tr("With %n other line(s) it adds up to what is open but for %1.", nullptr, signals.partners),
                  Money(std::abs(option.residual), first.currency));
    else if (signals.amount == AmountFit::Equal)
        sheet.add(u"amount"_s, weight, Text::tr("The amount is exactly what is open, %1."),
                  Money(open, first.currency));
    else if (signals.amount == AmountFit::Opposite)
        sheet.add(u"amount"_s, weight, Text::tr("The money goes the other way."));
    else
        sheet.add(u"amount"_s, weight, shortText(option), Money(std::abs(option.residual), first.currency));
    sheet.restOn(signals.partners > 0 ? u"most_instalments"_s : ruleOf(signals.amount));
}

void addParty(Sheet &sheet, const Receipt &receipt, const Option &option, const BookIndex &book)
{
    const Signals &signals = option.signals;
    const int weight = weights::party(signals);
    const QString name = book.parties().nameOf(book.document(option.documents.front()).customer);
    switch (signals.party) {
    case PartyFit::Account:
        sheet.add(u"party"_s, weight, Text::tr("The account is known to be that of %1.").arg(name));
        break;
    case PartyFit::Name:
        sheet.add(u"party"_s, weight, Text::tr("The payer's name is that of %1.").arg(name));
        break;
    case PartyFit::Family:
        sheet.add(u"party"_s, weight, Text::tr("The payer belongs to the same group as %1.").arg(name));
        break;
    case PartyFit::Similar:
        sheet.add(u"party"_s, weight,
                  receipt.counterparty.isEmpty()
                      ? Text::tr("The bank text has the name of %1.").arg(name)
                      : Text::tr("The payer's name, %1, is similar to %2.").arg(receipt.counterparty, name));
        break;
    case PartyFit::Stranger:
        sheet.add(u"party"_s, weight, Text::tr("The payer, %1, is not known.").arg(receipt.counterparty));
        break;
    case PartyFit::Other:
        sheet.add(u"party"_s, weight, Text::tr("The payer is another customer, not %1.").arg(name));
        break;
    case PartyFit::Unknown:
        break;
    }
}

void addDate(Sheet &sheet, const Receipt &receipt, const Option &option, const BookIndex &book)
{
    const Signals &signals = option.signals;
    const int weight = weights::date(signals);
    const int days = signals.days;
    const QString window = days < 0 ? u"days_before"_s : u"days_after"_s;
    switch (signals.date) {
    case DateFit::Unknown:
        break;
    case DateFit::BeforeIssue: {
        QDate issue;
        for (const quint32 document : option.documents)
            issue = std::max(issue, book.document(document).issue);
        sheet.add(u"date"_s, weight,
                  Text::tr("The money came %n day(s) before the document was issued.", nullptr,
                           int(receipt.bookedOn.daysTo(issue))));
        break;
    }
    case DateFit::Outside:
        sheet.add(u"date"_s, weight, Text::tr("%n day(s) apart is outside the window.", nullptr, std::abs(days)));
        sheet.restOn(window);
        break;
    case DateFit::InWindow:
    case DateFit::Near:
        sheet.add(u"date"_s, weight,
                  days == 0      ? Text::tr("It came on the expected day.")
                      : days < 0 ? Text::tr("%n day(s) before the expected day.", nullptr, -days)
                                 : Text::tr("%n day(s) after the expected day.", nullptr, days));
        sheet.restOn(window);
        break;
    }
}

} // namespace

std::vector<Reason> reasonsOf(const Receipt &receipt, const Option &option, const BookIndex &book)
{
    Sheet sheet;
    sheet.add(u"prior"_s, weights::prior(),
              Text::tr("Most bank lines and documents have nothing to do with each other."));
    addReference(sheet, option, book);
    addAmount(sheet, receipt, option, book);
    addGroup(sheet, option);
    addParty(sheet, receipt, option, book);
    addDate(sheet, receipt, option, book);
    if (option.signals.isReversal)
        sheet.add(u"reversal"_s, weights::reversal(option.signals), Text::tr("The bank took this entry back."));
    if (const int rest = option.standing - sheet.sum(); rest < 0)
        sheet.add(u"competition"_s, rest, Text::tr("Other readings of this line, or other lines, compete with it."));
    else if (rest > 0)
        sheet.add(u"competition"_s, rest, Text::tr("What competes with it belongs to others."));
    return sheet.take();
}

} // namespace quittance::match
