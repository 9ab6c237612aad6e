#include "ui/matchrules/rule_grids.h"

#include "core/base/decimal.h"
#include "core/match/explain.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using workspace::RuleField;
using workspace::RuleGroup;
using workspace::RuleUnit;
using workspace::TrialVerdict;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::MatchRules)
};

constexpr int kShareDigits = 1; ///< decimals of percentages that are shown

QString groupTitle(RuleGroup group)
{
    switch (group) {
    case RuleGroup::Acceptance:
        return Text::tr("Acceptance");
    case RuleGroup::Amounts:
        return Text::tr("Amounts");
    case RuleGroup::Windows:
        return Text::tr("Windows");
    case RuleGroup::Groups:
        return Text::tr("Groups");
    case RuleGroup::Evidence:
        return Text::tr("Evidence of receipts");
    }
    return {};
}

QString withUnit(const RuleField &field, qint64 value)
{
    if (field.unit == RuleUnit::Choice)
        return value ? Text::tr("Yes") : Text::tr("No");
    if (field.unit == RuleUnit::Days)
        return Text::tr("%n day(s)", nullptr, int(value));
    const QString number = ruleValueText(field, value);
    const QString unit = ruleUnitText(field.unit);
    return unit.isEmpty() ? number : number + u' ' + unit;
}

Cell valueCell(const QString &text, bool isChanged, bool isUnsaved)
{
    Cell cell = textCell(text);
    cell.insert(Qt::TextAlignmentRole, int(Qt::AlignRight | Qt::AlignVCenter));
    if (isChanged)
        cell.insert(EmphasisRole, int(Emphasis::Bold));
    if (isUnsaved)
        cell.insert(ToneRole, int(Tone::Accent));
    return cell;
}

QString factKind(match::LearntFact::Kind kind)
{
    using enum match::LearntFact::Kind;
    switch (kind) {
    case Alias:
        return Text::tr("Other name");
    case Account:
        return Text::tr("Account");
    case Fee:
        return Text::tr("Usual fee");
    case Deduction:
        return Text::tr("Usual deduction");
    case Payer:
        return Text::tr("Paid by");
    }
    return {};
}

QString factText(const workspace::LearntView &view)
{
    const match::LearntFact &fact = view.row.fact;
    switch (fact.kind) {
    case match::LearntFact::Kind::Payer:
        return view.otherName;
    case match::LearntFact::Kind::Fee:
        return moneyText(Money(fact.units, fact.currency)) + u' ' + fact.currency.code();
    case match::LearntFact::Kind::Deduction:
        return Text::tr("%1 % of what is open").arg(unitsToDecimalString(fact.sharePpm, 0));
    default:
        return fact.text;
    }
}

QString verdictText(TrialVerdict verdict)
{
    switch (verdict) {
    case TrialVerdict::AcceptedRight:
        return Text::tr("Accepted, as decided");
    case TrialVerdict::AcceptedWrong:
        return Text::tr("Accepted, against the decision");
    case TrialVerdict::SuggestedRight:
        return Text::tr("Suggested first, as decided");
    case TrialVerdict::SuggestedOther:
        return Text::tr("Another one suggested first");
    case TrialVerdict::Ambiguous:
        return Text::tr("Left open as ambiguous");
    case TrialVerdict::Nothing:
        return Text::tr("Nothing proposed");
    }
    return {};
}

Cell verdictCell(TrialVerdict verdict)
{
    Cell cell = textCell(verdictText(verdict));
    if (verdict == TrialVerdict::AcceptedWrong)
        cell.insert(ToneRole, int(Tone::Danger));
    return cell;
}

Cell signedCell(qint64 number)
{
    Cell cell = numberCell(number);
    if (number > 0)
        cell.insert(Qt::DisplayRole, QString(u'+' + numberText(number)));
    if (number == 0)
        cell.insert(ToneRole, int(Tone::Disabled));
    return cell;
}

