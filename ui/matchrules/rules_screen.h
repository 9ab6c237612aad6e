#pragma once

#include "core/base/result.h"
#include "core/workspace/rules_service.h"
#include "ui/documents/lazy_screen.h"

namespace quittance::ui {

class Question;
class RulesView;
class Theme;

/// The screen Matching rules on a workspace.
class RulesScreen : public LazyScreen
{
    Q_OBJECT

public:
    RulesScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] RulesView &view() { return *m_view; }

Q_SIGNALS:
    void openBankLine(quittance::ledger::BankLineId line);
    void notice(const QString &sentence);

protected:
    void ask() override;
    void forget() override;

private:
    void save(const workspace::MatchRules &rules);
    void tryOut(const workspace::MatchRules &rules);
    void switchFacts(const QStringList &keys, bool isOff);
    void forgetFacts(const QStringList &keys);
    void report(const Result<> &done);

    RulesView *m_view;
    Question *m_rules;
    Question *m_learning;
    Question *m_trial;
};

} // namespace quittance::ui
