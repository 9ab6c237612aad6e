#pragma once

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/insight/aging.h"

#include <QJsonArray>
#include <QJsonObject>

namespace quittance::insight {

/// Parameters of a metric. A value may be JSON, or the text of it as a command line gives it. Every error is
/// InvalidInput and names the parameter as its field.
class MetricParams
{
public:
    MetricParams() = default;
    explicit MetricParams(QJsonObject values)
        : m_values(std::move(values))
    {
    }

    [[nodiscard]] const QJsonObject &values() const { return m_values; }
    [[nodiscard]] bool has(const QString &key) const;

    [[nodiscard]] Result<QString> text(const QString &key) const;
    [[nodiscard]] Result<QDate> day(const QString &key) const;
    [[nodiscard]] Result<QDate> day(const QString &key, QDate otherwise) const;
    [[nodiscard]] Result<int> integer(const QString &key) const;
    [[nodiscard]] Result<qint64> units(const QString &key) const;
    /// A ratio or a number of days as millionths: "0.833333" is 833,333. More than six decimals are refused.
    [[nodiscard]] Result<qint64> millionths(const QString &key) const;
    [[nodiscard]] Result<QJsonArray> list(const QString &key) const;
    /// `as_of` and `known_at`, each from `otherwise` where it is not given.
    [[nodiscard]] Result<ledger::AsOf> asOf(ledger::AsOf otherwise) const;
    /// `basis` (due, invoice, issue), `credits` and `edges`, in the words of the truth cases and the console.
    [[nodiscard]] Result<AgingPolicy> agingPolicy() const;

private:
    QJsonObject m_values;
};

/// A scalar of a row, as text.
[[nodiscard]] QString scalarText(const QJsonValue &value);
/// Units of a scalar of a row of the parameter `key`.
[[nodiscard]] Result<qint64> unitsOf(const QJsonValue &value, const QString &key);

/// `separate`, `own_date`, `fifo_oldest_due`, `current_bucket`, and the console's `own-date`, `fifo`, `current`.
[[nodiscard]] std::optional<CreditTreatment> creditTreatmentFromName(QStringView name);
/// `due`; `invoice` or `issue`.
[[nodiscard]] std::optional<AgingBasis> agingBasisFromName(QStringView name);

} // namespace quittance::insight
