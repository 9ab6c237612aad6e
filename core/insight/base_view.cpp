#include "core/insight/base_view.h"

#include "core/insight/document_lookup.h"

#include <algorithm>

namespace quittance::insight {
namespace {

using store::AppliedColumns;
using store::DocumentColumns;
using store::Snapshot;

AgingRow emptyRow(const AgingTable &table, Currency currency)
{
    AgingRow row;
    row.currency = currency;
    row.buckets.resize(size_t(table.labels.size()));
    row.counts.resize(size_t(table.labels.size()));
    return row;
}

void addItem(AgingRow &row, int bucket, qint64 units)
{
    if (bucket < 0) {
        row.unapplied += units;
    } else {
        row.buckets[size_t(bucket)] += units;
        ++row.counts[size_t(bucket)];
    }
    row.grossOpen += std::max<qint64>(units, 0);
    row.net += units;
}

/// Rewrites the amounts of one book, document by document.
class Converter
{
public:
    Converter(const Snapshot &native, ledger::AsOf asOf, const BaseRates &base)
        : m_native(native)
        , m_converted(native)
        , m_asOf(asOf)
        , m_day(qint32(asOf.day.toJulianDay()))
        , m_base(base.base)
        , m_rates(base, asOf.day)
    {
    }

    Result<Snapshot> run()
    {
        findVersions();
        for (DocumentColumns *rows : {&m_converted.current, &m_converted.superseded}) {
            if (const Result<> done = convertDocuments(*rows); !done)
                return failed(done);
        }
        if (const Result<> done = convertApplied(); !done)
            return failed(done);
        if (const Result<> done = convertInstalments(m_converted.instalments, m_native.current); !done)
            return failed(done);
        if (const Result<> done = convertInstalments(m_converted.supersededInstalments, m_native.superseded); !done)
            return failed(done);
        return std::move(m_converted);
    }

private:
    /// What a document was on the asked day, in its own currency.
    struct Version
    {
        Currency currency;
        qint64 units = 0;
    };

    static Currency currencyOf(const DocumentColumns &rows, size_t row)
    {
        return Currency::fromNumber(rows.currency[row]).value_or(Currency());
    }

    [[nodiscard]] bool isKnown(const std::vector<qint64> &from, const std::vector<qint64> &to, size_t i) const
    {
        const qint64 at = m_asOf.knownAt.ms;
        return at == store::kStillKnown ? to.empty() : from[i] <= at && (to.empty() || at < to[i]);
    }

    void findVersions()
    {
        m_versions.reserve(m_native.documentCount());
        for (size_t row = 0; row < m_native.documentCount(); ++row)
            m_versions.push_back({currencyOf(m_native.current, row), m_native.current.units[row]});
        const DocumentColumns &old = m_native.superseded;
        for (size_t row = 0; row < old.size(); ++row) {
            if (isKnown(old.knownFrom, old.knownTo, row))
                m_versions[old.document[row]] = {currencyOf(old, row), old.units[row]};
        }
    }

    Result<qint64> convert(qint64 units, Currency currency)
    {
        if (currency == m_base || units == 0)
            return units;
        const Result<Money> money = m_rates.convert(Money(units, currency));
        return money ? Result<qint64>(money->units()) : failed(money);
    }

    Result<> convertDocuments(DocumentColumns &rows)
    {
        for (size_t row = 0; row < rows.size(); ++row) {
            const Currency currency = currencyOf(rows, row);
            rows.currency[row] = quint16(m_base.number());
            if (rows.inForce[row] == 0)
                continue;
            const Result<qint64> units = convert(rows.units[row], currency);
            if (!units && rows.issueDay[row] <= m_day)
                return failed(units);
            rows.inForce[row] = units ? 1 : 0;
            rows.units[row] = units.value_or(0);
        }
        return {};
    }

    Result<> convertApplied()
    {
        for (quint32 document = 0; document < m_native.documentCount(); ++document) {
            if (m_versions[document].currency == m_base)
                continue;
            qint64 running = m_versions[document].units;
            for (AppliedColumns *columns : {&m_converted.applied, &m_converted.supersededApplied}) {
                if (columns->offset.empty())
                    continue;
                for (quint32 i = columns->offset[document]; i < columns->offset[document + 1]; ++i) {
                    const bool isOn = columns->day[i] <= m_day && m_day < columns->endDay[i]
                        && isKnown(columns->knownFrom, columns->knownTo, i);
                    if (const Result<> done = convertEntry(columns->units[i], document, isOn, running); !done)
                        return done;
                }
            }
        }
        return {};
    }

