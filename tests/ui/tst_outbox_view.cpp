#include "tests/ui/screen_samples.h"
#include "ui/documents/cell_grid.h"
#include "ui/outbox/attachment_list.h"
#include "ui/outbox/edit_write_dialog.h"
#include "ui/outbox/json_text.h"
#include "ui/outbox/outbox_view.h"
#include "ui/outbox/write_form_page.h"
#include "ui/outbox/write_limits_dialog.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/cell_roles.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using connect::WriteIntent;
using connect::WriteKind;
using store::OutboxId;
using store::OutboxItem;
using store::OutboxState;

namespace {

const QDate kToday(2026, 3, 31);
const Currency kEur = *Currency::fromCode(u"EUR");

Money eur(qint64 whole)
{
    return Money(whole * kUnitsPerWhole, kEur);
}

OutboxItem itemOf(qint64 id, OutboxState state)
{
    OutboxItem item;
    item.id = OutboxId(id);
    item.to = u"Harbour books"_s;
    item.provider = u"codat"_s;
    item.kind = u"invoice"_s;
    item.request.method = "POST";
    item.request.path = "/companies/co/connections/books/push/invoices";
    item.request.body = R"({"invoiceNumber":"INV-1","totalAmount":100.10})";
    item.request.naturalKey = u"INV-%1"_s.arg(id);
    item.request.idempotencyKey = u"key-%1"_s.arg(id);
    item.request.amount = eur(id * 100);
    item.author = u"ines"_s;
    item.createdAt = Instant{1'774'940'000'000 + id};
    item.at.state = state;
    return item;
}

std::vector<OutboxItem> items()
{
    std::vector<OutboxItem> all
        = {itemOf(1, OutboxState::Confirmed), itemOf(2, OutboxState::Held),     itemOf(3, OutboxState::Failed),
           itemOf(4, OutboxState::Queued),    itemOf(5, OutboxState::Accepted), itemOf(6, OutboxState::Unconfirmed)};
    all[1].hold = store::OutboxHold::SecondPerson;
    all[2].at.error = u"The customer is not known."_s;
    all[5].at.isInDoubt = true;
    return all;
}

workspace::WriteDetail detailOf(const OutboxItem &item)
{
    workspace::WriteDetail detail;
    detail.item = item;
    store::OutboxAttempt sent;
    sent.id = 11;
    sent.step = store::OutboxStep::Send;
    sent.startedAt = Instant{1'774'940'000'000};
    sent.endedAt = Instant{1'774'940'000'120};
    sent.outcome = store::OutboxOutcome::Refused;
    sent.status = 400;
    sent.message = u"The customer is not known."_s;
    sent.answer = R"({"error":"no customer","path":"customerRef"})";
    detail.attempts = {sent};
    detail.differences = {{u"totalAmount"_s, u"100.10"_s, u"90.10"_s}};
    return detail;
}

WriteIntent invoice()
{
    WriteIntent intent{.kind = WriteKind::Invoice, .number = u"INV-3"_s};
    intent.customerId = u"c1"_s;
    intent.issue = QDate(2026, 3, 1);
    intent.due = QDate(2026, 3, 31);
    intent.amount = eur(120);
    intent.lines = {{.description = u"Bearings"_s, .amount = eur(120)}};
    return intent;
}

} // namespace

class OutboxViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void openOnesAreShownFirstAndTheFailedStay();
    void whatNeedsSomebodyIsOneChoiceAway();
    void buttonsOfferOnlyWhatTheStateAllows_data();
    void buttonsOfferOnlyWhatTheStateAllows();
    void keysActOnTheChosenWrite();
    void theRequestIsShownByteForByte();
    void everyAttemptShowsItsAnswer();
    void aConflictShowsBothVersions();
    void newItemsMoveNothingThatIsLookedAt();
    void theEditedWriteKeepsWhatWasNotTouched();
    void whatIsNoAmountCannotBeSent();
    void aPaymentsShareIsEditedWithIt();
    void filesGoAlongWithinTheLimits();
    void aMessageShowsWhatIsLeftOfIt();
    void aLimitIsSetForOneCurrency();
    void pictures();

private:
    [[nodiscard]] HintButton *button(const QString &name) const { return m_view->findChild<HintButton *>(name); }
    void choose(qint64 id);

    QTemporaryDir m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<OutboxView> m_view;
};

void OutboxViewTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"quittance-test"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->applyTo(*qApp);
}

void OutboxViewTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QSettings().clear();
    m_view = std::make_unique<OutboxView>(*m_theme);
    m_view->resize(1288, 784);
    m_view->setItems(items(), kToday);
    m_view->show();
    QTRY_VERIFY(m_view->windowHandle()->isExposed());
}

void OutboxViewTest::cleanup()
{
    m_view.reset();
}

