#include "core/workspace/sample/sample_book.h"

#include "core/workspace/sample/bank_script.h"
#include "core/workspace/sample/plan.h"
#include "core/workspace/sample/random.h"

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using ledger::DocumentKind;

namespace {

constexpr const char16_t *kRates[] = {u"", u"1.0842", u"1.2710", u"0.7315"};
/// The same, as the ten-thousandths that closing rates wander around.
constexpr int kRateUnits[] = {0, 10'842, 12'710, 7'315};
constexpr quint64 kRateSeed = 0x52415445; // rates draw their own numbers: all else stays as it is without them
constexpr const char16_t *kIbans[]
    = {u"US40HSBK00021847730100", u"DE71500105170021847701", u"GB29HSBK20301521847702", u"CA53HSBK00021847730300"};
constexpr const char16_t *kCountries[] = {u"US", u"DE", u"GB", u"CA"};
constexpr int kEvening = 18;
constexpr int kMorning = 6;
constexpr size_t kMostQuoted = 24; ///< invoice numbers a receipt repeats

Instant instantOf(QDate day, int hour)
{
    return {QDateTime(day, QTime(hour, 0), Qt::UTC).toMSecsSinceEpoch()};
}

/// Tells the plan as facts.
class Teller
{
public:
    explicit Teller(const SampleRecipe &recipe)
        : m_recipe(recipe)
        , m_plan(makeSamplePlan(recipe))
        , m_first(QDate(recipe.lastDay.year(), recipe.lastDay.month(), 1).addMonths(1 - recipe.months))
    {
        m_book.companyName = u"Fernhollow Instruments"_s;
        m_book.baseCurrency = m_plan.currencies.front();
        m_book.lastDay = recipe.lastDay;
        for (int i = 0; i < recipe.months; ++i) {
            const bool isLast = i + 1 == recipe.months;
            SampleBatch batch;
            batch.at = isLast ? instantOf(recipe.lastDay, kEvening + 1) : instantOf(m_first.addMonths(i + 1), kMorning);
            batch.facts.sourceName = u"Sample book"_s;
            batch.facts.format = u"sample"_s;
            m_book.batches.push_back(std::move(batch));
        }
    }

    SampleBook tell()
    {
        tellCustomers();
        for (const SamplePlan::Invoice &invoice : m_plan.invoices)
            tellInvoice(invoice);
        for (const SamplePlan::Payment &payment : m_plan.payments) {
            if (payment.isInLedger)
                tellPayment(payment);
        }
        tellBank();
        tellRates();
        return std::move(m_book);
    }

private:
    [[nodiscard]] ledger::FactBatch &batchOf(QDate day);
    [[nodiscard]] Currency currencyOf(int customer) const;
    [[nodiscard]] ledger::DocumentFact document(DocumentKind kind, const QString &number, int customer, qint64 units,
                                                QDate day, QDate knownOn) const;
    void add(ledger::DocumentFact fact, QDate knownOn);
    void allocate(const QString &id, ledger::DocumentRef source, ledger::DocumentRef target, qint64 units, QDate day,
                  QDate knownOn);
    void tellCustomers();
    void tellInvoice(const SamplePlan::Invoice &invoice);
    void tellPayment(const SamplePlan::Payment &payment);
    void tellBank();
    void tellRates();
    void tellStatement(const SampleMovement *begin, const SampleMovement *end, qint64 &balance, int &number);

    const SampleRecipe &m_recipe;
    SamplePlan m_plan;
    QDate m_first;
    SampleBook m_book;
    int m_credits = 0;
    int m_writeOffs = 0;
};

ledger::FactBatch &Teller::batchOf(QDate day)
{
    const int month = (day.year() - m_first.year()) * 12 + day.month() - m_first.month();
    return m_book.batches[size_t(std::clamp(month, 0, m_recipe.months - 1))].facts;
}

Currency Teller::currencyOf(int customer) const
{
    return m_plan.currencies[size_t(m_plan.customers[size_t(customer)].currency)];
}

ledger::DocumentFact Teller::document(DocumentKind kind, const QString &number, int customer, qint64 units, QDate day,
                                      QDate knownOn) const
{
    ledger::DocumentFact fact;
    fact.remoteId = number;
    fact.number = number;
    fact.kind = kind;
    const SamplePlan::Customer &owner = m_plan.customers[size_t(customer)];
    fact.customerRemoteId = owner.remoteId;
    fact.customerName = owner.name;
    fact.issue = day;
    fact.amount = Money(units, currencyOf(customer));
    fact.currencyRate = QString::fromUtf16(kRates[owner.currency]);
    fact.knownAt = instantOf(knownOn, kEvening);
    return fact;
}

void Teller::add(ledger::DocumentFact fact, QDate knownOn)
{
    batchOf(knownOn).documents.push_back(std::move(fact));
}

void Teller::allocate(const QString &id, ledger::DocumentRef source, ledger::DocumentRef target, qint64 units,
                      QDate day, QDate knownOn)
{
    ledger::AllocationFact fact;
    fact.remoteId = id;
    fact.source = std::move(source);
    fact.target = std::move(target);
    fact.sourceUnits = units;
    fact.targetUnits = units;
    fact.date = day;
    fact.knownAt = instantOf(knownOn, kEvening);
    batchOf(knownOn).allocations.push_back(std::move(fact));
}

void Teller::tellCustomers()
{
    ledger::FactBatch &batch = m_book.batches.front().facts;
    for (const SamplePlan::Customer &customer : m_plan.customers) {
        ledger::CustomerFact fact;
        fact.remoteId = customer.remoteId;
        fact.name = customer.name;
        fact.currency = m_plan.currencies[size_t(customer.currency)];
        fact.email = u"payables@%1.example"_s.arg(customer.name.section(u' ', 0, 0).toLower());
        fact.country = QString::fromUtf16(kCountries[customer.currency]);
        fact.aliases = customer.aliases;
        if (customer.isAccountKnown)
            fact.accounts = QStringList{customer.account};
        if (customer.parent >= 0)
            fact.parentRemoteId = m_plan.customers[size_t(customer.parent)].remoteId;
        fact.termsDays = customer.terms;
        fact.creditLimitUnits = customer.baseUnits * 20;
        batch.customers.push_back(std::move(fact));
    }
    for (size_t i = 0; i < m_plan.currencies.size(); ++i) {
        const QString code = m_plan.currencies[i].code();
        batch.bankAccounts.push_back({QString::fromUtf16(kIbans[i]), u"Harrow & Stane %1"_s.arg(code),
                                      QString::fromUtf16(kIbans[i]), m_plan.currencies[i]});
    }
}

void Teller::tellInvoice(const SamplePlan::Invoice &invoice)
{
    ledger::DocumentFact fact = document(DocumentKind::Invoice, invoice.number, invoice.customer, invoice.units,
                                         invoice.issue, invoice.issue);
    fact.due = invoice.due;
    fact.instalments = invoice.instalments;
    if (!invoice.instalments.empty())
        fact.due = invoice.instalments.back().due;
    fact.description = u"Instruments and service"_s;
    fact.sourceStatus = u"authorised"_s;
    if (invoice.isDisputed) {
        fact.sourceStatus = u"disputed"_s;
        fact.description = u"Disputed: delivery short, credit asked for"_s;
    }
    if (invoice.voidedOn.isValid()) {
        add(fact, invoice.issue);
        fact.voidedOn = invoice.voidedOn;
        fact.sourceStatus = u"void"_s;
        fact.knownAt = instantOf(invoice.voidKnownOn, kEvening);
        add(std::move(fact), invoice.voidKnownOn);
        return;
    }
    const ledger::DocumentRef target{DocumentKind::Invoice, fact.remoteId, {}};
    add(std::move(fact), invoice.issue);
    if (invoice.creditUnits > 0) {
        const QString number = u"CN-%1"_s.arg(++m_credits, 5, 10, QChar(u'0'));
        ledger::DocumentFact credit = document(DocumentKind::CreditNote, number, invoice.customer, invoice.creditUnits,
                                               invoice.creditedOn, invoice.creditKnownOn);
        credit.description = u"Goods returned, %1"_s.arg(invoice.number);
        add(std::move(credit), invoice.creditKnownOn);
        allocate(number + u"/1"_s, {DocumentKind::CreditNote, number, {}}, target, invoice.creditUnits,
                 invoice.creditedOn, invoice.creditKnownOn);
    }
    if (invoice.writtenOffUnits > 0) {
        const QString number = u"WO-%1"_s.arg(++m_writeOffs, 4, 10, QChar(u'0'));
        add(document(DocumentKind::WriteOff, number, invoice.customer, invoice.writtenOffUnits, invoice.writtenOffOn,
                     invoice.writtenOffOn),
            invoice.writtenOffOn);
        allocate(number + u"/1"_s, {DocumentKind::WriteOff, number, {}}, target, invoice.writtenOffUnits,
                 invoice.writtenOffOn, invoice.writtenOffOn);
    }
}

void Teller::tellPayment(const SamplePlan::Payment &payment)
{
    ledger::DocumentFact fact = document(DocumentKind::Payment, payment.number, payment.customer, payment.units(),
                                         payment.day, payment.knownOn);
    if (payment.shares.empty())
        fact.description = u"On account"_s;
    const ledger::DocumentRef source{DocumentKind::Payment, payment.number, {}};
    int part = 0;
    for (const SamplePlan::Share &share : payment.shares) {
        const QString &number = m_plan.invoices[share.invoice].number;
        if (size_t(fact.altNumbers.size()) < kMostQuoted)
            fact.altNumbers.append(number);
        allocate(u"%1/%2"_s.arg(payment.number).arg(++part), source, {DocumentKind::Invoice, number, {}}, share.units,
                 payment.day, payment.knownOn);
    }
    if (payment.returnedOn.isValid()) {
        ledger::DocumentFact returned = fact;
        returned.reversedOn = payment.returnedOn;
        returned.sourceStatus = u"returned"_s;
        returned.knownAt = instantOf(payment.returnedOn, kEvening);
        add(std::move(fact), payment.knownOn);
        add(std::move(returned), payment.returnedOn);
        return;
    }
    add(std::move(fact), payment.knownOn);
    if (payment.refundedOn.isValid()) {
        const QString number = payment.number + u"-R"_s;
        add(document(DocumentKind::Refund, number, payment.customer, payment.extraUnits, payment.refundedOn,
                     payment.refundedOn),
            payment.refundedOn);
        allocate(number + u"/1"_s, source, {DocumentKind::Refund, number, {}}, payment.extraUnits, payment.refundedOn,
                 payment.refundedOn);
    }
}

void Teller::tellBank()
{
    const std::vector<SampleMovement> movements = makeSampleMovements(m_plan, m_recipe);
    const SampleMovement *at = movements.data();
    const SampleMovement *const end = at + movements.size();
    for (int currency = 0; currency < int(m_plan.currencies.size()); ++currency) {
        qint64 balance = qint64(20'000 + 7'500 * currency) * kUnitsPerWhole;
        int number = 0;
        while (at != end && at->currency == currency) {
            const QDate last = monthEnd(at->day);
            const SampleMovement *stop = std::find_if(
                at, end, [&](const SampleMovement &m) { return m.currency != currency || m.day > last; });
            tellStatement(at, stop, balance, number);
            at = stop;
        }
    }
}

/// A closing rate of every weekday, in the base currency for one of each other.
void Teller::tellRates()
{
    for (size_t i = 1; i < m_plan.currencies.size(); ++i) {
        Random random(m_recipe.seed ^ (kRateSeed + i));
        int units = kRateUnits[i];
        for (QDate day = m_first; day <= m_recipe.lastDay; day = day.addDays(1)) {
            if (day.dayOfWeek() > Qt::Friday)
                continue;
            const int band = kRateUnits[i] / 20;
            units = std::clamp(units + random.between(-30, 30), kRateUnits[i] - band, kRateUnits[i] + band);
            batchOf(day).rates.push_back({.day = day,
                                          .from = m_plan.currencies[i],
                                          .to = m_book.baseCurrency,
                                          .rate = unitsToDecimalString(units, 4),
                                          .knownAt = instantOf(day, kEvening)});
        }
    }
}

/// One month of one account. The balances are those of its lines.
void Teller::tellStatement(const SampleMovement *begin, const SampleMovement *end, qint64 &balance, int &number)
{
    const Currency currency = m_plan.currencies[size_t(begin->currency)];
    ledger::StatementFact statement;
    statement.accountRemoteId = QString::fromUtf16(kIbans[begin->currency]);
    statement.remoteId = currency.code() + begin->day.toString(u"-yyyy-MM");
    statement.currency = currency;
    statement.openingUnits = balance;
    statement.openingDate = QDate(begin->day.year(), begin->day.month(), 1);
    statement.closingDate = std::min(monthEnd(begin->day), m_recipe.lastDay);
    statement.sequence = QString::number(statement.openingDate.year() * 100 + statement.openingDate.month());
    ledger::FactBatch &batch = batchOf(begin->day);
    for (const SampleMovement *movement = begin; movement != end; ++movement) {
        ledger::BankLineFact line;
        line.remoteId = currency.code() + u"-%1"_s.arg(++number, 7, 10, QChar(u'0'));
        line.accountRemoteId = statement.accountRemoteId;
        line.statementRemoteId = statement.remoteId;
        line.bookedOn = movement->day;
        line.valueOn = movement->day;
        line.amount = Money(movement->units, currency);
        line.counterparty = movement->counterparty;
        line.counterpartyAccount = movement->counterpartyAccount;
        line.text = movement->text;
        line.bankReference = line.remoteId;
        line.isReversal = movement->isReversal;
        line.batchSize = movement->batchSize;
        balance += movement->units;
        batch.bankLines.push_back(std::move(line));
    }
    statement.closingUnits = balance;
    statement.isBalanced = true;
    batch.statements.push_back(std::move(statement));
}

} // namespace

SampleBook makeSampleBook(const SampleRecipe &recipe)
{
    SampleRecipe whole = recipe;
    whole.customers = std::max(recipe.customers, 1);
    whole.invoices = std::max(recipe.invoices, 1);
    whole.months = std::max(recipe.months, 1);
    return Teller(whole).tell();
}

} // namespace quittance::workspace
