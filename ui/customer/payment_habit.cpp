#include "ui/customer/payment_habit.h"

#include "ui/charts/metric_figures.h"
#include "ui/documents/figure_words.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::PaymentHabit)
};

constexpr qint64 kWholePercent = 100'000'000; ///< 100% in millionths of a per cent.

ChartPoint shareOf(int count, int all)
{
    if (all == 0)
        return {.note = Text::tr("no settled invoices")};
    return {.value = divideRounded(Int128(count) * kWholePercent, all),
            .note = Text::tr("%1 of %n invoices", nullptr, all).arg(numberText(count))};
}

ChartPoint pointOf(const std::optional<QString> &figure, const QString &reason, const QString &note = {})
{
    const std::optional<qint64> value = millionthsOf(figure);
    return value ? ChartPoint{.value = value, .note = note} : ChartPoint{.note = reason};
}

/// The aging bucket that days late fall into, 0 being on time.
int bucketOf(int days, const std::vector<int> &edges)
{
    return int(std::ranges::lower_bound(edges, days) - edges.begin());
}

QString signedDays(const QString &days)
{
    QString text = days;
    return text.replace(u'-', QChar(0x2212));
}

LineSeries bookLine()
{
    return {.figures = {.name = Text::tr("Book")}, .look = LineLook::Dashed};
}

LineSeries ownLine()
{
    return {.figures = {.name = Text::tr("Customer")}, .look = LineLook::Strong};
}

const insight::VintageTable *vintageIn(const std::vector<insight::VintageTable> &all, Currency currency)
{
    const auto found = std::ranges::find(all, currency, &insight::VintageTable::currency);
    return found == all.end() ? nullptr : &*found;
}

struct FeatureWords
{
    QString name;
    QString unit;
    QString definition;
};

FeatureWords wordsOf(insight::LateFeature feature)
{
    switch (feature) {
    case insight::LateFeature::DaysLate:
        return {Text::tr("Days late, 6 months"), Text::tr("days"),
                Text::tr("Weighted by amount. Up to 0: 0 points; below 6: 8; below 16: 16; to 30: 24; above: 30.")};
    case insight::LateFeature::LateShare:
        return {Text::tr("Paid late, 12 months"), QLocale().percent(),
                Text::tr("Share of the paid amount that came after its due date, times 25.")};
    case insight::LateFeature::OverdueShare:
        return {Text::tr("Overdue of what is open"), QLocale().percent(),
                Text::tr("Share of what is open that is past its due date, times 20.")};
    case insight::LateFeature::BrokenPromises:
        return {Text::tr("Broken promises, 6 months"), QLocale().percent(),
                Text::tr("Share of matured promises that were broken or kept in part, times 10.")};
    case insight::LateFeature::Trend:
        return {Text::tr("Trend, 3 months on 3"), Text::tr("days"),
                Text::tr("Days late of the last three months less those of the three before. Up to 0: 0 points; to 5: "
                         "3; to 10: 6; above: 10.")};
    case insight::LateFeature::Utilisation:
        return {Text::tr("Credit limit used"), QLocale().percent(),
                Text::tr("What is owed of the credit limit. Below 90%: 0 points; to 100%: 3; above: 5.")};
    }
    return {};
}

/// Shares are fractions of one; days and the limit's use are what they are.
bool isFraction(insight::LateFeature feature)
{
    return feature == insight::LateFeature::LateShare || feature == insight::LateFeature::OverdueShare
        || feature == insight::LateFeature::BrokenPromises;
}

QString featureText(insight::LateFeature feature, const insight::LateFeatures &features)
{
    const FeatureWords words = wordsOf(feature);
    const std::optional<qint64> &value = features.of(feature);
    if (feature == insight::LateFeature::Utilisation && features.isOverZeroLimit)
        return Text::tr("over a limit of zero");
    if (!value)
        return reasonWords(insight::lateFeatureGap(feature));
    const qint64 shown = isFraction(feature) ? *value * 100 : *value;
    const QString text = millionthsText(shown, 1);
    return words.unit == QLocale().percent() ? text + words.unit : u"%1 %2"_s.arg(text, words.unit);
}

} // namespace

