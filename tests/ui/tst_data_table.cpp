#include "tests/ui/row_fixture.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace quittance::ui;

/// A table over answered rows, shown.
struct Shown
{
    explicit Shown(Theme &theme, qint64 rows)
        : table(theme)
    {
        QObject::connect(
            &model, &WindowedModelBase::pageWanted, &model, [this](int generation, int page, const RowIds &ids) {
                QMetaObject::invokeMethod(
                    &model,
                    [this, generation, page, ids] { model.setPage(generation, page, NumberedModel::rowsOf(ids)); },
                    Qt::QueuedConnection);
            });
        table.setColumns({{.key = u"number"_s, .isStretch = true},
                          {.key = u"open"_s, .kind = CellKind::Money, .width = 120, .isSummed = true}});
        table.setModel(&model);
        model.setRowMap(NumberedModel::idsUpTo(rows));
        table.resize(400, 300);
        table.show();
    }

    /// Counts the cells that are asked for.
    struct Model : NumberedModel
    {
        using NumberedModel::NumberedModel;
        [[nodiscard]] QVariant cell(const NumberedRow &row, int column, int role) const override
        {
            ++asked;
            return NumberedModel::cell(row, column, role);
        }
        mutable qint64 asked = 0;
    };

    Model model;
    DataTable table;
};

class TestDataTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void lettersMoveTheCurrentRow();
    void enterAndDoubleClickActivate();
    void aSelectionIsSummedPerCurrency();
    void onlySelectedCellsAreSummed();
    void aSelectionOfRowsNotLoadedHasNoSum();
    void copyIsATableForSheetsAndLetters();
    void aCopyWaitsForItsRows();
    void aFormulaIsDefused();
    void aHeaderClickSortsThroughTheModel();
    void columnStateComesBack();
    void aForeignColumnStateIsRefused();
    void theTotalsRowFollowsTheColumns();
    void aNarrowTableDropsColumns();
    void figuresAreNeverCut();
    void aWidthTheUserChoseStays();
    void anEmptyTableSaysWhy();
    void anErrorKeepsTheRows();
    void aMillionRowsScrollAsAHundred();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestDataTable::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
    m_theme->applyTo(*qApp);
}

void TestDataTable::lettersMoveTheCurrentRow()
{
    Shown shown(*m_theme, 10);
    QTableView *view = shown.table.view();
    view->setFocus();
    shown.table.setCurrentRow(0);

    QTest::keyClicks(view, u"jjk"_s);

    QCOMPARE(view->currentIndex().row(), 1);
    QCOMPARE(view->selectionModel()->selectedRows().size(), 1);
}

void TestDataTable::enterAndDoubleClickActivate()
{
    Shown shown(*m_theme, 10);
    QSignalSpy activated(&shown.table, &DataTable::activated);
    shown.table.setCurrentRow(3);

    QTest::keyClick(shown.table.view(), Qt::Key_Return);
    const QPoint fifth = shown.table.view()->visualRect(shown.model.index(5, 0)).center();
    QTest::mouseClick(shown.table.view()->viewport(), Qt::LeftButton, {}, fifth);
    QTest::mouseDClick(shown.table.view()->viewport(), Qt::LeftButton, {}, fifth);

    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated.at(0).at(0).toModelIndex().row(), 3);
    QCOMPARE(activated.at(1).at(0).toModelIndex().row(), 5);
}

void TestDataTable::aSelectionIsSummedPerCurrency()
{
    Shown shown(*m_theme, 10);
    QTRY_VERIFY(shown.model.index(0, 0).data(LoadedRole).toBool());
    QSignalSpy summed(&shown.table, &DataTable::selectionSummed);

    shown.table.view()->selectAll();
    QTRY_COMPARE(summed.count(), 1);

    const SelectionSum sum = summed.at(0).at(0).value<SelectionSum>();
    QCOMPARE(sum.rows, 10);
    QCOMPARE(sum.column, u"Open"_s);
    QVERIFY(sum.isWhole);
    QCOMPARE(sum.sums, (QList<SelectionSum::Amount>{{u"EUR"_s, 30'0000}, {u"USD"_s, 25'0000}}));
}

