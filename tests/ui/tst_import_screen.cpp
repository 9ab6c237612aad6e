#include "core/workspace/workspace.h"
#include "ui/import/import_screen.h"
#include "ui/import/import_view.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;

namespace {

constexpr char kInvoices[] = "Invoice No;Customer;Invoice Date;Due Date;Total;Currency\n"
                             "000123;Harrowmere Foods;15.01.2026;14.02.2026;1.234,50;EUR\n"
                             "000124;Harrowmere Foods;28.01.2026;27.02.2026;99,00;EUR\n"
                             "000125;Kestrel Ridge;31.01.2026;02.03.2026;5.000,00;EUR\n";
constexpr char kOneRefused[] = "Invoice No;Customer;Invoice Date;Due Date;Total;Currency\n"
                               "000201;Harrowmere Foods;15.01.2026;14.02.2026;10,50;EUR\n"
                               "000202;Harrowmere Foods;31.04.2026;27.02.2026;99,00;EUR\n";
constexpr char kAmbiguous[] = "Invoice No,Customer,Invoice Date,Total,Currency\n"
                              "A-1,Harrowmere Foods,03/04/2026,120.50,EUR\n"
                              "A-2,Harrowmere Foods,05/06/2026,80.25,EUR\n";

} // namespace

/// The screen over a real book in a temporary folder.
class ImportScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aFileImportsByKeysAndTheSecondTimeChangesNothing();
    void aRefusedRowIsShownExportedAndSkipped();
    void ambiguousDatesAreAskedAndStoredAsAnswered();
    void anotherKindProposesItsOwnColumns();
    void aSavedMappingIsTakenByItself();
    void aFolderIsReadWhole();
    void aCurrencyIsSaidForAFileWithoutOne();

private:
    template<typename T>
    T *part(const QString &name)
    {
        return m_screen->findChild<T *>(name);
    }
    QString put(const QString &name, const char *content);
    void press(int key) { QTest::keyClick(&m_screen->view(), Qt::Key(key)); }
    [[nodiscard]] int figure(const QString &table, int row, int column);
    void toCheck(const QString &path);

    QTemporaryDir m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<ImportScreen> m_screen;
};

void ImportScreenTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"quittance-test"_s);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->applyTo(*qApp);
}

void ImportScreenTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = std::make_unique<workspace::Workspace>();
    QVERIFY(m_workspace->openNow(m_folder->filePath(u"test.quittance"_s), true));
    m_screen = std::make_unique<ImportScreen>(*m_workspace, *m_theme);
    m_screen->resize(1288, 784);
    m_screen->show();
    QTRY_VERIFY(m_screen->windowHandle()->isExposed());
}

void ImportScreenTest::cleanup()
{
    m_screen.reset();
    m_workspace.reset();
    m_folder.reset();
}

QString ImportScreenTest::put(const QString &name, const char *content)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
        return {};
    return file.fileName();
}

int ImportScreenTest::figure(const QString &table, int row, int column)
{
    const QModelIndex index = part<DataTable>(table)->model()->index(row, column);
    return index.data(SortRole).toInt();
}

void ImportScreenTest::toCheck(const QString &path)
{
    m_screen->addFiles({path});
    QTRY_COMPARE(m_screen->view().draft().count(), 1);
    press(Qt::Key_Return);
    QCOMPARE(m_screen->view().step(), ImportStep::Columns);
    QTest::mouseClick(part<HintButton>(u"stepNext"_s), Qt::LeftButton);
    QCOMPARE(m_screen->view().step(), ImportStep::Check);
    QTRY_COMPARE(part<DataTable>(u"outcomeTable"_s)->model()->rowCount(), 1);
}

void ImportScreenTest::aFileImportsByKeysAndTheSecondTimeChangesNothing()
{
    const QString path = put(u"invoices.csv"_s, kInvoices);
    toCheck(path);
    QCOMPARE(figure(u"outcomeTable"_s, 0, 5), 0);
    const int added = figure(u"outcomeTable"_s, 0, 1);
    QVERIFY(added >= 3);
    press(Qt::Key_Return);
    QCOMPARE(m_screen->view().step(), ImportStep::Import);
    QTRY_VERIFY(part<HintButton>(u"runMatching"_s)->isVisible());
    const Result<workspace::BookInfo> book = m_workspace->info().result();
    QVERIFY(book);
    QCOMPARE(book->documents, 3);
    QCOMPARE(book->customers, 2);

    QTest::mouseClick(part<HintButton>(u"importMore"_s), Qt::LeftButton);
    toCheck(path);
    QVERIFY(m_screen->view().draft().at(0).prepared.importedBefore);
    QCOMPARE(figure(u"outcomeTable"_s, 0, 1), 0);
    QCOMPARE(figure(u"outcomeTable"_s, 0, 2), 0);
    QCOMPARE(figure(u"outcomeTable"_s, 0, 3), added);
    press(Qt::Key_Return);
    QTRY_VERIFY(part<HintButton>(u"runMatching"_s)->isVisible());
    QCOMPARE(part<QLabel>(u"resultTitle"_s)->text(), u"The book knew all of it already"_s);
}

