#pragma once

#include "core/base/result.h"
#include "core/workspace/rules_service.h"

#include <QTimer>
#include <QWidget>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class Question;
class RulesView;
class Theme;

/// The screen Matching rules on a workspace.
class RulesScreen : public QWidget
{
    Q_OBJECT

public:
    RulesScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] RulesView &view() { return *m_view; }

Q_SIGNALS:
    void openBankLine(quittance::ledger::BankLineId line);
    void notice(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void save(const workspace::MatchRules &rules);
    void tryOut(const workspace::MatchRules &rules);
    void switchFacts(const QStringList &keys, bool isOff);
    void forgetFacts(const QStringList &keys);
    void report(const Result<> &done);

    workspace::Workspace &m_workspace;
    RulesView *m_view;
    Question *m_rules;
    Question *m_learning;
    Question *m_trial;
    QTimer m_later;
    bool m_isOutdated = false; ///< something changed while nobody looked
};

} // namespace quittance::ui
