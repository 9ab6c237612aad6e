#include "core/store/bank_gateway.h"
#include "core/store/document_gateway.h"
#include "core/store/quality_gateway.h"
#include "core/workspace/integrity_flags.h"
#include "core/workspace/match_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using insight::Finding;
using insight::FindingRule;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::Integrity)
};

struct Name
{
    QString subject; ///< by its source's words
    QString shown;
};

using Names = std::unordered_map<qint64, Name>;

QString amountText(Money amount)
{
    return amount.toDecimalString() + u' ' + amount.currency().code();
}

/// Sentences of flags about months and currencies rather than single documents.
QString seriesSentence(const IntegrityFlag &flag)
{
    const QString month = flag.day.toString(u"yyyy-MM"_s);
    const QString code = flag.amount.currency().code();
    switch (flag.rule) {
    case FindingRule::RoundSums:
        return Text::tr("%1 % of the %2 invoices of %3 have no minor units, far more than in the months before.")
            .arg(flag.count)
            .arg(code, month);
    case FindingRule::DilutionSpike:
        return Text::tr("Credit notes in %2 of %3 are %1 % of sales, far more than in the months before.")
            .arg(flag.count)
            .arg(code, month);
    case FindingRule::SlowerTurn:
        return Text::tr("Sales in %2 rose by %1 % over three months and receivables by %3, but receipts did not.")
            .arg(flag.count)
            .arg(code, amountText(flag.amount));
    case FindingRule::NewDebtors:
        return Text::tr("%1 % of what is open in %2 is owed by customers of the last 90 days.")
            .arg(flag.count)
            .arg(code);
    case FindingRule::LeadingDigits:
        return Text::tr("The leading digits of invoices in %1 stand %2 points from Benford's shares.")
            .arg(code, unitsToDecimalString(flag.count, 2));
    case FindingRule::BlankText:
        return Text::tr("%n line(s) of invoices have no description.", nullptr, int(flag.count));
    default:
        return {};
    }
}

/// `a` is what the flag is about, `b` the document beside it.
QString documentSentence(const IntegrityFlag &flag, const QString &a, const QString &b)
{
    const QString amount = amountText(flag.amount);
    switch (flag.rule) {
    case FindingRule::ReturnedButPaid:
        return Text::tr("%1 of %2 counts as paid, but the bank took its receipt %3 back.").arg(a, amount, b);
    case FindingRule::PaidWithoutEvidence:
        return Text::tr("%1 of %2 is paid by %3, and no bank line proves it.").arg(a, amount, b);
    case FindingRule::UnrelatedPayer:
        return Text::tr("Receipt %1 of %2 is proven by money from “%3”, who is not the customer.")
            .arg(a, amount, flag.word);
    case FindingRule::ReceiptTwice:
        return Text::tr("Receipts %1 and %3 of %2 have one bank line between them.").arg(a, amount, b);
    case FindingRule::CrossCustomer:
        return Text::tr("Receipt %1 of %2 settles %3, an invoice of another customer.").arg(a, flag.word, b);
    case FindingRule::RoundTrip:
        return flag.documents.empty()
            ? Text::tr("%1 came from and went to %2 within ten days.").arg(amount, flag.word)
            : Text::tr("Receipt %1 of %2 came from the company's own account %3.").arg(a, amount, flag.word);
    case FindingRule::DuplicateInvoice:
        return Text::tr("%1 of %2 may be %3 once more.").arg(a, amount, b);
    case FindingRule::CreditRebill:
        return Text::tr("%1 took the place of %2, which was credited %n day(s) past due.", nullptr, int(flag.count))
            .arg(a, b);
    case FindingRule::PeriodEndCredit:
        return Text::tr("%1 of %2 was issued at the end of a month and credited %n day(s) later.", nullptr,
                        int(flag.count))
            .arg(a, amount);
    case FindingRule::DeletedRecord:
        return Text::tr("The source deleted %1 of %2.").arg(a, amount);
    case FindingRule::Backdated:
        return Text::tr("%1 of %2 became known %n day(s) after its issue.", nullptr, int(flag.count)).arg(a, amount);
    case FindingRule::NumberOrder:
        return flag.count == 0
            ? Text::tr("%1 is dated more than two weeks before %2, which has a lower number.").arg(a, b)
            : Text::tr("%n number(s) are missing between %1 and %2.", nullptr, int(flag.count)).arg(a, b);
    default:
        return seriesSentence(flag);
    }
}

Result<Names> namesOf(const store::Connection &connection, const std::vector<IntegrityFlag> &flags)
{
    std::vector<ledger::DocumentId> ids;
    for (const IntegrityFlag &flag : flags)
        ids.insert(ids.end(), flag.documents.begin(), flag.documents.end());
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const Result<std::vector<ledger::Document>> rows = store::DocumentGateway(connection).byIds(ids);
    if (!rows)
        return failed(rows);
    Names names;
    for (const ledger::Document &row : *rows) {
        const QString &key = row.fact.remoteId.isEmpty() ? row.fact.number : row.fact.remoteId;
        names[row.id.value()] = {ledger::kindName(row.fact.kind) + u'/' + key,
                                 row.fact.number.isEmpty() ? row.fact.remoteId : row.fact.number};
    }
    return names;
}

