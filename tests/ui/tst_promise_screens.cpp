#include "core/workspace/promise_service.h"
#include "tests/ui/analysis_fixture.h"
#include "tests/ui/screen_samples.h"
#include "ui/charts/balance_timeline.h"
#include "ui/customer/behaviour_page.h"
#include "ui/customer/customer_screen.h"
#include "ui/customer/customer_tabs.h"
#include "ui/customer/customer_view.h"
#include "ui/customer/promise_page.h"
#include "ui/customer/timeline_pane.h"
#include "ui/documents/document_table.h"
#include "ui/documents/documents_screen.h"
#include "ui/documents/documents_view.h"
#include "ui/documents/figure_list.h"
#include "ui/documents/record_dialog.h"
#include "ui/documents/table_pane.h"
#include "ui/reconcile/reason_dialog.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using samples::kPatience;

namespace {

template<typename T>
[[nodiscard]] Result<T> answerOf(QFuture<Result<T>> future)
{
    const auto wait = [&future] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kPatience); };
    wait();
    return future.takeResult();
}

} // namespace

/// Promises and disputes as people record them: on a customer's page and on the list of documents, by key and mouse.
class PromiseScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aPromiseTypedInTheDialogStandsOnThePage();
    void anAmountThatCannotBeReadIsRefused_data();
    void anAmountThatCannotBeReadIsRefused();
    void aNewPromiseReplacesTheChosenOne();
    void aPromiseIsCancelledWithAReason();
    void aDisputeIsOfTheChosenDocumentAndClosedWithAReason_data();
    void aDisputeIsOfTheChosenDocumentAndClosedWithAReason();
    void lookingBackRecordsNothing();
    void aBrokenPromiseIsMarkedAndOpensByClick();
    void theScoreOpensItsPromisesByClick();
    void theSelectionIsDisputedAsOneStep();
    void theSelectionIsPromisedByOneCustomer();
    void twoCustomersCannotPromiseTogether();
    void theMenuOfARowOffersBoth();
    void pictures();

private:
    using Board = workspace::PromiseBoard;

    [[nodiscard]] Board board() const;
    [[nodiscard]] std::unique_ptr<CustomerScreen> customer();
    [[nodiscard]] std::unique_ptr<DocumentsScreen> documents(bool ofDebtor = false);
    [[nodiscard]] static PromisePage &page(CustomerScreen &screen);
    static void click(QWidget &of, const QString &button);
    [[nodiscard]] static RecordDialog *dialog(QWidget &of);
    /// Types over what stands in the field.
    static void type(QWidget &dialog, const QString &field, const QString &text);
    void selectRows(DocumentsScreen &screen, int count) const;

    samples::AnalysisFixture m_fixture;
    workspace::CustomerRow m_debtor; ///< owes most
};

void PromiseScreensTest::initTestCase()
{
    QString error;
    QVERIFY2(m_fixture.make(error), qPrintable(error));
}

void PromiseScreensTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QVERIFY(m_fixture.open());
    const auto rows = answerOf(m_fixture.book().ledger().customers(m_fixture.book().view().asOf(), {})).value();
    const auto isUsual
        = [](const workspace::CustomerRow &row) { return row.currency == samples::usd() ? row.overdue : -1; };
    m_debtor = *std::ranges::max_element(rows, {}, isUsual);
    QVERIFY(m_debtor.overdue > 0);
}

void PromiseScreensTest::cleanup()
{
    workspace::UndoHistory &history = m_fixture.book().history();
    while (history.canUndo()) {
        history.undo();
        QTRY_VERIFY(history.canRedo());
    }
    m_fixture.close();
}

PromiseScreensTest::Board PromiseScreensTest::board() const
{
    return answerOf(m_fixture.book().promises().read(m_fixture.book().view().asOf())).value();
}

std::unique_ptr<CustomerScreen> PromiseScreensTest::customer()
{
    auto screen = m_fixture.shown<CustomerScreen>();
    screen->setCustomer(m_debtor.id);
    auto *view = screen->findChild<CustomerView *>();
    [&] { QTRY_COMPARE_WITH_TIMEOUT(view->overview().customer.id, m_debtor.id, kPatience); }();
    view->setCurrency(m_debtor.currency);
    view->tabs().setCurrent(CustomerTab::Promises);
    return screen;
}

