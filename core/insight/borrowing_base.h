#pragma once

#include "core/base/money.h"

#include <QString>

#include <optional>
#include <vector>

namespace quittance::insight {

/// Why a lender does not count an amount.
enum class Ineligible {
    PastDue, ///< everything older than the limit, debits less credits
    OldCredits, ///< credits older than the limit, which would hide old debits: they stay off the rest
    CrossAged, ///< the rest of a debtor with too large a share that is too old
    Disputed,
    Affiliate,
    Foreign, ///< outside the home country and not insured
    Government,
    Contra, ///< what we owe the same party
    Unbilled,
    OnHold, ///< insolvent, sanctioned or on credit hold
    Unverified, ///< no evidence, or verification failed
    Concentration ///< of one debtor, the excess over its cap
};

/// `past_due_net_over_90`, `credits_over_90`, `cross_aged`, …: lines of the certificate by their rule. The two with
/// days in them are named by `days`.
[[nodiscard]] QString ineligibleName(Ineligible what, int days);

/// Percentages are millionths of a percent: 50 % is 50,000,000.
struct LendingPolicy
{
    enum class AgedBy { Issue, DueDate };
    enum class CapOf { EligibleBeforeCap, Gross, EligibleAfterCap };
    enum class DilutionBy {
        LowerAdvanceRate, ///< what exceeds the free share comes off the advance rate, point for point
        ReserveBeforeAdvance ///< it is reserved from what is eligible, before the advance rate
    };

    /// Evaluated in this order; what one line takes no later one sees.
    std::vector<Ineligible> rules
        = {Ineligible::PastDue,   Ineligible::OldCredits, Ineligible::CrossAged,  Ineligible::Disputed,
           Ineligible::Affiliate, Ineligible::Foreign,    Ineligible::Government, Ineligible::Contra,
           Ineligible::Unbilled,  Ineligible::OnHold,     Ineligible::Unverified, Ineligible::Concentration};
    AgedBy agedBy = AgedBy::Issue;
    int pastDueDays = 90;
    qint64 crossAge = 50'000'000;
    bool crossAgeStrictly = false; ///< only above the share, not at it
    QString home; ///< country; empty: nobody is foreign
    qint64 concentration = 20'000'000;
    CapOf capOf = CapOf::EligibleBeforeCap;
    qint64 advance = 85'000'000;
    qint64 dilution = 0;
    qint64 freeDilution = 5'000'000;
    DilutionBy dilutionBy = DilutionBy::LowerAdvanceRate;
    qint64 otherReserves = 0; ///< units
    std::optional<qint64> line; ///< the most that is lent, units; nothing: no cap
    qint64 loan = 0; ///< drawn already, units
};

/// A debtor as a lender sees it.
struct LendingDebtor
{
    QString key;
    QString country;
    qint64 payable = 0; ///< what we owe it, units
    bool isAffiliate = false;
    bool isGovernment = false;
    bool isInsured = false; ///< by a letter of credit or insurance: not held foreign
    bool isOnHold = false;
    std::optional<qint64> cap; ///< its own, in millionths of a percent
};

/// An open amount.
struct LendingItem
{
    QString key;
    size_t debtor = 0; ///< index
    int age = 0; ///< days, by the policy's count
    qint64 units = 0; ///< signed
    qint64 disputed = 0;
    bool isUnbilled = false;
    bool isUnverified = false;
};

/// A printed line of the certificate.
struct IneligibleLine
{
    Ineligible what = Ineligible::PastDue;
    qint64 units = 0; ///< rounded to the minor unit
    std::vector<qint64> taken; ///< by item, before that rounding; negative where a credit comes back
};

/// From what is owed to what can be drawn; units, every line rounded, later ones from rounded ones, so that it foots.
/// Source: receivables.md 1.15, case C07.
struct BorrowingBase
{
    Currency currency;
    qint64 gross = 0;
    std::vector<IneligibleLine> lines; ///< one per rule, in order
    qint64 eligible = 0;
    qint64 grossAdvance = 0;
    qint64 dilutionReserve = 0;
    qint64 base = 0;
    qint64 availability = 0; ///< negative: more is drawn than may be
};

[[nodiscard]] BorrowingBase borrowingBase(Currency currency, const std::vector<LendingDebtor> &debtors,
                                          const std::vector<LendingItem> &items, const LendingPolicy &policy);

/// Debits older than the limit over the debtor's balance.
struct CrossAge
{
    qint64 oldDebits = 0;
    qint64 balance = 0; ///< net units

    /// Percent with six decimals; nothing where the balance is not positive and yet something is old.
    [[nodiscard]] std::optional<QString> percent() const;
    [[nodiscard]] bool isTainted(const LendingPolicy &policy) const;
};

/// By debtor.
[[nodiscard]] std::vector<CrossAge> crossAges(size_t debtors, const std::vector<LendingItem> &items, int pastDueDays);

} // namespace quittance::insight
