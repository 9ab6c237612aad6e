#include "core/match/option.h"

#include <algorithm>
#include <cmath>

namespace quittance::match {
namespace {

constexpr quint16 kLongNumber = 6;
constexpr quint16 kLongForAnEdit = 8;
/// A payment was made as one sum: the bank has all of it, or less a fee, but hardly a part or more.
constexpr int kOtherThanRecorded = -600;

} // namespace

int logHundredths(qint64 count)
{
    return count <= 1 ? 0 : int(std::lround(100.0 * std::log(double(count))));
}

namespace weights {

int prior()
{
    return -400;
}

int reference(const Signals &signals)
{
    switch (signals.reference) {
    case ReferenceFit::None:
        return 0;
    case ReferenceFit::Tail:
    case ReferenceFit::Cut:
        return signals.keyLength >= kLongForAnEdit ? 350 : 250;
    case ReferenceFit::OneEdit:
        return signals.keyLength >= kLongForAnEdit ? 400 : 250;
    case ReferenceFit::NoZeros:
        return 450;
    case ReferenceFit::Embedded:
        return 550;
    case ReferenceFit::Exact:
        return signals.keyLength >= kLongNumber ? 700 : 100 + 100 * signals.keyLength;
    case ReferenceFit::Structured:
        return 800;
    }
    return 0;
}

int sharers(const Signals &signals)
{
    return signals.reference == ReferenceFit::None ? 0 : -logHundredths(signals.sharers);
}

int otherNames(const Signals &signals)
{
    if (!signals.namesOthers)
        return signals.namesMore ? -250 : 0;
    // A short number may stand there by chance.
    return signals.otherLength >= kLongNumber ? -900 : -150 * std::max<int>(signals.otherLength - 2, 1);
}

int amount(const Signals &signals)
{
    const bool isOther = signals.amount == AmountFit::Part || signals.amount == AmountFit::Over;
    if (signals.isRecorded && isOther && signals.partners == 0)
        return kOtherThanRecorded;
    switch (signals.amount) {
    case AmountFit::Opposite:
        return -900;
    case AmountFit::Over: // without a reference an amount that differs says nothing for any document
        return signals.reference == ReferenceFit::None ? -550 : -250;
    case AmountFit::Part:
        return signals.reference == ReferenceFit::None ? -500 : -150;
    case AmountFit::Close:
        return signals.reference == ReferenceFit::None ? -200 : 50;
    case AmountFit::Withheld:
        return 100 - signals.chance;
    case AmountFit::FeeLike:
        return 200 - signals.chance;
    case AmountFit::Near:
        return 250 - signals.chance;
    case AmountFit::DiscountLike:
        return 300 - signals.chance;
    case AmountFit::ProcessorNet:
    case AmountFit::Hair:
        return 450 - signals.chance;
    case AmountFit::UsualFee:
        return 500 - signals.chance;
    case AmountFit::DiscountDue:
    case AmountFit::Tolerated:
        return 550 - signals.chance;
    case AmountFit::Equal:
        return 600 - signals.chance;
    }
    return 0;
}

int party(const Signals &signals)
{
    switch (signals.party) {
    case PartyFit::Account:
        return 600;
    case PartyFit::Name:
        return 550;
    case PartyFit::Family:
        return signals.isByAccount ? 560 : knownParty();
    case PartyFit::Similar:
        return 300;
    case PartyFit::Unknown:
        return 0;
    case PartyFit::Stranger:
        return -50;
    case PartyFit::Other: // somebody else may pay what he names
        return signals.reference >= ReferenceFit::Exact ? -150 : -400;
    }
    return 0;
}

int knownParty()
{
    return 400;
}

int date(const Signals &signals)
{
    switch (signals.date) {
    case DateFit::Near:
        return 50;
    case DateFit::InWindow:
    case DateFit::Unknown:
        return 0;
    case DateFit::Outside:
        return signals.reference == ReferenceFit::None ? -350 : -100;
    case DateFit::BeforeIssue: // who names a document knows of it
        return signals.reference == ReferenceFit::None ? -1000 : -200;
    }
    return 0;
}

int currency(const Signals &signals)
{
    return signals.isOtherCurrency ? -1200 : 0;
}

int reversal(const Signals &signals)
{
    return signals.isReversal ? -900 : 0;
}

int total(const Signals &signals)
{
    return prior() + reference(signals) + sharers(signals) + otherNames(signals) + amount(signals) + party(signals)
        + date(signals) + currency(signals) + reversal(signals);
}

} // namespace weights
} // namespace quittance::match
