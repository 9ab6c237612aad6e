#include "core/exchange/ofx/ofx_reader.h"

#include "core/exchange/iban.h"
#include "core/exchange/ofx/ofx_values.h"

#include <QCoreApplication>

#include <array>

namespace quittance::exchange {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::OfxReader)
};

/// Tags that hold other tags, as far as we look inside; all others hold a value or nothing we read.
constexpr std::array<QStringView, 22> kAggregates
    = {u"OFX",         u"STMTRS",       u"CCSTMTRS",      u"INVSTMTRS",    u"BANKACCTFROM", u"CCACCTFROM",
       u"INVACCTFROM", u"BANKTRANLIST", u"BANKTRANLISTP", u"INVTRANLIST",  u"STMTTRN",      u"STMTTRNP",
       u"LEDGERBAL",   u"AVAILBAL",     u"CURRENCY",      u"ORIGCURRENCY", u"PAYEE",        u"BANKACCTTO",
       u"CCACCTTO",    u"STATUS",       u"BALLIST",       u"BAL"};

/// Investment transactions begin with the aggregate of their kind, which holds this one once.
constexpr QStringView kInvestment = u"INVTRAN";

bool isAggregate(const QString &name)
{
    return std::ranges::find(kAggregates, name) != kAggregates.end();
}

bool isStatement(const QString &name)
{
    return name == u"STMTRS" || name == u"CCSTMTRS" || name == u"INVSTMTRS";
}

bool isTransaction(const QString &name)
{
    return name == u"STMTTRN" || name == u"STMTTRNP";
}

bool isPartOfTransaction(const QString &name)
{
    return name == u"CURRENCY" || name == u"ORIGCURRENCY" || name == u"PAYEE" || name == u"BANKACCTTO"
        || name == u"CCACCTTO";
}

/// True where `inner` may stand inside `outer`; what may not ends it.
bool mayHold(const QString &outer, const QString &inner)
{
    if (isTransaction(outer) || isPartOfTransaction(outer))
        return isPartOfTransaction(inner) && isTransaction(outer);
    if (outer == u"LEDGERBAL" || outer == u"AVAILBAL" || outer == u"BAL" || outer == u"STATUS"
        || outer.endsWith(u"ACCTFROM"))
        return false;
    if (outer.startsWith(u"BANKTRANLIST") || outer == u"INVTRANLIST")
        return isTransaction(inner);
    return !isStatement(outer) || !isStatement(inner);
}

} // namespace

Result<ReadOutcome> OfxReader::read()
{
    OfxTag tag;
    while (m_scanner.next(tag)) {
        if (m_book.isStopped(m_scanner.position(), m_size))
            return tl::unexpected<Error>(StatementBook::stopped());
        if (tag.closes)
            close(tag.name);
        else
            open(tag);
    }
    while (!m_stack.isEmpty())
        end(m_stack.takeLast());
    if (!m_isOfx && m_outcome.rows == 0)
        return fail(Error::Kind::InvalidInput, Text::tr("The file holds no element OFX."));
    m_book.close();
    if (m_investments > 0)
        m_book.warn(0, {},
                    Text::tr("%n investment transaction(s) move no bank account and are passed over.", nullptr,
                             int(m_investments)));
    if (m_outcome.summary.statements.empty())
        m_book.warn(0, {}, Text::tr("The file holds no bank or card statement."));
    m_outcome.batch.format = u"ofx"_s;
    return std::move(m_outcome);
}

void OfxReader::open(const OfxTag &tag)
{
    if (tag.name == kInvestment)
        ++m_investments;
    if (!isAggregate(tag.name)) {
        take(tag);
        return;
    }
    // Outside a transaction CURRENCY belongs to something we do not read.
    if (isPartOfTransaction(tag.name) && !m_transaction)
        return;
    while (!m_stack.isEmpty() && !mayHold(m_stack.last(), tag.name))
        end(m_stack.takeLast());
    constexpr qsizetype kDeepest = 64;
    if (m_stack.size() >= kDeepest)
        end(m_stack.takeLast());
    m_stack += tag.name;
    if (tag.name == u"OFX") {
        m_isOfx = true;
    } else if (isStatement(tag.name)) {
        beginStatement();
        m_isInvestment = tag.name == u"INVSTMTRS";
    } else if (isTransaction(tag.name)) {
        m_transaction = Transaction{.line = tag.line, .isPending = tag.name == u"STMTTRNP"};
    } else if (tag.name == u"LEDGERBAL") {
        m_balance.clear();
        m_balanceLine = tag.line;
    } else if (tag.name == u"STATUS") {
        m_status.clear();
    }
}

void OfxReader::close(const QString &name)
{
    if (!isInside(name))
        return;
    QString ended;
    do {
        ended = m_stack.takeLast();
        end(ended);
    } while (ended != name);
}

void OfxReader::take(const OfxTag &tag)
{
    if (tag.value.isEmpty() || m_stack.isEmpty())
        return;
    const QString &inside = m_stack.last();
    if (m_transaction)
        m_transaction->values.keep(isPartOfTransaction(inside) ? inside + u'/' + tag.name : tag.name, tag.value);
    else if (inside == u"LEDGERBAL")
        m_balance.keep(tag.name, tag.value);
    else if (inside == u"STATUS")
        m_status.keep(tag.name, tag.value);
    else if (m_inStatement && (isStatement(inside) || inside.endsWith(u"ACCTFROM") || inside == u"BANKTRANLIST"))
        m_statement.keep(tag.name, tag.value);
}

