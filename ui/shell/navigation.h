#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace quittance::ui {

/// Somewhere one can come back to: a screen, and what it showed.
struct ScreenPlace
{
    QString screen;
    QString title; ///< For tool tips of back and forward.
    std::function<void(QWidget *)> apply; ///< Puts the screen into that state; empty: as it is.
    bool isWhole = false; ///< The screen as the rail opens it: twice in a row is one place.
};

/// The way one came: back and forward over places.
class Navigation : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Goes to `place`; what lay ahead is forgotten.
    void visit(ScreenPlace place);
    void back();
    void forward();
    void clear();

    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < int(m_places.size()); }
    [[nodiscard]] const ScreenPlace *current() const;
    /// The title of the place before or after; empty if there is none.
    [[nodiscard]] QString backTitle() const;
    [[nodiscard]] QString forwardTitle() const;

Q_SIGNALS:
    void went(const quittance::ui::ScreenPlace &place);

private:
    void go(int to);

    std::vector<ScreenPlace> m_places;
    int m_at = -1;
};

} // namespace quittance::ui
