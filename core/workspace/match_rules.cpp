#include "core/workspace/match_rules.h"

#include "core/store/setting_gateway.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::MatchRules)
};

const QString kSetting = u"match_rules"_s;
constexpr int kMostDays = 3650;
constexpr qint64 kMostAmount = 1'000'000 * kUnitsPerWhole;

/// A rule that is a member of one of the two policies, or of a part of one.
template<auto... Path>
struct Member
{
    template<typename Rules>
    static auto &of(Rules &rules)
    {
        return (rules.*....*Path);
    }
    static qint64 value(const MatchRules &rules) { return qint64(of(rules)); }
    static void change(MatchRules &rules, qint64 value)
    {
        auto &member = of(rules);
        member = static_cast<std::remove_reference_t<decltype(member)>>(value);
    }
};

template<auto... Path>
RuleField field(const QString &name, RuleGroup group, RuleUnit unit, qint64 least, qint64 most, const QString &title,
                const QString &definition)
{
    return {.name = name,
            .title = title,
            .definition = definition,
            .group = group,
            .unit = unit,
            .least = least,
            .most = most,
            .value = &Member<Path...>::value,
            .change = &Member<Path...>::change};
}

constexpr auto kEngine = &MatchRules::engine;
constexpr auto kTolerances = &match::MatchPolicy::tolerances;
constexpr auto kLimits = &match::MatchPolicy::limits;
constexpr auto kPayments = &MatchRules::payments;

void addAcceptance(std::vector<RuleField> &fields)
{
    using enum RuleUnit;
    constexpr auto group = RuleGroup::Acceptance;
    fields.push_back(field<kEngine, &match::MatchPolicy::allowedErrorsPpm>(
        u"allowed_errors"_s, group, Share, 1, 200'000, Text::tr("Allowed errors"),
        Text::tr("How many of a million matches that are accepted without a person may be wrong. The probability that "
                 "acceptance needs follows from it.")));
    fields.push_back(field<kEngine, &match::MatchPolicy::leastShownPpm>(
        u"least_shown"_s, group, Share, 0, 900'000, Text::tr("Least probability shown"),
        Text::tr("Candidates that are less likely than this are not shown.")));
    fields.push_back(field<kEngine, &match::MatchPolicy::acceptsWriteOff>(
        u"accepts_write_off"_s, group, Choice, 0, 1, Text::tr("Accept named differences"),
        Text::tr("Accept also where a fee, discount or withholding would be written off. Otherwise such matches wait "
                 "for a person.")));
}

void addAmounts(std::vector<RuleField> &fields)
{
    using enum RuleUnit;
    constexpr auto group = RuleGroup::Amounts;
    fields.push_back(field<kEngine, &match::MatchPolicy::toleranceUnits>(
        u"tolerance"_s, group, Amount, 0, kMostAmount, Text::tr("Tolerance"),
        Text::tr("A difference up to this amount still counts as the same amount.")));
    fields.push_back(field<kEngine, &match::MatchPolicy::tolerancePpm>(
        u"tolerance_share"_s, group, Share, 0, 100'000, Text::tr("Tolerance, share"),
        Text::tr("The same as a share of what is open. The larger of the two holds.")));
    fields.push_back(field<kEngine, kTolerances, &match::Tolerances::bankFeeUnits>(
        u"bank_fee"_s, group, Amount, 0, kMostAmount, Text::tr("Bank charge"),
        Text::tr("What a bank may keep on the way of a transfer, at most.")));
    fields.push_back(field<kEngine, kTolerances, &match::Tolerances::discountPpm>(
        u"discount"_s, group, Share, 0, 300'000, Text::tr("Early-payment discount"),
        Text::tr("What a customer may take off for paying early, at most.")));
    fields.push_back(field<kEngine, kTolerances, &match::Tolerances::discountDays>(
        u"discount_days"_s, group, Days, 0, 365, Text::tr("Discount window"),
        Text::tr("Days after issue within which a discount may be taken, where the invoice does not say.")));
    fields.push_back(field<kEngine, kTolerances, &match::Tolerances::withholdingPpm>(
        u"withholding"_s, group, Share, 0, 500'000, Text::tr("Withholding tax"),
        Text::tr("Tax that a payer may keep back, at most. Only whole and half percents count as one.")));
    fields.push_back(field<kEngine, kTolerances, &match::Tolerances::processorPpm>(
        u"processor_share"_s, group, Share, 0, 200'000, Text::tr("Card processor, share"),
        Text::tr("What a card processor keeps of each payment as a share.")));
    fields.push_back(field<kEngine, kTolerances, &match::Tolerances::processorFixedUnits>(
        u"processor_fixed"_s, group, Amount, 0, kMostAmount, Text::tr("Card processor, fixed part"),
        Text::tr("What a card processor keeps of each payment beside the share.")));
    fields.push_back(field<kEngine, kTolerances, &match::Tolerances::ratePpm>(
        u"exchange_rate"_s, group, Share, 0, 100'000, Text::tr("Exchange rate"),
        Text::tr("How far the rate of a bank may lie from the amount that was announced.")));
}

