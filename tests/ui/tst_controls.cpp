#include "ui/documents/screen_bar.h"
#include "ui/widgets/as_of_button.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/evidence_list.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFontMetricsF>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;

class TestControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void digitsAreOfOneWidth();
    void everyTextColourIsReadable_data();
    void everyTextColourIsReadable();
    void theThemeCanBeOverridden();
    void bucketsOfAnyNumberKeepTheirOrder();
    void segmentsAreChosenByKeyAndMouse();
    void choicesFoldWhereThereIsNoRoom();
    void tilesDrillByKeyAndMouse();
    void aChipDrills();
    void aBreadcrumbTakesThePlaceOfTheMeta();
    void aButtonPrintsItsKeyAndAnswersIt();
    void evidenceRowsOpen();
    void lookingBackIsSeen();
    void aMonthEndIsChosen();
    void knownOnIsTheEndOfThatDay();
    void everyIconIsThere();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestControls::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
    m_theme->applyTo(*qApp);
    m_theme->setChoice(ThemeChoice::Light);
}

void TestControls::digitsAreOfOneWidth()
{
    const QFont font = m_theme->font();
    QCOMPARE(font.family(), u"Quittance Sans"_s);
    const QFontMetricsF metrics(font);
    QCOMPARE(metrics.horizontalAdvance(u"1111111.11"_s), metrics.horizontalAdvance(u"8888888.88"_s));
}

