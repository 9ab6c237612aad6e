#include "ui/datahealth/health_grids.h"

#include "ui/datahealth/finding_model.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace quittance::ui {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::HealthGrids)
};

constexpr int kAllChecks = -1;

/// A zero as a quiet dash.
Cell countCell(qint64 count, bool isStrong)
{
    Cell cell = numberCell(count);
    if (count == 0) {
        cell.insert(Qt::DisplayRole, u"–"_s);
        cell.insert(CopyRole, u"0"_s);
        cell.insert(ToneRole, int(Tone::Disabled));
    } else if (isStrong) {
        cell.insert(EmphasisRole, int(Emphasis::Bold));
    }
    return cell;
}

GridRow ruleRow(qint64 id, const QString &title, qint64 standing, qint64 dismissed)
{
    return {.id = id, .cells = {textCell(title), countCell(standing, true), countCell(dismissed, false)}};
}

QString explanation(const workspace::MonthEndDifference &one)
{
    if (one.difference() == 0 && one.restatements == 0)
        return one.isMoved ? Text::tr("Moved between buckets") : Text::tr("As it was closed");
    const QString count = Text::tr("%n restatement(s)", nullptr, one.restatements);
    return one.explained == one.difference() ? Text::tr("Explained by %1").arg(count)
                                             : Text::tr("Not explained by its %1").arg(count);
}

} // namespace

QList<ColumnSpec> ruleColumns()
{
    return {{.key = u"check"_s, .width = 224, .isSortable = false},
            {.key = u"standing"_s, .kind = CellKind::Number, .width = 56, .isSortable = false},
            {.key = u"dismissed"_s, .kind = CellKind::Number, .width = 82, .isSortable = false, .dropOrder = 1}};
}

std::vector<GridHeading> ruleHeadings()
{
    return {{.title = Text::tr("Check"), .definition = Text::tr("What is looked for in the data of the book")},
            {.title = Text::tr("Stand"),
             .definition = Text::tr("Findings that stand, all of them, also where not all are listed"),
             .isRightAligned = true},
            {.title = Text::tr("Dismissed"),
             .definition = Text::tr("Findings that somebody dismissed with a reason"),
             .isRightAligned = true}};
}

std::vector<GridRow> ruleRows(const std::vector<workspace::FindingGroup> &groups)
{
    qint64 standing = 0;
    qint64 dismissed = 0;
    for (const workspace::FindingGroup &group : groups) {
        standing += group.standing;
        dismissed += group.dismissed;
    }
    std::vector<GridRow> rows{ruleRow(kAllChecks, Text::tr("All checks"), standing, dismissed)};
    for (Cell &cell : rows.front().cells)
        cell.insert(EmphasisRole, int(Emphasis::Bold));
    for (const workspace::FindingGroup &group : groups) {
        GridRow &row = rows.emplace_back(
            ruleRow(qint64(group.rule), insight::ruleTitle(group.rule), group.standing, group.dismissed));
        const insight::FindingSeverity severity = insight::ruleSeverity(group.rule);
        row.cells[0].insert(IconRole, group.standing > 0 ? severityIcon(severity) : u"check"_s);
        row.cells[0].insert(IconToneRole, int(group.standing > 0 ? severityTone(severity) : Tone::Disabled));
        for (Cell &cell : row.cells)
            cell.insert(Qt::ToolTipRole, insight::ruleDefinition(group.rule));
    }
    return rows;
}

QList<ColumnSpec> sourceColumns()
{
    return {{.key = u"what"_s, .width = 220, .isStretch = true},
            {.key = u"state"_s, .kind = CellKind::State, .width = 100},
            {.key = u"newest"_s, .kind = CellKind::Date, .width = 96},
            {.key = u"learned"_s, .width = 110, .dropOrder = 1},
            {.key = u"facts"_s, .kind = CellKind::Number, .width = 80, .dropOrder = 2},
            {.key = u"source"_s, .width = 250, .tone = Tone::Secondary, .dropOrder = 3}};
}

