#pragma once

#include "core/base/promised.h"
#include "core/sync/network_link.h"
#include "core/workspace/open_book.h"

#include <functional>

namespace quittance::workspace {

/// How services ask the platform behind a connection of the book. Everything it is made from outlives the question.
struct PlatformAsking
{
    std::shared_ptr<OpenBook> book;
    std::shared_ptr<sync::NetworkThread::Mailbox> mailbox;
    std::shared_ptr<sync::SecretStore> secrets;
    sync::MakeConnector make;

    PlatformAsking(std::shared_ptr<OpenBook> asked, sync::NetworkLink &link)
        : book(std::move(asked))
        , mailbox(link.mailbox())
        , secrets(link.secrets())
        , make(link.make())
    {
    }

    /// Finds the connection of that name and hands it to `then(Network, KeptConnection)` on the network thread; else
    /// `answer` says why not.
    template<typename Answer, typename Then>
    void withConnection(const QString &name, const Answer &answer, Then then) const
    {
        book->file().readThen(
            [company = book->company(), name](const store::Connection &connection) {
                return sync::ConnectionTable(connection).byName(company, name);
            },
            [answer, then = std::move(then), mailbox = mailbox](Result<sync::KeptConnection> kept) {
                if (!kept) {
                    answer(failed(kept));
                    return;
                }
                mailbox->post([kept = std::move(*kept), then](const sync::NetworkThread::Network &network) {
                    then(network, kept);
                });
            });
    }

    /// The same with a connector that knows its secret, for one question: `ask(Connector &, KeptConnection, done)`. It
    /// is gone once `done(Result<T>)` was called, which may be once and on the network thread only; `answer` hears it
    /// there, or on another thread why nobody could be asked.
    template<typename T, typename Ask>
    void withConnector(const QString &name, const std::function<void(Result<T>)> &answer, Ask ask) const
    {
        const auto found = [asking = *this, answer, ask = std::move(ask)](const sync::NetworkThread::Network &network,
                                                                          const sync::KeptConnection &kept) {
            const auto known = [asking, network, kept, answer, ask](const Result<QByteArray> &secret) {
                if (secret)
                    asking.askAs<T>(network, kept, *secret, answer, ask);
                else
                    answer(failed(secret));
            };
            asking.secrets->find(kept.settings.name, sync::SecretSource::ofWord(kept.secretSource), network.objects,
                                 known);
        };
        withConnection(name, answer, found);
    }

    /// The same for settings that may not be of the book. To be called on the network thread.
    template<typename T, typename Ask>
    void askAs(const sync::NetworkThread::Network &network, const sync::KeptConnection &kept, const QByteArray &secret,
               const std::function<void(Result<T>)> &answer, const Ask &ask) const
    {
        network.client.addSecret(secret);
        Result<std::unique_ptr<connect::Connector>> made = make(network.client, kept.settings, secret);
        if (!made) {
            answer(failed(made));
            return;
        }
        connect::Connector *asked = made->release();
        asked->setParent(network.objects);
        const std::function<void(Result<T>)> done = [asked, answer](Result<T> heard) {
            asked->deleteLater();
            answer(std::move(heard));
        };
        ask(*asked, kept, done);
    }
};

} // namespace quittance::workspace
