#pragma once

#include <QObject>

namespace quittance::ui {
class Desktop;
} // namespace quittance::ui

namespace quittance::desktop {

/// Shows the program once and ends it: says `painted` on stdout when the window has been painted first, and `shown`
/// when the first screen of the book is up; then the program ends with 0. Without a book it ends when it is painted,
/// with 3 when the book cannot be opened.
class SelfTest : public QObject
{
public:
    SelfTest(ui::Desktop &program, bool hasBook, QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void sayPainted();

    bool m_hasBook;
    bool m_isPainted = false;
};

} // namespace quittance::desktop
