#pragma once

#include "core/workspace/match_rules.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace quittance::ui {

class HintButton;
class Theme;

/// Changes the one rule that is chosen: its name, a field for its value, and what is wrong with it.
class ValueBar : public QWidget
{
    Q_OBJECT

public:
    explicit ValueBar(Theme &theme, QWidget *parent = nullptr);

    /// Shows a number, or, without a field, the list of card processors.
    void setRule(const std::optional<workspace::RuleField> &field, const workspace::MatchRules &rules);
    void edit(); ///< Takes the focus and selects what is there.

Q_SIGNALS:
    void valueGiven(qint64 value);
    void namesGiven(const QStringList &names);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void check();
    void give();
    void giveDefault();

    Theme &m_theme;
    std::optional<workspace::RuleField> m_field;
    QLabel *m_title;
    QLineEdit *m_value;
    QLabel *m_unit;
    QLabel *m_problem;
    HintButton *m_set;
    HintButton *m_default;
};

} // namespace quittance::ui
