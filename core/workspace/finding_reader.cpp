#include "core/workspace/finding_reader.h"

#include "core/exchange/csv/status_words.h"
#include "core/insight/base_view.h"
#include "core/insight/document_lookup.h"
#include "core/store/bank_gateway.h"
#include "core/store/company_gateway.h"
#include "core/store/decision_gateway.h"
#include "core/store/quality_gateway.h"
#include "core/store/rate_gateway.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/integrity_flags.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <set>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using insight::Finding;
using insight::FindingRule;
using store::QualityDocument;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::DataHealth)
};

struct Dismissal
{
    QString state;
    QString reason;
    QString author;
    Instant at;
};

using Dismissals = QHash<QString, Dismissal>;

Result<Dismissals> readDismissals(const store::Connection &connection, ledger::CompanyId company)
{
    const Result<std::vector<store::Decision>> events
        = store::DecisionGateway(connection).ofKinds(company, {kDismissEvent, kRestoreEvent});
    if (!events)
        return failed(events);
    Dismissals dismissals;
    for (const store::Decision &event : *events) {
        if (event.kind == kRestoreEvent) {
            dismissals.remove(event.subject);
            continue;
        }
        const QJsonObject payload = QJsonDocument::fromJson(event.payload.toUtf8()).object();
        dismissals.insert(event.subject, {payload.value(u"state"_s).toString(), event.reason, event.author, event.at});
    }
    return dismissals;
}

insight::DocumentName nameOf(const QualityDocument &document)
{
    return {.id = document.id,
            .kind = document.kind,
            .remoteId = document.remoteId,
            .number = document.number,
            .issue = document.issue};
}

QString typeName(const store::TypeFreshness &reach)
{
    using enum store::TypeFreshness::Type;
    switch (reach.type) {
    case Invoices:
        return Text::tr("Invoices and credit notes");
    case Receipts:
        return Text::tr("Receipts of the ledger");
    case BankLines:
        return Text::tr("Bank lines of %1").arg(reach.account);
    case Rates:
        return Text::tr("Exchange rates");
    }
    return {};
}

QString breakSentence(const store::StatementBreak &gap, const QString &account)
{
    switch (gap.kind) {
    case store::StatementBreak::Kind::Missing:
        return Text::tr("Statements of %1 are missing between %2 and %3: the balances differ by %4 %5.")
            .arg(account, toIsoDate(gap.from), toIsoDate(gap.to), gap.difference.toDecimalString(),
                 gap.difference.currency().code());
    case store::StatementBreak::Kind::Overlap:
        return Text::tr("Statements of %1 overlap between %2 and %3.")
            .arg(account, toIsoDate(gap.to), toIsoDate(gap.from));
    case store::StatementBreak::Kind::Unbalanced:
        return Text::tr("The lines of the statement of %1 that closes on %2 do not lead to its closing balance.")
            .arg(account, toIsoDate(gap.to));
    case store::StatementBreak::Kind::NoBalance:
        return Text::tr("The statement of %1 up to %2 does not state both balances.").arg(account, toIsoDate(gap.to));
    }
    return {};
}

FindingRule ruleOf(store::StatementBreak::Kind kind)
{
    switch (kind) {
    case store::StatementBreak::Kind::Missing:
    case store::StatementBreak::Kind::Overlap:
        return FindingRule::StatementGap;
    case store::StatementBreak::Kind::Unbalanced:
        return FindingRule::UnbalancedStatement;
    case store::StatementBreak::Kind::NoBalance:
        return FindingRule::UnprovedStatement;
    }
    return FindingRule::StatementGap;
}

/// Runs every check over one book.
class Examiner
{
public:
    Examiner(const store::Connection &connection, const store::Snapshot &snapshot, ledger::CompanyId company,
             QDate today)
        : m_connection(connection)
        , m_snapshot(snapshot)
        , m_company(company)
        , m_today(today)
        , m_quality(connection)
    {
    }

