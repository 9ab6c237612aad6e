#include "core/workspace/match_rules.h"
#include "tests/ui/reconcile_fixture.h"
#include "tests/ui/reconcile_samples.h"
#include "tests/ui/screen_samples.h"
#include "ui/reconcile/candidate_list.h"
#include "ui/reconcile/decision_pane.h"
#include "ui/reconcile/document_finder.h"
#include "ui/reconcile/evidence_pane.h"
#include "ui/reconcile/queue_bar.h"
#include "ui/reconcile/reconcile_view.h"
#include "ui/reconcile/sums_pane.h"
#include "ui/reconcile/tray_model.h"
#include "ui/reconcile/tray_pane.h"
#include "ui/reconcile/undo_strip.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/evidence_list.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using workspace::DifferenceHandling;
using workspace::Queue;

class ReconcileViewTest : public QObject, private test::ReconcileFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { make(); }
    void init() { start(); }
    void cleanup() { end(); }

    void countsOfTheChipsSumToAll();
    void pagesAreAskedForAndAnswered();
    void theFirstLineIsShown();
    void candidateFillsTheTray();
    void aReasonOpensTheRuleItRestsOn();
    void aShortfallAsksBeforeItIsAccepted();
    void keysHandleTheDifferenceAndAccept();
    void aLineThatIsNotShownYetIsNotDecided();
    void numbersChooseCandidates();
    void tiesAreNotPicked();
    void lettersInAFieldAreText();
    void refusedAmountsAreSaidAndKept();
    void anAmountBeingTypedIsTakenOnAccept();
    void addedDocumentsAreExplained();
    void takingOutAndRejectingShareAKey();
    void severalDocumentsAreRejectedOnlyWhenAsked();
    void aMatchedLineCanOnlyBeTakenApart();
    void ignoringAsksWhy();
    void acceptExactSaysHowMany();
    void lookingBackTurnsWritingOff();
    void aLineThatLeftTheQueueStaysShown();
    void editsSurviveARefresh();
    void emptyStatesSayWhy();
    void undoneDecisionsAreStruckThrough();
    void pictures_data();
    void pictures();

private:
    void press(const QKeySequence &keys);
};

void ReconcileViewTest::press(const QKeySequence &keys)
{
    QTest::keySequence(QApplication::focusWidget(), keys);
}

void ReconcileViewTest::countsOfTheChipsSumToAll()
{
    const workspace::QueueCounts counts = samples::queueCounts();
    QCOMPARE(counts.exact + counts.probable + counts.ambiguous + counts.returned + counts.noCandidate + counts.stale,
             counts.all);
    QCOMPARE(m_view->queues().progressText(), u"173 of 214 lines done"_s);
    QSignalSpy wanted(m_view.get(), &ReconcileView::linesWanted);
    m_view->queues().chip(Queue::Ambiguous)->click();
    QCOMPARE(m_view->queue(), Queue::Ambiguous);
    child<QAbstractButton>(u"queueDone"_s)->click();
    QCOMPARE(m_view->queue(), Queue::Done);
    QCOMPARE(wanted.count(), 2);
}

void ReconcileViewTest::pagesAreAskedForAndAnswered()
{
    BankLineModel model;
    const QAbstractItemModelTester tester(&model);
    QSignalSpy wanted(&model, &WindowedModelBase::pageWanted);
    RowIds ids;
    for (qint64 id = 1; id <= 600; ++id)
        ids.push_back(id);
    model.setRowMap(ids);
    wanted.clear();
    QCOMPARE(model.index(300, 2).data(LoadedRole).toBool(), false);
    QVERIFY(!wanted.isEmpty());
    const QList<QVariant> asked = wanted.last();
    QCOMPARE(asked[1].toInt(), 1);
    std::vector<workspace::BankLineRow> rows;
    for (const qint64 id : asked[2].value<RowIds>()) {
        workspace::BankLineRow row = samples::bankLines()[0];
        row.line.id = ledger::BankLineId(id);
        rows.push_back(row);
    }
    QCOMPARE(rows.size(), std::size_t(WindowedModelBase::kPageRows));
    model.setPage(asked[0].toInt(), 1, rows);
    const QModelIndex text = model.index(300, int(BankLineColumn::Text));
    QCOMPARE(text.data(LoadedRole).toBool(), true);
    QCOMPARE(text.data().toString(), u"WEXCOMBE BREWING"_s);
    QCOMPARE(model.index(300, int(BankLineColumn::State)).data(IconRole).toString(), u"match-exact"_s);
}

