#include "core/insight/answer.h"
#include "core/insight/metric_families.h"
#include "core/insight/transitions.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

struct Asked
{
    std::vector<TransitionMatrix> matrices;
    TransitionMatrix nothing; ///< of a currency in which nothing was open
};

/// Between `from`, by default the month end before `to`, and `to`, by default the last month end.
Result<Asked> asked(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    const QDate day = asOf->day;
    const Result<QDate> to = params.day(u"to"_s, day == monthEnd(day) ? day : monthEnd(day.addMonths(-1)));
    if (!to)
        return failed(to);
    const Result<QDate> from = params.day(u"from"_s, monthEnd(to->addMonths(-1)));
    if (!from)
        return failed(from);
    if (*from >= *to)
        return fail(Error::Kind::InvalidInput, Text::tr("A move between buckets needs a first day before the last."),
                    {.field = u"from"_s});
    const Result<AgingPolicy> policy = params.agingPolicy();
    if (!policy)
        return failed(policy);
    AgingFilter filter;
    filter.customer = context.customer;
    Asked question;
    question.matrices = *transitions(context.snapshot, *from, *to, asOf->knownAt, *policy, filter);
    question.nothing.labels = bucketLabels(*policy);
    const auto buckets = size_t(question.nothing.labels.size());
    question.nothing.opening.resize(buckets);
    question.nothing.closing.resize(buckets);
    question.nothing.cells.assign(buckets, std::vector<qint64>(buckets + kOutcomes));
    return question;
}

TransitionMatrix matrixIn(const Asked &question, Currency currency)
{
    const auto found = std::ranges::find(question.matrices, currency, &TransitionMatrix::currency);
    if (found != question.matrices.end())
        return *found;
    TransitionMatrix nothing = question.nothing;
    nothing.currency = currency;
    return nothing;
}

QStringList columnNames(const TransitionMatrix &matrix)
{
    return matrix.labels + QStringList{u"paid"_s, u"credited"_s, u"written_off"_s, u"voided"_s};
}

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonObject byBucket(const TransitionMatrix &matrix, const std::vector<qint64> &units)
{
    QJsonObject object;
    for (qsizetype i = 0; i < matrix.labels.size(); ++i)
        object.insert(matrix.labels[i], moneyText(units[size_t(i)], matrix.currency));
    return object;
}

bool isEmpty(const TransitionMatrix &matrix)
{
    return std::ranges::all_of(matrix.opening, [](qint64 units) { return units == 0; });
}

MetricAnswer withReason(QJsonObject value, const TransitionMatrix &matrix)
{
    const QString reason = isEmpty(matrix) ? u"nothing_open"_s : u""_s;
    if (!reason.isEmpty())
        value.insert(u"reason"_s, reason);
    return {value, reason};
}

Result<MetricAnswer> computeMatrix(const MetricParams &params, const MetricContext &context)
{
    const Result<Asked> question = asked(params, context);
    if (!question)
        return failed(question);
    return perCurrency(params, context, [&](Currency currency) {
        const TransitionMatrix matrix = matrixIn(*question, currency);
        const QStringList columns = columnNames(matrix);
        QJsonObject flows;
        QJsonObject shares;
        for (int row = 0; row < matrix.buckets(); ++row) {
            QJsonObject amounts;
            QJsonObject percent;
            for (int column = 0; column < int(columns.size()); ++column) {
                const qint64 units = matrix.cells[size_t(row)][size_t(column)];
                amounts.insert(columns[column], moneyText(units, currency));
                if (units != 0)
                    percent.insert(columns[column], orNull(matrix.pct(row, column)));
            }
            flows.insert(matrix.labels[row], amounts);
            shares.insert(matrix.labels[row], percent);
        }
        return withReason({{u"opening"_s, byBucket(matrix, matrix.opening)}, {u"flows"_s, flows}, {u"pct"_s, shares}},
                          matrix);
    });
}

Result<MetricAnswer> computeNetFlow(const MetricParams &params, const MetricContext &context)
{
    const Result<Asked> question = asked(params, context);
    if (!question)
        return failed(question);
    return perCurrency(params, context, [&](Currency currency) {
        const TransitionMatrix matrix = matrixIn(*question, currency);
        QJsonObject value = {{u"closing"_s, byBucket(matrix, matrix.closing)}};
        QJsonObject rates;
        const int last = matrix.buckets() - 1;
        for (int row = 0; row < last; ++row) {
            const QString step = matrix.labels[row] + u'>' + matrix.labels[row + 1];
            if (row + 1 < last) {
                rates.insert(step, orNull(matrix.netFlowPct(row)));
                continue;
            }
            value.insert(u"trap_naive_"_s + step, orNull(matrix.netFlowPct(row)));
            value.insert(u"cohort_"_s + step, orNull(matrix.rolledPct(row)));
        }
        value.insert(u"roll_pct"_s, rates);
        return withReason(value, matrix);
    });
}

Result<MetricAnswer> computeChainedLoss(const MetricParams &params, const MetricContext &context)
{
    const Result<qint64> terminal = params.units(u"terminal_loss_pct"_s);
    if (!terminal)
        return failed(terminal);
    if (*terminal < 0 || *terminal > 100 * kUnitsPerWhole)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The loss of the last bucket is a share from 0 to 100 percent."),
                    {.field = u"terminal_loss_pct"_s});
    const Result<Asked> question = asked(params, context);
    if (!question)
        return failed(question);
    return perCurrency(params, context, [&](Currency currency) {
        const TransitionMatrix matrix = matrixIn(*question, currency);
        const std::vector<std::optional<QString>> losses = matrix.chainedLossPct(*terminal);
        QJsonObject value;
        for (int row = 0; row < matrix.buckets(); ++row)
            value.insert(matrix.labels[row], orNull(losses[size_t(row)]));
        const bool isWhole = std::ranges::all_of(losses, [](const auto &loss) { return loss.has_value(); });
        if (!isWhole)
            value.insert(u"reason"_s, u"nothing_open"_s);
        return MetricAnswer{value, isWhole ? u""_s : u"nothing_open"_s};
    });
}

} // namespace

std::vector<Metric> transitionMetrics()
{
    return {
        {u"transition_matrix"_s, u"money"_s,
         [] {
             return Text::tr("What became of the amounts open on one day until another: still open in a bucket, paid, "
                             "credited, written off or void. The population is fixed on the first day and every row "
                             "adds up to its opening balance.");
         },
         computeMatrix},
        {u"net_flow_roll_rates"_s, u"percent"_s,
         [] {
             return Text::tr("The closing balance of each bucket over the opening balance of the one before. The last "
                             "bucket accumulates, so its quotient is no rate: there the share of the opening amounts "
                             "that moved into it is given beside it.");
         },
         computeNetFlow},
        {u"chained_loss_rates"_s, u"percent"_s,
         [] {
             return Text::tr("The share of each bucket to expect as a loss: the rates at which amounts roll on to "
                             "later buckets, multiplied up to the last one and by the loss of that one.");
         },
         computeChainedLoss},
    };
}

} // namespace quittance::insight
