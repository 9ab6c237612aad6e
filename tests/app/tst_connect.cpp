#include "tests/app/console.h"
#include "tests/app/served.h"
#include "tests/support/fake_codat.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <utility>

using namespace quittance::test;
using namespace quittance;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kKey = "a-key-of-tests";
const QString kData = u"/companies/co/data/"_s;

fake::Record customer(const QByteArray &id)
{
    return {id,
            R"({"id":")" + id + R"(","customerName":"Customer )" + id
                + R"(","status":"Active","modifiedDate":"2026-03-01T00:00:00Z"})",
            1'772'323'200};
}

fake::Record invoice(int number, const QByteArray &total = "100.00")
{
    const QByteArray id = "inv-" + QByteArray::number(number);
    return {id,
            R"({"id":")" + id + R"(","invoiceNumber":"INV-)" + QByteArray::number(number)
                + R"(","customerRef":{"id":"c1"},"issueDate":"2026-01-05T00:00:00","dueDate":"2026-02-04T00:00:00",)"
                  R"("currency":"EUR","totalAmount":)"
                + total + R"(,"amountDue":)" + total
                + R"(,"totalTaxAmount":0,"status":"Submitted","modifiedDate":"2026-03-01T00:00:00Z"})",
            1'772'323'200 + number};
}

fake::Record payment(int number, int ofInvoice, const QByteArray &total = "100.00")
{
    const QByteArray id = "pay-" + QByteArray::number(number);
    return {id,
            R"({"id":")" + id
                + R"(","customerRef":{"id":"c1"},"date":"2026-02-01T00:00:00","currency":"EUR","totalAmount":)" + total
                + R"(,"lines":[{"amount":)" + total + R"(,"links":[{"type":"Invoice","id":"inv-)"
                + QByteArray::number(ofInvoice) + R"(","amount":-)" + total
                + R"(}]}],"modifiedDate":"2026-03-01T00:00:00Z"})",
            1'772'323'200 + number};
}

/// A company at Codat and a book that is connected to it.
struct Connected
{
    Connected()
        : served([this](const fake::Request &request) {
            const fake::Answer answer = codat(request);
            invoicePages += request.url.path() == kData + u"invoices"_s ? 1 : 0;
            return answer;
        })
    {
        codat.authorization = "Basic " + kKey.toBase64();
        codat.lists[u"/companies"_s] = {{"co", R"({"id":"co","name":"Co"})", 1}};
        codat.lists[u"/companies/co/connections"_s] = {
            {"books",
             R"({"id":"books","sourceType":"Accounting","platformName":"Books","status":"Linked","lastSync":"2026-03-01T00:00:00Z"})",
             1}};
        codat.bodies[u"/companies/co/data/info"_s] = R"({"companyName":"Co","baseCurrency":"EUR"})";
        codat.bodies[u"/companies/co/dataStatus"_s]
            = R"({"invoices":{"dataType":"invoices","currentStatus":"Complete","lastSuccessfulSync":"2026-03-02T08:00:00Z"},)"
              R"("transfers":{"dataType":"transfers","currentStatus":"NotSupported"}})";
        codat.lists[kData + u"customers"_s] = {customer("c1"), customer("c2")};
        for (int i = 1; i <= 7; ++i)
            codat.lists[kData + u"invoices"_s].push_back(invoice(i));
        codat.lists[kData + u"payments"_s] = {payment(1, 1), payment(2, 2)};
        for (const char16_t *empty :
             {u"creditNotes", u"accounts", u"taxRates", u"trackingCategories", u"paymentMethods"})
            codat.lists[kData + QString::fromUtf16(empty)] = {};
        for (const char16_t *empty : {u"accountTransactions", u"directCosts", u"directIncomes", u"bankAccounts"})
            codat.lists[u"/companies/co/connections/books/data/"_s + QString::fromUtf16(empty)] = {};
        qputenv("QUITTANCE_TEST_KEY", kKey);
    }

    [[nodiscard]] Run add(const QString &name = u"books"_s)
    {
        return desk.json({u"connect"_s, u"add"_s, name, u"--provider"_s, u"codat"_s, u"--base-url"_s, served.address(),
                          u"--company"_s, u"co"_s, u"--option"_s, u"page_size=3"_s, u"--secret-env"_s,
                          u"QUITTANCE_TEST_KEY"_s});
    }
    [[nodiscard]] Run sync(const QStringList &more = {}) { return desk.json(QStringList{u"sync"_s} + more); }
    [[nodiscard]] QString hash() { return desk.json({u"verify"_s}).json[u"state_hash"_s].toString(); }

