#include "core/sync/intent_json.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quittance;
using namespace quittance::sync;
using namespace Qt::StringLiterals;
using connect::SendOn;
using connect::WriteAction;
using connect::WriteIntent;
using connect::WriteKind;
using connect::WriteShare;

namespace {

constexpr char kInvoice[] = R"({
  "number": "INV-1", "customer_id": "C1",
  "issue": "2026-03-01", "due": "2026-03-31",
  "currency": "EUR", "amount": "30.00",
  "lines": [
    {"description": "Work", "quantity": 2, "unit_amount": "10.00", "account": "200"},
    {"description": "Travel", "amount": 10.00, "tracking": ["T1", "T2"]}
  ]
})";

struct Wrong
{
    const char *name;
    WriteKind kind;
    const char *json;
    const char *field;
    int line;
    const char *says;
};

const Wrong kWrong[] = {
    {"broken", WriteKind::Invoice, "{\n\"number\": \n}", "", 3, "JSON"},
    {"no object", WriteKind::Invoice, "[]", "", 1, "object"},
    {"unknown field", WriteKind::Invoice, "{\n\"numbr\": \"1\"}", "numbr", 2, "numbr"},
    {"no currency", WriteKind::Invoice, "{\"amount\": \"1\"}", "currency", 0, "currency"},
    {"no such currency", WriteKind::Invoice, "{\n\n\"currency\": \"EURO\"}", "currency", 3, "EURO"},
    {"comma", WriteKind::Invoice, "{\"currency\":\"EUR\",\n\"amount\": \"1,50\"}", "amount", 2, "1,50"},
    {"finer than cents", WriteKind::Invoice,
     "{\"currency\":\"EUR\",\"customer_id\":\"C\",\"issue\":\"2026-01-01\",\n\"amount\":1.005}", "amount", 2,
     "decimals"},
    {"no day", WriteKind::Invoice, "{\n\"issue\": \"1.2.2026\"}", "issue", 2, "date"},
    {"line field", WriteKind::Invoice, "{\"lines\": [\n{},\n{\"price\": 1}]}", "lines[1].price", 3, "price"},
    {"line product", WriteKind::Invoice,
     "{\"currency\":\"EUR\",\"customer_id\":\"C\",\"issue\":\"2026-01-01\",\"lines\":[\n{\"quantity\":2,\n"
     "\"unit_amount\":\"3\",\n\"amount\":\"5\"}]}",
     "lines[0].amount", 4, "6.00"},
    {"sum", WriteKind::Invoice,
     "{\"currency\":\"EUR\",\"customer_id\":\"C\",\"issue\":\"2026-01-01\",\n\"amount\":\"11\",\"lines\":[{\"amount\":"
     "\"10\"}]}",
     "amount", 2, "10.00"},
    {"no customer", WriteKind::Invoice, "{\"currency\":\"EUR\",\"amount\":\"1\",\"issue\":\"2026-01-01\"}",
     "customer_id", 0, "customer"},
    {"due before issue", WriteKind::Invoice,
     "{\"currency\":\"EUR\",\"amount\":\"1\",\"customer_id\":\"C\",\"issue\":\"2026-01-02\",\n\"due\":\"2026-01-01\"}",
     "due", 2, "due"},
    {"no amount", WriteKind::CreditNote, "{\"customer_id\":\"C\",\"issue\":\"2026-01-02\"}", "amount", 0, "amount"},
    {"no open choice", WriteKind::Receivable, "{\"currency\":\"USD\",\"amount\":\"1\",\"customer_id\":\"C\"}",
     "send_on", 0, "null"},
    {"two targets", WriteKind::Payment,
     "{\"currency\":\"EUR\",\"date\":\"2026-01-01\",\"amount\":\"1\",\"applies_to\":[\n{\"invoice\":\"1\","
     "\"credit_note\":\"2\",\"amount\":\"1\"}]}",
     "applies_to[0]", 2, "one"},
    {"shares", WriteKind::Payment,
     "{\"currency\":\"EUR\",\"date\":\"2026-01-01\",\"amount\":\"3\",\n\"applies_to\":[{\"invoice\":\"1\",\"amount\":"
     "\"1\"},{\"on_account\":true,\"amount\":\"1.5\"}]}",
     "applies_to", 2, "2.50"},
    {"no attachment", WriteKind::Receivable,
     "{\"currency\":\"USD\",\"amount\":\"1\",\"send_on\":null,\n\"attachments\":[\"gone.pdf\"]}", "attachments[0]", 2,
     "gone.pdf"},
};

} // namespace

