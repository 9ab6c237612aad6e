#pragma once

#include "core/connect/alloy/alloy_client.h"

#include <QSet>
#include <QTimer>

namespace quittance::connect::alloy {

/// Links a company's books without a window of ours: asks for the address where the person consents, which is for the
/// system's browser, and then looks until the credential it makes is there. Source: alloy-routable.md 1.3.
///
/// Lives on the HTTP client's thread, and answers once.
class HeadlessAuthorisation : public QObject
{
    Q_OBJECT

public:
    struct Question
    {
        QString userId; ///< of the workspace; createUser() makes one
        QString app; ///< the books' name at Alloy: `quickbooks`, `xero`
        std::chrono::milliseconds pause{3'000}; ///< between two looks
        std::chrono::milliseconds patience{std::chrono::minutes(15)};
    };

    /// The client must outlive it.
    HeadlessAuthorisation(AlloyClient &client, Question question, QObject *parent = nullptr);

    /// Makes a user of the workspace and answers its id.
    static void createUser(AlloyClient &client, const QString &name, QObject *context,
                           const std::function<void(Result<QString>)> &done);

    void start();
    void cancel();

Q_SIGNALS:
    /// To be opened in the system's browser.
    void consentWanted(const QUrl &address);
    /// The credential's id, for the option `credential`.
    void linked(const QString &credential);
    void failed(const quittance::Error &error);

private:
    void lookBefore();
    void askAddress();
    void look();
    void onLook(const Result<HttpAnswer> &answer);
    void end(const Error &error);
    [[nodiscard]] QByteArray credentialsPath() const;

    AlloyClient &m_client;
    Question m_question;
    QSet<QString> m_known; ///< credentials that were there before, with when they last changed
    QTimer m_pause;
    QTimer m_patience;
    bool m_isOver = false;
};

} // namespace quittance::connect::alloy