    Result<DataHealth> run()
    {
        Result<Dismissals> dismissals = readDismissals(m_connection, m_company);
        if (!dismissals)
            return failed(dismissals);
        m_dismissals = std::move(*dismissals);
        for (const auto check :
             {&Examiner::checkDocuments, &Examiner::checkStatuses, &Examiner::checkLinks, &Examiner::checkStatements,
              &Examiner::checkFreshness, &Examiner::checkRates, &Examiner::checkIntegrity}) {
            if (const Result<> done = (this->*check)(); !done)
                return failed(done);
        }
        for (const FindingRule rule : insight::kFindingRules)
            m_health.groups.push_back(m_groups[size_t(rule)]);
        std::ranges::stable_sort(m_health.rows, {}, [](const FindingRow &row) {
            return std::ranges::find(insight::kFindingRules, row.finding.rule) - std::begin(insight::kFindingRules);
        });
        return std::move(m_health);
    }

private:
    void add(const std::optional<Finding> &finding)
    {
        if (!finding)
            return;
        FindingRow row{.finding = *finding};
        FindingGroup &group = m_groups[size_t(finding->rule)];
        group.rule = finding->rule;
        if (const auto found = m_dismissals.constFind(findingKey(*finding)); found != m_dismissals.cend()) {
            row.isDismissed = found->state == findingState(*finding);
            row.hasChangedSince = !row.isDismissed;
            row.reason = found->reason;
            row.author = found->author;
            row.at = found->at;
        }
        ++(row.isDismissed ? group.dismissed : group.standing);
        if (group.standing + group.dismissed <= kFindingsListed || row.isDismissed)
            m_health.rows.push_back(std::move(row));
    }

    Result<> checkDocuments()
    {
        const Result<> lines = m_quality.differingLines(m_company, [this](const QualityDocument &document) {
            add(insight::checkLines(nameOf(document), document.amount, document.units, document.taxUnits));
        });
        const Result<> allocated = m_quality.overAllocated(m_company, [this](const QualityDocument &document) {
            add(insight::checkAllocated(nameOf(document), document.amount, document.units));
        });
        const Result<> precise = m_quality.overPrecise(m_company, [this](const QualityDocument &document) {
            add(insight::checkPrecision(nameOf(document), document.amount));
        });
        const Result<> due = m_quality.withoutDueDate(m_company, [this](const QualityDocument &document) {
            add(insight::checkDueDate(nameOf(document), {}, false, document.amount));
        });
        for (const Result<> *done : {&lines, &allocated, &precise, &due}) {
            if (!*done)
                return *done;
        }
        return {};
    }

    Result<> checkStatuses()
    {
        const Result<QStringList> words = m_quality.statusWords(m_company);
        if (!words)
            return failed(words);
        QStringList paid;
        for (const QString &word : *words) {
            if (exchange::statusMeaning(word) == exchange::StatusMeaning::Paid)
                paid.append(word);
        }
        const insight::DocumentLookup lookup(m_snapshot, Instant::max());
        return m_quality.withStatus(m_company, paid, [&](const QualityDocument &document) {
            const auto index = lookup.indexOf(document.id);
            const auto standing = index ? lookup.standing(*index, m_today) : std::nullopt;
            if (standing)
                add(insight::checkStatus(nameOf(document), document.text, true,
                                         Money(standing->open, document.amount.currency())));
        });
    }

    Result<> checkLinks()
    {
        const auto waiting = m_quality.waiting(m_company);
        const auto unnamed = m_quality.unnamedCustomers(m_company);
        if (!waiting || !unnamed)
            return waiting ? failed(unnamed) : failed(waiting);
        for (const store::WaitingAllocation &one : *waiting) {
            const QString kind = one.kind == ledger::DocumentKind::Payment ? Text::tr("payment")
                : one.kind == ledger::DocumentKind::CreditNote             ? Text::tr("credit note")
                                                                           : Text::tr("invoice");
            add(insight::orphanLink(one.remoteId, kind, one.missing, one.date));
        }
        for (const store::UnnamedCustomer &one : *unnamed) {
            add(Finding{.rule = FindingRule::UnnamedCustomer,
                        .subject = u"customer/"_s + one.remoteId,
                        .sentence = Text::tr("%n document(s) name the customer “%1”, whom no customer list explains.",
                                             nullptr, int(one.documents))
                                        .arg(one.remoteId),
                        .document = {},
                        .account = {},
                        .customer = one.id,
                        .day = {},
                        .amount = {}});
        }
        return {};
    }

    Result<> checkStatements()
    {
        const store::BankGateway bank(m_connection);
        const auto accounts = bank.accounts(m_company);
        if (!accounts)
            return failed(accounts);
        for (const ledger::BankAccount &account : *accounts) {
            const auto breaks = bank.checkChain(account.id);
            if (!breaks)
                return failed(breaks);
            const QString name = account.fact.name.isEmpty() ? account.fact.remoteId : account.fact.name;
            for (const store::StatementBreak &gap : *breaks) {
                const QDate day = gap.to.isValid() ? gap.to : gap.from;
                add(Finding{.rule = ruleOf(gap.kind),
                            .subject = account.fact.remoteId + u'/' + toIsoDate(day),
                            .sentence = breakSentence(gap, name),
                            .document = {},
                            .account = account.id,
                            .day = day,
                            .amount = gap.difference});
            }
        }
        return {};
    }

