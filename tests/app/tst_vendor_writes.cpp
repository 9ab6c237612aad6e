#include "tests/app/console.h"
#include "tests/app/served.h"
#include "tests/support/fake_alloy.h"
#include "tests/support/fake_routable.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHostAddress>
#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QTcpSocket>
#include <QTest>

using namespace quittance;
using namespace quittance::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kSecret = "a-secret-of-tests";
const QString kReceivables = u"/v1/receivables"_s;
const QString kCompanies = u"/v1/companies"_s;

/// Adds a connection and pushes files over it.
struct Pushing
{
    Desk desk;

    [[nodiscard]] bool connectTo(const QString &provider, const QString &address, const QStringList &options)
    {
        qputenv("QUITTANCE_TEST_KEY", kSecret);
        QStringList arguments{u"connect"_s,    u"add"_s, u"it"_s,           u"--provider"_s,        provider,
                              u"--base-url"_s, address,  u"--secret-env"_s, u"QUITTANCE_TEST_KEY"_s};
        for (const QString &option : options)
            arguments += {u"--option"_s, option};
        return desk.json(arguments).exit == 0;
    }
    [[nodiscard]] Run push(const QString &kind, const QByteArray &intent, const QStringList &more = {})
    {
        const QString file = desk.write(u"intent.json"_s, intent);
        return desk.json(QStringList{u"push"_s, kind, file, u"--to"_s, u"it"_s} + more);
    }
    [[nodiscard]] QJsonObject lastItem()
    {
        const QJsonArray items = desk.json({u"outbox"_s, u"list"_s}).json[u"items"_s].toArray();
        return items.isEmpty() ? QJsonObject() : items.last().toObject();
    }
};

struct AtAlloy : Pushing
{
    AtAlloy()
        : served([this](const fake::Request &request) { return alloy(request); })
    {
        alloy.authorization = "Bearer " + kSecret;
        alloy.credential = u"cred-1"_s;
        for (const char16_t *list : {u"customers", u"invoices", u"payments"})
            alloy.lists[QString::fromUtf16(list)] = {};
        isReady = connectTo(u"alloy"_s, served.address(), {u"credential=cred-1"_s});
    }

    fake::Alloy alloy;
    Served served;
    bool isReady = false;
};

struct AtRoutable : Pushing
{
    AtRoutable()
        : served([this](const fake::Request &request) {
            patches += request.method == "PATCH" ? 1 : 0;
            posts += request.method == "POST" ? 1 : 0;
            return routable(request);
        })
    {
        routable.authorization = "Bearer " + kSecret;
        routable.lists[kReceivables] = {};
        routable.lists[kCompanies] = {customer(u"actionable"_s)};
        routable.lists[u"/v1/companies/cust/contacts"_s] = {};
        isReady = connectTo(u"routable"_s, served.address(), {u"team_member=tm"_s, u"account=acc"_s});
    }

    static QJsonObject customer(const QString &level)
    {
        const QJsonObject contact{{u"id"_s, u"c1"_s},
                                  {u"email"_s, u"ap@hooli.example"_s},
                                  {u"default_contact_for_payable_and_receivable"_s, level}};
        return {{u"id"_s, u"cust"_s}, {u"display_name"_s, u"Hooli"_s}, {u"contacts"_s, QJsonArray{contact}}};
    }

    fake::Routable routable;
    int patches = 0;
    int posts = 0;
    Served served;
    bool isReady = false;
};

constexpr char kHeld[] = R"({"number":"7","customer_id":"cust","currency":"USD","amount":"12.50","send_on":null})";
constexpr char kSent[]
    = R"({"number":"8","customer_id":"cust","currency":"USD","amount":"12.50","send_on":"2099-01-01"})";

