#include "ui/widgets/icon_engine.h"

#include <QPainter>

#include <algorithm>

namespace quittance::ui {

IconEngine::IconEngine(IconSet icons, QString name, IconColors colors)
    : m_icons(std::move(icons))
    , m_name(std::move(name))
    , m_colors(colors)
{
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    m_icons.paint(*painter, rect, m_name, colorOf(mode));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    return m_icons.pixmap(m_name, std::min(size.width(), size.height()), colorOf(mode), 1);
}

QSize IconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int edge = std::min(size.width(), size.height());
    return {edge, edge};
}

QList<QSize> IconEngine::availableSizes(QIcon::Mode, QIcon::State)
{
    return {{16, 16}, {32, 32}, {48, 48}};
}

bool IconEngine::isNull()
{
    return !IconSet::contains(m_name);
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

QColor IconEngine::colorOf(QIcon::Mode mode) const
{
    switch (mode) {
    case QIcon::Normal:
        return m_colors.normal;
    case QIcon::Active:
    case QIcon::Selected:
        return m_colors.active;
    case QIcon::Disabled:
        return m_colors.disabled;
    }
    return m_colors.normal;
}

} // namespace quittance::ui
