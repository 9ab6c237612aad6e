#include "ui/matchrules/rules_screen.h"

#include "core/workspace/workspace.h"
#include "ui/documents/question.h"
#include "ui/matchrules/rules_view.h"
#include "ui/reconcile/reason_dialog.h"

namespace quittance::ui {

using namespace Qt::StringLiterals;

RulesScreen::RulesScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : LazyScreen(workspace, parent)
    , m_view(new RulesView(theme, this))
    , m_rules(new Question(this))
    , m_learning(new Question(this))
    , m_trial(new Question(this))
{
    setObjectName(u"rulesScreen"_s);
    connect(m_rules, &Question::busyChanged, this, [this](bool busy) { m_view->setBusy(RulesPage::Rules, busy); });
    connect(m_learning, &Question::busyChanged, this, [this](bool busy) {
        m_view->setBusy(RulesPage::Learnt, busy);
        m_view->setBusy(RulesPage::Reliability, busy);
    });
    connect(m_trial, &Question::busyChanged, this, [this](bool busy) { m_view->setBusy(RulesPage::Trial, busy); });
    connect(m_view, &RulesView::saveWanted, this, &RulesScreen::save);
    connect(m_view, &RulesView::trialWanted, this, &RulesScreen::tryOut);
    connect(m_view, &RulesView::switchWanted, this, &RulesScreen::switchFacts);
    connect(m_view, &RulesView::forgetWanted, this, &RulesScreen::forgetFacts);
    connect(m_view, &RulesView::retryWanted, this, &RulesScreen::askIfOpen);
    connect(m_view, &RulesView::lineOpened, this, &RulesScreen::openBankLine);
    connect(m_view, &RulesView::notice, this, &RulesScreen::notice);
    begin(m_view);
}

void RulesScreen::ask()
{
    m_rules->ask(workspace().rules().rules(), [this](const Result<workspace::MatchRules> &rules) {
        if (rules)
            m_view->setRules(*rules, false);
        else if (rules.error().kind != Error::Kind::Cancelled)
            m_view->showError(RulesPage::Rules, rules.error());
    });
    m_learning->ask(workspace().rules().learning(), [this](Result<workspace::Learning> learning) {
        if (learning) {
            m_view->setLearning(std::move(*learning), workspace().today());
        } else if (learning.error().kind != Error::Kind::Cancelled) {
            m_view->showError(RulesPage::Learnt, learning.error());
            m_view->showError(RulesPage::Reliability, learning.error());
        }
    });
}

void RulesScreen::forget()
{
    for (Question *question : {m_rules, m_learning, m_trial})
        question->drop();
    m_view->clear();
}

void RulesScreen::save(const workspace::MatchRules &rules)
{
    if (!workspace().isOpen())
        return;
    whenAnswered(this, workspace().rules().setRules(rules), [this, rules](const Result<> &done) {
        if (done)
            m_view->setRules(rules, true);
        report(done);
    });
}

void RulesScreen::tryOut(const workspace::MatchRules &rules)
{
    if (!workspace().isOpen())
        return;
    m_trial->ask(workspace().rules().tryOut(rules), [this](const Result<workspace::TrialAnswer> &answer) {
        if (answer)
            m_view->setTrial(*answer, workspace().today());
        else if (answer.error().kind != Error::Kind::Cancelled)
            m_view->showError(RulesPage::Trial, answer.error());
    });
}

void RulesScreen::switchFacts(const QStringList &keys, bool isOff)
{
    const auto write = [this, keys, isOff](const QString &reason) {
        if (workspace().isOpen())
            whenAnswered(this, workspace().rules().switchFacts(keys, isOff, reason),
                         [this](const Result<> &done) { report(done); });
    };
    if (!isOff) {
        write({});
        return;
    }
    auto *dialog = new ReasonDialog(
        tr("Switch off"), tr("Matching no longer uses %n learnt fact(s).", nullptr, int(keys.size())), tr("Switch off"),
        {tr("Somebody who pays for others"), tr("It happened once")}, this);
    dialog->askThen(write);
}

void RulesScreen::forgetFacts(const QStringList &keys)
{
    auto *dialog
        = new ReasonDialog(tr("Forget"),
                           tr("%n learnt fact(s) are taken off the list until a later decision teaches them anew.",
                              nullptr, int(keys.size())),
                           tr("Forget"), {tr("Taught by a mistake"), tr("No longer true")}, this);
    dialog->askThen([this, keys](const QString &reason) {
        if (workspace().isOpen())
            whenAnswered(this, workspace().rules().forgetFacts(keys, reason),
                         [this](const Result<> &done) { report(done); });
    });
}

void RulesScreen::report(const Result<> &done)
{
    if (done)
        ask();
    else if (done.error().kind != Error::Kind::Cancelled)
        Q_EMIT notice(done.error().message);
}

} // namespace quittance::ui
