#include "core/connect/alloy/rsa_signature.h"

#include <memory>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace quittance::connect::alloy {
namespace {

template<auto Free>
struct FreeWith
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using Buffer = std::unique_ptr<BIO, FreeWith<BIO_free>>;
using Key = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, FreeWith<EVP_MD_CTX_free>>;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

bool isSignedBy(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature)
{
    const Buffer pem(BIO_new_mem_buf(publicKey.constData(), int(publicKey.size())));
    const Key key(pem ? PEM_read_bio_PUBKEY(pem.get(), nullptr, nullptr, nullptr) : nullptr);
    const Digest digest(EVP_MD_CTX_new());
    const bool isReady = key && digest && EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_RSA
        && EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1;
    const bool isSigned = isReady
        && EVP_DigestVerify(digest.get(), bytesOf(signature), size_t(signature.size()), bytesOf(message),
                            size_t(message.size()))
            == 1;
    ERR_clear_error();
    return isSigned;
}

} // namespace quittance::connect::alloy
