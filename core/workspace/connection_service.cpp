#include "core/workspace/connection_service.h"

#include "core/connect/connector_factory.h"
#include "core/workspace/platform_asking.h"

#include <QCoreApplication>

namespace quittance::workspace {

using connect::ListInfo;
using store::Connection;
using sync::ConnectionStatus;
using sync::ConnectionTable;
using sync::KeptConnection;
using sync::NetworkThread;
using sync::SecretSource;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::ConnectionService)
};

/// The lists of each connection, in the order of `kept`: made on the network thread, without asking anybody.
Result<std::vector<std::vector<ListInfo>>> listsOf(const std::vector<KeptConnection> &kept,
                                                   const sync::MakeConnector &make, connect::HttpClient &client)
{
    std::vector<std::vector<ListInfo>> lists;
    for (const KeptConnection &one : kept) {
        const auto connector = make(client, one.settings, {});
        if (!connector)
            return failed(connector);
        const std::span<const ListInfo> offered = (*connector)->lists();
        lists.emplace_back(offered.begin(), offered.end());
    }
    return lists;
}

Result<> checkTypes(const std::vector<ListInfo> &lists, const TypeWish &wish)
{
    QStringList names;
    for (const ListInfo &list : lists)
        names.append(QString::fromUtf8(list.key));
    for (const std::vector<QByteArray> *keys : {&wish.on, &wish.off}) {
        for (const QByteArray &key : *keys) {
            if (!names.contains(QString::fromUtf8(key)))
                return fail(Error::Kind::InvalidInput,
                            Text::tr("There is no type “%1”; the connection has %2.")
                                .arg(QString::fromUtf8(key), names.join(u", ")));
        }
    }
    return {};
}

Result<> storeTypes(const Connection &connection, ledger::ConnectionId id, const TypeWish &wish)
{
    const ConnectionTable table(connection);
    Result<std::map<QByteArray, sync::ListSetting>> settings = table.listSettings(id);
    if (!settings)
        return failed(settings);
    for (const QByteArray &key : wish.on) {
        (*settings)[key].isOn = true;
        if (wish.schedule)
            (*settings)[key].schedule = wish.schedule->word();
    }
    for (const QByteArray &key : wish.off)
        (*settings)[key].isOn = false;
    if (wish.schedule && wish.on.empty()) {
        for (auto &[key, setting] : *settings)
            setting.schedule.clear();
        (*settings)[QByteArray("")].schedule = wish.schedule->word();
    }
    for (const auto &[key, setting] : *settings) {
        if (const Result<> done = table.setList(id, key, setting); !done)
            return done;
    }
    return {};
}

/// The status of each connection; to be called on the network thread.
void readStatuses(const std::shared_ptr<OpenBook> &book, const sync::MakeConnector &make,
                  const std::vector<KeptConnection> &kept, connect::HttpClient &client,
                  const std::function<void(Result<std::vector<ConnectionStatus>>)> &done)
{
    const auto lists = listsOf(kept, make, client);
    if (!lists) {
        done(failed(lists));
        return;
    }
    std::vector<std::vector<connect::HostUse>> hosts;
    for (const KeptConnection &one : kept) {
        hosts.emplace_back();
        for (const QString &host : connect::hostsOf(one.settings))
            hosts.back().push_back(client.useOf(host));
    }
    book->file().readThen(
        [kept, lists = *lists, hosts](const Connection &connection) -> Result<std::vector<ConnectionStatus>> {
            std::vector<ConnectionStatus> all;
            for (size_t i = 0; i < kept.size(); ++i) {
                Result<ConnectionStatus> one
                    = sync::readStatus(connection, kept[i], lists[i], hosts[i], Instant::now());
                if (!one)
                    return failed(one);
                all.push_back(std::move(*one));
            }
            return all;
        },
        done);
}

/// What a connection said of itself.
struct Tested
{
    ledger::ConnectionId id;
    ConnectionService::Report report;
};

/// The same of one connection.
std::function<void(Result<std::vector<ConnectionStatus>>)> first(const Promised<Result<ConnectionStatus>> &answer)
{
    return [answer](Result<std::vector<ConnectionStatus>> all) {
        answer(all ? Result<ConnectionStatus>(std::move(all->front())) : failed(all));
    };
}

} // namespace

ConnectionService::ConnectionService(std::shared_ptr<OpenBook> book, JobList &jobs, sync::NetworkLink &link)
    : m_book(std::move(book))
    , m_jobs(jobs)
    , m_link(link)
    , m_board(makeBoard())
{
}

ConnectionService::~ConnectionService() = default;

