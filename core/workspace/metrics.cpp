#include "core/workspace/metrics.h"

#include "core/base/text_fold.h"
#include "core/exchange/ledger_json/truth_ledger.h"
#include "core/insight/metric_catalogue.h"
#include "core/insight/truth_case.h"
#include "core/store/bank_gateway.h"
#include "core/store/company_gateway.h"
#include "core/store/customer_gateway.h"
#include "core/store/document_gateway.h"
#include "core/store/rate_gateway.h"
#include "core/workspace/approval_metrics.h"
#include "core/workspace/behaviour_facts.h"
#include "core/workspace/evidence_metrics.h"
#include "core/workspace/open_book.h"

#include <QCoreApplication>
#include <QFile>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace quittance::workspace {

using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::Metrics)
};

std::vector<Currency> currenciesOf(const store::Snapshot &snapshot)
{
    QSet<quint16> numbers(snapshot.current.currency.begin(), snapshot.current.currency.end());
    std::vector<Currency> currencies;
    for (const quint16 number : std::as_const(numbers)) {
        if (const std::optional<Currency> currency = Currency::fromNumber(number))
            currencies.push_back(*currency);
    }
    std::ranges::sort(currencies, {}, &Currency::code);
    return currencies;
}

Result<std::optional<ledger::CustomerId>> findCustomer(const store::CustomerGateway &gateway, ledger::CompanyId company,
                                                       const QString &key)
{
    if (key.isEmpty())
        return std::optional<ledger::CustomerId>();
    const Result<std::vector<ledger::CustomerId>> ids = gateway.ids(company);
    if (!ids)
        return failed(ids);
    const Result<std::vector<ledger::Customer>> all = gateway.byIds(*ids);
    if (!all)
        return failed(all);
    const QString folded = foldText(key);
    for (const ledger::Customer &customer : *all) {
        if (customer.fact.remoteId == key || foldText(customer.fact.name) == folded)
            return std::optional(customer.id);
    }
    return fail(Error::Kind::NotFound, Text::tr("There is no customer “%1” in the book.").arg(key));
}

insight::MetricCatalogue catalogueOfAll()
{
    std::vector<insight::Metric> others = evidenceMetrics();
    std::ranges::move(approvalMetrics(), std::back_inserter(others));
    return insight::MetricCatalogue(std::move(others));
}

Result<insight::BankFacts> readBankFacts(const Connection &connection, ledger::CompanyId company)
{
    const store::CustomerGateway customers(connection);
    const Result<std::vector<ledger::CustomerId>> ids = customers.ids(company);
    if (!ids)
        return failed(ids);
    Result<std::vector<ledger::Customer>> rows = customers.byIds(*ids);
    Result<std::vector<ledger::BankLine>> lines = store::BankGateway(connection).allLines(company);
    Result<std::vector<store::UsedPart>> used = store::MatchGateway(connection).usedParts(company);
    if (!rows || !lines)
        return rows ? failed(lines) : failed(rows);
    if (!used)
        return failed(used);
    return insight::BankFacts{std::move(*rows), std::move(*lines), {}, std::move(*used)};
}

Result<MetricReply> answer(const insight::MetricCatalogue &catalogue, const MetricRequest &request,
                           insight::MetricContext context)
{
    const insight::Metric *metric = catalogue.find(request.name);
    if (!metric)
        return fail(Error::Kind::NotFound, Text::tr("There is no metric “%1”.").arg(request.name));
    MetricReply reply{.value = {}, .unit = metric->unit, .reason = {}, .definition = metric->definition()};
    const std::vector<Currency> currencies
        = request.currency ? std::vector{*request.currency} : currenciesOf(context.snapshot);
    const insight::MetricParams params(request.params);
    if (currencies.size() <= 1 || !metric->isPerCurrency) {
        if (currencies.size() == 1)
            context.currency = currencies.front();
        const Result<insight::MetricAnswer> one = catalogue.compute(request.name, params, context);
        if (!one)
            return failed(one);
        reply.value = one->value;
        reply.reason = one->reason;
        return reply;
    }
    QJsonObject byCurrency;
    for (const Currency currency : currencies) {
        context.currency = currency;
        const Result<insight::MetricAnswer> one = catalogue.compute(request.name, params, context);
        if (!one)
            return failed(one);
        byCurrency[currency.code()] = one->value;
        if (reply.reason.isEmpty())
            reply.reason = one->reason;
    }
    reply.value = byCurrency;
    return reply;
}

Result<std::vector<insight::DocumentLabel>> labelsOf(const store::DocumentGateway &documents,
                                                     std::span<const ledger::DocumentId> ids)
{
    const Result<std::vector<ledger::Document>> found = documents.byIds(ids);
    if (!found)
        return failed(found);
    QHash<ledger::DocumentId, insight::DocumentLabel> byId;
    for (const ledger::Document &document : *found) {
        const ledger::DocumentFact &fact = document.fact;
        byId.insert(document.id, {fact.number.isEmpty() ? fact.remoteId : fact.number, fact.currencyRate, fact.number});
    }
    std::vector<insight::DocumentLabel> labels;
    for (const ledger::DocumentId id : ids)
        labels.push_back(byId.value(id));
    return labels;
}

