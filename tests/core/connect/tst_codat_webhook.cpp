#include "core/connect/codat/codat_webhook.h"
#include "tests/core/connect/codat_fixture.h"

#include <QDir>
#include <QMessageAuthenticationCode>
#include <QTest>

using namespace quittance;
using namespace quittance::connect;
using namespace quittance::connect::codat;
using namespace Qt::StringLiterals;

namespace {

// Codat's published vector.
const QByteArray kSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const QByteArray kId = "msg_p5jXN8AQM9LWM0D4loKWxJek";
const QByteArray kBody = R"({"test": 2432232314})";
const QByteArray kSignature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
constexpr qint64 kSeconds = 1614265330;

WebhookDelivery delivery(const QByteArray &signature = kSignature, const QByteArray &body = kBody,
                         const QByteArray &prefix = "webhook-")
{
    return {.method = "POST",
            .target = "/codat",
            .headers = {{prefix + "id", kId},
                        {prefix + "timestamp", QByteArray::number(kSeconds)},
                        {prefix + "signature", signature}},
            .body = body};
}

QByteArray signatureOf(const QByteArray &body)
{
    const QByteArray key = QByteArray::fromBase64(kSecret.sliced(6));
    const QByteArray bytes = kId + '.' + QByteArray::number(kSeconds) + '.' + body;
    return "v1," + QMessageAuthenticationCode::hash(bytes, key, QCryptographicHash::Sha256).toBase64();
}

WebhookVerdict verdictOn(const WebhookDelivery &given, qint64 laterMs = 0)
{
    return verifyWebhook(given, {kSecret}, Instant{kSeconds * 1000 + laterMs});
}

WebhookEvent eventOf(const QByteArray &body)
{
    return verdictOn(delivery(signatureOf(body), body)).event;
}

} // namespace

