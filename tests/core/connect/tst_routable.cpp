#include "core/connect/routable/routable_connector.h"
#include "core/connect/routable/send_schedule.h"
#include "tests/core/connect/read_list.h"
#include "tests/support/fake_routable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::routable;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kToken = "a-token-of-tests";
const QString kReceivables = QStringLiteral("/v1/receivables");
const QString kMember = QStringLiteral("0f7a3a0e-4a53-4f0f-9f7d-0c2b6f0a1d01");
const QString kAccount = QStringLiteral("1b1a9c7e-6a1b-4a8f-8a44-6c1d2f3a4b02");
const QString kCompany = QStringLiteral("2c2b8d6f-7b2c-4b9a-9b55-7d2e3a4b5c03");

QJsonObject receivable(const QString &id, const QString &status,
                       const QString &changed = u"2026-01-10T17:00:00.123400+00:00"_s)
{
    return {{u"id"_s, id},
            {u"status"_s, status},
            {u"amount"_s, u"2373.45"_s},
            {u"currency_code"_s, u"USD"_s},
            {u"external_id"_s, u"ours-"_s + id},
            {u"bill_number"_s, u"B-"_s + id},
            {u"due_from_company"_s, QJsonObject{{u"id"_s, kCompany}, {u"display_name"_s, u"Hooli"_s}}},
            {u"created_at"_s, u"2026-01-05T17:00:00+00:00"_s},
            {u"status_changed_at"_s, changed}};
}

/// A fake Routable and a connector to it.
struct Desk
{
    Desk()
        : server([this](const fake::Request &request) { return routable(request); })
        , http({}, time.pacing())
        , connector(http,
                    {.name = u"r"_s,
                     .provider = u"routable"_s,
                     .base = server.url(),
                     .options = {{u"team_member"_s, kMember}, {u"account"_s, kAccount}}},
                    kToken)
    {
        routable.authorization = "Bearer " + kToken;
        for (const QString &path : {kReceivables, u"/v1/companies"_s, u"/v1/settings/accounts"_s})
            routable.lists[path] = {};
    }

    void addReceivables(int count)
    {
        for (int i = 0; i < count; ++i)
            routable.lists[kReceivables].push_back(receivable(QString::number(i), u"pending"_s));
    }

    fake::Routable routable;
    fake::Server server;
    TestTime time;
    HttpClient http;
    RoutableConnector connector;
};

WriteIntent intent()
{
    return {.kind = WriteKind::Receivable,
            .number = u"7452"_s,
            .customerId = kCompany,
            .amount = money(120),
            .lines = {{.description = u"Services"_s, .quantity = {}, .amount = money(100)},
                      {.description = u"Travel"_s, .quantity = u"2"_s, .unitAmount = money(10), .amount = {}}},
            .sendOn = {SendOn::When::Hold, {}},
            .message = u"<p onclick=\"x()\">Thank <i>you</i></p>"_s};
}

QJsonObject bodyOf(const FrozenRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

const Instant kNow = *parseInstant(u"2026-03-08T07:30:00Z"); // still the day before, in Los Angeles

} // namespace

