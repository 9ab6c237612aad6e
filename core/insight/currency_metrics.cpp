#include "core/insight/answer.h"
#include "core/insight/document_lookup.h"
#include "core/insight/metric_families.h"

#include <QCoreApplication>

#include <map>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

/// What a figure in the base currency is asked for.
struct Asked
{
    ledger::AsOf asOf;
    BaseRates base;
};

Result<Asked> asked(const MetricParams &params, const MetricContext &context)
{
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    Currency base = context.base;
    if (params.has(u"base"_s)) {
        const Result<QString> code = params.text(u"base"_s);
        base = code ? Currency::fromCode(*code).value_or(Currency()) : Currency();
    }
    if (!base.isValid())
        return fail(Error::Kind::InvalidInput, Text::tr("State the base currency, for example base=EUR."),
                    {.field = u"base"_s});
    if (params.has(u"rounding"_s) && *params.text(u"rounding"_s) != u"per_item")
        return fail(Error::Kind::InvalidInput, Text::tr("Amounts are rounded per item: rounding may be per_item."),
                    {.field = u"rounding"_s});
    const auto rates = context.rates ? context.rates : std::make_shared<const ledger::RateTable>();
    return Asked{*asOf, {.base = base, .rates = rates}};
}

Result<MetricAnswer> computeAgingInBase(const MetricParams &params, const MetricContext &context)
{
    const Result<Asked> question = asked(params, context);
    if (!question)
        return failed(question);
    const Result<AgingPolicy> policy = params.agingPolicy();
    if (!policy)
        return failed(policy);
    const Result<AgingTable> table = agingInBase(context.ownCurrencies(), question->asOf, *policy, question->base);
    if (!table)
        return failed(table);
    const Currency base = question->base.base;
    const AgingRow total = table->totals.empty() ? AgingRow() : table->totals.front();
    QJsonObject buckets;
    for (qsizetype i = 0; i < table->labels.size(); ++i)
        buckets.insert(table->labels[i], moneyText(total.buckets.empty() ? 0 : total.buckets[size_t(i)], base));
    return MetricAnswer{QJsonObject{{u"buckets"_s, buckets},
                                    {u"unapplied"_s, moneyText(total.unapplied, base)},
                                    {u"net"_s, moneyText(total.net, base)}},
                        {}};
}

Result<MetricAnswer> computeTotalsInBase(const MetricParams &params, const MetricContext &context)
{
    const Result<Asked> question = asked(params, context);
    if (!question)
        return failed(question);
    const auto table = aging(context.ownCurrencies(), question->asOf, {});
    DayRates rates(question->base, question->asOf.day);
    const Currency base = question->base.base;
    QJsonObject value;
    qint64 net = 0;
    for (const AgingRow &total : table->totals) {
        const Result<Money> money = rates.convert(Money(total.net, total.currency));
        if (!money)
            return failed(money);
        net += money->units();
        value.insert(total.currency.code(), moneyText(money->units(), base));
    }
    value.insert(u"net"_s, moneyText(net, base));
    return MetricAnswer{value, {}};
}

/// Gains and losses of one book between booking, payment and closing rates.
class GainLoss
{
public:
    GainLoss(const MetricContext &context, const Asked &question)
        : m_snapshot(context.ownCurrencies())
        , m_describe(context.describe)
        , m_asOf(question.asOf)
        , m_base(question.base.base)
        , m_lookup(m_snapshot, question.asOf.knownAt)
        , m_rates(question.base, question.asOf.day)
    {
    }

    Result<MetricAnswer> run()
    {
        collect();
        if (const Result<> labelled = label(); !labelled)
            return failed(labelled);
        QJsonObject realised;
        if (const Result<> done = addRealised(realised); !done)
            return failed(done);
        QJsonObject unrealised;
        const Result<std::optional<qint64>> total = addUnrealised(unrealised);
        if (!total)
            return failed(total);
        QJsonObject value{{u"realised"_s, realised}, {u"unrealised"_s, unrealised}};
        value.insert(u"unrealised_total"_s, *total ? QJsonValue(moneyText(**total, m_base)) : QJsonValue());
        if (!m_isWhole)
            value.insert(u"reason"_s, u"no_booking_rate"_s);
        return MetricAnswer{value, m_isWhole ? QString() : u"no_booking_rate"_s};
    }

private:
    /// A payment of a foreign invoice.
    struct Settlement
    {
        quint32 payment = 0;
        quint32 invoice = 0;
        Money amount; ///< positive, in the invoice's currency
    };

    void collect()
    {
        for (quint32 index = 0; index < m_snapshot.documentCount(); ++index) {
            const auto document = m_lookup.standing(index, m_asOf.day);
            if (!document || document->currency == m_base)
                continue;
            if (document->open != 0)
                m_open.push_back(*document);
            if (document->units <= 0)
                continue;
            for (const store::AppliedColumns *columns : {&m_snapshot.applied, &m_snapshot.supersededApplied})
                collectPayments(*columns, *document);
        }
    }