std::vector<GridHeading> sourceHeadings()
{
    return {{.title = Text::tr("Facts"), .definition = Text::tr("What kind of facts, and whose")},
            {.title = Text::tr("State"),
             .definition = Text::tr("Behind: the newest fact is more than ten days older than today")},
            {.title = Text::tr("Reach to"), .definition = Text::tr("The day of the newest fact")},
            {.title = Text::tr("Learned"), .definition = Text::tr("When the last fact was imported or changed")},
            {.title = Text::tr("Number"), .definition = Text::tr("Facts in the book now"), .isRightAligned = true},
            {.title = Text::tr("Last from"), .definition = Text::tr("The file or connection the last fact came from")}};
}

std::vector<GridRow> sourceRows(const std::vector<workspace::SourceFreshness> &sources, QDate today)
{
    std::vector<GridRow> rows;
    for (const workspace::SourceFreshness &source : sources) {
        const Tone tone = source.isStale ? Tone::Caution : Tone::Caption;
        const QString word = source.isStale ? Text::tr("Behind") : Text::tr("Fresh");
        Cell state = textCell(word);
        state.insert(IconRole, source.isStale ? u"warn"_s : u"check"_s);
        state.insert(IconToneRole, int(tone));
        Cell newest = dateCell(source.newest, today);
        newest.insert(Qt::ToolTipRole, Text::tr("%n day(s) before today", nullptr, int(source.newest.daysTo(today))));
        rows.push_back({.id = qint64(rows.size()),
                        .cells = {textCell(source.what), state, newest, textCell(instantText(source.learned, today)),
                                  numberCell(source.count), textCell(source.source)}});
    }
    return rows;
}

QList<ColumnSpec> monthEndColumns()
{
    return {{.key = u"day"_s, .kind = CellKind::Date, .width = 96},
            {.key = u"currency"_s, .width = 66},
            {.key = u"closed"_s, .kind = CellKind::Money, .width = 130},
            {.key = u"now"_s, .kind = CellKind::Money, .width = 130},
            {.key = u"difference"_s, .kind = CellKind::Money, .width = 120},
            {.key = u"why"_s, .width = 220, .isStretch = true, .tone = Tone::Secondary},
            {.key = u"kept"_s, .width = 110, .tone = Tone::Secondary, .dropOrder = 1}};
}

std::vector<GridHeading> monthEndHeadings()
{
    return {{.title = Text::tr("Month end"), .definition = Text::tr("Enter shows the day as it was known then.")},
            {.title = Text::tr("Currency")},
            {.title = Text::tr("Net as closed"),
             .definition = Text::tr("Net receivables of the day as they were answered first; kept, never rewritten"),
             .isRightAligned = true},
            {.title = Text::tr("Net as known now"),
             .definition = Text::tr("The same day answered with what is known now"),
             .isRightAligned = true},
            {.title = Text::tr("Difference"), .isRightAligned = true},
            {.title = Text::tr("Why"),
             .definition = Text::tr("Restatements since: facts of that day which were learned or changed later")},
            {.title = Text::tr("Kept"), .definition = Text::tr("When the month end was first answered")}};
}

std::vector<GridRow> monthEndRows(const std::vector<workspace::MonthEndRow> &monthEnds, QDate today)
{
    std::vector<GridRow> rows;
    for (auto row = monthEnds.rbegin(); row != monthEnds.rend(); ++row) {
        const workspace::MonthEndRow &monthEnd = *row;
        for (const workspace::MonthEndDifference &one : monthEnd.currencies) {
            Cell why = textCell(explanation(one));
            if (one.explained != one.difference()) {
                why.insert(IconRole, u"warn"_s);
                why.insert(IconToneRole, int(Tone::Danger));
            }
            Cell difference = moneyCell(Money(one.difference(), one.currency));
            difference.insert(SignRole, true);
            rows.push_back({.id = monthEnd.day.toJulianDay(),
                            .cells = {dateCell(monthEnd.day, today), textCell(one.currency.code()),
                                      moneyCell(Money(one.keptNet, one.currency), true),
                                      moneyCell(Money(one.netNow, one.currency), true), difference, why,
                                      textCell(instantText(monthEnd.keptAt, today))}});
        }
    }
    return rows;
}

} // namespace quittance::ui
