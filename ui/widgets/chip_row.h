#pragma once

#include "ui/widgets/cell_roles.h"

#include <QWidget>

class QPainter;

namespace quittance::ui {

class Theme;

/// Draws one chip with its left edge at `left`, centred on `rect`'s height, and returns its width.
int paintChip(QPainter &painter, const Theme &theme, const ChipSpec &chip, const QRect &rect, int height = 16);
[[nodiscard]] int chipWidth(const Theme &theme, const ChipSpec &chip, int height = 16);

/// Chips in a tool row, 20 px high; one press drills.
class ChipRow : public QWidget
{
    Q_OBJECT

public:
    explicit ChipRow(Theme &theme, QWidget *parent = nullptr);

    void setChips(QList<ChipSpec> chips);
    [[nodiscard]] QRect chipRect(int chip) const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chipClicked(int chip);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Theme &m_theme;
    QList<ChipSpec> m_chips;
    int m_current = 0;
};

} // namespace quittance::ui
