#pragma once

#include "core/connect/alloy/headless_authorisation.h"
#include "core/connect/browser_sign_in.h"

#include <vector>

namespace quittance::connect::alloy {

/// Books Alloy links through a browser whose names there are known; it has more. Source: alloy-routable.md 1.3.
[[nodiscard]] std::vector<SignInApp> signInApps();

/// Links books to a user of the workspace: the one of option `user`, or a new one. Brings `credential` and `user`.
class AlloySignIn : public BrowserSignIn
{
    Q_OBJECT

public:
    /// The HTTP client must outlive it.
    AlloySignIn(HttpClient &http, const ConnectionSettings &settings, const QByteArray &key, SignInQuestion question,
                QObject *parent = nullptr);

    void start() override;
    void cancel() override;

private:
    void authorise(const QString &userId);
    void end(const Error &error);

    AlloyClient m_client;
    SignInQuestion m_question;
    QString m_name;
    QString m_userId;
    HeadlessAuthorisation *m_authorisation = nullptr;
    bool m_isOver = false;
};

} // namespace quittance::connect::alloy
