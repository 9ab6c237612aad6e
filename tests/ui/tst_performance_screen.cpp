#include "tests/ui/performance_on_book.h"
#include "tests/ui/screen_samples.h"
#include "ui/aging/aging_figures.h"
#include "ui/charts/chart_pane.h"
#include "ui/documents/document_table.h"
#include "ui/documents/documents_screen.h"
#include "ui/documents/documents_view.h"
#include "ui/performance/month_pane.h"
#include "ui/performance/performance_charts.h"
#include "ui/performance/terms_pane.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/kpi_strip.h"

#include <QComboBox>
#include <QTableView>

#include <ranges>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using insight::PerformancePoint;

/// Every figure of the performance screen opens the documents that add up to it.
class PerformanceScreenTest : public QObject, private test::PerformanceOnBook
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { make(); }
    void init() { open(); }
    void cleanup() { close(); }

    void everyBarOfTheBridgeOpensWhatAddsUpToIt();
    void everyAmountOfTheMonthOpensWhatAddsUpToIt_data();
    void everyAmountOfTheMonthOpensWhatAddsUpToIt();
    void theRowsOfAMovementShowWhatTheyMoved();
    void aPointOfALineOpensWhatItIsMadeOf();
    void aClickOnAColumnListsTheTermsOfItsEffectiveness();
    void everyTermOpensWhatAddsUpToItByEnter();
    void escapeBringsTheFiguresOfTheMonthBack();
    void everyTileOpensItsDocumentsByEnter();
    void lossesAreThoseOfTheYearUpToTheMonth();
    void keyTurnsAChartIntoItsTable();
    void inABaseCurrencyEveryDocumentIsBehindIt();
    void pictures_data();
    void pictures();
};

void PerformanceScreenTest::everyBarOfTheBridgeOpensWhatAddsUpToIt()
{
    WaterfallChart &chart = view().bridge();
    int bars = 0;
    for (int month = 0; month < 13; ++month) {
        view().choosePoint(month);
        const insight::RollForward bridge = view().chosenPoint()->bridge;
        const std::vector<BridgeLine> lines = shownLines(bridge);
        QCOMPARE(chart.data().steps.size(), qsizetype(lines.size()));
        chart.setFocus();
        chart.setCurrentMark({});
        for (std::size_t i = 0; i < lines.size(); ++i) {
            QTest::keyClick(&chart, Qt::Key_Right);
            QTest::keyClick(&chart, Qt::Key_Return);
            QCOMPARE(m_opened->size(), ++bars);
            QCOMPARE(sumOf(lastQuery()), bridgeUnits(bridge, lines[i]));
            QCOMPARE(chart.data().steps[qsizetype(i)].value, bridgeUnits(bridge, lines[i]));
        }
        QCOMPARE(bridgeGap(bridge), 0);
    }
    const QString breadcrumb = m_opened->constLast().at(1).toString();
    QVERIFY2(breadcrumb.startsWith(u"Performance › "_s) && breadcrumb.endsWith(u" › Closing"_s),
             qPrintable(breadcrumb));
}

void PerformanceScreenTest::everyAmountOfTheMonthOpensWhatAddsUpToIt_data()
{
    QTest::addColumn<int>("part");
    for (int part = 0; part <= int(PointPart::Sales); ++part)
        QTest::newRow(qPrintable(partWord(PointPart(part)))) << part;
}

void PerformanceScreenTest::everyAmountOfTheMonthOpensWhatAddsUpToIt()
{
    QFETCH(int, part);
    FigureList &list = view().month().list();
    for (const int month : {2, 7, 12}) {
        view().choosePoint(month);
        const auto row = std::ranges::find(list.rows(), partWord(PointPart(part)), &FigureRow::label);
        QVERIFY(row != list.rows().end());
        const QRect at = list.rowRect(int(row - list.rows().begin()));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, at.center());
        const PerformancePoint &point = *view().chosenPoint();
        const qint64 units[]
            = {point.open.net(), point.open.current(), point.open.shares.overdue, point.open.unapplied, point.sales};
        QCOMPARE(sumOf(lastQuery()), units[part]);
    }
    QCOMPARE(m_opened->size(), 3);
}

void PerformanceScreenTest::theRowsOfAMovementShowWhatTheyMoved()
{
    int voids = 0;
    DocumentsScreen documents(*m_workspace, *m_theme);
    documents.resize(1288, 784);
    documents.show();
    for (int month = 0; month < 13 && voids == 0; ++month) {
        view().choosePoint(month);
        const insight::RollForward &bridge = view().chosenPoint()->bridge;
        if (bridge.voids == 0)
            continue;
        ++voids;
        const workspace::DocumentQuery query = bridgeQuery(bridge, BridgeLine::Voids, Instant::max(), {});
        documents.showDrill(query, u"Performance › Voids"_s);
        DocumentModel &rows = documents.findChild<DocumentsView *>()->documents().model();
        QTRY_VERIFY(rows.rowCount() > 0 && rows.index(0, 0).data(LoadedRole).toBool());
        qint64 units = 0;
        for (int row = 0; row < rows.rowCount(); ++row)
            units += rows.index(row, int(DocumentColumn::Amount)).data(MoneyRole).toLongLong();
        QCOMPARE(units, bridge.voids);
        QCOMPARE(documents.list().amountTotals.size(), std::size_t(1));
        samples::keepPicture(documents, u"performance-voids"_s);
    }
    QVERIFY2(voids > 0, "The sample book has no voids in a year.");
}

