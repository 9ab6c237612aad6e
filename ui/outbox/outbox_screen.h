#pragma once

#include "core/base/result.h"
#include "core/workspace/outbox_service.h"
#include "ui/widgets/selection_sum.h"

#include <QTimer>
#include <QWidget>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class OutboxView;
class Question;
class Theme;

/// The screen Outbox on a workspace.
class OutboxScreen : public QWidget
{
    Q_OBJECT

public:
    OutboxScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] OutboxView &view() { return *m_view; }

Q_SIGNALS:
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectView();
    void ask();
    void askDetail(store::OutboxId id);
    void run();
    void cancel(store::OutboxId id);
    void edit(const store::OutboxItem &item);
    void showLimits();
    void askLimits(const sync::WriteLimits &limits);
    void follow(const QFuture<Result<store::OutboxItem>> &moved);

    workspace::Workspace &m_workspace;
    Theme &m_theme;
    OutboxView *m_view;
    Question *m_items;
    Question *m_detail;
    QTimer m_later;
    bool m_isOutdated = false; ///< something changed while nobody looked
};

} // namespace quittance::ui
