#pragma once

#include "core/workspace/workspace.h"
#include "ui/documents/item_pane.h"
#include "ui/widgets/theme.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace quittance::samples {

/// How long a figure over the sample book may take on a busy machine.
inline constexpr int kPatience = 20'000;

/// A theme, a sample book in a folder of its own, and a workspace on it for every test.
class AnalysisFixture
{
public:
    /// False when there is no book; `error` then says why.
    [[nodiscard]] bool make(QString &error)
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("quittance-test"));
        m_theme = std::make_unique<ui::Theme>();
        m_theme->setChoice(ui::ThemeChoice::Light);
        m_theme->applyTo(*qApp);
        m_path = m_folder.filePath(QStringLiteral("sample.quittance"));
        workspace::Workspace maker;
        const Result<workspace::BookInfo> made
            = maker.createSampleNow(m_path, {.customers = 30, .invoices = 900, .seed = 1});
        error = made ? QString() : made.error().message;
        return made.has_value();
    }
    [[nodiscard]] bool open()
    {
        QSettings().clear();
        m_workspace = std::make_unique<workspace::Workspace>();
        return m_workspace->openNow(m_path, false).has_value();
    }
    void close() { m_workspace.reset(); }

    [[nodiscard]] workspace::Workspace &book() const { return *m_workspace; }
    [[nodiscard]] QString path() const { return m_path; }

    template<typename Screen>
    [[nodiscard]] std::unique_ptr<Screen> shown() const
    {
        auto screen = std::make_unique<Screen>(*m_workspace, *m_theme);
        screen->resize(1288, 784);
        screen->show();
        return screen;
    }
    template<typename T>
    [[nodiscard]] static T &part(QWidget &of)
    {
        return *of.findChild<T *>();
    }
    [[nodiscard]] static qint64 sumOf(const ui::ItemPane &items, std::size_t figure)
    {
        return items.model().sums()[figure];
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<workspace::Workspace> m_workspace;
    QString m_path;
};

} // namespace quittance::samples
