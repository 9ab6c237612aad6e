#pragma once

#include "core/workspace/import_types.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class ImportView;
class Question;
class Theme;

/// Files into the open book: asks the workspace what the view wants to know and tells it the answers.
class ImportScreen : public QWidget
{
    Q_OBJECT

public:
    ImportScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    /// Reads files or folders and adds them to the draft: what the shell calls for drops anywhere in the window.
    void addFiles(const QStringList &paths);
    [[nodiscard]] ImportView &view() const { return *m_view; }

Q_SIGNALS:
    void matchingWanted();
    void customersWanted();
    void leaveWanted(); ///< Escape; the draft is kept for the next visit.
    void notice(const QString &sentence);

private:
    void connectView();
    void connectWorkspace();
    void browse();
    void prepareNext();
    void rereadLater(const QString &path, const workspace::TableReading &reading);
    /// Reads `path` anew in a moment, as of an account and in a currency that the file does not state.
    void rereadSaid(const QString &path, const QString &account, const QString &currency);
    void reread();
    void check();
    void commit(bool skipRefused);
    void stop();
    void askMappingName(const workspace::TableReading &reading);
    void saveMapping(const QString &name, const workspace::TableReading &reading);
    void applyMapping(const QString &name);
    void exportRefused(const std::vector<workspace::ImportedFile> &files);
    void refreshMappings();
    void updateReadOnly();
    void followJob(int id);
    /// The id of the job that begins while `start` runs, 0 if none does.
    template<typename Start>
    auto withJob(Start start);

    workspace::Workspace &m_workspace;
    ImportView *m_view;
    Question *m_prepare;
    Question *m_check;
    Question *m_commit;
    Question *m_names;
    QTimer m_rereadTimer;
    QHash<QString, workspace::TableReading> m_toReread;
    QHash<QString, std::pair<QString, QString>> m_toSay; ///< account and currency, by file
    QHash<QString, int> m_rereadNumbers; ///< the latest reading asked for, by file; older answers are dropped
    QStringList m_toPrepare;
    QStringList m_mappingNames;
    int m_job = 0;
};

} // namespace quittance::ui
