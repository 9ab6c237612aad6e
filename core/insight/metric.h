#pragma once

#include "core/base/result.h"
#include "core/insight/bank_facts.h"
#include "core/insight/base_view.h"
#include "core/insight/behaviour_facts.h"
#include "core/insight/metric_params.h"
#include "core/ledger/document.h"
#include "core/ledger/payment_lines.h"
#include "core/store/snapshot.h"

#include <QJsonValue>
#include <QTimeZone>

#include <functional>

namespace quittance::insight {

/// How answers name a document, and the rate it was booked at.
struct DocumentLabel
{
    QString key;
    QString currencyRate; ///< decimal text in the base currency; empty: not stated
    QString number = {}; ///< as printed
};

/// What a metric is asked about: a book, and what holds where its parameters say nothing.
struct MetricContext
{
    const store::Snapshot &snapshot;
    /// As known at an instant. Absent: there is no bank and no card of a customer.
    std::function<Result<BehaviourFacts>(Instant)> behaviourFacts = {};
    ledger::AsOf asOf; ///< where there is no `as_of` or `known_at`
    Currency base; ///< of a book that has no documents, and of amounts that name none
    std::optional<Currency> currency; ///< answer only for this one
    std::optional<ledger::CustomerId> customer; ///< answer only for this one
    std::function<QString(ledger::CustomerId)> customerKey; ///< how answers name a customer
    std::function<std::optional<ledger::DocumentId>(QStringView)> findDocument; ///< by id or number
    /// In the order of the ids. Absent: documents cannot be named.
    std::function<Result<std::vector<DocumentLabel>>(std::span<const ledger::DocumentId>)> describe = {};
    /// Exchange rates as they were known; no table where the book has none.
    std::shared_ptr<const ledger::RateTable> rates = {};
    /// Of a figure that is asked in the base currency: the same book in its own currencies. `snapshot` is then in
    /// `base`.
    const store::Snapshot *native = nullptr;
    std::vector<ledger::PaymentStatement> payments = {}; ///< with their lines, where a platform states them

    /// Absent: nothing is known of customers' accounts, nor of a bank.
    std::function<Result<BankFacts>()> bankFacts = {};

    /// The book in its own currencies.
    [[nodiscard]] const store::Snapshot &ownCurrencies() const { return native ? *native : snapshot; }
    /// ISO 3166 alpha-2 or as given; empty function or text: not known.
    std::function<QString(ledger::CustomerId)> country = {};
};

/// A figure. Amounts, ratios and days are decimal text, tables are objects. What is not defined is null, and `reason`
/// says why in one lower-case word; it also stands in the object, beside the null.
struct MetricAnswer
{
    QJsonValue value;
    QString reason;
};

/// One metric: its name and parameters are those of the truth cases.
struct Metric
{
    QString name;
    QString unit; ///< money, percent, days, date or count
    QString (*definition)(); ///< full sentences, translated
    Result<MetricAnswer> (*compute)(const MetricParams &params, const MetricContext &context);
    bool isPerCurrency = true; ///< false: one answer, whatever currencies the book has
};

} // namespace quittance::insight
