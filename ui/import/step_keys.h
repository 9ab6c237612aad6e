#pragma once

#include <QObject>

class QWidget;

namespace quittance::ui {

/// The keys of the import, wherever the focus is inside it: Enter on, Alt+Left back, F2 edits, Ctrl+O browses, Delete
/// takes a file off, Escape leaves. They win over the window's own while a step can use them.
class StepKeys : public QObject
{
    Q_OBJECT

public:
    /// Listens to `root` and all that is inside it now.
    explicit StepKeys(QWidget &root);

    /// Without a step to go back to, Alt+Left stays the window's.
    void setCanGoBack(bool can) { m_canGoBack = can; }

Q_SIGNALS:
    void nextWanted();
    void backWanted();
    void editWanted();
    void browseWanted();
    void removeWanted();
    void leaveWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void listenTo(QWidget &widget);

    bool m_canGoBack = false;
};

} // namespace quittance::ui
