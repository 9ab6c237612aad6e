#include "core/workspace/sample/customers.h"

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

constexpr const char16_t *kPlaces[] = {
    u"Alderbrook", u"Bellwether",   u"Caldmoor",  u"Drayfield", u"Eastlow",   u"Foxcombe",   u"Glenhurst", u"Hollins",
    u"Ivorygate",  u"Juniper",      u"Kestrel",   u"Larkspur",  u"Marlpit",   u"Northwick",  u"Oakhaven",  u"Pellworth",
    u"Quarrydale", u"Ravensbourne", u"Saltmarsh", u"Thornbury", u"Underhill", u"Vale Royal", u"Westerly",  u"Yarrow"};
constexpr const char16_t *kTrades[]
    = {u"Optics",   u"Foods",     u"Logistics",    u"Print Works", u"Dental Supply",  u"Marine",   u"Timber",
       u"Robotics", u"Textiles",  u"Laboratories", u"Motors",      u"Garden Centres", u"Ceramics", u"Packaging",
       u"Energy",   u"Breweries", u"Clinics",      u"Castings",    u"Catering"};
constexpr const char16_t *kForms[] = {u"Inc.", u"GmbH", u"Ltd", u"Corp."}; // by currency

QString nameOf(int index)
{
    constexpr int kPlaceCount = int(std::size(kPlaces));
    constexpr int kTradeCount = int(std::size(kTrades));
    // 24 and 19 have no common factor: the pair repeats only after 456 names.
    QString name
        = QString::fromUtf16(kPlaces[index % kPlaceCount]) + u' ' + QString::fromUtf16(kTrades[index % kTradeCount]);
    if (const int round = index / (kPlaceCount * kTradeCount); round > 0)
        name += u" No. %1"_s.arg(round + 1);
    return name;
}

QString accountOf(int currency, Random &random)
{
    constexpr const char16_t *kCountries[] = {u"US", u"DE", u"GB", u"CA"};
    QString account = QString::fromUtf16(kCountries[currency]);
    for (int i = 0; i < 20; ++i)
        account += QChar(u'0' + char16_t(random.below(10)));
    return account;
}

int termsOf(Random &random)
{
    constexpr int kTerms[] = {14, 14, 14, 30, 30, 30, 30, 30, 30, 30, 45, 45, 45, 60, 60};
    return random.pick(kTerms);
}

/// In fixed shares, so that a small book has bad payers too; the largest customers are not among them.
SamplePlan::Manner mannerOf(int index)
{
    using enum SamplePlan::Manner;
    constexpr SamplePlan::Manner kManners[]
        = {Usual, Prompt, Usual, Slow,   Usual, Prompt, Usual, Usual, Prompt, Slow,
           Usual, Prompt, Bad,   Prompt, Usual, Usual,  Usual, Slow,  Prompt, Usual};
    return kManners[size_t(index) % std::size(kManners)];
}

} // namespace

std::vector<SamplePlan::Customer> makeSampleCustomers(int count, Random &random)
{
    constexpr int kCurrencies[] = {0, 0, 0, 0, 0, 1, 1, 2, 2, 3};
    std::vector<SamplePlan::Customer> customers;
    customers.reserve(size_t(count));
    for (int i = 0; i < count; ++i) {
        SamplePlan::Customer customer;
        const QString plain = nameOf(i);
        customer.currency = i < 4 ? i : random.pick(kCurrencies);
        customer.remoteId = u"C%1"_s.arg(10'001 + i);
        customer.name = plain + u' ' + QString::fromUtf16(kForms[customer.currency]);
        if (random.chance(200))
            customer.aliases.append(plain.section(u' ', 0, 0) + u" Holdings"_s
                                    + (i >= 24 ? u" %1"_s.arg(i) : QString()));
        customer.account = accountOf(customer.currency, random);
        customer.isAccountKnown = random.chance(700);
        customer.terms = termsOf(random);
        customer.manner = mannerOf(i);
        customer.paysInRuns = random.chance(350);
        customer.isDirectDebit = !customer.paysInRuns && random.chance(120);
        customer.isSubscriber = random.chance(150);
        // The first are the large ones.
        const int thousands = random.between(8, 60) * (i < count / 12 + 1 ? 3 : 1);
        customer.baseUnits = qint64(thousands) * 100 * kUnitsPerWhole;
        if (i > 10 && random.chance(80)) {
            const int parent = random.below(i);
            const SamplePlan::Customer &above = customers[size_t(parent)];
            if (above.parent < 0 && above.currency == customer.currency)
                customer.parent = parent;
        }
        customers.push_back(customer);
    }
    return customers;
}

} // namespace quittance::workspace
