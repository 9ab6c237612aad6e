#pragma once

#include "core/base/result.h"
#include "core/workspace/outbox_service.h"
#include "ui/documents/lazy_screen.h"
#include "ui/widgets/selection_sum.h"

namespace quittance::ui {

class NewWriteDialog;
class OutboxView;
class Question;
class Theme;
struct WriteTarget;

/// The screen Outbox on a workspace.
class OutboxScreen : public LazyScreen
{
    Q_OBJECT

public:
    OutboxScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] OutboxView &view() { return *m_view; }
    /// Opens the form for a new record at a platform.
    void newWrite();

Q_SIGNALS:
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

protected:
    void ask() override;
    void forget() override;

private:
    void connectView();
    void askDetail(store::OutboxId id);
    void run();
    void cancel(store::OutboxId id);
    void edit(const store::OutboxItem &item);
    void showNew(const std::vector<WriteTarget> &targets);
    void openNew(const std::vector<WriteTarget> &targets, const std::vector<Currency> &currencies);
    void push(NewWriteDialog *dialog, const workspace::WriteWish &wish);
    void showLimits();
    void askLimits(const sync::WriteLimits &limits);
    void follow(const QFuture<Result<store::OutboxItem>> &moved);

    Theme &m_theme;
    OutboxView *m_view;
    Question *m_items;
    Question *m_detail;
};

} // namespace quittance::ui
