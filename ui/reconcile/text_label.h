#pragma once

#include "ui/widgets/theme.h"

#include <QLabel>

namespace quittance::ui {

/// A label in one of the design's sizes and tones, which follows the theme. Its text is plain and can be selected.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    TextLabel(Theme &theme, TextStyle style, Tone tone, QWidget *parent = nullptr);

    void setTone(Tone tone);

private:
    void restyle();

    Theme &m_theme;
    TextStyle m_style;
    Tone m_tone;
};

} // namespace quittance::ui
