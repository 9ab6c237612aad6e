#pragma once

#include "core/insight/provision.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/column_spec.h"

namespace quittance::ui {

enum class ProvisionColumn { Bucket, Balance, History, Rate, Provision };
inline constexpr int kProvisionColumns = int(ProvisionColumn::Provision) + 1;

/// What was typed for a percentage or a factor, in millionths: "1.25", "1,25", "1.25 %". Nothing for other text, a
/// value below 0, above `most`, or finer than a millionth.
[[nodiscard]] std::optional<qint64> typedMillionths(const QString &text, qint64 most);

[[nodiscard]] QList<ColumnSpec> provisionColumns();
/// The buckets of `provision`, whose ids are 1 + bucket; `history` may be null.
[[nodiscard]] std::vector<GridRow> provisionRows(const insight::Provision &provision,
                                                 const insight::LossRateDerivation *history);
/// What is assessed by itself, if anything, and the sum of all.
[[nodiscard]] std::vector<GridRow> provisionTotals(const insight::Provision &provision);

/// The matrix with rates that can be typed.
class ProvisionGrid : public CellGrid
{
    Q_OBJECT

public:
    explicit ProvisionGrid(QObject *parent = nullptr);

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// False for text that is no percentage, with a notice.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void rateTyped(int bucket, qint64 millionths);
    void notice(const QString &sentence);
};

} // namespace quittance::ui
