#include "tests/ui/performance_on_book.h"
#include "ui/charts/chart_measure.h"
#include "ui/charts/chart_pane.h"
#include "ui/performance/month_pane.h"
#include "ui/performance/performance_bar.h"
#include "ui/performance/performance_charts.h"
#include "ui/performance/performance_export.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QTableView>

#include <ranges>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using insight::PerformancePoint;

/// What the performance screen can be asked: definitions, sales, months, currencies and days.
class PerformanceChoicesTest : public QObject, private test::PerformanceOnBook
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { make(); }
    void init() { open(); }
    void cleanup() { close(); }

    void arrowsAndBracketsGoThroughTheMonths();
    void spaceAsksForTheFiguresOfTheMonth();
    void theDefinitionChangesEveryFigureAndIsRemembered();
    void whatOnlyTwoDefinitionsHaveIsBlankInTheOthers();
    void theSimpleLineComesAndGoes();
    void netOfCreditNotesSalesAreLower();
    void oneCurrencyAtATime();
    void everyFigureIsExported();
    void theMonthLookedAtStays();
    void aDayBeforeTheBookSaysSo();
    void aClosedBookLeavesNothingBehind();
};

void PerformanceChoicesTest::arrowsAndBracketsGoThroughTheMonths()
{
    auto *months = m_screen->findChild<QComboBox *>(u"month"_s);
    QCOMPARE(months->count(), 13);
    QCOMPARE(months->currentIndex(), 12);
    LineChart &chart = view().dso();
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(months->currentIndex(), 11);
    QCOMPARE(view().effectiveness().selectedIndex(), 11);
    QTest::keyClick(&chart, Qt::Key_BracketLeft);
    QCOMPARE(months->currentIndex(), 10);
    QCOMPARE(view().dso().selectedIndex(), 10);
    QTest::keyClick(&chart, Qt::Key_BracketRight);
    QTest::keyClick(&chart, Qt::Key_BracketRight);
    QTest::keyClick(&chart, Qt::Key_BracketRight); // the last one: nothing further
    QCOMPARE(months->currentIndex(), 12);
    QCOMPARE(view().bridge().data().steps.constLast().value, view().chosenPoint()->bridge.closing);
    QVERIFY(m_opened->isEmpty());
}

void PerformanceChoicesTest::spaceAsksForTheFiguresOfTheMonth()
{
    LineChart &chart = view().dso();
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Space);
    QVERIFY(view().month().list().hasFocus());
    const QList<FigureRow> rows = view().month().list().rows();
    const auto net = std::ranges::find(rows, partWord(PointPart::Net), &FigureRow::label);
    QCOMPARE(net->value, moneyText(view().chosenPoint()->open.net(), view().currency().code()));
}

void PerformanceChoicesTest::theDefinitionChangesEveryFigureAndIsRemembered()
{
    const QString countback = view().tiles().tiles().constFirst().value;
    FigureList &list = view().month().list();
    const auto row
        = std::ranges::find_if(list.rows(), [](const FigureRow &one) { return one.label.contains(u"True"_s); });
    QVERIFY(row != list.rows().end());
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.rowRect(int(row - list.rows().begin())).center());
    QCOMPARE(view().bar().definition(), DsoDefinition::True);
    QVERIFY(view().tiles().tiles().constFirst().value != countback);
    QCOMPARE(view().tiles().tiles().constFirst().value,
             millionthsText(*view().chosenPoint()->trueDso.days.millionths, 1));
    QCOMPARE(view().dso().data().series.size(), 1);

    show();
    QCOMPARE(view().bar().definition(), DsoDefinition::True);
    view().dso().setFocus();
    QTest::keyClick(&view().dso(), Qt::Key_D); // past the last one is the first
    QCOMPARE(view().bar().definition(), DsoDefinition::Countback);
    QCOMPARE(view().tiles().tiles().constFirst().value, countback);
}

void PerformanceChoicesTest::whatOnlyTwoDefinitionsHaveIsBlankInTheOthers()
{
    for (const DsoDefinition definition : kDsoDefinitions) {
        view().bar().setDefinition(definition);
        const KpiTile best = view().tiles().tiles()[int(PerformanceTile::Best)];
        const KpiTile delinquent = view().tiles().tiles()[int(PerformanceTile::Delinquent)];
        QCOMPARE(best.value.isEmpty(), !hasFloor(definition));
        QCOMPARE(delinquent.value.isEmpty(), !hasFloor(definition));
        QVERIFY(!best.caption.isEmpty());
        QCOMPARE(view().dso().data().bands.isEmpty(), !hasFloor(definition));
    }
}

void PerformanceChoicesTest::theSimpleLineComesAndGoes()
{
    auto *simple = m_screen->findChild<HintButton *>(u"simple"_s);
    QCOMPARE(view().dso().data().series.size(), 2);
    QTest::mouseClick(simple, Qt::LeftButton);
    QCOMPARE(view().dso().data().series.size(), 3);
    QCOMPARE(view().dso().data().series[2].figures.points.constLast().value, view().chosenPoint()->simple.millionths);
    show();
    QCOMPARE(view().dso().data().series.size(), 3); // remembered
    view().bar().setDefinition(DsoDefinition::Simple);
    QCOMPARE(view().dso().data().series.size(), 2); // it would be the same line twice
}

