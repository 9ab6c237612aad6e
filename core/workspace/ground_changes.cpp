#include "core/workspace/ground_changes.h"

#include "core/store/bank_gateway.h"
#include "core/store/decision_gateway.h"
#include "core/store/document_gateway.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/line_record.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::GroundChanges)
};

const QString kMissing = u"missing"_s; ///< SeenDocument::ended of one that is gone

QString endedWord(const QString &ended)
{
    if (ended == u"voided"_s)
        return Text::tr("void");
    if (ended == u"reversed"_s)
        return Text::tr("came back");
    if (ended == u"deleted"_s)
        return Text::tr("deleted");
    if (ended == kMissing)
        return Text::tr("no longer in the book");
    return ended == u"draft"_s ? Text::tr("a draft") : Text::tr("in force");
}

void addAmount(std::vector<GroundChange> &changes, const ledger::DocumentRef &document, ledger::DocumentId id,
               const Money &then, const Money &now)
{
    if (then != now)
        changes.push_back({.field = GroundField::Amount,
                           .number = document.number,
                           .document = id,
                           .then = {},
                           .now = {},
                           .amountThen = then,
                           .amountNow = now});
}

GroundChange words(GroundField field, const QString &number, ledger::DocumentId id, const QString &then,
                   const QString &now)
{
    return {
        .field = field, .number = number, .document = id, .then = then, .now = now, .amountThen = {}, .amountNow = {}};
}

Result<> checkPart(const store::Connection &connection, const DecisionGround &ground, MatchedPart &part,
                   std::vector<GroundChange> &changes)
{
    if (!part.seen)
        return {};
    const QString &number = part.document.number;
    const Result<ledger::DocumentId> id = ground.documentOf(part.document);
    if (!id)
        return failed(id);
    const Result<std::vector<ledger::Document>> rows = store::DocumentGateway(connection).byIds(std::span(&*id, 1));
    if (!rows)
        return failed(rows);
    if (!id->isValid() || rows->empty()) {
        if (part.seen->ended != kMissing)
            changes.push_back(
                words(GroundField::Missing, number, {}, Text::tr("in the book"), Text::tr("no longer in the book")));
        part.seen->ended = kMissing;
        return {};
    }
    const Result<SeenDocument> now = ground.seen(rows->front());
    if (!now)
        return failed(now);
    const SeenDocument &then = *part.seen;
    addAmount(changes, part.document, *id, then.amount, now->amount);
    if (then.customer != now->customer)
        changes.push_back(words(GroundField::Customer, number, *id, then.customerName, now->customerName));
    if (then.ended != now->ended)
        changes.push_back(words(GroundField::Ended, number, *id, endedWord(then.ended), endedWord(now->ended)));
    part.seen = *now;
    return {};
}

Result<> checkLine(const store::Connection &connection, const DecisionGround &ground, AcceptedMatch &match,
                   std::vector<GroundChange> &changes)
{
    if (!match.seen)
        return {};
    const Result<ledger::BankLineId> id = ground.lineOf(match);
    if (!id)
        return failed(id);
    const Result<std::vector<ledger::BankLine>> rows = store::BankGateway(connection).linesByIds(std::span(&*id, 1));
    if (!rows)
        return failed(rows);
    if (!id->isValid() || rows->empty()) {
        changes.push_back(
            words(GroundField::Missing, {}, {}, Text::tr("in the book"), Text::tr("no longer in the book")));
        return {};
    }
    const ledger::BankLineFact &now = rows->front().fact;
    addAmount(changes, {}, {}, match.seen->amount, now.amount);
    if (match.seen->bookedOn != now.bookedOn)
        changes.push_back(words(GroundField::Booked, {}, {}, toIsoDate(match.seen->bookedOn), toIsoDate(now.bookedOn)));
    if (now.status != ledger::BankLineStatus::Booked)
        changes.push_back(words(GroundField::Ended, {}, {}, Text::tr("booked"), Text::tr("not booked")));
    match.seen = SeenLine{now.amount, now.bookedOn};
    return {};
}

} // namespace

Result<GroundCheck> checkGround(const store::Connection &connection, const DecisionGround &ground,
                                const AcceptedMatch &match)
{
    GroundCheck check{.now = match, .changes = {}};
    if (const Result<> done = checkLine(connection, ground, check.now, check.changes); !done)
        return failed(done);
    for (MatchedPart &part : check.now.parts) {
        if (const Result<> done = checkPart(connection, ground, part, check.changes); !done)
            return failed(done);
    }
    return check;
}

Result<std::vector<AcceptedMatch>> lastSeenMatches(const store::Connection &connection, const DecisionGround &ground,
                                                   ledger::CompanyId company, ledger::BankLineId line)
{
    Result<StandingMatches> standing = ground.standingMatches(line);
    const Result<std::vector<ledger::BankLine>> lines = store::BankGateway(connection).linesByIds(std::span(&line, 1));
    if (!standing || !lines)
        return standing ? failed(lines) : failed(standing);
    if (standing->matches.empty() || lines->empty())
        return std::move(standing->matches);
    const Result<LineRecord> record = readLineRecord(connection, company, lines->front());
    if (!record)
        return failed(record);
    for (AcceptedMatch &match : standing->matches) {
        const auto kept = std::ranges::find(record->kept, match.receiptId, &AcceptedMatch::receiptId);
        if (kept != record->kept.end() && kept->parts.size() == match.parts.size())
            match = *kept;
    }
    return std::move(standing->matches);
}

Result<std::vector<GroundChange>> movedGround(const store::Connection &connection, const DecisionGround &ground,
                                              ledger::CompanyId company, ledger::BankLineId line)
{
    const Result<std::vector<AcceptedMatch>> matches = lastSeenMatches(connection, ground, company, line);
    if (!matches)
        return failed(matches);
    std::vector<GroundChange> changes;
    for (const AcceptedMatch &match : *matches) {
        const Result<GroundCheck> check = checkGround(connection, ground, match);
        if (!check)
            return failed(check);
        for (const GroundChange &change : check->changes) {
            if (std::ranges::find(changes, change) == changes.end())
                changes.push_back(change);
        }
    }
    return changes;
}

} // namespace quittance::workspace
