#pragma once

#include "core/workspace/workspace.h"
#include "ui/performance/performance_screen.h"
#include "ui/performance/performance_view.h"
#include "ui/widgets/theme.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace quittance::test {

/// The performance screen on a sample book of its own, and what the lists it opens add up to.
class PerformanceOnBook
{
public:
    /// Settings and theme of the test, and the book.
    void make()
    {
        using namespace Qt::StringLiterals;
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"quittance-test"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_theme = std::make_unique<ui::Theme>();
        m_theme->setChoice(ui::ThemeChoice::Light);
        m_theme->applyTo(*qApp);
        m_path = m_folder.filePath(u"sample.quittance"_s);
        workspace::Workspace maker;
        const Result<workspace::BookInfo> made
            = maker.createSampleNow(m_path, {.customers = 30, .invoices = 900, .seed = 1});
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
    }

    void open()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        QSettings().clear();
        m_workspace = std::make_unique<workspace::Workspace>();
        const Result<> opened = m_workspace->openNow(m_path, false);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message));
        show();
    }

    void close()
    {
        m_opened.reset();
        m_screen.reset();
        m_workspace.reset();
        m_theme->setChoice(ui::ThemeChoice::Light);
    }

    /// A new screen with its figures.
    void show(QSize size = {1288, 784})
    {
        m_screen = std::make_unique<ui::PerformanceScreen>(*m_workspace, *m_theme);
        m_opened = std::make_unique<QSignalSpy>(m_screen.get(), &ui::PerformanceScreen::openDocuments);
        m_screen->resize(size);
        m_screen->show();
        m_screen->activateWindow();
        QTRY_VERIFY(m_screen->isActiveWindow());
        QTRY_VERIFY_WITH_TIMEOUT(view().chosenPoint() != nullptr, 20'000);
    }

    [[nodiscard]] ui::PerformanceView &view() const { return *m_screen->findChild<ui::PerformanceView *>(); }
    [[nodiscard]] workspace::DocumentQuery lastQuery() const
    {
        return m_opened->constLast().constFirst().value<workspace::DocumentQuery>();
    }
    /// What the list of `query` adds up to in the currency shown: amounts of a movement, else what is open.
    [[nodiscard]] qint64 sumOf(const workspace::DocumentQuery &query) const
    {
        const Result<workspace::DocumentList> list = m_workspace->ledger().documents(query).result();
        if (!list)
            return -1;
        const std::vector<Money> &totals = query.moves ? list->amountTotals : list->openTotals;
        const auto found = std::ranges::find(totals, view().currency(), &Money::currency);
        return found == totals.end() ? 0 : found->units();
    }

protected:
    QTemporaryDir m_folder;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<ui::PerformanceScreen> m_screen;
    std::unique_ptr<QSignalSpy> m_opened;
    QString m_path;
};

} // namespace quittance::test