class TestRoutable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyPageIsReadAlongItsLinks_data()
    {
        QTest::addColumn<bool>("isRelative");
        QTest::addColumn<bool>("takesSort");
        QTest::newRow("absolute") << false << true;
        QTest::newRow("relative") << true << true;
        QTest::newRow("no sorting") << false << false;
    }

    void everyPageIsReadAlongItsLinks()
    {
        QFETCH(bool, isRelative);
        QFETCH(bool, takesSort);
        Desk desk;
        desk.routable.linksAreRelative = isRelative;
        desk.routable.takesSort = takesSort;
        desk.addReceivables(5);

        const ReadList read = readList(desk.connector, {.list = "receivables"});

        QVERIFY(!read.error);
        QCOMPARE(read.all.batch.documents.size(), size_t(5));
        QVERIFY(read.isWhole);
        // The fake's absolute links name another host: had one been followed, a page would be missing here.
        QCOMPARE(desk.server.requests().size(), size_t(takesSort ? 3 : 4));
    }

    void theLowerBoundHoldsForAWholeWalk_data()
    {
        QTest::addColumn<bool>("isKept");
        QTest::newRow("in the links") << true;
        QTest::newRow("lost by the links") << false;
    }

    void theLowerBoundHoldsForAWholeWalk()
    {
        QFETCH(bool, isKept);
        Desk desk;
        desk.routable.keepsFilterInLinks = isKept;
        desk.addReceivables(5);
        desk.routable.lists[kReceivables].push_back(receivable(u"old"_s, u"pending"_s, u"2025-01-01T00:00:00Z"_s));

        const ReadList read = readList(
            desk.connector, {.list = "receivables", .modifiedSince = parseInstant(u"2026-01-01T00:00:00Z").value()});

        QCOMPARE(read.all.batch.documents.size(), size_t(5));
        QCOMPARE(read.pages, 3);
        for (const fake::Request &request : desk.server.requests())
            QCOMPARE(QUrlQuery(request.url).queryItemValue(u"status_changed_at.gte"_s), u"2026-01-01T00:00:00Z"_s);
    }

    void recordsThatComeAgainAreLeftOut()
    {
        Desk desk;
        desk.addReceivables(4);
        desk.routable.beforeList = [&](int number) {
            auto &rows = desk.routable.lists[kReceivables];
            if (number == 2)
                rows.insert(rows.begin(), receivable(u"new"_s, u"pending"_s));
        };

        const ReadList read = readList(desk.connector, {.list = "receivables"});

        QCOMPARE(read.repeated, qint64(1));
        QCOMPARE(read.all.batch.documents.size(), size_t(4));
    }

    void aStatusSaysWhatIsOwed_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("isPaid");
        QTest::addColumn<bool>("isVoid");
        const int posted = int(ledger::DocumentState::Posted);
        const int draft = int(ledger::DocumentState::Draft);
        for (const char *word : {"created", "needs_approval", "ready_to_send", "scheduled"})
            QTest::newRow(word) << draft << false << false;
        for (const char *word : {"compliance_hold", "po_discrepancy_hold", "pending", "processing", "initiated",
                                 "issue", "failed", "some_new_status"})
            QTest::newRow(word) << posted << false << false;
        for (const char *word : {"completed", "externally_paid"})
            QTest::newRow(word) << posted << true << false;
        for (const char *word : {"canceled", "cancelled"})
            QTest::newRow(word) << posted << false << true;
    }

    void aStatusSaysWhatIsOwed()
    {
        QFETCH(int, state);
        QFETCH(bool, isPaid);
        QFETCH(bool, isVoid);
        Desk desk;
        const QString word = QString::fromLatin1(QTest::currentDataTag());
        desk.routable.lists[kReceivables] = {receivable(u"r"_s, word)};

        const ReadList read = readList(desk.connector, {.list = "receivables"});

        const auto document = std::ranges::find(read.all.batch.documents, u"r"_s, &ledger::DocumentFact::remoteId);
        QVERIFY(document != read.all.batch.documents.end());
        QCOMPARE(int(document->state), state);
        QCOMPARE(document->sourceStatus, word);
        QCOMPARE(document->voidedOn.isValid(), isVoid);
        QCOMPARE(document->number, u"B-r"_s);
        QCOMPARE(document->customerName, u"Hooli"_s);
        QCOMPARE(read.all.batch.allocations.size(), size_t(isPaid ? 1 : 0));
        QCOMPARE(read.all.notices.size(), size_t(word == u"some_new_status"_s ? 1 : 0));
        if (isPaid)
            QCOMPARE(read.all.batch.allocations.front().date, QDate(2026, 1, 10));
    }

    void aPaymentThatFailsAfterwardsIsTakenBack()
    {
        Desk desk;
        desk.routable.lists[kReceivables] = {receivable(u"paid"_s, u"completed"_s), receivable(u"back"_s, u"failed"_s)};

        const ReadList read = readList(desk.connector, {.list = "receivables"});

        std::map<QString, QStringList> stated;
        for (const PaymentAllocations &record : read.all.allocations)
            stated[record.paymentId] = record.allocationIds;
        QCOMPARE(stated.size(), size_t(2));
        QCOMPARE(stated[u"paid"_s], QStringList{u"paid#settled"_s});
        QVERIFY(stated[u"back"_s].isEmpty());
    }

    void otherNamesAndShapesOfAReceivableAreRead()
    {
        Desk desk;
        QJsonObject row = receivable(u"r"_s, u"pending"_s);
        row.remove(u"due_from_company"_s);
        row.remove(u"bill_number"_s);
        row.insert(u"pay_from_company"_s, kCompany);
        row.insert(u"currency_code"_s, QJsonValue());
        desk.routable.lists[kReceivables] = {row};

        const ReadList read = readList(desk.connector, {.list = "receivables"});

        QCOMPARE(read.all.batch.documents.front().customerRemoteId, kCompany);
        QCOMPARE(read.all.batch.documents.front().number, u"ours-r"_s);
        QCOMPARE(read.all.batch.documents.front().amount.currency().code(), u"USD"_s);
    }

    void whatCompaniesHaveIsReadFromEach()
    {
        Desk desk;
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s}) {
            desk.routable.lists[u"/v1/companies"_s].push_back({{u"id"_s, id}, {u"display_name"_s, id}});
            auto &contacts = desk.routable.lists[u"/v1/companies/%1/contacts"_s.arg(id)];
            for (int i = 0; i < 3; ++i)
                contacts.push_back({{u"id"_s, u"%1%2"_s.arg(id).arg(i)}, {u"email"_s, u"x@y.example"_s}});
        }

        const ReadList all = readList(desk.connector, {.list = "contacts"});
        ReadList part;
        const auto pull = desk.connector.pull({.list = "contacts"});
        for (int i = 0; i < 3; ++i)
            QVERIFY(readPage(*pull, part));
        const ReadList rest = readList(desk.connector, {.list = "contacts", .cursor = part.cursor});

        QCOMPARE(all.all.references.size(), size_t(9));
        QCOMPARE(part.all.references.size() + rest.all.references.size(), size_t(9));
        QCOMPARE(all.all.references.back().parent, u"c"_s);
        QVERIFY(all.isWhole);
    }

    void vendorsAreNoCustomers()
    {
        Desk desk;
        desk.routable.lists[u"/v1/companies"_s]
            = {{{u"id"_s, u"v"_s}, {u"is_customer"_s, false}, {u"is_vendor"_s, true}},
               {{u"id"_s, u"c"_s}, {u"business_name"_s, u"Hooli"_s}, {u"is_customer"_s, true}}};

        const ReadList read = readList(desk.connector, {.list = "companies"});

        QCOMPARE(read.all.batch.customers.size(), size_t(1));
        QCOMPARE(read.all.payloads.size(), size_t(2));
    }

    void aReceivableAlwaysSaysWhenItGoesOut_data()
    {
        QTest::addColumn<int>("when");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("sent"); ///< "!": refused; empty: null
        QTest::newRow("nobody said") << int(SendOn::When::Ask) << QDate() << u"!"_s;
        QTest::newRow("held") << int(SendOn::When::Hold) << QDate() << QString();
        QTest::newRow("today there") << int(SendOn::When::Day) << QDate(2026, 3, 7) << u"2026-03-07"_s;
        QTest::newRow("tomorrow there") << int(SendOn::When::Day) << QDate(2026, 3, 8) << u"2026-03-08"_s;
        QTest::newRow("past") << int(SendOn::When::Day) << QDate(2026, 3, 6) << u"!"_s;
    }

    void aReceivableAlwaysSaysWhenItGoesOut()
    {
        QFETCH(int, when);
        QFETCH(QDate, day);
        QFETCH(QString, sent);
        Desk desk;
        WriteIntent given = intent();
        given.sendOn = {SendOn::When(when), day};

        const Result<FrozenRequest> frozen = desk.connector.freeze(given, kNow);

        QCOMPARE(frozen.has_value(), sent != u"!"_s);
        if (!frozen) {
            QCOMPARE(frozen.error().place.field, u"send_on"_s);
            return;
        }
        QVERIFY(bodyOf(*frozen).contains(u"send_on"_s));
        QCOMPARE(bodyOf(*frozen)[u"send_on"_s].toString(), sent);
    }

    void theBodyIsWhatThePlatformTakes()
    {
        Desk desk;
        WriteIntent given = intent();
        given.due = QDate(2026, 4, 1);
        given.attachments = {{u"note.txt"_s, "hello"}};

        const Result<FrozenRequest> frozen = desk.connector.freeze(given, kNow);

        QVERIFY(frozen.has_value());
        const QJsonObject body = bodyOf(*frozen);
        QCOMPARE(body[u"amount"_s].toString(), u"120.00"_s);
        QCOMPARE(body[u"external_id"_s].toString(), u"quittance-inv-7452"_s);
        QCOMPARE(body[u"deposit_into_account"_s].toString(), kAccount);
        QCOMPARE(body[u"message"_s].toString(), u"<p>Thank you</p>"_s);
        QCOMPARE(body[u"terms"_s].toString(), u"see_invoice"_s);
        QCOMPARE(body[u"due_on"_s].toString(), u"2026-04-01"_s);
        const QJsonObject line = body[u"line_items"_s].toArray()[1].toObject();
        QCOMPARE(line[u"quantity"_s].toInt(), 2);
        QCOMPARE(line[u"unit_price"_s].toString(), u"10.00"_s);
        QCOMPARE(line[u"amount"_s].toString(), u"20.00"_s);
        QCOMPARE(body[u"attachments"_s].toArray()[0].toObject()[u"data_uri"_s].toString(),
                 u"data:text/plain;base64,aGVsbG8="_s);
        QCOMPARE(*frozen->amount, money(120));
        QCOMPARE(frozen->naturalKey, u"quittance-inv-7452"_s);
    }

    void whatRoutableCannotTakeIsRefusedBeforeSending_data()
    {
        QTest::addColumn<WriteIntent>("given");
        QTest::addColumn<QString>("field");
        WriteIntent sum = intent();
        sum.amount = money(121);
        QTest::newRow("lines that do not add up") << sum << u"amount"_s;
        WriteIntent currency = intent();
        currency.amount = money(120, "ISK");
        currency.lines.clear();
        QTest::newRow("a currency it does not name") << currency << u"currency"_s;
        WriteIntent both = intent();
        both.lines[0].item = u"i"_s;
        both.lines[0].account = u"a"_s;
        QTest::newRow("item and account") << both << u"lines[0]"_s;
        WriteIntent blank = intent();
        blank.lines[1].description = u" "_s;
        QTest::newRow("a line without words") << blank << u"lines[1].description"_s;
        WriteIntent program = intent();
        program.attachments = {{u"run.exe"_s, "x"}};
        QTest::newRow("a file it does not take") << program << u"attachments[0]"_s;
        WriteIntent large = intent();
        large.attachments = {{u"a.pdf"_s, QByteArray(19 * 1024 * 1024, 'x')}};
        QTest::newRow("files too large") << large << u"attachments[0]"_s;
        WriteIntent nobody = intent();
        nobody.customerId.clear();
        QTest::newRow("from nobody") << nobody << u"customer_id"_s;
        WriteIntent type = intent();
        type.type = u"loan"_s;
        QTest::newRow("a type it does not have") << type << u"type"_s;
    }

    void whatRoutableCannotTakeIsRefusedBeforeSending()
    {
        QFETCH(WriteIntent, given);
        QFETCH(QString, field);
        Desk desk;

        const Result<FrozenRequest> frozen = desk.connector.freeze(given, kNow);

        QVERIFY(!frozen);
        QCOMPARE(frozen.error().place.field, field);
    }

    void aReceivableThatWasOnlyTakenInIsWaitedFor()
    {
        Desk desk;
        desk.routable.hiddenPolls = 2;
        const Result<FrozenRequest> frozen = desk.connector.freeze(intent(), kNow);

        const Result<WriteAnswer> accepted = sent(desk.connector, *frozen);
        QCOMPARE(int(accepted->state), int(WriteState::Accepted));
        const auto poll = [&] {
            return answerTo<WriteAnswer>([&](QObject *context, const auto &done) {
                desk.connector.poll(*frozen, accepted->operation, context, done);
            });
        };

        QCOMPARE(int(poll()->state), int(WriteState::Accepted));
        QCOMPARE(poll()->status, 404);
        const Result<WriteAnswer> last = poll();
        QCOMPARE(int(last->state), int(WriteState::Confirmed));
        QCOMPARE(last->remoteId, u"made-1"_s);
    }

    void aLostAnswerLeavesOneReceivable_data()
    {
        QTest::addColumn<fake::Fault>("fault");
        QTest::newRow("reset") << fake::Fault::ResetBeforeAnswer;
        QTest::newRow("cut") << fake::Fault::ResetMidBody;
        QTest::newRow("500") << fake::Fault::Error500;
        QTest::newRow("page") << fake::Fault::HtmlPage;
    }

    void aLostAnswerLeavesOneReceivable()
    {
        QFETCH(fake::Fault, fault);
        Desk desk;
        desk.routable.afterPost = fault;
        const Result<FrozenRequest> frozen = desk.connector.freeze(intent(), kNow);

        const Result<WriteAnswer> doubtful = sent(desk.connector, *frozen);
        const Result<FoundRecord> there = found(desk.connector, *frozen);
        const Result<WriteAnswer> again = sent(desk.connector, *frozen);

        QCOMPARE(int(doubtful->state), int(WriteState::Doubtful));
        QVERIFY(there->isSame);
        QCOMPARE(again->remoteId, there->remoteId.value_or(QString()));
        QCOMPARE(desk.routable.lists[kReceivables].size(), size_t(1));
    }

    void aFilterThatIsIgnoredFindsNobodyElses()
    {
        Desk desk;
        desk.routable.takesFilters = false;
        desk.addReceivables(5);
        const Result<FrozenRequest> frozen = desk.connector.freeze(intent(), kNow);

        const Result<FoundRecord> none = found(desk.connector, *frozen);
        (void)sent(desk.connector, *frozen);
        const Result<FoundRecord> there = found(desk.connector, *frozen);
        WriteIntent other = intent();
        other.amount = money(99);
        other.lines.clear();
        const Result<FoundRecord> different = found(desk.connector, *desk.connector.freeze(other, kNow));

        QVERIFY(none.has_value());
        QVERIFY(!none->remoteId);
        QVERIFY(there->isSame);
        QVERIFY(different->remoteId.has_value());
        QVERIFY(!different->isSame);
    }

    void aPreparedReceivableIsSentByAChange()
    {
        Desk desk;
        (void)sent(desk.connector, *desk.connector.freeze(intent(), kNow));
        WriteIntent send{.kind = WriteKind::Receivable,
                         .action = WriteAction::Update,
                         .remoteId = u"made-1"_s,
                         .sendOn = {SendOn::When::Day, pacificDay(kNow)}};

        const Result<FrozenRequest> frozen = desk.connector.freeze(send, kNow);
        const Result<WriteAnswer> answer = sent(desk.connector, *frozen);

        QCOMPARE(frozen->method, QByteArray("PATCH"));
        QCOMPARE(bodyOf(*frozen).size(), 2);
        QCOMPARE(int(answer->state), int(WriteState::Confirmed));
        QVERIFY(found(desk.connector, *frozen)->isSame);
    }

    void theKeyGoesWithEveryWrite()
    {
        Desk desk;
        const Result<FrozenRequest> frozen = desk.connector.freeze(intent(), kNow);
        (void)sent(desk.connector, *frozen);

        QCOMPARE(desk.server.requests().back().headers.value("idempotency-key"), frozen->idempotencyKey.toUtf8());
        QCOMPARE(frozen->keyLifeMs, qint64(24) * 60 * 60 * 1000);
    }

    void refusalsSayWhichField()
    {
        Desk desk;
        FrozenRequest frozen = *desk.connector.freeze(intent(), kNow);
        frozen.body = "{}";

        const Result<WriteAnswer> answer = sent(desk.connector, frozen);

        QCOMPARE(int(answer->state), int(WriteState::Refused));
        QVERIFY(answer->message.contains(u"/amount: look here"_s));
    }

    void aCustomerIsACompanyWithSomebodyToActOnIt()
    {
        Desk desk;
        WriteIntent customer{.kind = WriteKind::Customer, .number = u"Hooli"_s};
        QCOMPARE(desk.connector.freeze(customer, kNow).error().place.field, u"email"_s);
        customer.fields = {{u"email"_s, u"ap@hooli.example"_s}, {u"country"_s, u"US"_s}};

        const Result<FrozenRequest> frozen = desk.connector.freeze(customer, kNow);
        const Result<WriteAnswer> answer = sent(desk.connector, *frozen);

        const QJsonObject body = bodyOf(*frozen);
        QCOMPARE(body[u"business_name"_s].toString(), u"Hooli"_s);
        QCOMPARE(body[u"is_customer"_s].toBool(), true);
        QCOMPARE(body[u"country_code"_s].toString(), u"US"_s);
        QCOMPARE(
            body[u"contacts"_s].toArray()[0].toObject()[u"default_contact_for_payable_and_receivable"_s].toString(),
            u"actionable"_s);
        QCOMPARE(int(answer->state), int(WriteState::Confirmed));
        QVERIFY(found(desk.connector, *frozen)->isSame);
    }

    void aContactIsKeptUpUnderItsCompany()
    {
        Desk desk;
        WriteIntent contact{.kind = WriteKind::Customer,
                            .action = WriteAction::Update,
                            .remoteId = kCompany,
                            .fields = {{u"email"_s, u"new@hooli.example"_s}}};

        const Result<FrozenRequest> made = desk.connector.freeze(contact, kNow);
        contact.fields.emplace(u"contact_id"_s, u"ct"_s);
        const Result<FrozenRequest> changed = desk.connector.freeze(contact, kNow);

        QCOMPARE(made->method, QByteArray("POST"));
        QCOMPARE(made->path, "/v1/companies/" + kCompany.toUtf8() + "/contacts");
        QCOMPARE(changed->method, QByteArray("PATCH"));
        QCOMPARE(changed->path, "/v1/companies/" + kCompany.toUtf8() + "/contacts/ct");
    }

    void otherKindsAreRefusedWithAReason_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("invoice") << int(WriteKind::Invoice);
        QTest::newRow("credit note") << int(WriteKind::CreditNote);
        QTest::newRow("payment") << int(WriteKind::Payment);
    }

    void otherKindsAreRefusedWithAReason()
    {
        QFETCH(int, kind);
        Desk desk;
        const Result<> can = desk.connector.canWrite(WriteKind(kind), WriteAction::Create);
        QVERIFY(!can);
        QCOMPARE(int(can.error().kind), int(Error::Kind::Unsupported));
    }

    void everyFaultOnTheWayEndsInTheSameList_data()
    {
        QTest::addColumn<fake::Fault>("fault");
        QTest::addColumn<int>("at");
        for (const fake::Fault fault : fake::kPassingFaults) {
            for (int at = 1; at <= 3; ++at)
                QTest::addRow("%d at %d", int(fault), at) << fault << at;
        }
    }

    void everyFaultOnTheWayEndsInTheSameList()
    {
        QFETCH(fake::Fault, fault);
        QFETCH(int, at);
        Desk desk;
        desk.addReceivables(5);
        desk.server.breakRequest(at, fault);

        const ReadList read = readList(desk.connector, {.list = "receivables"});

        QVERIFY(!read.error);
        QCOMPARE(read.all.batch.documents.size(), size_t(5));
    }

    void aSpentWindowIsWaitedFor()
    {
        int asked = 0;
        fake::Server server([&asked](const fake::Request &) -> fake::Answer {
            if (++asked > 1)
                return {.body = "{\"object\":\"List\",\"results\":[],\"links\":{\"next\":null}}"};
            return {.status = 429, .headers = {{"RateLimit", "\"fetch\";r=0;t=17"}}, .body = "{}"};
        });
        TestTime time;
        HttpClient http({}, time.pacing());
        RoutableConnector connector(http, {.provider = u"routable"_s, .base = server.url()}, kToken);

        const ReadList read = readList(connector, {.list = "receivables"});

        QVERIFY(!read.error);
        QVERIFY(std::ranges::find(time.waits, std::chrono::milliseconds(17'000)) != time.waits.end());
    }
};

Q_DECLARE_METATYPE(quittance::fake::Fault)
Q_DECLARE_METATYPE(quittance::connect::WriteIntent)

QTEST_GUILESS_MAIN(TestRoutable)
#include "tst_routable.moc"
