#pragma once

#include "core/connect/alloy/alloy_client.h"
#include "core/connect/connector.h"

namespace quittance::connect::alloy {

/// One set of books behind Alloy's unified accounting lists. What they show is Alloy's copy, half a day old in the
/// worst case. Options: `credential`, `version`, `region` (`eu`), `connection_param`.
class AlloyConnector : public Connector
{
    Q_OBJECT

public:
    /// The HTTP client must outlive it.
    AlloyConnector(HttpClient &http, const ConnectionSettings &settings, const QByteArray &secret,
                   QObject *parent = nullptr);

    [[nodiscard]] std::span<const ListInfo> lists() const override { return listInfos(); }
    void test(QObject *context, const Done<ConnectionReport> &done) override;
    void statuses(QObject *context, const Done<Statuses> &done) override;
    [[nodiscard]] std::unique_ptr<ListPull> pull(const PullQuestion &question) override;
    void refresh(const std::vector<QByteArray> &lists, QObject *context, const Done<void> &done) override;

    [[nodiscard]] std::span<const MappingSlot> mappings() const override;
    void learn(QObject *context, const Done<std::map<QString, QString>> &done) override;
    void form(WriteKind kind, QObject *context, const Done<WriteForm> &done) override;
    [[nodiscard]] Result<> canWrite(WriteKind kind, WriteAction action) const override;
    [[nodiscard]] Result<FrozenRequest> freeze(const WriteIntent &intent, Instant now) const override;
    void send(const FrozenRequest &request, QObject *context, const Done<WriteAnswer> &done) override;
    void poll(const FrozenRequest &request, const QString &operation, QObject *context,
              const Done<WriteAnswer> &done) override;
    void find(const FrozenRequest &request, QObject *context, const Done<FoundRecord> &done) override;

    /// Hands a request on to the books' own interface and answers what they say: what Alloy's lists leave out. `body`
    /// is JSON or empty. Sent once, for it may change something. Source: alloy-routable.md 1.9.
    void passThrough(const QByteArray &method, const QString &endpoint, const QByteArray &body, QObject *context,
                     const Done<QByteArray> &done);

private:
    void sendNow(const FrozenRequest &request, QObject *context, const Done<WriteAnswer> &done);
    /// What a change made of the record: whether one that states a part keeps the rest is not documented.
    void readBack(const FrozenRequest &request, const WriteAnswer &written, QObject *context,
                  const Done<WriteAnswer> &done);

    AlloyClient *m_client; ///< its child
};

} // namespace quittance::connect::alloy
