#pragma once

#include "core/match/types.h"

#include <QStringList>
#include <QWidget>

namespace quittance::ui {

class EvidenceList;
class PaneHeader;
class TextLabel;
class Theme;

/// What speaks for and against: points from the start to the chance, and they add up.
class EvidencePane : public QWidget
{
    Q_OBJECT

public:
    explicit EvidencePane(Theme &theme, QWidget *parent = nullptr);

    /// `of` names what is judged: "candidate 1", "INV-20810, chosen by hand".
    void setReasons(const QString &of, const std::vector<match::Reason> &reasons, int probabilityPpm);
    /// The same where only reasons are known: no chance is printed.
    void setReasons(const QString &of, const std::vector<match::Reason> &reasons);
    void clear(const QString &sentence = {});
    [[nodiscard]] EvidenceList &list() const { return *m_list; }
    [[nodiscard]] QString foot() const;

Q_SIGNALS:
    /// A reason was chosen that rests on this rule (match::Reason::rule).
    void ruleWanted(const QString &rule);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Points
    {
        int start = 0;
        int plus = 0;
        int minus = 0;
    };
    [[nodiscard]] Points showRows(const QString &of, const std::vector<match::Reason> &reasons);

    Theme &m_theme;
    PaneHeader *m_header;
    EvidenceList *m_list;
    TextLabel *m_foot;
    QStringList m_rules; ///< by row; empty: none
};

} // namespace quittance::ui
