#include "tests/ui/screen_samples.h"
#include "tests/ui/view_fixture.h"
#include "ui/documents/cell_grid.h"
#include "ui/documents/document_table.h"
#include "ui/documents/documents_view.h"
#include "ui/documents/filter_field.h"
#include "ui/documents/question.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QPromise>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;

class DocumentsViewTest : public QObject, private test::ViewFixture<DocumentsView>
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { make(); }
    void init();
    void cleanup() { end(); }

    void onlyTheLatestQuestionIsAnswered();
    void aDroppedQuestionIsNotAnswered();
    void anAnswerAfterTheAskerIsGoneIsLost();
    void totalsAreThoseOfTheList();
    void totalsOfSeveralCurrenciesStayApart();
    void rowsComeByPage();
    void aCreditStandsOnAccount();
    void headingsAskForAnOrder();
    void enterOpensTheDocument();
    void theChosenDocumentIsSelectedWhenItComes();
    void aMillionRowsScroll();
    void breadcrumbTakesThePlaceOfTheChoices();
    void pictures();

private:
    void fill();

    workspace::DocumentQuery m_query;
};

void DocumentsViewTest::init()
{
    begin();
    m_query = {};
    m_query.asOf.day = QDate(2026, 4, 16);
    connect(&m_view->documents().model(), &WindowedModelBase::pageWanted, m_view.get(),
            [this](int generation, int page, const RowIds &ids) {
                std::vector<workspace::DocumentRow> rows;
                for (const workspace::DocumentRow &row : samples::documentRows()) {
                    if (std::ranges::find(ids, row.document.id.value()) != ids.end())
                        rows.push_back(row);
                }
                QMetaObject::invokeMethod(
                    m_view.get(),
                    [this, generation, page, rows] { m_view->documents().model().setPage(generation, page, rows); },
                    Qt::QueuedConnection);
            });
    fill();
    show();
}

void DocumentsViewTest::fill()
{
    workspace::DocumentList list;
    qint64 open = 0;
    qint64 amount = 0;
    for (const workspace::DocumentRow &row : samples::documentRows()) {
        list.ids.push_back(row.document.id);
        open += row.open.units();
        amount += row.amount.units();
    }
    list.openTotals = {Money(open, samples::usd())};
    list.amountTotals = {Money(amount, samples::usd())};
    m_view->documents().setList(list, m_query, false);
}

void DocumentsViewTest::onlyTheLatestQuestionIsAnswered()
{
    Question question(nullptr);
    QPromise<int> first;
    QPromise<int> second;
    QList<int> answers;
    const auto note = [&answers](int answer) { answers << answer; };
    first.start();
    second.start();
    question.ask(first.future(), note);
    question.ask(second.future(), note);
    QVERIFY(first.isCanceled());
    second.addResult(2);
    second.finish();
    first.addResult(1);
    first.finish();
    QTRY_COMPARE(answers, QList<int>{2});
    QVERIFY(!question.isWaiting());
}

void DocumentsViewTest::aDroppedQuestionIsNotAnswered()
{
    Question question(nullptr);
    QSignalSpy busy(&question, &Question::busyChanged);
    QPromise<int> promise;
    promise.start();
    int answers = 0;
    question.ask(promise.future(), [&answers](int) { ++answers; });
    QTRY_COMPARE(busy.size(), 1);
    QVERIFY(busy.constFirst().constFirst().toBool());
    question.drop();
    QVERIFY(!busy.constLast().constFirst().toBool());
    promise.addResult(1);
    promise.finish();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(answers, 0);
}

void DocumentsViewTest::anAnswerAfterTheAskerIsGoneIsLost()
{
    QPromise<int> promise;
    promise.start();
    int answers = 0;
    {
        QObject asker;
        whenAnswered(&asker, promise.future(), [&answers](int) { ++answers; });
    }
    promise.addResult(1);
    promise.finish();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(answers, 0);
}

void DocumentsViewTest::totalsAreThoseOfTheList()
{
    const GridRow &row = m_view->documents().totals().rows().front();
    qint64 open = 0;
    qint64 applied = 0;
    for (const workspace::DocumentRow &one : samples::documentRows()) {
        open += one.open.units();
        applied += one.applied.units();
    }
    QCOMPARE(row.cells[int(DocumentColumn::Open)].value(MoneyRole).toLongLong(), open);
    QCOMPARE(row.cells[int(DocumentColumn::Applied)].value(MoneyRole).toLongLong(), applied);
    QVERIFY(row.cells[0].value(Qt::DisplayRole).toString().contains(u"10"_s));
}

