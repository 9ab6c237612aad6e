#include "app/cli/commands.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace quittance::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::cli)
};

std::optional<workspace::ImportAs> kindFrom(const QString &word)
{
    using enum workspace::ImportAs;
    if (word == u"customers")
        return Customers;
    if (word == u"invoices")
        return Invoices;
    if (word == u"credit-notes")
        return CreditNotes;
    if (word == u"payments")
        return Payments;
    if (word == u"bank")
        return Bank;
    if (word == u"rates")
        return Rates;
    return std::nullopt;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject fileJson(const workspace::ImportedFile &file)
{
    QJsonArray rejected;
    for (const workspace::RejectedRow &row : file.rejected) {
        rejected.append(QJsonObject{{u"line"_s, row.line},
                                    {u"field"_s, textOrNull(row.field)},
                                    {u"reason"_s, row.reason},
                                    {u"value"_s, textOrNull(row.value)}});
    }
    QJsonArray duplicates;
    for (const auto &duplicate : file.possibleDuplicates) {
        duplicates.append(QJsonObject{{u"line"_s, duplicate.line}, {u"of"_s, duplicate.of}, {u"why"_s, duplicate.why}});
    }
    QJsonArray warnings;
    for (const workspace::FileWarning &warning : file.warnings) {
        warnings.append(QJsonObject{
            {u"line"_s, warning.line}, {u"field"_s, textOrNull(warning.field)}, {u"message"_s, warning.message}});
    }
    return {{u"file"_s, file.path},           {u"format"_s, file.format},
            {u"added"_s, file.added},         {u"changed"_s, file.changed},
            {u"unchanged"_s, file.unchanged}, {u"set_aside"_s, file.setAside},
            {u"rejected"_s, rejected},        {u"possible_duplicates"_s, duplicates},
            {u"warnings"_s, warnings}};
}

QString summaryText(const workspace::ImportSummary &summary)
{
    QString text;
    for (const workspace::ImportedFile &file : summary.files) {
        text += Text::tr("%1 (%2): %3 added, %4 changed, %5 unchanged, %6 set aside, %7 rejected")
                    .arg(file.path, file.format)
                    .arg(file.added)
                    .arg(file.changed)
                    .arg(file.unchanged)
                    .arg(file.setAside)
                    .arg(file.rejected.size())
            + u'\n';
        for (const workspace::RejectedRow &row : file.rejected)
            text += u"  %1:%2 %3: %4\n"_s.arg(file.path).arg(row.line).arg(row.field, row.reason);
    }
    if (!summary.committed)
        text += Text::tr("Nothing was stored.") + u'\n';
    return text;
}

} // namespace

Exit runImport(const Invocation &invocation, workspace::Workspace &workspace)
{
    workspace::ImportRequest request{.paths = invocation.arguments,
                                     .account = invocation.value(u"account"_s),
                                     .dryRun = invocation.has(u"dry-run"_s),
                                     .skipBad = invocation.has(u"skip-bad"_s)};
    if (invocation.has(u"as"_s)) {
        request.as = kindFrom(invocation.value(u"as"_s));
        if (!request.as) {
            say(invocation, Text::tr("--as takes customers, invoices, credit-notes, payments, bank or rates."));
            return Exit::WrongUsage;
        }
    }
    if (invocation.has(u"currency"_s)) {
        request.currency = Currency::fromCode(invocation.value(u"currency"_s));
        if (!request.currency) {
            say(invocation, Text::tr("“%1” is not an ISO 4217 currency.").arg(invocation.value(u"currency"_s)));
            return Exit::WrongUsage;
        }
    }
    request.sheet = invocation.value(u"sheet"_s);
    request.mapping = invocation.value(u"mapping"_s);
    const Result<workspace::ImportSummary> summary = await(workspace.imports().importFiles(request));
    if (!summary)
        return printError(invocation, summary.error());

    QJsonArray files;
    for (const workspace::ImportedFile &file : summary->files)
        files.append(fileJson(file));
    const QJsonObject totals{{u"added"_s, summary->added},
                             {u"changed"_s, summary->changed},
                             {u"unchanged"_s, summary->unchanged},
                             {u"set_aside"_s, summary->setAside},
                             {u"rejected"_s, summary->rejected}};
    print(invocation, {{u"files"_s, files}, {u"totals"_s, totals}}, summaryText(*summary));
    return summary->rejected > 0 ? Exit::SomeRejected : Exit::Done;
}

Exit runInspect(const Invocation &invocation, workspace::Workspace &workspace)
{
    const bool entries = invocation.has(u"entries"_s);
    const Result<QJsonArray> answer = workspace.isOpen()
        ? await(workspace.imports().inspect(invocation.arguments, entries))
        : Result<QJsonArray>(workspace::inspectFiles(invocation.arguments, entries));
    if (!answer)
        return printError(invocation, answer.error());
    const QJsonArray &files = *answer;
    const bool anyError = std::any_of(files.begin(), files.end(), [](const QJsonValue &file) {
        return !file.toObject()[u"errors"_s].toArray().isEmpty();
    });
    QString text;
    for (const QJsonValue value : files) {
        const QJsonObject file = value.toObject();
        text += u"%1: %2\n"_s.arg(file[u"file"_s].toString(), file[u"format"_s].toString(Text::tr("not recognised")));
        for (const QJsonValue statement : file[u"statements"_s].toArray()) {
            const QJsonObject s = statement.toObject();
            text += Text::tr("  statement %1 of %2 %3: %4 entries, credits %5, debits %6")
                        .arg(s[u"id"_s].toString(), s[u"account"_s].toString(), s[u"currency"_s].toString())
                        .arg(s[u"entries"_s].toInteger())
                        .arg(s[u"credits"_s].toString(), s[u"debits"_s].toString())
                + u'\n';
        }
        for (const QJsonValue warning : file[u"warnings"_s].toArray())
            text += u"  "_s + warning.toObject()[u"message"_s].toString() + u'\n';
        for (const QJsonValue error : file[u"errors"_s].toArray())
            text += u"  "_s + error.toObject()[u"message"_s].toString() + u'\n';
    }
    print(invocation, {{u"files"_s, files}}, text);
    return anyError ? Exit::SomeRejected : Exit::Done;
}

} // namespace quittance::cli
