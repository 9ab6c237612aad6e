#pragma once

#include "core/store/connection.h"
#include "core/workspace/match_facts.h"

#include <unordered_map>

namespace quittance::workspace {

/// How sure the engine was of a match when it was accepted, and why; no reasons where a person put it together.
struct MatchWeight
{
    int probabilityPpm = 1'000'000;
    std::vector<match::Reason> reasons;
};

/// The accepted matches of one bank line: their rows, and the decisions behind them.
struct StandingMatches
{
    std::vector<qint64> rows;
    std::vector<AcceptedMatch> matches;
    std::vector<MatchWeight> weights; ///< as matches
};

/// What decisions stand on, read inside one write: lines, documents, what is open and used. Remembers what the
/// decisions it has checked take, so that several in one write cannot use the same cent.
class DecisionGround
{
public:
    [[nodiscard]] static Result<DecisionGround> open(const store::Connection &connection, ledger::CompanyId company);

    /// For standingMatches() and the like on a reader: makes no connection of our own where there is none.
    [[nodiscard]] static Result<DecisionGround> forReading(const store::Connection &connection,
                                                           ledger::CompanyId company);

    /// The decision as it will be kept. Takes its amounts; see match_facts.h for the errors.
    [[nodiscard]] Result<AcceptedMatch> check(const MatchDecision &decision);
    [[nodiscard]] Result<StandingMatches> standingMatches(ledger::BankLineId line) const;
    [[nodiscard]] Result<std::vector<AcceptedMatch>> matchesOfEvent(qint64 seq) const;
    /// The same as a decision again, by today's ids. Conflict where the line or a document is gone.
    [[nodiscard]] Result<MatchDecision> decisionOf(const AcceptedMatch &match) const;
    [[nodiscard]] Result<ledger::DocumentId> ownReceipt(const QString &receiptId) const;
    [[nodiscard]] ledger::ConnectionId local() const { return m_local; }

private:
    DecisionGround(store::Connection connection, ledger::CompanyId company, ledger::ConnectionId local)
        : m_connection(std::move(connection))
        , m_company(company)
        , m_local(local)
    {
    }

    [[nodiscard]] Result<qint64> usedUnits(ledger::BankLineId line);
    [[nodiscard]] Result<qint64> openUnits(const ledger::Document &document);
    [[nodiscard]] Result<qint64> appliedUnits(const ledger::Document &document) const;

    store::Connection m_connection;
    ledger::CompanyId m_company;
    ledger::ConnectionId m_local;
    std::unordered_map<qint64, qint64> m_used; ///< by line
    std::unordered_map<qint64, qint64> m_open; ///< by document, signed
};

} // namespace quittance::workspace
