#include "ui/today/today_figures.h"

#include "core/base/date.h"
#include "ui/aging/aging_figures.h"
#include "ui/documents/figure_words.h"
#include "ui/performance/performance_charts.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::TodayFigures)
};

constexpr qint64 kWholePercent = 100'000'000; ///< 100% in millionths of a per cent.
constexpr int kMedianMonths = 12;

QString wholeText(qint64 units)
{
    return scaledMoneyText(units, 0, 0);
}

QString monthName(QDate day, QLocale::FormatType format)
{
    return QLocale().standaloneMonthName(day.month(), format);
}

std::optional<qint64> percentOf(qint64 part, qint64 whole)
{
    return whole > 0 ? divideRounded(Int128(part) * kWholePercent, whole) : std::nullopt;
}

KpiTile netTile(const TodayFigures &figures)
{
    KpiTile tile{.label = Text::tr("Net receivables, %1").arg(figures.currency.code()),
                 .definition = Text::tr("All open items less unapplied credits at the close of the day.")};
    if (figures.trend.empty())
        return tile;
    const insight::AgingRow now = totalOf(figures.trend.back(), figures.currency);
    tile.value = wholeText(now.net);
    tile.caption = Text::tr("gross %1, credits %2").arg(wholeText(now.grossOpen), wholeText(now.unapplied));
    tile.shortCaption = Text::tr("credits %1").arg(wholeText(now.unapplied));
    tile.definition += u"\n"_s + moneyText(Money(now.net, figures.currency), {.withCurrency = true});
    for (const insight::AgingTable &table : figures.trend)
        tile.spark << totalOf(table, figures.currency).net;
    return tile;
}

KpiTile overdueTile(const TodayFigures &figures)
{
    KpiTile tile{.label = Text::tr("Overdue"),
                 .definition = Text::tr("Open items past their due date, of all that is owed. Credits on account are "
                                        "not taken off.")};
    std::optional<std::pair<qint64, QDate>> lowest;
    for (const insight::AgingTable &table : figures.trend) {
        const insight::AgingRow row = totalOf(table, figures.currency);
        const auto share = percentOf(overdueOf(table, row).value_or(0), row.grossOpen);
        tile.spark << share.value_or(0);
        if (share && (!lowest || *share < lowest->first))
            lowest = {*share, table.asOf.day};
    }
    if (figures.trend.empty())
        return tile;
    const insight::AgingTable &table = figures.trend.back();
    const insight::AgingRow now = totalOf(table, figures.currency);
    const std::optional<qint64> overdue = overdueOf(table, now);
    const std::optional<qint64> share = overdue ? percentOf(*overdue, now.grossOpen) : std::nullopt;
    if (!share) {
        tile.caption = Text::tr("nothing is open");
        return tile;
    }
    tile.value = millionthsText(*share, 1);
    tile.unit = QLocale().percent();
    tile.caption = Text::tr("%1 past due, low %2 in %3")
                       .arg(wholeText(*overdue), millionthsText(lowest->first, 1),
                            monthName(lowest->second, QLocale::ShortFormat));
    tile.shortCaption = Text::tr("%1 past due").arg(wholeText(*overdue));
    tile.definition += u"\n"_s
        + Text::tr("%1 of %2")
              .arg(moneyText(*overdue, figures.currency.code()),
                   moneyText(now.grossOpen, figures.currency.code(), {.withCurrency = true}));
    return tile;
}

