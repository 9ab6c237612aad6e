#include "tests/ui/platform_desk.h"
#include "tests/ui/screen_samples.h"
#include "ui/outbox/new_write_dialog.h"
#include "ui/outbox/outbox_screen.h"
#include "ui/outbox/outbox_view.h"
#include "ui/outbox/write_form_page.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using connect::WriteKind;
using samples::PlatformDesk;
using store::OutboxItem;
using store::OutboxState;

namespace {

constexpr int kLongest = 30'000;
/// The order of the kinds in the dialog.
enum Kind { Invoice, CreditNote, Payment, Customer, Receivable };

/// What some books ask for in an invoice; one field is known to nobody but them.
const QByteArray kModel = R"({"type":"Object","displayName":"Invoices","required":true,"properties":{
"invoiceNumber":{"type":"String","displayName":"Number","description":"The invoice's number","required":true},
"currencyRate":{"type":"Number","displayName":"Rate","description":"Against the books' currency","required":false},
"status":{"type":"String","displayName":"Status","description":"What it begins as","required":false,
"options":[{"value":"Draft","type":"String","displayName":"Draft"},
{"value":"Submitted","type":"String","displayName":"Sent"}]}}})";

} // namespace

/// New records from forms, against servers that do what the platforms do.
class PlatformWritesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void withoutAConnectionItSaysWhatIsMissing();
    void anInvoiceIsFilledInByKeysAndSentOnce();
    void whatThePlatformCannotIsNotOfferedAndSaysWhy();
    void theBooksOwnFieldsAreAskedFor();
    void aPaymentSettlesWhatIsOpenAndTheRestStaysOnAccount();
    void heldWritesWait();
    void whatCannotBeReadCannotBeSent();
    void aRefusalIsSaidAndTheFormStays();

private:
    template<typename T>
    [[nodiscard]] T answered(QFuture<T> future);
    void connectAndRead(const QFuture<Result<>> &added);
    void openDialog();
    void chooseKind(Kind kind);
    void type(const QString &name, const QString &text);
    void setCell(int row, int column, const QString &text);
    void press(const QString &name) { QTest::mouseClick(m_dialog->findChild<HintButton *>(name), Qt::LeftButton); }
    [[nodiscard]] QString label(const QString &name) { return m_dialog->findChild<TextLabel *>(name)->text(); }
    [[nodiscard]] std::vector<OutboxItem> items();

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PlatformDesk> m_desk;
    std::unique_ptr<OutboxScreen> m_screen;
    QPointer<NewWriteDialog> m_dialog;
    int m_books = 0;
};

void PlatformWritesTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(u"quittance-test"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->applyTo(*qApp);
}

void PlatformWritesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QSettings().clear();
    m_desk = std::make_unique<PlatformDesk>(m_folder.filePath(u"book%1.quittance"_s.arg(++m_books)));
    m_screen = std::make_unique<OutboxScreen>(m_desk->workspace(), *m_theme);
    m_screen->resize(1288, 784);
    m_screen->show();
    m_screen->activateWindow();
    QTRY_VERIFY(m_screen->isActiveWindow());
}

void PlatformWritesTest::cleanup()
{
    m_screen.reset();
    m_desk.reset();
}

template<typename T>
T PlatformWritesTest::answered(QFuture<T> future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kLongest); }();
    return future.takeResult();
}

void PlatformWritesTest::connectAndRead(const QFuture<Result<>> &added)
{
    QVERIFY(answered(added));
    QVERIFY(answered(m_desk->workspace().connections().sync({})));
}

