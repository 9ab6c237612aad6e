#pragma once

#include <QWidget>

namespace quittance::ui {

class HintButton;
class Theme;

/// Where files are dropped while there are none: a dashed field with what is read, and Browse.
class DropZone : public QWidget
{
    Q_OBJECT

public:
    explicit DropZone(Theme &theme, QWidget *parent = nullptr);

    /// Lit while files are dragged over the window.
    void setTarget(bool isTarget);
    [[nodiscard]] HintButton *browseButton() const { return m_browse; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    Theme &m_theme;
    HintButton *m_browse;
    bool m_isTarget = false;
};

} // namespace quittance::ui
