#include "core/workspace/workspace.h"
#include "tests/ui/screen_samples.h"
#include "ui/charts/chart_pane.h"
#include "ui/charts/stacked_aging_chart.h"
#include "ui/documents/figure_words.h"
#include "ui/documents/question.h"
#include "ui/today/exceptions_pane.h"
#include "ui/today/today_screen.h"
#include "ui/today/today_view.h"
#include "ui/today/worklist_pane.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using workspace::AttentionGroup;
using workspace::AttentionKind;

namespace {

const QDate kDay(2026, 4, 16);

workspace::CustomerRow owing(int id, const QString &name, qint64 overdue, qint64 unapplied)
{
    workspace::CustomerRow row;
    row.id = ledger::CustomerId(id);
    row.name = name;
    row.currency = samples::usd();
    row.overdue = overdue;
    row.unapplied = unapplied;
    row.balance = overdue + unapplied;
    row.buckets = {0, overdue, 0, 0, 0};
    row.openItems = 2;
    row.oldestDays = 12;
    return row;
}

/// What drilled signals asked for.
workspace::DocumentQuery queryIn(const QSignalSpy &spy)
{
    return spy.constLast().constFirst().value<workspace::DocumentQuery>();
}

} // namespace

/// The first screen of a book: on a real book its figures open the lists that sum to them; fed by values it says what
/// it does not know.
class TodayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void everyTileOpensTheListThatSumsToIt();
    void aSegmentOpensTheListThatSumsToIt();
    void everyExceptionOpensWhatItCounts();
    void theWorklistAddsUpToWhatIsOverdue();
    void anotherCurrencyHasItsOwnFigures();
    void aClosedBookLeavesNothingBehind();

    void theWorklistIsOrderedByWhatCanBeAskedFor();
    void aCreditLargerThanTheDebtLeavesNothingToAskFor();
    void withoutABankSourceTheTileSaysSo();
    void theEvidenceSparklineSkipsMonthsWithoutReceipts();
    void anUndefinedFigureSaysWhy();
    void theMonthThatIsNotOverHasNoEffectiveness();
    void theDsoTableLeavesGapsBlank();
    void anEmptyBookOffersTheImport();
    void keysReachEveryPart();
    void narrowShowsOneChart();
    void reasonsAreWords_data();
    void reasonsAreWords();
    void pictures();

private:
    std::unique_ptr<TodayScreen> shown();
    [[nodiscard]] Result<workspace::DocumentList> listed(const workspace::DocumentQuery &query) const;
    [[nodiscard]] static qint64 sumIn(const std::vector<Money> &totals, Currency currency);

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<workspace::Workspace> m_workspace;
    QString m_path;
};

void TodayTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(u"quittance-test"_s);
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->applyTo(*qApp);
    m_path = m_folder.filePath(u"sample.quittance"_s);
    m_workspace = std::make_unique<workspace::Workspace>();
    const Result<workspace::BookInfo> made
        = m_workspace->createSampleNow(m_path, {.customers = 30, .invoices = 900, .seed = 1});
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
}

void TodayTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QSettings().clear();
    if (!m_workspace->isOpen()) {
        const Result<> opened = m_workspace->openNow(m_path, false);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message));
    }
}

std::unique_ptr<TodayScreen> TodayTest::shown()
{
    auto screen = std::make_unique<TodayScreen>(*m_workspace, *m_theme);
    screen->resize(1288, 784);
    screen->show();
    const auto wait = [&screen] {
        QTRY_VERIFY(screen->windowHandle()->isExposed());
        QTRY_VERIFY(screen->view().figures().attention && screen->view().figures().performance);
        QTRY_VERIFY(!screen->view().figures().trend.empty());
        QTRY_VERIFY(std::ranges::all_of(screen->findChildren<Question *>(),
                                        [](const Question *question) { return !question->isWaiting(); }));
    };
    wait();
    return screen;
}

Result<workspace::DocumentList> TodayTest::listed(const workspace::DocumentQuery &query) const
{
    return m_workspace->ledger().documents(query).result();
}

qint64 TodayTest::sumIn(const std::vector<Money> &totals, Currency currency)
{
    const auto found = std::ranges::find(totals, currency, &Money::currency);
    return found == totals.end() ? 0 : found->units();
}

