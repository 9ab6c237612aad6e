#include "ui/credit/credit_tiles.h"

#include "ui/charts/metric_figures.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::CreditTiles)
};

struct Sums
{
    qint64 exposure = 0;
    qint64 limits = 0;
    qint64 over = 0; ///< beyond limits
    qint64 unlimited = 0; ///< exposure without a limit
    int withLimit = 0;
    int breaches = 0;
    int withoutLimit = 0; ///< of those who owe something
};

Sums sumsOf(const std::vector<insight::CreditRow> &rows)
{
    Sums sums;
    for (const insight::CreditRow &row : rows) {
        sums.exposure += row.use.exposure;
        sums.limits += row.use.limit.value_or(0);
        sums.withLimit += row.use.limit ? 1 : 0;
        if (row.use.isBreach()) {
            ++sums.breaches;
            sums.over += row.use.exposure - *row.use.limit;
        }
        if (!row.use.limit && row.use.exposure > 0) {
            ++sums.withoutLimit;
            sums.unlimited += row.use.exposure;
        }
    }
    return sums;
}

} // namespace

QList<KpiTile> creditTiles(const std::vector<insight::CreditRow> &rows, Currency currency,
                           const insight::Provision *provision)
{
    const QString code = currency.code();
    const auto money = [&code](qint64 units) { return moneyText(units, code); };
    const Sums sums = sumsOf(rows);
    return {{.label = Text::tr("Exposure"),
             .value = money(sums.exposure),
             .unit = code,
             .caption = Text::tr("%n customers", nullptr, int(rows.size())),
             .definition = metricDefinition(u"credit_utilisation")},
            {.label = Text::tr("Limits"),
             .value = sums.withLimit > 0 ? money(sums.limits) : QString(),
             .unit = code,
             .caption = sums.withLimit > 0 ? Text::tr("%n with a limit", nullptr, sums.withLimit)
                                           : Text::tr("no limit is stated"),
             .definition = Text::tr("The sum of the credit limits stated in this currency.")},
            {.label = Text::tr("Over their limit"),
             .value = sums.withLimit > 0 ? numberText(sums.breaches) : QString(),
             .caption
             = sums.withLimit > 0 ? Text::tr("by %1 in all").arg(money(sums.over)) : Text::tr("no limit is stated"),
             .definition = Text::tr("Customers whose exposure is above their limit, and by how much."),
             .valueTone = sums.breaches > 0 ? Tone::Danger : Tone::Normal},
            {.label = Text::tr("Without a limit"),
             .value = numberText(sums.withoutLimit),
             .caption = Text::tr("owe %1").arg(money(sums.unlimited)),
             .definition = Text::tr("Customers that owe something and have no limit in this currency.")},
            {.label = Text::tr("Provision"),
             .value = provision ? money(provision->total()) : QString(),
             .unit = code,
             .caption = provision ? Text::tr("of %1 open").arg(money(provision->gross)) : QString(),
             .definition = metricDefinition(u"provision_matrix")},
            {.label = Text::tr("Coverage"),
             .value = provision ? ratioLabel(provision->coveragePct(), 2) : QString(),
             .unit = u"%"_s,
             .caption = Text::tr("provision of what is open"),
             .definition = metricDefinition(u"provision_matrix")}};
}

} // namespace quittance::ui
