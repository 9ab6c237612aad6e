#include "core/connect/http/redaction.h"

#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace quittance::connect {

using namespace Qt::StringLiterals;

namespace {

/// Only characters that an address need not encode.
const QString kCover = QStringLiteral("***");
constexpr qsizetype kShortestSecret = 4;

constexpr QStringView kSecretWords[] = {u"authorization", u"auth", u"token",   u"secret", u"password",  u"passwd",
                                        u"apikey",        u"key",  u"cookie",  u"sig",    u"signature", u"credential",
                                        u"credentials",   u"code", u"session", u"jwt",    u"assertion"};
/// Names that hold one of the words and are worth reading in a log.
constexpr QStringView kPlainNames[] = {u"idempotency-key", u"statuscode", u"status-code"};

} // namespace

bool namesSecret(QStringView name)
{
    const QString lower = name.toString().toLower();
    if (std::ranges::find(kPlainNames, lower) != std::end(kPlainNames))
        return false;
    QString word;
    QStringList words;
    for (const QChar c : name) {
        const bool starts = !c.isLetterOrNumber() || (c.isUpper() && !word.isEmpty() && word.back().isLower());
        if (starts)
            words.append(std::exchange(word, {}).toLower());
        if (c.isLetterOrNumber())
            word += c;
    }
    words.append(word.toLower());
    return std::ranges::any_of(kSecretWords,
                               [&](QStringView secret) { return lower == secret || words.contains(secret); });
}

void Redactor::addSecret(const QByteArray &secret)
{
    if (secret.size() < kShortestSecret)
        return;
    const QString plain = QString::fromUtf8(secret);
    const QByteArray base64 = secret.toBase64();
    const QStringList forms
        = {plain,
           QString::fromLatin1(secret.toPercentEncoding()),
           QString::fromLatin1(base64),
           QString::fromLatin1(base64.toPercentEncoding()),
           QString::fromLatin1(secret.toBase64(QByteArray::OmitTrailingEquals)),
           QString::fromLatin1(secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))};
    for (const QString &form : forms) {
        if (!m_secrets.contains(form))
            m_secrets.append(form);
    }
    std::ranges::stable_sort(m_secrets, std::ranges::greater(), &QString::size);
}

QString Redactor::text(const QString &text) const
{
    QString covered = text;
    for (const QString &secret : m_secrets)
        covered.replace(secret, kCover);
    return covered;
}

QByteArray Redactor::body(QByteArray body) const
{
    for (const QString &secret : m_secrets)
        body.replace(secret.toUtf8(), kCover.toUtf8());
    return body;
}

QString Redactor::url(const QUrl &url) const
{
    QUrl shown = url;
    shown.setUserInfo(QString());
    QUrlQuery query(url);
    QList<std::pair<QString, QString>> items = query.queryItems(QUrl::FullyEncoded);
    for (auto &[name, value] : items) {
        if (namesSecret(QUrl::fromPercentEncoding(name.toUtf8())))
            value = kCover;
    }
    query.setQueryItems(items);
    shown.setQuery(items.isEmpty() ? QString() : query.toString(QUrl::FullyEncoded));
    shown.setFragment(QString());
    return text(shown.toString(QUrl::FullyEncoded));
}

std::vector<HttpHeader> Redactor::headers(const std::vector<HttpHeader> &headers) const
{
    std::vector<HttpHeader> covered = headers;
    for (HttpHeader &header : covered) {
        header.value = namesSecret(QString::fromLatin1(header.name)) ? kCover.toLatin1()
                                                                     : text(QString::fromUtf8(header.value)).toUtf8();
    }
    return covered;
}

} // namespace quittance::connect
