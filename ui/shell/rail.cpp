#include "ui/shell/rail.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

enum RailRole { ScreenRole = Qt::UserRole + 1, IconNameRole, CountRole, CountToneRole, HeadingRole };

constexpr int kWide = 152;
constexpr int kNarrow = 44;
constexpr int kRow = 26;
constexpr int kIcon = 16;
constexpr int kFoot = 28;

class RailDelegate : public QStyledItemDelegate
{
public:
    RailDelegate(Theme &theme, Rail &rail)
        : QStyledItemDelegate(&rail)
        , m_theme(theme)
        , m_rail(rail)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        if (!index.data(HeadingRole).toBool())
            return {kNarrow, kRow};
        return {kNarrow, m_rail.isCollapsed() ? 9 : kRow};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = m_theme.tokens();
        const QRect row = option.rect;
        painter->save();
        if (index.data(HeadingRole).toBool()) {
            paintHeading(*painter, row, index.data().toString());
            painter->restore();
            return;
        }
        const bool isOn = option.state.testFlag(QStyle::State_Selected);
        const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
        if (isOn)
            painter->fillRect(row, t.sel);
        else if (isEnabled && option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(row, t.hover);
        if (isOn)
            painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), t.accent);
        const QColor ink = !isEnabled ? t.txd : isOn ? t.tx : t.tx2;
        const int left = m_rail.isCollapsed() ? (row.width() - kIcon) / 2 : 12;
        m_theme.icons().paint(*painter, QRectF(left, row.top() + (kRow - kIcon) / 2.0, kIcon, kIcon),
                              index.data(IconNameRole).toString(),
                              !isEnabled ? t.txd
                                  : isOn ? t.tx
                                         : t.tx3);
        if (!m_rail.isCollapsed())
            paintWords(*painter, row, index, isOn, ink);
        if (m_rail.list()->hasFocus() && m_rail.list()->currentIndex() == index) {
            painter->setPen(QPen(t.focus, 2));
            painter->drawRect(row.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    void paintHeading(QPainter &painter, const QRect &row, const QString &text) const
    {
        const Tokens &t = m_theme.tokens();
        if (m_rail.isCollapsed()) {
            painter.fillRect(QRect(row.left() + 8, row.center().y(), row.width() - 16, 1), t.line);
            return;
        }
        painter.setFont(m_theme.font(TextStyle::Label));
        painter.setPen(t.tx3);
        painter.drawText(row.adjusted(12, 4, -4, 0), int(Qt::AlignLeft | Qt::AlignVCenter), text);
    }

    void paintWords(QPainter &painter, const QRect &row, const QModelIndex &index, bool isOn, const QColor &ink) const
    {
        painter.setFont(m_theme.font(isOn ? TextStyle::BodyBold : TextStyle::Body));
        painter.setPen(ink);
        painter.drawText(row.adjusted(36, 0, -32, 0), int(Qt::AlignLeft | Qt::AlignVCenter), index.data().toString());
        const int count = index.data(CountRole).toInt();
        if (count == 0)
            return;
        const Tone tone = Tone(index.data(CountToneRole).toInt());
        painter.setFont(m_theme.font(tone == Tone::Caption ? TextStyle::Caption : TextStyle::Label));
        painter.setPen(m_theme.tokens().text(tone, false));
        painter.drawText(row.adjusted(0, 0, -10, 0), int(Qt::AlignRight | Qt::AlignVCenter), QLocale().toString(count));
    }

    Theme &m_theme;
    Rail &m_rail;
};

} // namespace

