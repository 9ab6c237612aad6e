#include "tests/ui/reconcile_fixture.h"
#include "tests/ui/reconcile_samples.h"
#include "tests/ui/screen_samples.h"
#include "ui/reconcile/bulk_dialog.h"
#include "ui/reconcile/document_finder.h"
#include "ui/reconcile/limits_dialog.h"
#include "ui/reconcile/queue_bar.h"
#include "ui/reconcile/reconcile_view.h"
#include "ui/reconcile/sums_pane.h"
#include "ui/reconcile/tray_pane.h"
#include "ui/reconcile/undo_strip.h"
#include "ui/reconcile/unproven_pane.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/evidence_list.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <memory>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using workspace::DifferenceHandling;
using workspace::Queue;

/// What the workbench does besides accepting a line whole, by its keys.
class ReconcileDeskTest : public QObject, private test::ReconcileFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { make(); }
    void init() { start(); }
    void cleanup() { end(); }

    void bothVersionsOfMovedGroundAreShown();
    void aSecondPersonApprovesByKey();
    void aClosedPeriodAsksWhy();
    void aDisputeAsksWhatIsWrong();
    void onlyWhatFitsTheDifferenceIsOffered();
    void whyNotThisOneIsAskedWithoutAddingIt();
    void aCustomersAccountIsPickedByName();
    void manyAreAcceptedAfterAPreview();
    void limitsAreTypedPerCurrency();
    void unprovenPaymentsGoToALine();
    void aPaymentThatIsNotShownYetGoesNowhere();
    void aMillionLinesAreListedAtOnce();
    void pictures_data();
    void pictures();

private:
    void showPayments();
    void giveReason(const QString &reason);
    void press(const QKeySequence &keys) { QTest::keySequence(QApplication::focusWidget(), keys); }
};

void ReconcileDeskTest::showPayments()
{
    UnprovenPane &pane = m_view->unproven();
    connect(&pane.model(), &WindowedModelBase::pageWanted, &pane, [&pane](int generation, int page) {
        pane.model().setPage(generation, page, {samples::unprovenView().payment});
    });
    pane.setPayments({71});
    pane.setPayment(samples::unprovenView());
}

void ReconcileDeskTest::bothVersionsOfMovedGroundAreShown()
{
    QSignalSpy kept(m_view.get(), &ReconcileView::keepWanted);
    QSignalSpy unmatched(m_view.get(), &ReconcileView::unmatchWanted);
    QVERIFY(child<QWidget>(u"groundPane"_s)->isHidden());
    press(Qt::Key_Y);
    QVERIFY(!child<QDialog>(u"reasonDialog"_s));
    fill(samples::movedLine());
    QVERIFY(child<QWidget>(u"groundPane"_s)->isVisible());
    const QAbstractItemModel *rows = child<DataTable>(u"groundTable"_s)->model();
    QCOMPARE(rows->rowCount(), 2);
    QVERIFY(rows->index(0, 0).data().toString().contains(u"INV-20790"_s));
    QVERIFY(rows->index(0, 1).data().toString().contains(u"24,779.00"_s));
    QVERIFY(rows->index(0, 2).data().toString().contains(u"24,000.00"_s));
    QVERIFY(child<QLabel>(u"notes"_s)->text().contains(u"Dana"_s));
    press(Qt::Key_Y);
    giveReason(u"The customer has confirmed it"_s);
    QCOMPARE(kept.count(), 1);
    QCOMPARE(kept[0][0].value<ledger::BankLineId>(), ledger::BankLineId(101));
    press(Qt::Key_U);
    giveReason(u"Again"_s);
    QCOMPARE(unmatched.count(), 1);
}

void ReconcileDeskTest::aSecondPersonApprovesByKey()
{
    QSignalSpy approved(m_view.get(), &ReconcileView::approveWanted);
    QSignalSpy accepted(m_view.get(), &ReconcileView::acceptWanted);
    QSignalSpy withdrawn(m_view.get(), &ReconcileView::withdrawWanted);
    fill(samples::pendingLine());
    QVERIFY(!child<HintButton>(u"accept"_s)->isVisible());
    QVERIFY(child<QLabel>(u"effects"_s)->text().contains(u"M. Aldous"_s));
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QCOMPARE(approved.count(), 1);
    QCOMPARE(accepted.count(), 0);
    press(Qt::Key_U);
    giveReason(u"Wrong amount"_s);
    QCOMPARE(withdrawn.count(), 1);

    workspace::LineView own = samples::pendingLine();
    own.pending->canApprove = false;
    fill(own);
    QVERIFY(!child<HintButton>(u"approve"_s)->isEnabled());
    QVERIFY(!child<HintButton>(u"approve"_s)->toolTip().isEmpty());
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QCOMPARE(approved.count(), 1);
    QCOMPARE(accepted.count(), 0);
}

