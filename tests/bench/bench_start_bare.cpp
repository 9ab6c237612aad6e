// The least a desktop program of our kind can be: a window with a chart. Ends when it is painted; bench_start times it.

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QMainWindow>
#include <QTimer>

#include <cstdio>

namespace {

class Window : public QMainWindow
{
protected:
    bool event(QEvent *event) override
    {
        const bool isHandled = QMainWindow::event(event);
        // The chart covers the window, which then has no paint event of its own.
        if (event->type() == QEvent::UpdateRequest)
            QTimer::singleShot(0, this, [] {
                std::puts("painted");
                std::fflush(stdout);
                QCoreApplication::quit();
            });
        return isHandled;
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Window window;
    window.setCentralWidget(new QChartView(new QChart));
    window.resize(1600, 900);
    window.show();
    return QApplication::exec();
}
