#pragma once

#include <QWidget>

namespace quittance::ui {

class Theme;

/// A 2 px line that fills from the left. A total below 0 is unknown: a full, pale line.
class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(Theme &theme, QWidget *parent = nullptr);

    /// A total of 0 hides the line.
    void setProgress(qint64 done, qint64 total);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace quittance::ui
