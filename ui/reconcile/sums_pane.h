#pragma once

#include "ui/reconcile/tray.h"

#include <QWidget>

namespace quittance::ui {

class Theme;

/// The sums of the tray and what is left to explain: tinted as settled at zero, as a caution otherwise.
class SumsPane : public QWidget
{
    Q_OBJECT

public:
    explicit SumsPane(Theme &theme, QWidget *parent = nullptr);

    /// `isDecided`: what differs has been handled already.
    void setTray(const Tray &tray, bool isDecided);
    /// "Left to explain 12.40", for tests and screen readers; the last row.
    [[nodiscard]] QString leftText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        QString text;
        QString amount;
        bool isBold = false;
        bool hasRule = false; ///< a line above it
    };

    Theme &m_theme;
    std::vector<Row> m_rows;
    bool m_isSettled = false;
};

} // namespace quittance::ui
