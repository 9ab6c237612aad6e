#include "core/exchange/mt940/mt940_reader.h"

#include "core/exchange/iban.h"
#include "core/exchange/mt940/narrative.h"

#include <QCoreApplication>

namespace quittance::exchange {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::Mt940Reader)
};

QString fieldName(const SwiftField &field)
{
    return u':' + QString::fromLatin1(field.tag) + u':';
}

/// The account without the currency that Dutch banks write behind it, and an IBAN out of what stands beside it.
QString accountOf(const QString &text)
{
    const QString compact = compactAccount(text);
    for (const QString &part : compact.split(u'/')) {
        if (isIban(part))
            return part;
        if (part.size() > 3 && isIban(part.chopped(3)) && Currency::fromCode(part.right(3)))
            return part.chopped(3);
    }
    const bool hasCurrency = compact.size() > 4 && Currency::fromCode(QStringView(compact).right(3))
        && compact[compact.size() - 4].isDigit();
    return hasCurrency ? compact.chopped(3) : compact;
}

/// `13/2` is page 2 of statement 13.
QString statementNumber(const QString &text)
{
    return text.section(u'/', 0, 0);
}

bool isAccountNumber(const QString &text)
{
    return text.size() >= 5 && text.size() <= 12 && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
}

} // namespace

Result<ReadOutcome> Mt940Reader::read()
{
    SwiftField field;
    while (m_scanner.next(field)) {
        if (m_book.isStopped(m_scanner.position(), m_size))
            return tl::unexpected<Error>(StatementBook::stopped());
        if (!field.tag.isEmpty()) {
            ++m_fields;
            take(field);
        } else if (field.header.contains(u"{2:I942") || field.header.contains(u"{2:O942")) {
            setInterim();
        }
    }
    flushEntry();
    endStatement();
    if (m_fields == 0)
        return fail(Error::Kind::InvalidInput, Text::tr("The file holds no field of a SWIFT statement."));
    m_book.close();
    if (m_clampedDays > 0)
        m_book.warn(0, u":61:"_s,
                    Text::tr("%n value date(s) are days like 30 February. The last day of the month is taken.", nullptr,
                             int(m_clampedDays)));
    m_outcome.batch.format = m_isInterim ? u"mt942"_s : u"mt940"_s;
    return std::move(m_outcome);
}

void Mt940Reader::take(const SwiftField &field)
{
    const QByteArrayView tag = field.tag;
    if (tag == "61") {
        takeEntry(field);
    } else if (tag == "86") {
        if (m_waiting)
            m_waiting->narrative += field.lines;
    } else if (tag == "60F" || tag == "60M") {
        takeOpening(field);
    } else if (tag == "62F" || tag == "62M") {
        takeClosing(field);
    } else if (tag == "90C" || tag == "90D") {
        takeControl(field);
    } else if (tag == "64" || tag == "65" || tag == "65F") {
        flushEntry();
    } else {
        takeHead(field);
    }
}

void Mt940Reader::setInterim()
{
    m_isInterim = true;
    m_book.setReport();
}

void Mt940Reader::headAgain()
{
    flushEntry();
    if (m_headUsed)
        m_head = {};
    m_headUsed = false;
}

void Mt940Reader::takeHead(const SwiftField &field)
{
    const QString value = field.lines.front().trimmed();
    if (field.tag == "20") {
        headAgain();
        m_head = {.reference = value};
    } else if (field.tag == "25" || field.tag == "25P") {
        headAgain();
        m_head.account = accountOf(value);
    } else if (field.tag == "28" || field.tag == "28C") {
        headAgain();
        m_head.statement = value;
    } else if (field.tag == "34F") {
        setInterim();
        m_head.currency = Currency::fromCode(QStringView(value).first(qMin(value.size(), qsizetype(3))));
    } else if (field.tag == "942") {
        setInterim();
    }
}

std::optional<SwiftBalance> Mt940Reader::balanceOf(const SwiftField &field)
{
    const Result<SwiftBalance> balance = readSwiftBalance(field.lines.front());
    if (!balance) {
        m_book.warn(field.line, fieldName(field),
                    Text::tr("The balance cannot be read and proves nothing. %1").arg(balance.error().message));
        return std::nullopt;
    }
    return *balance;
}

void Mt940Reader::takeOpening(const SwiftField &field)
{
    headAgain();
    m_head.opening = balanceOf(field);
    m_head.opensPage = field.tag == "60M";
    openStatement();
}

bool Mt940Reader::isNextPage() const
{
    const bool isSame = m_book.isOpen() && m_head.account == m_open.account
        && statementNumber(m_head.statement) == statementNumber(m_open.statement);
    if (!isSame)
        return false;
    if (m_head.opensPage && m_closesPage && m_head.opening) {
        const std::optional<DatedBalance> &before = m_book.summary().closing;
        return before && before->units == m_head.opening->units;
    }
    const int page = m_head.statement.section(u'/', 1, 1).toInt();
    return !m_head.opening && !m_open.opening && page > 1 && page == m_open.statement.section(u'/', 1, 1).toInt() + 1;
}

