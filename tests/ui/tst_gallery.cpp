#include "ui/charts/balance_timeline.h"
#include "ui/charts/stacked_aging_chart.h"
#include "ui/widgets/as_of_button.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/evidence_list.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace quittance::ui;

/// Every shared widget in both themes, as pictures: in QUITTANCE_GALLERY if that
/// names a folder, else in a temporary one. The test holds that each paints
/// something of its own and that nothing warns.
class TestGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void everyWidgetIsPainted_data();
    void everyWidgetIsPainted();

private:
    [[nodiscard]] std::unique_ptr<QWidget> build();
    void addTop(QVBoxLayout &column, QWidget *page);
    void addBottom(QVBoxLayout &column, QWidget *page);
    [[nodiscard]] DataTable *buildMatrix(QWidget *parent);
    [[nodiscard]] DataTable *buildWorklist(QWidget *parent);
    [[nodiscard]] QWidget *buildControls(QWidget *parent);
    [[nodiscard]] StackedAgingChart *buildChart(QWidget *parent);
    [[nodiscard]] BalanceTimeline *buildTimeline(QWidget *parent);

    std::unique_ptr<Theme> m_theme;
};

static QStandardItem *money(qint64 cents, bool isZeroShown = false)
{
    auto *item = new QStandardItem;
    item->setData(cents * 100, MoneyRole);
    item->setData(u"USD"_s, CurrencyRole);
    item->setData(isZeroShown, ZeroRole);
    return item;
}

static QStandardItem *text(const QString &words, const QString &secondary = {})
{
    auto *item = new QStandardItem(words);
    if (!secondary.isEmpty())
        item->setData(secondary, SecondaryRole);
    return item;
}

void TestGallery::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
    m_theme->applyTo(*qApp);
    m_theme->setToday(QDate(2026, 4, 16));
}

DataTable *TestGallery::buildMatrix(QWidget *parent)
{
    auto *model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels(
        {u"Customer"_s, u"Ccy"_s, u"Current"_s, u"1–30"_s, u"31–60"_s, u"61–90"_s, u"90+"_s, u"Gross"_s, u"Late"_s});
    const struct
    {
        const char *name;
        qint64 cents[5];
    } rows[] = {{"Rookhurst Aviation", {51'905'050, 7'501'700, 0, 0, 0}},
                {"Yarrowdale Hospitals", {18'176'785, 9'651'330, 2'784'840, 0, 2'513'480}},
                {"Kestrel Ridge Mining", {8'880'290, 11'837'455, 3'564'025, 1'917'550, 0}},
                {"Ironquay Freight", {0, 0, 4'555'160, 7'033'915, 7'428'670}},
                {"Harrowmere Tooling", {5'121'640, 11'106'440, 2'471'985, 0, 0}}};
    qint64 sums[6] = {};
    for (const auto &row : rows) {
        QList<QStandardItem *> items{text(QString::fromUtf8(row.name)), text(u"USD"_s)};
        items.at(1)->setData(int(Tone::Caption), ToneRole);
        qint64 gross = 0;
        for (int i = 0; i < 5; ++i) {
            items << money(row.cents[i]);
            gross += row.cents[i];
            sums[i] += row.cents[i];
        }
        sums[5] += gross;
        items << money(gross) << text(percentText(int((gross - row.cents[0]) * 1000 / gross)));
        model->appendRow(items);
    }
    model->item(4, 0)->setData(u"history"_s, IconRole);
    model->item(4, 0)->setData(int(Tone::Caution), IconToneRole);
    auto *totals = new QStandardItemModel(parent);
    QList<QStandardItem *> line{text(u"Total, 5 customers"_s), text({})};
    for (const qint64 sum : sums)
        line << money(sum);
    line << text(u"52%"_s);
    totals->appendRow(line);

    auto *table = new DataTable(*m_theme, parent);
    QList<ColumnSpec> columns{{.key = u"customer"_s, .isStretch = true}, {.key = u"ccy"_s, .width = 48}};
    for (int i = 0; i < 5; ++i)
        columns << ColumnSpec{.key = QString::number(i), .kind = CellKind::Money, .width = 88, .headerBucket = i};
    columns << ColumnSpec{.key = u"gross"_s, .kind = CellKind::Money, .width = 96, .emphasis = Emphasis::Bold}
            << ColumnSpec{.key = u"late"_s, .kind = CellKind::Number, .width = 60};
    table->setColumns(columns);
    table->setModel(model);
    table->setTotalsModel(totals);
    table->setCellSelection(true);
    table->view()->setCurrentIndex(model->index(4, 4));
    table->setMinimumHeight(172);
    return table;
}