void ReconcileDeskTest::aClosedPeriodAsksWhy()
{
    QSignalSpy accepted(m_view.get(), &ReconcileView::acceptWanted);
    workspace::LineView locked = samples::exactLine();
    locked.isLocked = true;
    locked.policy.lockedThrough = QDate(2026, 4, 16);
    fill(locked);
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QCOMPARE(accepted.count(), 0);
    giveReason(u"The statement came late"_s);
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(accepted[0][0].value<workspace::MatchDecision>().reason, u"The statement came late"_s);
}

void ReconcileDeskTest::aDisputeAsksWhatIsWrong()
{
    QSignalSpy accepted(m_view.get(), &ReconcileView::acceptWanted);
    press(Qt::Key_P);
    QVERIFY(child<QRadioButton>(u"dispute"_s)->isChecked());
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    giveReason(u"Quantity"_s);
    QCOMPARE(accepted.count(), 1);
    const auto decision = accepted[0][0].value<workspace::MatchDecision>();
    QCOMPARE(decision.disputed.size(), std::size_t(1));
    QCOMPARE(decision.disputed.front().units, 12'4000);
    QCOMPARE(decision.reason, u"Quantity"_s);
}

void ReconcileDeskTest::onlyWhatFitsTheDifferenceIsOffered()
{
    QVERIFY(child<QRadioButton>(u"leaveOpen"_s)->isVisible());
    QVERIFY(!child<QRadioButton>(u"keepWaiting"_s)->isVisible());
    press(Qt::Key_2); // 14.05 more than is open
    QVERIFY(!child<QRadioButton>(u"leaveOpen"_s)->isVisible());
    press(Qt::Key_S);
    QVERIFY(child<QRadioButton>(u"keepWaiting"_s)->isChecked());
    QCOMPARE(m_view->tray().sums().leftText(), u"0.00"_s);
    press(Qt::Key_A);
    QVERIFY(child<QRadioButton>(u"onAccount"_s)->isChecked());
    fill(samples::exactLine());
    for (const char *name : {"leaveOpen", "bankFee", "discount", "writeOff", "dispute", "onAccount", "keepWaiting"})
        QVERIFY2(!child<QRadioButton>(QString::fromLatin1(name))->isVisible(), name);
}

void ReconcileDeskTest::whyNotThisOneIsAskedWithoutAddingIt()
{
    QSignalSpy explain(m_view.get(), &ReconcileView::explainWanted);
    press(Qt::Key_M);
    auto *finder = child<DocumentFinder>(u"documentFinder"_s);
    QTest::keyClicks(finder, u"20833"_s);
    const auto document = samples::openDocument(5, u"INV-20833"_s, 1'240, QDate(2026, 5, 9));
    finder->setFound(u"20833"_s, {document});
    QTest::keyClick(finder, Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(explain.count(), 1);
    QCOMPARE(explain[0][2].toString(), u"INV-20833"_s);
    QCOMPARE(m_view->tray().tray().rows().size(), std::size_t(4));
    m_view->setExplanation(document.id, {{u"amount"_s, u"The line is far more than what is open."_s, -250}},
                           u"INV-20833"_s);
    QCOMPARE(child<EvidenceList>(u"evidence"_s)->rowCount(), 1);
}

void ReconcileDeskTest::aCustomersAccountIsPickedByName()
{
    press(Qt::Key_2);
    press(Qt::Key_M);
    auto *finder = child<DocumentFinder>(u"documentFinder"_s);
    QTest::keyClicks(finder, u"north"_s);
    finder->setFound(u"north"_s, {});
    finder->setCustomers(u"north"_s, {{ledger::CustomerId(8), u"Northwind Dairy"_s}});
    QTest::keyClick(finder, Qt::Key_Return);
    QCOMPARE(m_view->tray().tray().rows().size(), std::size_t(4));
    QVERIFY(m_view->tray().tray().rows().back().isAccount());
    QCOMPARE(m_view->tray().sums().leftText(), u"0.00"_s);
}

void ReconcileDeskTest::manyAreAcceptedAfterAPreview()
{
    BulkDialog dialog(*m_theme);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy asked(&dialog, &BulkDialog::previewWanted);
    QSignalSpy accepted(&dialog, &BulkDialog::acceptWanted);
    dialog.begin();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toInt(), 990'000);
    auto *confirm = dialog.findChild<QAbstractButton *>(u"confirm"_s);
    QVERIFY(!confirm->isEnabled());
    dialog.setPreview(samples::bulkPreview());
    QVERIFY(dialog.summary().contains(u"3"_s));
    QVERIFY(dialog.summary().contains(u"0.02"_s) || dialog.summary().contains(u"0.01"_s));
    QVERIFY(dialog.findChild<QLabel *>(u"bulkLeftOut"_s)->text().contains(u"reconciled"_s));
    auto *level = dialog.findChild<QComboBox *>(u"level"_s);
    QTest::keyClick(level, Qt::Key_Down);
    QCOMPARE(asked.count(), 2);
    QVERIFY(!confirm->isEnabled()); // not what was looked at
    dialog.setPreview(samples::bulkPreview()); // of the level before
    QVERIFY(!confirm->isEnabled());
    QTest::keyClick(level, Qt::Key_Up);
    dialog.setPreview(samples::bulkPreview());
    confirm->click();
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(accepted[0][1].value<std::vector<ledger::BankLineId>>().size(), std::size_t(3));
}

void ReconcileDeskTest::limitsAreTypedPerCurrency()
{
    LimitsDialog dialog(*m_theme, {}, {u"USD"_s, u"EUR"_s}, QDate(2026, 4, 16));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QSignalSpy wanted(&dialog, &LimitsDialog::policyWanted);
    auto *approval = dialog.findChild<QLineEdit *>(u"approvalLimit"_s);
    auto *confirm = dialog.findChild<QAbstractButton *>(u"confirm"_s);
    QTest::keyClicks(approval, u"a lot"_s);
    QVERIFY(!confirm->isEnabled());
    approval->clear();
    QTest::keyClicks(approval, u"10000"_s);
    QVERIFY(confirm->isEnabled());
    dialog.findChild<QComboBox *>(u"limitCurrency"_s)->setCurrentIndex(1);
    QVERIFY(approval->text().isEmpty());
    dialog.findChild<QCheckBox *>(u"isLocked"_s)->click();
    confirm->click();
    QCOMPARE(wanted.count(), 1);
    const auto policy = wanted[0][0].value<workspace::ReconcilePolicy>();
    QCOMPARE(policy.approvalLimits, (std::vector<Money>{Money(100'000'000, *Currency::fromCode(u"USD"))}));
    QCOMPARE(policy.lockedThrough, QDate(2026, 3, 31));
}

void ReconcileDeskTest::unprovenPaymentsGoToALine()
{
    m_view->setQueue(Queue::Unproven);
    UnprovenPane &pane = m_view->unproven();
    QVERIFY(pane.isVisible());
    QVERIFY(!child<QWidget>(u"tray"_s)->isVisible());
    QSignalSpy chosen(&pane, &UnprovenPane::paymentChosen);
    QSignalSpy wanted(&pane, &UnprovenPane::lineWanted);
    showPayments();
    QCOMPARE(chosen.count(), 1);
    QVERIFY(pane.lines().model()->rowCount() > 0);
    workspace::UnprovenView view = samples::unprovenView();
    view.lines.front().candidate.reasons.push_back(
        {u"fee"_s, u"A bank keeps this much."_s, 900, {}, u"most_instalments"_s});
    pane.setPayment(view);
    auto *reasons = pane.findChild<EvidenceList *>(u"unprovenEvidence"_s);
    QSignalSpy rule(m_view.get(), &ReconcileView::ruleWanted);
    Q_EMIT reasons->rowActivated(0); // what weighs most
    QCOMPARE(rule.count(), 1);
    QCOMPARE(rule.front().front().toString(), u"most_instalments"_s);
    Q_EMIT reasons->rowActivated(1);
    QCOMPARE(rule.count(), 1); // it rests on no rule
    QTest::keyClick(pane.lines().view(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][1].value<ledger::DocumentId>(), ledger::DocumentId(71));

    const auto payment
        = samples::openDocument(71, u"PAY-551"_s, 4'820'000, QDate(2026, 4, 13), ledger::DocumentKind::Payment);
    m_view->setQueue(Queue::All);
    m_view->goToWith(ledger::BankLineId(108), payment);
    m_view->setLine(samples::shortPayLine());
    QCOMPARE(m_view->tray().tray().rows().size(), std::size_t(1));
    QCOMPARE(m_view->tray().tray().rows()[0].document.number, u"PAY-551"_s);
}

void ReconcileDeskTest::aPaymentThatIsNotShownYetGoesNowhere()
{
    m_view->setQueue(Queue::Unproven);
    UnprovenPane &pane = m_view->unproven();
    QSignalSpy wanted(&pane, &UnprovenPane::lineWanted);
    showPayments();
    pane.setPayments({71, 72});
    pane.findChild<DataTable *>(u"unprovenTable"_s)->setCurrentRow(1);
    QCOMPARE(pane.currentPayment(), ledger::DocumentId(72));
    QVERIFY(pane.lines().model()->rowCount() > 0);
    QTest::keyClick(pane.lines().view(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 0);
}

void ReconcileDeskTest::aMillionLinesAreListedAtOnce()
{
    RowIds ids(1'000'000);
    std::iota(ids.begin(), ids.end(), qint64(1));
    QSignalSpy asked(&m_view->model(), &WindowedModelBase::pageWanted);
    m_view->setLines(ids);
    auto *table = child<DataTable>(u"bankLines"_s);
    table->view()->scrollToBottom();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_view->model().rowCount(), 1'000'000);
    // The page of the first line and those at the end: nothing is read of what is not looked at.
    QVERIFY(asked.count() > 0);
    QVERIFY2(asked.count() <= 4, qPrintable(u"%1 pages"_s.arg(asked.count())));
}

void ReconcileDeskTest::giveReason(const QString &reason)
{
    const auto dialogs = m_view->findChildren<QDialog *>(u"reasonDialog"_s);
    QVERIFY(!dialogs.isEmpty());
    dialogs.last()->findChild<QComboBox *>(u"reason"_s)->setEditText(reason);
    dialogs.last()->findChild<QAbstractButton *>(u"confirm"_s)->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void ReconcileDeskTest::pictures_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << false << QSize(1288, 784);
    QTest::newRow("dark") << true << QSize(1288, 784);
    QTest::newRow("light-narrow") << false << QSize(980, 584);
    QTest::newRow("dark-narrow") << true << QSize(980, 584);
}

void ReconcileDeskTest::pictures()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    m_theme->setChoice(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_view->resize(size);
    workspace::QueueCounts counts = samples::queueCounts();
    counts.approval = 1;
    counts.stale = 2;
    counts.payerDiffers = 3;
    counts.unproven = 4;
    counts.all += 3;
    m_view->setCounts(counts);
    m_view->undoStrip().setEntries(samples::undoEntries(), true, true);
    const QString name = u"workbench-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag()));
    fill(samples::movedLine());
    samples::keepPicture(*m_view, name + u"-moved"_s);
    fill(samples::pendingLine());
    samples::keepPicture(*m_view, name + u"-pending"_s);
    BulkDialog bulk(*m_theme);
    bulk.setAttribute(Qt::WA_DeleteOnClose, false);
    bulk.begin();
    bulk.setPreview(samples::bulkPreview());
    samples::keepPicture(bulk, name + u"-bulk"_s);
    LimitsDialog limits(*m_theme, samples::pendingLine().policy, {u"USD"_s, u"EUR"_s}, QDate(2026, 4, 16));
    limits.setAttribute(Qt::WA_DeleteOnClose, false);
    limits.show();
    samples::keepPicture(limits, name + u"-limits"_s);
    m_view->setQueue(Queue::Unproven);
    showPayments();
    samples::keepPicture(*m_view, name + u"-unproven"_s);
    m_view->setQueue(Queue::All);
    QCOMPARE(m_view->size(), size);
    for (const char *pane : {"tray", "decision", "candidates", "queueBar"}) {
        const auto *widget = child<QWidget>(QString::fromLatin1(pane));
        QTRY_VERIFY2(widget->width() >= widget->minimumSizeHint().width(), pane);
        QTRY_VERIFY2(widget->height() >= widget->minimumSizeHint().height(), pane);
    }
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(ReconcileDeskTest)
#include "tst_reconcile_desk.moc"
