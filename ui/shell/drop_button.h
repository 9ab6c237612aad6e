#pragma once

#include <QToolButton>

namespace quittance::ui {

class Theme;

/// A control of the top bar: a caption, a bold value, a remark and an arrow. Give it a menu.
class DropButton : public QToolButton
{
    Q_OBJECT

public:
    explicit DropButton(Theme &theme, QWidget *parent = nullptr);

    void setTexts(const QString &caption, const QString &value, const QString &remark = {});
    [[nodiscard]] QString value() const { return m_value; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QString m_caption;
    QString m_value;
    QString m_remark;
};

} // namespace quittance::ui
