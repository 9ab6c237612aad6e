#pragma once

#include "ui/widgets/tokens.h"

#include <QWidget>

class QListView;
class QModelIndex;
class QStandardItem;
class QStandardItemModel;

namespace quittance::ui {

class Theme;

/// The list of screens at the left: 152 px with words, 44 px with icons only.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(Theme &theme, QWidget *parent = nullptr);

    /// An empty `group` stands above all groups; groups come in the order they are first named.
    void addScreen(const QString &id, const QString &title, const QString &icon, const QString &group,
                   const QString &keyText);
    /// Things waiting; 0 shows nothing. Caution for degraded, Danger for "needs you".
    void setCount(const QString &id, int count, Tone tone = Tone::Caption);
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const;
    /// False: greyed, while no book is open.
    void setScreenEnabled(const QString &id, bool enabled);
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_isCollapsed; }
    /// The line at the foot: "Local only".
    void setFoot(const QString &icon, const QString &text);
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Headings and closed screens are stepped over.
    void step(int from, int by);
    [[nodiscard]] QStandardItem *find(const QString &id) const;
    void choose(const QModelIndex &index);

    Theme &m_theme;
    QStandardItemModel *m_model;
    QListView *m_list;
    QString m_footIcon;
    QString m_footText;
    bool m_isCollapsed = false;
};

} // namespace quittance::ui
