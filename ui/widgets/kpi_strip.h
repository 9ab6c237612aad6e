#pragma once

#include "ui/widgets/tokens.h"

#include <QList>
#include <QWidget>

namespace quittance::ui {

class Theme;

/// One figure of a KpiStrip. An empty `value` is an undefined figure: `caption` says why.
struct KpiTile
{
    QString label;
    QString value; ///< Already formatted.
    QString unit; ///< Small after the value: "%", "days".
    QString caption; ///< One line below.
    QString definition; ///< The tool tip: how it is computed, on which dates.
    Tone captionTone = Tone::Caption;
    Tone valueTone = Tone::Normal;
    QList<qint64> spark; ///< Oldest first, any unit; empty: no line.
    bool isStale = false; ///< Draws the stale mark after the value.
    QString shortCaption = {}; ///< In its place where the caption does not fit.
};

enum class KpiSize { Small, Large }; ///< 56 and 76 px high.

/// A row of figures that drill. Each tile takes focus, answers click, Enter and
/// Space, and explains itself in its tool tip.
class KpiStrip : public QWidget
{
    Q_OBJECT

public:
    explicit KpiStrip(Theme &theme, KpiSize size = KpiSize::Small, QWidget *parent = nullptr);

    void setTiles(QList<KpiTile> tiles);
    [[nodiscard]] const QList<KpiTile> &tiles() const { return m_tiles; }
    [[nodiscard]] QRect tileRect(int tile) const;
    [[nodiscard]] int currentTile() const { return m_current; }
    void setCurrentTile(int tile);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void drilled(int tile); ///< Click or Enter.
    void whyWanted(int tile); ///< Space.

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int tileAt(const QPoint &position) const;
    void paintTile(QPainter &painter, int tile) const;
    void paintSpark(QPainter &painter, const QRect &area, const QList<qint64> &values) const;

    Theme &m_theme;
    QList<KpiTile> m_tiles;
    KpiSize m_size;
    int m_current = 0;
    int m_hover = -1;
    int m_pressed = -1;
};

} // namespace quittance::ui
