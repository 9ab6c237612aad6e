#include "core/workspace/credit_figures.h"
#include "tests/ui/analysis_fixture.h"
#include "tests/ui/screen_samples.h"
#include "ui/credit/credit_screen.h"
#include "ui/credit/credit_tiles.h"
#include "ui/credit/provision_pane.h"
#include "ui/credit/provision_rows.h"
#include "ui/credit/runs_pane.h"
#include "ui/credit/score_pane.h"
#include "ui/documents/figure_list.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using samples::kPatience;

namespace {

insight::CreditRow rowOf(int customer, const QString &name, qint64 exposure, std::optional<qint64> limit)
{
    return {.customer = ledger::CustomerId(customer),
            .name = name,
            .currency = samples::usd(),
            .net = exposure,
            .use = {.exposure = exposure, .limit = limit}};
}

} // namespace

/// Credit on a real book: limits, scores with what they are made of, and a provision whose rates are typed and kept.
class CreditScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_fixture.close(); }

    void typedPercentagesAreExact_data();
    void typedPercentagesAreExact();
    void whatHasNoLimitSortsLastEitherWay();
    void breachesAreCountedAndToldApart();
    void everyBucketOpensTheDocumentsThatAddUpToIt();
    void ratesBeginWithThoseOfThePast();
    void aTypedRateChangesTheProvision();
    void anImpossibleRateIsRefused();
    void theFactorWorksOnEveryBucket();
    void keptWithTheReasonAndTakenAgain();
    void theScoreIsTheSumOfItsLines();
    void aCustomerOpensItsDocuments();
    void theExportHasEveryCustomer();

private:
    [[nodiscard]] std::unique_ptr<CreditScreen> credit();
    [[nodiscard]] static QModelIndex cellOf(const CreditView &view, int bucket, ProvisionColumn column);
    static void typeRate(const CreditView &view, int bucket, const QString &text);

    samples::AnalysisFixture m_fixture;
};

void CreditScreenTest::initTestCase()
{
    QString error;
    QVERIFY2(m_fixture.make(error), qPrintable(error));
}

void CreditScreenTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QVERIFY(m_fixture.open());
}

std::unique_ptr<CreditScreen> CreditScreenTest::credit()
{
    auto screen = m_fixture.shown<CreditScreen>();
    [&screen] {
        QTRY_VERIFY_WITH_TIMEOUT(screen->view().model().rowCount() > 0, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(screen->view().provision().table().model()->rowCount() > 0, kPatience);
    }();
    return screen;
}

QModelIndex CreditScreenTest::cellOf(const CreditView &view, int bucket, ProvisionColumn column)
{
    return view.provision().table().model()->index(bucket, int(column));
}

void CreditScreenTest::typeRate(const CreditView &view, int bucket, const QString &text)
{
    QTableView *table = view.provision().table().view();
    table->setFocus();
    table->setCurrentIndex(cellOf(view, bucket, ProvisionColumn::Rate));
    QTest::keyClick(table, Qt::Key_Return);
    auto *editor = table->findChild<QLineEdit *>(u"rateEditor"_s);
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    // The delegate commits from the event loop.
    QTRY_VERIFY(!table->findChild<QLineEdit *>(u"rateEditor"_s));
}

void CreditScreenTest::typedPercentagesAreExact_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("millionths");
    constexpr qint64 none = -1;
    QTest::newRow("whole") << u"3"_s << 3'000'000LL;
    QTest::newRow("point") << u"1.25"_s << 1'250'000LL;
    QTest::newRow("comma") << u"1,25"_s << 1'250'000LL;
    QTest::newRow("sign") << u" 0.5 % "_s << 500'000LL;
    QTest::newRow("finest") << u"0.000001"_s << 1LL;
    QTest::newRow("no whole") << u".1"_s << 100'000LL;
    QTest::newRow("most") << u"100"_s << 100'000'000LL;
    QTest::newRow("more than all") << u"100.000001"_s << none;
    QTest::newRow("too fine") << u"1.2345678"_s << none;
    QTest::newRow("negative") << u"-1"_s << none;
    QTest::newRow("word") << u"all"_s << none;
    QTest::newRow("empty") << QString() << none;
    QTest::newRow("mark alone") << u"."_s << none;
}

void CreditScreenTest::typedPercentagesAreExact()
{
    QFETCH(QString, text);
    QTEST(typedMillionths(text, insight::kWholePercent).value_or(-1), "millionths");
}

