#include "core/workspace/workspace.h"
#include "tests/ui/screen_samples.h"
#include "ui/aging/aging_figures.h"
#include "ui/charts/chart_measure.h"
#include "ui/charts/chart_pane.h"
#include "ui/documents/document_table.h"
#include "ui/documents/documents_screen.h"
#include "ui/documents/documents_view.h"
#include "ui/performance/month_pane.h"
#include "ui/performance/performance_bar.h"
#include "ui/performance/performance_charts.h"
#include "ui/performance/performance_export.h"
#include "ui/performance/performance_screen.h"
#include "ui/performance/performance_view.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using insight::PerformancePoint;

/// The performance screen on a real book: what it shows, and that every figure opens the documents that add up to it.
class PerformanceScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everyBarOfTheBridgeOpensWhatAddsUpToIt();
    void everyAmountOfTheMonthOpensWhatAddsUpToIt_data();
    void everyAmountOfTheMonthOpensWhatAddsUpToIt();
    void theRowsOfAMovementShowWhatTheyMoved();
    void aPointOfALineOpensWhatItIsMadeOf();
    void aClickOnAColumnOpensWhatWasNotCollected();
    void everyTileOpensItsDocumentsByEnter();
    void arrowsAndBracketsGoThroughTheMonths();
    void spaceAsksForTheFiguresOfTheMonth();
    void theDefinitionChangesEveryFigureAndIsRemembered();
    void whatOnlyTwoDefinitionsHaveIsBlankInTheOthers();
    void theSimpleLineComesAndGoes();
    void netOfCreditNotesSalesAreLower();
    void keyTurnsAChartIntoItsTable();
    void oneCurrencyAtATime();
    void inABaseCurrencyEveryDocumentIsBehindIt();
    void everyFigureIsExported();
    void theMonthLookedAtStays();
    void aDayBeforeTheBookSaysSo();
    void lossesAreThoseOfTheYearUpToTheMonth();
    void aClosedBookLeavesNothingBehind();
    void pictures_data();
    void pictures();

private:
    [[nodiscard]] PerformanceView &view() const { return *m_screen->findChild<PerformanceView *>(); }
    [[nodiscard]] qint64 sumOf(const workspace::DocumentQuery &query, Currency currency) const;
    [[nodiscard]] workspace::DocumentQuery lastQuery() const;
    void show(QSize size = {1288, 784});
    void waitForFigures() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<PerformanceScreen> m_screen;
    std::unique_ptr<QSignalSpy> m_opened;
    QString m_path;
};

void PerformanceScreenTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(u"quittance-test"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->applyTo(*qApp);
    m_path = m_folder.filePath(u"sample.quittance"_s);
    workspace::Workspace maker;
    const Result<workspace::BookInfo> made
        = maker.createSampleNow(m_path, {.customers = 30, .invoices = 900, .seed = 1});
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
}

void PerformanceScreenTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QSettings().clear();
    m_workspace = std::make_unique<workspace::Workspace>();
    const Result<> opened = m_workspace->openNow(m_path, false);
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message));
    show();
}

void PerformanceScreenTest::cleanup()
{
    m_opened.reset();
    m_screen.reset();
    m_workspace.reset();
    m_theme->setChoice(ThemeChoice::Light);
}

void PerformanceScreenTest::show(QSize size)
{
    m_screen = std::make_unique<PerformanceScreen>(*m_workspace, *m_theme);
    m_opened = std::make_unique<QSignalSpy>(m_screen.get(), &PerformanceScreen::openDocuments);
    m_screen->resize(size);
    m_screen->show();
    m_screen->activateWindow();
    QTRY_VERIFY(m_screen->isActiveWindow());
    waitForFigures();
}

void PerformanceScreenTest::waitForFigures() const
{
    QTRY_VERIFY_WITH_TIMEOUT(view().chosenPoint() != nullptr, 20'000);
}

/// What the list of `query` adds up to: amounts of a movement, else what is open.
qint64 PerformanceScreenTest::sumOf(const workspace::DocumentQuery &query, Currency currency) const
{
    const Result<workspace::DocumentList> list = m_workspace->ledger().documents(query).result();
    if (!list)
        return -1;
    const std::vector<Money> &totals = query.moves ? list->amountTotals : list->openTotals;
    const auto found = std::ranges::find(totals, currency, &Money::currency);
    return found == totals.end() ? 0 : found->units();
}

workspace::DocumentQuery PerformanceScreenTest::lastQuery() const
{
    return m_opened->constLast().constFirst().value<workspace::DocumentQuery>();
}

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
            QCOMPARE(sumOf(lastQuery(), view().currency()), bridgeUnits(bridge, lines[i]));
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
        QCOMPARE(sumOf(lastQuery(), view().currency()), units[part]);
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
    QCOMPARE(sumOf(lastQuery(), view().currency()), last.open.net());
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.markRect({1, 12}).center().toPoint());
    QCOMPARE(m_opened->size(), 2);
    QCOMPARE(sumOf(lastQuery(), view().currency()), last.open.current());
}