std::unique_ptr<DocumentsScreen> PromiseScreensTest::documents(bool ofDebtor)
{
    auto screen = m_fixture.shown<DocumentsScreen>();
    workspace::DocumentQuery query;
    query.asOf = m_fixture.book().view().asOf();
    query.filter.currency = samples::usd();
    query.filter.side = insight::AgingFilter::Side::Overdue;
    if (ofDebtor)
        query.filter.customer = m_debtor.id;
    screen->showDrill(query, u"Overdue"_s);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(screen->list().ids.size() > 2, kPatience); }();
    return screen;
}

PromisePage &PromiseScreensTest::page(CustomerScreen &screen)
{
    return *screen.findChild<PromisePage *>();
}

void PromiseScreensTest::click(QWidget &of, const QString &button)
{
    auto *found = of.findChild<HintButton *>(button);
    QVERIFY(found && found->isEnabled());
    QTest::mouseClick(found, Qt::LeftButton);
}

RecordDialog *PromiseScreensTest::dialog(QWidget &of)
{
    [&of] { QTRY_VERIFY_WITH_TIMEOUT(of.findChild<RecordDialog *>() != nullptr, kPatience); }();
    return of.findChild<RecordDialog *>();
}

void PromiseScreensTest::type(QWidget &dialog, const QString &field, const QString &text)
{
    auto *line = dialog.findChild<QLineEdit *>(field);
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, text);
}

void PromiseScreensTest::selectRows(DocumentsScreen &screen, int count) const
{
    DocumentTable &table = screen.findChild<DocumentsView *>()->documents();
    QTRY_VERIFY(table.model().rowCount() >= count && table.model().index(count - 1, 0).data(LoadedRole).toBool());
    table.table().setCurrentRow(0);
    table.table().view()->setFocus();
    for (int row = 1; row < count; ++row)
        QTest::keyClick(table.table().view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(int(screen.findChild<DocumentsView *>()->chosen().size()), count);
}

void PromiseScreensTest::aPromiseTypedInTheDialogStandsOnThePage()
{
    const auto screen = customer();
    QTRY_VERIFY(screen->findChild<HintButton *>(u"recordPromise"_s)->isEnabled());
    click(*screen, u"recordPromise"_s);
    RecordDialog *asked = dialog(*screen);
    QVERIFY(asked);
    QCOMPARE(asked->amount(), Money(m_debtor.overdue, m_debtor.currency)); // proposed
    type(*asked, u"amount"_s, u"123.45"_s);
    type(*asked, u"note"_s, u"Said by the bookkeeper"_s);
    QTest::keyClick(asked, Qt::Key_Return);
    QTRY_COMPARE(page(*screen).board().promises.size(), std::size_t(1));
    const insight::RecordedPromise &made = page(*screen).board().promises.front().promise;
    QCOMPARE(made.customer, m_debtor.id);
    QCOMPARE(made.amount, Money(1'234'500, m_debtor.currency));
    QCOMPARE(made.note, u"Said by the bookkeeper"_s);
    QCOMPARE(made.date, m_fixture.book().view().asOf().day.addDays(7));
    const QAbstractItemModel &rows = *page(*screen).promises().table().model();
    QCOMPARE(rows.rowCount(), 1);
    QCOMPARE(rows.index(0, 2).data(MoneyRole).toLongLong(), 1'234'500);
    QCOMPARE(page(*screen).openCount(), 1);
}

void PromiseScreensTest::anAmountThatCannotBeReadIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("words") << u"soon"_s;
    QTest::newRow("zero") << u"0"_s;
    QTest::newRow("negative") << u"-5"_s;
    QTest::newRow("too many digits") << u"1.23456"_s;
}

void PromiseScreensTest::anAmountThatCannotBeReadIsRefused()
{
    QFETCH(const QString, typed);
    const auto screen = customer();
    QTRY_VERIFY(screen->findChild<HintButton *>(u"recordPromise"_s)->isEnabled());
    click(*screen, u"recordPromise"_s);
    RecordDialog *asked = dialog(*screen);
    type(*asked, u"amount"_s, typed);
    QVERIFY(!asked->findChild<QPushButton *>(u"confirm"_s)->isEnabled());
    QTest::keyClick(asked, Qt::Key_Return);
    QVERIFY(asked->isVisible());
    QTest::keyClick(asked, Qt::Key_Escape);
    QTRY_VERIFY(!screen->findChild<RecordDialog *>());
    QVERIFY(board().promises.empty());
}

