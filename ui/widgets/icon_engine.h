#pragma once

#include "ui/widgets/icon_set.h"

#include <QIconEngine>

namespace quittance::ui {

/// A drawn icon that is rasterised when it is first seen, at the size and ratio it is seen at. A program has far more
/// icons in its menus than a window shows: drawing them all took two thirds of the time to the first window.
class IconEngine : public QIconEngine
{
public:
    IconEngine(IconSet icons, QString name, IconColors colors);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] bool isNull() override;
    [[nodiscard]] QIconEngine *clone() const override;

private:
    [[nodiscard]] QColor colorOf(QIcon::Mode mode) const;

    IconSet m_icons;
    QString m_name;
    IconColors m_colors;
};

} // namespace quittance::ui
