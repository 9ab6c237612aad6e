#include "core/connect/connector_factory.h"
#include "core/workspace/connection_service.h"
#include "core/workspace/platform_asking.h"

namespace quittance::workspace {

using connect::WriteAction;
using connect::WriteKind;
using sync::NetworkThread;

namespace {

ProviderOffer offerOf(const connect::Connector &connector, const QString &provider)
{
    const auto lists = connector.lists();
    ProviderOffer offer{.provider = provider, .lists = {lists.begin(), lists.end()}, .writes = {}};
    for (const WriteKind kind :
         {WriteKind::Customer, WriteKind::Invoice, WriteKind::CreditNote, WriteKind::Payment, WriteKind::Receivable}) {
        for (const WriteAction action : {WriteAction::Create, WriteAction::Update}) {
            const Result<> can = connector.canWrite(kind, action);
            offer.writes.push_back({kind, action, can ? QString() : can.error().message});
        }
    }
    return offer;
}

} // namespace

Result<> ConnectionService::check(const connect::ConnectionSettings &settings)
{
    return connect::checkSettings(settings);
}

QFuture<Result<ConnectionService::Report>> ConnectionService::tryOut(NewConnection wanted)
{
    const Promised<Result<Report>> answer;
    if (const Result<> fits = check(wanted.settings); !fits) {
        answer(failed(fits));
        return answer.future();
    }
    const PlatformAsking asking(m_book, m_link);
    asking.mailbox->post([asking, answer, wanted = std::move(wanted)](const NetworkThread::Network &network) {
        const auto test = [](connect::Connector &connector, const sync::KeptConnection &,
                             const std::function<void(Result<Report>)> &done) { connector.test(&connector, done); };
        const auto ask = [asking, network, answer, test, settings = wanted.settings](const Result<QByteArray> &secret) {
            if (secret)
                asking.askAs<Report>(network, {.id = {}, .settings = settings, .secretSource = {}, .addedAt = {}},
                                     *secret, answer, test);
            else
                answer(failed(secret));
        };
        if (wanted.secret.isEmpty())
            asking.secrets->find(wanted.settings.name, wanted.source, network.objects, ask);
        else
            ask(wanted.secret);
    });
    return answer.future();
}

QFuture<std::vector<ProviderOffer>> ConnectionService::offers()
{
    const Promised<std::vector<ProviderOffer>> answer;
    m_link.mailbox()->post([make = m_link.make(), answer](const NetworkThread::Network &network) {
        std::vector<ProviderOffer> offers;
        for (const QString &provider : connect::providers()) {
            const connect::ConnectionSettings settings{.name = provider, .provider = provider};
            if (const auto connector = make(network.client, settings, {}))
                offers.push_back(offerOf(**connector, provider));
        }
        answer(offers);
    });
    return answer.future();
}

} // namespace quittance::workspace
