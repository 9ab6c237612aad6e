#pragma once

class QWidget;

namespace quittance::ui {

/// Moves the focus to the next pane of `screen` (F6), or the one before (Shift+F6). A pane is a table, list, tree,
/// chart or strip that takes focus and is seen. False if there is none.
bool focusNextPane(QWidget &screen, bool forward);

} // namespace quittance::ui
