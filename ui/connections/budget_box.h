#pragma once

#include "core/workspace/connection_service.h"

#include <QWidget>

namespace quittance::ui {

class ProgressLine;
class TextLabel;
class Theme;

/// How many requests a connection's host still takes: of the day, of the minute, at once. One row per host.
class BudgetBox : public QWidget
{
    Q_OBJECT

public:
    explicit BudgetBox(Theme &theme, QWidget *parent = nullptr);

    /// Of the connection the cursor is on; hidden where nothing is known of its hosts.
    void setBudgets(const QString &provider, const std::vector<sync::RequestBudget> &budgets, Instant now, QDate today);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    TextLabel *m_today;
    TextLabel *m_count;
    ProgressLine *m_bar;
    TextLabel *m_limits;
};

} // namespace quittance::ui
