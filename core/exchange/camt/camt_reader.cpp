#include "core/exchange/camt/camt_reader.h"

#include "core/base/decimal.h"
#include "core/base/int128.h"
#include "core/exchange/content_id.h"
#include "core/ledger/bank_report.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::exchange {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::CamtReader)
};

/// `camt.053.001.08` of a namespace; what the message's name says where there is none.
QString formatOf(const QString &namespaceUri, QStringView message)
{
    const qsizetype at = namespaceUri.indexOf(u"camt."_s);
    if (at >= 0)
        return namespaceUri.sliced(at).left(15);
    if (message.startsWith(u"BkToCstmrAcctRpt"))
        return u"camt.052"_s;
    return message.startsWith(u"BkToCstmrStmt") ? u"camt.053"_s : u"camt.054"_s;
}

BankLineStatus statusOf(const QString &status)
{
    if (status == u"PDNG" || status == u"FUTR")
        return BankLineStatus::Pending;
    return status == u"INFO" ? BankLineStatus::Info : BankLineStatus::Booked;
}

QString onlyOne(const QStringList &list)
{
    return list.size() == 1 ? list.front() : QString();
}

/// Whom the money came from or went to, and what they wrote.
void fillParty(const CamtEntry &entry, bool isCredit, BankLineFact &line)
{
    // A reversal keeps the roles of what it reverses.
    const bool payerIsDebtor = isCredit != entry.isReversal;
    const QStringList &direct = payerIsDebtor ? entry.debtors : entry.creditors;
    const QStringList &ultimate = payerIsDebtor ? entry.ultimateDebtors : entry.ultimateCreditors;
    line.counterparty = onlyOne(direct.isEmpty() ? ultimate : direct);
    line.counterpartyAccount = onlyOne(payerIsDebtor ? entry.debtorAccounts : entry.creditorAccounts);
    QStringList texts = entry.unstructured;
    if (!entry.information.isEmpty() && !texts.contains(entry.information))
        texts += entry.information;
    for (const QString &name : direct + ultimate) {
        if (name != line.counterparty && !texts.contains(name))
            texts += name;
    }
    line.text = (texts + entry.moneyWords).join(u' ');
    line.reference = entry.structured.join(u' ');
    line.endToEndId = entry.endToEndIds.join(u' ');
}

} // namespace

Result<ReadOutcome> CamtReader::read()
{
    if (m_xml.enterRoot())
        readMessages(1);
    m_outcome.encoding = m_xml.encoding().isEmpty() ? u"utf-8"_s : m_xml.encoding().toLower();
    if (m_options.cancel.isCancelled())
        return fail(Error::Kind::Cancelled, Text::tr("The import was stopped. Nothing was changed."));
    if (m_xml.hasError())
        return fail(Error::Kind::InvalidInput, Text::tr("The XML cannot be read: %1").arg(m_xml.errorText()),
                    {.line = m_xml.line()});
    if (!m_isMessage)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The file holds no account report, statement or notification."));
    if (m_outcome.summary.statements.empty())
        m_outcome.warnings.push_back({0, {}, Text::tr("The message holds no statement.")});
    return std::move(m_outcome);
}

/// Reads the messages under the element the cursor stands on: a document, or the envelope of one or several.
void CamtReader::readMessages(int depth)
{
    constexpr int kDeepestEnvelope = 5;
    m_xml.children([&](QStringView name) {
        if (name.startsWith(u"BkToCstmr"))
            readMessage(name);
        else if (depth < kDeepestEnvelope)
            readMessages(depth + 1);
        else
            return false;
        return true;
    });
}

void CamtReader::readMessage(QStringView message)
{
    m_isMessage = true;
    m_outcome.batch.format = formatOf(m_xml.namespaceUri(), message);
    m_isReport = !message.startsWith(u"BkToCstmrStmt");
    m_xml.children([&](QStringView name) {
        const bool isStatement = name == u"Stmt" || name == u"Rpt" || name == u"Ntfctn";
        if (isStatement)
            readStatement();
        return isStatement;
    });
}

void CamtReader::readStatement()
{
    Statement statement;
    statement.firstLine = m_outcome.batch.bankLines.size();
    m_xml.children([&](QStringView name) {
        if (name == u"Id") {
            statement.summary.id = m_xml.text();
        } else if (name == u"ElctrncSeqNb") {
            statement.fact.sequence = m_xml.text();
        } else if (name == u"LglSeqNb") {
            const QString number = m_xml.text();
            if (statement.fact.sequence.isEmpty())
                statement.fact.sequence = number;
        } else if (name == u"CreDtTm") {
            statement.created = QDate::fromString(m_xml.text().left(10), Qt::ISODate);
        } else if (name == u"Acct") {
            statement.account = readCamtAccount(m_xml);
            statement.summary.account = statement.account.id;
            statement.summary.currency = Currency::fromCode(statement.account.currency);
        } else if (name == u"Bal") {
            readBalance(statement);
        } else if (name == u"Ntry") {
            readEntry(statement);
        } else {
            return false;
        }
        return true;
    });
    if (!m_xml.hasError())
        finish(std::move(statement));
}

