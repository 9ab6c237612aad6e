#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace quittance::ui {

class Theme;

/// The 36 px tool row at the top of a screen: its title, then what the screen adds. Where that has no room, its rows of
/// choices fold into lists, the widest first.
class ScreenBar : public QWidget
{
    Q_OBJECT

public:
    ScreenBar(Theme &theme, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    /// A caption after the title; empty hides it.
    void setMeta(const QString &meta);
    void addWidget(QWidget *widget);
    /// A caption and the control it names.
    QLabel *addLabelled(const QString &label, QWidget *control);
    void addStretch();
    /// Shows the captions of addLabelled() only where the bar is at least `width` px wide. Without a call they stay.
    void setCaptionsFrom(int width);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void shedCaptions();
    /// Px that what is shown needs with all rows of choices unfolded.
    [[nodiscard]] int neededUnfolded() const;
    void foldChoices();

    Theme &m_theme;
    QHBoxLayout *m_layout;
    QLabel *m_title;
    QLabel *m_meta;
    QList<QLabel *> m_captions;
    int m_captionsFrom = 0;
};

} // namespace quittance::ui
