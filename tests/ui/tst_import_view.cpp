#include "tests/ui/import_samples.h"
#include "ui/import/column_table_model.h"
#include "ui/import/import_view.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using workspace::ImportSummary;
using workspace::PreparedFile;
using workspace::TableReading;

class ImportViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void onlyRefusedShowsOnlyThem();

    void anEmptyDraftInvitesFiles();
    void filesAreNamedForWhatTheyAre();
    void enterWalksTheStepsAndAltLeftBack();
    void ambiguousDatesStopAtColumns();
    void anAnswerDecidesTheWholeFile();
    void f2EditsWhatAColumnBecomes();
    void everyChoiceIsReadAgain();
    void whatNoColumnSaysIsTyped();
    void anotherLayoutProposesTheColumnsAnew();
    void aFailedReadingLosesNothing();
    void refusedRowsStopTheImportUnlessSkipped();
    void refusedRowsAreHandedToTheExport();
    void aStatementThatDoesNotCloseIsAskedAbout();
    void escapeKeepsTheDraftAndStopsAnImport();
    void aFailedImportLeadsBackToTheCheck();
    void theResultLeadsOn();
    void droppedFilesAreHandedOn();
    void unreadableFilesAreLeftOut();
    void aSavedMappingFillsTheColumnsByHeading();
    void lookingBackStoresNothing();

private:
    template<typename T>
    T *part(const QString &name)
    {
        T *found = m_view->findChild<T *>(name);
        return found;
    }
    void toCheck(const ImportSummary &summary);

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ImportView> m_view;
};

void ImportViewTest::initTestCase()
{
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setToday(QDate(2026, 4, 16));
    m_theme->applyTo(*qApp);
}

void ImportViewTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_view = std::make_unique<ImportView>(*m_theme, &samples::fieldsFor);
    m_view->resize(1288, 784);
    m_view->show();
    QTRY_VERIFY(m_view->windowHandle()->isExposed());
}

void ImportViewTest::cleanup()
{
    m_view.reset();
}

void ImportViewTest::toCheck(const ImportSummary &summary)
{
    m_view->addPrepared({samples::bankTable()});
    QTest::keyClick(part<DataTable>(u"fileTable"_s)->view(), Qt::Key_Return);
    QTest::keyClick(part<DataTable>(u"columnTable"_s)->view(), Qt::Key_Return);
    QCOMPARE(m_view->step(), ImportStep::Check);
    m_view->setChecked(summary);
}

void ImportViewTest::onlyRefusedShowsOnlyThem()
{
    m_view->addPrepared({samples::bankTable()});
    QTest::keyClick(part<DataTable>(u"fileTable"_s)->view(), Qt::Key_Return);
    auto *page = part<QWidget>(u"columnsPage"_s);
    auto *table = page->findChild<DataTable *>(u"previewTable"_s);
    QCOMPARE(table->model()->rowCount(), 9);

    QTest::mouseClick(page->findChild<HintButton *>(u"onlyRefused"_s), Qt::LeftButton);

    QCOMPARE(table->model()->rowCount(), 2);
}

void ImportViewTest::anEmptyDraftInvitesFiles()
{
    QSignalSpy browse(m_view.get(), &ImportView::browseWanted);

    QVERIFY(part<QWidget>(u"dropZone"_s)->isVisible());
    QVERIFY(!part<HintButton>(u"stepNext"_s)->isVisible());
    QTest::mouseClick(part<HintButton>(u"browseFiles"_s), Qt::LeftButton);
    QTest::keyClick(m_view.get(), Qt::Key_O, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Return);

    QCOMPARE(browse.count(), 3);
}

