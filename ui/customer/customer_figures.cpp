#include "ui/customer/customer_figures.h"

#include "ui/documents/ledger_words.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::CustomerFigures)
};

TimelineEventKind eventKind(workspace::TimelineEventKind kind)
{
    switch (kind) {
    case workspace::TimelineEventKind::Invoice:
        return TimelineEventKind::Invoice;
    case workspace::TimelineEventKind::Receipt:
        return TimelineEventKind::Receipt;
    case workspace::TimelineEventKind::CreditNote:
    case workspace::TimelineEventKind::WriteOff:
    case workspace::TimelineEventKind::Other:
        return TimelineEventKind::CreditNote;
    case workspace::TimelineEventKind::Reversal:
        return TimelineEventKind::Returned;
    }
    return TimelineEventKind::Invoice;
}

qint64 overdueOf(const workspace::CustomerOverview &overview, const insight::AgingRow &row)
{
    const bool hasCurrent = !overview.bucketLabels.isEmpty() && isCurrentLabel(overview.bucketLabels.constFirst());
    qint64 overdue = 0;
    for (std::size_t i = hasCurrent ? 1 : 0; i < row.buckets.size(); ++i)
        overdue += row.buckets[i];
    return overdue;
}

KpiTile overdueTile(const workspace::CustomerOverview &overview, const insight::AgingRow &row, int oldestDays)
{
    const qint64 overdue = overdueOf(overview, row);
    KpiTile tile{.label = Text::tr("Overdue"),
                 .value = moneyText(overdue, row.currency.code()),
                 .definition = Text::tr("Open items past their due date, credits not taken off; of what is owed, and "
                                        "days past due of the oldest.")};
    if (overdue == 0)
        tile.caption = Text::tr("nothing overdue");
    const std::optional<qint64> share
        = row.grossOpen > 0 ? divideRounded(Int128(overdue) * 1000, row.grossOpen) : std::nullopt;
    if (overdue > 0 && share) {
        tile.caption = Text::tr("%1 of gross").arg(percentText(int(*share), 1));
        tile.shortCaption = tile.caption;
        if (oldestDays > 0)
            tile.caption += u", "_s + Text::tr("oldest %1 d", "days").arg(numberText(oldestDays));
    }
    return tile;
}

/// What is owed of the credit limit, as the late score counts it.
KpiTile exposureTile(const workspace::CustomerOverview &overview, const PaymentHabit &habit, Currency currency)
{
    KpiTile tile{.label = Text::tr("Limit used"),
                 .definition = Text::tr("What is owed, credits taken off, of the credit limit. The limit is in the "
                                        "customer's own currency or the company's.")};
    const std::optional<qint64> limit
        = overview.creditLimit ? std::optional(overview.creditLimit->units()) : std::nullopt;
    const insight::LateScoreRow *score = scoreIn(habit, currency);
    if (!limit) {
        tile.caption = Text::tr("no limit set");
        return tile;
    }
    if (score && score->features.isOverZeroLimit) {
        tile.caption = Text::tr("over a limit of zero");
        tile.captionTone = Tone::Danger;
        return tile;
    }
    const std::optional<qint64> used
        = score ? score->features.of(insight::LateFeature::Utilisation) : std::optional<qint64>();
    if (!used) {
        tile.caption = Text::tr("no limit in %1").arg(currency.code());
        return tile;
    }
    tile.value = millionthsText(*used, 1) + QLocale().percent();
    const qint64 left = *limit - std::max<qint64>(balanceOf(overview, currency).net, 0);
    tile.caption = left >= 0
        ? Text::tr("of %1, free %2").arg(scaledMoneyText(*limit, 0, 0), scaledMoneyText(left, 0, 0))
        : Text::tr("of %1, over by %2").arg(scaledMoneyText(*limit, 0, 0), scaledMoneyText(-left, 0, 0));
    tile.shortCaption = Text::tr("of %1").arg(scaledMoneyText(*limit, 0, 0));
    tile.captionTone = left < 0 ? Tone::Danger : Tone::Caption;
    return tile;
}

KpiTile evidenceTile(const workspace::CustomerOverview &overview)
{
    KpiTile tile{.label = Text::tr("Bank evidence"),
                 .definition
                 = Text::tr("Receipts that a bank line proves, of all receipts up to the day of the view.")};
    if (!overview.hasBankSource) {
        tile.caption = Text::tr("no bank source");
        return tile;
    }
    if (overview.receipts == 0) {
        tile.caption = Text::tr("no receipts yet");
        return tile;
    }
    tile.value = percentText(int(qint64(overview.provenReceipts) * 1000 / overview.receipts), 1);
    tile.caption
        = Text::tr("%1 of %2 receipts").arg(numberText(overview.provenReceipts), numberText(overview.receipts));
    tile.shortCaption = Text::tr("%1 of %2").arg(numberText(overview.provenReceipts), numberText(overview.receipts));
    return tile;
}

