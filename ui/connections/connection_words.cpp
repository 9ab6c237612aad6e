#include "ui/connections/connection_words.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using connect::WriteAction;
using connect::WriteKind;
using sync::ConnectionStatus;
using sync::ListOutcome;
using sync::ListStatus;
using sync::Schedule;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::ConnectionWords)
};

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

struct TypeName
{
    const char *list;
    const char *word;
};

constexpr TypeName kTypeNames[] = {
    {"customers", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Customers")},
    {"invoices", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Invoices")},
    {"creditNotes", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Credit notes")},
    {"payments", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Payments")},
    {"accountTransactions", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Account transactions")},
    {"directCosts", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Direct costs")},
    {"directIncomes", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Direct incomes")},
    {"transfers", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Transfers")},
    {"bankAccounts", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Bank accounts of the books")},
    {"bankTransactions", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Bank transactions of the books")},
    {"platformFigures", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "The platform’s own figures")},
    {"banking-accounts", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Bank accounts")},
    {"banking-transactions", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Bank lines")},
    {"chartOfAccounts", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Chart of accounts")},
    {"accounts", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Accounts")},
    {"taxRates", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Tax rates")},
    {"tax-rates", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Tax rates")},
    {"trackingCategories", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Tracking categories")},
    {"tracking-categories", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Tracking categories")},
    {"paymentMethods", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Payment methods")},
    {"payment-methods", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Payment methods")},
    {"receivables", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Receivables")},
    {"companies", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Companies")},
    {"contacts", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Contacts")},
    {"team-members", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Team members")},
    {"items", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Items")},
    {"ledger-accounts", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Chart of accounts")},
    {"ledger-items", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Items")},
    {"ledger-classes", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Classes")},
    {"ledger-departments", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Departments")},
    {"ledger-locations", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Locations")},
    {"ledger-tax-codes", QT_TRANSLATE_NOOP("quittance::ui::ConnectionWords", "Tax codes")},
};

} // namespace

QString providerWord(const QString &provider)
{
    const std::pair<QString, QString> names[]
        = {{u"codat"_s, u"Codat"_s}, {u"alloy"_s, u"Alloy"_s}, {u"routable"_s, u"Routable"_s}};
    const auto *found = std::ranges::find(names, provider, &std::pair<QString, QString>::first);
    return found == std::end(names) ? provider : found->second;
}

QString typeWord(const QByteArray &list)
{
    const auto *found = std::ranges::find_if(kTypeNames, [&list](const TypeName &name) { return list == name.list; });
    return found == std::end(kTypeNames) ? QString::fromUtf8(list)
                                         : QCoreApplication::translate("quittance::ui::ConnectionWords", found->word);
}

QString writeWord(WriteKind kind, WriteAction action)
{
    const bool isNew = action == WriteAction::Create;
    switch (kind) {
    case WriteKind::Customer:
        return isNew ? Text::tr("Create customers") : Text::tr("Change customers");
    case WriteKind::Invoice:
        return isNew ? Text::tr("Create invoices") : Text::tr("Change invoices");
    case WriteKind::CreditNote:
        return isNew ? Text::tr("Create credit notes") : Text::tr("Change credit notes");
    case WriteKind::Payment:
        return isNew ? Text::tr("Create payments") : Text::tr("Change payments");
    case WriteKind::Receivable:
        return isNew ? Text::tr("Create receivables") : Text::tr("Change receivables");
    }
    return {};
}

QString scheduleWord(const Schedule &schedule)
{
    switch (schedule.kind) {
    case Schedule::Kind::Manual:
        return Text::tr("by hand");
    case Schedule::Kind::OnStart:
        return Text::tr("on start");
    case Schedule::Kind::Monthly:
        return Text::tr("monthly");
    case Schedule::Kind::Every:
        break;
    }
    if (schedule.hours == 1)
        return Text::tr("hourly");
    if (schedule.hours == 24)
        return Text::tr("daily");
    return schedule.hours == 168 ? Text::tr("weekly") : Text::tr("every %n h", nullptr, schedule.hours);
}

QString causeWord(const QString &cause)
{
    if (cause == u"manual")
        return Text::tr("by hand");
    if (cause == u"schedule")
        return Text::tr("on schedule");
    if (cause == u"start")
        return Text::tr("at the start");
    return cause == u"webhook" ? Text::tr("announced") : cause;
}

QString outcomeWord(ListOutcome outcome)
{
    switch (outcome) {
    case ListOutcome::Complete:
        return Text::tr("Complete");
    case ListOutcome::Partial:
        return Text::tr("In part");
    case ListOutcome::Failed:
        return Text::tr("Failed");
    case ListOutcome::NotSupported:
        return Text::tr("Not there");
    case ListOutcome::NotEnabled:
        return Text::tr("Off");
    }
    return {};
}

QString outcomeIcon(ListOutcome outcome)
{
    switch (outcome) {
    case ListOutcome::Complete:
        return u"check"_s;
    case ListOutcome::Partial:
        return u"half"_s;
    case ListOutcome::Failed:
        return u"warn"_s;
    case ListOutcome::NotSupported:
    case ListOutcome::NotEnabled:
        return u"minus"_s;
    }
    return {};
}

Tone outcomeTone(ListOutcome outcome)
{
    switch (outcome) {
    case ListOutcome::Complete:
        return Tone::Info;
    case ListOutcome::Partial:
        return Tone::Caution;
    case ListOutcome::Failed:
        return Tone::Danger;
    case ListOutcome::NotSupported:
    case ListOutcome::NotEnabled:
        return Tone::Disabled;
    }
    return Tone::Normal;
}

QString lagText(Instant since, Instant now)
{
    const qint64 ms = now.ms - since.ms;
    if (ms < 0)
        return {};
    if (ms < kHourMs)
        return Text::tr("%1 min").arg(ms / kMinuteMs);
    if (ms < 2 * kDayMs)
        return Text::tr("%1 h").arg(ms / kHourMs);
    return Text::tr("%1 d").arg(ms / kDayMs);
}

bool needsSomebody(const ListStatus &list)
{
    return list.isOn
        && (list.outcome == ListOutcome::Failed || list.outcome == ListOutcome::Partial || list.rejected > 0);
}

std::optional<Instant> latestSuccess(const ConnectionStatus &status)
{
    std::optional<Instant> latest;
    for (const ListStatus &list : status.lists) {
        if (list.successAt && (!latest || *latest < *list.successAt))
            latest = list.successAt;
    }
    return latest;
}

FreshMark freshMarkOf(const ConnectionStatus &status)
{
    if (!latestSuccess(status))
        return FreshMark::Never;
    const auto isFailed = [](const ListStatus &list) { return list.isOn && list.outcome == ListOutcome::Failed; };
    if (std::ranges::any_of(status.lists, isFailed))
        return FreshMark::Failed;
    const bool isBehind = std::ranges::any_of(status.lists, &ListStatus::isBehind);
    return isBehind || std::ranges::any_of(status.lists, needsSomebody) ? FreshMark::Stale : FreshMark::Fresh;
}

FreshSource freshSourceOf(const ConnectionStatus &status, Instant now, QDate today)
{
    const QString name = status.connection.settings.name;
    const std::optional<Instant> latest = latestSuccess(status);
    QStringList tip;
    if (latest)
        tip << Text::tr("%1: last read %2, %3 ago").arg(name, instantText(*latest, today), lagText(*latest, now));
    else
        tip << Text::tr("%1: nothing was read yet").arg(name);
    for (const ListStatus &list : status.lists) {
        if (needsSomebody(list))
            tip << u"%1: %2"_s.arg(typeWord(list.list),
                                   list.error.isEmpty() ? Text::tr("%n record(s) refused", nullptr, int(list.rejected))
                                                        : list.error);
    }
    if (const QString apart = apartSentence(status); !apart.isEmpty())
        tip << apart;
    const QString text
        = latest ? u"%1 %2"_s.arg(name, instantText(*latest, today)) : Text::tr("%1 not read yet").arg(name);
    return {freshMarkOf(status), text, tip.join(u'\n')};
}

QString apartSentence(const ConnectionStatus &status)
{
    QStringList names;
    for (const QByteArray &list : status.behind())
        names << typeWord(list);
    if (names.isEmpty())
        return {};
    return Text::tr("%1: read more than 24 h before the newest type. Figures over both do not agree.")
        .arg(names.join(u", "));
}

namespace {

enum class Standing { Nothing, Receivables, Evidence };

/// What stands on a type.
Standing standingOn(const QByteArray &list)
{
    constexpr const char *kReceivables[] = {"customers", "invoices", "creditNotes", "payments", "receivables"};
    constexpr const char *kEvidence[]
        = {"banking-accounts", "banking-transactions", "bankTransactions", "accountTransactions"};
    const auto isAmong = [&list](const auto &names) {
        return std::ranges::any_of(names, [&list](const char *name) { return list == name; });
    };
    if (isAmong(kReceivables))
        return Standing::Receivables;
    return isAmong(kEvidence) ? Standing::Evidence : Standing::Nothing;
}

} // namespace

QString touchedSentence(const ListStatus &list, QDate today)
{
    const Standing standing = standingOn(list.list);
    if (standing == Standing::Nothing)
        return {};
    const QString what = typeWord(list.list);
    if (!list.successAt)
        return standing == Standing::Receivables ? Text::tr("Balances and aging are without %1.").arg(what)
                                                 : Text::tr("Reconcile is without %1.").arg(what);
    const QString when = instantText(*list.successAt, today);
    return standing == Standing::Receivables ? Text::tr("Balances and aging show %1 as of %2.").arg(what, when)
                                             : Text::tr("Reconcile shows %1 as of %2.").arg(what, when);
}

QString stopsSentence(const QByteArray &list)
{
    switch (standingOn(list)) {
    case Standing::Receivables:
        return Text::tr("Balances, aging and every figure of receivables stay as they are now and grow wrong.");
    case Standing::Evidence:
        return Text::tr("Receipts find no new evidence at the bank, so Reconcile stands still.");
    case Standing::Nothing:
        break;
    }
    return {};
}

} // namespace quittance::ui