DataTable *TestGallery::buildWorklist(QWidget *parent)
{
    auto *model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels(
        {u"Priority"_s, {}, u"Customer"_s, u"Why"_s, u"Bucket"_s, u"Aging"_s, u"Chance"_s, u"On"_s, u"Due"_s});
    const struct
    {
        const char *name;
        const char *icon;
        int perMille;
        int bucket;
    } rows[] = {{"Ironquay Freight", "match-exact", 880, 4},
                {"Kestrel Ridge Mining", "match-prob", 520, 3},
                {"Yarrowdale Hospitals", "match-amb", 310, 2},
                {"Oxbow Ridge Energy", "match-none", 60, 1},
                {"Pellworth Plastics", "dash", 10, 0}};
    const QString buckets[] = {u"Current"_s, u"1–30"_s, u"31–60"_s, u"61–90"_s, u"90+"_s};
    for (const auto &row : rows) {
        QList<QStandardItem *> items;
        for (int column = 0; column < 9; ++column)
            items << new QStandardItem;
        items[0]->setData(row.perMille, PerMilleRole);
        items[1]->setData(QString::fromUtf8(row.icon), IconRole);
        items[2]->setText(QString::fromUtf8(row.name));
        items[2]->setData(u"C-100%1"_s.arg(row.bucket), SecondaryRole);
        items[3]->setData(QVariant::fromValue(QList<ChipSpec>{{u"Credit hold"_s, u"pause"_s, Tone::Danger},
                                                              {u"In grace"_s, u"clock"_s, Tone::Caution},
                                                              {u"Promised"_s, u"handshake"_s, Tone::Caption}}
                                                  .sliced(row.bucket % 3)),
                          ChipsRole);
        items[4]->setText(buckets[row.bucket]);
        items[4]->setData(row.bucket, BucketRole);
        items[5]->setData(QVariant::fromValue(QList<qint64>{row.perMille, 300, 200, 0, row.bucket * 100}),
                          SegmentsRole);
        items[6]->setData(row.perMille, PerMilleRole);
        items[7]->setData(int(row.bucket % 2 == 0 ? Qt::Checked : Qt::Unchecked), Qt::CheckStateRole);
        items[8]->setData(QDate(2026 - row.bucket / 3, 4, 10 + row.bucket), Qt::DisplayRole);
        model->appendRow(items);
    }
    model->item(4, 0)->setData(int(Tone::Caption), RowToneRole);
    model->appendRow(QList<QStandardItem *>{new QStandardItem, new QStandardItem, new QStandardItem, new QStandardItem,
                                            new QStandardItem, new QStandardItem, new QStandardItem, new QStandardItem,
                                            new QStandardItem});
    for (int column = 0; column < 9; ++column)
        model->item(5, column)->setData(false, LoadedRole);
    auto *table = new DataTable(*m_theme, parent);
    table->setColumns({{.key = u"priority"_s, .kind = CellKind::Priority, .width = 64},
                       {.key = u"state"_s, .kind = CellKind::State, .width = 30},
                       {.key = u"customer"_s, .isStretch = true, .emphasis = Emphasis::Medium},
                       {.key = u"why"_s, .kind = CellKind::Chips, .width = 230},
                       {.key = u"bucket"_s, .kind = CellKind::Bucket, .width = 80},
                       {.key = u"aging"_s, .kind = CellKind::Sparkbar, .width = 80},
                       {.key = u"chance"_s, .kind = CellKind::Probability, .width = 120},
                       {.key = u"on"_s, .kind = CellKind::Switch, .width = 44},
                       {.key = u"due"_s, .kind = CellKind::Date, .width = 92, .tone = Tone::Caption}});
    table->setModel(model);
    table->setCurrentRow(1);
    table->setMinimumHeight(172);
    return table;
}

