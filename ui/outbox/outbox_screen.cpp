#include "ui/outbox/outbox_screen.h"

#include "core/workspace/outbox_intent.h"
#include "core/workspace/workspace.h"
#include "ui/documents/question.h"
#include "ui/outbox/edit_write_dialog.h"
#include "ui/outbox/outbox_view.h"
#include "ui/outbox/write_limits_dialog.h"

#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace quittance::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using store::OutboxId;
using store::OutboxItem;

OutboxScreen::OutboxScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_view(new OutboxView(theme, this))
    , m_items(new Question(this))
    , m_detail(new Question(this))
{
    setObjectName(u"outboxScreen"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    m_later.setSingleShot(true);
    m_later.setInterval(250ms);
    connect(&m_later, &QTimer::timeout, this, &OutboxScreen::ask);
    connect(&workspace, &workspace::Workspace::opened, this, &OutboxScreen::ask);
    connect(&workspace, &workspace::Workspace::changed, this, [this] {
        if (isVisible())
            m_later.start();
        else
            m_isOutdated = true;
    });
    connect(&workspace, &workspace::Workspace::closed, this, [this] {
        m_later.stop();
        m_items->drop();
        m_detail->drop();
        m_view->clear();
    });
    connect(m_items, &Question::busyChanged, m_view, &OutboxView::setBusy);
    connectView();
    ask();
}

void OutboxScreen::connectView()
{
    connect(m_view, &OutboxView::runWanted, this, &OutboxScreen::run);
    connect(m_view, &OutboxView::retryWanted, this, [this](OutboxId id) {
        if (m_workspace.isOpen())
            follow(m_workspace.outbox().retry(id));
    });
    connect(m_view, &OutboxView::releaseWanted, this, [this](OutboxId id) {
        if (m_workspace.isOpen())
            follow(m_workspace.outbox().release(id));
    });
    connect(m_view, &OutboxView::cancelWanted, this, &OutboxScreen::cancel);
    connect(m_view, &OutboxView::editWanted, this, &OutboxScreen::edit);
    connect(m_view, &OutboxView::limitsWanted, this, &OutboxScreen::showLimits);
    connect(m_view, &OutboxView::detailWanted, this, &OutboxScreen::askDetail);
    connect(m_view, &OutboxView::reloadWanted, this, &OutboxScreen::ask);
    connect(m_view, &OutboxView::selectionSummed, this, &OutboxScreen::selectionSummed);
    connect(m_view, &OutboxView::notice, this, &OutboxScreen::notice);
}

void OutboxScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isOutdated)
        ask();
}

void OutboxScreen::ask()
{
    if (!m_workspace.isOpen())
        return;
    m_isOutdated = false;
    m_later.stop();
    m_items->ask(m_workspace.outbox().list(), [this](Result<std::vector<OutboxItem>> items) {
        if (items)
            m_view->setItems(std::move(*items), m_workspace.today());
        else if (items.error().kind != Error::Kind::Cancelled)
            m_view->showError(items.error());
    });
}

void OutboxScreen::askDetail(OutboxId id)
{
    if (!m_workspace.isOpen())
        return;
    m_detail->ask(m_workspace.outbox().detail(id), [this](const Result<workspace::WriteDetail> &detail) {
        if (detail)
            m_view->setDetail(*detail);
        else if (detail.error().kind != Error::Kind::Cancelled)
            Q_EMIT notice(detail.error().message);
    });
}

void OutboxScreen::run()
{
    if (!m_workspace.isOpen())
        return;
    whenAnswered(this, m_workspace.outbox().run(), [this](const Result<sync::OutboxReport> &done) {
        if (!done)
            Q_EMIT notice(done.error().message);
        else if (done->isElsewhere)
            Q_EMIT notice(tr("Another program works on the outbox of this book."));
        else if (done->items.empty())
            Q_EMIT notice(tr("Nothing waits to be sent or asked for."));
        else
            Q_EMIT notice(tr("Something was done for %n write(s).", nullptr, int(done->items.size())));
        ask();
    });
}

void OutboxScreen::follow(const QFuture<Result<OutboxItem>> &moved)
{
    whenAnswered(this, moved, [this](const Result<OutboxItem> &item) {
        if (!item)
            Q_EMIT notice(item.error().message);
        ask();
    });
}

void OutboxScreen::cancel(OutboxId id)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Cancel the write"), tr("Take this write back?"),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"cancelDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("It is not sent. It stays listed as cancelled, with what it would have said."));
    QPushButton *confirm = box->addButton(tr("Take back"), QMessageBox::DestructiveRole);
    confirm->setObjectName(u"confirm"_s);
    box->addButton(tr("Keep"), QMessageBox::RejectRole);
    connect(confirm, &QPushButton::clicked, this, [this, id] {
        if (m_workspace.isOpen())
            follow(m_workspace.outbox().cancel(id));
    });
    box->open();
}

void OutboxScreen::edit(const OutboxItem &item)
{
    const Result<connect::WriteIntent> intent = workspace::intentOf(item);
    if (!intent) {
        Q_EMIT notice(intent.error().message);
        return;
    }
    auto *dialog = new EditWriteDialog(m_theme, item, *intent, this);
    QObject::connect(
        dialog, &EditWriteDialog::sendWanted, this, [this, dialog, item](const connect::WriteIntent &changed) {
            if (!m_workspace.isOpen())
                return;
            workspace::WriteWish wish{.to = item.to, .kind = changed.kind, .file = {}, .intent = changed};
            wish.isHeld = item.hold == store::OutboxHold::ByHand;
            wish.replaces = item.id;
            whenAnswered(dialog, m_workspace.outbox().push(wish), [this, dialog](const Result<OutboxItem> &pushed) {
                dialog->showSent(pushed ? Result<>() : failed(pushed));
                ask();
            });
        });
    dialog->open();
}

void OutboxScreen::showLimits()
{
    if (!m_workspace.isOpen())
        return;
    whenAnswered(this, m_workspace.outbox().limits(), [this](const Result<sync::WriteLimits> &limits) {
        if (limits)
            askLimits(*limits);
        else
            Q_EMIT notice(limits.error().message);
    });
}

void OutboxScreen::askLimits(const sync::WriteLimits &limits)
{
    whenAnswered(this, m_workspace.info(), [this, limits](const Result<workspace::BookInfo> &info) {
        auto *dialog = new WriteLimitsDialog(m_theme, limits, info ? info->currencies : std::vector<Currency>(), this);
        connect(dialog, &WriteLimitsDialog::limitsWanted, this, [this](const sync::WriteLimits &wanted) {
            if (!m_workspace.isOpen())
                return;
            whenAnswered(this, m_workspace.outbox().setLimits(wanted), [this](const Result<> &done) {
                Q_EMIT notice(done ? tr("The limits hold from now on.") : done.error().message);
            });
        });
        dialog->open();
    });
}

} // namespace quittance::ui
