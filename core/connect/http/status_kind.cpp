#include "core/connect/http/status_kind.h"

#include "core/connect/json/json_page.h"

namespace quittance::connect {

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

bool isWholeJson(const HttpAnswer &answer)
{
    JsonPageReader reader;
    return answer.body.isEmpty() || reader.read(answer.body).has_value();
}

} // namespace quittance::connect
