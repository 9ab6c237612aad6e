#include "core/workspace/workspace.h"
#include "tests/support/fake_codat.h"
#include "tests/support/fake_server.h"
#include "tests/ui/screen_samples.h"
#include "ui/connections/add_connection_dialog.h"
#include "ui/connections/connection_watch.h"
#include "ui/connections/connections_screen.h"
#include "ui/connections/connections_view.h"
#include "ui/outbox/outbox_screen.h"
#include "ui/outbox/outbox_view.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;

namespace {

const QByteArray kKey = "a-key-of-tests";

fake::Record invoice(int number)
{
    const QByteArray id = "inv-" + QByteArray::number(number);
    return {id,
            R"({"id":")" + id + R"(","invoiceNumber":"INV-)" + QByteArray::number(number)
                + R"(","customerRef":{"id":"c1"},"issueDate":"2026-01-05T00:00:00","dueDate":"2026-02-04T00:00:00",)"
                  R"("currency":"EUR","totalAmount":100.00,"amountDue":100.00,"totalTaxAmount":0,"status":"Submitted",)"
                  R"("modifiedDate":"2026-03-01T00:00:00Z"})",
            1'772'323'200 + number};
}

void fill(fake::Codat &codat)
{
    const QString data = u"/companies/co/data/"_s;
    codat.authorization = "Basic " + kKey.toBase64();
    codat.lists[u"/companies"_s] = {{"co", R"({"id":"co","name":"Harbour Ltd"})", 1}};
    codat.lists[u"/companies/co/connections"_s] = {
        {"books",
         R"({"id":"books","sourceType":"Accounting","platformName":"Books","status":"Linked","lastSync":"2026-03-01T00:00:00Z"})",
         1}};
    codat.bodies[u"/companies/co/data/info"_s] = R"({"companyName":"Harbour Ltd","baseCurrency":"EUR"})";
    codat.bodies[u"/companies/co/dataStatus"_s]
        = R"({"invoices":{"dataType":"invoices","currentStatus":"Complete","lastSuccessfulSync":"2026-03-02T08:00:00Z"}})";
    codat.lists[data + u"customers"_s]
        = {{"c1", R"({"id":"c1","customerName":"Alder Ltd","status":"Active","modifiedDate":"2026-03-01T00:00:00Z"})",
            1'772'323'200}};
    for (int i = 1; i <= 7; ++i)
        codat.lists[data + u"invoices"_s].push_back(invoice(i));
    for (const char16_t *empty :
         {u"payments", u"creditNotes", u"accounts", u"taxRates", u"trackingCategories", u"paymentMethods"})
        codat.lists[data + QString::fromUtf16(empty)] = {};
    for (const char16_t *empty : {u"accountTransactions", u"directCosts", u"directIncomes", u"bankAccounts"})
        codat.lists[u"/companies/co/connections/books/data/"_s + QString::fromUtf16(empty)] = {};
}

} // namespace

/// The screens of platforms on a book, against a server that does what Codat does.
class PlatformScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theWizardTestsAddsAndReads();
    void aWrongKeyIsSaidBeforeAnythingIsKept();
    void aTypeSwitchedOffIsNotReadAgain();
    void newRecordsAreToldInOneSentence();
    void removingKeepsWhatWasBrought();
    void anEmptyOutboxSaysWhatItIsFor();

private:
    AddConnectionDialog *openWizard();
    void fillWizard(AddConnectionDialog &wizard, const QByteArray &key);
    void addBooks();
    [[nodiscard]] DataTable *table(const QString &name) const { return m_screen->findChild<DataTable *>(name); }
    [[nodiscard]] QString typeCell(const QString &type, int column) const;
    void openScreen();

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<fake::Codat> m_codat;
    std::unique_ptr<fake::Server> m_server;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<ConnectionsScreen> m_screen;
    int m_books = 0;
};

void PlatformScreensTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(u"quittance-test"_s);
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->applyTo(*qApp);
}

void PlatformScreensTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QSettings().clear();
    m_codat = std::make_unique<fake::Codat>();
    fill(*m_codat);
    m_server = std::make_unique<fake::Server>([this](const fake::Request &request) { return (*m_codat)(request); });
    m_workspace = std::make_unique<workspace::Workspace>();
    const Result<> opened = m_workspace->openNow(m_folder.filePath(u"book%1.quittance"_s.arg(++m_books)), true);
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message));
}