void addWindows(std::vector<RuleField> &fields)
{
    using enum RuleUnit;
    fields.push_back(field<kEngine, &match::MatchPolicy::daysBefore>(
        u"days_before"_s, RuleGroup::Windows, Days, 0, kMostDays, Text::tr("Before the due date"),
        Text::tr("A receipt may come this many days before an invoice is due.")));
    fields.push_back(field<kEngine, &match::MatchPolicy::daysAfter>(
        u"days_after"_s, RuleGroup::Windows, Days, 0, kMostDays, Text::tr("After the due date"),
        Text::tr("A receipt may come this many days after an invoice was due.")));
}

/// A number of documents, lines or candidates that the search for groups stops at.
template<auto Limit>
RuleField searchLimit(const QString &key, qint64 least, qint64 most, const QString &title, const QString &definition)
{
    return field<kEngine, kLimits, Limit>(key, RuleGroup::Groups, RuleUnit::Count, least, most, title, definition);
}

void addGroups(std::vector<RuleField> &fields)
{
    fields.push_back(searchLimit<&match::SearchLimits::mostNamed>(
        u"most_named"_s, 1, 1000, Text::tr("Named in one line"),
        Text::tr("Documents that one bank line may name and still be matched to all of them.")));
    fields.push_back(searchLimit<&match::SearchLimits::mostOpen>(
        u"most_open"_s, 2, 5000, Text::tr("Searched for sums"),
        Text::tr("Open documents of one payer that are searched for sums. Of more, only runs in due order are.")));
    fields.push_back(searchLimit<&match::SearchLimits::mostLeftOut>(
        u"most_left_out"_s, 0, 5, Text::tr("All but"),
        Text::tr("A line may pay all that is open but this many documents.")));
    fields.push_back(searchLimit<&match::SearchLimits::mostInSubset>(
        u"most_in_subset"_s, 1, 6, Text::tr("In a sum"),
        Text::tr("Documents that may add up to a line without being named or neighbours. More find sums that mean "
                 "nothing.")));
    fields.push_back(searchLimit<&match::SearchLimits::mostInSmallSubset>(
        u"most_in_small_subset"_s, 1, 8, Text::tr("In a sum, few open"),
        Text::tr("The same where few documents are open.")));
    fields.push_back(searchLimit<&match::SearchLimits::smallOpen>(
        u"small_open"_s, 0, 200, Text::tr("Few open"), Text::tr("Up to this many open documents count as few.")));
    fields.push_back(
        searchLimit<&match::SearchLimits::mostInstalments>(u"most_instalments"_s, 1, 60, Text::tr("Instalments"),
                                                           Text::tr("Bank lines that may pay one document together.")));
    fields.push_back(searchLimit<&match::SearchLimits::mostCandidates>(
        u"most_candidates"_s, 1, 20, Text::tr("Candidates"), Text::tr("Candidates that are kept for each bank line.")));
}

