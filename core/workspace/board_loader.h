#pragma once

#include "core/store/connection.h"
#include "core/store/snapshot.h"
#include "core/workspace/line_record.h"
#include "core/workspace/reconcile_board.h"

#include <QSet>

namespace quittance::workspace {

/// Reads bank lines, open documents, parties and decisions of `company` and makes the board of them as of `today`.
[[nodiscard]] Result<ReconcileBoard> loadBoard(const store::Connection &connection, const store::Snapshot &snapshot,
                                               ledger::CompanyId company, QDate today, const match::Engine &engine,
                                               const Progress &progress, const CancelToken &cancel);

/// A bank line as the engine reads it.
[[nodiscard]] match::Receipt receiptOf(const ledger::BankLine &line);

/// The events that say what people ruled out, put aside, put up or wrote down, folded into the present state.
struct DecidedPairs
{
    std::vector<match::Rejection> rejections;
    std::unordered_set<qint64> ignoredLines;
    std::vector<AskedApproval> pending;
    QSet<QString> notedLines; ///< subjects
    QSet<QString> keptLines; ///< subjects of lines whose match a person looked at again and kept
};

[[nodiscard]] Result<DecidedPairs> loadDecidedPairs(const store::Connection &connection, ledger::CompanyId company);

} // namespace quittance::workspace
