#include "tests/bench/bench_data.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace quittance::bench {

namespace {

constexpr int kFirstDay = 2'458'850; // 2020-01-01
constexpr int kEpochDay = 2'440'588; // 1970-01-01
constexpr std::int64_t kDayMs = 86'400'000;

constexpr std::array kStarts = {"Bra", "Kel", "Nor", "Ash", "Mar", "Hal", "Ver", "Tor", "Win", "Gal",
                                "Fen", "Lar", "Sto", "Cal", "Dun", "Har", "Wes", "Est", "Oak", "Pem"};
constexpr std::array kMiddles = {"ven", "wick", "ling", "der", "mon", "ster", "ford", "cas", "rin", "tal"};
constexpr std::array kEnds = {"ton", "dale", "field", "worth", "ia", "well", "stone", "ham", "bridge", "more"};
constexpr std::array kTrades = {"Trading",  "Logistics", "Foods",   "Engineering", "Textiles", "Media",     "Services",
                                "Plastics", "Interiors", "Systems", "Motors",      "Partners", "Packaging", "Printing"};
constexpr std::array kForms = {"Ltd", "Ltd", "Limited", "PLC", "LLP", "Inc", "GmbH"};

template<std::size_t N>
const char *pick(Random &random, const std::array<const char *, N> &words)
{
    return words[random.below(N)];
}

std::string makeGuid(Random &random)
{
    std::array<char, 37> text{};
    const std::uint64_t high = random.next();
    const std::uint64_t low = random.next();
    std::snprintf(text.data(), text.size(), "%08x-%04x-%04x-%04x-%012llx", unsigned(high >> 32),
                  unsigned(high >> 16) & 0xffffU, unsigned(high) & 0xffffU, unsigned(low >> 48),
                  static_cast<unsigned long long>(low & 0xffff'ffff'ffffULL));
    return text.data();
}

std::string makeSurname(Random &random)
{
    std::string name = pick(random, kStarts);
    name += pick(random, kMiddles);
    if (random.below(3) != 0)
        name += pick(random, kEnds);
    return name;
}

std::int64_t makeAmount(Random &random)
{
    const std::uint64_t kind = random.below(100);
    if (kind < 30)
        return std::int64_t(1 + random.below(200)) * 500'000; // round: multiples of 50.00
    return std::int64_t(1'000 + random.below(kind < 90 ? 500'000 : 20'000'000)) * 100;
}

} // namespace

std::uint64_t Random::next()
{
    m_state += 0x9E37'79B9'7F4A'7C15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58'476D'1CE4'E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D0'49BB'1331'11EBULL;
    return z ^ (z >> 31);
}

std::uint64_t Random::below(std::uint64_t bound)
{
    __extension__ using Wide = unsigned __int128;
    return std::uint64_t((Wide(next()) * bound) >> 64);
}

double Random::unit()
{
    return double(next() >> 11) / 9007199254740992.0;
}

std::vector<InvoiceRow> makeInvoices(std::size_t count, int customers, std::uint64_t seed)
{
    constexpr std::array kTerms = {14, 30, 30, 30, 45, 60};
    constexpr int kSpanDays = 1826;
    Random random(seed);
    std::vector<InvoiceRow> rows;
    rows.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        InvoiceRow row;
        row.remoteId = makeGuid(random);
        std::array<char, 24> number{};
        std::snprintf(number.data(), number.size(), "INV-%07zu", i + 1);
        row.number = number.data();
        const double u = random.unit();
        row.customer = int(double(customers) * u * u * u);
        row.issueDay = kFirstDay + int(i * kSpanDays / count);
        row.dueDay = row.issueDay + kTerms[random.below(kTerms.size())];
        row.currency = random.below(10) < 7 ? "GBP" : (random.below(2) == 0 ? "EUR" : "USD");
        row.amountUnits = makeAmount(random);
        row.modifiedMs = std::int64_t(row.issueDay - kEpochDay) * kDayMs + std::int64_t(random.below(40 * kDayMs));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<AllocationRow> makeAllocations(const std::vector<InvoiceRow> &invoices, std::uint64_t seed)
{
    Random random(seed);
    std::vector<AllocationRow> rows;
    rows.reserve(invoices.size() + invoices.size() / 8);
    for (std::size_t i = 0; i < invoices.size(); ++i) {
        const InvoiceRow &invoice = invoices[i];
        const std::uint64_t kind = random.below(100);
        const int day = invoice.issueDay + 5 + int(random.below(90));
        if (kind < 70) {
            rows.push_back({i, day, invoice.amountUnits});
        } else if (kind < 85) {
            const std::int64_t part = invoice.amountUnits / 3;
            rows.push_back({i, day, part});
            rows.push_back({i, day + 20, invoice.amountUnits - part});
        }
    }
    return rows;
}

std::string makeCompany(Random &random)
{
    std::string name = makeSurname(random);
    if (random.below(4) == 0)
        name += " & " + makeSurname(random);
    name += ' ';
    name += pick(random, kTrades);
    name += ' ';
    name += pick(random, kForms);
    return name;
}

std::string asBankPrints(Random &random, std::string name)
{
    std::ranges::transform(name, name.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    const std::uint64_t kind = random.below(10);
    if (kind < 3) {
        if (const std::size_t space = name.rfind(' '); space != std::string::npos)
            name.resize(space);
    } else if (kind < 5) {
        name.erase(1 + random.below(name.size() - 1), 1);
    } else if (kind == 6) {
        name.resize(std::min<std::size_t>(name.size(), 18));
    }
    return name;
}

} // namespace quittance::bench
