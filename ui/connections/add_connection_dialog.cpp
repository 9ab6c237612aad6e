#include "ui/connections/add_connection_dialog.h"

#include "ui/connections/access_page.h"
#include "ui/connections/connection_words.h"
#include "ui/connections/platform_page.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/progress_line.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace quittance::ui {

using namespace Qt::StringLiterals;

namespace {

enum Step { PlatformStep, AccessStep, TestStep };

} // namespace

AddConnectionDialog::AddConnectionDialog(Theme &theme, std::vector<workspace::ProviderOffer> offers,
                                         const QStringList &takenNames, QWidget *parent)
    : QDialog(parent)
    , m_pages(new QStackedWidget(this))
    , m_platform(new PlatformPage(theme, std::move(offers), this))
    , m_access(new AccessPage(theme, takenNames, this))
    , m_title(new TextLabel(theme, TextStyle::Screen, Tone::Normal, this))
    , m_answer(new TextLabel(theme, TextStyle::BodyBold, Tone::Normal, this))
    , m_detail(new TextLabel(theme, TextStyle::Body, Tone::Secondary, this))
    , m_progress(new ProgressLine(theme, this))
    , m_test(new HintButton(theme, tr("Test"), QKeySequence(Qt::CTRL | Qt::Key_T), this))
    , m_readNow(new QCheckBox(tr("&Read everything now"), this))
    , m_back(new HintButton(theme, tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left), this))
    , m_next(new HintButton(theme, tr("Next"), {}, this))
{
    setObjectName(u"addConnectionDialog"_s);
    setWindowTitle(tr("Add connection"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(theme);
    m_access->setProvider(m_platform->provider());
    goTo(PlatformStep);
}

void AddConnectionDialog::build(Theme &theme)
{
    m_pages->addWidget(m_platform);
    m_pages->addWidget(m_access);
    m_pages->addWidget(buildTestPage());
    auto *cancel = new HintButton(theme, tr("Cancel"), {}, this);
    cancel->setObjectName(u"cancel"_s);
    m_back->setObjectName(u"back"_s);
    m_next->setObjectName(u"next"_s);
    m_next->setLook(ButtonLook::Primary);
    m_next->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (HintButton *button : {cancel, m_back, m_next}) {
        button->setButtonSize(ButtonSize::Big);
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_progress);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buttons);
    resize(620, 520);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(step() - 1); });
    connect(m_next, &QPushButton::clicked, this, &AddConnectionDialog::goOn);
    connect(m_test, &QPushButton::clicked, this, &AddConnectionDialog::test);
    connect(m_platform, &PlatformPage::providerChanged, this,
            [this] { m_access->setProvider(m_platform->provider()); });
    connect(m_access, &AccessPage::changed, this, [this] {
        m_hasAnswered = false;
        m_learnt.clear();
        refresh();
    });
}

QWidget *AddConnectionDialog::buildTestPage()
{
    auto *page = new QWidget(m_pages);
    m_test->setObjectName(u"testConnection"_s);
    m_test->setToolTip(tr("Asks the platform who it is. Nothing is read into the book."));
    m_answer->setObjectName(u"testAnswer"_s);
    m_detail->setObjectName(u"testDetail"_s);
    m_readNow->setObjectName(u"readNow"_s);
    m_readNow->setChecked(true);
    m_readNow->setToolTip(tr("The first reading takes every record of the types that are on. It runs as a job and can "
                             "be stopped."));
    for (TextLabel *label : {m_answer, m_detail})
        label->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_test);
    row->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addLayout(row);
    layout->addWidget(m_answer);
    layout->addWidget(m_detail);
    layout->addStretch();
    layout->addWidget(m_readNow);
    return page;
}

int AddConnectionDialog::step() const
{
    return m_pages->currentIndex();
}

SignInPanel &AddConnectionDialog::signIn() const
{
    return m_access->signIn();
}

workspace::NewConnection AddConnectionDialog::access() const
{
    return m_access->connection();
}

void AddConnectionDialog::goTo(int step)
{
    m_pages->setCurrentIndex(step);
    const QString titles[]
        = {tr("1 of 3: The platform"), tr("2 of 3: How it is reached"), tr("3 of 3: Does it answer")};
    m_title->setText(titles[step]);
    if (step == TestStep && !m_hasAnswered) {
        m_answer->setText(tr("The connection was not tested yet."));
        m_answer->setTone(Tone::Normal);
        m_detail->setText({});
        m_test->setFocus();
    } else {
        m_pages->currentWidget()->setFocus();
    }
    refresh();
}

void AddConnectionDialog::goOn()
{
    if (step() == AccessStep) {
        if (const QString problem = m_access->problem(); !problem.isEmpty()) {
            m_access->showProblem({Error::Kind::InvalidInput, problem});
            return;
        }
    }
    if (step() < TestStep) {
        goTo(step() + 1);
        return;
    }
    m_isAsking = true;
    refresh();
    Q_EMIT addWanted(wanted(), m_readNow->isChecked());
}

void AddConnectionDialog::test()
{
    m_isAsking = true;
    m_answer->setText(tr("Asking the platform…"));
    m_answer->setTone(Tone::Normal);
    m_detail->setText({});
    refresh();
    Q_EMIT testWanted(wanted());
}

workspace::NewConnection AddConnectionDialog::wanted() const
{
    workspace::NewConnection connection = m_access->connection();
    for (const auto &[key, value] : m_learnt)
        connection.settings.options.insert_or_assign(key, value);
    return connection;
}

void AddConnectionDialog::showTest(const Result<connect::ConnectionReport> &report)
{
    m_isAsking = false;
    m_hasAnswered = report.has_value();
    if (report) {
        m_learnt = report->learntOptions;
        m_answer->setTone(Tone::Info);
        m_answer->setText(report->company.isEmpty() ? tr("The platform answers.")
                                                    : tr("The platform answers: %1.").arg(report->company));
        QStringList lines;
        if (!report->platform.isEmpty())
            lines << tr("The books are kept in %1.").arg(report->platform);
        if (report->baseCurrency)
            lines << tr("Their currency is %1.").arg(report->baseCurrency->code());
        if (report->lastSync)
            lines << tr("The platform read them last at %1.").arg(instantText(*report->lastSync, {}));
        m_detail->setText(lines.join(u'\n'));
        m_next->setFocus();
    } else {
        m_answer->setTone(Tone::Danger);
        m_answer->setText(tr("The test failed."));
        m_detail->setText(report.error().message);
    }
    refresh();
}

void AddConnectionDialog::showAdded(const Result<> &added)
{
    m_isAsking = false;
    if (added) {
        accept();
        return;
    }
    const bool isKeychain = added.error().kind == Error::Kind::Unsupported;
    goTo(AccessStep);
    m_access->showProblem(
        isKeychain ? Error{Error::Kind::Unsupported,
                           tr("This system has no keychain that can be reached, so the secret was not kept. Give it "
                              "for this sitting, or name a variable of the environment that holds it.")}
                   : added.error());
}

void AddConnectionDialog::refresh()
{
    m_progress->setProgress(0, m_isAsking ? -1 : 0);
    m_back->setEnabled(step() > PlatformStep && !m_isAsking);
    m_test->setEnabled(!m_isAsking);
    m_next->setText(step() < TestStep ? tr("Next") : m_hasAnswered ? tr("Add") : tr("Add untested"));
    m_next->setEnabled(!m_isAsking && !m_platform->provider().isEmpty());
}

} // namespace quittance::ui
