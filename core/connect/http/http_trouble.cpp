#include "core/connect/http/http_trouble.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace quittance::connect {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect)
};

} // namespace

bool isThisMachine(const QString &host)
{
    return host == u"localhost"_s || QHostAddress(host).isLoopback();
}

Result<> checkAddress(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    const bool isAllowed = scheme == u"https"_s || (scheme == u"http"_s && isThisMachine(url.host()));
    if (!url.isValid() || url.host().isEmpty() || !isAllowed)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("“%1” is not an address that can be asked safely: it must begin with https.")
                        .arg(url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)));
    return {};
}

Error errorOf(const AttemptOutcome &outcome, const QString &host, const QString &detail, qint64 bodyLimit)
{
    switch (outcome.trouble) {
    case Trouble::Cancelled:
        return cancelledError(host);
    case Trouble::Unreachable:
        return {Error::Kind::Network, Text::tr("%1 cannot be reached: %2").arg(host, detail)};
    case Trouble::TimedOut:
        return {Error::Kind::Network, Text::tr("%1 did not answer in time.").arg(host)};
    case Trouble::NotWhole:
        return {Error::Kind::Network,
                Text::tr("What came from %1 is not its whole answer, or not its own: something on the way changed it.")
                    .arg(host)};
    case Trouble::Untrusted:
        return {Error::Kind::Network,
                Text::tr("%1 could not prove who it is, so nothing was sent to it: %2").arg(host, detail)};
    case Trouble::TooLarge:
        return {Error::Kind::Unsupported,
                Text::tr("The answer of %1 is larger than %n byte(s) and was not read.", nullptr,
                         int(std::min<qint64>(bodyLimit, std::numeric_limits<int>::max())))
                    .arg(host)};
    case Trouble::Interrupted:
    case Trouble::None:
        break;
    }
    return {Error::Kind::Network, Text::tr("The connection to %1 broke: %2").arg(host, detail)};
}

Error usedUpError(const QString &host, const DailyBudget &budget)
{
    const QString reset = budget.resetsAt ? toIsoInstant(*budget.resetsAt) : QString();
    return {Error::Kind::Network, Text::tr("%1 takes no more requests today. It counts anew at %2.").arg(host, reset)};
}

Error cancelledError(const QString &host)
{
    return {Error::Kind::Cancelled, Text::tr("The request to %1 was stopped.").arg(host)};
}

} // namespace quittance::connect