void PerformanceScreenTest::aClickOnAColumnOpensWhatWasNotCollected()
{
    ColumnChart &chart = view().effectiveness();
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.markRect({0, 9}).center().toPoint());
    QCOMPARE(m_opened->size(), 1);
    const PerformancePoint &point = *view().chosenPoint(); // the press chose its month too
    QCOMPARE(lastQuery().asOf.day, point.day);
    QCOMPARE(sumOf(lastQuery(), view().currency()), point.open.shares.overdue);
    const QString exact = ChartMeasure{.kind = ChartMeasure::Kind::Percent}.exactText(*point.effectiveness.millionths);
    QVERIFY2(chart.markText({0, 9}).contains(exact), qPrintable(chart.markText({0, 9})));
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
        QTest::keyClick(&tiles, Qt::Key_Return);
        QTest::keyClick(&tiles, Qt::Key_Right);
        QCOMPARE(m_opened->size(), int(i) + 1);
        const workspace::DocumentQuery query = lastQuery();
        switch (kPerformanceTiles[i]) {
        case PerformanceTile::Dso:
            QCOMPARE(sumOf(query, view().currency()), last.open.net());
            break;
        case PerformanceTile::Best:
        case PerformanceTile::Current:
            QCOMPARE(sumOf(query, view().currency()), last.open.current());
            break;
        case PerformanceTile::Delinquent:
        case PerformanceTile::Effectiveness:
            QCOMPARE(sumOf(query, view().currency()), last.open.shares.overdue);
            break;
        case PerformanceTile::Turnover:
            QCOMPARE(insight::turnover(nets, sumOf(query, view().currency()),
                                       int(query.moves->after.daysTo(query.moves->through))),
                     last.turnover);
            break;
        }
    }
}

void PerformanceScreenTest::arrowsAndBracketsGoThroughTheMonths()
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

void PerformanceScreenTest::spaceAsksForTheFiguresOfTheMonth()
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

void PerformanceScreenTest::theDefinitionChangesEveryFigureAndIsRemembered()
{
    const QString countback = view().tiles().tiles().constFirst().value;
    FigureList &list = view().month().list();
    const auto row
        = std::ranges::find_if(list.rows(), [](const FigureRow &one) { return one.label.contains(u"true"_s); });
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

void PerformanceScreenTest::whatOnlyTwoDefinitionsHaveIsBlankInTheOthers()
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

void PerformanceScreenTest::theSimpleLineComesAndGoes()
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

void PerformanceScreenTest::netOfCreditNotesSalesAreLower()
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
    QCOMPARE(sumOf(lastQuery(), view().currency()), point.sales);
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
    QCOMPARE(sumOf(lastQuery(), view().currency()), view().chosenPoint()->open.net());
}

void PerformanceScreenTest::oneCurrencyAtATime()
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
    QCOMPARE(list->openTotals.size(), currencies);
    m_workspace->view().showOwn({});
    QTRY_COMPARE(view().performance().currencies.size(), currencies);
}

void PerformanceScreenTest::everyFigureIsExported()
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

void PerformanceScreenTest::theMonthLookedAtStays()
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

void PerformanceScreenTest::aDayBeforeTheBookSaysSo()
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
            QCOMPARE(rowOf()->value, moneyText(sumOf(lastQuery(), view().currency()), view().currency().code()));
        }
    }
}

void PerformanceScreenTest::aClosedBookLeavesNothingBehind()
{
    m_workspace->close();
    QTRY_VERIFY(!view().chosenPoint());
    QVERIFY(view().tiles().tiles().isEmpty());
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
    samples::keepPicture(*m_screen, u"performance-turned-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
}

QTEST_MAIN(PerformanceScreenTest)
#include "tst_performance_screen.moc"
