#pragma once

#include "ui/reconcile/tray.h"

#include <QWidget>

namespace quittance::ui {

class HintButton;
class PaneHeader;
class TextLabel;
class Theme;

/// What the line shown allows a person to do with it.
enum class DecisionMode {
    None, ///< no line
    Waiting, ///< accept, skip, ignore
    Matched ///< unmatch
};

/// "On accept" in sentences, and the buttons that decide.
class DecisionPane : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionPane(Theme &theme, QWidget *parent = nullptr);

    void setMode(DecisionMode mode);
    /// Less room: no keys on the buttons, sentences in one paragraph.
    void setCompact(bool isCompact);
    /// `received` is the day the receipt is made for.
    void setTray(const Tray &tray, QDate received);
    /// Turns everything off and says why; empty turns it on again.
    void setReadOnly(const QString &reason);
    /// A decision is being written: a second press must not write it twice.
    void setBusy(bool isBusy);
    [[nodiscard]] bool canAccept() const;
    [[nodiscard]] bool canUnmatch() const;
    [[nodiscard]] bool canIgnore() const;
    [[nodiscard]] QString effects() const;

Q_SIGNALS:
    void acceptWanted(bool goesOn);
    void skipWanted();
    void unmatchWanted();
    void ignoreWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void build();
    [[nodiscard]] QStringList sentences(const Tray &tray, QDate received) const;

    Theme &m_theme;
    PaneHeader *m_header;
    TextLabel *m_effects;
    HintButton *m_accept;
    HintButton *m_acceptNext;
    HintButton *m_unmatch;
    HintButton *m_ignore;
    HintButton *m_skip;
    DecisionMode m_mode = DecisionMode::None;
    QString m_problem;
    QString m_readOnly;
    QStringList m_sentences;
    bool m_isBusy = false;
    bool m_isCompact = false;
};

} // namespace quittance::ui
