#include "ui/import/import_screen.h"

#include "core/workspace/workspace.h"
#include "ui/documents/question.h"
#include "ui/documents/save_dialog.h"
#include "ui/import/import_view.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using workspace::ImportSummary;
using workspace::JobInfo;
using workspace::PreparedFile;
using workspace::TableReading;

namespace {

constexpr auto kRereadDelay = 200ms;
constexpr auto kFolderKey = "import/folder"_L1;

} // namespace

ImportScreen::ImportScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_view(new ImportView(theme, &workspace::ImportService::fieldsFor, this))
    , m_prepare(new Question(this))
    , m_check(new Question(this))
    , m_commit(new Question(this))
    , m_names(new Question(this))
{
    setObjectName(u"importScreen"_s);
    setFocusProxy(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_view);
    m_rereadTimer.setSingleShot(true);
    m_rereadTimer.setInterval(kRereadDelay);
    connect(&m_rereadTimer, &QTimer::timeout, this, &ImportScreen::reread);
    connectView();
    connectWorkspace();
    refreshMappings();
    updateReadOnly();
}

void ImportScreen::connectView()
{
    connect(m_view, &ImportView::browseWanted, this, &ImportScreen::browse);
    connect(m_view, &ImportView::filesDropped, this, &ImportScreen::addFiles);
    connect(m_view, &ImportView::rereadWanted, this, &ImportScreen::rereadLater);
    connect(m_view, &ImportView::saidWanted, this, &ImportScreen::rereadSaid);
    connect(m_view, &ImportView::checkWanted, this, &ImportScreen::check);
    connect(m_view, &ImportView::importWanted, this, &ImportScreen::commit);
    connect(m_view, &ImportView::stopWanted, this, &ImportScreen::stop);
    connect(m_view, &ImportView::saveMappingWanted, this, &ImportScreen::askMappingName);
    connect(m_view, &ImportView::mappingWanted, this, &ImportScreen::applyMapping);
    connect(m_view, &ImportView::exportRefusedWanted, this, &ImportScreen::exportRefused);
    connect(m_view, &ImportView::matchingWanted, this, &ImportScreen::matchingWanted);
    connect(m_view, &ImportView::customersWanted, this, &ImportScreen::customersWanted);
    connect(m_view, &ImportView::leaveWanted, this, &ImportScreen::leaveWanted);
    connect(m_view, &ImportView::notice, this, &ImportScreen::notice);
}

void ImportScreen::connectWorkspace()
{
    connect(&m_workspace.jobs(), &workspace::JobList::jobChanged, this, &ImportScreen::followJob);
    connect(&m_workspace.view(), &workspace::ViewState::changed, this, &ImportScreen::updateReadOnly);
    connect(&m_workspace, &workspace::Workspace::opened, this, [this] {
        refreshMappings();
        updateReadOnly();
    });
    connect(&m_workspace, &workspace::Workspace::closed, this, [this] {
        for (Question *question : {m_prepare, m_check, m_commit, m_names})
            question->drop();
        m_toPrepare.clear();
        m_toReread.clear();
        m_toSay.clear();
        m_rereadTimer.stop();
        m_view->setPreparing(false);
        m_view->discard();
    });
}

template<typename Start>
auto ImportScreen::withJob(Start start)
{
    m_job = 0;
    const QMetaObject::Connection begun
        = connect(&m_workspace.jobs(), &workspace::JobList::jobAdded, this, [this](int id) { m_job = id; });
    auto future = start();
    disconnect(begun);
    return future;
}

void ImportScreen::browse()
{
    auto *dialog
        = new QFileDialog(this, tr("Import files"), QSettings().value(kFolderKey, QDir::homePath()).toString(),
                          tr("Tables, statements, invoices and archives (*.csv *.tsv *.txt *.xlsx *.xml *.pdf *.json "
                             "*.sta *.mt940 *.bai *.bai2 *.ofx *.qfx *.qif *.zip)")
                              + u";;"_s + tr("All files (*)"));
    dialog->setObjectName(u"importDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        if (!paths.isEmpty())
            QSettings().setValue(kFolderKey, QFileInfo(paths.front()).absolutePath());
        addFiles(paths);
    });
    dialog->open();
}

void ImportScreen::addFiles(const QStringList &paths)
{
    if (paths.isEmpty() || !m_workspace.isOpen())
        return;
    m_toPrepare += paths;
    if (!m_prepare->isWaiting())
        prepareNext();
}

void ImportScreen::prepareNext()
{
    const QStringList paths = std::exchange(m_toPrepare, {});
    if (paths.isEmpty())
        return;
    m_view->setPreparing(true);
    m_prepare->ask(withJob([&] { return m_workspace.imports().prepare(paths); }),
                   [this](Result<std::vector<PreparedFile>> files) {
                       m_view->setPreparing(false);
                       if (files)
                           m_view->addPrepared(std::move(*files));
                       else
                           m_view->showPrepareError(files.error());
                       prepareNext();
                   });
}

