#include "ui/outbox/outbox_grids.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using store::OutboxAttempt;
using store::OutboxItem;
using store::OutboxOutcome;
using store::OutboxState;
using store::OutboxStep;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::OutboxGrids)
};

Cell instantCell(const std::optional<Instant> &at, QDate today)
{
    if (!at)
        return {{Qt::DisplayRole, u"–"_s}, {SortRole, qint64(0)}, {ToneRole, int(Tone::Disabled)}};
    return {{Qt::DisplayRole, instantText(*at, today)}, {SortRole, at->ms}};
}

Cell tippedCell(const QString &text)
{
    Cell cell = textCell(text);
    if (!text.isEmpty())
        cell.insert(Qt::ToolTipRole, text);
    return cell;
}

Cell stateCell(const OutboxItem &item)
{
    Cell cell = textCell(writeStateWord(item.at.state));
    cell.insert(IconRole, writeStateIcon(item.at.state));
    cell.insert(IconToneRole, int(writeStateTone(item.at.state)));
    cell.insert(Qt::ToolTipRole, writeStateDefinition(item.at.state));
    return cell;
}

/// What the record goes by; of one that waits for another, without the place its id will have.
QString recordText(const OutboxItem &item)
{
    QString text = item.request.naturalKey;
    return text.remove(connect::kRecord.toString() + u" / "_s);
}

QString whatIsSaid(const OutboxItem &item)
{
    if (item.at.state == OutboxState::Held)
        return item.hold == store::OutboxHold::SecondPerson
            ? Text::tr("Somebody other than %1 has to release it.").arg(item.author)
            : Text::tr("Held by hand until somebody releases it.");
    if (item.at.state == OutboxState::Queued && item.follows.isValid() && item.at.step == OutboxStep::None)
        return Text::tr("Goes out once item %1 is at the platform.").arg(item.follows.value());
    if (item.at.state == OutboxState::Confirmed && !item.at.remoteId.isEmpty())
        return Text::tr("at the platform: %1").arg(item.at.remoteId);
    return item.at.error;
}

QString stepWord(OutboxStep step)
{
    switch (step) {
    case OutboxStep::Send:
        return Text::tr("Send");
    case OutboxStep::Poll:
        return Text::tr("Ask how far");
    case OutboxStep::Look:
        return Text::tr("Look for it");
    case OutboxStep::None:
        break;
    }
    return {};
}

QString outcomeWord(OutboxOutcome outcome)
{
    switch (outcome) {
    case OutboxOutcome::Open:
        return Text::tr("no answer yet");
    case OutboxOutcome::NotSent:
        return Text::tr("not sent");
    case OutboxOutcome::Accepted:
        return Text::tr("accepted");
    case OutboxOutcome::Confirmed:
        return Text::tr("confirmed");
    case OutboxOutcome::Refused:
        return Text::tr("refused");
    case OutboxOutcome::Busy:
        return Text::tr("to come again later");
    case OutboxOutcome::Doubtful:
        return Text::tr("in doubt");
    case OutboxOutcome::Found:
        return Text::tr("found");
    case OutboxOutcome::FoundDifferent:
        return Text::tr("found, but different");
    case OutboxOutcome::Absent:
        return Text::tr("not there");
    case OutboxOutcome::Unanswered:
        return Text::tr("no answer");
    }
    return {};
}

bool isBad(OutboxOutcome outcome)
{
    return outcome == OutboxOutcome::Refused || outcome == OutboxOutcome::Doubtful
        || outcome == OutboxOutcome::FoundDifferent || outcome == OutboxOutcome::Unanswered;
}

} // namespace

QString writeStateWord(OutboxState state)
{
    switch (state) {
    case OutboxState::Held:
        return Text::tr("Held");
    case OutboxState::Queued:
        return Text::tr("Queued");
    case OutboxState::Sending:
        return Text::tr("Sending");
    case OutboxState::Accepted:
        return Text::tr("Accepted");
    case OutboxState::Confirmed:
        return Text::tr("Confirmed");
    case OutboxState::Failed:
        return Text::tr("Failed");
    case OutboxState::Unconfirmed:
        return Text::tr("Unconfirmed");
    case OutboxState::Cancelled:
        return Text::tr("Cancelled");
    }
    return {};
}