void DocumentsViewTest::totalsOfSeveralCurrenciesStayApart()
{
    workspace::DocumentList list;
    list.ids = {ledger::DocumentId(1), ledger::DocumentId(2)};
    list.openTotals = {Money(10'0000, samples::usd()), Money(7'0000, samples::eur())};
    list.amountTotals = list.openTotals;
    m_view->documents().setList(list, m_query, true);
    const std::vector<GridRow> &rows = m_view->documents().totals().rows();
    QCOMPARE(rows.size(), 2u);
    QCOMPARE(rows[1].cells[0].value(Qt::DisplayRole).toString(), u"Total EUR of filter"_s);
    QCOMPARE(rows[1].cells[int(DocumentColumn::Open)].value(MoneyRole).toLongLong(), 7'0000);
}

void DocumentsViewTest::rowsComeByPage()
{
    DocumentModel &model = m_view->documents().model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(model.index(0, 0).data(LoadedRole).toBool());
    QCOMPARE(model.index(0, 0).data().toString(), u"INV-20520"_s);
    QCOMPARE(model.index(0, int(DocumentColumn::Bucket)).data().toString(), u"61–90"_s);
}

void DocumentsViewTest::aCreditStandsOnAccount()
{
    DocumentModel &model = m_view->documents().model();
    QTRY_VERIFY(model.index(9, 0).data(LoadedRole).toBool());
    QCOMPARE(model.index(9, int(DocumentColumn::Bucket)).data().toString(), u"on account"_s);
    QVERIFY(!model.index(9, int(DocumentColumn::Days)).data().isValid());
    QVERIFY(model.index(9, int(DocumentColumn::Open)).data(MoneyRole).toLongLong() < 0);
}

void DocumentsViewTest::headingsAskForAnOrder()
{
    QSignalSpy wanted(&m_view->documents(), &DocumentTable::sortWanted);
    m_view->documents().model().sort(int(DocumentColumn::Open), Qt::DescendingOrder);
    QCOMPARE(wanted.constFirst().at(0).value<workspace::DocumentSort>(), workspace::DocumentSort::Open);
    QCOMPARE(wanted.constFirst().at(1).toBool(), true);
    m_view->documents().model().sort(int(DocumentColumn::Reference), Qt::AscendingOrder);
    QCOMPARE(wanted.size(), 1);
}

void DocumentsViewTest::enterOpensTheDocument()
{
    QSignalSpy opened(m_view.get(), &DocumentsView::openCustomer);
    QTRY_VERIFY(m_view->documents().model().index(1, 0).data(LoadedRole).toBool());
    m_view->documents().table().setCurrentRow(1);
    QTest::keyClick(m_view->documents().table().view(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().at(0).value<ledger::CustomerId>(), ledger::CustomerId(4));
    QCOMPARE(opened.constFirst().at(1).value<ledger::DocumentId>(), ledger::DocumentId(20557));
}

void DocumentsViewTest::theChosenDocumentIsSelectedWhenItComes()
{
    m_view->documents().setList({}, m_query, false);
    m_view->documents().selectDocument(ledger::DocumentId(20594));
    fill();
    QCOMPARE(m_view->documents().currentDocument(), ledger::DocumentId(20594));
}

void DocumentsViewTest::aMillionRowsScroll()
{
    workspace::DocumentList list;
    list.ids.reserve(1'000'000);
    for (qint64 id = 1; id <= 1'000'000; ++id)
        list.ids.emplace_back(id);
    QSignalSpy asked(&m_view->documents().model(), &WindowedModelBase::pageWanted);
    m_view->documents().setList(list, m_query, false);
    QTableView *view = m_view->documents().table().view();
    int jumps = 2;
    view->scrollToBottom();
    m_view->grab();
    for (int row = 0; row < 1'000'000; row += 50'000, ++jumps) {
        view->scrollTo(view->model()->index(row, 0));
        m_view->grab();
    }
    QCOMPARE(m_view->documents().model().rowCount(), 1'000'000);
    QVERIFY(asked.count() > 0);
    QVERIFY2(asked.count() <= 2 * jumps, "A list reads the pages it shows, at most two a jump.");
}

void DocumentsViewTest::breadcrumbTakesThePlaceOfTheChoices()
{
    QCOMPARE(m_view->title(), u"Invoices"_s);
    m_view->setBreadcrumb({u"Aging"_s, u"Harrowmere Tooling"_s, u"31–60"_s});
    QCOMPARE(m_view->title(), u"Documents"_s);
    QVERIFY(m_view->findChild<QWidget *>(u"kinds"_s)->isHidden());
    m_view->setBreadcrumb({});
    QVERIFY(m_view->findChild<QWidget *>(u"kinds"_s)->isVisible());
}

void DocumentsViewTest::pictures()
{
    m_view->setBreadcrumb({u"Aging"_s, u"Kestrel Ridge Mining"_s, u"Net"_s});
    QTRY_VERIFY(m_view->documents().model().index(1, 0).data(LoadedRole).toBool());
    m_view->documents().table().setCurrentRow(1);
    samples::keepPicture(*m_view, u"documents-light"_s);
    m_theme->setChoice(ThemeChoice::Dark);
    m_view->setBreadcrumb({});
    m_view->resize(980, 584);
    samples::keepPicture(*m_view, u"documents-dark-narrow"_s);
    m_theme->setChoice(ThemeChoice::Light);
    QVERIFY(!m_view->grab().isNull());
}

QTEST_MAIN(DocumentsViewTest)
#include "tst_documents_view.moc"
