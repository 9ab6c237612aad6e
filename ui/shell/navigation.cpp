#include "ui/shell/navigation.h"

namespace quittance::ui {

namespace {

/// Older ones fall off: each may hold a query.
constexpr int kMostPlaces = 100;

} // namespace

void Navigation::visit(ScreenPlace place)
{
    const ScreenPlace *here = current();
    if (here && here->screen == place.screen && here->isWhole && place.isWhole) {
        const ScreenPlace again = *here;
        Q_EMIT went(again);
        return;
    }
    m_places.resize(std::size_t(m_at + 1));
    m_places.push_back(std::move(place));
    if (int(m_places.size()) > kMostPlaces)
        m_places.erase(m_places.begin());
    go(int(m_places.size()) - 1);
}

void Navigation::back()
{
    if (canGoBack())
        go(m_at - 1);
}

void Navigation::forward()
{
    if (canGoForward())
        go(m_at + 1);
}

void Navigation::clear()
{
    m_places.clear();
    m_at = -1;
}

const ScreenPlace *Navigation::current() const
{
    return m_at >= 0 ? &m_places[std::size_t(m_at)] : nullptr;
}

QString Navigation::backTitle() const
{
    return canGoBack() ? m_places[std::size_t(m_at - 1)].title : QString();
}

QString Navigation::forwardTitle() const
{
    return canGoForward() ? m_places[std::size_t(m_at + 1)].title : QString();
}

void Navigation::go(int to)
{
    m_at = to;
    // A copy: showing the place may visit another.
    const ScreenPlace place = m_places[std::size_t(to)];
    Q_EMIT went(place);
}

} // namespace quittance::ui
