#include "core/workspace/match_facts.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using ledger::DocumentKind;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::MatchFacts)
};

tl::unexpected<Error> refuse(const QString &sentence)
{
    return fail(Error::Kind::InvalidInput, sentence);
}

constexpr const char16_t *kHandling[] = {u"none", u"leave_open", u"bank_fee", u"write_off"};

QString handlingName(DifferenceHandling handling)
{
    return QString::fromUtf16(kHandling[size_t(handling)]);
}

std::optional<DifferenceHandling> handlingFromName(const QString &name)
{
    for (size_t i = 0; i < std::size(kHandling); ++i) {
        if (name == QStringView(kHandling[i]))
            return DifferenceHandling(i);
    }
    return std::nullopt;
}

Result<> checkPart(const ledger::BankLine &line, const ledger::Document &document, qint64 units, qint64 open)
{
    if (document.fact.amount.currency() != line.fact.amount.currency())
        return refuse(
            Text::tr("%1 is in %2 and the bank line in %3.")
                .arg(document.fact.number, document.fact.amount.currency().code(), line.fact.amount.currency().code()));
    const bool sameSide = (units > 0) == (open > 0);
    if (units == 0 || !sameSide || qAbs(units) > qAbs(open))
        return refuse(Text::tr("%1 has %2 open; %3 cannot be applied to it.")
                          .arg(document.fact.number, Money(open, document.fact.amount.currency()).toDecimalString(),
                               Money(units, document.fact.amount.currency()).toDecimalString()));
    return {};
}

/// What the difference between the documents and the bank line has to be explained by. `missing` > 0: too little came.
Result<> checkDifference(DifferenceHandling handling, qint64 missing, Currency currency)
{
    const bool settlesShort = handling == DifferenceHandling::BankFee || handling == DifferenceHandling::WriteOff;
    const bool fits = missing == 0 ? true : missing > 0 ? settlesShort : handling == DifferenceHandling::LeaveOpen;
    if (fits)
        return {};
    const QString amount = Money(qAbs(missing), currency).toDecimalString();
    return missing > 0
        ? refuse(Text::tr("%1 %2 of the documents is not covered: apply less, or book it as a fee or write-off.")
                     .arg(amount, currency.code()))
        : refuse(Text::tr("%1 %2 of the bank line is left: apply more, or leave it on account.")
                     .arg(amount, currency.code()));
}

/// Takes what is missing off the cash of the last invoices.
void takeDifferenceOffCash(std::vector<MatchedPart> &parts, qint64 missing)
{
    for (auto part = parts.rbegin(); part != parts.rend() && missing > 0; ++part) {
        const qint64 taken = std::clamp(part->cashUnits, qint64(0), missing);
        part->cashUnits -= taken;
        missing -= taken;
    }
}

/// Somewhere to take money from, and how much is left there.
struct Pot
{
    ledger::DocumentRef source;
    qint64 left = 0;
};

/// "RC-20260414-4A1F": the day and the end of the bank line's id, for people; the remote id is what counts.
QString numberOf(const AcceptedMatch &match, DocumentKind kind)
{
    QString tail;
    for (const QChar c : match.lineRemoteId) {
        if (c.isLetterOrNumber())
            tail += c.toUpper();
    }
    return u"%1-%2-%3"_s.arg(kind == DocumentKind::Payment ? u"RC"_s : u"DF"_s,
                             match.receivedOn.toString(u"yyyyMMdd"_s), tail.right(6));
}

ledger::DocumentFact ownDocument(const AcceptedMatch &match, DocumentKind kind, const QString &id, qint64 units,
                                 bool isUndone)
{
    ledger::DocumentFact fact;
    fact.remoteId = id;
    fact.kind = kind;
    fact.state = isUndone ? ledger::DocumentState::Deleted : ledger::DocumentState::Posted;
    fact.number = numberOf(match, kind);
    fact.issue = match.receivedOn;
    fact.amount = Money(units, match.amount.currency());
    return fact;
}

/// Pairs what pays with what is paid, both in their order.
std::vector<ledger::AllocationFact> pairUp(const AcceptedMatch &match, std::vector<Pot> pots, bool isUndone)
{
    std::vector<ledger::AllocationFact> pairs;
    size_t pot = 0;
    for (const MatchedPart &part : match.parts) {
        qint64 due = part.document.kind == DocumentKind::Payment ? 0 : std::max<qint64>(part.units, 0);
        while (due > 0 && pot < pots.size()) {
            const qint64 units = std::min(due, pots[pot].left);
            if (units > 0) {
                ledger::AllocationFact pair;
                pair.remoteId = u"%1/%2"_s.arg(match.receiptId).arg(pairs.size() + 1);
                pair.source = pots[pot].source;
                pair.target = part.document;
                pair.sourceUnits = units;
                pair.targetUnits = units;
                pair.date = match.receivedOn;
                pair.unappliedOn = isUndone ? match.receivedOn : QDate();
                pairs.push_back(std::move(pair));
            }
            due -= units;
            pots[pot].left -= units;
            pot += pots[pot].left == 0 ? 1 : 0;
        }
    }
    return pairs;
}

} // namespace