KpiTile dsoTile(const std::vector<insight::PerformancePoint> &points)
{
    KpiTile tile{.label = Text::tr("DSO, countback"),
                 .definition = Text::tr("Days of sales that the open balance stands for: whole months of credit sales "
                                        "are taken off it, newest first. Best possible is the same of what is not yet "
                                        "due; the delay is the difference.")};
    if (points.empty())
        return tile;
    const insight::PerformancePoint &now = points.back();
    for (const insight::PerformancePoint &point : points) {
        if (point.countback)
            tile.spark << *point.countback.millionths;
    }
    if (!now.countback) {
        tile.caption = reasonWords(now.countback);
        return tile;
    }
    tile.value = millionthsText(*now.countback.millionths, 1);
    tile.unit = Text::tr("days");
    if (now.bestPossible && now.delinquent) {
        const QString best = millionthsText(*now.bestPossible.millionths, 1);
        const QString delay = millionthsText(*now.delinquent.millionths, 1);
        tile.caption = Text::tr("best possible %1, delay %2").arg(best, delay);
        tile.shortCaption = Text::tr("best %1, delay %2").arg(best, delay);
    }
    tile.definition += u"\n"_s + Text::tr("%1 days").arg(exactMillionthsText(*now.countback.millionths));
    return tile;
}

/// The months that are over: the one the day is in counts only on its last day.
std::vector<insight::PerformancePoint> closedMonths(std::vector<insight::PerformancePoint> points)
{
    if (!points.empty() && points.back().day != monthEnd(points.back().day))
        points.pop_back();
    return points;
}

std::optional<qint64> median(std::vector<qint64> values)
{
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    if (values.size() % 2 == 1)
        return values[middle];
    return divideRounded(Int128(values[middle - 1]) + values[middle], 2);
}

KpiTile effectivenessTile(const std::vector<insight::PerformancePoint> &all)
{
    KpiTile tile{.label = Text::tr("CEI"),
                 .definition = Text::tr("Collection effectiveness of the month: what was collected of what could be "
                                        "collected. (opening + sales − closing) ÷ (opening + sales − closing that is "
                                        "not yet due).")};
    const std::vector<insight::PerformancePoint> points = closedMonths(all);
    if (points.empty())
        return tile;
    const insight::PerformancePoint &now = points.back();
    tile.label = Text::tr("CEI, %1").arg(monthName(now.day, QLocale::LongFormat));
    std::vector<qint64> values;
    for (const insight::PerformancePoint &point : points) {
        if (!point.effectiveness)
            continue;
        tile.spark << *point.effectiveness.millionths;
        values.push_back(*point.effectiveness.millionths);
    }
    if (!now.effectiveness) {
        tile.caption = reasonWords(now.effectiveness);
        return tile;
    }
    tile.value = millionthsText(*now.effectiveness.millionths, 1);
    tile.unit = QLocale().percent();
    if (values.size() > std::size_t(kMedianMonths))
        values.erase(values.begin(), values.end() - kMedianMonths);
    QStringList caption;
    if (points.size() > 1 && points[points.size() - 2].effectiveness)
        caption << u"%1 %2"_s.arg(monthName(points[points.size() - 2].day, QLocale::ShortFormat),
                                  millionthsText(*points[points.size() - 2].effectiveness.millionths, 1));
    caption << Text::tr("%n-month median %1", nullptr, int(values.size())).arg(millionthsText(*median(values), 1));
    tile.caption = caption.join(u", "_s);
    tile.shortCaption = Text::tr("median %1").arg(millionthsText(*median(values), 1));
    tile.definition += u"\n"_s + exactMillionthsText(*now.effectiveness.millionths) + QLocale().percent();
    return tile;
}

qint64 sumIn(const workspace::MonthReceipts &month, Currency currency)
{
    const auto sum = std::ranges::find(month.sums, currency, &Money::currency);
    return sum == month.sums.end() ? 0 : sum->units();
}

KpiTile cashTile(const TodayFigures &figures)
{
    KpiTile tile{.label = Text::tr("Cash in %1").arg(monthName(figures.asOf, QLocale::LongFormat)),
                 .definition = Text::tr("Receipts dated in the month up to the day, applied or not; those that came "
                                        "back are left out.")};
    if (!figures.attention || figures.attention->receipts.empty())
        return tile;
    const std::vector<workspace::MonthReceipts> &months = figures.attention->receipts;
    for (const workspace::MonthReceipts &month : months)
        tile.spark << sumIn(month, figures.currency);
    const qint64 now = tile.spark.constLast();
    tile.value = wholeText(now);
    if (months.size() > 1)
        tile.caption = Text::tr("%1 in %2")
                           .arg(wholeText(tile.spark[tile.spark.size() - 2]),
                                monthName(months[months.size() - 2].day, QLocale::LongFormat));
    tile.definition += u"\n"_s + moneyText(Money(now, figures.currency), {.withCurrency = true});
    return tile;
}

