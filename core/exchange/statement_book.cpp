#include "core/exchange/statement_book.h"

#include "core/base/date.h"
#include "core/base/int128.h"
#include "core/exchange/content_id.h"
#include "core/exchange/iban.h"
#include "core/ledger/bank_report.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::exchange {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::StatementBook)
};

QString dayOf(const std::optional<DatedBalance> &balance)
{
    return balance && balance->date.isValid() ? toIsoDate(balance->date) : QString();
}

/// What banks may fold, pad or blank out differently from one file to the next.
QString withoutSpaces(const QString &text)
{
    QString compact;
    compact.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace())
            compact += c;
    }
    return compact;
}

} // namespace

void StatementBook::begin(StatementSummary summary, const QString &accountName, bool restarts)
{
    if (m_isOpen)
        finish();
    m_isOpen = true;
    m_statement = std::move(summary);
    m_accountName = accountName;
    m_unknownCurrency.clear();
    m_isWithoutEntries = false;
    m_firstLine = m_outcome.batch.bankLines.size();
    if (m_statement.account.isEmpty())
        m_statement.account = compactAccount(m_options.account);
    if (m_statement.account.isEmpty()) {
        m_statement.account = kUnnamedAccount;
        m_isUnnamed = true;
    }
    if (!m_statement.currency)
        m_statement.currency = m_options.currency;

    m_occurrences.begin(m_statement.account, m_statement.id, m_statement.opening);
    if (restarts)
        m_occurrences.restart(m_statement.account);
}

void StatementBook::setUnknownCurrency(const QString &code)
{
    m_unknownCurrency = code;
    m_statement.currency.reset();
}

void StatementBook::reject(qint64 line, const QString &field, const QString &value, const QString &reason)
{
    ++m_outcome.rows;
    m_outcome.rejected.push_back({line, field, value.left(80), reason});
}

void StatementBook::warn(qint64 line, const QString &field, const QString &message)
{
    m_outcome.warnings.push_back({line, field, message});
}

bool StatementBook::sum(const BankLineFact &line)
{
    if (line.status != BankLineStatus::Booked) {
        ++m_statement.pending;
        return true;
    }
    const qint64 units = line.amount.units();
    qint64 &total = units < 0 ? m_statement.debitUnits : m_statement.creditUnits;
    qint64 more = 0;
    if (units == std::numeric_limits<qint64>::min() || qAddOverflow(total, qAbs(units), &more))
        return false;
    total = more;
    ++m_statement.entries;
    (units < 0 ? m_statement.debitCount : m_statement.creditCount) += 1;
    if (!m_statement.firstBooking.isValid() || line.bookedOn < m_statement.firstBooking)
        m_statement.firstBooking = line.bookedOn;
    if (!m_statement.lastBooking.isValid() || line.bookedOn > m_statement.lastBooking)
        m_statement.lastBooking = line.bookedOn;
    return true;
}

QString StatementBook::idOf(const BankLineFact &line, const QString &bankId)
{
    const QString amount = line.amount.toDecimalString();
    const QString id = bankId.isEmpty()
        ? contentId({line.accountRemoteId, toIsoDate(line.bookedOn), toIsoDate(line.valueOn), amount,
                     line.amount.currency().code(), withoutSpaces(line.counterparty), line.counterpartyAccount,
                     withoutSpaces(line.text), line.reference, line.endToEndId, line.bankReference})
        : contentId({line.accountRemoteId, bankId, toIsoDate(line.bookedOn), amount, line.amount.currency().code()});
    const int uses = m_occurrences.count(m_statement.account, id);
    return id + u'-' + QString::number(uses);
}

void StatementBook::add(BankLineFact line, const LinePlace &place)
{
    line.accountRemoteId = m_statement.account;
    if (!sum(line)) {
        reject(place.line, place.field, place.value,
               Text::tr("With this line the amounts of the statement add up to more than can be kept."));
        return;
    }
    if (!line.amount.currency().isValid()) {
        reject(place.line, place.field, place.value,
               m_unknownCurrency.isEmpty()
                   ? Text::tr("The file does not say which currency this is. State the currency when importing it.")
                   : Text::tr("The statement is in “%1”, which is not an ISO 4217 currency.").arg(m_unknownCurrency));
        return;
    }
    ++m_outcome.rows;
    m_overPrecise += int(line.amount.isOverPrecise());
    line.remoteId = idOf(line, place.bankId);
    if (m_seen.find(line.remoteId)) {
        const bool isBooked = line.status == BankLineStatus::Booked;
        if (const std::optional<size_t> pending = isBooked ? m_pending.take(line.remoteId) : std::nullopt)
            m_outcome.batch.bankLines[*pending].status = line.status;
        ++m_saidTwice;
        ++m_outcome.setAside;
        return;
    }
    if (place.isForInformation)
        line.status = BankLineStatus::Info;
    m_seen.insert(line.remoteId, {0, quint32(place.line)});
    if (line.status == BankLineStatus::Pending)
        m_pending.add(line.remoteId, m_outcome.batch.bankLines.size());
    ++m_outcome.read;
    m_outcome.batch.bankLines.push_back(std::move(line));
    m_pending.handOnOthers(m_options, m_outcome, m_firstLine);
}