QJsonObject receivable(const QString &status)
{
    return {{u"id"_s, u"r1"_s},
            {u"status"_s, status},
            {u"amount"_s, u"12.50"_s},
            {u"currency_code"_s, u"USD"_s},
            {u"bill_number"_s, u"B-1"_s},
            {u"due_from_company"_s, QJsonObject{{u"id"_s, u"cust"_s}}},
            {u"created_at"_s, u"2026-01-05T17:00:00+00:00"_s},
            {u"status_changed_at"_s, u"2026-01-06T17:00:00+00:00"_s}};
}

int deliver(quint16 port, const QByteArray &body)
{
    const QByteArray at = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1();
    const QByteArray signature
        = QMessageAuthenticationCode::hash(at + '.' + body, "quittance-test-secret", QCryptographicHash::Sha256)
              .toHex();
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write("POST /routable HTTP/1.1\r\nContent-Length: " + QByteArray::number(body.size())
                 + "\r\nRoutable-Signature: " + signature + "\r\nRoutable-Signature-Timestamp: " + at + "\r\n\r\n"
                 + body);
    QByteArray answer;
    const auto isOver = [&] { return (answer += socket.readAll()).contains("\r\n\r\n"); };
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isOver(), 30'000); }();
    return answer.mid(9, 3).toInt();
}

} // namespace

