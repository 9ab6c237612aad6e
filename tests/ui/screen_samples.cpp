#include "tests/ui/screen_samples.h"

#include "ui/documents/ledger_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>

#include <array>

using namespace Qt::StringLiterals;

namespace quittance::samples {

namespace {

constexpr std::array kNames = {
    "Rookhurst Aviation", "Yarrowdale Hospitals", "Cindermill Steel",   "Kestrel Ridge Mining", "Ironquay Freight",
    "Harrowmere Tooling", "Oxbow Ridge Energy",   "Fennimore Paper",    "Vantry Robotics",      "Brackwell Foods",
    "Pellworth Plastics", "Larch Hollow County",  "Saltmarsh Ceramics", "Wexcombe Brewing",     "Tidewell Pumps",
    "Quarrel Lane Press", "Stonefen Logistics",   "Marlowe & Dunn",     "Aldergate Optics",     "Brindle Hydraulics"};

qint64 mixed(qint64 seed)
{
    auto x = quint64(seed) * 0x9E3779B97F4A7C15ull + 0x7F4A7C15ull;
    x ^= x >> 31;
    x *= 0xBF58476D1CE4E5B9ull;
    x ^= x >> 29;
    return qint64(x & 0x7FFFFFFF);
}

Currency of(QStringView code)
{
    return *Currency::fromCode(code);
}

insight::AgingRow rowOf(int index, Currency currency, int scale)
{
    insight::AgingRow row;
    row.customer = ledger::CustomerId(index + 1);
    row.customerName = QString::fromLatin1(kNames[std::size_t(index) % kNames.size()]);
    if (std::size_t(index) >= kNames.size())
        row.customerName += u" %1"_s.arg(currency.code());
    row.currency = currency;
    for (int bucket = 0; bucket < 5; ++bucket) {
        const bool isEmpty = bucket > 0 && mixed(index * 11 + bucket) % 3 == 0;
        const qint64 cents = mixed(index * 7 + bucket + scale) % (24'000'000 >> (2 * bucket));
        row.buckets.push_back(isEmpty ? 0 : cents * 100);
        row.counts.push_back(isEmpty ? 0 : 1 + int(cents % 4));
        row.grossOpen += row.buckets.back();
    }
    row.unapplied = index % 4 == 1 ? -(mixed(index) % 900'000) * 100 : 0;
    row.net = row.grossOpen + row.unapplied;
    return row;
}

void addUp(insight::AgingTable &table)
{
    for (const insight::AgingRow &row : table.rows) {
        if (table.totals.empty() || table.totals.back().currency != row.currency) {
            table.totals.emplace_back().currency = row.currency;
            table.totals.back().buckets.resize(row.buckets.size());
            table.totals.back().counts.resize(row.counts.size());
        }
        insight::AgingRow &total = table.totals.back();
        for (std::size_t i = 0; i < row.buckets.size(); ++i) {
            total.buckets[i] += row.buckets[i];
            total.counts[i] += row.counts[i];
        }
        total.unapplied += row.unapplied;
        total.grossOpen += row.grossOpen;
        total.net += row.net;
    }
}

} // namespace

Currency usd()
{
    return of(u"USD");
}

Currency eur()
{
    return of(u"EUR");
}

insight::AgingTable agingTable(QDate day, insight::CreditTreatment credits)
{
    insight::AgingTable table;
    table.asOf.day = day;
    table.policy.credits = credits;
    table.labels = {u"current"_s, u"1-30"_s, u"31-60"_s, u"61-90"_s, u"91+"_s};
    const int scale = day.month();
    const std::array<std::pair<QStringView, int>, 4> sizes{{{u"CAD", 3}, {u"EUR", 6}, {u"GBP", 5}, {u"USD", 20}}};
    for (const auto &[code, count] : sizes) {
        for (int i = 0; i < count; ++i)
            table.rows.push_back(rowOf(count == 20 ? i : 20 + count * 3 + i, of(code), scale));
    }
    if (credits != insight::CreditTreatment::Separate) {
        for (insight::AgingRow &row : table.rows) {
            row.buckets.front() += row.unapplied;
            row.unapplied = 0;
        }
    }
    addUp(table);
    return table;
}

std::vector<insight::AgingTable> agingTrend(const std::vector<QDate> &days)
{
    std::vector<insight::AgingTable> tables;
    for (const QDate day : days)
        tables.push_back(agingTable(day));
    return tables;
}

std::vector<insight::RollForward> bridges()
{
    const insight::AgingTable table = agingTable();
    std::vector<insight::RollForward> all;
    for (const insight::AgingRow &total : table.totals) {
        insight::RollForward bridge{.currency = total.currency, .from = {2026, 2, 28}, .to = {2026, 3, 31}};
        bridge.invoices = 18'910'374'000;
        bridge.payments = -17'387'342'900;
        bridge.creditNotes = -137'699'800;
        bridge.closing = total.net;
        bridge.opening = bridge.closing - bridge.invoices - bridge.payments - bridge.creditNotes;
        all.push_back(bridge);
    }
    return all;
}

std::vector<workspace::Restatement> restatements()
{
    const auto learned
        = [](int day) { return Instant{QDateTime(QDate(2026, 4, day), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch()}; };
    return {
        {.document = ledger::DocumentId(7186),
         .number = u"RC-7186"_s,
         .what = u"receipt backdated"_s,
         .customerName = u"Harrowmere Tooling"_s,
         .effective = {2026, 3, 30},
         .learned = learned(9),
         .delta = Money(-62'400'000, usd())},
        {.document = ledger::DocumentId(20763),
         .number = u"INV-20763"_s,
         .what = u"voided"_s,
         .customerName = u"Saltmarsh Ceramics"_s,
         .effective = {2026, 3, 27},
         .learned = learned(8),
         .delta = Money(-31'720'000, usd())},
        {.document = ledger::DocumentId(20859),
         .number = u"INV-20859"_s,
         .what = u"entered late"_s,
         .customerName = u"Wexcombe Brewing"_s,
         .effective = {2026, 3, 31},
         .learned = learned(7),
         .delta = Money(10'000'000, usd())},
    };
}

std::vector<workspace::CustomerRow> customerRows()
{
    std::vector<workspace::CustomerRow> rows;
    const insight::AgingTable table = agingTable();
    for (const insight::AgingRow &aging : table.rows) {
        workspace::CustomerRow row{.id = aging.customer, .name = aging.customerName, .country = u"US"_s};
        row.currency = aging.currency;
        row.balance = aging.net;
        row.overdue = aging.grossOpen - aging.buckets.front();
        row.unapplied = aging.unapplied;
        row.buckets = aging.buckets;
        row.openItems = 3 + int(mixed(aging.customer.value()) % 12);
        row.oldestDays = aging.buckets.back() > 0 ? 96 + int(aging.customer.value()) : 24;
        row.lastReceipt = QDate(2026, 3, 1 + int(mixed(aging.customer.value() * 3) % 30));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<workspace::DocumentRow> documentRows()
{
    std::vector<workspace::DocumentRow> rows;
    for (int i = 0; i < 10; ++i) {
        workspace::DocumentRow row;
        row.document.id = ledger::DocumentId(20'520 + i * 37);
        row.document.customer = ledger::CustomerId(4);
        row.document.customerName = u"Kestrel Ridge Mining"_s;
        ledger::DocumentFact &fact = row.document.fact;
        const bool isCredit = i == 9;
        fact.kind = isCredit ? ledger::DocumentKind::CreditNote : ledger::DocumentKind::Invoice;
        fact.number = (isCredit ? u"CN-%1"_s : u"INV-%1"_s).arg(row.document.id.value());
        fact.reference = u"KR-%1"_s.arg(5470 + i * 40);
        fact.issue = QDate(2025, 12, 18).addDays(i * 13);
        if (!isCredit)
            fact.due = fact.issue.addDays(30);
        const qint64 size = (191'755'000 + mixed(i) % 90'000'000) / 100 * 100;
        row.amount = Money(isCredit ? -12'600'000 : size, usd());
        row.applied = Money(i == 1 ? -144'800'000 : 0, usd());
        row.open = *row.amount.plus(row.applied);
        row.days = int(fact.due.daysTo(QDate(2026, 4, 16)));
        row.bucket = isCredit ? -1 : row.days <= 0 ? 0 : std::min(4, (row.days + 29) / 30);
        row.evidence = i == 1 ? match::EvidenceState::PayerDiffers : match::EvidenceState::NoBankSource;
        rows.push_back(std::move(row));
    }
    return rows;
}

workspace::CustomerOverview overview()
{
    workspace::CustomerOverview overview;
    overview.customer.id = ledger::CustomerId(4);
    overview.customer.fact.name = u"Kestrel Ridge Mining"_s;
    overview.customer.fact.remoteId = u"C-1007"_s;
    overview.customer.fact.country = u"US"_s;
    overview.customer.fact.termsDays = 30;
    overview.creditLimit = Money(3'200'000'000, usd());
    overview.currencies = {eur(), usd()};
    overview.parentName = u"Kestrel Group"_s;
    overview.bucketLabels = {u"current"_s, u"1-30"_s, u"31-60"_s, u"61-90"_s, u"91+"_s};
    insight::AgingRow dollars;
    dollars.currency = usd();
    dollars.buckets = {611'698'500, 725'007'500, 276'402'500, 271'755'000, 0};
    dollars.unapplied = -12'600'000;
    for (const qint64 units : dollars.buckets)
        dollars.grossOpen += units;
    dollars.net = dollars.grossOpen + dollars.unapplied;
    insight::AgingRow euros = dollars;
    euros.currency = eur();
    euros.buckets = {120'000'000, 0, 0, 0, 0};
    euros.unapplied = 0;
    euros.grossOpen = euros.net = 120'000'000;
    overview.balances = {dollars, euros};
    overview.openItems = 10;
    overview.lastReceiptOn = QDate(2026, 4, 14);
    overview.lastReceipt = Money(225'580'000, usd());
    overview.lastReceiptNumber = u"RC-7196"_s;
    overview.provenReceipts = 47;
    overview.receipts = 48;
    overview.hasBankSource = true;
    return overview;
}

std::vector<workspace::BalanceTimeline> timelines()
{
    workspace::BalanceTimeline timeline;
    timeline.currency = usd();
    const QDate start(2025, 9, 20);
    for (int day = 0; day < 209; day += 3) {
        workspace::BalancePoint point{.day = start.addDays(day)};
        const qint64 wave = 600'000'000 + mixed(day / 9) % 900'000'000;
        point.buckets = {wave, wave / 2, day > 90 ? wave / 5 : 0, day > 150 ? wave / 8 : 0, 0};
        for (const qint64 units : point.buckets)
            point.net += units;
        timeline.points.push_back(std::move(point));
        timeline.events.push_back(
            {.day = start.addDays(day),
             .kind = day % 2 ? workspace::TimelineEventKind::Receipt : workspace::TimelineEventKind::Invoice,
             .document = ledger::DocumentId(20'520 + day),
             .number = u"INV-%1"_s.arg(20'520 + day),
             .amount = Money(191'755'000, usd())});
    }
    return {timeline};
}

std::vector<ledger::Allocation> allocations()
{
    std::vector<ledger::Allocation> all;
    for (int i = 0; i < 2; ++i) {
        ledger::Allocation one;
        one.id = ledger::AllocationId(900 + i);
        one.source = ledger::DocumentId(7055 + i * 88);
        one.target = ledger::DocumentId(20'557);
        one.sourceNumber = u"RC-%1"_s.arg(one.source.value());
        one.targetNumber = u"INV-20557"_s;
        one.sourceAmount = one.targetAmount = Money(i == 0 ? 100'000'000 : 44'800'000, usd());
        one.date = QDate(2026, 2, 26).addDays(i * 29);
        all.push_back(one);
    }
    return all;
}

std::vector<workspace::BankEvidenceRow> evidence()
{
    workspace::BankEvidenceRow row;
    row.line.id = ledger::BankLineId(51);
    row.line.accountName = u"Main account"_s;
    row.line.fact.bookedOn = QDate(2026, 2, 26);
    row.line.fact.amount = Money(186'500'000, usd());
    row.line.fact.counterparty = u"KR Holdings"_s;
    row.line.fact.text = u"INV-20557 part payment"_s;
    row.documentNumber = u"RC-7055"_s;
    row.state = match::EvidenceState::PayerDiffers;
    return {row};
}

std::vector<workspace::LadderStep> ladder()
{
    const auto money = [](qint64 units) { return Money(units, usd()); };
    return {
        {.date = QDate(2026, 1, 12),
         .kind = ledger::DocumentKind::Invoice,
         .number = u"INV-20557"_s,
         .note = u"due 11 Feb"_s,
         .applied = money(0),
         .left = money(224'800'000)},
        {.date = QDate(2026, 2, 26),
         .document = ledger::DocumentId(7055),
         .number = u"RC-7055"_s,
         .note = u"of 18,650.00"_s,
         .applied = money(-100'000'000),
         .left = money(124'800'000),
         .evidence = match::EvidenceState::Matched},
        {.date = QDate(2026, 3, 4),
         .document = ledger::DocumentId(419),
         .kind = ledger::DocumentKind::CreditNote,
         .number = u"CN-0419"_s,
         .note = u"price"_s,
         .applied = money(-4'800'000),
         .left = money(120'000'000)},
        {.date = QDate(2026, 3, 27),
         .document = ledger::DocumentId(7143),
         .number = u"RC-7143"_s,
         .note = u"whole receipt"_s,
         .applied = money(-40'000'000),
         .left = money(80'000'000),
         .evidence = match::EvidenceState::PayerDiffers,
         .bankLine = ledger::BankLineId(51)},
        {.date = QDate(2026, 4, 16),
         .kind = ledger::DocumentKind::Invoice,
         .note = u"64 days late"_s,
         .applied = money(0),
         .left = money(80'000'000)},
    };
}

void keepPicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("QUITTANCE_PICTURES");
    if (folder.isEmpty())
        return;
    // Layouts inside layouts settle one round later each.
    for (int round = 0; round < 4; ++round)
        QCoreApplication::sendPostedEvents();
    widget.grab().save(QDir(folder).filePath(name + u".png"_s));
}

} // namespace quittance::samples