const insight::PaymentBehaviour *behaviourIn(const std::vector<insight::PaymentBehaviour> &all, Currency currency)
{
    const auto found = std::ranges::find(all, currency, &insight::PaymentBehaviour::currency);
    return found == all.end() ? nullptr : &*found;
}

const insight::LateScoreRow *scoreIn(const PaymentHabit &habit, Currency currency)
{
    const auto found = std::ranges::find(habit.scores, currency, &insight::LateScoreRow::currency);
    return found == habit.scores.end() ? nullptr : &*found;
}

QString lateBinWord(const QString &label)
{
    if (label.startsWith(u"<="))
        return u"≤ "_s + signedDays(label.sliced(2));
    if (label.startsWith(u'>')) {
        bool isNumber = false;
        const int edge = label.sliced(1).toInt(&isNumber);
        return isNumber ? u"%1+"_s.arg(edge + 1) : label;
    }
    const qsizetype dots = label.indexOf(u".."_s);
    if (dots < 0)
        return signedDays(label);
    const QString from = label.first(dots);
    const QString to = label.sliced(dots + 2);
    // Two minus signs around a dash cannot be read.
    return from.startsWith(u'-') ? signedDays(from) + u'…' + signedDays(to) : from + u'–' + to;
}

ColumnChartData lateHistogram(const PaymentHabit &habit, Currency currency, const std::vector<int> &agingEdges)
{
    ColumnChartData data{.measure = {.kind = ChartMeasure::Kind::Percent, .digits = 0}};
    data.heading = Text::tr("Days late");
    data.columns.name = Text::tr("Customer");
    data.columns.definition = Text::tr("Share of the customer's settled invoices, by days from due date to the last "
                                       "receipt. The bank's value day counts where a line is matched.");
    data.footer = Text::tr("days from due date to receipt; lines: the book");
    data.bucketCount = int(agingEdges.size()) + 1;
    const insight::PaymentBehaviour *own = behaviourIn(habit.own, currency);
    const insight::PaymentBehaviour *book = behaviourIn(habit.book, currency);
    if (!own || own->total.sums.settled == 0)
        return data;
    ChartSeries reference{.name = Text::tr("Book"),
                          .definition = Text::tr("The same share of all customers of the book.")};
    for (std::size_t bin = 0; bin < own->histogram.size(); ++bin) {
        const int count = own->histogram[bin].count;
        data.categories << lateBinWord(own->histogram[bin].label);
        data.columns.points << shareOf(count, own->total.sums.settled);
        data.insideLabels << (count > 0 ? numberText(count) : QString());
        const bool isLast = bin >= habit.edges.size();
        const int upper = isLast ? habit.edges.back() + 1 : habit.edges[bin];
        data.buckets << bucketOf(upper, agingEdges);
        if (!isLast && upper <= 0)
            data.dividerAfter = int(bin);
        if (book && bin < book->histogram.size())
            reference.points << shareOf(book->histogram[bin].count, book->total.sums.settled);
    }
    data.dividerLeft = Text::tr("on time");
    data.dividerRight = Text::tr("late");
    if (book)
        data.reference = std::move(reference);
    return data;
}

QString histogramMeta(const PaymentHabit &habit, Currency currency)
{
    const insight::PaymentBehaviour *own = behaviourIn(habit.own, currency);
    if (!own || own->total.sums.settled == 0)
        return {};
    QStringList words{Text::tr("n %1", "count of invoices").arg(numberText(own->total.sums.settled))};
    const insight::LateSpread &spread = own->total.spread;
    const std::optional<qint64> median = millionthsOf(spread.median());
    const std::optional<int> most = spread.percentile(90);
    if (median && most)
        words << Text::tr("median %1, P90 %2").arg(millionthsText(*median, 0), numberText(*most));
    else
        words << Text::tr("too few for a median");
    return words.join(u", "_s);
}

