#include "app/cli/commands.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace quittance::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::cli)
};

/// A whole number from 1 up; `fallback` where the option is absent; nothing where it is no such number.
std::optional<int> countFrom(const Invocation &invocation, const QString &option, int fallback)
{
    const QString text = invocation.value(option);
    if (text.isEmpty())
        return fallback;
    bool isNumber = false;
    const int count = text.toInt(&isNumber);
    return isNumber && count > 0 ? std::optional(count) : std::nullopt;
}

} // namespace

Result<std::optional<Currency>> askedCurrency(const Invocation &invocation, const QString &option)
{
    if (!invocation.has(option))
        return std::optional<Currency>();
    const std::optional<Currency> currency = Currency::fromCode(invocation.value(option));
    if (!currency)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("“%1” is not an ISO 4217 currency.").arg(invocation.value(option)));
    return currency;
}

ledger::AsOf askedAsOf(const Invocation &invocation, const workspace::Workspace &workspace)
{
    return {invocation.asOf.value_or(workspace.today()), invocation.knownAt.value_or(Instant::max())};
}

Exit runSample(const Invocation &invocation, workspace::Workspace &workspace)
{
    workspace::SampleSize size;
    const std::optional<int> customers = countFrom(invocation, u"customers"_s, size.customers);
    const std::optional<int> invoices = countFrom(invocation, u"invoices"_s, size.invoices);
    const std::optional<int> seed = countFrom(invocation, u"seed"_s, int(size.seed));
    if (!customers || !invoices || !seed) {
        say(invocation, Text::tr("--customers, --invoices and --seed take whole numbers from 1 up."));
        return Exit::WrongUsage;
    }
    size = {.customers = *customers, .invoices = *invoices, .seed = quint64(*seed)};
    const Result<workspace::BookInfo> made = workspace.createSampleNow(invocation.store, size);
    if (!made)
        return printError(invocation, made.error());
    print(invocation,
          {{u"store"_s, made->path},
           {u"customers"_s, made->customers},
           {u"documents"_s, made->documents},
           {u"bank_lines"_s, made->bankLines},
           {u"today"_s, toIsoDate(workspace.today())}},
          Text::tr("The sample book is in %1: %2 customers, %3 documents, %4 bank lines.")
              .arg(made->path)
              .arg(made->customers)
              .arg(made->documents)
              .arg(made->bankLines));
    return Exit::Done;
}

Exit runReport(const Invocation &invocation, workspace::Workspace &workspace)
{
    const QString out = invocation.value(u"out"_s);
    if (invocation.arguments.first() != u"aged-receivables" || out.isEmpty()) {
        say(invocation, Text::tr("Usage: quittance-cli report aged-receivables --out FILE"));
        return Exit::WrongUsage;
    }
    const Result<> written
        = await(workspace.reports().agedReceivables(out, askedAsOf(invocation, workspace), workspace.agingPolicy()));
    if (!written)
        return printError(invocation, written.error());
    print(invocation, {{u"report"_s, invocation.arguments.first()}, {u"out"_s, out}},
          Text::tr("The workbook is in %1.").arg(out));
    return Exit::Done;
}

Exit runVerify(const Invocation &invocation, workspace::Workspace &workspace)
{
    const Result<workspace::VerifySummary> summary = await(workspace.verify());
    if (!summary)
        return printError(invocation, summary.error());
    QJsonArray findings;
    QString text = summary->isOk ? Text::tr("The book is sound. State %1.").arg(summary->stateHash)
                                 : Text::tr("The book has %n finding(s).", nullptr, int(summary->findings.size()));
    for (const workspace::VerifySummary::Finding &finding : summary->findings) {
        findings.append(QJsonObject{{u"kind"_s, finding.kind}, {u"id"_s, finding.id}, {u"message"_s, finding.message}});
        text += u'\n' + finding.kind + u' ' + finding.id + u": "_s + finding.message;
    }
    print(invocation, {{u"ok"_s, summary->isOk}, {u"state_hash"_s, summary->stateHash}, {u"findings"_s, findings}},
          text);
    return summary->isOk ? Exit::Done : Exit::SomeRejected;
}

} // namespace quittance::cli
