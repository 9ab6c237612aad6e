#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace quittance::ui {

class Theme;

/// Two to six exclusive choices side by side: "Due date | Invoice date".
/// Left and Right move the choice.
class Segmented : public QWidget
{
    Q_OBJECT

public:
    explicit Segmented(Theme &theme, const QStringList &choices, QWidget *parent = nullptr);

    void setChoices(const QStringList &choices);
    void setCurrent(int index);
    [[nodiscard]] int current() const;
    /// Next choice, after the last the first: for a key that cycles.
    void cycle();
    void setToolTips(const QStringList &tips);
    [[nodiscard]] QAbstractButton *button(int index) const;

Q_SIGNALS:
    void chosen(int index); ///< By the user or setCurrent(), only when it changes.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Theme &m_theme;
    QButtonGroup *m_group;
    int m_current = -1;
};

} // namespace quittance::ui
