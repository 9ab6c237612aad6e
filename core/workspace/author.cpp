#include "core/workspace/author.h"

namespace quittance::workspace {

QString sittingAuthor()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        const QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    return QStringLiteral("user");
}

} // namespace quittance::workspace
