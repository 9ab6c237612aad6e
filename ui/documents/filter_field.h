#pragma once

#include <QLineEdit>
#include <QTimer>

namespace quittance::ui {

/// The quick filter of a list: Ctrl+F comes here, Esc clears it, Down goes to the list.
class FilterField : public QLineEdit
{
    Q_OBJECT

public:
    /// `list` gets the focus when the user is done typing.
    FilterField(const QString &placeholder, QWidget *list, QWidget *parent = nullptr);

    void clearFilter();

Q_SIGNALS:
    /// The trimmed text, when the user stops typing for a moment.
    void filterChanged(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void announce();

    QWidget *m_list;
    QTimer m_pause;
    QString m_announced;
};

} // namespace quittance::ui
