#include "ui/charts/chart_measure.h"
#include "ui/today/today_figures.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::Worklist)
};

constexpr qint64 kWholePercent = 100'000'000; ///< 100% in millionths of a per cent.

/// Chips say why somebody should call; their words stand in the tool tip too.
QList<ChipSpec> chipsOf(const WorkRow &row)
{
    QList<ChipSpec> chips;
    if (row.score) {
        const auto &used = row.score->features.of(insight::LateFeature::Utilisation);
        if (row.score->features.isOverZeroLimit)
            chips << ChipSpec{Text::tr("No credit"), u"credit"_s, Tone::Danger};
        else if (used && *used > kWholePercent)
            chips << ChipSpec{Text::tr("Limit %1").arg(millionthsText(*used, 0) + QLocale().percent()), u"credit"_s,
                              Tone::Danger};
    }
    if (!row.buckets.isEmpty() && row.buckets.constLast() > 0)
        chips << ChipSpec{Text::tr("90+"), u"clock"_s, Tone::Caution};
    if (row.score && row.score->score.band >= insight::LateBand::High)
        chips << ChipSpec{Text::tr("Score %1").arg(millionthsText(row.score->score.score, 0)), u"warn"_s,
                          row.score->score.band == insight::LateBand::Severe ? Tone::Danger : Tone::Caution};
    if (row.broken > 0)
        chips << ChipSpec{Text::tr("Broken promise"), u"flag"_s, Tone::Danger};
    if (row.promised > 0)
        chips << ChipSpec{Text::tr("Promised"), u"handshake"_s, Tone::Info};
    if (row.disputed > 0)
        chips << ChipSpec{Text::tr("In dispute"), u"dispute"_s, Tone::Caution};
    if (row.unapplied < 0)
        chips << ChipSpec{Text::tr("On account"), u"split"_s, Tone::Info};
    return chips;
}

QString chipWords(const QList<ChipSpec> &chips)
{
    QStringList words;
    for (const ChipSpec &chip : chips)
        words << chip.text;
    return words.join(u", "_s);
}

Cell chipCell(const WorkRow &row)
{
    const QList<ChipSpec> chips = chipsOf(row);
    Cell cell{{ChipsRole, QVariant::fromValue(chips)}, {CopyRole, chipWords(chips)}};
    QStringList lines;
    for (const ChipSpec &chip : chips) {
        if (chip.icon == u"flag"_s)
            lines << Text::tr("%1: %n promises of the last six months were not kept.", nullptr, int(row.broken))
                         .arg(chip.text);
        else if (chip.icon == u"handshake"_s)
            lines << Text::tr("%1: %2 can still come in time.")
                         .arg(chip.text, moneyText(row.promised, row.currency.code(), {.withCurrency = true}));
        else if (chip.icon == u"dispute"_s)
            lines << Text::tr("%1: %2 of what is overdue.")
                         .arg(chip.text, moneyText(row.disputed, row.currency.code(), {.withCurrency = true}));
        else if (chip.icon == u"credit"_s)
            lines << Text::tr("%1: what is owed, of the credit limit.").arg(chip.text);
        else if (chip.icon == u"clock"_s)
            lines << Text::tr("%1: something is in the oldest bucket.").arg(chip.text);
        else if (chip.icon == u"warn"_s)
            lines << Text::tr("%1: late score of 100, from six contributions on the customer's page.").arg(chip.text);
        else
            lines << Text::tr("%1: %2 is not applied yet.")
                         .arg(chip.text, moneyText(-row.unapplied, row.currency.code(), {.withCurrency = true}));
    }
    if (!lines.isEmpty())
        cell.insert(Qt::ToolTipRole, lines.join(u'\n'));
    return cell;
}

Cell segmentsCell(const QList<qint64> &buckets)
{
    return {{SegmentsRole, QVariant::fromValue(buckets)}};
}

/// What the customer promised and disputes.
void addDecisions(WorkRow &row, const workspace::PromiseBoard &board, QDate day)
{
    const QDate after = day.addMonths(-6);
    for (const insight::PromiseRow &one : board.promises) {
        if (one.promise.customer != row.customer || one.promise.amount.currency() != row.currency)
            continue;
        row.promised += one.awaitedUnits();
        const bool isKept = one.standing.state == insight::PromiseState::Kept;
        row.broken += one.standing.isMatured() && !isKept && one.promise.date > after ? 1 : 0;
    }
    for (const insight::DisputeRow &one : board.disputes) {
        if (one.customer == row.customer && one.currency == row.currency)
            row.disputed += one.overdueUnits;
    }
}

} // namespace

