#pragma once

#include <QKeySequence>
#include <QRect>
#include <QString>

class QPainter;

namespace quittance::ui {

class Theme;

/// A key as it is printed: "Ctrl Enter".
[[nodiscard]] QString keyCapText(const QKeySequence &key);
/// A small outlined key, centred on `rect`'s height from its left edge.
void paintKeyCap(QPainter &painter, const Theme &theme, const QString &key, const QRect &rect);
[[nodiscard]] int keyCapWidth(const Theme &theme, const QString &key);

} // namespace quittance::ui
