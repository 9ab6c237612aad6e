#pragma once

#include <QWidget>

namespace quittance::workspace {
class JobList;
}

namespace quittance::ui {

class DataTable;
class HintButton;
class JobTableModel;
class ScreenBar;
class Theme;

/// Every job of this sitting: what runs, how far it is, how the others ended; Delete stops the one chosen.
class JobsScreen : public QWidget
{
    Q_OBJECT

public:
    JobsScreen(workspace::JobList &jobs, Theme &theme, QWidget *parent = nullptr);

private:
    void cancelCurrent();
    void updateState();
    [[nodiscard]] int currentJob() const;

    workspace::JobList &m_jobs;
    ScreenBar *m_header;
    HintButton *m_stop;
    HintButton *m_forget;
    DataTable *m_table;
    JobTableModel *m_model;
};

} // namespace quittance::ui
