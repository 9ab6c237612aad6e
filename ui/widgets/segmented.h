#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QComboBox;

namespace quittance::ui {

class Theme;

/// Two to six exclusive choices side by side: "Due date | Invoice date".
/// Left and Right move the choice. Where there is no room it folds into a list to choose from.
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
    /// A list to choose from takes the place of the buttons.
    void setFolded(bool isFolded);
    [[nodiscard]] bool isFolded() const { return m_isFolded; }
    /// Px that folding saves; 0 where a list would not be narrower.
    [[nodiscard]] int foldingSaves() const;

Q_SIGNALS:
    void chosen(int index); ///< By the user or setCurrent(), only when it changes.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Theme &m_theme;
    QButtonGroup *m_group;
    QComboBox *m_list;
    int m_current = -1;
    bool m_isFolded = false;
};

} // namespace quittance::ui
