#pragma once

#include "core/workspace/import_types.h"

#include <QAbstractTableModel>

namespace quittance::ui {

/// Every record that was refused, of all files: file, line, field, value, reason.
class RejectedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { File, Line, Field, Value, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFiles(const std::vector<workspace::ImportedFile> &files);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Row
    {
        QString path;
        workspace::RejectedRow rejected;
    };
    [[nodiscard]] static QString textOf(const Row &row, int column);

    std::vector<Row> m_rows;
};

} // namespace quittance::ui