void OutboxViewTest::choose(qint64 id)
{
    m_view->setShow(OutboxShow::All);
    const QAbstractItemModel *model = m_view->items().model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(IdRole).toLongLong() == id)
            m_view->items().setCurrentRow(row);
    }
    QCOMPARE(m_view->chosen(), OutboxId(id));
}

void OutboxViewTest::openOnesAreShownFirstAndTheFailedStay()
{
    const QAbstractItemModel *model = m_view->items().model();
    QCOMPARE(model->rowCount(), 5);
    QCOMPARE(model->index(0, 2).data().toString(), u"INV-6"_s);
    m_view->setShow(OutboxShow::Over);
    QCOMPARE(model->rowCount(), 2);
    m_view->setShow(OutboxShow::All);
    QCOMPARE(model->rowCount(), 6);
}

void OutboxViewTest::whatNeedsSomebodyIsOneChoiceAway()
{
    QTest::mouseClick(m_view->findChild<Segmented *>(u"show"_s)->button(int(OutboxShow::NeedsYou)), Qt::LeftButton);
    const QAbstractItemModel *model = m_view->items().model();
    QCOMPARE(model->rowCount(), 3);
    QVERIFY(model->index(1, 8).data().toString().contains(u"not known"));
    QVERIFY(model->index(2, 8).data().toString().contains(u"other than ines"));
}

void OutboxViewTest::buttonsOfferOnlyWhatTheStateAllows_data()
{
    QTest::addColumn<qint64>("id");
    QTest::addColumn<QStringList>("offered");
    QTest::newRow("confirmed") << qint64(1) << QStringList();
    QTest::newRow("held") << qint64(2) << QStringList{u"release"_s, u"edit"_s, u"cancel"_s};
    QTest::newRow("failed") << qint64(3) << QStringList{u"retry"_s, u"edit"_s};
    QTest::newRow("queued") << qint64(4) << QStringList{u"retry"_s, u"edit"_s, u"cancel"_s};
    QTest::newRow("accepted") << qint64(5) << QStringList{u"retry"_s};
    QTest::newRow("in doubt") << qint64(6) << QStringList{u"retry"_s};
}

void OutboxViewTest::buttonsOfferOnlyWhatTheStateAllows()
{
    QFETCH(const qint64, id);
    QFETCH(const QStringList, offered);
    choose(id);
    QStringList enabled;
    for (const QString &name : {u"release"_s, u"retry"_s, u"edit"_s, u"cancel"_s}) {
        if (button(name)->isEnabled())
            enabled << name;
    }
    QCOMPARE(enabled, offered);
}

