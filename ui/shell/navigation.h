#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace quittance::ui {

/// Somewhere one can come back to: a screen, and what it showed.
struct Place
{
    QString screen;
    QString title; ///< For tool tips of back and forward.
    std::function<void(QWidget *)> apply; ///< Puts the screen into that state; empty: as it is.
};

/// The way one came: back and forward over places.
class Navigation : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Goes to `place`; what lay ahead is forgotten. The same screen without a state twice in a row is one place.
    void visit(Place place);
    void back();
    void forward();
    void clear();

    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < int(m_places.size()); }
    [[nodiscard]] const Place *current() const;
    /// The title of the place before or after; empty if there is none.
    [[nodiscard]] QString backTitle() const;
    [[nodiscard]] QString forwardTitle() const;

Q_SIGNALS:
    void went(const quittance::ui::Place &place);

private:
    void go(int to);

    std::vector<Place> m_places;
    int m_at = -1;
};

} // namespace quittance::ui