void TestDataTable::onlySelectedCellsAreSummed()
{
    QStandardItemModel model(3, 2);
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 2; ++column) {
            model.setData(model.index(row, column), qint64(10 * row + column) * 1'0000, MoneyRole);
            model.setData(model.index(row, column), u"USD"_s, CurrencyRole);
        }
    }
    DataTable table(*m_theme);
    table.setColumns({{.key = u"a"_s, .kind = CellKind::Money}, {.key = u"b"_s, .kind = CellKind::Money}});
    table.setModel(&model);
    table.setCellSelection(true);
    const auto pick = QItemSelectionModel::Select;

    table.view()->selectionModel()->select(model.index(1, 0), pick);
    table.view()->selectionModel()->select(model.index(2, 0), pick);

    QCOMPARE(table.selectionSum().sums, (QList<SelectionSum::Amount>{{u"USD"_s, 30'0000}}));
    QCOMPARE(table.selectionSum().cells, 2);
}

void TestDataTable::aSelectionOfRowsNotLoadedHasNoSum()
{
    Shown shown(*m_theme, 1'000'000);
    shown.table.view()->selectAll();

    const SelectionSum sum = shown.table.selectionSum();

    QCOMPARE(sum.rows, 1'000'000);
    QVERIFY(!sum.isWhole);
    QVERIFY(sum.sums.isEmpty());
}

void TestDataTable::copyIsATableForSheetsAndLetters()
{
    Shown shown(*m_theme, 3000);
    QTRY_VERIFY(shown.model.index(0, 0).data(LoadedRole).toBool());
    shown.table.view()->setFocus();
    shown.table.setCurrentRow(0);
    QTest::keyClick(shown.table.view(), Qt::Key_Down, Qt::ShiftModifier);

    QTest::keyClick(shown.table.view(), Qt::Key_C, Qt::ControlModifier);

    const QMimeData *mime = QApplication::clipboard()->mimeData();
    QCOMPARE(mime->text(), u"Number\tOpen\nINV-1\t1.00\nINV-2\t2.00\n"_s);
    QVERIFY(mime->html().contains(u"<td align=\"right\">2.00</td>"_s));
}

void TestDataTable::aCopyWaitsForItsRows()
{
    Shown shown(*m_theme, 3000);
    QApplication::clipboard()->clear();
    shown.table.view()->selectAll();

    shown.table.copySelection();
    QVERIFY(QApplication::clipboard()->text().isEmpty());

    QTRY_COMPARE(QApplication::clipboard()->text().count(u'\n'), 3001);
}

void TestDataTable::aFormulaIsDefused()
{
    QStandardItemModel model(1, 2);
    model.setItem(0, 0, new QStandardItem(u"=HYPERLINK(\"x\")"_s));
    model.setItem(0, 1, new QStandardItem(u"second"_s));
    DataTable table(*m_theme);
    table.setColumns({{.key = u"a"_s}, {.key = u"b"_s}});
    table.setModel(&model);
    table.view()->selectAll();

    table.copySelection();

    QVERIFY(QApplication::clipboard()->text().contains(u"\n'=HYPERLINK"_s));
}

void TestDataTable::aHeaderClickSortsThroughTheModel()
{
    Shown shown(*m_theme, 10);
    QSignalSpy wanted(&shown.model, &WindowedModelBase::sortWanted);
    QHeaderView *header = shown.table.view()->horizontalHeader();
    const QPoint open(header->sectionViewportPosition(1) + 20, 8);

    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, open);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, open);

    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.at(0).at(1).value<Qt::SortOrder>(), Qt::DescendingOrder); // amounts: largest first
    QCOMPARE(wanted.at(1).at(1).value<Qt::SortOrder>(), Qt::AscendingOrder);
}

void TestDataTable::columnStateComesBack()
{
    Shown before(*m_theme, 10);
    QHeaderView *header = before.table.view()->horizontalHeader();
    header->moveSection(1, 0);
    header->resizeSection(1, 77);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(1, Qt::DescendingOrder);
    const QByteArray state = before.table.saveColumns();

    Shown after(*m_theme, 10);
    QSignalSpy wanted(&after.model, &WindowedModelBase::sortWanted);
    QVERIFY(after.table.restoreColumns(state));

    QCOMPARE(after.table.view()->horizontalHeader()->logicalIndex(0), 1);
    QCOMPARE(after.table.view()->columnWidth(1), 77);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(after.table.saveColumns(), state);
}

void TestDataTable::aForeignColumnStateIsRefused()
{
    Shown shown(*m_theme, 10);
    const QByteArray before = shown.table.saveColumns();

    QVERIFY(!shown.table.restoreColumns("nothing of ours"));
    QVERIFY(!shown.table.restoreColumns(R"({"version":1,"columns":[{"key":"number","shown":false}]})"));

    QCOMPARE(shown.table.saveColumns(), before);
}

void TestDataTable::theTotalsRowFollowsTheColumns()
{
    Shown shown(*m_theme, 10);
    QStandardItemModel totals(1, 2);
    shown.table.setTotalsModel(&totals);
    QHeaderView *header = shown.table.view()->horizontalHeader();
    QTableView *below = shown.table.totalsView();

    header->resizeSection(1, 150);
    QCOMPARE(below->columnWidth(1), 150);
    QCOMPARE(below->columnWidth(0), shown.table.view()->columnWidth(0));
    header->moveSection(1, 0);
    QCOMPARE(below->columnViewportPosition(1), 0);
    header->hideSection(1);
    QTRY_VERIFY(below->isColumnHidden(1));
    header->showSection(1);
    QTRY_VERIFY(!below->isColumnHidden(1));
}

void TestDataTable::aNarrowTableDropsColumns()
{
    QStandardItemModel model(2, 3);
    DataTable table(*m_theme);
    table.setColumns({{.key = u"a"_s, .width = 150},
                      {.key = u"b"_s, .width = 150, .dropOrder = 1},
                      {.key = u"c"_s, .width = 150, .dropOrder = 2}});
    table.setModel(&model);
    table.resize(500, 200);
    table.show();
    QVERIFY(!table.view()->isColumnHidden(2));

    table.resize(320, 200);
    QTRY_VERIFY(table.view()->isColumnHidden(2));
    QVERIFY(!table.view()->isColumnHidden(1));
    table.resize(200, 200);
    QTRY_VERIFY(table.view()->isColumnHidden(1));
    table.resize(500, 200);
    QTRY_VERIFY(!table.view()->isColumnHidden(1) && !table.view()->isColumnHidden(2));
}

