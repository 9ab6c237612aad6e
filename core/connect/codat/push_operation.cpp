#include "core/connect/codat/push_operation.h"

#include "core/connect/codat/codat_client.h"
#include "core/connect/json/json_page.h"
#include "core/connect/write_rules.h"

#include <QCoreApplication>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::codat)
};

WriteState stateOfWord(QByteArrayView status)
{
    if (status == "Pending")
        return WriteState::Accepted;
    if (status == "Success")
        return WriteState::Confirmed;
    return status == "Failed" ? WriteState::Refused : WriteState::Doubtful;
}

QString messageOf(const JsonValue &operation)
{
    QStringList parts;
    if (const QString message = operation["errorMessage"].string(); !message.isEmpty())
        parts.append(message);
    for (const JsonValue &error : operation["validation"]["errors"].children()) {
        const QString item = error["itemId"].string();
        const QString message = error["message"].string();
        parts.append(item.isEmpty() ? message : u"%1: %2"_s.arg(item, message));
    }
    return parts.join(u' ');
}

/// The first request of the key is still under way: the same one is sent again later.
WriteState stateOfRefusal(int status)
{
    return status == 409 ? WriteState::Busy : stateOf(status);
}

WriteAnswer unreadable(const HttpAnswer &answer)
{
    return {.state = WriteState::Doubtful,
            .message = Text::tr("Codat's answer cannot be read, so what became of the record is not known."),
            .status = answer.status,
            .body = answer.body};
}

} // namespace

WriteAnswer answerOf(const JsonValue &operation)
{
    WriteAnswer answer{.state = stateOfWord(operation["status"].text()),
                       .operation = operation["pushOperationKey"].string(),
                       .message = messageOf(operation)};
    for (const JsonValue &change : operation["changes"].children()) {
        if (answer.remoteId.isEmpty())
            answer.remoteId = change["recordRef"]["id"].string();
    }
    if (answer.message.isEmpty() && operation["status"].text() == "TimedOut")
        answer.message = Text::tr("Codat stopped waiting for the accounting system; the record may still appear.");
    if (answer.message.isEmpty() && answer.state == WriteState::Refused)
        answer.message = Text::tr("The accounting system did not take the record, and does not say why.");
    return answer;
}

WriteAnswer answerOf(const HttpAnswer &answer, Instant now)
{
    if (!answer.isSuccess()) {
        const std::optional<Error> error = errorOf(answer);
        WriteAnswer refused{.state = stateOfRefusal(answer.status),
                            .message = error ? error->message : QString(),
                            .status = answer.status,
                            .body = answer.body};
        refused.notBefore = pauseOf(answer, now);
        if (const std::optional<ErrorBody> body = errorBodyOf(answer.body)) {
            for (const QString &message : body->validation)
                refused.message += u' ' + message;
        }
        return refused;
    }
    JsonPageReader reader;
    const Result<JsonValue> operation = reader.read(answer.body);
    if (!operation || !(*operation)["status"].isThere())
        return unreadable(answer);
    WriteAnswer told = answerOf(*operation);
    told.status = answer.status;
    told.body = answer.body;
    return told;
}

} // namespace quittance::connect::codat