void TodayTest::everyTileOpensTheListThatSumsToIt()
{
    const auto screen = shown();
    const TodayFigures &figures = screen->view().figures();
    const Currency currency = figures.currency;
    const insight::AgingTable &now = figures.trend.back();
    const auto total = std::ranges::find(now.totals, currency, &insight::AgingRow::currency);
    QVERIFY(total != now.totals.end());

    QCOMPARE(sumIn(listed(screen->queryOf(TodayTile::Net))->openTotals, currency), total->net);
    const qint64 overdue = std::accumulate(total->buckets.begin() + 1, total->buckets.end(), qint64(0));
    QVERIFY(overdue > 0);
    QCOMPARE(sumIn(listed(screen->queryOf(TodayTile::Overdue))->openTotals, currency), overdue);
    QCOMPARE(figures.points().back().open.net(), total->net);

    const qint64 cash = sumIn(figures.attention->receipts.back().sums, currency);
    QVERIFY(cash > 0);
    QCOMPARE(-sumIn(listed(screen->queryOf(TodayTile::Cash))->amountTotals, currency), cash);
    QCOMPARE(qint64(listed(screen->queryOf(TodayTile::Evidence))->ids.size()), figures.attention->evidence.receipts);
    for (const KpiTile &tile : screen->view().tiles().tiles())
        QVERIFY2(!tile.value.isEmpty() && !tile.definition.isEmpty(), qPrintable(tile.label));

    QSignalSpy opened(screen.get(), &TodayScreen::openDocuments);
    Q_EMIT screen->view().tiles().drilled(int(TodayTile::Overdue));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().at(1).toString(), u"Today › Overdue › %1"_s.arg(currency.code()));
    QCOMPARE(queryIn(opened).filter.side, insight::AgingFilter::Side::Overdue);

    QSignalSpy pages(screen.get(), &TodayScreen::performanceWanted);
    Q_EMIT screen->view().tiles().drilled(int(TodayTile::Dso));
    Q_EMIT screen->view().tiles().drilled(int(TodayTile::Effectiveness));
    QCOMPARE(pages.size(), 2);
    QCOMPARE(opened.size(), 1);
}

void TodayTest::aSegmentOpensTheListThatSumsToIt()
{
    const auto screen = shown();
    const TodayFigures &figures = screen->view().figures();
    QSignalSpy opened(screen.get(), &TodayScreen::openDocuments);
    for (const int column : {3, 12}) {
        const insight::AgingTable &table = figures.trend[std::size_t(column)];
        const auto total = std::ranges::find(table.totals, figures.currency, &insight::AgingRow::currency);
        Q_EMIT screen->view().agingPane().drilled(1, column);
        QCOMPARE(queryIn(opened).asOf.day, table.asOf.day);
        QCOMPARE(sumIn(listed(queryIn(opened))->openTotals, figures.currency), total->buckets[1]);
        Q_EMIT screen->view().agingPane().drilled(-1, column);
        QCOMPARE(sumIn(listed(queryIn(opened))->openTotals, figures.currency), total->grossOpen);
    }
    Q_EMIT screen->view().dsoPane().drilled(0, 5);
    const insight::PerformancePoint point = figures.points()[5];
    QCOMPARE(sumIn(listed(queryIn(opened))->openTotals, figures.currency), point.open.net());
}

void TodayTest::everyExceptionOpensWhatItCounts()
{
    const auto screen = shown();
    const Currency currency = screen->view().currency();
    QSignalSpy lists(screen.get(), &TodayScreen::openDocuments);
    QSignalSpy lines(screen.get(), &TodayScreen::openBankLine);
    QTableView *view = screen->view().exceptions().table().view();
    view->setFocus();
    const std::vector<AttentionGroup> groups = screen->view().figures().attention->groups;
    QVERIFY(groups.size() >= 3);
    int row = 0;
    for (const AttentionGroup &group : groups) {
        QCOMPARE(view->model()->index(row, 0).data().toString(), attentionTitle(group.kind));
        view->setCurrentIndex(view->model()->index(row, 0));
        QTest::keyClick(view, Qt::Key_Return);
        if (!group.lines.empty()) {
            QCOMPARE(lines.constLast().constFirst().value<ledger::BankLineId>(), group.lines.front());
        } else {
            const Result<workspace::DocumentList> list = listed(queryIn(lists));
            QCOMPARE(list->ids.size(), group.documents.size());
            const bool isOpen = group.kind == AttentionKind::Unapplied || group.kind == AttentionKind::NoDueDate;
            QCOMPARE(isOpen ? sumIn(list->openTotals, currency) : -sumIn(list->amountTotals, currency),
                     sumIn(group.totals, currency));
        }
        row += 1 + int(std::min<std::size_t>(group.largest.size(), 3));
    }
    QCOMPARE(view->model()->rowCount(), row);
}

