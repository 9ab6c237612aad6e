#include "core/workspace/workspace.h"
#include "ui/aging/aging_matrix.h"
#include "ui/datahealth/finding_model.h"
#include "ui/datahealth/health_screen.h"
#include "ui/datahealth/health_view.h"
#include "ui/desktop/desktop.h"
#include "ui/shell/drop_button.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_item.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/cell_roles.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;

namespace {

constexpr char kInvoices[] = "number,customer_name,issue,due,amount,currency\n"
                             "INV-1,Alder Ltd,2026-01-05,2026-02-04,100.00,EUR\n"
                             "INV-2,Alder Ltd,2026-01-10,,50.00,EUR\n"
                             "INV-3,Birch KK,2026-01-12,2026-02-11,1600,JPY\n";
constexpr char kRates[] = "date,from,to,rate\n2026-01-30,EUR,JPY,160\n";

} // namespace

/// Data health and the base currency in the whole program, by mouse and keys.
class DesktopHealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void freshnessInTheStatusBarOpensTheScreen();
    void enterOnAFindingOpensItsCustomersPage();
    void deleteAsksWhyAndUndoBringsItBack();
    void ratesOfferTheAgingInOneCurrency();
    void keptMonthEndIsLookedBackAt();

private:
    [[nodiscard]] MainWindow &window() const { return m_desktop->window(); }
    void import(const QString &name, const QByteArray &content, workspace::ImportAs as);
    void showHealth();
    void dismissCurrent(const QString &reason);

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<Desktop> m_desktop;
    HealthView *m_view = nullptr;
};

void DesktopHealthTest::initTestCase()
{
    QCoreApplication::setOrganizationName(u"Quittance"_s);
    QCoreApplication::setApplicationName(u"tst_desktop_health"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
    m_theme->applyTo(*qApp);
}

void DesktopHealthTest::init()
{
    m_settings = std::make_unique<QSettings>();
    m_settings->clear();
    m_workspace = std::make_unique<workspace::Workspace>();
    m_desktop = std::make_unique<Desktop>(*m_workspace, *m_theme, *m_settings);
    m_theme->setChoice(ThemeChoice::Light);
    m_desktop->start({});
    QSignalSpy shown(m_desktop.get(), &Desktop::bookShown);
    m_desktop->openBook(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".quittance"_s));
    QTRY_COMPARE(shown.size(), 1);
    import(u"invoices.csv"_s, kInvoices, workspace::ImportAs::Invoices);
}

void DesktopHealthTest::cleanup()
{
    m_desktop.reset();
    m_workspace.reset();
}

void DesktopHealthTest::import(const QString &name, const QByteArray &content, workspace::ImportAs as)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    auto imported = m_workspace->imports().importFiles({.paths = {path}, .as = as});
    QTRY_VERIFY_WITH_TIMEOUT(imported.isFinished(), 20'000);
    QVERIFY(imported.result().has_value());
}

void DesktopHealthTest::showHealth()
{
    window().show(u"datahealth"_s);
    auto *screen = qobject_cast<HealthScreen *>(window().screen(u"datahealth"_s));
    QVERIFY(screen);
    m_view = screen->findChild<HealthView *>();
    QTRY_VERIFY(m_view->model().rowCount() > 0);
}

void DesktopHealthTest::dismissCurrent(const QString &reason)
{
    m_view->findings().setFocus();
    m_view->findings().setCurrentRow(0);
    QTRY_VERIFY(m_view->findChild<HintButton *>(u"dismiss"_s)->isEnabled());
    QTest::keyClick(m_view->findings().view(), Qt::Key_Delete);
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = window().findChild<QDialog *>(u"reasonDialog"_s)) != nullptr);
    auto *accept = dialog->findChild<QPushButton *>(u"confirm"_s);
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(dialog->findChild<QComboBox *>(u"reason"_s), reason);
    QTRY_VERIFY(accept->isEnabled());
    QTest::mouseClick(accept, Qt::LeftButton);
}

