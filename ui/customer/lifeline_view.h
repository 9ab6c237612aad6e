#pragma once

#include "core/base/money.h"
#include "core/ledger/ids.h"

#include <QDate>
#include <QWidget>

#include <functional>
#include <vector>

namespace quittance::ui {

class Theme;

/// One document from its issue to its settlement.
struct Lifeline
{
    ledger::DocumentId document;
    QString number;
    QDate issue;
    QDate due;
    QDate settled; ///< invalid: something is open
    int bucket = -1;
    Money amount;
    Money open;
    std::vector<QDate> paid; ///< days something was applied
};

/// Documents as 12 px lanes on the days axis of the chart above: hollow until due, then in the colour of the
/// bucket, or grey when it was settled late.
class LifelineView : public QWidget
{
    Q_OBJECT

public:
    /// `xOf` gives the x of a day in this widget's coordinates.
    LifelineView(Theme &theme, std::function<qreal(QDate)> xOf, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<Lifeline> &lanes() const { return m_lanes; }
    void setLanes(std::vector<Lifeline> lanes, QDate asOf, int bucketCount);
    void setCurrent(ledger::DocumentId document);
    [[nodiscard]] ledger::DocumentId current() const { return m_current; }
    [[nodiscard]] QRect laneRect(int lane) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void documentChosen(quittance::ledger::DocumentId document);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int firstLane() const;
    [[nodiscard]] int laneAt(int y) const;
    [[nodiscard]] int currentLane() const;
    void choose(int lane);
    void paintLane(QPainter &painter, int lane) const;
    void paintBars(QPainter &painter, const Lifeline &lane, int top) const;
    [[nodiscard]] QString textOf(const Lifeline &lane) const;

    Theme &m_theme;
    std::function<qreal(QDate)> m_xOf;
    std::vector<Lifeline> m_lanes;
    QDate m_asOf;
    ledger::DocumentId m_current;
    int m_bucketCount = 5;
};

} // namespace quittance::ui
