#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace quittance::ui {

/// Asks where to save without blocking; `save` gets the path, and is not called when the user thinks better of it.
/// `filter` as QFileDialog takes it; `suffix` is added to a name without one.
void askWhereToSave(QWidget *parent, const QString &title, const QString &name, const QString &filter,
                    const QString &suffix, std::function<void(const QString &path)> save);

} // namespace quittance::ui
