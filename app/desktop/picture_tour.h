#pragma once

#include <QObject>
#include <QSize>
#include <QString>

#include <functional>
#include <vector>

namespace quittance::ui {
class MainWindow;
class Theme;
} // namespace quittance::ui

namespace quittance::desktop {

/// Goes through every screen of an open book, light and dark, wide and narrow, and leaves a PNG of each in a folder.
class PictureTour : public QObject
{
    Q_OBJECT

public:
    /// A picture's name and how to get there.
    struct Stop
    {
        QString name;
        std::function<void()> go;
    };

    PictureTour(ui::MainWindow &window, ui::Theme &theme, const QString &folder, const std::vector<Stop> &stops,
                QObject *parent = nullptr);

    /// Starts; finished() says how many pictures were written, or −1 when the folder cannot be written.
    void start();

Q_SIGNALS:
    void finished(int pictures);

private:
    struct Picture
    {
        Stop stop;
        bool isDark = false;
        QSize size;
    };

    void goOn();
    void look();
    void take();

    ui::MainWindow &m_window;
    ui::Theme &m_theme;
    QString m_folder;
    std::vector<Picture> m_pictures;
    size_t m_next = 0;
    int m_written = 0;
    int m_looks = 0;
    int m_quietLooks = 0;
};

} // namespace quittance::desktop