void CamtReader::readBalance(Statement &statement)
{
    const qint64 line = m_xml.line();
    const CamtBalance balance = readCamtBalance(m_xml);
    const bool opens = balance.type == u"OPBD" || balance.type == u"PRCD";
    if (!opens && balance.type != u"CLBD")
        return;
    const Result<qint64> units = parseUnits(balance.amount, {.grouping = false});
    if (!units) {
        m_outcome.warnings.push_back({line, u"Bal"_s, units.error().message});
        return;
    }
    if (!statement.summary.currency)
        statement.summary.currency = Currency::fromCode(balance.currency);
    const DatedBalance dated{balance.isDebit ? -*units : *units, balance.date};
    if (!opens)
        statement.summary.closing = dated;
    else if (balance.type == u"OPBD" || !statement.summary.opening)
        statement.summary.opening = dated;
}

bool CamtReader::reject(const CamtEntry &entry, const QString &field, const QString &value, const QString &reason)
{
    m_outcome.rejected.push_back({entry.line, field, value, reason});
    return false;
}

void CamtReader::readEntry(Statement &statement)
{
    constexpr qint64 kEntriesPerLook = 1024;
    if (++m_outcome.rows % kEntriesPerLook == 0) {
        if (m_options.cancel.isCancelled())
            m_xml.stop();
        if (m_options.progress)
            m_options.progress(m_xml.position(), m_total);
        if (m_options.passed)
            m_options.passed(m_xml.position());
    }
    const CamtEntry entry = readCamtEntry(m_xml);
    if (m_xml.hasError())
        return;
    if (!std::exchange(statement.hasEntries, true))
        m_occurrences.begin(statement.account.id, statement.summary.id, statement.summary.opening);
    BankLineFact line;
    if (!convert(entry, statement, line))
        return;
    if (!sum(line, entry, statement.summary)) {
        reject(entry, u"Amt"_s, entry.amount,
               Text::tr("With this entry the amounts of the statement add up to more than can be kept."));
        return;
    }
    if (line.remoteId.isEmpty()) {
        ++m_outcome.setAside;
        return;
    }
    ++m_outcome.read;
    m_outcome.batch.bankLines.push_back(std::move(line));
    m_pending.handOnOthers(m_options, m_outcome, statement.firstLine);
}

std::optional<Currency> CamtReader::currencyOf(const QString &code, Statement &statement)
{
    std::optional<Currency> currency = Currency::fromCode(code);
    if (code.isEmpty())
        currency = statement.summary.currency ? statement.summary.currency : m_options.currency;
    if (currency && !statement.summary.currency)
        statement.summary.currency = currency;
    return currency;
}

bool CamtReader::convert(const CamtEntry &entry, Statement &statement, BankLineFact &line)
{
    const Result<qint64> units = parseUnits(entry.amount, {.grouping = false});
    if (!units)
        return reject(entry, u"Amt"_s, entry.amount, units.error().message);
    const std::optional<Currency> currency = currencyOf(entry.currency, statement);
    if (!currency)
        return reject(entry, u"Ccy"_s, entry.currency, Text::tr("The entry's currency is not an ISO 4217 code."));
    const bool isCredit = entry.direction == u"CRDT";
    if (!isCredit && entry.direction != u"DBIT")
        return reject(entry, u"CdtDbtInd"_s, entry.direction, Text::tr("The entry says neither CRDT nor DBIT."));
    line.bookedOn = entry.booked.isValid() ? entry.booked : entry.valued;
    if (!line.bookedOn.isValid()) {
        line.bookedOn = statement.summary.closing ? statement.summary.closing->date : statement.created;
        statement.hasUndated = true;
    }
    if (!line.bookedOn.isValid())
        return reject(entry, u"BookgDt"_s, {}, Text::tr("Neither the entry nor its statement has a date."));
    line.amount = Money(isCredit ? *units : -*units, *currency);
    line.accountRemoteId = statement.account.id;
    line.valueOn = entry.valued;
    line.status = statusOf(entry.status);
    line.isReversal = entry.isReversal;
    line.batchSize = std::max({1, entry.batchCount, entry.details});
    line.bankReference
        = isCamtPlaceholder(entry.servicerReference) ? onlyOne(entry.servicerReferences) : entry.servicerReference;
    fillParty(entry, isCredit, line);
    line.remoteId = idOf(line, statement);
    return true;
}

