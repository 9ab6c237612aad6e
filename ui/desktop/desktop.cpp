#include "ui/desktop/desktop.h"

#include "core/workspace/workspace.h"
#include "ui/connections/connection_watch.h"
#include "ui/documents/question.h"
#include "ui/firstrun/first_run_page.h"
#include "ui/import/import_screen.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kMostRecent = 8;

} // namespace

Desktop::Desktop(workspace::Workspace &workspace, Theme &theme, QSettings &settings)
    : m_workspace(workspace)
    , m_theme(theme)
    , m_settings(settings)
    , m_window(std::make_unique<MainWindow>(
          ShellParts{workspace.view(), workspace.history(), workspace.jobs(), settings}, theme))
    , m_startPage(new FirstRunPage(theme))
    , m_info(new Question(this))
    , m_waiting(new Question(this))
    , m_connections(new ConnectionWatch(workspace, this))
{
    theme.setChoice(ThemeChoice(settings.value("look/theme").toInt()));
    theme.setDensity(Density(settings.value("look/density").toInt()));
    workspace.history().setAmountText([](const Money &amount) { return moneyText(amount); });
    m_infoLater.setSingleShot(true);
    m_infoLater.setInterval(400ms);
    addFileCommands();
    addDataCommands();
    addConnectionCommands();
    registerScreens();
    m_window->setStartPage(m_startPage);
    connectStartPage();
    connectWorkspace();
    followPlatforms();
    updateRecent();
}

Desktop::~Desktop() = default;

void Desktop::connectWorkspace()
{
    connect(&m_infoLater, &QTimer::timeout, this, [this] {
        askInfo();
        askWaiting();
    });
    connect(&m_workspace, &workspace::Workspace::changed, this, [this] { m_infoLater.start(); });
    connect(&m_workspace, &workspace::Workspace::closed, this, [this] {
        m_infoLater.stop();
        m_info->drop();
        m_waiting->drop();
        m_companies.clear();
        m_freshness.clear();
        m_window->setSearch({});
        m_window->rail().setCount(u"reconcile"_s, 0);
        m_window->rail().setCount(u"datahealth"_s, 0);
        m_window->setBook({}, false);
        updateRecent();
    });
    connect(&m_workspace.jobs(), &workspace::JobList::jobChanged, this, [this](int id) {
        const auto &jobs = m_workspace.jobs().jobs();
        const auto job = std::ranges::find(jobs, id, &workspace::JobInfo::id);
        if (m_isMakingSample && job != jobs.end())
            m_startPage->setSampleProgress(job->done, job->total);
    });
    connect(&m_window->topBar(), &TopBar::companyChosen, this, [this](int index) {
        if (index < int(m_companies.size()))
            openCompany(m_companies[std::size_t(index)].id);
    });
    connect(&m_window->topBar(), &TopBar::companyAddWanted, this, &Desktop::askCompanyName);
    connect(m_window.get(), &MainWindow::filesDropped, this, &Desktop::importFiles);
    connect(m_window.get(), &MainWindow::closing, this, [this] { m_workspace.jobs().cancelAll(); });
    connect(&m_window->status(), &StatusStrip::sourcesClicked, this, [this] {
        const bool isLinked = !m_connections->sources().isEmpty();
        if (!m_window->show(isLinked ? u"connections"_s : u"datahealth"_s))
            chooseFiles();
    });
}

void Desktop::connectStartPage()
{
    connect(m_startPage, &FirstRunPage::sampleWanted, this, &Desktop::openSample);
    connect(m_startPage, &FirstRunPage::openWanted, this, &Desktop::chooseBook);
    connect(m_startPage, &FirstRunPage::bookChosen, this, &Desktop::openBook);
    connect(m_startPage, &FirstRunPage::filesDropped, this, &Desktop::importFiles);
    connect(m_startPage, &FirstRunPage::browseWanted, this, &Desktop::chooseFiles);
}

void Desktop::start(const QString &path)
{
    m_window->restoreState();
    static_cast<QWidget &>(*m_window).show();
    const QString last = m_settings.value("books/last").toString();
    if (!path.isEmpty())
        openBook(path);
    else if (!last.isEmpty() && QFileInfo::exists(last))
        openBook(last);
}

void Desktop::openBook(const QString &path)
{
    m_startPage->showProblem({});
    whenAnswered(this, m_workspace.open(path), [this, path](const Result<> &opened) { showOpened(opened, path); });
}

void Desktop::openSample()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QString path = folder.filePath(u"sample.quittance"_s);
    if (QFileInfo::exists(path)) {
        openBook(path);
        return;
    }
    if (m_isMakingSample)
        return;
    m_startPage->showProblem({});
    if (!folder.mkpath(u"."_s)) {
        m_startPage->showProblem(tr("The folder %1 cannot be made.").arg(QDir::toNativeSeparators(folder.path())));
        return;
    }
    m_isMakingSample = true;
    m_startPage->setSampleProgress(0, 0);
    whenAnswered(this, m_workspace.openSample(path), [this, path](const Result<> &opened) {
        m_isMakingSample = false;
        m_startPage->setSampleReady();
        showOpened(opened, path);
    });
}

