#pragma once

#include "ui/shell/status_strip.h"

#include <QAbstractButton>

namespace quittance::ui {

/// One item of the status line: a mark of freshness and a text; a press opens what is behind it.
class StatusItem : public QAbstractButton
{
    Q_OBJECT

public:
    StatusItem(Theme &theme, QWidget *parent);

    void setContent(std::optional<FreshMark> mark, const QString &text, const QString &tip);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintMark(QPainter &painter, const QRectF &box) const;

    Theme &m_theme;
    std::optional<FreshMark> m_mark;
};

} // namespace quittance::ui