    Result<> checkFreshness()
    {
        const auto reaches = m_quality.freshness(m_company);
        if (!reaches)
            return failed(reaches);
        for (const store::TypeFreshness &reach : *reaches) {
            const QString what = typeName(reach);
            std::optional<Finding> stale = insight::checkFreshness(what, reach.newest, m_today);
            if (stale) {
                // The words of a language do not outlive it; the type and account do.
                stale->subject = u"source/%1/%2"_s.arg(int(reach.type)).arg(reach.account);
                stale->account = reach.accountId;
            }
            add(stale);
            m_health.sources.push_back({.what = what,
                                        .source = reach.source,
                                        .account = reach.accountId,
                                        .count = reach.count,
                                        .newest = reach.newest,
                                        .learned = reach.learned,
                                        .isStale = stale.has_value()});
        }
        return {};
    }

    Result<> checkRates()
    {
        const Result<store::Company> company = store::CompanyGateway(m_connection).byId(m_company);
        if (!company)
            return failed(company);
        if (!company->baseCurrency.isValid())
            return {};
        const Result<ledger::RateTable> rates = store::RateGateway(m_connection).table(m_company);
        if (!rates)
            return failed(rates);
        const auto table = insight::aging(m_snapshot, {m_today}, {});
        for (const insight::AgingRow &total : table->totals) {
            const auto found = rates->find(total.currency, company->baseCurrency, m_today);
            if (found)
                continue;
            add(Finding{.rule = FindingRule::MissingRate,
                        .subject = found.error().place.field,
                        .sentence = found.error().message,
                        .document = {},
                        .account = {},
                        .day = m_today,
                        .amount = Money(total.net, total.currency)});
        }
        return {};
    }

    Result<> checkIntegrity()
    {
        std::set<FindingRule> decided; // any of their findings may be the one that was dismissed
        for (auto dismissal = m_dismissals.cbegin(); dismissal != m_dismissals.cend(); ++dismissal) {
            if (const auto rule = insight::ruleFromName(QStringView(dismissal.key()).split(u':').front()))
                decided.insert(*rule);
        }
        const Result<IntegrityFindings> findings
            = readIntegrityFindings(m_connection, m_snapshot, m_company, m_today, kFindingsListed, decided);
        if (!findings)
            return failed(findings);
        for (const Finding &finding : findings->named)
            add(finding);
        for (const auto &[rule, count] : findings->counted)
            m_groups[size_t(rule)].standing += count;
        return {};
    }

    store::Connection m_connection;
    const store::Snapshot &m_snapshot;
    ledger::CompanyId m_company;
    QDate m_today;
    store::QualityGateway m_quality;
    Dismissals m_dismissals;
    DataHealth m_health;
    std::array<FindingGroup, std::size(insight::kFindingRules)> m_groups = [] {
        std::array<FindingGroup, std::size(insight::kFindingRules)> groups;
        for (const FindingRule rule : insight::kFindingRules)
            groups[size_t(rule)].rule = rule;
        return groups;
    }();
};

} // namespace

Result<DataHealth> readDataHealth(const store::Connection &connection, const store::Snapshot &snapshot,
                                  ledger::CompanyId company, QDate today)
{
    return Examiner(connection, snapshot, company, today).run();
}

QString findingState(const Finding &finding)
{
    // A missing rate and a source that lags move with the day; what was dismissed is that they do.
    const bool movesWithTime = finding.rule == FindingRule::MissingRate || finding.rule == FindingRule::StaleSource
        || finding.rule == FindingRule::NewDebtors || finding.rule == FindingRule::LeadingDigits;
    const QString day = finding.day.isValid() && !movesWithTime ? toIsoDate(finding.day) : QString();
    const bool hasAmount = finding.amount.currency().isValid() && !movesWithTime;
    return hasAmount ? u"%1 %2 %3"_s.arg(finding.amount.toDecimalString(), finding.amount.currency().code(), day) : day;
}

QString findingKey(const Finding &finding)
{
    return insight::ruleName(finding.rule) + u':' + finding.subject;
}

} // namespace quittance::workspace
