#pragma once

#include "core/ledger/records.h"
#include "core/store/connection.h"

#include <span>

namespace quittance::store {

/// Which documents a table shows. Unset parts do not restrict.
struct DocumentFilter
{
    ledger::CompanyId company;
    ledger::CustomerId customer;
    std::optional<ledger::DocumentKind> kind;
    QDate issuedFrom;
    QDate issuedTo;
};

/// One version of a document and until when it was believed; Instant::max() for the current one.
struct DocumentVersionRecord
{
    ledger::Document document;
    Instant knownTo = Instant::max();
};

/// What allocations in force add to a document, in its currency: less owed on an invoice, less left of a payment.
struct AppliedUnits
{
    ledger::DocumentId document;
    qint64 units = 0; ///< signed as receivableSign() says
};

/// Reads documents, their parts, their history and their allocations.
class DocumentGateway
{
public:
    enum class Order { Id, Number, Issue, Due, Amount, Customer, Currency };

    explicit DocumentGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    Result<std::vector<ledger::DocumentId>> ids(const DocumentFilter &filter, Order order = Order::Issue,
                                                bool isDescending = false) const;
    /// In the order of `ids`, without lines and instalments; ids no longer stored are left out.
    Result<std::vector<ledger::Document>> byIds(std::span<const ledger::DocumentId> ids) const;
    /// With lines and instalments. NotFound when there is no such document.
    Result<ledger::Document> whole(ledger::DocumentId id) const;
    /// All of this number as given, of any kind.
    Result<std::vector<ledger::DocumentId>> byNumber(ledger::CompanyId company, const QString &number) const;
    /// Invalid when the connection has no such document.
    Result<ledger::DocumentId> byRemoteId(ledger::ConnectionId connection, ledger::DocumentKind kind,
                                          const QString &remoteId) const;
    /// The same of many, in the order of `remoteIds`.
    Result<std::vector<ledger::DocumentId>> byRemoteIds(ledger::ConnectionId connection, ledger::DocumentKind kind,
                                                        std::span<const QString> remoteIds) const;

    /// All versions with their parts, oldest first.
    Result<std::vector<DocumentVersionRecord>> history(ledger::DocumentId id) const;
    /// What settles the document or is settled by it, by date; those un-applied included.
    Result<std::vector<ledger::Allocation>> allocations(ledger::DocumentId id) const;
    /// One entry per document and allocation that is not un-applied and whose two documents stand: neither voided nor
    /// reversed, and posted.
    Result<std::vector<AppliedUnits>> appliedUnits(std::span<const ledger::DocumentId> ids) const;

private:
    Result<> readParts(ledger::Document &document) const;

    Connection m_connection;
};

} // namespace quittance::store
