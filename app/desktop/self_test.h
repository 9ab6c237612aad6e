#pragma once

#include <QObject>

class QWidget;

namespace quittance::desktop {

/// Ends the program with 0 once its window has been painted.
class SelfTest : public QObject
{
    Q_OBJECT

public:
    explicit SelfTest(QWidget &window, QObject *parent = nullptr);

    /// From now on a painted window is enough; before, the book it waits for is not yet seen.
    void start();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
};

} // namespace quittance::desktop
