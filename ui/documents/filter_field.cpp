#include "ui/documents/filter_field.h"

#include <QKeyEvent>
#include <QShortcut>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace quittance::ui {

FilterField::FilterField(const QString &placeholder, QWidget *list, QWidget *parent)
    : QLineEdit(parent)
    , m_list(list)
{
    setObjectName(u"filter"_s);
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setToolTip(tr("Shows the rows that have these words. Ctrl+F comes here, Esc clears it."));
    setClearButtonEnabled(true);
    setFixedWidth(200);
    m_pause.setSingleShot(true);
    m_pause.setInterval(120ms);
    connect(&m_pause, &QTimer::timeout, this, &FilterField::announce);
    connect(this, &QLineEdit::textChanged, this, [this] { m_pause.start(); });

    auto *find = new QShortcut(QKeySequence::Find, parent, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
    auto *clear = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), parent, nullptr, nullptr,
                                Qt::WidgetWithChildrenShortcut);
    connect(clear, &QShortcut::activated, this, &FilterField::clearFilter);
}

void FilterField::clearFilter()
{
    clear();
    announce();
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            m_list->setFocus(Qt::OtherFocusReason);
        else
            clearFilter();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        announce();
        m_list->setFocus(Qt::OtherFocusReason);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FilterField::announce()
{
    m_pause.stop();
    const QString now = text().trimmed();
    if (now == m_announced)
        return;
    m_announced = now;
    Q_EMIT filterChanged(now);
}

} // namespace quittance::ui
