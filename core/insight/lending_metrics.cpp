#include "core/insight/answer.h"
#include "core/insight/borrowing_base.h"
#include "core/insight/metric_families.h"
#include "core/insight/open_scan.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

constexpr LendingPolicy::AgedBy kIssue = LendingPolicy::AgedBy::Issue;

/// What a lender looks at: of a book, or as the parameters state it.
struct LendingBook
{
    std::vector<LendingDebtor> debtors;
    std::vector<LendingItem> items;

    [[nodiscard]] size_t debtorOf(const QString &key)
    {
        const auto found = std::ranges::find(debtors, key, &LendingDebtor::key);
        if (found != debtors.end())
            return size_t(found - debtors.begin());
        debtors.push_back({.key = key, .country = {}});
        return debtors.size() - 1;
    }
};

/// An amount of a row; 0 where it has none.
Result<qint64> amountOr0(const QJsonObject &row, const QString &field, const QString &key)
{
    return row.contains(field) ? unitsOf(row.value(field), key) : Result<qint64>(0);
}

/// What `customers` says of debtors, over what is known of them.
Result<> readDebtors(const MetricParams &params, LendingBook &book)
{
    if (!params.has(u"customers"_s))
        return {};
    const Result<QJsonArray> list = params.list(u"customers"_s);
    if (!list)
        return failed(list);
    for (const QJsonValue value : *list) {
        const QJsonObject row = value.toObject();
        const Result<qint64> payable = amountOr0(row, u"ap_balance"_s, u"customers"_s);
        if (!payable)
            return failed(payable);
        LendingDebtor &debtor = book.debtors[book.debtorOf(scalarText(row.value(u"id"_s)))];
        if (row.contains(u"country"_s))
            debtor.country = row.value(u"country"_s).toString();
        debtor.payable = *payable;
        debtor.isAffiliate = row.value(u"affiliate"_s).toBool();
        debtor.isGovernment = row.value(u"government"_s).toBool();
        debtor.isInsured = row.value(u"insured"_s).toBool();
        debtor.isOnHold = row.value(u"on_hold"_s).toBool();
        if (row.contains(u"concentration_pct"_s)) {
            const Result<qint64> cap = MetricParams(row).millionths(u"concentration_pct"_s);
            if (!cap)
                return failed(cap);
            debtor.cap = *cap;
        }
    }
    return {};
}

Result<> readItems(const MetricParams &params, LendingBook &book)
{
    const Result<QJsonArray> list = params.list(u"open_items"_s);
    if (!list)
        return failed(list);
    for (const QJsonValue value : *list) {
        const QJsonObject row = value.toObject();
        const Result<qint64> units = amountOr0(row, u"amount"_s, u"open_items"_s);
        const Result<qint64> disputed = amountOr0(row, u"disputed"_s, u"open_items"_s);
        if (!units || !disputed)
            return failed(units ? disputed : units);
        book.items.push_back({.key = scalarText(row.value(u"id"_s)),
                              .debtor = book.debtorOf(scalarText(row.value(u"customer"_s))),
                              .age = row.value(u"age"_s).toInt(),
                              .units = *units,
                              .disputed = *disputed,
                              .isUnbilled = row.value(u"unbilled"_s).toBool(),
                              .isUnverified = row.value(u"unverified"_s).toBool()});
    }
    return {};
}

/// The open items of a snapshot in a currency.
void readSnapshot(const MetricContext &context, ledger::AsOf asOf, Currency currency, LendingPolicy::AgedBy agedBy,
                  LendingBook &book)
{
    const auto day = qint32(asOf.day.toJulianDay());
    std::vector<std::optional<size_t>> debtorOf(context.snapshot.customerCount());
    OpenScan(context.snapshot, asOf.knownAt).onDay(asOf.day, [&](const OpenPart &part) {
        const ledger::CustomerId customer = context.snapshot.customerId[part.customer];
        if (part.currency != currency.number() || (context.customer && *context.customer != customer))
            return;
        if (!debtorOf[part.customer]) {
            debtorOf[part.customer] = book.debtors.size();
            book.debtors.push_back({.key = context.customerKey(customer),
                                    .country = context.country ? context.country(customer) : QString()});
        }
        const qint32 start = part.agesFrom(agedBy == LendingPolicy::AgedBy::DueDate);
        book.items.push_back({.key = QString::number(context.snapshot.documentId[part.document].value()),
                              .debtor = *debtorOf[part.customer],
                              .age = day - start,
                              .units = part.open});
    });
}

