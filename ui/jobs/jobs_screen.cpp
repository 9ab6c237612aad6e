#include "ui/jobs/jobs_screen.h"

#include "core/workspace/job_list.h"
#include "ui/documents/screen_bar.h"
#include "ui/jobs/job_table_model.h"
#include "ui/widgets/cell_roles.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"

#include <QVBoxLayout>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;

JobsScreen::JobsScreen(workspace::JobList &jobs, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_header(new ScreenBar(theme, tr("Jobs"), this))
    , m_stop(new HintButton(theme, tr("Stop"), QKeySequence(Qt::Key_Delete), this))
    , m_forget(new HintButton(theme, tr("Clear ended"), {}, this))
    , m_table(new DataTable(theme, this))
    , m_model(new JobTableModel(jobs, this))
{
    setObjectName(u"jobsScreen"_s);
    m_stop->setObjectName(u"stopJob"_s);
    m_forget->setObjectName(u"clearEndedJobs"_s);
    m_stop->setToolTip(tr("Stops the chosen job. What it has not finished is taken back."));
    m_forget->setToolTip(tr("Takes ended jobs off this list. Nothing they did is undone."));
    m_header->addStretch();
    m_header->addWidget(m_stop);
    m_header->addWidget(m_forget);

    m_table->setObjectName(u"jobTable"_s);
    m_table->setColumns({{.key = u"state"_s, .kind = CellKind::State, .width = 104},
                         {.key = u"title"_s, .width = 260},
                         {.key = u"progress"_s, .kind = CellKind::Priority, .width = 160},
                         {.key = u"started"_s, .width = 90},
                         {.key = u"took"_s, .kind = CellKind::Number, .width = 72},
                         {.key = u"detail"_s, .width = 320, .isStretch = true}});
    m_table->setModel(m_model);
    m_table->setEmptyState(tr("No job has run in this sitting. Imports, matching and workbooks show here."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_table, 1);

    connect(m_stop, &QPushButton::clicked, this, &JobsScreen::cancelCurrent);
    connect(m_forget, &QPushButton::clicked, &m_jobs, &workspace::JobList::forgetEnded);
    connect(m_table, &DataTable::currentChanged, this, &JobsScreen::updateState);
    connect(&m_jobs, &workspace::JobList::jobAdded, this, &JobsScreen::updateState);
    connect(&m_jobs, &workspace::JobList::jobChanged, this, &JobsScreen::updateState);
    connect(&m_jobs, &workspace::JobList::jobsRemoved, this, &JobsScreen::updateState);
    updateState();
}

int JobsScreen::currentJob() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.data(IdRole).toInt() : 0;
}

void JobsScreen::cancelCurrent()
{
    m_jobs.cancel(currentJob());
}

void JobsScreen::updateState()
{
    const auto &jobs = m_jobs.jobs();
    const auto current = std::ranges::find(jobs, currentJob(), &workspace::JobInfo::id);
    m_stop->setEnabled(current != jobs.end() && current->state == workspace::JobState::Running && current->canCancel);
    const int running = m_jobs.runningCount();
    m_forget->setEnabled(int(jobs.size()) > running);
    m_header->setMeta(running > 0 ? tr("%n running", nullptr, running) : QString());
}

} // namespace quittance::ui
