#pragma once

#include <QString>

class QWidget;

namespace quittance::ui {

class ActionRegistry;
class Theme;

/// The page of keys (`?`): every command with its key, by menu, then the keys of tables and screens.
/// Typing narrows it. Not modal; the window owns it.
void showKeys(Theme &theme, const ActionRegistry &actions, QWidget &window);
/// What this is, its version and licence.
void showAbout(Theme &theme, QWidget &window);
/// Version, Qt, system, screen and theme: what a report of a fault needs and nothing of the book.
[[nodiscard]] QString diagnosticsText(const Theme &theme, const QWidget &window);

} // namespace quittance::ui
