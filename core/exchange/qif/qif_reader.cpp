#include "core/exchange/qif/qif_reader.h"

#include "core/exchange/csv/cell_amount.h"
#include "core/exchange/iban.h"

#include <QCoreApplication>

namespace quittance::exchange {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::QifReader)
};

QByteArrayView amountOf(const QifRecord &record)
{
    const QByteArrayView total = record.value('T');
    return total.isEmpty() ? record.value('U') : total;
}

QString textOf(QByteArrayView bytes)
{
    constexpr qsizetype kLongestText = 16 * 1024;
    return QString::fromUtf8(bytes.first(qMin(bytes.size(), kLongestText)));
}

QString orderName(DateOrder order)
{
    switch (order) {
    case DateOrder::Dmy:
        return Text::tr("day, month, year");
    case DateOrder::Mdy:
        return Text::tr("month, day, year");
    case DateOrder::Ymd:
        return Text::tr("year, month, day");
    }
    return {};
}

/// The balance an account began with stands in front of its transactions, as a transfer from itself.
bool isOpeningBalance(const QifRecord &record)
{
    return record.value('P').compare("Opening Balance", Qt::CaseInsensitive) == 0 && record.value('L').startsWith('[');
}

} // namespace

Result<ReadOutcome> QifReader::read()
{
    if (!settleRules())
        return fail(Error::Kind::InvalidInput, Text::tr("The file holds no section of a QIF file."));
    QifScanner scanner(m_text);
    QifRecord record;
    while (scanner.next(record)) {
        if (m_book.isStopped(scanner.position(), m_text.size()))
            return tl::unexpected<Error>(StatementBook::stopped());
        take(record);
    }
    m_book.close();
    warnOfRules();
    m_outcome.batch.format = u"qif"_s;
    return std::move(m_outcome);
}

bool QifReader::settleRules()
{
    QifDateEvidence dates;
    DecimalEvidence amounts;
    bool hasSection = false;
    QifScanner scanner(m_text);
    QifRecord record;
    while (scanner.next(record)) {
        hasSection = hasSection || record.beginsSection;
        if (record.beginsSection || !isQifMoneySection(record.section))
            continue;
        if (const QByteArrayView day = record.value('D'); !day.isEmpty())
            dates.add(day);
        for (const QifRecord::Field &field : record.fields) {
            if (field.letter == 'T' || field.letter == 'U' || field.letter == '$')
                amounts.add(field.value);
        }
    }
    m_dates = dates.order();
    m_mark = amounts.decided().value_or(u'.');
    if (amounts.isAmbiguous())
        m_book.warn(0, u"T"_s,
                    Text::tr("“%1” may mean thousands or decimals, and no amount of the file tells. “%2” is taken as "
                             "the decimal mark.")
                        .arg(amounts.example(), QString(m_mark)));
    if (m_options.mapping && m_options.mapping->dateOrder) {
        m_dates.order = *m_options.mapping->dateOrder;
        m_dates.ground = QifDateOrder::Ground::Stated;
    }
    return hasSection;
}

void QifReader::warnOfRules()
{
    if (m_dates.ground == QifDateOrder::Ground::Sequence)
        m_book.warn(0, u"D"_s,
                    Text::tr("No date of the file tells day from month, as in “%1”. They are read as %2, for only so "
                             "they run in order.")
                        .arg(m_dates.example, orderName(m_dates.order)));
    if (m_dates.ground == QifDateOrder::Ground::Assumed && m_outcome.rows > 0)
        m_book.warn(0, u"D"_s,
                    Text::tr("No date of the file tells day from month, as in “%1”. They are read as %2. State the "
                             "order if that is wrong.")
                        .arg(m_dates.example, orderName(m_dates.order)));
    if (m_otherRecords > 0)
        m_book.warn(0, {},
                    Text::tr("%n record(s) of investment accounts move no bank account and are passed over.", nullptr,
                             int(m_otherRecords)));
    if (m_wrongSplits > 0)
        m_book.warn(m_firstWrongSplit, u"$"_s,
                    Text::tr("The splits of %n transaction(s) do not add up to the amount. The amount is taken.",
                             nullptr, int(m_wrongSplits)));
}

void QifReader::take(const QifRecord &record)
{
    if (record.beginsSection) {
        m_book.finish();
        return;
    }
    const QByteArray section = record.section.toByteArray().toLower();
    if (section == "account") {
        m_account = textOf(record.value('N'));
        const QString compact = compactAccount(m_account);
        if (isIban(compact))
            m_account = compact;
    } else if (isQifMoneySection(record.section)) {
        addTransaction(record);
    } else if (section == "type:invst") {
        ++m_otherRecords;
    }
}

void QifReader::addTransaction(const QifRecord &record)
{
    if (!m_book.isOpen())
        m_book.begin({.account = m_account}, m_account);
    const QByteArrayView amountText = amountOf(record);
    const auto reject = [&](const QString &field, QByteArrayView value, const QString &reason) {
        m_book.reject(record.line, field, textOf(value), reason);
    };
    if (amountText.isEmpty())
        return reject(u"T"_s, {}, Text::tr("The transaction has no amount."));
    const Result<AmountCell> amount = readAmount(amountText, m_mark);
    if (!amount)
        return reject(u"T"_s, amountText, amount.error().message);
    const std::optional<QDate> day = readDate(plainQifDate(record.value('D')), m_dates.order);
    if (!day)
        return reject(u"D"_s, record.value('D'),
                      Text::tr("The date is no day in the order this file uses: %1.").arg(orderName(m_dates.order)));
    checkSplits(record, amount->units);
    const std::optional<Currency> currency = amount->currency ? amount->currency : m_book.summary().currency;
    BankLineFact line{.bookedOn = *day,
                      .amount = Money(amount->units, currency.value_or(Currency())),
                      .counterparty = textOf(record.value('P')),
                      .reference = textOf(record.value('N'))};
    QStringList texts;
    for (const QifRecord::Field &field : record.fields) {
        const QString text = field.letter == 'M' || field.letter == 'E' ? textOf(field.value) : QString();
        if (!text.isEmpty() && !texts.contains(text))
            texts += text;
    }
    line.text = texts.join(u' ');
    if (line.counterparty.isEmpty() && record.value('L').startsWith('['))
        line.counterparty = textOf(record.value('L'));
    m_book.add(std::move(line),
               {.line = record.line,
                .field = u"T"_s,
                .value = textOf(amountText),
                .bankId = {},
                .isForInformation = isOpeningBalance(record)});
}

void QifReader::checkSplits(const QifRecord &record, qint64 units)
{
    qint64 sum = 0;
    bool hasSplits = false;
    for (const QifRecord::Field &field : record.fields) {
        if (field.letter != '$')
            continue;
        const Result<AmountCell> part = readAmount(field.value, m_mark);
        hasSplits = true;
        if (!part || qAddOverflow(sum, part->units, &sum))
            return;
    }
    if (!hasSplits || sum == units)
        return;
    if (m_wrongSplits++ == 0)
        m_firstWrongSplit = record.line;
}

} // namespace quittance::exchange
