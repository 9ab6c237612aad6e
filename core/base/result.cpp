#include "core/base/result.h"

namespace quittance {

using namespace Qt::StringLiterals;

QString kindName(Error::Kind kind)
{
    using enum Error::Kind;
    switch (kind) {
    case InvalidInput:
        return u"invalid_input"_s;
    case NotFound:
        return u"not_found"_s;
    case Conflict:
        return u"conflict"_s;
    case Busy:
        return u"busy"_s;
    case ReadOnly:
        return u"read_only"_s;
    case Full:
        return u"full"_s;
    case Corrupt:
        return u"corrupt"_s;
    case TooNew:
        return u"too_new"_s;
    case Cancelled:
        return u"cancelled"_s;
    case Unsupported:
        return u"unsupported"_s;
    case Network:
        return u"network"_s;
    case Io:
        return u"io"_s;
    }
    return u"io"_s;
}

} // namespace quittance
