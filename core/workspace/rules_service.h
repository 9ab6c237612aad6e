#pragma once

#include "core/ledger/records.h"
#include "core/workspace/job_list.h"
#include "core/workspace/learning.h"
#include "core/workspace/match_rules.h"
#include "core/workspace/match_trial.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace quittance::workspace {

class OpenBook;
class UndoHistory;

/// A line of a trial, named for people.
struct TrialRow
{
    TrialDifference difference;
    ledger::BankLine line;
};

struct TrialAnswer
{
    TrialReport report;
    std::vector<TrialRow> rows; ///< of the first kTrialRows differences
};

inline constexpr size_t kTrialRows = 500;

/// The rules of matching of one book, what it has learnt, and how reliable its probabilities were.
class RulesService
{
public:
    RulesService(std::shared_ptr<OpenBook> book, JobList &jobs, UndoHistory &history);

    [[nodiscard]] QFuture<Result<MatchRules>> rules() const;
    /// One step of undo. InvalidInput for a number outside its bounds.
    QFuture<Result<>> setRules(MatchRules rules);

    [[nodiscard]] QFuture<Result<Learning>> learning() const;
    /// `isOff`: no longer used, though it stays listed. One step of undo.
    QFuture<Result<>> switchFacts(QStringList keys, bool isOff, QString reason);
    /// As if what was decided until now had not taught it. One step of undo.
    QFuture<Result<>> forgetFacts(QStringList keys, QString reason);

    /// What other rules would have made of the decisions of people. A job, cancellable.
    QFuture<Result<TrialAnswer>> tryOut(MatchRules rules);

private:
    QFuture<Result<>> decide(const QStringList &keys, const QString &kind, const QString &inverse,
                             const QString &reason, const QString &text);

    std::shared_ptr<OpenBook> m_book;
    std::unique_ptr<QObject> m_answers; ///< what is answered after the service has gone is nobody's
    JobList &m_jobs;
    UndoHistory &m_history;
};

} // namespace quittance::workspace