/// Writes to Alloy and Routable by way of the outbox, and what a delivery makes the program read, end to end.
class TestVendorWrites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QFile::exists(binary()), qPrintable(binary()));
        qputenv("QUITTANCE_TEST_RELAY", "quittance-test-secret");
    }

    void alloyTakesEachKind_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("intent");
        QTest::newRow("customer") << u"customer"_s << QByteArray(R"({"name":"Hooli","email":"ap@hooli.example"})");
        QTest::newRow("invoice") << u"invoice"_s
                                 << QByteArray(
                                        R"({"number":"7","customer_id":"c","issue":"2026-03-01","currency":"USD",)"
                                        R"("lines":[{"description":"Work","amount":"30.00"}]})");
        QTest::newRow("payment") << u"payment"_s
                                 << QByteArray(
                                        R"({"customer_id":"c","date":"2026-03-01","currency":"USD","amount":"30.00"})");
    }

    void alloyTakesEachKind()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, intent);
        AtAlloy at;
        QVERIFY(at.isReady);
        const Run pushed = at.push(kind, intent);
        QVERIFY2(pushed.exit == 0, (pushed.out + pushed.err).constData());
        QCOMPARE(pushed.json[u"state"_s].toString(), u"confirmed"_s);
        QCOMPARE(pushed.json[u"remote_id"_s].toString(), u"new-1"_s);
        // The same once more is the same write.
        QCOMPARE(at.push(kind, intent).json[u"outbox_id"_s].toInt(), pushed.json[u"outbox_id"_s].toInt());
        QCOMPARE(at.alloy.posts, 1);
    }

    void anAnswerOfAlloyThatIsLostIsLookedForAndNotSentAgain()
    {
        AtAlloy at;
        at.alloy.afterPost = fake::Fault::ResetBeforeAnswer;
        const Run pushed = at.push(
            u"invoice"_s,
            R"({"number":"7","customer_id":"c","issue":"2026-03-01","currency":"USD","lines":[{"amount":"30.00"}]})");
        QCOMPARE(pushed.json[u"state"_s].toString(), u"confirmed"_s);
        QCOMPARE(pushed.json[u"remote_id"_s].toString(), u"new-1"_s);
        QCOMPARE(at.alloy.posts, 1);
    }

    void whatAlloyLostIsLeftToAPerson()
    {
        AtAlloy at;
        at.alloy.afterPost = fake::Fault::ResetBeforeAnswer;
        at.alloy.isAppended = false;
        const Run pushed = at.push(
            u"invoice"_s,
            R"({"number":"7","customer_id":"c","issue":"2026-03-01","currency":"USD","lines":[{"amount":"30.00"}]})");
        QVERIFY(pushed.json[u"state"_s].toString() != u"confirmed"_s);
        QCOMPARE(at.desk.json({u"outbox"_s, u"run"_s}).exit, 0);
        // Alloy knows no keys: a second POST might be a second invoice.
        QCOMPARE(at.alloy.posts, 1);
    }

    void whatAlloyIsAskedByIsLearntOnce()
    {
        AtAlloy at;
        at.alloy.parameter = u"connectionId"_s;
        QCOMPARE(at.push(u"customer"_s, R"({"name":"Hooli"})").exit, 0);
        const QJsonValue options = at.desk.json({u"connect"_s, u"list"_s}).json[u"connections"_s][0][u"options"_s];
        bool isKept = false;
        for (const QJsonValue option : options.toObject())
            isKept = isKept || option.toString() == u"connectionId"_s;
        QVERIFY(isKept);
        const size_t before = at.served.requests();
        QCOMPARE(at.push(u"customer"_s, R"({"name":"Pied Piper"})").exit, 0);
        QVERIFY(at.served.requests() - before <= 2); // who it is, and the write
    }

    void aReceivableIsFollowedUntilItIsThere()
    {
        AtRoutable at;
        QVERIFY(at.isReady);
        at.routable.hiddenPolls = 1;
        const Run pushed = at.push(u"receivable"_s, kHeld);
        QVERIFY2(pushed.exit == 0, (pushed.out + pushed.err).constData());
        QCOMPARE(pushed.json[u"state"_s].toString(), u"accepted"_s);
        QCOMPARE(at.desk.json({u"outbox"_s, u"run"_s}).exit, 0);
        if (at.lastItem()[u"state"_s].toString() == u"accepted"_s)
            QCOMPARE(at.desk.json({u"outbox"_s, u"run"_s}).exit, 0);
        QCOMPARE(at.lastItem()[u"state"_s].toString(), u"confirmed"_s);
        QCOMPARE(at.lastItem()[u"remote_id"_s].toString(), u"made-1"_s);
        QCOMPARE(at.posts, 1);
    }

    void aLostAnswerOfRoutableMakesNoSecondReceivable()
    {
        AtRoutable at;
        at.routable.afterPost = fake::Fault::ResetBeforeAnswer;
        const Run pushed = at.push(u"receivable"_s, kHeld);
        QCOMPARE(pushed.json[u"state"_s].toString(), u"confirmed"_s);
        QCOMPARE(at.routable.lists[kReceivables].size(), size_t(1));
    }

    void nothingGoesToACustomerWithoutAContact_data()
    {
        QTest::addColumn<QByteArray>("intent");
        QTest::addColumn<QString>("level");
        QTest::addColumn<bool>("goes");
        QTest::newRow("may act") << QByteArray(kSent) << u"actionable"_s << true;
        QTest::newRow("may read") << QByteArray(kSent) << u"read_only"_s << false;
        QTest::newRow("only prepared") << QByteArray(kHeld) << u"read_only"_s << true;
    }

    void nothingGoesToACustomerWithoutAContact()
    {
        QFETCH(QByteArray, intent);
        QFETCH(QString, level);
        QFETCH(bool, goes);
        AtRoutable at;
        at.routable.lists[kCompanies] = {AtRoutable::customer(level)};
        at.routable.lists[u"/v1/companies/cust/contacts"_s]
            = {at.routable.lists[kCompanies].front()[u"contacts"_s].toArray().first().toObject()};
        const Run pushed = at.push(u"receivable"_s, intent);
        QCOMPARE(pushed.json[u"state"_s].toString(), goes ? u"confirmed"_s : u"failed"_s);
        QCOMPARE(at.posts, int(goes));
        if (!goes)
            QVERIFY(at.lastItem()[u"error"_s].toString().contains(u"contact"));
    }

    void onlyWhatIsNotSentIsChanged_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("isChanged");
        QTest::newRow("prepared") << u"ready_to_send"_s << true;
        QTest::newRow("waiting for its day") << u"scheduled"_s << true;
        QTest::newRow("sent") << u"pending"_s << false;
        QTest::newRow("paid") << u"completed"_s << false;
        QTest::newRow("a word of later days") << u"resting"_s << true;
    }

    void onlyWhatIsNotSentIsChanged()
    {
        QFETCH(QString, status);
        QFETCH(bool, isChanged);
        AtRoutable at;
        at.routable.lists[kReceivables] = {receivable(status)};
        QCOMPARE(at.desk.json({u"sync"_s, u"--types"_s, u"receivables"_s}).exit, 0);
        const Run pushed
            = at.push(u"receivable"_s, R"({"id":"r1","number":"7","currency":"USD","amount":"12.50","send_on":null})");
        QCOMPARE(at.patches, int(isChanged));
        QCOMPARE(pushed.exit, isChanged ? 0 : 3);
        if (isChanged)
            QCOMPARE(pushed.json[u"state"_s].toString(), u"confirmed"_s);
        else
            QVERIFY(pushed.json[u"error"_s][u"message"_s].toString().contains(status));
    }

    void aChangeThatSendsItLooksForAContact()
    {
        AtRoutable at;
        at.routable.lists[kReceivables] = {receivable(u"ready_to_send"_s)};
        at.routable.lists[kCompanies] = {AtRoutable::customer(u"read_only"_s)};
        at.routable.lists.erase(u"/v1/companies/cust/contacts"_s);
        const QByteArray send = R"({"id":"r1","number":"7","currency":"USD","amount":"12.50","send_on":"2099-01-01"})";
        QCOMPARE(at.push(u"receivable"_s, send).json[u"state"_s].toString(), u"confirmed"_s); // it may have others
        at.routable.lists[u"/v1/companies/cust/contacts"_s]
            = {at.routable.lists[kCompanies].front()[u"contacts"_s].toArray().first().toObject()};
        QCOMPARE(at.push(u"receivable"_s, send, {u"--again"_s}).json[u"state"_s].toString(), u"failed"_s);
        QCOMPARE(at.patches, 1);
    }

    void aDeliveryMakesTheProgramRead()
    {
        AtRoutable at;
        at.routable.lists[kReceivables] = {receivable(u"pending"_s)};
        QProcess listener;
        listener.start(binary(),
                       {u"--store"_s, at.desk.store, u"listen"_s, u"--port"_s, u"0"_s, u"--for"_s, u"60"_s,
                        u"--relay-secret-env"_s, u"QUITTANCE_TEST_RELAY"_s});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += listener.readAllStandardError()).endsWith('\n'), kLongest);
        const quint16 port = said.trimmed().split(':').last().toUShort();
        const QByteArray body
            = R"({"event_name":"receivable.status_changed","event_resource":"receivable","object_id":"r1"})";
        QCOMPARE(deliver(port, body), 200);
        QByteArray out;
        QTRY_VERIFY_WITH_TIMEOUT((out += listener.readAllStandardOutput()).contains('\n'), kLongest);
        const QJsonObject delivery = QJsonDocument::fromJson(out).object();
        QVERIFY(delivery[u"verified"_s].toBool());
        QCOMPARE(delivery[u"pulled"_s].toArray(), QJsonArray{u"receivables"_s});
        listener.kill();
        listener.waitForFinished();
        const Run types = at.desk.json({u"connect"_s, u"types"_s, u"it"_s});
        QCOMPARE(types.json[u"types"_s][0][u"type"_s].toString(), u"receivables"_s);
        QCOMPARE(types.json[u"types"_s][0][u"records"_s].toInt(), 1);
        QVERIFY(!types.json[u"types"_s][0][u"last_success"_s].isNull());
    }
};

QTEST_GUILESS_MAIN(TestVendorWrites)

#include "tst_vendor_writes.moc"