Rail::Rail(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView(this))
{
    setFixedWidth(kWide);
    m_list->setObjectName(u"rail"_s);
    m_list->setAccessibleName(tr("Screens"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RailDelegate(theme, *this));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setStyleSheet(u"QListView { background: transparent; }"_s);
    m_list->installEventFilter(this);
    setFocusProxy(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 1, kFoot);
    column->addWidget(m_list);
    connect(m_list, &QAbstractItemView::clicked, this, &Rail::choose);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Rail::addScreen(const QString &id, const QString &title, const QString &icon, const QString &group,
                     const QString &keyText)
{
    int at = 0;
    bool isGroupKnown = group.isEmpty();
    if (group.isEmpty()) {
        while (at < m_model->rowCount() && !m_model->item(at)->data(HeadingRole).toBool())
            ++at;
    } else {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const bool isHeading = m_model->item(row)->data(HeadingRole).toBool();
            if (isHeading && isGroupKnown)
                break;
            isGroupKnown = isGroupKnown || (isHeading && m_model->item(row)->text() == group);
            at = row + 1;
        }
    }
    if (!isGroupKnown) {
        auto *heading = new QStandardItem(group);
        heading->setData(true, HeadingRole);
        heading->setFlags(Qt::NoItemFlags);
        m_model->insertRow(at++, heading);
    }
    auto *item = new QStandardItem(title);
    item->setData(id, ScreenRole);
    item->setData(icon, IconNameRole);
    item->setToolTip(keyText.isEmpty() ? title : u"%1  %2"_s.arg(title, keyText));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    m_model->insertRow(at, item);
}

QStandardItem *Rail::find(const QString &id) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->data(ScreenRole).toString() == id)
            return m_model->item(row);
    }
    return nullptr;
}

void Rail::setCount(const QString &id, int count, Tone tone)
{
    if (QStandardItem *item = find(id)) {
        item->setData(count, CountRole);
        item->setData(int(tone), CountToneRole);
    }
}

void Rail::setCurrent(const QString &id)
{
    if (const QStandardItem *item = find(id))
        m_list->setCurrentIndex(item->index());
    else
        m_list->clearSelection();
}

QString Rail::current() const
{
    const QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    return selected.isEmpty() ? QString() : selected.constFirst().data(ScreenRole).toString();
}

void Rail::setScreenEnabled(const QString &id, bool enabled)
{
    if (QStandardItem *item = find(id))
        item->setFlags(enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
}

void Rail::setCollapsed(bool collapsed)
{
    if (m_isCollapsed == collapsed)
        return;
    m_isCollapsed = collapsed;
    setFixedWidth(collapsed ? kNarrow : kWide);
    m_list->doItemsLayout();
    update();
}

void Rail::setFoot(const QString &icon, const QString &text)
{
    m_footIcon = icon;
    m_footText = text;
    update();
}

void Rail::choose(const QModelIndex &index)
{
    const QString id = index.data(ScreenRole).toString();
    if (!id.isEmpty())
        Q_EMIT chosen(id);
}

bool Rail::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int row = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        step(row - 1, -1);
        return true;
    case Qt::Key_Down:
        step(row + 1, 1);
        return true;
    case Qt::Key_Home:
        step(0, 1);
        return true;
    case Qt::Key_End:
        step(m_model->rowCount() - 1, -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(m_list->currentIndex());
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void Rail::step(int from, int by)
{
    for (int row = from; row >= 0 && row < m_model->rowCount(); row += by) {
        const QStandardItem *item = m_model->item(row);
        if (item->isEnabled() && item->isSelectable()) {
            m_list->setCurrentIndex(item->index());
            return;
        }
    }
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = m_theme.tokens();
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), t.line);
    if (m_footText.isEmpty())
        return;
    const QRect foot(0, height() - kFoot, width() - 1, kFoot);
    painter.fillRect(QRect(foot.left(), foot.top(), foot.width(), 1), t.line);
    m_theme.icons().paint(painter, QRectF(m_isCollapsed ? 14 : 12, foot.top() + 7, 14, 14), m_footIcon, t.tx3);
    if (m_isCollapsed)
        return;
    painter.setFont(m_theme.font(TextStyle::Caption));
    painter.setPen(t.tx3);
    painter.drawText(foot.adjusted(34, 0, -4, 0), int(Qt::AlignLeft | Qt::AlignVCenter), m_footText);
}

} // namespace quittance::ui