QString shareText(qint64 ppm)
{
    return QLocale().toString(qlonglong(ppm / 10'000)) + QLocale().decimalPoint()
        + QString::number((ppm % 10'000) / 1000) + u" %"_s;
}

} // namespace

QString ruleValueText(const RuleField &field, qint64 value)
{
    switch (field.unit) {
    case RuleUnit::Amount:
        return unitsToDecimalString(value, 2);
    case RuleUnit::Share:
        return unitsToDecimalString(value, kShareDigits);
    case RuleUnit::Days:
    case RuleUnit::Count:
    case RuleUnit::Choice:
        break;
    }
    return QString::number(value);
}

QString ruleUnitText(RuleUnit unit)
{
    switch (unit) {
    case RuleUnit::Days:
        return Text::tr("days");
    case RuleUnit::Share:
        return u"%"_s;
    default:
        return {};
    }
}

std::optional<qint64> parseRuleValue(const RuleField &field, const QString &text)
{
    QString plain = text.trimmed();
    if (plain.endsWith(u'%'))
        plain = plain.chopped(1).trimmed();
    std::optional<qint64> value;
    if (field.unit == RuleUnit::Amount || field.unit == RuleUnit::Share) {
        const QChar mark = plain.contains(u',') && !plain.contains(u'.') ? u',' : u'.';
        if (const Result<qint64> units = parseUnits(plain, {.mark = mark, .grouping = false}))
            value = *units;
    } else {
        bool isNumber = false;
        const qint64 number = plain.toLongLong(&isNumber);
        if (isNumber)
            value = number;
    }
    return value && *value >= field.least && *value <= field.most ? value : std::nullopt;
}

QList<ColumnSpec> ruleColumnsOf()
{
    return {{.key = u"group"_s, .width = 150, .isSortable = false, .tone = Tone::Secondary, .dropOrder = 2},
            {.key = u"rule"_s, .width = 190, .isSortable = false},
            {.key = u"value"_s, .kind = CellKind::Number, .width = 110, .isSortable = false},
            {.key = u"default"_s, .kind = CellKind::Number, .width = 110, .isSortable = false, .tone = Tone::Secondary},
            {.key = u"meaning"_s,
             .width = 320,
             .isStretch = true,
             .isSortable = false,
             .tone = Tone::Secondary,
             .dropOrder = 1}};
}

std::vector<GridHeading> ruleHeadingsOf()
{
    return {{.title = Text::tr("Group"), .definition = Text::tr("What the rule belongs to")},
            {.title = Text::tr("Rule"), .definition = Text::tr("Enter changes the rule that is chosen")},
            {.title = Text::tr("Value"),
             .definition = Text::tr("Bold: not the default. Coloured: not saved yet."),
             .isRightAligned = true},
            {.title = Text::tr("Default"),
             .definition = Text::tr("What holds in a book that was never changed"),
             .isRightAligned = true},
            {.title = Text::tr("What it means"), .definition = Text::tr("The definition of the rule")}};
}

std::vector<GridRow> ruleRowsOf(const std::vector<RuleField> &fields, const workspace::MatchRules &shown,
                                const workspace::MatchRules &kept)
{
    const workspace::MatchRules defaults;
    std::vector<GridRow> rows;
    for (size_t i = 0; i < fields.size(); ++i) {
        const RuleField &field = fields[i];
        const qint64 value = field.value(shown);
        GridRow &row = rows.emplace_back(GridRow{.id = qint64(i), .cells = {}});
        row.cells = {textCell(groupTitle(field.group)), textCell(field.title),
                     valueCell(withUnit(field, value), value != field.value(defaults), value != field.value(kept)),
                     valueCell(withUnit(field, field.value(defaults)), false, false), textCell(field.definition)};
        for (Cell &cell : row.cells)
            cell.insert(Qt::ToolTipRole, field.definition);
    }
    const QString meaning
        = Text::tr("Words by which the bank names card processors. They pay out less their fee and are no strangers.");
    const QString names = shown.processors.join(u", "_s);
    GridRow &row = rows.emplace_back(GridRow{.id = kProcessorsRow, .cells = {}});
    row.cells = {textCell(groupTitle(RuleGroup::Evidence)), textCell(Text::tr("Card processors")),
                 valueCell(names, shown.processors != defaults.processors, shown.processors != kept.processors),
                 valueCell(defaults.processors.join(u", "_s), false, false), textCell(meaning)};
    for (Cell &cell : row.cells)
        cell.insert(Qt::ToolTipRole, meaning);
    return rows;
}

QList<ColumnSpec> learntColumns()
{
    return {{.key = u"kind"_s, .width = 120},
            {.key = u"customer"_s, .width = 200},
            {.key = u"what"_s, .width = 220, .isStretch = true},
            {.key = u"for"_s, .kind = CellKind::Number, .width = 70},
            {.key = u"against"_s, .kind = CellKind::Number, .width = 70},
            {.key = u"last"_s, .kind = CellKind::Date, .width = 100, .dropOrder = 1},
            {.key = u"state"_s, .width = 130}};
}

std::vector<GridHeading> learntHeadings()
{
    return {{.title = Text::tr("Fact"), .definition = Text::tr("What kind of thing was learnt")},
            {.title = Text::tr("Customer"), .definition = Text::tr("Whose payments it is about")},
            {.title = Text::tr("What"), .definition = Text::tr("The name, account, payer or amount that was learnt")},
            {.title = Text::tr("For"),
             .definition = Text::tr("Decisions that confirm it. Older ones weigh less: half after 540 days."),
             .isRightAligned = true},
            {.title = Text::tr("Against"),
             .definition = Text::tr("Decisions that contradict it, weighed in the same way"),
             .isRightAligned = true},
            {.title = Text::tr("Last"), .definition = Text::tr("The day of the latest decision about it")},
            {.title = Text::tr("State"),
             .definition = Text::tr("Used: more than twice as much speaks for it as against it. An exact reference "
                                    "always outweighs what was learnt.")}};
}

std::vector<GridRow> learntRows(const std::vector<workspace::LearntView> &facts, QDate today)
{
    std::vector<GridRow> rows;
    for (size_t i = 0; i < facts.size(); ++i) {
        const workspace::LearntView &view = facts[i];
        QDate last;
        for (const match::LessonSource &source : view.row.sources)
            last = last.isValid() ? std::max(last, source.day) : source.day;
        const bool isUsed = !view.isOff && match::holds(view.row.fact);
        Cell state = textCell(view.isOff ? Text::tr("Switched off") : isUsed ? Text::tr("Used") : Text::tr("Doubtful"));
        state.insert(ToneRole, int(isUsed ? Tone::Normal : Tone::Caution));
        rows.push_back({.id = qint64(i),
                        .cells = {textCell(factKind(view.row.fact.kind)), textCell(view.customerName),
                                  textCell(factText(view)), numberCell(view.row.fact.confirmations),
                                  numberCell(view.row.fact.contradictions), dateCell(last, today), state}});
    }
    return rows;
}

QList<ColumnSpec> sourceDecisionColumns()
{
    return {{.key = u"decision"_s, .kind = CellKind::Number, .width = 90},
            {.key = u"day"_s, .kind = CellKind::Date, .width = 110},
            {.key = u"says"_s, .width = 200, .isStretch = true}};
}

std::vector<GridHeading> sourceDecisionHeadings()
{
    return {{.title = Text::tr("Decision"),
             .definition = Text::tr("The number of the decision in the book"),
             .isRightAligned = true},
            {.title = Text::tr("Day"), .definition = Text::tr("When it was decided")},
            {.title = Text::tr("Says"), .definition = Text::tr("Whether it speaks for the fact or against it")}};
}

std::vector<GridRow> sourceDecisionRows(const match::LearntRow &row, QDate today)
{
    std::vector<GridRow> rows;
    for (const match::LessonSource &source : row.sources)
        rows.push_back({.id = source.decision,
                        .cells = {numberCell(source.decision), dateCell(source.day, today),
                                  textCell(source.confirms ? Text::tr("Confirms it") : Text::tr("Contradicts it"))}});
    std::ranges::reverse(rows);
    return rows;
}

QList<ColumnSpec> reliabilityColumns()
{
    return {{.key = u"stated"_s, .width = 160, .isSortable = false},
            {.key = u"count"_s, .kind = CellKind::Number, .width = 100, .isSortable = false},
            {.key = u"said"_s, .kind = CellKind::Number, .width = 120, .isSortable = false},
            {.key = u"right"_s, .kind = CellKind::Number, .width = 100, .isSortable = false},
            {.key = u"came"_s, .kind = CellKind::Number, .width = 120, .isSortable = false},
            {.key = u"bar"_s, .kind = CellKind::Probability, .width = 200, .isStretch = true, .isSortable = false}};
}

std::vector<GridHeading> reliabilityHeadings()
{
    return {{.title = Text::tr("Stated"), .definition = Text::tr("The probability that was shown before the decision")},
            {.title = Text::tr("Decisions"),
             .definition = Text::tr("Decisions of people on lines with such a first candidate"),
             .isRightAligned = true},
            {.title = Text::tr("Said, mean"),
             .definition = Text::tr("The mean of what was stated"),
             .isRightAligned = true},
            {.title = Text::tr("Right"),
             .definition = Text::tr("How many people took the first candidate as it was"),
             .isRightAligned = true},
            {.title = Text::tr("Came true"),
             .definition = Text::tr("Right as a share of the decisions: the same as said where probabilities are "
                                    "reliable"),
             .isRightAligned = true},
            {.title = Text::tr("Share right"), .definition = Text::tr("The same as a bar")}};
}

std::vector<GridRow> reliabilityRows(const std::vector<match::StatedOutcome> &outcomes)
{
    std::vector<GridRow> rows;
    for (const match::ReliabilityBin &bin : match::reliabilityOf(outcomes)) {
        const qint64 ppm = bin.count == 0 ? 0 : (bin.right * 1'000'000 + bin.count / 2) / bin.count;
        Cell bar;
        if (bin.count > 0)
            bar.insert(PerMilleRole, int(ppm / 1000));
        rows.push_back({.id = bin.fromPpm,
                        .cells = {textCell(Text::tr("%1 to %2").arg(shareText(bin.fromPpm), shareText(bin.toPpm))),
                                  numberCell(bin.count), textCell(bin.count ? shareText(bin.saidPpm) : u"–"_s),
                                  numberCell(bin.right), textCell(bin.count ? shareText(ppm) : u"–"_s), bar}});
    }
    return rows;
}

QList<ColumnSpec> trialColumns()
{
    return {{.key = u"verdict"_s, .width = 260, .isStretch = true, .isSortable = false},
            {.key = u"now"_s, .kind = CellKind::Number, .width = 110, .isSortable = false},
            {.key = u"tried"_s, .kind = CellKind::Number, .width = 110, .isSortable = false},
            {.key = u"difference"_s, .kind = CellKind::Number, .width = 110, .isSortable = false}};
}

std::vector<GridHeading> trialHeadings()
{
    return {
        {.title = Text::tr("What matching would have made"),
         .definition = Text::tr("Of each bank line that people decided and did not take back. What was learnt from "
                                "the same decisions is left out.")},
        {.title = Text::tr("In force"), .definition = Text::tr("Under the rules of the book"), .isRightAligned = true},
        {.title = Text::tr("Tried"), .definition = Text::tr("Under the rules shown"), .isRightAligned = true},
        {.title = Text::tr("Difference"), .definition = Text::tr("Tried less in force"), .isRightAligned = true}};
}

std::vector<GridRow> trialRows(const workspace::TrialReport &report)
{
    const std::pair<TrialVerdict, qint64 workspace::TrialCounts::*> kinds[]
        = {{TrialVerdict::AcceptedRight, &workspace::TrialCounts::acceptedRight},
           {TrialVerdict::AcceptedWrong, &workspace::TrialCounts::acceptedWrong},
           {TrialVerdict::SuggestedRight, &workspace::TrialCounts::suggestedRight},
           {TrialVerdict::SuggestedOther, &workspace::TrialCounts::suggestedOther},
           {TrialVerdict::Ambiguous, &workspace::TrialCounts::ambiguous},
           {TrialVerdict::Nothing, &workspace::TrialCounts::nothing}};
    std::vector<GridRow> rows;
    for (const auto &[verdict, count] : kinds) {
        const qint64 before = report.before.*count;
        const qint64 after = report.after.*count;
        rows.push_back(
            {.id = qint64(verdict),
             .cells = {verdictCell(verdict), numberCell(before), numberCell(after), signedCell(after - before)}});
    }
    return rows;
}

QList<ColumnSpec> differenceColumns()
{
    return {{.key = u"booked"_s, .kind = CellKind::Date, .width = 100},
            {.key = u"payer"_s, .width = 200, .isStretch = true},
            {.key = u"amount"_s, .kind = CellKind::Money, .width = 130},
            {.key = u"before"_s, .width = 220},
            {.key = u"after"_s, .width = 220}};
}

std::vector<GridHeading> differenceHeadings()
{
    return {
        {.title = Text::tr("Booked"), .definition = Text::tr("The day the bank booked the line")},
        {.title = Text::tr("Payer"), .definition = Text::tr("Who paid, as the bank names it")},
        {.title = Text::tr("Amount"), .definition = Text::tr("The amount of the bank line"), .isRightAligned = true},
        {.title = Text::tr("In force"), .definition = Text::tr("Under the rules of the book")},
        {.title = Text::tr("Tried"), .definition = Text::tr("Under the rules shown")}};
}

std::vector<GridRow> differenceRows(const std::vector<workspace::TrialRow> &rows, QDate today)
{
    std::vector<GridRow> list;
    for (const workspace::TrialRow &row : rows) {
        const ledger::BankLineFact &fact = row.line.fact;
        list.push_back(
            {.id = row.line.id.value(),
             .cells
             = {dateCell(fact.bookedOn, today), textCell(fact.counterparty.isEmpty() ? fact.text : fact.counterparty),
                moneyCell(fact.amount), verdictCell(row.difference.before), verdictCell(row.difference.after)}});
    }
    return list;
}

} // namespace quittance::ui
