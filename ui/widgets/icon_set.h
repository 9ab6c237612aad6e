#pragma once

#include <QColor>
#include <QHash>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;

namespace quittance::ui {

/// The drawn icons of resources/icons, recoloured and cached per size and
/// device pixel ratio. An unknown name gives an empty pixmap and a warning.
class IconSet
{
public:
    /// The icon `name` (without ".svg") at `size` logical pixels. Icons that carry a match state keep their own
    /// colours.
    [[nodiscard]] QPixmap pixmap(const QString &name, int size, const QColor &color, qreal dpr) const;
    void paint(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color) const;
    /// For buttons and menus: normal, active and disabled modes.
    [[nodiscard]] QIcon icon(const QString &name, const QColor &color, const QColor &active,
                             const QColor &disabled) const;
    [[nodiscard]] static bool contains(const QString &name);

private:
    mutable QHash<QString, QPixmap> m_cache;
};

} // namespace quittance::ui
