#include "core/workspace/sample/bank_script.h"

#include "core/workspace/sample/random.h"

#include <algorithm>
#include <map>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBankNameLength = 22;
constexpr size_t kMostNumbersInText = 6;
constexpr size_t kMostInCollection = 6;
constexpr qint64 kTransferFee = 15 * kUnitsPerWhole;
constexpr qint64 kMonthlyFee = 24 * kUnitsPerWhole + 5000;

/// How a payer fills in a transfer.
enum class Wording { Exact, Mutilated, Silent, OtherName, NetOfFee };

Wording usualWording(Random &random)
{
    using enum Wording;
    const int draw = random.below(100);
    return draw < 82 ? Exact : draw < 87 ? Mutilated : draw < 95 ? Silent : draw < 98 ? OtherName : NetOfFee;
}

/// Of the money nobody has entered yet, in turn, so that a small book has every kind too.
Wording openWording(int number)
{
    using enum Wording;
    constexpr Wording kTurns[]
        = {Exact, Mutilated, OtherName, Exact, Silent, NetOfFee, Exact, Mutilated, OtherName, Silent};
    return kTurns[size_t(number) % std::size(kTurns)];
}

class BankScript
{
public:
    BankScript(const SamplePlan &plan, const SampleRecipe &recipe)
        : m_plan(plan)
        , m_recipe(recipe)
        , m_random(recipe.seed ^ 0xBA4BA4BA4BA4ULL)
    {
    }

    std::vector<SampleMovement> make()
    {
        for (const SamplePlan::Payment &payment : m_plan.payments) {
            if (m_plan.customers[size_t(payment.customer)].isDirectDebit && payment.isInLedger
                && !payment.returnedOn.isValid() && payment.extraUnits == 0)
                collect(payment);
            else
                receive(payment);
        }
        for (const auto &[key, collection] : m_collections)
            addCollection(collection);
        addHouseMovements();
        addStrangers();
        std::ranges::stable_sort(m_movements, [](const SampleMovement &a, const SampleMovement &b) {
            return std::pair(a.currency, a.day) < std::pair(b.currency, b.day);
        });
        return std::move(m_movements);
    }

private:
    using Collection = std::vector<const SamplePlan::Payment *>;

    void collect(const SamplePlan::Payment &payment);
    void addCollection(const Collection &collection);
    void receive(const SamplePlan::Payment &payment);
    void addHouseMovements();
    void addStrangers();
    [[nodiscard]] QString textOf(const SamplePlan::Payment &payment, Wording wording);
    [[nodiscard]] QString payerOf(const SamplePlan::Customer &customer, Wording wording);

    const SamplePlan &m_plan;
    const SampleRecipe &m_recipe;
    Random m_random;
    int m_open = 0; ///< payments told so far that are not in the ledger
    std::map<std::tuple<QDate, int, int>, Collection> m_collections; ///< by day, currency, and number of the day
    std::vector<SampleMovement> m_movements;
};

void BankScript::collect(const SamplePlan::Payment &payment)
{
    const int currency = m_plan.customers[size_t(payment.customer)].currency;
    int number = 0;
    while (m_collections[{payment.day, currency, number}].size() >= kMostInCollection)
        ++number;
    m_collections[{payment.day, currency, number}].push_back(&payment);
}

void BankScript::addCollection(const Collection &collection)
{
    SampleMovement movement;
    QStringList numbers;
    for (const SamplePlan::Payment *payment : collection) {
        movement.currency = m_plan.customers[size_t(payment->customer)].currency;
        movement.day = payment->day;
        movement.units += payment->units();
        numbers.append(payment->number);
    }
    movement.counterparty = u"Direct debit collection"_s;
    movement.text = u"COLLECTION %1 ITEMS "_s.arg(collection.size()) + numbers.join(u' ');
    movement.batchSize = int(collection.size());
    m_movements.push_back(std::move(movement));
}

QString BankScript::textOf(const SamplePlan::Payment &payment, Wording wording)
{
    QStringList numbers;
    for (const SamplePlan::Share &share : payment.shares)
        numbers.append(m_plan.invoices[share.invoice].number);
    const bool isLong = size_t(numbers.size()) > kMostNumbersInText;
    if (wording == Wording::Silent || numbers.isEmpty() || isLong) {
        constexpr const char16_t *kTexts[] = {u"Payment", u"your invoices", u"TRANSFER", u"as agreed, thank you"};
        return QString::fromUtf16(m_random.pick(kTexts));
    }
    if (wording == Wording::Mutilated) {
        QString &number = numbers[m_random.below(int(numbers.size()))];
        switch (m_random.below(3)) {
        case 0:
            number.replace(u'-', u' ');
            break;
        case 1:
            number.remove(number.size() - 2, 1);
            break;
        default:
            number = number.section(u'-', 2);
        }
    }
    constexpr const char16_t *kBefore[] = {u"", u"", u"INVOICE ", u"Re. ", u"PMT "};
    const QString text = QString::fromUtf16(m_random.pick(kBefore)) + numbers.join(m_random.chance(700) ? u", " : u" ");
    return m_random.chance(300) ? text.toLower() : text;
}