Result<LendingBook> lendingBook(const MetricParams &params, const MetricContext &context, Currency currency,
                                LendingPolicy::AgedBy agedBy)
{
    LendingBook book;
    if (params.has(u"open_items"_s)) {
        const Result<> debtors = readDebtors(params, book);
        const Result<> items = debtors ? readItems(params, book) : debtors;
        return items ? Result<LendingBook>(std::move(book)) : failed(items);
    }
    const Result<ledger::AsOf> asOf = params.asOf(context.asOf);
    if (!asOf)
        return failed(asOf);
    readSnapshot(context, *asOf, currency, agedBy, book);
    const Result<> debtors = readDebtors(params, book);
    return debtors ? Result<LendingBook>(std::move(book)) : failed(debtors);
}

Result<> readPercents(const MetricParams &params, LendingPolicy &policy)
{
    const std::pair<QString, qint64 *> percents[] = {{u"cross_age_pct"_s, &policy.crossAge},
                                                     {u"concentration_pct"_s, &policy.concentration},
                                                     {u"advance_pct"_s, &policy.advance},
                                                     {u"dilution_pct"_s, &policy.dilution},
                                                     {u"dilution_free_pct"_s, &policy.freeDilution}};
    for (const auto &[key, target] : percents) {
        if (!params.has(key))
            continue;
        const Result<qint64> percent = params.millionths(key);
        if (!percent)
            return failed(percent);
        *target = *percent;
    }
    return {};
}

Result<> readAmounts(const MetricParams &params, LendingPolicy &policy)
{
    for (const auto &[key, target] :
         {std::pair(u"loan"_s, &policy.loan), std::pair(u"other_reserves"_s, &policy.otherReserves)}) {
        const Result<qint64> units = params.has(key) ? params.units(key) : Result<qint64>(0);
        if (!units)
            return failed(units);
        *target = *units;
    }
    if (params.has(u"line"_s)) {
        const Result<qint64> line = params.units(u"line"_s);
        if (!line)
            return failed(line);
        policy.line = *line;
    }
    return {};
}

/// The one of `names` that a parameter is; the first where it is not given.
Result<int> choiceOf(const MetricParams &params, const QString &key, const QStringList &names)
{
    if (!params.has(key))
        return 0;
    const qsizetype index = names.indexOf(scalarText(params.values().value(key)));
    if (index < 0)
        return fail(Error::Kind::InvalidInput, Text::tr("The parameter “%1” may be: %2.").arg(key, names.join(u", "_s)),
                    {.field = key});
    return int(index);
}

Result<LendingPolicy> lendingPolicy(const MetricParams &params)
{
    LendingPolicy policy;
    const Result<int> days = params.has(u"past_due_days"_s) ? params.integer(u"past_due_days"_s) : Result<int>(90);
    if (!days)
        return failed(days);
    policy.pastDueDays = *days;
    if (params.has(u"home"_s))
        policy.home = scalarText(params.values().value(u"home"_s));
    const Result<> percents = readPercents(params, policy);
    const Result<> amounts = percents ? readAmounts(params, policy) : percents;
    if (!amounts)
        return failed(amounts);
    const Result<int> capOf
        = choiceOf(params, u"concentration_base"_s, {u"eligible_before_cap"_s, u"gross_ar"_s, u"eligible_after_cap"_s});
    const Result<int> dilutionBy
        = choiceOf(params, u"dilution_method"_s, {u"reduce_advance_rate"_s, u"reserve_before_advance"_s});
    const Result<int> agedBy = choiceOf(params, u"basis"_s, {u"invoice"_s, u"due"_s});
    const Result<int> taint = choiceOf(params, u"cross_age_test"_s, {u"at_least"_s, u"more_than"_s});
    for (const Result<int> *choice : {&capOf, &dilutionBy, &agedBy, &taint}) {
        if (!*choice)
            return failed(*choice);
    }
    policy.capOf = LendingPolicy::CapOf(*capOf);
    policy.dilutionBy = LendingPolicy::DilutionBy(*dilutionBy);
    policy.agedBy = LendingPolicy::AgedBy(*agedBy);
    policy.crossAgeStrictly = *taint == 1;
    return policy;
}

