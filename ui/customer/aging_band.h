#pragma once

#include "core/insight/aging.h"

#include <QWidget>

namespace quittance::ui {

class Theme;

/// What one customer owes by age as one bar with its amounts, 36 px. A press on a segment drills.
class AgingBand : public QWidget
{
    Q_OBJECT

public:
    explicit AgingBand(Theme &theme, QWidget *parent = nullptr);

    void setRow(const insight::AgingRow &row, const QStringList &words);
    [[nodiscard]] QRect segmentRect(int bucket) const;
    [[nodiscard]] QSize sizeHint() const override { return {300, 36}; }

Q_SIGNALS:
    void bucketClicked(int bucket);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int bucketAt(const QPoint &at) const;
    [[nodiscard]] int labelWidth() const;

    Theme &m_theme;
    insight::AgingRow m_row;
    QStringList m_words;
};

} // namespace quittance::ui
