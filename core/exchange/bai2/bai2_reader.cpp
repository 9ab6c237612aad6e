#include "core/exchange/bai2/bai2_reader.h"

#include "core/exchange/iban.h"

#include <QCoreApplication>

namespace quittance::exchange {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::Bai2Reader)
};

/// +1 for a credit, -1 for a debit, 0 for a code that says neither. Source: BAI2, type codes by range.
int directionOf(int type)
{
    if ((type >= 100 && type <= 399) || (type >= 920 && type <= 959))
        return 1;
    if ((type >= 400 && type <= 699) || (type >= 960 && type <= 999))
        return -1;
    return 0;
}

/// Three digits; -1 for other text.
int typeOf(const QString &text)
{
    if (text.size() != 3 || !std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return -1;
    return text.toInt();
}

qint64 unitsPerMinor(Currency currency)
{
    qint64 units = kUnitsPerWhole;
    for (int i = 0; i < currency.minorDigits(); ++i)
        units /= 10;
    return units;
}

constexpr int kOpeningLedger = 10;
constexpr int kClosingLedger = 15;
constexpr int kTotalCredits = 100;
constexpr int kTotalDebits = 400;
constexpr int kNonMonetary = 890;

} // namespace

Result<ReadOutcome> Bai2Reader::read()
{
    BaiRecord record;
    while (m_scanner.next(record)) {
        if (m_book.isStopped(m_scanner.position(), m_size))
            return tl::unexpected<Error>(StatementBook::stopped());
        take(record);
    }
    finishAccount();
    if (!m_hasHeader)
        return fail(Error::Kind::InvalidInput, Text::tr("The file has no header, a record that begins with 01."));
    m_book.close();
    if (!m_hasTrailer)
        m_book.warn(0, u"99"_s, Text::tr("The file has no trailer, so it may be cut off. Fetch it again."));
    if (m_assumedDollars)
        m_book.warn(0, u"03"_s, Text::tr("The file names no currency. The standard's own, USD, is taken."));
    if (m_ignored > 0)
        m_book.warn(0, u"02"_s,
                    Text::tr("%n record(s) are in groups marked as deletion or as test and are set aside.", nullptr,
                             int(m_ignored)));
    m_outcome.batch.format = u"bai2"_s;
    return std::move(m_outcome);
}

void Bai2Reader::take(const BaiRecord &record)
{
    m_fileControl.records += record.records;
    if (record.code != 1 && record.code != 99)
        m_groupControl.records += record.records;
    if (record.code == 3 || record.code == 16 || record.code == 49)
        m_accountControl.records += record.records;
    switch (record.code) {
    case 1:
        m_hasHeader = true;
        m_fileControl = {.records = record.records};
        break;
    case 2:
        beginGroup(record);
        break;
    case 3:
        beginAccount(record);
        break;
    case 16:
        takeDetail(record);
        break;
    case 49:
        endAccount(record);
        break;
    case 98:
        endGroup(record);
        break;
    case 99:
        endFile(record);
        break;
    default:
        break;
    }
}

void Bai2Reader::beginGroup(const BaiRecord &record)
{
    finishAccount();
    m_groupControl = {.records = record.records};
    BaiFields fields(record);
    fields.next(); // receiver
    fields.next(); // originator
    const QString status = fields.next();
    const QString day = fields.next();
    fields.next(); // time
    m_group = {.status = status.isEmpty() ? 1 : status.toInt(), .asOf = readBaiDate(day), .isOpen = true};
    m_group.currency = fields.next();
    if (!m_group.asOf.isValid())
        m_book.warn(record.line, u"02"_s, Text::tr("The group's date “%1” is no day.").arg(day.left(20)));
}

void Bai2Reader::beginAccount(const BaiRecord &record)
{
    finishAccount();
    m_accountControl = {.records = record.records};
    m_hasTotals = false;
    BaiFields fields(record);
    StatementSummary summary{.account = compactAccount(fields.next())};
    QString code = fields.next();
    if (code.isEmpty())
        code = m_group.currency;
    summary.id = m_group.asOf.isValid() ? toIsoDate(m_group.asOf) : QString();
    summary.currency = Currency::fromCode(code);
    const bool isUnknown = !code.isEmpty() && !summary.currency;
    if (code.isEmpty() && !m_options.currency) {
        summary.currency = Currency::fromCode(u"USD");
        m_assumedDollars = true;
    }
    m_stepUnits = unitsPerMinor(summary.currency.value_or(m_options.currency.value_or(Currency())));
    while (!fields.atEnd())
        readSummary(fields, record.line, summary);
    m_book.begin(std::move(summary));
    if (isUnknown)
        m_book.setUnknownCurrency(code.left(20));
}

std::optional<qint64> Bai2Reader::unitsOf(qint64 minor) const
{
    qint64 units = 0;
    return qMulOverflow(minor, m_stepUnits, &units) ? std::nullopt : std::optional(units);
}

