#pragma once

#include "core/base/minor_units.h"
#include "core/base/result.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace quittance::exchange {

/// What the rows of a table are.
enum class RecordKind : quint8 { Customers, Invoices, CreditNotes, Payments, Bank, Rates };

inline constexpr RecordKind kRecordKinds[] = {RecordKind::Customers, RecordKind::Invoices, RecordKind::CreditNotes,
                                              RecordKind::Payments,  RecordKind::Bank,     RecordKind::Rates};

/// `customers`, `invoices`, `credit-notes`, `payments`, `bank`, `rates`.
[[nodiscard]] QString recordKindName(RecordKind kind);
[[nodiscard]] std::optional<RecordKind> recordKindFromName(QStringView name);

/// What a column can mean. Which of them a kind of record knows: fieldsOf().
enum class Field : quint8 {
    Id,
    Name,
    Currency,
    Email,
    Parent,
    Country,
    Aliases,
    Accounts, ///< the account a customer pays from
    CreditLimit,
    TermsDays,
    Number,
    AltNumbers,
    CustomerId,
    CustomerName,
    Issue,
    Due,
    Amount,
    Open,
    CurrencyRate,
    Status,
    PaidOn,
    VoidedOn,
    Updated, ///< last change; the day of a void when nothing better is known
    Reference,
    Description,
    Date,
    AppliesTo,
    Booking,
    Value,
    Credit,
    Debit,
    Direction, ///< a word or letter that says credit or debit beside an unsigned amount
    Balance,
    Account, ///< our own account
    Counterparty,
    CounterpartyAccount,
    Text,
    EndToEndId,
    FromCurrency,
    ToCurrency,
    ExchangeRate ///< of a table of rates: units of the second currency for one of the first
};
inline constexpr int kFieldCount = int(Field::ExchangeRate) + 1;

/// The word for it in a mapping file: `customer_id`, `applies_to`.
[[nodiscard]] QString fieldName(Field field);
[[nodiscard]] std::optional<Field> fieldFromName(QStringView name);
/// The fields that rows of `kind` may fill, in the order a form shows them.
[[nodiscard]] std::vector<Field> fieldsOf(RecordKind kind);
/// Of fieldsOf(kind), those without which no row can be read. Alternatives (credit or amount) are not listed.
[[nodiscard]] std::vector<Field> requiredFieldsOf(RecordKind kind);

enum class DateOrder : quint8 { Ymd, Dmy, Mdy };
enum class SignRule : quint8 { AsIs, Reversed };

/// How a table's columns become facts: the file `quittance-mapping/1` that the wizard saves.
struct ColumnMapping
{
    struct Column
    {
        QString heading;
        std::vector<Field> fields;

        friend bool operator==(const Column &, const Column &) = default;
    };

    RecordKind as = RecordKind::Invoices;
    QChar delimiter; ///< null: found out
    QString encoding; ///< empty: found out
    QString sheet; ///< of a workbook; empty: the first that holds a table
    std::optional<int>
        headerRows; ///< rows before the data, the last of which has the headings; 0: headings are 1, 2, …
    std::optional<DateOrder> dateOrder; ///< absent: inferred over the columns
    QChar decimalMark; ///< null: inferred over the columns
    SignRule sign = SignRule::AsIs;
    bool rowsAreLines = false; ///< rows of one document are its lines; their amounts add up to it
    std::vector<Column> columns; ///< headings not named are ignored
    QMap<Field, QString> constants;
    MinorUnits minorUnits; ///< decimals of the source's currencies, where they are not those of ISO 4217
    QMap<QString, QStringList> only; ///< heading → values; rows with other values are set aside

    /// The headings that fill `field`, in the mapping's order.
    [[nodiscard]] QStringList headingsFor(Field field) const;

    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

/// Reads `quittance-mapping/1`. InvalidInput names the key that is wrong.
[[nodiscard]] Result<ColumnMapping> parseMapping(const QByteArray &json);
/// The same as JSON, indented; parseMapping gives back an equal mapping.
[[nodiscard]] QByteArray mappingToJson(const ColumnMapping &mapping);

/// A stable key of a header row, by which a saved mapping is found again: folded headings, in any order.
[[nodiscard]] QByteArray headerSignature(const QStringList &headings);

} // namespace quittance::exchange