void ImportScreen::rereadLater(const QString &path, const TableReading &reading)
{
    m_toReread.insert(path, reading);
    ++m_rereadNumbers[path];
    m_rereadTimer.start();
}

void ImportScreen::rereadSaid(const QString &path, const QString &account, const QString &currency)
{
    m_toSay.insert(path, {account, currency});
    ++m_rereadNumbers[path];
    m_rereadTimer.start();
}

void ImportScreen::reread()
{
    m_rereadTimer.stop();
    const auto show = [this](const QString &path) {
        return [this, path, number = m_rereadNumbers.value(path)](Result<PreparedFile> file) {
            if (number == m_rereadNumbers.value(path))
                m_view->setReread(path, std::move(file));
        };
    };
    const QHash<QString, TableReading> readings = std::exchange(m_toReread, {});
    for (auto entry = readings.cbegin(); entry != readings.cend(); ++entry)
        whenAnswered(this, m_workspace.imports().reread(entry.key(), entry.value()), show(entry.key()));
    const QHash<QString, std::pair<QString, QString>> said = std::exchange(m_toSay, {});
    for (auto entry = said.cbegin(); entry != said.cend(); ++entry)
        whenAnswered(this, m_workspace.imports().rereadAs(entry.key(), entry.value().first, entry.value().second),
                     show(entry.key()));
}

void ImportScreen::check()
{
    m_check->ask(withJob([this] { return m_workspace.imports().dryRun(m_view->draft().readyFiles()); }),
                 [this](const Result<ImportSummary> &summary) { m_view->setChecked(summary); });
}

void ImportScreen::commit(bool skipRefused)
{
    m_commit->ask(withJob([this, skipRefused] {
                      return m_workspace.imports().commit(m_view->draft().readyFiles(), skipRefused);
                  }),
                  [this](const Result<ImportSummary> &summary) { m_view->setImported(summary); });
}

void ImportScreen::stop()
{
    m_toPrepare.clear();
    if (m_job != 0)
        m_workspace.jobs().cancel(m_job);
}

void ImportScreen::followJob(int id)
{
    if (id != m_job)
        return;
    const auto &jobs = m_workspace.jobs().jobs();
    const auto job = std::ranges::find(jobs, id, &JobInfo::id);
    if (job == jobs.end())
        return;
    if (m_commit->isWaiting())
        m_view->setImportProgress(job->done, job->total);
    else if (m_prepare->isWaiting())
        m_view->setPrepareProgress(job->done, job->total);
}

void ImportScreen::refreshMappings()
{
    if (!m_workspace.isOpen())
        return;
    m_names->ask(m_workspace.imports().mappingNames(), [this](const Result<QStringList> &names) {
        if (!names)
            return;
        m_mappingNames = *names;
        m_view->setMappingNames(m_mappingNames);
    });
}

void ImportScreen::askMappingName(const TableReading &reading)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"mappingNameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save as mapping"));
    dialog->setLabelText(tr("Name. A mapping of that name is replaced."));
    dialog->setComboBoxItems(m_mappingNames);
    dialog->setComboBoxEditable(true);
    dialog->setTextValue(reading.savedName);
    dialog->setOkButtonText(tr("Save"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, reading](const QString &name) {
        if (!name.trimmed().isEmpty())
            saveMapping(name.trimmed(), reading);
    });
    dialog->open();
}

void ImportScreen::saveMapping(const QString &name, const TableReading &reading)
{
    whenAnswered(this, m_workspace.imports().saveMapping(name, reading), [this, name](const Result<> &saved) {
        Q_EMIT notice(saved ? tr("Saved as mapping “%1”.").arg(name) : saved.error().message);
        if (saved)
            refreshMappings();
    });
}

void ImportScreen::applyMapping(const QString &name)
{
    whenAnswered(this, m_workspace.imports().mapping(name), [this, name](Result<TableReading> mapping) {
        if (!mapping) {
            Q_EMIT notice(mapping.error().message);
            return;
        }
        mapping->savedName = name;
        m_view->applyMapping(*mapping);
    });
}

void ImportScreen::exportRefused(const std::vector<workspace::ImportedFile> &files)
{
    askWhereToSave(this, tr("Export refused rows"), tr("refused rows"), tr("Comma-separated values (*.csv)"), u"csv"_s,
                   [this, files](const QString &path) {
                       whenAnswered(
                           this, m_workspace.imports().exportRejected(files, path), [this, path](const Result<> &done) {
                               Q_EMIT notice(done ? tr("Refused rows saved as %1.").arg(QDir::toNativeSeparators(path))
                                                  : done.error().message);
                           });
                   });
}

void ImportScreen::updateReadOnly()
{
    m_view->setReadOnlyReason(m_workspace.view().isLookingBack()
                                  ? tr("The book is looked at as of a past day. Return to today to import.")
                                  : QString());
}

} // namespace quittance::ui
