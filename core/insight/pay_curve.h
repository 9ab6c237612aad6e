#pragma once

#include "core/insight/payment_history.h"

#include <map>
#include <optional>
#include <span>

namespace quittance::insight {

/// How late what is owed is paid, as weights by days late, and of never.
class PayCurve
{
public:
    struct Outcome
    {
        qint32 daysLate = 0;
        qint64 weight = 0; ///< positive
    };

    PayCurve() = default;
    /// Outcomes in any order, each number of days once; weights that are not positive are left out.
    PayCurve(std::vector<Outcome> outcomes, qint64 never);

    [[nodiscard]] bool isEmpty() const { return m_outcomes.empty() && m_never == 0; }
    [[nodiscard]] std::span<const Outcome> outcomes() const { return m_outcomes; } ///< by days late
    [[nodiscard]] qint64 never() const { return m_never; }
    /// What can still happen to an item that is unpaid `daysPastDue` days after its due date: later days only.
    [[nodiscard]] std::span<const Outcome> after(qint32 daysPastDue) const;

    /// This curve for `parts` of `whole`, the other one for the rest; both count alike whatever their weights.
    [[nodiscard]] PayCurve blended(int parts, int whole, const PayCurve &other) const;

private:
    friend class PayCurves;

    [[nodiscard]] PayCurve normalised() const;
    /// Of two normalised curves.
    [[nodiscard]] static PayCurve mixed(const PayCurve &one, int times, const PayCurve &other, int otherTimes);

    std::vector<Outcome> m_outcomes;
    qint64 m_never = 0;
};

/// What the curves of a book are learned from.
struct PayCurvePolicy
{
    BehaviourPolicy behaviour;
    int historyMonths = 24; ///< payments up to so long before the day
    int fewest = 10; ///< fewer payments draw on the customer's group, and that on the book
    int neverAfterDays = 180; ///< what is open so long past due counts as never paid
};

/// The curve of each customer and currency as of a day: amounts paid by days late, and of what was credited, written
/// off or is still open long past due as never. A customer with n < fewest payments weighs n, its group what is
/// missing, and the book the rest. Source: receivables.md 1.9.
class PayCurves
{
public:
    /// Reads what a day knows. Nothing only when `cancel` was set.
    [[nodiscard]] static std::optional<PayCurves> read(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                                       const PayCurvePolicy &policy, const CancelToken &cancel = {});

    /// By ISO number and customer index. Empty where the book has no history in the currency.
    [[nodiscard]] const PayCurve &of(quint16 currency, quint32 customer);
    /// Payments a customer's own curve is made of.
    [[nodiscard]] int observations(quint16 currency, quint32 customer) const;

private:
    /// What somebody paid and did not pay. A payment is a row until a curve is asked for.
    struct Sample
    {
        std::vector<PayCurve::Outcome> paid;
        qint64 never = 0;
        int count = 0;
        bool isKnown = false; ///< it has anything at all

        [[nodiscard]] PayCurve curve() const;
    };
    /// One currency of the book. Vectors are by customer index.
    struct Book
    {
        std::map<qint32, qint64> paid; ///< units by days late
        qint64 never = 0;
        int count = 0;
        PayCurve curve; ///< set by the first who asks, as is the next
        PayCurve scaled; ///< to be mixed
        std::vector<Sample> customers;
        std::vector<Sample> families; ///< of those at the top that have somebody below them
        std::vector<std::optional<PayCurve>> made;
    };

    PayCurves(const store::Snapshot &snapshot, int fewest);
    void addPaid(const PaidPart &part);
    void addNever(quint16 currency, quint32 customer, qint64 units);
    void addWriteOffs(ledger::AsOf asOf, qint32 firstDay);
    [[nodiscard]] Book &book(quint16 currency);
    /// Calls `visit` with the customer's sample, and its family's where it has one.
    template<typename Visit>
    void forSamples(Book &book, quint32 customer, Visit visit);
    [[nodiscard]] PayCurve made(Book &book, quint32 customer) const;

    const store::Snapshot *m_snapshot; ///< outlives the curves
    int m_fewest;
    std::vector<quint32> m_top; ///< by customer: who stands at the top
    std::vector<bool> m_isFamily; ///< by customer at the top: somebody stands below
    std::map<quint16, Book> m_books;
};

} // namespace quittance::insight
