#pragma once

#include <QFrame>
#include <QKeySequence>

class QLabel;
class QVBoxLayout;

namespace quittance::ui {

class HintButton;
class Theme;

/// One of the ways to begin: an icon, a title, what it does, a few facts, and one button.
class ChoiceTile : public QFrame
{
    Q_OBJECT

public:
    ChoiceTile(Theme &theme, const QString &icon, const QString &title, const QString &text, QWidget *parent = nullptr);

    /// A row of two words under the text: "Ledger", "CSV, ledger JSON".
    void addFact(const QString &name, const QString &value);
    void setFootnote(const QString &text);
    /// Returns the button, which the tile owns.
    HintButton *setButton(const QString &text, const QKeySequence &key, bool isPrimary);
    /// A dashed border says that files may be dropped; `isTarget` while they hover.
    void setDropLook(bool isDropZone, bool isTarget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QVBoxLayout *m_layout;
    QVBoxLayout *m_facts;
    QLabel *m_footnote;
    QString m_icon;
    bool m_isDropZone = false;
    bool m_isTarget = false;
};

} // namespace quittance::ui
