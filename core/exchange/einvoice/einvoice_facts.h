#pragma once

#include "core/exchange/einvoice/einvoice.h"
#include "core/exchange/importer.h"

namespace quittance::exchange {

/// Turns an invoice as its file writes it into facts: the document, its customer, a payment where the file says that a
/// part was paid before, and for a credit note the invoice it credits. Whatever is not stated exactly is refused.
class EInvoiceFacts
{
public:
    EInvoiceFacts(const EInvoice &invoice, const ReadOptions &options, ReadOutcome &outcome)
        : m_invoice(invoice)
        , m_options(options)
        , m_outcome(outcome)
    {
    }

    /// Adds one row to the outcome: read, rejected, or set aside because we are the buyer.
    void add();

private:
    [[nodiscard]] bool readKind();
    [[nodiscard]] bool readDates();
    [[nodiscard]] bool readCurrency();
    [[nodiscard]] bool readAmounts();
    [[nodiscard]] std::optional<qint64> units(const StatedText &amount, bool *isBad);
    void readTax();
    void checkTotals(qint64 gross, qint64 rounding);
    void readInstalments();
    void readLines();
    void nameDocument();
    void summarise();
    [[nodiscard]] bool isPayable();
    void addCustomer();
    void addPrepayment();
    void addCredited();

    [[nodiscard]] bool isOurs(const EInvoiceParty &party) const;
    bool reject(const StatedText &what, const QString &reason);
    void warn(const StatedText &what, const QString &message);

    const EInvoice &m_invoice;
    const ReadOptions &m_options;
    ReadOutcome &m_outcome;
    ledger::DocumentFact m_fact;
    DocumentSummary m_summary;
    Currency m_currency;
    qint64 m_prepaid = 0;
};

} // namespace quittance::exchange