QJsonObject certificate(const BorrowingBase &base, const LendingPolicy &policy)
{
    const auto text = [&](qint64 units) { return moneyText(units, base.currency); };
    QJsonObject waterfall;
    QJsonArray order;
    for (const IneligibleLine &line : base.lines) {
        const QString name = ineligibleName(line.what, policy.pastDueDays);
        waterfall.insert(name, text(line.units));
        order.append(name);
    }
    return {{u"gross_ar"_s, text(base.gross)},
            {u"waterfall"_s, waterfall},
            {u"order"_s, order},
            {u"eligible"_s, text(base.eligible)},
            {u"gross_advance"_s, text(base.grossAdvance)},
            {u"dilution_reserve"_s, text(base.dilutionReserve)},
            {u"borrowing_base"_s, text(base.base)},
            {u"availability"_s, text(base.availability)}};
}

/// Stated items have no currency of their own: one answer in the base; else one per currency of the book.
template<typename Answer>
Result<MetricAnswer> answerBooks(const MetricParams &params, const MetricContext &context, LendingPolicy::AgedBy agedBy,
                                 Answer answer)
{
    const Result<std::vector<Currency>> currencies = params.has(u"open_items"_s)
        ? Result<std::vector<Currency>>(std::vector{context.base})
        : answerCurrencies(params, context);
    if (!currencies)
        return failed(currencies);
    QJsonObject byCode;
    for (const Currency currency : *currencies) {
        const Result<LendingBook> book = lendingBook(params, context, currency, agedBy);
        if (!book)
            return failed(book);
        byCode.insert(currency.code(), answer(*book, currency));
    }
    return MetricAnswer{currencies->size() == 1 ? byCode.begin().value() : QJsonValue(byCode), {}};
}

Result<MetricAnswer> computeBorrowingBase(const MetricParams &params, const MetricContext &context)
{
    const Result<LendingPolicy> policy = lendingPolicy(params);
    if (!policy)
        return failed(policy);
    return answerBooks(params, context, policy->agedBy, [&](const LendingBook &book, Currency currency) {
        return certificate(borrowingBase(currency, book.debtors, book.items, *policy), *policy);
    });
}

Result<MetricAnswer> computeCrossAges(const MetricParams &params, const MetricContext &context)
{
    const Result<int> days = params.has(u"past_due_days"_s) ? params.integer(u"past_due_days"_s) : Result<int>(90);
    if (!days)
        return failed(days);
    return answerBooks(params, context, kIssue, [&](const LendingBook &book, Currency) {
        QJsonObject byDebtor;
        const std::vector<CrossAge> ages = crossAges(book.debtors.size(), book.items, *days);
        for (size_t i = 0; i < ages.size(); ++i) {
            const auto percent = ages[i].percent();
            byDebtor.insert(book.debtors[i].key, percent ? QJsonValue(*percent) : QJsonValue());
        }
        return byDebtor;
    });
}

} // namespace

std::vector<Metric> lendingMetrics()
{
    return {
        {u"borrowing_base"_s, u"money"_s,
         [] {
             return Text::tr("What a lender advances on receivables. From everything owed each rule in turn takes what "
                             "is not eligible, and no amount leaves twice: what is too old, credits that would hide "
                             "it, the rest of debtors with too much that is old, disputed, affiliated, foreign and "
                             "public debtors, what is owed to them, unbilled, on hold, unproven, and what one debtor "
                             "owes beyond its cap. What is left times the advance rate, less the reserve for "
                             "dilution, up to the line, less the loan, is available. Every printed line is rounded "
                             "and later ones use the rounded figures.");
         },
         computeBorrowingBase},
        {u"cross_age_ratios"_s, u"percent"_s,
         [] {
             return Text::tr("The share of each debtor's balance that is older than the limit: its old debits over "
                             "what it owes net of credits.");
         },
         computeCrossAges},
    };
}

} // namespace quittance::insight