KpiTile receiptTile(const workspace::CustomerOverview &overview, Currency currency, QDate today)
{
    KpiTile tile{.label = Text::tr("Last receipt"),
                 .definition = Text::tr("The latest receipt up to the day of the view.")};
    if (!overview.lastReceiptOn.isValid()) {
        tile.caption = Text::tr("none yet");
        return tile;
    }
    tile.value = moneyText(overview.lastReceipt.abs());
    if (overview.lastReceipt.currency() != currency)
        tile.label = Text::tr("Last receipt, %1").arg(overview.lastReceipt.currency().code());
    tile.caption = dateText(overview.lastReceiptOn, today);
    tile.shortCaption = tile.caption;
    if (!overview.lastReceiptNumber.isEmpty())
        tile.caption += u", "_s + overview.lastReceiptNumber;
    return tile;
}

} // namespace

insight::AgingRow balanceOf(const workspace::CustomerOverview &overview, Currency currency)
{
    const auto found = std::ranges::find(overview.balances, currency, &insight::AgingRow::currency);
    if (found != overview.balances.end())
        return *found;
    insight::AgingRow none;
    none.currency = currency;
    none.buckets.resize(std::size_t(overview.bucketLabels.size()));
    return none;
}

QList<KpiTile> customerTiles(const workspace::CustomerOverview &overview, const PaymentHabit &habit, Currency currency,
                             int oldestDays, QDate today)
{
    const insight::AgingRow row = balanceOf(overview, currency);
    const QString code = currency.code();
    const KpiTile balance{.label = Text::tr("Balance, %1").arg(code),
                          .value = moneyText(row.net, code),
                          .caption = Text::tr("%n open items", nullptr, overview.openItems),
                          .definition = Text::tr("All open items less unapplied credits on the day of the view.")};
    const KpiTile unapplied{.label = Text::tr("Unapplied"),
                            .value = moneyText(row.unapplied, code),
                            .caption = row.unapplied < 0 ? Text::tr("on account") : Text::tr("nothing on account"),
                            .definition
                            = Text::tr("Receipts and credit notes that are not applied to an invoice yet.")};
    return {balance,
            overdueTile(overview, row, oldestDays),
            unapplied,
            exposureTile(overview, habit, currency),
            daysToPayTile(habit, currency),
            onTimeTile(habit, currency),
            scoreTile(habit, currency),
            evidenceTile(overview),
            receiptTile(overview, currency, today)};
}

QString customerMeta(const workspace::CustomerOverview &overview)
{
    const ledger::CustomerFact &fact = overview.customer.fact;
    QStringList parts;
    if (!fact.remoteId.isEmpty())
        parts << fact.remoteId;
    if (!fact.country.isEmpty())
        parts << fact.country;
    if (fact.termsDays)
        parts << Text::tr("Net %1").arg(*fact.termsDays);
    for (const Currency currency : overview.currencies)
        parts << currency.code();
    if (!overview.parentName.isEmpty())
        parts << Text::tr("part of %1").arg(overview.parentName);
    return parts.join(u", "_s);
}

BalanceHistory customerHistory(const workspace::BalanceTimeline &timeline, const QStringList &labels, QDate from,
                               QDate asOf, QDate today, std::optional<qint64> limit)
{
    BalanceHistory history;
    history.currency = timeline.currency.code();
    history.buckets = bucketWords(labels);
    history.from = from;
    history.to = asOf.addDays(30);
    history.today = asOf;
    history.limit = limit;
    for (const workspace::BalancePoint &point : timeline.points)
        history.steps.append({.day = point.day, .units = QList<qint64>(point.buckets.begin(), point.buckets.end())});
    for (const workspace::TimelineEvent &event : timeline.events) {
        if (event.day < from)
            continue;
        const QString what = event.kind == workspace::TimelineEventKind::Reversal ? Text::tr("Returned") : QString();
        history.events.append({.day = event.day,
                               .kind = eventKind(event.kind),
                               .id = event.document.value(),
                               .text = QStringList{dateText(event.day, today), what, event.number,
                                                   moneyText(event.amount, {.withCurrency = true})}
                                           .join(u' ')
                                           .simplified()});
    }
    return history;
}

QList<TimelineEvent> brokenPromises(const std::vector<insight::PromiseRow> &promises, Currency currency, QDate from,
                                    QDate today)
{
    QList<TimelineEvent> events;
    for (const insight::PromiseRow &row : promises) {
        const bool isBroken = row.standing.state == insight::PromiseState::Broken;
        if ((!isBroken && row.standing.state != insight::PromiseState::Partial)
            || row.promise.amount.currency() != currency || row.promise.date < from)
            continue;
        const QString promised = moneyText(row.promise.amount, {.withCurrency = true});
        const QString day = dateText(row.promise.date, today);
        events.append({.day = row.promise.date,
                       .kind = TimelineEventKind::PromiseBroken,
                       .id = row.promise.id,
                       .text = isBroken
                           ? Text::tr("%1: a promise of %2 was broken.").arg(day, promised)
                           : Text::tr("%1: of a promise of %2, only %3 came in time.")
                                 .arg(day, promised, moneyText(row.standing.inTimeUnits, currency.code()))});
    }
    return events;
}

