#include "ui/import/step_keys.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QWidget>

namespace quittance::ui {

namespace {

enum class Key { None, Next, Back, Edit, Browse, Remove, Leave };

Key keyOf(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    if (event.key() == Qt::Key_Left && modifiers == Qt::AltModifier)
        return Key::Back;
    if (event.key() == Qt::Key_O && modifiers == Qt::ControlModifier)
        return Key::Browse;
    if (modifiers != Qt::NoModifier)
        return Key::None;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Key::Next;
    case Qt::Key_F2:
        return Key::Edit;
    case Qt::Key_Delete:
        return Key::Remove;
    case Qt::Key_Escape:
        return Key::Leave;
    default:
        return Key::None;
    }
}

} // namespace

StepKeys::StepKeys(QWidget &root)
    : QObject(&root)
{
    listenTo(root);
    for (QWidget *widget : root.findChildren<QWidget *>())
        listenTo(*widget);
}

void StepKeys::listenTo(QWidget &widget)
{
    widget.installEventFilter(this);
}

bool StepKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const Key key = keyOf(*static_cast<QKeyEvent *>(event));
    const bool isEditing = watched->inherits("QAbstractSpinBox") || watched->inherits("QLineEdit");
    if (key == Key::None || (key == Key::Back && !m_canGoBack) || (key == Key::Remove && isEditing))
        return QObject::eventFilter(watched, event);
    if (isOverride) {
        event->accept();
        return true;
    }
    switch (key) {
    case Key::Next:
        Q_EMIT nextWanted();
        break;
    case Key::Back:
        Q_EMIT backWanted();
        break;
    case Key::Edit:
        Q_EMIT editWanted();
        break;
    case Key::Browse:
        Q_EMIT browseWanted();
        break;
    case Key::Remove:
        Q_EMIT removeWanted();
        break;
    case Key::Leave:
        Q_EMIT leaveWanted();
        break;
    case Key::None:
        break;
    }
    return true;
}

} // namespace quittance::ui
