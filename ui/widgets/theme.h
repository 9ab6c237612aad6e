#pragma once

#include "ui/widgets/icon_set.h"
#include "ui/widgets/tokens.h"

#include <QDate>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;
class QWidget;

namespace quittance::ui {

enum class ThemeChoice { System, Light, Dark };
enum class Density { Compact, Normal };

/// The sizes of type in the design: px at 100 %.
enum class TextStyle {
    Caption, ///< 11, 400
    Label, ///< 11, 500
    Body, ///< 12, 400
    BodyMedium, ///< 12, 500
    BodyBold, ///< 12, 600
    CertificateTotal, ///< 13, 600
    KpiSmall, ///< 14, 600
    Screen, ///< 15, 600
    Kpi, ///< 20, 600
    Welcome, ///< 24, 600
};

/// The look now: tokens, icons, type and density. One object is made in main(),
/// applied to the application and handed to widgets by reference; it outlives them.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// The theme applied to the application `widget` lives in. Requires an earlier applyTo().
    [[nodiscard]] static Theme &of(const QWidget *widget);

    /// Sets style, font, palette and style sheet.
    void applyTo(QApplication &application);
    /// Looks at the desktop's colours again: for a window that gets QEvent::ThemeChange.
    void followSystem();

    [[nodiscard]] const Tokens &tokens() const;
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] const IconSet &icons() const { return m_icons; }
    [[nodiscard]] QFont font(TextStyle style = TextStyle::Body) const;
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;
    [[nodiscard]] QIcon icon(const QString &name, Tone tone = Tone::Secondary) const;

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    [[nodiscard]] Density density() const { return m_density; }
    void setDensity(Density density);
    /// The day dates are written against: of its year, they leave the year out.
    void setToday(QDate today) { m_today = today; }
    [[nodiscard]] QDate today() const { return m_today; }
    /// 24 px compact, 30 px normal.
    [[nodiscard]] int rowHeight() const;

Q_SIGNALS:
    /// Colours or density changed: repaint, and ask rowHeight() again.
    void changed();

private:
    void refresh();

    QApplication *m_application = nullptr;
    IconSet m_icons;
    QString m_family;
    QDate m_today;
    ThemeChoice m_choice = ThemeChoice::System;
    Density m_density = Density::Compact;
    bool m_isSystemDark = false;
};

} // namespace quittance::ui