void PerformanceScreenTest::aPointOfALineOpensWhatItIsMadeOf()
{
    LineChart &chart = view().dso();
    const PerformancePoint &last = *view().chosenPoint();
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(sumOf(lastQuery()), last.open.net());
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.markRect({1, 12}).center().toPoint());
    QCOMPARE(m_opened->size(), 2);
    QCOMPARE(sumOf(lastQuery()), last.open.current());
}

void PerformanceScreenTest::aClickOnAColumnListsTheTermsOfItsEffectiveness()
{
    ColumnChart &chart = view().effectiveness();
    QVERIFY(!view().terms().isVisible());
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.markRect({0, 9}).center().toPoint());
    QVERIFY(view().terms().isVisible());
    const PerformancePoint &point = *view().chosenPoint(); // the press chose its month too
    const QString exact = ChartMeasure{.kind = ChartMeasure::Kind::Percent}.exactText(*point.effectiveness.millionths);
    QVERIFY2(chart.markText({0, 9}).contains(exact), qPrintable(chart.markText({0, 9})));
    const auto sum = [](const QAbstractItemModel &model, int column) {
        qint64 units = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            units += model.index(row, column).data(MoneyRole).toLongLong();
        return units;
    };
    for (int month = 0; month < 13; ++month) {
        view().choosePoint(month);
        const PerformancePoint &one = *view().chosenPoint();
        const QAbstractItemModel &terms = *view().terms().table().view()->model();
        const QAbstractItemModel &total = *view().terms().table().totalsView()->model();
        QCOMPARE(terms.rowCount(), 4);
        for (const int column : {1, 2})
            QCOMPARE(total.index(0, column).data(MoneyRole).toLongLong(), sum(terms, column));
        QCOMPARE(insight::Figure::ratio(Int128(sum(terms, 1)) * 100, sum(terms, 2)), one.effectiveness);
    }
}

void PerformanceScreenTest::everyTermOpensWhatAddsUpToItByEnter()
{
    int opened = 0;
    for (const auto sales : {insight::SalesBasis::Gross, insight::SalesBasis::NetOfCreditNotes}) {
        const insight::PerformancePolicy policy{.sales = sales};
        for (const int month : {3, 8, 12}) {
            view().choosePoint(month);
            const PerformancePoint &point = *view().chosenPoint();
            for (const EffectivenessTerm &term : effectivenessTerms(point)) {
                const qint64 units = term.collected != 0 ? term.collected : term.collectable;
                const workspace::DocumentQuery query
                    = pointQuery(point, view().currency(), term.part, Instant::max(), policy);
                QCOMPARE(std::abs(units), std::abs(sumOf(query)));
            }
            const qsizetype before = m_opened->size();
            view().effectiveness().setFocus();
            view().effectiveness().setCurrentMark({0, month});
            QTest::keyClick(&view().effectiveness(), Qt::Key_Return);
            QTableView *table = view().terms().table().view();
            QTRY_VERIFY(table->hasFocus());
            for (int row = 0; row < 4; ++row) {
                view().terms().table().setCurrentRow(row);
                QTest::keyClick(table, Qt::Key_Return);
                const EffectivenessTerm term = effectivenessTerms(point)[std::size_t(row)];
                const qint64 units = term.collected != 0 ? term.collected : term.collectable;
                QCOMPARE(std::abs(sumOf(lastQuery())), std::abs(units));
                ++opened;
            }
            QCOMPARE(m_opened->size(), before + 4);
        }
    }
    QCOMPARE(opened, 24);
}

void PerformanceScreenTest::escapeBringsTheFiguresOfTheMonthBack()
{
    FigureList &list = view().month().list();
    const auto row = std::ranges::find(list.rows(), u"Collection effectiveness"_s, &FigureRow::label);
    QVERIFY(row != list.rows().end());
    const QRect at = list.rowRect(int(row - list.rows().begin()));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, at.center());
    QVERIFY(view().terms().isVisible());
    QVERIFY(!view().month().isVisible());
    QTest::keyClick(view().terms().table().view(), Qt::Key_Escape);
    QVERIFY(view().month().isVisible());
    QVERIFY(list.hasFocus());
}

