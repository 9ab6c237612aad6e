#pragma once

#include "core/connect/codat/company_reader.h"
#include "core/connect/connector.h"

namespace quittance::connect::codat {

/// Writing to a company's books: the requests, what becomes of them, and looking for what may have landed.
///
/// Lives on the HTTP client's thread; answers come there, once, later; none when `context` is gone.
class CodatWriter : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Done = Connector::Done<T>;

    /// Client and reader must outlive it.
    CodatWriter(const CodatClient &client, CompanyReader &company, const ConnectionSettings &settings, QObject *parent);

    [[nodiscard]] Result<> canWrite(WriteKind kind, WriteAction action) const;
    [[nodiscard]] Result<FrozenRequest> freeze(const WriteIntent &intent, Instant now) const;
    /// Looks at the options model first, where Codat has one: what it would refuse is not sent.
    void send(const FrozenRequest &request, QObject *context, const Done<WriteAnswer> &done);
    void poll(const QString &operation, QObject *context, const Done<WriteAnswer> &done);
    void form(WriteKind kind, QObject *context, const Done<WriteForm> &done);

    /// Company and link that are written to.
    struct Target
    {
        QString company;
        QString connection;
    };

    /// As the settings say, or as was found out about the company; InvalidInput while that is not known.
    [[nodiscard]] Result<Target> target() const;
    [[nodiscard]] QString platform() const;

private:
    void readForm(const Target &to, WriteKind kind, const Done<WriteForm> &done);
    void transmit(const FrozenRequest &request, QObject *context, const Done<WriteAnswer> &done);

    const CodatClient &m_client;
    CompanyReader &m_company;
    Target m_set; ///< as far as the settings say
    std::map<WriteKind, AskedOnce<WriteForm>> m_forms;
};

} // namespace quittance::connect::codat