/// The same figure over the book in one currency.
Result<MetricReply> answerInBase(const MetricRequest &request, insight::MetricContext context)
{
    const Result<ledger::AsOf> asOf = insight::MetricParams(request.params).asOf(request.asOf);
    if (!asOf)
        return failed(asOf);
    const insight::MetricCatalogue catalogue = catalogueOfAll();
    const insight::Metric *metric = catalogue.find(request.name);
    const Result<store::Snapshot> converted = metric && !metric->isPerCurrency
        ? Result<store::Snapshot>(context.snapshot)
        : insight::snapshotInBase(context.snapshot, *asOf, {.base = *request.base, .rates = context.rates});
    if (!converted)
        return failed(converted);
    MetricRequest inBase = request;
    inBase.currency = request.base;
    insight::MetricContext over{.snapshot = *converted,
                                .behaviourFacts = context.behaviourFacts,
                                .asOf = context.asOf,
                                .base = *request.base,
                                .currency = request.base,
                                .customer = context.customer,
                                .customerKey = context.customerKey,
                                .findDocument = context.findDocument,
                                .describe = context.describe,
                                .rates = context.rates,
                                .native = &context.snapshot,
                                .payments = context.payments,
                                .bankFacts = context.bankFacts,
                                .country = context.country};
    return answer(catalogue, inBase, over);
}

Result<MetricReply> answerFromBook(const Connection &connection, const store::Snapshot &snapshot,
                                   ledger::CompanyId company, const MetricRequest &request)
{
    const store::CustomerGateway customers(connection);
    const store::DocumentGateway documents(connection);
    const Result<store::Company> self = store::CompanyGateway(connection).byId(company);
    const Result<std::optional<ledger::CustomerId>> customer = findCustomer(customers, company, request.customer);
    if (!self || !customer)
        return self ? failed(customer) : failed(self);
    Result<ledger::RateTable> rates = store::RateGateway(connection).table(company, request.asOf.knownAt);
    if (!rates)
        return failed(rates);
    const insight::MetricContext context{
        .snapshot = snapshot,
        .behaviourFacts =
            [&](Instant knownAt) {
                return readBehaviourFacts({connection, snapshot}, {{}, knownAt});
            },
        .asOf = request.asOf,
        .base = self->baseCurrency,
        .currency = request.currency,
        .customer = *customer,
        .customerKey =
            [&customers](ledger::CustomerId id) {
                const auto found = customers.byIds(std::span(&id, 1));
                return found && !found->empty()
                    ? (found->front().fact.remoteId.isEmpty() ? found->front().fact.name : found->front().fact.remoteId)
                    : QString();
            },
        .findDocument = [&documents, company](QStringView name) -> std::optional<ledger::DocumentId> {
            const auto found = documents.byNumber(company, name.toString());
            return found && !found->empty() ? std::optional(found->front()) : std::nullopt;
        },
        .describe = [&documents](std::span<const ledger::DocumentId> ids) { return labelsOf(documents, ids); },
        .rates = std::make_shared<const ledger::RateTable>(std::move(*rates)),
        .bankFacts = [&connection, company] { return readBankFacts(connection, company); },
        .country =
            [&customers](ledger::CustomerId id) {
                const auto found = customers.byIds(std::span(&id, 1));
                return found && !found->empty() ? found->front().fact.country : QString();
            }};
    if (request.base)
        return answerInBase(request, context);
    return answer(catalogueOfAll(), request, context);
}

} // namespace

std::vector<MetricDescription> metricDescriptions()
{
    std::vector<MetricDescription> list;
    const insight::MetricCatalogue catalogue = catalogueOfAll();
    for (const insight::Metric &metric : catalogue.all())
        list.push_back({metric.name, metric.unit, metric.definition()});
    std::ranges::sort(list, {}, &MetricDescription::name);
    return list;
}

QFuture<Result<MetricReply>> askMetric(const std::shared_ptr<OpenBook> &book, MetricRequest request)
{
    return book->readWithSnapshot([company = book->company(), request = std::move(request)](
                                      const Connection &connection, const store::Snapshot &snapshot) {
        return answerFromBook(connection, snapshot, company, request);
    });
}

Result<MetricReply> computeMetric(const MetricRequest &request)
{
    const store::Snapshot nothing;
    return answer(catalogueOfAll(), request,
                  {.snapshot = nothing,
                   .asOf = request.asOf,
                   .base = {},
                   .currency = request.currency,
                   .customer = {},
                   .customerKey = [](ledger::CustomerId) { return QString(); },
                   .findDocument = [](QStringView) { return std::optional<ledger::DocumentId>(); }});
}

Result<QJsonObject> checkTruthCase(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Io, Text::tr("The file cannot be opened: %1.").arg(file.errorString()), {path});
    const QByteArray json = file.readAll();
    const Result<ledger::FactBatch> ledger = exchange::readTruthLedger(json);
    if (!ledger)
        return failed(ledger);
    const Result<insight::CaseCheck> check = insight::checkCase(json, *ledger, catalogueOfAll());
    if (!check)
        return failed(check);
    QJsonObject result = check->toJson();
    result[QStringLiteral("agree")] = check->agree;
    result[QStringLiteral("disagree")] = check->disagree;
    result[QStringLiteral("not_supported")] = check->unsupported;
    return result;
}

} // namespace quittance::workspace
