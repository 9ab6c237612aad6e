#include "tests/app/console.h"
#include "tests/app/served.h"
#include "tests/support/fake_codat.h"

#include <QJsonArray>
#include <QTest>

using namespace quittance;
using namespace quittance::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kKey = "a-key-of-tests";
const QString kCompany = u"/companies/co"_s;

fake::Record account(const QByteArray &id, const QByteArray &type)
{
    return {id,
            R"({"id":")" + id + R"(","name":"Account )" + id + R"(","type":")" + type
                + R"(","status":"Active","modifiedDate":"2026-03-01T00:00:00Z"})",
            1'772'323'200};
}

fake::Record invoice(const QByteArray &id, const QByteArray &total)
{
    return {id,
            R"({"id":")" + id + R"(","invoiceNumber":")" + id
                + R"(","customerRef":{"id":"c1"},"issueDate":"2026-01-05T00:00:00","dueDate":"2026-02-04T00:00:00",)"
                  R"("currency":"EUR","totalAmount":)"
                + total + R"(,"amountDue":)" + total
                + R"(,"totalTaxAmount":0,"status":"Submitted","modifiedDate":"2026-03-01T00:00:00Z"})",
            1'772'323'200};
}

QByteArray aged(const QByteArray &customer, const QByteArray &amount)
{
    return R"({"customerId":")" + customer + R"(","customerName":"C )" + customer
        + R"(","agedCurrencyOutstanding":[{"currency":"EUR","agedOutstandingAmounts":[{"fromDate":"0001-01-01",)"
          R"("toDate":"2026-04-01","amount":)"
        + amount + R"(,"details":[]}]}]})";
}

/// A company at Codat with a chart of accounts, and a book that has read it.
struct Connected
{
    Connected()
        : served([this](const fake::Request &request) {
            if (request.method == "POST" && request.url.path().contains(u"/push/"))
                pushed = request.body;
            return codat(request);
        })
    {
        codat.lists[kCompany + u"/connections"_s]
            = {{"books", R"({"id":"books","sourceType":"Accounting","platformName":"Books","status":"Linked"})", 1}};
        codat.bodies[kCompany + u"/data/info"_s] = R"({"companyName":"Co","baseCurrency":"EUR"})";
        codat.bodies[kCompany + u"/dataStatus"_s] = "{}";
        codat.lists[kCompany + u"/data/accounts"_s] = {account("4000", "Income"), account("1200", "Asset")};
        codat.lists[kCompany + u"/data/customers"_s] = {
            {"c1", R"({"id":"c1","customerName":"Customer","status":"Active","modifiedDate":"2026-03-01T00:00:00Z"})",
             1'772'323'200}};
        codat.lists[kCompany + u"/data/invoices"_s] = {invoice("INV-1", "100.00"), invoice("INV-2", "50.00")};
        qputenv("QUITTANCE_TEST_KEY", kKey);
        must({u"connect"_s, u"add"_s, u"books"_s, u"--provider"_s, u"codat"_s, u"--base-url"_s, served.address(),
              u"--company"_s, u"co"_s, u"--secret-env"_s, u"QUITTANCE_TEST_KEY"_s});
        must({u"sync"_s, u"--types"_s, u"chartOfAccounts,customers,invoices"_s});
    }

    void must(const QStringList &arguments)
    {
        const Run run = desk.json(arguments);
        QVERIFY2(run.exit == 0, (run.out + run.err).constData());
    }
    [[nodiscard]] Run map(const QString &key, const QString &value)
    {
        return desk.json({u"connect"_s, u"map"_s, u"books"_s, key, value});
    }
    [[nodiscard]] Run push()
    {
        const QString file = desk.write(
            u"invoice.json"_s,
            R"({"number":"INV-9","customer_id":"c1","issue":"2026-03-01","currency":"EUR","lines":[{"amount":"30.00"}]})");
        return desk.json({u"push"_s, u"invoice"_s, file, u"--to"_s, u"books"_s});
    }

    fake::Codat codat;
    QByteArray pushed; ///< the last write's body
    Served served;
    Desk desk;
};

QJsonObject mappingOf(const Run &run, const QString &key)
{
    for (const QJsonValue one : run.json[u"mappings"_s].toArray()) {
        if (one[u"key"_s].toString() == key)
            return one.toObject();
    }
    return {};
}

} // namespace

/// What a connection keeps beside its lists: mappings for writes, the platform's own figures, its budget of requests.
class TestPlatform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(QFile::exists(binary()), qPrintable(binary())); }

    void aMappingIsKeptAndUsed()
    {
        Connected to;
        const Run before = to.desk.json({u"connect"_s, u"maps"_s, u"books"_s, u"--choices"_s});
        QCOMPARE(before.exit, 0);
        QVERIFY(mappingOf(before, u"income_account"_s)[u"value"_s].isNull());
        const QJsonArray choices = before.json[u"choices"_s][u"income_account"_s].toArray();
        QCOMPARE(choices.size(), 2);
        QCOMPARE(choices.at(0)[u"value"_s].toString(), u"4000"_s);
        QVERIFY(choices.at(0)[u"usual"_s].toBool());

        const Run set = to.map(u"income_account"_s, u"4000"_s);
        QVERIFY2(set.exit == 0, (set.out + set.err).constData());
        QCOMPARE(mappingOf(set, u"income_account"_s)[u"label"_s].toString(), u"Account 4000"_s);
        const Run pushed = to.push();
        QVERIFY2(pushed.exit == 0, (pushed.out + pushed.err).constData());
        QVERIFY(to.pushed.contains(R"("accountRef":{"id":"4000"})"));
        QCOMPARE(to.map(u"income_account"_s, u"none"_s).exit, 0);
        QVERIFY(
            mappingOf(to.desk.json({u"connect"_s, u"maps"_s, u"books"_s}), u"income_account"_s)[u"value"_s].isNull());
    }

    void whatThePlatformDoesNotHaveIsNotMapped()
    {
        Connected to;
        const Run set = to.map(u"income_account"_s, u"9999"_s);
        QCOMPARE(set.exit, 2);
        QVERIFY(set.json[u"error"_s][u"message"_s].toString().contains(u"income_account"));
        QCOMPARE(to.map(u"colour"_s, u"red"_s).exit, 2);
    }

    void aMappingIsCheckedBeforeAnythingIsSent()
    {
        Connected to;
        QCOMPARE(to.map(u"income_account"_s, u"4000"_s).exit, 0);
        to.codat.lists[kCompany + u"/data/accounts"_s] = {account("1200", "Asset")};
        to.must({u"sync"_s, u"--types"_s, u"chartOfAccounts"_s, u"--full"_s});
        const Run refused = to.push();
        QCOMPARE(refused.exit, 3);
        QVERIFY(refused.json[u"error"_s][u"message"_s].toString().contains(u"income_account"));
        QCOMPARE(to.pushed, QByteArray());
        QCOMPARE(to.desk.json({u"connect"_s, u"maps"_s, u"books"_s}).exit, 1);
    }

    void whatAWriteLearntIsNotAskedAgain()
    {
        Connected to;
        QCOMPARE(to.push().exit, 0);
        const Run listed = to.desk.json({u"connect"_s, u"list"_s});
        const QJsonValue options = listed.json[u"connections"_s][0][u"options"_s];
        QCOMPARE(options[u"accounting_connection"_s].toString(), u"books"_s);
    }

    void aFileGoesToAnInvoiceOnce()
    {
        Connected to;
        to.codat.bodies[kCompany + u"/connections/books/push/invoices/INV-1/attachment"_s]
            = R"({"status":"Pending","pushOperationKey":"k"})";
        to.codat.bodies[kCompany + u"/push/k"_s]
            = R"({"status":"Success","pushOperationKey":"k","changes":[{"type":"AttachmentUploaded","recordRef":{"id":"INV-1"}}]})";
        QVERIFY(!to.desk.write(u"bill.pdf"_s, "%PDF-of-tests").isEmpty());
        const QString file = to.desk.write(u"file.json"_s, R"({"id":"INV-1","attachments":["bill.pdf"]})");
        const QStringList push{u"push"_s, u"invoice"_s, file, u"--to"_s, u"books"_s};
        const Run pushed = to.desk.json(push);
        QVERIFY2(pushed.exit == 0, (pushed.out + pushed.err).constData());
        QCOMPARE(pushed.json[u"state"_s].toString(), u"confirmed"_s);
        QVERIFY(to.pushed.contains("%PDF-of-tests"));
        to.pushed.clear();
        QCOMPARE(to.desk.json(push).json[u"outbox_id"_s], pushed.json[u"outbox_id"_s]);
        QCOMPARE(to.pushed, QByteArray());
    }

    void theirFiguresAreHeldAgainstOurs()
    {
        Connected to;
        to.codat.bodies[kCompany + u"/reports/agedDebtor"_s]
            = R"({"generated":"2026-04-01T08:00:00Z","reportDate":"2026-04-01","data":[)" + aged("c1", "149.99") + ','
            + aged("c9", "7") + "]}";
        to.codat.bodies[kCompany + u"/reports/enhancedInvoices"_s]
            = R"({"reportInfo":{"pageNumber":1,"pageSize":500,"totalResults":2},"reportItems":[)"
              R"({"id":"INV-1","invoiceNumber":"INV-1","customerRef":{"id":"c1","customerName":"C"},"status":"Paid",)"
              R"("currency":"EUR","totalAmount":100,"amountDue":0,"payments":[{"id":"p","amount":100,"currency":"EUR",)"
              R"("bankingTransactionRefs":[{"id":"t","amount":100}]}]},)"
              R"({"id":"INV-2","invoiceNumber":"INV-2","customerRef":{"id":"c1","customerName":"C"},)"
              R"("status":"Submitted","currency":"EUR","totalAmount":50,"amountDue":50,"payments":[]}]})";
        QCOMPARE(to.desk.json({u"connect"_s, u"compare"_s, u"books"_s, u"--kept"_s}).exit, 3);
        const Run run = to.desk.json({u"connect"_s, u"compare"_s, u"books"_s});
        QVERIFY2(run.exit == 0, (run.out + run.err).constData());
        QCOMPARE(run.json[u"as_of"_s].toString(), u"2026-04-01"_s);
        const QJsonArray balances = run.json[u"balances"_s].toArray();
        QCOMPARE(balances.size(), 2);
        QCOMPARE(balances.at(0)[u"customer_remote_id"_s].toString(), u"c9"_s);
        QVERIFY(balances.at(0)[u"ours"_s].isNull());
        QCOMPARE(balances.at(1)[u"theirs"_s].toString(), u"149.99"_s);
        QCOMPARE(balances.at(1)[u"ours"_s].toString(), u"150.00"_s);
        QCOMPARE(balances.at(1)[u"difference"_s].toString(), u"-0.01"_s);
        const QJsonArray invoices = run.json[u"invoices"_s].toArray();
        QCOMPARE(invoices.at(0)[u"number"_s].toString(), u"INV-1"_s);
        QCOMPARE(invoices.at(0)[u"their_evidence"_s].toString(), u"proven"_s);
        QVERIFY(!invoices.at(0)[u"agrees"_s].toBool());
        QVERIFY(invoices.at(1)[u"agrees"_s].toBool());
        QCOMPARE(run.json[u"missing"_s].toArray().size(), 0);

        const size_t asked = to.served.requests();
        const Run kept = to.desk.json({u"connect"_s, u"compare"_s, u"books"_s, u"--kept"_s});
        QCOMPARE(kept.json, run.json);
        QCOMPARE(to.served.requests(), asked);
    }

    void aPlatformWithoutFiguresSaysSo()
    {
        Connected to;
        const Run run = to.desk.json({u"connect"_s, u"compare"_s, u"books"_s});
        QCOMPARE(run.exit, 3);
        QCOMPARE(to.desk.json({u"connect"_s, u"compare"_s, u"nobody"_s}).exit, 3);
    }

    void whatIsLeftOfTheDayIsKept()
    {
        Connected to;
        Served limited([&to](const fake::Request &request) {
            fake::Answer answer = to.codat(request);
            answer.headers.emplace_back("X-Rate-Limit-Limit", "1000");
            answer.headers.emplace_back("X-Rate-Limit-Remaining", "958");
            answer.headers.emplace_back("X-Rate-Limit-Reset", "4102444800");
            return answer;
        });
        to.must({u"connect"_s, u"add"_s, u"limited"_s, u"--provider"_s, u"codat"_s, u"--base-url"_s, limited.address(),
                 u"--company"_s, u"co"_s, u"--secret-env"_s, u"QUITTANCE_TEST_KEY"_s});
        to.must({u"sync"_s, u"limited"_s, u"--types"_s, u"customers"_s});
        const Run types = to.desk.json({u"connect"_s, u"types"_s, u"limited"_s});
        const QJsonValue budget = types.json[u"budgets"_s][0];
        QCOMPARE(budget[u"host"_s].toString(), u"127.0.0.1"_s);
        QCOMPARE(budget[u"daily_limit"_s].toInt(), 1000);
        QCOMPARE(budget[u"daily_left"_s].toInt(), 958);
        QCOMPARE(budget[u"daily_used"_s].toInt(), 42);
        QVERIFY(budget[u"sent_today"_s].toInt() > 0);
        QVERIFY(budget[u"per_minute"_s].toInt() > 0);
        const Run silent = to.desk.json({u"connect"_s, u"types"_s, u"books"_s});
        QVERIFY(silent.json[u"budgets"_s][0][u"daily_left"_s].isNull());
    }
};

QTEST_GUILESS_MAIN(TestPlatform)

#include "tst_platform.moc"
