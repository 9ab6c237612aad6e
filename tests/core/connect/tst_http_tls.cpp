#include "core/connect/http/http_client.h"
#include "tests/core/connect/connector_fixture.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

using namespace quittance;
using namespace quittance::connect;
using namespace Qt::StringLiterals;

namespace {

template<typename Write>
QByteArray pemOf(Write write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> out(BIO_new(BIO_s_mem()), &BIO_free);
    write(out.get());
    char *data = nullptr;
    const long size = BIO_ctrl(out.get(), BIO_CTRL_INFO, 0, &data);
    return {data, qsizetype(size)};
}

/// A certificate for 127.0.0.1 that nobody but itself vouches for, valid for the given seconds from now.
QSslConfiguration selfSigned(long from, long until)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_RSA_gen(2048), &EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> made(X509_new(), &X509_free);
    ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(made.get()), from);
    X509_gmtime_adj(X509_getm_notAfter(made.get()), until);
    X509_set_pubkey(made.get(), key.get());
    X509_NAME *name = X509_get_subject_name(made.get());
    const QByteArray host = "127.0.0.1";
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>(host.constData()),
                               int(host.size()), -1, 0);
    X509_set_issuer_name(made.get(), name);
    X509_sign(made.get(), key.get(), EVP_sha256());
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(pemOf([&](BIO *out) { PEM_write_bio_X509(out, made.get()); })));
    tls.setPrivateKey(QSslKey(
        pemOf([&](BIO *out) { PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr); }),
        QSsl::Rsa));
    return tls;
}

} // namespace

/// What stands between the program and whoever pretends to be a platform.
class TestHttpTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCertificateThatNobodyVouchesForIsRefused_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("until");
        QTest::newRow("its own") << -60 << 3600;
        QTest::newRow("over") << -7200 << -3600;
    }

    void aCertificateThatNobodyVouchesForIsRefused()
    {
        QFETCH(int, from);
        QFETCH(int, until);
        if (!QSslSocket::supportsSsl())
            QSKIP("This Qt has no TLS.");
        QSslServer server;
        server.setSslConfiguration(selfSigned(from, until));
        int heard = 0; // what got through to it
        connect(&server, &QSslServer::pendingConnectionAvailable, this, [&server, &heard, this] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [socket, &heard] { heard += int(socket->readAll().size()); });
        });
        QVERIFY(server.listen(QHostAddress::LocalHost));

        HttpClient client({.retry = {.attempts = 1}});
        Answered<HttpAnswer> answer;
        client.send({.url = QUrl(u"https://127.0.0.1:%1/companies"_s.arg(server.serverPort())),
                     .headers = {{"Authorization", "Basic c2VjcmV0"}}},
                    this, answer.taker());
        QVERIFY(isAnswered(answer));
        QVERIFY(!*answer);
        QCOMPARE(answer->error().kind, Error::Kind::Network);
        QVERIFY2(answer->error().message.contains(u"certificate"), qPrintable(answer->error().message));
        QVERIFY2(answer->error().message.contains(u"127.0.0.1"), qPrintable(answer->error().message));
        QCOMPARE(heard, 0);
    }
};

QTEST_GUILESS_MAIN(TestHttpTls)

#include "tst_http_tls.moc"
