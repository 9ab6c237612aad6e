#pragma once

#include "ui/widgets/tokens.h"

#include <QKeySequence>
#include <QPushButton>

namespace quittance::ui {

class Theme;

enum class ButtonSize { Small, Normal, Big }; ///< 20, 24, 28 px.
enum class ButtonLook { Framed, Primary, Flat };

/// A push button that prints its key beside its text. The key also works,
/// unless an action elsewhere owns it (setKeyShown()).
class HintButton : public QPushButton
{
    Q_OBJECT

public:
    HintButton(Theme &theme, const QString &text, const QKeySequence &key = {}, QWidget *parent = nullptr);

    /// Prints `key` and makes it press the button while the window is active.
    void setKey(const QKeySequence &key);
    /// Only prints `key`; an action elsewhere answers it.
    void setKeyShown(const QKeySequence &key);
    void setButtonSize(ButtonSize size);
    void setLook(ButtonLook look);
    /// An icon of IconSet, recoloured with the theme.
    void setIconName(const QString &name, Tone tone = Tone::Secondary);
    /// A number after the text, as in "All waiting 38". Empty: none.
    void setCountText(const QString &count);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString keyText() const;
    [[nodiscard]] QColor textColor() const;

    Theme &m_theme;
    QKeySequence m_key;
    QString m_iconName;
    QString m_count;
    Tone m_iconTone = Tone::Secondary;
    ButtonSize m_size = ButtonSize::Normal;
    ButtonLook m_look = ButtonLook::Framed;
};

} // namespace quittance::ui
