#include "app/desktop/picture_tour.h"
#include "core/workspace/workspace.h"
#include "ui/desktop/desktop.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTimer>
#include <QTranslator>

#include <algorithm>
#include <cstdio>

namespace {

using namespace quittance;
using namespace Qt::StringLiterals;

/// One stop per screen; the customer page shows whoever owes most.
std::vector<desktop::PictureTour::Stop> stopsOf(ui::Desktop &program, workspace::Workspace &workspace)
{
    std::vector<desktop::PictureTour::Stop> stops;
    for (const QString &screen : {u"customers"_s, u"documents"_s, u"aging"_s, u"reconcile"_s, u"import"_s, u"jobs"_s})
        stops.push_back({screen, [&program, screen] { program.window().show(screen); }});
    stops.push_back({u"customer"_s, [&program, &workspace] {
                         workspace.ledger()
                             .customers(workspace.view().asOf(), workspace.agingPolicy())
                             .then(&program, [&program](const Result<std::vector<workspace::CustomerRow>> &rows) {
                                 if (!rows || rows->empty())
                                     return;
                                 const auto most
                                     = std::ranges::max_element(*rows, {}, &workspace::CustomerRow::overdue);
                                 program.openCustomer(most->id);
                             });
                     }});
    return stops;
}

void leavePictures(ui::Desktop &program, workspace::Workspace &workspace, ui::Theme &theme, const QString &folder)
{
    auto *tour = new desktop::PictureTour(program.window(), theme, folder, stopsOf(program, workspace), &program);
    QObject::connect(tour, &desktop::PictureTour::finished, qApp, [folder](int pictures) {
        std::printf("%d pictures are in %s\n", pictures, qUtf8Printable(folder));
        QCoreApplication::exit(pictures > 0 ? 0 : 3);
    });
    QObject::connect(&workspace, &workspace::Workspace::opened, tour, [tour] { tour->start(); });
}

/// Catalogues of Qt and of ours for the language chosen in Preferences, else the system's.
void installTranslations(QApplication &app, const QSettings &settings)
{
    const QString chosen = settings.value(u"language"_s).toString();
    const QLocale locale = chosen.isEmpty() ? QLocale() : QLocale(chosen);
    if (!chosen.isEmpty())
        QLocale::setDefault(locale);
    for (const auto &[name, folder] : {std::pair(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
                                       std::pair(u"quittance"_s, u":/i18n"_s)}) {
        auto *translator = new QTranslator(&app);
        if (translator->load(locale, name, u"_"_s, folder))
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

    // Pictures must not depend on how somebody left the window.
    const bool isTour = parser.isSet(u"pictures"_s) || parser.isSet(u"self-test"_s);
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"Quittance"_s,
                       isTour ? u"quittance-pictures"_s : u"quittance"_s);
    if (isTour)
        settings.clear();
    installTranslations(app, settings);
    ui::Theme theme;
    theme.applyTo(app);
    workspace::Workspace workspace;
    ui::Desktop program(workspace, theme, settings);
    if (parser.isSet(u"pictures"_s))
        leavePictures(program, workspace, theme, parser.value(u"pictures"_s));
    else if (parser.isSet(u"self-test"_s))
        QTimer::singleShot(1000, &app, &QCoreApplication::quit);
    program.start(parser.value(u"store"_s));
    return QApplication::exec();
}
