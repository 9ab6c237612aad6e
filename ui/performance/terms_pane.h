#pragma once

#include "ui/documents/table_pane.h"
#include "ui/performance/performance_figures.h"
#include "ui/widgets/selection_sum.h"

namespace quittance::ui {

class CellGrid;

/// A balance or the sales that collection effectiveness is made of, with the sign it counts by; 0 where it is not in.
struct EffectivenessTerm
{
    PointPart part = PointPart::Opening;
    qint64 collected = 0; ///< in the numerator; units
    qint64 collectable = 0; ///< in the denominator; units
};

/// Opening, sales, closing and what of it is not yet due. Collected over collectable is the effectiveness.
/// Source: receivables.md 1.2.
[[nodiscard]] std::vector<EffectivenessTerm> effectivenessTerms(const insight::PerformancePoint &point);

/// The terms of one month's collection effectiveness: they add up to what was collected and to what could be, and each
/// opens its documents.
class TermsPane : public TablePane
{
    Q_OBJECT

public:
    explicit TermsPane(Theme &theme, QWidget *parent = nullptr);

    void setPoint(const insight::PerformancePoint &point, Currency currency);
    void clear();

Q_SIGNALS:
    void partOpened(quittance::ui::PointPart part);
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);
    void left(); ///< back to all figures of the month

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    CellGrid *m_terms;
    CellGrid *m_sums;
};

} // namespace quittance::ui
