#pragma once

#include <QTimer>
#include <QWidget>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

/// Base of screens whose answers cost much and change with every decision: they ask again when something changed while
/// they are looked at, else once they are shown.
class LazyScreen : public QWidget
{
    Q_OBJECT

public:
    LazyScreen(workspace::Workspace &workspace, QWidget *parent);

protected:
    /// Shows `view` and asks for the first time; the last line of a constructor.
    void begin(QWidget *view);
    /// ask() where a book is open.
    void askIfOpen();
    /// Something changed: asks in a moment where it is looked at, else once it is shown.
    void askLater();
    /// Asks for everything; a book is open.
    virtual void ask() = 0;
    /// Forgets what belongs to a book that is gone.
    virtual void forget() = 0;
    void showEvent(QShowEvent *event) override;
    [[nodiscard]] workspace::Workspace &workspace() const { return m_workspace; }

private:
    workspace::Workspace &m_workspace;
    QTimer m_later;
    bool m_isOutdated = false; ///< something changed while nobody looked
};

} // namespace quittance::ui
