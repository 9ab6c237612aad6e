#include "core/workspace/match_facts.h"

#include <QCoreApplication>

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

bool isForeign(const ledger::BankLine &line, const ledger::Document &document)
{
    return document.fact.amount.currency() != line.fact.amount.currency();
}

/// `byRate`: the line may be in another currency.
Result<> checkPart(const ledger::BankLine &line, const ledger::Document &document, qint64 units, qint64 open,
                   bool byRate)
{
    if (isForeign(line, document) && !byRate)
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

/// Money that the bank exchanged settles documents of one currency, and each says how much of the cash is its own.
Result<> checkExchange(const MatchDecision &decision, const ledger::BankLine &line,
                       std::span<const ledger::Document> documents)
{
    if (decision.difference != DifferenceHandling::Rate)
        return {};
    if (!decision.onAccount.empty() || documents.empty())
        return refuse(Text::tr("What the bank exchanged settles documents, and leaves nothing on account."));
    const Currency currency = documents.front().fact.amount.currency();
    for (size_t i = 0; i < documents.size(); ++i) {
        const match::Allocation &part = decision.allocations[i];
        if (documents[i].fact.amount.currency() != currency)
            return refuse(Text::tr("One bank line cannot settle documents in several currencies."));
        if (isForeign(line, documents[i]) && (part.cashUnits <= 0 || part.documentUnits <= 0))
            return refuse(Text::tr("Say how much of the bank line is for %1.").arg(documents[i].fact.number));
    }
    return {};
}

/// What the difference between the documents and the bank line has to be explained by. `missing` > 0: too little came.
Result<> checkDifference(const MatchDecision &decision, qint64 missing, Currency currency)
{
    using enum DifferenceHandling;
    const DifferenceHandling handling = decision.difference;
    const bool settlesShort = handling == BankFee || handling == WriteOff || handling == Discount;
    const bool keepsRest = (handling == LeaveOpen || handling == OnAccount) && !decision.allocations.empty();
    const bool fits
        = missing == 0 || handling == Rate || (missing > 0 ? settlesShort : keepsRest || handling == KeepWaiting);
    if (fits)
        return {};
    const QString amount = Money(qAbs(missing), currency).toDecimalString();
    return missing > 0
        ? refuse(Text::tr("%1 %2 of the documents is not covered: apply less, or book it as a fee or write-off.")
                     .arg(amount, currency.code()))
        : refuse(Text::tr("%1 %2 of the bank line is left: apply more, or leave it on account.")
                     .arg(amount, currency.code()));
}

/// What is disputed is part of what stays open, and somebody says why.
Result<> checkDisputes(const MatchDecision &decision, std::span<const ledger::Document> documents,
                       std::span<const qint64> open)
{
    if (decision.disputed.empty() && decision.difference == DifferenceHandling::Dispute)
        return refuse(Text::tr("Say which document is disputed, and how much of it."));
    if (!decision.disputed.empty() && decision.reason.trimmed().isEmpty())
        return refuse(Text::tr("Say why it is disputed."));
    for (const DisputedRest &rest : decision.disputed) {
        const auto found = std::ranges::find(documents, rest.document, &ledger::Document::id);
        if (found == documents.end())
            return refuse(Text::tr("Only a document that the bank line pays in part can be disputed with it."));
        const auto i = size_t(found - documents.begin());
        if (rest.units <= 0 || rest.units > open[i] - decision.allocations[i].documentUnits)
            return refuse(Text::tr("No more of %1 can be disputed than stays open.").arg(found->fact.number));
    }
    return {};
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
    const QString prefix = kind == DocumentKind::Payment ? u"RC"_s
        : kind == DocumentKind::CreditNote               ? u"DC"_s
                                                         : u"DF"_s;
    return u"%1-%2-%3"_s.arg(prefix, match.receivedOn.toString(u"yyyyMMdd"_s), tail.right(6));
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
    fact.amount = Money(units, settledCurrency(match));
    return fact;
}

/// What of a match concerns one customer, or all of it where customers cannot be told apart.
struct Share
{
    QString customer; ///< customerKey(); empty: as the first document has it
    std::vector<const MatchedPart *> parts; ///< those that are no payments
    qint64 cash = 0; ///< that settles, with what is kept on account; in the documents' currency
    qint64 line = 0; ///< of the bank line: the same but where the bank exchanged the money
    qint64 made = 0; ///< made good by a fee, discount or write-off
};

Share &shareOf(std::vector<Share> &shares, const QString &customer)
{
    const auto known = std::ranges::find(shares, customer, &Share::customer);
    if (known != shares.end())
        return *known;
    return shares.emplace_back(Share{.customer = customer, .parts = {}});
}

/// Documents of several customers as one share, as the first owed one has it; what is kept for others stays theirs.
std::vector<Share> pooled(const AcceptedMatch &match, const std::vector<Share> &shares)
{
    std::vector<Share> pool(1);
    for (const MatchedPart &part : match.parts) {
        if (pool.front().customer.isEmpty() && part.seen && part.units > 0
            && part.document.kind != DocumentKind::Payment)
            pool.front().customer = part.seen->customer;
    }
    for (const Share &share : shares) {
        if (share.parts.empty() && share.customer != pool.front().customer) {
            pool.push_back(share);
            continue;
        }
        Share &all = pool.front();
        all.parts.insert(all.parts.end(), share.parts.begin(), share.parts.end());
        all.cash += share.cash;
        all.line += share.line;
        all.made += share.made;
    }
    return pool;
}

/// The match by customer, in the order in which they come.
std::vector<Share> sharesOf(const AcceptedMatch &match)
{
    qint64 rest = match.amount.units();
    std::vector<Share> shares;
    bool areKnown = true;
    const bool isByRate = match.difference == DifferenceHandling::Rate;
    for (const MatchedPart &part : match.parts) {
        rest -= part.cashUnits;
        if (part.document.kind == DocumentKind::Payment)
            continue;
        areKnown = areKnown && part.seen;
        Share &share = shareOf(shares, part.seen ? part.seen->customer : QString());
        share.parts.push_back(&part);
        share.line += part.cashUnits;
        // By the bank's rate the customer has paid what is settled: nothing has to be made good.
        share.cash += isByRate ? part.units : part.cashUnits;
        share.made += isByRate ? 0 : part.units - part.cashUnits;
    }
    for (const KeptShare &kept : match.onAccount) {
        Share &share = shareOf(shares, kept.customer);
        share.cash += kept.units;
        share.line += kept.units;
        rest -= kept.units;
    }
    if (shares.empty())
        return shares;
    shares.front().cash += rest; // what is left over is the first one's
    shares.front().line += rest;
    // A credit of one customer that pays for another leaves no amount to each: then it is one receipt.
    const bool isMixed = std::ranges::any_of(shares, [](const Share &share) { return share.cash < 0; });
    return areKnown && !isMixed ? shares : pooled(match, shares);
}

/// Ids of what the second and later customers get.
QString idOf(const QString &id, size_t share)
{
    return share == 0 ? id : u"%1~%2"_s.arg(id).arg(share + 1);
}

/// Pairs what pays with what is paid, both in their order.
void pairUp(const AcceptedMatch &match, const Share &share, std::vector<Pot> pots, bool isUndone,
            std::vector<ledger::AllocationFact> &pairs)
{
    size_t pot = 0;
    for (const MatchedPart *part : share.parts) {
        qint64 due = std::max<qint64>(part->units, 0);
        while (due > 0 && pot < pots.size()) {
            const qint64 units = std::min(due, pots[pot].left);
            if (units > 0) {
                ledger::AllocationFact pair;
                pair.remoteId = u"%1/%2"_s.arg(match.receiptId).arg(pairs.size() + 1);
                pair.source = pots[pot].source;
                pair.target = part->document;
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
}

/// The document that closes what did not come: what a discount takes off is dilution, the rest is written off.
ledger::DocumentFact madeGood(const AcceptedMatch &match, const QString &id, qint64 units, bool isUndone)
{
    const bool isDiscount = match.difference == DifferenceHandling::Discount;
    ledger::DocumentFact rest
        = ownDocument(match, isDiscount ? DocumentKind::CreditNote : DocumentKind::WriteOff, id, units, isUndone);
    rest.description = isDiscount                         ? Text::tr("Discount taken off a receipt")
        : match.difference == DifferenceHandling::BankFee ? Text::tr("Bank fee taken off a receipt")
                                                          : Text::tr("Small difference written off");
    return rest;
}

} // namespace

Currency settledCurrency(const AcceptedMatch &match)
{
    const bool isExchanged
        = match.difference == DifferenceHandling::Rate && !match.parts.empty() && match.parts.front().seen;
    return isExchanged ? match.parts.front().seen->amount.currency() : match.amount.currency();
}

QString customerKey(const ledger::Customer &customer)
{
    return customer.fact.remoteId.isEmpty() ? u"%1=%2"_s.arg(customer.connection.value()).arg(customer.fact.name)
                                            : u"%1/%2"_s.arg(customer.connection.value()).arg(customer.fact.remoteId);
}

namespace {

/// The parts of a decision with their cash; what they and the accounts want of the line is added to `wanted`.
Result<std::vector<MatchedPart>> partsOf(const MatchDecision &decision, const ledger::BankLine &line,
                                         std::span<const ledger::Document> documents, std::span<const qint64> open,
                                         qint64 &wanted)
{
    const bool isByRate = decision.difference == DifferenceHandling::Rate;
    std::vector<MatchedPart> parts;
    for (size_t i = 0; i < documents.size(); ++i) {
        const ledger::Document &document = documents[i];
        const qint64 units = decision.allocations[i].documentUnits;
        if (const Result<> fits = checkPart(line, document, units, open[i], isByRate); !fits)
            return failed(fits);
        const qint64 cash = isForeign(line, document) ? decision.allocations[i].cashUnits : units;
        parts.push_back(
            {.document = {document.fact.kind, document.fact.remoteId, document.fact.number, document.connection},
             .units = units,
             .cashUnits = cash});
        wanted += cash;
    }
    return parts;
}

} // namespace

Result<AcceptedMatch> acceptedMatch(const MatchDecision &decision, const ledger::BankLine &line, qint64 usedUnits,
                                    std::span<const ledger::Document> documents, std::span<const qint64> open,
                                    const QString &receiptId)
{
    if ((documents.empty() && decision.onAccount.empty()) || documents.size() != decision.allocations.size()
        || open.size() != documents.size())
        return refuse(Text::tr("Choose at least one document for the bank line."));
    AcceptedMatch match;
    match.lineRemoteId = line.fact.remoteId;
    match.accountRemoteId = line.fact.accountRemoteId;
    match.receiptId = receiptId;
    match.receivedOn = line.fact.valueOn.isValid() ? line.fact.valueOn : line.fact.bookedOn;
    match.difference = decision.difference;
    qint64 wanted = 0;
    Result<std::vector<MatchedPart>> parts = partsOf(decision, line, documents, open, wanted);
    if (!parts)
        return failed(parts);
    match.parts = std::move(*parts);
    for (const AccountShare &share : decision.onAccount) {
        if (share.units <= 0)
            return refuse(Text::tr("What is kept on account is more than nothing."));
        match.onAccount.push_back({.customer = {}, .customerName = {}, .units = share.units});
        wanted += share.units;
    }
    if (const Result<> fits = checkExchange(decision, line, documents); !fits)
        return failed(fits);
    if (const Result<> fits = checkDisputes(decision, documents, open); !fits)
        return failed(fits);
    for (const DisputedRest &rest : decision.disputed) {
        const auto found = std::ranges::find(documents, rest.document, &ledger::Document::id);
        match.disputed.push_back({match.parts[size_t(found - documents.begin())].document, rest.units});
    }
    const qint64 available = line.fact.amount.units() - usedUnits;
    const qint64 missing = wanted - available;
    if (const Result<> fits = checkDifference(decision, missing, line.fact.amount.currency()); !fits)
        return failed(fits);
    if (wanted <= 0 && decision.difference == DifferenceHandling::KeepWaiting)
        return refuse(Text::tr("Apply more than nothing of the bank line."));
    takeDifferenceOffCash(match.parts, missing);
    const bool isByRate = decision.difference == DifferenceHandling::Rate;
    if (isByRate && missing < 0)
        match.parts.back().cashUnits -= missing; // the exchange brought more
    match.differenceUnits = isByRate ? missing : std::max<qint64>(missing, 0);
    const qint64 used = decision.difference == DifferenceHandling::KeepWaiting ? wanted : available;
    match.amount = Money(used, line.fact.amount.currency());
    return match;
}

std::vector<MadeReceipt> receiptsOf(const AcceptedMatch &match)
{
    std::vector<MadeReceipt> receipts;
    const std::vector<Share> shares = sharesOf(match);
    for (size_t i = 0; i < shares.size(); ++i) {
        if (shares[i].cash > 0)
            receipts.push_back({idOf(match.receiptId, i), shares[i].cash, shares[i].customer, shares[i].line});
    }
    return receipts;
}

ledger::FactBatch factsOf(const AcceptedMatch &match, bool isUndone)
{
    ledger::FactBatch batch;
    batch.format = u"decision"_s;
    batch.sourceName = match.receiptId;
    const std::vector<Share> shares = sharesOf(match);
    for (size_t i = 0; i < shares.size(); ++i) {
        const Share &share = shares[i];
        std::vector<Pot> pots;
        for (const MatchedPart *part : share.parts) {
            if (part->units < 0)
                pots.push_back({part->document, -part->units});
        }
        if (share.cash > 0) {
            ledger::DocumentFact receipt
                = ownDocument(match, DocumentKind::Payment, idOf(match.receiptId, i), share.cash, isUndone);
            receipt.reference = match.lineRemoteId;
            pots.push_back({{DocumentKind::Payment, receipt.remoteId, {}}, share.cash});
            batch.documents.push_back(std::move(receipt));
        }
        if (share.made > 0) {
            ledger::DocumentFact rest = madeGood(match, idOf(match.receiptId + u"-D"_s, i), share.made, isUndone);
            pots.push_back({{rest.kind, rest.remoteId, {}}, share.made});
            batch.documents.push_back(std::move(rest));
        }
        pairUp(match, share, std::move(pots), isUndone, batch.allocations);
    }
    return batch;
}

} // namespace quittance::workspace
