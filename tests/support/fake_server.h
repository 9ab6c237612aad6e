#pragma once

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <map>
#include <vector>

class QTcpSocket;

namespace quittance::fake {

/// What the client sent.
struct Request
{
    QByteArray method;
    QUrl url; ///< path and query
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// How an answer goes wrong on its way.
enum class Fault {
    None,
    ResetBeforeAnswer, ///< the connection breaks without a byte
    ResetMidBody, ///< after half of the body
    Stall, ///< never answers
    SlowBody, ///< a few bytes at a time, whole in the end
    Drip, ///< a byte now and then, never whole
    TooShortLength, ///< Content-Length less than the body: the client sees it cut off
    TooLongLength, ///< Content-Length more than the body, then the connection closes
    HtmlPage, ///< 200 with a page of some proxy
    NotHttp, ///< bytes that are no HTTP
    Busy429Seconds, ///< 429 with Retry-After in seconds
    Busy429Date, ///< 429 with Retry-After as a date
    Error500,
    Error503Html
};

inline constexpr Fault kPassingFaults[] = {
    Fault::ResetBeforeAnswer, Fault::ResetMidBody,   Fault::TooShortLength, Fault::TooLongLength, Fault::HtmlPage,
    Fault::NotHttp,           Fault::Busy429Seconds, Fault::Busy429Date,    Fault::Error500,      Fault::Error503Html};

struct Answer
{
    int status = 200;
    std::vector<std::pair<QByteArray, QByteArray>> headers = {{"Content-Type", "application/json"}};
    QByteArray body;
    Fault fault = Fault::None;
    bool isPacked = false; ///< sent with Content-Encoding deflate
};

/// An HTTP/1.1 server on loopback that does what a test tells it to, and remembers what it was asked.
class Server : public QTcpServer
{
    Q_OBJECT

public:
    using Handler = std::function<Answer(const Request &)>;
    using Reply = std::function<void(Answer)>;
    using LateHandler = std::function<void(const Request &, const Reply &)>;

    explicit Server(const Handler &handler, QObject *parent = nullptr);
    /// Answers when `reply` is called, once, at any time while the server is there.
    explicit Server(LateHandler handler, QObject *parent = nullptr);

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    [[nodiscard]] const std::vector<Request> &requests() const { return m_requests; }
    /// The n-th request from now, counted from 1, goes wrong in this way, whatever the handler says.
    void breakRequest(int number, Fault fault) { m_faults[int(m_requests.size()) + number] = fault; }
    /// Every request from now on.
    void breakAll(Fault fault) { m_always = fault; }
    /// Requests that were read and not yet answered, at most so many at the same time so far.
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }
    /// Answers come this much later than asked.
    void setDelay(int milliseconds) { m_delay = milliseconds; }

private:
    void serve(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, Answer answer, int number);
    void send(QTcpSocket *socket, Answer answer);
    void sendSlowly(QTcpSocket *socket, QByteArray bytes);
    [[nodiscard]] static Answer spoiled(Answer answer);

    LateHandler m_handler;
    std::vector<Request> m_requests;
    std::map<int, Fault> m_faults;
    Fault m_always = Fault::None;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    int m_delay = 0;
    int m_atOnce = 0;
    int m_mostAtOnce = 0;
};

} // namespace quittance::fake
