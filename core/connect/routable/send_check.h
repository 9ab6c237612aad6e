#pragma once

#include "core/connect/routable/routable_client.h"
#include "core/connect/write_intent.h"

#include <QPointer>

#include <functional>
#include <memory>

namespace quittance::connect::routable {

/// Looks at the platform whether a receivable may go out to its customer: it needs a contact of that customer who can
/// act on it. What cannot be found out forbids nothing. Lives as long as it asks. Source: alloy-routable.md 2.4.
class SendCheck : public std::enable_shared_from_this<SendCheck>
{
public:
    /// The sentence that says why not, empty where nothing speaks against it; an Error where nobody could be asked.
    using Done = std::function<void(Result<QString>)>;

    /// The client must outlive it.
    SendCheck(const RoutableClient &client, FrozenRequest request, QObject *context, Done done);

    void start();

private:
    void askRecord();
    void takeRecord(const HttpAnswer &answer);
    void askCustomer();
    void takeCustomer(const HttpAnswer &answer);
    void askContacts();
    void takeContacts(const HttpAnswer &answer);
    /// Asks and goes on with `take`; an answer that is none, or no success, ends the looking.
    void ask(const QByteArray &path, void (SendCheck::*take)(const HttpAnswer &));
    void end(const QString &whyNot) { m_done(whyNot); }

    const RoutableClient &m_client;
    FrozenRequest m_request;
    QPointer<QObject> m_context;
    Done m_done;
    QString m_customer;
    bool m_goesOut = false; ///< to the customer, now or on a day
};

} // namespace quittance::connect::routable
