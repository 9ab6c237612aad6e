#pragma once

#include "ui/reconcile/tray.h"
#include "ui/widgets/cell_roles.h"
#include "ui/widgets/column_spec.h"

#include <QAbstractTableModel>
#include <QDate>

namespace quittance::ui {

enum class TrayColumn { Document, Due, Open, Apply, Left, Remove };
inline constexpr int kTrayColumns = int(TrayColumn::Remove) + 1;

/// Role: bool, true where the amount typed could not be taken.
inline constexpr int kRefusedRole = FirstFreeRole;

[[nodiscard]] QList<ColumnSpec> trayColumns();

/// The documents of the tray; Apply is edited in place. A refused text stays in its cell with the reason.
class TrayModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] const Tray &tray() const { return m_tray; }
    void begin(qint64 available, Currency currency);
    /// All of `documents` with the amounts given (nothing: all that is open), in place of what was there.
    void fill(qint64 available, Currency currency, const std::vector<match::OpenDocument> &documents,
              const std::vector<std::optional<qint64>> &units);
    bool add(const match::OpenDocument &document);
    /// Keeps what is left of the line for a customer.
    bool addAccount(ledger::CustomerId customer, const QString &name);
    void setWriteOffLimit(std::optional<Money> limit);
    void removeAt(int row);
    void setHandling(workspace::DifferenceHandling handling);
    void setReadOnly(bool readOnly);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The sums may have changed.
    void trayChanged();
    /// A person changed what is in it.
    void edited();

private:
    [[nodiscard]] QVariant applyData(const TrayRow &row, int role) const;
    [[nodiscard]] QVariant documentData(const TrayRow &row, int role) const;
    [[nodiscard]] QVariant money(qint64 units, Currency currency, int role) const;
    void announce();
    bool take(Tray added);

    Tray m_tray;
    std::optional<Money> m_writeOffLimit;
    bool m_isReadOnly = false;
};

} // namespace quittance::ui