QWidget *TestGallery::buildControls(QWidget *parent)
{
    auto *bar = new QWidget(parent);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(new Segmented(*m_theme, {u"Due date"_s, u"Invoice date"_s}, bar));
    row->addWidget(new Segmented(*m_theme, {u"Separate"_s, u"Own date"_s, u"FIFO"_s, u"Current"_s}, bar));
    auto *combo = new QComboBox(bar);
    combo->addItems({u"30, 60, 90"_s, u"15, 30"_s});
    row->addWidget(combo);
    auto *line = new QLineEdit(bar);
    line->setPlaceholderText(u"Number, amount, name"_s);
    row->addWidget(line);
    auto *check = new QCheckBox(u"Only open"_s, bar);
    check->setChecked(true);
    row->addWidget(check);
    auto *radio = new QRadioButton(u"Bank fee"_s, bar);
    radio->setChecked(true);
    row->addWidget(radio);
    auto *accept = new HintButton(*m_theme, u"Accept"_s, QKeySequence(u"Ctrl+Return"_s), bar);
    accept->setLook(ButtonLook::Primary);
    accept->setIconName(u"check"_s);
    auto *undo = new HintButton(*m_theme, u"Undo"_s, QKeySequence(u"Ctrl+Z"_s), bar);
    undo->setIconName(u"undo"_s);
    auto *redo = new HintButton(*m_theme, u"Redo"_s, {}, bar);
    redo->setIconName(u"redo"_s);
    redo->setEnabled(false);
    auto *queue = new HintButton(*m_theme, u"Exact"_s, {}, bar);
    queue->setIconName(u"match-exact"_s);
    queue->setCountText(u"14"_s);
    queue->setCheckable(true);
    for (HintButton *button : {accept, undo, redo, queue})
        row->addWidget(button);
    row->addStretch();
    return bar;
}

StackedAgingChart *TestGallery::buildChart(QWidget *parent)
{
    AgingSeries series{.currency = u"USD"_s, .buckets = {u"Current"_s, u"1–30"_s, u"31–60"_s, u"61–90"_s, u"90+"_s}};
    for (int i = 0; i < 13; ++i) {
        const qint64 base = 2'000'000 + (i * 37 % 11) * 60'000;
        series.columns << AgingColumn{.label = QLocale().monthName((i + 2) % 12 + 1, QLocale::ShortFormat),
                                      .units = {base * 10'000, base * 3'400, base * 700, base * 400, base * 300}};
    }
    auto *chart = new StackedAgingChart(*m_theme, parent);
    chart->setSeries(series);
    chart->setSelectedColumn(12);
    chart->setMinimumHeight(170);
    return chart;
}

BalanceTimeline *TestGallery::buildTimeline(QWidget *parent)
{
    BalanceHistory history{.currency = u"USD"_s,
                           .buckets = {u"Current"_s, u"1–30"_s, u"31–60"_s, u"61–90"_s},
                           .from = QDate(2025, 10, 16),
                           .to = QDate(2026, 5, 16),
                           .today = QDate(2026, 4, 16),
                           .limit = 320'000'0000};
    for (int i = 0; i < 40; ++i) {
        const QDate day = QDate(2025, 10, 10).addDays(i * 5);
        history.steps << BalanceStep{day,
                                     {(90'000 + i * 41 % 17 * 6'000) * 10'000LL,
                                      (60'000 + i * 29 % 13 * 5'000) * 10'000LL, i > 20 ? (i % 5) * 90'000'000LL : 0,
                                      i > 30 ? 150'000'000LL : 0}};
        history.events << TimelineEvent{day,
                                        i == 33          ? TimelineEventKind::PromiseBroken
                                            : i % 3 == 0 ? TimelineEventKind::Receipt
                                                         : TimelineEventKind::Invoice,
                                        i,
                                        {}};
    }
    auto *line = new BalanceTimeline(*m_theme, parent);
    line->setHistory(history);
    line->setMinimumHeight(170);
    return line;
}

void TestGallery::addTop(QVBoxLayout &column, QWidget *page)
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 6, 12, 6);
    auto *now = new AsOfButton(*m_theme, page);
    now->setToday(QDate(2026, 4, 16));
    auto *past = new AsOfButton(*m_theme, page);
    past->setToday(QDate(2026, 4, 16));
    past->setDates(QDate(2026, 3, 31),
                   {QDateTime(QDate(2026, 4, 5), QTime(12, 0), QTimeZone::utc()).toMSecsSinceEpoch()});
    auto *chips = new ChipRow(*m_theme, page);
    chips->setChips({{u"Promise broken 2 Apr"_s, u"handshake"_s, Tone::Danger},
                     {u"Disputed 4,200.00"_s, u"dispute"_s, Tone::Caution},
                     {u"Allocate"_s, u"split"_s, Tone::Info},
                     {u"Level 2, 9 Apr"_s, u"mail"_s, Tone::Caption}});
    top->addWidget(now);
    top->addWidget(past);
    top->addWidget(chips);
    top->addStretch();
    column.addLayout(top);
    auto *banner = new Banner(*m_theme, page);
    banner->setMessage(u"As of 31 Mar 2026, as known on 5 Apr 2026."_s, u"3 records restated since, net −8,412.00."_s);
    banner->addButton(u"Show the 3"_s);
    banner->addButton(u"Return to today"_s)->setKeyShown(QKeySequence(u"Ctrl+Shift+0"_s));
    column.addWidget(banner);
}

