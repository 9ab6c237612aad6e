#pragma once

#include "ui/widgets/tokens.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace quittance::ui {

class HintButton;
class Theme;

/// A tinted bar with an icon, a bold subject, a cause and buttons. As ErrorBar
/// (40 px, danger) it stands under a header; as Banner (32 px, caution) under a tool row.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    MessageBar(Theme &theme, Tone tone, int height, QWidget *parent = nullptr);

    void setMessage(const QString &subject, const QString &cause = {});
    void setIconName(const QString &name);
    /// Returns the button, which the bar owns; buttons come in the order they are added.
    HintButton *addButton(const QString &text);
    void clearButtons();
    [[nodiscard]] QString message() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void buttonClicked(int button);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    Theme &m_theme;
    Tone m_tone;
    int m_height;
    QString m_iconName;
    QHBoxLayout *m_layout;
    QLabel *m_text;
    QString m_subject;
    QString m_cause;
    QList<HintButton *> m_buttons;
};

/// What failed, why, and the remedy.
class ErrorBar : public MessageBar
{
    Q_OBJECT

public:
    explicit ErrorBar(Theme &theme, QWidget *parent = nullptr);
};

/// What makes the view read-only or unusual, such as looking back in time.
class Banner : public MessageBar
{
    Q_OBJECT

public:
    explicit Banner(Theme &theme, QWidget *parent = nullptr);
};

} // namespace quittance::ui