void PerformanceChoicesTest::netOfCreditNotesSalesAreLower()
{
    std::vector<qint64> gross;
    for (int month = 0; month < 13; ++month) {
        view().choosePoint(month);
        gross.push_back(view().chosenPoint()->sales);
    }
    m_screen->findChild<Segmented *>(u"sales"_s)->setCurrent(1);
    view().choosePoint(11);
    const auto isNet = [&] { return view().bar().policy().sales == insight::SalesBasis::NetOfCreditNotes; };
    QVERIFY(isNet());
    QTRY_VERIFY(std::ranges::any_of(std::views::iota(0, 13), [&](int month) {
        view().choosePoint(month);
        return view().chosenPoint()->sales < gross[std::size_t(month)];
    }));
    const PerformancePoint &point = *view().chosenPoint();
    Q_EMIT view().month().partOpened(PointPart::Sales);
    QCOMPARE(sumOf(lastQuery()), point.sales);
}

void PerformanceChoicesTest::oneCurrencyAtATime()
{
    auto *choice = m_screen->findChild<QComboBox *>(u"currencyChoice"_s);
    QVERIFY(choice->isVisible());
    QVERIFY(choice->count() > 1);
    const Currency before = view().currency();
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QVERIFY(view().currency() != before);
    QCOMPARE(view().bridge().data().measure.currency, view().currency().code());
    QCOMPARE(choice->currentText(), view().currency().code());

    m_workspace->view().showOwn(before); // the one of the window
    QTRY_VERIFY(!choice->isVisible());
    QCOMPARE(view().currency(), before);
}

void PerformanceChoicesTest::everyFigureIsExported()
{
    const workspace::ExportTable table = performanceExport(view().performance());
    QCOMPARE(table.rows, qint64(13 * view().performance().currencies.size()));
    int row = 0;
    for (const insight::CurrencyPerformance &one : view().performance().currencies) {
        for (const PerformancePoint &point : one.points) {
            const std::vector<workspace::ExportCell> cells = table.row(row++);
            QCOMPARE(cells.size(), table.columns.size());
            QCOMPARE(cells[0].text, one.currency.code());
            QCOMPARE(cells[1].date, point.day);
            const auto at = [&](const QString &heading) {
                const auto column = std::ranges::find(table.columns, heading, &workspace::ExportColumn::heading);
                return cells[std::size_t(column - table.columns.begin())];
            };
            QCOMPARE(at(bridgeWord(BridgeLine::Closing)).money, Money(point.bridge.closing, one.currency));
            QCOMPARE(at(partWord(PointPart::Sales)).money, Money(point.sales, one.currency));
            QCOMPARE(at(u"DSO, Countback"_s).text, point.countback.text());
            QCOMPARE(cells.back().text, point.turnover.annualised.text());
        }
    }
}

void PerformanceChoicesTest::theMonthLookedAtStays()
{
    view().choosePoint(5);
    const QDate day = view().chosenPoint()->day;
    m_screen->findChild<Segmented *>(u"months"_s)->setCurrent(1);
    QTRY_COMPARE(m_screen->findChild<QComboBox *>(u"month"_s)->count(), 25);
    QCOMPARE(view().chosenPoint()->day, day);

    view().choosePoint(24);
    const QDate before = view().chosenPoint()->day;
    m_workspace->view().setAsOf({.day = day});
    QTRY_VERIFY(view().chosenPoint()->day != before);
    QCOMPARE(view().chosenPoint()->day, day); // the last one goes on being the last
    QVERIFY(m_screen->findChild<QWidget *>(u"lookingBackBanner"_s)->isVisible());
}

void PerformanceChoicesTest::aDayBeforeTheBookSaysSo()
{
    QSignalSpy importWanted(m_screen.get(), &PerformanceScreen::importWanted);
    m_workspace->view().setAsOf({.day = QDate(1990, 6, 30)});
    QTRY_VERIFY(!view().chosenPoint());
    EmptyState *empty = nullptr;
    for (EmptyState *one : m_screen->findChildren<EmptyState *>()) {
        if (one->isVisible())
            empty = one;
    }
    QVERIFY(empty);
    QVERIFY(empty->sentence().contains(u"1990"_s));
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    QCOMPARE(importWanted.size(), 1);
    m_workspace->view().returnToToday();
    QTRY_VERIFY(view().chosenPoint());
    QVERIFY(view().dso().isVisible());
}

void PerformanceChoicesTest::aClosedBookLeavesNothingBehind()
{
    m_workspace->close();
    QTRY_VERIFY(!view().chosenPoint());
    QVERIFY(view().tiles().tiles().isEmpty());
}

QTEST_MAIN(PerformanceChoicesTest)
#include "tst_performance_choices.moc"