/// Relative luminance. Source: WCAG 2.1.
static double luminance(const QColor &color)
{
    const auto channel
        = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

void TestControls::everyTextColourIsReadable_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestControls::everyTextColourIsReadable()
{
    QFETCH(bool, isDark);
    const Tokens &t = isDark ? Tokens::dark() : Tokens::light();
    for (const Tone tone :
         {Tone::Normal, Tone::Secondary, Tone::Caption, Tone::Accent, Tone::Info, Tone::Caution, Tone::Danger}) {
        for (const QColor &surface : {t.panel, t.window, t.header, t.sel}) {
            const double a = luminance(t.text(tone, surface == t.panel));
            const double b = luminance(surface);
            const double contrast = (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
            QVERIFY2(contrast >= 4.5,
                     qPrintable(u"tone %1 on %2: %3"_s.arg(int(tone)).arg(surface.name()).arg(contrast)));
        }
    }
}

void TestControls::theThemeCanBeOverridden()
{
    QSignalSpy changed(m_theme.get(), &Theme::changed);
    m_theme->setChoice(ThemeChoice::Dark);
    QVERIFY(m_theme->isDark());
    QCOMPARE(qApp->palette().color(QPalette::Base), Tokens::dark().panel);
    m_theme->setDensity(Density::Normal);
    QCOMPARE(m_theme->rowHeight(), 30);
    m_theme->setDensity(Density::Compact);
    m_theme->setChoice(ThemeChoice::Light);
    QCOMPARE(changed.count(), 4);
    QCOMPARE(&Theme::of(nullptr), m_theme.get());
}

void TestControls::bucketsOfAnyNumberKeepTheirOrder()
{
    const Tokens &t = Tokens::light();
    for (int count = 2; count <= 9; ++count) {
        QCOMPARE(t.bucketFill(0, count), t.bucket[0]);
        for (int i = 2; i < count; ++i)
            QVERIFY(luminance(t.bucketFill(i, count)) < luminance(t.bucketFill(i - 1, count)));
    }
    for (int i = 0; i < 5; ++i)
        QCOMPARE(t.bucketFill(i), t.bucket[std::size_t(i)]);
}

void TestControls::segmentsAreChosenByKeyAndMouse()
{
    Segmented basis(*m_theme, {u"Due date"_s, u"Invoice date"_s, u"Own"_s});
    basis.show();
    QSignalSpy chosen(&basis, &Segmented::chosen);
    QCOMPARE(basis.current(), 0);

    QTest::mouseClick(basis.button(1), Qt::LeftButton);
    QCOMPARE(basis.current(), 1);
    QTest::keyClick(basis.button(1), Qt::Key_Right);
    QCOMPARE(basis.current(), 2);
    basis.cycle();
    QCOMPARE(basis.current(), 0);
    basis.setCurrent(0);
    QCOMPARE(chosen.count(), 3);
}

void TestControls::choicesFoldWhereThereIsNoRoom()
{
    QWidget window;
    ScreenBar bar(*m_theme, u"Aging"_s, &window);
    auto *credits = new Segmented(*m_theme, {u"Kept apart"_s, u"Own bucket"_s, u"Oldest first"_s, u"Unaged"_s}, &bar);
    auto *currency = new Segmented(*m_theme, {u"USD"_s, u"EUR"_s}, &bar);
    bar.addWidget(credits);
    bar.addWidget(currency);
    bar.resize(600, 36);
    window.resize(600, 36);
    window.show();
    QTRY_VERIFY(credits->button(3)->isVisible());
    QVERIFY(!credits->isFolded());

    bar.resize(320, 36);
    QTRY_VERIFY(credits->isFolded());
    QVERIFY(!currency->isFolded()); // folding the widest is enough
    auto *list = credits->findChild<QComboBox *>();
    QVERIFY(list->isVisible());
    QVERIFY(!credits->button(0)->isVisible());
    QSignalSpy chosen(credits, &Segmented::chosen);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(credits->current(), 1);
    QCOMPARE(chosen.count(), 1);
    credits->setCurrent(2);
    QCOMPARE(list->currentText(), u"Oldest first"_s);

    bar.resize(600, 36);
    QTRY_VERIFY(!credits->isFolded());
    QVERIFY(credits->button(2)->isVisible());
    QCOMPARE(credits->current(), 2);
}

void TestControls::tilesDrillByKeyAndMouse()
{
    KpiStrip strip(*m_theme);
    strip.setTiles({{.label = u"Balance"_s, .value = u"1.00"_s}, {.label = u"Overdue"_s, .value = u"2.00"_s}});
    strip.resize(400, 56);
    strip.show();
    QSignalSpy drilled(&strip, &KpiStrip::drilled);
    QSignalSpy why(&strip, &KpiStrip::whyWanted);

    QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.tileRect(1).center());
    QTest::keyClick(&strip, Qt::Key_Left);
    QTest::keyClick(&strip, Qt::Key_Return);
    QTest::keyClick(&strip, Qt::Key_Space);

    QCOMPARE(drilled.count(), 2);
    QCOMPARE(drilled.at(0).at(0).toInt(), 1);
    QCOMPARE(drilled.at(1).at(0).toInt(), 0);
    QCOMPARE(why.at(0).at(0).toInt(), 0);
}

void TestControls::aChipDrills()
{
    ChipRow row(*m_theme);
    row.setChips(
        {{.text = u"Disputed 4,200.00"_s, .icon = u"dispute"_s, .tone = Tone::Caution}, {.text = u"Second"_s}});
    row.resize(row.sizeHint());
    row.show();
    QSignalSpy clicked(&row, &ChipRow::chipClicked);

    QTest::mouseClick(&row, Qt::LeftButton, {}, row.chipRect(1).center());

    QCOMPARE(clicked.at(0).at(0).toInt(), 1);
}

void TestControls::aBreadcrumbTakesThePlaceOfTheMeta()
{
    PaneHeader header(*m_theme, u"Customers"_s);
    header.setMeta(u"48 of 48"_s);
    header.resize(500, 28);
    header.show();
    auto *meta = header.findChild<QLabel *>(u"paneMeta"_s);
    QCOMPARE(meta->text(), u"48 of 48"_s);
    QSignalSpy clicked(&header, &PaneHeader::crumbClicked);

    header.setBreadcrumb({u"All"_s, u"<31–60>"_s});
    QVERIFY(meta->text().contains(u"&lt;31–60&gt;"_s));
    Q_EMIT meta->linkActivated(u"0"_s);
    QCOMPARE(clicked.at(0).at(0).toInt(), 0);

    header.setBreadcrumb({});
    QCOMPARE(meta->text(), u"48 of 48"_s);
}

void TestControls::aButtonPrintsItsKeyAndAnswersIt()
{
    QWidget window;
    auto *row = new QVBoxLayout(&window);
    auto *plain = new HintButton(*m_theme, u"Export"_s);
    auto *keyed = new HintButton(*m_theme, u"Export"_s, QKeySequence(u"Ctrl+E"_s));
    row->addWidget(plain);
    row->addWidget(keyed);
    window.show();
    window.activateWindow();
    QTRY_VERIFY(window.isActiveWindow());
    QSignalSpy clicked(keyed, &QPushButton::clicked);

    QVERIFY(keyed->sizeHint().width() > plain->sizeHint().width() + 20);
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);

    QTRY_COMPARE(clicked.count(), 1);
}

