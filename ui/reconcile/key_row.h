#pragma once

#include <QWidget>

namespace quittance::ui {

class Theme;

/// A key and what it does.
struct KeyHint
{
    QString keys;
    QString text;
};

/// The keys of a screen in one row at its foot; those that do not fit are left out.
class KeyRow : public QWidget
{
    Q_OBJECT

public:
    KeyRow(Theme &theme, QList<KeyHint> hints, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QList<KeyHint> m_hints;
};

} // namespace quittance::ui
