#include "ui/outbox/outbox_screen.h"

#include "core/workspace/outbox_intent.h"
#include "core/workspace/workspace.h"
#include "ui/documents/question.h"
#include "ui/outbox/edit_write_dialog.h"
#include "ui/outbox/new_write_dialog.h"
#include "ui/outbox/outbox_view.h"
#include "ui/outbox/write_form_page.h"
#include "ui/outbox/write_limits_dialog.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using Offers = std::vector<workspace::MappingOffer>;
using store::OutboxId;
using store::OutboxItem;

OutboxScreen::OutboxScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : LazyScreen(workspace, parent)
    , m_theme(theme)
    , m_view(new OutboxView(theme, this))
    , m_items(new Question(this))
    , m_detail(new Question(this))
{
    setObjectName(u"outboxScreen"_s);
    connect(m_items, &Question::busyChanged, m_view, &OutboxView::setBusy);
    connectView();
    begin(m_view);
}

void OutboxScreen::forget()
{
    m_items->drop();
    m_detail->drop();
    m_view->clear();
}

void OutboxScreen::connectView()
{
    connect(m_view, &OutboxView::newWanted, this, &OutboxScreen::newWrite);
    connect(m_view, &OutboxView::runWanted, this, &OutboxScreen::run);
    connect(m_view, &OutboxView::retryWanted, this, [this](OutboxId id) {
        if (workspace().isOpen())
            follow(workspace().outbox().retry(id));
    });
    connect(m_view, &OutboxView::releaseWanted, this, [this](OutboxId id) {
        if (workspace().isOpen())
            follow(workspace().outbox().release(id));
    });
    connect(m_view, &OutboxView::cancelWanted, this, &OutboxScreen::cancel);
    connect(m_view, &OutboxView::editWanted, this, &OutboxScreen::edit);
    connect(m_view, &OutboxView::limitsWanted, this, &OutboxScreen::showLimits);
    connect(m_view, &OutboxView::detailWanted, this, &OutboxScreen::askDetail);
    connect(m_view, &OutboxView::reloadWanted, this, &OutboxScreen::askIfOpen);
    connect(m_view, &OutboxView::selectionSummed, this, &OutboxScreen::selectionSummed);
    connect(m_view, &OutboxView::notice, this, &OutboxScreen::notice);
}

void OutboxScreen::ask()
{
    m_items->ask(workspace().outbox().list(), [this](Result<std::vector<OutboxItem>> items) {
        if (items)
            m_view->setItems(std::move(*items), workspace().today());
        else if (items.error().kind != Error::Kind::Cancelled)
            m_view->showError(items.error());
    });
}

void OutboxScreen::askDetail(OutboxId id)
{
    if (!workspace().isOpen())
        return;
    m_detail->ask(workspace().outbox().detail(id), [this](const Result<workspace::WriteDetail> &detail) {
        if (detail)
            m_view->setDetail(*detail);
        else if (detail.error().kind != Error::Kind::Cancelled)
            Q_EMIT notice(detail.error().message);
    });
}

void OutboxScreen::run()
{
    if (!workspace().isOpen())
        return;
    whenAnswered(this, workspace().outbox().run(), [this](const Result<sync::OutboxReport> &done) {
        if (!done)
            Q_EMIT notice(done.error().message);
        else if (done->isElsewhere)
            Q_EMIT notice(tr("Another program works on the outbox of this book."));
        else if (done->items.empty())
            Q_EMIT notice(tr("Nothing waits to be sent or asked for."));
        else
            Q_EMIT notice(tr("Something was done for %n write(s).", nullptr, int(done->items.size())));
        askIfOpen();
    });
}

void OutboxScreen::follow(const QFuture<Result<OutboxItem>> &moved)
{
    whenAnswered(this, moved, [this](const Result<OutboxItem> &item) {
        if (!item)
            Q_EMIT notice(item.error().message);
        askIfOpen();
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
        if (workspace().isOpen())
            follow(workspace().outbox().cancel(id));
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
            if (!workspace().isOpen())
                return;
            workspace::WriteWish wish{.to = item.to, .kind = changed.kind, .file = {}, .intent = changed};
            wish.attachments = dialog->form().attachments();
            wish.isHeld = item.hold == store::OutboxHold::ByHand;
            wish.replaces = item.id;
            whenAnswered(dialog, workspace().outbox().push(wish), [this, dialog](const Result<OutboxItem> &pushed) {
                dialog->showSent(pushed ? Result<>() : failed(pushed));
                askIfOpen();
            });
        });
    whenAnswered(dialog, workspace().outbox().plan(item.to, intent->kind),
                 [dialog](const Result<workspace::WritePlan> &plan) {
                     if (plan)
                         dialog->form().setPlan(*plan);
                 });
    whenAnswered(dialog, workspace().mappings().choices(item.to), [dialog](const Result<Offers> &offers) {
        if (offers)
            dialog->form().setOffers(*offers);
    });
    dialog->open();
}