void TestControls::evidenceRowsOpen()
{
    EvidenceList list(*m_theme);
    list.setRows({{u"Two invoice numbers in the text"_s, u"20782, 20801"_s, 32}, {u"Sum is off"_s, u"12.40"_s, -21}});
    list.resize(480, 100);
    list.show();
    QSignalSpy opened(&list, &EvidenceList::rowActivated);

    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(40, 36));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).toInt(), 1);
    QTest::keyClick(&list, Qt::Key_Up);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(opened.at(1).at(0).toInt(), 0);
}

void TestControls::lookingBackIsSeen()
{
    AsOfButton button(*m_theme);
    button.setToday(QDate(2026, 4, 16));
    QVERIFY(!button.isLookingBack());
    QCOMPARE(button.property("past").toBool(), false);

    button.setDates(QDate(2026, 3, 31), Instant::max());
    QVERIFY(button.isLookingBack());
    QCOMPARE(button.property("past").toBool(), true);

    button.setDates(QDate(2026, 4, 16), Instant{1});
    QVERIFY(button.isLookingBack());
}

void TestControls::aMonthEndIsChosen()
{
    AsOfButton button(*m_theme);
    button.setToday(QDate(2026, 4, 16));
    button.show();
    QSignalSpy chosen(&button, &AsOfButton::datesChosen);
    QTest::mouseClick(&button, Qt::LeftButton);
    QVERIFY(button.popup());
    auto *months = button.popup()->findChild<QListWidget *>(u"monthEnds"_s);
    QCOMPARE(months->item(0)->data(Qt::UserRole).toDate(), QDate(2026, 3, 31));

    QTest::mouseClick(months->viewport(), Qt::LeftButton, {}, months->visualItemRect(months->item(1)).center());

    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toDate(), QDate(2026, 2, 28));
    QCOMPARE(button.asOf(), QDate(2026, 2, 28));
    QTRY_VERIFY(!button.popup());
}

void TestControls::knownOnIsTheEndOfThatDay()
{
    AsOfButton button(*m_theme);
    button.setToday(QDate(2026, 4, 16));
    button.show();
    button.openPopup();
    QWidget *popup = button.popup();
    popup->findChild<QDateEdit *>(u"knownOnDate"_s)->setDate(QDate(2026, 4, 5));
    QTest::mouseClick(popup->findChild<QCheckBox *>(u"knownNow"_s), Qt::LeftButton, {}, QPoint(6, 8));

    QTest::mouseClick(popup->findChild<HintButton *>(u"apply"_s), Qt::LeftButton);

    const QDateTime end(QDate(2026, 4, 5), QTime(23, 59, 59, 999), QTimeZone::utc());
    QCOMPARE(button.knownAt().ms, end.toMSecsSinceEpoch());
    QVERIFY(button.isLookingBack());
}

void TestControls::everyIconIsThere()
{
    for (const QString &name :
         {u"aging"_s, u"customers"_s, u"reconcile"_s, u"match-exact"_s, u"warn"_s, u"quittance"_s}) {
        QVERIFY2(IconSet::contains(name), qPrintable(name));
        QVERIFY(!m_theme->icons().pixmap(name, 16, Qt::black, 2.0).isNull());
    }
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
