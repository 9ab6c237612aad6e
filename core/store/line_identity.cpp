#include "core/store/line_identity.h"

#include "core/ledger/bank_report.h"

#include <algorithm>
#include <tuple>

namespace quittance::store {
namespace {

using ledger::BankLineFact;
using ledger::BankLineStatus;

/// The finer of two texts: the longer; of equally long ones always the same.
const QString &finer(const QString &one, const QString &other)
{
    return std::tuple(one.size(), one) < std::tuple(other.size(), other) ? other : one;
}

int weightOf(BankLineStatus status)
{
    switch (status) {
    case BankLineStatus::Booked:
        return 2;
    case BankLineStatus::Pending:
        return 1;
    case BankLineStatus::Info:
        return 0;
    }
    return 0;
}

QString folded(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            plain += c.toCaseFolded();
    }
    return plain;
}

bool agree(const QString &one, const QString &other)
{
    return !one.isEmpty() && one == other;
}

bool conflict(const QString &one, const QString &other)
{
    return !one.isEmpty() && !other.isEmpty() && one != other;
}

bool contains(const QString &one, const QString &other)
{
    constexpr qsizetype kTelling = 4;
    return one.size() >= kTelling && other.size() >= kTelling && (one.contains(other) || other.contains(one));
}

/// Nothing says who or what for.
bool isSilent(const BankLineFact &line)
{
    return line.counterparty.isEmpty() && line.counterpartyAccount.isEmpty() && line.reference.isEmpty()
        && line.endToEndId.isEmpty();
}

qint64 daysApart(const BankLineFact &one, const BankLineFact &other)
{
    return qAbs(one.bookedOn.daysTo(other.bookedOn));
}

/// Both state the same balances of the same day: one statement, though perhaps in two formats.
bool isSameStatement(const HomeStatement &one, const HomeStatement &other)
{
    return one && other && one->openingUnits && one->closingUnits && one->openingUnits == other->openingUnits
        && one->closingUnits == other->closingUnits && one->closingDate == other->closingDate
        && one->currency == other->currency;
}

/// What both lines say of whom and what for; 0 where nothing agrees or something contradicts.
int evidenceOf(const BankLineFact &one, const BankLineFact &other)
{
    if (agree(one.endToEndId, other.endToEndId))
        return 100;
    if (conflict(one.endToEndId, other.endToEndId) && !contains(one.endToEndId, other.endToEndId))
        return 0;
    if (agree(one.bankReference, other.bankReference))
        return 95;
    if (conflict(one.counterpartyAccount, other.counterpartyAccount))
        return 0;
    if (agree(one.reference, other.reference))
        return 90;
    const QString text = folded(one.text);
    const QString otherText = folded(other.text);
    if (agree(text, otherText) || contains(text, otherText))
        return 80;
    if (agree(folded(one.counterparty), folded(other.counterparty))
        || agree(one.counterpartyAccount, other.counterpartyAccount))
        return 60;
    return isSilent(one) || isSilent(other) ? 10 : 0;
}

} // namespace

StatementRank rankOf(const HomeStatement &statement)
{
    if (!statement)
        return StatementRank::None;
    if (!statement->openingUnits || !statement->closingUnits)
        return StatementRank::Bare;
    return ledger::isReport(*statement) ? StatementRank::Report : StatementRank::Proved;
}

bool areApart(const HomeStatement &one, const HomeStatement &other)
{
    if (!one || !other || one->remoteId == other->remoteId || one->isBalanced != true || other->isBalanced != true)
        return false;
    if (!one->closingDate.isValid() || !other->closingDate.isValid() || !one->openingDate.isValid()
        || !other->openingDate.isValid() || one->currency != other->currency)
        return false;
    // Statements of one day that begin and end alike may be one and the same.
    const bool areAlike = one->openingUnits == other->openingUnits && one->closingUnits == other->closingUnits;
    const auto follows = [areAlike](const ledger::StatementFact &before, const ledger::StatementFact &after) {
        return after.openingDate > before.closingDate
            || (!areAlike && after.openingDate == before.closingDate && after.openingUnits == before.closingUnits);
    };
    return follows(*one, *other) || follows(*other, *one);
}

QString CountedId::text() const
{
    if (mark.isNull())
        return base;
    return mark == u'#' && count == 1 ? base : base + mark + QString::number(count);
}

