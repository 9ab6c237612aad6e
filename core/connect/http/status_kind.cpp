#include "core/connect/http/status_kind.h"

#include "core/connect/json/json_page.h"

#include <QCoreApplication>

namespace quittance::connect {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect)
};

} // namespace

Error::Kind kindOfStatus(int status)
{
    switch (status) {
    case 401:
    case 402:
    case 403:
        return Error::Kind::ReadOnly;
    case 404:
        return Error::Kind::NotFound;
    case 409:
        return Error::Kind::Conflict;
    case 429:
        return Error::Kind::Busy;
    default:
        return status >= 500 ? Error::Kind::Network : Error::Kind::InvalidInput;
    }
}

QString sentenceOfStatus(int status, const QString &platform, bool isBeyondLedger)
{
    switch (status) {
    case 401:
        return Text::tr("%1 does not accept the key.").arg(platform);
    case 402:
        return Text::tr("The plan with %1 does not allow this.").arg(platform);
    case 403:
        return Text::tr("The key may not do this at %1.").arg(platform);
    case 404:
        return isBeyondLedger
            ? Text::tr("%1 does not have this, or the accounting system does not offer it.").arg(platform)
            : Text::tr("%1 does not have this.").arg(platform);
    case 409:
        return isBeyondLedger ? Text::tr("%1 has not read this from the accounting system yet.").arg(platform)
                              : Text::tr("%1 says that this contradicts what it has.").arg(platform);
    case 429:
        return Text::tr("%1 asks for a pause: too many requests were sent.").arg(platform);
    default:
        break;
    }
    return status >= 500 ? Text::tr("%1 has a problem of its own (%2).").arg(platform).arg(status)
                         : Text::tr("%1 does not accept the request (%2).").arg(platform).arg(status);
}

Error errorOfStatus(int status, const QString &platform, const QString &said, bool isBeyondLedger)
{
    QString message = sentenceOfStatus(status, platform, isBeyondLedger);
    if (!said.isEmpty())
        message = Text::tr("%1 %2 says: %3").arg(message, platform, said);
    return {kindOfStatus(status), message, {.field = QString::number(status)}};
}

bool isWholeJson(const HttpAnswer &answer)
{
    JsonPageReader reader;
    return answer.body.isEmpty() || reader.read(answer.body).has_value();
}

} // namespace quittance::connect
