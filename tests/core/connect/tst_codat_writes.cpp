#include "core/connect/codat/form_reader.h"
#include "core/connect/codat/payment_lines_body.h"
#include "core/connect/json/json_page.h"
#include "tests/core/connect/codat_fixture.h"
#include "tests/core/connect/codat_writing.h"

#include <QRegularExpression>
#include <QTest>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::codat;
using namespace Qt::StringLiterals;

class TestCodatWrites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void invoiceIsFrozenToTheLastDigit()
    {
        Writing to;
        const FrozenRequest request = to.frozen();
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.path, "/companies/co/connections/books/push/invoices");
        QCOMPARE(request.naturalKey, u"INV-7"_s);
        QCOMPARE(
            request.body,
            R"({"invoiceNumber":"INV-7","customerRef":{"id":"c/1"},"issueDate":"2026-04-02T00:00:00","dueDate":"2026-05-02T00:00:00",)"
            R"("lineItems":[{"description":"Work at home","unitAmount":40.00,"quantity":2.5,"subTotal":100.00,"taxAmount":20.0001,)"
            R"("totalAmount":120.0001,"accountRef":{"id":"4000"},"taxRateRef":{"id":"T1"},"trackingCategoryRefs":[{"id":"d/4"}]}],)"
            R"("currency":"GBP","subTotal":100.00,"totalTaxAmount":20.0001,"totalAmount":120.0001,"totalDiscount":0,"discountPercentage":0,)"
            R"("amountDue":120.0001,"status":"Submitted"})");
        QCOMPARE(request.idempotencyKey.size(), 36);
        QCOMPARE(request.keyLifeMs, 90 * 60 * 1000);
        QVERIFY(to.frozen().idempotencyKey != request.idempotencyKey);
        QCOMPARE(to.frozen().bodyHash, request.bodyHash);
    }

    void updateGoesToItsRecordAndHasNoKey()
    {
        Writing to;
        WriteIntent intent = invoice();
        intent.action = WriteAction::Update;
        intent.remoteId = u"a/b"_s;
        intent.fields[u"forceUpdate"_s] = u"true"_s;
        const FrozenRequest request = to.frozen(intent);
        QCOMPARE(request.method, "PUT");
        QCOMPARE(request.path, "/companies/co/connections/books/push/invoices/a%2Fb?forceUpdate=true");
        QCOMPARE(request.keyLifeMs, 0);
        to.codat.books.fates = {fake::Fate::SucceedsAtOnce};
        QVERIFY(to.sent(request).has_value());
        QVERIFY(!to.server.requests().back().headers.contains("idempotency-key"));
    }

    void paymentLinesHaveTheDocumentedSigns_data()
    {
        using enum WriteShare::To;
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<std::vector<WriteShare>>("shares");
        QTest::addColumn<qint64>("cash");
        QTest::addColumn<qsizetype>("lines");
        const auto row = [](const char *name, qint64 amount, const std::vector<WriteShare> &shares, qint64 cash,
                            qsizetype lines) { QTest::newRow(name) << amount << shares << cash << lines; };
        row("invoice", 1000, {share(Invoice, u"x"_s, 1000)}, 1000, 1);
        row("invoice and on account", 2000, {share(Invoice, u"x"_s, 1500), share(OnAccount, {}, 500)}, 2000, 2);
        row("credit note used", 0, {share(Invoice, u"x"_s, 1000), share(CreditNote, u"y"_s, 1000)}, 0, 1);
        row("credit note and cash", 250, {share(Invoice, u"x"_s, 1000), share(CreditNote, u"y"_s, 750)}, 250, 2);
        row("two credit notes, two invoices", 300,
            {share(Invoice, u"a"_s, 500), share(Invoice, u"b"_s, 700), share(CreditNote, u"y"_s, 600),
             share(CreditNote, u"z"_s, 300)},
            300, 4);
        row("credit note paid out", 1000, {share(CreditNote, u"y"_s, 1000)}, -1000, 1);
        row("credit note paid out, said with a sign", -1000, {share(CreditNote, u"y"_s, 1000)}, -1000, 1);
        row("more credit than invoice", -200, {share(Invoice, u"x"_s, 500), share(CreditNote, u"y"_s, 700)}, -200, 2);
    }
    void paymentLinesHaveTheDocumentedSigns()
    {
        QFETCH(qint64, amount);
        QFETCH(std::vector<WriteShare>, shares);
        QFETCH(qint64, cash);
        QFETCH(qsizetype, lines);
        const Result<PaymentLines> made = paymentLinesOf(payment(amount, shares));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
        QCOMPARE(made->totalUnits, cash);
        QCOMPARE(made->lines.size(), lines);
        // What we send must be read back as we meant it.
        Writing to;
        const FrozenRequest request = to.frozen(payment(amount, shares));
        QByteArray record = request.body;
        record.replace(0, 1, R"({"id":"p",)");
        const MappedPage page = mapped(DataType::Payments, {record});
        QVERIFY2(page.rejected.empty(), record.constData());
        QCOMPARE(page.batch.documents.empty(), cash == 0);
        if (cash != 0)
            QCOMPARE(page.batch.documents.front().amount, gbp(std::abs(cash)));
    }

    void aFileIsAWriteOfItsOwn()
    {
        Writing to;
        const QString data = u"/companies/co/connections/books/data/invoices/i1/attachments"_s;
        to.codat.bodies[u"/companies/co/connections/books/push/invoices/i1/attachment"_s]
            = R"({"status":"Pending","pushOperationKey":"k"})";
        to.codat.bodies[data] = R"({"attachments":[{"id":"a1","name":"old.pdf","fileSize":4}]})";
        WriteIntent intent{.kind = WriteKind::Invoice, .action = WriteAction::Update, .remoteId = u"i1"_s};
        intent.attachments = {{u"bill.pdf"_s, "%PDF"}};
        const Result<FrozenRequest> file = to.connector.freeze(intent, Instant::now());
        QVERIFY(file);
        QCOMPARE(file->naturalKey, u"i1 / bill.pdf"_s);
        QCOMPARE(to.connector.freeze(intent, Instant::now())->bodyHash, file->bodyHash);
        Answered<WriteAnswer> sent;
        to.connector.send(*file, this, sent.taker());
        QVERIFY(isAnswered(sent));
        QCOMPARE((*sent)->state, WriteState::Accepted);
        const fake::Request &request = to.server.requests().back();
        QVERIFY(request.headers.value("content-type").startsWith("multipart/form-data; boundary="));
        QVERIFY(request.body.contains("\r\n\r\n%PDF\r\n--"));

        Answered<FoundRecord> absent;
        to.connector.find(*file, this, absent.taker());
        QVERIFY(isAnswered(absent));
        QVERIFY(!(*absent)->remoteId);
        to.codat.bodies[data] = R"({"attachments":[{"id":"a2","name":"bill.pdf","fileSize":4}]})";
        Answered<FoundRecord> found;
        to.connector.find(*file, this, found.taker());
        QVERIFY(isAnswered(found));
        QCOMPARE((*found)->remoteId, u"a2"_s);
        QVERIFY((*found)->isSame);
    }

    void aNewInvoiceTakesItsFilesAlong()
    {
        Writing to;
        WriteIntent intent = invoice();
        const Result<FrozenRequest> bare = to.connector.freeze(intent, Instant::now());
        intent.attachments = {{u"bill.pdf"_s, "%PDF"}, {u"hours.csv"_s, "1;2"}};
        const Result<FrozenRequest> whole = to.connector.freeze(intent, Instant::now());
        QVERIFY(bare && whole);
        QCOMPARE(whole->body, bare->body);
        QCOMPARE(whole->followers.size(), 2U);
        const FrozenRequest &file = whole->followers.front();
        QVERIFY(file.path.endsWith("/push/invoices/%7Brecord%7D/attachment"));
        QVERIFY(file.body.contains("\r\n\r\n%PDF\r\n--"));
        QCOMPARE(file.naturalKey, u"{record} / bill.pdf"_s);
        QVERIFY(file.idempotencyKey != whole->idempotencyKey);
        QVERIFY(file.idempotencyKey != whole->followers.back().idempotencyKey);
    }

    void aFileComesAlone()
    {
        Writing to;
        WriteIntent intent{.kind = WriteKind::Invoice, .action = WriteAction::Update, .remoteId = u"i1"_s};
        intent.attachments = {{u"a"_s, "b"}, {u"c"_s, "d"}};
        QCOMPARE(to.connector.freeze(intent, Instant::now()).error().place.field, u"attachments"_s);
        intent.attachments.pop_back();
        intent.amount = gbp(1);
        QCOMPARE(to.connector.freeze(intent, Instant::now()).error().place.field, u"attachments"_s);
    }

    void whatDoesNotAddUpIsNotFrozen_data()
    {
        QTest::addColumn<WriteIntent>("intent");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, WriteIntent intent, const QString &field,
                            const std::function<void(WriteIntent &)> &change) {
            change(intent);
            QTest::newRow(name) << intent << field;
        };
        row("no number", invoice(), u"number"_s, [](WriteIntent &intent) { intent.number.clear(); });
        row("no customer", invoice(), u"customer_id"_s, [](WriteIntent &intent) { intent.customerId.clear(); });
        row("no day", invoice(), u"issue"_s, [](WriteIntent &intent) { intent.issue = {}; });
        row("due before issue", invoice(), u"due"_s, [](WriteIntent &intent) { intent.due = QDate(2026, 1, 1); });
        row("lines above the whole", invoice(), u"amount"_s, [](WriteIntent &intent) { intent.amount = gbp(999999); });
        row("line is not its product", invoice(), u"lines[0].amount"_s,
            [](WriteIntent &intent) { intent.lines[0].amount = gbp(1000100); });
        row("other currency", invoice(), u"currency"_s,
            [](WriteIntent &intent) { intent.lines[0].unitAmount = Money(400000, *Currency::fromCode(u"USD")); });
        row("quantity", invoice(), u"lines[0].quantity"_s,
            [](WriteIntent &intent) { intent.lines[0].quantity = u"two"_s; });
        row("field nobody knows", invoice(), u"colour"_s,
            [](WriteIntent &intent) { intent.fields[u"colour"_s] = u"red"_s; });
        row("attachment too large", invoice(), u"attachments"_s, [](WriteIntent &intent) {
            intent.attachments = {{u"a"_s, QByteArray(19 * 1024 * 1024, 'b')}};
        });
        row("two of one name", invoice(), u"attachments"_s, [](WriteIntent &intent) {
            intent.attachments = {{u"a"_s, "b"}, {u"a"_s, "c"}};
        });
        const WriteIntent paid = payment(1000, {share(WriteShare::To::Invoice, u"x"_s, 1000)});
        row("parts above the payment", paid, u"amount"_s, [](WriteIntent &intent) { intent.amount = gbp(900); });
        row("payment of nothing", paid, u"applies_to"_s, [](WriteIntent &intent) { intent.shares.clear(); });
        row("share below nothing", paid, u"applies_to[0]"_s,
            [](WriteIntent &intent) { intent.shares[0].amount = gbp(-1000); });
        row("payment without a day", paid, u"date"_s, [](WriteIntent &intent) { intent.issue = {}; });
    }
    void whatDoesNotAddUpIsNotFrozen()
    {
        QFETCH(WriteIntent, intent);
        QFETCH(QString, field);
        Writing to;
        const Result<FrozenRequest> request = to.connector.freeze(intent, Instant::now());
        QVERIFY(!request);
        QCOMPARE(request.error().kind, Error::Kind::InvalidInput);
        QCOMPARE(request.error().place.field, field);
    }

    void whatCannotBeWrittenSaysWhy()
    {
        Writing to;
        QVERIFY(to.connector.canWrite(WriteKind::Invoice, WriteAction::Update).has_value());
        for (const Result<> &no : {to.connector.canWrite(WriteKind::Receivable, WriteAction::Create),
                                   to.connector.canWrite(WriteKind::Payment, WriteAction::Update)}) {
            QVERIFY(!no);
            QCOMPARE(no.error().kind, Error::Kind::Unsupported);
            QVERIFY(no.error().message.endsWith(u'.'));
        }
    }

    void linkToWriteToIsLearnt()
    {
        Writing to{QString()};
        QVERIFY(!to.connector.freeze(invoice(), Instant::now()));
        Answered<std::map<QString, QString>> learnt;
        to.connector.learn(this, learnt.taker());
        QVERIFY(isAnswered(learnt));
        QCOMPARE((**learnt)[u"accounting_connection"_s], u"books"_s);
        QCOMPARE(to.frozen().path, "/companies/co/connections/books/push/invoices");
    }

    void acceptedWriteIsFollowedToItsEnd_data()
    {
        QTest::addColumn<int>("fate");
        QTest::addColumn<int>("state");
        QTest::newRow("succeeds") << int(fake::Fate::Succeeds) << int(WriteState::Confirmed);
        QTest::newRow("fails") << int(fake::Fate::Fails) << int(WriteState::Refused);
        QTest::newRow("stays pending") << int(fake::Fate::StaysPending) << int(WriteState::Accepted);
        QTest::newRow("times out") << int(fake::Fate::TimesOut) << int(WriteState::Doubtful);
        QTest::newRow("times out and lands") << int(fake::Fate::TimesOutAndLands) << int(WriteState::Doubtful);
    }
    void acceptedWriteIsFollowedToItsEnd()
    {
        QFETCH(int, fate);
        QFETCH(int, state);
        Writing to;
        to.codat.books.fates = {fake::Fate(fate)};
        const FrozenRequest request = to.frozen();
        const Result<WriteAnswer> accepted = to.sent(request);
        QCOMPARE(accepted->state, WriteState::Accepted);
        QCOMPARE(to.polled(request, accepted->operation)->state, WriteState::Accepted);
        const Result<WriteAnswer> end = to.polled(request, accepted->operation);
        QCOMPARE(int(end->state), state);
        if (end->state == WriteState::Confirmed)
            QCOMPARE(end->remoteId, u"landed/1"_s);
        if (end->state == WriteState::Refused)
            QCOMPARE(end->message, u"Not today. dueDate: Too late."_s);
    }

    void keyGoesWithEveryAttemptAndIsAnsweredOnce()
    {
        Writing to;
        to.codat.books.fates = {fake::Fate::LandsUnanswered};
        const FrozenRequest request = to.frozen();
        QCOMPARE(to.sent(request)->state, WriteState::Doubtful);
        QCOMPARE(to.writes(), 1);
        QCOMPARE(to.sent(request)->state, WriteState::Confirmed);
        QCOMPARE(to.codat.books.landed(), 1);
        QCOMPARE(to.server.requests().back().headers.value("idempotency-key"), request.idempotencyKey.toLatin1());
        FrozenRequest other = to.frozen();
        other.idempotencyKey = request.idempotencyKey;
        other.body.replace("INV-7", "INV-8");
        QCOMPARE(to.sent(other)->state, WriteState::Refused);
        QCOMPARE(to.codat.books.landed(), 1);
    }

    void refusalsAndPausesAreToldApart_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("state");
        const std::pair<int, WriteState> rows[]
            = {{400, WriteState::Refused},  {401, WriteState::Refused}, {402, WriteState::Refused},
               {403, WriteState::Refused},  {404, WriteState::Refused}, {408, WriteState::Doubtful},
               {409, WriteState::Busy},     {422, WriteState::Refused}, {429, WriteState::Busy},
               {500, WriteState::Doubtful}, {503, WriteState::Doubtful}};
        for (const auto &[status, state] : rows)
            QTest::addRow("%d", status) << status << int(state);
    }
    void refusalsAndPausesAreToldApart()
    {
        QFETCH(int, status);
        QFETCH(int, state);
        Writing to;
        const FrozenRequest request = to.frozen();
        fake::Server server([status](const fake::Request &asked) {
            fake::Answer answer = fake::codatError(asked.url.path().contains(u"push"_s) ? status : 404, "Because.");
            answer.headers.emplace_back("Retry-After", "30");
            return answer;
        });
        CodatConnector other(to.http, {.base = server.url(), .company = u"co"_s, .connections = {u"books"_s}}, "a-key");
        Answered<WriteAnswer> answer;
        other.send(request, this, answer.taker());
        QVERIFY(isAnswered(answer));
        QCOMPARE(int((*answer)->state), state);
        QCOMPARE((*answer)->status, status);
        QVERIFY((*answer)->message.contains(u"Because."_s));
        QVERIFY((*answer)->notBefore.has_value());
        int posts = 0;
        for (const fake::Request &asked : server.requests())
            posts += asked.method == "POST" ? 1 : 0;
        QCOMPARE(posts, 1);
    }

    void lostAnswerIsADoubtAndNotSentAgain_data()
    {
        QTest::addColumn<int>("fault");
        for (const fake::Fault fault :
             {fake::Fault::ResetBeforeAnswer, fake::Fault::ResetMidBody, fake::Fault::TooShortLength,
              fake::Fault::TooLongLength, fake::Fault::HtmlPage, fake::Fault::NotHttp})
            QTest::addRow("%d", int(fault)) << int(fault);
    }
    void lostAnswerIsADoubtAndNotSentAgain()
    {
        QFETCH(int, fault);
        Writing to;
        const FrozenRequest request = to.frozen();
        Answered<WriteForm> form;
        to.connector.form(WriteKind::Invoice, this, form.taker());
        QVERIFY(isAnswered(form));
        to.server.breakRequest(2, fake::Fault(fault)); // behind the look at the options, which are not there
        QCOMPARE(to.sent(request)->state, WriteState::Doubtful);
        QCOMPARE(to.writes(), 1);
    }

    void modelIsLookedAtBeforeSending()
    {
        Writing to;
        to.codat.books.options
            = R"({"type":"Object","displayName":"Invoice","required":true,"properties":{)"
              R"("status":{"type":"String","displayName":"State","required":true,"options":[{"value":"Draft"},{"value":"Submitted"}]},)"
              R"("lineItems":{"type":"Array","displayName":"Lines","required":true,"properties":{)"
              R"("itemRef":{"type":"Object","displayName":"Item","required":true,"properties":{"id":{"type":"String","displayName":"Item id","required":true,)"
              R"("validation":{"information":[{"field":"x","details":"Must be an item."}]}}}}}}}})";
        const Result<WriteAnswer> refused = to.sent(to.frozen());
        QCOMPARE(refused->state, WriteState::Refused);
        QVERIFY2(refused->message.contains(u"lineItems[].itemRef"_s), qPrintable(refused->message));
        QCOMPARE(to.writes(), 0);
        WriteIntent intent = invoice();
        intent.lines[0].item = u"27"_s;
        intent.fields[u"status"_s] = u"Paid"_s;
        QVERIFY(to.sent(to.frozen(intent))->message.contains(u"“Paid”"_s));
        intent.fields[u"status"_s] = u"Draft"_s;
        QCOMPARE(to.sent(to.frozen(intent))->state, WriteState::Accepted);
        QCOMPARE(to.writes(), 1);
    }

    void modelThatRequiresEverythingRequiresNothing()
    {
        JsonPageReader reader;
        const QByteArray model = R"({"properties":{"id":{"type":"String","required":true},)"
                                 R"("note":{"type":"String","required":true,"options":[{"value":"a"}]}}})";
        const Result<JsonValue> root = reader.read(model);
        const WriteForm form = formOf(WriteKind::Invoice, *root);
        QVERIFY(!form.tellsRequired);
        JsonPageReader records;
        QVERIFY(checkAgainst(form, *records.read(QByteArray("{}"))).has_value());
        QVERIFY(!checkAgainst(form, *records.read(QByteArray(R"({"note":"b"})"))));
    }

    void modelThatCannotBeReadNowSendsNothing()
    {
        Writing to;
        const FrozenRequest request = to.frozen();
        to.server.breakAll(fake::Fault::Error500);
        const Result<WriteAnswer> answer = to.sent(request);
        QVERIFY(!answer);
        QCOMPARE(to.writes(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCodatWrites)
#include "tst_codat_writes.moc"