void PlatformScreensTest::cleanup()
{
    m_screen.reset();
    m_workspace.reset();
    m_server.reset();
}

void PlatformScreensTest::openScreen()
{
    m_screen = std::make_unique<ConnectionsScreen>(*m_workspace, *m_theme);
    m_screen->resize(1288, 784);
    m_screen->show();
}

AddConnectionDialog *PlatformScreensTest::openWizard()
{
    AddConnectionDialog *wizard = nullptr;
    QTest::mouseClick(m_screen->findChild<HintButton *>(u"add"_s), Qt::LeftButton);
    [&] { QTRY_VERIFY((wizard = m_screen->findChild<AddConnectionDialog *>()) != nullptr); }();
    return wizard;
}

void PlatformScreensTest::fillWizard(AddConnectionDialog &wizard, const QByteArray &key)
{
    auto *next = wizard.findChild<HintButton *>(u"next"_s);
    auto *platforms = wizard.findChild<Segmented *>(u"platform"_s);
    for (int i = 0; platforms->button(i); ++i) {
        if (platforms->button(i)->text() == u"Codat")
            platforms->setCurrent(i);
    }
    QTest::mouseClick(next, Qt::LeftButton);
    auto *name = wizard.findChild<QLineEdit *>(u"connectionName"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Harbour"_s);
    auto *source = wizard.findChild<QComboBox *>(u"secretSource"_s);
    source->setCurrentIndex(source->findData(int(sync::SecretSource::Kind::Given)));
    QTest::keyClicks(wizard.findChild<QLineEdit *>(u"secret"_s), QString::fromLatin1(key));
    QTest::keyClicks(wizard.findChild<QLineEdit *>(u"connectionAddress"_s),
                     m_server->url(QString()).toString(QUrl::StripTrailingSlash));
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(wizard.step(), 2);
}

QString PlatformScreensTest::typeCell(const QString &type, int column) const
{
    const QAbstractItemModel *model = table(u"types"_s)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 1).data().toString() == type)
            return model->index(row, column).data().toString();
    }
    return {};
}