    /// An entry in force takes the step between two open amounts, so that what is left is always rounded once.
    Result<> convertEntry(qint64 &units, quint32 document, bool isOn, qint64 &running)
    {
        const Currency currency = m_versions[document].currency;
        const Result<qint64> before = isOn ? convert(running, currency) : Result<qint64>(0);
        const Result<qint64> after = convert(isOn ? running + units : units, currency);
        running += isOn ? units : 0;
        units = before && after ? *after - *before : 0;
        const bool isLeftOut = m_converted.current.inForce[document] == 0; // for want of a rate, or it never counted
        return (before && after) || isLeftOut ? Result<>() : Result<>(failed(before ? after : before));
    }

    /// Each takes the step between two sums, so that the parts add up to the document.
    Result<> convertInstalments(store::InstalmentColumns &parts, const DocumentColumns &rows)
    {
        qint64 sum = 0;
        for (size_t i = 0; i < parts.document.size(); ++i) {
            const size_t row = parts.document[i];
            const Currency currency = currencyOf(rows, row);
            sum = i > 0 && parts.document[i - 1] == row ? sum : 0;
            const Result<qint64> before = convert(sum, currency);
            const Result<qint64> after = convert(sum + parts.units[i], currency);
            sum += parts.units[i];
            parts.units[i] = before && after ? *after - *before : 0;
            if (!(before && after) && rows.issueDay[row] <= m_day && rows.inForce[row] != 0)
                return failed(before ? after : before);
        }
        return {};
    }

    const Snapshot &m_native;
    Snapshot m_converted;
    ledger::AsOf m_asOf;
    qint32 m_day;
    Currency m_base;
    DayRates m_rates;
    std::vector<Version> m_versions; ///< by document
};

} // namespace

const Result<ledger::Conversion> &DayRates::of(Currency currency)
{
    auto found = m_found.find(currency);
    if (found == m_found.end())
        found = m_found.emplace(currency, m_base.rates->find(currency, m_base.base, m_day, m_base.policy)).first;
    return found->second;
}

Result<Money> DayRates::convert(Money amount)
{
    const Result<ledger::Conversion> &conversion = of(amount.currency());
    return conversion ? conversion->convert(amount) : Result<Money>(failed(conversion));
}

Result<AgingTable> agingInBase(const Snapshot &snapshot, ledger::AsOf asOf, const AgingPolicy &policy,
                               const BaseRates &base)
{
    AgingTable table = {.asOf = asOf, .policy = policy, .labels = bucketLabels(policy), .rows = {}, .totals = {}};
    DayRates rates(base, asOf.day);
    AgingRow total = emptyRow(table, base.base);
    std::map<ledger::CustomerId, AgingRow> byCustomer;
    for (const OpenItem &item : openItems(snapshot, asOf, policy, {})) {
        const Result<Money> money = rates.convert(Money(item.open, item.currency));
        if (!money)
            return failed(money);
        const auto [row, isNew] = byCustomer.try_emplace(item.customer);
        if (isNew)
            row->second = emptyRow(table, base.base);
        addItem(row->second, item.bucket, money->units());
        addItem(total, item.bucket, money->units());
    }
    if (byCustomer.empty())
        return table;
    for (const quint32 customer : customersByName(snapshot)) {
        const auto found = byCustomer.find(snapshot.customerId[customer]);
        if (found == byCustomer.end())
            continue;
        AgingRow &row = table.rows.emplace_back(std::move(found->second));
        row.customer = snapshot.customerId[customer];
        row.customerName = snapshot.customerName[customer];
    }
    table.totals.push_back(std::move(total));
    return table;
}

Result<Snapshot> snapshotInBase(const Snapshot &snapshot, ledger::AsOf asOf, const BaseRates &base)
{
    return Converter(snapshot, asOf, base).run();
}

} // namespace quittance::insight