QString writeStateDefinition(OutboxState state)
{
    switch (state) {
    case OutboxState::Held:
        return Text::tr("Waits for a person to release it. Nothing was sent.");
    case OutboxState::Queued:
        return Text::tr("Will be sent by itself.");
    case OutboxState::Sending:
        return Text::tr("The request is on its way.");
    case OutboxState::Accepted:
        return Text::tr("The platform has it and has not decided. It is asked again by itself.");
    case OutboxState::Confirmed:
        return Text::tr("The record is at the platform.");
    case OutboxState::Failed:
        return Text::tr("The record is not at the platform, and nothing more is done about it by itself.");
    case OutboxState::Unconfirmed:
        return Text::tr("It may be at the platform. It is looked for before anything is sent again.");
    case OutboxState::Cancelled:
        return Text::tr("Somebody took it back. Nothing is sent.");
    }
    return {};
}

QString writeStateIcon(OutboxState state)
{
    switch (state) {
    case OutboxState::Held:
        return u"hand"_s;
    case OutboxState::Queued:
        return u"clock"_s;
    case OutboxState::Sending:
        return u"send"_s;
    case OutboxState::Accepted:
        return u"half"_s;
    case OutboxState::Confirmed:
        return u"check"_s;
    case OutboxState::Failed:
        return u"warn"_s;
    case OutboxState::Unconfirmed:
        return u"q"_s;
    case OutboxState::Cancelled:
        return u"x"_s;
    }
    return {};
}

Tone writeStateTone(OutboxState state)
{
    switch (state) {
    case OutboxState::Failed:
        return Tone::Danger;
    case OutboxState::Held:
    case OutboxState::Unconfirmed:
        return Tone::Caution;
    case OutboxState::Confirmed:
        return Tone::Info;
    case OutboxState::Cancelled:
        return Tone::Disabled;
    case OutboxState::Queued:
    case OutboxState::Sending:
    case OutboxState::Accepted:
        break;
    }
    return Tone::Secondary;
}

QString writeKindWord(const QString &kind)
{
    using connect::WriteKind;
    const std::optional<WriteKind> known = connect::writeKindOf(kind);
    if (!known)
        return kind;
    switch (*known) {
    case WriteKind::Customer:
        return Text::tr("Customer");
    case WriteKind::Invoice:
        return Text::tr("Invoice");
    case WriteKind::CreditNote:
        return Text::tr("Credit note");
    case WriteKind::Payment:
        return Text::tr("Payment");
    case WriteKind::Receivable:
        return Text::tr("Receivable");
    }
    return kind;
}

bool needsSomebody(const OutboxItem &item)
{
    return item.at.state == OutboxState::Held || item.at.state == OutboxState::Failed
        || item.at.state == OutboxState::Unconfirmed;
}

bool isOver(const OutboxItem &item)
{
    return item.at.state == OutboxState::Confirmed || item.at.state == OutboxState::Failed
        || item.at.state == OutboxState::Cancelled;
}

QList<ColumnSpec> outboxColumns()
{
    return {{.key = u"state"_s, .kind = CellKind::State, .width = 112},
            {.key = u"kind"_s, .width = 92},
            {.key = u"what"_s, .width = 150, .emphasis = Emphasis::Medium},
            {.key = u"amount"_s, .kind = CellKind::Money, .width = 112, .isSummed = true},
            {.key = u"currency"_s, .width = 52, .dropOrder = 2},
            {.key = u"to"_s, .width = 120, .dropOrder = 1},
            {.key = u"sends"_s, .kind = CellKind::Number, .width = 70},
            {.key = u"next"_s, .kind = CellKind::Date, .width = 92, .dropOrder = 3},
            {.key = u"said"_s, .width = 220, .isStretch = true, .tone = Tone::Secondary},
            {.key = u"author"_s, .width = 100, .dropOrder = 5},
            {.key = u"created"_s, .kind = CellKind::Date, .width = 96, .dropOrder = 4}};
}

std::vector<GridHeading> outboxHeadings()
{
    return {
        {.title = Text::tr("State"), .definition = Text::tr("How far the write is")},
        {.title = Text::tr("Kind"), .definition = Text::tr("What kind of record it makes or changes")},
        {.title = Text::tr("Record"), .definition = Text::tr("By what it can be found again at the platform")},
        {.title = Text::tr("Amount"), .definition = Text::tr("With tax"), .isRightAligned = true},
        {.title = Text::tr("Ccy"), .definition = Text::tr("The amount's currency")},
        {.title = Text::tr("To"), .definition = Text::tr("The connection it goes out over")},
        {.title = Text::tr("Sent"), .definition = Text::tr("How often the request was sent"), .isRightAligned = true},
        {.title = Text::tr("Next"), .definition = Text::tr("When something is done about it next, by itself")},
        {.title = Text::tr("What it says"), .definition = Text::tr("The platform's words, or what it waits for")},
        {.title = Text::tr("By"), .definition = Text::tr("Who wants it written")},
        {.title = Text::tr("Created"), .definition = Text::tr("When it was taken in")}};
}