class TestIntents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anInvoiceIsReadExactly()
    {
        const Result<WriteIntent> intent = readIntent(WriteKind::Invoice, kInvoice);
        QVERIFY2(intent, intent ? "" : qPrintable(intent.error().message + intent.error().place.field));
        QCOMPARE(intent->number, u"INV-1"_s);
        QCOMPARE(intent->action, WriteAction::Create);
        QCOMPARE(intent->due, QDate(2026, 3, 31));
        QCOMPARE(intent->amount->toDecimalString(), u"30.00"_s);
        QCOMPARE(intent->lines.size(), 2U);
        QCOMPARE(intent->lines[0].quantity, u"2"_s);
        QCOMPARE(intent->lines[0].amount->toDecimalString(), u"20.00"_s);
        QCOMPARE(intent->lines[1].amount->units(), 100'000);
        QCOMPARE(intent->lines[1].tracking.size(), 2U);
    }

    void whatIsWrittenDownReadsTheSame()
    {
        const Result<WriteIntent> intent = readIntent(WriteKind::Invoice, kInvoice);
        const QByteArray once = intentJson(*intent);
        const Result<WriteIntent> again = readIntent(WriteKind::Invoice, once);
        QVERIFY(again);
        QCOMPARE(intentJson(*again), once);

        constexpr char kHeld[]
            = R"({"currency":"USD","amount":"5","send_on":null,"type":"external","message":"<b>x</b>",
            "fields":{"terms":"see_invoice"}})";
        const Result<WriteIntent> held = readIntent(WriteKind::Receivable, kHeld);
        QVERIFY(held);
        QCOMPARE(held->sendOn.when, SendOn::When::Hold);
        const Result<WriteIntent> read = readIntent(WriteKind::Receivable, intentJson(*held));
        QVERIFY(read);
        QCOMPARE(read->sendOn.when, SendOn::When::Hold);
        QCOMPARE(read->fields.at(u"terms"_s), u"see_invoice"_s);
    }

    void whatFollowsIsFilledIn()
    {
        const Result<WriteIntent> payment
            = readIntent(WriteKind::Payment, R"({"currency":"EUR","date":"2026-01-01","amount":"7.50"})");
        QVERIFY(payment);
        QCOMPARE(payment->shares.size(), 1U);
        QCOMPARE(payment->shares[0].to, WriteShare::To::OnAccount);
        QCOMPARE(payment->shares[0].amount, *payment->amount);

        const Result<WriteIntent> note = readIntent(
            WriteKind::CreditNote,
            R"({"currency":"EUR","customer_id":"C","issue":"2026-01-01","lines":[{"amount":"1"},{"amount":"2"}]})");
        QVERIFY(note);
        QCOMPARE(note->amount->toDecimalString(), u"3.00"_s);
    }

    void taxMayBeOnTopOfTheLines()
    {
        constexpr char kTaxed[] = R"({"currency":"EUR","customer_id":"C","issue":"2026-01-01","amount":"11.90",
            "lines":[{"amount":"10.00","tax_rate":"19"}]})";
        QVERIFY(readIntent(WriteKind::Invoice, kTaxed));
    }

    void anIdMakesItAnUpdate()
    {
        const Result<WriteIntent> update = readIntent(WriteKind::Customer, R"({"id":"77","email":"a@example.com"})");
        QVERIFY(update);
        QCOMPARE(update->action, WriteAction::Update);
        QCOMPARE(update->remoteId, u"77"_s);
        QCOMPARE(update->fields.at(u"email"_s), u"a@example.com"_s);
    }

    void attachmentsAreReadFromTheFolder()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"a.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("hello");
        file.close();
        const Result<WriteIntent> intent = readIntent(
            WriteKind::Receivable, R"({"currency":"USD","amount":"5","send_on":"2026-09-01","attachments":["a.txt"]})",
            {.file = u"r.json"_s, .folder = folder.path()});
        QVERIFY(intent);
        QCOMPARE(intent->attachments[0].bytes, QByteArray("hello"));
        QCOMPARE(intent->sendOn.day, QDate(2026, 9, 1));
    }

    void whatIsWrongIsNamedWithItsLine_data()
    {
        QTest::addColumn<int>("row");
        for (size_t i = 0; i < std::size(kWrong); ++i)
            QTest::newRow(kWrong[i].name) << int(i);
    }
    void whatIsWrongIsNamedWithItsLine()
    {
        QFETCH(const int, row);
        const Wrong &wrong = kWrong[row];
        const Result<WriteIntent> intent
            = readIntent(wrong.kind, wrong.json, {.file = u"i.json"_s, .folder = u"nowhere"_s});
        QVERIFY(!intent);
        QCOMPARE(intent.error().kind, Error::Kind::InvalidInput);
        QCOMPARE(intent.error().place.file, u"i.json"_s);
        QCOMPARE(intent.error().place.field, QString::fromLatin1(wrong.field));
        QCOMPARE(intent.error().place.line, qint64(wrong.line));
        QVERIFY2(intent.error().message.contains(QString::fromUtf8(wrong.says)), qPrintable(intent.error().message));
    }
};

QTEST_GUILESS_MAIN(TestIntents)
#include "tst_intents.moc"
