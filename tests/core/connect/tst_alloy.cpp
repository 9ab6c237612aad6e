#include "core/connect/alloy/alloy_connector.h"
#include "core/connect/alloy/headless_authorisation.h"
#include "tests/core/connect/read_list.h"
#include "tests/support/fake_alloy.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::alloy;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kKey = "a-key-of-tests-0123";
const QString kCredential = QStringLiteral("66fb066c3793749b64c214bc");

QByteArray invoiceRow(const QByteArray &id, const QByteArray &rest)
{
    return "{\"id\":\"" + id + "\",\"customerId\":\"c1g1g\",\"invoiceNumber\":\"N-" + id
        + "\",\"issueDate\":\"2026-01-10\",\"dueDate\":\"2026-02-10\",\"currency\":\"USD\"," + rest + '}';
}

/// A fake Alloy and a connector to it.
struct Desk
{
    explicit Desk(std::map<QString, QString> options = {{u"credential"_s, kCredential}})
        : server([this](const fake::Request &request) { return alloy(request); })
        , http({}, time.pacing())
        , settings{.name = u"books"_s, .provider = u"alloy"_s, .base = server.url(), .options = std::move(options)}
        , connector(http, settings, kKey)
    {
        alloy.authorization = "Bearer " + kKey;
        alloy.credential = kCredential;
        alloy.lists[u"customers"_s] = {"{\"id\":\"c1g1g\",\"customerName\":\"Hooli\",\"email\":\"ap@hooli.example\"}"};
        alloy.lists[u"invoices"_s] = {};
        alloy.lists[u"payments"_s] = {};
        alloy.lists[u"accounts"_s] = {};
    }

    [[nodiscard]] ReadList read(const char *list) { return readList(connector, {.list = list}); }
    [[nodiscard]] std::vector<QString> asked(const QByteArray &method) const
    {
        std::vector<QString> targets;
        for (const fake::Request &request : server.requests()) {
            if (request.method == method)
                targets.push_back(request.url.path());
        }
        return targets;
    }

    fake::Alloy alloy;
    fake::Server server;
    TestTime time;
    HttpClient http;
    ConnectionSettings settings;
    AlloyConnector connector;
};

WriteIntent invoiceIntent()
{
    return {.kind = WriteKind::Invoice,
            .number = u"7452"_s,
            .customerId = u"c1g1g"_s,
            .issue = QDate(2026, 1, 10),
            .due = QDate(2026, 2, 10),
            .amount = money(120),
            .lines = {{.description = u"November \"services\""_s, .quantity = {}, .amount = money(100)},
                      {.description = u"Travel"_s, .quantity = u"2"_s, .unitAmount = money(10), .amount = {}}}};
}

} // namespace