KpiTile evidenceTile(const TodayFigures &figures)
{
    KpiTile tile{.label = Text::tr("Bank evidence, 90 days"),
                 .definition
                 = Text::tr("Receipts of the last 90 days whose whole amount the bank's lines prove: the accepted "
                            "ones, and where nobody has decided, those that can be no other's. Of all "
                            "receipts in currencies and of days with bank data.")};
    if (!figures.attention)
        return tile;
    const workspace::EvidenceTally &tally = figures.attention->evidence;
    if (!figures.attention->hasBankSource) {
        tile.caption = Text::tr("no bank source");
        return tile;
    }
    for (const workspace::MonthReceipts &month : figures.attention->receipts) {
        if (const std::optional<qint64> proven = percentOf(month.proven, month.held))
            tile.spark << *proven;
    }
    const std::optional<qint64> share = percentOf(tally.proven, tally.receipts);
    if (!share) {
        tile.caption = Text::tr("no receipts in 90 days");
        return tile;
    }
    tile.value = millionthsText(*share, 1);
    tile.unit = QLocale().percent();
    tile.caption = tally.without + tally.reversed > 0
        ? Text::tr("%1 without, %2 reversed").arg(numberText(tally.without), numberText(tally.reversed))
        : Text::tr("all %n receipts are proven", nullptr, int(tally.receipts));
    tile.captionTone = tally.without + tally.reversed > 0 ? Tone::Danger : Tone::Caption;
    tile.definition
        += u"\n"_s + Text::tr("%1 of %2 receipts").arg(numberText(tally.proven), numberText(tally.receipts));
    return tile;
}

} // namespace

std::vector<insight::PerformancePoint> TodayFigures::points() const
{
    if (!performance)
        return {};
    const auto found = std::ranges::find(performance->currencies, currency, &insight::CurrencyPerformance::currency);
    return found == performance->currencies.end() ? std::vector<insight::PerformancePoint>() : found->points;
}

std::vector<QDate> monthCloses(QDate asOf, int count)
{
    std::vector<QDate> days = monthEnds(monthEnd(asOf), count);
    days.back() = asOf;
    return days;
}

std::vector<Currency> currenciesOf(const std::vector<workspace::CustomerRow> &rows)
{
    std::map<QString, std::pair<int, Currency>> counted;
    for (const workspace::CustomerRow &row : rows) {
        if (row.openItems == 0 && row.balance == 0)
            continue;
        auto &[count, currency] = counted[row.currency.code()];
        ++count;
        currency = row.currency;
    }
    std::vector<std::pair<int, Currency>> byWeight;
    for (const auto &[code, entry] : counted)
        byWeight.push_back(entry);
    std::ranges::stable_sort(byWeight, std::ranges::greater(), &std::pair<int, Currency>::first);
    std::vector<Currency> currencies;
    for (const auto &[count, currency] : byWeight)
        currencies.push_back(currency);
    return currencies;
}

QList<KpiTile> todayTiles(const TodayFigures &figures)
{
    const std::vector<insight::PerformancePoint> points = figures.points();
    return {netTile(figures),          overdueTile(figures), dsoTile(points),
            effectivenessTile(points), cashTile(figures),    evidenceTile(figures)};
}

LineChartData dsoChart(const TodayFigures &figures)
{
    const auto policy = figures.performance ? figures.performance->policy : insight::PerformancePolicy();
    return dsoChart({figures.currency, figures.points()}, policy, DsoDefinition::Countback, false);
}

} // namespace quittance::ui