std::vector<GridRow> outboxRows(const std::vector<OutboxItem> &items, QDate today)
{
    std::vector<GridRow> rows;
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        const std::optional<Money> &amount = item->request.amount;
        rows.push_back(
            {.id = item->id.value(),
             .cells
             = {stateCell(*item), textCell(writeKindWord(item->kind)), textCell(recordText(*item)),
                amount ? moneyCell(*amount, true) : Cell(), textCell(amount ? amount->currency().code() : QString()),
                textCell(item->to), numberCell(item->at.sends), instantCell(item->at.nextAt, today),
                tippedCell(whatIsSaid(*item)), textCell(item->author), instantCell(item->createdAt, today)}});
    }
    return rows;
}

QList<ColumnSpec> attemptColumns()
{
    return {{.key = u"at"_s, .kind = CellKind::Date, .width = 96},
            {.key = u"step"_s, .width = 96},
            {.key = u"outcome"_s, .width = 130},
            {.key = u"status"_s, .kind = CellKind::Number, .width = 60},
            {.key = u"took"_s, .kind = CellKind::Number, .width = 72, .dropOrder = 1},
            {.key = u"message"_s, .width = 220, .isStretch = true, .tone = Tone::Secondary}};
}

std::vector<GridHeading> attemptHeadings()
{
    return {
        {.title = Text::tr("At"), .definition = Text::tr("When the attempt began")},
        {.title = Text::tr("Did"), .definition = Text::tr("What was asked of the platform")},
        {.title = Text::tr("Outcome"), .definition = Text::tr("What came of it")},
        {.title = Text::tr("Status"),
         .definition = Text::tr("The answer's HTTP status; a dash: none came"),
         .isRightAligned = true},
        {.title = Text::tr("Took"), .definition = Text::tr("Until the answer"), .isRightAligned = true},
        {.title = Text::tr("Answer"), .definition = Text::tr("The platform's words, or what went wrong on the way")}};
}

std::vector<GridRow> attemptRows(const std::vector<OutboxAttempt> &attempts, QDate today)
{
    std::vector<GridRow> rows;
    for (const OutboxAttempt &attempt : attempts) {
        Cell outcome = textCell(outcomeWord(attempt.outcome),
                                attempt.repeated > 0 ? Text::tr("%n more", nullptr, attempt.repeated) : QString());
        if (isBad(attempt.outcome))
            outcome.insert(ToneRole, int(Tone::Danger));
        Cell status = numberCell(attempt.status);
        if (attempt.status == 0)
            status.insert(Qt::DisplayRole, u"–"_s);
        Cell took = textCell({});
        if (attempt.endedAt) {
            took = numberCell(attempt.endedAt->ms - attempt.startedAt.ms);
            took.insert(Qt::DisplayRole, Text::tr("%1 ms").arg(numberText(attempt.endedAt->ms - attempt.startedAt.ms)));
        }
        rows.push_back(
            {.id = attempt.id,
             .cells = {instantCell(attempt.startedAt, today), textCell(stepWord(attempt.step)), std::move(outcome),
                       std::move(status), std::move(took), tippedCell(attempt.message)}});
    }
    return rows;
}

QList<ColumnSpec> writeDifferenceColumns()
{
    return {{.key = u"path"_s, .width = 200},
            {.key = u"ours"_s, .width = 220},
            {.key = u"theirs"_s, .width = 220, .isStretch = true}};
}

std::vector<GridHeading> writeDifferenceHeadings()
{
    return {{.title = Text::tr("Field"), .definition = Text::tr("Where in the request")},
            {.title = Text::tr("Ours"), .definition = Text::tr("What the request says")},
            {.title = Text::tr("Theirs"), .definition = Text::tr("What the platform's record says")}};
}

std::vector<GridRow> writeDifferenceRows(const std::vector<sync::FieldDifference> &differences)
{
    std::vector<GridRow> rows;
    for (const sync::FieldDifference &one : differences)
        rows.push_back(
            {.id = qint64(rows.size()), .cells = {textCell(one.path), tippedCell(one.ours), tippedCell(one.theirs)}});
    return rows;
}

} // namespace quittance::ui
