#include "core/insight/truth_case.h"

#include "core/insight/metric_families.h"
#include "core/store/snapshot_builder.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

/// A plain decimal without what does not change its value; nothing for other text.
std::optional<QString> canonicalDecimal(QString text)
{
    const bool isNegative = text.startsWith(u'-');
    if (isNegative)
        text.remove(0, 1);
    const bool isPlain = !text.isEmpty() && text.count(u'.') <= 1 && text.front() != u'.' && text.back() != u'.'
        && std::ranges::all_of(text, [](QChar c) { return c == u'.' || (c >= u'0' && c <= u'9'); });
    if (!isPlain)
        return std::nullopt;
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    while (text.size() > 1 && text.startsWith(u'0') && text.at(1) != u'.')
        text.remove(0, 1);
    return isNegative && text != u"0" ? u'-' + text : text;
}

bool leavesAgree(const QJsonValue &actual, const QJsonValue &expected)
{
    const bool isNumeric = (expected.isString() || expected.isDouble()) && (actual.isString() || actual.isDouble());
    if (!isNumeric)
        return (actual.isUndefined() ? QJsonValue() : actual) == expected;
    const QString left = scalarText(actual);
    const QString right = scalarText(expected);
    const auto leftNumber = canonicalDecimal(left);
    const auto rightNumber = canonicalDecimal(right);
    return leftNumber && rightNumber ? *leftNumber == *rightNumber : left == right;
}

/// The book of a case with what its metrics ask for by name.
class CaseBook
{
public:
    CaseBook(const QJsonObject &root, const ledger::FactBatch &ledger)
        : m_book(store::memoryBookOf(ledger))
        , m_openItems(root.value(u"open_items"_s))
        , m_customers(root.value(u"customers"_s))
        , m_base(Currency::fromCode(root.value(u"base_currency"_s).toString()).value_or(Currency()))
        , m_rates(ratesOf(root.value(u"rates"_s).toObject(), m_base))
        , m_matchingPolicy(root.value(u"matching_policy"_s))
        , m_approvalLevels(root.value(u"approval_levels"_s))
        , m_bank(bankOf(root, ledger, m_book))
    {
        if (const Result<QDate> day = parseIsoDate(root.value(u"as_of"_s).toString()))
            m_asOf = *day;
        for (const ledger::DocumentFact &fact : ledger.documents) {
            m_bookingRates.insert({int(fact.kind), fact.remoteId}, fact.currencyRate);
            m_numbers.insert({int(fact.kind), fact.remoteId}, fact.number);
        }
        if (const auto payments = paymentStatements(root.value(u"payments"_s).toArray(), m_base))
            m_payments = *payments;
    }

    [[nodiscard]] MetricContext context() const
    {
        return {.snapshot = m_book.snapshot,
                .asOf = {m_asOf},
                .base = m_base,
                .currency = {},
                .customer = {},
                .customerKey = [this](ledger::CustomerId id) { return m_book.customerKey[size_t(id.value() - 1)]; },
                .findDocument = [this](QStringView name) { return find(name); },
                .describe = [this](std::span<const ledger::DocumentId> ids) { return describe(ids); },
                .rates = m_rates,
                .payments = m_payments,
                .bankFacts = [this] { return Result<BankFacts>(m_bank); }};
    }

    /// A case that states open items instead of documents asks every query about them.
    [[nodiscard]] MetricParams paramsOf(const QJsonObject &query) const
    {
        QJsonObject params = query.value(u"params"_s).toObject();
        if (m_openItems.isArray() && !params.contains(u"open_items"_s)) {
            params.insert(u"open_items"_s, m_openItems);
            params.insert(u"customers"_s, m_customers);
        }
        if (m_matchingPolicy.isObject() && !params.contains(u"matching_policy"_s))
            params.insert(u"matching_policy"_s, m_matchingPolicy);
        if (m_approvalLevels.isArray() && !params.contains(u"approval_levels"_s))
            params.insert(u"approval_levels"_s, m_approvalLevels);
        return MetricParams(std::move(params));
    }

private:
    [[nodiscard]] std::optional<ledger::DocumentId> find(QStringView name) const
    {
        const auto &refs = m_book.documentRef;
        auto found = std::ranges::find(refs, name, &ledger::DocumentRef::remoteId);
        if (found == refs.end())
            found = std::ranges::find(refs, name, &ledger::DocumentRef::number);
        if (found == refs.end())
            return std::nullopt;
        return m_book.snapshot.documentId[size_t(found - refs.begin())];
    }

    [[nodiscard]] Result<std::vector<DocumentLabel>> describe(std::span<const ledger::DocumentId> ids) const
    {
        std::vector<DocumentLabel> labels;
        for (const ledger::DocumentId id : ids) {
            const ledger::DocumentRef &ref = m_book.documentRef[size_t(id.value() - 1)];
            const std::pair key(int(ref.kind), ref.remoteId);
            labels.push_back({ref.remoteId, m_bookingRates.value(key), m_numbers.value(key)});
        }
        return labels;
    }

    /// Days with rates by currency, in units of the base currency for one of it.
    static std::shared_ptr<const ledger::RateTable> ratesOf(const QJsonObject &days, Currency base)
    {
        auto table = std::make_shared<ledger::RateTable>();
        for (auto day = days.begin(); day != days.end(); ++day) {
            const Result<QDate> date = parseIsoDate(day.key());
            const QJsonObject rates = day.value().toObject();
            for (auto one = rates.begin(); date && one != rates.end(); ++one) {
                const auto from = Currency::fromCode(one.key());
                const Result<Rate> rate = Rate::parse(one.value().toString());
                if (from && rate)
                    table->add(*date, *from, base, *rate);
            }
        }
        return table;
    }