void TestDataTable::figuresAreNeverCut()
{
    Shown shown(*m_theme, 10);
    QStandardItemModel totals(1, 2);
    totals.setData(totals.index(0, 1), qint64(9'876'543'210'987'654), MoneyRole);
    totals.setData(totals.index(0, 1), u"USD"_s, CurrencyRole);
    shown.table.setColumns({{.key = u"number"_s, .isStretch = true},
                            {.key = u"open"_s, .kind = CellKind::Money, .width = 30, .isSummed = true}});
    const QTableView *view = shown.table.view();
    const auto &delegate = *qobject_cast<CellDelegate *>(view->itemDelegate());
    QTRY_VERIFY(view->columnWidth(1) >= delegate.neededWidth(view->model()->index(0, 1), true));
    const int byRows = view->columnWidth(1);
    shown.table.setTotalsModel(&totals);
    QTRY_VERIFY(view->columnWidth(1) > byRows);
    QTRY_COMPARE(shown.table.totalsView()->columnWidth(1), view->columnWidth(1));
}

void TestDataTable::aWidthTheUserChoseStays()
{
    Shown shown(*m_theme, 10);
    QHeaderView *header = shown.table.view()->horizontalHeader();
    QTRY_VERIFY(shown.model.data(shown.model.index(0, 1), MoneyRole).isValid());
    const QPoint edge(header->sectionViewportPosition(1) + header->sectionSize(1) - 1, header->height() / 2);
    const QPoint away(85, 0);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(header->viewport(), edge - away);
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge - away);
    const int chosen = header->sectionSize(1);
    QCOMPARE(chosen, 120 - away.x());
    shown.model.setRowMap(NumberedModel::idsUpTo(20));
    QCoreApplication::sendPostedEvents();
    QTRY_COMPARE(shown.table.model()->rowCount(), 20);
    QCOMPARE(header->sectionSize(1), chosen);
}

void TestDataTable::anEmptyTableSaysWhy()
{
    Shown shown(*m_theme, 0);
    QSignalSpy clicked(&shown.table, &DataTable::emptyButtonClicked);
    shown.table.setEmptyState(u"No row passes this filter."_s, u"Clear filter"_s, QKeySequence(u"Ctrl+Shift+F"_s));
    auto *button = shown.table.findChild<HintButton *>(u"emptyButton"_s);
    QVERIFY(button->isVisible());

    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);

    shown.model.setRowMap({1, 2});
    QVERIFY(!button->isVisible());
}

void TestDataTable::anErrorKeepsTheRows()
{
    Shown shown(*m_theme, 10);
    QSignalSpy remedy(&shown.table, &DataTable::errorButtonClicked);

    shown.table.showError(u"The list could not be read."_s, u"The file is locked."_s, u"Try again"_s);

    const auto buttons = shown.table.findChildren<HintButton *>();
    const auto retry = std::ranges::find_if(buttons, [](HintButton *b) { return b->text() == u"Try again"_s; });
    QVERIFY(retry != buttons.end() && (*retry)->isVisible());
    QTest::mouseClick(*retry, Qt::LeftButton);
    QCOMPARE(remedy.count(), 1);
    QCOMPARE(shown.model.rowCount(), 10);
    QVERIFY(shown.table.view()->isVisible());
}

/// The most cells that one repaint asks for after a jump; -1 where a page did not arrive.
static qint64 mostCellsOfJump(Theme &theme, qint64 rows)
{
    Shown shown(theme, rows);
    shown.table.resize(800, 600);
    QScrollBar *bar = shown.table.view()->verticalScrollBar();
    QPixmap target(shown.table.view()->viewport()->size());
    qint64 most = 0;
    for (int i = 0; i < 21; ++i) {
        bar->setValue(int(qint64(bar->maximum()) * i / 20));
        shown.table.view()->viewport()->render(&target); // asks for the page
        QCoreApplication::sendPostedEvents();
        if (!shown.model.index(shown.table.view()->rowAt(0), 0).data(LoadedRole).toBool())
            return -1;
        shown.model.asked = 0;
        shown.table.view()->viewport()->render(&target);
        most = std::max(most, shown.model.asked);
    }
    return most;
}

void TestDataTable::aMillionRowsScrollAsAHundred()
{
    const qint64 few = mostCellsOfJump(*m_theme, 100);
    const qint64 many = mostCellsOfJump(*m_theme, 1'000'000);
    QVERIFY2(few > 0 && many > 0, "a page did not arrive");
    // One row more may come into sight, halves of rows at both edges.
    QVERIFY2(many <= few + few / 10, "a repaint depends on the number of rows");
}

QTEST_MAIN(TestDataTable)
#include "tst_data_table.moc"
