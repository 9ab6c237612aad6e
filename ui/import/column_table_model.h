#pragma once

#include "ui/import/import_words.h"

#include <QAbstractTableModel>

namespace quittance::ui {

/// The columns of a table file: heading, first value, what it becomes (editable), what that holds.
class ColumnTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Heading, FirstValue, Becomes, Holds, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// The fields that this kind of table may fill, with the words for them.
    void setFields(std::vector<NamedValue> fields);
    void setColumns(std::vector<workspace::ColumnChoice> columns);
    [[nodiscard]] const std::vector<workspace::ColumnChoice> &columns() const { return m_columns; }
    /// What the editor of `row` offers: nothing first, then the fields; a column of several fields keeps them as one.
    [[nodiscard]] std::vector<NamedValue> choicesFor(int row) const;
    [[nodiscard]] int usedCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// EditRole in Becomes: field names parted by commas; empty leaves the column out.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void edited(); ///< By the user.

private:
    [[nodiscard]] QString labelOf(const QStringList &fields) const;
    [[nodiscard]] QString reasonOf(const workspace::ColumnChoice &column) const;
    [[nodiscard]] QVariant becomes(const workspace::ColumnChoice &column, int role) const;

    std::vector<NamedValue> m_fields;
    std::vector<workspace::ColumnChoice> m_columns;
};

} // namespace quittance::ui
