#pragma once

#include "core/base/date.h"
#include "core/base/money.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace quittance::connect {

/// What one customer owes in one currency and one span of days, as a platform adds it up.
struct StatedBalance
{
    QString customerId;
    QString customerName;
    QDate from; ///< absent: since ever
    QDate to; ///< absent: for ever
    std::optional<Money> amount; ///< absent: finer than an amount may be, or in no currency we know
};

/// An invoice with what the platform takes for the bank's evidence of its payments.
struct StatedInvoice
{
    QString remoteId;
    QString number;
    QString customerId;
    QString customerName;
    QString status; ///< the platform's own word
    QDate paid; ///< absent: not, or not said
    std::optional<Money> amount;
    std::optional<Money> open;
    int payments = 0;
    int proven = 0; ///< of them, those that a movement at a bank stands behind
};

/// Something the platform found wrong with a record when it read the books.
struct PlatformFinding
{
    QString list;
    QString rule;
    QString item; ///< id of the record
    QString message;
    bool isError = false; ///< otherwise a warning
};

/// One reading of a list from the books by the platform.
struct PlatformRead
{
    QString id;
    QString list;
    QString status; ///< the platform's own word
    QString error;
    std::optional<Instant> requested;
    std::optional<Instant> completed;
};

/// Figures of the platform's own about a company, to be held against ours.
struct PlatformFigures
{
    QDate day; ///< of the balances
    std::optional<Instant> generated;
    bool hasBalances = false;
    bool hasInvoices = false;
    std::vector<StatedBalance> balances;
    std::vector<StatedInvoice> invoices;
    std::vector<PlatformFinding> findings;
    std::vector<PlatformRead> reads; ///< newest first
    QStringList missing; ///< sentences about what could not be had
};

} // namespace quittance::connect