void PlatformWritesTest::openDialog()
{
    QTest::keyClick(m_screen.get(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT((m_dialog = m_screen->findChild<NewWriteDialog *>()) != nullptr, kLongest);
}

void PlatformWritesTest::chooseKind(Kind kind)
{
    auto *kinds = m_dialog->findChild<Segmented *>(u"writeKind"_s);
    QTest::mouseClick(kinds->button(kind), Qt::LeftButton);
    QCOMPARE(kinds->current(), int(kind));
}

void PlatformWritesTest::type(const QString &name, const QString &text)
{
    auto *edit = m_dialog->findChild<QLineEdit *>(name);
    QVERIFY2(edit, qPrintable(name));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void PlatformWritesTest::setCell(int row, int column, const QString &text)
{
    auto *table = m_dialog->findChild<QTableWidget *>(u"writeParts"_s);
    table->setFocus();
    table->setCurrentCell(row, column);
    QTest::keyClick(table, Qt::Key_F2);
    QWidget *editor = QApplication::focusWidget();
    QVERIFY(editor && editor != table);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), table);
    QVERIFY(table->item(row, column)->text().contains(text) || table->item(row, column)->data(Qt::UserRole) == text);
}

std::vector<OutboxItem> PlatformWritesTest::items()
{
    const auto all = answered(m_desk->workspace().outbox().list());
    return all ? *all : std::vector<OutboxItem>();
}

void PlatformWritesTest::withoutAConnectionItSaysWhatIsMissing()
{
    openDialog();
    QVERIFY(label(u"writeCannot"_s).startsWith(u"Connect a platform first"));
    QVERIFY(!m_dialog->findChild<HintButton *>(u"confirm"_s)->isEnabled());
}

void PlatformWritesTest::anInvoiceIsFilledInByKeysAndSentOnce()
{
    connectAndRead(m_desk->connectBooks());
    openDialog();
    QCOMPARE(m_dialog->kind(), WriteKind::Invoice);
    auto *customers = m_dialog->findChild<QComboBox *>(u"writeCustomerBox"_s);
    QTRY_COMPARE_WITH_TIMEOUT(customers->count(), 18, kLongest);
    type(u"writeNumber"_s, u"INV-30001"_s);
    type(u"writeCustomer"_s, u"Bramley Pumps"_s);
    type(u"writeIssue"_s, u"2026-03-01"_s);
    type(u"writeDue"_s, u"2026-03-31"_s);
    setCell(0, 0, u"Bearings"_s);
    setCell(0, 3, u"240.00"_s);
    setCell(0, 4, u"200"_s);
    type(u"writeAmount"_s, u"240.00"_s);
    samples::keepPicture(*m_dialog, u"write-invoice"_s);
    QTest::keyClick(m_dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog.isNull(), kLongest);
    const std::vector<OutboxItem> all = items();
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all.front().request.naturalKey, u"INV-30001"_s);
    QVERIFY2(all.front().request.body.contains(R"("c2")"), "the customer's id at the platform");
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->codat.books.landed(), 1, kLongest);
    QTRY_COMPARE_WITH_TIMEOUT(m_screen->view().items().model()->rowCount(), 1, kLongest);
}

void PlatformWritesTest::whatThePlatformCannotIsNotOfferedAndSaysWhy()
{
    connectAndRead(m_desk->connectBooks());
    QVERIFY(answered(m_desk->connectReceivables()));
    openDialog();
    auto *kinds = m_dialog->findChild<Segmented *>(u"writeKind"_s);
    QVERIFY(!kinds->button(Receivable)->isEnabled());
    QVERIFY(label(u"writeCannot"_s).contains(u"Codat has no receivables"));
    samples::keepPicture(*m_dialog, u"write-cannot"_s);
    m_dialog->findChild<QComboBox *>(u"writeTo"_s)->setCurrentText(u"Receivables"_s);
    QVERIFY(kinds->button(Receivable)->isEnabled());
    QVERIFY(!kinds->button(Payment)->isEnabled());
    QVERIFY(!kinds->button(Payment)->toolTip().isEmpty());
    chooseKind(Receivable);
    QVERIFY(m_dialog->findChild<QComboBox *>(u"writeSendOn"_s));
    samples::keepPicture(*m_dialog, u"write-receivable"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->findChild<QWidget *>(u"writeFiles"_s)->isVisible(), kLongest);
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    const auto isMessage
        = [](const QLabel *label) { return label->isVisible() && label->text().remove(u'&') == u"Message"; };
    QCOMPARE(std::ranges::count_if(labels, isMessage), 1); // asked for once
}