QString BankScript::payerOf(const SamplePlan::Customer &customer, Wording wording)
{
    if (wording == Wording::OtherName) {
        if (customer.parent >= 0)
            return m_plan.customers[size_t(customer.parent)].name;
        if (!customer.aliases.isEmpty())
            return customer.aliases.front();
        return customer.name.section(u' ', 0, 0) + u" Treasury Services"_s;
    }
    switch (m_random.below(4)) {
    case 0:
        return customer.name.toUpper();
    case 1:
        return customer.name.first(std::min(customer.name.size(), kBankNameLength)).trimmed();
    default:
        return customer.name;
    }
}

void BankScript::receive(const SamplePlan::Payment &payment)
{
    const SamplePlan::Customer &customer = m_plan.customers[size_t(payment.customer)];
    const Wording wording = payment.isInLedger ? usualWording(m_random) : openWording(m_open++);
    SampleMovement movement{.currency = customer.currency, .day = payment.day, .units = payment.units()};
    movement.counterparty = payerOf(customer, wording);
    if (wording != Wording::OtherName && m_random.chance(850))
        movement.counterpartyAccount = customer.account;
    movement.text = textOf(payment, wording);
    if (wording == Wording::NetOfFee && movement.units > 10 * kTransferFee)
        movement.units -= kTransferFee;
    m_movements.push_back(movement);

    if (payment.returnedOn.isValid()) {
        SampleMovement back = movement;
        back.day = payment.returnedOn;
        back.units = -movement.units;
        back.text = u"RETURNED, insufficient funds: "_s + movement.text;
        back.isReversal = true;
        m_movements.push_back(back);
    }
    if (payment.refundedOn.isValid()) {
        SampleMovement refund = movement;
        refund.day = payment.refundedOn;
        refund.units = -payment.extraUnits;
        refund.text = u"Refund of overpayment "_s + payment.number;
        m_movements.push_back(refund);
    }
}

/// Fees at the month's end, and what is moved on to the operating account.
void BankScript::addHouseMovements()
{
    std::map<std::pair<int, QDate>, qint64> received;
    for (const SampleMovement &movement : m_movements)
        received[{movement.currency, monthEnd(movement.day)}] += movement.units;
    for (const auto &[key, units] : received) {
        const QDate end = key.second;
        if (end > m_recipe.lastDay)
            continue;
        m_movements.push_back({.currency = key.first,
                               .day = end,
                               .units = -kMonthlyFee,
                               .counterparty = u"Harrow & Stane Bank"_s,
                               .text = u"ACCOUNT FEE %1"_s.arg(end.toString(u"yyyy-MM"))});
        const qint64 moved = units / (1000 * kUnitsPerWhole) * 1000 * kUnitsPerWhole;
        if (moved > 0)
            m_movements.push_back({.currency = key.first,
                                   .day = end,
                                   .units = -moved,
                                   .counterparty = u"Fernhollow Instruments"_s,
                                   .text = u"Transfer to operating account"_s});
    }
}

/// Money of the last weeks that has no document.
void BankScript::addStrangers()
{
    struct Stranger
    {
        const char16_t *name;
        const char16_t *text;
    };
    constexpr Stranger kStrangers[]
        = {{u"Revenue Service", u"TAX REFUND Q4"},        {u"Harrow & Stane Bank", u"INTEREST"},
           {u"M. Okonkwo", u"deposit trade fair stand"},  {u"Brightwater Insurance", u"claim 88-2041 settlement"},
           {u"Cobalt Card Services", u"PAYOUT 20260402"}, {u"J Lindqvist", u"INV 7731"}};
    const int count = std::max(1, m_recipe.invoices / 460);
    for (int i = 0; i < count; ++i) {
        const Stranger &stranger = kStrangers[size_t(i) % std::size(kStrangers)];
        m_movements.push_back({.currency = m_random.below(int(m_plan.currencies.size())),
                               .day = businessDay(m_recipe.lastDay.addDays(-m_random.between(3, kSampleOpenDays - 2))),
                               .units = qint64(m_random.between(5'000, 400'000)) * 100,
                               .counterparty = QString::fromUtf16(stranger.name),
                               .text = QString::fromUtf16(stranger.text)});
    }
}

} // namespace

std::vector<SampleMovement> makeSampleMovements(const SamplePlan &plan, const SampleRecipe &recipe)
{
    return BankScript(plan, recipe).make();
}

} // namespace quittance::workspace
