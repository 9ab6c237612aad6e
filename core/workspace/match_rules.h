#pragma once

#include "core/base/result.h"
#include "core/match/payment_match.h"
#include "core/match/policy.h"
#include "core/store/connection.h"

#include <QJsonObject>

#include <span>

namespace quittance::workspace {

/// Everything of matching that a person may set, one set per book.
struct MatchRules
{
    match::MatchPolicy engine;
    match::PaymentMatchPolicy payments; ///< bank fee and processors' fees are taken from `engine`
    QStringList processors = {QStringLiteral("STRIPE")}; ///< names that card processors pay out under

    /// `payments` with the fees of `engine` and a fee for each of `processors`.
    [[nodiscard]] match::PaymentMatchPolicy paymentPolicy() const;

    friend bool operator==(const MatchRules &, const MatchRules &) = default;
};

/// How the number of a rule is read by people.
enum class RuleUnit : quint8 {
    Days,
    Amount, ///< units of the line's currency
    Share, ///< parts per million
    Count,
    Choice ///< 0 or 1
};

/// What belongs together on the page.
enum class RuleGroup : quint8 { Acceptance, Amounts, Windows, Groups, Evidence };

/// One number of MatchRules with what people need to know of it.
struct RuleField
{
    QString name; ///< in the book's settings; never change one
    QString title;
    QString definition; ///< full sentences
    RuleGroup group = RuleGroup::Amounts;
    RuleUnit unit = RuleUnit::Count;
    qint64 least = 0;
    qint64 most = 0;
    qint64 (*value)(const MatchRules &rules) = nullptr;
    void (*change)(MatchRules &rules, qint64 value) = nullptr;
};

/// Every rule, in the order of the page.
[[nodiscard]] std::vector<RuleField> ruleFields();
/// The title of the rule that a reason rests on (match::Reason::rule); empty where there is no such rule.
[[nodiscard]] QString ruleTitle(const QString &name);
/// What a reason names as its rule that rests on a learnt fact.
inline constexpr QStringView kLearntRule = u"learnt";

/// What differs from the defaults, by name; the inverse leaves out what it does not know or what is out of bounds.
[[nodiscard]] QJsonObject toJson(const MatchRules &rules);
[[nodiscard]] MatchRules rulesFromJson(const QJsonObject &json);

/// InvalidInput, with the rule's name as field, for a number outside its bounds.
[[nodiscard]] Result<> checkRules(const MatchRules &rules);

[[nodiscard]] Result<MatchRules> readMatchRules(const store::Connection &connection, ledger::CompanyId company);
[[nodiscard]] Result<> writeMatchRules(const store::Connection &connection, ledger::CompanyId company,
                                       const MatchRules &rules);

} // namespace quittance::workspace
