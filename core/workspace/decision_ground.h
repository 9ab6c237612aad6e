#pragma once

#include "core/store/match_gateway.h"
#include "core/workspace/ground_rows.h"
#include "core/workspace/match_facts.h"
#include "core/workspace/reconcile_policy.h"

#include <QHash>
#include <QJsonArray>

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
    std::vector<std::vector<qint64>> rowsOf; ///< as matches: which of the rows are its own
    std::vector<qint64> seqs; ///< as matches: of its event
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

    /// Reads what `decisions` stand on at once: to be called before many of them are checked.
    [[nodiscard]] Result<> read(std::span<const MatchDecision *const> decisions) { return m_rows.read(decisions); }
    /// The decision as it will be kept. Takes its amounts; see match_facts.h for the errors.
    [[nodiscard]] Result<AcceptedMatch> check(const MatchDecision &decision);
    [[nodiscard]] Result<StandingMatches> standingMatches(ledger::BankLineId line) const;
    [[nodiscard]] Result<std::vector<AcceptedMatch>> matchesOfEvent(qint64 seq) const;
    /// Those of one line. An event is read once, however many of its lines are asked for.
    [[nodiscard]] Result<std::vector<AcceptedMatch>> matchesOfEvent(qint64 seq, const ledger::BankLineFact &line) const;
    /// The same as a decision again, by today's ids. Conflict where the line or a document is gone.
    [[nodiscard]] Result<MatchDecision> decisionOf(const AcceptedMatch &match) const;
    /// The receipts of ours with these remote ids, in their order; invalid where there is none.
    [[nodiscard]] Result<std::vector<ledger::DocumentId>> ownReceipts(std::span<const QString> receiptIds) const;
    /// Whose the receipts of `match` are, by their remote ids. Conflict where a customer is gone.
    [[nodiscard]] Result<QHash<QString, ledger::CustomerId>> ownersOf(const AcceptedMatch &match) const;
    /// The document of a decision by today's ids: by its source's id, else by its number where only one has it. Invalid
    /// where it is gone.
    [[nodiscard]] Result<ledger::DocumentId> documentOf(const ledger::DocumentRef &document) const;
    /// The bank line of a decision: by its id, else by what it says where only one line says it. Invalid where it is
    /// gone.
    [[nodiscard]] Result<ledger::BankLineId> lineOf(const AcceptedMatch &match) const;
    /// The document as a decision made now sees it.
    [[nodiscard]] Result<SeenDocument> seen(const ledger::Document &document) const;
    [[nodiscard]] const ReconcilePolicy &policy() const { return m_policy; }
    [[nodiscard]] ledger::ConnectionId local() const { return m_local; }

private:
    DecisionGround(store::Connection connection, ledger::CompanyId company, ledger::ConnectionId local,
                   ReconcilePolicy policy)
        : m_connection(connection)
        , m_company(company)
        , m_local(local)
        , m_policy(std::move(policy))
        , m_rows(std::move(connection))
    {
    }

    [[nodiscard]] Result<const ledger::Customer *> customer(ledger::CustomerId id) const;
    [[nodiscard]] Result<ledger::CustomerId> customerOf(const QString &key, const QString &name) const;
    [[nodiscard]] Result<std::vector<qint64>> rowsOf(const AcceptedMatch &match,
                                                     const std::vector<store::BankMatch> &rows) const;
    [[nodiscard]] Result<> fillIn(AcceptedMatch &match, const MatchDecision &decision,
                                  std::span<const ledger::Document> documents) const;
    [[nodiscard]] Result<> checkLimits(const AcceptedMatch &match, const MatchDecision &decision) const;

    [[nodiscard]] Result<const QHash<QString, QJsonArray> *> eventByLine(qint64 seq) const;

    store::Connection m_connection;
    ledger::CompanyId m_company;
    ledger::ConnectionId m_local;
    ReconcilePolicy m_policy;
    mutable GroundRows m_rows;
    mutable std::unordered_map<qint64, QHash<QString, QJsonArray>>
        m_events; ///< matches of events that were read, by line
};

} // namespace quittance::workspace
