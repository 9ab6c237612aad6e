#include "core/workspace/workspace.h"
#include "ui/desktop/desktop.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/drop_button.h"
#include "ui/shell/main_window.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;

/// One book of two companies, by the company control, the dialog and the palette.
class TestDesktopCompanies : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<Desktop> m_desktop;
    QString m_first; ///< the sample's name

    [[nodiscard]] MainWindow &window() const { return m_desktop->window(); }
    [[nodiscard]] DropButton &control() const { return *window().topBar().findChild<DropButton *>(u"company"_s); }
    [[nodiscard]] QAction *choice(const QString &name) const
    {
        for (QAction *action : control().menu()->actions()) {
            if (action->text() == name)
                return action;
        }
        return nullptr;
    }
    [[nodiscard]] int customers() const
    {
        const QWidget *screen = window().screen(u"customers"_s);
        const auto *table = screen ? screen->findChild<QTableView *>() : nullptr;
        return table && table->model() ? table->model()->rowCount() : -1;
    }

    void addCompany(const QString &name)
    {
        QTRY_VERIFY(choice(u"Add a company…"_s));
        choice(u"Add a company…"_s)->trigger();
        auto *dialog = window().findChild<QInputDialog *>(u"companyNameDialog"_s);
        QVERIFY(dialog);
        dialog->setTextValue(name);
        dialog->accept();
        QTRY_VERIFY(window().windowTitle().contains(name));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QCoreApplication::setOrganizationName(u"Quittance"_s);
        QCoreApplication::setApplicationName(u"tst_desktop_companies"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        m_theme = std::make_unique<Theme>();
        m_theme->applyTo(*qApp);
        workspace::Workspace maker;
        const auto made = maker.createSampleNow(m_folder.filePath(u"made"_s), {.customers = 12, .invoices = 200});
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        m_first = made->companies.front().name;
    }

    void init()
    {
        m_settings = std::make_unique<QSettings>();
        m_settings->clear();
        m_workspace = std::make_unique<workspace::Workspace>();
        m_desktop = std::make_unique<Desktop>(*m_workspace, *m_theme, *m_settings);
        const QString copy = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".quittance"_s);
        QVERIFY(QFile::copy(m_folder.filePath(u"made"_s), copy));
        QSignalSpy shown(m_desktop.get(), &Desktop::bookShown);
        m_desktop->start(copy);
        QTRY_COMPARE(shown.size(), 1);
        QTRY_VERIFY(window().windowTitle().contains(m_first));
        window().show(u"customers"_s);
        QTRY_VERIFY(customers() > 0);
    }

    void cleanup()
    {
        m_desktop.reset();
        m_workspace.reset();
        m_settings.reset();
    }

    void addedCompanyIsShownAndEmpty()
    {
        addCompany(u"Second & Sons"_s);
        QTRY_COMPARE(customers(), 0);
        QCOMPARE(window().currentScreen(), u"customers"_s);
        QTRY_VERIFY(choice(u"Second && Sons"_s));
        QVERIFY(choice(u"Second && Sons"_s)->isChecked());
        QVERIFY(!choice(m_first)->isChecked());
    }

    void theMenuTurnsToAnotherCompanyOnTheSameScreen()
    {
        const int before = customers();
        addCompany(u"Second"_s);
        QTRY_COMPARE(customers(), 0);
        window().show(u"aging"_s);
        QTRY_VERIFY(choice(m_first));
        choice(m_first)->trigger();
        QTRY_VERIFY(window().windowTitle().contains(m_first));
        QCOMPARE(window().currentScreen(), u"aging"_s);
        window().show(u"customers"_s);
        QTRY_COMPARE(customers(), before);
    }

    void thePaletteTurnsToAnotherCompany()
    {
        addCompany(u"Second"_s);
        QTRY_VERIFY(choice(m_first));
        window().palette().open();
        auto *field = window().palette().findChild<QLineEdit *>();
        QVERIFY(field);
        field->setText(u">Turn to the company"_s);
        auto *list = window().palette().findChild<QListView *>();
        QTRY_VERIFY(list->model()->rowCount() > 0);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(window().windowTitle().contains(m_first));
        QTRY_VERIFY(customers() > 0);
    }

    void aTakenNameIsRefusedOnTheStatusLine()
    {
        QSignalSpy failed(m_desktop.get(), &Desktop::failed);
        QTRY_VERIFY(choice(u"Add a company…"_s));
        choice(u"Add a company…"_s)->trigger();
        auto *dialog = window().findChild<QInputDialog *>(u"companyNameDialog"_s);
        dialog->setTextValue(m_first);
        dialog->accept();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(window().windowTitle().contains(m_first));
    }
};

QTEST_MAIN(TestDesktopCompanies)
#include "tst_desktop_companies.moc"
