#include "ui/outbox/outbox_view.h"

#include "core/base/text_fold.h"
#include "ui/documents/cell_grid.h"
#include "ui/documents/filter_field.h"
#include "ui/documents/screen_bar.h"
#include "ui/documents/screen_memory.h"
#include "ui/outbox/outbox_grids.h"
#include "ui/outbox/write_detail_pane.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/segmented.h"

#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using store::OutboxId;
using store::OutboxItem;
using store::OutboxState;

namespace {

constexpr int kDetailHeight = 300;

} // namespace

OutboxView::OutboxView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_grid(new CellGrid(outboxHeadings(), this))
    , m_bar(new ScreenBar(theme, tr("Outbox"), this))
    , m_show(new Segmented(theme, {tr("Open"), tr("Needs you"), tr("Over"), tr("All")}, this))
    , m_release(new HintButton(theme, tr("Release"), {}, this))
    , m_retry(new HintButton(theme, tr("Try again"), QKeySequence(Qt::CTRL | Qt::Key_R), this))
    , m_edit(new HintButton(theme, tr("Edit and send…"), QKeySequence(Qt::Key_F2), this))
    , m_cancel(new HintButton(theme, tr("Cancel it…"), QKeySequence(Qt::Key_Delete), this))
    , m_limits(new HintButton(theme, tr("Limits…"), {}, this))
    , m_new(new HintButton(theme, tr("New…"), QKeySequence(Qt::CTRL | Qt::Key_N), this))
    , m_run(new HintButton(theme, tr("Send now"), QKeySequence(Qt::Key_F5), this))
    , m_table(new DataTable(theme, this))
    , m_detail(new WriteDetailPane(theme, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
{
    setObjectName(u"outboxView"_s);
    m_filter = new FilterField(tr("Filter"), m_table, this);
    build();
    connectParts();
    clear();
    rememberColumns(*m_table, u"outbox"_s, u"columns"_s);
    rememberSplitter(*m_rows, u"outbox"_s, u"rows"_s);
}

void OutboxView::build()
{
    m_show->setObjectName(u"show"_s);
    m_show->setCurrent(int(OutboxShow::Open));
    m_show->setToolTips({tr("Writes with something left to do."),
                         tr("Writes that go on only when a person has looked: held, failed or unconfirmed."),
                         tr("Confirmed, failed and cancelled writes."), tr("Every write.")});
    const std::tuple<HintButton *, QString, QString> buttons[] = {
        {m_release, u"release"_s, tr("Lets a held write go out. Above the limit it takes a second person.")},
        {m_retry, u"retry"_s,
         tr("Tries it again at once. After any doubt the platform is searched first, so nothing is written twice.")},
        {m_edit, u"edit"_s, tr("Makes a new write of this one; the old one is put aside.")},
        {m_cancel, u"cancel"_s, tr("Takes back what was surely not sent.")},
        {m_limits, u"limits"_s, tr("Above which amounts a second person has to release a write.")},
        {m_new, u"new"_s, tr("A new invoice, credit note, payment, customer or receivable at a platform.")},
        {m_run, u"run"_s, tr("Sends what waits and asks how far the others are. Both also happen by themselves.")},
    };
    m_bar->addWidget(m_show);
    m_bar->addStretch();
    m_bar->addWidget(m_filter);
    for (const auto &[button, name, tip] : buttons) {
        button->setObjectName(name);
        button->setToolTip(tip);
    }
    // With the detail, so that the bar fits a narrow window.
    for (HintButton *button : {m_release, m_retry, m_edit, m_cancel}) {
        button->setButtonSize(ButtonSize::Small);
        m_detail->header().addWidget(button);
    }
    m_bar->addWidget(m_limits);
    m_bar->addWidget(m_run);
    m_bar->addWidget(m_new);
    m_new->setLook(ButtonLook::Primary);
    m_new->setIconName(u"plus"_s);
    m_run->setIconName(u"send"_s);
    m_filter->setMaximumWidth(160);
    m_table->setObjectName(u"outbox"_s);
    m_table->setColumns(outboxColumns());
    m_table->setModel(m_grid);
    m_table->view()->setAccessibleName(tr("Writes"));
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_detail);
    m_rows->setHandleWidth(1);
    m_rows->setChildrenCollapsible(false);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({440, kDetailHeight});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_rows, 1);
    setFocusProxy(m_table);
    chainTabs({m_show, m_filter, m_limits, m_run, m_new, m_table, m_detail, m_release, m_retry, m_edit, m_cancel});
}