class TestCodatWebhook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedVectorIsVerified()
    {
        QVERIFY(!verdictOn(delivery()).refusal);
        QCOMPARE(verdictOn(delivery()).event.id, QString::fromLatin1(kId));
        QVERIFY(!verdictOn(delivery(kSignature, kBody, "svix-")).refusal);
        QVERIFY(!verdictOn(delivery(kSignature, kBody, "Webhook-")).refusal);
    }

    void oneOfSeveralSignaturesAndSecretsIsEnough()
    {
        QVERIFY(!verdictOn(delivery("v1,AAAA v1a,xyz " + kSignature + " v2,zz")).refusal);
        const Instant now{kSeconds * 1000};
        QVERIFY(!verifyWebhook(delivery(), {"whsec_AAAA", kSecret}, now).refusal);
        QVERIFY(!verifyWebhook(delivery(), {kSecret.sliced(6)}, now).refusal);
    }

    void changedDeliveryIsRefused_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("refusal");
        QTest::newRow("body") << kSignature << QByteArray(R"({"test": 2432232315})")
                              << int(WebhookRefusal::WrongSignature);
        QTest::newRow("space") << kSignature << kBody + ' ' << int(WebhookRefusal::WrongSignature);
        QTest::newRow("signature") << QByteArray("v1,h0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=") << kBody
                                   << int(WebhookRefusal::WrongSignature);
        QTest::newRow("cut") << kSignature.chopped(1) << kBody << int(WebhookRefusal::WrongSignature);
        QTest::newRow("other version") << QByteArray("v1a") + kSignature.sliced(2) << kBody
                                       << int(WebhookRefusal::Unsigned);
        QTest::newRow("none") << QByteArray() << kBody << int(WebhookRefusal::Unsigned);
    }
    void changedDeliveryIsRefused()
    {
        QFETCH(QByteArray, signature);
        QFETCH(QByteArray, body);
        QFETCH(int, refusal);
        const WebhookVerdict verdict = verdictOn(delivery(signature, body));
        QVERIFY(verdict.refusal.has_value());
        QCOMPARE(int(*verdict.refusal), refusal);
    }

    void changedIdOrTimeIsRefused()
    {
        WebhookDelivery other = delivery();
        other.headers[0].value = "msg_other";
        QCOMPARE(*verdictOn(other).refusal, WebhookRefusal::WrongSignature);
        other = delivery();
        other.headers[1].value = QByteArray::number(kSeconds + 1);
        QCOMPARE(*verdictOn(other).refusal, WebhookRefusal::WrongSignature);
        other.headers[1].value = "soon";
        QCOMPARE(*verdictOn(other).refusal, WebhookRefusal::Unsigned);
        other.headers[1].value = "9223372036854775807";
        QCOMPARE(*verdictOn(other).refusal, WebhookRefusal::Unsigned);
    }

    void fiveMinutesEitherWayAreAllowedAndNoMore()
    {
        QVERIFY(!verdictOn(delivery(), kWebhookToleranceMs).refusal);
        QVERIFY(!verdictOn(delivery(), -kWebhookToleranceMs).refusal);
        QCOMPARE(*verdictOn(delivery(), kWebhookToleranceMs + 1).refusal, WebhookRefusal::TooOld);
        QCOMPARE(*verdictOn(delivery(), -kWebhookToleranceMs - 1).refusal, WebhookRefusal::TooOld);
    }

    void noSecretVerifiesNothing()
    {
        const Instant now{kSeconds * 1000};
        QCOMPARE(*verifyWebhook(delivery(), {}, now).refusal, WebhookRefusal::WrongSignature);
        QCOMPARE(*verifyWebhook(delivery(), {"", "whsec_", "whsec_%%%"}, now).refusal, WebhookRefusal::WrongSignature);
    }

    void signedBodyThatIsNoJsonIsRefused()
    {
        for (const QByteArray &body : {QByteArray("ready"), QByteArray(), QByteArray("[1]")})
            QCOMPARE(*verdictOn(delivery(signatureOf(body), body)).refusal, WebhookRefusal::NotJson);
    }

    void readNamesEveryListAndWhatChangedSince()
    {
        const WebhookEvent event = eventOf(
            R"({"id":"1","eventType":"read.completed","payload":{"referenceCompany":{"id":"co"},"modifiedFromDate":"2026-10-23T00:00:00Z",)"
            R"("dataTypes":[{"connectionId":"a","dataType":"invoices"},{"connectionId":"b","dataType":"banking-transactions"},)"
            R"({"connectionId":"a","dataType":"bills"},{"connectionId":"a","dataType":"invoices"}]}})");
        QCOMPARE(event.event, u"read.completed"_s);
        QCOMPARE(event.company, u"co"_s);
        QCOMPARE(event.connection, QString());
        QCOMPARE(event.lists, QByteArrayList({"invoices", "banking-transactions"}));
        QCOMPARE(event.modifiedFrom, std::optional(*parseInstant(u"2026-10-23T00:00:00Z")));
        QVERIFY(event.writeOperation.isEmpty());
    }

    void writeNamesItsOperation()
    {
        const WebhookEvent event = eventOf(
            R"({"eventType":"invoices.write.unsuccessful","payload":{"id":"op","connectionId":"cn","status":"TimedOut","referenceCompany":{"id":"co"}}})");
        QCOMPARE(event.writeOperation, u"op"_s);
        QCOMPARE(event.lists, QByteArrayList({"invoices"}));
        QCOMPARE(event.connection, u"cn"_s);
    }

    void everyPublishedEventIsRead()
    {
        const QDir folder(sharedFolder() + u"/examples/codat"_s);
        const QStringList names = folder.entryList({u"webhook.*.json"_s});
        if (names.isEmpty())
            QSKIP("The published events are not here.");
        for (const QString &name : names) {
            const QByteArray body = bytesOf(folder.filePath(name));
            const WebhookVerdict verdict = verdictOn(delivery(signatureOf(body), body));
            QVERIFY2(!verdict.refusal, qPrintable(name));
            // What was sent before 2025 has other fields, and is not understood.
            const bool isOld = name.startsWith(u"webhook.legacy."_s);
            QVERIFY2(isOld || !verdict.event.event.isEmpty(), qPrintable(name));
            const bool isCompany = !isOld && !verdict.event.event.startsWith(u"client."_s);
            QVERIFY2(!isCompany || !verdict.event.company.isEmpty(), qPrintable(name));
            const bool isRead = verdict.event.event.startsWith(u"read."_s);
            QVERIFY2(!isRead || verdict.event.lists == QByteArrayList{"invoices"}, qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestCodatWebhook)
#include "tst_codat_webhook.moc"
