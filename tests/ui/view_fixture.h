#pragma once

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

#include <memory>

namespace quittance::test {

/// Settings of its own, a light theme, and one view that is made anew for every test.
template<typename View>
class ViewFixture
{
public:
    void make()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(QStringLiteral("quittance-test"));
        m_theme = std::make_unique<ui::Theme>();
        m_theme->setChoice(ui::ThemeChoice::Light);
        m_theme->applyTo(*qApp);
    }

    /// An empty view of the size of a screen, not shown yet.
    void begin()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        QSettings().clear();
        m_view = std::make_unique<View>(*m_theme);
        m_view->resize(1288, 784);
    }

    void show()
    {
        m_view->show();
        QTRY_VERIFY(m_view->windowHandle()->isExposed());
    }

    void end() { m_view.reset(); }

protected:
    QTemporaryDir m_settings;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<View> m_view;
};

} // namespace quittance::test
