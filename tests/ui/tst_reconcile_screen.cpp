#include "core/workspace/workspace.h"
#include "tests/ui/screen_samples.h"
#include "ui/reconcile/bulk_dialog.h"
#include "ui/reconcile/queue_bar.h"
#include "ui/reconcile/reconcile_screen.h"
#include "ui/reconcile/reconcile_view.h"
#include "ui/reconcile/tray_pane.h"
#include "ui/reconcile/undo_strip.h"
#include "ui/reconcile/unproven_pane.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using workspace::Queue;
using workspace::QueueCounts;

/// The screen over a small sample book, worked by its keys.
class ReconcileScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void countsOfTheBookSumToAll();
    void acceptUndoRedoUnmatchByKey();
    void acceptAndNextMovesOn();
    void bulkAcceptIsOneDecision();
    void ignoredLinesLeaveTheQueue();
    void aLineIsFoundInItsQueue();
    void lookingBackIsReadOnly();
    void aNoteIsWrittenAndUndone();
    void likelyMatchesAreAcceptedAfterAPreview();
    void aboveTheLimitItWaitsForASecondPerson();
    void paymentsWithoutEvidenceAreListedWithTheNearestLines();

private:
    [[nodiscard]] QueueCounts counts();
    void goToQueue(Queue queue);
    void press(const QKeySequence &keys) { QTest::keySequence(m_screen->window(), keys); }
    void giveReason();
    void addUnprovenPayment();
    template<typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_screen->findChild<T *>(QString::fromLatin1(name));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<ReconcileScreen> m_screen;
    int m_books = 0;
};

void ReconcileScreenTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(u"quittance-test"_s);
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->applyTo(*qApp);
}

void ReconcileScreenTest::init()
{
    QSettings().clear();
    m_workspace = std::make_unique<workspace::Workspace>();
    const QString path = m_folder.filePath(u"book%1.quittance"_s.arg(++m_books));
    const Result<workspace::BookInfo> made
        = m_workspace->createSampleNow(path, {.customers = 12, .invoices = 160, .seed = 3});
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    if (!m_workspace->isOpen()) {
        const Result<> opened = m_workspace->openNow(path, false);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    }
    m_screen = std::make_unique<ReconcileScreen>(*m_workspace, *m_theme);
    m_screen->resize(1288, 784);
    m_screen->show();
    m_screen->activateWindow();
    QTRY_VERIFY(m_screen->isActiveWindow());
    QTRY_VERIFY(m_screen->view().currentLine().isValid());
    QTRY_VERIFY(child<HintButton>("skip")->isEnabled());
    m_screen->view().setFocus();
}

void ReconcileScreenTest::cleanup()
{
    m_screen.reset();
    m_workspace.reset();
}

QueueCounts ReconcileScreenTest::counts()
{
    QFuture<Result<QueueCounts>> asked = m_workspace->reconcile().counts();
    asked.waitForFinished();
    const Result<QueueCounts> counts = asked.result();
    return counts ? *counts : QueueCounts();
}

void ReconcileScreenTest::goToQueue(Queue queue)
{
    QSignalSpy chosen(&m_screen->view(), &ReconcileView::lineChosen);
    m_screen->view().queues().chip(queue)->click();
    const ledger::BankLineId before = m_screen->view().currentLine();
    QTRY_VERIFY(!chosen.isEmpty() || m_screen->view().currentLine() != before
                || m_screen->view().model().rowCount() > 0);
    QTRY_VERIFY(m_screen->view().model().rowCount() < counts().all || queue == Queue::All);
}

void ReconcileScreenTest::giveReason()
{
    auto *dialog = child<QDialog>("reasonDialog");
    QVERIFY(dialog);
    dialog->findChild<QComboBox *>(u"reason"_s)->setEditText(u"By mistake"_s);
    dialog->findChild<QAbstractButton *>(u"confirm"_s)->click();
}

