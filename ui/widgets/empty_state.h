#pragma once

#include <QKeySequence>
#include <QWidget>

class QLabel;

namespace quittance::ui {

class HintButton;
class Theme;

/// One sentence and one button in place of rows, left-aligned at the first row.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(Theme &theme, QWidget *parent = nullptr);

    /// An empty `button` shows none.
    void setContent(const QString &sentence, const QString &button = {}, const QKeySequence &key = {});
    [[nodiscard]] QString sentence() const;
    /// Breaks the sentence into lines where `width` px do not hold it in one, and says how high all is then, in px.
    int wrapTo(int width);
    [[nodiscard]] HintButton *button() const { return m_button; }

Q_SIGNALS:
    void buttonClicked();

private:
    Theme &m_theme;
    QLabel *m_sentence;
    HintButton *m_button;
};

} // namespace quittance::ui
