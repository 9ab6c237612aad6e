#pragma once

#include "core/workspace/import_types.h"
#include "ui/widgets/column_spec.h"

#include <QAbstractTableModel>
#include <QDate>

namespace quittance::ui {

/// The first rows of a file as they will be stored, refused ones first, each with its state. Columns are the file's:
/// ask columns() again after setFile().
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setFile(const workspace::PreparedFile &file);
    /// Only refused rows, all of them and not only the first.
    void setOnlyRefused(bool only);
    [[nodiscard]] bool isOnlyRefused() const { return m_isOnlyRefused; }
    [[nodiscard]] qint64 refusedCount() const { return qint64(m_rejected.size()); }
    [[nodiscard]] QList<ColumnSpec> columns() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct TextShape
    {
        qsizetype longest = 0; ///< letters
        bool isConstant = false; ///< every row says the same: the first to go where room is short
    };
    [[nodiscard]] TextShape shapeOf(int heading) const;
    [[nodiscard]] int widestText() const;
    [[nodiscard]] CellKind kindOfColumn(int heading) const;
    [[nodiscard]] QVariant refusedCell(const workspace::PreviewRow &row, int heading, int role) const;
    [[nodiscard]] QVariant valueCell(const QString &text, int heading, int role) const;
    [[nodiscard]] QVariant stateCell(const workspace::PreviewRow &row, int role) const;
    void fill();

    QStringList m_headings;
    std::vector<CellKind> m_kinds;
    std::vector<workspace::PreviewRow> m_read;
    std::vector<workspace::RejectedRow> m_rejected;
    std::vector<workspace::PreviewRow> m_rows;
    int m_widest = -1; ///< the text column that takes the room there is; -1: none
    bool m_isOnlyRefused = false;
};

} // namespace quittance::ui
