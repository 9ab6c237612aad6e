#include "core/connect/connector_factory.h"
#include "core/workspace/connection_service.h"

#include <QPointer>

namespace quittance::workspace {

using connect::BrowserSignIn;
using sync::NetworkThread;
using Options = std::map<QString, QString>;

namespace {

/// Used on the network thread only.
struct Running
{
    QPointer<BrowserSignIn> signIn;
    bool isStopped = false;
};

void follow(BrowserSignIn *signIn, const Promised<Result<QUrl>> &address, const Promised<Result<Options>> &options)
{
    // Whichever comes first: an end before the address was known is the answer to both.
    const auto isAsked = std::make_shared<bool>(false);
    QObject::connect(signIn, &BrowserSignIn::consentWanted, signIn, [address, isAsked](const QUrl &url) {
        if (!std::exchange(*isAsked, true))
            address(url);
    });
    QObject::connect(signIn, &BrowserSignIn::linked, signIn, [signIn, options](const Options &found) {
        options(found);
        signIn->deleteLater();
    });
    QObject::connect(signIn, &BrowserSignIn::failed, signIn, [signIn, address, options, isAsked](const Error &error) {
        if (!std::exchange(*isAsked, true))
            address(tl::unexpected<Error>(error));
        options(tl::unexpected<Error>(error));
        signIn->deleteLater();
    });
}

} // namespace

std::vector<connect::SignInApp> ConnectionService::signInApps(const QString &provider)
{
    return connect::signInApps(provider);
}

SignIn ConnectionService::signIn(NewConnection wanted, connect::SignInQuestion question)
{
    const Promised<Result<QUrl>> address;
    const Promised<Result<Options>> options;
    const auto running = std::make_shared<Running>();
    const auto mailbox = m_link.mailbox();
    mailbox->post([secrets = m_link.secrets(), address, options, running, wanted = std::move(wanted),
                   question = std::move(question)](const NetworkThread::Network &network) {
        const auto begin = [network, address, options, running, settings = wanted.settings,
                            question](const Result<QByteArray> &secret) {
            if (running->isStopped)
                return;
            auto made = secret ? connect::makeSignIn(network.client, settings, *secret, question)
                               : Result<std::unique_ptr<BrowserSignIn>>(failed(secret));
            if (!made) {
                address(failed(made));
                options(failed(made));
                return;
            }
            network.client.addSecret(*secret);
            running->signIn = made->release();
            running->signIn->setParent(network.objects);
            follow(running->signIn, address, options);
            running->signIn->start();
        };
        if (wanted.secret.isEmpty())
            secrets->find(wanted.settings.name, wanted.source, network.objects, begin);
        else
            begin(wanted.secret);
    });
    const auto cancel = [mailbox, running] {
        mailbox->post([running](const NetworkThread::Network & /*network*/) {
            running->isStopped = true;
            if (running->signIn)
                running->signIn->cancel();
        });
    };
    return {address.future(), options.future(), cancel};
}

} // namespace quittance::workspace
