#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace quittance::exchange {

/// A value as the file writes it, with where it stands.
struct StatedText
{
    QString text;
    qint64 line = 0;
    QString element; ///< the file's own name for it
    QString currency; ///< of an amount, where the file says it there

    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
};

/// Seller or buyer. Source: EN 16931 BG-4, BG-7.
struct EInvoiceParty
{
    QString name;
    QString tradingName; ///< where it differs from the name
    QStringList ids; ///< numbers the other party knows it by (BT-29, BT-46)
    QString vatId; ///< BT-31, BT-48
    QString legalId; ///< BT-30, BT-47
    QString endpoint; ///< electronic address
    QString country;
    QString email;
};

struct EInvoiceLine
{
    QString description;
    QString quantity;
    QString unitPrice;
    StatedText amount;
};

/// A due day with what is due then, where the invoice is paid in parts.
struct EInvoiceTerm
{
    StatedText due;
    StatedText amount; ///< empty: all of it
};

/// One electronic invoice as the file writes it, the same for both syntaxes of EN 16931. Nothing is converted yet.
struct EInvoice
{
    qint64 line = 0;
    QString root; ///< local name of the root element
    StatedText number;
    StatedText typeCode; ///< UNTDID 1001
    StatedText issue;
    StatedText currency;
    std::vector<EInvoiceTerm> terms;
    EInvoiceParty seller;
    EInvoiceParty buyer;
    QString payee; ///< who is to be paid, where it is not the seller
    QStringList accounts; ///< that may be paid to
    QString debited; ///< the account a direct debit is drawn from
    QString paymentReference;
    QString orderReference;
    QString salesOrder;
    QString contract;
    QStringList preceding; ///< numbers of the invoices it follows, corrects or credits
    std::vector<StatedText> taxes; ///< one for each currency
    StatedText gross;
    StatedText prepaid;
    StatedText rounding;
    StatedText payable;
    std::vector<EInvoiceLine> lines;
};

} // namespace quittance::exchange