void ReconcileViewTest::theFirstLineIsShown()
{
    QSignalSpy chosen(m_view.get(), &ReconcileView::lineChosen);
    m_view->pickFirst();
    m_view->setLines({101, 102, 103});
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(m_view->currentLine(), ledger::BankLineId(101));
    press(Qt::Key_J);
    QCOMPARE(m_view->currentLine(), ledger::BankLineId(102));
    press(Qt::Key_K);
    QCOMPARE(m_view->currentLine(), ledger::BankLineId(101));
}

void ReconcileViewTest::candidateFillsTheTray()
{
    const Tray &tray = m_view->tray().tray();
    QCOMPARE(tray.rows().size(), std::size_t(4));
    QCOMPARE(tray.sums().applied, 48'229'7500);
    QCOMPARE(tray.sums().missing, 12'4000);
    QCOMPARE(child<EvidenceList>(u"evidence"_s)->rowCount(), 6);
    // Start, for and against add up to the sum that is printed.
    QCOMPARE(child<QLabel>(u"evidenceFoot"_s)->text(),
             u"Start \u22124.0, for +7.9, against \u22121.9, sum +2.0, chance 88.1%."_s);
}

void ReconcileViewTest::aReasonOpensTheRuleItRestsOn()
{
    QSignalSpy wanted(m_view.get(), &ReconcileView::ruleWanted);
    child<EvidencePane>(u"evidencePane"_s)
        ->setReasons(u"candidate 1"_s,
                     {{.signal = u"party"_s, .detail = u"The payer's name is that of Alder."_s, .weight = 300},
                      {.signal = u"amount"_s,
                       .detail = u"The line is short, which a bank's fee may be."_s,
                       .weight = 400,
                       .amount = {},
                       .rule = u"bank_fee"_s}});
    auto *list = child<EvidenceList>(u"evidence"_s);
    QVERIFY(list->model()->index(0, 0).data().toString().contains(workspace::ruleTitle(u"bank_fee"_s)));
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(wanted.count(), 0);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.front().front().toString(), u"bank_fee"_s);
}

void ReconcileViewTest::aShortfallAsksBeforeItIsAccepted()
{
    QVERIFY(!child<HintButton>(u"accept"_s)->isEnabled());
    QVERIFY(child<HintButton>(u"accept"_s)->toolTip().contains(u"12.40"_s));
    QSignalSpy accepted(m_view.get(), &ReconcileView::acceptWanted);
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QCOMPARE(accepted.count(), 0);
    QCOMPARE(m_view->tray().sums().leftText(), u"12.40"_s);
}

void ReconcileViewTest::keysHandleTheDifferenceAndAccept()
{
    QSignalSpy accepted(m_view.get(), &ReconcileView::acceptWanted);
    press(Qt::Key_F);
    QVERIFY(child<QRadioButton>(u"bankFee"_s)->isChecked());
    QCOMPARE(m_view->tray().sums().leftText(), u"0.00"_s);
    press(Qt::Key_W);
    press(Qt::Key_O);
    QVERIFY(child<QRadioButton>(u"leaveOpen"_s)->isChecked());
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    press(QKeySequence(Qt::SHIFT | Qt::Key_Return));
    QCOMPARE(accepted.count(), 2);
    const auto decision = accepted[0][0].value<workspace::MatchDecision>();
    QCOMPARE(decision.line, ledger::BankLineId(108));
    QCOMPARE(decision.difference, DifferenceHandling::LeaveOpen);
    qint64 sum = 0;
    for (const match::Allocation &part : decision.allocations)
        sum += part.documentUnits;
    QCOMPARE(sum, 48'217'3500);
    QCOMPARE(accepted[0][1].toBool(), false);
    QCOMPARE(accepted[1][1].toBool(), true);
}

