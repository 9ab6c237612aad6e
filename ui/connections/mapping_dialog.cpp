#include "ui/connections/mapping_dialog.h"

#include "ui/connections/mappings_pane.h"
#include "ui/outbox/choice_delegate.h"
#include "ui/reconcile/text_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const sync::MappingChoice &choice)
{
    QStringList parts{choice.label.isEmpty() ? choice.value : choice.label};
    for (const QString &more : {choice.code, choice.kind, choice.currency ? choice.currency->code() : QString()}) {
        if (!more.isEmpty())
            parts << more;
    }
    return parts.join(u" · "_s);
}

/// Those usually meant come first, as they were given.
WriteChoices choicesOf(const workspace::MappingOffer &offer, std::optional<Currency> currency)
{
    WriteChoices choices;
    for (const sync::MappingChoice &choice : offer.choices) {
        if (!currency || !choice.currency || choice.currency == currency)
            choices.push_back({choice.value, nameOf(choice)});
    }
    return choices;
}

} // namespace

MappingDialog::MappingDialog(Theme &theme, workspace::MappingOffer offer, QString key, const QString &current,
                             bool asksCurrency, QWidget *parent)
    : QDialog(parent)
    , m_offer(std::move(offer))
    , m_key(std::move(key))
    , m_value(new QComboBox(this))
    , m_about(new TextLabel(theme, TextStyle::Caption, Tone::Caption, this))
{
    setObjectName(u"mappingDialog"_s);
    setWindowTitle(mappingWord(m_offer.use));
    setAttribute(Qt::WA_DeleteOnClose);
    build(theme, current, asksCurrency);
    refresh();
}

void MappingDialog::build(Theme & /*theme*/, const QString &current, bool asksCurrency)
{
    auto *form = new QFormLayout;
    if (asksCurrency) {
        m_currency = new QComboBox(this);
        m_currency->setObjectName(u"mappingCurrency"_s);
        m_currency->setEditable(true);
        m_currency->addItems({u"EUR"_s, u"USD"_s, u"GBP"_s, u"CAD"_s, u"CHF"_s});
        form->addRow(tr("&Currency"), m_currency);
        connect(m_currency, &QComboBox::currentTextChanged, this, &MappingDialog::refresh);
    }
    offerChoices(*m_value, choicesOf(m_offer, {}), current);
    m_value->setObjectName(u"mappingValue"_s);
    m_value->setMinimumWidth(320);
    m_value->lineEdit()->setPlaceholderText(tr("each write has to say it"));
    form->addRow(mappingWord(m_offer.use), m_value);
    m_about->setWordWrap(true);
    QStringList about{mappingDefinition(m_offer.use)};
    if (m_offer.takesSeveral)
        about << tr("Several are written with commas between them.");
    if (m_offer.choices.empty() && !m_offer.isFree)
        about << tr("Nothing of this kind was read yet, so the platform's id is typed and cannot be checked.");
    m_about->setText(about.join(u' '));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Keep it"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"confirm"_s);
    m_save->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addLayout(form);
    layout->addWidget(m_about);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(460);
    m_value->setFocus();
    connect(m_value, &QComboBox::editTextChanged, this, &MappingDialog::refresh);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(key(), value());
        accept();
    });
}

QString MappingDialog::value() const
{
    return chosenValue(*m_value);
}

QString MappingDialog::key() const
{
    return m_currency ? u"%1.%2"_s.arg(m_offer.key, m_currency->currentText().trimmed().toUpper()) : m_key;
}

void MappingDialog::refresh()
{
    const bool isCurrency = !m_currency || Currency::fromCode(m_currency->currentText().trimmed().toUpper());
    m_save->setEnabled(isCurrency && (!m_currency || !value().isEmpty()));
}

} // namespace quittance::ui
