#include "app/desktop/picture_tour.h"

#include "ui/shell/main_window.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFutureWatcher>
#include <QTimer>

#include <algorithm>

namespace quittance::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookMs = 150;
/// A screen asks again when its first answers are there: so many looks in a row must find nothing asked.
constexpr int kQuietLooks = 3;
constexpr int kMostLooks = 200;
constexpr QSize kWide(1440, 900);
constexpr QSize kNarrow(1024, 700);

} // namespace

PictureTour::PictureTour(ui::MainWindow &window, ui::Theme &theme, const QString &folder,
                         const std::vector<Stop> &stops, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_theme(theme)
    , m_folder(folder)
{
    for (const Stop &stop : stops) {
        m_pictures.push_back({stop, false, kWide});
        m_pictures.push_back({stop, true, kWide});
        m_pictures.push_back({stop, false, kNarrow});
        m_pictures.push_back({stop, true, kNarrow});
    }
}

void PictureTour::start()
{
    if (!QDir().mkpath(m_folder)) {
        Q_EMIT finished(-1);
        return;
    }
    goOn();
}

void PictureTour::goOn()
{
    if (m_next == m_pictures.size()) {
        Q_EMIT finished(m_written);
        return;
    }
    const Picture &picture = m_pictures[m_next];
    m_theme.setChoice(picture.isDark ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
    m_window.resize(picture.size);
    picture.stop.go();
    m_looks = 0;
    m_quietLooks = 0;
    QTimer::singleShot(kLookMs, this, &PictureTour::look);
}

/// Screens hold what they wait for as watchers below them.
void PictureTour::look()
{
    const auto waiting = m_window.findChildren<QFutureWatcherBase *>();
    const bool isQuiet = std::ranges::none_of(waiting, &QFutureWatcherBase::isRunning);
    m_quietLooks = isQuiet ? m_quietLooks + 1 : 0;
    if (m_quietLooks == kQuietLooks || ++m_looks == kMostLooks)
        take();
    else
        QTimer::singleShot(kLookMs, this, &PictureTour::look);
}

void PictureTour::take()
{
    const Picture &picture = m_pictures[m_next++];
    const QString name
        = u"%1-%2-%3.png"_s.arg(picture.stop.name, picture.isDark ? u"dark"_s : u"light"_s).arg(picture.size.width());
    if (!m_window.grab().save(QDir(m_folder).filePath(name))) {
        Q_EMIT finished(-1);
        return;
    }
    ++m_written;
    goOn();
}

} // namespace quittance::desktop
