#include "ui/aging/aging_figures.h"

#include "core/base/date.h"
#include "ui/documents/ledger_words.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::AgingFigures)
};

constexpr int kMostEdges = 7;
constexpr int kMonthEnds = 13;

void subtract(insight::AgingRow &from, const insight::AgingRow &row)
{
    from.buckets.resize(std::max(from.buckets.size(), row.buckets.size()));
    for (std::size_t i = 0; i < row.buckets.size(); ++i)
        from.buckets[i] -= row.buckets[i];
    from.unapplied -= row.unapplied;
    from.grossOpen -= row.grossOpen;
    from.net -= row.net;
}

bool isZero(const insight::AgingRow &row)
{
    return row.unapplied == 0 && row.grossOpen == 0 && row.net == 0
        && std::ranges::all_of(row.buckets, [](qint64 units) { return units == 0; });
}

std::vector<insight::AgingRow> rowsLess(const std::vector<insight::AgingRow> &now,
                                        const std::vector<insight::AgingRow> &then)
{
    std::map<std::pair<Currency, ledger::CustomerId>, insight::AgingRow> rows;
    for (const insight::AgingRow &row : now)
        rows[{row.currency, row.customer}] = row;
    for (const insight::AgingRow &row : then) {
        insight::AgingRow &left = rows[{row.currency, row.customer}];
        left.customer = row.customer;
        left.customerName = row.customerName;
        left.currency = row.currency;
        subtract(left, row);
    }
    std::vector<insight::AgingRow> differences;
    for (auto &[key, row] : rows) {
        if (!isZero(row))
            differences.push_back(std::move(row));
    }
    return differences;
}

} // namespace

std::optional<std::vector<int>> parseEdges(QStringView text)
{
    std::vector<int> edges;
    for (const QStringView part : text.split(u',')) {
        bool isNumber = false;
        const int edge = part.trimmed().toInt(&isNumber);
        if (!isNumber || edge <= (edges.empty() ? 0 : edges.back()))
            return std::nullopt;
        edges.push_back(edge);
    }
    if (edges.empty() || edges.size() > kMostEdges)
        return std::nullopt;
    return edges;
}

QString edgesText(const std::vector<int> &edges)
{
    QStringList parts;
    for (const int edge : edges) {
        if (edge > 0)
            parts << QString::number(edge);
    }
    return parts.join(u", "_s);
}

std::vector<Currency> currenciesByWeight(const insight::AgingTable &table)
{
    std::vector<std::pair<std::ptrdiff_t, Currency>> weighed;
    for (const insight::AgingRow &total : table.totals)
        weighed.emplace_back(-std::ranges::count(table.rows, total.currency, &insight::AgingRow::currency),
                             total.currency);
    std::ranges::sort(weighed, [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : a.second.code() < b.second.code();
    });
    std::vector<Currency> currencies;
    for (const auto &[weight, currency] : weighed)
        currencies.push_back(currency);
    return currencies;
}

insight::AgingRow totalOf(const insight::AgingTable &table, Currency currency)
{
    const auto found = std::ranges::find(table.totals, currency, &insight::AgingRow::currency);
    if (found != table.totals.end())
        return *found;
    insight::AgingRow none;
    none.currency = currency;
    none.buckets.resize(std::size_t(table.labels.size()));
    return none;
}

std::optional<qint64> overdueOf(const insight::AgingTable &table, const insight::AgingRow &row)
{
    if (table.labels.isEmpty() || !isCurrentLabel(table.labels.constFirst()))
        return std::nullopt;
    qint64 overdue = 0;
    for (std::size_t i = 1; i < row.buckets.size(); ++i)
        overdue += row.buckets[i];
    return overdue;
}

insight::AgingTable differenceOf(const insight::AgingTable &now, const insight::AgingTable &then)
{
    insight::AgingTable table = now;
    table.rows = rowsLess(now.rows, then.rows);
    table.totals = rowsLess(now.totals, then.totals);
    return table;
}

