#pragma once

#include "core/exchange/content_id.h"
#include "core/exchange/csv/row_view.h"
#include "core/exchange/importer.h"

#include <QHash>

#include <memory>

namespace quittance::exchange {

/// What reading a row came to.
enum class RowFate : quint8 { Read, Rejected, SetAside };

/// Oddities that are counted and told once per file, with the first line they occur on.
enum class Oddity : quint8 {
    OverPrecise, ///< decimals the currency does not have
    VoidDateUnknown,
    VoidDateFromUpdate,
    SettlementDateApproximate,
    OverOpen, ///< more open than the amount
    UnknownStatus,
    PaymentSplitOverRows,
    SaidTwice,
    AccountUnnamed
};
inline constexpr int kOddityCount = int(Oddity::AccountUnnamed) + 1;

/// Reads what the cells of one row say, under one mapping's rules, and keeps the file's account of bad and odd rows.
class RowContext
{
public:
    RowContext(RowView row, const ColumnMapping &mapping, const ReadOptions &options, ReadOutcome &outcome)
        : m_row(std::move(row))
        , m_mapping(mapping)
        , m_options(options)
        , m_outcome(outcome)
    {
    }

    [[nodiscard]] RowView &row() { return m_row; }
    [[nodiscard]] const RowView &row() const { return m_row; }
    [[nodiscard]] const ReadOptions &options() const { return m_options; }
    [[nodiscard]] ledger::FactBatch &batch() { return m_outcome.batch; }
    [[nodiscard]] ReadOutcome &outcome() { return m_outcome; }
    [[nodiscard]] SignRule sign() const { return m_mapping.sign; }
    [[nodiscard]] bool rowsAreLines() const { return m_mapping.rowsAreLines; }
    [[nodiscard]] const MinorUnits &minorUnits() const { return m_mapping.minorUnits; }

    /// Records the rejection; always Rejected.
    RowFate reject(Field field, const QString &reason);
    void note(Oddity oddity);
    /// Turns the oddities noted into the outcome's warnings.
    void finish();

    /// The day in `field`; an invalid date when the cell is empty. Nothing when it was refused, which is then recorded.
    [[nodiscard]] std::optional<QDate> date(Field field);
    /// The units in `field`; 0 and `*given` false when the cell is empty. Nothing when it was refused.
    [[nodiscard]] std::optional<qint64> units(Field field, bool *given = nullptr);
    /// The row's currency by its column, its amount, a constant, or the caller. Nothing when refused.
    [[nodiscard]] std::optional<Currency> currency();
    /// An identifier as written, leading zeros and all. Nothing when a spreadsheet has shortened it.
    [[nodiscard]] std::optional<QString> identifier(Field field);
    /// The text of a field whose values repeat, such as a customer's name: equal ones share their memory.
    [[nodiscard]] QString repeated(Field field);

private:
    RowView m_row;
    const ColumnMapping &m_mapping;
    const ReadOptions &m_options;
    ReadOutcome &m_outcome;
    std::optional<Currency> m_written; ///< a code beside an amount of this row
    QHash<quint64, QString> m_repeated;
    QByteArray m_lastCode;
    std::optional<Currency> m_lastCurrency;
    std::array<qint64, kOddityCount> m_odd = {};
    std::array<qint64, kOddityCount> m_firstOdd = {};
};

/// Turns the rows of one kind of record into facts. The row to read stands in the context.
class RowReader
{
public:
    RowReader() = default;
    RowReader(const RowReader &) = delete;
    RowReader &operator=(const RowReader &) = delete;
    virtual ~RowReader() = default;

    [[nodiscard]] virtual RowFate read(RowContext &context) = 0;
    /// After the last row.
    virtual void finish(RowContext &) { }
};

[[nodiscard]] std::unique_ptr<RowReader> makeCustomerRows();
[[nodiscard]] std::unique_ptr<RowReader> makeDocumentRows(ledger::DocumentKind kind);
[[nodiscard]] std::unique_ptr<RowReader> makePaymentRows();
[[nodiscard]] std::unique_ptr<RowReader> makeBankRows();
[[nodiscard]] std::unique_ptr<RowReader> makeRateRows();
[[nodiscard]] std::unique_ptr<RowReader> makeRowReader(RecordKind kind);

} // namespace quittance::exchange
