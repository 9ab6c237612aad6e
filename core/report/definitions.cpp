#include "core/report/aged_receivables.h"

#include <QCoreApplication>

namespace quittance::report {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::report)
};

QString creditsMeaning(insight::CreditTreatment credits)
{
    switch (credits) {
    case insight::CreditTreatment::Separate:
        return Text::tr("Unapplied credits are in no bucket and stand in a column of their own.");
    case insight::CreditTreatment::OwnDate:
        return Text::tr("Each unapplied credit is aged by its own date and lowers the bucket it falls into.");
    case insight::CreditTreatment::FifoOldestDue:
        return Text::tr("Unapplied credits are taken off the same customer's oldest due items of the same currency; "
                        "what is left of them stands in a column of its own.");
    case insight::CreditTreatment::CurrentBucket:
        return Text::tr("Unapplied credits lower the first bucket.");
    }
    return {};
}

} // namespace

std::vector<Definition> agedReceivablesDefinitions(const insight::AgingPolicy &policy)
{
    const bool isByDue = policy.basis == insight::AgingBasis::DueDate;
    QStringList edges;
    for (const int edge : policy.edges)
        edges.push_back(QString::number(edge));
    return {
        {Text::tr("As of"),
         Text::tr("The close of this day. Invoices, receipts, allocations, voids and write-offs dated later are left "
                  "out, even if they are in the book today.")},
        {Text::tr("Known at"),
         Text::tr("Only what had been recorded by this instant counts. A backdated receipt that was recorded later "
                  "does not.")},
        {Text::tr("Open"), Text::tr("The amount of a document less all allocations in force on the as-of day.")},
        {Text::tr("Gross open"), Text::tr("The sum of all positive open amounts.")},
        {Text::tr("Unapplied"),
         Text::tr("Credit notes, payments on account and overpayments that settle no invoice yet. Always negative.")},
        {Text::tr("Net"), Text::tr("Gross open and unapplied credits together: what the customers owe.")},
        {Text::tr("Basis"),
         isByDue ? Text::tr("Items are aged by due date. An item that is due on the as-of day is current. An item "
                            "without a due date ages from its issue; an instalment by its own due date.")
                 : Text::tr("Items are aged by invoice date, from the day of issue. No item is current or overdue.")},
        {Text::tr("Buckets"),
         Text::tr("The upper ends, in days: %1. The last bucket has no upper end.")
             .arg(edges.join(QStringLiteral(", ")))},
        {Text::tr("Credits"), creditsMeaning(policy.credits)},
        {Text::tr("Overdue"), Text::tr("All that is past due on the as-of day: every bucket but the first.")},
        {Text::tr("Current share"),
         Text::tr("What is not yet due, divided by gross open; not by net, which credits would distort.")},
        {Text::tr("Share"), Text::tr("A customer's gross open divided by the gross open of all, in one currency.")},
        {Text::tr("Roll-forward"),
         Text::tr("Opening balance, plus invoices and refunds, less credit notes, payments, write-offs and voids, is "
                  "the closing balance. The difference must be nothing.")},
        {Text::tr("Currencies"),
         Text::tr("Amounts are in their own currencies and are never added across currencies.")},
        {Text::tr("Totals"), Text::tr("The total under a table counts the rows that its filter leaves visible.")},
    };
}

} // namespace quittance::report
