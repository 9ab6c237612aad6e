#pragma once

#include "ui/charts/chart_face.h"
#include "ui/charts/chart_scale.h"

#include <QDate>
#include <QList>
#include <QWidget>

#include <optional>

namespace quittance::ui {

class Theme;

/// The balance from `day` on, until the next step.
struct BalanceStep
{
    QDate day;
    QList<qint64> units; ///< Ten-thousandths per bucket, current first.
};

enum class TimelineEventKind { Invoice, Receipt, CreditNote, Returned, PromiseBroken };

struct TimelineEvent
{
    QDate day;
    TimelineEventKind kind = TimelineEventKind::Invoice;
    qint64 id = 0; ///< Of the document; of a broken promise its own.
    QString text; ///< Tool tip.
};

/// What a BalanceTimeline shows, all in one currency.
struct BalanceHistory
{
    QString currency;
    QStringList buckets;
    QDate from, to, today;
    QList<BalanceStep> steps; ///< By day; the first may lie before `from`.
    std::optional<qint64> limit; ///< Ten-thousandths.
    QList<TimelineEvent> events;
};

/// The running balance of one debtor as stacked step areas by bucket, with an
/// ink line on top, the credit limit and a strip of events below.
class BalanceTimeline : public QWidget, public ChartFace
{
    Q_OBJECT

public:
    explicit BalanceTimeline(Theme &theme, QWidget *parent = nullptr);
    ~BalanceTimeline() override;

    void setHistory(BalanceHistory history);
    [[nodiscard]] const BalanceHistory &history() const { return m_history; }
    /// The day under the cursor line; invalid for none.
    void setCursorDay(QDate day);
    [[nodiscard]] QDate cursorDay() const { return m_cursor; }
    /// The x of `day` in this widget: lanes below share the axis.
    [[nodiscard]] qreal xOf(QDate day) const;
    [[nodiscard]] QDate dayAt(qreal x) const;
    [[nodiscard]] QRectF eventRect(int event) const;
    /// False when lanes below carry the day axis.
    void setDayLabelsShown(bool shown);
    /// One row per step, one column per bucket, and their sum.
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] int totalColumns() const override { return 1; }
    void paintTo(QPainter &painter, const QSizeF &size, const Tokens &tokens) override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void dayClicked(QDate day);
    void eventClicked(qint64 id); ///< Of a document.
    void promiseClicked(qint64 id);
    void cursorMoved(QDate day);
    void historyChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] qreal yOf(qint64 units) const;
    [[nodiscard]] const BalanceStep *stepAt(QDate day) const;
    [[nodiscard]] QPolygonF edgeAbove(int buckets) const;
    void paintGrid(QPainter &painter) const;
    void paintAreas(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintEvents(QPainter &painter) const;
    [[nodiscard]] int eventAt(const QPointF &position) const;
    [[nodiscard]] QString tipAt(const QPointF &position) const;

    [[nodiscard]] const Tokens &tokens() const;

    Theme &m_theme;
    const Tokens *m_paper = nullptr; ///< while it is drawn for paper
    BalanceHistory m_history;
    ChartScale m_scale;
    QDate m_cursor;
    bool m_hasDayLabels = true;
};

} // namespace quittance::ui