void Desktop::closeBook()
{
    m_settings.remove("books/last");
    m_workspace.close();
}

void Desktop::showOpened(const Result<> &opened, const QString &path)
{
    if (!opened) {
        m_filesToImport.clear();
        showFailure(opened.error());
        return;
    }
    rememberBook(path);
    showCompany(m_settings.value("window/screen").toString());
    Q_EMIT bookShown();
}

void Desktop::showCompany(const QString &screen)
{
    m_workspace.view().showOwn({});
    m_window->setBook(QFileInfo(m_workspace.path()).completeBaseName(), true);
    m_window->setSearch(search());
    askInfo();
    askWaiting();
    const QStringList files = std::exchange(m_filesToImport, {});
    if (!files.isEmpty())
        importFiles(files);
    else if (screen.isEmpty() || !m_window->show(screen))
        m_window->show(u"today"_s);
}

void Desktop::showFailure(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    if (m_workspace.isOpen())
        m_window->status().say(error.message);
    else
        m_startPage->showProblem(error.message);
    Q_EMIT failed(error);
}

void Desktop::askInfo()
{
    if (!m_workspace.isOpen())
        return;
    m_info->ask(m_workspace.info(), [this](const Result<workspace::BookInfo> &info) {
        if (info)
            showInfo(*info);
        else
            showFailure(info.error());
    });
}

void Desktop::askWaiting()
{
    if (!m_workspace.isOpen())
        return;
    m_waiting->ask(m_workspace.reconcile().counts(), [this](const Result<workspace::QueueCounts> &counts) {
        if (counts)
            m_window->rail().setCount(u"reconcile"_s, int(counts->all - counts->ignored));
    });
}

void Desktop::showInfo(const workspace::BookInfo &info)
{
    m_companies = info.companies;
    const auto shown = std::ranges::find(m_companies, m_workspace.view().company(), &workspace::CompanyInfo::id);
    if (shown != m_companies.end()) {
        QStringList names;
        for (const workspace::CompanyInfo &company : m_companies)
            names << company.name;
        m_window->setBookName(shown->name);
        m_window->topBar().setCompanies(names, int(shown - m_companies.begin()));
    }
    updatePalette();
    m_window->topBar().setCurrencies(info.currencies, m_workspace.view().currency());
    m_window->topBar().setBases(info.rateCurrencies, m_workspace.view().base());
    m_freshness = info.freshness;
    showSources();
    QString size = tr("%1 customers · %2 documents · %3 bank lines · %4")
                       .arg(numberText(info.customers), numberText(info.documents), numberText(info.bankLines),
                            sizeText(info.fileBytes));
    if (info.isReadOnly)
        size = tr("read-only · %1").arg(size);
    m_window->status().setBookSize(size);
}

void Desktop::importFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    if (!m_workspace.isOpen()) {
        newBook(paths);
        return;
    }
    // Not part of the place: coming back to the screen must not read the files again.
    m_window->show(u"import"_s);
    static_cast<ImportScreen *>(m_window->screen(u"import"_s))->addFiles(paths);
}

QStringList Desktop::recentBooks() const
{
    return m_settings.value("books/recent").toStringList();
}

void Desktop::rememberBook(const QString &path)
{
    QStringList books = recentBooks();
    books.removeAll(path);
    books.prepend(path);
    if (books.size() > kMostRecent)
        books.resize(kMostRecent);
    m_settings.setValue("books/recent", books);
    m_settings.setValue("books/last", path);
    updateRecent();
}

void Desktop::updateRecent()
{
    const QStringList books = recentBooks();
    m_startPage->setRecentBooks(books);
    m_recent->clear();
    for (const QString &path : books) {
        if (QFileInfo::exists(path))
            connect(m_recent->addAction(QFileInfo(path).completeBaseName()), &QAction::triggered, this,
                    [this, path] { openBook(path); });
    }
    m_recent->setEnabled(!m_recent->isEmpty());
    updatePalette();
}

PaletteSearch Desktop::search()
{
    return [this](const QString &text, int limit) {
        return answeredBy(this, m_workspace.search().find(text, limit),
                          [this](const Result<std::vector<workspace::SearchHit>> &found) {
                              QList<PaletteHit> lines;
                              if (!found)
                                  return lines;
                              for (const workspace::SearchHit &hit : *found)
                                  lines << paletteHit(hit);
                              return lines;
                          });
    };
}

PaletteHit Desktop::paletteHit(const workspace::SearchHit &hit)
{
    PaletteHit line{.title = hit.title, .detail = hit.detail};
    if (const auto *customer = std::get_if<ledger::CustomerId>(&hit.target)) {
        line.icon = u"customers"_s;
        line.run = [this, id = *customer] { openCustomer(id); };
    } else if (const auto *document = std::get_if<ledger::DocumentId>(&hit.target)) {
        line.icon = u"invoice"_s;
        line.run = [this, id = *document] { openDocument(id); };
    } else if (const auto *bankLine = std::get_if<ledger::BankLineId>(&hit.target)) {
        line.icon = u"bank"_s;
        line.run = [this, id = *bankLine] { openBankLine(id); };
    }
    return line;
}

} // namespace quittance::ui
