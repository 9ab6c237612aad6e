#include "ui/credit/provision_rows.h"

#include "ui/charts/metric_figures.h"
#include "ui/documents/ledger_words.h"
#include "ui/widgets/format.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr qsizetype kDecimals = 6;
const ChartMeasure kPercent{.kind = ChartMeasure::Kind::Percent, .digits = 2};

std::vector<GridHeading> headings()
{
    return {{ProvisionGrid::tr("Bucket"), ProvisionGrid::tr("Days past due.")},
            {ProvisionGrid::tr("Open"), ProvisionGrid::tr("Owed in this bucket, credits not set off."), true},
            {ProvisionGrid::tr("History"), metricDefinition(u"historical_loss_rates"), true},
            {ProvisionGrid::tr("Rate %"),
             ProvisionGrid::tr("The share that is expected to be lost, before the factor. Type another one."), true},
            {ProvisionGrid::tr("Provision"), metricDefinition(u"provision_matrix"), true}};
}

Cell rateCell(qint64 millionths)
{
    return {{Qt::DisplayRole, exactMillionthsText(millionths, 2)},
            {Qt::EditRole, exactMillionthsText(millionths, 2)},
            {SortRole, millionths},
            {CopyRole, kPercent.plainText(millionths)}};
}

} // namespace

std::optional<qint64> typedMillionths(const QString &text, qint64 most)
{
    static const QRegularExpression pattern(u"^\\s*([0-9]{0,6})(?:[.,]([0-9]{0,6}))?\\s*%?\\s*$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch() || (match.captured(1).isEmpty() && match.captured(2).isEmpty()))
        return std::nullopt;
    const qint64 value = (match.captured(1) + match.captured(2).leftJustified(kDecimals, u'0')).toLongLong();
    return value <= most ? std::optional(value) : std::nullopt;
}

QList<ColumnSpec> provisionColumns()
{
    return {{.key = u"bucket"_s, .kind = CellKind::Bucket, .width = 110, .isStretch = true, .isSortable = false},
            {.key = u"balance"_s, .kind = CellKind::Money, .width = 110, .isSortable = false},
            {.key = u"history"_s, .kind = CellKind::Number, .width = 76, .isSortable = false},
            {.key = u"rate"_s, .kind = CellKind::Number, .width = 84, .isSortable = false},
            {.key = u"provision"_s, .kind = CellKind::Money, .width = 104, .isSortable = false, .isSummed = true}};
}

std::vector<GridRow> provisionRows(const insight::Provision &provision, const insight::LossRateDerivation *history)
{
    std::vector<GridRow> rows;
    for (std::size_t i = 0; i < provision.buckets.size(); ++i) {
        const insight::ProvisionBucket &bucket = provision.buckets[i];
        Cell name = textCell(bucketWord(provision.labels.value(qsizetype(i))));
        name.insert(BucketRole, int(i));
        name.insert(BucketCountRole, int(provision.buckets.size()));
        Cell past;
        if (history && i < history->reached.size()) {
            past = ratioCell(history->ratePct(i), kPercent, ProvisionGrid::tr("No sales reached this bucket."));
            if (history->ratePct(i)) {
                const QString code = history->currency.code();
                past.insert(Qt::ToolTipRole,
                            ProvisionGrid::tr("%1 lost of %2 that reached this bucket")
                                .arg(moneyText(history->loss, code),
                                     moneyText(history->reached[i], code, {.withCurrency = true})));
            }
        }
        rows.push_back({.id = qint64(i) + 1,
                        .cells = {name, moneyCell({bucket.balance, provision.currency}), past, rateCell(bucket.percent),
                                  moneyCell({bucket.provision, provision.currency}, true)}});
    }
    return rows;
}

std::vector<GridRow> provisionTotals(const insight::Provision &provision)
{
    std::vector<GridRow> rows;
    const auto add = [&rows, currency = provision.currency](const QString &title, qint64 balance, qint64 lost) {
        GridRow row{.id = qint64(rows.size()) + 1, .cells = std::vector<Cell>(std::size_t(kProvisionColumns))};
        row.cells[int(ProvisionColumn::Bucket)] = textCell(title);
        row.cells[int(ProvisionColumn::Balance)] = moneyCell({balance, currency}, true);
        row.cells[int(ProvisionColumn::Provision)] = moneyCell({lost, currency}, true);
        rows.push_back(std::move(row));
    };
    if (!provision.specific.empty()) {
        qint64 balance = 0;
        for (const insight::SpecificProvision &one : provision.specific)
            balance += one.balance;
        add(ProvisionGrid::tr("%n assessed by themselves", nullptr, int(provision.specific.size())), balance,
            provision.individual);
    }
    add(ProvisionGrid::tr("Total"), provision.gross, provision.total());
    rows.back().cells[int(ProvisionColumn::Rate)] = ratioCell(provision.coveragePct(), kPercent);
    return rows;
}

ProvisionGrid::ProvisionGrid(QObject *parent)
    : CellGrid(headings(), parent)
{
}

Qt::ItemFlags ProvisionGrid::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = CellGrid::flags(index);
    return index.column() == int(ProvisionColumn::Rate) ? flags | Qt::ItemIsEditable : flags;
}

bool ProvisionGrid::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != int(ProvisionColumn::Rate))
        return false;
    const std::optional<qint64> rate = typedMillionths(value.toString(), insight::kWholePercent);
    if (!rate) {
        Q_EMIT notice(tr("A loss rate is a percentage from 0 to 100, with up to six decimals."));
        return false;
    }
    Q_EMIT rateTyped(int(idAt(index.row())) - 1, *rate);
    return true;
}

} // namespace quittance::ui
