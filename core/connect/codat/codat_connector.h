#pragma once

#include "core/connect/codat/codat_pull.h"
#include "core/connect/codat/codat_writer.h"
#include "core/connect/codat/record_search.h"

namespace quittance::connect::codat {

/// Codat. Options of the connection: `company` (as `--company`), `page_size` (1 to 5000), `time_zone` (the ledger's, by
/// its IANA name).
class CodatConnector : public Connector
{
    Q_OBJECT

public:
    /// The HTTP client must outlive it. `secret` is the key as the platform shows it.
    CodatConnector(HttpClient &http, const ConnectionSettings &settings, const QByteArray &secret,
                   QObject *parent = nullptr);

    [[nodiscard]] std::span<const ListInfo> lists() const override;
    void test(QObject *context, const Done<ConnectionReport> &done) override;
    void statuses(QObject *context, const Done<Statuses> &done) override;
    [[nodiscard]] std::unique_ptr<ListPull> pull(const PullQuestion &question) override;
    void figures(QDate day, QObject *context, const Done<PlatformFigures> &done) override;
    void refresh(const std::vector<QByteArray> &lists, QObject *context, const Done<void> &done) override;

    void learn(QObject *context, const Done<std::map<QString, QString>> &done) override;
    void form(WriteKind kind, QObject *context, const Done<WriteForm> &done) override;
    [[nodiscard]] std::span<const MappingSlot> mappings() const override;
    [[nodiscard]] Result<> canWrite(WriteKind kind, WriteAction action) const override;
    [[nodiscard]] Result<FrozenRequest> freeze(const WriteIntent &intent, Instant now) const override;
    void send(const FrozenRequest &request, QObject *context, const Done<WriteAnswer> &done) override;
    void poll(const FrozenRequest &request, const QString &operation, QObject *context,
              const Done<WriteAnswer> &done) override;
    void find(const FrozenRequest &request, QObject *context, const Done<FoundRecord> &done) override;
    /// Tests are less patient.
    void setPatience(const SearchPatience &patience) { m_patience = patience; }

    [[nodiscard]] const CodatClient &client() const { return m_client; }
    [[nodiscard]] CompanyReader &company() { return m_company; }

private:
    void findAttachment(const QString &company, const FrozenRequest &request, QObject *context,
                        const Done<FoundRecord> &done);
    void refreshNext(const QString &company, std::vector<QByteArray> lists, QObject *context, const Done<void> &done);

    CodatClient m_client;
    CompanyReader m_company;
    CodatWriter m_writer;
    CodatPull::Options m_options;
    SearchPatience m_patience;
};

} // namespace quittance::connect::codat
