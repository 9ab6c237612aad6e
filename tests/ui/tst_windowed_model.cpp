#include "tests/ui/row_fixture.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quittance::ui;

class TestWindowedModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void aCellIsEmptyUntilItsPageArrives();
    void aPageIsAskedForOnce();
    void anAnswerOfAnOlderMapIsDropped();
    void aKeptIndexFollowsItsRow();
    void aRowGoneSinceLeavesItsPlaceEmpty();
    void aChangedRowIsAskedForAgain();
    void sortingAsksAndDoesNotMove();
    void thereIsNoReset();
    void aMillionRowsTakeNewOrderAtOnce();
};

void TestWindowedModel::aCellIsEmptyUntilItsPageArrives()
{
    NumberedModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy asked(&model, &WindowedModelBase::pageWanted);
    model.setRowMap(NumberedModel::idsUpTo(600));

    QCOMPARE(model.index(300, 0).data(), QVariant());
    QCOMPARE(model.index(300, 0).data(LoadedRole), QVariant(false));
    QCOMPARE(asked.last().at(1).toInt(), 1);
    const auto ids = asked.last().at(2).value<RowIds>();
    QCOMPARE(ids.size(), std::size_t(256));

    model.setPage(model.generation(), 1, NumberedModel::rowsOf(ids));
    QCOMPARE(model.index(300, 0).data().toString(), u"INV-301"_s);
    QCOMPARE(model.index(300, 1).data(MoneyRole).toLongLong(), 3'010'000);
    QCOMPARE(model.index(300, 0).data(IdRole).toLongLong(), 301);
}

void TestWindowedModel::aPageIsAskedForOnce()
{
    NumberedModel model;
    model.setRowMap(NumberedModel::idsUpTo(600));
    QSignalSpy asked(&model, &WindowedModelBase::pageWanted);

    for (int row = 0; row < 256; ++row)
        QVERIFY(!model.index(row, 0).data(LoadedRole).toBool());

    QCOMPARE(asked.count(), 1);
}

void TestWindowedModel::anAnswerOfAnOlderMapIsDropped()
{
    NumberedModel model;
    model.setRowMap({1, 2, 3});
    const int old = model.generation();
    model.setRowMap({3, 2, 1});

    model.setPage(old, 0, NumberedModel::rowsOf({1, 2, 3}));
    QCOMPARE(model.index(0, 0).data(LoadedRole), QVariant(false));

    model.setPage(model.generation(), 0, NumberedModel::rowsOf({3, 2, 1}));
    QCOMPARE(model.index(0, 0).data().toString(), u"INV-3"_s);
}

void TestWindowedModel::aKeptIndexFollowsItsRow()
{
    NumberedModel model;
    model.setRowMap({1, 2, 3, 4});
    const QPersistentModelIndex second(model.index(1, 1));
    const QPersistentModelIndex fourth(model.index(3, 0));

    model.setRowMap({9, 8, 7, 6, 2});

    QCOMPARE(second.row(), 4);
    QCOMPARE(second.column(), 1);
    QVERIFY(!fourth.isValid());

    model.setRowMap({2});
    QCOMPARE(second.row(), 0);
}

void TestWindowedModel::aRowGoneSinceLeavesItsPlaceEmpty()
{
    NumberedModel model;
    model.setRowMap({1, 2, 3});

    model.setPage(model.generation(), 0, NumberedModel::rowsOf({1, 3}));

    QCOMPARE(model.index(0, 0).data().toString(), u"INV-1"_s);
    QCOMPARE(model.index(1, 0).data(), QVariant());
    QCOMPARE(model.index(2, 0).data().toString(), u"INV-3"_s);
}

void TestWindowedModel::aChangedRowIsAskedForAgain()
{
    NumberedModel model;
    model.setRowMap(NumberedModel::idsUpTo(600));
    model.setPage(model.generation(), 0, NumberedModel::rowsOf(NumberedModel::idsUpTo(256)));
    QSignalSpy asked(&model, &WindowedModelBase::pageWanted);

    model.refresh({500});
    QVERIFY(model.index(0, 0).data(LoadedRole).toBool());
    model.refresh({17});
    QVERIFY(!model.index(0, 0).data(LoadedRole).toBool());

    QCOMPARE(asked.count(), 1);
}

void TestWindowedModel::sortingAsksAndDoesNotMove()
{
    NumberedModel model;
    model.setRowMap({3, 1, 2});
    QSignalSpy wanted(&model, &WindowedModelBase::sortWanted);

    model.sort(1, Qt::DescendingOrder);

    QCOMPARE(wanted.count(), 1);
    QCOMPARE(model.rowMap(), RowIds({3, 1, 2}));
}

void TestWindowedModel::thereIsNoReset()
{
    NumberedModel model;
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    for (const int rows : {10, 0, 600, 3})
        model.setRowMap(NumberedModel::idsUpTo(rows));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.rowCount(), 3);
}

void TestWindowedModel::aMillionRowsTakeNewOrderAtOnce()
{
    NumberedModel model;
    RowIds ids = NumberedModel::idsUpTo(1'000'000);
    model.setRowMap(ids);
    const QPersistentModelIndex kept(model.index(10, 0));
    std::reverse(ids.begin(), ids.end());

    QSignalSpy reordered(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy asked(&model, &WindowedModelBase::pageWanted);
    model.setRowMap(std::move(ids));

    // A million rows are one message to whoever shows them, and no row of them is read for it.
    QCOMPARE(kept.row(), 999'989);
    QCOMPARE(reordered.count(), 1);
    QCOMPARE(inserted.count() + removed.count() + changed.count(), 0);
    QCOMPARE(asked.count(), 0);
}

QTEST_GUILESS_MAIN(TestWindowedModel)
#include "tst_windowed_model.moc"
