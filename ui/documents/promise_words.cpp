#include "ui/documents/promise_words.h"

#include "ui/charts/metric_figures.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::Promises)
};

constexpr int kRecordMonths = 6;

Cell stateCell(insight::PromiseState state)
{
    Cell cell = textCell(promiseStateWord(state));
    using enum insight::PromiseState;
    const bool isBad = state == Broken || state == Partial;
    cell.insert(ToneRole, int(isBad ? Tone::Danger : state == InGrace ? Tone::Caution : Tone::Normal));
    return cell;
}

} // namespace

QString promiseStateWord(insight::PromiseState state)
{
    switch (state) {
    case insight::PromiseState::Open:
        return Text::tr("open");
    case insight::PromiseState::InGrace:
        return Text::tr("in grace");
    case insight::PromiseState::Kept:
        return Text::tr("kept");
    case insight::PromiseState::Partial:
        return Text::tr("partly kept");
    case insight::PromiseState::Broken:
        return Text::tr("broken");
    case insight::PromiseState::Superseded:
        return Text::tr("replaced");
    case insight::PromiseState::Cancelled:
        return Text::tr("cancelled");
    }
    return {};
}

QString disputeReasonWord(insight::DisputeReason reason)
{
    switch (int(reason)) { // reasons that are recorded in words have none of their own
    case int(insight::DisputeReason::Price):
        return Text::tr("Price");
    case int(insight::DisputeReason::Quantity):
        return Text::tr("Quantity");
    case int(insight::DisputeReason::Quality):
        return Text::tr("Quality");
    case int(insight::DisputeReason::Delivery):
        return Text::tr("Delivery");
    case int(insight::DisputeReason::Duplicate):
        return Text::tr("Duplicate");
    case int(insight::DisputeReason::OrderMissing):
        return Text::tr("Order number missing");
    case int(insight::DisputeReason::Terms):
        return Text::tr("Terms");
    case int(insight::DisputeReason::Tax):
        return Text::tr("Tax");
    case int(insight::DisputeReason::NotOrdered):
        return Text::tr("Not ordered");
    case int(insight::DisputeReason::AlreadyPaid):
        return Text::tr("Already paid");
    }
    return Text::tr("Other");
}

std::vector<GridHeading> promiseHeadings()
{
    return {{Text::tr("Promised for"), Text::tr("The day the money is to come.")},
            {Text::tr("Made on")},
            {Text::tr("Promised"), {}, true},
            {Text::tr("Came in time"),
             Text::tr("Receipts from the day it was made to the promised day and three days of grace. A receipt counts "
                      "once, for the promise due first."),
             true},
            {Text::tr("State"), Text::tr("Kept: at least 99% came in time. It follows from the receipts.")},
            {Text::tr("Note")}};
}

QList<ColumnSpec> promiseColumns()
{
    return {{.key = u"date"_s, .kind = CellKind::Date, .width = 92},
            {.key = u"made"_s, .kind = CellKind::Date, .width = 88, .dropOrder = 2},
            {.key = u"promised"_s, .kind = CellKind::Money, .width = 96},
            {.key = u"came"_s, .kind = CellKind::Money, .width = 96, .dropOrder = 1},
            {.key = u"state"_s, .width = 84, .emphasis = Emphasis::Medium},
            {.key = u"note"_s, .width = 100, .isStretch = true, .tone = Tone::Caption}};
}

std::vector<GridRow> promiseGridRows(const std::vector<insight::PromiseRow> &promises, QDate today)
{
    std::vector<GridRow> rows;
    for (const insight::PromiseRow &row : promises) {
        const Currency currency = row.promise.amount.currency();
        rows.push_back({.id = row.promise.id,
                        .cells = {dateCell(row.promise.date, today), dateCell(row.promise.madeOn, today),
                                  moneyCell(row.promise.amount), moneyCell({row.standing.inTimeUnits, currency}),
                                  stateCell(row.standing.state), textCell(row.promise.note)}});
    }
    return rows;
}

std::vector<GridHeading> disputeHeadings()
{
    return {{Text::tr("Document")},
            {Text::tr("Reason")},
            {Text::tr("Opened")},
            {Text::tr("In dispute"), Text::tr("As it was recorded."), true},
            {Text::tr("Still open"), Text::tr("Of it, what is open on the day; nothing once it is closed."), true},
            {Text::tr("Closed"), Text::tr("The day it was closed, and who was right.")},
            {Text::tr("Note")}};
}

QList<ColumnSpec> disputeColumns()
{
    return {{.key = u"document"_s, .width = 118, .emphasis = Emphasis::Medium},
            {.key = u"reason"_s, .width = 96},
            {.key = u"opened"_s, .kind = CellKind::Date, .width = 84, .dropOrder = 3},
            {.key = u"disputed"_s, .kind = CellKind::Money, .width = 92, .dropOrder = 2},
            {.key = u"open"_s, .kind = CellKind::Money, .width = 92},
            {.key = u"closed"_s, .width = 110, .dropOrder = 1},
            {.key = u"note"_s, .width = 90, .isStretch = true, .tone = Tone::Caption}};
}

std::vector<GridRow> disputeGridRows(const std::vector<insight::DisputeRow> &disputes,
                                     const QHash<ledger::DocumentId, QString> &numbers, QDate asOf, QDate today)
{
    std::vector<GridRow> rows;
    for (const insight::DisputeRow &row : disputes) {
        QString closed;
        if (!row.isOpen(asOf))
            closed = row.dispute.isValid ? Text::tr("%1, justified").arg(dateText(row.dispute.closedOn, today))
                                         : Text::tr("%1, not justified").arg(dateText(row.dispute.closedOn, today));
        rows.push_back(
            {.id = row.dispute.id,
             .cells = {textCell(numbers.value(row.dispute.document)), textCell(disputeReasonWord(row.dispute.reason)),
                       dateCell(row.dispute.openedOn, today), moneyCell({row.dispute.units, row.currency}),
                       moneyCell({row.openUnits, row.currency}), textCell(closed), textCell(row.dispute.note)}});
    }
    return rows;
}

QString keptText(const std::vector<insight::PromiseRow> &promises, Currency currency, QDate asOf)
{
    const insight::PromiseRates rates
        = insight::promiseRates(promises, currency, asOf.addMonths(-kRecordMonths).addDays(1), asOf);
    if (rates.matured == 0)
        return {};
    return Text::tr("%1 of %n promises of six months kept, %2% of the amount", nullptr, rates.matured)
        .arg(numberText(rates.kept), ratioLabel(rates.keptAmountPct()));
}

std::optional<qint64> typedUnits(const QString &text)
{
    QString plain = text.trimmed();
    plain.remove(QLocale().groupSeparator());
    plain.replace(QLocale().decimalPoint(), u"."_s);
    static const QRegularExpression pattern(u"^([0-9]{1,13})(?:\\.([0-9]{1,4}))?$"_s);
    const QRegularExpressionMatch match = pattern.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 units = (match.captured(1) + match.captured(2).leftJustified(kUnitDigits, u'0')).toLongLong();
    return units > 0 ? std::optional(units) : std::nullopt;
}

} // namespace quittance::ui
