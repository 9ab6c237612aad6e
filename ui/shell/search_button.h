#pragma once

#include <QAbstractButton>

namespace quittance::ui {

class Theme;

/// Looks like a search field and opens the palette, where one types.
class SearchButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SearchButton(Theme &theme, QWidget *parent = nullptr);

    /// Without a book only commands can be found.
    void setOpen(bool open);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QString m_hint;
};

} // namespace quittance::ui
