#include "ui/widgets/theme.h"

#include "ui/widgets/quittance_style.h"
#include "ui/widgets/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QVariant>
#include <QWidget>

void initQuittanceResources()
{
    Q_INIT_RESOURCE(quittance_ui_assets);
}

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr char kThemeProperty[] = "quittanceTheme";

/// The family of the shipped cut of Inter, or the fallback whose digits are tabular too.
QString loadFamily()
{
    QString family;
    for (const QLatin1StringView weight : {"Regular"_L1, "Medium"_L1, "SemiBold"_L1}) {
        const int id = QFontDatabase::addApplicationFont(u":/fonts/QuittanceSans-%1.otf"_s.arg(weight));
        const QStringList families = QFontDatabase::applicationFontFamilies(id);
        if (!families.isEmpty())
            family = families.constFirst();
    }
    return family.isEmpty() ? u"DejaVu Sans"_s : family;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
{
    initQuittanceResources();
    m_family = loadFamily();
}

Theme::~Theme()
{
    if (m_application)
        m_application->setProperty(kThemeProperty, QVariant());
}

Theme &Theme::of(const QWidget *)
{
    auto *theme = qobject_cast<Theme *>(qApp->property(kThemeProperty).value<QObject *>());
    Q_ASSERT_X(theme, "Theme::of", "applyTo() comes first");
    return *theme;
}

void Theme::applyTo(QApplication &application)
{
    m_application = &application;
    application.setProperty(kThemeProperty, QVariant::fromValue<QObject *>(this));
    application.setStyle(new QuittanceStyle(*this)); // the application owns it
    application.setFont(font());
    followSystem();
}

const Tokens &Theme::tokens() const
{
    return isDark() ? Tokens::dark() : Tokens::light();
}

QFont Theme::font(TextStyle style) const
{
    QFont font(m_family);
    font.setHintingPreference(QFont::PreferNoHinting);
    const auto set = [&font](int pixels, QFont::Weight weight) {
        font.setPixelSize(pixels);
        font.setWeight(weight);
        return font;
    };
    switch (style) {
    case TextStyle::Caption:
        return set(11, QFont::Normal);
    case TextStyle::Label:
        return set(11, QFont::Medium);
    case TextStyle::Body:
        return set(12, QFont::Normal);
    case TextStyle::BodyMedium:
        return set(12, QFont::Medium);
    case TextStyle::BodyBold:
        return set(12, QFont::DemiBold);
    case TextStyle::CertificateTotal:
        return set(13, QFont::DemiBold);
    case TextStyle::KpiSmall:
        return set(14, QFont::DemiBold);
    case TextStyle::Screen:
        font.setLetterSpacing(QFont::AbsoluteSpacing, -0.1);
        return set(15, QFont::DemiBold);
    case TextStyle::Kpi:
        font.setLetterSpacing(QFont::AbsoluteSpacing, -0.3);
        return set(20, QFont::DemiBold);
    case TextStyle::Welcome:
        font.setLetterSpacing(QFont::AbsoluteSpacing, -0.4);
        return set(24, QFont::DemiBold);
    }
    return font;
}

QPalette Theme::palette() const
{
    const Tokens &t = tokens();
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::Button, t.panel);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(role, t.tx);
    p.setColor(QPalette::Base, t.panel);
    p.setColor(QPalette::AlternateBase, t.header);
    p.setColor(QPalette::PlaceholderText, t.tx3);
    p.setColor(QPalette::Highlight, t.sel);
    p.setColor(QPalette::HighlightedText, t.tx);
    p.setColor(QPalette::Inactive, QPalette::Highlight, t.selIn);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.panel);
    p.setColor(QPalette::Midlight, t.hair);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.line2);
    p.setColor(QPalette::Shadow, t.line2);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.tx);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.txd);
    return p;
}

QString Theme::styleSheet() const
{
    return makeStyleSheet(tokens());
}

QIcon Theme::icon(const QString &name, Tone tone) const
{
    const Tokens &t = tokens();
    return m_icons.icon(name, {.normal = t.text(tone, false), .active = t.tx, .disabled = t.txd});
}

void Theme::setChoice(ThemeChoice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    refresh();
}

void Theme::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    Q_EMIT changed();
}

int Theme::rowHeight() const
{
    return m_density == Density::Compact ? 24 : 30;
}

void Theme::followSystem()
{
    if (!m_application)
        return;
    // Qt 6.4 has no colour scheme to ask for; the desktop's own palette tells.
    m_application->setPalette(QPalette());
    const QPalette system = m_application->palette();
    m_isSystemDark = system.color(QPalette::WindowText).lightness() > system.color(QPalette::Window).lightness();
    refresh();
}

bool Theme::isDark() const
{
    return m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_isSystemDark);
}

void Theme::refresh()
{
    if (m_application) {
        m_application->setPalette(palette());
        m_application->setStyleSheet(styleSheet());
    }
    Q_EMIT changed();
}

} // namespace quittance::ui
