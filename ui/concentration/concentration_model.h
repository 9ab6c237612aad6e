#pragma once

#include "core/insight/concentration.h"
#include "ui/documents/named_rows_model.h"
#include "ui/widgets/column_spec.h"

namespace quittance::ui {

enum class ConcentrationColumn { Rank, Name, Gross, Share, Running, Members };
inline constexpr int kConcentrationColumns = int(ConcentrationColumn::Members) + 1;

[[nodiscard]] QList<ColumnSpec> concentrationColumns();

/// All debtors of one currency, sorted and filtered here; rank and running share are those by size, whatever the order.
class ConcentrationModel : public NamedRowsModel
{
    Q_OBJECT

public:
    explicit ConcentrationModel(QObject *parent = nullptr);

    void setConcentration(insight::Concentration concentration, bool byParent);
    [[nodiscard]] const insight::Concentration &concentration() const { return m_concentration; }
    [[nodiscard]] const insight::ConcentrationRow *rowAt(int row) const;
    [[nodiscard]] Cell cellAt(int row, ConcentrationColumn column) const;
    /// The row under the table.
    [[nodiscard]] GridRow totalRow() const;

private:
    [[nodiscard]] std::size_t held() const override { return m_concentration.rows.size(); }
    [[nodiscard]] qint64 heldId(std::size_t at) const override { return m_concentration.rows[at].customer.value(); }
    [[nodiscard]] QString heldName(std::size_t at) const override { return m_concentration.rows[at].name; }
    [[nodiscard]] Cell heldCell(std::size_t at, int column) const override;
    [[nodiscard]] std::optional<qint64> sortKey(std::size_t at, int column) const override;
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] QString definition(int column) const override;
    [[nodiscard]] std::optional<std::size_t> at(int row) const;
    [[nodiscard]] Cell cellOf(std::size_t rank, ConcentrationColumn column) const;

    insight::Concentration m_concentration;
    bool m_byParent = false;
};

} // namespace quittance::ui
