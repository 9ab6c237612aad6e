#include "ui/connections/access_page.h"

#include "ui/connections/connection_words.h"
#include "ui/connections/sign_in_panel.h"
#include "ui/reconcile/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using sync::SecretSource;

AccessPage::AccessPage(Theme &theme, QStringList takenNames, QWidget *parent)
    : QWidget(parent)
    , m_taken(std::move(takenNames))
    , m_form(new QFormLayout(this))
    , m_name(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_sandbox(new QCheckBox(tr("A test workspace (&sandbox)"), this))
    , m_source(new QComboBox(this))
    , m_secret(new QLineEdit(this))
    , m_variable(new QLineEdit(this))
    , m_signIn(new SignInPanel(theme, this))
    , m_about(new TextLabel(theme, TextStyle::Caption, Tone::Caption, this))
    , m_problem(new TextLabel(theme, TextStyle::Caption, Tone::Danger, this))
{
    build(theme);
    refresh();
}

void AccessPage::build(Theme & /*theme*/)
{
    m_form->setContentsMargins({});
    m_name->setObjectName(u"connectionName"_s);
    m_name->setToolTip(tr("Yours to choose; exports, the status line and the console call the connection by it."));
    m_address->setObjectName(u"connectionAddress"_s);
    m_address->setPlaceholderText(tr("the platform's own"));
    m_address->setToolTip(tr("Only for a server of your own: https, or http on this machine alone."));
    m_form->addRow(tr("&Name"), m_name);
    addField(u"company"_s, tr("&Company id"), tr("The company's id at Codat; needed where the key opens several."),
             {u"codat"_s});
    addField(u"connection"_s, tr("C&onnection ids"),
             tr("The links to books and banks that are read, with commas between; empty: all there are."),
             {u"codat"_s});
    addField(u"time_zone"_s, tr("&Time zone of the books"),
             tr("For times that name no zone, such as America/New_York; empty: UTC."), {u"codat"_s});
    addField(u"credential"_s, tr("C&redential id"), tr("Which link to the books Alloy reads. Needed."), {u"alloy"_s});
    addField(u"team_member"_s, tr("&Acting team member"),
             tr("In whose name Routable makes receivables; needed for writing."), {u"routable"_s});
    addField(u"account"_s, tr("De&posit account"), tr("Where Routable pays out; needed for writing."), {u"routable"_s});
    m_sandbox->setObjectName(u"sandbox"_s);
    m_form->addRow(QString(), m_sandbox);
    m_form->addRow(tr("A&ddress"), m_address);
    buildSecret();
    m_form->addRow(tr("Or &link books"), m_signIn);
    m_signInLabel = m_form->labelForField(m_signIn);
    m_problem->setWordWrap(true);
    m_form->addRow(m_problem);
    setFocusProxy(m_name);
    for (QLineEdit *edit : {m_name, m_address, m_secret, m_variable})
        connect(edit, &QLineEdit::textChanged, this, &AccessPage::refresh);
    connect(m_source, &QComboBox::currentIndexChanged, this, &AccessPage::refresh);
    connect(m_sandbox, &QCheckBox::toggled, this, &AccessPage::refresh);
    connect(m_signIn, &SignInPanel::changed, this, &AccessPage::takeLinked);
}

void AccessPage::buildSecret()
{
    m_source->setObjectName(u"secretSource"_s);
    m_source->addItem(tr("in the system's keychain"), int(SecretSource::Kind::Keychain));
    m_source->addItem(tr("in a variable of the environment"), int(SecretSource::Kind::Environment));
    m_source->addItem(tr("given for this sitting"), int(SecretSource::Kind::Given));
    m_form->addRow(tr("The secret &is"), m_source);
    m_secret->setObjectName(u"secret"_s);
    m_secret->setEchoMode(QLineEdit::Password);
    m_form->addRow(tr("Sec&ret"), m_secret);
    m_variable->setObjectName(u"secretVariable"_s);
    m_form->addRow(tr("&Variable"), m_variable);
    m_about->setWordWrap(true);
    m_form->addRow(m_about);
}

void AccessPage::addField(const QString &key, const QString &label, const QString &tip, const QStringList &providers)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(u"option-%1"_s.arg(key));
    edit->setToolTip(tip);
    m_form->addRow(label, edit);
    m_fields.push_back({key, edit, m_form->labelForField(edit), providers});
    connect(edit, &QLineEdit::textChanged, this, &AccessPage::refresh);
}

void AccessPage::setProvider(const QString &provider)
{
    if (m_name->text().isEmpty() || m_name->text() == providerWord(m_provider)) {
        const QString proposed = providerWord(provider);
        m_name->setText(m_taken.contains(proposed) ? QString() : proposed);
    }
    m_provider = provider;
    m_signIn->setApps(workspace::ConnectionService::signInApps(provider));
    refresh();
}