void ImportViewTest::filesAreNamedForWhatTheyAre()
{
    m_view->addPrepared({samples::bankTable(), samples::statementFile(), samples::unreadableFile()});
    const QAbstractItemModel &model = *part<DataTable>(u"fileTable"_s)->model();

    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 1).data().toString(), u"Table, Bank lines"_s);
    QCOMPARE(model.index(0, 6).data().toString(), u"2"_s);
    QCOMPARE(model.index(1, 1).data().toString(), u"Bank statement, camt.053"_s);
    QCOMPARE(model.index(1, 3).data().toString(), u"2"_s);
    QVERIFY(model.index(1, 7).data(SortRole).toString().contains(u"imported before"_s));
    QVERIFY(model.index(1, 7).data(SortRole).toString().contains(u"closing differs"_s));
    QCOMPARE(model.index(2, 1).data().toString(), u"Not recognised"_s);
    QCOMPARE(model.index(2, 7).data(Qt::ToolTipRole).toString(), u"This is no file Quittance knows."_s);
}

void ImportViewTest::enterWalksTheStepsAndAltLeftBack()
{
    QSignalSpy check(m_view.get(), &ImportView::checkWanted);
    QSignalSpy import(m_view.get(), &ImportView::importWanted);
    ImportSummary clean = samples::trialRun();
    clean.files.front().rejected.clear();
    clean.rejected = 0;

    toCheck(clean);
    QCOMPARE(check.count(), 1);
    QTest::keyClick(part<DataTable>(u"outcomeTable"_s)->view(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_view->step(), ImportStep::Columns);
    QTest::keyClick(part<DataTable>(u"columnTable"_s)->view(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_view->step(), ImportStep::File);
    toCheck(clean);
    QTest::keyClick(part<DataTable>(u"outcomeTable"_s)->view(), Qt::Key_Return);

    QCOMPARE(m_view->step(), ImportStep::Import);
    QCOMPARE(import.count(), 1);
    QCOMPARE(import.front().front().toBool(), false);
}

void ImportViewTest::ambiguousDatesStopAtColumns()
{
    QSignalSpy check(m_view.get(), &ImportView::checkWanted);
    QSignalSpy notice(m_view.get(), &ImportView::notice);
    // The undecided file is the second: the step turns to it by itself.
    m_view->addPrepared({samples::bankTable(), samples::ambiguousTable()});
    QTest::keyClick(part<DataTable>(u"fileTable"_s)->view(), Qt::Key_Return);

    QCOMPARE(m_view->step(), ImportStep::Columns);
    QCOMPARE(m_view->currentFile(), 1);
    const QString asked = part<MessageBar>(u"readingQuestion"_s)->message();
    QVERIFY(part<MessageBar>(u"readingQuestion"_s)->isVisible());
    QVERIFY2(asked.contains(u"“Date”"_s) && asked.contains(u"03/04/2026"_s), qPrintable(asked));
    QVERIFY(!part<HintButton>(u"stepNext"_s)->isEnabled());
    QTest::keyClick(part<DataTable>(u"columnTable"_s)->view(), Qt::Key_Return);
    QCOMPARE(m_view->step(), ImportStep::Columns);
    QCOMPARE(check.count(), 0);
    QCOMPARE(notice.count(), 1);
}

void ImportViewTest::anAnswerDecidesTheWholeFile()
{
    QSignalSpy reread(m_view.get(), &ImportView::rereadWanted);
    m_view->addPrepared({samples::ambiguousTable()});
    QTest::keyClick(part<DataTable>(u"fileTable"_s)->view(), Qt::Key_Return);
    auto *monthFirst = part<HintButton>(u"answer_mdy"_s);
    QVERIFY(monthFirst->text().contains(u"March"_s));
    QVERIFY(part<HintButton>(u"answer_dmy"_s)->text().contains(u"April"_s));

    QTest::mouseClick(monthFirst, Qt::LeftButton);

    QCOMPARE(reread.count(), 1);
    QCOMPARE(reread.front().at(1).value<TableReading>().dateOrder, u"mdy"_s);
    QVERIFY(!part<MessageBar>(u"readingQuestion"_s)->isVisible());
    QVERIFY(part<HintButton>(u"stepNext"_s)->isEnabled());
}

void ImportViewTest::f2EditsWhatAColumnBecomes()
{
    QSignalSpy reread(m_view.get(), &ImportView::rereadWanted);
    m_view->addPrepared({samples::bankTable()});
    QTest::keyClick(part<DataTable>(u"fileTable"_s)->view(), Qt::Key_Return);
    auto *table = part<DataTable>(u"columnTable"_s);
    table->setCurrentRow(8);

    QTest::keyClick(table->view(), Qt::Key_F2);
    auto *editor = table->findChild<QComboBox *>(u"becomesEditor"_s);
    QVERIFY(editor);
    editor->setCurrentIndex(editor->findData(u"end_to_end_id"_s));
    Q_EMIT editor->activated(editor->currentIndex());

    QCOMPARE(reread.count(), 1);
    QCOMPARE(reread.front().at(1).value<TableReading>().columns[8].fields, QStringList{u"end_to_end_id"_s});
    QCOMPARE(table->model()->index(8, ColumnTableModel::Becomes).data().toString(), u"End-to-end id"_s);
}

void ImportViewTest::everyChoiceIsReadAgain()
{
    QSignalSpy reread(m_view.get(), &ImportView::rereadWanted);
    m_view->addPrepared({samples::bankTable()});
    QTest::keyClick(part<DataTable>(u"fileTable"_s)->view(), Qt::Key_Return);

    for (const QString &name : {u"readingDecimal"_s, u"readingDates"_s, u"readingSign"_s}) {
        auto *combo = part<QComboBox>(name);
        combo->setFocus();
        QTest::keyClick(combo, combo->currentIndex() > 0 ? Qt::Key_Up : Qt::Key_Down);
    }

    QCOMPARE(reread.count(), 3);
    const auto last = reread.back().at(1).value<TableReading>();
    QCOMPARE(last.decimalMark, u"."_s);
    QCOMPARE(last.dateOrder, u"ymd"_s);
    QVERIFY(last.reverseSign);
    QCOMPARE(last.columns.size(), std::size_t(9));
}

void ImportViewTest::whatNoColumnSaysIsTyped()
{
    QSignalSpy reread(m_view.get(), &ImportView::rereadWanted);
    m_view->addPrepared({samples::bankTable()});
    QTest::keyClick(part<DataTable>(u"fileTable"_s)->view(), Qt::Key_Return);

    QTest::keyClicks(part<QLineEdit>(u"readingAccount"_s), u"7718"_s);
    QTest::keyClicks(part<QLineEdit>(u"readingCurrency"_s), u"eur"_s);

    // Two letters of a currency are not one yet.
    QCOMPARE(reread.count(), 5);
    const auto reading = reread.back().at(1).value<TableReading>();
    QCOMPARE(reading.constants.value(u"account"_s), u"7718"_s);
    QCOMPARE(reading.constants.value(u"currency"_s), u"EUR"_s);
    TableReading named = reading;
    named.columns[8].fields = {u"currency"_s};
    m_view->applyMapping(named);
    QVERIFY(!part<QLineEdit>(u"readingCurrency"_s)->isVisible());
}

void ImportViewTest::anotherLayoutProposesTheColumnsAnew()
{
    QSignalSpy reread(m_view.get(), &ImportView::rereadWanted);
    m_view->addPrepared({samples::bankTable()});
    QTest::keyClick(part<DataTable>(u"fileTable"_s)->view(), Qt::Key_Return);

    part<QSpinBox>(u"readingHeaderRows"_s)->setValue(3);

    QCOMPARE(reread.count(), 1);
    const auto reading = reread.back().at(1).value<TableReading>();
    QCOMPARE(reading.headerRows, 3);
    QVERIFY(reading.columns.empty());
    QCOMPARE(part<DataTable>(u"columnTable"_s)->model()->rowCount(), 9);
}

void ImportViewTest::aFailedReadingLosesNothing()
{
    m_view->addPrepared({samples::bankTable()});
    QTest::keyClick(part<DataTable>(u"fileTable"_s)->view(), Qt::Key_Return);
    auto *combo = part<QComboBox>(u"readingDates"_s);
    QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(combo->currentData().toString(), u"mdy"_s);

    m_view->setReread(samples::bankTable().path, fail(Error::Kind::Io, u"The file is gone."_s));

    QVERIFY(part<MessageBar>(u"readingProblem"_s)->isVisible());
    QVERIFY(part<MessageBar>(u"readingProblem"_s)->message().contains(u"The file is gone."_s));
    QCOMPARE(combo->currentData().toString(), u"mdy"_s);
    QCOMPARE(part<DataTable>(u"columnTable"_s)->model()->rowCount(), 9);
    QVERIFY(!part<HintButton>(u"stepNext"_s)->isEnabled());
    PreparedFile again = samples::bankTable();
    again.table->dateOrder = u"mdy"_s;
    m_view->setReread(again.path, again);
    QVERIFY(!part<MessageBar>(u"readingProblem"_s)->isVisible());
    QVERIFY(part<HintButton>(u"stepNext"_s)->isEnabled());
}

void ImportViewTest::refusedRowsStopTheImportUnlessSkipped()
{
    QSignalSpy import(m_view.get(), &ImportView::importWanted);
    toCheck(samples::trialRun());
    auto *next = part<HintButton>(u"stepNext"_s);
    QVERIFY(!next->isEnabled());
    QVERIFY(next->toolTip().contains(u"2 row(s) are refused"_s));

    QTest::mouseClick(part<QCheckBox>(u"skipRefused"_s), Qt::LeftButton, {}, {6, 8});

    QVERIFY(next->isEnabled());
    QCOMPARE(next->text(), u"Import 421 row(s)"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(import.count(), 1);
    QCOMPARE(import.front().front().toBool(), true);
}

void ImportViewTest::refusedRowsAreHandedToTheExport()
{
    QSignalSpy wanted(m_view.get(), &ImportView::exportRefusedWanted);
    toCheck(samples::trialRun());
    QCOMPARE(part<DataTable>(u"refusedTable"_s)->model()->rowCount(), 2);

    QTest::mouseClick(part<HintButton>(u"exportRefused"_s), Qt::LeftButton);

    QCOMPARE(wanted.count(), 1);
    const auto files = wanted.front().front().value<std::vector<workspace::ImportedFile>>();
    QCOMPARE(files.front().rejected.front().value, u"31.04.2026"_s);
}

void ImportViewTest::aStatementThatDoesNotCloseIsAskedAbout()
{
    m_view->addPrepared({samples::statementFile()});
    QTest::keyClick(part<DataTable>(u"fileTable"_s)->view(), Qt::Key_Return);
    QTest::keyClick(part<DataTable>(u"columnTable"_s)->view(), Qt::Key_Return);
    ImportSummary clean;
    clean.files = {{.path = samples::statementFile().path, .added = 46}};
    clean.added = 46;
    m_view->setChecked(clean);
    QVERIFY(part<MessageBar>(u"balanceBanner"_s)->isVisible());
    QVERIFY(!part<HintButton>(u"stepNext"_s)->isEnabled());

    QTest::mouseClick(part<HintButton>(u"acceptBalances"_s), Qt::LeftButton);

    QVERIFY(part<HintButton>(u"stepNext"_s)->isEnabled());
}

void ImportViewTest::escapeKeepsTheDraftAndStopsAnImport()
{
    QSignalSpy leave(m_view.get(), &ImportView::leaveWanted);
    QSignalSpy stop(m_view.get(), &ImportView::stopWanted);
    toCheck(samples::trialRun());

    QTest::keyClick(part<DataTable>(u"outcomeTable"_s)->view(), Qt::Key_Escape);
    QCOMPARE(leave.count(), 1);
    QCOMPARE(m_view->draft().count(), 1);
    QCOMPARE(m_view->step(), ImportStep::Check);
    part<QCheckBox>(u"skipRefused"_s)->setChecked(true);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(stop.count(), 1);
    QCOMPARE(leave.count(), 1);
}

void ImportViewTest::aFailedImportLeadsBackToTheCheck()
{
    toCheck(samples::trialRun());
    part<QCheckBox>(u"skipRefused"_s)->setChecked(true);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    m_view->setImported(fail(Error::Kind::Full, u"The disk is full."_s));
    QCOMPARE(part<QLabel>(u"resultDetail"_s)->text(), u"The disk is full."_s);

    QTest::mouseClick(part<HintButton>(u"backToCheck"_s), Qt::LeftButton);

    QCOMPARE(m_view->step(), ImportStep::Check);
    QCOMPARE(m_view->draft().count(), 1);
}

void ImportViewTest::theResultLeadsOn()
{
    QSignalSpy matching(m_view.get(), &ImportView::matchingWanted);
    QSignalSpy customers(m_view.get(), &ImportView::customersWanted);
    toCheck(samples::trialRun());
    part<QCheckBox>(u"skipRefused"_s)->setChecked(true);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    ImportSummary done = samples::trialRun();
    done.committed = true;
    m_view->setImported(done);
    QCOMPARE(part<QLabel>(u"resultTitle"_s)->text(), u"2 file(s) are in the book"_s);

    QTest::mouseClick(part<HintButton>(u"showCustomers"_s), Qt::LeftButton);
    QTest::mouseClick(part<HintButton>(u"runMatching"_s), Qt::LeftButton);
    QCOMPARE(customers.count(), 1);
    QCOMPARE(matching.count(), 1);
    QTest::mouseClick(part<HintButton>(u"importMore"_s), Qt::LeftButton);
    QCOMPARE(m_view->step(), ImportStep::File);
    QVERIFY(m_view->draft().isEmpty());
}

void ImportViewTest::droppedFilesAreHandedOn()
{
    QSignalSpy dropped(m_view.get(), &ImportView::filesDropped);
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(u"/books/in/a.csv"_s), QUrl(u"https://example.org/b.csv"_s)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_view.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);

    QCoreApplication::sendEvent(m_view.get(), &drop);

    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.front().front().toStringList(), QStringList{u"/books/in/a.csv"_s});
}

void ImportViewTest::unreadableFilesAreLeftOut()
{
    m_view->addPrepared({samples::unreadableFile()});
    QVERIFY(!part<HintButton>(u"stepNext"_s)->isEnabled());

    m_view->addPrepared({samples::bankTable()});

    QVERIFY(part<HintButton>(u"stepNext"_s)->isEnabled());
    QCOMPARE(m_view->draft().readyFiles().size(), std::size_t(1));
    QTest::keyClick(part<DataTable>(u"fileTable"_s)->view(), Qt::Key_Delete);
    QCOMPARE(m_view->draft().count(), 1);
    QCOMPARE(m_view->draft().unreadableCount(), 1);
}

void ImportViewTest::aSavedMappingFillsTheColumnsByHeading()
{
    QSignalSpy reread(m_view.get(), &ImportView::rereadWanted);
    m_view->addPrepared({samples::bankTable()});
    TableReading saved = *samples::bankTable().table;
    saved.savedName = u"Nordhafen"_s;
    saved.columns = {{.heading = u"Haben"_s, .fields = {u"amount"_s}}, {.heading = u"Other"_s, .fields = {u"text"_s}}};

    m_view->applyMapping(saved);

    const auto reading = reread.back().at(1).value<TableReading>();
    QCOMPARE(reading.savedName, u"Nordhafen"_s);
    QCOMPARE(reading.columns.size(), std::size_t(9));
    QCOMPARE(reading.columns[6].fields, QStringList{u"amount"_s});
    QVERIFY(reading.columns[0].fields.isEmpty());
}

void ImportViewTest::lookingBackStoresNothing()
{
    ImportSummary clean;
    clean.added = 3;
    toCheck(clean);
    QVERIFY(part<HintButton>(u"stepNext"_s)->isEnabled());

    m_view->setReadOnlyReason(u"The book is looked at as of a past day."_s);

    QVERIFY(!part<HintButton>(u"stepNext"_s)->isEnabled());
    QCOMPARE(part<HintButton>(u"stepNext"_s)->toolTip(), u"The book is looked at as of a past day."_s);
}

QTEST_MAIN(ImportViewTest)
#include "tst_import_view.moc"
