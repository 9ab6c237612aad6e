#pragma once

#include "core/base/result.h"
#include "core/insight/metric_catalogue.h"
#include "core/ledger/facts.h"

#include <QJsonObject>

#include <vector>

namespace quittance::insight {

/// One query of a case, as answered.
struct QueryCheck
{
    QString id;
    QString metric;
    QJsonValue actual; ///< null beside a reason where the metric is not known
    QJsonValue expected;
    bool agrees = false;
    bool isSupported = true; ///< false: this release has no such metric, which also does not agree
    QString reason; ///< why there is no answer, as a sentence
};

/// One case file, checked.
struct CaseCheck
{
    QString caseId;
    std::vector<QueryCheck> queries;
    int agree = 0;
    int disagree = 0; ///< with those not supported
    int unsupported = 0; ///< of those that disagree

    /// `{"case_id","queries":[{"id","metric","actual","expected","agrees"}]}`: an element of the console's `cases`.
    [[nodiscard]] QJsonObject toJson() const;
};

/// Answers every query of a `quittance-truth-case/1` text from `ledger` with the product's metrics and compares with
/// what it expects. Every expected leaf must be in the answer and equal; numbers are compared by value, not by text.
/// InvalidInput for text that is no such case. A query that cannot be answered disagrees and says why.
[[nodiscard]] Result<CaseCheck> checkCase(const QByteArray &json, const ledger::FactBatch &ledger,
                                          const MetricCatalogue &catalogue = MetricCatalogue());

/// True when `actual` has every leaf of `expected`.
[[nodiscard]] bool agreesWith(const QJsonValue &actual, const QJsonValue &expected);

} // namespace quittance::insight