void ImportScreenTest::aRefusedRowIsShownExportedAndSkipped()
{
    toCheck(put(u"refused.csv"_s, kOneRefused));
    const QAbstractItemModel &refused = *part<DataTable>(u"refusedTable"_s)->model();
    QTRY_COMPARE(refused.rowCount(), 1);
    QCOMPARE(refused.index(0, 1).data().toInt(), 3);
    QCOMPARE(refused.index(0, 3).data().toString(), u"31.04.2026"_s);
    QVERIFY(!part<HintButton>(u"stepNext"_s)->isEnabled());

    QTest::mouseClick(part<HintButton>(u"exportRefused"_s), Qt::LeftButton);
    auto *dialog = m_screen->findChild<QFileDialog *>(u"saveDialog"_s);
    QVERIFY(dialog);
    const QString target = m_folder->filePath(u"refused rows.csv"_s);
    QSignalSpy notice(m_screen.get(), &ImportScreen::notice);
    Q_EMIT dialog->fileSelected(target);
    dialog->close();
    QTRY_COMPARE(notice.count(), 1);
    QFile csv(target);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(csv.readAll());
    QVERIFY2(text.contains(u"31.04.2026"_s) && text.contains(u"refused.csv"_s), qPrintable(text));

    part<QCheckBox>(u"skipRefused"_s)->setChecked(true);
    press(Qt::Key_Return);
    QTRY_VERIFY(part<HintButton>(u"runMatching"_s)->isVisible());
    QCOMPARE(m_workspace->info().result()->documents, 1);
}

void ImportScreenTest::ambiguousDatesAreAskedAndStoredAsAnswered()
{
    m_screen->addFiles({put(u"ambiguous.csv"_s, kAmbiguous)});
    QTRY_COMPARE(m_screen->view().draft().count(), 1);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QCOMPARE(m_screen->view().step(), ImportStep::Columns);
    QVERIFY(!part<HintButton>(u"stepNext"_s)->isEnabled());

    QTest::mouseClick(part<HintButton>(u"answer_mdy"_s), Qt::LeftButton);
    QTRY_COMPARE(m_screen->view().draft().at(0).prepared.rows, 2);
    press(Qt::Key_Return);
    QTRY_VERIFY(part<HintButton>(u"stepNext"_s)->isEnabled());
    press(Qt::Key_Return);
    QTRY_VERIFY(part<HintButton>(u"runMatching"_s)->isVisible());

    workspace::DocumentQuery query;
    query.asOf = {.day = QDate(2026, 12, 31)};
    query.policy = m_workspace->agingPolicy();
    auto list = m_workspace->ledger().documents(query).result();
    QVERIFY(list);
    const auto rows = m_workspace->ledger().documentRows(list->ids, query.asOf, query.policy).result();
    QVERIFY(rows);
    QCOMPARE(rows->size(), std::size_t(2));
    QList<QDate> issued;
    for (const workspace::DocumentRow &row : *rows)
        issued << row.document.fact.issue;
    QVERIFY(issued.contains(QDate(2026, 3, 4)));
    QVERIFY(issued.contains(QDate(2026, 5, 6)));
}

void ImportScreenTest::anotherKindProposesItsOwnColumns()
{
    m_screen->addFiles({put(u"invoices.csv"_s, kInvoices)});
    QTRY_COMPARE(m_screen->view().draft().count(), 1);
    press(Qt::Key_Return);
    auto *kind = part<QComboBox>(u"readingKind"_s);
    const int payments = kind->findText(u"Payments"_s);
    kind->setCurrentIndex(payments);
    Q_EMIT kind->activated(payments);

    QTRY_COMPARE(m_screen->view().draft().at(0).wanted->columns.size(), std::size_t(6));
    const workspace::TableReading reading = *m_screen->view().draft().at(0).wanted;
    QCOMPARE(reading.as, workspace::ImportAs::Payments);
    QStringList fields;
    for (const workspace::ColumnChoice &column : reading.columns)
        fields << column.fields;
    QVERIFY2(fields.contains(u"amount"_s), qPrintable(fields.join(u' ')));
    QVERIFY2(!fields.contains(u"due"_s), qPrintable(fields.join(u' ')));
}