/// A receipt of the ledger in the currency of a waiting line, that no line brings.
void ReconcileScreenTest::addUnprovenPayment()
{
    auto asked = m_workspace->reconcile().lineRows({m_screen->view().currentLine()});
    asked.waitForFinished();
    auto customers = m_workspace->ledger().customers({m_workspace->today()}, {}, {});
    customers.waitForFinished();
    QFile file(m_folder.filePath(u"unproven.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("number,customer_name,date,amount,currency,applies_to\n");
    file.write(u"LATE-1,%1,%2,7311.07,%3,\n"_s
                   .arg(customers.result()->front().name, toIsoDate(m_workspace->today().addDays(-20)),
                        asked.result()->front().line.fact.amount.currency().code())
                   .toUtf8());
    file.close();
    auto imported = m_workspace->imports().importFiles(
        {.paths = {file.fileName()}, .as = workspace::ImportAs::Payments, .account = {}});
    QTRY_VERIFY_WITH_TIMEOUT(imported.isFinished(), 30'000);
    QVERIFY(imported.result() && imported.result()->committed);
}

void ReconcileScreenTest::countsOfTheBookSumToAll()
{
    const QueueCounts now = counts();
    QVERIFY(now.all > 0);
    QCOMPARE(now.exact + now.probable + now.ambiguous + now.returned + now.noCandidate + now.stale + now.approval,
             now.all);
    QTRY_COMPARE(m_screen->view().model().rowCount(), int(now.all));
    samples::keepPicture(*m_screen, u"reconcile-book"_s);
}

void ReconcileScreenTest::acceptUndoRedoUnmatchByKey()
{
    const QueueCounts before = counts();
    QVERIFY(before.exact > 0);
    goToQueue(Queue::Exact);
    const ledger::BankLineId line = m_screen->view().currentLine();
    QTRY_VERIFY(child<HintButton>("accept")->isEnabled());
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QTRY_COMPARE(counts().done, before.done + 1);
    QTRY_COMPARE(m_screen->view().model().rowCount(), int(before.exact) - 1);
    // The line stays in view, and can now only be taken apart.
    QCOMPARE(m_screen->view().currentLine(), line);
    QTRY_VERIFY(child<HintButton>("unmatch")->isEnabled());

    QTRY_VERIFY(child<HintButton>("undo")->isEnabled());
    child<HintButton>("undo")->click();
    QTRY_COMPARE(counts().done, before.done);
    QTRY_COMPARE(m_screen->view().model().rowCount(), int(before.exact));
    QTRY_VERIFY(child<HintButton>("redo")->isEnabled());
    child<HintButton>("redo")->click();
    QTRY_COMPARE(counts().done, before.done + 1);
    QTRY_VERIFY(child<HintButton>("unmatch")->isEnabled());

    press(Qt::Key_U);
    giveReason();
    QTRY_COMPARE(counts().done, before.done);
    QTRY_COMPARE(m_screen->view().undoStrip().shownEntries().size(), 2);
    QCOMPARE(counts().all, before.all);
}

void ReconcileScreenTest::acceptAndNextMovesOn()
{
    const QueueCounts before = counts();
    goToQueue(Queue::Exact);
    const ledger::BankLineId line = m_screen->view().currentLine();
    QTRY_VERIFY(child<HintButton>("acceptNext")->isEnabled());
    press(QKeySequence(Qt::SHIFT | Qt::Key_Return));
    QTRY_COMPARE(counts().done, before.done + 1);
    QTRY_VERIFY(m_screen->view().currentLine() != line);
    QVERIFY(m_screen->view().currentLine().isValid());
}

void ReconcileScreenTest::bulkAcceptIsOneDecision()
{
    const QueueCounts before = counts();
    QTRY_VERIFY(child<HintButton>("acceptExact")->isEnabled());
    child<HintButton>("acceptExact")->click();
    auto *box = child<QMessageBox>("confirmExact");
    QVERIFY(box && box->text().contains(QString::number(before.exact)));
    box->findChild<QAbstractButton *>(u"confirm"_s)->click();
    QTRY_COMPARE(counts().done, before.done + before.exact);
    QTRY_COMPARE(m_screen->view().undoStrip().shownEntries().size(), 1);
    QTRY_VERIFY(child<HintButton>("undo")->isEnabled());
    child<HintButton>("undo")->click();
    QTRY_COMPARE(counts().done, before.done);
}

void ReconcileScreenTest::ignoredLinesLeaveTheQueue()
{
    const QueueCounts before = counts();
    QTRY_VERIFY(child<HintButton>("ignore")->isEnabled());
    press(Qt::Key_I);
    giveReason();
    QTRY_COMPARE(counts().ignored, before.ignored + 1);
    QCOMPARE(counts().all, before.all - 1);
    QTRY_COMPARE(m_screen->view().model().rowCount(), int(before.all) - 1);
}

void ReconcileScreenTest::aLineIsFoundInItsQueue()
{
    const QueueCounts before = counts();
    goToQueue(Queue::Exact);
    const ledger::BankLineId line = m_screen->view().currentLine();
    QTRY_VERIFY(child<HintButton>("accept")->isEnabled());
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QTRY_COMPARE(counts().done, before.done + 1);
    goToQueue(Queue::All);
    m_screen->showLine(line);
    QTRY_COMPARE(m_screen->view().queue(), Queue::Done);
    QTRY_VERIFY(m_screen->view().model().rowOf(line.value()) >= 0);
    QCOMPARE(m_screen->view().currentLine(), line);
}

void ReconcileScreenTest::lookingBackIsReadOnly()
{
    m_workspace->view().setAsOf({.day = m_workspace->today().addDays(-60)});
    QVERIFY(!child<HintButton>("accept")->isEnabled());
    QVERIFY(!child<HintButton>("acceptExact")->isEnabled());
    QVERIFY(!child<HintButton>("accept")->toolTip().isEmpty());
    m_workspace->view().returnToToday();
    QTRY_VERIFY(child<HintButton>("acceptExact")->isEnabled());
}

void ReconcileScreenTest::aNoteIsWrittenAndUndone()
{
    press(Qt::Key_N);
    giveReason();
    QTRY_VERIFY(child<QLabel>("notes")->text().contains(u"By mistake"_s));
    QTRY_VERIFY(child<HintButton>("undo")->isEnabled());
    child<HintButton>("undo")->click();
    QTRY_VERIFY(child<QLabel>("notes")->text().isEmpty());
}

void ReconcileScreenTest::likelyMatchesAreAcceptedAfterAPreview()
{
    const QueueCounts before = counts();
    press(Qt::Key_B);
    auto *dialog = child<BulkDialog>("bulkDialog");
    QVERIFY(dialog);
    auto *level = dialog->findChild<QComboBox *>(u"level"_s);
    level->setCurrentIndex(level->count() - 1);
    auto *confirm = dialog->findChild<QAbstractButton *>(u"confirm"_s);
    QTRY_VERIFY(confirm->isEnabled());
    const auto count = dialog->findChild<DataTable *>(u"bulkTable"_s)->model()->rowCount();
    QVERIFY(count >= before.exact);
    samples::keepPicture(*dialog, u"reconcile-book-bulk"_s);
    confirm->click();
    QTRY_COMPARE(counts().done, before.done + count);
    QTRY_VERIFY(child<HintButton>("undo")->isEnabled());
    child<HintButton>("undo")->click();
    QTRY_COMPARE(counts().done, before.done);
    QCOMPARE(counts().all, before.all);
}

void ReconcileScreenTest::aboveTheLimitItWaitsForASecondPerson()
{
    const QByteArray user = qgetenv("USER");
    qputenv("USER", "anna");
    const QueueCounts before = counts();
    goToQueue(Queue::Exact);
    const ledger::BankLineId line = m_screen->view().currentLine();
    auto rows = m_workspace->reconcile().lineRows({line});
    rows.waitForFinished();
    const Currency currency = rows.result()->front().line.fact.amount.currency();
    m_workspace->reconcile().desk().setPolicy({.approvalLimits = {Money(1, currency)}}, {});
    QTRY_COMPARE(child<HintButton>("accept")->text(), u"Put up"_s);
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QTRY_COMPARE(counts().approval, 1);
    QCOMPARE(counts().done, before.done);
    QTRY_VERIFY(child<HintButton>("withdraw")->isEnabled());
    QVERIFY(!child<HintButton>("approve")->isEnabled());
    qputenv("USER", "ben");
    m_screen->showLine(line);
    QTRY_VERIFY(child<HintButton>("approve")->isEnabled());
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QTRY_COMPARE(counts().done, before.done + 1);
    QCOMPARE(counts().approval, 0);
    qputenv("USER", user);
}

void ReconcileScreenTest::paymentsWithoutEvidenceAreListedWithTheNearestLines()
{
    const qint64 before = counts().unproven;
    addUnprovenPayment();
    QTRY_COMPARE(counts().unproven, before + 1);
    const QueueCounts now = counts();
    QTRY_VERIFY(m_screen->view().queues().chip(Queue::Unproven)->isVisible());
    m_screen->view().queues().chip(Queue::Unproven)->click();
    UnprovenPane &pane = m_screen->view().unproven();
    QTRY_COMPARE(pane.model().rowCount(), int(now.unproven));
    QTRY_VERIFY(pane.currentPayment().isValid());
    QTRY_VERIFY(pane.lines().model()->rowCount() > 0);
    samples::keepPicture(*m_screen, u"reconcile-book-unproven"_s);
    QTest::keyClick(pane.lines().view(), Qt::Key_Return);
    QTRY_COMPARE(m_screen->view().queue(), Queue::All);
    const auto &rows = m_screen->view().tray().tray().rows();
    QTRY_VERIFY(rows.size() == 1 && rows.front().document.kind == ledger::DocumentKind::Payment);
}

QTEST_MAIN(ReconcileScreenTest)
#include "tst_reconcile_screen.moc"