void Mt940Reader::openStatement()
{
    if (m_headUsed && m_book.isOpen())
        return;
    m_headUsed = true;
    if (isNextPage()) {
        m_open.statement = m_head.statement;
        m_hasClosing = false;
        m_book.summary().closing.reset();
        return;
    }
    endStatement();
    m_open = m_head;
    StatementSummary summary{.id = m_head.statement.isEmpty() ? m_head.reference : m_head.statement,
                             .account = m_head.account,
                             .currency = m_head.currency};
    if (m_head.opening) {
        if (m_head.opening->currency.isValid())
            summary.currency = m_head.opening->currency;
        summary.opening = DatedBalance{m_head.opening->units, m_head.opening->date};
    }
    m_hasClosing = false;
    m_closesPage = false;
    m_book.begin(std::move(summary));
    if (m_head.opening && !m_head.opening->currency.isValid())
        m_book.setUnknownCurrency(m_head.opening->code);
}

void Mt940Reader::takeEntry(const SwiftField &field)
{
    flushEntry();
    if (m_hasClosing && m_headUsed) { // entries behind a closing balance, without a head of their own
        const Head before = m_head;
        headAgain();
        m_head.account = before.account;
        m_head.currency = m_book.summary().currency;
    }
    openStatement();
    const Result<SwiftEntry> entry = readSwiftEntry(field.lines);
    if (!entry) {
        m_book.reject(field.line, entry.error().place.field, field.lines.front(), entry.error().message);
        return;
    }
    m_waiting = Waiting{.entry = *entry, .line = field.line};
}

void Mt940Reader::flushEntry()
{
    if (!m_waiting)
        return;
    const Waiting waiting = *std::exchange(m_waiting, std::nullopt);
    const SwiftEntry &entry = waiting.entry;
    const SwiftNarrative narrative = readSwiftNarrative(waiting.narrative);
    BankLineFact line{.bookedOn = entry.booked.isValid() ? entry.booked : entry.valued,
                      .valueOn = entry.valued,
                      .amount = Money(entry.units, m_book.summary().currency.value_or(Currency())),
                      .counterparty = narrative.counterparty,
                      .counterpartyAccount = narrative.counterpartyAccount,
                      .text = narrative.text,
                      .reference = narrative.reference.isEmpty() ? entry.customerReference : narrative.reference,
                      .endToEndId = narrative.endToEndId,
                      .bankReference = entry.bankReference,
                      .status = entry.isExpected ? BankLineStatus::Pending : BankLineStatus::Booked,
                      .isReversal = entry.isReversal};
    m_clampedDays += int(entry.isDayClamped);
    if (line.counterparty.isEmpty() && !entry.tail.isEmpty()) {
        line.counterparty = entry.tail;
        if (line.counterpartyAccount.isEmpty())
            line.counterpartyAccount = std::exchange(line.reference, QString());
    }
    const QString supplement = compactAccount(entry.supplement);
    const bool namesAccount = isIban(supplement) || isAccountNumber(supplement);
    if (namesAccount && line.counterpartyAccount.isEmpty())
        line.counterpartyAccount = supplement;
    if (!namesAccount && line.text.isEmpty() && !entry.supplement.startsWith(u'/'))
        line.text = entry.supplement;
    m_book.add(std::move(line), {waiting.line, u":61: amount"_s, entry.amountText, {}});
}

void Mt940Reader::takeClosing(const SwiftField &field)
{
    flushEntry();
    openStatement();
    const std::optional<SwiftBalance> balance = balanceOf(field);
    m_closesPage = field.tag == "62M";
    m_hasClosing = true;
    StatementSummary &summary = m_book.summary();
    summary.closing.reset();
    if (!balance)
        return;
    if (m_open.opening && m_open.opening->code != balance->code) {
        m_book.warn(field.line, fieldName(field),
                    Text::tr("The closing balance is in %1, the statement in %2. It proves nothing.")
                        .arg(balance->code, m_open.opening->code));
        return;
    }
    if (!m_open.opening && balance->currency.isValid())
        summary.currency = balance->currency;
    if (!balance->date.isValid())
        m_book.warn(field.line, fieldName(field), Text::tr("The closing balance is of a day that does not exist."));
    summary.closing = DatedBalance{balance->units, balance->date};
}

void Mt940Reader::takeControl(const SwiftField &field)
{
    flushEntry();
    const QString value = field.lines.front().trimmed();
    qsizetype digits = 0;
    while (digits < value.size() && value[digits].isDigit())
        ++digits;
    bool isCount = false;
    const qint64 count = QStringView(value).first(digits).toLongLong(&isCount);
    const Result<qint64> units
        = value.size() > digits + 3 ? readSwiftAmount(QStringView(value).sliced(digits + 3)) : Result<qint64>(0);
    if (isCount && units)
        m_controls.push_back({.line = field.line, .count = count, .units = *units, .isCredit = field.tag == "90C"});
}

void Mt940Reader::endStatement()
{
    if (!m_book.isOpen())
        return;
    const StatementSummary &summary = m_book.summary();
    for (const Control &control : m_controls) {
        const qint64 count = control.isCredit ? summary.creditCount : summary.debitCount;
        const qint64 units = control.isCredit ? summary.creditUnits : summary.debitUnits;
        if (count != control.count || units != control.units)
            m_book.warn(control.line, control.isCredit ? u":90C:"_s : u":90D:"_s,
                        Text::tr("The report counts %1 entries of %2 in all; %3 of %4 were read.")
                            .arg(control.count)
                            .arg(unitsToDecimalString(control.units, 2))
                            .arg(count)
                            .arg(unitsToDecimalString(units, 2)));
    }
    m_controls.clear();
    m_book.finish(m_open.statement);
}

} // namespace quittance::exchange
