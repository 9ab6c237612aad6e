#pragma once

#include "core/workspace/rules_service.h"

#include <QWidget>

class QStackedWidget;

namespace quittance::ui {

class CellGrid;
class DataTable;
class HintButton;
class PaneHeader;
class ScreenBar;
class Segmented;
class Theme;
class ValueBar;

/// The pages of the screen Matching rules.
enum class RulesPage { Rules, Learnt, Reliability, Trial };

/// Every tolerance and window of matching, what was learnt, how reliable probabilities were, and what other rules
/// would have made of past decisions. Shows values and says what the user wants; knows no workspace.
class RulesView : public QWidget
{
    Q_OBJECT

public:
    explicit RulesView(Theme &theme, QWidget *parent = nullptr);

    /// The rules of the book. What was changed here and not saved is kept, unless `dropChanges`.
    void setRules(const workspace::MatchRules &rules, bool dropChanges);
    void setLearning(workspace::Learning learning, QDate today);
    void setTrial(const workspace::TrialAnswer &answer, QDate today);
    void setBusy(RulesPage page, bool isBusy);
    void showError(RulesPage page, const Error &error);
    void clear();
    void setPage(RulesPage page);
    /// Comes to a rule by its name in the book, now or when the rules are known; kLearntRule: to the learnt facts.
    void goToRule(const QString &name);
    [[nodiscard]] const workspace::MatchRules &shownRules() const { return m_shown; }

Q_SIGNALS:
    void saveWanted(const quittance::workspace::MatchRules &rules);
    void trialWanted(const quittance::workspace::MatchRules &rules);
    void switchWanted(const QStringList &keys, bool isOff);
    void forgetWanted(const QStringList &keys);
    void lineOpened(quittance::ledger::BankLineId line);
    void retryWanted();
    void notice(const QString &sentence);

private:
    void build(Theme &theme);
    void buildTables();
    void connectParts();
    void connectTables();
    QWidget *pageOf(std::initializer_list<QWidget *> parts);
    void refreshRules();
    void refreshButtons();
    void showRule();
    void showSources();
    [[nodiscard]] DataTable *tableOf(RulesPage page) const;
    [[nodiscard]] std::optional<workspace::RuleField> chosenField() const;
    [[nodiscard]] QStringList chosenKeys(bool isOff) const;

    std::vector<workspace::RuleField> m_fields;
    workspace::MatchRules m_kept;
    workspace::MatchRules m_shown;
    workspace::Learning m_learning;
    QDate m_today;
    QString m_wanted; ///< the rule to come to once the rules are shown
    CellGrid *m_ruleGrid;
    CellGrid *m_learntGrid;
    CellGrid *m_sourceGrid;
    CellGrid *m_reliabilityGrid;
    CellGrid *m_trialGrid;
    CellGrid *m_differenceGrid;
    ScreenBar *m_bar;
    Segmented *m_choice;
    HintButton *m_try;
    HintButton *m_discard;
    HintButton *m_save;
    HintButton *m_switch;
    HintButton *m_forget;
    QStackedWidget *m_pages;
    DataTable *m_rules;
    ValueBar *m_value;
    DataTable *m_learnt;
    DataTable *m_sources;
    PaneHeader *m_reliabilityHeader;
    DataTable *m_reliability;
    DataTable *m_trial;
    DataTable *m_differences;
};

} // namespace quittance::ui
