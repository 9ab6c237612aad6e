#include "app/cli/commands.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimer>

namespace quittance::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::cli)
};

constexpr int kDefaultPort = 8787;
/// How often the end looks whether what was begun is over.
constexpr int kEndPauseMs = 50;

/// A number from `least` to `most`; -1 for anything else.
int numberOf(const QString &text, int least, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= least && number <= most ? number : -1;
}

Result<QByteArrayList> secretsOf(const QStringList &variables)
{
    QByteArrayList secrets;
    for (const QString &variable : variables) {
        const QByteArray secret = qgetenv(qPrintable(variable)).trimmed();
        if (secret.isEmpty())
            return fail(Error::Kind::NotFound, Text::tr("The environment variable %1 is empty.").arg(variable));
        secrets.append(secret);
    }
    return secrets;
}

/// One line for each delivery, whatever --json says: it is a stream.
void printDelivery(const Invocation &invocation, const workspace::Delivery &delivery)
{
    Invocation asJson = invocation;
    asJson.json = true;
    print(asJson,
          {{u"provider"_s, delivery.provider},
           {u"id"_s, delivery.id},
           {u"event"_s, delivery.event},
           {u"verified"_s, delivery.isVerified},
           {u"duplicate"_s, delivery.isDuplicate},
           {u"pulled"_s, QJsonArray::fromStringList(delivery.pulled)}},
          {});
}

} // namespace

Exit runListen(const Invocation &invocation, workspace::Workspace &workspace)
{
    const int port = invocation.has(u"port"_s) ? numberOf(invocation.value(u"port"_s), 0, 65'535) : kDefaultPort;
    const int seconds = invocation.has(u"for"_s) ? numberOf(invocation.value(u"for"_s), 0, 1'000'000) : 0;
    if (port < 0 || seconds < 0) {
        say(invocation, Text::tr("--port takes a number up to 65535, --for a number of seconds."));
        return Exit::WrongUsage;
    }
    const Result<QByteArrayList> secrets = secretsOf(invocation.options.value(u"relay-secret-env"_s));
    if (!secrets)
        return printError(invocation, secrets.error());
    sync::ListenerSettings settings{.port = quint16(port), .secrets = *secrets};
    if (invocation.has(u"address"_s))
        settings.address = invocation.value(u"address"_s);

    workspace::ListenerService &listener = workspace.listener();
    QObject::connect(&listener, &workspace::ListenerService::delivered, &listener,
                     [invocation](const workspace::Delivery &delivery) { printDelivery(invocation, delivery); });
    const Result<quint16> listening = await(listener.start(settings));
    if (!listening)
        return printError(invocation, listening.error());
    say(invocation, Text::tr("Taking deliveries at http://%1:%2").arg(settings.address).arg(*listening));

    QTimer end;
    QObject::connect(&end, &QTimer::timeout, &listener, [&listener, &end] {
        // What was taken is acted upon before the program ends.
        listener.stop();
        end.start(kEndPauseMs);
        if (listener.pending() == 0)
            QCoreApplication::quit();
    });
    if (invocation.has(u"for"_s))
        end.start(seconds * 1000);
    QCoreApplication::exec();
    return Exit::Done;
}

} // namespace quittance::cli