SecretSource::Kind AccessPage::sourceKind() const
{
    return SecretSource::Kind(m_source->currentData().toInt());
}

void AccessPage::refresh()
{
    for (const Field &field : m_fields) {
        const bool isAsked = field.providers.contains(m_provider);
        field.edit->setVisible(isAsked);
        field.label->setVisible(isAsked);
    }
    m_sandbox->setVisible(m_provider == u"routable");
    refreshSignIn();
    const bool isVariable = sourceKind() == SecretSource::Kind::Environment;
    m_secret->setVisible(!isVariable);
    m_form->labelForField(m_secret)->setVisible(!isVariable);
    m_variable->setVisible(isVariable);
    m_form->labelForField(m_variable)->setVisible(isVariable);
    switch (sourceKind()) {
    case SecretSource::Kind::Keychain:
        m_about->setText(tr("The secret goes to the system's keychain, never into the book, and is not shown again."));
        break;
    case SecretSource::Kind::Environment:
        m_about->setText(tr("Each start of the program reads the variable; only its name is kept."));
        break;
    case SecretSource::Kind::Given:
        m_about->setText(tr("The secret is forgotten when the program ends, and asked for again."));
        break;
    }
    m_problem->setText({});
    m_problem->hide();
    Q_EMIT changed();
}

/// Linking asks the platform, so it needs the secret first.
void AccessPage::refreshSignIn()
{
    const bool isOffered = !workspace::ConnectionService::signInApps(m_provider).empty();
    m_signIn->setVisible(isOffered);
    m_signInLabel->setVisible(isOffered);
    const bool isReady = secretProblem().isEmpty() && !m_name->text().trimmed().isEmpty();
    m_signIn->setReady(isReady, isReady ? QString() : tr("Give the name and the secret first."));
}

void AccessPage::takeLinked()
{
    const auto &linked = m_signIn->options();
    for (const Field &field : m_fields) {
        if (const auto found = linked.find(field.key); found != linked.end())
            field.edit->setText(found->second);
    }
}

QString AccessPage::secretProblem() const
{
    if (sourceKind() == SecretSource::Kind::Environment)
        return m_variable->text().trimmed().isEmpty() ? tr("Name the variable that holds the secret.") : QString();
    return m_secret->text().trimmed().isEmpty() ? tr("The secret is missing.") : QString();
}

workspace::NewConnection AccessPage::connection() const
{
    workspace::NewConnection wanted;
    wanted.settings.name = m_name->text().trimmed();
    wanted.settings.provider = m_provider;
    wanted.settings.base = QUrl(m_address->text().trimmed(), QUrl::StrictMode);
    for (const Field &field : m_fields) {
        const QString text = field.edit->text().trimmed();
        if (text.isEmpty() || !field.providers.contains(m_provider))
            continue;
        if (field.key == u"company") {
            wanted.settings.company = text;
        } else if (field.key == u"connection") {
            for (const QString &id : text.split(u',', Qt::SkipEmptyParts))
                wanted.settings.connections.push_back(id.trimmed());
        } else {
            wanted.settings.options.insert_or_assign(field.key, text);
        }
    }
    if (m_provider == u"routable" && m_sandbox->isChecked())
        wanted.settings.options.insert_or_assign(u"sandbox"_s, u"true"_s);
    for (const auto &[key, value] : m_signIn->options())
        wanted.settings.options.try_emplace(key, value);
    wanted.source.kind = sourceKind();
    if (wanted.source.kind == SecretSource::Kind::Environment)
        wanted.source.variable = m_variable->text().trimmed();
    else
        wanted.secret = m_secret->text().trimmed().toUtf8();
    return wanted;
}

QString AccessPage::problem() const
{
    const workspace::NewConnection wanted = connection();
    if (wanted.settings.name.isEmpty())
        return tr("A connection needs a name.");
    if (m_taken.contains(wanted.settings.name))
        return tr("There is a connection of this name already.");
    if (!m_address->text().trimmed().isEmpty() && !wanted.settings.base.isValid())
        return tr("The address cannot be read.");
    if (const Result<> fits = workspace::ConnectionService::check(wanted.settings); !fits)
        return fits.error().message;
    if (m_provider == u"alloy" && !wanted.settings.options.contains(u"credential"_s))
        return tr("Alloy needs the id of a credential.");
    return secretProblem();
}

void AccessPage::showProblem(const Error &error)
{
    m_problem->setText(error.message);
    m_problem->setVisible(!error.message.isEmpty());
    const auto field = std::ranges::find(m_fields, error.place.field, &Field::key);
    if (field != m_fields.end() && field->edit->isVisibleTo(this))
        field->edit->setFocus();
}

} // namespace quittance::ui