void ImportScreenTest::aSavedMappingIsTakenByItself()
{
    const QString path = put(u"invoices.csv"_s, kInvoices);
    m_screen->addFiles({path});
    QTRY_COMPARE(m_screen->view().draft().count(), 1);
    press(Qt::Key_Return);
    QSignalSpy notice(m_screen.get(), &ImportScreen::notice);
    QTest::mouseClick(part<HintButton>(u"saveMapping"_s), Qt::LeftButton);
    auto *dialog = m_screen->findChild<QInputDialog *>(u"mappingNameDialog"_s);
    QVERIFY(dialog);
    dialog->setTextValue(u"Billing export"_s);
    dialog->accept();
    QTRY_COMPARE(notice.count(), 1);
    QCOMPARE(notice.front().front().toString(), u"Saved as mapping “Billing export”."_s);

    QTest::mouseClick(part<HintButton>(u"startOver"_s), Qt::LeftButton);
    m_screen->addFiles({path});
    QTRY_COMPARE(m_screen->view().draft().count(), 1);
    QCOMPARE(m_screen->view().draft().at(0).wanted->savedName, u"Billing export"_s);
}

void ImportScreenTest::aFolderIsReadWhole()
{
    QDir(m_folder->path()).mkdir(u"in"_s);
    put(u"in/a.csv"_s, kInvoices);
    put(u"in/b.csv"_s, kAmbiguous);
    put(u"in/c.bin"_s, "\x01\x02 nothing");

    m_screen->addFiles({m_folder->filePath(u"in"_s)});

    QTRY_COMPARE(m_screen->view().draft().count(), 3);
    QCOMPARE(m_screen->view().draft().unreadableCount(), 1);
}

void ImportScreenTest::aCurrencyIsSaidForAFileWithoutOne()
{
    const QByteArray head = "!Account\nNHouse bank\n^\n!Type:Bank\n";
    m_screen->addFiles({put(u"one.qif"_s, (head + "D2026-03-13\nT12.50\nMCoffee\n^\n").constData())});
    QTRY_COMPARE(m_screen->view().draft().count(), 1);
    press(Qt::Key_Return);
    QCOMPARE(m_screen->view().step(), ImportStep::Columns);
    auto *currency = part<QLineEdit>(u"readingCurrency"_s);
    QVERIFY(currency->isVisibleTo(m_screen.get()));
    QVERIFY(!part<QLineEdit>(u"readingAccount"_s)->isVisibleTo(m_screen.get()));

    QTest::mouseClick(currency, Qt::LeftButton);
    QTest::keyClicks(currency, u"chf"_s);
    QTRY_COMPARE(m_screen->view().draft().at(0).prepared.rows, 1);
    QCOMPARE(m_screen->view().draft().at(0).prepared.rejected.size(), size_t(0));
    QVERIFY(currency->isVisibleTo(m_screen.get()));

    QTest::mouseClick(part<HintButton>(u"stepNext"_s), Qt::LeftButton);
    QTRY_COMPARE(part<DataTable>(u"outcomeTable"_s)->model()->rowCount(), 1);
    QTest::mouseClick(part<HintButton>(u"stepNext"_s), Qt::LeftButton);
    QTRY_VERIFY(part<DataTable>(u"resultTable"_s) == nullptr || m_screen->view().step() == ImportStep::Import);
    QTRY_VERIFY(!m_workspace->jobs().runningCount());

    m_screen->view().discard();
    m_screen->addFiles({put(u"two.qif"_s, (head + "D2026-04-13\nT13.50\nMTea\n^\n").constData())});
    QTRY_COMPARE(m_screen->view().draft().count(), 1);
    QCOMPARE(m_screen->view().draft().at(0).prepared.currency, u"CHF"_s); // as it was said for this account
    QCOMPARE(m_screen->view().draft().at(0).prepared.rows, 1);
}

QTEST_MAIN(ImportScreenTest)
#include "tst_import_screen.moc"
