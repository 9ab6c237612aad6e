#include "ui/reconcile/reason_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

ReasonDialog::ReasonDialog(const QString &title, const QString &sentence, const QString &action,
                           const QStringList &usual, QWidget *parent)
    : QDialog(parent)
    , m_reason(new QComboBox(this))
{
    setObjectName(u"reasonDialog"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *text = new QLabel(sentence, this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    auto *label = new QLabel(tr("&Reason"), this);
    label->setBuddy(m_reason);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setEditable(true);
    m_reason->addItems(usual);
    m_reason->setCurrentIndex(-1);
    m_reason->lineEdit()->setPlaceholderText(tr("Pick one or type your own"));
    m_reason->setMinimumWidth(360);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *accept = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"confirm"_s);
    accept->setDefault(true);
    accept->setEnabled(false);
    accept->setToolTip(tr("A reason is kept with the decision."));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(text);
    layout->addWidget(label);
    layout->addWidget(m_reason);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    connect(m_reason, &QComboBox::editTextChanged, accept,
            [accept](const QString &typed) { accept->setEnabled(!typed.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_reason->setFocus();
}

QString ReasonDialog::reason() const
{
    return m_reason->currentText().trimmed();
}

void ReasonDialog::askThen(const std::function<void(const QString &reason)> &answer)
{
    connect(this, &QDialog::accepted, this, [this, answer] { answer(reason()); });
    open();
}

} // namespace quittance::ui
