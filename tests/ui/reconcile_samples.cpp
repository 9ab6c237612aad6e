#include "tests/ui/reconcile_samples.h"

using namespace Qt::StringLiterals;

namespace quittance::samples {

using ledger::DocumentKind;
using workspace::CandidateView;
using workspace::LineView;
using workspace::Queue;

namespace {

constexpr qint64 kCent = 100; ///< units

Currency dollars()
{
    return *Currency::fromCode(u"USD");
}

CandidateView candidate(const QString &summary, const QString &customer, std::vector<match::OpenDocument> documents,
                        qint64 lineCents, int ppm, std::vector<match::Reason> reasons)
{
    CandidateView view;
    view.summary = summary;
    view.customerNames = {customer};
    qint64 left = lineCents * kCent;
    qint64 sum = 0;
    for (const match::OpenDocument &document : documents)
        sum += document.openUnits;
    for (const match::OpenDocument &document : documents) {
        const qint64 units = document.openUnits < 0 ? document.openUnits : std::min(document.openUnits, left);
        left -= units;
        view.candidate.allocations.push_back({document.id, units, units});
    }
    view.candidate.residualUnits = lineCents * kCent - sum;
    view.candidate.probabilityPpm = ppm;
    view.candidate.reasons = std::move(reasons);
    view.documents = std::move(documents);
    return view;
}

workspace::BankLineRow bankLine(qint64 id, Queue queue, QDate booked, const QString &payer, qint64 cents)
{
    workspace::BankLineRow row;
    row.line.id = ledger::BankLineId(id);
    row.line.accountName = u"Operating, ends 2210"_s;
    row.line.fact.remoteId = u"E%1"_s.arg(id);
    row.line.fact.statementRemoteId = u"2026-04-14"_s;
    row.line.fact.bookedOn = booked;
    row.line.fact.valueOn = booked;
    row.line.fact.counterparty = payer;
    row.line.fact.amount = Money(cents * kCent, dollars());
    row.queue = queue;
    row.usedUnits = queue == Queue::Done ? cents * kCent : 0;
    return row;
}

match::Reason reason(const QString &signal, const QString &detail, int weight)
{
    return {signal, detail, weight};
}

} // namespace

match::OpenDocument openDocument(qint64 id, const QString &number, qint64 cents, QDate due, DocumentKind kind)
{
    match::OpenDocument document;
    document.id = ledger::DocumentId(id);
    document.kind = kind;
    document.customer = ledger::CustomerId(7);
    document.number = number;
    document.currency = dollars();
    document.openUnits = cents * kCent;
    document.issue = due.addDays(-30);
    document.due = due;
    return document;
}

LineView shortPayLine()
{
    LineView line;
    line.row = bankLine(108, Queue::Probable, QDate(2026, 4, 14), u"PELLWORTH PLASTICS INC"_s, 4'821'735);
    line.row.line.fact.text = u"INV 20782 20801 LESS CN 426"_s;
    line.row.line.fact.counterpartyAccount = u"US64SVBKUS6S3300954471"_s;
    line.row.line.fact.reference = u"RF18 5390 0754 7034"_s;
    const auto first = openDocument(1, u"INV-20782"_s, 2'134'000, QDate(2026, 4, 5));
    const auto second = openDocument(2, u"INV-20801"_s, 1'591'275, QDate(2026, 4, 9));
    const auto third = openDocument(3, u"INV-20810"_s, 1'262'700, QDate(2026, 4, 12));
    const auto credit = openDocument(4, u"CN-0426"_s, -165'000, QDate(2026, 3, 24), DocumentKind::CreditNote);
    const auto later = openDocument(5, u"INV-20833"_s, 1'095'055, QDate(2026, 5, 9));
    const QString customer = u"Pellworth Plastics"_s;
    line.candidates
        = {candidate(u"3 invoices less 1 credit note"_s, customer, {first, second, third, credit}, 4'821'735, 881'000,
                     {reason(u"prior"_s, u"Most bank lines and documents have nothing to do with each other."_s, -400),
                      reason(u"reference"_s, u"The bank text names INV-20782, INV-20801."_s, 320),
                      reason(u"account"_s, u"The account is known to be that of Pellworth Plastics."_s, 240),
                      reason(u"party"_s, u"The payer's name is that of Pellworth Plastics."_s, 180),
                      reason(u"date"_s, u"2 days after the expected day."_s, 50),
                      reason(u"amount"_s, u"The line is 12.40 USD short of what is open."_s, -150),
                      reason(u"competition"_s, u"1 other document has the same amount."_s, -40)}),
           candidate(u"3 invoices"_s, customer, {first, second, later}, 4'821'735, 60'000,
                     {reason(u"prior"_s, u"Most bank lines and documents have nothing to do with each other."_s, -400),
                      reason(u"reference"_s, u"The bank text names INV-20782."_s, 160),
                      reason(u"amount"_s, u"The line is 14.05 USD more than what is open."_s, -35)}),
           candidate(u"INV-20782"_s, customer, {first}, 4'821'735, 30'000,
                     {reason(u"amount"_s, u"The line is 26,877.35 USD more than what is open."_s, -250)})};
    line.verdict = u"The margin is enough, but a difference of 12.40 USD always asks a person."_s;
    return line;
}

LineView exactLine()
{
    LineView line;
    line.row = bankLine(101, Queue::Exact, QDate(2026, 4, 16), u"WEXCOMBE BREWING"_s, 2'477'900);
    line.row.line.fact.text = u"INV-20790"_s;
    line.candidates
        = {candidate(u"INV-20790"_s, u"Wexcombe Brewing"_s,
                     {openDocument(11, u"INV-20790"_s, 2'477'900, QDate(2026, 4, 11))}, 2'477'900, 999'000,
                     {reason(u"prior"_s, u"Most bank lines and documents have nothing to do with each other."_s, -400),
                      reason(u"reference"_s, u"The bank text names INV-20790."_s, 600),
                      reason(u"amount"_s, u"The amount is exactly what is open, 24779.00 USD."_s, 450)})};
    line.verdict = u"One reading only: number and amount agree."_s;
    return line;
}

LineView tiedLine()
{
    LineView line;
    line.row = bankLine(114, Queue::Ambiguous, QDate(2026, 4, 10), u"HEXWATER R CLUB"_s, 322'340);
    const QString customer = u"Hexwater Rowing Club"_s;
    line.candidates
        = {candidate(u"INV-20701"_s, customer, {openDocument(21, u"INV-20701"_s, 322'340, QDate(2026, 4, 8))}, 322'340,
                     480'000, {reason(u"amount"_s, u"The amount is exactly what is open."_s, 450)}),
           candidate(u"INV-20702"_s, customer, {openDocument(22, u"INV-20702"_s, 322'340, QDate(2026, 4, 8))}, 322'340,
                     480'000, {reason(u"amount"_s, u"The amount is exactly what is open."_s, 450)})};
    line.verdict = u"Two invoices are equally good."_s;
    return line;
}

LineView doneLine()
{
    LineView line = exactLine();
    line.row.queue = Queue::Done;
    line.row.usedUnits = line.row.line.fact.amount.units();
    line.accepted = std::move(line.candidates);
    line.accepted.front().documents.front().openUnits = 0;
    line.verdict = u"Accepted by a person on 16 Apr 2026."_s;
    return line;
}

LineView movedLine()
{
    LineView line = doneLine();
    line.row.queue = Queue::Stale;
    line.row.hasNote = true;
    line.verdict = u"What this was decided on has changed since."_s;
    line.moved = {{.field = workspace::GroundField::Amount,
                   .number = u"INV-20790"_s,
                   .document = ledger::DocumentId(11),
                   .amountThen = Money(247'790'000, dollars()),
                   .amountNow = Money(240'000'000, dollars())},
                  {.field = workspace::GroundField::Customer,
                   .number = u"INV-20790"_s,
                   .document = ledger::DocumentId(11),
                   .then = u"Wexcombe Brewing"_s,
                   .now = u"Wexcombe Holdings"_s}};
    const Instant noon{QDateTime(QDate(2026, 4, 16), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch()};
    line.notes = {{7, noon, u"I. Korvane"_s, u"Asked Dana for the corrected invoice"_s}};
    line.history = {{5, noon, u"I. Korvane"_s, u"accepted"_s, {}, false},
                    {7, noon, u"I. Korvane"_s, u"note"_s, u"Asked Dana for the corrected invoice"_s, false}};
    return line;
}

LineView pendingLine()
{
    LineView line = shortPayLine();
    line.row.queue = Queue::Approval;
    line.proposed = {line.candidates.front()};
    workspace::CandidateView &asked = line.proposed.front();
    for (std::size_t i = 0; i < asked.documents.size(); ++i) // what waits for a second person is not open to others
        asked.documents[i].openUnits -= asked.candidate.allocations[i].documentUnits;
    asked.effects = {u"12.40 USD booked as a bank fee."_s};
    line.pending = workspace::PendingApproval{
        .seq = 9,
        .at = Instant{QDateTime(QDate(2026, 4, 15), QTime(16, 30), Qt::UTC).toMSecsSinceEpoch()},
        .author = u"M. Aldous"_s,
        .reason = u"statement came late"_s,
        .difference = workspace::DifferenceHandling::BankFee,
        .differenceUnits = 124'000,
        .canApprove = true};
    line.policy.approvalLimits = {Money(100'000'000, dollars())};
    line.policy.lockedThrough = QDate(2026, 4, 14);
    line.isLocked = true;
    return line;
}

workspace::BulkPreview bulkPreview()
{
    workspace::BulkPreview preview{.fromPpm = 990'000};
    qint64 sum = 0;
    for (const workspace::BankLineRow &row : bankLines()) {
        if (row.queue != Queue::Exact || preview.rows.size() == 3)
            continue;
        preview.rows.push_back({.line = row.line.id,
                                .name = row.line.fact.counterparty,
                                .booked = row.line.fact.bookedOn,
                                .amount = row.line.fact.amount,
                                .summary = u"INV-20790"_s,
                                .customers = u"Wexcombe Brewing"_s,
                                .probabilityPpm = 999'000 - int(preview.rows.size()) * 4'000});
        sum += row.line.fact.amount.units();
    }
    preview.totals = {Money(sum, dollars())};
    preview.aboveLimit = 1;
    preview.locked = 1;
    preview.withDifference = 2;
    preview.expectedWrongPpm = 15'000;
    return preview;
}

workspace::UnprovenView unprovenView()
{
    workspace::UnprovenView view;
    view.payment.payment.id = ledger::DocumentId(71);
    view.payment.payment.customerName = u"Pellworth Plastics"_s;
    view.payment.payment.fact.number = u"PAY-551"_s;
    view.payment.payment.fact.kind = DocumentKind::Payment;
    view.payment.payment.fact.issue = QDate(2026, 4, 13);
    view.payment.payment.fact.amount = Money(482'000'000, dollars());
    view.payment.unprovenUnits = 482'000'000;
    for (const workspace::BankLineRow &row : bankLines()) {
        if (row.line.fact.counterparty.startsWith(u"PELLWORTH") || row.line.fact.counterparty.startsWith(u"VANTRY"))
            view.lines.push_back({row, shortPayLine().candidates[view.lines.empty() ? 1 : 0].candidate});
    }
    return view;
}

std::vector<workspace::BankLineRow> bankLines()
{
    const QDate day(2026, 4, 16);
    const struct
    {
        Queue queue;
        int daysBefore;
        const char16_t *payer;
        qint64 cents;
    } lines[] = {{Queue::Exact, 0, u"WEXCOMBE BREWING", 2'477'900},
                 {Queue::Exact, 0, u"VANTRY ROBOTICS 7203", 5'128'690},
                 {Queue::Exact, 0, u"BRACKWELL FOODS INC", 1'831'200},
                 {Queue::Exact, 0, u"FENNIMORE PAPER CO", 1'178'525},
                 {Queue::Probable, 1, u"CARDLINE PAYOUT 0415", 177'954},
                 {Queue::Exact, 1, u"OTTERMILL CHEESE", 898'910},
                 {Queue::NoCandidate, 1, u"VARLEY ENG, no reference", 745'000},
                 {Queue::Probable, 2, u"PELLWORTH PLASTICS INC", 4'821'735},
                 {Queue::Probable, 2, u"NETTLECOMBE, wire fee", 5'022'216},
                 {Queue::Exact, 2, u"CINDERMILL STEEL LP", 5'696'525},
                 {Queue::Probable, 2, u"KR HOLDINGS LLC", 2'255'800},
                 {Queue::Exact, 3, u"DEPOSIT, 2 ITEMS", 328'845},
                 {Queue::Exact, 3, u"BRACKWELL FOODS INC", 1'148'505},
                 {Queue::Ambiguous, 6, u"HEXWATER R CLUB", 322'340},
                 {Queue::Ambiguous, 7, u"E-CHEQUE 00418", 383'240},
                 {Queue::Returned, 20, u"RETURN R01 SALTMARSH", -1'163'100}};
    std::vector<workspace::BankLineRow> rows;
    for (const auto &line : lines)
        rows.push_back(bankLine(101 + qint64(rows.size()), line.queue, day.addDays(-line.daysBefore),
                                QString::fromUtf16(line.payer), line.cents));
    return rows;
}

workspace::QueueCounts queueCounts()
{
    return {.all = 38,
            .exact = 14,
            .probable = 11,
            .ambiguous = 5,
            .returned = 2,
            .noCandidate = 6,
            .done = 173,
            .ignored = 3,
            .stale = 0};
}

std::vector<workspace::UndoEntry> undoEntries()
{
    const QDateTime nine(QDate(2026, 4, 16), QTime(9, 27), Qt::UTC);
    return {{u"Accepted Alderfen 8,355.10"_s, nine, false},
            {u"Accepted Tidewell 1,204.00"_s, nine.addSecs(180), false},
            {u"Unmatched Vantry 17,224.00"_s, nine.addSecs(240), false},
            {u"Ignored own transfer 25,000.00"_s, nine.addSecs(360), true}};
}

} // namespace quittance::samples
