#include "ui/connections/sign_in_panel.h"

#include "ui/reconcile/text_label.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/progress_line.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace quittance::ui {

using namespace Qt::StringLiterals;

namespace {

Tone toneOf(SignInState state)
{
    switch (state) {
    case SignInState::Done:
        return Tone::Info;
    case SignInState::Expired:
        return Tone::Caution;
    case SignInState::Failed:
        return Tone::Danger;
    case SignInState::Idle:
    case SignInState::Asking:
    case SignInState::Waiting:
    case SignInState::Stopped:
        break;
    }
    return Tone::Caption;
}

} // namespace

SignInPanel::SignInPanel(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_apps(new QComboBox(this))
    , m_start(new HintButton(theme, tr("Sign in with the browser"), {}, this))
    , m_open(new HintButton(theme, tr("Open the page again"), {}, this))
    , m_copy(new HintButton(theme, tr("Copy its address"), {}, this))
    , m_stop(new HintButton(theme, tr("Stop waiting"), {}, this))
    , m_sentence(new TextLabel(theme, TextStyle::Caption, Tone::Caption, this))
    , m_progress(new ProgressLine(theme, this))
{
    setObjectName(u"signIn"_s);
    build();
    setState(SignInState::Idle, {});
}

void SignInPanel::build()
{
    m_apps->setObjectName(u"signInApp"_s);
    m_apps->setAccessibleName(tr("Books to be linked"));
    m_apps->setEditable(true);
    m_apps->setInsertPolicy(QComboBox::NoInsert);
    m_apps->setToolTip(tr("The program the books are kept in; one that is not listed can be typed as Alloy names it."));
    m_start->setToolTip(tr("Opens the platform's page in your browser. What you type there is not seen here."));
    const std::pair<HintButton *, QString> names[] = {
        {m_start, u"signInStart"_s}, {m_open, u"signInOpen"_s}, {m_copy, u"signInCopy"_s}, {m_stop, u"signInStop"_s}};
    for (const auto &[button, name] : names)
        button->setObjectName(name);
    m_start->setIconName(u"plug"_s);
    m_sentence->setObjectName(u"signInSentence"_s);
    m_sentence->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_apps);
    for (HintButton *button : {m_start, m_open, m_copy, m_stop})
        row->addWidget(button);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_progress);
    layout->addWidget(m_sentence);
    setFocusProxy(m_apps);
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_options.clear();
        m_address.clear();
        setState(SignInState::Asking, tr("Asking the platform for the page…"));
        Q_EMIT startWanted(app());
    });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(m_address); });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_address.toString(QUrl::FullyEncoded)); });
    connect(m_stop, &QPushButton::clicked, this, &SignInPanel::stop);
    connect(m_apps, &QComboBox::currentTextChanged, this, [this] { setState(m_state, m_sentence->text()); });
}

void SignInPanel::setApps(const std::vector<connect::SignInApp> &apps)
{
    m_apps->clear();
    for (const connect::SignInApp &app : apps)
        m_apps->addItem(app.name, app.key);
    m_apps->setCurrentIndex(apps.empty() ? -1 : 0);
    m_options.clear();
    setState(SignInState::Idle, {});
}

QString SignInPanel::app() const
{
    const int known = m_apps->findText(m_apps->currentText());
    return known < 0 ? m_apps->currentText().trimmed() : m_apps->itemData(known).toString();
}

void SignInPanel::setReady(bool isReady, const QString &whyNot)
{
    m_isReady = isReady;
    if (m_state == SignInState::Idle)
        m_sentence->setText(whyNot);
    setState(m_state, m_sentence->text());
}

void SignInPanel::setState(SignInState state, const QString &sentence)
{
    m_state = state;
    const bool isOn = state == SignInState::Asking || state == SignInState::Waiting;
    m_start->setText(state == SignInState::Idle       ? tr("Sign in with the browser")
                         : state == SignInState::Done ? tr("Link others")
                                                      : tr("Begin again"));
    m_start->setVisible(!isOn);
    m_start->setEnabled(m_isReady && !app().isEmpty());
    m_apps->setEnabled(!isOn);
    m_open->setVisible(state == SignInState::Waiting);
    m_copy->setVisible(state == SignInState::Waiting);
    m_stop->setVisible(isOn);
    m_progress->setProgress(0, isOn ? -1 : 0);
    m_sentence->setText(sentence);
    m_sentence->setTone(toneOf(state));
    m_sentence->setVisible(!sentence.isEmpty());
}

void SignInPanel::showConsent(const Result<QUrl> &address, bool isOpen)
{
    if (m_state != SignInState::Asking || !address)
        return;
    m_address = *address;
    setState(
        SignInState::Waiting,
        isOpen
            ? tr("The page of %1 is open in your browser. Consent there; this goes on by itself.").arg(m_address.host())
            : tr("No browser could be opened. Copy the address of %1 and open it yourself; this goes on by "
                 "itself.")
                  .arg(m_address.host()));
}

void SignInPanel::showEnd(const Result<std::map<QString, QString>> &options)
{
    if (m_state != SignInState::Asking && m_state != SignInState::Waiting)
        return;
    if (options) {
        m_options = *options;
        setState(SignInState::Done, tr("The books are linked."));
    } else {
        const bool isExpired = options.error().kind == Error::Kind::Cancelled;
        setState(isExpired ? SignInState::Expired : SignInState::Failed, options.error().message);
    }
    Q_EMIT changed();
}

void SignInPanel::stop()
{
    setState(SignInState::Stopped, tr("Linking was stopped. Nothing was kept."));
    Q_EMIT stopWanted();
}

} // namespace quittance::ui