void OfxReader::end(const QString &name)
{
    if (isTransaction(name) && m_transaction)
        addTransaction(*std::exchange(m_transaction, std::nullopt));
    else if (name == u"LEDGERBAL")
        takeBalance();
    else if (name == u"STATUS")
        noteStatus();
    else if (isStatement(name))
        endStatement();
}

void OfxReader::noteStatus()
{
    if (m_status.value(u"SEVERITY").toUpper() != u"ERROR")
        return;
    m_book.warn(0, u"STATUS"_s,
                Text::tr("The bank answered with error %1: %2")
                    .arg(m_status.value(u"CODE", u"?"_s), m_status.value(u"MESSAGE", u"-"_s).left(200)));
}

void OfxReader::beginStatement()
{
    m_inStatement = true;
    m_statement.clear();
    m_closing.reset();
}

void OfxReader::takeBalance()
{
    if (!m_inStatement || !m_balance.contains(u"BALAMT"))
        return;
    const QString text = m_balance.value(u"BALAMT");
    const Result<qint64> units = readOfxAmount(text, Currency::fromCode(m_statement.value(u"CURDEF")));
    if (units)
        m_closing = DatedBalance{*units, readOfxDate(m_balance.value(u"DTASOF"))};
    else
        m_book.warn(m_balanceLine, u"BALAMT"_s, units.error().message);
}

void OfxReader::endStatement()
{
    if (!m_inStatement)
        return;
    const bool isEmptyInvestment = m_isInvestment && !m_book.isOpen();
    if (!m_book.isOpen() && !isEmptyInvestment)
        m_book.begin({.account = compactAccount(m_statement.value(u"ACCTID")),
                      .currency = Currency::fromCode(m_statement.value(u"CURDEF"))});
    if (m_book.isOpen()) {
        StatementSummary &summary = m_book.summary();
        const QDate from = readOfxDate(m_statement.value(u"DTSTART"));
        const QDate to = readOfxDate(m_statement.value(u"DTEND"));
        if (from.isValid() && to.isValid())
            summary.id = toIsoDate(from) + u'/' + toIsoDate(to);
        summary.closing = m_closing;
        m_book.finish();
    }
    m_inStatement = false;
    m_isInvestment = false;
}

void OfxReader::addTransaction(const Transaction &transaction)
{
    const Values &values = transaction.values;
    const QString code = m_statement.value(u"CURDEF");
    // The amount itself is in CURRENCY; under ORIGCURRENCY the bank has converted it already.
    const std::optional<Currency> own = Currency::fromCode(values.value(u"CURRENCY/CURSYM"));
    if (!m_book.isOpen()) {
        const std::optional<Currency> known = Currency::fromCode(code);
        m_book.begin({.account = compactAccount(m_statement.value(u"ACCTID")),
                      .currency = known || !code.isEmpty() ? known : own},
                     {}, true);
        if (!known && !code.isEmpty())
            m_book.setUnknownCurrency(code.left(20));
    }
    const std::optional<Currency> kept = m_book.summary().currency;
    const QString amountText = values.value(u"TRNAMT");
    const auto reject = [&](const QString &field, const QString &value, const QString &reason) {
        m_book.reject(transaction.line, field, value, reason);
    };
    if (amountText.isEmpty())
        return reject(u"TRNAMT"_s, {}, Text::tr("The transaction has no amount."));
    const Result<qint64> units = readOfxAmount(amountText, kept);
    if (!units)
        return reject(u"TRNAMT"_s, amountText, units.error().message);
    if (own && kept && *own != *kept)
        return reject(
            u"CURSYM"_s, own->code(),
            Text::tr("The amount is stated in %1 in an account kept in %2. Ask the bank for the amount booked.")
                .arg(own->code(), kept->code()));
    const QString dayText = values.value(transaction.isPending ? u"DTTRAN"_s : u"DTPOSTED"_s);
    QDate booked = readOfxDate(dayText);
    if (!booked.isValid() && dayText.isEmpty())
        booked = readOfxDate(values.value(u"DTUSER"));
    if (!booked.isValid())
        return reject(u"DTPOSTED"_s, dayText, Text::tr("The transaction has no day, or one that does not exist."));
    BankLineFact line{.bookedOn = booked,
                      .valueOn = readOfxDate(values.value(u"DTAVAIL")),
                      .amount = Money(*units, kept.value_or(Currency())),
                      .counterparty = values.value(u"NAME"),
                      .text = values.value(u"MEMO"),
                      .reference = values.value(u"REFNUM"),
                      .status = transaction.isPending ? BankLineStatus::Pending : BankLineStatus::Booked};
    for (const QString &name : {u"PAYEE/NAME"_s, u"EXTDNAME"_s}) {
        if (line.counterparty.isEmpty())
            line.counterparty = values.value(name);
    }
    line.counterpartyAccount = compactAccount(values.value(u"BANKACCTTO/ACCTID", values.value(u"CCACCTTO/ACCTID")));
    if (line.reference.isEmpty())
        line.reference = values.value(u"CHECKNUM");
    const QString fitid = values.value(u"FITID");
    if (!isOfxPlaceholder(fitid))
        line.bankReference = fitid;
    const QString bankId = line.bankReference;
    m_book.add(std::move(line), {transaction.line, u"TRNAMT"_s, amountText, bankId});
}

} // namespace quittance::exchange
