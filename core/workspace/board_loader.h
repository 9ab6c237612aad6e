#pragma once

#include "core/match/kept_run.h"
#include "core/store/connection.h"
#include "core/store/snapshot.h"
#include "core/workspace/board_ledger.h"
#include "core/workspace/decision_lessons.h"
#include "core/workspace/reconcile_board.h"

namespace quittance::workspace {

/// Makes the board of a book, again and again: the first one reads and matches everything, each later one what has
/// changed since, and what that touches. Every board is the one that would be made afresh.
class BoardLoader
{
public:
    BoardLoader(ledger::CompanyId company, QDate today)
        : m_company(company)
        , m_today(today)
        , m_lines(company)
        , m_ledger(company, today)
    {
    }

    /// Reads bank lines, open documents, parties and decisions; `changes` are those since the last board. After an
    /// error the next board is made afresh.
    [[nodiscard]] Result<ReconcileBoard> make(const store::Connection &connection, const store::Snapshot &snapshot,
                                              std::span<const store::ChangeSet> changes, const Progress &progress = {},
                                              const CancelToken &cancel = {});
    /// Lets go of everything.
    void forget() { *this = BoardLoader(m_company, m_today); }
    /// What matching the last board took.
    [[nodiscard]] match::MatchWork work() const { return m_run.work(); }

private:
    /// What decisions say of the facts.
    struct Decided
    {
        DecidedPairs pairs;
        std::unordered_set<qint64> pendingLines;
        std::unordered_map<qint64, qint64> pendingUnits; ///< by document
    };

    [[nodiscard]] Result<Decided> follow(const store::Connection &connection, const store::Snapshot &snapshot,
                                         const store::ChangeSet &changes);
    [[nodiscard]] Result<match::MatchInput> input(const store::Connection &connection, const Decided &decided) const;

    ledger::CompanyId m_company;
    QDate m_today;
    bool m_isLoaded = false;
    BoardLines m_lines;
    BoardLedger m_ledger;
    LessonBook m_lessons;
    match::KeptRun m_run;
};

/// The board of `company` as of `today`, made afresh.
[[nodiscard]] Result<ReconcileBoard> loadBoard(const store::Connection &connection, const store::Snapshot &snapshot,
                                               ledger::CompanyId company, QDate today, const Progress &progress = {},
                                               const CancelToken &cancel = {});

/// A bank line as the engine reads it.
[[nodiscard]] match::Receipt receiptOf(const ledger::BankLine &line);

/// A document as the engine reads it; `openUnits` is not known here.
[[nodiscard]] match::OpenDocument openDocumentOf(const ledger::Document &document);

} // namespace quittance::workspace