void ReconcileViewTest::aLineThatIsNotShownYetIsNotDecided()
{
    QSignalSpy accepted(m_view.get(), &ReconcileView::acceptWanted);
    press(Qt::Key_O);
    QVERIFY(child<HintButton>(u"accept"_s)->isEnabled());
    press(Qt::Key_J);
    QVERIFY(m_view->currentLine() != ledger::BankLineId(108));
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    press(QKeySequence(Qt::SHIFT | Qt::Key_Return));
    press(Qt::Key_I);
    press(Qt::Key_N);
    QCOMPARE(accepted.count(), 0);
    QVERIFY(!m_view->findChild<QDialog *>(u"reasonDialog"_s));
    press(Qt::Key_K);
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(accepted[0][0].value<workspace::MatchDecision>().line, ledger::BankLineId(108));
}

void ReconcileViewTest::numbersChooseCandidates()
{
    press(Qt::Key_2);
    QCOMPARE(m_view->tray().tray().rows().size(), std::size_t(3));
    QCOMPARE(m_view->tray().tray().sums().missing, -14'0500);
    press(Qt::Key_5); // there are three
    QCOMPARE(m_view->tray().tray().rows().size(), std::size_t(3));
    press(Qt::Key_1);
    QCOMPARE(m_view->tray().tray().rows().size(), std::size_t(4));
}

void ReconcileViewTest::tiesAreNotPicked()
{
    fill(samples::tiedLine());
    QVERIFY(m_view->tray().tray().rows().empty());
    QVERIFY(!child<HintButton>(u"accept"_s)->isEnabled());
    press(Qt::Key_2);
    QCOMPARE(m_view->tray().tray().rows()[0].document.number, u"INV-20702"_s);
    QVERIFY(child<HintButton>(u"accept"_s)->isEnabled());
}

void ReconcileViewTest::lettersInAFieldAreText()
{
    press(Qt::Key_M);
    auto *finder = child<DocumentFinder>(u"documentFinder"_s);
    QVERIFY(finder->hasFocus());
    QTest::keyClicks(finder, u"jf1x"_s);
    QCOMPARE(finder->text(), u"jf1x"_s);
    QCOMPARE(m_view->currentLine(), ledger::BankLineId(108));
    QCOMPARE(m_view->tray().tray().handling(), DifferenceHandling::None);
}

void ReconcileViewTest::refusedAmountsAreSaidAndKept()
{
    TrayModel &model = m_view->tray().model();
    model.setData(model.index(0, int(TrayColumn::Apply)), u"21.340,00"_s);
    auto *problem = child<QLabel>(u"trayProblem"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(!problem->text().isEmpty());
    QCOMPARE(model.index(0, int(TrayColumn::Apply)).data().toString(), u"21.340,00"_s);
    press(Qt::Key_F);
    QVERIFY(!child<HintButton>(u"accept"_s)->isEnabled());
}

void ReconcileViewTest::anAmountBeingTypedIsTakenOnAccept()
{
    QSignalSpy accepted(m_view.get(), &ReconcileView::acceptWanted);
    QTableView *table = m_view->tray().table().view();
    const QModelIndex apply = table->model()->index(2, int(TrayColumn::Apply));
    table->setFocus();
    table->setCurrentIndex(apply);
    table->edit(apply);
    auto *editor = table->findChild<QLineEdit *>(u"applyEditor"_s);
    QVERIFY(editor && editor->hasFocus());
    editor->selectAll();
    QTest::keyClicks(editor, u"12614.60"_s);
    QTest::keySequence(editor, QKeySequence(Qt::CTRL | Qt::Key_Return));
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(accepted[0][0].value<workspace::MatchDecision>().allocations[2].documentUnits, 12'614'6000);
}

void ReconcileViewTest::addedDocumentsAreExplained()
{
    QSignalSpy find(m_view.get(), &ReconcileView::findWanted);
    QSignalSpy explain(m_view.get(), &ReconcileView::explainWanted);
    press(Qt::Key_M);
    auto *finder = child<DocumentFinder>(u"documentFinder"_s);
    QTest::keyClicks(finder, u"20833"_s);
    QTRY_COMPARE(find.count(), 1);
    QCOMPARE(find[0][1].toString(), u"20833"_s);
    const auto document = samples::openDocument(5, u"INV-20833"_s, 1'240, QDate(2026, 5, 9));
    finder->setFound(u"2083"_s, {}); // an answer to what stood there before
    finder->setFound(u"20833"_s, {document});
    QTest::keyClick(finder, Qt::Key_Return);
    QCOMPARE(m_view->tray().tray().rows().size(), std::size_t(5));
    QVERIFY(finder->text().isEmpty());
    QCOMPARE(explain.count(), 1);
    QCOMPARE(explain[0][1].value<ledger::DocumentId>(), document.id);
    m_view->setExplanation(document.id, {{u"amount"_s, u"The line is far more than what is open."_s, -250}});
    QCOMPARE(child<EvidenceList>(u"evidence"_s)->rowCount(), 1);
}

void ReconcileViewTest::takingOutAndRejectingShareAKey()
{
    QSignalSpy rejected(m_view.get(), &ReconcileView::rejectWanted);
    m_view->tray().table().setCurrentRow(3);
    m_view->tray().table().view()->setFocus();
    press(Qt::Key_X);
    QCOMPARE(m_view->tray().tray().rows().size(), std::size_t(3));
    QCOMPARE(rejected.count(), 0);

    m_view->setFocus();
    press(Qt::Key_3); // one document
    press(Qt::Key_X);
    QCOMPARE(rejected.count(), 1);
    QCOMPARE(rejected[0][1].value<std::vector<ledger::DocumentId>>(), std::vector{ledger::DocumentId(1)});
}

void ReconcileViewTest::severalDocumentsAreRejectedOnlyWhenAsked()
{
    QSignalSpy rejected(m_view.get(), &ReconcileView::rejectWanted);
    press(Qt::Key_X);
    QCOMPARE(rejected.count(), 0);
    auto *box = child<QMessageBox>(u"confirmReject"_s);
    QVERIFY(box);
    box->findChild<QAbstractButton *>(u"confirm"_s)->click();
    QCOMPARE(rejected.count(), 1);
    QCOMPARE(rejected[0][1].value<std::vector<ledger::DocumentId>>().size(), std::size_t(4));
}

void ReconcileViewTest::aMatchedLineCanOnlyBeTakenApart()
{
    QSignalSpy unmatched(m_view.get(), &ReconcileView::unmatchWanted);
    QSignalSpy accepted(m_view.get(), &ReconcileView::acceptWanted);
    fill(samples::doneLine());
    QVERIFY(!child<HintButton>(u"accept"_s)->isVisible());
    QVERIFY(child<HintButton>(u"unmatch"_s)->isEnabled());
    QCOMPARE(m_view->tray().sums().leftText(), u"0.00"_s);
    QVERIFY(!(m_view->tray().model().index(0, int(TrayColumn::Apply)).flags() & Qt::ItemIsEditable));
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    press(Qt::Key_U);
    auto *dialog = child<QDialog>(u"reasonDialog"_s);
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QAbstractButton *>(u"confirm"_s)->isEnabled());
    dialog->findChild<QComboBox *>(u"reason"_s)->setEditText(u"Wrong customer"_s);
    dialog->findChild<QAbstractButton *>(u"confirm"_s)->click();
    QCOMPARE(unmatched.count(), 1);
    QCOMPARE(unmatched[0][1].toString(), u"Wrong customer"_s);
    QCOMPARE(accepted.count(), 0);
}

void ReconcileViewTest::ignoringAsksWhy()
{
    QSignalSpy ignored(m_view.get(), &ReconcileView::ignoreWanted);
    press(Qt::Key_I);
    auto *dialog = child<QDialog>(u"reasonDialog"_s);
    QVERIFY(dialog);
    dialog->findChild<QComboBox *>(u"reason"_s)->setCurrentIndex(0);
    dialog->findChild<QAbstractButton *>(u"confirm"_s)->click();
    QCOMPARE(ignored.count(), 1);
    QVERIFY(!ignored[0][1].toString().isEmpty());
}

void ReconcileViewTest::acceptExactSaysHowMany()
{
    QSignalSpy confirmed(m_view.get(), &ReconcileView::acceptExactConfirmed);
    auto *button = child<HintButton>(u"acceptExact"_s);
    QVERIFY(button->text().contains(u"14"_s));
    button->click();
    auto *box = child<QMessageBox>(u"confirmExact"_s);
    QVERIFY(box && box->text().contains(u"14"_s));
    QCOMPARE(confirmed.count(), 0);
    box->findChild<QAbstractButton *>(u"confirm"_s)->click();
    QCOMPARE(confirmed.count(), 1);
}

void ReconcileViewTest::lookingBackTurnsWritingOff()
{
    QSignalSpy accepted(m_view.get(), &ReconcileView::acceptWanted);
    fill(samples::exactLine());
    QVERIFY(child<HintButton>(u"accept"_s)->isEnabled());
    m_view->undoStrip().setEntries(samples::undoEntries(), true, true);
    m_view->setReadOnly(u"The view looks back."_s);
    for (const char *name : {"accept", "acceptNext", "ignore", "acceptExact", "runMatching", "undo", "redo"}) {
        auto *button = child<HintButton>(QString::fromLatin1(name));
        QVERIFY2(!button->isEnabled(), name);
        QCOMPARE(button->toolTip(), u"The view looks back."_s);
    }
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    press(Qt::Key_I);
    QVERIFY(!child<QDialog>(u"reasonDialog"_s));
    QCOMPARE(accepted.count(), 0);
}

void ReconcileViewTest::aLineThatLeftTheQueueStaysShown()
{
    m_view->setLines({101, 102, 103, 104, 105, 106, 107, 109, 110});
    QCOMPARE(m_view->currentLine(), ledger::BankLineId(108));
    QCOMPARE(m_view->tray().tray().rows().size(), std::size_t(4));
    press(Qt::Key_J);
    QCOMPARE(m_view->currentLine(), ledger::BankLineId(109));
}

void ReconcileViewTest::editsSurviveARefresh()
{
    TrayModel &model = m_view->tray().model();
    model.setData(model.index(2, int(TrayColumn::Apply)), u"12614.60"_s);
    m_view->setLine(samples::shortPayLine());
    QCOMPARE(m_view->tray().tray().rows()[2].units, 12'614'6000);
    m_view->setLine(samples::exactLine()); // the answer for another line
    QCOMPARE(m_view->tray().tray().rows().size(), std::size_t(4));
}

void ReconcileViewTest::emptyStatesSayWhy()
{
    QSignalSpy import(m_view.get(), &ReconcileView::importWanted);
    m_view->setCounts({});
    m_view->pickFirst();
    m_view->setLines({});
    QVERIFY(!m_view->currentLine().isValid());
    auto *table = child<DataTable>(u"bankLines"_s);
    Q_EMIT table->emptyButtonClicked();
    QCOMPARE(import.count(), 1);
    QVERIFY(!child<HintButton>(u"accept"_s)->isEnabled());
    QVERIFY(!child<HintButton>(u"skip"_s)->isEnabled());
}

void ReconcileViewTest::undoneDecisionsAreStruckThrough()
{
    m_view->undoStrip().setEntries(samples::undoEntries(), true, true);
    const QStringList shown = m_view->undoStrip().shownEntries();
    QCOMPARE(shown.size(), 4);
    QVERIFY(!shown[0].contains(u"<s>"_s));
    QVERIFY(shown[3].contains(u"<s>"_s));
    QSignalSpy undo(&m_view->undoStrip(), &UndoStrip::undoWanted);
    child<HintButton>(u"undo"_s)->click();
    QCOMPARE(undo.count(), 1);
}

void ReconcileViewTest::pictures_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << false << QSize(1288, 784);
    QTest::newRow("dark") << true << QSize(1288, 784);
    QTest::newRow("light-narrow") << false << QSize(980, 584);
    QTest::newRow("dark-narrow") << true << QSize(980, 584);
}

void ReconcileViewTest::pictures()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    m_theme->setChoice(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_view->resize(size);
    m_view->undoStrip().setEntries(samples::undoEntries(), true, true);
    press(Qt::Key_F);
    const QString name = u"reconcile-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag()));
    QCoreApplication::sendPostedEvents();
    samples::keepPicture(*m_view, name);
    fill(samples::doneLine());
    samples::keepPicture(*m_view, name + u"-done"_s);
    fill(samples::tiedLine());
    samples::keepPicture(*m_view, name + u"-tie"_s);
    QCOMPARE(m_view->size(), size);
    // At either size every pane has room for what it holds.
    for (const char *pane : {"tray", "decision", "candidates", "queueBar"}) {
        const auto *widget = child<QWidget>(QString::fromLatin1(pane));
        QTRY_VERIFY2(widget->width() >= widget->minimumSizeHint().width(), pane);
        QTRY_VERIFY2(widget->height() >= widget->minimumSizeHint().height(), pane);
    }
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(ReconcileViewTest)
#include "tst_reconcile_view.moc"