std::vector<WorkRow> worklist(const std::vector<workspace::CustomerRow> &customers,
                              const std::vector<insight::LateScoreRow> &scores, const workspace::PromiseBoard &board,
                              Currency currency, QDate day)
{
    std::vector<WorkRow> work;
    for (const workspace::CustomerRow &customer : customers) {
        if (customer.currency != currency || customer.overdue <= 0)
            continue;
        WorkRow &row = work.emplace_back();
        row.customer = customer.id;
        row.name = customer.name;
        row.currency = currency;
        row.overdue = customer.overdue;
        row.unapplied = customer.unapplied;
        addDecisions(row, board, day);
        row.actionable = std::max<qint64>(customer.overdue + customer.unapplied - row.promised - row.disputed, 0);
        row.oldestDays = customer.oldestDays;
        row.buckets = QList<qint64>(customer.buckets.begin(), customer.buckets.end());
        row.lastReceipt = customer.lastReceipt;
        const auto score = std::ranges::find_if(scores, [&](const insight::LateScoreRow &one) {
            return one.customer == customer.id && one.currency == currency;
        });
        if (score != scores.end())
            row.score = *score;
    }
    std::ranges::stable_sort(work, [](const WorkRow &a, const WorkRow &b) {
        return a.actionable != b.actionable ? a.actionable > b.actionable : a.overdue > b.overdue;
    });
    return work;
}

QString actionableText(const WorkRow &row)
{
    const QString code = row.currency.code();
    if (row.unapplied == 0 && row.promised == 0 && row.disputed == 0)
        return Text::tr("%1 overdue, nothing on account").arg(moneyText(row.overdue, code, {.withCurrency = true}));
    QString sum
        = Text::tr("%1 overdue − %2 on account").arg(moneyText(row.overdue, code), moneyText(-row.unapplied, code));
    if (row.promised > 0)
        sum = Text::tr("%1 − %2 promised").arg(sum, moneyText(row.promised, code));
    if (row.disputed > 0)
        sum = Text::tr("%1 − %2 in dispute").arg(sum, moneyText(row.disputed, code));
    return row.actionable > 0
        ? Text::tr("%1 = %2 to ask for").arg(sum, moneyText(row.actionable, code, {.withCurrency = true}))
        : Text::tr("%1: nothing is left to ask for").arg(sum);
}

std::vector<GridHeading> worklistHeadings()
{
    return {{Text::tr("Priority"), Text::tr("The actionable amount beside the largest one.")},
            {Text::tr("Customer")},
            {Text::tr("Why"), Text::tr("What makes the customer urgent.")},
            {Text::tr("Overdue"), Text::tr("Open items past their due date."), true},
            {Text::tr("Actionable"), Text::tr("Overdue less what is on account, promised or in dispute."), true},
            {Text::tr("Oldest"), Text::tr("Days past due of the oldest open item."), true},
            {Text::tr("Aging"), Text::tr("What is owed by bucket.")},
            {Text::tr("Last receipt"), Text::tr("The latest receipt up to the day of the view.")}};
}

std::vector<GridRow> worklistRows(const std::vector<WorkRow> &work, QDate today)
{
    std::vector<GridRow> rows;
    const qint64 most = work.empty() ? 0 : work.front().actionable;
    for (const WorkRow &row : work) {
        const auto share = most > 0 ? divideRounded(Int128(row.actionable) * 1000, most) : std::nullopt;
        const QString sum = actionableText(row);
        Cell priority{{PerMilleRole, int(share.value_or(0))}, {SortRole, row.actionable}, {Qt::ToolTipRole, sum}};
        Cell actionable = moneyCell({row.actionable, row.currency}, true);
        actionable.insert(Qt::ToolTipRole, sum);
        if (row.actionable == 0)
            priority.insert(RowToneRole, int(Tone::Caption));
        Cell last = dateCell(row.lastReceipt, today);
        if (!row.lastReceipt.isValid())
            last = {{Qt::DisplayRole, Text::tr("none yet")}, {SortRole, QDate()}};
        GridRow line{.id = row.customer.value()};
        line.cells = {std::move(priority),
                      textCell(row.name),
                      chipCell(row),
                      moneyCell({row.overdue, row.currency}, true),
                      std::move(actionable),
                      numberCell(row.oldestDays),
                      segmentsCell(row.buckets),
                      std::move(last)};
        rows.push_back(std::move(line));
    }
    return rows;
}

GridRow worklistTotal(const std::vector<WorkRow> &work)
{
    qint64 overdue = 0;
    qint64 actionable = 0;
    QList<qint64> buckets;
    for (const WorkRow &row : work) {
        overdue += row.overdue;
        actionable += row.actionable;
        buckets.resize(std::max(buckets.size(), row.buckets.size()));
        for (qsizetype i = 0; i < row.buckets.size(); ++i)
            buckets[i] += row.buckets[i];
    }
    const Currency currency = work.empty() ? Currency() : work.front().currency;
    Cell title = textCell(Text::tr("Total, %n customers overdue", nullptr, int(work.size())));
    title.insert(KindRole, int(CellKind::Text)); // stands in the column of the bars
    return {.id = currency.number(),
            .cells = {std::move(title),
                      {},
                      {},
                      moneyCell({overdue, currency}, true),
                      moneyCell({actionable, currency}, true),
                      {},
                      segmentsCell(buckets),
                      {}}};
}

} // namespace quittance::ui
