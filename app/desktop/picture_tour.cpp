#include "app/desktop/picture_tour.h"

#include "ui/shell/main_window.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QTimer>

namespace quittance::desktop {

using namespace Qt::StringLiterals;

namespace {

/// Long enough for a screen's figures to arrive and be painted.
constexpr int kSettleMs = 1500;
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
    QTimer::singleShot(kSettleMs, this, &PictureTour::take);
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
