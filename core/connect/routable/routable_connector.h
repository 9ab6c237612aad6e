#pragma once

#include "core/connect/connector.h"
#include "core/connect/routable/routable_client.h"
#include "core/connect/routable/routable_types.h"

namespace quittance::connect::routable {

/// Receivables at Routable, with the companies they are due from. Options: `team_member` and `account`, which writes
/// need, and `sandbox`.
class RoutableConnector : public Connector
{
    Q_OBJECT

public:
    /// Of an invitation that a company is to get.
    struct Invitation
    {
        QString companyId;
        bool isMailed = true; ///< otherwise only its links are answered
        bool asksForPaymentMethod = false;
        QString message; ///< HTML, reduced to what is allowed
    };

    /// The HTTP client must outlive it.
    RoutableConnector(HttpClient &http, const ConnectionSettings &settings, const QByteArray &secret,
                      QObject *parent = nullptr);

    [[nodiscard]] std::span<const ListInfo> lists() const override { return listInfos(); }
    void test(QObject *context, const Done<ConnectionReport> &done) override;
    void statuses(QObject *context, const Done<Statuses> &done) override;
    [[nodiscard]] std::unique_ptr<ListPull> pull(const PullQuestion &question) override;
    void refresh(const std::vector<QByteArray> &lists, QObject *context, const Done<void> &done) override;

    [[nodiscard]] std::span<const MappingSlot> mappings() const override;
    void form(WriteKind kind, QObject *context, const Done<WriteForm> &done) override;
    [[nodiscard]] Result<> canWrite(WriteKind kind, WriteAction action) const override;
    [[nodiscard]] Result<> canChange(WriteKind kind, const QString &status) const override;
    [[nodiscard]] Result<FrozenRequest> freeze(const WriteIntent &intent, Instant now) const override;
    void send(const FrozenRequest &request, QObject *context, const Done<WriteAnswer> &done) override;
    void poll(const FrozenRequest &request, const QString &operation, QObject *context,
              const Done<WriteAnswer> &done) override;
    void find(const FrozenRequest &request, QObject *context, const Done<FoundRecord> &done) override;

    /// Invites a company's contacts, again where they were invited before, and answers the links they can follow.
    void invite(const Invitation &invitation, bool isAgain, QObject *context, const Done<QStringList> &done);

private:
    void transmit(HttpMethod method, const FrozenRequest &request, QObject *context, const Done<WriteAnswer> &done);

    RoutableClient m_client;
};

} // namespace quittance::connect::routable