CountedId countedId(const QString &remoteId)
{
    constexpr qsizetype kDigest = 32;
    const qsizetype dash = remoteId.lastIndexOf(u'-');
    const qsizetype hash = remoteId.lastIndexOf(u'#');
    const qsizetype at = std::max(dash, hash);
    bool isNumber = false;
    const int count = at > 0 ? QStringView(remoteId).sliced(at + 1).toInt(&isNumber) : 0;
    if (isNumber && count > 0 && (at == hash || at == kDigest))
        return {remoteId.first(at), remoteId[at], count};
    return {remoteId, u'#', 1};
}

BankLineFact mergedLine(const BankLineFact &stored, const HomeStatement &storedHome, const BankLineFact &arriving,
                        const HomeStatement &arrivingHome)
{
    // What decides whose days and whose home hold: booked before pending, then the better statement.
    const auto standing = [](const BankLineFact &line, const HomeStatement &home) {
        return std::tuple(weightOf(line.status), rankOf(home));
    };
    const auto mine = standing(stored, storedHome);
    const auto theirs = standing(arriving, arrivingHome);
    const bool isSameHome
        = rankOf(storedHome) != StatementRank::None && arriving.statementRemoteId == stored.statementRemoteId;
    const bool isTheirs = theirs > mine || (theirs == mine && isSameHome);
    const BankLineFact &other = isTheirs ? stored : arriving;
    BankLineFact line = isTheirs ? arriving : stored;
    line.remoteId = stored.remoteId;
    if (theirs == mine && !isSameHome) {
        line.bookedOn = std::min(stored.bookedOn, arriving.bookedOn);
        if (arriving.valueOn.isValid() && stored.valueOn.isValid())
            line.valueOn = std::min(stored.valueOn, arriving.valueOn);
        if (rankOf(storedHome) == StatementRank::None)
            line.statementRemoteId = std::min(stored.statementRemoteId, arriving.statementRemoteId);
    }
    if (!line.valueOn.isValid())
        line.valueOn = other.valueOn;
    line.counterparty = finer(stored.counterparty, arriving.counterparty);
    line.counterpartyAccount = finer(stored.counterpartyAccount, arriving.counterpartyAccount);
    line.text = finer(stored.text, arriving.text);
    line.reference = finer(stored.reference, arriving.reference);
    line.endToEndId = finer(stored.endToEndId, arriving.endToEndId);
    line.bankReference = finer(stored.bankReference, arriving.bankReference);
    line.status = weightOf(arriving.status) > weightOf(stored.status) ? arriving.status : stored.status;
    line.isReversal = stored.isReversal || arriving.isReversal;
    line.batchSize = std::max(stored.batchSize, arriving.batchSize);
    return line;
}

int likenessOf(const BankLineFact &stored, const HomeStatement &storedHome, const BankLineFact &arriving,
               const HomeStatement &arrivingHome)
{
    if (stored.amount != arriving.amount || stored.isReversal != arriving.isReversal)
        return 0;
    const int evidence = evidenceOf(stored, arriving);
    const qint64 days = daysApart(stored, arriving);
    const bool isPending = stored.status == BankLineStatus::Pending || arriving.status == BankLineStatus::Pending;
    if (isPending && stored.status != arriving.status) {
        // A pending entry without a word may be anybody's: only one of the same day is taken for the booked one.
        const bool isNear = evidence > 10 ? days <= kPendingDays : days == 0;
        return evidence > 0 && isNear ? evidence * 100 - int(days) : 0;
    }
    const bool isSameDay = days == 0 || (stored.valueOn.isValid() && stored.valueOn == arriving.valueOn && days <= 1);
    if (!isSameDay || evidence == 0 || stored.status != arriving.status)
        return 0;
    // Said again where it stands: under the id of the message that said it first.
    if (stored.statementRemoteId == arriving.statementRemoteId)
        return evidence >= 60 && !conflict(stored.bankReference, arriving.bankReference) ? evidence * 100 : 0;
    // Two messages state one booked entry only where at least one of them is no statement of its own, or where both
    // are one statement in two formats.
    const bool isSame = isSameStatement(storedHome, arrivingHome);
    const bool isTwoMessages = !arriving.statementRemoteId.isEmpty() && !stored.statementRemoteId.isEmpty()
        && (isSame || rankOf(storedHome) != rankOf(arrivingHome) || rankOf(storedHome) == StatementRank::None);
    const int certain = isSame ? 80 : 100;
    if (!isTwoMessages || (conflict(stored.bankReference, arriving.bankReference) && evidence < certain))
        return 0;
    return evidence * 100 - int(days);
}

} // namespace quittance::store
