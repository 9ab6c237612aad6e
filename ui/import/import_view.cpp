#include "ui/import/import_view.h"

#include "ui/documents/screen_bar.h"
#include "ui/import/check_page.h"
#include "ui/import/file_page.h"
#include "ui/import/import_steps.h"
#include "ui/import/result_page.h"
#include "ui/import/step_keys.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/local_files.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/theme.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using workspace::ImportSummary;
using workspace::PreparedFile;
using workspace::TableReading;

ImportView::ImportView(Theme &theme, FieldsFor fieldsFor, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_bar(new ScreenBar(theme, tr("Import"), this))
    , m_steps(new ImportSteps(theme, m_bar))
    , m_saveMapping(new HintButton(theme, tr("Save as mapping…"), {}, m_bar))
    , m_discard(new HintButton(theme, tr("Start over"), {}, m_bar))
    , m_back(new HintButton(theme, tr("Back"), {}, m_bar))
    , m_next(new HintButton(theme, tr("Next"), {}, m_bar))
    , m_error(new ErrorBar(theme, this))
    , m_progress(new ProgressLine(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_files(new FilePage(theme, m_pages))
    , m_columns(new ColumnsPage(theme, std::move(fieldsFor), m_pages))
    , m_check(new CheckPage(theme, m_pages))
    , m_result(new ResultPage(theme, m_pages))
{
    setObjectName(u"importView"_s);
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    build();
    connectPages();
    m_keys = new StepKeys(*this);
    connectKeys();
    goTo(ImportStep::File);
}

void ImportView::build()
{
    m_saveMapping->setObjectName(u"saveMapping"_s);
    m_saveMapping->setToolTip(tr("Keeps how this file is read under a name. It is taken by itself when a file with the "
                                 "same headings comes."));
    m_discard->setObjectName(u"startOver"_s);
    m_discard->setLook(ButtonLook::Flat);
    m_discard->setToolTip(tr("Takes all files off. Nothing of them has been stored."));
    m_back->setObjectName(u"stepBack"_s);
    m_back->setIconName(u"back"_s);
    m_back->setToolTip(tr("To the step before (Alt+Left)"));
    m_next->setObjectName(u"stepNext"_s);
    m_next->setLook(ButtonLook::Primary);
    m_next->setKeyShown(QKeySequence(Qt::Key_Return));
    m_bar->addWidget(m_steps);
    m_bar->addStretch();
    for (HintButton *button : {m_saveMapping, m_discard, m_back, m_next})
        m_bar->addWidget(button);
    m_error->setObjectName(u"importError"_s);
    m_error->hide();
    m_progress->hide();
    for (QWidget *page : std::initializer_list<QWidget *>{m_files, m_columns, m_check, m_result})
        m_pages->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_progress);
    column->addWidget(m_error);
    column->addWidget(m_pages, 1);
}

void ImportView::connectPages()
{
    connect(m_files, &FilePage::browseWanted, this, &ImportView::browseWanted);
    connect(m_files, &FilePage::fileChosen, this, &ImportView::chooseFile);
    connect(m_files, &FilePage::removeWanted, this, &ImportView::removeFile);
    connect(m_columns, &ColumnsPage::fileChosen, this, &ImportView::chooseFile);
    connect(m_columns, &ColumnsPage::saidChosen, this, [this](const QString &account, const QString &currency) {
        if (m_current < 0)
            return;
        m_draft.setSaid(m_current, account, currency);
        refresh();
        Q_EMIT saidWanted(m_draft.at(m_current).prepared.path, account, currency);
    });
    connect(m_columns, &ColumnsPage::readingChosen, this, &ImportView::read);
    connect(m_columns, &ColumnsPage::mappingChosen, this, &ImportView::mappingWanted);
    connect(m_check, &CheckPage::choiceChanged, this, &ImportView::updateBar);
    connect(m_check, &CheckPage::retryWanted, this, [this] { goTo(ImportStep::Check); });
    connect(m_check, &CheckPage::exportWanted, this, [this] {
        if (m_check->summary())
            Q_EMIT exportRefusedWanted(m_check->summary()->files);
    });
    connect(m_result, &ResultPage::stopWanted, this, &ImportView::stopWanted);
    connect(m_result, &ResultPage::matchingWanted, this, &ImportView::matchingWanted);
    connect(m_result, &ResultPage::customersWanted, this, &ImportView::customersWanted);
    connect(m_result, &ResultPage::moreWanted, this, &ImportView::discard);
    connect(m_result, &ResultPage::backWanted, this, [this] { goTo(ImportStep::Check); });
    connect(m_files, &FilePage::notice, this, &ImportView::notice);
    connect(m_columns, &ColumnsPage::notice, this, &ImportView::notice);
    connect(m_check, &CheckPage::notice, this, &ImportView::notice);
}

void ImportView::connectKeys()
{
    connect(m_keys, &StepKeys::nextWanted, this, [this] {
        if (step() == ImportStep::Import && m_result->isDone())
            Q_EMIT matchingWanted();
        else
            next();
    });
    connect(m_keys, &StepKeys::backWanted, this, &ImportView::back);
    connect(m_keys, &StepKeys::browseWanted, this, &ImportView::browseWanted);
    connect(m_keys, &StepKeys::editWanted, this, [this] {
        if (step() == ImportStep::Columns)
            m_columns->editColumn();
    });
    connect(m_keys, &StepKeys::removeWanted, this, [this] {
        if (step() == ImportStep::File)
            removeFile(m_current);
    });
    connect(m_keys, &StepKeys::leaveWanted, this, &ImportView::leave);
    connect(m_steps, &ImportSteps::stepChosen, this, &ImportView::goTo);
    connect(m_next, &QPushButton::clicked, this, &ImportView::next);
    connect(m_back, &QPushButton::clicked, this, &ImportView::back);
    connect(m_discard, &QPushButton::clicked, this, &ImportView::discard);
    connect(m_saveMapping, &QPushButton::clicked, this, [this] {
        if (m_current >= 0 && m_draft.at(m_current).wanted)
            Q_EMIT saveMappingWanted(*m_draft.at(m_current).wanted);
    });
}

ImportStep ImportView::step() const
{
    return m_steps->current();
}

void ImportView::goTo(ImportStep step)
{
    if (m_result->isRunning() && this->step() == ImportStep::Import && step != ImportStep::Import)
        return;
    m_steps->setCurrent(step);
    m_pages->setCurrentIndex(int(step));
    if (step == ImportStep::Columns) {
        // The first question is what a person is here for.
        if (const auto question = m_draft.openQuestion())
            m_current = question->file;
        refresh();
    } else if (step == ImportStep::Check) {
        m_check->setRunning(true);
        Q_EMIT checkWanted();
    } else if (step == ImportStep::File) {
        m_check->clear();
        refresh();
    }
    updateBar();
    takeFocus();
}

/// The page's own place for the focus; this widget's when the page has none, so that the keys work everywhere.
void ImportView::takeFocus()
{
    setFocusProxy(m_pages->currentWidget()->focusProxy() ? m_pages->currentWidget() : nullptr);
    if (isVisible())
        setFocus(Qt::OtherFocusReason);
}

void ImportView::next()
{
    if (step() == ImportStep::Import)
        return;
    if (const QString reason = obstacle(); !reason.isEmpty()) {
        if (step() == ImportStep::File && m_draft.isEmpty())
            Q_EMIT browseWanted();
        else
            Q_EMIT notice(reason);
        return;
    }
    if (step() != ImportStep::Check) {
        goTo(ImportStep(int(step()) + 1));
        return;
    }
    m_result->showRunning(int(m_draft.readyFiles().size()));
    goTo(ImportStep::Import);
    Q_EMIT importWanted(m_check->skipsRefused());
}

void ImportView::back()
{
    if (step() == ImportStep::File || (step() == ImportStep::Import && (m_result->isRunning() || m_result->isDone())))
        return;
    goTo(ImportStep(int(step()) - 1));
}

void ImportView::leave()
{
    if (m_isPreparing || (step() == ImportStep::Import && m_result->isRunning()))
        Q_EMIT stopWanted();
    else
        Q_EMIT leaveWanted();
}

void ImportView::discard()
{
    m_draft.clear();
    m_current = -1;
    m_error->hide();
    m_check->clear();
    m_result->showResult({});
    goTo(ImportStep::File);
}

void ImportView::chooseFile(int file)
{
    if (file < 0 || file >= m_draft.count() || file == m_current)
        return;
    m_current = file;
    refresh();
}

void ImportView::removeFile(int file)
{
    if (file < 0 || file >= m_draft.count())
        return;
    m_draft.remove(file);
    m_current = std::min(m_current, m_draft.count() - 1);
    refresh();
}

void ImportView::read(const TableReading &reading)
{
    m_draft.setWanted(m_current, reading);
    refresh();
    Q_EMIT rereadWanted(m_draft.at(m_current).prepared.path, reading);
}

void ImportView::refresh()
{
    m_files->setDraft(m_draft, m_current);
    m_columns->setDraft(m_draft, m_current);
    updateBar();
}

void ImportView::setPreparing(bool preparing)
{
    m_isPreparing = preparing;
    m_progress->setProgress(0, preparing ? -1 : 0);
    updateBar();
}

void ImportView::setPrepareProgress(qint64 done, qint64 total)
{
    if (m_isPreparing)
        m_progress->setProgress(done, total > 0 ? total : -1);
}

void ImportView::addPrepared(std::vector<PreparedFile> files)
{
    if (files.empty())
        return;
    // New files after an import begin another one.
    if (step() == ImportStep::Import && !m_result->isRunning())
        discard();
    const QString first = files.front().path;
    m_draft.add(std::move(files));
    m_error->hide();
    m_current = m_draft.indexOf(first);
    if (step() == ImportStep::Check)
        goTo(ImportStep::File);
    refresh();
    if (step() == ImportStep::File)
        takeFocus();
}

void ImportView::showPrepareError(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    m_error->setMessage(tr("The files could not be read."), error.message);
    m_error->show();
}

void ImportView::setReread(const QString &path, Result<PreparedFile> answer)
{
    const int file = m_draft.indexOf(path);
    if (file < 0)
        return;
    m_draft.setReread(file, std::move(answer));
    refresh();
}

void ImportView::setMappingNames(const QStringList &names)
{
    m_columns->setMappingNames(names);
}

void ImportView::applyMapping(const TableReading &mapping)
{
    if (m_current >= 0 && m_draft.at(m_current).wanted)
        read(m_draft.withMapping(m_current, mapping));
}

void ImportView::setChecked(const Result<ImportSummary> &answer)
{
    if (step() != ImportStep::Check)
        return;
    if (answer)
        m_check->setSummary(*answer, m_draft.unbalancedCount());
    else
        m_check->setError(answer.error());
    updateBar();
}

void ImportView::setImportProgress(qint64 done, qint64 total)
{
    if (m_result->isRunning())
        m_result->setProgress(done, total);
}

void ImportView::setImported(const Result<ImportSummary> &answer)
{
    if (!answer)
        m_result->showError(answer.error());
    else if (!answer->committed)
        m_result->showError(
            {Error::Kind::InvalidInput, tr("Refused rows stopped it. Skip them, or correct the files.")});
    else
        m_result->showResult(*answer);
    updateBar();
}

void ImportView::setReadOnlyReason(const QString &reason)
{
    m_readOnlyReason = reason;
    updateBar();
}

QString ImportView::obstacle() const
{
    if (m_isPreparing)
        return tr("The files are being read.");
    switch (step()) {
    case ImportStep::File:
        return m_draft.obstacle(ImportStep::Columns);
    case ImportStep::Columns:
        return m_draft.obstacle(ImportStep::Check);
    case ImportStep::Check:
        return m_readOnlyReason.isEmpty() ? m_check->obstacle() : m_readOnlyReason;
    case ImportStep::Import:
        break;
    }
    return {};
}

QString ImportView::nextText() const
{
    switch (step()) {
    case ImportStep::File:
        return tr("Columns");
    case ImportStep::Columns:
        return tr("Check %n row(s)", nullptr, int(m_draft.rowCount()));
    case ImportStep::Check:
        if (m_check->toStore() == 0)
            return tr("Import");
        return tr("Import %n row(s)", nullptr, int(m_check->toStore()));
    case ImportStep::Import:
        break;
    }
    return {};
}

void ImportView::updateBar()
{
    const ImportStep here = step();
    const bool isTable = m_current >= 0 && m_current < m_draft.count() && m_draft.at(m_current).wanted;
    const QString reason = obstacle();
    const bool canGoBack = here == ImportStep::Columns || here == ImportStep::Check;
    m_saveMapping->setVisible(here == ImportStep::Columns && isTable);
    m_discard->setVisible(here != ImportStep::Import && !m_draft.isEmpty());
    m_back->setVisible(canGoBack);
    m_next->setVisible(here != ImportStep::Import && !m_draft.isEmpty());
    m_next->setText(nextText());
    m_next->setEnabled(reason.isEmpty());
    m_next->setToolTip(reason.isEmpty() ? tr("To the next step (Enter)") : reason);
    m_next->updateGeometry();
    m_keys->setCanGoBack(canGoBack);
}

void ImportView::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_files->setDropTarget(true);
}

void ImportView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_files->setDropTarget(false);
}

void ImportView::dropEvent(QDropEvent *event)
{
    m_files->setDropTarget(false);
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

} // namespace quittance::ui