QString subjectOf(const IntegrityFlag &flag, const EvidenceTable &table, const Names &names)
{
    QStringList parts;
    for (const ledger::DocumentId id : flag.documents) {
        const auto name = names.find(id.value());
        parts.append(name == names.end() ? QString() : name->second.subject);
    }
    for (const ledger::BankLineId id : flag.documents.empty() ? flag.lines : std::vector<ledger::BankLineId>()) {
        const ledger::BankLine *line = table.line(id);
        parts.append(line ? u"bank_line/"_s + line->fact.remoteId : QString());
    }
    if (parts.isEmpty())
        parts = {flag.amount.currency().isValid() ? flag.amount.currency().code() : u"book"_s,
                 flag.day.toString(u"yyyy-MM"_s)};
    return parts.mid(0, 2).join(u'+');
}

Finding findingOf(const IntegrityFlag &flag, const EvidenceTable &table, const Names &names)
{
    const auto shown = [&](size_t at) {
        const auto name = at < flag.documents.size() ? names.find(flag.documents[at].value()) : names.end();
        return name == names.end() ? QString() : name->second.shown;
    };
    Finding finding;
    finding.rule = flag.rule;
    finding.subject = subjectOf(flag, table, names);
    finding.sentence = documentSentence(flag, shown(0), shown(1));
    finding.customer = flag.customer;
    finding.day = flag.day;
    finding.amount = flag.amount;
    finding.lines = flag.lines;
    if (!flag.documents.empty()) {
        finding.document = flag.documents.front();
        finding.others.assign(flag.documents.begin() + 1, flag.documents.end());
    }
    return finding;
}

/// The invoices of the table with their numbers, in its order.
Result<std::vector<insight::FlagInvoice>> numberedInvoices(const store::QualityGateway &quality,
                                                           ledger::CompanyId company, const EvidenceTable &table,
                                                           const store::Snapshot &snapshot)
{
    std::vector<insight::FlagInvoice> invoices;
    invoices.reserve(table.book.invoices.size());
    for (const SettledInvoice &invoice : table.book.invoices) {
        invoices.push_back({.id = snapshot.documentId[invoice.index],
                            .customer = snapshot.customerId[invoice.standing.customer],
                            .amount = Money(invoice.standing.units, invoice.standing.currency),
                            .issue = invoice.standing.issue,
                            .due = invoice.standing.due,
                            .number = {},
                            .reference = {}});
    }
    // Both run by id, so one pass pairs them.
    size_t at = 0;
    const Result<> visited = quality.invoices(company, [&](const store::QualityDocument &row) {
        while (at < invoices.size() && invoices[at].id < row.id)
            ++at;
        if (at == invoices.size() || invoices[at].id != row.id)
            return;
        invoices[at].number = row.number;
        invoices[at].reference = row.text;
    });
    return visited ? Result<std::vector<insight::FlagInvoice>>(std::move(invoices)) : failed(visited);
}

void append(std::vector<IntegrityFlag> &to, std::vector<IntegrityFlag> from)
{
    std::ranges::move(from, std::back_inserter(to));
}

Result<> addStoredFlags(const store::QualityGateway &quality, ledger::CompanyId company,
                        std::vector<IntegrityFlag> &flags)
{
    const Result<> deleted = quality.deleted(company, [&flags](const store::QualityDocument &row) {
        flags.push_back(
            {.rule = FindingRule::DeletedRecord, .documents = {row.id}, .day = row.issue, .amount = row.amount});
    });
    const Result<store::BlankLines> lines = quality.blankLines(company);
    if (!deleted || !lines)
        return deleted ? failed(lines) : deleted;
    if (lines->blank > 0)
        flags.push_back({.rule = FindingRule::BlankText, .count = lines->blank});
    return {};
}

} // namespace

Result<IntegrityFindings> readIntegrityFindings(const store::Connection &connection, const store::Snapshot &snapshot,
                                                ledger::CompanyId company, QDate today, qint64 most,
                                                const std::set<FindingRule> &whole)
{
    const Result<MatchRules> rules = readMatchRules(connection, company);
    if (!rules)
        return failed(rules);
    const Result<EvidenceTable> table = readEvidence(connection, snapshot, company, {today}, rules->paymentPolicy());
    const Result<std::vector<ledger::BankAccount>> own = store::BankGateway(connection).accounts(company);
    if (!table || !own)
        return table ? failed(own) : failed(table);
    const store::QualityGateway quality(connection);
    const Result<std::vector<insight::FlagInvoice>> invoices = numberedInvoices(quality, company, *table, snapshot);
    if (!invoices)
        return failed(invoices);
    std::vector<insight::FlagCredit> credits;
    for (const SettledInvoice &invoice : table->book.invoices)
        credits.insert(credits.end(), invoice.credits.begin(), invoice.credits.end());
    std::vector<IntegrityFlag> flags = evidenceFlags(*table, snapshot, *own);
    append(flags, crossCustomerFlags(*table, snapshot));
    append(flags, invoiceFlags(*invoices, credits));
    append(flags, numberFlags(*invoices));
    append(flags, historyFlags(snapshot, today));
    if (const Result<> done = addStoredFlags(quality, company, flags); !done)
        return failed(done);
    IntegrityFindings findings;
    std::map<FindingRule, qint64> seen;
    std::erase_if(flags, [&](const IntegrityFlag &flag) {
        const bool isNamed = ++seen[flag.rule] <= most || whole.contains(flag.rule);
        if (!isNamed)
            ++findings.counted[flag.rule];
        return !isNamed;
    });
    const Result<Names> names = namesOf(connection, flags);
    if (!names)
        return failed(names);
    findings.named.reserve(flags.size());
    for (const IntegrityFlag &flag : flags)
        findings.named.push_back(findingOf(flag, *table, *names));
    return findings;
}

} // namespace quittance::workspace