LineChartData lateTrend(const PaymentHabit &habit, Currency currency)
{
    LineChartData data{.measure = {.kind = ChartMeasure::Kind::Days}, .heading = Text::tr("Month")};
    const insight::PaymentBehaviour *own = behaviourIn(habit.own, currency);
    const insight::PaymentBehaviour *book = behaviourIn(habit.book, currency);
    if (!own)
        return data;
    LineSeries line = ownLine();
    line.figures.definition = Text::tr("Days late of what was paid in the month, weighted by amount; early is "
                                       "negative.");
    LineSeries all = bookLine();
    all.figures.definition = Text::tr("The same of all customers of the book.");
    for (std::size_t i = 0; i < own->trend.size(); ++i) {
        const insight::BehaviourPoint &point = own->trend[i];
        const bool hasYear = i == 0 || point.month.month() == 1;
        data.categories << QLocale().toString(point.month, hasYear ? u"MMM yy"_s : u"MMM"_s);
        line.figures.points << pointOf(point.sums.weightedDaysLate(), Text::tr("nothing was paid"),
                                       Text::tr("%n invoices settled", nullptr, point.sums.settled));
        all.figures.points << (book && i < book->trend.size()
                                   ? pointOf(book->trend[i].sums.weightedDaysLate(), Text::tr("nothing was paid"))
                                   : ChartPoint{});
    }
    data.series = {all, line};
    return data;
}

LineChartData vintageLines(const PaymentHabit &habit, Currency currency)
{
    LineChartData data{.measure = {.kind = ChartMeasure::Kind::Percent, .digits = 0},
                       .heading = Text::tr("Days since issue"),
                       .isFromZero = true};
    const insight::VintageTable *own = vintageIn(habit.ownVintage, currency);
    const insight::VintageTable *book = vintageIn(habit.bookVintage, currency);
    if (!own)
        return data;
    LineSeries line = ownLine();
    line.figures.definition = Text::tr("Cash received within so many days of issue, of what was billed, over all issue "
                                       "months that are old enough.");
    LineSeries all = bookLine();
    all.figures.definition = Text::tr("The same of all customers of the book.");
    for (std::size_t age = 0; age < own->ages.size(); ++age) {
        data.categories << numberText(own->ages[age]);
        line.figures.points << pointOf(own->pooledCashPct(age), Text::tr("no issue month is old enough"));
        all.figures.points << (book && age < book->ages.size()
                                   ? pointOf(book->pooledCashPct(age), Text::tr("no issue month is old enough"))
                                   : ChartPoint{});
    }
    data.series = {all, line};
    data.footer = Text::tr("days since issue");
    return data;
}

QString bandWord(insight::LateBand band)
{
    switch (band) {
    case insight::LateBand::Low:
        return Text::tr("low");
    case insight::LateBand::Moderate:
        return Text::tr("moderate");
    case insight::LateBand::High:
        return Text::tr("high");
    case insight::LateBand::Severe:
        return Text::tr("severe");
    }
    return {};
}