QFuture<Result<>> ConnectionService::add(NewConnection wanted)
{
    const Promised<Result<>> answer;
    if (const Result<> fits = connect::checkSettings(wanted.settings); !fits) {
        answer(fits);
        return answer.future();
    }
    const QString name = wanted.settings.name;
    const auto store = [company = m_book->company(), wanted](const Connection &connection) -> Result<> {
        return withoutValue(
            ConnectionTable(connection).add(company, wanted.settings, wanted.source.word(), Instant::now()));
    };
    if (!wanted.secret.isEmpty())
        m_link.secrets()->give(name, wanted.secret);
    if (wanted.source.kind != SecretSource::Kind::Keychain) {
        m_book->file().writeThen(store, answer);
        return answer.future();
    }
    // Into the keychain first: without it the connection would be of no use.
    const auto kept = [book = m_book, store, answer](const Result<> &done) {
        if (done)
            book->file().writeThen(store, answer);
        else
            answer(done);
    };
    m_link.mailbox()->post([secrets = m_link.secrets(), name, secret = wanted.secret, source = wanted.source,
                            kept](const NetworkThread::Network &network) {
        if (!secret.isEmpty())
            secrets->keep(name, secret, network.objects, kept);
        else
            secrets->find(name, source, network.objects,
                          [kept](const Result<QByteArray> &found) { kept(withoutValue(found)); });
    });
    return answer.future();
}

QFuture<Result<>> ConnectionService::remove(QString name)
{
    const Promised<Result<>> answer;
    PlatformAsking(m_book, m_link)
        .withConnection(name, answer,
                        [book = m_book, secrets = m_link.secrets(), answer](const NetworkThread::Network &network,
                                                                            const KeptConnection &kept) {
                            const auto forgotten = [book, answer, id = kept.id](const Result<> &) {
                                book->file().writeThen(
                                    [id](const Connection &connection) {
                                        return ConnectionTable(connection).remove(id, Instant::now());
                                    },
                                    answer);
                            };
                            secrets->forget(kept.settings.name, SecretSource::ofWord(kept.secretSource),
                                            network.objects, forgotten);
                        });
    return answer.future();
}

QFuture<Result<ConnectionService::Report>> ConnectionService::test(QString name)
{
    const Promised<Result<Report>> answer;
    const auto ask = [](connect::Connector &connector, const KeptConnection &kept,
                        const std::function<void(Result<Tested>)> &done) {
        connector.test(&connector, [done, id = kept.id](const Result<Report> &report) {
            done(report ? Result<Tested>(Tested{id, *report}) : Result<Tested>(failed(report)));
        });
    };
    const auto keep = [book = m_book, answer](const Result<Tested> &tested) {
        if (!tested || tested->report.learntOptions.empty()) {
            answer(tested ? Result<Report>(tested->report) : Result<Report>(failed(tested)));
            return;
        }
        book->file().writeThen(
            [company = book->company(), tested = *tested](const Connection &connection) -> Result<Report> {
                const Result<> done
                    = ConnectionTable(connection).addOptions(company, tested.id, tested.report.learntOptions);
                return done ? Result<Report>(tested.report) : failed(done);
            },
            answer);
    };
    PlatformAsking(m_book, m_link).withConnector<Tested>(name, keep, ask);
    return answer.future();
}

void ConnectionService::giveSecret(const QString &name, const QByteArray &secret)
{
    m_link.secrets()->give(name, secret);
}

QFuture<Result<std::vector<ConnectionStatus>>> ConnectionService::statuses()
{
    const Promised<Result<std::vector<ConnectionStatus>>> answer;
    const auto read = [book = m_book, make = m_link.make(), mailbox = m_link.mailbox(),
                       answer](Result<std::vector<KeptConnection>> kept) {
        if (!kept) {
            answer(failed(kept));
            return;
        }
        mailbox->post([book, make, kept = std::move(*kept), answer](const NetworkThread::Network &network) {
            readStatuses(book, make, kept, network.client, answer);
        });
    };
    m_book->file().readThen([company = m_book->company()](
                                const Connection &connection) { return ConnectionTable(connection).all(company); },
                            read);
    return answer.future();
}

QFuture<Result<ConnectionStatus>> ConnectionService::status(QString name)
{
    const Promised<Result<ConnectionStatus>> answer;
    PlatformAsking(m_book, m_link)
        .withConnection(name, answer,
                        [book = m_book, make = m_link.make(), answer](const NetworkThread::Network &network,
                                                                      const KeptConnection &kept) {
                            readStatuses(book, make, {kept}, network.client, first(answer));
                        });
    return answer.future();
}

QFuture<Result<ConnectionStatus>> ConnectionService::setTypes(QString name, TypeWish wish)
{
    const Promised<Result<ConnectionStatus>> answer;
    const auto stored = [book = m_book, make = m_link.make(), mailbox = m_link.mailbox(),
                         answer](const KeptConnection &kept, const Result<> &done) {
        if (!done) {
            answer(failed(done));
            return;
        }
        mailbox->post([book, make, kept, answer](const NetworkThread::Network &network) {
            readStatuses(book, make, {kept}, network.client, first(answer));
        });
    };
    PlatformAsking(m_book, m_link)
        .withConnection(
            name, answer,
            [book = m_book, make = m_link.make(), wish = std::move(wish), stored,
             answer](const NetworkThread::Network &network, const KeptConnection &kept) {
                const auto lists = listsOf({kept}, make, network.client);
                const Result<> fits = lists ? checkTypes(lists->front(), wish) : failed(lists);
                if (!fits) {
                    answer(failed(fits));
                    return;
                }
                book->file().writeThen(
                    [id = kept.id, wish](const Connection &connection) { return storeTypes(connection, id, wish); },
                    [kept, stored](const Result<> &done) { stored(kept, done); });
            });
    return answer.future();
}

} // namespace quittance::workspace
