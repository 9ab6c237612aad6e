#pragma once

#include "ui/customer/payment_habit.h"

#include <QWidget>

namespace quittance::workspace {
struct ExportTable;
}

namespace quittance::ui {

class ChartPane;
class PaneHeader;
class Theme;

/// How a customer pays: days late by month, cash by age, and the score with what it is made of.
class BehaviourPage : public QWidget
{
    Q_OBJECT

public:
    explicit BehaviourPage(Theme &theme, QWidget *parent = nullptr);

    void setHabit(const PaymentHabit &habit, Currency currency);
    [[nodiscard]] ChartPane &trendPane() { return *m_trendPane; }
    [[nodiscard]] ChartPane &vintagePane() { return *m_vintagePane; }
    [[nodiscard]] FigureList &score() { return *m_score; }
    /// The contributions as numbers.
    [[nodiscard]] workspace::ExportTable scoreTable(const QString &title) const;

Q_SIGNALS:
    void monthOpened(int month); ///< A point of the trend.
    void curveOpened(int age); ///< A point of the collection curve, by the ages of the table.
    void featureOpened(int feature); ///< A contribution, as insight::LateFeature.

private:
    LineChart *m_trend;
    LineChart *m_vintage;
    ChartPane *m_trendPane;
    ChartPane *m_vintagePane;
    PaneHeader *m_scoreHeader;
    FigureList *m_score;
    std::optional<insight::LateScoreRow> m_shown;
};

} // namespace quittance::ui
