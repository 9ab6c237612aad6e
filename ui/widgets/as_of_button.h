#pragma once

#include "core/base/date.h"

#include <QPointer>
#include <QToolButton>

namespace quittance::ui {

class AsOfPopup;
class Theme;

/// The two dates of every figure in one control: the day it is of, and the
/// instant it is as known at. Amber while either lies in the past.
class AsOfButton : public QToolButton
{
    Q_OBJECT

public:
    explicit AsOfButton(Theme &theme, QWidget *parent = nullptr);

    /// What "today" is; the clock belongs to the workspace.
    void setToday(QDate today);
    /// Instant::max() is "as known now".
    void setDates(QDate asOf, Instant knownAt);
    [[nodiscard]] QDate asOf() const { return m_asOf; }
    [[nodiscard]] Instant knownAt() const { return m_knownAt; }
    [[nodiscard]] bool isLookingBack() const;
    /// The popup while it is open, else nullptr.
    [[nodiscard]] QWidget *popup() const;
    void openPopup();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Chosen by the user; `knownAt` is Instant::max() or the last instant of a day, UTC.
    void datesChosen(QDate asOf, quittance::Instant knownAt);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString dateText() const;
    [[nodiscard]] QString knownText() const;
    void updateLook();

    Theme &m_theme;
    QDate m_today;
    QDate m_asOf;
    Instant m_knownAt = Instant::max();
    QPointer<AsOfPopup> m_popup;
};

} // namespace quittance::ui
