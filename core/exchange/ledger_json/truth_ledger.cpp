#include "core/exchange/ledger_json/truth_ledger.h"

#include "core/base/decimal.h"
#include "core/base/rate.h"
#include "core/exchange/ledger_json/json_records.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::exchange {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::LedgerJson)
};

/// Reads members of one record; the first that cannot be read makes it a rejected one.
class MemberReader
{
public:
    MemberReader(const JsonRecord &record, std::vector<RejectedRecord> &rejected)
        : m_record(record)
        , m_rejected(rejected)
    {
    }

    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] QString text(QStringView key) const { return m_record.value(key); }

    [[nodiscard]] QString required(QStringView key)
    {
        QString value = text(key);
        if (value.isEmpty())
            reject(key, Text::tr("“%1” is missing.").arg(key));
        return value;
    }
    [[nodiscard]] QDate date(QStringView key)
    {
        const QString value = text(key);
        return value.isEmpty() ? QDate() : take(key, parseIsoDate(value));
    }
    [[nodiscard]] std::optional<Instant> instant(QStringView key)
    {
        const QString value = text(key);
        return value.isEmpty() ? std::nullopt : std::optional(take(key, parseInstant(value)));
    }
    [[nodiscard]] qint64 units(QStringView key)
    {
        const QString value = required(key);
        return value.isEmpty() ? 0 : take(key, parseUnits(value, {.grouping = false}));
    }
    [[nodiscard]] Currency currency(QStringView key, Currency fallback)
    {
        const QString code = text(key);
        const std::optional<Currency> found = code.isEmpty() ? fallback : Currency::fromCode(code);
        if (!found || !found->isValid())
            reject(key, Text::tr("“%1” is not an ISO 4217 currency code.").arg(code));
        return found.value_or(Currency());
    }
    void reject(QStringView key, const QString &reason)
    {
        if (m_good)
            m_rejected.push_back({m_record.line, key.toString(), text(key), reason});
        m_good = false;
    }

private:
    template<typename T>
    T take(QStringView key, const Result<T> &result)
    {
        if (result)
            return *result;
        reject(key, result.error().message);
        return T();
    }

    const JsonRecord &m_record;
    std::vector<RejectedRecord> &m_rejected;
    bool m_good = true;
};

class LedgerReader
{
public:
    explicit LedgerReader(const JsonTables &tables)
        : m_tables(tables)
        , m_base(Currency::fromCode(tables.scalars.value(u"base_currency"_s)).value_or(Currency()))
    {
    }

    ReadOutcome read()
    {
        readAll(u"customers", &LedgerReader::readCustomer);
        readAll(u"documents", &LedgerReader::readDocument);
        readAll(u"allocations", &LedgerReader::readAllocation);
        readAll(u"bank_transactions", &LedgerReader::readBankLine);
        for (const QString &other : {u"open_items"_s, u"payments"_s}) {
            if (!m_tables.tables.value(other).empty())
                m_outcome.warnings.push_back({m_tables.tables.value(other).front().line, other,
                                              Text::tr("“%1” is no part of the ledger and is not read.").arg(other)});
        }
        return std::move(m_outcome);
    }

private:
    void readAll(QStringView table, bool (LedgerReader::*readOne)(MemberReader &))
    {
        const auto found = m_tables.tables.constFind(table.toString());
        if (found == m_tables.tables.constEnd())
            return;
        for (const JsonRecord &record : *found) {
            MemberReader members(record, m_outcome.rejected);
            ++m_outcome.rows;
            m_outcome.read += int((this->*readOne)(members));
        }
    }

    bool readCustomer(MemberReader &members)
    {
        CustomerFact fact{.remoteId = members.required(u"id"),
                          .name = members.text(u"name"),
                          .email = members.text(u"email"),
                          .parentRemoteId = members.text(u"parent"),
                          .country = members.text(u"country")};
        if (!members.isGood())
            return false;
        m_customerNames.insert(fact.remoteId, fact.name);
        m_outcome.batch.customers.push_back(std::move(fact));
        return true;
    }

    bool readDocument(MemberReader &members)
    {
        const QString type = members.required(u"type");
        const std::optional<DocumentKind> kind = kindFromName(type);
        if (!kind)
            members.reject(u"type", Text::tr("“%1” is not a kind of document.").arg(type));
        DocumentFact fact{.remoteId = members.required(u"id"), .kind = kind.value_or(DocumentKind::Invoice)};
        fact.number = members.text(u"number").isEmpty() ? fact.remoteId : members.text(u"number");
        fact.customerRemoteId = members.required(u"customer");
        fact.customerName = m_customerNames.value(fact.customerRemoteId);
        fact.issue = members.date(u"issue");
        fact.due = members.date(u"due");
        const qint64 units = members.units(u"amount");
        fact.amount = Money(units, members.currency(u"ccy", m_base));
        fact.currencyRate = members.text(u"rate");
        if (!fact.currencyRate.isEmpty() && !Rate::parse(fact.currencyRate))
            members.reject(u"rate", Rate::parse(fact.currencyRate).error().message);
        fact.description = members.text(u"note");
        fact.sourceStatus = members.text(u"status");
        if (fact.sourceStatus == u"draft")
            fact.state = DocumentState::Draft;
        if (!fact.issue.isValid())
            members.reject(u"issue", Text::tr("“%1” is missing.").arg(u"issue"_s));
        const std::vector<DocumentFact> versions = versionsOf(members, fact);
        if (!members.isGood())
            return false;
        m_kinds.insert(fact.remoteId, fact.kind);
        m_currencies.insert(fact.remoteId, fact.amount.currency());
        m_outcome.batch.documents.insert(m_outcome.batch.documents.end(), versions.begin(), versions.end());
        return true;
    }

