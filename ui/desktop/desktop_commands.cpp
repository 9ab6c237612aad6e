#include "core/workspace/workspace.h"
#include "ui/desktop/desktop.h"
#include "ui/documents/question.h"
#include "ui/documents/save_dialog.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr char kLanguage[] = "look/language";

/// The languages there are catalogues for: quittance_de.qm is "de".
QStringList languages()
{
    QStringList names;
    for (const QString &file : QDir(u":/i18n"_s).entryList({u"quittance_*.qm"_s}))
        names << file.sliced(10).chopped(3);
    return names;
}

QFileDialog *makeFileDialog(QWidget *parent, const QString &title, const QString &filter)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(filter);
    return dialog;
}

} // namespace

void Desktop::addFileCommands()
{
    ActionRegistry &actions = m_window->actions();
    QAction *make = actions.add({.id = u"file.new"_s,
                                 .menu = MenuId::File,
                                 .text = tr("&New book…"),
                                 .keys = {QKeySequence::New},
                                 .icon = u"plus"_s});
    QAction *open = actions.add({.id = u"file.open"_s,
                                 .menu = MenuId::File,
                                 .text = tr("&Open book…"),
                                 .keys = {QKeySequence::Open},
                                 .icon = u"folder"_s});
    m_recent = actions.addSubmenu(MenuId::File, tr("Open &recent"));
    QAction *sample = actions.add(
        {.id = u"file.sample"_s, .menu = MenuId::File, .text = tr("Open the &sample book"), .icon = u"book"_s});
    QAction *close = actions.add({.id = u"file.close"_s,
                                  .menu = MenuId::File,
                                  .text = tr("&Close book"),
                                  .keys = {QKeySequence(Qt::CTRL | Qt::Key_W)},
                                  .needsBook = true});
    QAction *import = actions.add({.id = u"file.import"_s,
                                   .menu = MenuId::File,
                                   .text = tr("&Import files…"),
                                   .keys = {QKeySequence(Qt::CTRL | Qt::Key_I)},
                                   .icon = u"drop"_s,
                                   .tip = tr("Exports and bank statements; nothing is kept before you say so"),
                                   .startsGroup = true});
    QAction *aged = actions.add({.id = u"file.agedReceivables"_s,
                                 .menu = MenuId::File,
                                 .text = tr("Aged receivables &workbook…"),
                                 .icon = u"report"_s,
                                 .tip = tr("An .xlsx of the day shown, with a page per question"),
                                 .needsBook = true});
    QAction *quit = actions.add({.id = u"file.quit"_s,
                                 .menu = MenuId::File,
                                 .text = tr("&Quit"),
                                 .keys = {QKeySequence(Qt::CTRL | Qt::Key_Q)},
                                 .startsGroup = true});
    QAction *preferences = actions.add({.id = u"edit.preferences"_s,
                                        .menu = MenuId::Edit,
                                        .text = tr("&Preferences…"),
                                        .keys = {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
                                        .startsGroup = true});
    connect(make, &QAction::triggered, this, [this] { newBook(); });
    connect(open, &QAction::triggered, this, &Desktop::chooseBook);
    connect(sample, &QAction::triggered, this, &Desktop::openSample);
    connect(close, &QAction::triggered, this, &Desktop::closeBook);
    connect(import, &QAction::triggered, this, &Desktop::chooseFiles);
    connect(aged, &QAction::triggered, this, &Desktop::exportAgedReceivables);
    connect(quit, &QAction::triggered, m_window.get(), &QWidget::close);
    connect(preferences, &QAction::triggered, this, &Desktop::showPreferences);
}

void Desktop::addDataCommands()
{
    ActionRegistry &actions = m_window->actions();
    QAction *verify = actions.add({.id = u"data.verify"_s,
                                   .menu = MenuId::Data,
                                   .text = tr("&Verify the book"),
                                   .icon = u"check"_s,
                                   .tip = tr("Checks every record and the chain of decisions"),
                                   .needsBook = true});
    connect(verify, &QAction::triggered, this, &Desktop::verifyBook);
}

void Desktop::chooseBook()
{
    QFileDialog *dialog = makeFileDialog(m_window.get(), tr("Open a book"), tr("Books (*.quittance);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &Desktop::openBook);
    dialog->open();
}

void Desktop::newBook(const QStringList &thenImport)
{
    askWhereToSave(m_window.get(), tr("Where shall the new book be kept?"), tr("Receivables"),
                   tr("Books (*.quittance)"), u"quittance"_s, [this, thenImport](const QString &path) {
                       m_filesToImport = thenImport;
                       openBook(path);
                   });
}

void Desktop::chooseFiles()
{
    QFileDialog *dialog
        = makeFileDialog(m_window.get(), tr("Import files"),
                         tr("Exports and statements (*.csv *.tsv *.txt *.xml *.json *.zip);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &Desktop::importFiles);
    dialog->open();
}

void Desktop::exportAgedReceivables()
{
    const ledger::AsOf asOf = m_workspace.view().asOf();
    const QString name = tr("Aged receivables %1").arg(asOf.day.toString(Qt::ISODate));
    askWhereToSave(m_window.get(), tr("Aged receivables workbook"), name, tr("Workbooks (*.xlsx)"), u"xlsx"_s,
                   [this, asOf](const QString &path) {
                       whenAnswered(this, m_workspace.reports().agedReceivables(path, asOf, m_workspace.agingPolicy()),
                                    [this, path](const Result<> &written) {
                                        if (written)
                                            m_window->status().say(tr("The workbook is at %1.").arg(path));
                                        else
                                            showFailure(written.error());
                                    });
                   });
}

void Desktop::verifyBook()
{
    const int job = m_workspace.jobs().begin(tr("Verify the book"), false).id;
    whenAnswered(this, m_workspace.verify(), [this, job](const Result<workspace::VerifySummary> &summary) {
        const QString detail = summary ? tr("%n finding(s)", nullptr, int(summary->findings.size())) : QString();
        m_workspace.jobs().end(job, detail, summary ? std::nullopt : std::optional(summary.error()));
        if (!summary) {
            showFailure(summary.error());
            return;
        }
        auto *box = new QMessageBox(m_window.get());
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setWindowTitle(tr("Verify the book"));
        box->setIcon(summary->isOk ? QMessageBox::Information : QMessageBox::Warning);
        box->setText(summary->isOk ? tr("Every record and the chain of decisions agree.")
                                   : tr("%1 findings. The book was not changed.").arg(summary->findings.size()));
        box->setInformativeText(tr("State %1").arg(summary->stateHash));
        QStringList lines;
        for (const auto &finding : summary->findings)
            lines << u"%1 %2: %3"_s.arg(finding.kind, finding.id, finding.message);
        box->setDetailedText(lines.join(u'\n'));
        box->setTextInteractionFlags(Qt::TextSelectableByMouse);
        box->open();
    });
}

void Desktop::showPreferences()
{
    PreferenceValues values{
        .theme = m_theme.choice(), .density = m_theme.density(), .language = m_settings.value(kLanguage).toString()};
    if (m_workspace.isOpen())
        values.agingEdges = m_workspace.agingPolicy().edges;
    auto *dialog = new PreferencesDialog(m_theme, values, languages(), m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before = values] {
        const PreferenceValues now = dialog->values();
        m_settings.setValue("look/theme", int(now.theme));
        m_settings.setValue("look/density", int(now.density));
        m_settings.setValue(kLanguage, now.language);
        if (m_workspace.isOpen() && now.agingEdges != before.agingEdges) {
            whenAnswered(this, m_workspace.setAgingEdges(now.agingEdges), [this](const Result<> &written) {
                if (!written)
                    showFailure(written.error());
            });
        }
    });
    dialog->open();
}

} // namespace quittance::ui
