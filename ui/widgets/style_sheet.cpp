#include "ui/widgets/style_sheet.h"

#include "ui/widgets/tokens.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr char16_t kTemplate[] = uR"css(
QMainWindow, QMenuBar, QToolBar, QStatusBar, QDialog { background: @window; }
QMenuBar { padding: 0 8px; }
QMenuBar::item { background: transparent; padding: 3px 9px; border-radius: 3px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @raised; border: 1px solid @line2; padding: 4px 0; }
QMenu::item { padding: 4px 24px 4px 28px; }
QMenu::item:selected { background: @sel; color: @tx; }
QMenu::item:disabled { color: @txd; }
QMenu::separator { height: 1px; background: @line; margin: 4px 0; }
QMenu::icon { padding-left: 8px; }
QToolBar { border: 0; border-top: 1px solid @line; border-bottom: 1px solid @line; padding: 0 8px; spacing: 4px; }
QToolButton { border: 1px solid transparent; border-radius: 3px; padding: 4px 8px; }
QToolButton:hover { background: @hover; }
QToolButton:focus { border-color: @focus; }
QToolButton[arrow="true"] { padding: 2px; }
QToolButton[past="true"] { background: @cautionB; border-color: @caution; }
QSplitter::handle { background: @line; }
QHeaderView { background: @header; border: 0; }
QHeaderView::section { background: @header; color: @tx3; font-size: 11px; font-weight: 500; border: 0;
  border-top: 1px solid @line; border-bottom: 1px solid @line; padding: 0 6px; }
QTableView, QTreeView, QListView { background: @panel; border: 0; gridline-color: transparent;
  selection-background-color: @sel; selection-color: @tx; outline: 0; }
QPushButton { background: @panel; border: 1px solid @line2; border-radius: 3px; padding: 3px 9px; font-weight: 500; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border-color: @focus; }
QPushButton:default, QPushButton[look="primary"] { background: @accent; border-color: @accent; color: @accentT; }
QPushButton[look="flat"] { background: transparent; border-color: transparent; }
QPushButton[look="flat"]:hover { background: @hover; }
QPushButton[look="flat"]:focus { border-color: @focus; }
QPushButton:checked { background: @accent; border-color: @accent; color: @accentT; }
QPushButton:disabled { background: @panel; color: @txd; border-color: @line; }
QPushButton[look="flat"]:disabled { background: transparent; border-color: transparent; }
QPushButton[segment="true"] { border-radius: 0; margin-left: -1px; padding: 0 10px; font-weight: 400; }
QPushButton[segment="true"][edge="first"] { margin-left: 0; border-top-left-radius: 3px; border-bottom-left-radius: 3px; }
QPushButton[segment="true"][edge="last"] { border-top-right-radius: 3px; border-bottom-right-radius: 3px; }
QPushButton[segment="true"]:checked { background: @accent; color: @accentT; font-weight: 500; }
QLineEdit, QComboBox, QDateEdit, QSpinBox { background: @field; border: 1px solid @line2; border-radius: 3px;
  padding: 0 7px; min-height: 22px; max-height: 22px; selection-background-color: @accent; selection-color: @accentT; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus { border: 2px solid @focus; padding: 0 6px;
  min-height: 20px; max-height: 20px; }
QLineEdit:disabled, QComboBox:disabled, QDateEdit:disabled { color: @txd; border-color: @line; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 20px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(@downIcon); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @line2; padding: 4px 0; }
QAbstractItemView QLineEdit { border-radius: 0; padding: 0 4px; min-height: 18px; }
QTextEdit, QPlainTextEdit, QTextBrowser { background: @field; border: 1px solid @line2; border-radius: 3px; }
QTabBar { background: @header; }
QTabBar::tab { background: transparent; padding: 0 9px; height: 27px; border: 0; border-bottom: 2px solid transparent; color: @tx2; }
QTabBar::tab:hover { color: @tx; }
QTabBar::tab:selected { color: @tx; font-weight: 600; border-bottom-color: @accent; }
QTabBar::tab:focus { border-bottom-color: @focus; }
QTabWidget::pane { border: 0; border-top: 1px solid @line; }
QToolTip { background: @raised; color: @tx; border: 1px solid @line2; padding: 8px 12px; font-size: 11px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @line2; border: 3px solid @panel; border-radius: 6px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @tx3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @hover; border: 1px solid @line; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QStatusBar { border-top: 1px solid @line; font-size: 11px; }
QStatusBar::item { border: 0; }
QGroupBox { border: 0; border-top: 1px solid @line; margin-top: 20px; padding-top: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; top: 2px; color: @tx; font-weight: 600; }
QCalendarWidget QWidget { background: @raised; alternate-background-color: @header; }
QCalendarWidget QAbstractItemView { selection-background-color: @accent; selection-color: @accentT; }
QCalendarWidget QToolButton { color: @tx; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
)css";

} // namespace

QString makeStyleSheet(const Tokens &tokens)
{
    const std::pair<QLatin1StringView, QString> values[] = {
        // Longer names first: "@line2" holds "@line".
        {"@downIcon"_L1, tokens.isDark ? u":/theme/down-dark.svg"_s : u":/theme/down-light.svg"_s},
        {"@accentT"_L1, tokens.accentText.name()},
        {"@cautionB"_L1, tokens.cautionTint.name()},
        {"@caution"_L1, tokens.caution.name()},
        {"@accent"_L1, tokens.accent.name()},
        {"@window"_L1, tokens.window.name()},
        {"@header"_L1, tokens.header.name()},
        {"@raised"_L1, tokens.raised.name()},
        {"@panel"_L1, tokens.panel.name()},
        {"@field"_L1, tokens.field.name()},
        {"@hover"_L1, tokens.hover.name()},
        {"@focus"_L1, tokens.focus.name()},
        {"@line2"_L1, tokens.line2.name()},
        {"@line"_L1, tokens.line.name()},
        {"@sel"_L1, tokens.sel.name()},
        {"@txd"_L1, tokens.txd.name()},
        {"@tx2"_L1, tokens.tx2.name()},
        {"@tx3"_L1, tokens.tx3.name()},
        {"@tx"_L1, tokens.tx.name()},
    };
    QString sheet = QString::fromUtf16(kTemplate);
    for (const auto &[name, value] : values)
        sheet.replace(name, value);
    return sheet;
}

} // namespace quittance::ui