void TestGallery::addBottom(QVBoxLayout &column, QWidget *page)
{
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(0);
    auto *evidence = new EvidenceList(*m_theme, page);
    evidence->setRows({{u"Two invoice numbers in the text"_s, u"20782, 20801"_s, 32},
                       {u"Account used only by them"_s, u"ends 4471"_s, 24},
                       {u"Sum is off"_s, u"12.40"_s, -21},
                       {u"INV-20810 not in the text"_s, {}, -10}});
    evidence->setFixedSize(496, 110);
    bottom->addWidget(evidence);
    auto *empty = new DataTable(*m_theme, page);
    empty->setColumns({{.key = u"n"_s, .width = 100}, {.key = u"a"_s, .kind = CellKind::Money, .isStretch = true}});
    auto *none = new QStandardItemModel(0, 2, page);
    none->setHorizontalHeaderLabels({u"Number"_s, u"Open"_s});
    empty->setModel(none);
    empty->setEmptyState(u"No row passes this filter."_s, u"Clear filter"_s, QKeySequence(u"Ctrl+Shift+F"_s));
    empty->setFixedHeight(110);
    bottom->addWidget(empty);
    column.addLayout(bottom);
}

std::unique_ptr<QWidget> TestGallery::build()
{
    auto page = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(page.get());
    column->setContentsMargins({});
    column->setSpacing(0);
    addTop(*column, page.get());
    column->addWidget(buildControls(page.get()));
    auto *strip = new KpiStrip(*m_theme, KpiSize::Large, page.get());
    strip->setTiles(
        {{.label = u"Net receivables"_s,
          .value = u"3,089,954"_s,
          .caption = u"gross 3,110,030, credits −20,076"_s,
          .spark = {3, 5, 2, 8, 6, 9, 12}},
         {.label = u"Overdue"_s,
          .value = u"30.5"_s,
          .unit = u"%"_s,
          .caption = u"949,835 past due"_s,
          .spark = {9, 5, 6, 8, 3},
          .isStale = true},
         {.label = u"DSO, countback"_s, .value = u"52.2"_s, .unit = u"days"_s, .caption = u"best possible 37.1"_s},
         {.label = u"Bank evidence"_s, .caption = u"no bank source"_s},
         {.label = u"Exceptions"_s,
          .value = u"4"_s,
          .caption = u"4 without, 2 reversed"_s,
          .captionTone = Tone::Danger}});
    column->addWidget(strip);
    auto *header = new PaneHeader(*m_theme, u"Month ends"_s, page.get());
    header->setMeta(u"gross, USD million, click a column or a segment to drill"_s);
    header->setBucketLegend({u"Current"_s, u"1–30"_s, u"31–60"_s, u"61–90"_s, u"90+"_s});
    column->addWidget(header);
    column->addWidget(buildChart(page.get()));
    auto *drilled = new PaneHeader(*m_theme, u"Customer by bucket"_s, page.get());
    drilled->setBreadcrumb({u"All customers"_s, u"Harrowmere Tooling"_s, u"31–60"_s});
    drilled->setStale(u"15 Apr 21:10"_s);
    column->addWidget(drilled);
    column->addWidget(buildMatrix(page.get()));
    DataTable *worklist = buildWorklist(page.get());
    worklist->showError(u"Credit notes failed twice."_s,
                        u"The server answered 502. Aging shows them as of 15 Apr 21:10."_s, u"Try again"_s);
    column->addWidget(worklist);
    addBottom(*column, page.get());
    column->addWidget(buildTimeline(page.get()));
    return page;
}

void TestGallery::everyWidgetIsPainted_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isNormal");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow("light-normal") << false << true;
}

void TestGallery::everyWidgetIsPainted()
{
    QFETCH(bool, isDark);
    QFETCH(bool, isNormal);
    m_theme->setChoice(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_theme->setDensity(isNormal ? Density::Normal : Density::Compact);
    const std::unique_ptr<QWidget> page = build();
    page->resize(1180, 1260);
    page->show();
    const QImage image = page->grab().toImage();

    QTemporaryDir scratch;
    const QString named = qEnvironmentVariable("QUITTANCE_GALLERY");
    const QDir folder(named.isEmpty() ? scratch.path() : named);
    QVERIFY(image.save(folder.filePath(u"gallery-%1.png"_s.arg(QString::fromUtf8(QTest::currentDataTag())))));
    const Tokens &t = m_theme->tokens();
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            seen.insert(image.pixel(x, y));
    }
    for (const QColor &color :
         {t.panel, t.header, t.sel, t.line, t.accent, t.cautionTint, t.dangerTint, t.bucket[0], t.bucket[4], t.danger})
        QVERIFY2(seen.contains(color.rgb()), qPrintable(color.name()));
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