void PlatformWritesTest::theBooksOwnFieldsAreAskedFor()
{
    m_desk->codat.books.options = kModel;
    connectAndRead(m_desk->connectBooks());
    openDialog();
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->findChild<QLineEdit *>(u"extra-currencyRate"_s), kLongest);
    QVERIFY2(!m_dialog->findChild<QWidget *>(u"extra-invoiceNumber"_s), "our own field says it");
    QVERIFY(m_dialog->findChild<QLineEdit *>(u"extra-currencyRate"_s)->toolTip().contains(u"Against the books"));
    type(u"extra-currencyRate"_s, u"1.25"_s);
    const Result<connect::WriteIntent> intent = m_dialog->form()->intent();
    QVERIFY(intent.has_value());
    QCOMPARE(intent->fields.at(u"currencyRate"_s), u"1.25"_s);
    samples::keepPicture(*m_dialog, u"write-fields"_s);
}

void PlatformWritesTest::aPaymentSettlesWhatIsOpenAndTheRestStaysOnAccount()
{
    connectAndRead(m_desk->connectBooks());
    openDialog();
    chooseKind(Payment);
    auto *customers = m_dialog->findChild<QComboBox *>(u"writeCustomerBox"_s);
    QTRY_COMPARE_WITH_TIMEOUT(customers->count(), 18, kLongest);
    type(u"writeCustomer"_s, u"Bramley Pumps"_s);
    auto *parts = m_dialog->findChild<QTableWidget *>(u"writeParts"_s);
    QTRY_VERIFY_WITH_TIMEOUT(parts->rowCount() > 1, kLongest);
    type(u"writeAmount"_s, u"300.00"_s);
    type(u"writeAccount"_s, u"1200"_s);
    setCell(0, 3, u"100.00"_s);
    QVERIFY(label(u"writeTotal"_s).startsWith(u"200.00"));
    samples::keepPicture(*m_dialog, u"write-payment"_s);
    const Result<connect::WriteIntent> intent = m_dialog->form()->intent();
    QVERIFY(intent.has_value());
    QCOMPARE(intent->shares.size(), size_t(2));
    QCOMPARE(intent->shares[1].to, connect::WriteShare::To::OnAccount);
    QCOMPARE(intent->shares[1].amount.units(), 200 * kUnitsPerWhole);
    press(u"confirm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog.isNull(), kLongest);
    QCOMPARE(items().front().kind, u"payment"_s);
}

void PlatformWritesTest::heldWritesWait()
{
    connectAndRead(m_desk->connectBooks());
    openDialog();
    chooseKind(Customer);
    type(u"writeNumber"_s, u"Thornfield Ltd"_s);
    auto *hold = m_dialog->findChild<QAbstractButton *>(u"writeHold"_s);
    QTest::keyClick(hold, Qt::Key_Space);
    QCOMPARE(m_dialog->findChild<HintButton *>(u"confirm"_s)->text(), u"Put on hold"_s);
    press(u"confirm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog.isNull(), kLongest);
    QCOMPARE(items().front().at.state, OutboxState::Held);
    QCOMPARE(m_desk->codat.books.landed(), 0);
}

void PlatformWritesTest::whatCannotBeReadCannotBeSent()
{
    connectAndRead(m_desk->connectBooks());
    openDialog();
    auto *confirm = m_dialog->findChild<HintButton *>(u"confirm"_s);
    type(u"writeAmount"_s, u"12x"_s);
    QVERIFY(!confirm->isEnabled());
    QVERIFY(label(u"writeProblem"_s).contains(u"12x"));
    type(u"writeAmount"_s, u"12.00"_s);
    QVERIFY(confirm->isEnabled());
}

void PlatformWritesTest::aRefusalIsSaidAndTheFormStays()
{
    connectAndRead(m_desk->connectBooks());
    openDialog();
    type(u"writeNumber"_s, u"INV-30002"_s);
    setCell(0, 3, u"20.00"_s);
    type(u"writeAmount"_s, u"12.00"_s);
    press(u"confirm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!label(u"writeProblem"_s).isEmpty(), kLongest);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(items().empty());
}

QTEST_MAIN(PlatformWritesTest)
#include "tst_platform_writes.moc"
