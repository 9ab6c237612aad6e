#include "app/desktop/picture_tour.h"
#include "app/desktop/self_test.h"
#include "core/workspace/workspace.h"
#include "ui/customer/customer_tabs.h"
#include "ui/desktop/desktop.h"
#include "ui/documents/question.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTranslator>

#include <algorithm>
#include <cstdio>

namespace {

using namespace quittance;
using namespace Qt::StringLiterals;

/// Every screen of the rail, in its order.
constexpr const char *kScreens[]
    = {"today",     "customers",   "documents", "reconcile",     "aging",      "performance",
       "behaviour", "rollrates",   "vintage",   "concentration", "forecast",   "credit",
       "outbox",    "connections", "import",    "datahealth",    "matchrules", "jobs"};

/// The workbench with its other queues, each by its chip.
void addQueues(ui::Desktop &program, std::vector<desktop::PictureTour::Stop> &stops)
{
    const std::pair<QString, workspace::Queue> queues[] = {{u"reconcile-probable"_s, workspace::Queue::Probable},
                                                           {u"reconcile-none"_s, workspace::Queue::NoCandidate},
                                                           {u"reconcile-unproven"_s, workspace::Queue::Unproven},
                                                           {u"reconcile-payer"_s, workspace::Queue::PayerDiffers},
                                                           {u"reconcile-all"_s, workspace::Queue::All}};
    for (const auto &[name, queue] : queues) {
        stops.push_back({name, [&program, chip = u"queue%1"_s.arg(int(queue))] {
                             program.window().show(u"reconcile"_s);
                             const QWidget *screen = program.window().screen(u"reconcile"_s);
                             if (auto *button = screen ? screen->findChild<QAbstractButton *>(chip) : nullptr)
                                 button->click();
                         }});
    }
}

/// One stop per screen; the customer page shows whoever owes most.
std::vector<desktop::PictureTour::Stop> stopsOf(ui::Desktop &program, workspace::Workspace &workspace)
{
    std::vector<desktop::PictureTour::Stop> stops;
    for (const char *name : kScreens) {
        const QString screen = QString::fromLatin1(name);
        stops.push_back({screen, [&program, screen] { program.window().show(screen); }});
    }
    stops.push_back({u"customer"_s, [&program, &workspace] {
                         ui::whenAnswered(
                             &program, workspace.ledger().customers(workspace.view().asOf(), workspace.agingPolicy()),
                             [&program](const Result<std::vector<workspace::CustomerRow>> &rows) {
                                 if (!rows || rows->empty())
                                     return;
                                 const auto most
                                     = std::ranges::max_element(*rows, {}, &workspace::CustomerRow::overdue);
                                 program.openCustomer(most->id);
                             });
                     }});
    stops.push_back({u"customer-behaviour"_s, [&program] {
                         if (const QWidget *page = program.window().screen(u"customer"_s))
                             page->findChild<ui::CustomerTabs *>()->setCurrent(ui::CustomerTab::Behaviour);
                     }});
    addQueues(program, stops);
    stops.push_back({u"aging-back"_s, [&program, &workspace] {
                         program.window().show(u"aging"_s);
                         const QDate day = workspace.today().addMonths(-1);
                         workspace.view().setAsOf(
                             {.day = day, .knownAt = Instant{day.addDays(4).startOfDay(Qt::UTC).toMSecsSinceEpoch()}});
                     }});
    stops.push_back({u"aging-base"_s, [&program, &workspace] {
                         workspace.view().returnToToday();
                         program.window().show(u"aging"_s);
                         ui::whenAnswered(&program, workspace.info(),
                                          [&workspace](const Result<workspace::BookInfo> &info) {
                                              if (info && !info->rateCurrencies.empty())
                                                  workspace.view().showInBase(info->rateCurrencies.back());
                                          });
                     }});
    stops.push_back({u"palette"_s, [&program, &workspace] {
                         workspace.view().returnToToday();
                         workspace.view().showOwn({});
                         program.window().show(u"customers"_s);
                         program.window().palette().open();
                     }});
    stops.push_back({u"firstrun"_s, [&program] {
                         program.window().palette().hide();
                         program.closeBook();
                     }});
    return stops;
}

/// Ends the program when the book it was called for cannot be shown.
void endOnFailure(ui::Desktop &program)
{
    QObject::connect(&program, &ui::Desktop::failed, qApp, [](const Error &error) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(error.message));
        QCoreApplication::exit(3);
    });
}

void leavePictures(ui::Desktop &program, workspace::Workspace &workspace, ui::Theme &theme, const QString &folder)
{
    auto *tour = new desktop::PictureTour(program.window(), theme, folder, stopsOf(program, workspace), &program);
    QObject::connect(tour, &desktop::PictureTour::finished, qApp, [folder](int pictures) {
        std::printf("%d pictures are in %s\n", pictures, qUtf8Printable(folder));
        QCoreApplication::exit(pictures > 0 ? 0 : 3);
    });
    QObject::connect(&program, &ui::Desktop::bookShown, tour, &desktop::PictureTour::start);
    endOnFailure(program);
}

void testItself(ui::Desktop &program, bool hasBook)
{
    new desktop::SelfTest(program, hasBook, &program);
    endOnFailure(program);
}

/// Catalogues of Qt and of ours for the language chosen in Preferences, else the system's.
void installTranslations(QApplication &app, const QSettings &settings)
{
    const QString chosen = settings.value(u"look/language"_s).toString();
    const QLocale locale = chosen.isEmpty() ? QLocale() : QLocale(chosen);
    if (!chosen.isEmpty())
        QLocale::setDefault(locale);
    for (const auto &[name, folder] : {std::pair(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
                                       std::pair(u"quittance"_s, u":/i18n"_s)}) {
        auto *translator = new QTranslator(&app);
        // The sources are English; its catalogue tells one from many where no other fits.
        if (translator->load(locale, name, u"_"_s, folder) || translator->load(name + u"_en"_s, folder))
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(u"Quittance"_s);
    QCoreApplication::setApplicationName(u"Quittance"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(QUITTANCE_VERSION));
    QGuiApplication::setDesktopFileName(u"org.quittance.Quittance"_s);

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{u"store"_s, QCoreApplication::translate("main", "Open this book."), u"file"_s},
         {u"pictures"_s, QCoreApplication::translate("main", "Leave a picture of every screen in this folder and end."),
          u"folder"_s},
         {u"self-test"_s, QCoreApplication::translate("main", "Show the window once and end.")}});
    parser.process(app);

    if (parser.isSet(u"pictures"_s) && !parser.isSet(u"store"_s)) {
        std::fprintf(
            stderr, "%s\n",
            qUtf8Printable(QCoreApplication::translate("main", "--pictures needs a book: name it by --store.")));
        return 2;
    }
    // Pictures must neither depend on how somebody left the window nor change it.
    const QTemporaryDir scratch;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    if (parser.isSet(u"pictures"_s) || parser.isSet(u"self-test"_s))
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, scratch.path());
    QSettings settings;
    installTranslations(app, settings);
    ui::Theme theme;
    theme.applyTo(app);
    workspace::Workspace workspace;
    ui::Desktop program(workspace, theme, settings);
    if (parser.isSet(u"pictures"_s))
        leavePictures(program, workspace, theme, parser.value(u"pictures"_s));
    else if (parser.isSet(u"self-test"_s))
        testItself(program, parser.isSet(u"store"_s));
    else
        workspace.keepCurrent();
    program.start(parser.value(u"store"_s));
    return QApplication::exec();
}
