#pragma once

#include "core/insight/aging.h"
#include "core/insight/roll_forward.h"
#include "core/workspace/ledger_rows.h"
#include "ui/charts/aging_column.h"
#include "ui/documents/bridge_lines.h"
#include "ui/documents/figure_list.h"

#include <QDate>

#include <array>
#include <vector>

namespace quittance::ui {

/// The order the design shows credit treatments in.
inline constexpr std::array kTreatments
    = {insight::CreditTreatment::Separate, insight::CreditTreatment::OwnDate, insight::CreditTreatment::FifoOldestDue,
       insight::CreditTreatment::CurrentBucket};

/// Upper ends as typed: "30, 60, 90". Nothing unless they are one to seven ascending whole numbers above 0.
[[nodiscard]] std::optional<std::vector<int>> parseEdges(QStringView text);
/// The edges as parseEdges() reads them; the 0 of "current" is left out.
[[nodiscard]] QString edgesText(const std::vector<int> &edges);

/// The currencies of the totals, the one most rows are in first: it says most about the book.
[[nodiscard]] std::vector<Currency> currenciesByWeight(const insight::AgingTable &table);
/// The total of `currency`, all zero where nothing is open in it.
[[nodiscard]] insight::AgingRow totalOf(const insight::AgingTable &table, Currency currency);
/// The parts that are past due; nothing by invoice date, where no bucket is current.
[[nodiscard]] std::optional<qint64> overdueOf(const insight::AgingTable &table, const insight::AgingRow &row);
/// Cell by cell `now` less `then`; rows that only one of them has stay, rows without any difference go.
[[nodiscard]] insight::AgingTable differenceOf(const insight::AgingTable &now, const insight::AgingTable &then);

/// The days of the month-end chart: twelve month ends and `today`, or thirteen up to `asOf` when it lies outside.
[[nodiscard]] std::vector<QDate> trendDays(QDate asOf, QDate today);
/// Names of months, with the year at the start and in January; a day that ends no month is written out.
[[nodiscard]] QString monthEndLabel(QDate day, bool isFirst);
[[nodiscard]] AgingSeries trendSeries(const std::vector<insight::AgingTable> &tables, Currency currency);

/// The bridge as rows, each of which opens its documents; it ties, or says by how much it does not.
[[nodiscard]] QList<FigureRow> bridgeRows(const insight::RollForward &bridge);
[[nodiscard]] qint64 bridgeRowId(BridgeLine line);
[[nodiscard]] BridgeLine bridgeLineOf(qint64 rowId);
/// What was restated, and the net before and after. `net` as known then.
[[nodiscard]] QList<FigureRow> restatedRows(const std::vector<workspace::Restatement> &restatements, Money net,
                                            QDate today);

} // namespace quittance::ui
