#pragma once

#include "core/workspace/ledger_rows.h"

#include <QAbstractScrollArea>

namespace quittance::ui {

class Theme;

/// The allocation ladder of one document: what was applied when, what was left, what the bank says. 38 px steps.
class LadderView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LadderView(Theme &theme, QWidget *parent = nullptr);

    void setSteps(std::vector<workspace::LadderStep> steps, QDate today);
    [[nodiscard]] const std::vector<workspace::LadderStep> &steps() const { return m_steps; }
    [[nodiscard]] QRect stepRect(int step) const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void stepOpened(int step); ///< Click or Enter.

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintHeader(QPainter &painter) const;
    void paintStep(QPainter &painter, int step) const;
    void paintNode(QPainter &painter, int step, const QRect &area) const;
    void paintEvidence(QPainter &painter, const workspace::LadderStep &step, const QRect &area) const;
    void updateScrollBar();

    Theme &m_theme;
    std::vector<workspace::LadderStep> m_steps;
    QDate m_today;
    int m_current = -1;
};

} // namespace quittance::ui
