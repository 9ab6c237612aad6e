#pragma once

#include "ui/widgets/icon_set.h"
#include "ui/widgets/tokens.h"

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

    /// Loads the fonts, sets style, palette and style sheet, and follows later changes.
    void applyTo(QApplication &application);

    [[nodiscard]] const Tokens &tokens() const;
    [[nodiscard]] const IconSet &icons() const { return m_icons; }
    [[nodiscard]] QFont font(TextStyle style = TextStyle::Body) const;
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QString styleSheet() const;
    [[nodiscard]] QIcon icon(const QString &name, Tone tone = Tone::Secondary) const;

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    [[nodiscard]] Density density() const { return m_density; }
    void setDensity(Density density);
    /// 24 px compact, 30 px normal.
    [[nodiscard]] int rowHeight() const;

Q_SIGNALS:
    /// Colours or density changed: repaint, and ask rowHeight() again.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] bool systemIsDark() const;

    QApplication *m_application = nullptr;
    QPalette m_systemPalette;
    IconSet m_icons;
    QString m_family;
    ThemeChoice m_choice = ThemeChoice::System;
    Density m_density = Density::Compact;
    bool m_isDark = false;
};

} // namespace quittance::ui
