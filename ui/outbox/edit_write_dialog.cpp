#include "ui/outbox/edit_write_dialog.h"

#include "ui/outbox/outbox_grids.h"
#include "ui/outbox/write_form_page.h"
#include "ui/reconcile/text_label.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using connect::WriteIntent;

EditWriteDialog::EditWriteDialog(Theme &theme, const store::OutboxItem &item, WriteIntent intent, QWidget *parent)
    : QDialog(parent)
    , m_form(new WriteFormPage(theme, std::move(intent), this))
    , m_problem(new TextLabel(theme, TextStyle::Caption, Tone::Danger, this))
{
    setObjectName(u"editWriteDialog"_s);
    setWindowTitle(tr("Edit and send"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(theme, item);
    refresh();
}

void EditWriteDialog::build(Theme &theme, const store::OutboxItem &item)
{
    auto *about = new TextLabel(theme, TextStyle::Body, Tone::Secondary, this);
    about->setWordWrap(true);
    about->setText(tr("%1 %2 to %3. What is sent is a new write with a key of its own; the old one is put aside.")
                       .arg(writeKindWord(item.kind), item.request.naturalKey, item.to));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_send = buttons->addButton(tr("Send as a new write"), QDialogButtonBox::ActionRole);
    m_send->setObjectName(u"confirm"_s);
    m_send->setDefault(true);
    m_problem->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(about);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    setFocusProxy(m_form);
    resize(680, 560);
    QObject::connect(m_form, &WriteFormPage::changed, this, &EditWriteDialog::refresh);
    QObject::connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QObject::connect(m_send, &QPushButton::clicked, this, [this] {
        if (const Result<WriteIntent> now = intent()) {
            m_send->setEnabled(false);
            Q_EMIT sendWanted(*now);
        }
    });
}

Result<WriteIntent> EditWriteDialog::intent() const
{
    return m_form->intent();
}

void EditWriteDialog::refresh()
{
    const Result<WriteIntent> now = intent();
    m_problem->setText(now ? QString() : now.error().message);
    m_problem->setVisible(!now);
    m_send->setEnabled(now.has_value());
}

void EditWriteDialog::showSent(const Result<> &sent)
{
    if (sent) {
        accept();
        return;
    }
    m_problem->setText(sent.error().message);
    m_problem->show();
    m_send->setEnabled(true);
}

} // namespace quittance::ui
