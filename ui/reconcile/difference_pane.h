#pragma once

#include "ui/reconcile/tray.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QRadioButton;

namespace quittance::ui {

class PaneHeader;
class TextLabel;
class Theme;

/// What becomes of the amount that does not agree: the choices that fit, each with its key, and the effect of the one
/// that is chosen. Others say theirs in their tool tip.
class DifferencePane : public QWidget
{
    Q_OBJECT

public:
    explicit DifferencePane(Theme &theme, QWidget *parent = nullptr);

    void setTray(const Tray &tray, bool readOnly);
    /// Rows closer together, and the effect of the chosen one in its tool tip only.
    void setCompact(bool isCompact);
    [[nodiscard]] QString effect() const;
    /// Presses the choice, as its key does; nothing when it is not allowed.
    void choose(workspace::DifferenceHandling handling);

Q_SIGNALS:
    void chosen(quittance::workspace::DifferenceHandling handling);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Choice
    {
        workspace::DifferenceHandling handling;
        QString key;
        QRadioButton *button;
        QHBoxLayout *row;
    };
    [[nodiscard]] QString effectOf(workspace::DifferenceHandling handling, const Tray &tray) const;

    Theme &m_theme;
    PaneHeader *m_header;
    QButtonGroup *m_group;
    TextLabel *m_effect;
    bool m_isCompact = false;
    std::vector<Choice> m_choices;
};

} // namespace quittance::ui
