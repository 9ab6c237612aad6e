#pragma once

#include "core/base/result.h"
#include "core/ledger/document.h"

#include <QFuture>
#include <QJsonObject>

#include <memory>
#include <optional>
#include <vector>

namespace quittance::workspace {

class OpenBook;

/// A metric by name with the parameters of the truth cases.
struct MetricRequest
{
    QString name;
    QJsonObject params;
    ledger::AsOf asOf;
    std::optional<Currency> currency; ///< absent: one value per currency of the book
    std::optional<Currency> base; ///< answer in this one, at the closing rates of the as-of day
    QString customer; ///< a customer's id in its source or its name; empty: the whole book
};

/// A figure as the console prints it.
struct MetricReply
{
    QJsonValue value; ///< null: not defined, see `reason`
    QString unit;
    QString reason;
    QString definition;
};

struct MetricDescription
{
    QString name;
    QString unit;
    QString definition;
};

/// Every metric there is, by name.
[[nodiscard]] std::vector<MetricDescription> metricDescriptions();

/// NotFound for an unknown name or customer, InvalidInput for a wrong parameter.
[[nodiscard]] QFuture<Result<MetricReply>> askMetric(const std::shared_ptr<OpenBook> &book, MetricRequest request);
/// The same for a metric that needs no book.
[[nodiscard]] Result<MetricReply> computeMetric(const MetricRequest &request);

/// One truth case, answered from its own ledger: an element of `check-cases`' list, and whether all agree.
[[nodiscard]] Result<QJsonObject> checkTruthCase(const QString &path);

} // namespace quittance::workspace