void OutboxView::connectParts()
{
    connect(m_show, &Segmented::chosen, this, &OutboxView::refilter);
    connect(m_filter, &FilterField::filterChanged, this, [this](const QString &text) {
        m_text = foldText(text);
        refilter();
    });
    connect(m_run, &QPushButton::clicked, this, &OutboxView::runWanted);
    connect(m_new, &QPushButton::clicked, this, &OutboxView::newWanted);
    connect(m_limits, &QPushButton::clicked, this, &OutboxView::limitsWanted);
    connect(m_release, &QPushButton::clicked, this, [this] { Q_EMIT releaseWanted(chosen()); });
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryWanted(chosen()); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT cancelWanted(chosen()); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const OutboxItem *item = current())
            Q_EMIT editWanted(*item);
    });
    connect(m_table, &DataTable::currentChanged, this, [this] {
        refreshButtons();
        if (chosen().isValid())
            Q_EMIT detailWanted(chosen());
    });
    connect(m_table, &DataTable::activated, this, [this] { m_detail->setFocus(); });
    connect(m_table, &DataTable::contextMenuAboutToShow, this, &OutboxView::addToMenu);
    connect(m_table, &DataTable::selectionSummed, this, &OutboxView::selectionSummed);
    connect(m_table, &DataTable::notice, this, &OutboxView::notice);
    connect(m_table, &DataTable::errorButtonClicked, this, &OutboxView::reloadWanted);
    connect(m_table, &DataTable::emptyButtonClicked, this, [this] {
        m_filter->clearFilter();
        setShow(OutboxShow::All);
    });
    connect(m_detail, &WriteDetailPane::notice, this, &OutboxView::notice);
}

void OutboxView::setItems(std::vector<OutboxItem> items, QDate today)
{
    m_items = std::move(items);
    m_today = today;
    m_table->clearError();
    refilter();
}

void OutboxView::setDetail(const workspace::WriteDetail &detail)
{
    if (detail.item.id != chosen())
        return;
    m_detailOf = detail.item.id;
    m_detail->setDetail(detail, m_today);
}

void OutboxView::setBusy(bool isBusy)
{
    m_table->setProgress(0, isBusy ? -1 : 0);
}

void OutboxView::showError(const Error &error)
{
    m_table->showError(tr("The outbox could not be read."), error.message, tr("Try again"));
}

void OutboxView::clear()
{
    setItems({}, {});
}

void OutboxView::setShow(OutboxShow show)
{
    m_show->setCurrent(int(show));
}

bool OutboxView::isShown(const OutboxItem &item) const
{
    switch (OutboxShow(m_show->current())) {
    case OutboxShow::Open:
        if (isOver(item) && item.at.state != OutboxState::Failed)
            return false;
        break;
    case OutboxShow::NeedsYou:
        if (!needsSomebody(item))
            return false;
        break;
    case OutboxShow::Over:
        if (!isOver(item))
            return false;
        break;
    case OutboxShow::All:
        break;
    }
    return m_text.isEmpty() || foldText(item.request.naturalKey).contains(m_text)
        || foldText(item.at.error).contains(m_text) || foldText(item.to).contains(m_text);
}

void OutboxView::refilter()
{
    std::vector<OutboxItem> shown;
    std::ranges::copy_if(m_items, std::back_inserter(shown), [this](const OutboxItem &item) { return isShown(item); });
    m_grid->setRows(outboxRows(shown, m_today));
    if (!m_table->currentIndex().isValid() && m_grid->rowCount() > 0)
        m_table->setCurrentRow(0);
    if (m_items.empty())
        m_table->setEmptyState(tr("Nothing was written to a platform yet. What is to be written waits here, is sent "
                                  "once, and its fate stays visible."));
    else
        m_table->setEmptyState(tr("No write passes this filter."), tr("Show all"));
    const auto open = std::ranges::count_if(m_items, [](const OutboxItem &item) { return !isOver(item); });
    const auto needing = std::ranges::count_if(m_items, [](const OutboxItem &item) { return needsSomebody(item); });
    m_bar->setMeta(m_items.empty() ? QString() : tr("%1 open, %2 need you").arg(numberText(open), numberText(needing)));
    if (m_detailOf != chosen()) {
        m_detailOf = {};
        m_detail->clear();
    }
    if (chosen().isValid())
        Q_EMIT detailWanted(chosen());
    refreshButtons();
}

const OutboxItem *OutboxView::current() const
{
    const auto found = std::ranges::find(m_items, chosen(), &OutboxItem::id);
    return found == m_items.end() ? nullptr : &*found;
}

OutboxId OutboxView::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? OutboxId(m_grid->idAt(index.row())) : OutboxId();
}

/// The service has the last word; what it would surely refuse is not offered.
void OutboxView::refreshButtons()
{
    const OutboxItem *item = current();
    const OutboxState state = item ? item->at.state : OutboxState::Confirmed;
    m_release->setEnabled(item && state == OutboxState::Held);
    m_retry->setEnabled(item && !isOver(*item) && state != OutboxState::Held && state != OutboxState::Sending);
    if (item && state == OutboxState::Failed)
        m_retry->setEnabled(true);
    const bool isUnsent = item && !item->at.isInDoubt
        && (state == OutboxState::Held || state == OutboxState::Queued || state == OutboxState::Failed);
    m_cancel->setEnabled(isUnsent && state != OutboxState::Failed);
    m_edit->setEnabled(isUnsent || (item && state == OutboxState::Cancelled));
}

void OutboxView::addToMenu(QMenu *menu)
{
    QAction *first = menu->actions().value(0);
    for (HintButton *button : {m_release, m_retry, m_edit, m_cancel}) {
        auto *action = new QAction(button->text(), menu);
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QPushButton::click);
        menu->insertAction(first, action);
    }
    menu->insertSeparator(first);
}

} // namespace quittance::ui
