#include "core/sync/webhook_request.h"

#include <QList>

#include <algorithm>

namespace quittance::sync {

using connect::HttpHeader;

namespace {

constexpr int kMoreNeeded = 0;
constexpr int kWhole = 200;
constexpr int kBadRequest = 400;
constexpr int kTooLarge = 413;
constexpr int kHeadTooLarge = 431;
constexpr int kNotImplemented = 501;

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 413:
        return "Content Too Large";
    case 431:
        return "Request Header Fields Too Large";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    default:
        return "Error";
    }
}

/// Digits and nothing else; -1 for anything that another reader might take for another number.
qsizetype lengthOf(const QByteArray &text, int base)
{
    const auto isDigit = [base](char c) {
        return (c >= '0' && c <= '9') || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    };
    if (text.isEmpty() || text.size() > 9 || !std::ranges::all_of(text, isDigit))
        return -1;
    return qsizetype(text.toLongLong(nullptr, base));
}

} // namespace

int WebhookRequestReader::take(const QByteArray &bytes)
{
    m_bytes += bytes;
    if (!m_hasHead) {
        const int head = readHead();
        if (head != kWhole)
            return head;
    }
    return m_isChunked ? readChunks() : readBody();
}

bool WebhookRequestReader::takeContinue()
{
    return std::exchange(m_isContinueDue, false);
}

int WebhookRequestReader::readHead()
{
    const qsizetype end = m_bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return m_bytes.size() > m_limits.head ? kHeadTooLarge : kMoreNeeded;
    if (end > m_limits.head)
        return kHeadTooLarge;
    QList<QByteArray> lines;
    for (qsizetype from = 0; from <= end;) {
        const qsizetype next = std::min(m_bytes.indexOf("\r\n", from), end);
        lines.append(m_bytes.sliced(from, next - from));
        from = next + 2;
    }
    m_bytes.remove(0, end + 4);
    const QList<QByteArray> words = lines.takeFirst().split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1.") || words[0].isEmpty() || !words[1].startsWith('/'))
        return kBadRequest;
    m_delivery.method = words[0];
    m_delivery.target = words[1];
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        // A space before the colon, or a line that goes on from the one before, is read differently by others.
        if (colon < 1 || line.at(colon - 1) == ' ' || line.at(0) == ' ' || line.at(0) == '\t')
            return kBadRequest;
        m_delivery.headers.push_back({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    m_hasHead = true;
    return framing();
}

/// How long the body is. Two statements about that are none: the relay might believe the other one.
int WebhookRequestReader::framing()
{
    const auto named = [this](const char *name) {
        return std::ranges::count_if(m_delivery.headers, [name](const HttpHeader &header) {
            return header.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    const auto lengths = named("Content-Length");
    const auto codings = named("Transfer-Encoding");
    if (lengths + codings > 1)
        return kBadRequest;
    if (codings == 1) {
        if (connect::headerValue(m_delivery.headers, "Transfer-Encoding").compare("chunked", Qt::CaseInsensitive) != 0)
            return kNotImplemented;
        m_isChunked = true;
    } else if (lengths == 1) {
        m_length = lengthOf(connect::headerValue(m_delivery.headers, "Content-Length"), 10);
        if (m_length < 0)
            return kBadRequest;
    }
    if (m_length > m_limits.body)
        return kTooLarge;
    m_isContinueDue
        = connect::headerValue(m_delivery.headers, "Expect").compare("100-continue", Qt::CaseInsensitive) == 0;
    return kWhole;
}

int WebhookRequestReader::readBody()
{
    if (m_bytes.size() < m_length)
        return kMoreNeeded;
    m_delivery.body = m_bytes.first(m_length);
    return kWhole;
}

int WebhookRequestReader::readChunks()
{
    for (;;) {
        const qsizetype lineEnd = m_bytes.indexOf("\r\n");
        if (lineEnd < 0)
            return m_bytes.size() > 64 ? kBadRequest : kMoreNeeded;
        const qsizetype size = lengthOf(m_bytes.first(lineEnd).split(';').first().trimmed(), 16);
        if (size < 0)
            return kBadRequest;
        if (m_delivery.body.size() + size > m_limits.body)
            return kTooLarge;
        if (size == 0)
            return kWhole; // what a trailer says is nobody's business here
        if (m_bytes.size() < lineEnd + 2 + size + 2)
            return kMoreNeeded;
        if (m_bytes.sliced(lineEnd + 2 + size, 2) != "\r\n")
            return kBadRequest;
        m_delivery.body += m_bytes.sliced(lineEnd + 2, size);
        m_bytes.remove(0, lineEnd + 2 + size + 2);
    }
}

QByteArray webhookAnswer(int status)
{
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status)
        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
}

} // namespace quittance::sync