Result<AcceptedMatch> acceptedMatch(const MatchDecision &decision, const ledger::BankLine &line, qint64 usedUnits,
                                    std::span<const ledger::Document> documents, std::span<const qint64> open,
                                    const QString &receiptId)
{
    if (documents.empty() || documents.size() != decision.allocations.size() || open.size() != documents.size())
        return refuse(Text::tr("Choose at least one document for the bank line."));
    AcceptedMatch match;
    match.lineRemoteId = line.fact.remoteId;
    match.accountRemoteId = line.fact.accountRemoteId;
    match.receiptId = receiptId;
    match.receivedOn = line.fact.valueOn.isValid() ? line.fact.valueOn : line.fact.bookedOn;
    match.difference = decision.difference;
    qint64 wanted = 0;
    for (size_t i = 0; i < documents.size(); ++i) {
        const ledger::Document &document = documents[i];
        const qint64 units = decision.allocations[i].documentUnits;
        if (const Result<> fits = checkPart(line, document, units, open[i]); !fits)
            return failed(fits);
        match.parts.push_back(
            {.document = {document.fact.kind, document.fact.remoteId, document.fact.number, document.connection},
             .units = units,
             .cashUnits = units});
        wanted += units;
    }
    const qint64 available = line.fact.amount.units() - usedUnits;
    const qint64 missing = wanted - available;
    if (const Result<> fits = checkDifference(decision.difference, missing, line.fact.amount.currency()); !fits)
        return failed(fits);
    takeDifferenceOffCash(match.parts, missing);
    match.differenceUnits = std::max<qint64>(missing, 0);
    match.amount = Money(available, line.fact.amount.currency());
    return match;
}

ledger::FactBatch factsOf(const AcceptedMatch &match, bool isUndone)
{
    ledger::FactBatch batch;
    batch.format = u"decision"_s;
    batch.sourceName = match.receiptId;
    qint64 proven = 0;
    bool settles = false;
    std::vector<Pot> pots;
    for (const MatchedPart &part : match.parts) {
        if (part.document.kind == DocumentKind::Payment) {
            proven += part.cashUnits;
        } else {
            settles = true;
            if (part.units < 0)
                pots.push_back({part.document, -part.units});
        }
    }
    const qint64 received = match.amount.units() - proven;
    if (!settles)
        return batch;
    if (received > 0) {
        ledger::DocumentFact receipt = ownDocument(match, DocumentKind::Payment, match.receiptId, received, isUndone);
        receipt.reference = match.lineRemoteId;
        pots.push_back({{DocumentKind::Payment, receipt.remoteId, {}}, received});
        batch.documents.push_back(std::move(receipt));
    }
    if (match.differenceUnits > 0) {
        ledger::DocumentFact rest
            = ownDocument(match, DocumentKind::WriteOff, match.receiptId + u"-D"_s, match.differenceUnits, isUndone);
        rest.description = match.difference == DifferenceHandling::BankFee ? Text::tr("Bank fee taken off a receipt")
                                                                           : Text::tr("Small difference written off");
        pots.push_back({{DocumentKind::WriteOff, rest.remoteId, {}}, match.differenceUnits});
        batch.documents.push_back(std::move(rest));
    }
    batch.allocations = pairUp(match, std::move(pots), isUndone);
    return batch;
}

QJsonObject toJson(const AcceptedMatch &match)
{
    QJsonArray parts;
    for (const MatchedPart &part : match.parts) {
        parts.append(QJsonObject{{u"kind"_s, kindName(part.document.kind)},
                                 {u"id"_s, part.document.remoteId},
                                 {u"number"_s, part.document.number},
                                 {u"connection"_s, part.document.connection.value()},
                                 {u"units"_s, part.units},
                                 {u"cash_units"_s, part.cashUnits}});
    }
    return {{u"line"_s, match.lineRemoteId},
            {u"account"_s, match.accountRemoteId},
            {u"receipt"_s, match.receiptId},
            {u"received_on"_s, toIsoDate(match.receivedOn)},
            {u"currency"_s, match.amount.currency().code()},
            {u"units"_s, match.amount.units()},
            {u"parts"_s, parts},
            {u"difference"_s, handlingName(match.difference)},
            {u"difference_units"_s, match.differenceUnits}};
}

Result<AcceptedMatch> acceptedMatchFromJson(const QJsonObject &json)
{
    const std::optional<Currency> currency = Currency::fromCode(json[u"currency"_s].toString());
    const Result<QDate> receivedOn = parseIsoDate(json[u"received_on"_s].toString());
    const std::optional<DifferenceHandling> difference = handlingFromName(json[u"difference"_s].toString());
    if (!currency || !receivedOn || !difference)
        return fail(Error::Kind::Corrupt, Text::tr("A match decision in the book cannot be read."));
    AcceptedMatch match{.lineRemoteId = json[u"line"_s].toString(),
                        .accountRemoteId = json[u"account"_s].toString(),
                        .receiptId = json[u"receipt"_s].toString(),
                        .receivedOn = *receivedOn,
                        .amount = Money(json[u"units"_s].toInteger(), *currency),
                        .difference = *difference,
                        .differenceUnits = json[u"difference_units"_s].toInteger()};
    for (const QJsonValue value : json[u"parts"_s].toArray()) {
        const QJsonObject part = value.toObject();
        const std::optional<DocumentKind> kind = ledger::kindFromName(part[u"kind"_s].toString());
        if (!kind)
            return fail(Error::Kind::Corrupt, Text::tr("A match decision in the book cannot be read."));
        match.parts.push_back({.document = {*kind, part[u"id"_s].toString(), part[u"number"_s].toString(),
                                            ledger::ConnectionId(part[u"connection"_s].toInteger())},
                               .units = part[u"units"_s].toInteger(),
                               .cashUnits = part[u"cash_units"_s].toInteger()});
    }
    return match;
}

} // namespace quittance::workspace