void CreditScreenTest::whatHasNoLimitSortsLastEitherWay()
{
    CreditModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({rowOf(1, u"Alder"_s, 50'0000, std::nullopt), rowOf(2, u"Birch"_s, 90'0000, 60'0000),
                   rowOf(3, u"Cedar"_s, 10'0000, 100'0000)});
    const auto names = [&model] {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list << model.rowAt(row)->name;
        return list;
    };
    QCOMPARE(names(), QStringList({u"Birch"_s, u"Alder"_s, u"Cedar"_s}));
    model.sort(int(CreditColumn::Headroom), Qt::AscendingOrder);
    QCOMPARE(names(), QStringList({u"Birch"_s, u"Cedar"_s, u"Alder"_s}));
    model.sort(int(CreditColumn::Headroom), Qt::DescendingOrder);
    QCOMPARE(names(), QStringList({u"Cedar"_s, u"Birch"_s, u"Alder"_s}));
    model.setFilter(u"ced"_s);
    QCOMPARE(names(), QStringList{u"Cedar"_s});
}

void CreditScreenTest::breachesAreCountedAndToldApart()
{
    const std::vector<insight::CreditRow> rows{rowOf(1, u"Alder"_s, 50'0000, std::nullopt),
                                               rowOf(2, u"Birch"_s, 90'0000, 60'0000), rowOf(3, u"Cedar"_s, 5'0000, 0)};
    const QList<KpiTile> tiles = creditTiles(rows, samples::usd(), nullptr);
    QCOMPARE(tiles[int(CreditTile::Over)].value, u"2"_s);
    QVERIFY(tiles[int(CreditTile::Over)].caption.contains(u"35.00"_s));
    QCOMPARE(tiles[int(CreditTile::NoLimit)].value, u"1"_s);
    QVERIFY(tiles[int(CreditTile::Provision)].value.isEmpty());

    CreditModel model;
    model.setRows(rows);
    QCOMPARE(model.cellOf(rows[1], CreditColumn::Use).value(ToneRole).toInt(), int(Tone::Danger));
    QVERIFY(!model.cellOf(rows[0], CreditColumn::Use).contains(Qt::DisplayRole));
    QVERIFY(!model.cellOf(rows[0], CreditColumn::Use).value(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(limitGap(rows[2].use).contains(u"zero"_s));
}

void CreditScreenTest::everyBucketOpensTheDocumentsThatAddUpToIt()
{
    const auto screen = credit();
    CreditView &view = screen->view();
    QSignalSpy lists(screen.get(), &AnalysisScreen::openDocuments);
    for (int bucket = 0; bucket < view.provision().table().model()->rowCount(); ++bucket) {
        const QModelIndex cell = cellOf(view, bucket, ProvisionColumn::Balance);
        view.provision().table().view()->setFocus();
        view.provision().table().view()->setCurrentIndex(cell);
        QTest::keyClick(view.provision().table().view(), Qt::Key_Return);
        QCOMPARE(lists.size(), bucket + 1);
        const auto query = lists.constLast().constFirst().value<workspace::DocumentQuery>();
        const auto list = m_fixture.book().ledger().documents(query).result();
        QVERIFY(list.has_value());
        const qint64 total = list->openTotals.empty() ? 0 : list->openTotals.front().units();
        QCOMPARE(total, cell.data(MoneyRole).toLongLong());
    }
    QVERIFY(lists.size() >= 4);
}

void CreditScreenTest::ratesBeginWithThoseOfThePast()
{
    const auto screen = credit();
    const CreditView &view = screen->view();
    const ledger::AsOf asOf = m_fixture.book().view().asOf();
    const auto history = m_fixture.book()
                             .figures()
                             .credit()
                             .lossRates(asOf, asOf.day.addMonths(-24).addDays(1), asOf.day.addMonths(-12),
                                        m_fixture.book().agingPolicy())
                             .result();
    const auto own = std::ranges::find(*history, *view.currency(), &insight::LossRateDerivation::currency);
    QVERIFY(own != history->end());
    for (std::size_t bucket = 0; bucket < view.provision().rates().percent.size(); ++bucket)
        QCOMPARE(view.provision().rates().percent[bucket], own->rate(bucket));
}

void CreditScreenTest::aTypedRateChangesTheProvision()
{
    const auto screen = credit();
    const CreditView &view = screen->view();
    typeRate(view, 1, u"10"_s);
    QCOMPARE(view.provision().rates().percent[1], 10'000'000);
    const auto provision = [&view] { return cellOf(view, 1, ProvisionColumn::Provision).data(MoneyRole).toLongLong(); };
    const qint64 balance = cellOf(view, 1, ProvisionColumn::Balance).data(MoneyRole).toLongLong();
    QVERIFY(balance > 0);
    QTRY_COMPARE_WITH_TIMEOUT(provision(), roundUnits(balance / 10, view.currency()->minorDigits()), kPatience);
    qint64 sum = 0;
    for (int bucket = 0; bucket < view.provision().table().model()->rowCount(); ++bucket)
        sum += cellOf(view, bucket, ProvisionColumn::Provision).data(MoneyRole).toLongLong();
    QTableView *totals = view.provision().table().totalsView();
    QCOMPARE(totals->model()->index(0, int(ProvisionColumn::Provision)).data(MoneyRole).toLongLong(), sum);
}

void CreditScreenTest::anImpossibleRateIsRefused()
{
    const auto screen = credit();
    const CreditView &view = screen->view();
    QSignalSpy notices(screen.get(), &CreditScreen::notice);
    const qint64 before = view.provision().rates().percent[0];
    typeRate(view, 0, u"101"_s);
    QCOMPARE(view.provision().rates().percent[0], before);
    QVERIFY(!notices.isEmpty());
}

void CreditScreenTest::theFactorWorksOnEveryBucket()
{
    const auto screen = credit();
    const CreditView &view = screen->view();
    typeRate(view, 0, u"1"_s);
    const auto provision = [&view] { return cellOf(view, 0, ProvisionColumn::Provision).data(MoneyRole).toLongLong(); };
    const qint64 balance = cellOf(view, 0, ProvisionColumn::Balance).data(MoneyRole).toLongLong();
    const int digits = view.currency()->minorDigits();
    QTRY_COMPARE_WITH_TIMEOUT(provision(), roundUnits(balance / 100, digits), kPatience);
    auto *factor = view.provision().findChild<QLineEdit *>(u"factor"_s);
    factor->setFocus();
    factor->selectAll();
    QTest::keyClicks(factor, u"2"_s);
    QTest::keyClick(factor, Qt::Key_Return);
    QCOMPARE(view.provision().rates().forwardScalar, 2'000'000);
    QTRY_COMPARE_WITH_TIMEOUT(provision(), roundUnits(balance / 50, digits), kPatience);
}

void CreditScreenTest::keptWithTheReasonAndTakenAgain()
{
    const auto screen = credit();
    CreditView &view = screen->view();
    const std::size_t before = view.runs().runs().size();
    typeRate(view, 0, u"7.5"_s);
    auto *keep = view.provision().findChild<HintButton *>(u"keep"_s);
    QTest::mouseClick(keep, Qt::LeftButton);
    auto *dialog = screen->findChild<QDialog *>(u"reasonDialog"_s);
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QComboBox *>(u"reason"_s), u"A cautious quarter"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"confirm"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(view.runs().runs().size(), before + 1, kPatience);
    const workspace::ProvisionRun &run = view.runs().runs().front();
    QCOMPARE(run.note, u"A cautious quarter"_s);
    QCOMPARE(run.policy.rates.percent[0], 7'500'000);

    typeRate(view, 0, u"1"_s);
    view.runs().table().setCurrentRow(0);
    view.runs().table().view()->setFocus();
    QTest::keyClick(view.runs().table().view(), Qt::Key_Return);
    QCOMPARE(view.provision().rates().percent[0], 7'500'000);
}

void CreditScreenTest::theScoreIsTheSumOfItsLines()
{
    const auto screen = credit();
    CreditView &view = screen->view();
    const auto score = [&view]() -> const insight::LateScoreRow * {
        const insight::CreditRow *row = view.model().rowAt(0);
        return row ? view.model().scoreOf(row->customer) : nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(score(), kPatience);
    view.customers().table().setCurrentRow(0);
    QCOMPARE(view.chosen(), view.model().rowAt(0)->customer);
    qint64 sum = 0;
    for (const qint64 points : score()->score.points)
        sum += points;
    QCOMPARE(sum, score()->score.score);
    const QList<FigureRow> rows = view.score().figures().rows();
    QVERIFY(rows.size() > insight::kLateFeatures);
    QVERIFY(rows[insight::kLateFeatures].isBold);
}

void CreditScreenTest::aCustomerOpensItsDocuments()
{
    const auto screen = credit();
    CreditView &view = screen->view();
    QSignalSpy customers(screen.get(), &CreditScreen::openCustomer);
    QSignalSpy lists(screen.get(), &AnalysisScreen::openDocuments);
    QTableView *table = view.customers().table().view();
    table->setFocus();
    table->setCurrentIndex(view.model().index(0, int(CreditColumn::Name)));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(customers.size(), 1);
    table->setCurrentIndex(view.model().index(0, int(CreditColumn::Exposure)));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(lists.size(), 1);
    const auto query = lists.constFirst().constFirst().value<workspace::DocumentQuery>();
    const auto list = m_fixture.book().ledger().documents(query).result();
    QVERIFY(list.has_value());
    QCOMPARE(list->openTotals.front().units(), view.model().rowAt(0)->net);
}

void CreditScreenTest::theExportHasEveryCustomer()
{
    const auto screen = credit();
    const CreditView &view = screen->view();
    const workspace::ExportTable table = view.exportTable();
    QCOMPARE(table.rows, view.model().rowCount());
    QCOMPARE(table.row(0)[std::size_t(CreditColumn::Exposure)].money->units(), view.model().rowAt(0)->use.exposure);
    QCOMPARE(view.provision().exportTable().rows, view.provision().table().model()->rowCount());
}

QTEST_MAIN(CreditScreenTest)
#include "tst_credit_screen.moc"
