#include "tests/core/connect/routable_fixture.h"

#include <QTest>
#include <QUrlQuery>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::routable;
using namespace Qt::StringLiterals;

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

QTEST_GUILESS_MAIN(TestRoutable)
#include "tst_routable.moc"