void DesktopHealthTest::freshnessInTheStatusBarOpensTheScreen()
{
    const auto source = [this]() -> StatusItem * {
        for (StatusItem *one : window().status().findChildren<StatusItem *>()) {
            if (one->isVisible() && one->text().contains(u"invoices.csv"))
                return one;
        }
        return nullptr;
    };
    QTRY_VERIFY(source() != nullptr);
    StatusItem *item = source();
    QTest::mouseClick(item, Qt::LeftButton);
    QTRY_COMPARE(window().currentScreen(), u"datahealth"_s);
}

void DesktopHealthTest::enterOnAFindingOpensItsCustomersPage()
{
    showHealth();
    const FindingModel &model = m_view->model();
    int due = -1;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.rowAt(row)->finding.rule == insight::FindingRule::MissingDueDate)
            due = row;
    }
    QVERIFY(due >= 0);
    m_view->findings().setFocus();
    m_view->findings().setCurrentRow(due);
    QTest::keyClick(m_view->findings().view(), Qt::Key_Return);
    QTRY_COMPARE(window().currentScreen(), u"customer"_s);
}

void DesktopHealthTest::deleteAsksWhyAndUndoBringsItBack()
{
    showHealth();
    const int before = m_view->model().rowCount();
    dismissCurrent(u"Cash sale."_s);
    QTRY_COMPARE(m_view->model().rowCount(), before - 1);
    QTRY_VERIFY(m_workspace->history().canUndo());
    window().actions().action(u"edit.undo"_s)->trigger();
    QTRY_COMPARE(m_view->model().rowCount(), before);
}

void DesktopHealthTest::ratesOfferTheAgingInOneCurrency()
{
    const Currency eur = *Currency::fromCode(u"EUR");
    auto *button = window().findChild<DropButton *>(u"currency"_s);
    QTRY_COMPARE(button->menu()->actions().size(), 3);
    import(u"rates.csv"_s, kRates, workspace::ImportAs::Rates);
    QTRY_COMPARE(button->menu()->actions().size(), 6); // a line and two bases more
    m_workspace->view().setAsOf({.day = QDate(2026, 1, 31), .knownAt = Instant::max()});
    window().show(u"aging"_s);
    auto *matrix = window().screen(u"aging"_s)->findChild<AgingMatrix *>();
    QVERIFY(matrix);
    QTRY_COMPARE(matrix->model()->table().totals.size(), size_t(2));
    for (QAction *action : button->menu()->actions()) {
        if (action->text() == u"Everything in EUR")
            action->trigger();
    }
    QCOMPARE(m_workspace->view().base(), eur);
    m_workspace->view().showOwn(eur);
    QVERIFY(button->menu()->actions().at(1)->isChecked());
    m_workspace->view().showInBase(eur);
    QVERIFY(button->menu()->actions().at(4)->isChecked());
    QTRY_COMPARE(matrix->model()->table().totals.size(), size_t(1));
    QCOMPARE(Money(matrix->model()->table().totals.front().net, eur).toDecimalString(), u"160.00"_s);
    button->menu()->actions().constFirst()->trigger();
    QTRY_COMPARE(matrix->model()->table().totals.size(), size_t(2));
}

void DesktopHealthTest::keptMonthEndIsLookedBackAt()
{
    showHealth();
    QTRY_VERIFY(m_view->monthEnds().model()->rowCount() > 0);
    const QDate day = QDate::fromJulianDay(m_view->monthEnds().model()->index(0, 0).data(IdRole).toLongLong());
    Q_EMIT m_view->monthEnds().activated(m_view->monthEnds().model()->index(0, 0));
    QTRY_COMPARE(window().currentScreen(), u"aging"_s);
    QCOMPARE(m_workspace->view().asOf().day, day);
    QVERIFY(m_workspace->view().isLookingBack());
}

QTEST_MAIN(DesktopHealthTest)
#include "tst_desktop_health.moc"
