#pragma once

#include "core/base/currency.h"
#include "core/base/date.h"
#include "core/connect/json/json_tree.h"

#include <QHash>

#include <optional>

namespace quittance::connect {

/// What platforms write where the source named no currency.
inline constexpr QStringView kNoCurrency = u"XXX";

/// What a page does not say of itself.
struct MappingContext
{
    std::optional<Currency> base; ///< of records that name no currency, or `XXX`
    QTimeZone zone = QTimeZone::utc(); ///< the ledger's
    QHash<QString, Currency> accountCurrencies; ///< of ledger bank accounts, whose lines name none
};

/// Why a record was not taken over.
struct FieldProblem
{
    QString path; ///< in the record: `lines[0].amount`
    QString value;
    QString reason; ///< a sentence
};

/// Reads the fields of one record; the first that cannot be read makes it a rejected one.
class RecordFields
{
public:
    RecordFields(const JsonValue &record, const MappingContext &context)
        : m_record(record)
        , m_context(context)
    {
    }

    [[nodiscard]] const JsonValue &record() const { return m_record; }
    [[nodiscard]] JsonValue operator[](QByteArrayView key) const { return m_record[key]; }
    [[nodiscard]] const MappingContext &context() const { return m_context; }
    [[nodiscard]] bool isGood() const { return !m_problem; }
    [[nodiscard]] const std::optional<FieldProblem> &problem() const { return m_problem; }

    /// Ids are opaque: a number is taken as it is written.
    [[nodiscard]] QString text(const JsonValue &value);
    [[nodiscard]] QString required(const JsonValue &parent, QByteArrayView key);
    [[nodiscard]] qint64 units(const JsonValue &parent, QByteArrayView key);
    [[nodiscard]] std::optional<qint64> unitsIfThere(const JsonValue &value);
    /// Decimal text; empty where it is not there.
    [[nodiscard]] QString decimal(const JsonValue &value);
    /// Decimal text of a rate above zero; empty where it is not there or zero, which no rate is.
    [[nodiscard]] QString rate(const JsonValue &value);
    [[nodiscard]] QDate day(const JsonValue &value);
    [[nodiscard]] QDate requiredDay(const JsonValue &parent, QByteArrayView key);
    /// The record's own, or the base currency.
    [[nodiscard]] Currency currency(const JsonValue &parent, QByteArrayView key = "currency");
    [[nodiscard]] bool isDeleted() const { return m_record["metadata"]["isDeleted"].isTrue(); }

    void reject(const JsonValue &at, const QString &reason);
    void rejectMissing(const JsonValue &parent, QByteArrayView key);

private:
    void reject(const QString &path, const QString &value, const QString &reason);

    JsonValue m_record;
    const MappingContext &m_context;
    std::optional<FieldProblem> m_problem;
};

} // namespace quittance::connect
