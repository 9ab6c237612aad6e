#pragma once

#include "core/workspace/line_work.h"

#include <QWidget>

class QButtonGroup;

namespace quittance::ui {

class HintButton;
class ScreenBar;
class Theme;

/// The queues with their counts, how far one has come, matching and the bulk accept.
class QueueBar : public QWidget
{
    Q_OBJECT

public:
    explicit QueueBar(Theme &theme, QWidget *parent = nullptr);

    void setCounts(const workspace::QueueCounts &counts);
    void setQueue(workspace::Queue queue);
    [[nodiscard]] workspace::Queue queue() const;
    /// Turns what writes off and says why; empty turns it on again.
    void setReadOnly(const QString &reason);
    /// Matching runs: it cannot be started twice.
    void setRunning(bool isRunning);
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] HintButton *chip(workspace::Queue queue) const;

Q_SIGNALS:
    void queueChosen(quittance::workspace::Queue queue);
    void runWanted();
    void acceptExactWanted();
    void acceptAboveWanted();
    void limitsWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Meter;

    void addChips();
    void refresh();
    void fitWidth();

    Theme &m_theme;
    ScreenBar *m_bar;
    QButtonGroup *m_group;
    Meter *m_meter;
    HintButton *m_run;
    HintButton *m_acceptExact;
    HintButton *m_acceptAbove;
    HintButton *m_limits;
    workspace::QueueCounts m_counts;
    QString m_readOnly;
    bool m_isRunning = false;
};

} // namespace quittance::ui