    /// Bank lines by their order, with the links that only the case's text states.
    static BankFacts bankOf(const QJsonObject &root, const ledger::FactBatch &ledger, const store::MemoryBook &book)
    {
        BankFacts facts;
        for (size_t i = 0; i < book.snapshot.customerCount(); ++i) {
            ledger::Customer &customer = facts.customers.emplace_back();
            customer.id = book.snapshot.customerId[i];
            const auto stated
                = std::ranges::find(ledger.customers, book.customerKey[i], &ledger::CustomerFact::remoteId);
            if (stated != ledger.customers.end())
                customer.fact = *stated;
            customer.fact.name = book.snapshot.customerName[i];
            if (const qint32 parent = book.snapshot.customerParent[i]; parent >= 0)
                customer.parent = book.snapshot.customerId[size_t(parent)];
        }
        QHash<QString, ledger::BankLineId> ids;
        for (const ledger::BankLineFact &fact : ledger.bankLines) {
            ledger::BankLine &line = facts.lines.emplace_back();
            line.id = ledger::BankLineId(qint64(facts.lines.size()));
            line.fact = fact;
            ids.insert(fact.remoteId, line.id);
        }
        const QJsonArray rows = root.value(u"bank_transactions"_s).toArray();
        for (const QJsonValue value : rows) {
            const QJsonObject row = value.toObject();
            const ledger::BankLineId line = ids.value(row.value(u"id"_s).toString());
            facts.links.push_back({line, ids.value(row.value(u"pending_id"_s).toString()),
                                   ids.value(row.value(u"reverses"_s).toString())});
        }
        return facts;
    }

    store::MemoryBook m_book;
    QDate m_asOf = QDate::currentDate();
    QJsonValue m_openItems;
    QJsonValue m_customers;
    Currency m_base;
    std::shared_ptr<const ledger::RateTable> m_rates;
    QJsonValue m_matchingPolicy;
    QJsonValue m_approvalLevels;
    BankFacts m_bank;
    QHash<std::pair<int, QString>, QString> m_bookingRates;
    QHash<std::pair<int, QString>, QString> m_numbers;
    std::vector<ledger::PaymentStatement> m_payments;
};

QueryCheck checkQuery(const QJsonObject &query, const MetricCatalogue &catalogue, const CaseBook &book,
                      const MetricContext &context)
{
    QueryCheck check = {.id = query.value(u"id"_s).toString(),
                        .metric = query.value(u"metric"_s).toString(),
                        .actual = {},
                        .expected = query.value(u"expected"_s)};
    if (!catalogue.find(check.metric)) {
        check.isSupported = false;
        check.reason = Text::tr("This release does not know the metric.");
        return check;
    }
    const Result<MetricAnswer> answer = catalogue.compute(check.metric, book.paramsOf(query), context);
    if (!answer) {
        check.reason = answer.error().message;
        return check;
    }
    check.actual = answer->value;
    check.reason = answer->reason;
    check.agrees = agreesWith(check.actual, check.expected);
    return check;
}

} // namespace

bool agreesWith(const QJsonValue &actual, const QJsonValue &expected)
{
    if (expected.isObject()) {
        const QJsonObject members = expected.toObject();
        return actual.isObject() && std::ranges::all_of(members.keys(), [&](const QString &key) {
                   return agreesWith(actual.toObject().value(key), members.value(key));
               });
    }
    if (expected.isArray()) {
        const QJsonArray left = actual.toArray();
        const QJsonArray right = expected.toArray();
        return actual.isArray()
            && std::equal(left.begin(), left.end(), right.begin(), right.end(),
                          [](const QJsonValue &a, const QJsonValue &b) { return agreesWith(a, b); });
    }
    return leavesAgree(actual, expected);
}

QJsonObject CaseCheck::toJson() const
{
    QJsonArray list;
    for (const QueryCheck &query : queries) {
        QJsonObject entry = {{u"id"_s, query.id},
                             {u"metric"_s, query.metric},
                             {u"actual"_s, query.actual},
                             {u"expected"_s, query.expected},
                             {u"agrees"_s, query.agrees}};
        if (!query.reason.isEmpty())
            entry.insert(u"reason"_s, query.reason);
        if (!query.isSupported)
            entry.insert(u"supported"_s, false);
        list.append(entry);
    }
    return {{u"case_id"_s, caseId}, {u"queries"_s, list}};
}

Result<CaseCheck> checkCase(const QByteArray &json, const ledger::FactBatch &ledger, const MetricCatalogue &catalogue)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root.value(u"schema"_s).toString() != u"quittance-truth-case/1")
        return fail(Error::Kind::InvalidInput, Text::tr("This is not a truth case that can be checked."));
    const CaseBook book(root, ledger);
    const MetricContext context = book.context();
    CaseCheck check = {.caseId = root.value(u"case_id"_s).toString(), .queries = {}};
    const QJsonArray queries = root.value(u"queries"_s).toArray();
    for (const QJsonValue query : queries) {
        const QueryCheck &checked = check.queries.emplace_back(checkQuery(query.toObject(), catalogue, book, context));
        ++(checked.agrees ? check.agree : check.disagree);
        check.unsupported += checked.isSupported ? 0 : 1;
    }
    return check;
}

} // namespace quittance::insight
