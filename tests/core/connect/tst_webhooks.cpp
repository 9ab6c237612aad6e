#include "core/connect/alloy/alloy_webhook.h"
#include "core/connect/routable/routable_webhook.h"
#include "core/connect/webhook_check.h"
#include "tests/core/connect/rsa_signer.h"

#include <QTest>

using namespace quittance;
using namespace quittance::connect;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kBody
    = "{\"event_name\":\"receivable.status_changed\",\"event_resource\":\"receivable\",\"company_id\":"
      "\"2c2b8d6f-7b2c-4b9a-9b55-7d2e3a4b5c03\",\"object_id\":"
      "\"3d3c7e5a-8c3d-4cab-ac66-8e3f4b5c6d04\"}";
const QByteArray kSecret = "quittance-test-secret";
const QByteArray kAt = "2026-09-02T20:00:00Z";
const QByteArray kSignature = "fa32c26495f00050bc69652c2c781c0bd98fe0cf8e151b278f1e3ced56934530";

WebhookDelivery routableDelivery(const QByteArray &signature = kSignature, const QByteArray &at = kAt)
{
    return {.method = "POST",
            .target = "/routable",
            .headers = {{"routable-signature", signature}, {"Routable-Signature-Timestamp", at}},
            .body = kBody};
}

Instant secondsAfter(qint64 seconds)
{
    return {parseInstant(QString::fromLatin1(kAt))->ms + seconds * 1000};
}

std::optional<WebhookRefusal> refusalOf(const WebhookDelivery &delivery, const QByteArrayList &secrets = {kSecret},
                                        qint64 seconds = 1)
{
    return routable::verifyWebhook(delivery, secrets, secondsAfter(seconds)).refusal;
}

} // namespace

class TestWebhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVectorIsVerified()
    {
        const WebhookVerdict verdict = routable::verifyWebhook(routableDelivery(), {"old", kSecret}, secondsAfter(1));

        QVERIFY(!verdict.refusal);
        QCOMPARE(verdict.event.event, u"receivable.status_changed"_s);
        QCOMPARE(verdict.event.lists, QByteArrayList{"receivables"});
        QCOMPARE(verdict.event.id, routable::verifyWebhook(routableDelivery(), {kSecret}, secondsAfter(9)).event.id);
    }

    void upperDigitsAndEpochsAreRead()
    {
        QVERIFY(!refusalOf(routableDelivery(kSignature.toUpper())));
        QCOMPARE(signedInstant("1788379200")->ms, signedInstant("1788379200000")->ms);
        QCOMPARE(signedInstant("1788379200")->ms, parseInstant(u"2026-09-02T20:00:00Z")->ms);
        QVERIFY(!signedInstant("2026-09-02T20:00:00"));
    }

    void anythingElseIsRefused()
    {
        WebhookDelivery changed = routableDelivery();
        changed.body.append(' ');

        QCOMPARE(refusalOf(changed), WebhookRefusal::WrongSignature);
        QCOMPARE(refusalOf(routableDelivery(), {"other"}), WebhookRefusal::WrongSignature);
        QCOMPARE(refusalOf(routableDelivery(), {QByteArray()}), WebhookRefusal::WrongSignature);
        QCOMPARE(refusalOf(routableDelivery(kSignature, "2026-09-02T20:00:01Z")), WebhookRefusal::WrongSignature);
        QCOMPARE(refusalOf(routableDelivery("zz")), WebhookRefusal::Unsigned);
        QCOMPARE(refusalOf(routableDelivery({})), WebhookRefusal::Unsigned);
        QCOMPARE(refusalOf(routableDelivery(), {kSecret}, 301), WebhookRefusal::TooOld);
        QCOMPARE(refusalOf(routableDelivery(), {kSecret}, -60), WebhookRefusal::TooOld);
        QVERIFY(!refusalOf(routableDelivery(), {kSecret}, 299));
    }

    void theEndOfAWriteIsAnnounced()
    {
        WebhookDelivery failed = routableDelivery();
        failed.body = "{\"event_name\":\"receivable.creation_failed\",\"object_id\":\"r\"}";
        QCOMPARE(routable::verifyWebhook(failed, {}, secondsAfter(1)).event.writeOperation, u"r"_s);
    }

    void rsaIsVerifiedOverWhicheverAddressWasSigned_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("signedBody");
        QTest::addColumn<bool>("isVerified");
        const QByteArray raw = "{\"credentialId\": \"c\",  \"note\": \"a  \\\" b\"}";
        const QByteArray compact = "{\"credentialId\":\"c\",\"note\":\"a  \\\" b\"}";
        QTest::newRow("path") << QByteArray("/alloy") << raw << true;
        QTest::newRow("absolute") << QByteArray("https://relay.example/alloy") << raw << true;
        QTest::newRow("written anew") << QByteArray("/alloy") << compact << true;
        QTest::newRow("another address") << QByteArray("/other") << raw << false;
        QTest::newRow("another body") << QByteArray("/alloy") << QByteArray("{}") << false;
    }

    void rsaIsVerifiedOverWhicheverAddressWasSigned()
    {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, signedBody);
        QFETCH(bool, isVerified);
        const WebhookDelivery delivery{
            .method = "POST",
            .target = "/alloy",
            .headers = {{"Host", "relay.example"},
                        {"X-Alloy-Topic", "accounting/taxRates"},
                        {"X-Alloy-Signature", m_signer.signatureOf("POST" + address + signedBody).toHex()}},
            .body = "{\"credentialId\": \"c\",  \"note\": \"a  \\\" b\"}"};

        const WebhookVerdict verdict
            = alloy::verifyWebhook(delivery, {"no key", m_stranger.publicKey(), m_signer.publicKey()}, Instant::now());

        QCOMPARE(!verdict.refusal, isVerified);
        QCOMPARE(verdict.event.lists, QByteArrayList{"tax-rates"});
        QCOMPARE(verdict.event.connection, u"c"_s);
        QVERIFY(alloy::verifyWebhook(delivery, {m_stranger.publicKey()}, Instant::now()).refusal.has_value());
    }

    void withoutASignatureNothingIsBelieved()
    {
        const WebhookDelivery delivery{.method = "POST", .target = "/alloy", .headers = {}, .body = "{}"};
        QCOMPARE(alloy::verifyWebhook(delivery, {}, Instant::now()).refusal, WebhookRefusal::Unsigned);
    }

    void theEndOfARunIsOfEveryList()
    {
        const WebhookDelivery delivery{
            .method = "POST", .target = "/", .headers = {{"x-alloy-topic", "sync/completed"}}, .body = "{}"};
        QCOMPARE(alloy::verifyWebhook(delivery, {}, Instant::now()).event.lists.size(), 7);
    }

private:
    test::RsaSigner m_signer;
    test::RsaSigner m_stranger;
};

Q_DECLARE_METATYPE(std::optional<quittance::connect::WebhookRefusal>)

QTEST_GUILESS_MAIN(TestWebhooks)
#include "tst_webhooks.moc"
