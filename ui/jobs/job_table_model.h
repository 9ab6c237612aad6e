#pragma once

#include "core/workspace/job_list.h"

#include <QAbstractTableModel>

namespace quittance::ui {

/// The jobs of this sitting, newest first. IdRole is the job's id, PerMilleRole its progress.
class JobTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StateColumn, TitleColumn, ProgressColumn, StartedColumn, TookColumn, DetailColumn, ColumnCount };

    explicit JobTableModel(workspace::JobList &jobs, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void addFirst();
    void refresh(int id);
    void dropEnded();

    workspace::JobList &m_jobs;
    std::vector<int> m_ids;
};

} // namespace quittance::ui