    /// One version for each instant at which something about the document became known.
    static std::vector<DocumentFact> versionsOf(MemberReader &members, const DocumentFact &plain)
    {
        struct End
        {
            QDate DocumentFact::*day;
            QDate date;
            std::optional<Instant> recorded;
        };
        std::vector<End> ends
            = {{&DocumentFact::voidedOn, members.date(u"voided_on"), members.instant(u"void_recorded_at")},
               {&DocumentFact::reversedOn, members.date(u"reversed_on"), members.instant(u"reversal_recorded_at")}};
        std::ranges::stable_sort(ends, {}, [](const End &end) { return end.recorded.value_or(Instant{}); });
        DocumentFact fact = plain;
        fact.knownAt = members.instant(u"recorded_at");
        std::vector<DocumentFact> versions = {fact};
        for (const End &end : ends) {
            if (!end.date.isValid())
                continue;
            fact.*end.day = end.date;
            const bool later = end.recorded && fact.knownAt && *fact.knownAt < *end.recorded;
            if (later) {
                fact.knownAt = end.recorded;
                versions.push_back(fact);
            } else {
                versions.back() = fact;
            }
        }
        return versions;
    }

    DocumentRef refOf(MemberReader &members, QStringView key) const
    {
        const QString id = members.required(key);
        const auto kind = m_kinds.constFind(id);
        if (kind == m_kinds.constEnd())
            members.reject(key, Text::tr("There is no document “%1”.").arg(id));
        return {kind == m_kinds.constEnd() ? DocumentKind::Invoice : *kind, id, {}};
    }

    bool readAllocation(MemberReader &members)
    {
        AllocationFact fact{.remoteId = members.required(u"id"),
                            .source = refOf(members, u"source"),
                            .target = refOf(members, u"target"),
                            .sourceUnits = members.units(u"amount"),
                            .date = members.date(u"date")};
        fact.targetUnits
            = members.text(u"target_amount").isEmpty() ? fact.sourceUnits : members.units(u"target_amount");
        const bool sameCurrency = m_currencies.value(fact.source.remoteId) == m_currencies.value(fact.target.remoteId);
        if (members.isGood() && !sameCurrency && members.text(u"target_amount").isEmpty())
            members.reject(u"amount",
                           Text::tr("The documents have different currencies; the amount in the target's is missing."));
        if (!fact.date.isValid())
            members.reject(u"date", Text::tr("“%1” is missing.").arg(u"date"_s));
        fact.knownAt = members.instant(u"recorded_at");
        const QDate unapplied = members.date(u"unapplied_on");
        const std::optional<Instant> unappliedAt = members.instant(u"unapply_recorded_at");
        if (!members.isGood())
            return false;
        const bool later = unapplied.isValid() && unappliedAt && fact.knownAt && *fact.knownAt < *unappliedAt;
        if (later) {
            m_outcome.batch.allocations.push_back(fact);
            fact.knownAt = unappliedAt;
        }
        fact.unappliedOn = unapplied;
        m_outcome.batch.allocations.push_back(std::move(fact));
        return true;
    }

    bool readBankLine(MemberReader &members)
    {
        BankLineFact fact{.remoteId = members.required(u"id"), .bookedOn = members.date(u"date")};
        const qint64 units = members.units(u"amount");
        fact.amount = Money(units, members.currency(u"ccy", m_base));
        fact.accountRemoteId = members.text(u"account").isEmpty() ? u"bank"_s : members.text(u"account");
        fact.text = members.text(u"description");
        fact.counterparty = members.text(u"counterparty");
        fact.status = members.text(u"status") == u"pending" ? BankLineStatus::Pending : BankLineStatus::Booked;
        fact.isReversal = !members.text(u"reverses").isEmpty();
        if (!fact.bookedOn.isValid())
            members.reject(u"date", Text::tr("“%1” is missing.").arg(u"date"_s));
        if (!members.isGood())
            return false;
        std::vector<BankAccountFact> &accounts = m_outcome.batch.bankAccounts;
        if (std::ranges::find(accounts, fact.accountRemoteId, &BankAccountFact::remoteId) == accounts.end())
            accounts.push_back({.remoteId = fact.accountRemoteId, .currency = fact.amount.currency()});
        m_outcome.batch.bankLines.push_back(std::move(fact));
        return true;
    }

    const JsonTables &m_tables;
    Currency m_base;
    ReadOutcome m_outcome;
    QHash<QString, QString> m_customerNames;
    QHash<QString, DocumentKind> m_kinds;
    QHash<QString, Currency> m_currencies;
};

} // namespace

Result<ReadOutcome> readLedgerJson(QByteArrayView json, const ReadOptions &)
{
    const Result<JsonTables> tables = readJsonTables(json);
    if (!tables)
        return failed(tables);
    ReadOutcome outcome = LedgerReader(*tables).read();
    outcome.encoding = u"utf-8"_s;
    outcome.batch.format = u"ledger-json"_s;
    return outcome;
}

Result<FactBatch> readTruthLedger(const QByteArray &json)
{
    Result<ReadOutcome> outcome = readLedgerJson(json, {});
    if (!outcome)
        return failed(outcome);
    if (!outcome->rejected.empty()) {
        const RejectedRecord &first = outcome->rejected.front();
        return fail(Error::Kind::InvalidInput, first.reason, {.line = first.line, .field = first.field});
    }
    return std::move(outcome->batch);
}

} // namespace quittance::exchange