void PlatformScreensTest::addBooks()
{
    AddConnectionDialog *wizard = openWizard();
    QVERIFY(wizard);
    fillWizard(*wizard, kKey);
    QTest::mouseClick(wizard->findChild<HintButton *>(u"next"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(typeCell(u"Invoices"_s, 5), u"Complete"_s, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->jobs().runningCount(), 0, 20'000);
}

void PlatformScreensTest::theWizardTestsAddsAndReads()
{
    openScreen();
    AddConnectionDialog *wizard = openWizard();
    QVERIFY(wizard);
    fillWizard(*wizard, kKey);
    QTest::mouseClick(wizard->findChild<HintButton *>(u"testConnection"_s), Qt::LeftButton);
    auto *answer = wizard->findChild<TextLabel *>(u"testAnswer"_s);
    QTRY_VERIFY_WITH_TIMEOUT(answer->text().contains(u"Harbour Ltd"), 20'000);
    QVERIFY2(m_screen->view().chosen().isEmpty(), "a test keeps nothing");
    QTest::mouseClick(wizard->findChild<HintButton *>(u"next"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(typeCell(u"Invoices"_s, 5), u"Complete"_s, 20'000);
    QCOMPARE(m_screen->view().chosen(), u"Harbour"_s);
    QCOMPARE(typeCell(u"Invoices"_s, 6), u"7"_s);
    const DataTable *runs = table(u"runs"_s);
    QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 1, 20'000);
    samples::keepPicture(*m_screen, u"connections-on-book"_s);

    m_screen->view().setPage(ConnectionPage::Requests);
    QTRY_VERIFY(table(u"requests"_s)->model()->rowCount() > 5);
    m_screen->view().setPage(ConnectionPage::Offers);
    QTRY_VERIFY(table(u"offers"_s)->model()->rowCount() > 10);
}

void PlatformScreensTest::aWrongKeyIsSaidBeforeAnythingIsKept()
{
    openScreen();
    AddConnectionDialog *wizard = openWizard();
    QVERIFY(wizard);
    fillWizard(*wizard, "wrong");
    QTest::mouseClick(wizard->findChild<HintButton *>(u"testConnection"_s), Qt::LeftButton);
    auto *answer = wizard->findChild<TextLabel *>(u"testAnswer"_s);
    QTRY_COMPARE_WITH_TIMEOUT(answer->text(), u"The test failed."_s, 20'000);
    QVERIFY(!wizard->findChild<TextLabel *>(u"testDetail"_s)->text().isEmpty());
    QTest::mouseClick(wizard->findChild<HintButton *>(u"cancel"_s), Qt::LeftButton);
    QVERIFY(m_screen->view().chosen().isEmpty());
}

void PlatformScreensTest::aTypeSwitchedOffIsNotReadAgain()
{
    openScreen();
    addBooks();
    DataTable *types = table(u"types"_s);
    types->setFocus();
    for (int row = 0; row < types->model()->rowCount(); ++row) {
        if (types->model()->index(row, 1).data().toString() == u"Invoices")
            types->setCurrentRow(row);
    }
    QTest::keyClick(types->view(), Qt::Key_Space);
    auto *box = m_screen->findChild<QMessageBox *>(u"switchOffDialog"_s);
    QVERIFY(box);
    QTest::mouseClick(box->findChild<QPushButton *>(u"confirm"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(typeCell(u"Invoices"_s, 5), u"Off"_s, 20'000);
    QCOMPARE(m_screen->view().chosenType(), QByteArray("invoices"));
    const size_t before = m_server->requests().size();
    QTest::mouseClick(m_screen->findChild<HintButton *>(u"syncAll"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(table(u"runs"_s)->model()->rowCount(), 2, 20'000);
    for (size_t i = before; i < m_server->requests().size(); ++i)
        QVERIFY(!m_server->requests()[i].url.path().endsWith(u"/data/invoices"));
}

void PlatformScreensTest::newRecordsAreToldInOneSentence()
{
    openScreen();
    ConnectionWatch watch(*m_workspace, nullptr);
    QSignalSpy news(&watch, &ConnectionWatch::newData);
    QSignalSpy sources(&watch, &ConnectionWatch::sourcesChanged);
    addBooks();
    QTRY_VERIFY_WITH_TIMEOUT(!watch.sources().isEmpty(), 20'000);
    QVERIFY(watch.sources().front().text.startsWith(u"Harbour"));
    m_codat->lists[u"/companies/co/data/invoices"_s].push_back(invoice(8));
    QTest::mouseClick(m_screen->findChild<HintButton *>(u"full"_s), Qt::LeftButton);
    const auto isTold = [&news] {
        return std::ranges::count_if(news, [](const QList<QVariant> &one) {
            return one.front().toString() == u"Harbour brought 1 new, 0 changed and 0 deleted records.";
        });
    };
    QTRY_COMPARE_WITH_TIMEOUT(isTold(), 1, 20'000);
}

void PlatformScreensTest::removingKeepsWhatWasBrought()
{
    openScreen();
    addBooks();
    QTest::mouseClick(m_screen->findChild<HintButton *>(u"remove"_s), Qt::LeftButton);
    auto *box = m_screen->findChild<QMessageBox *>(u"removeDialog"_s);
    QVERIFY(box);
    QTest::mouseClick(box->findChild<QPushButton *>(u"confirm"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_screen->view().chosen().isEmpty(), 20'000);
    const Result<workspace::BookInfo> info = m_workspace->info().result();
    QVERIFY(info.has_value());
    QCOMPARE(info->documents, qint64(7));
}

void PlatformScreensTest::anEmptyOutboxSaysWhatItIsFor()
{
    OutboxScreen screen(*m_workspace, *m_theme);
    screen.resize(1288, 784);
    screen.show();
    QSignalSpy said(&screen, &OutboxScreen::notice);
    QTest::mouseClick(screen.findChild<HintButton *>(u"run"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(said.count(), 1, 20'000);
    QVERIFY(!screen.findChild<HintButton *>(u"retry"_s)->isEnabled());
    samples::keepPicture(screen, u"outbox-on-book"_s);
}

QTEST_MAIN(PlatformScreensTest)
#include "tst_platform_screens.moc"