void OutboxViewTest::keysActOnTheChosenWrite()
{
    QSignalSpy retried(m_view.get(), &OutboxView::retryWanted);
    QSignalSpy cancelled(m_view.get(), &OutboxView::cancelWanted);
    QSignalSpy edited(m_view.get(), &OutboxView::editWanted);
    QSignalSpy released(m_view.get(), &OutboxView::releaseWanted);
    m_view->activateWindow();
    QTRY_VERIFY(m_view->isActiveWindow());
    m_view->items().setFocus();
    choose(4);
    QTest::keyClick(m_view->items().view(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(retried.count(), 1);
    QCOMPARE(retried[0][0].value<OutboxId>(), OutboxId(4));
    QTest::keyClick(m_view->items().view(), Qt::Key_Delete);
    QTRY_COMPARE(cancelled.count(), 1);
    QTest::keyClick(m_view->items().view(), Qt::Key_F2);
    QTRY_COMPARE(edited.count(), 1);
    choose(2);
    QTest::mouseClick(button(u"release"_s), Qt::LeftButton);
    QCOMPARE(released.count(), 1);
    QCOMPARE(released[0][0].value<OutboxId>(), OutboxId(2));
}

void OutboxViewTest::theRequestIsShownByteForByte()
{
    choose(3);
    workspace::WriteDetail detail = detailOf(items()[2]);
    detail.differences.clear();
    m_view->setDetail(detail);
    const QString text = m_view->findChild<QPlainTextEdit *>(u"request"_s)->toPlainText();
    QVERIFY(text.contains(u"POST /companies/co/connections/books/push/invoices"));
    QVERIFY(text.contains(u"Idempotency-Key: key-3"));
    QVERIFY2(text.contains(u"\"totalAmount\": 100.10"), qPrintable(text));
    const QByteArray compact = "{\"a\":\"x{,}\\\"y\",\"b\":[1.50,2]}";
    const QString indented = u"{\n  \"a\": \"x{,}\\\"y\",\n  \"b\": [\n    1.50,\n    2\n  ]\n}"_s;
    QCOMPARE(indentedJson(compact), indented);
    QCOMPARE(indentedJson("<html>no</html>"), u"<html>no</html>"_s);
}

void OutboxViewTest::everyAttemptShowsItsAnswer()
{
    choose(3);
    m_view->setDetail(detailOf(items()[2]));
    QTest::mouseClick(m_view->findChild<Segmented *>(u"detailPage"_s)->button(1), Qt::LeftButton);
    const auto *attempts = m_view->findChild<DataTable *>(u"attempts"_s);
    QCOMPARE(attempts->model()->rowCount(), 1);
    QCOMPARE(attempts->model()->index(0, 2).data().toString(), u"refused"_s);
    QCOMPARE(attempts->model()->index(0, 3).data().toString(), u"400"_s);
    QVERIFY(m_view->findChild<QPlainTextEdit *>(u"answer"_s)->toPlainText().contains(u"\"error\": \"no customer\""));
}

void OutboxViewTest::aConflictShowsBothVersions()
{
    choose(3);
    m_view->setDetail(detailOf(items()[2]));
    const auto *differences = m_view->findChild<DataTable *>(u"writeDifferences"_s);
    QTRY_VERIFY(differences->isVisible());
    QCOMPARE(differences->model()->index(0, 1).data().toString(), u"100.10"_s);
    QCOMPARE(differences->model()->index(0, 2).data().toString(), u"90.10"_s);
}

void OutboxViewTest::newItemsMoveNothingThatIsLookedAt()
{
    choose(3);
    std::vector<OutboxItem> more = items();
    more.push_back(itemOf(7, OutboxState::Queued));
    m_view->setItems(more, kToday);
    QCOMPARE(m_view->chosen(), OutboxId(3));
    workspace::WriteDetail other = detailOf(items()[3]);
    m_view->setDetail(other);
    QVERIFY2(m_view->findChild<QPlainTextEdit *>(u"request"_s)->toPlainText().isEmpty(),
             "an answer about another write is left alone");
}

void OutboxViewTest::theEditedWriteKeepsWhatWasNotTouched()
{
    auto *dialog = new EditWriteDialog(*m_theme, items()[2], invoice(), m_view.get());
    QSignalSpy sent(dialog, &EditWriteDialog::sendWanted);
    dialog->open();
    auto *customer = dialog->findChild<QLineEdit *>(u"writeCustomer"_s);
    customer->selectAll();
    QTest::keyClicks(customer, u"c2"_s);
    auto *due = dialog->findChild<QLineEdit *>(u"writeDue"_s);
    due->selectAll();
    QTest::keyClicks(due, u"2026-04-30"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"confirm"_s), Qt::LeftButton);
    QCOMPARE(sent.count(), 1);
    const auto intent = sent[0][0].value<WriteIntent>();
    QCOMPARE(intent.customerId, u"c2"_s);
    QCOMPARE(intent.due, QDate(2026, 4, 30));
    QCOMPARE(intent.issue, QDate(2026, 3, 1));
    QCOMPARE(intent.amount->units(), eur(120).units());
    QCOMPARE(intent.lines.front().description, u"Bearings"_s);
    dialog->showSent(fail(Error::Kind::InvalidInput, u"The lines do not add up."_s));
    QVERIFY(dialog->isVisible());
    dialog->showSent({});
    QVERIFY(!dialog->isVisible());
}

void OutboxViewTest::whatIsNoAmountCannotBeSent()
{
    auto *dialog = new EditWriteDialog(*m_theme, items()[2], invoice(), m_view.get());
    dialog->open();
    auto *confirm = dialog->findChild<QPushButton *>(u"confirm"_s);
    QVERIFY(confirm->isEnabled());
    dialog->findChild<QLineEdit *>(u"writeAmount"_s)->setText(u"12x"_s);
    QVERIFY(!confirm->isEnabled());
    dialog->findChild<QLineEdit *>(u"writeAmount"_s)->setText(u"120.00"_s);
    QVERIFY(confirm->isEnabled());
    dialog->findChild<QLineEdit *>(u"writeDue"_s)->setText(u"31.03.2026"_s);
    QVERIFY(!confirm->isEnabled());
    dialog->reject();
}

void OutboxViewTest::filesGoAlongWithinTheLimits()
{
    auto *dialog = new EditWriteDialog(*m_theme, items()[2], invoice(), m_view.get());
    dialog->open();
    AttachmentList &files = dialog->form().files();
    QVERIFY(!files.isVisible());
    workspace::WritePlan plan{.to = u"books"_s};
    plan.form = connect::WriteForm{};
    plan.form->attachments
        = connect::AttachmentOffer{.mostBytes = 10, .suffixes = {u"pdf"_s}, .isTogether = true, .about = u"PDF."_s};
    dialog->form().setPlan(plan);
    QVERIFY(files.isVisible());
    const auto write = [this](const QString &name, const QByteArray &bytes) {
        const QString path = m_settings.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    };
    const QString small = write(u"small.pdf"_s, "1234");
    files.add({small, small});
    QCOMPARE(dialog->form().attachments(), QStringList{small});
    QVERIFY(dialog->intent());
    const auto *confirm = dialog->findChild<QPushButton *>(u"confirm"_s);
    for (const QString &bad : {write(u"more.pdf"_s, "1234567"), write(u"a.exe"_s, "1")}) {
        files.add({bad});
        QVERIFY(!confirm->isEnabled());
        auto *list = files.findChild<QListWidget *>();
        list->clearSelection();
        list->item(1)->setSelected(true);
        QTest::mouseClick(files.findChild<QPushButton *>(u"writeRemoveFile"_s), Qt::LeftButton);
        QVERIFY(confirm->isEnabled());
    }
    dialog->reject();
}

void OutboxViewTest::aMessageShowsWhatIsLeftOfIt()
{
    WriteIntent receivable = invoice();
    receivable.kind = WriteKind::Receivable;
    auto *dialog = new EditWriteDialog(*m_theme, items()[2], receivable, m_view.get());
    dialog->open();
    workspace::WritePlan plan{.to = u"books"_s, .kind = WriteKind::Receivable};
    plan.form = connect::WriteForm{};
    plan.form->reduced = [](const QString &html) { return html == u"<i></i>"_s ? QString() : u"left"_s; };
    dialog->form().setPlan(plan);
    auto *message = dialog->findChild<QPlainTextEdit *>(u"writeMessage"_s);
    const auto *preview = dialog->findChild<TextLabel *>(u"writeMessagePreview"_s);
    QVERIFY(!preview->isVisible());
    message->setPlainText(u"<a href='x'>left</a>"_s);
    QVERIFY(preview->isVisible());
    QVERIFY(preview->text().endsWith(u"left"_s));
    message->setPlainText(u"<i></i>"_s);
    QVERIFY(preview->text().startsWith(u"Nothing of this message"_s));
    dialog->reject();
}

void OutboxViewTest::aPaymentsShareIsEditedWithIt()
{
    WriteIntent payment{.kind = WriteKind::Payment};
    payment.amount = eur(100);
    payment.shares = {{.to = connect::WriteShare::To::Invoice, .remoteId = u"inv-1"_s, .amount = eur(100)}};
    auto *dialog = new EditWriteDialog(*m_theme, items()[2], payment, m_view.get());
    dialog->open();
    dialog->findChild<QLineEdit *>(u"writeAmount"_s)->setText(u"80.00"_s);
    dialog->findChild<QTableWidget *>(u"writeParts"_s)->item(0, 3)->setText(u"80.00"_s);
    const Result<WriteIntent> intent = dialog->intent();
    QVERIFY(intent.has_value());
    QCOMPARE(intent->shares.front().amount.units(), eur(80).units());
    QCOMPARE(intent->shares.front().remoteId, u"inv-1"_s);
    dialog->reject();
}

void OutboxViewTest::aLimitIsSetForOneCurrency()
{
    const Currency usd = *Currency::fromCode(u"USD");
    auto *dialog
        = new WriteLimitsDialog(*m_theme, {{usd, Money(5'000 * kUnitsPerWhole, usd)}}, {kEur, usd}, m_view.get());
    QSignalSpy wanted(dialog, &WriteLimitsDialog::limitsWanted);
    dialog->open();
    dialog->findChild<QComboBox *>(u"limitCurrency"_s)->setCurrentText(u"EUR"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"limit"_s), u"1000"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"confirm"_s), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    const auto limits = wanted[0][0].value<sync::WriteLimits>();
    QCOMPARE(limits.size(), size_t(2));
    QCOMPARE(limits.at(kEur).units(), eur(1000).units());
    QCOMPARE(limits.at(usd).units(), 5'000 * kUnitsPerWhole);
}

void OutboxViewTest::pictures()
{
    choose(3);
    m_view->setDetail(detailOf(items()[2]));
    m_view->findChild<Segmented *>(u"detailPage"_s)->setCurrent(1);
    samples::keepPicture(*m_view, u"outbox-light"_s);
    auto *dialog = new EditWriteDialog(*m_theme, items()[2], invoice(), m_view.get());
    dialog->open();
    samples::keepPicture(*dialog, u"outbox-edit"_s);
    delete dialog;
    m_theme->setChoice(ThemeChoice::Dark);
    m_view->resize(980, 584);
    m_view->findChild<Segmented *>(u"detailPage"_s)->setCurrent(0);
    samples::keepPicture(*m_view, u"outbox-dark-narrow"_s);
    m_theme->setChoice(ThemeChoice::Light);
    QVERIFY(!m_view->grab().isNull());
}

QTEST_MAIN(OutboxViewTest)
#include "tst_outbox_view.moc"
