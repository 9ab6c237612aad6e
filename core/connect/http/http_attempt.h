#pragma once

#include "core/connect/http/retry_rule.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace quittance::connect {

/// How long one attempt may take.
struct AttemptLimits
{
    std::chrono::milliseconds idle{30'000}; ///< without a byte in either direction
    std::chrono::milliseconds whole{300'000}; ///< from the asking to the last byte, however lively
};

struct AttemptResult
{
    AttemptOutcome outcome;
    HttpAnswer answer; ///< as far as it came
    QString detail; ///< what the network layer says of a trouble; may be empty
};

/// A request sent once: reads the answer within its limit and its time, and says how it went, once.
class HttpAttempt : public QObject
{
    Q_OBJECT

public:
    explicit HttpAttempt(QObject *parent);
    ~HttpAttempt() override;

    void start(QNetworkAccessManager &manager, const HttpRequest &request, const AttemptLimits &limits,
               const QByteArray &userAgent);
    /// Ends it at once, for that reason.
    void stop(Trouble why);

Q_SIGNALS:
    void ended(const AttemptResult &result);

private:
    [[nodiscard]] QNetworkReply *send(QNetworkAccessManager &manager, const HttpRequest &request,
                                      const QByteArray &userAgent) const;
    void readHeaders();
    void readBody();
    void end();
    /// What the reply's own verdict amounts to.
    [[nodiscard]] Trouble troubleOfReply() const;

    QPointer<QNetworkReply> m_reply;
    QTimer m_idle;
    QTimer m_whole;
    AttemptResult m_result;
    qint64 m_bodyLimit = 0;
    bool m_hasEnded = false;
};

} // namespace quittance::connect
