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
    Matched, ///< unmatch
    Approval ///< approve, withdraw
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
    /// What was decided or is put up, in sentences, and what holds for the line: its limits, whether it is closed.
    void setLine(const workspace::LineView &line);
    /// Turns everything off and says why; empty turns it on again.
    void setReadOnly(const QString &reason);
    /// A decision is being written: a second press must not write it twice.
    void setBusy(bool isBusy);
    [[nodiscard]] bool canAccept() const;
    [[nodiscard]] bool canUnmatch() const;
    [[nodiscard]] bool canIgnore() const;
    [[nodiscard]] bool canApprove() const;
    [[nodiscard]] bool canWithdraw() const;
    [[nodiscard]] QString effects() const;

Q_SIGNALS:
    void acceptWanted(bool goesOn);
    void skipWanted();
    void unmatchWanted();
    void ignoreWanted();
    void approveWanted();
    void withdrawWanted();

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
    HintButton *m_approve;
    HintButton *m_withdraw;
    DecisionMode m_mode = DecisionMode::None;
    QString m_problem;
    QString m_readOnly;
    QStringList m_sentences;
    QStringList m_decided; ///< of what is matched or put up
    QString m_note; ///< what holds for the line: a limit, a closed period
    QString m_whoAsked; ///< why this person cannot approve; empty: it can
    bool m_asksSecond = false; ///< accepting puts the decision up for a second person
    bool m_isBusy = false;
    bool m_isCompact = false;
};

} // namespace quittance::ui
