#include "ui/shell/command_palette.h"

#include "core/base/text_fold.h"
#include "ui/documents/question.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/key_cap.h"
#include "ui/shell/palette_model.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kWidth = 640;
constexpr int kRow = 28;
constexpr int kMostShown = 12;
constexpr int kMostFound = 8;
constexpr int kMostCommands = 40;
constexpr int kTypingMs = 40;

class PaletteDelegate : public QStyledItemDelegate
{
public:
    PaletteDelegate(Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, kRow};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = m_theme.tokens();
        const bool isOn = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->fillRect(option.rect, isOn ? t.sel : t.raised);
        const QRect row = option.rect.adjusted(12, 0, -12, 0);
        m_theme.icons().paint(*painter, QRectF(row.left(), row.center().y() - 6, 14, 14),
                              index.data(PaletteModel::IconNameRole).toString(), t.tx3);
        const QString key = index.data(PaletteModel::KeyRole).toString();
        const int cap = keyCapWidth(m_theme, key);
        paintKeyCap(*painter, m_theme, key, QRect(row.right() + 1 - cap, row.top(), cap, row.height()));
        const QFont body = m_theme.font(isOn ? TextStyle::BodyMedium : TextStyle::Body);
        const QString title = index.data().toString();
        const int room = row.width() - 24 - cap - 8;
        const QString shown = QFontMetrics(body).elidedText(title, Qt::ElideRight, room);
        painter->setFont(body);
        painter->setPen(t.tx);
        painter->drawText(row.adjusted(24, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter), shown);
        const int used = QFontMetrics(body).horizontalAdvance(shown) + 12;
        const QFont caption = m_theme.font(TextStyle::Caption);
        painter->setFont(caption);
        painter->setPen(t.tx3);
        painter->drawText(row.adjusted(24 + used, 0, -cap - 8, 0), int(Qt::AlignLeft | Qt::AlignVCenter),
                          QFontMetrics(caption).elidedText(index.data(PaletteModel::DetailRole).toString(),
                                                           Qt::ElideRight, std::max(room - used, 0)));
        painter->restore();
    }

private:
    Theme &m_theme;
};

} // namespace

CommandPalette::CommandPalette(Theme &theme, const ActionRegistry &actions, QWidget *window)
    : QFrame(window)
    , m_theme(theme)
    , m_actions(actions)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_state(new QLabel(this))
    , m_model(new PaletteModel(this))
    , m_later(new QTimer(this))
{
    setObjectName(u"palette"_s);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setAccessibleName(tr("Find anything"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(theme, this));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("What was found"));
    m_state->setFont(theme.font(TextStyle::Caption));
    m_later->setSingleShot(true);
    m_later->setInterval(kTypingMs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_state);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        listCommands();
        m_later->start();
    });
    connect(m_later, &QTimer::timeout, this, &CommandPalette::ask);
    connect(m_list, &QAbstractItemView::clicked, this, &CommandPalette::runCurrent);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::setSearch(PaletteSearch search)
{
    m_search = std::move(search);
    ++m_generation;
    m_model->setFound({});
}

void CommandPalette::setExtraCommands(QList<PaletteHit> commands)
{
    m_extra = std::move(commands);
}

void CommandPalette::open(const QString &text)
{
    m_before = window()->focusWidget();
    m_field->setPlaceholderText(m_search ? tr("Number, amount, name, bank text, or a command")
                                         : tr("A command; numbers and names once a book is open"));
    m_model->setFound({});
    m_field->setText(text);
    m_field->selectAll();
    listCommands();
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    if (!text.isEmpty())
        ask();
}

QString CommandPalette::wanted() const
{
    QString text = m_field->text();
    if (text.startsWith(u'>'))
        text.remove(0, 1);
    return foldText(text);
}

void CommandPalette::listCommands()
{
    QList<PaletteHit> all = m_extra;
    for (QAction *action : m_actions.actions()) {
        if (!action->isEnabled() || !action->isVisible())
            continue;
        all << PaletteHit{.title = ActionRegistry::plainText(*action),
                          .detail = action->statusTip(),
                          .icon = m_actions.iconName(*action),
                          .key = keyCapText(action->shortcut()),
                          .run = [action] { action->trigger(); }};
    }
    const QString query = wanted();
    struct Ranked
    {
        int score;
        int used;
        PaletteHit hit;
    };
    std::vector<Ranked> ranked;
    for (PaletteHit &hit : all) {
        if (const int score = paletteScore(query, foldText(hit.title)); score > 0)
            ranked.push_back({score, m_used.value(hit.title), std::move(hit)});
    }
    std::ranges::stable_sort(ranked, [](const Ranked &a, const Ranked &b) {
        return a.score != b.score ? a.score > b.score : a.used > b.used;
    });
    QList<PaletteHit> commands;
    for (Ranked &line : ranked) {
        if (int(commands.size()) == kMostCommands)
            break;
        commands << std::move(line.hit);
    }
    m_model->setCommands(std::move(commands));
    updateHeight();
}

void CommandPalette::ask()
{
    const int generation = ++m_generation;
    const QString text = m_field->text().trimmed();
    if (!m_search || text.size() < 2 || text.startsWith(u'>')) {
        m_model->setFound({});
        m_state->clear();
        updateHeight();
        return;
    }
    m_state->setText(tr("Looking in the book"));
    whenAnswered(this, m_search(text, kMostFound),
                 [this, generation](const QList<PaletteHit> &found) { showFound(generation, found); });
}

void CommandPalette::showFound(int generation, const QList<PaletteHit> &found)
{
    if (generation != m_generation)
        return;
    m_model->setFound(found);
    m_state->setText(found.isEmpty() ? tr("Nothing in the book answers this.") : QString());
    updateHeight();
}

void CommandPalette::updateHeight()
{
    const int rows = std::min(m_model->rowCount(), kMostShown);
    m_list->setFixedHeight(std::max(rows, 1) * kRow);
    m_list->setVisible(rows > 0);
    m_state->setVisible(!m_state->text().isEmpty());
    if (rows > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    adjustSize();
    place();
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    setFixedWidth(std::min(kWidth, window->width() - 40));
    QFrame::move((window->width() - width()) / 2, 96);
}

void CommandPalette::move(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void CommandPalette::runCurrent()
{
    const PaletteHit *chosen = m_model->hit(m_list->currentIndex().row());
    if (!chosen)
        return;
    const PaletteHit hit = *chosen;
    m_used[hit.title] = ++m_uses;
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    if (hit.run)
        hit.run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut && isVisible()
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason && !m_list->underMouse())
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(kMostShown);
        return true;
    case Qt::Key_PageUp:
        move(-kMostShown);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Escape:
        hide();
        if (m_before)
            m_before->setFocus(Qt::OtherFocusReason);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme.tokens().line2);
    painter.setBrush(m_theme.tokens().raised);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace quittance::ui