void TodayTest::theWorklistAddsUpToWhatIsOverdue()
{
    const auto screen = shown();
    const std::vector<WorkRow> &work = screen->view().worklist().work();
    QVERIFY(work.size() > 3);
    qint64 overdue = 0;
    for (const WorkRow &row : work)
        overdue += row.overdue;
    QCOMPARE(sumIn(listed(screen->queryOf(TodayTile::Overdue))->openTotals, screen->view().currency()), overdue);
    QVERIFY(std::ranges::is_sorted(work, std::ranges::greater(), &WorkRow::actionable));
    QTRY_VERIFY(work.front().score.has_value());

    QSignalSpy customers(screen.get(), &TodayScreen::openCustomer);
    QTableView *view = screen->view().worklist().table().view();
    view->setFocus();
    view->setCurrentIndex(view->model()->index(1, 1));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(customers.constFirst().constFirst().value<ledger::CustomerId>(), work[1].customer);

    QSignalSpy notices(screen.get(), &TodayScreen::notice);
    QTest::keyClick(view, Qt::Key_Space);
    QVERIFY(notices.constLast().constFirst().toString().startsWith(work[1].name + u": "_s));
}

void TodayTest::anotherCurrencyHasItsOwnFigures()
{
    const auto screen = shown();
    auto *choice = screen->findChild<Segmented *>(u"currencyChoice"_s);
    QVERIFY(choice->isVisible());
    const Currency before = screen->view().currency();
    choice->setCurrent(1);
    QVERIFY(screen->view().currency() != before);
    QTRY_VERIFY(screen->view().figures().attention.has_value());
    for (const WorkRow &row : screen->view().worklist().work())
        QCOMPARE(row.currency, screen->view().currency());
    for (const AttentionGroup &group : screen->view().figures().attention->groups) {
        QCOMPARE(group.totals.size(), 1u);
        QCOMPARE(group.totals.front().currency(), screen->view().currency());
    }
}

void TodayTest::aClosedBookLeavesNothingBehind()
{
    const auto screen = shown();
    m_workspace->close();
    QVERIFY(screen->view().figures().trend.empty());
    QCOMPARE(screen->view().worklist().table().model()->rowCount(), 0);
    QCOMPARE(screen->view().exceptions().count(), 0);
    const Result<> opened = m_workspace->openNow(m_path, false);
    QVERIFY(opened.has_value());
    QTRY_VERIFY(screen->view().worklist().table().model()->rowCount() > 0);
}

