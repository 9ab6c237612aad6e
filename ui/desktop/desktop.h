#pragma once

#include "core/base/result.h"
#include "core/ledger/ids.h"
#include "ui/shell/palette_hit.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

class QMenu;
class QSettings;

namespace quittance::workspace {
class Workspace;
struct BookInfo;
struct CompanyInfo;
struct DocumentQuery;
struct Freshness;
struct SearchHit;
} // namespace quittance::workspace

namespace quittance::ui {

class ConnectionWatch;
class FirstRunPage;
class MainWindow;
class Question;
class Theme;

/// The desktop program: the window on a workspace. Opens and closes books, makes the screens, and takes the user
/// from one to another.
class Desktop : public QObject
{
    Q_OBJECT

public:
    /// All live as long as the desktop. The theme has been applied.
    Desktop(workspace::Workspace &workspace, Theme &theme, QSettings &settings);
    ~Desktop() override;

    [[nodiscard]] MainWindow &window() const { return *m_window; }
    /// Shows the window with `path`, or the last book when empty, or the start page when there is none.
    void start(const QString &path);
    void openBook(const QString &path);
    /// The sample book of this computer; made on its first call.
    void openSample();
    void closeBook();
    /// Turns to another company of the open book, on the screen that is shown.
    void openCompany(ledger::CompanyId company);
    /// Opens the import screen with these files: nothing is kept before the user says so. Without a book it asks for a
    /// new one first.
    void importFiles(const QStringList &paths);

    void openCustomer(ledger::CustomerId customer, ledger::DocumentId document = {});
    void openPromises(ledger::CustomerId customer);
    void openDocument(ledger::DocumentId document);
    void openDocuments(const workspace::DocumentQuery &query, const QString &breadcrumb);
    void openBankLine(ledger::BankLineId line);
    void openRule(const QString &rule);

Q_SIGNALS:
    /// A book is open and its first screen is up.
    void bookShown();
    /// No book was opened, or another command failed; the sentence is on screen too.
    void failed(const quittance::Error &error);

private:
    void connectWorkspace();
    void connectStartPage();
    void registerScreens();
    void registerToday();
    void registerLedgerScreens();
    void registerWorkScreens();
    void registerAnalysisScreens();
    void registerDataScreens();
    void registerPlatformScreens();
    void addFileCommands();
    void addDataCommands();
    void addConnectionCommands();
    void followPlatforms();
    /// Connects whatever of the usual signals the screen has.
    template<class Screen>
    Screen *hook(Screen *screen);
    /// An AnalysisScreen, in the rail.
    template<class Screen>
    void registerAnalysis(const QString &id, const QString &title, const QString &icon);

    void showOpened(const Result<> &opened, const QString &path);
    /// Shows the company that the workspace has turned to on `screen`, or on the first where there is none of the name.
    void showCompany(const QString &screen);
    void addCompany(const QString &name);
    void askCompanyName();
    void showFailure(const Error &error);
    void askInfo();
    void askWaiting();
    void showInfo(const workspace::BookInfo &info);
    void showSources();
    void rememberBook(const QString &path);
    void updateRecent();
    void updatePalette();
    [[nodiscard]] QStringList recentBooks() const;
    [[nodiscard]] PaletteSearch search();
    [[nodiscard]] PaletteHit paletteHit(const workspace::SearchHit &hit);
    void chooseBook();
    void newBook(const QStringList &thenImport = {});
    void chooseFiles();
    void exportAgedReceivables();
    void verifyBook();
    void showPreferences();

    workspace::Workspace &m_workspace;
    Theme &m_theme;
    QSettings &m_settings;
    std::unique_ptr<MainWindow> m_window;
    FirstRunPage *m_startPage;
    QMenu *m_recent = nullptr;
    QTimer m_infoLater;
    Question *m_info;
    Question *m_waiting;
    ConnectionWatch *m_connections;
    std::vector<workspace::Freshness> m_freshness; ///< of what was imported
    std::vector<workspace::CompanyInfo> m_companies; ///< of the open book
    QStringList m_filesToImport; ///< Wait for the new book.
    bool m_isMakingSample = false;
};

} // namespace quittance::ui