void OutboxScreen::newWrite()
{
    if (!workspace().isOpen())
        return;
    whenAnswered(this, workspace().connections().statuses(),
                 [this](const Result<std::vector<sync::ConnectionStatus>> &statuses) {
                     if (!statuses) {
                         Q_EMIT notice(statuses.error().message);
                         return;
                     }
                     std::vector<WriteTarget> targets;
                     for (const sync::ConnectionStatus &status : *statuses)
                         targets.push_back({status.connection.settings.name, status.connection.settings.provider, {}});
                     showNew(targets);
                 });
}

void OutboxScreen::showNew(const std::vector<WriteTarget> &targets)
{
    if (!workspace().isOpen())
        return;
    const auto withOffers = [this, offered = targets](const std::vector<workspace::ProviderOffer> &offers) mutable {
        for (WriteTarget &target : offered) {
            const auto offer = std::ranges::find(offers, target.provider, &workspace::ProviderOffer::provider);
            if (offer != offers.end())
                target.writes = offer->writes;
        }
        whenAnswered(this, workspace().info(), [this, offered](const Result<workspace::BookInfo> &info) {
            openNew(offered, info ? info->currencies : std::vector<Currency>());
        });
    };
    whenAnswered(this, workspace().connections().offers(), withOffers);
}

void OutboxScreen::openNew(const std::vector<WriteTarget> &targets, const std::vector<Currency> &currencies)
{
    if (findChild<NewWriteDialog *>())
        return;
    auto *dialog = new NewWriteDialog(m_theme, targets, currencies, this);
    const auto ask = [this, dialog](const QString &to, connect::WriteKind kind) {
        if (!workspace().isOpen() || to.isEmpty())
            return;
        whenAnswered(dialog, workspace().outbox().plan(to, kind),
                     [dialog](const Result<workspace::WritePlan> &plan) { dialog->showPlan(plan); });
        whenAnswered(dialog, workspace().mappings().choices(to), [dialog, to](const Result<Offers> &offers) {
            if (offers)
                dialog->showOffers(to, *offers);
        });
    };
    QObject::connect(dialog, &NewWriteDialog::planWanted, this, ask);
    QObject::connect(dialog, &NewWriteDialog::openItemsWanted, this,
                     [this, dialog](const QString &to, const QString &customer) {
                         if (!workspace().isOpen())
                             return;
                         whenAnswered(dialog, workspace().outbox().openItems(to, customer),
                                      [dialog, customer](const Result<std::vector<workspace::WriteOpenItem>> &items) {
                                          if (items)
                                              dialog->showOpenItems(customer, *items);
                                      });
                     });
    QObject::connect(dialog, &NewWriteDialog::sendWanted, this,
                     [this, dialog](const workspace::WriteWish &wish) { push(dialog, wish); });
    if (!targets.empty())
        ask(dialog->to(), dialog->kind());
    dialog->open();
}

void OutboxScreen::push(NewWriteDialog *dialog, const workspace::WriteWish &wish)
{
    if (!workspace().isOpen())
        return;
    whenAnswered(dialog, workspace().outbox().push(wish), [this, dialog](const Result<OutboxItem> &pushed) {
        dialog->showSent(pushed ? Result<>() : failed(pushed));
        askIfOpen();
    });
}

void OutboxScreen::showLimits()
{
    if (!workspace().isOpen())
        return;
    whenAnswered(this, workspace().outbox().limits(), [this](const Result<sync::WriteLimits> &limits) {
        if (limits)
            askLimits(*limits);
        else
            Q_EMIT notice(limits.error().message);
    });
}

void OutboxScreen::askLimits(const sync::WriteLimits &limits)
{
    whenAnswered(this, workspace().info(), [this, limits](const Result<workspace::BookInfo> &info) {
        auto *dialog = new WriteLimitsDialog(m_theme, limits, info ? info->currencies : std::vector<Currency>(), this);
        connect(dialog, &WriteLimitsDialog::limitsWanted, this, [this](const sync::WriteLimits &wanted) {
            if (!workspace().isOpen())
                return;
            whenAnswered(this, workspace().outbox().setLimits(wanted), [this](const Result<> &done) {
                Q_EMIT notice(done ? tr("The limits hold from now on.") : done.error().message);
            });
        });
        dialog->open();
    });
}

} // namespace quittance::ui