QList<FigureRow> scoreRows(const insight::LateScoreRow *score)
{
    if (!score)
        return {};
    QList<FigureRow> rows;
    for (int i = 0; i < insight::kLateFeatures; ++i) {
        const auto feature = insight::LateFeature(i);
        const FeatureWords words = wordsOf(feature);
        const qint64 points = score->score.points[std::size_t(i)];
        rows.append({.label = u"%1: %2"_s.arg(words.name, featureText(feature, score->features)),
                     .value = millionthsText(points, 1),
                     .id = i + 1,
                     .tone = points == 0 ? Tone::Caption : Tone::Normal,
                     .definition = words.definition});
    }
    rows.append({.label = Text::tr("Late score, %1").arg(bandWord(score->score.band)),
                 .value = millionthsText(score->score.score, 1),
                 .isBold = true,
                 .hasLine = true,
                 .definition = Text::tr("The six contributions added up. Below 25 low, below 50 moderate, below 75 "
                                        "high, else severe.")});
    if (const std::optional<qint64> chance = millionthsOf(score->probability))
        rows.append({.label = Text::tr("An invoice is paid late with"),
                     .value = millionthsText(*chance * 100, 1) + QLocale().percent(),
                     .definition = Text::tr("%1 of %2 invoices of twelve months were late, drawn towards the share of "
                                            "the whole book as if it had five more.")
                                       .arg(numberText(score->late), numberText(score->settled))});
    return rows;
}

KpiTile daysToPayTile(const PaymentHabit &habit, Currency currency)
{
    KpiTile tile{.label = Text::tr("Days to pay"),
                 .definition
                 = Text::tr("Days from issue to receipt of the last twelve months, each allocation weighted "
                            "by its amount. Terms and days late add up to it.")};
    const insight::PaymentBehaviour *own = behaviourIn(habit.own, currency);
    const std::optional<qint64> days
        = own ? millionthsOf(own->total.sums.weightedDaysToPay()) : std::optional<qint64>();
    if (!days) {
        tile.caption = Text::tr("no payments in 12 months");
        tile.shortCaption = Text::tr("no payments");
        return tile;
    }
    tile.value = millionthsText(*days, 1);
    const std::optional<qint64> late = millionthsOf(own->total.sums.weightedDaysLate());
    const std::optional<qint64> terms = millionthsOf(own->total.sums.weightedTerms());
    if (late && terms)
        tile.caption = Text::tr("%1 late, %2 terms").arg(millionthsText(*late, 1), millionthsText(*terms, 0));
    if (late)
        tile.shortCaption = Text::tr("%1 late").arg(millionthsText(*late, 1));
    return tile;
}

KpiTile onTimeTile(const PaymentHabit &habit, Currency currency)
{
    KpiTile tile{.label = Text::tr("Paid on time"),
                 .definition
                 = Text::tr("Settled invoices of the last twelve months that were paid by their due date.")};
    const insight::PaymentBehaviour *own = behaviourIn(habit.own, currency);
    const std::optional<qint64> share = own ? millionthsOf(own->total.sums.onTimeCountPct()) : std::optional<qint64>();
    if (!share) {
        tile.caption = Text::tr("nothing settled in 12 months");
        tile.shortCaption = Text::tr("nothing settled");
        return tile;
    }
    tile.value = millionthsText(*share, 0) + QLocale().percent();
    tile.caption = Text::tr("%1 of %2 in 12 months")
                       .arg(numberText(own->total.sums.onTime), numberText(own->total.sums.settled));
    tile.shortCaption
        = Text::tr("%1 of %2").arg(numberText(own->total.sums.onTime), numberText(own->total.sums.settled));
    return tile;
}

KpiTile scoreTile(const PaymentHabit &habit, Currency currency)
{
    KpiTile tile{.label = Text::tr("Late score"),
                 .definition = Text::tr("From 0, pays on time, to 100: six contributions added up, each listed under "
                                        "Behaviour.")};
    const insight::LateScoreRow *score = scoreIn(habit, currency);
    if (!score) {
        tile.caption = Text::tr("no payments, nothing open");
        tile.shortCaption = Text::tr("nothing to score");
        return tile;
    }
    tile.value = millionthsText(score->score.score, 1);
    tile.caption = bandWord(score->score.band);
    tile.captionTone = score->score.band == insight::LateBand::Severe ? Tone::Danger
        : score->score.band == insight::LateBand::High                ? Tone::Caution
                                                                      : Tone::Caption;
    return tile;
}

} // namespace quittance::ui