void StatementBook::keepAccount()
{
    std::vector<BankAccountFact> &accounts = m_outcome.batch.bankAccounts;
    const auto known = std::ranges::find(accounts, m_statement.account, &BankAccountFact::remoteId);
    if (known == accounts.end())
        accounts.push_back({.remoteId = m_statement.account,
                            .name = m_accountName,
                            .iban = isIban(m_statement.account) ? m_statement.account : QString(),
                            .currency = m_statement.currency});
    else if (known->currency != m_statement.currency)
        known->currency.reset(); // an account of several currencies
}

void StatementBook::finish(const QString &sequence)
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    StatementSummary &summary = m_statement;
    if (summary.opening && summary.closing && !m_isWithoutEntries)
        summary.isBalanced
            = Int128(summary.opening->units) + summary.creditUnits - summary.debitUnits == summary.closing->units;
    if (summary.isBalanced == false)
        warn(0, {},
             Text::tr("Statement “%1” does not add up: opening balance and entries are not its closing balance.")
                 .arg(summary.id));
    m_occurrences.end(summary.account, summary.closing);
    m_outcome.summary.statements.push_back(summary);
    if (!summary.currency) // nothing of it can be kept, and each line has said so
        return;
    keepAccount();

    StatementFact fact{.accountRemoteId = summary.account,
                       .currency = *summary.currency,
                       .sequence = sequence,
                       .isBalanced = summary.isBalanced};
    QString id = summary.account + (m_isReport ? kReportMark : u"/"_s)
        + QStringList{summary.id, dayOf(summary.opening), dayOf(summary.closing)}.join(u'/');
    if (summary.opening) // banks number two statements of one day alike, or all of them 0
        id += u'/' + QString::number(summary.opening->units);
    if (!summary.opening && !summary.closing && summary.firstBooking.isValid())
        id += toIsoDate(summary.firstBooking) + u'/' + toIsoDate(summary.lastBooking);
    const int uses = ++m_statementIds[id];
    fact.remoteId = uses == 1 ? id : id + u'#' + QString::number(uses);
    if (summary.opening) {
        fact.openingUnits = summary.opening->units;
        fact.openingDate = summary.opening->date;
    }
    if (summary.closing) {
        fact.closingUnits = summary.closing->units;
        fact.closingDate = summary.closing->date;
    }
    std::vector<BankLineFact> &lines = m_outcome.batch.bankLines;
    for (size_t i = m_firstLine; i < lines.size(); ++i)
        lines[i].statementRemoteId = fact.remoteId;
    if (!m_isReport || (summary.opening && summary.closing))
        m_outcome.batch.statements.push_back(std::move(fact));
}

void StatementBook::close()
{
    finish();
    if (m_isUnnamed)
        warn(0, {}, Text::tr("The file does not name our bank account. State the account when importing it."));
    if (m_saidTwice > 0)
        warn(0, {},
             Text::tr("%n line(s) are in the file twice, in statements that overlap, and are set aside.", nullptr,
                      int(m_saidTwice)));
    if (m_overPrecise > 0)
        warn(0, {},
             Text::tr("%n amount(s) have more decimals than their currency. They are kept as written.", nullptr,
                      int(m_overPrecise)));
}

bool StatementBook::isStopped(qint64 position, qint64 total)
{
    constexpr qint64 kRecordsPerLook = 1024;
    if (m_outcome.rows % kRecordsPerLook != 0)
        return false;
    if (m_options.progress)
        m_options.progress(position, total);
    if (m_options.passed)
        m_options.passed(position);
    return m_options.cancel.isCancelled();
}

Error StatementBook::stopped()
{
    return {.kind = Error::Kind::Cancelled, .message = Text::tr("The import was stopped. Nothing was changed.")};
}

} // namespace quittance::exchange