void TodayTest::theWorklistIsOrderedByWhatCanBeAskedFor()
{
    const std::vector<workspace::CustomerRow> customers{
        owing(1, u"Small"_s, 100'0000, 0), owing(2, u"Covered"_s, 900'0000, -850'0000),
        owing(3, u"Large"_s, 500'0000, -100'0000), owing(4, u"Nothing late"_s, 0, 0)};
    const std::vector<WorkRow> work = worklist(customers, {}, {}, samples::usd(), QDate(2026, 3, 31));
    QCOMPARE(work.size(), 3u);
    QCOMPARE(work[0].name, u"Large"_s);
    QCOMPARE(work[0].actionable, 400'0000);
    QCOMPARE(work[1].name, u"Small"_s);
    QCOMPARE(work[2].name, u"Covered"_s);
    QCOMPARE(actionableText(work[0]), u"500.00 overdue − 100.00 on account = 400.00\u00A0USD to ask for"_s);
    QVERIFY(worklist(customers, {}, {}, samples::eur(), QDate(2026, 3, 31)).empty());

    const GridRow total = worklistTotal(work);
    QCOMPARE(total.cells[3].value(MoneyRole).toLongLong(), 1'500'0000);
    QCOMPARE(total.cells[4].value(MoneyRole).toLongLong(), 550'0000);
}

void TodayTest::aCreditLargerThanTheDebtLeavesNothingToAskFor()
{
    const std::vector<WorkRow> work
        = worklist({owing(1, u"Covered"_s, 100'0000, -300'0000)}, {}, {}, samples::usd(), QDate(2026, 3, 31));
    QCOMPARE(work.front().actionable, 0);
    QVERIFY(actionableText(work.front()).endsWith(u"nothing is left to ask for"_s));
    const std::vector<GridRow> rows = worklistRows(work, kDay);
    QCOMPARE(rows.front().cells.front().value(RowToneRole).toInt(), int(Tone::Caption));
}

void TodayTest::withoutABankSourceTheTileSaysSo()
{
    TodayView view(*m_theme);
    workspace::Attention attention;
    view.setDays(kDay, kDay, {});
    view.setAttention(attention);
    const KpiTile &tile = view.tiles().tiles()[int(TodayTile::Evidence)];
    QVERIFY(tile.value.isEmpty());
    QCOMPARE(tile.caption, u"no bank source"_s);

    QSignalSpy imports(&view, &TodayView::importWanted);
    QTableView *rows = view.exceptions().table().view();
    QCOMPARE(rows->model()->rowCount(), 1);
    Q_EMIT view.exceptions().table().activated(rows->model()->index(0, 0));
    QCOMPARE(imports.size(), 1);

    attention.hasBankSource = true;
    view.setAttention(attention);
    QCOMPARE(rows->model()->rowCount(), 0);
    QCOMPARE(view.tiles().tiles()[int(TodayTile::Evidence)].caption, u"no receipts in 90 days"_s);
}

void TodayTest::theEvidenceSparklineSkipsMonthsWithoutReceipts()
{
    TodayView view(*m_theme);
    workspace::Attention attention;
    attention.hasBankSource = true;
    attention.evidence = {.receipts = 6, .proven = 5, .without = 1};
    attention.receipts = {{.day = QDate(2026, 1, 31), .held = 4, .proven = 3},
                          {.day = QDate(2026, 2, 28), .held = 0, .proven = 0},
                          {.day = QDate(2026, 3, 31), .held = 2, .proven = 2},
                          {.day = kDay, .held = 3, .proven = 0}};
    view.setDays(kDay, kDay, {});
    view.setAttention(attention);
    const KpiTile &tile = view.tiles().tiles()[int(TodayTile::Evidence)];
    QCOMPARE(tile.spark, (QList<qint64>{75'000'000, 100'000'000, 0}));
    QCOMPARE(tile.value, u"83.3"_s);
}

void TodayTest::anUndefinedFigureSaysWhy()
{
    TodayFigures figures{.currency = samples::usd(), .asOf = kDay};
    insight::PerformancePoint point;
    point.day = kDay;
    point.countback = insight::Figure::none(u"credit_balance"_s);
    figures.performance = insight::Performance{.currencies = {{samples::usd(), {point}}}};
    const QList<KpiTile> tiles = todayTiles(figures);
    QVERIFY(tiles[int(TodayTile::Dso)].value.isEmpty());
    QCOMPARE(tiles[int(TodayTile::Dso)].caption, u"a credit balance, customers are owed money"_s);
}

void TodayTest::theMonthThatIsNotOverHasNoEffectiveness()
{
    TodayFigures figures{.currency = samples::usd(), .asOf = kDay};
    std::vector<insight::PerformancePoint> points;
    for (const QDate day : monthCloses(kDay, 3)) {
        insight::PerformancePoint &point = points.emplace_back();
        point.day = day;
        point.effectiveness.millionths = day.month() * 10'250'000;
    }
    figures.performance = insight::Performance{.currencies = {{samples::usd(), points}}};
    const KpiTile tile = todayTiles(figures)[int(TodayTile::Effectiveness)];
    QCOMPARE(tile.label, u"CEI, March"_s);
    QCOMPARE(tile.value, u"30.8"_s);
    QVERIFY(tile.caption.startsWith(u"Feb 20.5, "_s));
    QVERIFY(tile.caption.endsWith(u"25.6"_s));
}

void TodayTest::theDsoTableLeavesGapsBlank()
{
    TodayFigures figures{.currency = samples::usd(), .asOf = kDay};
    insight::PerformancePoint gap;
    gap.day = QDate(2026, 3, 31);
    gap.countback = insight::Figure::none(u"no_sales"_s);
    insight::PerformancePoint now;
    now.day = kDay;
    now.countback.millionths = 52'214'286;
    now.bestPossible.millionths = 37'000'000;
    now.delinquent.millionths = 15'214'286;
    figures.performance = insight::Performance{.currencies = {{samples::usd(), {gap, now}}}};

    auto *chart = new LineChart(*m_theme);
    ChartPane pane(*m_theme, u"DSO"_s, chart);
    chart->setData(dsoChart(figures));
    QCOMPARE(chart->data().bands.constFirst().label, u"ADD 15.2"_s);
    QVERIFY(tableText(chart->table()).contains(u"16 Apr\t52.214286\t37"_s));
    const workspace::ExportTable table = pane.exportTable();
    QCOMPARE(table.columns[1].type, workspace::ExportColumn::Type::Decimal);
    QCOMPARE(table.columns[1].heading, u"DSO, days"_s);
    QVERIFY(!table.row(0)[1].millionths);
    QCOMPARE(table.row(1)[1].millionths, 52'214'286);
}

void TodayTest::anEmptyBookOffersTheImport()
{
    TodayView view(*m_theme);
    view.resize(1288, 784);
    view.setDays(kDay, kDay, {});
    view.setCustomers({});
    view.show();
    QSignalSpy imports(&view, &TodayView::importWanted);
    Q_EMIT view.agingPane().emptyButtonClicked();
    Q_EMIT view.worklist().table().emptyButtonClicked();
    QCOMPARE(imports.size(), 2);
    const auto sentences = view.worklist().findChildren<EmptyState *>();
    QVERIFY(!sentences.isEmpty());
    QCOMPARE(sentences.constFirst()->sentence(), u"No documents yet."_s);
}

void TodayTest::keysReachEveryPart()
{
    const auto screen = shown();
    TodayView &view = screen->view();
    QTableView *work = view.worklist().table().view();
    work->setFocus();
    QTRY_VERIFY(work->hasFocus());
    QTest::keyClick(work, Qt::Key_3);
    QVERIFY(view.tiles().hasFocus());
    QCOMPARE(view.tiles().currentTile(), int(TodayTile::Dso));
    QTest::keyClick(&view.tiles(), Qt::Key_X);
    QVERIFY(view.exceptions().table().view()->hasFocus());
    QTest::keyClick(view.exceptions().table().view(), Qt::Key_W);
    QVERIFY(work->hasFocus());
}

void TodayTest::narrowShowsOneChart()
{
    const auto screen = shown();
    TodayView &view = screen->view();
    QVERIFY(view.agingPane().isVisible() && view.dsoPane().isVisible());
    screen->resize(980, 584);
    QTRY_VERIFY(!view.dsoPane().isVisible());
    const auto choices = view.findChildren<Segmented *>(u"chartChoice"_s);
    QCOMPARE(choices.size(), 2);
    choices.constFirst()->setCurrent(1);
    QVERIFY(view.dsoPane().isVisible() && !view.agingPane().isVisible());
    screen->resize(1288, 784);
    QTRY_VERIFY(view.agingPane().isVisible() && view.dsoPane().isVisible());
}

void TodayTest::reasonsAreWords_data()
{
    QTest::addColumn<QString>("reason");
    for (const QString &reason : {u"no_sales"_s, u"credit_balance"_s, u"history_exhausted"_s, u"history_too_short"_s,
                                  u"nothing_collectable"_s, u"no_receivables"_s, u"no_exposure"_s})
        QTest::addRow("%s", qPrintable(reason)) << reason;
}

void TodayTest::reasonsAreWords()
{
    QFETCH(QString, reason);
    const QString words = reasonWords(reason);
    QVERIFY(words != u"not defined"_s);
    QVERIFY(!words.contains(u'_'));
    QCOMPARE(reasonWords(insight::Figure{.millionths = {}, .reason = reason, .atLeast = 92'040'000}),
             u"at least 92.0 days, the history is used up"_s);
}

void TodayTest::pictures()
{
    for (const bool isDark : {false, true}) {
        m_theme->setChoice(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
        const QString look = isDark ? u"dark"_s : u"light"_s;
        const auto screen = shown();
        samples::keepPicture(*screen, u"today-%1"_s.arg(look));
        screen->view().dsoPane().setTableShown(true);
        screen->view().agingPane().setTableShown(true);
        samples::keepPicture(*screen, u"today-tables-%1"_s.arg(look));
    }
    m_theme->setChoice(ThemeChoice::Light);
    TodayView empty(*m_theme);
    empty.resize(1288, 784);
    empty.setDays(kDay, kDay, {});
    empty.setAttention({});
    empty.show();
    samples::keepPicture(empty, u"today-empty"_s);
}

QTEST_MAIN(TodayTest)
#include "tst_today.moc"
