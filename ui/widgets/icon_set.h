#pragma once

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QPixmap>
#include <QString>

#include <memory>

class QPainter;

namespace quittance::ui {

/// What an icon of a button or a menu is drawn in; `active` also when selected.
struct IconColors
{
    QColor normal;
    QColor active;
    QColor disabled;
};

/// The drawn icons of resources/icons, recoloured and cached per size and
/// device pixel ratio. An unknown name gives an empty pixmap and a warning.
/// Copies share what is cached.
class IconSet
{
public:
    /// The icon `name` (without ".svg") at `size` logical pixels. Icons that carry a match state keep their own
    /// colours.
    [[nodiscard]] QPixmap pixmap(const QString &name, int size, const QColor &color, qreal dpr) const;
    void paint(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color) const;
    /// For buttons and menus, rasterised when it is seen.
    [[nodiscard]] QIcon icon(const QString &name, IconColors colors) const;
    [[nodiscard]] static bool contains(const QString &name);

private:
    std::shared_ptr<QHash<QString, QPixmap>> m_cache = std::make_shared<QHash<QString, QPixmap>>();
};

} // namespace quittance::ui