void PerformanceScreenTest::everyTileOpensItsDocumentsByEnter()
{
    KpiStrip &tiles = view().tiles();
    QCOMPARE(tiles.tiles().size(), qsizetype(kPerformanceTiles.size()));
    std::vector<qint64> nets;
    for (int month = 0; month < 13; ++month) {
        view().choosePoint(month);
        nets.push_back(view().chosenPoint()->open.net());
    }
    const PerformancePoint &last = *view().chosenPoint();
    tiles.setFocus();
    for (std::size_t i = 0; i < kPerformanceTiles.size(); ++i) {
        QVERIFY(!tiles.tiles()[qsizetype(i)].definition.isEmpty());
        QVERIFY2(!tiles.tiles()[qsizetype(i)].value.isEmpty(), qPrintable(tiles.tiles()[qsizetype(i)].caption));
        const qsizetype before = m_opened->size();
        tiles.setFocus();
        QTest::keyClick(&tiles, Qt::Key_Return);
        QTest::keyClick(&tiles, Qt::Key_Right);
        if (kPerformanceTiles[i] == PerformanceTile::Effectiveness) {
            QVERIFY(view().terms().isVisible());
            QCOMPARE(m_opened->size(), before);
            continue;
        }
        QCOMPARE(m_opened->size(), before + 1);
        const workspace::DocumentQuery query = lastQuery();
        switch (kPerformanceTiles[i]) {
        case PerformanceTile::Dso:
            QCOMPARE(sumOf(query), last.open.net());
            break;
        case PerformanceTile::Best:
        case PerformanceTile::Current:
            QCOMPARE(sumOf(query), last.open.current());
            break;
        case PerformanceTile::Effectiveness:
            break;
        case PerformanceTile::Delinquent:
            QCOMPARE(sumOf(query), last.open.shares.overdue);
            break;
        case PerformanceTile::Turnover:
            QCOMPARE(insight::turnover(nets, sumOf(query), int(query.moves->after.daysTo(query.moves->through))),
                     last.turnover);
            break;
        }
    }
}

void PerformanceScreenTest::lossesAreThoseOfTheYearUpToTheMonth()
{
    FigureList &list = view().month().list();
    for (const PointPart part : {PointPart::YearWriteOffs, PointPart::YearCredits}) {
        for (const int month : {12, 6}) {
            view().choosePoint(month);
            const auto rowOf = [&] { return std::ranges::find(list.rows(), partWord(part), &FigureRow::label); };
            QTRY_VERIFY(rowOf() != list.rows().end());
            Q_EMIT list.rowOpened(int(rowOf() - list.rows().begin()));
            QCOMPARE(lastQuery().moves->through, view().chosenPoint()->day);
            QCOMPARE(rowOf()->value, moneyText(sumOf(lastQuery()), view().currency().code()));
        }
    }
}

void PerformanceScreenTest::keyTurnsAChartIntoItsTable()
{
    ChartPane *pane = view().panes().constFirst();
    view().dso().setFocus();
    QTest::keyClick(&view().dso(), Qt::Key_T);
    QVERIFY(pane->isTableShown());
    QCOMPARE(pane->table().model()->rowCount(), 13);
    QTableView *table = pane->table().view();
    table->setCurrentIndex(pane->table().model()->index(12, 1));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(m_opened->size(), 1);
    QCOMPARE(sumOf(lastQuery()), view().chosenPoint()->open.net());
}

void PerformanceScreenTest::inABaseCurrencyEveryDocumentIsBehindIt()
{
    const std::size_t currencies = view().performance().currencies.size();
    const Currency base = view().currency();
    const qint64 alone = view().chosenPoint()->open.shares.gross;
    m_workspace->view().showInBase(base);
    QTRY_COMPARE(view().performance().currencies.size(), std::size_t(1));
    QVERIFY(view().chosenPoint()->open.shares.gross > alone);
    QCOMPARE(view().currency(), base);
    const auto aging = m_workspace->figures().agingInBase(m_workspace->view().asOf(), {}, base).result();
    QVERIFY(aging);
    QCOMPARE(view().chosenPoint()->open.net(), totalOf(*aging, base).net);

    QTest::keyClick(&view().tiles(), Qt::Key_Return);
    const Result<workspace::DocumentList> list = m_workspace->ledger().documents(lastQuery()).result();
    QCOMPARE(list->openTotals.size(), std::size_t(1)); // in the base currency, as the figure
    m_workspace->view().showOwn({});
    QTRY_COMPARE(view().performance().currencies.size(), currencies);
}

void PerformanceScreenTest::pictures_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light-1440") << false << QSize(1288, 840);
    QTest::newRow("dark-1440") << true << QSize(1288, 840);
    QTest::newRow("light-1024") << false << QSize(980, 640);
    QTest::newRow("dark-1024") << true << QSize(980, 640);
}

void PerformanceScreenTest::pictures()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    m_theme->setChoice(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    show(size);
    QVERIFY2(m_screen->width() <= size.width(), qPrintable(QString::number(m_screen->width())));
    samples::keepPicture(*m_screen, u"performance-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
    QTest::mouseClick(m_screen->findChild<HintButton *>(u"simple"_s), Qt::LeftButton);
    view().panes()[1]->setTableShown(true);
    QTRY_VERIFY(view().panes()[1]->table().view()->columnWidth(1) > 92); // widened to its figures
    view().choosePoint(3);
    view().effectiveness().setFocus();
    Q_EMIT view().month().effectivenessOpened();
    samples::keepPicture(*m_screen, u"performance-terms-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
    samples::keepPicture(*m_screen, u"performance-turned-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
}

QTEST_MAIN(PerformanceScreenTest)
#include "tst_performance_screen.moc"
