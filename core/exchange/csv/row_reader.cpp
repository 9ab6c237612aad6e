#include "core/exchange/csv/row_reader.h"

#include "core/exchange/csv/cell_amount.h"
#include "core/exchange/csv/cell_date.h"

#include <QCoreApplication>

#include <xxhash.h>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::RowReader)
};

QString sentence(Oddity oddity, qint64 count)
{
    const int n = int(count);
    using enum Oddity;
    switch (oddity) {
    case OverPrecise:
        return Text::tr("%n amount(s) have more decimals than their currency. They are kept as written.", nullptr, n);
    case VoidDateUnknown:
        return Text::tr("%n void document(s) do not say when they were voided. Their issue date is taken.", nullptr, n);
    case VoidDateFromUpdate:
        return Text::tr("%n void document(s) are taken as void from their last change on.", nullptr, n);
    case SettlementDateApproximate:
        return Text::tr(
            "%n settled document(s) do not say when. The due date is taken if it is past, else the issue date; "
            "figures for earlier days are approximate.",
            nullptr, n);
    case OverOpen:
        return Text::tr("%n document(s) have more open than their amount. The open amount is passed over.", nullptr, n);
    case UnknownStatus:
        return Text::tr("%n document(s) have a status this program does not know. They are taken as issued.", nullptr,
                        n);
    case PaymentSplitOverRows:
        return Text::tr("%n row(s) continue a payment of an earlier row; the amounts of its rows are added up.",
                        nullptr, n);
    case SaidTwice:
        return Text::tr("%n row(s) repeat an earlier row word for word and are set aside.", nullptr, n);
    case AccountUnnamed:
        return Text::tr("%n line(s) do not name our bank account.", nullptr, n);
    }
    return {};
}

} // namespace

RowFate RowContext::reject(Field field, const QString &reason)
{
    m_outcome.rejected.push_back({m_row.line(), m_row.heading(field), m_row.text(field), reason});
    return RowFate::Rejected;
}

void RowContext::note(Oddity oddity)
{
    const size_t at = size_t(oddity);
    if (m_odd[at]++ == 0)
        m_firstOdd[at] = m_row.line();
}

void RowContext::finish()
{
    for (size_t i = 0; i < m_odd.size(); ++i) {
        if (m_odd[i] > 0)
            m_outcome.warnings.push_back({m_firstOdd[i], {}, sentence(Oddity(i), m_odd[i])});
    }
}

std::optional<QDate> RowContext::date(Field field)
{
    const QByteArrayView cell = m_row.bytes(field);
    if (cell.isEmpty())
        return QDate();
    const std::optional<QDate> day = readDate(cell, m_mapping.dateOrder.value_or(DateOrder::Ymd));
    if (!day)
        reject(field, Text::tr("“%1” is not a date in the order this file uses.").arg(QString::fromUtf8(cell)));
    return day;
}

std::optional<qint64> RowContext::units(Field field, bool *given)
{
    const QByteArrayView cell = m_row.bytes(field);
    if (given != nullptr)
        *given = !cell.isEmpty();
    if (cell.isEmpty())
        return 0;
    const Result<AmountCell> amount = readAmount(cell, m_mapping.decimalMark);
    if (!amount) {
        reject(field, amount.error().message);
        return std::nullopt;
    }
    if (amount->currency)
        m_written = amount->currency;
    return amount->units;
}

std::optional<Currency> RowContext::currency()
{
    const std::optional<Currency> written = std::exchange(m_written, std::nullopt);
    const QByteArrayView cell = m_row.bytes(Field::Currency);
    if (cell.isEmpty()) {
        const std::optional<Currency> known = written ? written : m_options.currency;
        if (!known)
            reject(Field::Currency, Text::tr("Neither the row nor the import says which currency this is."));
        return known;
    }
    if (cell != m_lastCode) {
        m_lastCode = cell.toByteArray();
        m_lastCurrency = Currency::fromCode(QString::fromUtf8(cell));
    }
    if (!m_lastCurrency) {
        reject(Field::Currency, Text::tr("“%1” is not an ISO 4217 currency code.").arg(QString::fromUtf8(cell)));
        return std::nullopt;
    }
    if (written && *written != *m_lastCurrency) {
        reject(Field::Currency,
               Text::tr("The amount is written in %1, the row says %2.").arg(written->code(), m_lastCurrency->code()));
        return std::nullopt;
    }
    return m_lastCurrency;
}

std::optional<QString> RowContext::identifier(Field field)
{
    const QByteArrayView cell = m_row.bytes(field);
    if (isScientific(cell)) {
        reject(field,
               Text::tr("“%1” was shortened by a spreadsheet; its last digits are lost.").arg(QString::fromUtf8(cell)));
        return std::nullopt;
    }
    return QString::fromUtf8(cell);
}

QString RowContext::repeated(Field field)
{
    constexpr qsizetype kMostKept = 200'000;
    const QByteArrayView cell = m_row.bytes(field);
    if (cell.isEmpty())
        return {};
    const quint64 key = XXH3_64bits(cell.data(), size_t(cell.size()));
    const auto found = m_repeated.constFind(key);
    if (found != m_repeated.constEnd() && QAnyStringView::equal(*found, QUtf8StringView(cell.data(), cell.size())))
        return *found;
    QString text = QString::fromUtf8(cell);
    if (m_repeated.size() < kMostKept)
        m_repeated.insert(key, text);
    return text;
}

std::unique_ptr<RowReader> makeRowReader(RecordKind kind)
{
    using enum RecordKind;
    switch (kind) {
    case Customers:
        return makeCustomerRows();
    case Invoices:
        return makeDocumentRows(ledger::DocumentKind::Invoice);
    case CreditNotes:
        return makeDocumentRows(ledger::DocumentKind::CreditNote);
    case Payments:
        return makePaymentRows();
    case Bank:
        return makeBankRows();
    case Rates:
        return makeRateRows();
    }
    return nullptr;
}

} // namespace quittance::exchange
