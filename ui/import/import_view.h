#pragma once

#include "ui/import/columns_page.h"
#include "ui/import/import_draft.h"

#include <QWidget>

class QStackedWidget;

namespace quittance::ui {

class CheckPage;
class ErrorBar;
class FilePage;
class HintButton;
class ImportSteps;
class ProgressLine;
class ResultPage;
class ScreenBar;
class StepKeys;
class Theme;

/// The import's four steps over a draft. It asks with signals and is told the answers; it stores nothing and never
/// waits, so it can be shown without a book.
class ImportView : public QWidget
{
    Q_OBJECT

public:
    ImportView(Theme &theme, FieldsFor fieldsFor, QWidget *parent = nullptr);

    [[nodiscard]] const ImportDraft &draft() const { return m_draft; }
    [[nodiscard]] ImportStep step() const;
    [[nodiscard]] int currentFile() const { return m_current; }

    /// Files are being read; `title` says so in the bar.
    void setPreparing(bool preparing);
    void setPrepareProgress(qint64 done, qint64 total);
    void addPrepared(std::vector<workspace::PreparedFile> files);
    void showPrepareError(const Error &error);
    /// The answer to rereadWanted(). Answers for files taken off meanwhile are dropped.
    void setReread(const QString &path, Result<workspace::PreparedFile> answer);
    void setMappingNames(const QStringList &names);
    /// The answer to mappingWanted(), for the file shown.
    void applyMapping(const workspace::TableReading &mapping);
    /// The answer to checkWanted().
    void setChecked(const Result<workspace::ImportSummary> &answer);
    void setImportProgress(qint64 done, qint64 total);
    /// The answer to importWanted().
    void setImported(const Result<workspace::ImportSummary> &answer);
    /// Why nothing may be stored now (the book is read-only, or looked at as of a past day); empty: it may.
    void setReadOnlyReason(const QString &reason);
    /// Forgets the draft and starts over.
    void discard();

Q_SIGNALS:
    void browseWanted();
    void filesDropped(const QStringList &paths);
    void rereadWanted(const QString &path, const quittance::workspace::TableReading &reading);
    /// A bank file that does not say it is to be read as of this account and in this currency; empty: not said.
    void saidWanted(const QString &path, const QString &account, const QString &currency);
    void checkWanted();
    void importWanted(bool skipRefused);
    void stopWanted();
    void saveMappingWanted(const quittance::workspace::TableReading &reading);
    void mappingWanted(const QString &name);
    void exportRefusedWanted(const std::vector<quittance::workspace::ImportedFile> &files);
    void matchingWanted();
    void customersWanted();
    void leaveWanted(); ///< Escape; the draft is kept.
    void notice(const QString &sentence);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectPages();
    void connectKeys();
    void goTo(ImportStep step);
    void next();
    void back();
    void leave();
    void chooseFile(int file);
    void removeFile(int file);
    void read(const workspace::TableReading &reading);
    void refresh();
    void takeFocus();
    void updateBar();
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] QString nextText() const;

    Theme &m_theme;
    ImportDraft m_draft;
    ScreenBar *m_bar;
    ImportSteps *m_steps;
    HintButton *m_saveMapping;
    HintButton *m_discard;
    HintButton *m_back;
    HintButton *m_next;
    ErrorBar *m_error;
    ProgressLine *m_progress;
    QStackedWidget *m_pages;
    FilePage *m_files;
    ColumnsPage *m_columns;
    CheckPage *m_check;
    ResultPage *m_result;
    StepKeys *m_keys;
    QString m_readOnlyReason;
    int m_current = -1;
    bool m_isPreparing = false;
};

} // namespace quittance::ui