/// The bank's reference with the signed amount: a charge or a reversal may share the reference of its principal.
/// Without one, the content, and how often it occurred. Neither holds the statement: a report, the statement behind it
/// and a notification name an entry alike. Empty for an entry that another statement of the file has said.
QString CamtReader::idOf(const BankLineFact &line, Statement &statement)
{
    const QString amount = line.amount.toDecimalString();
    const bool isBooked = line.status == BankLineStatus::Booked;
    if (!isCamtPlaceholder(line.bankReference)) {
        const QString id = line.accountRemoteId + u'/' + line.bankReference + u'/' + amount;
        const QString onDay = id + u'/' + toIsoDate(line.bookedOn);
        if (isBooked && wasPending(id, line))
            return {};
        int &known = m_entriesOnDay[onDay];
        if (++statement.occurrences[onDay] <= known || (!isBooked && m_lineIds[id] > 0))
            return {};
        ++known;
        const int uses = ++m_lineIds[id];
        if (!isBooked)
            m_pending.add(id, m_outcome.batch.bankLines.size());
        return uses == 1 ? id : id + u'#' + QString::number(uses);
    }
    const QString what = line.endToEndId.isEmpty() ? line.counterparty + u' ' + line.text : QString();
    const QString id = contentId({line.accountRemoteId, toIsoDate(line.bookedOn), amount, line.amount.currency().code(),
                                  line.counterpartyAccount, what, line.reference, line.endToEndId});
    const QString counted = id + u'-' + QString::number(m_occurrences.count(line.accountRemoteId, id));
    if (++m_contentIds[counted] > 1) {
        if (isBooked)
            wasPending(counted, line);
        return {};
    }
    if (!isBooked)
        m_pending.add(counted, m_outcome.batch.bankLines.size());
    return counted;
}

/// True when an earlier message of the file said the entry was pending: it is the booked one from now on.
bool CamtReader::wasPending(const QString &id, const BankLineFact &booked)
{
    const std::optional<size_t> pending = m_pending.take(id);
    if (!pending)
        return false;
    BankLineFact &line = m_outcome.batch.bankLines[*pending];
    const QString remoteId = std::exchange(line.remoteId, QString());
    const QString statement = std::exchange(line.statementRemoteId, QString());
    line = booked;
    line.remoteId = remoteId;
    line.statementRemoteId = statement;
    return true;
}

bool CamtReader::sum(const BankLineFact &line, const CamtEntry &entry, StatementSummary &summary)
{
    if (line.status != BankLineStatus::Booked) {
        ++summary.pending;
        return true;
    }
    const bool isCredit = entry.direction == u"CRDT";
    const qint64 units = isCredit ? line.amount.units() : -line.amount.units();
    qint64 &total = isCredit ? summary.creditUnits : summary.debitUnits;
    qint64 more = 0;
    if (qAddOverflow(total, units, &more))
        return false;
    total = more;
    ++summary.entries;
    (isCredit ? summary.creditCount : summary.debitCount) += 1;
    if (!entry.booked.isValid())
        return true;
    if (!summary.firstBooking.isValid() || entry.booked < summary.firstBooking)
        summary.firstBooking = entry.booked;
    if (!summary.lastBooking.isValid() || entry.booked > summary.lastBooking)
        summary.lastBooking = entry.booked;
    return true;
}

void CamtReader::finish(Statement statement)
{
    StatementSummary &summary = statement.summary;
    FactBatch &batch = m_outcome.batch;
    if (summary.opening && summary.closing)
        summary.isBalanced
            = Int128(summary.opening->units) + summary.creditUnits - summary.debitUnits == summary.closing->units;
    m_occurrences.end(statement.account.id, summary.closing);
    if (statement.hasUndated)
        m_outcome.warnings.push_back(
            {0, u"BookgDt"_s,
             Text::tr("Entries of statement “%1” have no date. The statement's date is taken.").arg(summary.id)});
    if (summary.isBalanced == false)
        m_outcome.warnings.push_back(
            {0, u"Bal"_s,
             Text::tr("Statement “%1” does not add up: opening balance and entries are not its closing balance.")
                 .arg(summary.id)});

    StatementFact &fact = statement.fact;
    fact.remoteId = statementId(summary);
    fact.accountRemoteId = summary.account;
    fact.currency = summary.currency.value_or(Currency());
    if (summary.opening) {
        fact.openingUnits = summary.opening->units;
        fact.openingDate = summary.opening->date;
    }
    if (summary.closing) {
        fact.closingUnits = summary.closing->units;
        fact.closingDate = summary.closing->date;
    }
    fact.isBalanced = summary.isBalanced;
    for (size_t i = statement.firstLine; i < batch.bankLines.size(); ++i)
        batch.bankLines[i].statementRemoteId = fact.remoteId;
    if (std::ranges::find(batch.bankAccounts, summary.account, &BankAccountFact::remoteId) == batch.bankAccounts.end())
        batch.bankAccounts.push_back(
            {summary.account, statement.account.name, statement.account.iban, summary.currency});
    m_outcome.summary.statements.push_back(summary);
    // A notification is no statement, nor is a report that does not say from what to what it leads.
    if (!m_isReport || (summary.opening && summary.closing))
        batch.statements.push_back(std::move(fact));
}

/// Banks count their statements anew each year, or call all of them alike: the balances tell them apart.
QString CamtReader::statementId(const StatementSummary &summary)
{
    QString id = summary.account + (m_isReport ? kReportMark : u"/"_s) + summary.id;
    for (const std::optional<DatedBalance> &balance : {summary.opening, summary.closing}) {
        if (balance)
            id += u'/' + (balance->date.isValid() ? toIsoDate(balance->date) : QString()) + u'/'
                + QString::number(balance->units);
    }
    const int uses = ++m_statementIds[id];
    return uses == 1 ? id : id + u'#' + QString::number(uses);
}

} // namespace quittance::exchange