void Bai2Reader::readSummary(BaiFields &fields, qint64 line, StatementSummary &summary)
{
    const QString type = fields.next();
    if (type.isEmpty() && !fields.hasMoreHere()) // a comma at the end of a piece
        return;
    const QString amount = fields.next();
    fields.next(); // item count
    const BaiFunds funds = readBaiFunds(fields);
    if (!funds.isKnown)
        m_accountControl.isWhole = false;
    if (amount.isEmpty())
        return;
    const std::optional<qint64> minor = readBaiAmount(amount);
    const std::optional<qint64> units = minor ? unitsOf(*minor) : std::nullopt;
    if (!units) {
        m_accountControl.isWhole = false;
        m_book.warn(line, u"03 "_s + type.left(10),
                    Text::tr("“%1” is no amount and proves nothing.").arg(amount.left(40)));
        return;
    }
    m_accountControl.total += *minor;
    const int code = typeOf(type);
    if (code == kOpeningLedger)
        summary.opening = DatedBalance{*units, m_group.asOf};
    else if (code == kClosingLedger)
        summary.closing = DatedBalance{*units, m_group.asOf};
    else if (code == kTotalCredits || code == kTotalDebits)
        m_hasTotals = m_hasTotals || *units != 0;
}

void Bai2Reader::takeDetail(const BaiRecord &record)
{
    BaiFields fields(record);
    const QString type = fields.next();
    const QString amount = fields.nextHere();
    const std::optional<qint64> minor = amount.isEmpty() ? std::optional<qint64>(0) : readBaiAmount(amount);
    if (minor)
        m_accountControl.total += *minor;
    else
        m_accountControl.isWhole = false;
    if (isIgnored()) {
        ++m_ignored;
        ++m_outcome.rows;
        ++m_outcome.setAside;
        return;
    }
    const int code = typeOf(type);
    const auto reject = [&](const QString &field, const QString &value, const QString &reason) {
        m_book.reject(record.line, field, value, reason);
    };
    if (!m_book.isOpen())
        return reject(u"16"_s, {}, Text::tr("The record stands outside an account, so nobody knows whose it is."));
    if (code == kNonMonetary) {
        ++m_outcome.rows;
        ++m_outcome.setAside;
        return;
    }
    const int direction = directionOf(code);
    if (direction == 0)
        return reject(u"16 type code"_s, type,
                      Text::tr("Type code “%1” says neither credit nor debit.").arg(type.left(20)));
    const std::optional<qint64> units = minor ? unitsOf(*minor) : std::nullopt;
    if (!units)
        return reject(u"16 amount"_s, amount, Text::tr("“%1” is no amount in digits.").arg(amount.left(40)));
    if (*units < 0)
        return reject(
            u"16 amount"_s, amount,
            Text::tr("The amount has a sign of its own beside type code %1. Ask the bank which holds.").arg(type));
    if (!m_group.asOf.isValid())
        return reject(u"02 date"_s, {}, Text::tr("Its group has no date, so the record has none."));
    const BaiFunds funds = readBaiFunds(fields);
    BankLineFact line{.bookedOn = m_group.asOf,
                      .valueOn = funds.valued,
                      .amount = Money(direction * *units, m_book.summary().currency.value_or(Currency()))};
    line.bankReference = fields.nextHere();
    line.reference = fields.nextHere();
    line.text = fields.rest();
    m_book.add(std::move(line), {record.line, u"16 amount"_s, amount, {}});
}

void Bai2Reader::checkControl(const BaiRecord &record, const Control &control, bool hasParts)
{
    BaiFields fields(record);
    const QString field = QString::number(record.code);
    const QString totalText = fields.next();
    const std::optional<qint64> total = readBaiAmount(totalText);
    const QString partsText = hasParts ? fields.next() : QString();
    const QString recordsText = fields.next();
    if (!totalText.isEmpty() && (!control.isWhole || !total || Int128(*total) != control.total))
        m_book.warn(record.line, field,
                    Text::tr("The control total %1 is not the sum of the amounts in front of it. Fetch the file again.")
                        .arg(totalText.left(40)));
    if (!partsText.isEmpty() && partsText != QString::number(control.parts))
        m_book.warn(record.line, field,
                    Text::tr("The trailer counts %1 accounts or groups; %2 were read.")
                        .arg(partsText.left(20))
                        .arg(control.parts));
    bool isCount = false;
    const qint64 records = recordsText.toLongLong(&isCount);
    if (!recordsText.isEmpty() && (!isCount || records != control.records))
        m_book.warn(
            record.line, field,
            Text::tr("The trailer counts %1 records; %2 were read.").arg(recordsText.left(20)).arg(control.records));
}

void Bai2Reader::endAccount(const BaiRecord &record)
{
    checkControl(record, m_accountControl, false);
    m_groupControl.isWhole = m_groupControl.isWhole && m_accountControl.isWhole;
    m_groupControl.total += m_accountControl.total;
    ++m_groupControl.parts;
    m_accountControl = {};
    finishAccount();
}

void Bai2Reader::endGroup(const BaiRecord &record)
{
    finishAccount();
    checkControl(record, m_groupControl, true);
    m_fileControl.isWhole = m_fileControl.isWhole && m_groupControl.isWhole;
    m_fileControl.total += m_groupControl.total;
    ++m_fileControl.parts;
    m_groupControl = {};
    m_group = {};
}

void Bai2Reader::endFile(const BaiRecord &record)
{
    finishAccount();
    m_hasTrailer = true;
    checkControl(record, m_fileControl, true);
}

void Bai2Reader::finishAccount()
{
    if (!m_book.isOpen())
        return;
    if (m_book.summary().entries == 0 && m_hasTotals)
        m_book.setWithoutEntries();
    m_book.finish();
}

} // namespace quittance::exchange
