#pragma once

#include "core/workspace/sample/sample_book.h"

namespace quittance::workspace {

/// The story behind the sample book, before it is told as facts.
struct SamplePlan
{
    enum class Manner { Prompt, Usual, Slow, Bad };

    struct Customer
    {
        QString remoteId;
        QString name;
        QStringList aliases;
        QString account; ///< the account it pays from
        bool isAccountKnown = true; ///< to the ledger
        int parent = -1;
        int currency = 0; ///< position in `currencies`
        int terms = 30;
        Manner manner = Manner::Usual;
        bool paysInRuns = false; ///< on the 15th and the last of a month
        bool isDirectDebit = false;
        bool isSubscriber = false; ///< most invoices are of the same amount
        qint64 baseUnits = 0;
    };

    struct Invoice
    {
        int customer = 0;
        QString number;
        QDate issue;
        QDate due;
        qint64 units = 0;
        QDate voidedOn;
        QDate voidKnownOn;
        qint64 creditUnits = 0;
        QDate creditedOn;
        QDate creditKnownOn;
        QDate writtenOffOn; ///< what is not paid is written off
        qint64 writtenOffUnits = 0;
        bool isDisputed = false;
        std::vector<ledger::Instalment> instalments;
    };

    struct Share
    {
        size_t invoice = 0;
        qint64 units = 0;
    };

    struct Payment
    {
        int customer = 0;
        QString number;
        QDate day;
        QDate knownOn; ///< when the ledger learned of it
        std::vector<Share> shares;
        qint64 extraUnits = 0; ///< on account
        QDate refundedOn; ///< the extra went back
        QDate returnedOn; ///< the bank took the money back
        bool isInLedger = true; ///< false: the money is on the statement and nobody has entered it

        [[nodiscard]] qint64 units() const;
    };

    std::vector<Currency> currencies;
    std::vector<Customer> customers;
    std::vector<Invoice> invoices; ///< by issue day
    std::vector<Payment> payments; ///< by day
};

/// Days of the last weeks in which money may be on the statement and not in the ledger.
inline constexpr int kSampleOpenDays = 42;

[[nodiscard]] SamplePlan makeSamplePlan(const SampleRecipe &recipe);
/// The next Monday for a Saturday or Sunday, else the day itself.
[[nodiscard]] QDate businessDay(QDate day);

} // namespace quittance::workspace