std::vector<QDate> trendDays(QDate asOf, QDate today)
{
    const QDate last = monthEnd(today) == today ? today : monthEnd(today.addMonths(-1));
    std::vector<QDate> days = monthEnds(last, kMonthEnds);
    if (last != today) {
        days.erase(days.begin());
        days.push_back(today);
    }
    if (asOf < days.front() || asOf > days.back())
        days = monthEnds(monthEnd(asOf), kMonthEnds);
    // The day looked at stands for its month, so that it is a column too.
    for (QDate &day : days) {
        if (day != today && monthEnd(day) == monthEnd(asOf))
            day = asOf;
    }
    return days;
}

QString monthEndLabel(QDate day, bool isFirst)
{
    const QLocale locale;
    if (day != monthEnd(day))
        return locale.toString(day, dayPattern(u"d MMM"_s, locale));
    return locale.toString(day, isFirst || day.month() == 1 ? u"MMM yy"_s : u"MMM"_s);
}

AgingSeries trendSeries(const std::vector<insight::AgingTable> &tables, Currency currency)
{
    AgingSeries series;
    series.currency = currency.code();
    for (const insight::AgingTable &table : tables) {
        if (series.buckets.isEmpty())
            series.buckets = bucketWords(table.labels);
        const insight::AgingRow total = totalOf(table, currency);
        series.columns.append({.label = monthEndLabel(table.asOf.day, series.columns.isEmpty()),
                               .units = QList<qint64>(total.buckets.begin(), total.buckets.end()),
                               .note = longDateText(table.asOf.day)});
    }
    return series;
}

QList<FigureRow> bridgeRows(const insight::RollForward &bridge)
{
    const QString code = bridge.currency.code();
    QList<FigureRow> rows;
    for (const BridgeLine line : kBridgeLines) {
        const qint64 units = bridgeUnits(bridge, line);
        const bool isTotal = isBalance(line);
        const QDate day = line == BridgeLine::Opening ? bridge.from : bridge.to;
        rows.append({.label = isTotal ? Text::tr("Net receivables %1").arg(dateText(day)) : bridgeWord(line),
                     .value = moneyText(units, code, {.withSign = !isTotal}),
                     .id = bridgeRowId(line),
                     .tone = units == 0 && !isTotal ? Tone::Caption : Tone::Normal,
                     .isBold = line == BridgeLine::Closing,
                     .hasLine = line == BridgeLine::Closing,
                     .definition = bridgeDefinition(line)});
    }
    if (const qint64 gap = bridgeGap(bridge); gap == 0)
        rows.append(
            {.label = Text::tr("opening and movements add up to the closing"), .tone = Tone::Info, .icon = u"check"_s});
    else
        rows.append({.label = Text::tr("does not add up"),
                     .value = moneyText(gap, code, {.withSign = true}),
                     .tone = Tone::Danger,
                     .icon = u"warn"_s});
    return rows;
}

qint64 bridgeRowId(BridgeLine line)
{
    return qint64(line) + 1;
}

BridgeLine bridgeLineOf(qint64 rowId)
{
    return BridgeLine(rowId - 1);
}

QList<FigureRow> restatedRows(const std::vector<workspace::Restatement> &restatements, Money net, QDate today)
{
    QList<FigureRow> rows;
    qint64 delta = 0;
    int count = 0;
    for (const workspace::Restatement &restated : restatements) {
        if (restated.delta.currency() != net.currency())
            continue;
        ++count;
        delta += restated.delta.units();
        const QDate learned = QDateTime::fromMSecsSinceEpoch(restated.learned.ms, Qt::UTC).date();
        rows.append(
            {.label = u"%1 %2"_s.arg(restated.number, restated.what),
             .sub = Text::tr("%1, %2, learned %3")
                        .arg(restated.customerName, dateText(restated.effective, today), dateText(learned, today)),
             .value = moneyText(restated.delta, {.withSign = true}),
             .id = restated.document.value()});
    }
    if (count == 0)
        return rows;
    rows.append({.label = Text::tr("Net as known then"), .value = moneyText(net)});
    rows.append({.label = Text::tr("%n restatements", nullptr, count),
                 .value = moneyText(Money(delta, net.currency()), {.withSign = true})});
    rows.append({.label = Text::tr("Net as known now"),
                 .value = moneyText(Money(net.units() + delta, net.currency())),
                 .isBold = true,
                 .hasLine = true});
    return rows;
}

} // namespace quittance::ui