void PromiseScreensTest::aNewPromiseReplacesTheChosenOne()
{
    const auto screen = customer();
    const QDate day = m_fixture.book().view().asOf().day;
    QVERIFY(answerOf(m_fixture.book().promises().recordPromise({.customer = m_debtor.id,
                                                                .amount = Money(500'000, m_debtor.currency),
                                                                .madeOn = day,
                                                                .date = day.addDays(3)})));
    QTRY_COMPARE(page(*screen).board().promises.size(), std::size_t(1));
    click(*screen, u"recordPromise"_s);
    RecordDialog *asked = dialog(*screen);
    auto *choice = asked->findChild<QComboBox *>(u"choice"_s);
    QVERIFY(choice->isVisible());
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    type(*asked, u"amount"_s, u"60"_s);
    QTest::keyClick(asked, Qt::Key_Return);
    QTRY_COMPARE(page(*screen).board().promises.size(), std::size_t(2));
    const auto states = [&] {
        std::vector<insight::PromiseState> all;
        for (const insight::PromiseRow &row : page(*screen).board().promises)
            all.push_back(row.standing.state);
        return all;
    };
    QCOMPARE(states(), (std::vector{insight::PromiseState::Superseded, insight::PromiseState::Open}));
}

void PromiseScreensTest::aPromiseIsCancelledWithAReason()
{
    const auto screen = customer();
    const QDate day = m_fixture.book().view().asOf().day;
    QVERIFY(answerOf(m_fixture.book().promises().recordPromise({.customer = m_debtor.id,
                                                                .amount = Money(500'000, m_debtor.currency),
                                                                .madeOn = day,
                                                                .date = day.addDays(3)})));
    QTRY_COMPARE(page(*screen).board().promises.size(), std::size_t(1));
    auto *cancel = screen->findChild<HintButton *>(u"cancelPromise"_s);
    page(*screen).promises().table().setCurrentRow(0);
    QTRY_VERIFY(cancel->isEnabled());
    QTest::mouseClick(cancel, Qt::LeftButton);
    auto *asked = screen->findChild<ReasonDialog *>();
    QVERIFY(asked);
    auto *confirm = asked->findChild<QPushButton *>(u"confirm"_s);
    QVERIFY(!confirm->isEnabled()); // not without a reason
    QTest::keyClicks(asked->findChild<QComboBox *>(u"reason"_s)->lineEdit(), u"Agreed otherwise"_s);
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_COMPARE(page(*screen).board().promises.front().standing.state, insight::PromiseState::Cancelled);
    QVERIFY(!cancel->isEnabled());
    QCOMPARE(page(*screen).openCount(), 0);
}

void PromiseScreensTest::aDisputeIsOfTheChosenDocumentAndClosedWithAReason_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("the customer was right") << u"closeJustified"_s << true;
    QTest::newRow("the customer was wrong") << u"closeUnjustified"_s << false;
}

void PromiseScreensTest::aDisputeIsOfTheChosenDocumentAndClosedWithAReason()
{
    QFETCH(const QString, button);
    QFETCH(const bool, isValid);
    const auto screen = customer();
    QTRY_VERIFY(screen->findChild<HintButton *>(u"recordDispute"_s)->isEnabled());
    click(*screen, u"recordDispute"_s);
    RecordDialog *asked = dialog(*screen);
    auto *choice = asked->findChild<QComboBox *>(u"choice"_s);
    QVERIFY(choice->count() > 1);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    const ledger::DocumentId document(choice->currentData().toLongLong());
    const Money proposed = asked->amount();
    QVERIFY(proposed.units() > 0);
    asked->findChild<QComboBox *>(u"reason"_s)->setCurrentIndex(int(insight::DisputeReason::Delivery));
    QTest::mouseClick(asked->findChild<QPushButton *>(u"confirm"_s), Qt::LeftButton);
    QTRY_COMPARE(page(*screen).board().disputes.size(), std::size_t(1));
    const insight::RecordedDispute made = page(*screen).board().disputes.front().dispute;
    QCOMPARE(made.document, document);
    QCOMPARE(made.units, proposed.units()); // all that is open of it
    QCOMPARE(made.reason, insight::DisputeReason::Delivery);

    DataTable &table = page(*screen).disputes().table();
    table.setCurrentRow(0);
    QTRY_VERIFY(screen->findChild<HintButton *>(button)->isEnabled());
    click(*screen, button);
    auto *reason = screen->findChild<ReasonDialog *>();
    QTest::keyClicks(reason->findChild<QComboBox *>(u"reason"_s)->lineEdit(), u"Delivery proven"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_VERIFY(page(*screen).board().disputes.front().dispute.closedOn.isValid());
    QCOMPARE(page(*screen).board().disputes.front().dispute.isValid, isValid);
    QVERIFY(!screen->findChild<HintButton *>(button)->isEnabled());
}

void PromiseScreensTest::lookingBackRecordsNothing()
{
    const auto screen = customer();
    const ledger::AsOf today = m_fixture.book().view().asOf();
    m_fixture.book().view().setAsOf({today.day.addDays(-20), today.knownAt});
    QTRY_VERIFY(!screen->findChild<HintButton *>(u"recordPromise"_s)->isEnabled());
    QVERIFY(!screen->findChild<HintButton *>(u"recordDispute"_s)->isEnabled());
    QVERIFY(screen->findChild<HintButton *>(u"recordDispute"_s)->toolTip().contains(u"looking back"_s));
    const auto list = documents();
    selectRows(*list, 2);
    auto *view = list->findChild<DocumentsView *>();
    QSignalSpy wanted(view, &DocumentsView::disputeWanted);
    QTest::keyClick(view->documents().table().view(), Qt::Key_D);
    QCOMPARE(wanted.size(), 0);
    QVERIFY(!list->findChild<RecordDialog *>());
}

void PromiseScreensTest::aBrokenPromiseIsMarkedAndOpensByClick()
{
    const QDate day = m_fixture.book().view().asOf().day;
    QVERIFY(answerOf(m_fixture.book().promises().recordPromise(
        {.customer = m_debtor.id,
         .amount = Money(990'000'000'000, m_debtor.currency), // more than ever came
         .madeOn = day.addDays(-60),
         .date = day.addDays(-30)})));
    const auto screen = customer();
    auto *view = screen->findChild<CustomerView *>();
    view->tabs().setCurrent(CustomerTab::Open);
    BalanceTimeline &chart = view->timeline().chart();
    const auto mark = [&chart] {
        const QList<TimelineEvent> &events = chart.history().events;
        const auto found = std::ranges::find(events, TimelineEventKind::PromiseBroken, &TimelineEvent::kind);
        return found == events.end() ? -1 : int(found - events.begin());
    };
    QTRY_VERIFY(mark() >= 0);
    QCOMPARE(chart.history().events[mark()].day, day.addDays(-30));
    QVERIFY(chart.history().events[mark()].text.contains(u"promise"_s));
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.eventRect(mark()).center().toPoint());
    QCOMPARE(view->tabs().current(), CustomerTab::Promises);
    QCOMPARE(page(*screen).promises().table().currentIndex().row(), 0);
    // In another currency it has no mark.
    view->setCurrency(samples::eur());
    QCOMPARE(mark(), -1);
}

void PromiseScreensTest::theScoreOpensItsPromisesByClick()
{
    const auto screen = customer();
    auto *view = screen->findChild<CustomerView *>();
    view->tabs().setCurrent(CustomerTab::Behaviour);
    FigureList &score = view->tabs().behaviour().score();
    QTRY_VERIFY_WITH_TIMEOUT(score.rows().size() > insight::kLateFeatures, kPatience);
    const QRect row = score.rowRect(int(insight::LateFeature::BrokenPromises));
    QTest::mouseClick(score.viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(view->tabs().current(), CustomerTab::Promises);
}

void PromiseScreensTest::theSelectionIsDisputedAsOneStep()
{
    const auto screen = documents();
    selectRows(*screen, 3);
    auto *view = screen->findChild<DocumentsView *>();
    const std::vector<ledger::DocumentId> chosen = view->chosen();
    QTest::keyClick(view->documents().table().view(), Qt::Key_D);
    RecordDialog *asked = dialog(*screen);
    QVERIFY(asked->findChild<QLabel *>(u"documents"_s)->text().contains(u"3"_s));
    QVERIFY(!asked->findChild<QLineEdit *>(u"amount"_s)->isVisible());
    QTest::keyClicks(asked->findChild<QLineEdit *>(u"note"_s), u"Short delivery"_s);
    QTest::mouseClick(asked->findChild<QPushButton *>(u"confirm"_s), Qt::LeftButton);
    QTRY_COMPARE(board().disputes.size(), std::size_t(3));
    const Board recorded = board();
    for (const insight::DisputeRow &row : recorded.disputes) {
        QVERIFY(std::ranges::find(chosen, row.dispute.document) != chosen.end());
        QCOMPARE(row.openUnits, row.dispute.units); // all that is open of it
        QCOMPARE(row.dispute.note, u"Short delivery"_s);
    }
    m_fixture.book().history().undo();
    QTRY_VERIFY(board().disputes.empty());
}

void PromiseScreensTest::theSelectionIsPromisedByOneCustomer()
{
    const auto screen = documents(true);
    selectRows(*screen, 2);
    auto *view = screen->findChild<DocumentsView *>();
    qint64 open = 0;
    for (int row = 0; row < 2; ++row)
        open += view->documents().model().index(row, int(DocumentColumn::Open)).data(MoneyRole).toLongLong();
    QTest::keyClick(view->documents().table().view(), Qt::Key_P);
    RecordDialog *asked = dialog(*screen);
    QCOMPARE(asked->amount(), Money(open, samples::usd()));
    QTest::keyClick(asked, Qt::Key_Return);
    QTRY_COMPARE(board().promises.size(), std::size_t(1));
    const Board recorded = board();
    QCOMPARE(recorded.promises.front().promise.customer, m_debtor.id);
    QCOMPARE(recorded.promises.front().promise.amount.units(), open);
}

void PromiseScreensTest::twoCustomersCannotPromiseTogether()
{
    const auto screen = documents();
    auto *view = screen->findChild<DocumentsView *>();
    DocumentModel &model = view->documents().model();
    selectRows(*screen, 2);
    int rows = 2;
    while (rows < model.rowCount() && model.row(rows - 1)
           && model.row(rows - 1)->document.customer == model.row(0)->document.customer)
        selectRows(*screen, ++rows);
    QVERIFY(model.row(rows - 1)->document.customer != model.row(0)->document.customer);
    QSignalSpy told(screen.get(), &DocumentsScreen::notice);
    QTest::keyClick(view->documents().table().view(), Qt::Key_P);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.front().front().toString().contains(u"one customer"_s));
    QVERIFY(!screen->findChild<RecordDialog *>());
}

void PromiseScreensTest::theMenuOfARowOffersBoth()
{
    const auto screen = documents();
    selectRows(*screen, 1);
    DataTable &table = screen->findChild<DocumentsView *>()->documents().table();
    QMenu menu;
    Q_EMIT table.contextMenuAboutToShow(&menu, table.currentIndex());
    QStringList names;
    for (const QAction *action : menu.actions())
        names << action->objectName();
    QVERIFY(names.contains(u"recordPromise"_s));
    QVERIFY(names.contains(u"recordDispute"_s));
    menu.actions()[names.indexOf(u"recordDispute"_s)]->trigger();
    RecordDialog *asked = dialog(*screen);
    QVERIFY(asked->findChild<QLineEdit *>(u"amount"_s)->isVisible()); // a single one has an amount
    QTest::keyClick(asked, Qt::Key_Escape);
}

void PromiseScreensTest::pictures()
{
    const QDate day = m_fixture.book().view().asOf().day;
    const auto promise = [&](qint64 units, int made, int due, const QString &note) {
        QVERIFY(answerOf(m_fixture.book().promises().recordPromise({.customer = m_debtor.id,
                                                                    .amount = Money(units, m_debtor.currency),
                                                                    .madeOn = day.addDays(made),
                                                                    .date = day.addDays(due),
                                                                    .note = note})));
    };
    promise(990'000'000'000, -80, -50, u"By phone, the bookkeeper"_s);
    promise(10'000, -40, -20, u"By mail"_s);
    promise(m_debtor.overdue / 2, -2, 5, u"Half now, the rest in June"_s);
    workspace::DocumentQuery query;
    query.asOf = m_fixture.book().view().asOf();
    query.filter.customer = m_debtor.id;
    query.filter.side = insight::AgingFilter::Side::Overdue;
    const auto open = answerOf(m_fixture.book().ledger().documents(query)).value();
    for (int i = 0; i < 2; ++i)
        QVERIFY(answerOf(m_fixture.book().promises().recordDispute({.document = open.ids[std::size_t(i)],
                                                                    .amount = Money(5'000'000, m_debtor.currency),
                                                                    .reason = insight::DisputeReason(i * 3),
                                                                    .openedOn = day.addDays(-9),
                                                                    .note = u"Two pallets are missing"_s})));
    for (const QSize size : {QSize(1288, 840), QSize(980, 640)}) {
        const auto screen = customer();
        screen->resize(size);
        QTRY_COMPARE(page(*screen).board().promises.size(), std::size_t(3));
        QTRY_VERIFY(!screen->findChild<CustomerView *>()->timeline().chart().history().steps.isEmpty());
        samples::keepPicture(*screen, u"customer-promises-%1"_s.arg(size.width()));
        QVERIFY(!screen->grab().isNull());
    }
}

QTEST_MAIN(PromiseScreensTest)
#include "tst_promise_screens.moc"
