#pragma once

#include "core/ledger/ids.h"
#include "core/store/connection.h"

#include <vector>

namespace quittance::store {

/// What somebody decided, or the engine did. Appended, never changed; undo appends the inverse.
struct Decision
{
    qint64 seq = 0; ///< 1, 2, 3… per company; given by append()
    ledger::CompanyId company;
    Instant at; ///< 0: now
    QString author;
    QString kind; ///< for example match.accept
    QString subject; ///< what it is about, by connection and remote id, so that it outlives a re-import
    QString payload; ///< JSON, with the state it saw
    QString reason;
    QByteArray prevHash; ///< of the event before; 32 zero bytes for the first
    QByteArray hash; ///< SHA-256 of prevHash and everything above
};

/// Where a company's chain of events does not hold.
struct ChainBreak
{
    qint64 seq = 0;
    QString message;
};

/// The decision events of a company, a hash chain.
class DecisionGateway
{
public:
    explicit DecisionGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// Appends, and answers the event with its number and hashes.
    Result<Decision> append(Decision decision) const;
    /// Oldest first, from number `fromSeq` on.
    Result<std::vector<Decision>> list(ledger::CompanyId company, qint64 fromSeq = 1, qint64 limit = -1) const;
    Result<std::vector<Decision>> ofSubject(ledger::CompanyId company, const QString &subject) const;
    /// Of any of these kinds, oldest first.
    Result<std::vector<Decision>> ofKinds(ledger::CompanyId company, const QStringList &kinds) const;
    /// The same behind number `afterSeq`, without those of one author: what he wrote is not read.
    Result<std::vector<Decision>> ofKindsBut(ledger::CompanyId company, const QStringList &kinds,
                                             const QString &exceptAuthor, qint64 afterSeq = 0) const;
    /// Recomputes every hash. Empty when the chain holds.
    Result<std::vector<ChainBreak>> verifyChain(ledger::CompanyId company) const;

private:
    Connection m_connection;
};

} // namespace quittance::store
