// Matching n lines to n documents in memory against std::sort of as many (amount, day, id) records, both in processor
// time of the one thread, and one new line against all documents. Goals: 200 times the sort, one line within 20 ms.
// Source: issue 4, perf/limits.md 5.

#include "core/match/group_search.h"
#include "core/match/match_engine.h"
#include "core/match/solver.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_data.h"

#include <algorithm>
#include <array>

using namespace quittance;
using namespace quittance::match;

namespace {

/// 16 bytes: what the least matcher would have to sort.
struct Record
{
    qint64 units = 0;
    qint32 day = 0;
    quint32 id = 0;

    friend auto operator<=>(const Record &, const Record &) = default;
};

std::vector<QString> makeNames(bench::Random &random, long count)
{
    std::vector<QString> names;
    for (long i = 0; i < count; ++i)
        names.push_back(QString::fromStdString(bench::makeCompany(random)));
    return names;
}

QString asPrinted(bench::Random &random, const QString &name)
{
    return QString::fromStdString(bench::asBankPrints(random, name.toStdString()));
}

/// One document per line, a third of the amounts round; six in ten lines name what they pay, some with a misprint.
MatchInput makeInput(long rows)
{
    bench::Random random(1);
    const Currency euro = *Currency::fromCode(u"EUR");
    MatchInput input;
    const long customers = std::max(1L, rows / 25);
    const std::vector<QString> names = makeNames(random, customers);
    for (long i = 0; i < customers; ++i)
        input.parties.push_back({.id = ledger::CustomerId(i + 1), .name = names[size_t(i)]});
    for (long i = 1; i <= rows; ++i) {
        const QDate issue = QDate(2025, 1, 1).addDays(qint64(random.below(400)));
        const bool isRound = random.below(3) == 0;
        input.documents.push_back(
            {.id = ledger::DocumentId(i),
             .customer = ledger::CustomerId(1 + qint64(random.below(quint64(customers)))),
             .number = QStringLiteral("INV-%1").arg(i, 8, 10, QChar(u'0')),
             .currency = euro,
             .openUnits = isRound ? qint64(1 + random.below(400)) * 500'000 : qint64(1 + random.below(5'000'000)) * 100,
             .issue = issue,
             .due = issue.addDays(30)});
    }
    for (long i = 1; i <= rows; ++i) {
        const OpenDocument &paid = input.documents[size_t(i * 7919 % rows)]; // each once
        const quint64 kind = random.below(10);
        QString number = paid.number;
        if (kind == 5)
            number.remove(7, 1);
        input.receipts.push_back(
            {.id = ledger::BankLineId(i),
             .currency = euro,
             .units = kind == 9 ? paid.openUnits / 2 : paid.openUnits,
             .bookedOn = paid.due.addDays(qint64(random.below(20)) - 5),
             .counterparty = asPrinted(random, names[size_t(paid.customer.value() - 1)]),
             .text = kind < 6 ? QStringLiteral("Payment ") + number : QStringLiteral("Payment, thank you")});
    }
    return input;
}

double sortRecords(const MatchInput &input)
{
    std::vector<Record> records;
    for (const Receipt &line : input.receipts)
        records.push_back({line.units, qint32(line.bookedOn.toJulianDay()), quint32(line.id.value())});
    return bench::timedOnThread([&] { std::ranges::sort(records); });
}

void compareSize(bench::Suite &suite, long rows)
{
    const std::string name = "match " + QByteArray::number(qlonglong(rows)).toStdString() + " lines and documents";
    if (!suite.wants(name))
        return;
    const MatchInput input = makeInput(rows);
    size_t accepted = 0;
    size_t right = 0;
    const auto ours = [&] {
        return bench::timedOnThread([&] {
            const BookIndex book(input.documents, input.parties, input.learnt);
            const MatchPolicy policy;
            Solver solver(book, policy, input.calibration, input.rejections);
            if (!solver.solve(input.receipts))
                return;
            accepted = 0;
            right = 0;
            for (size_t line = 0; line < solver.size(); ++line) {
                if (solver.verdict(line) != Verdict::Accepted)
                    continue;
                ++accepted;
                const Contender &contender = solver.contender(line);
                const Option &option = contender.options[size_t(contender.chosen)];
                const qint64 paid = qint64(line + 1) * 7919 % rows + 1;
                right += book.document(option.documents.front()).id.value() == paid ? 1 : 0;
            }
        });
    };
    suite.compare({.operation = name, .goal = 200, .ours = ours, .limit = [&] { return sortRecords(input); }});
    suite.note("accepted", double(accepted), "lines");
    suite.note("of which for the document it was made for", double(right), "lines");
}

/// One line of a change set, against an index that is kept.
void oneLine(bench::Suite &suite, long rows)
{
    const std::string name = "one line against " + QByteArray::number(qlonglong(rows)).toStdString() + " documents";
    if (!suite.wants(name))
        return;
    const MatchInput input = makeInput(rows);
    const BookIndex book(input.documents, input.parties, input.learnt);
    const MatchPolicy policy;
    std::vector<double> times;
    for (size_t i = 0; i < 1'000; ++i) {
        const std::span<const Receipt> line = std::span(input.receipts).subspan(i * input.receipts.size() / 1'000, 1);
        times.push_back(bench::timed([&] {
            Solver solver(book, policy, input.calibration, {});
            if (solver.solve(line))
                (void)solver.proposal(0);
        }));
    }
    suite.note(name + ", median", bench::median(times), "ms (goal 20)");
    suite.note(name + ", slowest of 1,000", *std::ranges::max_element(times), "ms (goal 20)");
}

void worstGroup(bench::Suite &suite)
{
    const std::string name = "group search that finds nothing";
    if (!suite.wants(name))
        return;
    for (const int open : std::array{40, 100, 200}) {
        bench::Random random(3);
        std::vector<OpenAmount> amounts;
        for (int i = 0; i < open; ++i)
            amounts.push_back({quint32(i), qint64(1 + random.below(5'000'000)) * 100});
        std::vector<double> times;
        for (int i = 0; i < 20; ++i)
            times.push_back(bench::timed([&] { (void)findGroup(amounts, 1, {}); }));
        suite.note(name + ", " + QByteArray::number(open).toStdString() + " open", bench::median(times), "ms");
    }
}

} // namespace

int main(int argc, char **argv)
{
    bench::Suite suite(argc, argv);
    for (const long rows : {suite.rows(1'000'000) / 100, suite.rows(1'000'000) / 10, suite.rows(1'000'000)})
        compareSize(suite, rows);
    oneLine(suite, suite.rows(1'000'000));
    worstGroup(suite);
    return suite.finish();
}
