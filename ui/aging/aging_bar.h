#pragma once

#include "core/insight/aging.h"
#include "ui/aging/aging_matrix_model.h"
#include "ui/documents/screen_bar.h"

class QComboBox;

namespace quittance::ui {

class HintButton;
class Segmented;

/// The tool row of the aging screen: by which rules to age.
class AgingBar : public ScreenBar
{
    Q_OBJECT

public:
    explicit AgingBar(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const insight::AgingPolicy &policy() const { return m_policy; }
    void setPolicy(const insight::AgingPolicy &policy);
    [[nodiscard]] AgingGroup group() const;
    void cycleBasis();
    void cycleCredits();
    void setCredits(insight::CreditTreatment treatment);
    /// Takes the captions away where there is no room for them.
    void setNarrow(bool isNarrow);

Q_SIGNALS:
    void policyChanged();
    void groupChanged();
    void exportWanted();
    void notice(const QString &sentence); ///< Why what was typed cannot be used.

private:
    void fillEdges();
    void takeEdges();

    insight::AgingPolicy m_policy;
    Segmented *m_basis;
    Segmented *m_credits;
    QComboBox *m_edges;
    QComboBox *m_group;
    HintButton *m_export;
    QList<QWidget *> m_shed; ///< captions
};

} // namespace quittance::ui
