// The first engine over n lines and n documents against std::sort of n keys: what the indexes alone must cost. There is
// no goal; the ratio shows that the engine stays near n log n.

#include "core/match/match_engine.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_data.h"

#include <algorithm>

using namespace quittance;
using namespace quittance::match;

namespace {

MatchInput makeInput(long rows)
{
    bench::Random random(1);
    const Currency euro = *Currency::fromCode(u"EUR");
    MatchInput input;
    const qint64 customers = std::max(1L, rows / 25);
    for (qint64 i = 1; i <= customers; ++i)
        input.parties.push_back({.id = ledger::CustomerId(i), .name = QStringLiteral("Customer no. %1 Ltd").arg(i)});
    for (qint64 i = 1; i <= rows; ++i) {
        const QDate issue = QDate(2025, 1, 1).addDays(qint64(random.below(400)));
        input.documents.push_back({.id = ledger::DocumentId(i),
                                   .customer = ledger::CustomerId(1 + qint64(random.below(quint64(customers)))),
                                   .number = QStringLiteral("INV-%1").arg(i, 8, 10, QChar(u'0')),
                                   .currency = euro,
                                   .openUnits = qint64(1 + random.below(5'000'000)) * 100,
                                   .issue = issue,
                                   .due = issue.addDays(30)});
    }
    for (qint64 i = 1; i <= rows; ++i) {
        const OpenDocument &paid = input.documents[size_t(i * 7919 % rows)]; // each once
        const quint64 kind = random.below(10);
        input.receipts.push_back(
            {.id = ledger::BankLineId(i),
             .currency = euro,
             .units = kind == 9 ? paid.openUnits / 2 : paid.openUnits,
             .bookedOn = paid.due.addDays(qint64(random.below(20)) - 5),
             .counterparty = QStringLiteral("CUSTOMER NO. %1").arg(paid.customer.value()),
             .text = kind < 6 ? QStringLiteral("Payment ") + paid.number : QStringLiteral("Payment, thank you")});
    }
    return input;
}

} // namespace

int main(int argc, char **argv)
{
    bench::Suite suite(argc, argv);
    for (const long rows : {suite.rows(100'000) / 10, suite.rows(100'000)}) {
        const std::string name = "match " + QByteArray::number(qlonglong(rows)).toStdString() + " lines and documents";
        if (!suite.wants(name))
            continue;
        const MatchInput input = makeInput(rows);
        size_t accepted = 0;
        const auto ours = [&] {
            return bench::timed([&] {
                const std::vector<Proposal> proposals = MatchEngine().run(input, {});
                accepted = size_t(std::ranges::count(proposals, Verdict::Accepted, &Proposal::verdict));
            });
        };
        const auto limit = [&] {
            std::vector<std::pair<QString, qint64>> keys;
            for (const OpenDocument &document : input.documents)
                keys.emplace_back(document.number, document.openUnits);
            bench::Random random(2);
            for (size_t i = keys.size(); i > 1; --i)
                std::swap(keys[i - 1], keys[random.below(i)]);
            return bench::timed([&] { std::ranges::sort(keys); });
        };
        suite.compare({.operation = name, .ours = ours, .limit = limit});
        suite.note("accepted", double(accepted), "lines");
    }
    return suite.finish();
}
