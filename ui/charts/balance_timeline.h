#pragma once

#include <QDate>
#include <QList>
#include <QWidget>

#include <optional>

namespace quittance::ui {

class ChartSurface;
class Theme;

/// The balance from `day` on, until the next step.
struct BalanceStep
{
    QDate day;
    QList<qint64> units; ///< Ten-thousandths per bucket, current first.
};

enum class TimelineEventKind { Invoice, Receipt, CreditNote, PromiseBroken };

struct TimelineEvent
{
    QDate day;
    TimelineEventKind kind = TimelineEventKind::Invoice;
    qint64 id = 0; ///< Of the document.
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
class BalanceTimeline : public QWidget
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
    [[nodiscard]] QString tableText() const;

Q_SIGNALS:
    void dayClicked(QDate day);
    void eventClicked(qint64 id);
    void cursorMoved(QDate day);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void layoutItems();
    [[nodiscard]] int eventAt(const QPointF &position) const;
    [[nodiscard]] QString dayText(QDate day) const;

    Theme &m_theme;
    BalanceHistory m_history;
    ChartSurface *m_surface;
    QDate m_cursor;
};

} // namespace quittance::ui
