#pragma once

#include "core/insight/credit_use.h"
#include "core/insight/late_score.h"
#include "ui/documents/named_rows_model.h"
#include "ui/widgets/column_spec.h"

#include <QHash>

namespace quittance::ui {

enum class CreditColumn { Name, Exposure, Limit, Use, Headroom, Score, Chance };
inline constexpr int kCreditColumns = int(CreditColumn::Chance) + 1;

[[nodiscard]] QList<ColumnSpec> creditColumns();
/// Why a customer has no percentage of its limit used; empty where it has one.
[[nodiscard]] QString limitGap(const insight::CreditUse &use);
/// The colour a band of the late score is told by, beside its word.
[[nodiscard]] Tone toneOfBand(insight::LateBand band);

/// Exposure, limit and score of the customers of one currency, sorted and filtered here. What is not known sorts last.
class CreditModel : public NamedRowsModel
{
    Q_OBJECT

public:
    explicit CreditModel(QObject *parent = nullptr);

    /// All of one currency.
    void setRows(std::vector<insight::CreditRow> rows);
    void setScores(std::vector<insight::LateScoreRow> scores);
    [[nodiscard]] qsizetype allRows() const { return qsizetype(m_rows.size()); }
    [[nodiscard]] const insight::CreditRow *rowAt(int row) const;
    [[nodiscard]] const insight::CreditRow *rowOfCustomer(ledger::CustomerId customer) const;
    [[nodiscard]] const insight::LateScoreRow *scoreOf(ledger::CustomerId customer) const;
    [[nodiscard]] Cell cellOf(const insight::CreditRow &row, CreditColumn column) const;
    /// The row under the table; nothing without customers.
    [[nodiscard]] std::vector<GridRow> totalRows() const;

private:
    [[nodiscard]] std::size_t held() const override { return m_rows.size(); }
    [[nodiscard]] qint64 heldId(std::size_t at) const override { return m_rows[at].customer.value(); }
    [[nodiscard]] QString heldName(std::size_t at) const override { return m_rows[at].name; }
    [[nodiscard]] Cell heldCell(std::size_t at, int column) const override;
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] QString definition(int column) const override;

    std::vector<insight::CreditRow> m_rows;
    std::vector<insight::LateScoreRow> m_scores;
    QHash<qint64, int> m_scoreAt;
};

} // namespace quittance::ui
