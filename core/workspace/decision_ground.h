#pragma once

#include "core/store/match_gateway.h"
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

    /// The decision as it will be kept. Takes its amounts; see match_facts.h for the errors.
    [[nodiscard]] Result<AcceptedMatch> check(const MatchDecision &decision);
    [[nodiscard]] Result<StandingMatches> standingMatches(ledger::BankLineId line) const;
    [[nodiscard]] Result<std::vector<AcceptedMatch>> matchesOfEvent(qint64 seq) const;
    /// Those of one line. An event is read once, however many of its lines are asked for.
    [[nodiscard]] Result<std::vector<AcceptedMatch>> matchesOfEvent(qint64 seq, const ledger::BankLineFact &line) const;
    /// The same as a decision again, by today's ids. Conflict where the line or a document is gone.
    [[nodiscard]] Result<MatchDecision> decisionOf(const AcceptedMatch &match) const;
    [[nodiscard]] Result<ledger::DocumentId> ownReceipt(const QString &receiptId) const;
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
        : m_connection(std::move(connection))
        , m_company(company)
        , m_local(local)
        , m_policy(std::move(policy))
    {
    }

    [[nodiscard]] Result<qint64> usedUnits(ledger::BankLineId line);
    [[nodiscard]] Result<qint64> openUnits(const ledger::Document &document);
    [[nodiscard]] Result<qint64> appliedUnits(const ledger::Document &document) const;
    [[nodiscard]] Result<ledger::Customer> customer(ledger::CustomerId id) const;
    [[nodiscard]] Result<ledger::CustomerId> customerOf(const QString &key, const QString &name) const;
    [[nodiscard]] Result<std::vector<qint64>> rowsOf(const AcceptedMatch &match,
                                                     const std::vector<store::BankMatch> &rows) const;
    [[nodiscard]] Result<> fillIn(AcceptedMatch &match, const MatchDecision &decision,
                                  const std::vector<ledger::Document> &documents) const;

    [[nodiscard]] Result<const QHash<QString, QJsonArray> *> eventByLine(qint64 seq) const;

    store::Connection m_connection;
    ledger::CompanyId m_company;
    ledger::ConnectionId m_local;
    ReconcilePolicy m_policy;
    mutable std::unordered_map<qint64, ledger::Customer> m_customers; ///< those asked for so far
    mutable std::unordered_map<qint64, QHash<QString, QJsonArray>>
        m_events; ///< matches of events that were read, by line
    std::unordered_map<qint64, qint64> m_used; ///< by line
    std::unordered_map<qint64, qint64> m_open; ///< by document, signed
};

} // namespace quittance::workspace
