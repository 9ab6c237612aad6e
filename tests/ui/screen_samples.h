#pragma once

#include "core/insight/aging.h"
#include "core/insight/roll_forward.h"
#include "core/workspace/ledger_rows.h"

#include <QString>
#include <QWidget>

#include <vector>

/// Made-up figures of the size of a real book, the same on every run, for tests of screens without a book.
namespace quittance::samples {

[[nodiscard]] Currency usd();
[[nodiscard]] Currency eur();

/// Forty-odd customers in four currencies on 31 March 2026, under `credits`.
[[nodiscard]] insight::AgingTable agingTable(QDate day = QDate(2026, 3, 31),
                                             insight::CreditTreatment credits = insight::CreditTreatment::Separate);
[[nodiscard]] std::vector<insight::AgingTable> agingTrend(const std::vector<QDate> &days);
[[nodiscard]] std::vector<insight::RollForward> bridges();
[[nodiscard]] std::vector<workspace::Restatement> restatements();
[[nodiscard]] std::vector<workspace::CustomerRow> customerRows();
[[nodiscard]] std::vector<workspace::DocumentRow> documentRows();

/// The owner of documentRows(), in dollars and euro.
[[nodiscard]] workspace::CustomerOverview overview();
[[nodiscard]] std::vector<workspace::BalanceTimeline> timelines();
[[nodiscard]] std::vector<ledger::Allocation> allocations();
[[nodiscard]] std::vector<workspace::BankEvidenceRow> evidence();
[[nodiscard]] std::vector<workspace::LadderStep> ladder();

/// Saves a picture of `widget` where QUITTANCE_PICTURES says, when it says so: for eyes, not for asserts.
void keepPicture(QWidget &widget, const QString &name);

} // namespace quittance::samples
