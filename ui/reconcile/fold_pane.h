#pragma once

#include <QWidget>

class QSplitter;
class QTabBar;

namespace quittance::ui {

class Theme;

/// Two panes over each other, or, when there is little room, two tabs.
class FoldPane : public QWidget
{
    Q_OBJECT

public:
    FoldPane(QWidget *upper, const QString &upperName, QWidget *lower, const QString &lowerName,
             QWidget *parent = nullptr);

    void setFolded(bool isFolded);
    /// Brings the lower pane to the front where the two are tabs.
    void showLower();
    [[nodiscard]] bool isFolded() const { return m_isFolded; }
    [[nodiscard]] QSplitter &splitter() const { return *m_splitter; }
    [[nodiscard]] QTabBar &tabs() const { return *m_tabs; }

private:
    void showTab(int tab);

    QWidget *m_upper;
    QWidget *m_lower;
    QTabBar *m_tabs;
    QSplitter *m_splitter;
    bool m_isFolded = false;
};

} // namespace quittance::ui