    fake::Codat codat;
    int invoicePages = 0; ///< answered so far
    Served served;
    Desk desk;
};

QJsonObject typeOf(const QJsonObject &holder, const QString &type)
{
    for (const QJsonValue value : holder[u"types"_s].toArray()) {
        if (value[u"type"_s].toString() == type)
            return value.toObject();
    }
    return {};
}

/// The types of a run that did not end well, and what was said.
QByteArray unwell(const Run &run)
{
    QStringList said{QString::fromUtf8(run.err)};
    for (const QJsonValue type : run.json[u"connections"_s][0][u"types"_s].toArray()) {
        const QString status = type[u"status"_s].toString();
        if (status != u"complete" && status != u"not_enabled")
            said << type[u"type"_s].toString() + u": "_s + status + u", "_s + type[u"detail"_s].toString();
    }
    return said.join(u'\n').toUtf8();
}

QJsonObject synced(const Run &run, const QString &type)
{
    return typeOf(run.json[u"connections"_s].toArray().at(0).toObject(), type);
}

} // namespace

class TestConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(QFile::exists(binary()), qPrintable(binary())); }

    void aConnectionIsKeptWithoutItsSecret()
    {
        Connected to;
        const Run added = to.add();
        QCOMPARE(added.exit, 0);
        const Run listed = to.desk.json({u"connect"_s, u"list"_s});
        const QJsonObject one = listed.json[u"connections"_s].toArray().at(0).toObject();
        QCOMPARE(one[u"name"_s].toString(), u"books"_s);
        QCOMPARE(one[u"provider"_s].toString(), u"codat"_s);
        QCOMPARE(one[u"secret"_s].toString(), u"env:QUITTANCE_TEST_KEY"_s);
        QFile book(to.desk.store);
        QVERIFY(book.open(QIODevice::ReadOnly));
        QVERIFY(!book.readAll().contains(kKey));
        QCOMPARE(to.served.requests(), size_t(0));
        QCOMPARE(to.add().exit, 3);
    }

    void aSecretThatThePlatformRepeatsIsNotTold()
    {
        Connected to;
        QCOMPARE(to.add().exit, 0);
        to.codat.authorization = "Basic of-somebody-else";
        to.codat.unauthorized = "No such key: Basic " + kKey.toBase64() + " (" + kKey + ")";
        const Run run = to.sync();
        QVERIFY(run.exit != 0);
        const QByteArray said = run.err + QJsonDocument(run.json).toJson();
        QVERIFY(said.contains("No such key"));
        for (const QByteArray &secret : {kKey, kKey.toBase64()}) {
            QVERIFY(!said.contains(secret));
            for (const QFileInfo &file : QFileInfo(to.desk.store).dir().entryInfoList(QDir::Files)) {
                QFile kept(file.filePath());
                QVERIFY(kept.open(QIODevice::ReadOnly));
                QVERIFY2(!kept.readAll().contains(secret), qPrintable(file.fileName()));
            }
        }
    }

    void wrongConnectionsAreRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList secret = {u"--secret-env"_s, u"QUITTANCE_TEST_KEY"_s};
        QTest::newRow("no such provider") << QStringList{u"--provider"_s, u"nobody"_s} + secret;
        QTest::newRow("no provider") << secret;
        QTest::newRow("no secret") << QStringList{u"--provider"_s, u"codat"_s};
        QTest::newRow("plain http elsewhere")
            << QStringList{u"--provider"_s, u"codat"_s, u"--base-url"_s, u"http://example.com"_s} + secret;
        QTest::newRow("no address") << QStringList{u"--provider"_s, u"codat"_s, u"--base-url"_s, u"nonsense"_s}
                + secret;
        QTest::newRow("odd option") << QStringList{u"--provider"_s, u"codat"_s, u"--option"_s, u"alone"_s} + secret;
    }

    void wrongConnectionsAreRefused()
    {
        QFETCH(QStringList, arguments);
        const Desk desk;
        qputenv("QUITTANCE_TEST_KEY", kKey);
        QCOMPARE(desk.json(QStringList{u"connect"_s, u"add"_s, u"x"_s} + arguments).exit, 2);
        QVERIFY(!QFile::exists(desk.store));
    }

    void testingSaysWhoAnswers()
    {
        Connected to;
        QCOMPARE(to.add().exit, 0);
        const Run tested = to.desk.json({u"connect"_s, u"test"_s, u"books"_s});
        QCOMPARE(tested.exit, 0);
        QCOMPARE(tested.json[u"company"_s].toString(), u"Co"_s);
        QCOMPARE(tested.json[u"base_currency"_s].toString(), u"EUR"_s);
        qputenv("QUITTANCE_TEST_KEY", "another");
        QCOMPARE(to.desk.json({u"connect"_s, u"test"_s, u"books"_s}).exit, 3);
        qunsetenv("QUITTANCE_TEST_KEY");
        const Run without = to.desk.json({u"connect"_s, u"test"_s, u"books"_s});
        QCOMPARE(without.exit, 3);
        QVERIFY(without.json[u"error"_s][u"message"_s].toString().contains(u"QUITTANCE_TEST_KEY"));
    }

    void aSyncReadsAllTypesOnceAndThenNothingNew()
    {
        Connected to;
        QCOMPARE(to.add().exit, 0);
        const Run first = to.sync();
        QVERIFY2(first.exit == 0, (first.out + first.err).constData());
        const QJsonObject invoices = synced(first, u"invoices"_s);
        QCOMPARE(invoices[u"status"_s].toString(), u"complete"_s);
        QCOMPARE(invoices[u"read"_s].toInt(), 7);
        QCOMPARE(invoices[u"added"_s].toInt(), 7);
        QCOMPARE(invoices[u"as_of"_s].toString(), u"2026-03-02T08:00:00Z"_s);
        QCOMPARE(synced(first, u"transfers"_s)[u"status"_s].toString(), u"not_supported"_s);
        const QJsonObject connection = first.json[u"connections"_s].toArray().at(0).toObject();
        QCOMPARE(connection[u"requests"_s].toInt(), int(to.served.requests()));
        QCOMPARE(connection[u"retries"_s].toInt(), 0);
        const QString hash = to.hash();
        const Run second = to.sync({u"books"_s, u"--full"_s});
        QCOMPARE(second.exit, 0);
        QCOMPARE(synced(second, u"invoices"_s)[u"unchanged"_s].toInt(), 7);
        QCOMPARE(synced(second, u"payments"_s)[u"unchanged"_s].toInt(), 2);
        QCOMPARE(to.hash(), hash);
        const Run aging = to.desk.json({u"aging"_s, u"--as-of"_s, u"2026-03-31"_s});
        QCOMPARE(aging.json[u"currencies"_s].toArray().at(0)[u"net"_s].toString(), u"500.00"_s);
    }

    void whatIsGoneAndWhatIsBrokenIsTold()
    {
        Connected to;
        QCOMPARE(to.add().exit, 0);
        QCOMPARE(to.sync().exit, 0);
        to.codat.lists[kData + u"invoices"_s].pop_back();
        to.codat.lists[kData + u"invoices"_s][0].json.replace("100.00", "\"much\"");
        const Run run = to.sync({u"--types"_s, u"invoices"_s, u"--full"_s});
        QCOMPARE(run.exit, 1);
        const QJsonObject invoices = synced(run, u"invoices"_s);
        QCOMPARE(invoices[u"deleted"_s].toInt(), 1);
        const QJsonObject rejected = invoices[u"rejected"_s].toArray().at(0).toObject();
        QCOMPARE(rejected[u"id"_s].toString(), u"inv-1"_s);
        QVERIFY(!rejected[u"reason"_s].toString().isEmpty());
    }

    void onlyChangesAreAskedForTheSecondTime()
    {
        Connected to;
        QCOMPARE(to.add().exit, 0);
        QCOMPARE(to.sync().exit, 0);
        to.codat.lists[kData + u"invoices"_s][2] = invoice(3, "130.00");
        const Run run = to.sync({u"--types"_s, u"invoices"_s});
        QVERIFY2(run.exit == 0, unwell(run).constData());
        QCOMPARE(synced(run, u"invoices"_s)[u"full"_s].toBool(true), false);
        QCOMPARE(synced(run, u"invoices"_s)[u"changed"_s].toInt(), 1);
        const Run aging = to.desk.json({u"aging"_s, u"--as-of"_s, u"2026-03-31"_s});
        QCOMPARE(aging.json[u"currencies"_s].toArray().at(0)[u"net"_s].toString(), u"530.00"_s);
    }

    void aListThatMovesWhileItIsReadIsReadWhole()
    {
        Connected to;
        QCOMPARE(to.add().exit, 0);
        bool hasMoved = false;
        to.codat.beforeList = [&](int) {
            auto &invoices = to.codat.lists[kData + u"invoices"_s];
            if (to.invoicePages == 1 && !std::exchange(hasMoved, true)) {
                invoices.insert(invoices.begin(), invoice(8));
                invoices.front().modifiedSecs += 1000;
            }
        };
        QCOMPARE(to.sync().exit, 0);
        QVERIFY(hasMoved);
        QCOMPARE(to.sync().exit, 0);
        const Run status = to.desk.json({u"connect"_s, u"types"_s, u"books"_s});
        QCOMPARE(typeOf(status.json, u"invoices"_s)[u"records"_s].toInt(), 8);
        const Run aging = to.desk.json({u"aging"_s, u"--as-of"_s, u"2026-03-31"_s});
        QCOMPARE(aging.json[u"currencies"_s].toArray().at(0)[u"net"_s].toString(), u"600.00"_s);
    }

    void typesAreSwitchedAndScheduled()
    {
        Connected to;
        QCOMPARE(to.add().exit, 0);
        const Run set = to.desk.json(
            {u"connect"_s, u"types"_s, u"books"_s, u"--disable"_s, u"payments,creditNotes"_s, u"--every"_s, u"24h"_s});
        QCOMPARE(set.exit, 0);
        QCOMPARE(typeOf(set.json, u"payments"_s)[u"enabled"_s].toBool(true), false);
        QCOMPARE(typeOf(set.json, u"invoices"_s)[u"every"_s].toString(), u"24h"_s);
        const Run run = to.sync();
        QVERIFY2(run.exit == 0, unwell(run).constData());
        QCOMPARE(synced(run, u"payments"_s)[u"status"_s].toString(), u"not_enabled"_s);
        const Run status = to.desk.json({u"connect"_s, u"types"_s, u"books"_s});
        QCOMPARE(typeOf(status.json, u"invoices"_s)[u"records"_s].toInt(), 7);
        QCOMPARE(typeOf(status.json, u"invoices"_s)[u"status"_s].toString(), u"complete"_s);
        QCOMPARE(to.desk.json({u"connect"_s, u"types"_s, u"books"_s, u"--enable"_s, u"nonsense"_s}).exit, 2);
        QCOMPARE(to.desk.json({u"connect"_s, u"types"_s, u"books"_s, u"--every"_s, u"often"_s}).exit, 2);
    }

    void aRemovedConnectionLeavesItsFacts()
    {
        Connected to;
        QCOMPARE(to.add().exit, 0);
        QCOMPARE(to.sync().exit, 0);
        const QString hash = to.hash();
        QCOMPARE(to.desk.json({u"connect"_s, u"remove"_s, u"books"_s}).exit, 0);
        QCOMPARE(to.sync({u"books"_s}).exit, 3);
        QCOMPARE(to.hash(), hash);
        QCOMPARE(to.add().exit, 0);
        QCOMPARE(synced(to.sync({u"--full"_s}), u"invoices"_s)[u"unchanged"_s].toInt(), 7);
    }

    void theNthRequestMayFail_data()
    {
        QTest::addColumn<fake::Fault>("fault");
        using enum fake::Fault;
        QTest::newRow("reset mid-body") << ResetMidBody;
        QTest::newRow("HTML page") << HtmlPage;
        QTest::newRow("429") << Busy429Seconds;
    }

    void theNthRequestMayFail()
    {
        QFETCH(fake::Fault, fault);
        Connected whole;
        QCOMPARE(whole.add().exit, 0);
        QCOMPARE(whole.sync().exit, 0);
        const QString hash = whole.hash();
        for (const int n : {2, 5, 8}) {
            Connected to;
            QCOMPARE(to.add().exit, 0);
            to.served.breakRequest(n, fault);
            const Run run = to.sync();
            const QJsonObject connection = run.json[u"connections"_s].toArray().at(0).toObject();
            QVERIFY(run.exit == 0 || run.exit == 1);
            QVERIFY(run.exit == 1 || connection[u"retries"_s].toInt() > 0);
            QCOMPARE(to.sync().exit, 0);
            QCOMPARE(to.hash(), hash);
        }
    }
};

QTEST_GUILESS_MAIN(TestConnect)
#include "tst_connect.moc"