void addEvidence(std::vector<RuleField> &fields)
{
    using enum RuleUnit;
    constexpr auto group = RuleGroup::Evidence;
    fields.push_back(field<kPayments, &match::PaymentMatchPolicy::daysBefore>(
        u"evidence_days_before"_s, group, Days, 0, 60, Text::tr("Bank before the ledger"),
        Text::tr("The bank may have the money of a recorded receipt this many days before the ledger.")));
    fields.push_back(field<kPayments, &match::PaymentMatchPolicy::daysAfter>(
        u"evidence_days_after"_s, group, Days, 0, 60, Text::tr("Bank after the ledger"),
        Text::tr("The bank may have the money of a recorded receipt this many days after the ledger.")));
    fields.push_back(field<kPayments, &match::PaymentMatchPolicy::batchDays>(
        u"batch_days"_s, group, Days, 0, 30, Text::tr("Deposits"),
        Text::tr("Receipts that were paid in together lie at most this many days from the deposit.")));
    fields.push_back(field<kPayments, &match::PaymentMatchPolicy::returnDays>(
        u"return_days"_s, group, Days, 0, 365, Text::tr("Returns"),
        Text::tr("A receipt may be taken back by its bank this many days later.")));
    fields.push_back(field<kPayments, &match::PaymentMatchPolicy::collectsFor>(
        u"collects_for"_s, group, Count, 2, 1000, Text::tr("Collectors"),
        Text::tr("Who pays for this many customers or more collects for them, as a processor or a factor does: the "
                 "name says nothing against a receipt.")));
}

} // namespace

match::PaymentMatchPolicy MatchRules::paymentPolicy() const
{
    match::PaymentMatchPolicy policy = payments;
    policy.bankFeeUnits = engine.tolerances.bankFeeUnits;
    policy.processors.clear();
    for (const QString &name : processors)
        policy.processors.push_back({name, engine.tolerances.processorPpm, engine.tolerances.processorFixedUnits});
    return policy;
}

std::vector<RuleField> ruleFields()
{
    std::vector<RuleField> fields;
    addAcceptance(fields);
    addAmounts(fields);
    addWindows(fields);
    addGroups(fields);
    addEvidence(fields);
    return fields;
}

QString ruleTitle(const QString &name)
{
    if (name == kLearntRule)
        return Text::tr("Learnt");
    const std::vector<RuleField> fields = ruleFields();
    const auto field = std::ranges::find(fields, name, &RuleField::name);
    return field == fields.end() ? QString() : field->title;
}

QJsonObject toJson(const MatchRules &rules)
{
    const MatchRules defaults;
    QJsonObject json;
    for (const RuleField &one : ruleFields()) {
        if (one.value(rules) != one.value(defaults))
            json.insert(one.name, one.value(rules));
    }
    if (rules.processors != defaults.processors)
        json.insert(u"processors"_s, QJsonArray::fromStringList(rules.processors));
    return json;
}

MatchRules rulesFromJson(const QJsonObject &json)
{
    MatchRules rules;
    for (const RuleField &one : ruleFields()) {
        const qint64 value = json.value(one.name).toInteger(one.value(rules));
        if (value >= one.least && value <= one.most)
            one.change(rules, value);
    }
    if (json.contains(u"processors"_s)) {
        rules.processors.clear();
        const QJsonArray names = json.value(u"processors"_s).toArray();
        for (const QJsonValue name : names)
            rules.processors.append(name.toString());
    }
    return rules;
}

Result<> checkRules(const MatchRules &rules)
{
    for (const RuleField &one : ruleFields()) {
        const qint64 value = one.value(rules);
        if (value < one.least || value > one.most)
            return fail(Error::Kind::InvalidInput, Text::tr("“%1” cannot have this value.").arg(one.title),
                        {.field = one.name});
    }
    if (std::ranges::any_of(rules.processors, [](const QString &name) { return name.trimmed().size() < 3; }))
        return fail(Error::Kind::InvalidInput, Text::tr("The name of a card processor has at least three letters."),
                    {.field = u"processors"_s});
    return {};
}

Result<MatchRules> readMatchRules(const store::Connection &connection, ledger::CompanyId company)
{
    const Result<std::optional<QString>> text = store::SettingGateway(connection).value(company, kSetting);
    if (!text)
        return failed(text);
    return *text ? rulesFromJson(QJsonDocument::fromJson((*text)->toUtf8()).object()) : MatchRules();
}

Result<> writeMatchRules(const store::Connection &connection, ledger::CompanyId company, const MatchRules &rules)
{
    if (const Result<> checked = checkRules(rules); !checked)
        return checked;
    return store::SettingGateway(connection)
        .set(company, kSetting, QString::fromUtf8(QJsonDocument(toJson(rules)).toJson(QJsonDocument::Compact)));
}

} // namespace quittance::workspace
