#pragma once

#include <QByteArray>

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace quittance::test {

/// A key pair made for one test.
class RsaSigner
{
public:
    RsaSigner()
        : m_key(EVP_RSA_gen(2048), &EVP_PKEY_free)
    {
    }

    [[nodiscard]] QByteArray publicKey() const
    {
        const std::unique_ptr<BIO, decltype(&BIO_free)> out(BIO_new(BIO_s_mem()), &BIO_free);
        PEM_write_bio_PUBKEY(out.get(), m_key.get());
        char *data = nullptr;
        const long size = BIO_ctrl(out.get(), BIO_CTRL_INFO, 0, &data);
        return {data, qsizetype(size)};
    }

    [[nodiscard]] QByteArray signatureOf(const QByteArray &message) const
    {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
        EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, m_key.get());
        const auto *bytes = reinterpret_cast<const unsigned char *>(message.constData());
        size_t size = 0;
        EVP_DigestSign(digest.get(), nullptr, &size, bytes, size_t(message.size()));
        QByteArray signature(qsizetype(size), '\0');
        EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, bytes,
                       size_t(message.size()));
        return signature.first(qsizetype(size));
    }

private:
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key;
};

} // namespace quittance::test