    void collectPayments(const store::AppliedColumns &columns, const StandingDocument &invoice)
    {
        const auto day = qint32(m_asOf.day.toJulianDay());
        const qint64 at = m_asOf.knownAt.ms;
        const quint32 end = columns.offset.empty() ? 0 : columns.offset[invoice.index + 1];
        for (quint32 i = columns.offset.empty() ? 0 : columns.offset[invoice.index]; i < end; ++i) {
            const bool isKnown = at == store::kStillKnown
                ? columns.knownTo.empty()
                : columns.knownFrom[i] <= at && (columns.knownTo.empty() || at < columns.knownTo[i]);
            const bool isOn = isKnown && columns.day[i] <= day && day < columns.endDay[i];
            const auto source = isOn ? m_lookup.standing(columns.other[i], m_asOf.day) : std::nullopt;
            if (source && source->kind == ledger::DocumentKind::Payment && source->currency == invoice.currency)
                m_settlements.push_back({source->index, invoice.index, Money(-columns.units[i], invoice.currency)});
        }
    }

    Result<> label()
    {
        std::vector<ledger::DocumentId> ids;
        const auto want = [&](quint32 index) {
            if (m_labels.try_emplace(index).second)
                ids.push_back(m_snapshot.documentId[index]);
        };
        for (const StandingDocument &document : m_open)
            want(document.index);
        for (const Settlement &one : m_settlements) {
            want(one.payment);
            want(one.invoice);
        }
        if (!m_describe || ids.empty())
            return {};
        const Result<std::vector<DocumentLabel>> labels = m_describe(ids);
        if (!labels)
            return failed(labels);
        for (size_t i = 0; i < ids.size(); ++i)
            m_labels[m_lookup.indexOf(ids[i]).value_or(0)] = (*labels)[i];
        return {};
    }

    /// Nothing where the document states none.
    std::optional<Rate> bookingRate(quint32 index)
    {
        const Result<Rate> rate = Rate::parse(m_labels[index].currencyRate);
        m_isWhole = m_isWhole && rate;
        return rate ? std::optional(*rate) : std::nullopt;
    }

    Result<> addRealised(QJsonObject &realised)
    {
        std::map<quint32, std::optional<qint64>> byInvoice;
        for (const Settlement &one : m_settlements) {
            const std::optional<Rate> paid = bookingRate(one.payment);
            const std::optional<Rate> booked = bookingRate(one.invoice);
            std::optional<qint64> &sum = byInvoice.try_emplace(one.invoice, 0).first->second;
            if (!paid || !booked) {
                sum.reset();
                continue;
            }
            const Result<Money> gain = paid->gainOver(*booked, one.amount, m_base);
            if (!gain)
                return failed(gain);
            if (sum)
                *sum += gain->units();
        }
        for (const auto &[invoice, units] : byInvoice)
            realised.insert(m_labels[invoice].key, units ? QJsonValue(moneyText(*units, m_base)) : QJsonValue());
        return {};
    }

    /// The total; nothing where one of its items states no rate.
    Result<std::optional<qint64>> addUnrealised(QJsonObject &unrealised)
    {
        std::optional<qint64> total = 0;
        for (const StandingDocument &document : m_open) {
            const Money open(document.open, document.currency);
            const std::optional<Rate> booked = bookingRate(document.index);
            const Result<Money> closing = m_rates.convert(open);
            const Result<Money> booking = booked ? booked->convert(open, m_base) : Result<Money>(Money());
            if (!closing || !booking)
                return failed(closing ? booking : closing);
            const qint64 units = booked ? closing->units() - booking->units() : 0;
            unrealised.insert(m_labels[document.index].key,
                              booked ? QJsonValue(moneyText(units, m_base)) : QJsonValue());
            total = total && booked ? std::optional(*total + units) : std::nullopt;
        }
        return total;
    }

    const store::Snapshot &m_snapshot;
    const std::function<Result<std::vector<DocumentLabel>>(std::span<const ledger::DocumentId>)> &m_describe;
    ledger::AsOf m_asOf;
    Currency m_base;
    DocumentLookup m_lookup;
    DayRates m_rates;
    std::vector<StandingDocument> m_open; ///< in a foreign currency
    std::vector<Settlement> m_settlements;
    std::map<quint32, DocumentLabel> m_labels;
    bool m_isWhole = true;
};

Result<MetricAnswer> computeGainLoss(const MetricParams &params, const MetricContext &context)
{
    const Result<Asked> question = asked(params, context);
    if (!question)
        return failed(question);
    if (context.base.isValid() && question->base.base != context.base)
        return fail(
            Error::Kind::InvalidInput,
            Text::tr("Documents state their rates in %1, the base currency of this book; gains and losses in %2 "
                     "cannot be told.")
                .arg(context.base.code(), question->base.base.code()),
            {.field = u"base"_s});
    return GainLoss(context, *question).run();
}

} // namespace

std::vector<Metric> currencyMetrics()
{
    return {
        {u"fx_aging"_s, u"money"_s,
         [] {
             return Text::tr(
                 "The aging in the base currency: each open item at the closing rate of the day, rounded by "
                 "itself, then added. A missing rate is an error; the last one before the day holds for up "
                 "to five days.");
         },
         computeAgingInBase, false},
        {u"fx_aging_total_by_currency"_s, u"money"_s,
         [] {
             return Text::tr("Net receivables of each currency in the base currency, added up before they are "
                             "converted. It may differ from the aging in the base currency by rounding.");
         },
         computeTotalsInBase, false},
        {u"fx_gain_loss"_s, u"money"_s,
         [] {
             return Text::tr("What exchange rates made of foreign documents: realised, an allocated amount times the "
                             "payment's rate less the invoice's; unrealised, what is open at the closing rate less the "
                             "same at its booking rate. Not defined for documents that state no rate.");
         },
         computeGainLoss, false},
    };
}

} // namespace quittance::insight
