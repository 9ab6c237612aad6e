#pragma once

#include "core/insight/dilution.h"
#include "ui/documents/figure_list.h"
#include "ui/performance/performance_figures.h"

#include <QWidget>

namespace quittance::ui {

class PaneHeader;

/// All figures of one month: the amounts behind them, each of which opens its documents, and the DSO in every
/// definition, each of which becomes the one in use.
class MonthPane : public QWidget
{
    Q_OBJECT

public:
    explicit MonthPane(Theme &theme, QWidget *parent = nullptr);

    void setPoint(const insight::PerformancePoint &point, Currency currency, const insight::PerformancePolicy &policy,
                  DsoDefinition definition);
    /// Of the year up to the point's day, in its currency; until then they are left out.
    void setLosses(const insight::LossWindow &losses);
    void clear();
    [[nodiscard]] FigureList &list() const { return *m_list; }

Q_SIGNALS:
    void partOpened(quittance::ui::PointPart part);
    void definitionChosen(quittance::ui::DsoDefinition definition);
    void effectivenessOpened(); ///< what it is made of is wanted

private:
    void openRow(int row);

    PaneHeader *m_header;
    FigureList *m_list;
    QList<FigureRow> m_rows; ///< without the losses
};

/// The rows of the pane; `id` says what a row opens.
[[nodiscard]] QList<FigureRow> monthRows(const insight::PerformancePoint &point, Currency currency,
                                         const insight::PerformancePolicy &policy, DsoDefinition definition);
[[nodiscard]] QList<FigureRow> lossRows(const insight::LossWindow &losses);

} // namespace quittance::ui