std::vector<Lifeline> lifelines(const std::vector<workspace::DocumentRow> &rows,
                                const std::vector<ledger::Allocation> &allocations)
{
    std::vector<Lifeline> lanes;
    for (const workspace::DocumentRow &row : rows) {
        const ledger::DocumentFact &fact = row.document.fact;
        Lifeline lane{.document = row.document.id, .number = fact.number, .issue = fact.issue, .due = fact.due};
        if (!lane.due.isValid())
            lane.due = lane.issue;
        lane.bucket = row.bucket;
        lane.amount = row.amountInBase.value_or(row.amount);
        lane.open = row.openInBase.value_or(row.open);
        for (const ledger::Allocation &allocation : allocations) {
            if (allocation.target == row.document.id && !allocation.ended.isValid())
                lane.paid.push_back(allocation.date);
        }
        std::ranges::sort(lane.paid);
        if (row.open.isZero() && !lane.paid.empty())
            lane.settled = lane.paid.back();
        lanes.push_back(std::move(lane));
    }
    std::ranges::stable_sort(lanes, {}, &Lifeline::issue);
    return lanes;
}

std::vector<GridHeading> allocationHeadings()
{
    return {{Text::tr("Date"), Text::tr("From this day on it is applied.")},
            {Text::tr("Settled by")},
            {Text::tr("Kind")},
            {Text::tr("Document")},
            {Text::tr("Taken from it"), Text::tr("In the currency of what settles."), true},
            {Text::tr("Applied"), Text::tr("Taken off the document, in its currency."), true},
            {Text::tr("Ended"), Text::tr("The day it was taken back; blank: in force.")},
            {Text::tr("How"), Text::tr("Inferred: no source paired them; kept out of payment behaviour.")}};
}

std::vector<GridRow> allocationRows(const std::vector<ledger::Allocation> &allocations, QDate today)
{
    std::vector<GridRow> rows;
    for (const ledger::Allocation &allocation : allocations) {
        GridRow row{.id = allocation.id.value()};
        row.cells = {dateCell(allocation.date, today),
                     textCell(allocation.sourceNumber),
                     textCell(kindWord(allocation.sourceKind)),
                     textCell(allocation.targetNumber),
                     moneyCell(allocation.sourceAmount, true),
                     moneyCell(allocation.targetAmount, true),
                     dateCell(allocation.ended, today),
                     textCell(allocation.isInferred ? Text::tr("inferred") : Text::tr("as stated"))};
        if (allocation.ended.isValid())
            row.cells.front().insert(RowToneRole, int(Tone::Caption));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<GridHeading> evidenceHeadings()
{
    return {{Text::tr("Booked")},  {Text::tr("State"), Text::tr("What the bank says of the receipt.")},
            {Text::tr("Receipt")}, {Text::tr("Bank amount"), {}, true},
            {Text::tr("Payer")},   {Text::tr("Text")},
            {Text::tr("Account")}};
}

std::vector<GridRow> evidenceRows(const std::vector<workspace::BankEvidenceRow> &evidence, QDate today)
{
    std::vector<GridRow> rows;
    for (const workspace::BankEvidenceRow &one : evidence) {
        const ledger::BankLineFact &fact = one.line.fact;
        GridRow row{.id = one.line.id.value()};
        Cell state = textCell(evidenceWord(one.state));
        state.insert(IconRole, evidenceIcon(one.state));
        row.cells = {dateCell(fact.bookedOn, today), state,
                     textCell(one.documentNumber),   moneyCell(fact.amount, true),
                     textCell(fact.counterparty),    textCell(fact.text.simplified()),
                     textCell(one.line.accountName)};
        rows.push_back(std::move(row));
    }
    return rows;
}

QList<FigureRow> whyRows(const std::vector<workspace::LadderStep> &ladder, QDate asOf)
{
    if (ladder.empty())
        return {};
    const Money left = ladder.back().left;
    QString sum;
    for (const workspace::LadderStep &step : ladder) {
        if (sum.isEmpty())
            sum = moneyText(step.left);
        else if (!step.applied.isZero())
            sum += (step.applied.isNegative() ? u" − "_s : u" + "_s) + moneyText(step.applied.abs());
    }
    QList<FigureRow> rows{{.label = Text::tr("Why %1").arg(moneyText(left)),
                           .value = Text::tr("%1, as allocated on %2").arg(sum, dateText(asOf)),
                           .isText = true}};
    for (const workspace::LadderStep &step : ladder) {
        if (step.evidence == match::EvidenceState::PayerDiffers)
            rows.append(
                {.label = Text::tr("Next"),
                 .value = Text::tr("%1 needs a look: the payer is not known for this customer.").arg(step.number),
                 .id = step.bankLine.value(),
                 .isText = true});
        if (step.evidence == match::EvidenceState::NoEvidence)
            rows.append({.label = Text::tr("Next"),
                         .value = Text::tr("%1 is booked, but no bank line proves it.").arg(step.number),
                         .isText = true});
    }
    return rows;
}

} // namespace quittance::ui
