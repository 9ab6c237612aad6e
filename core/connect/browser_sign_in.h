#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <map>

namespace quittance::connect {

/// Books that a platform links after somebody consented in a browser.
struct SignInApp
{
    QString key; ///< the platform's own: `quickbooks`
    QString name; ///< as its makers write it
};

struct SignInQuestion
{
    QString app; ///< a SignInApp's key, or another name that the platform knows
    std::chrono::milliseconds pause{3'000}; ///< between two looks
    std::chrono::milliseconds patience{std::chrono::minutes(15)}; ///< how long somebody may take to consent
};

/// Links a company's books through the system's browser: names the address to be opened there, and looks until the
/// consent has come. Lives on the HTTP client's thread, and ends once, with linked() or failed().
class BrowserSignIn : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    virtual void cancel() = 0;

Q_SIGNALS:
    /// To be opened in the system's browser; once.
    void consentWanted(const QUrl &address);
    /// What is to be kept as options of the connection.
    void linked(const std::map<QString, QString> &options);
    /// Of kind Cancelled where it was stopped, or nobody consented in time.
    void failed(const quittance::Error &error);
};

} // namespace quittance::connect
