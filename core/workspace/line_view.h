#pragma once

#include "core/store/connection.h"
#include "core/workspace/line_work.h"
#include "core/workspace/reconcile_board.h"

namespace quittance::workspace {

/// Lines of a queue that `text` finds, by payer, bank text, reference, number of a candidate, amount or day: see
/// line_query.h. All of them when it is empty.
[[nodiscard]] std::vector<ledger::BankLineId> findLines(const ReconcileBoard &board, Queue queue, const QString &text);
/// The same of lines that are on the board.
[[nodiscard]] std::vector<ledger::BankLineId> findLines(const ReconcileBoard &board,
                                                        std::vector<ledger::BankLineId> lines, const QString &text);

[[nodiscard]] Result<std::vector<BankLineRow>> readLineRows(const store::Connection &connection,
                                                            const ReconcileBoard &board,
                                                            const std::vector<ledger::BankLineId> &ids);

/// One line with its candidates, or, where nothing was proposed, the nearest documents; and what it is matched to.
[[nodiscard]] Result<LineView> readLine(const store::Connection &connection, const ReconcileBoard &board,
                                        ledger::CompanyId company, ledger::BankLineId line);

/// NotFound when the line or document is not on the board.
[[nodiscard]] Result<std::vector<match::Reason>> explainPair(const ReconcileBoard &board, ledger::BankLineId line,
                                                             ledger::DocumentId document);

/// Open documents that `text` finds, by number, customer, reference, amount or due day, those of the line's currency
/// only, nearest amount first.
[[nodiscard]] std::vector<match::OpenDocument> findOpenDocuments(const ReconcileBoard &board, ledger::BankLineId line,
                                                                 const QString &text);

/// For `explain`: a bank line by its id, or a document by number or id.
[[nodiscard]] Result<Explanation> readExplanation(const store::Connection &connection, const ReconcileBoard &board,
                                                  ledger::CompanyId company, const QString &key);

/// "Alderfen 8,355.10": the payer or the text, and the amount as it is written for whoever reads it.
[[nodiscard]] QString lineName(const ledger::BankLine &line, const QString &amount);

} // namespace quittance::workspace