class TestAlloy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyPageOfAListIsRead_data()
    {
        QTest::addColumn<bool>("hasPageInfo");
        QTest::addColumn<bool>("isGeneric");
        QTest::newRow("under its own name") << true << false;
        QTest::newRow("under data") << true << true;
        QTest::newRow("without a word on pages") << false << false;
    }

    void everyPageOfAListIsRead()
    {
        QFETCH(bool, hasPageInfo);
        QFETCH(bool, isGeneric);
        Desk desk;
        desk.alloy.hasPageInfo = hasPageInfo;
        desk.alloy.isGeneric = isGeneric;
        desk.alloy.syncInfo
            = "{\"lastSyncedAt\":\"2026-03-01T04:00:00.000Z\",\"nextSyncAt\":\"2026-03-01T16:00:00.000Z\"}";
        for (int i = 0; i < 5; ++i)
            desk.alloy.lists[u"accounts"_s].append("{\"id\":\"a" + QByteArray::number(i) + "\",\"accountName\":\"A\"}");

        const ReadList read = desk.read("accounts");

        QVERIFY(!read.error);
        QCOMPARE(read.all.references.size(), size_t(5));
        QCOMPARE(read.pages, hasPageInfo ? 3 : 1);
        QVERIFY(read.isWhole);
        QCOMPARE(read.asOf->ms, parseInstant(u"2026-03-01T04:00:00Z")->ms);
    }

    void aCursorThatLeadsBackEndsTheWalk()
    {
        Desk desk;
        desk.alloy.leadsBack = true;
        for (int i = 0; i < 5; ++i)
            desk.alloy.lists[u"accounts"_s].append("{\"id\":\"a" + QByteArray::number(i) + "\",\"accountName\":\"A\"}");

        const ReadList read = desk.read("accounts");

        QCOMPARE(read.all.references.size(), size_t(5));
        QVERIFY(!read.isWhole);
    }

    void aWalkGoesOnWhereItWasLeft()
    {
        Desk desk;
        for (int i = 0; i < 5; ++i)
            desk.alloy.lists[u"accounts"_s].append("{\"id\":\"a" + QByteArray::number(i) + "\",\"accountName\":\"A\"}");
        ReadList first;
        QVERIFY(readPage(*desk.connector.pull({.list = "accounts"}), first));

        const ReadList rest = readList(desk.connector, {.list = "accounts", .cursor = first.cursor});
        const ReadList over = readList(desk.connector, {.list = "accounts", .cursor = rest.cursor});
        const ReadList lost = readList(desk.connector, {.list = "accounts", .cursor = ">forgotten"});

        QCOMPARE(rest.all.references.size(), size_t(3));
        QCOMPARE(over.pages, 0);
        QCOMPARE(lost.all.references.size(), size_t(5));
        QVERIFY(lost.isWhole);
    }

    void theConnectionsNameIsFoundByReading()
    {
        Desk desk;
        desk.alloy.parameter = u"connectionId"_s;

        const auto report = answerTo<ConnectionReport>(
            [&](QObject *context, const auto &done) { desk.connector.test(context, done); });
        const ReadList customers = desk.read("customers");

        QVERIFY(report.has_value());
        QCOMPARE(report->company, u"Quittance Demo"_s);
        QCOMPARE(report->learntOptions.at(u"connection_param"_s), u"connectionId"_s);
        QCOMPARE(customers.all.batch.customers.size(), size_t(1));
        QVERIFY(QUrlQuery(desk.server.requests().back().url).hasQueryItem(u"connectionId"_s));
        QVERIFY(!QUrlQuery(desk.server.requests().back().url).hasQueryItem(u"credentialId"_s));
    }

    void aWriteIsNotWhatFindsTheName()
    {
        Desk desk;
        desk.alloy.parameter = u"connectionId"_s;
        const Result<FrozenRequest> frozen = desk.connector.freeze(invoiceIntent(), Instant::now());

        const Result<WriteAnswer> answer = sent(desk.connector, *frozen);

        QCOMPARE(int(answer->state), int(WriteState::Confirmed));
        QCOMPARE(desk.alloy.posts, 1);
        QCOMPARE(desk.asked("POST").size(), size_t(1));
    }

    void aWrongCredentialIsSaid()
    {
        Desk desk(std::map<QString, QString>{{u"credential"_s, u"other"_s}});
        Desk without((std::map<QString, QString>()));

        QCOMPARE(int(desk.read("customers").error->kind), int(Error::Kind::InvalidInput));
        QCOMPARE(without.read("customers").error->place.field, u"credential"_s);
    }

    void listsThatNotAllBooksHaveMayBeMissing()
    {
        Desk desk;
        desk.alloy.lists.erase(u"customers"_s);

        QCOMPARE(int(desk.read("tax-rates").error->kind), int(Error::Kind::Unsupported));
        QCOMPARE(int(desk.read("customers").error->kind), int(Error::Kind::NotFound));
    }

    void versionsAreThoseOfTheDocumentsUnlessOneIsSet()
    {
        Desk desk;
        (void)desk.read("customers");
        (void)desk.read("payments");
        Desk pinned(std::map<QString, QString>{{u"credential"_s, kCredential}, {u"version"_s, u"2025-09"_s}});
        (void)pinned.read("payments");

        QVERIFY(std::ranges::count(desk.asked("GET"), u"/2024-03/one/accounting/customers"_s) == 1);
        QVERIFY(std::ranges::count(desk.asked("GET"), u"/2023-12/one/accounting/payments"_s) == 1);
        QVERIFY(std::ranges::count(pinned.asked("GET"), u"/2025-09/one/accounting/payments"_s) == 1);
    }

    void theBalanceIsTheStateOfAnInvoice()
    {
        Desk desk;
        desk.alloy.pageSize = 100;
        desk.alloy.lists[u"invoices"_s]
            = {invoiceRow("open",
                          "\"totalAmount\":\"2373.45\",\"balance\":2373.45,\"lineItems\":[{\"id\":\"1\","
                          "\"totalAmount\":2373.45},{\"totalAmount\":2373.45}]"),
               invoiceRow("paid", "\"totalAmount\":100,\"balance\":0,\"paidOnDate\":\"2026-02-01\""),
               invoiceRow("part", "\"totalAmount\":100,\"balance\":\"40.5\""),
               invoiceRow("over", "\"totalAmount\":100,\"balance\":-5"),
               invoiceRow("unknown", "\"totalAmount\":100,\"balance\":null"),
               invoiceRow("totalless", "\"totalAmount\":null,\"balance\":70"),
               invoiceRow("gone", "\"totalAmount\":100,\"balance\":0,\"remoteDeleted\":true"),
               invoiceRow("broken", "\"totalAmount\":\"ten\",\"balance\":0")};

        const ReadList read = desk.read("invoices");

        std::map<QString, ledger::DocumentFact> documents;
        for (const ledger::DocumentFact &fact : read.all.batch.documents)
            documents[fact.remoteId] = fact;
        QCOMPARE(documents[u"open"_s].amount.toDecimalString(), u"2373.45"_s);
        QCOMPARE(documents[u"open"_s].lines.size(), size_t(1));
        QCOMPARE(documents[u"paid#settled"_s].amount, money(100));
        QCOMPARE(documents[u"paid#settled"_s].issue, QDate(2026, 2, 1));
        QCOMPARE(documents[u"part#settled"_s].amount.toDecimalString(), u"59.50"_s);
        QCOMPARE(documents[u"over#settled"_s].amount, money(105));
        QVERIFY(!documents.contains(u"unknown#settled"_s));
        QCOMPARE(documents[u"totalless"_s].amount, money(70));
        QCOMPARE(int(documents[u"gone"_s].state), int(ledger::DocumentState::Deleted));
        QVERIFY(!documents.contains(u"gone#settled"_s));
        std::map<QString, ledger::AllocationFact> allocations;
        for (const ledger::AllocationFact &fact : read.all.batch.allocations)
            allocations[fact.target.remoteId] = fact;
        QCOMPARE(allocations.size(), size_t(3));
        QVERIFY(!allocations[u"paid"_s].isInferred);
        QVERIFY(allocations[u"part"_s].isInferred);
        QCOMPARE(allocations[u"over"_s].targetUnits, money(100).units());
        QCOMPARE(read.all.rejected.size(), size_t(1));
        QCOMPARE(read.all.rejected.front().path, u"totalAmount"_s);
        QCOMPARE(read.all.payloads.size() + read.all.rejected.size(), size_t(read.all.records));
    }

    void paymentsAreEvidenceAndNoReceipts()
    {
        Desk desk;
        desk.alloy.pageSize = 100;
        desk.alloy.lists[u"payments"_s]
            = {"{\"id\":\"p0\",\"customerId\":\"c\",\"transactionDate\":\"2021-04-30\",\"currency\":\"USD\","
               "\"totalAmount\":null}",
               "{\"id\":\"p1\",\"customerId\":\"c\",\"transactionDate\":\"2022-09-01T00:00:00.000Z\",\"currency\":"
               "\"USD\",\"totalAmount\":500}",
               "{\"id\":\"p2\",\"vendorId\":\"v\",\"transactionDate\":\"2022-09-02\",\"totalAmount\":\"7.25\"}"};

        const ReadList read = desk.read("payments");

        QCOMPARE(read.all.payloads.size(), size_t(3));
        QCOMPARE(read.all.notices.size(), size_t(1));
        QCOMPARE(read.all.movements.size(), size_t(2));
        QCOMPARE(read.all.movements[0].date, QDate(2022, 9, 1));
        QCOMPARE(read.all.movements[0].amount, money(500));
        QCOMPARE(read.all.movements[1].amount.toDecimalString(), u"-7.25"_s);
        QVERIFY(read.all.batch.documents.empty());
    }

    void anInvoiceIsWrittenAsItsDocumentHasIt()
    {
        Desk desk;
        const Result<FrozenRequest> frozen = desk.connector.freeze(invoiceIntent(), Instant::now());
        QVERIFY(frozen.has_value());
        QCOMPARE(frozen->path, QByteArray("/2023-12/one/accounting/invoices"));
        QCOMPARE(frozen->body,
                 QByteArray("{\"customerId\":\"c1g1g\",\"invoiceNumber\":\"7452\",\"issueDate\":\"2026-01-10\","
                            "\"dueDate\":\"2026-02-10\",\"currency\":\"USD\",\"lineItems\":[{\"description\":"
                            "\"November \\\"services\\\"\",\"totalAmount\":\"100.00\"},{\"description\":\"Travel\","
                            "\"totalAmount\":\"20.00\",\"quantity\":2,\"unitPrice\":\"10.00\"}],\"balance\":120.00}"));
        QCOMPARE(frozen->keyLifeMs, 0);

        const Result<WriteAnswer> answer = sent(desk.connector, *frozen);

        QCOMPARE(answer->remoteId, u"new-1"_s);
        const Result<FoundRecord> there = found(desk.connector, *frozen);
        QCOMPARE(there->remoteId.value_or(QString()), u"new-1"_s);
        QVERIFY(there->isSame);
    }

    void aPostIsNeverRepeated_data()
    {
        QTest::addColumn<fake::Fault>("fault");
        QTest::newRow("reset") << fake::Fault::ResetBeforeAnswer;
        QTest::newRow("cut") << fake::Fault::ResetMidBody;
        QTest::newRow("500") << fake::Fault::Error500;
        QTest::newRow("503") << fake::Fault::Error503Html;
        QTest::newRow("page") << fake::Fault::HtmlPage;
    }

    void aPostIsNeverRepeated()
    {
        QFETCH(fake::Fault, fault);
        Desk desk;
        desk.alloy.afterPost = fault;
        const Result<FrozenRequest> frozen = desk.connector.freeze(invoiceIntent(), Instant::now());

        const Result<WriteAnswer> answer = sent(desk.connector, *frozen);

        QVERIFY(answer.has_value());
        QCOMPARE(int(answer->state), int(WriteState::Doubtful));
        QCOMPARE(desk.alloy.posts, 1);
        QVERIFY(found(desk.connector, *frozen)->isSame);
    }

    void anotherRecordOfTheNumberIsToldApart()
    {
        Desk desk;
        desk.alloy.lists[u"invoices"_s]
            = {"{\"id\":\"x\",\"customerId\":\"other\",\"invoiceNumber\":\"7452\",\"totalAmount\":120}",
               "{\"id\":\"y\",\"customerId\":\"c1g1g\",\"invoiceNumber\":\"7452\",\"totalAmount\":999}"};
        const Result<FrozenRequest> frozen = desk.connector.freeze(invoiceIntent(), Instant::now());

        const Result<FoundRecord> there = found(desk.connector, *frozen);

        QCOMPARE(there->remoteId.value_or(QString()), u"y"_s);
        QVERIFY(!there->isSame);
    }

    void aChangeIsPutAndReadBack()
    {
        Desk desk;
        const Result<FrozenRequest> frozen = desk.connector.freeze({.kind = WriteKind::Customer,
                                                                    .action = WriteAction::Update,
                                                                    .remoteId = u"c1g1g"_s,
                                                                    .number = u"Hooli XYZ"_s},
                                                                   Instant::now());
        QCOMPARE(frozen->body, QByteArray("{\"customerName\":\"Hooli XYZ\"}"));

        const Result<WriteAnswer> answer = sent(desk.connector, *frozen);

        QCOMPARE(int(answer->state), int(WriteState::Confirmed));
        QVERIFY(answer->body.contains("ap@hooli.example"));
        QVERIFY(found(desk.connector, *frozen)->isSame);
    }

    void whatAlloyCannotTakeIsRefusedBeforeSending()
    {
        Desk desk;
        WriteIntent wrongSum = invoiceIntent();
        wrongSum.amount = money(121);
        WriteIntent payment{.kind = WriteKind::Payment,
                            .customerId = u"c1g1g"_s,
                            .amount = money(5),
                            .shares = {{.to = WriteShare::To::Invoice, .remoteId = u"i"_s, .amount = money(5)}}};

        QCOMPARE(desk.connector.freeze(wrongSum, Instant::now()).error().place.field, u"amount"_s);
        QCOMPARE(desk.connector.freeze(payment, Instant::now()).error().place.field, u"applies_to[0]"_s);
        QVERIFY(!desk.connector.canWrite(WriteKind::CreditNote, WriteAction::Create));
        payment.shares.clear();
        QCOMPARE(desk.connector.freeze(payment, Instant::now())->body,
                 QByteArray("{\"customerId\":\"c1g1g\",\"totalAmount\":5.00,\"currency\":\"USD\"}"));
    }

    void refusalsAndPausesAreTold()
    {
        Desk desk;
        desk.alloy.lists.erase(u"invoices"_s);
        const Result<FrozenRequest> frozen = desk.connector.freeze(invoiceIntent(), Instant::now());
        QCOMPARE(int(sent(desk.connector, *frozen)->state), int(WriteState::Refused));

        desk.alloy.lists[u"invoices"_s] = {};
        desk.server.breakRequest(1, fake::Fault::Busy429Seconds);
        const Result<WriteAnswer> busy = sent(desk.connector, *frozen);

        QCOMPARE(int(busy->state), int(WriteState::Busy));
        QVERIFY(busy->notBefore.has_value());
    }

    void theBooksOwnInterfaceIsReachedThroughIt()
    {
        Desk desk;
        const auto answer = answerTo<QByteArray>([&](QObject *context, const auto &done) {
            desk.connector.passThrough("GET", u"/query?query=select * from Payment"_s, {}, context, done);
        });

        QCOMPARE(*answer, QByteArray("{\"QueryResponse\":{}}"));
        QCOMPARE(desk.alloy.forwarded.front().body,
                 QByteArray("{\"method\":\"GET\",\"endpoint\":\"/query?query=select * from Payment\"}"));
    }

    void booksAreLinkedInTheBrowser()
    {
        Desk desk;
        AlloyClient client(desk.http, desk.settings, kKey);
        desk.alloy.credentials = {"{\"credentialId\":\"old\",\"type\":\"quickbooks\",\"updatedAt\":\"1\"}"};
        HeadlessAuthorisation link(
            client, {.userId = u"user-1"_s, .app = u"quickbooks"_s, .pause = std::chrono::milliseconds(1)});
        QSignalSpy wanted(&link, &HeadlessAuthorisation::consentWanted);
        QSignalSpy linked(&link, &HeadlessAuthorisation::linked);

        link.start();
        QVERIFY(wanted.wait());
        QCOMPARE(wanted.front().front().toUrl(), QUrl(u"https://consent.example/app"_s));
        desk.alloy.credentials.push_back("{\"credentialId\":\"new\",\"type\":\"quickbooks\",\"updatedAt\":\"2\"}");
        QVERIFY(linked.wait());

        QCOMPARE(linked.front().front().toString(), u"new"_s);
    }

    void nobodyConsentsForEver()
    {
        Desk desk;
        AlloyClient client(desk.http, desk.settings, kKey);
        HeadlessAuthorisation link(client,
                                   {.userId = u"user-1"_s,
                                    .app = u"quickbooks"_s,
                                    .pause = std::chrono::milliseconds(1),
                                    .patience = std::chrono::milliseconds(50)});
        QSignalSpy failed(&link, &HeadlessAuthorisation::failed);

        link.start();

        QVERIFY(failed.wait());
        QCOMPARE(failed.size(), 1);
    }

    void everyFaultOnTheWayEndsInTheSameList_data()
    {
        QTest::addColumn<fake::Fault>("fault");
        QTest::addColumn<int>("at");
        for (const fake::Fault fault : fake::kPassingFaults) {
            for (int at = 1; at <= 4; ++at)
                QTest::addRow("%d at %d", int(fault), at) << fault << at;
        }
    }

    void everyFaultOnTheWayEndsInTheSameList()
    {
        QFETCH(fake::Fault, fault);
        QFETCH(int, at);
        Desk desk;
        for (int i = 0; i < 5; ++i)
            desk.alloy.lists[u"accounts"_s].append("{\"id\":\"a" + QByteArray::number(i) + "\",\"accountName\":\"A\"}");
        desk.server.breakRequest(at, fault);

        const ReadList read = desk.read("accounts");

        QVERIFY(!read.error);
        QCOMPARE(read.all.references.size(), size_t(5));
    }
};

QTEST_GUILESS_MAIN(TestAlloy)
#include "tst_alloy.moc"
