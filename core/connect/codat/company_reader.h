#pragma once

#include "core/connect/codat/asked_once.h"
#include "core/connect/codat/codat_client.h"
#include "core/connect/connection_settings.h"

namespace quittance::connect::codat {

/// What reading and writing must know of a company first.
struct CompanyFacts
{
    QString id;
    CompanyInfo info; ///< empty where Codat has not read it yet
    std::vector<CompanyConnection> connections; ///< those of the settings, or all
};

/// Finds out about the company of a connection, each fact once.
///
/// Lives on the HTTP client's thread; answers come there, once, later; none when `context` is gone.
class CompanyReader : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Done = std::function<void(Result<T>)>;
    using Statuses = std::map<QString, DataStatus>;

    /// The client must outlive it.
    CompanyReader(const CodatClient &client, const ConnectionSettings &settings, QObject *parent);

    /// As it was set, or the only company the key opens; InvalidInput when there are several to choose from.
    void id(QObject *context, const Done<QString> &done);
    void facts(QObject *context, const Done<CompanyFacts> &done);
    /// What facts() found out; null before.
    [[nodiscard]] const CompanyFacts *known() const { return m_facts.answer(); }
    /// As of now.
    void statuses(QObject *context, const Done<Statuses> &done);
    /// As of the last time somebody asked.
    void knownStatuses(QObject *context, const Done<Statuses> &done);
    /// Everything is found out anew.
    void forget();

    /// The links a list is read from: those to banks, or those to the books. A link that the settings name and the
    /// company does not is of unknown source, and read for both.
    [[nodiscard]] static std::vector<CompanyConnection> linksFor(const DataTypeInfo &info, const CompanyFacts &facts);

private:
    void readInfo(const CompanyFacts &facts, const AskedOnce<CompanyFacts>::Done &done);
    void readConnections(const CompanyFacts &facts, const AskedOnce<CompanyFacts>::Done &done);
    [[nodiscard]] std::vector<CompanyConnection> chosen(const std::vector<CompanyConnection> &all) const;

    const CodatClient &m_client;
    QString m_company;
    std::vector<QString> m_chosen;
    AskedOnce<QString> m_id;
    AskedOnce<CompanyFacts> m_facts;
    AskedOnce<Statuses> m_statuses;
};

} // namespace quittance::connect::codat
