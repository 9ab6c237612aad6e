#pragma once

#include "core/connect/codat/codat_client.h"
#include "core/connect/codat/report_types.h"

namespace quittance::connect::codat {

/// What an aged debtors report is asked for; Codat's own choice where nothing is set.
struct AgedQuestion
{
    QDate day;
    std::optional<int> periods;
    std::optional<int> daysPerPeriod;
};

/// Codat's own figures about a company, to be compared with ours, and what it knows of its reading.
///
/// Lives on the HTTP client's thread. Answers come there, once, later; none when `context` is gone.
class CodatReports
{
public:
    template<typename T>
    using Done = CodatClient::Done<T>;

    /// The client must outlive it.
    CodatReports(const CodatClient &client, QString companyId);

    void hasAgedDebtors(QObject *context, const Done<bool> &done) const;
    void agedDebtors(const AgedQuestion &question, QObject *context, const Done<AgedDebtors> &done) const;
    /// Pages are counted from 1.
    void reconciledInvoices(int page, int pageSize, QObject *context, const Done<ReconciledPage> &done) const;
    /// All of a bank's.
    void bankingBalances(const QString &connectionId, QObject *context,
                         const Done<std::vector<BankingBalance>> &done) const;

    /// Codat's reads of the company's books, newest first: the first `count` of them.
    void history(int count, QObject *context, const Done<std::vector<PullOperation>> &done) const;
    void pullOperation(const QString &id, QObject *context, const Done<PullOperation> &done) const;
    /// What Codat found wrong with the records of one read.
    void validation(const QString &operationId, QObject *context, const Done<std::vector<ValidationItem>> &done) const;
    void syncSettings(QObject *context, const Done<SyncSettings> &done) const;
    void setSyncSettings(const SyncSettings &settings, QObject *context, const Done<void> &done) const;

private:
    template<typename T>
    using Read = T (*)(const JsonValue &);

    template<typename T>
    void readOne(const QByteArray &path, Read<T> read, QObject *context, const Done<T> &done) const;
    template<typename T>
    void readPages(const QByteArray &path, int page, int pageSize, size_t most, std::vector<T> have, Read<T> read,
                   QObject *context, const Done<std::vector<T>> &done) const;
    [[nodiscard]] QByteArray path(const QList<QString> &segments) const;

    const CodatClient *m_client;
    QString m_company;
};

} // namespace quittance::connect::codat
